"""Whether the numbers mean the same on both sides: one that went to another question is the worst of all.

Then the saved answer to one question would be shown, and graded, as that to another: two branches gave out
the same number, or course.lock was lost and made anew (docs/problems/E602.md).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from builder.update.change import Change, Subject, Verdict
from builder.update.release import Release, ReleasedPage, ReleasedQuestion

Numbered = ReleasedPage | ReleasedQuestion
HALF, NEARLY_ALL = 50, 85
"""Percent of words. A number that both have says much already; without one, only words do."""


def changes(old: Release, new: Release) -> Iterator[Change]:
    """Every number that names something else now, and every name that has another number."""
    for before, now in (*_astray(old.pages, new.pages), *_astray(old.questions, new.questions)):
        yield _taken(before, now) if before.number == now.number else _renumbered(before, now)


def numbers(old: Sequence[Numbered], new: Sequence[Numbered]) -> frozenset[int]:
    """The numbers that do not mean the same on both sides; nothing else can be said of these."""
    named = {each.identifier: each.number for each in new}
    astray = {number for pair in _astray(old, new) for number in (pair[0].number, pair[1].number)}
    return frozenset(astray | {named.get(before.identifier, 0) for before, _ in _astray(old, new)})


def _astray(old: Sequence[Numbered], new: Sequence[Numbered]) -> Iterator[tuple[Numbered, Numbered]]:
    """What the old package has, beside what has its number now; or, where nothing has, its name."""
    numbered, named = {each.number: each for each in new}, {each.identifier: each for each in new}
    names = {each.identifier for each in old}
    for each in old:
        other = numbered.get(each.number)
        if other is None and each.identifier in named:
            yield each, named[each.identifier]
        elif other is not None and each.identifier not in (other.identifier, other.was):
            # A package does not say what was renamed: it shows by names that come and go, and by the words.
            moved = each.identifier in named or other.identifier in names
            if moved or not _is_alike(each, other):
                yield each, other


def _taken(old: Numbered, new: Numbered) -> Change:
    subject = _subject(old)
    what = f"the number of “{old.identifier}” went to “{new.identifier}”, which is another {subject}"
    lost = {
        "question": f"Answers given to “{old.identifier}” would count as answers to “{new.identifier}”.",
        "page": f"Who has visited “{old.identifier}” would have visited “{new.identifier}”.",
    }[subject]
    remedy = (
        "Give it a number of its own: `coursewright lock resolve --released` with the old package. "
        f"If it is the same {subject} under a new name, write was={old.identifier} beside it."
    )
    return _change(new, what, f"{lost} {remedy}")


def _renumbered(old: Numbered, new: Numbered) -> Change:
    what = f"“{old.identifier}” had the number {old.number} and has {new.number}"
    lost = {
        "question": "Its answers are lost.",
        "page": "It counts as not visited, and its attempts are lost.",
    }
    remedy = "`coursewright lock resolve --released` with the old package gives the number back."
    return _change(new, what, f"{lost[_subject(old)]} {remedy}")


def _change(new: Numbered, what: str, learners: str) -> Change:
    title = new.text if isinstance(new, ReleasedQuestion) else new.title
    return Change(Verdict.UNSAFE, _subject(new), "lock", what, learners, new.number, new.identifier, title)


def _subject(each: Numbered) -> Subject:
    return "question" if isinstance(each, ReleasedQuestion) else "page"


def renamed(gone: Sequence[Numbered], added: Sequence[Numbered]) -> Iterator[tuple[Numbered, Numbered]]:
    """Those that came with nearly all the words of one that went: an identifier was changed, and `was` forgotten."""
    left = [(new, Counter(_words(new))) for new in added]
    for old in gone:
        words = Counter(_words(old))
        same = (each for each in left if _is_shared(words, each[1], NEARLY_ALL))
        if found := next(same, None):
            left.remove(found)
            yield old, found[0]


def _is_alike(old: Numbered, new: Numbered) -> bool:
    return _is_shared(Counter(_words(old)), Counter(_words(new)), HALF)


def _is_shared(one: Counter[str], other: Counter[str], percent: int) -> bool:
    """Whether so many of the words of the longer are the other's as well."""
    shorter, longer = sorted((one.total(), other.total()))
    return 100 * shorter >= percent * longer and 100 * (one & other).total() >= percent * longer


def _words(each: Numbered) -> list[str]:
    if isinstance(each, ReleasedQuestion):
        return each.told.split()
    return f"{each.title} {each.words}".split()
