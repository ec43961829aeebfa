"""A course from a stranger: what it may not reach, and what may not bring the builder down."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder import build
from builder.load import lock, settings
from builder.load.raw_html import clean
from builder.problems import Problem
from builder.render.links import Target, resolve
from tests.conftest import Course
from tests.load.reading import codes

GOOD: dict[str, str | bytes] = {"course.yaml": "title: A\n", "01-a/01-b.md": "# B\n"}


def test_no_file_that_the_course_links_to_is_written(course: Course, tmp_path: Path) -> None:
    folder = course(GOOD)
    mine = tmp_path / "mine"
    mine.write_text("mine", encoding="utf-8")
    for name in (".course.lock.tmp", "course.lock"):
        (folder / name).symlink_to(mine)
    report = build.build(build.Wish(folder, tmp_path / "dist"))
    assert mine.read_text(encoding="utf-8") == "mine"
    assert [problem.code for problem in report.problems] == ["E304"]
    (folder / "course.lock").unlink()
    assert build.build(build.Wish(folder, tmp_path / "dist")).problems == ()
    assert mine.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("number", ["0", "007", "123456789", "9" * 5000, "٣"])
def test_a_number_that_no_build_gives_is_a_damaged_line(number: str, course: Course) -> None:
    found: list[Problem] = []
    lock.read(course({**GOOD, "course.lock": f"page {number} b\n"}), found)
    assert [str(problem.where) + " " + problem.code for problem in found] == ["course.lock:1:1 E601"]


@pytest.mark.parametrize("deep", ["a: " + "[" * 100_000, "a: " + "{a: " * 50_000, "- " * 100_000])
def test_settings_that_nest_without_end_are_a_problem(deep: str) -> None:
    found: list[Problem] = []
    settings.read(deep, "course.yaml", found)
    assert [(problem.code, problem.message) for problem in found] == [
        ("E102", "YAML: more than 20 levels stand in each other")
    ]


def test_raw_html_cannot_pass_for_a_part_of_the_player() -> None:
    raw = '<div id="cw-course">x</div><p id="p-a">y</p><p id="h-a.b">z</p>'
    assert clean(raw) == '<div>x</div><p>y</p><p id="h-a.b">z</p>'


def test_a_placeholder_that_nobody_made_leads_nowhere() -> None:
    targets = (Target('href="#p-a"', ""),)
    assert (
        resolve('<a href="cw-ref:0">a</a><a href="cw-ref:999">b</a>', targets)
        == '<a href="#p-a">a</a><a >b</a>'
    )


def test_a_hidden_file_is_not_packed() -> None:
    assert codes("# X\n\n[a](.git/config) ![b](../.env.png)\n") == ["3:5 E303", "3:23 E303"]


@pytest.mark.parametrize(
    "text",
    ["## h\n\n" * 5_000, "[a](b.md) " * 5_000, "](" + " .aa" * 20_000, "| a |\n|---|\n" + "| b |\n" * 5_000],
    ids=["headings", "links", "brackets", "tables"],
)
def test_a_long_page_takes_no_longer_than_its_length(text: str) -> None:
    # Each took minutes or hours when its time grew with the square or the cube of its length.
    assert {line.split()[1] for line in codes(f"# X\n\n{text}")} <= {"E204"}
