"""Areas of a picture: the question that they make, and what is wrong with one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder import questions
from builder.model import POINT, Choice, Figure, Question, ResponseDeclaration
from builder.problems import Where
from builder.questions import hotspot
from builder.questions.draft import Draft, Picture
from builder.questions.examples import Examples
from builder.words import catalogue
from tests.questions.drafting import draft

MAP = Figure("cw-ref:0", "A map", "")
TWO = ("[x] Clinic (circle 120 80 24)", "[ ] Ministry (rect 300 40 60 40)")
THREE = (*TWO, "[x] Field (old) (polygon 0 0 40 0 20 30)")


def drawn(*lines: str, pictures: tuple[Figure, ...] = (MAP,), credit: str = "") -> Draft:
    made = tuple(Picture(figure, Where("quiz.md", 4, column)) for column, figure in enumerate(pictures, 1))
    return replace(draft(*lines, type="hotspot", credit=credit), pictures=made)


def built(*lines: str, **settings: str) -> Question:
    given = replace(drawn(*lines), settings={"type": "hotspot", **settings})
    question, problems = questions.build(given, catalogue("en"))
    assert problems == ()
    assert question is not None
    return question


def refused(given: Draft) -> list[str]:
    question, problems = questions.build(given, catalogue("en"))
    assert question is None
    return [str(problem).removeprefix("quiz.md:") for problem in problems]


def test_a_hotspot_is_a_list_of_names_with_areas_on_a_picture() -> None:
    made = built(f"{TWO[0]} > yes", TWO[1])
    assert (made.type, made.widget, made.interaction_type, made.picture) == (
        "hotspot",
        "hotspot",
        "choice",
        MAP,
    )
    assert made.choices == (
        Choice("a", "<i>Clinic</i>", "Clinic", words="855efd9d", area="circle 120 80 24", source=Where("quiz.md", 5, 1)),
        Choice("b", "<i>Ministry</i>", "Ministry", words="25e18c6a", area="rect 300 40 60 40", source=Where("quiz.md", 6, 1)),
    )  # fmt: skip
    assert made.response == ResponseDeclaration("match", "single", ("a",), POINT, ("a", "b"))
    assert made.feedback == (("a", "yes"),)


@pytest.mark.parametrize(
    ("settings", "partial", "penalty"),
    [({}, False, 0), ({"credit": "per-area"}, True, 10_000), ({"credit": "per-area", "penalty": "50%"}, True, 5_000)],
)  # fmt: skip
def test_where_several_areas_are_right_several_may_be_chosen(
    settings: dict[str, str],
    partial: bool,  # noqa: FBT001
    penalty: int,
) -> None:
    made = built(*THREE, **settings)
    assert made.response == ResponseDeclaration(
        "match", "multiple", ("a", "c"), POINT, ("a", "b", "c"), partial=partial, penalty=penalty
    )
    assert [choice.text for choice in made.choices] == ["Clinic", "Ministry", "Field (old)"]


NO_PICTURE = "3:1: error E452 there is no picture to point at; put it under the heading, in a line of its own: ![Map of the district](media/map.svg)"
AREA = "write it after the name: Clinic (circle 120 80 24)"


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        (drawn(*TWO, pictures=()), [NO_PICTURE]),
        (drawn(*TWO, pictures=(MAP, MAP)), ["4:2: error E452 this is a second picture to point at; make it two questions"]),
        (drawn(*TWO, pictures=(replace(MAP, alt=""),)), ["4:1: error E410 the picture to point at has no words for people who cannot see it; describe it: ![what it shows](…)"]),
        (drawn(), ["3:1: error E401 the picture has no areas; write each area as “- [ ] Clinic (circle 120 80 24)”, and the right one with [x]"]),
        (drawn(TWO[0]), ["3:1: error E412 there is only one choice; add a wrong one: “- [ ] …”"]),
        (drawn(TWO[0].replace("x", " "), TWO[1]), ["3:1: error E402 no choice is marked as right; mark the right one with [x]"]),
        (drawn(TWO[0], "[ ] Ministry"), [f"6:1: error E453 “Ministry” has no area; {AREA}"]),
        (drawn(TWO[0], "[ ] Ministry (rect 1 2 3 4"), ["6:1: error E453 the bracket of this area is not closed; put ) after it"]),
        (drawn(TWO[0], "[ ] Ministry (oval 1 2 3 4)"), ["6:1: error E453 “oval” is no shape of an area; write (circle …), (rect …) or (polygon …)"]),
        (drawn(TWO[0], "[ ] (rect 1 2 3 4)"), ["6:1: error E410 a choice without words; write them after the box; a picture needs its alt text"]),
        (drawn(TWO[0], "[ ] Clinic (rect 1 2 3 4)"), ["6:1: error E403 this answer stands already on line 5; take one of them away or reword it"]),
        (drawn(TWO[0], "[ ] Ministry (rect 100 60 60 40)"), ["6:1: error E455 this area overlaps the one on line 5; make one of them smaller"]),
        (drawn(*TWO, credit="per-gap"), ["3:1: error E410 “credit=per-gap” is not known; write credit=all or credit=per-area"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_area_is_said(given: Draft, problems: list[str]) -> None:
    assert refused(given) == problems


def test_examples_show_what_a_hotspot_takes() -> None:
    assert hotspot.examples(built(*TWO)) == Examples(("a",), None, ("b",), ("?",))
    assert hotspot.examples(built(*THREE, credit="per-area")) == Examples(("a", "c"), ("a",), ("b",), ("?",))
