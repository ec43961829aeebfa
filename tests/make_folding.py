"""Makes builder/folding.json, the one table by which both languages fold a typed answer.

Run `python -m tests.make_folding`. The table is made once, from the Unicode data of the Python
that runs this, and committed: neither Python's nor a browser's own Unicode version is asked when
an answer is graded. Sources: UnicodeData (canonical decomposition, combining class, digits) and
CaseFolding (status C and F), Unicode Standard sections 3.11 and 3.13. docs/twins.md gives the form.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent / "builder" / "folding.json"

SPACE, INVISIBLE, DIGIT, MARK = 1, 2, 3, 4
"""The kinds of code point; a combining mark's kind is MARK plus its combining class."""

SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
INVISIBLES = (
    *((0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C)),
    *((0x180E, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F)),
    *((0xFE00, 0xFE0F), (0xFEFF, 0xFEFF)),
)
MARKS = ((0x300, 0x36F), (0x483, 0x487))
PLAIN = {
    "'": "\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bb\u02bc\u02bd\u00b4`",
    '"': "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
}
PLAINLY = str.maketrans({sign: target for target, signs in PLAIN.items() for sign in signs})
SURROGATES, REPLACEMENT = range(0xD800, 0xE000), 0xFFFD
"""A lone surrogate is no sign: two could else become one where what stood between them goes."""

