"""The files of words: each key once, since of two the second would silently take the place of the first."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from builder.words import TEMPLATES, direction, languages


def _twice(code: str) -> list[str]:
    """The keys of an object that stand in it more than once."""
    found: list[str] = []

    def read(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found.extend(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        return dict(pairs)

    text = (TEMPLATES / "messages" / f"{code}.json").read_text(encoding="utf-8")
    json.loads(text, object_pairs_hook=read)
    return found


@pytest.mark.parametrize("code", languages())
def test_each_key_stands_once(code: str) -> None:
    assert _twice(code) == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("ur-PK", "rtl"),
        ("HE", "rtl"),
        ("pa-Arab-PK", "rtl"),
        ("ku-Latn", "ltr"),
    ],
)
def test_a_language_has_its_direction(language: str, expected: str) -> None:
    assert direction(language) == expected
