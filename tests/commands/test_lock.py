"""`coursewright lock resolve` after two branches that each added a question were merged."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.build import Wish, build
from builder.cli import main
from tests.conftest import Course as Writer

DONE, PROBLEMS, MACHINE, NO_PACKAGE = 0, 1, 3, 4
QUIZ = "# Quiz {#quiz}\n\n## Who? {#who}\n\n- [x] Teams\n- [ ] Some\n"
BASE: dict[str, str | bytes] = {"course.yaml": "id: c\ntitle: T\n", "01-a/quiz.md": QUIZ}
OURS, THEIRS = (f"\n## {name.title()}? {{#{name}}}\n\n- = {name}\n" for name in ("ours", "theirs"))
SIGNS = "Git's signs of the conflict are gone; the lines of both branches stay"
Ran = tuple[int, str, str]


@pytest.fixture(autouse=True)
def _away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder and a home of its own for each test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def _run(*args: str) -> Ran:
    result = CliRunner().invoke(main, [*args])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.stdout, result.stderr


def _packed(folder: Path, out: str) -> str:
    report = build(Wish(folder, Path(out), ("scorm12",)))
    assert not report.failed, report.problems
    return str(report.built[0].path)


def _merged(course: Writer) -> tuple[Path, str, str]:
    """The course after the merge, as Git leaves its lock, and the packages of both branches."""
    _packed(course(BASE), "base")
    shutil.copytree("course", "other")
    ours = _packed(course(BASE | {"01-a/quiz.md": QUIZ + OURS}), "ours")
    theirs = _packed(course(BASE | {"01-a/quiz.md": QUIZ + THEIRS}, "other"), "theirs")
    folder = course(BASE | {"01-a/quiz.md": QUIZ + OURS + THEIRS})
    one, other = (Path(name, "course.lock").read_text(encoding="utf-8") for name in ("course", "other"))
    mine, added = one.splitlines()[-1], other.splitlines()[-1]
    conflict = f"<<<<<<< HEAD\n{mine}\n=======\n{added}\n>>>>>>> theirs\n"
    (folder / "course.lock").write_text(one.replace(f"{mine}\n", conflict), encoding="utf-8")
    assert _run("check", "course")[0] == PROBLEMS
    return folder, ours, theirs


@pytest.mark.parametrize("theirs_is_out", [True, False])
def test_the_released_package_decides_and_its_learners_are_safe(theirs_is_out: bool, course: Writer) -> None:  # noqa: FBT001 a parameter of the test
    folder, ours, theirs = _merged(course)
    released, other = (theirs, ours) if theirs_is_out else (ours, theirs)
    kept, lost = ("theirs", "ours") if theirs_is_out else ("ours", "theirs")
    said = f"question “{lost}” has the number 3 now: 2 stays with “{kept}”, which the released package has"
    assert _run("lock", "resolve", "course", "--released", released) == (
        DONE,
        f"{SIGNS}\n{said}\nBuild, and commit course.lock.\n",
        "",
    )
    assert sorted(path.name for path in folder.iterdir()) == ["01-a", "course.lock", "course.yaml"]
    _packed(folder, "new")
    assert _run("diff", released, "course")[0] == DONE
    assert _run("diff", other, "course")[0] == 7
    assert _run("lock", "resolve", "course", "--released", released) == (
        DONE,
        "There is nothing to resolve.\n",
        "",
    )


def test_without_a_package_the_first_line_keeps_the_number(course: Writer) -> None:
    folder, ours, _ = _merged(course)
    code, out, err = _run("lock", "resolve", "course", "--json")
    why = "2 stays with “ours”, whose line comes first; nothing was said of what is released"
    assert (code, json.loads(out), err) == (
        DONE,
        {"ok": True, "decided": [SIGNS, f"question “theirs” has the number 3 now: {why}"], "undecided": []},
        "",
    )
    _packed(folder, "new")
    assert _run("diff", ours, "course")[0] == DONE


def test_what_cannot_be_decided_is_refused_and_nothing_is_written(course: Writer) -> None:
    folder, ours, _ = _merged(course)
    quiz = QUIZ + OURS.replace("#ours", "#mine") + THEIRS
    course({"01-a/quiz.md": quiz})
    lock = folder / "course.lock"
    lock.write_text(lock.read_text(encoding="utf-8").replace(" ours ", " mine "), encoding="utf-8")
    before = lock.read_bytes()
    why = (
        "question 2 is “ours” in the released package, and “mine” and “theirs” here: "
        "write was=ours beside the one that it became, or delete the line of the other"
    )
    assert _run("lock", "resolve", "course", "--released", ours) == (PROBLEMS, "", f"coursewright: {why}\n")
    code, out, _ = _run("lock", "resolve", "course", "--released", ours, "--json")
    assert (code, json.loads(out)) == (PROBLEMS, {"ok": False, "decided": [], "undecided": [why]})
    assert lock.read_bytes() == before
    course({"01-a/quiz.md": quiz.replace("#mine", "#mine was=ours")})
    assert _run("lock", "resolve", "course", "--released", ours)[0] == DONE
    _packed(folder, "new")
    assert _run("diff", ours, "course")[0] == DONE


def test_a_lock_that_cannot_be_read_stays_as_it_is(course: Writer) -> None:
    folder = course(BASE | {"course.lock": "page one quiz\n"})
    line = "course/course.lock:1:1: error E601 this line of the lock cannot be read; "
    code, out, err = _run("lock", "resolve", "course")
    assert (code, out, err.startswith(line)) == (PROBLEMS, "", True)
    code, out, _ = _run("lock", "resolve", "course", "--json")
    assert (code, [each["code"] for each in json.loads(out)["problems"]]) == (PROBLEMS, ["E601"])
    assert (folder / "course.lock").read_text(encoding="utf-8") == "page one quiz\n"


def test_a_package_of_another_course_decides_nothing(course: Writer) -> None:
    folder, ours, _ = _merged(course)
    before = (folder / "course.lock").read_bytes()
    course({"course.yaml": "id: d\ntitle: T\n"})
    assert _run("lock", "resolve", "course", "--released", ours) == (
        MACHINE,
        "",
        f"coursewright: {ours} is of another course: “c”, not “d”\n",
    )
    Path("a.zip").write_bytes(b"")
    assert _run("lock", "resolve", "course", "--released", "a.zip")[0] == NO_PACKAGE
    assert _run("lock", "resolve", "nowhere") == (
        MACHINE,
        "",
        "coursewright: nowhere: there is no course.lock to resolve\n",
    )
    assert (folder / "course.lock").read_bytes() == before


def test_help_has_examples() -> None:
    _, out, _ = _run("lock", "resolve", "--help")
    assert "  coursewright lock resolve --released" in out.partition("Example")[2]
