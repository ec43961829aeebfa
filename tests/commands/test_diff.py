"""`coursewright diff` as a person and a machine use it: what it prints and exits with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.build import Wish, build
from builder.cli import main
from tests.conftest import Course as Writer

SAFE, PROBLEMS, MISTYPED, NO_PACKAGE, REGRADES, RESETS, UNSAFE = 0, 1, 2, 4, 5, 6, 7
QUIZ = "# Quiz {#quiz}\n\n## Who? {#who}\n\n- [x] Teams\n- [ ] Some\n- [ ] Nobody\n"
FILES: dict[str, str | bytes] = {
    "course.yaml": "id: c\ntitle: T\nversion: 1.0.0\n",
    "01-a/01-p.md": "# Page\n\nText.\n",
    "02-b/quiz.md": QUIZ,
}
KEY = {"02-b/quiz.md": QUIZ.replace("[x] Teams\n- [ ] Some", "[ ] Teams\n- [x] Some")}
GONE = {"02-b/quiz.md": QUIZ.replace("- [ ] Nobody\n", "")}
OTHER = {"course.yaml": "id: d\ntitle: T\nversion: 1.0.0\n"}
NAMED = {"course.yaml": "id: c\ntitle: T\nversion: 1.0.1\n"}
Ran = tuple[int, str, str]


@pytest.fixture(autouse=True)
def _away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder and a home of its own for each test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def _run(*args: str) -> Ran:
    result = CliRunner().invoke(main, ["diff", *args])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def _released(course: Writer, out: str = "dist") -> str:
    report = build(Wish(course(FILES), Path(out), ("scorm12",)))
    return str(report.built[0].path)


@pytest.mark.parametrize(
    ("edit", "args", "code", "verdict"),
    [
        ({}, [], SAFE, "safe"),
        (NAMED, [], SAFE, "safe"),
        (KEY, [], REGRADES, "regrades"),
        (KEY, ["--allow", "regrades"], SAFE, "regrades"),
        (GONE, [], RESETS, "resets"),
        (GONE, ["--allow", "regrades"], RESETS, "resets"),
        (GONE, ["--allow", "resets", "--no-cache"], SAFE, "resets"),
        (OTHER, ["--allow", "resets"], UNSAFE, "unsafe"),
    ],
)
def test_the_exit_code_tells_the_verdict_up_to_what_is_allowed(
    edit: dict[str, str | bytes], args: list[str], code: int, verdict: str, course: Writer
) -> None:
    old = _released(course)
    course(FILES | edit)
    ran, out, err = _run(old, "course", *args)
    assert (ran, out.splitlines()[0], err) == (code, f"{verdict}: {old} → course", "")


def test_two_packages_are_compared_as_a_course_is_and_the_course_is_where_nothing_is_named(
    course: Writer,
) -> None:
    old = _released(course)
    folder = course(FILES | KEY)
    of_course = _run(old, "course")
    new = str(build(Wish(folder, Path("dist2"), ("scorm12",))).built[0].path)
    web = str(build(Wish(folder, Path("dist2"), ("web",))).built[0].path)
    assert _run(old, new) == (REGRADES, of_course[1].replace("→ course", f"→ {new}"), "")
    assert _run(web, web)[0] == SAFE
    assert _run(new, web)[0] == UNSAFE
    folder.rename("content")
    assert _run(old) == (REGRADES, of_course[1].replace("→ course", "→ content"), "")


def test_a_comparison_writes_nothing(course: Writer) -> None:
    old = _released(course)
    folder = course(FILES | KEY)
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    assert _run(old, "course", "--no-cache")[0] == REGRADES
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before
    assert (folder / "course.lock").is_file()


def test_for_machines_it_is_one_object(course: Writer) -> None:
    old = _released(course)
    course(FILES | KEY)
    code, out, err = _run(old, "course", "--json", "--allow", "regrades")
    said = json.loads(out)
    assert (code, err, said["verdict"], said["exit_code"]) == (SAFE, "", "regrades", REGRADES)
    assert [(change["kind"], change["id"]) for change in said["changes"]] == [
        ("regraded", "who"),
        ("version", None),
    ]


def test_a_course_with_errors_says_them_as_check_does(course: Writer) -> None:
    old = _released(course)
    course(FILES | {"01-a/01-p.md": "Text.\n"})
    line = "course/01-a/01-p.md:1:1: error E201 the page has no title; begin it with a heading: # Title\n"
    code, out, err = _run(old, "course")
    assert (code, out, err.split(" ")[:3]) == (PROBLEMS, "", line.split(" ")[:3])
    code, out, err = _run(old, "course", "--json")
    assert (code, [each["code"] for each in json.loads(out)["problems"]], err) == (PROBLEMS, ["E201"], "")
    assert _run(old, "nowhere")[0] == NO_PACKAGE


@pytest.mark.parametrize("content", [b"", b"PK", b"<html>\x1b[2J"])
def test_what_is_no_package_is_said_in_one_line_with_a_code_of_its_own(content: bytes) -> None:
    Path("a\x1b.zip").write_bytes(content)
    assert _run("a\x1b.zip") == (
        NO_PACKAGE,
        "",
        "coursewright: a�.zip: this is no zip, or a damaged one\n",
    )


def test_a_mistyped_verdict_is_mistyped() -> None:
    assert _run("a.zip", "--allow", "unsafe")[0] == MISTYPED


def test_help_tells_every_verdict_and_its_code() -> None:
    _, out, _ = _run("--help")
    for code, verdict in ((SAFE, "safe"), (REGRADES, "regrades"), (RESETS, "resets"), (UNSAFE, "unsafe")):
        assert f"  {code}  {verdict}" in out
    assert "  coursewright diff released.zip" in out.partition("Example")[2]
