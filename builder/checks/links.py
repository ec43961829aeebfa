"""Links inside the course lead somewhere: to a page that exists, to a heading that it has."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from builder.model import Course, Page, Reference
from builder.problems import Problem


def check(course: Course) -> Iterator[Problem]:
    """A Problem for each dead link."""
    pages = {page.source.file: page for page in course.pages}
    for page in course.pages:
        for reference in page.references:
            if reference.kind == "page":
                yield from _dead(reference, pages)
    if course.packaging.unit == "module":
        yield from _across(course)


def _across(course: Course) -> Iterator[Problem]:
    for module in course.modules:
        inside = {page.source.file for page in module.pages}
        for reference in (ref for page in module.pages for ref in page.references if ref.kind == "page"):
            if reference.target not in inside:
                message = f"“{reference.target}” will be in another package, where this link cannot lead"
                yield Problem("W214", reference.where, message, "say in words where to find it")


def _dead(reference: Reference, pages: dict[str, Page]) -> Iterator[Problem]:
    page = pages.get(reference.target)
    if page is None:
        message = f"there is no page “{reference.target}”"
        yield Problem("E204", reference.where, message, _nearest(reference.target, list(pages)))
        return
    names = [*page.anchors, page.identifier, *(question.identifier for question in page.questions)]
    if reference.anchor and reference.anchor not in names:
        message = f"the page “{reference.target}” has no heading “{reference.anchor}”"
        yield Problem("E204", reference.where, message, _nearest(reference.anchor, names))


def _nearest(name: str, names: list[str]) -> str:
    near = get_close_matches(name, names, n=1)
    return f"did you mean “{near[0]}”?" if near else "mend the link or take it away"
