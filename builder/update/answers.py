"""What becomes of the answers to one question that both packages have, under the same number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.key import digest, is_other, way
from builder.model import ResponseDeclaration
from builder.update import grades
from builder.update.change import Change, Kind, Verdict
from builder.update.release import ReleasedQuestion

_WAYS = {"true-false": "true or false", "matching": "pairs", "sequencing": "an order", "likert": "a scale"}
_TYPED = {"text": "a text", "number": "a number", "none": "a free text"}
_OTHERWISE = {True: "its gaps ask for something else", False: "its type is another, or was in between"}
_AGAIN = "the answer is set aside, and the question is asked again"


@dataclass(frozen=True, slots=True)
class Pair:
    """A question before and after. `counts`: for the score, afterwards; `resets`: the course says `updates: reset`.

    `since`: the revision of the old package, which the states of its learners have.
    """

    old: ReleasedQuestion
    new: ReleasedQuestion
    counts: bool
    resets: bool
    since: int


def changes(pair: Pair) -> Iterator[Change]:
    """All that changes for an answer to the question, the gravest first."""
    was, is_ = _way(pair.old), _way(pair.new)
    asks_other = is_other(*(way("", each.declaration) for each in (pair.old, pair.new)))
    what = f"it was answered by {was} and is answered by {is_}" if was != is_ else _OTHERWISE[asks_other]
    if (was != is_ or asks_other) and 0 < pair.since >= pair.new.retyped:
        yield _unnoticed(pair, what)
    elif was != is_ or asks_other or pair.new.retyped > pair.since > 0:
        yield _change(pair, Verdict.RESETS, "reset", what, f"Who has answered it: {_AGAIN}.")
    else:
        yield from _grading(pair)
        yield from _options(pair)
        yield from _length(pair)
    yield from _words(pair)


def _way(question: ReleasedQuestion) -> str:
    """How it is answered: where that differs, an old answer means nothing."""
    declaration = question.declaration
    if question.interaction in _WAYS:
        return _WAYS[question.interaction]
    if declaration.rule == "match":
        return "several choices" if declaration.cardinality == "multiple" else "one choice"
    if declaration.variables:
        return f"a number for {'; '.join(f'{name} = {values}' for name, values in declaration.variables)}"
    gaps = len(declaration.gaps)
    return f"{gaps} gap{'' if gaps == 1 else 's'}" if gaps else _TYPED.get(declaration.rule, declaration.rule)


def _grading(pair: Pair) -> Iterator[Change]:
    differs = digest(pair.old.declaration) != digest(pair.new.declaration)
    noticed = pair.new.revision > pair.since
    what = "; ".join(grades.differences(pair.old, pair.new)) if differs else "its key was changed in between"
    if differs and pair.since and not noticed:
        yield _unnoticed(pair, what)
    elif pair.resets and (differs or (noticed and pair.since)):
        yield _change(
            pair, Verdict.RESETS, "reset", what, f"Who has answered it: {_AGAIN} (`updates: reset`)."
        )
    elif differs:
        yield _change(pair, _if_counted(pair), "regraded", what, _regraded(pair))


def _unnoticed(pair: Pair, what: str) -> Change:
    learners = (
        "Saved answers would pass for answers to what it is now: course.lock took another way than that of the "
        "old package. `coursewright lock resolve --released` with the old package settles it."
    )
    return _change(pair, Verdict.UNSAFE, "lock", what, learners)


def _regraded(pair: Pair) -> str:
    who = grades.winners_and_losers(pair.old, pair.new)
    said = f"The answer is kept and graded anew{f': {who}' if who else ''}."
    ended = "Of attempts that have ended only the last is, and its score never falls."
    return f"{said} {ended if pair.counts else 'It is practice: no score changes.'}"


def _if_counted(pair: Pair) -> Verdict:
    return Verdict.REGRADES if pair.counts else Verdict.SAFE


def _options(pair: Pair) -> Iterator[Change]:
    before, now = dict(pair.old.options), dict(pair.new.options)
    old, new = _letters(pair.old.declaration), _letters(pair.new.declaration)
    if old != new and 0 < pair.since >= pair.new.changed:
        yield _unnoticed(pair, "it has other choices than before")
    for letter, words in sorted(before.items()):
        if words and words != now.get(letter) and words in now.values():
            yield _unnoticed(pair, f"the letter of “{words}” went to {grades.quoted(letter, now)}")
    gone = [grades.quoted(letter, before) for letter in sorted(old - new)]
    fresh = [grades.quoted(letter, now) for letter in sorted(new - old)]
    if whole := _whole(pair.old.declaration, pair.new.declaration):
        what = f"{_listed([*gone, *fresh])} {'is' if len([*gone, *fresh]) == 1 else 'are'} {whole}"
        yield _change(pair, Verdict.RESETS, "reset", what, f"Who has answered it: {_AGAIN}.")
    elif gone:
        learners = f"Who chose {'it' if len(gone) == 1 else 'one of them'}: {_AGAIN}."
        yield _change(pair, Verdict.RESETS, "reset", f"{_listed(gone)} can no longer be chosen", learners)
    if fresh and not whole:
        yield _change(
            pair,
            Verdict.SAFE,
            "options",
            f"{_listed(fresh)} can be chosen as well",
            "Answers stay as they are.",
        )
    for letter in sorted(old & new):
        if before.get(letter) != now.get(letter):
            what = f"{grades.quoted(letter, before)} now reads {grades.quoted(letter, now)}"
            learners = "Who chose it has now chosen the new words: see that they mean the same."
            yield _change(pair, Verdict.SAFE, "options", what, learners)


def _whole(old: ResponseDeclaration, new: ResponseDeclaration) -> str:
    """What became of the parts, where an answer has to have each of them: an order, and items to pair."""
    if new.rule not in ("order", "pairs") or set(old.options) == set(new.options):
        return ""
    return "gone or new"


def _letters(declaration: ResponseDeclaration) -> set[str]:
    inside = [_letters(gap) for gap in declaration.gaps]
    return {*declaration.options, *declaration.targets}.union(*inside)


def _length(pair: Pair) -> Iterator[Change]:
    before, now = pair.old.declaration.length, pair.new.declaration.length
    if now < before and now:
        what = f"{now} bytes of a typed answer are kept, were {before}"
        yield _change(pair, Verdict.RESETS, "shortened", what, "Who has typed more: the rest is cut off.")


def _words(pair: Pair) -> Iterator[Change]:
    if pair.old.identifier != pair.new.identifier:
        what = f"it was called “{pair.old.identifier}” and is called “{pair.new.identifier}”"
        yield _change(pair, Verdict.SAFE, "renamed", what, "Answers stay with it.")
    if pair.old.text != pair.new.text:
        learners = "Answers stay: see that it still asks the same."
        yield _change(pair, Verdict.SAFE, "reworded", f"it asked “{pair.old.text}”", learners)
    elif pair.old.told != pair.new.told and pair.old.options == pair.new.options:
        yield _change(pair, Verdict.SAFE, "reworded", "its hint or feedback is reworded", "Answers stay.")


def _change(pair: Pair, verdict: Verdict, kind: Kind, what: str, learners: str) -> Change:
    new = pair.new
    return Change(verdict, "question", kind, what, learners, new.number, new.identifier, new.text)


def _listed(words: list[str]) -> str:
    return " and ".join(words)
