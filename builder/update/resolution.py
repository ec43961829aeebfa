"""Who keeps a number of course.lock that two branches gave out: what learners have already seen.

The released package rules: its pages, questions and choices get the numbers and letters that it shows. Of two
that it does not have, one that is retired keeps its number, since an earlier package may have had it; else
the first line does. Whoever loses gets a number that nobody ever had.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.key import digest
from builder.load.lock import UNBUILT, Item, Lock
from builder.load.merge import Merged
from builder.update import letters
from builder.update.release import Release, ReleasedQuestion

Name = tuple[str, str]
"""The kind of a line, and its identifier."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The lock in which each number stands once, what was decided, and what could not be: then there is no lock."""

    lock: Lock
    decided: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """What learners have: numbers by the present names, and the questions."""

    numbers: Mapping[Name, int]
    questions: Mapping[str, ReleasedQuestion]
    revision: int = 0


NOTHING = Seen({}, {})


def seen(release: Release, now: Mapping[Name, str]) -> Seen:
    """What the package shows; `now` gives the present name of what the course says was renamed."""
    named = [("page", page.identifier, page.number) for page in release.pages]
    named += [("question", question.identifier, question.number) for question in release.questions]
    asked = {now.get(("question", each.identifier), each.identifier): each for each in release.questions}
    numbers = {(kind, now.get((kind, name), name)): number for kind, name, number in named}
    return Seen(numbers, asked, release.revision)


def resolve(merged: Merged, known: Seen) -> Resolution:
    """The lock of both branches' lines."""
    undecided = tuple(_nameless(merged.items, known))
    if undecided:
        return Resolution(Lock(), undecided=undecided)
    said = ["Git's signs of the conflict are gone; the lines of both branches stay"] if merged.signs else []
    if known.revision > merged.revision:
        said.append(f"the revision is {known.revision}, as in the released package: it was {merged.revision}")
    lines: dict[Name, list[Item]] = {}
    for item in merged.items:
        lines.setdefault((item.kind, item.identifier), []).append(item)
    joined = [_joined(each, known, said) for each in lines.values()]
    items = {(item.kind, item.identifier): item for item in _numbered(joined, known, said)}
    return Resolution(Lock(items, max(merged.revision, known.revision), UNBUILT), tuple(said))


def _nameless(items: Sequence[Item], known: Seen) -> Iterator[str]:
    """Numbers that several lines claim, and that the package has under a name that no line has."""
    names = {(item.kind, item.identifier) for item in items}
    for (kind, name), number in known.numbers.items():
        claims = sorted({item.identifier for item in items if (item.kind, item.number) == (kind, number)})
        if (kind, name) not in names and len(claims) > 1:
            listed = " and ".join(f"“{claim}”" for claim in claims)
            yield (
                f"{kind} {number} is “{name}” in the released package, and {listed} here: "
                f"write was={name} beside the one that it became, or delete the line of the other"
            )


def _joined(lines: Sequence[Item], known: Seen, said: list[str]) -> Item:
    """One line for all that have the same name. Its key and letters are those that learners have, if they have it."""
    first = lines[0]
    released = known.questions.get(first.identifier) if first.kind == "question" else None
    keys = [(item.type, item.key) for item in lines if item.key]
    shown = digest(released.declaration) if released else ""
    kept = [each for each in keys if each[1] == shown] or [(type_, shown or key) for type_, key in keys]
    options, about = letters.joined([item.options for item in lines], released)
    said += [f"question “{first.identifier}”: {each}" for each in about]
    if shown and first.key and shown not in {key for _, key in keys} and first.rekeyed <= known.revision:
        said.append(f"question “{first.identifier}”: its key has changed since the released package")
    if len(lines) > 1 and not about and len({item.number for item in lines}) == 1:
        said.append(f"the {len(lines)} lines of {first.kind} “{first.identifier}” are one")
    return replace(
        first,
        retired=all(item.retired for item in lines),
        options=options,
        type=kept[0][0] if kept else "",
        key=kept[0][1] if kept else "",
        changed=max(item.changed for item in lines),
        retyped=max(item.retyped for item in lines),
        rekeyed=max(item.rekeyed for item in lines),
    )


def _numbered(items: Sequence[Item], known: Seen, said: list[str]) -> list[Item]:
    """The items with numbers that stand once each: learners' first, then those of retired ones, then by line."""
    ranked = sorted(items, key=lambda item: (not _is_seen(item, known), not item.retired))
    owners: dict[tuple[str, int], str] = {}
    highest = {kind: _highest(kind, items, known) for kind in ("page", "question")}
    made = []
    for item in ranked:
        number = known.numbers.get((item.kind, item.identifier), item.number)
        if (item.kind, number) in owners:
            highest[item.kind] += 1
            said.append(_lost(item, owners[item.kind, number], highest[item.kind], known))
            number = highest[item.kind]
        elif number != item.number:
            said.append(
                f"{item.kind} “{item.identifier}” has the number {number} again, as in the released package, "
                f"instead of {item.number}"
            )
        owners[item.kind, number] = item.identifier
        made.append(replace(item, number=number))
    return made


def _lost(item: Item, owner: str, fresh: int, known: Seen) -> str:
    if (item.kind, owner) in known.numbers:
        why = "which the released package has"
    elif known.numbers:
        why = "neither being in the released package"
    else:
        why = "whose line comes first; nothing was said of what is released"
    return f"{item.kind} “{item.identifier}” has the number {fresh} now: {item.number} stays with “{owner}”, {why}"


def _is_seen(item: Item, known: Seen) -> bool:
    return (item.kind, item.identifier) in known.numbers


def _highest(kind: str, items: Sequence[Item], known: Seen) -> int:
    """The highest number that anything of this kind ever had."""
    here = [item.number for item in items if item.kind == kind]
    there = [number for (other, _), number in known.numbers.items() if other == kind]
    return max([0, *here, *there])
