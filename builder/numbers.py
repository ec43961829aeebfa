"""Decimal numbers as people type them, exact: compared as scaled integers, never as floats.

Twin of templates/player/numbers.js. Ranges are written `low[:]high`, SCORM 2004 RTE 4.2.9.1 (numeric).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_DIGITS = 30
"""A typed number has at most so many digits; the ends of a range twice that and one."""

_SPACE = "[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
_INVISIBLE = "[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_WHOLE = f"[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+|[0-9]*"
_FRACTION = f"(?:[0-9]{{3}}{_SPACE})*[0-9]*"
_NUMBER = f"{_SPACE}*([-+\u2212]?)({_WHOLE})(?:[.,]({_FRACTION}))?{_SPACE}*"


@dataclass(frozen=True, slots=True)
class Number:
    """`units` / 10 to the power of `places`."""

    units: int
    places: int

    def scaled(self, places: int) -> int:
        """The units at `places` decimals, at least its own."""
        return self.units * int(10 ** (places - self.places))

    def at_most(self, other: Number) -> bool:
        """Whether it is `other` or less."""
        places = max(self.places, other.places)
        return self.scaled(places) <= other.scaled(places)

    def __str__(self) -> str:
        return ("-" if self.units < 0 else "") + decimal(abs(self.units), self.places)


def decimal(units: int, places: int) -> str:
    """`units` (0 or more) / 10 to the power of `places`, without needless zeros: `3.14`, never an exponent."""
    digits = str(units).rjust(places + 1, "0")
    whole, fraction = digits[: len(digits) - places], digits[len(digits) - places :].rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{fraction}" if fraction else "")


def parse_number(text: str, most: int = MOST_DIGITS) -> Number | None:
    """The number in `text`; None when it is none, or has more than `most` digits.

    ASCII digits, a sign `+ - −` directly before them, `.` or `,` once, one space between groups of
    three. Nothing else: no exponent, no underscore, no other script's digits.
    """
    found = re.fullmatch(_NUMBER, re.sub(_INVISIBLE, "", text))
    if not found:
        return None
    whole, fraction = (re.sub(_SPACE, "", digits or "") for digits in found.group(2, 3))
    if not 0 < len(whole + fraction) <= most:
        return None
    sign = -1 if found[1] in {"-", "\u2212"} else 1
    return Number(sign * int(whole + fraction), len(fraction))


def canonical_number(text: str) -> str | None:
    """The number as an LMS takes it: `-3.14`; None when `text` is no number."""
    number = parse_number(text)
    return None if number is None else str(number)


def in_range(number: Number, closed: str) -> bool:
    """Whether `number` lies in `low[:]high`. An empty end is open; a bound alone is one value."""
    bounds = closed.split("[:]")
    low, high = (parse_number(bound, 2 * MOST_DIGITS + 1) for bound in (bounds[0], bounds[-1]))
    if (bounds[0] and low is None) or (bounds[-1] and high is None) or (low is None and high is None):
        return False
    return (low is None or low.at_most(number)) and (high is None or number.at_most(high))


def number_range(value: str, tolerance: str = "0") -> str:
    """`3.14` and `0.01` as `3.13[:]3.15`, exactly. ValueError: one is no number, or the tolerance is negative."""
    middle, margin = parse_number(value), parse_number(tolerance)
    if middle is None or margin is None or margin.units < 0:
        raise ValueError(f"no number with a tolerance: {value!r} ± {tolerance!r}")
    places = max(middle.places, margin.places)
    ends = (middle.scaled(places) + sign * margin.scaled(places) for sign in (-1, 1))
    return "[:]".join(str(Number(end, places)) for end in ends)


def number_between(low: str, high: str) -> str:
    """`10` and `12` as `10[:]12`. ValueError: one is no number, or they stand the wrong way round."""
    first, last = parse_number(low), parse_number(high)
    if first is None or last is None or not first.at_most(last):
        raise ValueError(f"no range: {low!r} .. {high!r}")
    return f"{first}[:]{last}"
