"""Calculated answers: a small grammar of our own, evaluated exactly, never by `eval`.

Twin of templates/player/expressions.js.

    answer  = sum [("±" | "+-" | "+/-") number ["%"]]
    sum     = product {("+" | "-" | "−") product}
    product = factor {("*" | "×" | "/" | "÷") factor}
    factor  = ("-" | "−") factor | number | name | function "(" sum {"," sum} ")" | "(" sum ")"

The functions are sqrt, min, max and round. Values are fractions, so nothing is lost before the end;
a square root is cut to 20 decimals, and halves are rounded away from zero.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import isqrt

from builder.numbers import Number

LONGEST = 200
"""Signs of an expression."""
DEEPEST = 20
"""Brackets, functions and signs in one another."""
PLACES = 12
"""Decimals of the ends of an accepted range."""
WIDEST = 10**15
"""What cannot be typed: a result has fewer digits before its decimals than this."""

_ROOT = 10**20
_TOKEN = re.compile(r"[0-9]+(?:\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*|\+/-|\+-|[-+*/(),%±×÷−]")
_DIGIT = re.compile("[0-9]")
_LETTER = re.compile("[A-Za-z_]")
_BLANK = re.compile("[ \t\xa0\u2009\u202f]*")
_SIGNS = {"−": "-", "×": "*", "÷": "/", "+-": "±", "+/-": "±"}
FUNCTIONS = ("max", "min", "round", "sqrt")


class Unreadable(ValueError):
    """The text is no expression; `at` is where that shows, from 0."""

    def __init__(self, at: int) -> None:
        super().__init__(f"unreadable from sign {at}")
        self.at = at


@dataclass(frozen=True, slots=True)
class Node:
    """A part of an expression. `kind`: number, name, negative, + - * / or a function; `at`: where it begins."""

    kind: str
    at: int
    text: str = ""
    parts: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An expression and its tolerance: `margin` as typed, of the result where it is `relative` (percent)."""

    value: Node
    margin: str = "0"
    relative: bool = False


def read(text: str) -> Answer:
    """The answer in `text`. Unreadable: it is none."""
    reader = _Reader(text)
    value = reader.sum(0)
    given = reader.takes("±")
    margin = reader.number() if given else "0"
    relative = given and reader.takes("%")
    reader.ends()
    return Answer(value, margin, relative)


def names(node: Node) -> tuple[Node, ...]:
    """Every variable that stands in it, in order."""
    inner = tuple(name for part in node.parts for name in names(part))
    return (node, *inner) if node.kind == "name" else inner


def evaluate(node: Node, values: Mapping[str, str]) -> Fraction | None:
    """Its value; None where there is none: a division by zero, the root of a negative, an unknown name."""
    if node.kind == "number":
        return _fraction(node.text)
    if node.kind == "name":
        return _fraction(values[node.text]) if node.text in values else None
    parts = [evaluate(part, values) for part in node.parts]
    known = [part for part in parts if part is not None]
    return _apply(node.kind, known) if len(known) == len(parts) else None


def closed_range(answer: Answer, values: Mapping[str, str]) -> str:
    """`low[:]high`, what is accepted for these values; empty where there is no result that could be typed."""
    middle = evaluate(answer.value, values)
    return "" if middle is None else around(middle, answer)


def around(middle: Fraction, answer: Answer) -> str:
    """The range of a result with the answer's tolerance; empty where it is too large to be typed."""
    margin = _fraction(answer.margin)
    if answer.relative:
        margin *= abs(middle) / 100
    ends = [units(middle - margin, PLACES), units(middle + margin, PLACES)]
    if max(map(abs, ends)) >= WIDEST * 10**PLACES:
        return ""
    return "[:]".join(str(Number(end, PLACES)) for end in ends)


def units(value: Fraction, places: int) -> int:
    """To so many decimals, halves away from zero, in units of the last one."""
    size, whole = abs(value.numerator) * int(10**places), value.denominator
    rounded = (2 * size + whole) // (2 * whole)
    return -rounded if value < 0 else rounded


