"""Which pages came, went, were renamed or reordered; what was visited stays visited."""

from __future__ import annotations

from collections.abc import Iterator

from builder.update import lineage
from builder.update.change import Change, Kind, Verdict
from builder.update.release import Release, ReleasedPage

_VISITED = "What was visited stays visited."


def changes(old: Release, new: Release, taken: frozenset[int]) -> Iterator[Change]:
    """The changes of every page, in the order of the new course, then those that are gone, then the order.

    `taken`: numbers that went to another page, which are told already.
    """
    before = {page.number: page for page in old.pages if page.number not in taken}
    added = [page for page in new.pages if page.number not in before and page.number not in taken]
    kept = {page.number for page in new.pages}
    gone = [page for number, page in before.items() if number not in kept]
    renamed = {now.number: was for was, now in lineage.renamed(gone, added)}
    for page in new.pages:
        if page.number in renamed:
            yield _renamed(renamed[page.number], page)
        elif page in added:
            yield _change(page, "added", "it is new", _added(new))
        elif page.number in before:
            yield from _kept(before[page.number], page)
    for page in gone:
        if page not in renamed.values():
            yield _change(
                page, "gone", "it is gone", "Who was there finds the first page of the course instead."
            )
    if _order(old, new) != _order(new, old):
        yield Change(Verdict.SAFE, "course", "moved", "its pages stand in another order", _VISITED)


def _kept(before: ReleasedPage, now: ReleasedPage) -> Iterator[Change]:
    if before.identifier != now.identifier:
        what = f"it was called “{before.identifier}” and is called “{now.identifier}”"
        yield _change(now, "renamed", what, _VISITED)
    if before.title != now.title:
        yield _change(now, "reworded", f"its title was “{before.title}”", _VISITED)
    elif before.words != now.words:
        yield _change(now, "reworded", "its text is reworded", _VISITED)


def _renamed(before: lineage.Numbered, now: ReleasedPage) -> Change:
    what = f"it was “{before.identifier}”, and the course does not say so"
    learners = f"It counts as not visited. Write was={before.identifier} beside its title, and it does not."
    return Change(Verdict.RESETS, "page", "reset", what, learners, now.number, now.identifier, now.title)


def _added(new: Release) -> str:
    if any(each.counts for each in new.assessments):
        return "Nobody loses anything."
    return "Who has completed the course stays so; others have to read it as well."


def _order(release: Release, other: Release) -> list[int]:
    """The pages that both have, in this one's order."""
    both = {page.number for page in other.pages}
    return [page.number for page in release.pages if page.number in both]


def _change(page: ReleasedPage, kind: Kind, what: str, learners: str) -> Change:
    return Change(Verdict.SAFE, "page", kind, what, learners, page.number, page.identifier, page.title)
