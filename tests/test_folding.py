"""Folding: the vectors, and what must hold for every code point that the table knows."""

from __future__ import annotations

import json
import unicodedata

import pytest

from builder.folding import fold
from tests import make_folding
from tests.twins.calls import Vector, answer, vectors

WAYS = [(case, accents) for case in (False, True) for accents in (False, True)]


@pytest.mark.parametrize("vector", vectors("folding"), ids=lambda vector: vector["why"])
def test_vector(vector: Vector) -> None:
    assert answer(vector["call"], vector["args"]) == vector["result"]


@pytest.mark.parametrize(("case", "accents"), WAYS)
def test_folding_twice_changes_nothing(*, case: bool, accents: bool) -> None:
    once = [fold(f"a{chr(point)}b", case=case, accents=accents) for point in range(0xD800)]
    assert [fold(text, case=case, accents=accents) for text in once] == once


@pytest.mark.parametrize(("case", "accents"), WAYS)
def test_composed_and_decomposed_are_one(*, case: bool, accents: bool) -> None:
    composed = [chr(point) for point in make_folding.decompositions()]
    assert len(composed) > 800
    decomposed = [unicodedata.normalize("NFD", sign) for sign in composed]
    folded = [fold(sign, case=case, accents=accents) for sign in composed]
    assert [fold(sign, case=case, accents=accents) for sign in decomposed] == folded


def test_case_folding_is_unicodes() -> None:
    known = [chr(point) for point in range(0x41, 0x2000) if make_folding.known(point)]
    letters = [sign for sign in known if fold(sign, case=True, accents=True) == sign]
    folded = [fold(sign, accents=True) for sign in letters]
    assert folded == [fold(sign.casefold(), case=True, accents=True) for sign in letters]
    assert [fold(sign.upper(), accents=True) for sign in "aßéжωıſ"] == [
        "a",
        "ss",
        "e\u0301",
        "ж",
        "ω",
        "i",
        "s",
    ]


def test_table_is_what_its_generator_makes() -> None:
    """By a Python of the same Unicode; another one would make a table of its own version."""
    committed, made = json.loads(make_folding.TABLE.read_text("ascii")), make_folding.make()
    same_unicode = committed["made"] == made["made"]
    assert made.keys() == committed.keys()
    assert not same_unicode or committed == made
