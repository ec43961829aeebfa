"""`course.lock`: the permanent number of each page and question, the permanent letter of each choice.

Numbers and letters are handed out once and never reused; what is gone is retired. Only a
build writes the file. A line an item, so that two branches merge:

    revision 6 5b0c7e11
    page 3 policy-makers
    question 7 sets-agendas @6 choice@2/3f2a9c01@4 b:9f31c21e d:77aa0190 a:0c41d8ff!

The revision rises with each build that changes what saved states rely on; its digest is of all lines:
where it does not fit, branches were merged. `@6`: the revision at which the line last changed, absent for
1. `choice@2/3f2a9c01@4`: the question's type (with a mark of the values, where it deals any, and of each gap)
and a digest of its key, with the revisions at which older answers became none to it and at which the key
changed, absent where that never was. A letter stands with a hash of the choice's words; `!` marks a choice
that is gone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Literal

from builder.load.text import read_text
from builder.problems import Problem, Where

FILE = "course.lock"
_HEAD = "# Permanent numbers, kept by `coursewright build`. Commit this file, and do not edit it."
REVISION = re.compile(r"revision ([1-9][0-9]{0,7}) ([0-9a-f]{8})")
_LINE = re.compile(
    r"(?P<retired>retired )?(?P<kind>page|question) (?P<number>[1-9][0-9]{0,7}) (?P<name>[A-Za-z0-9][\w-]*)"
    r"(?: @(?P<changed>[1-9][0-9]{0,7}))?"
    r"(?: (?P<way>[a-z][a-z-]*(?:\.[a-z][0-9a-f]{8})*)(?:@(?P<retyped>[1-9][0-9]{0,7}))?"
    r"/(?P<key>[0-9a-f]{8})(?:@(?P<rekeyed>[1-9][0-9]{0,7}))?)?"
    r"(?P<options>(?: [a-z0-9]:[0-9a-f]{8}!?)*)"
)
_MERGED = "two branches were merged: `coursewright lock resolve --released ZIP` settles it"
_CONFLICT = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
Kind = Literal["page", "question"]


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the lock. `options` pairs letters with hashes of words, a `!` after those of gone choices.

    `type` is the question's (with marks: builder/key.py), `key` a digest of what answers are graded by; both are empty for a page and in a
    lock of an older builder. `retyped` is the revision at which older answers became none to it, `rekeyed`
    that at which the key last changed, 0 where that never was; `changed` is that at which the line last changed.
    """

    kind: str
    number: int
    identifier: str
    options: tuple[tuple[str, str], ...] = ()
    retired: bool = False
    type: str = ""
    retyped: int = 0
    key: str = ""
    rekeyed: int = 0
    changed: int = 1

    def __str__(self) -> str:
        changed = f" @{self.changed}" if self.changed > 1 else ""
        graded = f" {self.type}{_at(self.retyped)}/{self.key}{_at(self.rekeyed)}" if self.key else ""
        letters = "".join(f" {letter}:{words}" for letter, words in self.options)
        retired = "retired " if self.retired else ""
        return f"{retired}{self.kind} {self.number} {self.identifier}{changed}{graded}{letters}"

    @property
    def latest(self) -> int:
        """The highest revision that this line knows of; 0 in a lock of an older builder."""
        return max(self.retyped, self.rekeyed, self.changed if self.key or self.changed > 1 else 0)

    @property
    def kept(self) -> tuple[object, ...]:
        """What saved states rely on: not the words of choices, and no name."""
        letters = tuple((letter, words.endswith("!")) for letter, words in self.options)
        return self.kind, self.number, self.retired, letters, self.type, self.key


@dataclass(frozen=True, slots=True)
class Lock:
    """Every item ever numbered, by kind and identifier. `revision` 0: none yet; `digest` as the file has it."""

    items: Mapping[tuple[str, str], Item] = field(default_factory=dict)
    revision: int = 0
    digest: str = ""

    def __str__(self) -> str:
        revision = [f"revision {self.revision} {self.digest}"] if self.revision else []
        return "\n".join([_HEAD, *revision, *map(str, _ordered(self.items.values()))]) + "\n"

    @property
    def is_merged(self) -> bool:
        """Whether the lines are not those that one build wrote."""
        return self.revision > 0 and self.digest != digest(self.items.values())


EMPTY = Lock()
UNBUILT = "00000000"
"""A digest that fits no lines: of a lock that no build wrote, so that the next one stamps it as it does a merge."""


def read(folder: Path, found: list[Problem]) -> Lock:
    """The lock of the course in `folder`; empty where there is none. A damaged line is a Problem."""
    text = read_text(folder, FILE, found) if (folder / FILE).is_file() else None
    revisions: dict[str, int] = {}
    items: dict[tuple[str, str], Item] = {}
    lines: dict[tuple[str, int | str], int] = {}
    for at, line in enumerate((text or "").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if revision := REVISION.fullmatch(line.strip()):
            revisions[revision[2]] = max(int(revision[1]), revisions.get(revision[2], 0))
            continue
        known = item(line)
        if known is None:
            remedy = "take the file from your last commit; never edit it by hand"
            if line.startswith(_CONFLICT):
                remedy = _MERGED
            found.append(Problem("E601", Where(FILE, at), "this line of the lock cannot be read", remedy))
            continue
        first = min(lines.setdefault((known.kind, key), at) for key in (known.number, known.identifier))
        if first != at:
            message = (
                f"{known.kind} {known.number} “{known.identifier}” was numbered twice (see line {first})"
            )
            found.append(Problem("E602", Where(FILE, at), message, _MERGED))
        items[known.kind, known.identifier] = known
    # Whichever line of a merge was kept, the revision never falls: each rise has left its number somewhere.
    latest = max([*revisions.values(), *(item.latest for item in items.values())], default=0)
    return Lock(items, latest, next(iter(revisions)) if len(revisions) == 1 else "")


def write(folder: Path, lock: Lock) -> None:
    """Put the lock beside the course's settings, all or nothing."""
    # A new name, opened only if nothing stands there: a course could ship a link under any known one.
    temporary = folder / f".{FILE}.{os.urandom(8).hex()}"
    with temporary.open("x", encoding="utf-8", newline="\n") as file:
        file.write(str(lock))
    temporary.replace(folder / FILE)


def digest(items: Iterable[Item]) -> str:
    """Eight hexadecimal digits that stand for all that saved states rely on."""
    parts = [(*item.kept, item.changed, item.retyped, item.rekeyed) for item in _ordered(items)]
    return blake2b(repr(parts).encode(), digest_size=4).hexdigest()


def _at(revision: int) -> str:
    return f"@{revision}" if revision else ""


def _ordered(items: Iterable[Item]) -> list[Item]:
    return sorted(items, key=lambda item: (item.kind, item.number))


def item(line: str) -> Item | None:
    """The item that a line gives; None where it gives none."""
    match = _LINE.fullmatch(line.strip())
    if match is None:
        return None
    return Item(
        match["kind"],
        int(match["number"]),
        match["name"],
        tuple((option[0], option[2:]) for option in match["options"].split()),
        retired=bool(match["retired"]),
        type=match["way"] or "",
        retyped=int(match["retyped"] or 0),
        key=match["key"] or "",
        rekeyed=int(match["rekeyed"] or 0),
        changed=int(match["changed"] or 1),
    )
