"""Which modules of the player go into a package's scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import packages
from builder.cache import Cache
from builder.load.course import load
from builder.model import Package
from builder.render import player

COURSE = {"course.yaml": "id: c\ntitle: T\n", "01-a/01-p.md": "# P\n\nText.\n"}
CHOICE = "# Q\n\n## A? {#a}\n\n- [x] b\n- [ ] c\n"
TEXT = "# Q\n\n## A? {#a}\n\n- = word\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in COURSE.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def _package(folder: Path, quiz: str = "") -> Package:
    if quiz:
        (folder / "01-a" / "quiz.md").write_text(quiz)
    loaded = load(folder, ("scorm12", "scorm2004"), Cache())
    assert loaded.course
    return packages(loaded.course)[0]


def _questions(package: Package) -> str:
    entry = player.questions(package, "scorm12")
    return entry.read().decode() if entry else ""


def test_a_package_that_asks_nothing_has_one_script(folder: Path) -> None:
    assert player.questions(_package(folder), "scorm12") is None


def test_only_what_is_asked_comes_along(folder: Path) -> None:
    choices = _questions(_package(folder, CHOICE))
    texts = _questions(_package(folder, TEXT))
    assert "longStrokes" in texts
    assert "longStrokes" not in choices
    assert ".choices" in choices


def test_each_adapter_has_its_script() -> None:
    scripts = {runtime: player.first(runtime).read().decode() for runtime in ("scorm12", "scorm2004", "web")}
    assert "API_1484_11" in scripts["scorm2004"]
    assert "API_1484_11" not in scripts["scorm12"]
    assert "GetValue" not in scripts["web"]


def test_no_module_stands_in_both(folder: Path) -> None:
    first = player.first("scorm12").read().decode().splitlines()[1:]
    later = _questions(_package(folder, TEXT)).splitlines()[1:]
    assert not set(first) & set(later)
