"""Packages become sites: every page rendered once, whatever the number of formats and packages."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from builder.cache import Cache, digest
from builder.draw import neutral_order
from builder.model import Choice, Course, Entry, Package, Page, Question, Site
from builder.render import assets, data, links, player
from builder.render.assets import Packed
from builder.words import TEMPLATES, catalogue, direction

if TYPE_CHECKING:
    from jinja2 import Environment, FileSystemBytecodeCache

LAUNCH = "index.html"


class Renderer:
    """Renders the packages of one build. `kept`: the pages that an earlier build rendered."""

    def __init__(self, kept: Cache) -> None:
        self._kept = kept
        self._pages: dict[str, tuple[str, str]] = {}

    def site(self, package: Package, runtime: str) -> Site:
        """The HTML document for the player's adapter `runtime`, script, style and assets."""
        packed = assets.pack(package.course.folder, package.pages)
        script, later, style = player.first(runtime), player.questions(package, runtime), player.style()
        rendered = self._rendered(package, packed)
        names = {"script": script.name, "style": style.name, "questions": later.name if later else ""}
        document = Entry(LAUNCH, _document(package, runtime, rendered, names).encode())
        own = (document, script, *([later] if later else []), style)
        return Site(package, LAUNCH, (*own, *assets.entries(packed.values())))

    def _rendered(self, package: Package, packed: Mapping[str, Packed]) -> dict[int, tuple[str, str]]:
        files = {page.source.file: page for page in package.pages}
        return {page.number: self._page(package.course, page, files, packed) for page in package.pages}

    def _page(
        self, course: Course, page: Page, files: Mapping[str, Page], packed: Mapping[str, Packed]
    ) -> tuple[str, str]:
        """What stands in the page's section, and its questions as members of the data block."""
        targets = links.targets(page, files, packed)
        identity = [
            (each.number, each.revision, each.retyped, each.changed, _letters(each))
            for each in page.questions
        ]
        key = digest("section", page.digest, page.number, identity, targets, _templates())
        made: tuple[str, str] | None = self._pages.get(key) or self._kept.get(key)
        if made is None:
            made = _section(course, page, targets), data.questions(page, targets)
            self._kept.put(key, made)
        self._pages[key] = made
        return made


def _letters(question: Question) -> list[str]:
    return [option.identifier for option in question.choices + question.targets]


def shown(page: Page, question: Question) -> tuple[Choice, ...]:
    """The choices in the order in which they stand in the document.

    Where the player shuffles them, that order tells nothing of the author's, who may well
    put the right one first; and so it does everywhere, where the author's order is the answer.
    """
    is_kept = page.assessment is not None and "choices" not in page.assessment.shuffle
    if is_kept and question.response.rule not in ("pairs", "order"):
        return question.choices
    return _neutral(question.choices, question.identifier)


def offered(question: Question) -> tuple[Choice, ...]:
    """What the choices are paired with, in an order that tells nothing of the pairs."""
    return _neutral(question.targets, f"{question.identifier}/targets")


def _neutral(options: tuple[Choice, ...], salt: str) -> tuple[Choice, ...]:
    """In an order that only their letters decide. Fixed ones keep their places."""
    loose = {option.identifier: option for option in options if not option.fixed}
    letters = sorted(loose)
    order = iter(neutral_order(letters, salt))
    return tuple(option if option.fixed else loose[letters[next(order)]] for option in options)


def _section(course: Course, page: Page, targets: tuple[links.Target, ...]) -> str:
    html = (
        _environment()
        .get_template("page.html.j2")
        .render(
            page=page,
            words=catalogue(course.language)["page"],
            shown=lambda question: shown(page, question),
            offered=offered,
        )
    )
    return links.resolve(html, targets)


def _document(
    package: Package, runtime: str, rendered: Mapping[int, tuple[str, str]], names: Mapping[str, str]
) -> str:
    return (
        _environment()
        .get_template("document.html.j2")
        .render(
            package=package,
            course=package.course,
            runtime=runtime,
            words=catalogue(package.course.language)["page"],
            direction=direction(package.course.language),
            sections={number: html for number, (html, _) in rendered.items()},
            data=data.block(package, runtime, [members for _, members in rendered.values()]),
            **names,
        )
    )


@cache
def _templates() -> str:
    files = sorted(TEMPLATES.rglob("*.j2")) + sorted((TEMPLATES / "messages").glob("*.json"))
    return digest([(path.name, path.read_bytes()) for path in files])


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 `check` of a broken course needs none

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_bytecode(),
    )


def _bytecode() -> FileSystemBytecodeCache | None:
    """Compiled templates stay beside their sources, as Python's own do; nowhere, where that is read-only."""
    from jinja2 import FileSystemBytecodeCache  # noqa: PLC0415

    folder = TEMPLATES / "__pycache__"
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None
