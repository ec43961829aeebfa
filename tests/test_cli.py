"""The commands as a person and a machine use them: what they print, write and exit with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from builder.build import Wish
from builder.build import build as build_line
from builder.cli import main
from tests.conftest import Course as Writer

DONE, PROBLEMS, MISTYPED, MACHINE = 0, 1, 2, 3
GOOD: dict[str, str | bytes] = {
    "course.yaml": "id: c\ntitle: T\n",
    "01-a/01-p.md": "# P\n",
    "02-b/quiz.md": "# Q\n\n## A? {#a}\n\n- [x] b\n- [ ] c\n  > d\n",
}
WARNED = GOOD | {"01-a/01-p.md": "# P\n\n<b>a</b>\n"}
BROKEN = GOOD | {"01-a/01-p.md": "# P\n\n### A\n\n[b](c.md)\n"}
E202 = "01-a/01-p.md:3:1: error E202 the heading goes from level 1 to level 3; write it with ##\n"
E204 = "01-a/01-p.md:5:5: error E204 there is no page “01-a/c.md”; did you mean “01-a/01-p.md”?\n"
W211 = (
    "01-a/01-p.md:3:1: warning W211 “<b>” is shown to learners as it stands: raw HTML is off; "
    "use Markdown, or `raw_html: true` in course.yaml\n"
)
STATES = (
    "{0}, scorm12: saved state at most {1} of 4,096 characters.\n"
    "{0}, scorm2004: saved state at most {1} of 64,000 characters.\n"
)
CHECKED = "course: 2 pages, 1 question, no errors.\n" + STATES.format("c", 44)
Ran = tuple[int, str, str]


@pytest.fixture(autouse=True)
def _away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder and a home of its own for each test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def _run(*args: str | Path) -> Ran:
    result = CliRunner().invoke(main, [str(arg) for arg in args])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def _json(*args: str) -> tuple[int, Any]:
    code, out, err = _run(*args)
    assert err == ""
    return code, json.loads(out)


def _made(folder: str = "dist") -> list[str]:
    return sorted(path.name for path in Path(folder).iterdir()) if Path(folder).exists() else []


def test_new_makes_a_course_that_check_and_build_accept() -> None:
    assert _run("new", "first") == (DONE, "first is a course. Build it: coursewright build first\n", "")
    said = "first: 2 pages, 3 questions, no errors.\n" + STATES.format("first", 76)
    assert _run("check", "first") == (DONE, said, "")
    assert _run("new", "first") == (MACHINE, "", "coursewright: first is not empty: name a new folder\n")
    code, out, _ = _run("build", "first")
    assert code == DONE
    assert [line.split()[0] for line in out.splitlines()] == [f"dist/{name}" for name in _made()]
    assert _made() == ["first-1.0.0-scorm12.zip", "first-1.0.0-scorm2004.zip"]


@pytest.mark.parametrize(
    ("files", "args", "ran"),
    [
        (GOOD, [], (DONE, CHECKED, "")),
        (WARNED, [], (DONE, CHECKED, f"course/{W211}")),
        (WARNED, ["--strict"], (PROBLEMS, "", f"course/{W211}")),
        (BROKEN, [], (PROBLEMS, "", f"course/{E202}course/{E204}")),
    ],
)
def test_check_says_everything_and_writes_nothing(
    files: dict[str, str | bytes], args: list[str], ran: Ran, course: Writer
) -> None:
    folder = course(files)
    before = sorted(folder.rglob("*"))
    assert _run("check", "course", *args) == ran
    assert _run("check", "course", "--no-cache", *args) == ran
    assert (sorted(folder.rglob("*")), _made()) == (before, [])


def test_check_says_the_room_of_each_package_and_format(course: Writer) -> None:
    course(GOOD | {"course.yaml": "id: c\ntitle: T\npackaging: {unit: module, formats: [scorm12, web]}\n"})
    code, said = _json("check", "course", "--json")
    rooms = [
        {"package": package, "format": name, "characters": characters, "limit": limit}
        for package, characters in (("c-a", 18), ("c-b", 43))
        for name, limit in (("scorm12", 4096), ("web", 0))
    ]
    assert (code, said["states"]) == (DONE, rooms)
    words = "c-a, web: saved state at most 18 characters."
    assert words in _run("check", "course")[1].splitlines()


def test_the_course_in_this_folder_is_named_without_it(
    course: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(course(BROKEN))
    assert _run("check", ".") == (PROBLEMS, "", f"{E202}{E204}")


def test_check_for_machines_has_the_whole_problem(course: Writer) -> None:
    course(BROKEN)
    code, said = _json("check", "course", "--json")
    assert code == PROBLEMS
    assert said == {
        "ok": False,
        "pages": 2,
        "questions": 1,
        "states": [],
        "problems": [
            {
                "code": "E202",
                "severity": "error",
                "file": "01-a/01-p.md",
                "line": 3,
                "column": 1,
                "message": "the heading goes from level 1 to level 3",
                "remedy": "write it with ##",
            },
            {
                "code": "E204",
                "severity": "error",
                "file": "01-a/01-p.md",
                "line": 5,
                "column": 5,
                "message": "there is no page “01-a/c.md”",
                "remedy": "did you mean “01-a/01-p.md”?",
            },
        ],
    }


def test_check_writes_the_missing_ids_when_it_is_asked_to(course: Writer) -> None:
    quiz = str(GOOD["02-b/quiz.md"]).replace("A? {#a}", "A b?")
    bare = {**GOOD, "02-b/quiz.md": quiz}
    fixed = {"fixed": [{"file": "02-b/quiz.md", "line": 3, "id": "a-b"}]}
    folder = course(bare)
    assert _run("check", "course", "--strict")[0] == PROBLEMS
    wrote = f"{Path('course/02-b/quiz.md')}:3: wrote {{#a-b}}\n"
    good = CHECKED
    assert _run("check", "course", "--strict", "--fix") == (DONE, wrote + good, "")
    assert _run("check", "course", "--strict", "--fix") == (DONE, good, "")
    assert (folder / "02-b/quiz.md").read_text() == quiz.replace("b?", "b? {#a-b}")
    course(bare)
    code, said = _json("check", "course", "--fix", "--json")
    states = [
        {"package": "c", "format": name, "characters": 44, "limit": limit}
        for name, limit in (("scorm12", 4096), ("scorm2004", 64_000))
    ]
    told = {"ok": True, "pages": 2, "questions": 1, **fixed, "states": states, "problems": []}
    assert (code, said) == (DONE, told)
    course({"02-b/_real.md": quiz})
    (folder / "02-b/quiz.md").unlink()
    (folder / "02-b/quiz.md").symlink_to("_real.md")
    code, out, err = _run("check", "course", "--fix")
    assert (code, out, err.partition("\n")[0]) == (
        DONE,
        good,
        "note: course/02-b/quiz.md is a link and was left alone",
    )


def test_build_for_machines_has_every_package_as_it_is_on_the_disk(course: Writer) -> None:
    course(GOOD)
    code, said = _json("build", "course", "--json", "--format", "scorm12", "--format", "web")
    web = [path for path in Path("dist/c-1.0.0-web").rglob("*") if path.is_file()]
    zipped = Path("dist/c-1.0.0-scorm12.zip")
    assert (code, said["ok"], said["pages"], said["questions"], said["problems"]) == (DONE, True, 2, 1, [])
    first, second = said["packages"]
    assert {**first, "files": 0} == {
        "path": str(zipped),
        "format": "scorm12",
        "bytes": zipped.stat().st_size,
        "files": 0,
    }
    assert second == {
        "path": "dist/c-1.0.0-web",
        "format": "web",
        "bytes": sum(path.stat().st_size for path in web),
        "files": len(web),
    }


@pytest.mark.parametrize(
    ("args", "made"),
    [
        ([], ["c-1.0.0-scorm12.zip", "c-1.0.0-scorm2004.zip"]),
        (["--format", "web"], ["c-1.0.0-web"]),
        (["--format", "scorm2004", "--module", "b"], ["c-b-1.0.0-scorm2004.zip"]),
        (["--strict", "--no-cache"], ["c-1.0.0-scorm12.zip", "c-1.0.0-scorm2004.zip"]),
    ],
)
def test_build_makes_what_was_asked_for_and_the_lock(
    args: list[str], made: list[str], course: Writer
) -> None:
    folder = course(GOOD)
    assert _run("build", "course", "--out", "packages", *args)[0] == DONE
    assert (_made("packages"), _made()) == (made, [])
    assert (folder / "course.lock").read_text(encoding="utf-8").splitlines()[1:4] == [
        "revision 1 890b2c86",
        "page 1 p",
        "page 2 quiz",
    ]


@pytest.mark.parametrize(
    ("files", "args", "ran"),
    [
        (BROKEN, [], (PROBLEMS, "", f"course/{E202}course/{E204}")),
        (WARNED, ["--strict"], (PROBLEMS, "", f"course/{W211}")),
        (GOOD, ["--locked"], (PROBLEMS, "", "course/course.lock:1:1: error E603 the lock does not fit the course; run `coursewright build` without --locked and commit course.lock\n")),
        (GOOD, ["--module", "c"], (MISTYPED, "", "Usage: main build [OPTIONS] [COURSE]\nTry 'main build --help' for help.\n\nError: there is no module “c”; the course has a, b\n")),
        (GOOD, ["--schemas", "none"], (MACHINE, "", "coursewright: none has no SCORM schemas: it should have folders such as scorm12\n")),
    ],
)  # fmt: skip
def test_a_build_that_fails_writes_nothing_and_leaves_what_was_there(
    files: dict[str, str | bytes], args: Sequence[str], ran: Ran, course: Writer
) -> None:
    folder = course(files)
    Path("dist").mkdir()
    Path("dist/c-1.0.0-scorm12.zip").write_bytes(b"old")
    assert _run("build", "course", *args) == ran
    assert _made() == ["c-1.0.0-scorm12.zip"]
    assert Path("dist/c-1.0.0-scorm12.zip").read_bytes() == b"old"
    assert not (folder / "course.lock").exists()


def test_a_locked_build_accepts_the_lock_of_this_course_only(course: Writer) -> None:
    folder = course(GOOD)
    assert [_run("build", "course", *args)[0] for args in ((), ("--locked",))] == [DONE, DONE]
    kept = (folder / "course.lock").read_bytes()
    quiz = str(GOOD["02-b/quiz.md"])
    for files in (
        {"01-a/02-new.md": "# New\n"},
        {"02-b/quiz.md": quiz.replace("[x] b\n- [ ]", "[ ] b\n- [x]")},
    ):
        course({**GOOD, **files})
        assert _run("build", "course", "--locked")[0] == PROBLEMS
        assert (folder / "course.lock").read_bytes() == kept
        for name in files.keys() - GOOD.keys():
            (folder / name).unlink()


def test_two_builds_have_the_same_bytes_with_and_without_the_cache(course: Writer) -> None:
    course(GOOD)
    for out, args in (("one", []), ("two", []), ("three", ["--no-cache"])):
        assert _run("build", "course", "--out", out, *args)[0] == DONE
    read = [{name: Path(out, name).read_bytes() for name in _made(out)} for out in ("one", "two", "three")]
    assert read[0] == read[1] == read[2]
    assert len(read[0]) == 2


def test_a_folder_that_cannot_be_written_is_the_machines_fault_in_one_line(course: Writer) -> None:
    course(GOOD)
    Path("dist").write_text("a file")
    code, out, err = _run("build", "course")
    assert (code, out) == (MACHINE, "")
    assert err.startswith("coursewright: dist/")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("args", "last"),
    [
        (["buidl"], "Error: No such command 'buidl'."),
        (["build", "--format", "scorm21"], "Error: there is no format “scorm21”: did you mean “scorm12”?"),
        (["check", "--stict"], "Error: No such option '--stict'."),
        (["new"], "Error: Missing argument 'FOLDER'."),
    ],
)
def test_a_mistyped_command_says_how_it_is_written(args: list[str], last: str) -> None:
    code, out, err = _run(*args)
    assert (code, out) == (MISTYPED, "")
    assert err.startswith("Usage: main ")
    assert err.splitlines()[-1].startswith(last.rstrip("."))


def test_no_course_is_a_problem() -> None:
    assert _run("check", "nowhere") == (
        PROBLEMS,
        "",
        (
            "nowhere/course.yaml:1:1: error E107 there is no course in “nowhere”; "
            "name the folder that has course.yaml, or begin one with `coursewright new`\n"
        ),
    )


def test_formats_lists_every_format_for_people_and_machines() -> None:
    code, said = _json("formats", "--json")
    assert [each["name"] for each in said["formats"]] == ["scorm12", "scorm2004", "web"]
    lines = [f"{each['name']:<10} {each['summary']}\n" for each in said["formats"]]
    assert (code, _run("formats")) == (DONE, (DONE, "".join(lines), ""))


@pytest.mark.parametrize(
    ("shell", "mark"),
    [
        ("bash", "complete -o nosort -F"),
        ("zsh", "#compdef coursewright"),
        ("fish", "complete --no-files --command coursewright"),
    ],
)
def test_completion_prints_the_shells_script(shell: str, mark: str) -> None:
    code, out, err = _run("completion", shell)
    assert (code, err) == (DONE, "")
    assert mark in out
    assert "_COURSEWRIGHT_COMPLETE" in out


@pytest.mark.parametrize("command", ["", "new", "check", "build"])
def test_help_has_examples(command: str) -> None:
    code, out, _ = _run(*filter(None, [command]), "--help")
    assert code == DONE
    assert f"  coursewright {command or 'new'}" in out.partition("Example")[2]
    assert command or "Exit codes: 0 done, 1 problems" in out


def test_the_module_is_the_same_program(root: Path, course: Writer) -> None:
    course(WARNED)
    env = os.environ | {"PYTHONPATH": str(root)}
    command = [sys.executable, "-m", "builder", "check", "course", "--strict"]
    ran = subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == _run("check", "course", "--strict")


def test_the_version_is_said_from_a_checkout_too(root: Path) -> None:
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(root)}
    command = [sys.executable, "-m", "builder", "--version"]
    ran = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert (ran.stdout, ran.stderr) == ("coursewright, from a checkout\n", "")


def test_progress_names_the_steps_in_order(course: Writer) -> None:
    steps: list[str] = []
    build_line(Wish(course(GOOD), Path("dist")), steps.append)
    assert steps == ["Reading the course", "Rendering", "Writing"]
