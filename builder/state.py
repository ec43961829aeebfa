"""The saved state as a short text: bits in base64url, readable without the course.

Twin of templates/player/state.js. docs/twins.md draws the layout.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from builder import responses
from builder.bits import Reader, Unreadable, Writer
from builder.counting import MOST_ATTEMPTS, Results, add
from builder.draw import hash32
from builder.grading import Score

Value = TypeVar("Value")

VERSION = 1

_VERSION_BITS, _COURSE_BITS, _SEED_BITS = 6, 24, 32
HEAD_BITS = _VERSION_BITS + _COURSE_BITS + _SEED_BITS
"""What stands before the first number."""

_CHECK_BITS, CHECK_SIGNS = 30, 5


@dataclass(frozen=True, slots=True)
class Attempts:
    """The attempts at one assessment: what those handed in came to, and whether one is open.

    `drawn`: the questions that the last attempt took from pools; `seen`: those of earlier ones since the pool
    was used up; `seconds`: the time used in the open attempt.
    """

    finished: Results | None = None
    open: bool = False
    drawn: tuple[int, ...] = ()
    seen: tuple[int, ...] = ()
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """All that a learner's progress is, by the numbers of `course.lock` at `revision`.

    Numbers are 0 to 2**37 - 2, `seed` 0 to 2**32 - 1. `recorded`: the questions whose response was
    handed in; only those that have a response are saved. `hinted`: questions whose hint was opened;
    `confidence`: how sure the learner is, 1 to 3.
    """

    seed: int
    page: int
    revision: int
    visited: tuple[int, ...] = ()
    responses: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    recorded: tuple[int, ...] = ()
    attempts: Mapping[int, Attempts] = field(default_factory=dict)
    hinted: tuple[int, ...] = ()
    confidence: Mapping[int, int] = field(default_factory=dict)


def fingerprint(course_id: str) -> int:
    """24 bits that stand for a course."""
    return hash32(course_id) >> 8


def encode(state: State, course: int) -> str:
    """The state as text in `[A-Za-z0-9_-]`; `course` is its fingerprint. ValueError: a number too large."""
    out = Writer()
    out.bits(VERSION, _VERSION_BITS)
    out.bits(course, _COURSE_BITS)
    out.bits(state.seed, _SEED_BITS)
    out.gamma(state.revision)
    out.gamma(state.page)
    _write_numbers(out, state.visited)
    whole = state.responses.keys() <= set(state.recorded)
    out.bits(whole, 1)
    _write_numbers(out, state.responses, lambda number: _write_answer(out, state, number, whole=whole))
    _write_numbers(out, state.attempts, lambda page: _write_attempts(out, state.attempts[page]))
    _write_policy(out, state)
    signs = out.close()
    return signs + check(signs)


def decode(text: str, course: int) -> State | None:
    """The state, or None when `text` is cut, changed, of another course or another version."""
    signs, given = text[:-CHECK_SIGNS], text[-CHECK_SIGNS:]
    if not signs or check(signs) != given:
        return None
    try:
        source = Reader(signs)
        ours = source.bits(_VERSION_BITS) == VERSION and source.bits(_COURSE_BITS) == course
        return _read(source) if ours else None
    except (Unreadable, UnicodeDecodeError):
        return None


def check(signs: str) -> str:
    """The checksum that stands after these signs."""
    out = Writer()
    out.bits(hash32(signs) >> (32 - _CHECK_BITS), _CHECK_BITS)
    return out.close()


def _read(source: Reader) -> State:
    seed, revision, page = source.bits(_SEED_BITS), source.gamma(), source.gamma()
    visited = tuple(_read_numbers(source, int))
    whole = source.bits(1)
    answers = _read_numbers(source, lambda _: (whole or source.bits(1), responses.read(source)))
    attempts = _read_numbers(source, lambda _: _read_attempts(source))
    policy = _read_policy(source, attempts)
    source.close()
    given = {number: response for number, (_, response) in answers.items()}
    recorded = tuple(number for number, (handed_in, _) in answers.items() if handed_in)
    return State(seed, page, revision, visited, given, recorded, *policy)


def _write_policy(out: Writer, state: State) -> None:
    """After 1: for each page with attempts what was drawn, seen and used of the time; then hints and certainty."""
    attempts = [state.attempts[page] for page in sorted(state.attempts)]
    is_plain = not any(each.drawn or each.seen or each.seconds for each in attempts)
    if is_plain and not state.hinted and not state.confidence:
        return
    out.bits(1, 1)
    for each in attempts:
        _write_numbers(out, each.drawn)
        _write_numbers(out, each.seen)
        out.gamma(each.seconds)
    _write_numbers(out, state.hinted)
    _write_numbers(out, state.confidence, lambda number: out.bits(state.confidence[number], 2))


def _read_policy(
    source: Reader, attempts: Mapping[int, Attempts]
) -> tuple[Mapping[int, Attempts], tuple[int, ...], Mapping[int, int]]:
    if not source.more():
        return attempts, (), {}
    more = {
        page: replace(
            each,
            drawn=tuple(_read_numbers(source, int)),
            seen=tuple(_read_numbers(source, int)),
            seconds=source.gamma(),
        )
        for page, each in attempts.items()
    }
    return more, tuple(_read_numbers(source, int)), _read_numbers(source, lambda _: source.bits(2))


def _write_numbers(out: Writer, numbers: Collection[int], write: Callable[[int], None] | None = None) -> None:
    """How many, then the distance of each from the one before, and after each what `write` adds."""
    ordered, before = sorted(set(numbers)), -1
    out.gamma(len(ordered))
    for number in ordered:
        out.gamma(number - before - 1)
        before = number
        if write:
            write(number)


def _read_numbers(source: Reader, read: Callable[[int], Value]) -> dict[int, Value]:
    values, before = dict[int, Value](), -1
    for _ in range(source.gamma()):
        before += source.gamma() + 1
        values[before] = read(before)
    return values


def _write_answer(out: Writer, state: State, number: int, *, whole: bool) -> None:
    """`whole`: every response is recorded, and none says so of itself."""
    if not whole:
        out.bits(number in state.recorded, 1)
    responses.write(out, state.responses[number])


def _write_attempts(out: Writer, attempts: Attempts) -> None:
    out.bits(attempts.open, 1)
    results = attempts.finished
    out.gamma(results.count if results else 0)
    if results is None:
        return
    scale = results.last.possible
    out.gamma(scale)
    _write_part(out, results.last.earned, scale)
    if results.count > 1:
        for score in (results.first, results.best, results.peak):
            _write_score(out, score, scale)
        mean, rest = divmod(results.total, results.count)
        _write_part(out, mean, scale)
        _write_part(out, rest, results.count - 1)


def _read_attempts(source: Reader) -> Attempts:
    is_open = bool(source.bits(1))
    count = source.gamma()
    return Attempts(_read_results(source, count) if count else None, is_open)


def _read_results(source: Reader, count: int) -> Results:
    scale = source.gamma()
    last = Score(_read_part(source, scale), scale)
    if count == 1:
        return add(None, last)
    if count > MOST_ATTEMPTS:
        raise Unreadable
    first, best, peak = (_read_score(source, scale) for _ in range(3))
    total = _read_part(source, scale) * count
    return Results(count, first, last, best, peak, total + _read_part(source, count - 1))


def _write_score(out: Writer, score: Score, scale: int) -> None:
    """0 where it is on the scale, or 1 and a scale of its own."""
    out.bits(score.possible != scale, 1)
    if score.possible != scale:
        out.gamma(score.possible)
    _write_part(out, score.earned, score.possible)


def _read_score(source: Reader, scale: int) -> Score:
    possible = source.gamma() if source.bits(1) else scale
    return Score(_read_part(source, possible), possible)


def _write_part(out: Writer, part: int, whole: int) -> None:
    """A number of 0 to `whole` in as many bits as `whole` has."""
    if not 0 <= part <= whole:
        raise ValueError(f"more than the whole cannot be saved: {part} of {whole}")
    out.bits(part, whole.bit_length())


def _read_part(source: Reader, whole: int) -> int:
    part = source.bits(whole.bit_length())
    if part > whole:
        raise Unreadable
    return part
