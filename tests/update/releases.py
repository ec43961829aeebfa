"""A small release to change one thing of, and what is then said of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from builder.model import POINT, Assessment, ResponseDeclaration
from builder.update.change import Change
from builder.update.comparison import compare
from builder.update.release import Manifest, Release, ReleasedAssessment, ReleasedPage, ReleasedQuestion

TEAMS = ReleasedQuestion(
    number=1,
    identifier="teams",
    page=2,
    text="Who learns?",
    interaction="choice",
    declaration=ResponseDeclaration("match", "single", ("a",), POINT, ("a", "b", "c")),
    options=(("a", "All teams"), ("b", "The director"), ("c", "Nobody")),
    told="Who learns? All teams The director Nobody",
)
TYPED = ReleasedQuestion(
    number=2,
    identifier="village",
    page=2,
    text="Name the place.",
    interaction="fill-in",
    declaration=ResponseDeclaration("text", "single", ("a village", "a town"), POINT, length=255),
    told="Name the place.",
)
PRACTICE = ReleasedQuestion(
    number=3,
    identifier="try",
    page=1,
    text="Several?",
    interaction="choice",
    declaration=ResponseDeclaration("match", "multiple", ("a", "b"), POINT, ("a", "b"), partial=True),
    options=(("a", "One"), ("b", "Two")),
    told="Several? One Two",
)
POLICY = Assessment(counts=True, pass_mark=8000, attempts=3, shuffle=("choices",), feedback="after-question")
QUIZ = ReleasedAssessment(2, "quiz", (1, 2), POLICY)
RELEASE = Release(
    runtime="scorm12",
    course="c",
    title="Course",
    version="1.0.0",
    revision=4,
    updates="regrade",
    report_failed="at-end",
    manifest=Manifest("1.2", "manifest-c", "organization-c", "item-c", "resource-c", "index.html"),
    pages=(
        ReleasedPage(1, "start", "Start", "Teams learn together."),
        ReleasedPage(2, "quiz", "Check yourself"),
    ),
    questions=(PRACTICE, TEAMS, TYPED),
    assessments=(QUIZ,),
)


def later(release: Release = RELEASE, **changed: Any) -> Release:  # noqa: ANN401 any member of a release
    """The release one build of its course later, with what changed."""
    return replace(release, **{"version": "1.0.1", "revision": release.revision + 1, **changed})


def with_question(old: ReleasedQuestion, **changed: Any) -> Release:  # noqa: ANN401 any member of a question
    """A later release in which one question is another."""
    made = replace(old, **changed)
    return later(questions=tuple(made if each == old else each for each in RELEASE.questions))


def with_policy(**changed: Any) -> Release:  # noqa: ANN401 any member of a policy
    """A later release with another policy of its quiz."""
    return later(assessments=(replace(QUIZ, policy=replace(POLICY, **changed)),))


def said(new: Release, old: Release = RELEASE) -> list[tuple[str, str, str, str]]:
    """Verdict, identifier, kind and what of each change."""
    return [_said(change) for change in compare(old, new).changes]


def learners(new: Release, old: Release = RELEASE) -> list[str]:
    """What is said of whom it concerns, change by change."""
    return [change.learners for change in compare(old, new).changes]


def _said(change: Change) -> tuple[str, str, str, str]:
    return str(change.verdict), change.identifier or change.subject, change.kind, change.what
