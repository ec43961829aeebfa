"""What can be said of a whole course only."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder import checks
from builder.cache import Cache
from builder.load.course import load
from tests.conftest import Course as Writer

BASE: dict[str, str | bytes] = {"course.yaml": "id: c\ntitle: T\n", "01-a/01-p.md": "# P\n\n## End {#end}\n"}
MODULES = {"course.yaml": "id: c\ntitle: T\npackaging: {unit: module}\n"}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>'
PLAN = SVG.replace("8 8", "80 40")
NAME_IT = "give one of the two another id: {#another-name}"


def _said(folder: Path) -> list[str]:
    loaded = load(folder, ("scorm12", "scorm2004", "web"), Cache(None))
    assert loaded.course is not None
    assert loaded.problems == ()
    return [str(problem) for problem in checks.check(loaded.course)]


def _quiz(*identifiers: str) -> str:
    return "# Q\n" + "".join(f"\n## A? {{#{name}}}\n\n- [x] b\n- [ ] c\n" for name in identifiers)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"02-b/01-q.md": "# Q"}, []),
        ({"02-a/01-q.md": "# Q"}, [f"02-a/module.yaml:1:1: error E203 the module “a” stands already at 01-a/module.yaml:1:1; {NAME_IT}"]),
        ({"02-b/P.md": "# Q {#P}"}, [f"02-b/P.md:1:1: error E203 the page “P” stands already at 01-a/01-p.md:1:1; {NAME_IT}"]),
        ({"02-b/quiz.md": "# Q\n\n## A? {#end}\n\n- = 1"}, []),
        ({"01-a/quiz.md": _quiz("x", "y", "X")}, [f"01-a/quiz.md:13:1: error E203 the question “X” stands already at 01-a/quiz.md:3:1; {NAME_IT}"]),
        ({"01-a/quiz.md": _quiz("x"), "02-b/q.md": "# Q\n\n::: quiz\n" + _quiz("x").removeprefix("# Q\n") + ":::"}, [f"02-b/q.md:5:1: error E203 the question “x” stands already at 01-a/quiz.md:3:1; {NAME_IT}"]),
    ],
)  # fmt: skip
def test_identifiers_are_unique_among_their_kind(
    files: dict[str, str | bytes], said: list[str], course: Writer
) -> None:
    assert _said(course(BASE | files)) == said


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("01-p.md", []),
        ("01-p.md#end", []),
        ("01-p.md#p", []),
        ("#x", []),
        ("#ask", []),
        ("q.md", ["no page “01-a/q.md”; did you mean “01-a/02-x.md”?"]),
        ("../09/nowhere-near-it.md", ["no page “09/nowhere-near-it.md”; mend the link or take it away"]),
        ("01-p.md#ende", ["the page “01-a/01-p.md” has no heading “ende”; did you mean “end”?"]),
        ("#End", ["the page “01-a/02-x.md” has no heading “End”; mend the link or take it away"]),
        ("01-p.md#x", ["the page “01-a/01-p.md” has no heading “x”; mend the link or take it away"]),
    ],
)
def test_a_link_leads_to_a_page_a_heading_or_a_question(link: str, said: list[str], course: Writer) -> None:
    page = f"# X\n\n[a]({link})\n\n::: quiz\n## A? {{#ask}}\n\n- [x] b\n- [ ] c\n:::\n"
    problems = [
        line.removeprefix("01-a/02-x.md:3:5: error E204 ")
        for line in _said(course(BASE | {"01-a/02-x.md": page}))
    ]
    assert [line.removeprefix("there is ") for line in problems] == said


def test_a_link_into_another_package_is_a_warning(course: Writer) -> None:
    files = {"02-b/01-q.md": "# Q\n\n[a](../01-a/01-p.md) [b](01-q.md)\n"}
    assert _said(course(BASE | files, "one")) == []
    assert _said(course(BASE | files | MODULES, "each")) == [
        (
            "02-b/01-q.md:3:5: warning W214 “01-a/01-p.md” will be in another package, where this link cannot lead; "
            "say in words where to find it"
        )
    ]


AGAIN = "save it again as SVG, PNG, JPEG or WebP"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("m.svg", SVG, []),
        ("m.svg", '<svg width="2px" height="3"/>', []),
        ("form.pdf", "any bytes", []),
        ("M.svg", SVG, ["E301 there is no file “01-a/m.svg”; did you mean “M.svg”?"]),
        ("other.pdf", "", ["E301 there is no file “01-a/m.svg”; put the file there, or mend the name"]),
        ("m.svg", "<svg/>", [f"E307 the picture “01-a/m.svg” cannot be read: it has neither width and height nor a viewBox; {AGAIN}"]),
        ("m.png", "text", [f"E307 the picture “01-a/m.png” cannot be read: cannot identify image file; {AGAIN}"]),
        ("m.svg/x", "a folder", ["E301 there is no file “01-a/m.svg”; did you mean “m.svg”?"]),
    ],
)  # fmt: skip
def test_an_asset_is_there_and_can_be_shown(name: str, content: str, said: list[str], course: Writer) -> None:
    target = name if name in ("m.png", "form.pdf") else "m.svg"
    files = {f"01-a/{name}": content, "01-a/02-x.md": f"# X\n\n[a]({target})\n"}
    assert [line.removeprefix("01-a/02-x.md:3:5: error ") for line in _said(course(BASE | files))] == said


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("real.svg", []),
        ("../../away.svg", ["E304 “01-a/m.svg” is a link to a place outside the course; copy the file into the course"]),
        ("../../none.svg", ["E304 “01-a/m.svg” is a link to a place outside the course; copy the file into the course"]),
        ("m.svg", ["E301 there is no file “01-a/m.svg”; did you mean “m.svg”?"]),
    ],
)  # fmt: skip
def test_an_asset_that_is_a_link_stays_in_the_course(target: str, said: list[str], course: Writer) -> None:
    folder = course(BASE | {"01-a/real.svg": SVG, "01-a/02-x.md": "# X\n\n![a](m.svg)\n", "../away.svg": SVG})
    (folder / "01-a/m.svg").symlink_to(target)
    assert [line.removeprefix("01-a/02-x.md:3:6: error ") for line in _said(folder)] == said


def test_a_folder_of_assets_that_is_a_link_out_of_the_course_is_a_problem(
    course: Writer, tmp_path: Path
) -> None:
    folder = course(BASE | {"01-a/02-x.md": "# X\n\n![a](media/m.svg)\n", "../away/m.svg": SVG})
    (folder / "01-a/media").symlink_to(tmp_path / "away")
    assert _said(folder) == [
        (
            "01-a/02-x.md:3:6: error E304 “01-a/media/m.svg” is a link to a place outside the course; "
            "copy the file into the course"
        )
    ]


@pytest.mark.parametrize("name", ["a" * 300, "a%00b", "%FF"])
def test_a_name_that_no_disk_could_hold_is_a_problem_too(name: str, course: Writer) -> None:
    folder = course(BASE | {"01-a/02-x.md": f"# X\n\n[a]({name}.pdf)\n"})
    loaded = load(folder, ("scorm12", "scorm2004", "web"), Cache(None))
    assert loaded.course is not None
    (problem,) = (*loaded.problems, *checks.check(loaded.course))
    assert problem.code in ("E301", "E303")


def _hotspot(area: str, file: str = "media/plan.svg") -> str:
    answers = f"- [x] b ({area})\n- [ ] c (circle 60 20 10)\n"
    return f"# Q\n\n## A? {{#a type=hotspot}}\n\n![A plan]({file})\n\n{answers}"


@pytest.mark.parametrize(
    ("area", "said"),
    [
        ("circle 10 10 10", []),
        ("rect 0 0 50 40", []),
        ("rect 40 0 10 41", ["01-a/quiz.md:7:1: error E454 (rect 40 0 10 41) is not all in the picture, which is 80 × 40 pixels; count from the top left corner of the picture"]),
        ("circle 9 10 10", ["01-a/quiz.md:7:1: error E454 (circle 9 10 10) is not all in the picture, which is 80 × 40 pixels; count from the top left corner of the picture"]),
    ],
)  # fmt: skip
def test_areas_lie_in_their_picture(area: str, said: list[str], course: Writer) -> None:
    folder = course(BASE | {"01-a/quiz.md": _hotspot(area), "01-a/media/plan.svg": PLAN})
    assert _said(folder) == said


def test_a_picture_that_is_none_cannot_be_pointed_at(course: Writer) -> None:
    files: dict[str, str | bytes] = {
        "01-a/quiz.md": _hotspot("rect 0 0 5 5", "media/a.txt"),
        "01-a/media/a.txt": "a",
    }
    assert _said(course(BASE | files)) == [
        "01-a/quiz.md:3:1: error E452 “01-a/media/a.txt” is no picture to point at; use one of .svg, .png, .jpg, .jpeg, .gif, .webp, .avif"
    ]


def test_a_picture_that_is_missing_is_told_once(course: Writer) -> None:
    said = _said(course(BASE | {"01-a/quiz.md": _hotspot("rect 0 0 5 5")}))
    assert [line.split()[2] for line in said] == ["E301"]