STROKES = {
    **dict(zip("ØøĐđŁłĦħŦŧıɨƗɉɈƵƶƀɃȺⱥȻȼɆɇƋƌ", "OoDdLlHhTtiiIjJZzbBAaCcEeDd", strict=True)),
    **dict(zip("ƁɓƊɗƓɠƘƙƤƥƬƭƳƴƉɖƝɲ", "BbDdGgKkPpTtYyDdNn", strict=True)),
    "Æ": "AE",
    "æ": "ae",
    "Œ": "OE",
    "œ": "oe",
}
SCRIPTS = (
    *("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "FULLWIDTH LATIN", "COMBINING GREEK"),
    *("MICRO", "OHM", "KELVIN", "ANGSTROM", "ARABIC", "DEVANAGARI", "BENGALI", "GURMUKHI", "ORIYA"),
    *("TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA"),
)
"""Names of the code points that are decomposed and case-folded; all others are compared as they are."""

CODES = "".join(chr(c) for c in range(35, 127) if chr(c) != "\\")
FINAL = 60


def varint(value: int) -> str:
    """`value` (0 or more) in printable ASCII: continuation signs in base 31, then a final one in base 60."""
    high, low = divmod(value, FINAL)
    text = CODES[low]
    while high:
        high, digit = divmod(high, len(CODES) - FINAL)
        text = CODES[FINAL + digit] + text
    return text


def pack(values: Iterable[int]) -> str:
    return "".join(map(varint, values))


def zigzag(value: int) -> int:
    return value * 2 if value >= 0 else -value * 2 - 1


def ranges(values: Mapping[int, int]) -> str:
    """Code point -> number, as runs: gap from the last run's end, length, step, number."""
    packed, end, points = [], 0, sorted(values)
    while points:
        step, run = longest(points, values)
        packed += [zigzag(points[0] - end), len(run), step, zigzag(values[points[0]])]
        end = points[0]
        points = [point for point in points if point not in run]
    return pack(packed)


def longest(points: list[int], values: Mapping[int, int]) -> tuple[int, frozenset[int]]:
    """The longest run from the first point on that has one number and steps of 1 or 2."""
    left, best = frozenset(points), (1, frozenset(points[:1]))
    for step in (1, 2):
        point, run = points[0], set[int]()
        while point in left and values[point] == values[points[0]]:
            run.add(point)
            point += step
        if len(run) > len(best[1]):
            best = (step, frozenset(run))
    return best


def listed(points: Iterable[int]) -> str:
    """Code points, each as its distance from the one before."""
    ordered = list(points)
    return pack(zigzag(point - before) for before, point in zip([0, *ordered], ordered, strict=False))


def sequences(texts: Iterable[str]) -> str:
    """Short texts: the length, then the code points, as distances from U+0300."""
    return pack(
        value for text in texts for value in (len(text), *(zigzag(ord(sign) - 0x300) for sign in text))
    )


def expansions(values: Mapping[int, str], heads: list[str], tails: list[str]) -> str:
    """Code point -> text, as runs: gap, number of entries, then for each entry its head and its tail.

    The tail's index is doubled; one more says that the next code point is the same with its head folded.
    """
    packed, end, points = list[int](), 0, sorted(values)
    while points:
        length = next((i for i in range(1, len(points)) if points[i] != points[0] + i), len(points))
        entries = run(points[:length], values, heads, tails)
        packed += [points[0] - end, len(entries) // 2, *entries]
        end, points = points[0] + length, points[length:]
    return pack(packed)


def run(points: list[int], values: Mapping[int, str], heads: list[str], tails: list[str]) -> list[int]:
    """Head and tail of each of these neighbours, two that differ by case in one entry."""
    packed, left = list[int](), points
    while left:
        text = values[left[0]]
        pair = len(left) > 1 and values[left[1]] == text[0].casefold() + text[1:] != text
        packed += [heads.index(text[0]), tails.index(text[1:]) * 2 + pair]
        left = left[1 + pair :]
    return packed


def known(point: int) -> bool:
    return unicodedata.name(chr(point), "").startswith(SCRIPTS)


def decompositions() -> dict[int, str]:
    """Full canonical decompositions."""
    forms = {point: unicodedata.normalize("NFD", chr(point)) for point in range(0x80, 0xF900) if known(point)}
    return {point: form.translate(PLAINLY) for point, form in forms.items() if form != chr(point)}


def case_folds(decomposed: Mapping[int, str]) -> dict[int, str]:
    """Full case folding of what does not decompose."""
    forms = {point: chr(point).casefold() for point in range(0x41, 0xFFFF) if known(point) or point < 0x80}
    changed = {point: form for point, form in forms.items() if form != chr(point) and point not in decomposed}
    return {point: form.translate(PLAINLY) for point, form in changed.items()}


def short(texts: Mapping[int, str]) -> dict[int, int]:
    return {point: ord(text) for point, text in texts.items() if len(text) == 1}


def long(texts: Mapping[int, str]) -> dict[int, str]:
    return {point: text for point, text in texts.items() if len(text) > 1}


def shifts(targets: Mapping[int, int]) -> dict[int, int]:
    return {point: target - point for point, target in targets.items()}


def kinds() -> dict[int, int]:
    kind = dict.fromkeys((*map(ord, SPACES), *range(0x2000, 0x200B)), SPACE)
    kind |= {point: INVISIBLE for first, last in INVISIBLES for point in range(first, last + 1)} | kind
    for first, last in MARKS:
        for point in range(first, last + 1):
            if unicodedata.category(chr(point)) in {"Mn", "Me"} and point != 0x34F:
                kind[point] = MARK + unicodedata.combining(chr(point))
    digits = (p for p in range(0x10000) if unicodedata.digit(chr(p), None) is not None)
    return kind | dict.fromkeys(digits, DIGIT)


def by_use(texts: Iterable[str]) -> list[str]:
    """Each text once, the most used first: small indexes cost one sign."""
    return [text for text, _ in sorted(Counter(texts).items(), key=lambda item: (-item[1], item[0]))]


def make() -> dict[str, str]:
    """The whole table."""
    decomposed = decompositions()
    plain = {point: ord(target) for point, target in PLAINLY.items()}
    folds = case_folds(decomposed)
    strokes = {ord(sign): target for sign, target in STROKES.items()}
    texts = [*long(decomposed).values(), *long(folds).values(), *long(strokes).values()]
    heads, tails = by_use(text[0] for text in texts), by_use(text[1:] for text in texts)
    return {
        "made": f"by tests/make_folding.py from Unicode {unicodedata.unidata_version}",
        "kinds": ranges(kinds()),
        "plain": ranges(short(decomposed) | plain | dict.fromkeys(SURROGATES, REPLACEMENT)),
        "heads": listed(map(ord, heads)),
        "tails": sequences(tails),
        "parts": expansions(long(decomposed), heads, tails),
        "folds": ranges(shifts(short(folds))),
        "longFolds": expansions(long(folds), heads, tails),
        "strokes": ranges(shifts(short(strokes))),
        "longStrokes": expansions(long(strokes), heads, tails),
    }


def text() -> str:
    """The file's content."""
    return json.dumps(make(), indent=1) + "\n"


if __name__ == "__main__":
    TABLE.write_text(text(), encoding="ascii")