@lru_cache(1_000)
def _fraction(text: str) -> Fraction:
    return Fraction(text)


def _apply(kind: str, parts: list[Fraction]) -> Fraction | None:
    first, *rest = parts
    if kind in ("min", "max"):
        return min(parts) if kind == "min" else max(parts)
    if kind == "/":
        return first / rest[0] if rest[0] else None
    if kind == "sqrt":
        root = isqrt(abs(first.numerator) * _ROOT * _ROOT // first.denominator)
        return None if first < 0 else Fraction(root, _ROOT)
    if kind == "round":
        places = int(rest[0]) if rest else 0
        return Fraction(units(first, places), 10**places)
    if kind == "negative":
        return -first
    return first + rest[0] if kind == "+" else first - rest[0] if kind == "-" else first * rest[0]


class _Reader:
    """The text, token by token; each method reads one rule of the grammar, at a depth."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = 0
        self._token = ""
        self._at = 0
        self._next()

    def _next(self) -> None:
        blank = _BLANK.match(self._text, self._end)
        self._at = blank.end() if blank else self._end
        found = _TOKEN.match(self._text, self._at)
        if self._at < len(self._text) and (found is None or self._at >= LONGEST):
            raise Unreadable(self._at)
        self._token = found[0] if found else ""
        self._end = self._at + len(self._token)

    @property
    def _sign(self) -> str:
        """The token, as the grammar writes it."""
        return _SIGNS.get(self._token, self._token)

    def takes(self, sign: str) -> bool:
        """Whether this sign comes now; then it is passed."""
        if self._sign != sign:
            return False
        self._next()
        return True

    def _needs(self, sign: str) -> None:
        if not self.takes(sign):
            raise Unreadable(self._at)

    def ends(self) -> None:
        """Nothing follows."""
        if self._token:
            raise Unreadable(self._at)

    def number(self) -> str:
        """A number."""
        text = self._token
        if not _DIGIT.match(text):
            raise Unreadable(self._at)
        self._next()
        return text

    def sum(self, depth: int) -> Node:
        """Products, added and subtracted."""
        made = self._product(depth)
        while (kind := self._sign) in ("+", "-"):
            at = self._at
            self._next()
            made = Node(kind, at, parts=(made, self._product(depth)))
        return made

    def _product(self, depth: int) -> Node:
        made = self._factor(depth)
        while (kind := self._sign) in ("*", "/"):
            at = self._at
            self._next()
            made = Node(kind, at, parts=(made, self._factor(depth)))
        return made

    def _factor(self, depth: int) -> Node:
        at, token = self._at, self._token
        if depth > DEEPEST:
            raise Unreadable(at)
        if self.takes("-"):
            return Node("negative", at, parts=(self._factor(depth + 1),))
        if self.takes("("):
            made = self.sum(depth + 1)
            self._needs(")")
            return made
        if _DIGIT.match(token):
            return Node("number", at, self.number())
        if not _LETTER.match(token):
            raise Unreadable(at)
        self._next()
        return self._function(at, token, depth) if token in FUNCTIONS else Node("name", at, token)

    def _function(self, at: int, kind: str, depth: int) -> Node:
        self._needs("(")
        parts = [self.sum(depth + 1)]
        while self.takes(","):
            parts.append(self.sum(depth + 1))
        _check(kind, at, parts)
        self._needs(")")
        return Node(kind, at, parts=tuple(parts))


def _check(kind: str, at: int, parts: list[Node]) -> None:
    """A root has one part, a rounding perhaps a second that is one digit, the least and the largest several."""
    fits = {"sqrt": len(parts) == 1, "round": len(parts) <= 2}.get(kind, len(parts) > 1)
    if not fits:
        raise Unreadable(at)
    if kind == "round" and parts[1:] and not (parts[1].kind == "number" and len(parts[1].text) == 1):
        raise Unreadable(parts[1].at)
