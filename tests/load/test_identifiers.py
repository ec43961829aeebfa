from __future__ import annotations

import pytest

from builder.load.identifiers import is_identifier, numbered, slug


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Policy-makers & planners?", "policy-makers-planners"),
        ("  Élève, naïve — Moçambique ", "eleve-naive-mocambique"),
        ("1.10", "1-10"),
        ("مرحبا 你好", ""),
        ("a" * 63 + " bc", "a" * 63),
        ("x" * 99, "x" * 64),
    ],
)
def test_a_slug_is_an_identifier_or_empty(text: str, made: str) -> None:
    assert slug(text) == made
    assert is_identifier(made) == bool(made)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("a", True), ("9", True), ("A-b_c", True), ("x" * 64, True),
        ("", False), ("-a", False), ("_a", False), ("a b", False), ("a.b", False), ("é", False), ("x" * 65, False),
    ],
)  # fmt: skip
def test_identifiers_are_ascii_letters_digits_hyphens_and_underscores(text: str, fits: bool) -> None:  # noqa: FBT001
    assert is_identifier(text) is fits


def test_numbered_names_sort_by_their_number_and_others_come_last() -> None:
    names = ["10-last", "quiz", "02-b", "2-a", "1. first", "01-", "appendix", "003"]
    assert [(name, numbered(name)[1]) for name in sorted(names, key=lambda name: numbered(name)[0])] == [
        ("01-", "01-"),
        ("1. first", "first"),
        ("02-b", "b"),
        ("2-a", "a"),
        ("003", "003"),
        ("10-last", "last"),
        ("appendix", "appendix"),
        ("quiz", "quiz"),
    ]
