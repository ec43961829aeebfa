"""Fixtures that every folder of tests shares. What one folder needs alone stands in that folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.setup import chromium as browser

ROOT = Path(__file__).resolve().parent.parent

Course = Callable[..., Path]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium, which `make test` installs where it is missing."""
    return browser.find() or pytest.fail(browser.ADVICE)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Writes a course's files into a new folder: `course({"course.yaml": "…", "01-a/01-b.md": "…"})`."""

    def write(files: dict[str, str | bytes], folder: str = "course") -> Path:
        top = tmp_path / folder
        for name, content in files.items():
            path = top / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return top

    return write


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a skipped test is a failure: what was not tried is not known to work."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
