"""W710: absolute words in wrong choices only, in four languages."""

from __future__ import annotations

import pytest

from builder.checks.lint import absolute
from tests.checks.lint.conftest import Advise


def _said(advise: Advise, language: str, *choices: str) -> list[str]:
    quiz = "# Q\n\n## A? {#a}\n\n" + "".join(f"- {choice}\n" for choice in choices)
    said = advise(absolute, quiz, f"language: {language}\n")
    return [line.partition("“")[2].partition("”")[0] for line in said]


@pytest.mark.parametrize(
    ("language", "choices", "word"),
    [
        ("en", ["[x] It can help", "[ ] It never helps"], "never"),
        ("en", ["[x] It can help", "[ ] It helps without exception"], "without exception"),
        ("en", ["[x] Some patients", "[ ] All patients", "[ ] Patients with fever"], "all"),
        ("en", ["[x] Some patients", "[ ] Care for all patients", "[ ] Care that only nurses give"], "all"),
        ("fr", ["[x] Parfois utile", "[ ] Toujours utile"], "toujours"),
        ("fr", ["[x] Certaines mères", "[ ] Toutes les mères"], "toutes"),
        ("es", ["[x] Ayuda a veces", "[ ] Nunca ayuda"], "nunca"),
        ("pt", ["[x] Ajuda por vezes", "[ ] É impossível ajudar"], "impossivel"),
    ],
)
def test_what_is_said_without_exception(language: str, choices: list[str], word: str, advise: Advise) -> None:
    assert _said(advise, language, *choices) == [word]


@pytest.mark.parametrize(
    ("language", "choices"),
    [
        ("en", ["[x] It always helps", "[ ] It never helps"]),
        ("en", ["[x] It helps", "[ ] It helps all nurses"]),
        ("en", ["[x] Once a year", "[ ] Every month", "[ ] Every day"]),
        ("en", ["[x] Sometimes", "[ ] Always", "[ ] Never"]),
        ("en", ["[x] Some", "[ ] All of the above"]),
        ("en", ["[x] True", "[ ] False"]),
        ("fr", ["[x] Une fois par an", "[ ] Tous les mois"]),
        ("en", ["[x] A wall", "[ ] A small ball"]),
    ],
)
def test_plain_words_are_left_alone(language: str, choices: list[str], advise: Advise) -> None:
    assert _said(advise, language, *choices) == []
