"""Texts as advice compares them: HTML as words, words without case and accents, forms of a word as one."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"</?(?:p|li|ul|ol|div|h[1-6]|t[dhr]|table|d[tdl]|blockquote|pre|br|hr|section)\b[^>]*>")
_WORD = re.compile(r"[^\W_]+")
_ENDING = 3
"""Letters in which two forms of a word may differ: `community`, `communities`."""
_STEM = 4
"""Letters that two forms of a word have in common at least."""


def plain(markup: str) -> str:
    """The words of an HTML text; each block is a line of its own."""
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", markup))).strip()


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text without case, accents, surplus white space and signs at its ends."""
    apart = text.replace("’", "'").casefold()
    if not apart.isascii():
        parts = unicodedata.normalize("NFKD", apart)
        apart = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return " ".join(apart.split()).strip(" .,;:!?¿¡…")


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    return tuple(_WORD.findall(folded(text)))


def same_word(one: str, other: str) -> bool:
    """Whether two folded words are forms of one: equal, a plural, or alike up to their last letters."""
    shorter, longer = sorted((one, other), key=len)
    if longer in (shorter, f"{shorter}s", f"{shorter}es"):
        return longer == shorter or len(shorter) > _ENDING - 1
    alike = 0
    for mine, its in zip(one, other, strict=False):
        if mine != its:
            break
        alike += 1
    return alike >= max(_STEM, len(one) - _ENDING, len(other) - _ENDING)
