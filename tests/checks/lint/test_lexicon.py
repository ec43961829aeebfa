"""The words of advice: every language of the page has all of them."""

from __future__ import annotations

import json

import pytest

from builder import words
from builder.checks.lint.lexicon import FOLDER, lexicon

KEYS = [
    "negative",
    "subordinate",
    "openings",
    "all_of_the_above",
    "none_of_the_above",
    "absolute",
    "sweeping",
    "plain",
    "little",
]


def test_every_language_of_the_page_has_words_for_advice() -> None:
    assert tuple(sorted(path.stem for path in FOLDER.glob("*.json"))) == words.languages()


@pytest.mark.parametrize("language", words.languages())
def test_a_language_has_every_list_and_no_word_twice(language: str) -> None:
    data = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    assert list(data) == KEYS
    assert {key: sorted(set(listed)) for key, listed in data.items()} == {
        key: sorted(listed) for key, listed in data.items()
    }
    assert all(pattern.groups == 1 for pattern in (lexicon(language) or pytest.fail(language)).negative)


def test_a_region_has_the_words_of_its_language_and_another_language_none() -> None:
    assert lexicon("pt-MZ") == lexicon("pt")
    assert lexicon("sw") is None
