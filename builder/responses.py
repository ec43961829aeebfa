"""A response as bits of the saved state; each says of itself of what kind it is.

Twin of templates/player/responses.js. 0 a letter, 10 a set of letters, 110 a text, 1110 a list, 1111 pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from builder.bits import Reader, Unreadable, Writer, gamma_width, rice_width
from builder.clip import LONGEST_TEXT, clip
from builder.model import ResponseDeclaration

LETTERS = "abcdeftghijklmnopqrsuvwxyz0123456789"
"""In the order of their numbers: t beside f, so that true and false are short."""

PAIR_BITS = 6
"""Of each letter of a pair."""


def write(out: Writer, texts: Sequence[str]) -> None:
    """The response in the first form that fits it."""
    if len(texts) == 1 and _is_letter(texts[0]):
        out.bits(0, 1)
        out.rice(LETTERS.index(texts[0]))
    elif texts and all(map(_is_pair, texts)):
        out.bits(0b1111, 4)
        _write_pairs(out, texts)
    elif len(texts) == 1:
        out.bits(0b110, 3)
        _write_text(out, texts[0])
    elif texts and all(map(_is_letter, texts)) and list(texts) == sorted(set(texts)):
        out.bits(0b10, 2)
        _write_set(out, texts)
    else:
        out.bits(0b1110, 4)
        _write_list(out, texts)


def read(source: Reader) -> tuple[str, ...]:
    """The response that `write` wrote. Unreadable: there is none."""
    kinds: Mapping[int, Callable[[Reader], tuple[str, ...]]] = {
        0: lambda source: (_read_letter(source),),
        1: _read_set,
        2: lambda source: (_read_text(source),),
        3: lambda source: tuple(_read_item(source) for _ in range(source.gamma())),
    }
    ones = 0
    while ones < 4 and source.bits(1):
        ones += 1
    return kinds.get(ones, _read_pairs)(source)


def widest(declaration: ResponseDeclaration) -> int:
    """The bits of the longest response that a question of this declaration takes."""
    if declaration.gaps:
        return _widest_list([_widest_item(gap) for gap in declaration.gaps], _indexes(*declaration.gaps))
    if declaration.targets:
        count = len(declaration.options)
        return 4 + gamma_width(count) + 2 * PAIR_BITS * count
    if not declaration.options:
        return 3 + _widest_text(declaration.length)
    indexes = _indexes(declaration)
    letter = 1 + rice_width(max(indexes))
    if declaration.rule == "order":
        return _widest_list([1 + rice_width(index) for index in indexes], indexes)
    return letter if declaration.cardinality == "single" else max(letter, _widest_set(indexes))


def _indexes(*declarations: ResponseDeclaration) -> list[int]:
    """Of every letter that may be given; what is typed may be any."""
    typed = LETTERS if any(not each.options for each in declarations) else ""
    return [LETTERS.index(letter) for letter in {*typed, *(x for each in declarations for x in each.options)}]


def _widest_item(gap: ResponseDeclaration) -> int:
    """One letter, or a text, in a list."""
    chosen = max((rice_width(index) for index in _indexes(gap)), default=0)
    return 1 + max(chosen, 0 if gap.options else _widest_text(gap.length))


def _widest_text(length: int) -> int:
    return gamma_width(length) + 8 * length


def _widest_set(indexes: Iterable[int]) -> int:
    width = max(indexes) + 1
    return 2 + gamma_width(width) + width


def _widest_list(items: Sequence[int], indexes: Iterable[int]) -> int:
    """Letters that happen to ascend are a set, which may take more."""
    whole = 4 + gamma_width(len(items)) + sum(items)
    return max(whole, _widest_set(indexes)) if len(items) > 1 else whole


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text in LETTERS


def _is_pair(text: str) -> bool:
    return len(text) == 2 and all(map(_is_letter, text))


def _letter(index: int) -> str:
    if index >= len(LETTERS):
        raise Unreadable
    return LETTERS[index]


def _read_letter(source: Reader) -> str:
    return _letter(source.rice())


def _write_set(out: Writer, letters: Iterable[str]) -> None:
    indexes = {LETTERS.index(letter) for letter in letters}
    width = max(indexes) + 1
    out.gamma(width)
    for index in range(width):
        out.bits(index in indexes, 1)


def _read_set(source: Reader) -> tuple[str, ...]:
    width = source.gamma()
    if width > len(LETTERS):
        raise Unreadable
    return tuple(sorted(letter for letter in LETTERS[:width] if source.bits(1)))


def _write_pairs(out: Writer, pairs: Sequence[str]) -> None:
    out.gamma(len(pairs))
    for letter in "".join(pairs):
        out.bits(LETTERS.index(letter), PAIR_BITS)


def _read_pairs(source: Reader) -> tuple[str, ...]:
    return tuple(
        _letter(source.bits(PAIR_BITS)) + _letter(source.bits(PAIR_BITS)) for _ in range(source.gamma())
    )


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
            out.rice(LETTERS.index(text))
        else:
            _write_text(out, text)


def _read_item(source: Reader) -> str:
    return _read_text(source) if source.bits(1) else _read_letter(source)
