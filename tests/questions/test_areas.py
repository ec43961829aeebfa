"""Areas of a picture: read, and compared exactly."""

from __future__ import annotations

import pytest

from builder.questions.areas import Area, NoArea, parse


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("circle 120 80 24", Area("circle", (120, 80, 24))),
        ("rect 0, 0, 60, 40", Area("rect", (0, 0, 60, 40))),
        (f"polygon 0 9 {'9 9 ' * 98}9 0", Area("polygon", (0, 9, *(9,) * 196, 9, 0))),
        ("polygon 0 0  40 0 20 30", Area("polygon", (0, 0, 40, 0, 20, 30))),
    ],
)
def test_an_area_is_a_shape_and_whole_numbers(text: str, area: Area) -> None:
    assert parse(text) == area
    assert parse(str(area)) == area


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        ("old", "“old” is no shape of an area", "write (circle …), (rect …) or (polygon …)"),
        ("cirle 1 2 3", "“cirle” is no shape of an area", "did you mean “circle”?"),
        ("", "“” is no shape of an area", "write (circle …), (rect …) or (polygon …)"),
        ("circle 1 2", "“circle 1 2” has 2 numbers", "write whole numbers: (circle 120 80 24)"),
        ("rect 1 2 3 4 5", "“rect 1 2 3 4 5” has 5 numbers", "write whole numbers: (rect 300 40 60 40)"),
        ("polygon 1 2 3 4", "“polygon 1 2 3 4” has 4 numbers", "write whole numbers: (polygon 0 0 40 0 20 30)"),
        ("polygon 1 2 3 4 5 6 7", "“polygon 1 2 3 4 5 6 7” has 7 numbers", "write whole numbers: (polygon 0 0 40 0 20 30)"),
        ("circle 1.5 2 3", "“circle 1.5 2 3” has something that is no whole number", "write whole numbers: (circle 120 80 24)"),
        ("circle -1 2 3", "“circle -1 2 3” has something that is no whole number", "write whole numbers: (circle 120 80 24)"),
        ("circle 1 2 ٣", "“circle 1 2 ٣” has something that is no whole number", "write whole numbers: (circle 120 80 24)"),
        ("circle 1 2 100000", "“circle 1 2 100000” has something that is no whole number", "write whole numbers: (circle 120 80 24)"),
        ("circle 1 2 0", "“circle 1 2 0” has no surface", "write whole numbers: (circle 120 80 24)"),
        ("rect 1 2 0 4", "“rect 1 2 0 4” has no surface", "write whole numbers: (rect 300 40 60 40)"),
        (f"polygon 0 0 {'9 9 ' * 100}", "this polygon has 101 corners", "draw it with 100 at most"),
        ("polygon 0 0 1 1 2 2", "“polygon 0 0 1 1 2 2” has no surface", "write whole numbers: (polygon 0 0 40 0 20 30)"),
    ],
)  # fmt: skip
def test_what_is_no_area_says_why(text: str, message: str, remedy: str) -> None:
    with pytest.raises(NoArea) as caught:
        parse(text)
    assert (str(caught.value), caught.value.remedy) == (message, remedy)


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("circle 10 10 10", True),
        ("circle 10 10 11", False),
        ("circle 90 41 10", False),
        ("rect 0 0 100 50", True),
        ("rect 1 0 100 50", False),
        ("rect 0 1 100 50", False),
        ("polygon 0 0 100 0 100 50", True),
        ("polygon 0 0 100 0 100 51", False),
    ],
)
def test_an_area_lies_in_its_picture_with_its_border(text: str, within: bool) -> None:  # noqa: FBT001
    assert parse(text).is_within(100, 50) is within


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("circle 10 10 10", "circle 30 10 10", False),
        ("circle 10 10 10", "circle 29 10 10", True),
        ("circle 10 10 10", "circle 24 24 10", True),
        ("circle 10 10 10", "circle 25 25 10", False),
        ("circle 50 50 40", "circle 50 50 5", True),
        ("rect 0 0 10 10", "rect 10 0 10 10", False),
        ("rect 0 0 10 10", "rect 9 0 10 10", True),
        ("rect 0 0 10 10", "rect 0 0 10 10", True),
        ("rect 0 0 10 10", "rect 0 0 10 5", True),
        ("rect 0 0 30 30", "rect 10 10 5 5", True),
        ("rect 0 10 30 10", "rect 10 0 10 30", True),
        ("rect 0 0 10 10", "rect 10 10 10 10", False),
        ("circle 20 5 10", "rect 0 0 10 10", False),
        ("circle 19 5 10", "rect 0 0 10 10", True),
        ("circle 5 5 1", "rect 0 0 10 10", True),
        ("circle 5 5 50", "rect 0 0 10 10", True),
        ("circle 17 17 10", "rect 0 0 10 10", True),
        ("circle 18 18 10", "rect 0 0 10 10", False),
        ("polygon 0 0 20 0 0 20", "rect 11 11 10 10", False),
        ("polygon 0 0 20 0 0 20", "rect 9 9 10 10", True),
        ("polygon 0 0 20 0 0 20", "polygon 20 0 20 20 0 20", False),
        ("polygon 0 0 20 0 0 20", "circle 15 15 7", False),
        ("polygon 0 0 20 0 0 20", "circle 15 15 8", True),
        ("polygon 0 0 30 0 30 30 20 30 20 10 10 10 10 30 0 30", "rect 11 11 8 8", False),
    ],
)
def test_areas_overlap_where_an_inner_point_is_in_both(one: str, other: str, overlap: bool) -> None:  # noqa: FBT001
    assert parse(one).overlaps(parse(other)) is overlap
    assert parse(other).overlaps(parse(one)) is overlap
