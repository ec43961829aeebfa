"""The key of a question: what decides the worth of an answer, and nothing that only may be answered."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from builder import key
from builder.model import ResponseDeclaration

CHOICE = ResponseDeclaration("match", "single", ("b",), options=("a", "b", "c"))
TEXT = ResponseDeclaration("text", "single", ("one", "two"), expected=("three", "four"), length=80)
ORDER = ResponseDeclaration("order", "multiple", ("c", "a", "b"), options=("a", "b", "c"), partial=True)
GAPS = ResponseDeclaration("gaps", "multiple", (), gaps=(CHOICE, TEXT))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (CHOICE, replace(CHOICE, options=("a", "b", "d"))),
        (TEXT, replace(TEXT, correct_response=("two", "one"), expected=("four", "three"))),
        (TEXT, replace(TEXT, length=0)),
        (ORDER, replace(ORDER, options=("a", "b", "c", "d"), targets=("e",))),
        (GAPS, replace(GAPS, gaps=(replace(CHOICE, options=("b", "c")), replace(TEXT, length=9)))),
    ],
)
def test_what_only_may_be_answered_is_no_part_of_the_key(
    before: ResponseDeclaration, after: ResponseDeclaration
) -> None:
    assert (key.key(after), key.digest(after)) == (key.key(before), key.digest(before))


def test_everything_that_decides_the_worth_of_an_answer_is_part_of_the_key() -> None:
    others = [
        *(CHOICE, TEXT, ORDER, GAPS),
        replace(CHOICE, correct_response=("a",)),
        replace(CHOICE, points=20_000),
        replace(CHOICE, partial=True),
        replace(CHOICE, cardinality="multiple"),
        replace(TEXT, correct_response=("one",)),
        replace(TEXT, expected=()),
        replace(TEXT, case=True),
        replace(TEXT, accents=True),
        replace(TEXT, typos=1),
        replace(ORDER, correct_response=("a", "b", "c")),
        replace(ORDER, partial=False),
        replace(ORDER, penalty=5_000),
        replace(GAPS, gaps=(TEXT, CHOICE)),
        replace(GAPS, gaps=(replace(CHOICE, correct_response=("c",)), TEXT)),
        replace(TEXT, rule="calculated", variables=(("x", "1..9"),)),
        replace(TEXT, rule="calculated", variables=(("x", "1 .. 8 step 1"),)),
        replace(TEXT, rule="calculated", variables=(("x", "1..9"),), correct_response=("x + 1",)),
    ]
    assert len({key.digest(other) for other in others}) == len(others)


def test_the_key_of_a_declaration_is_what_a_grader_reads() -> None:
    assert key.key(CHOICE) == {"rule": "match", "cardinality": "single", "correct": ["b"], "points": 10_000}


def test_other_values_are_another_way_to_be_asked() -> None:
    dealt = replace(TEXT, rule="calculated", variables=(("n", "1 .. 9 step 1"),))
    ways = [
        key.way("calculated", dealt),
        key.way("calculated", replace(dealt, variables=(("n", "1 .. 8 step 1"),))),
        key.way("calculated", replace(dealt, variables=(("m", "1 .. 9 step 1"),))),
    ]
    assert len(set(ways)) == 3
    assert all(re.fullmatch(r"calculated-[a-z]{6}", way) for way in ways)
    assert key.way("calculated", replace(dealt, correct_response=("n",))) == ways[0]
    assert key.way("text", TEXT) == "text"


CALCULATED = ResponseDeclaration("calculated", "single", ("n + 1",), variables=(("n", "1 .. 9"), ("m", "2")))
CLOZE = ResponseDeclaration(
    "gaps", "multiple", (), gaps=(CHOICE, TEXT, replace(TEXT, correct_response=("x",)))
)


@pytest.mark.parametrize(
    ("before", "after", "other"),
    [
        (CHOICE, replace(CHOICE, correct_response=("a",), points=5), False),
        (CALCULATED, replace(CALCULATED, correct_response=("n + 2",), points=5), False),
        (CALCULATED, replace(CALCULATED, variables=(("n", "1 .. 8"), ("m", "2"))), True),
        (
            CLOZE,
            replace(CLOZE, gaps=(CHOICE, replace(TEXT, correct_response=("one",)), CLOZE.gaps[2])),
            False,
        ),
        (CLOZE, replace(CLOZE, gaps=tuple(replace(gap, points=5, case=True) for gap in CLOZE.gaps)), False),
        (CLOZE, replace(CLOZE, gaps=(TEXT, CHOICE, CLOZE.gaps[2])), True),
        (CLOZE, replace(CLOZE, gaps=(CHOICE, replace(TEXT, rule="number"), CLOZE.gaps[2])), True),
        (CLOZE, replace(CLOZE, gaps=CLOZE.gaps[:2]), True),
        (CLOZE, replace(CLOZE, gaps=(*CLOZE.gaps, CHOICE)), True),
    ],
)
def test_an_answer_is_one_to_its_values_and_its_gaps(
    before: ResponseDeclaration, after: ResponseDeclaration, *, other: bool
) -> None:
    assert key.is_other(key.way("same", before), key.way("same", after)) == other


def test_an_answer_of_another_type_is_another() -> None:
    assert key.way("choice", CHOICE) == "choice"
    assert key.is_other("choice", "multiple")
    assert not key.is_other("choice", "choice")
