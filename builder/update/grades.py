"""How the grading of a question differs, in words: its right answers, its points, its rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.grading import grade
from builder.model import POINT, ResponseDeclaration
from builder.numbers import decimal
from builder.update.release import ReleasedQuestion

CHOSEN = "match"
RANGE = "[:]"


def differences(old: ReleasedQuestion, new: ReleasedQuestion) -> Iterator[str]:
    """What differs in the grading, a phrase each; never nothing, where the key differs."""
    before, now = old.declaration, new.declaration
    found = [*_right(old, new), *_points(before, now), *_rules(before, now)]
    yield from found or ["it is graded in another way"]


def winners_and_losers(old: ReleasedQuestion, new: ReleasedQuestion) -> str:
    """Who gets more and who less, where one option is chosen; empty where answers are too many to tell."""
    before, now = old.declaration, new.declaration
    if before.rule != CHOSEN or now.rule != CHOSEN or now.cardinality != "single":
        return ""
    words = dict(old.options)
    kept = [letter for letter in before.options if letter in now.options]
    earned = {letter: (grade(before, (letter,)).earned, grade(now, (letter,)).earned) for letter in kept}
    more = [quoted(letter, words) for letter, (was, is_) in earned.items() if is_ > was]
    less = [quoted(letter, words) for letter, (was, is_) in earned.items() if is_ < was]
    said = [("gets more", more), ("gets less", less)]
    return "; ".join(f"who chose {_or(chosen)} {what}" for what, chosen in said if chosen)


def quoted(letter: str, words: Mapping[str, str]) -> str:
    """An option as a learner knows it: by its words, else by its letter."""
    return f"“{words.get(letter) or letter}”"


def _right(old: ReleasedQuestion, new: ReleasedQuestion) -> Iterator[str]:
    before, now = old.declaration, new.declaration
    if set(before.correct_response) == set(now.correct_response) and before.rule == now.rule:
        if before.correct_response != now.correct_response and now.rule == "order":
            yield "the right order is another"
        return
    if before.rule == now.rule == CHOSEN:
        was = _and([quoted(letter, dict(old.options)) for letter in before.correct_response])
        yield f"right is {_and([quoted(each, dict(new.options)) for each in now.correct_response])}, was {was}"
    elif before.rule == now.rule and now.rule in ("text", "number"):
        yield from _accepted(before.correct_response, now.correct_response)
    else:
        yield "the right answer is another"


def _accepted(before: Sequence[str], now: Sequence[str]) -> Iterator[str]:
    fresh = [f"“{_range(each)}”" for each in now if each not in before]
    gone = [f"“{_range(each)}”" for each in before if each not in now]
    if fresh:
        yield f"{_and(fresh)} is accepted now"
    if gone:
        yield f"{_and(gone)} is no longer accepted"


def _points(before: ResponseDeclaration, now: ResponseDeclaration) -> Iterator[str]:
    if before.points != now.points:
        yield f"it is worth {_plain(now.points)} points, was {_plain(before.points)}"


def _rules(before: ResponseDeclaration, now: ResponseDeclaration) -> Iterator[str]:
    if before.partial != now.partial or before.penalty != now.penalty:
        yield "parts of a right answer earn otherwise than before"
    if before.cardinality != now.cardinality:
        yield "several may be chosen" if now.cardinality == "multiple" else "only one may be chosen"
    for name, strict, loose in (
        ("case", "capitals matter now", "capitals matter no longer"),
        ("accents", "accents matter now", "accents matter no longer"),
        ("typos", "a slip of the pen is forgiven now", "a slip of the pen is forgiven no longer"),
    ):
        if getattr(before, name) != getattr(now, name):
            yield strict if getattr(now, name) else loose
    if set(before.expected) != set(now.expected):
        yield "other wrong answers are expected"
    if before.variables != now.variables:
        yield "its values are drawn otherwise"


def _range(text: str) -> str:
    low, between, high = text.partition(RANGE)
    return f"{low} to {high}" if between and low != high else low


def _plain(points: int) -> str:
    return decimal(points * 100 // POINT, 2)


def _and(words: Sequence[str]) -> str:
    return " and ".join(words) or "none"


def _or(words: Sequence[str]) -> str:
    return " or ".join(words)
