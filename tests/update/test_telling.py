from __future__ import annotations

from dataclasses import replace

from builder.update.comparison import compare
from builder.update.telling import lines, values
from tests.update.releases import PRACTICE, RELEASE, TEAMS, TYPED, later

NEW = later(
    questions=(PRACTICE, replace(TEAMS, text="W" * 61, declaration=replace(TEAMS.declaration, points=20_000), revision=5), TYPED),
    title="Other",
)  # fmt: skip


def test_a_comparison_is_a_verdict_a_line_a_change_and_what_stays() -> None:
    assert list(lines(compare(RELEASE, NEW), "old.zip", "content")) == [
        "regrades: old.zip → content",
        "Every learner keeps progress and answers, but some results change.",
        (
            f"regrades: question teams “{'W' * 59}…”: it is worth 2 points, was 1; "
            "The answer is kept and graded anew: who chose “All teams” gets more. Of attempts that have ended only the last is, and its score never falls."
        ),
        "safe: the course: “Course” is now “Other”; All keep their progress.",
        (
            f"safe: question teams “{'W' * 59}…”: it asked “Who learns?”; "
            "Answers stay: see that it still asks the same."
        ),
        "2 of 2 pages and 2 of 3 questions are as they were.",
    ]


def test_for_machines_everything_is_whole() -> None:
    said = values(
        compare(RELEASE, later(pages=RELEASE.pages[1:], questions=(TEAMS, TYPED))), "a.zip", "b.zip"
    )
    assert said == {
        "verdict": "safe",
        "meaning": "The old package can be replaced: every learner keeps progress, answers and points.",
        "old": {"path": "a.zip", "course": "c", "version": "1.0.0", "revision": 4, "format": "scorm12", "pages": 2, "questions": 3},
        "new": {"path": "b.zip", "course": "c", "version": "1.0.1", "revision": 5, "format": "scorm12", "pages": 1, "questions": 2},
        "unchanged": {"pages": 1, "questions": 2},
        "changes": [
            {
                "verdict": "safe",
                "subject": "question",
                "number": 3,
                "id": "try",
                "title": "Several?",
                "kind": "gone",
                "what": "it is gone",
                "learners": "Answers to it are no longer shown.",
            },
            {
                "verdict": "safe",
                "subject": "page",
                "number": 1,
                "id": "start",
                "title": "Start",
                "kind": "gone",
                "what": "it is gone",
                "learners": "Who was there finds the first page of the course instead.",
            },
        ],
    }  # fmt: skip


def test_of_another_course_nothing_is_as_it_was() -> None:
    said = values(compare(RELEASE, later(course="d")), "a.zip", "b.zip")
    assert (said["verdict"], said["unchanged"]) == ("unsafe", {"pages": 0, "questions": 0})
