"""The words by which advice is given, a language a file: `templates/lint/LANG.json`.

- `negative`: regular expressions whose group 1 is the word that turns a question round;
- `subordinate`: words that open a clause in which a negative is no negative question; `openings`: phrases at
  the head of a question in which they do not;
- `all_of_the_above`, `none_of_the_above`: whole choices;
- `absolute`: specific determiners; `sweeping`: those that plain speech uses too; `plain`: phrases in which it does;
- `little`: words that say nothing of what a question is about.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache

from builder.cache import digest
from builder.checks.lint.wording import folded
from builder.words import TEMPLATES, primary

FOLDER = TEMPLATES / "lint"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The file of one language, ready for use: all but `negative`, `subordinate` and `openings` is folded.

    `telling` are the first words of all that is absolute or sweeping.
    """

    negative: tuple[re.Pattern[str], ...]
    subordinate: frozenset[str]
    openings: re.Pattern[str]
    all_of_the_above: frozenset[str]
    none_of_the_above: frozenset[str]
    absolute: re.Pattern[str]
    sweeping: re.Pattern[str]
    telling: frozenset[str]
    plain: re.Pattern[str]
    little: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon | None:
    """The words of a BCP 47 language, by its primary subtag; None where there are none."""
    path = FOLDER / f"{primary(language)}.json"
    if not path.is_file():
        return None
    data: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    fold = {key: [folded(word) for word in words] for key, words in data.items()}
    return Lexicon(
        negative=tuple(re.compile(pattern, re.IGNORECASE) for pattern in data["negative"]),
        subordinate=frozenset(data["subordinate"]),
        openings=_any(data["openings"]),
        all_of_the_above=frozenset(fold["all_of_the_above"]),
        none_of_the_above=frozenset(fold["none_of_the_above"]),
        absolute=_any(fold["absolute"]),
        sweeping=_any(fold["sweeping"]),
        telling=frozenset(phrase.split()[0] for phrase in fold["sweeping"] + fold["absolute"]),
        plain=_any(fold["plain"]),
        little=frozenset(fold["little"]),
    )


@cache
def version(language: str) -> str:
    """A hash of the file of a language, for keys of what was found with it."""
    path = FOLDER / f"{primary(language)}.json"
    return digest(path.read_bytes()) if path.is_file() else ""


def _any(phrases: list[str]) -> re.Pattern[str]:
    """One of the phrases, the longest first, as whole words."""
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b", re.IGNORECASE)
