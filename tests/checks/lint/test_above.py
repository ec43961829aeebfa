"""W705: all or none of the above, in four languages."""

from __future__ import annotations

import pytest

from builder.checks.lint import above
from tests.checks.lint.conftest import Advise


def _said(advise: Advise, language: str, choice: str) -> list[str]:
    return advise(above, f"# Q\n\n## A? {{#a}}\n\n- [x] b\n- [ ] {choice}\n", f"language: {language}\n")


@pytest.mark.parametrize(
    ("language", "choice"),
    [
        ("en", "All of the above"),
        ("en", "all of these. {fixed}"),
        ("en", "**None** of the above!"),
        ("fr", "Toutes les réponses ci-dessus"),
        ("fr", "Aucune de ces réponses"),
        ("fr", "Aucune réponse n’est correcte"),
        ("es", "Todas las anteriores"),
        ("es", "Ninguna de las anteriores."),
        ("pt", "Todas as anteriores"),
        ("pt", "Nenhuma das alternativas acima"),
        ("pt-BR", "nenhuma está certa"),
    ],
)
def test_a_choice_that_speaks_of_the_others(language: str, choice: str, advise: Advise) -> None:
    text = choice.replace("*", "").removesuffix(" {fixed}")
    assert _said(advise, language, choice) == [f"3 the choice “{text}” says nothing of its own"]


@pytest.mark.parametrize(
    ("language", "choice"),
    [
        ("en", "All of these countries"),
        ("en", "None"),
        ("en", "Nobody"),
        ("en", "The room above"),
        ("fr", "Toutes les mères"),
        ("es", "Las reuniones anteriores"),
        ("pt", "Todas as reuniões anteriores"),
        ("fr", "All of the above"),
    ],
)
def test_a_choice_with_words_of_its_own(language: str, choice: str, advise: Advise) -> None:
    assert _said(advise, language, choice) == []
