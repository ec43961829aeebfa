"""Texts as advice compares them."""

from __future__ import annotations

import pytest

from builder.checks.lint.wording import folded, plain, same_word, words


def test_html_becomes_lines_of_words() -> None:
    assert plain("<p>a &lt; <em>b</em></p><ul><li>c</li></ul>").split("\n") == ["a < b", "", "", "c"]


def test_folded_text_has_no_case_accents_or_signs_at_its_ends() -> None:
    assert folded(" ¿Qué  ÉS l’eau, «ça»? ") == "que es l'eau, «ca»"
    assert words("L’État, 3.14!") == ("l", "etat", "3", "14")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("agenda", "agendas", True),
        ("community", "communities", True),
        ("evaluate", "evaluation", True),
        ("work", "working", True),
        ("set", "sets", True),
        ("cat", "cart", False),
        ("a", "as", False),
        ("hypertension", "hypertrophy", False),
        ("internal", "international", False),
        ("arteries", "arterioles", False),
        ("systole", "diastole", False),
    ],
)
def test_forms_of_a_word(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert same_word(one, other) is same
    assert same_word(other, one) is same
