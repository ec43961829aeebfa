"""The words of the page and the player in the course's language: `templates/messages/LANG.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_INSTALLED = Path(__file__).parent / "_templates"
TEMPLATES = _INSTALLED if _INSTALLED.is_dir() else Path(__file__).parent.parent / "templates"
"""Where the templates stand: inside the installed package, or beside it in a checkout."""

FALLBACK = "en"

_SCRIPTS = frozenset(("arab", "hebr", "nkoo", "syrc", "thaa"))
"""Those that are written from right to left."""

_LANGUAGES = frozenset(("ar", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"))
"""Those that are written in one of these scripts where no subtag names another."""


def languages() -> tuple[str, ...]:
    """The language codes that there are words for."""
    return tuple(sorted(path.stem for path in (TEMPLATES / "messages").glob("*.json")))


def known(language: str) -> bool:
    """Whether the course's language (BCP 47, such as `pt-MZ`) has words of its own."""
    return primary(language) in languages()


@cache
def catalogue(language: str) -> dict[str, Any]:
    """The catalogue of a BCP 47 language, by its primary subtag; English where there is none."""
    code = primary(language) if known(language) else FALLBACK
    text = (TEMPLATES / "messages" / f"{code}.json").read_text(encoding="utf-8")
    words: dict[str, Any] = json.loads(text)
    return words


@cache
def answers() -> tuple[Mapping[str, list[str]], ...]:
    """The words for true and for false in each language that there are words for."""
    return tuple(catalogue(code)["answers"] for code in languages())


def primary(language: str) -> str:
    """The primary subtag of a BCP 47 language, by which the files of words are named."""
    return language.lower().partition("-")[0]


def direction(language: str) -> str:
    """The way in which a BCP 47 language is written: by its script subtag, or else by the language."""
    subtags = language.lower().split("-")
    script = next((subtag for subtag in subtags[1:] if len(subtag) == 4), "")
    return "rtl" if (script in _SCRIPTS if script else subtags[0] in _LANGUAGES) else "ltr"
