"""`build --watch`, as a process of its own: it builds at each save, and a broken save costs nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

PAGE = "# Welcome\n\nThe first words.\n"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "course"
    (folder / "01-a").mkdir(parents=True)
    (folder / "course.yaml").write_text("id: c\ntitle: T\n")
    (folder / "01-a" / "01-p.md").write_text(PAGE)
    return folder


@pytest.fixture
def watching(course: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The watcher; `dist` lies inside the course, so that its own packages must not wake it."""
    out = str(course / "dist")
    command = [sys.executable, "-m", "builder", "build", str(course), "--format", "scorm12", "--out", out]
    with subprocess.Popen(
        [*command, "--watch"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONPATH": str(Path(__file__).parents[1])},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_builds_at_each_save_and_stops_in_peace(course: Path, watching: subprocess.Popen[str]) -> None:
    assert watching.stdout
    assert watching.stderr
    assert watching.stdout.readline().startswith(str(course / "dist"))
    _until(watching.stderr, "Watching")
    page = course / "01-a" / "01-p.md"
    save(page, PAGE + "\nThe second words.\n")
    watching.stdout.readline()
    assert "The second words." in _shown(course)
    save(page, "# Welcome\n\n[to nowhere](none.md)\n")
    _until(watching.stderr, "E204")
    assert "The second words." in _shown(course)
    save(page, PAGE + "\nThe third words.\n")
    watching.stdout.readline()
    assert "The third words." in _shown(course)
    watching.send_signal(signal.SIGINT)
    rest, said = watching.communicate(timeout=20)
    assert (watching.returncode, rest) == (0, "")
    assert "Traceback" not in said


def save(page: Path, text: str) -> None:
    """As editors do it, so that no half of it is ever seen; the watcher passes hidden files by."""
    written = page.with_name(f".{page.name}")
    written.write_text(text)
    written.replace(page)


def _until(stream: Iterator[str], words: str) -> None:
    for line in stream:
        if words in line:
            return
    pytest.fail(f"“{words}” was never said")


def _shown(course: Path) -> str:
    (made,) = (course / "dist").glob("*.zip")
    with ZipFile(made) as package:
        return package.read("index.html").decode()
