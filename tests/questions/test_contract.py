"""The examples of every question of every course that we have, through all that an answer goes through.

Graded in both languages, kept in the saved state, reported to both editions in forms that no LMS
refuses, and read back from what was reported.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

from builder import grading, state
from builder.cache import Cache
from builder.formats import FORMATS
from builder.load.course import load
from builder.model import Question
from builder.questions import TYPES
from builder.questions.examples import Examples, Response
from builder.render import data
from tests.limits import violations
from tests.limits.call import Call, Edition
from tests.nodejs import node
from tests.questions import reported

ROOT = Path(__file__).resolve().parents[2]
PLAYER = ROOT / "templates" / "player"
COURSES = (
    ROOT / "content",
    *(folder for folder in sorted((ROOT / "tests/samples").iterdir())
      if folder.is_dir() and not folder.name.startswith("broken-")),
)  # fmt: skip
EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")
RESULTS = {
    "right": "correct",
    "partly": "partial",
    "wrong": "incorrect",
    "neutral": "neutral",
    "malformed": "malformed",
}


@dataclass(frozen=True, slots=True)
class Case:
    """A response to a question, and the result that its type promises."""

    course: str
    question: Question
    block: dict[str, Any]
    response: Response
    result: str

    def __str__(self) -> str:
        return f"{self.course}-{self.question.identifier}-{self.result}"


def _cases() -> Iterator[Case]:
    for folder in COURSES:
        loaded = load(folder, tuple(FORMATS), Cache(None))
        assert loaded.course is not None
        for page in loaded.course.pages:
            blocks = json.loads(f"{{{data.questions(page, ())}}}")
            for question in page.questions:
                examples = TYPES[question.type].examples(question)
                for field in fields(Examples):
                    response: Response | None = getattr(examples, field.name)
                    if response is not None:
                        block = blocks[str(question.number)]
                        yield Case(folder.name, question, block, response, RESULTS[field.name])


CASES = tuple(_cases())


@cache
def played() -> dict[str, dict[str, Any]]:
    """What the player's own modules make of each case, in one run of Node."""
    asked = [
        {"number": case.question.number, "question": case.block, "response": case.response} for case in CASES
    ]
    command = [*node(), "--no-warnings", str(Path(__file__).with_name("contract.mjs")), str(PLAYER)]
    run = subprocess.run(command, input=json.dumps(asked) + "\n", capture_output=True, text=True, check=True)
    return dict(zip(map(str, CASES), json.loads(run.stdout), strict=True))


def _calls(case: Case, edition: Edition) -> tuple[Call, ...]:
    made = played()[str(case)][edition]
    return tuple(Call(**call, index=at) for at, call in enumerate(made))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_example_is_graded_as_its_type_promises(case: Case) -> None:
    outcome = grading.grade(case.question.response, case.response)
    points = case.question.response.points
    assert outcome.result == case.result
    assert outcome.possible == points
    assert case.result != "correct" or outcome.earned == points
    assert case.result != "partial" or 0 < outcome.earned < points
    assert case.result in ("correct", "partial") or outcome.earned == 0
    assert played()[str(case)]["outcome"] == json.loads(json.dumps(asdict(outcome)))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_example_comes_back_from_the_saved_state(case: Case) -> None:
    number = case.question.number
    saved = state.State(1, 1, 1, (1,), {number: case.response}, (number,))
    text = state.encode(saved, 1)
    assert played()[str(case)]["kept"] == {"text": text, "response": list(case.response)}
    assert state.decode(text, 1) == saved


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_example_is_reported_in_a_form_that_no_lms_refuses(case: Case, edition: Edition) -> None:
    assert violations(edition, _calls(case, edition)) == ()


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_was_reported_says_what_was_answered(case: Case, edition: Edition) -> None:
    answer = reported.read(edition, _calls(case, edition))
    declaration = case.question.response
    told = partial(reported.in_gaps, case.question) if declaration.gaps else tuple[str, ...]
    if case.question.interaction_type == "long-fill-in":
        told = partial(reported.whole, edition)
    given = grading.grade(declaration, answer.response and told(answer.response))
    meant = grading.grade(declaration, case.response)
    assert (given.result, given.earned) == (meant.result, meant.earned)
    for pattern in answer.patterns:
        # A range of numbers that SCORM cannot hold is reported as a text: 12..14.
        is_number = declaration.rule in ("number", "calculated")
        low = (pattern[0].partition("..")[0],) if is_number else told(pattern)
        assert grading.grade(declaration, low).result == "correct"
    without = declaration.rule == "none" or (edition, answer.type) == ("scorm12", "numeric")
    assert answer.patterns or without


def test_every_type_has_an_example_of_each_result_that_it_can_have() -> None:
    shown = {(case.question.type, case.result) for case in CASES}
    for name in TYPES:
        ungraded = (name, "neutral") in shown
        results = {"neutral"} if ungraded else {"correct", "incorrect"}
        assert {(name, result) for result in (*results, "malformed")} <= shown
