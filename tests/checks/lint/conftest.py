"""A course for advice: `advise(rule, quiz)` says what one rule says of one quiz."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

from builder.cache import Cache
from builder.checks.lint import OF_A_PAGE
from builder.load.course import load
from tests.conftest import Course as Writer

Advise = Callable[..., list[str]]


@pytest.fixture
def advise(course: Writer) -> Advise:
    """Each warning as `line message`; further files and settings of the course may be given."""

    def advised(rule: ModuleType, quiz: str, settings: str = "", **files: str) -> list[str]:
        texts = {"course.yaml": f"id: c\ntitle: T\n{settings}", "01-a/quiz.md": quiz}
        folder = course(texts | {f"01-a/{name}.md": text for name, text in files.items()})
        loaded = load(folder, ("scorm12", "scorm2004", "web"), Cache(None))
        assert loaded.course is not None
        assert loaded.problems == ()
        parts = (
            [(page, loaded.course) for page in loaded.course.pages]
            if rule in OF_A_PAGE
            else [(loaded.course,)]
        )
        found = (problem for part in parts for problem in rule.check(*part))
        return [f"{problem.where.line} {problem.message}" for problem in found]

    return advised
