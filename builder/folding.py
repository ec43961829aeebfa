"""Folds a typed answer, so that what a teacher calls the same is the same.

Twin of templates/player/folding.js; both read folding.json, made by tests/make_folding.py, and
ask no runtime about Unicode. The steps follow the Unicode Standard, 3.11 (canonical decomposition)
and 3.13 (full case folding); docs/twins.md gives the rules and the table's form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

SPACE, INVISIBLE, DIGIT, MARK = 1, 2, 3, 4
"""Kinds of code point; a combining mark's kind is MARK plus its combining class."""

_FIRST_SIGN, _BACKSLASH, _FINAL, _CONTINUED = 35, 92, 60, 31
_FIRST_MARK = 0x300

_Expansions = Mapping[int, tuple[int, ...]]


class _Table(NamedTuple):
    """A tuple, since a dataclass takes a millisecond to make, at every start of a build."""

    kinds: Mapping[int, int]
    parts: _Expansions
    folds: _Expansions
    strokes: _Expansions


def fold(text: str, *, case: bool = False, accents: bool = False) -> str:
    """The answer as it is compared; `case` and `accents` are true when they matter.

    Invisible signs go, quotes and dashes become ASCII, every run of white space one space.
    """
    table = _table()
    points = [ord(sign) for sign in text if kind(ord(sign)) != INVISIBLE]
    points = _ordered(_mapped(points, table.parts))
    if not accents:
        points = _mapped([point for point in points if kind(point) < MARK], table.strokes)
    return _spaced(points if case else _mapped(points, table.folds))


def is_digit(sign: str) -> bool:
    """Whether this code point is a digit of any script, raised and lowered ones included."""
    return kind(ord(sign)) == DIGIT


def is_mark(sign: str) -> bool:
    """Whether this code point is a combining mark."""
    return kind(ord(sign)) >= MARK


def kind(point: int) -> int:
    """SPACE, INVISIBLE, DIGIT, MARK and more for a mark, 0 for all else."""
    return _table().kinds.get(point, 0)


def _mapped(points: Iterable[int], expansions: _Expansions) -> list[int]:
    return [target for point in points for target in expansions.get(point, (point,))]


def _ordered(points: Iterable[int]) -> list[int]:
    """Canonical order: neighbouring marks by combining class, those of one class as given."""
    out: list[int] = []
    for point in points:
        at = len(out)
        while kind(point) > MARK and at > 0 and kind(out[at - 1]) > kind(point):
            at -= 1
        out.insert(at, point)
    return out


def _spaced(points: Iterable[int]) -> str:
    signs = "".join(" " if kind(point) == SPACE else chr(point) for point in points)
    return " ".join(word for word in signs.split(" ") if word)


def _unpack(packed: str) -> Iterator[int]:
    """Numbers in printable ASCII: continuation signs, then a final one."""
    high = 0
    for sign in packed:
        code = ord(sign) - _FIRST_SIGN - (ord(sign) > _BACKSLASH)
        if code < _FINAL:
            yield high * _FINAL + code
        high = 0 if code < _FINAL else high * _CONTINUED + code - _FINAL


def _zigzag(value: int) -> int:
    return -(value + 1) // 2 if value % 2 else value // 2


def _ranges(packed: str) -> dict[int, int]:
    """Runs of gap, length, step and one number for all of them."""
    values, numbers, point = _unpack(packed), dict[int, int](), 0
    for gap in values:
        length, step, number = islice(values, 3)
        point += _zigzag(gap)
        numbers |= dict.fromkeys(range(point, point + length * step, step), _zigzag(number))
    return numbers


def _listed(packed: str) -> list[int]:
    points, point = list[int](), 0
    for distance in _unpack(packed):
        point += _zigzag(distance)
        points.append(point)
    return points


def _sequences(packed: str) -> list[tuple[int, ...]]:
    values = _unpack(packed)
    return [tuple(_FIRST_MARK + _zigzag(value) for value in islice(values, length)) for length in values]


def _expansions(
    packed: str, heads: list[int], tails: list[tuple[int, ...]], folds: Mapping[int, int]
) -> dict[int, tuple[int, ...]]:
    """Runs of gap, number of entries, and for each a head and a tail; an odd tail stands for two cases."""
    values, texts, point = _unpack(packed), dict[int, tuple[int, ...]](), 0
    for gap in values:
        point += gap
        for _ in range(next(values)):
            head, tail = heads[next(values)], next(values)
            texts[point] = (head, *tails[tail // 2])
            if tail % 2:
                point += 1
                texts[point] = (head + folds[head], *tails[tail // 2])
            point += 1
    return texts


def _shifted(shifts: Mapping[int, int]) -> dict[int, tuple[int, ...]]:
    return {point: (point + shift,) for point, shift in shifts.items()}


@cache
def _table() -> _Table:
    """The table, read when the first text is folded: a build need not pay for it."""
    import json  # noqa: PLC0415 - the same

    data: dict[str, str] = json.loads(Path(__file__).with_name("folding.json").read_text("ascii"))
    heads, tails, folds = _listed(data["heads"]), _sequences(data["tails"]), _ranges(data["folds"])
    plain = {point: (target,) for point, target in _ranges(data["plain"]).items()}
    return _Table(
        kinds=_ranges(data["kinds"]),
        parts=plain | _expansions(data["parts"], heads, tails, folds),
        folds=_shifted(folds) | _expansions(data["longFolds"], heads, tails, folds),
        strokes=_shifted(_ranges(data["strokes"])) | _expansions(data["longStrokes"], heads, tails, folds),
    )
