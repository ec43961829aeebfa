"""`course.lock` after a merge in Git: every line of both branches, though a number or a name stands twice."""

from __future__ import annotations

from dataclasses import dataclass

from builder.load.lock import REVISION, Item, item

_SIGNS = ("<<<<<<<", "=======", ">>>>>>>")
_BASE = "|||||||"
"""Begins what both branches came from, where Git is asked to show it (merge.conflictStyle diff3)."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The items in the order of their lines, the highest revision, and what does not belong into a lock.

    `signs`: whether Git left its signs of a conflict; `damaged`: the lines that nobody can read.
    """

    items: tuple[Item, ...] = ()
    revision: int = 0
    signs: bool = False
    damaged: tuple[int, ...] = ()


def read(text: str) -> Merged:
    """All that both branches say; each line once, where both say the same."""
    items: dict[Item, None] = {}
    revisions, damaged = [0], list[int]()
    signs = base = False
    for at, line in enumerate(text.split("\n"), 1):
        if line.startswith((*_SIGNS, _BASE)):
            signs, base = True, line.startswith(_BASE)
        elif base or not line.strip() or line.startswith("#"):
            continue
        elif revision := REVISION.fullmatch(line.strip()):
            revisions.append(int(revision[1]))
        elif known := item(line):
            items[known] = None
        else:
            damaged.append(at)
    latest = max([*revisions, *(known.latest for known in items)])
    return Merged(tuple(items), latest, signs, tuple(damaged))
