"""A text with gaps: what each gap accepts, and what is wrong with one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from builder import questions
from builder.grading import grade
from builder.model import POINT, Choice, Question, ResponseDeclaration
from builder.problems import Where
from builder.questions import cloze
from builder.questions.draft import Draft, Gap
from builder.questions.examples import Examples
from builder.words import catalogue
from tests.questions.drafting import draft


def gapped(*gaps: str, **settings: str) -> Draft:
    made = tuple(Gap(text, Where("quiz.md", 5, column)) for column, text in enumerate(gaps, 1))
    return replace(draft(**{"type": "cloze", **settings}), gaps=made)


def built(*gaps: str, **settings: str) -> Question:
    question, problems = questions.build(gapped(*gaps, **settings), catalogue("en"))
    assert problems == ()
    assert question is not None
    return question


def refused(*gaps: str, **settings: str) -> list[str]:
    question, problems = questions.build(gapped(*gaps, **settings), catalogue("en"))
    assert question is None
    return [str(problem).removeprefix("quiz.md:") for problem in problems]


def text(*accepted: str, **more: Any) -> ResponseDeclaration:  # noqa: ANN401 of a declaration
    return ResponseDeclaration("text", "single", accepted, 0, length=60, **more)


def number(*closed: str) -> ResponseDeclaration:
    return ResponseDeclaration("number", "single", closed, 0, length=60)


def choice(right: str, options: str) -> ResponseDeclaration:
    return ResponseDeclaration("match", "single", (right,), 0, tuple(options))


@pytest.mark.parametrize(
    ("gap", "declared"),
    [
        ("deployed", text("deployed")),
        (" put  to work | deployed ", text("put to work", "deployed")),
        (r"\*a|b \| c|\\d|\=3|\[\[x\]\]|\q", text("*a", "b | c", r"\d", "=3", "[[x]]", r"\q")),
        ("a*b", text("a*b")),
        ("12 months", text("12 months")),
        ("= 116", number("116[:]116")),
        ("116", number("116[:]116")),
        ("=3.14 ± 0.01| = 10..12", number("3.13[:]3.15", "10[:]12")),
        ("*retained|replaced|rotated", choice("a", "abc")),
        ("replaced|* retained", choice("b", "ab")),
        (r"*\*|=|\\", choice("a", "abc")),
    ],
)
def test_a_gap_takes_a_text_a_number_or_a_choice(gap: str, declared: ResponseDeclaration) -> None:
    assert built(gap).response.gaps == (declared,)


def test_a_cloze_is_read_whole() -> None:
    made = built("a|b", "*c|d", "= 1", "e|*c", points="2", typos="1", case="true", penalty="50%", length="9")
    typed = replace(text("a", "b", case=True, typos=1), length=9)
    assert made.response == ResponseDeclaration(
        "gaps",
        "multiple",
        (),
        2 * POINT,
        gaps=(typed, choice("a", "ab"), replace(number("1[:]1"), length=9), choice("a", "ca")),
        case=True,
        partial=True,
        penalty=5_000,
    )
    assert (made.type, made.widget, made.interaction_type) == ("cloze", "cloze", "fill-in")
    assert made.choices == (
        Choice("a", "c", "c", words="a5047ec9"),
        Choice("b", "d", "d", words="df1feb3b"),
        Choice("c", "e", "e", words="9d28609b"),
    )


def test_a_word_to_choose_is_told_from_its_capital_and_is_plain_text() -> None:
    assert [(one.identifier, one.text, one.html) for one in built("*Sie|sie", "*<b>|sie").choices] == [
        ("a", "Sie", "Sie"),
        ("b", "sie", "sie"),
        ("c", "<b>", "&lt;b&gt;"),
    ]


@pytest.mark.parametrize(("longest", "length"), [(1, 60), (40, 60), (41, 120), (80, 120), (200, 300)])
def test_the_room_in_gaps_is_one_for_all_and_in_steps(longest: int, length: int) -> None:
    made = built("ab", "x" * longest, "= 5")
    assert [gap.length for gap in made.response.gaps] == [length] * 3


@pytest.mark.parametrize(
    ("gaps", "settings", "problems"),
    [
        (["a*|b"], {}, [r"5:1: error E410 in “a*” the star stands after the word; write it before it: *a; a star as it stands is \*"]),
        (["*a|*b"], {}, ["5:1: error E404 2 choices of this gap are marked as right; leave one star"]),
        (["x", "*a"], {}, [r"5:2: error E412 the gap has only one choice; add a wrong one: [[*right|wrong]]; for a text to type, write \* or take the star away"]),
        (["*a|"], {}, ["5:1: error E410 a choice without words; take a bar away, or write words on both sides of it"]),
        (["*a|a"], {}, ["5:1: error E403 this answer stands already on line 5; take one of them away or reword it"]),
        (["É|e"], {}, ["5:1: error E403 this answer stands already on line 5; take one of them away or reword it"]),
        (["1.0|1"], {}, ["5:1: error E403 this answer stands already on line 5; take one of them away or reword it"]),
        (["= 1|x"], {}, ["5:1: error E410 “x” is no number; write [[= 116]], [[= 3.14 ± 0.01]] or [[= 10 .. 12]]; [[\\= x]] is a text"]),
        (["1,000"], {}, ["5:1: error E419 “1,000” is read as 1.000, and may be meant as 1000; write 1000 or 1.000"]),
        (["x|"], {}, ["5:1: error E410 an answer without a letter or digit that could be typed; write the words that are accepted"]),
        (["x"], {"credit": "per-choice"}, ["3:1: error E410 “credit=per-choice” is not known; write credit=all or credit=per-gap"]),
        (["x"], {"credit": "all", "penalty": "50%"}, ["3:1: error E410 “penalty=50%” takes from nothing where only the whole answer earns points; add credit=per-gap, or take the penalty away"]),
        (["x"], {"typos": "3"}, ["3:1: error E410 “typos=3” is not known; write typos=0 or typos=1"]),
        (["long"], {"length": "3"}, ["3:1: error E410 with “length=3” the longest answer cannot be typed: it takes 4 bytes; write length=4 or more, or leave it out"]),
        (["x"], {"points": "0"}, ["3:1: error E410 “points=0” is no number of points; write points=2 or points=0.5"]),
        ([f"*{n}|{n + 1}" for n in range(0, 38, 2)], {}, ["3:1: error E411 38 different words to choose are more than the 36 that are kept apart; split the question"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_gap_is_said(
    gaps: list[str], settings: dict[str, str], problems: list[str]
) -> None:
    assert refused(*gaps, **settings) == problems


@pytest.mark.parametrize(
    ("gaps", "settings", "examples"),
    [
        (["ab|c", "= 1 .. 2"], {}, Examples(("ab", "1"), ("ab", ""), ("?!", "1000000"), ("", ""))),
        (["*a|b", "?!"], {"credit": "all"}, Examples(("a", "?!"), None, ("b", "?!?!"), ("", ""))),
        (["x"], {}, Examples(("x",), None, ("?!",), ("",))),
    ],
)
def test_examples_show_what_a_cloze_takes(
    gaps: list[str], settings: dict[str, str], examples: Examples
) -> None:
    made = built(*gaps, **settings)
    assert cloze.examples(made) == examples
    shown = (examples.right, examples.partly, examples.wrong, examples.malformed)
    results = [grade(made.response, one).result for one in shown if one is not None]
    assert results == ["correct", *(["partial"] if examples.partly else []), "incorrect", "malformed"]
