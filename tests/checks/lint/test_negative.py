"""W704: negatives that could be overlooked, in four languages."""

from __future__ import annotations

import pytest

from builder.checks.lint import negative
from tests.checks.lint.conftest import Advise


def _said(advise: Advise, language: str, stem: str) -> list[str]:
    quiz = f"# Q\n\n## {stem} {{#a}}\n\n- [x] b\n- [ ] c\n"
    return [
        line.partition("“")[2].partition("”")[0] for line in advise(negative, quiz, f"language: {language}\n")
    ]


@pytest.mark.parametrize(
    ("language", "stem", "word"),
    [
        ("en", "Which of these is not a role of teams?", "not"),
        ("en", "All of these are roles of teams except:", "except"),
        ("en", "Which of these isn’t a role of teams?", "isn't"),
        ("en", "Teams can never learn from a mistake.", "never"),
        ("en", "A patient is ill. Which drug should not be given?", "not"),
        ("en-GB", "**Which** is not a role?", "not"),
        ("fr", "Lequel de ces rôles n’est pas celui des équipes ?", "pas"),
        ("fr", "Qu’est-ce qui n’est pas un rôle des équipes ?", "pas"),
        ("fr", "Ce sont des rôles des équipes, sauf :", "sauf"),
        ("fr", "Une équipe ne doit jamais se réunir.", "jamais"),
        ("es", "¿Cuál de estas no es una función de los equipos?", "no"),
        ("es", "¿Qué es lo que no hace un equipo?", "no"),
        ("es", "Todas son funciones de los equipos, excepto:", "excepto"),
        ("pt", "Qual destas não é uma função das equipas?", "não"),
        ("pt", "O que não faz uma equipa?", "não"),
        ("pt", "Todas são funções das equipas, exceto:", "exceto"),
    ],
)
def test_a_negative_in_the_sentence_that_asks(language: str, stem: str, word: str, advise: Advise) -> None:
    assert _said(advise, language, stem) == [word]


@pytest.mark.parametrize(
    ("language", "stem"),
    [
        ("en", "Which of these is **not** a role of teams?"),
        ("en", "Which of these is _not_ a role of teams?"),
        ("en", "Which of these is NOT a role of teams?"),
        ("en", "All of these are roles EXCEPT:"),
        ("en", "A nurse does not know the dose. What does she do first?"),
        ("en", "Which group helps people who are not heard?"),
        ("en", "What do you do if the patient does not answer?"),
        ("en", "Who sees first what does not work?"),
        ("en", "Which group not only plans, but pays?"),
        ("en", "How do you know whether or not it works?"),
        ("en", "Which knot holds a not-for-profit tent?"),
        ("fr", "Lequel de ces rôles n’est **pas** celui des équipes ?"),
        ("fr", "Que faire quand le patient ne répond pas ?"),
        ("fr", "Quelle méthode avance pas à pas ?"),
        ("fr", "Le patient ne répond pas. Que faire ?"),
        ("es", "¿Cuál de estas NO es una función?"),
        ("es", "¿Quién ve primero lo que no funciona?"),
        ("es", "¿Qué hace si el paciente no responde?"),
        ("pt", "Qual destas **não** é uma função?"),
        ("pt", "Quem ajuda as pessoas que não são ouvidas?"),
        ("sw", "Which of these is not a role of teams?"),
    ],
)
def test_what_is_emphasised_or_said_of_the_case_is_left_alone(
    language: str, stem: str, advise: Advise
) -> None:
    warned = [f"1 there are no words for “{language}”"] if language == "sw" else []
    assert warned or _said(advise, language, stem) == []


def test_a_question_of_any_type_is_read(advise: Advise) -> None:
    quiz = "# Q\n\n## Which country is not in Africa? {#a}\n\n- = Guatemala\n\n## How many are not? {#b}\n\n- = 3\n"
    message = "the negative “not” turns the question round, and is easily overlooked"
    assert advise(negative, quiz) == [f"3 {message}", f"7 {message}"]
