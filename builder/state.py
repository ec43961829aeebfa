"""The saved state as a short text: bits in base64url, readable without the course.

Twin of templates/player/state.js. docs/twins.md draws the layout.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from builder.bits import Reader, Unreadable, Writer
from builder.clip import LONGEST_TEXT, clip
from builder.draw import hash32
from builder.grading import Score

Value = TypeVar("Value")

VERSION = 1

_LETTERS = "abcdeftghijklmnopqrsuvwxyz0123456789"
_CHECK_BITS, _CHECK_SIGNS = 30, 5


@dataclass(frozen=True, slots=True)
class Attempts:
    """The attempts at one assessment: those handed in, and whether one is open.

    `drawn`: the questions that the last attempt took from pools; `seen`: those of earlier ones since the pool
    was used up; `seconds`: the time used in the open attempt.
    """

    finished: tuple[Score, ...] = ()
    open: bool = False
    drawn: tuple[int, ...] = ()
    seen: tuple[int, ...] = ()
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class State:
    """All that a learner's progress is, by the numbers of `course.lock` at `revision`.

    Numbers are 0 to 2**31 - 2, `seed` 0 to 2**32 - 1. `recorded`: the questions whose response was
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
    out.bits(VERSION, 6)
    out.bits(course, 24)
    out.bits(state.seed, 32)
    out.gamma(state.revision)
    out.gamma(state.page)
    _write_numbers(out, state.visited)
    _write_numbers(out, state.responses, lambda number: _write_answer(out, state, number))
    _write_numbers(out, state.attempts, lambda page: _write_attempts(out, state.attempts[page]))
    _write_policy(out, state)
    signs = out.close()
    return signs + check(signs)


def decode(text: str, course: int) -> State | None:
    """The state, or None when `text` is cut, changed, of another course or another version."""
    signs, given = text[:-_CHECK_SIGNS], text[-_CHECK_SIGNS:]
    if not signs or check(signs) != given:
        return None
    try:
        source = Reader(signs)
        ours = source.bits(6) == VERSION and source.bits(24) == course
        return _read(source) if ours else None
    except (Unreadable, UnicodeDecodeError):
        return None


def check(signs: str) -> str:
    """The checksum that stands after these signs."""
    out = Writer()
    out.bits(hash32(signs) >> (32 - _CHECK_BITS), _CHECK_BITS)
    return out.close()


def _read(source: Reader) -> State:
    seed, revision, page = source.bits(32), source.gamma(), source.gamma()
    visited = tuple(_read_numbers(source, int))
    answers = _read_numbers(source, lambda _: (source.bits(1), _read_response(source)))
    attempts = _read_numbers(source, lambda _: _read_attempts(source))
    policy = _read_policy(source, attempts)
    source.close()
    responses = {number: response for number, (_, response) in answers.items()}
    recorded = tuple(number for number, (handed_in, _) in answers.items() if handed_in)
    return State(seed, page, revision, visited, responses, recorded, *policy)


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


def _write_answer(out: Writer, state: State, number: int) -> None:
    out.bits(number in state.recorded, 1)
    _write_response(out, state.responses[number])


def _write_response(out: Writer, texts: Sequence[str]) -> None:
    """0 a letter, 10 a set of letters, 110 a text, 1110 a list; 1111 is kept for later."""
    if len(texts) == 1 and _is_letter(texts[0]):
        out.bits(0, 1)
        out.gamma(_LETTERS.index(texts[0]))
    elif len(texts) == 1:
        out.bits(0b110, 3)
        _write_text(out, texts[0])
    elif texts and all(map(_is_letter, texts)) and list(texts) == sorted(set(texts)):
        out.bits(0b10, 2)
        _write_set(out, texts)
    else:
        out.bits(0b1110, 4)
        _write_list(out, texts)


def _read_response(source: Reader) -> tuple[str, ...]:
    if not source.bits(1):
        return (_read_letter(source),)
    if not source.bits(1):
        return _read_set(source)
    if not source.bits(1):
        return (_read_text(source),)
    if source.bits(1):
        raise Unreadable
    return tuple(_read_item(source) for _ in range(source.gamma()))


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text in _LETTERS


def _read_letter(source: Reader) -> str:
    index = source.gamma()
    if index >= len(_LETTERS):
        raise Unreadable
    return _LETTERS[index]


def _write_set(out: Writer, letters: Iterable[str]) -> None:
    indexes = {_LETTERS.index(letter) for letter in letters}
    width = max(indexes) + 1
    out.gamma(width)
    for index in range(width):
        out.bits(index in indexes, 1)


def _read_set(source: Reader) -> tuple[str, ...]:
    width = source.gamma()
    if width > len(_LETTERS):
        raise Unreadable
    return tuple(sorted(letter for letter in _LETTERS[:width] if source.bits(1)))


def _write_text(out: Writer, text: str) -> None:
    data = clip(text, LONGEST_TEXT).encode()
    out.gamma(len(data))
    out.bits(int.from_bytes(data), 8 * len(data))


def _read_text(source: Reader) -> str:
    length = source.gamma()
    if length > LONGEST_TEXT:
        raise Unreadable
    return source.bits(8 * length).to_bytes(length).decode()


def _write_list(out: Writer, texts: Sequence[str]) -> None:
    out.gamma(len(texts))
    for text in texts:
        out.bits(not _is_letter(text), 1)
        if _is_letter(text):
            out.gamma(_LETTERS.index(text))
        else:
            _write_text(out, text)


def _read_item(source: Reader) -> str:
    return _read_text(source) if source.bits(1) else _read_letter(source)


def _write_attempts(out: Writer, attempts: Attempts) -> None:
    out.bits(attempts.open, 1)
    out.gamma(len(attempts.finished))
    for score in attempts.finished:
        out.gamma(score.earned)
        out.gamma(score.possible)


def _read_attempts(source: Reader) -> Attempts:
    is_open = bool(source.bits(1))
    finished = tuple(Score(source.gamma(), source.gamma()) for _ in range(source.gamma()))
    return Attempts(finished, is_open)
