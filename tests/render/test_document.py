"""The HTML document: the direction of its language, and the names of callouts and buttons."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.build import packages
from builder.cache import Cache
from builder.load.course import load
from builder.render.site import Renderer

PAGE = "# P\n\n::: note\nText.\n:::\n\n::: quiz\n## Why? {#w type=essay}\n:::\n"


def _document(folder: Path, language: str) -> str:
    (folder / "01-a").mkdir()
    (folder / "course.yaml").write_text(f"id: c\ntitle: T\nlanguage: {language}\n")
    (folder / "01-a" / "01-p.md").write_text(PAGE)
    loaded = load(folder, ("scorm12", "scorm2004"), Cache())
    assert loaded.course
    (package,) = packages(loaded.course)
    entries = Renderer(Cache()).site(package, "web").entries
    return next(entry.read().decode() for entry in entries if entry.name == "index.html")


@pytest.mark.parametrize(("language", "expected"), [("en", None), ("ar", "rtl")])
def test_the_document_has_the_direction_of_its_language(
    language: str, expected: str | None, tmp_path: Path
) -> None:
    (root,) = re.findall("<html[^>]*>", _document(tmp_path, language))
    found = re.search('dir="(.*?)"', root)
    assert (found and found[1]) == expected


def test_a_note_is_called_a_note_and_the_button_saves(tmp_path: Path) -> None:
    html = _document(tmp_path, "en")
    assert re.findall('role="note" aria-label="(.*?)"', html) == ["Note"]
    assert re.findall('data-do="check">(.*?)<', html) == ["Save answer"]
