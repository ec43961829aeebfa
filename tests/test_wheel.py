"""The wheel: what is in it, and that it works in an empty environment, away from the checkout, without a network."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the tools of this environment."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(root)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`coursewright` in a new environment; the dependencies are lent by this one, the builder is not."""
    env = tmp_path_factory.mktemp("env")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(env)], check=True)
    pip = [sys.executable, "-m", "pip", "-qq", "--python", str(env / "bin" / "python"), "install"]
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True)
    (packages,) = env.glob("lib/python*/site-packages")
    for name in _needed(next(packages.glob("coursewright-*.dist-info/METADATA")).read_text(encoding="utf-8")):
        _lend(metadata.distribution(name), packages)
    return env / "bin" / "coursewright"


def _needed(wheel_metadata: str) -> set[str]:
    """The distributions that the wheel declares, and what those need in turn; nothing else is lent."""
    waiting = [
        line.removeprefix("Requires-Dist: ")
        for line in wheel_metadata.splitlines()
        if line.startswith("Requires-Dist: ")
    ]
    needed: set[str] = set()
    while waiting:
        requirement = Requirement(waiting.pop())
        if requirement.name not in needed and (
            requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        ):
            needed.add(requirement.name)
            waiting += metadata.requires(requirement.name) or []
    return needed


def _lend(distribution: metadata.Distribution, packages: Path) -> None:
    for top in {file.parts[0] for file in distribution.files or ()} - {"..", "__pycache__"}:
        if not (packages / top).exists():
            (packages / top).symlink_to(Path(str(distribution.locate_file(top))))


def _said(folder: Path, *command: str | Path) -> str:
    """What a command prints for a user whose home and working folder is `folder`."""
    user = {"HOME": str(folder), "PATH": os.environ["PATH"]}
    done = subprocess.run(
        command, cwd=folder, env=user, check=True, capture_output=True, text=True, encoding="utf-8"
    )
    return done.stdout


def test_the_wheel_has_the_sources_of_the_builder_and_the_templates_and_nothing_else(
    root: Path, wheel: Path
) -> None:
    def files(folder: str, inside: str) -> set[str]:
        found = (
            path for path in (root / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts
        )
        return {f"{inside}/{path.relative_to(root / folder).as_posix()}" for path in found}

    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == files("builder", "builder") | files("templates", "builder/_templates")


def test_the_installed_program_makes_checks_and_builds_a_course(program: Path, tmp_path: Path) -> None:
    assert (
        _said(tmp_path, program, "new", "first") == "first is a course. Build it: coursewright build first\n"
    )
    assert (
        _said(tmp_path, program, "check", "first").splitlines()[0]
        == "first: 2 pages, 3 questions, no errors."
    )
    made = ["dist/first-1.0.0-scorm12.zip", "dist/first-1.0.0-scorm2004.zip"]
    assert [line.split("  ")[0] for line in _said(tmp_path, program, "build", "first").splitlines()] == made
    for name in made:
        with ZipFile(tmp_path / name) as archive:
            assert {"imsmanifest.xml", "index.html"} <= set(archive.namelist())


def test_the_installed_program_runs_from_its_own_files(program: Path, tmp_path: Path) -> None:
    where = "import builder, builder.words as w; print(builder.__file__); print(w.TEMPLATES)"
    python = program.parent / "python"
    (packages,) = program.parent.parent.glob("lib/python*/site-packages")
    said = _said(tmp_path, python, "-c", where).splitlines()
    assert said == [str(packages / "builder" / "__init__.py"), str(packages / "builder" / "_templates")]


def test_the_installed_program_lists_formats_and_completes_and_is_a_module(
    program: Path, tmp_path: Path
) -> None:
    listed = _said(tmp_path, program, "formats")
    assert [line.split()[0] for line in listed.splitlines()] == ["scorm12", "scorm2004", "web"]
    assert _said(tmp_path, program.parent / "python", "-m", "builder", "formats") == listed
    assert "_COURSEWRIGHT_COMPLETE" in _said(tmp_path, program, "completion", "bash")
    assert _said(tmp_path, program, "--version") == "coursewright, version 0.1.0\n"
