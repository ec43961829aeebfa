from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from builder.update.release import Manifest
from tests.update.releases import RELEASE, later, learners, said

AFRESH = "Every learner starts afresh, and is told so."
MANIFEST = Manifest("1.2", "manifest-c", "organization-c", "item-c", "resource-c", "index.html")


def test_a_release_differs_in_nothing_from_itself() -> None:
    assert said(RELEASE) == []


def test_of_another_course_nothing_more_is_said() -> None:
    other = later(course="d", pages=(), questions=(), assessments=())
    assert said(other) == [("unsafe", "course", "identity", "it is another course: “c” became “d”")]
    assert learners(other) == [AFRESH]


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"manifest": "m"}, "the identifier of the manifest was “manifest-c” and is “m”"),
        ({"organization": "o"}, "the identifier of the organization was “organization-c” and is “o”"),
        ({"item": "i"}, "the identifier of the item was “item-c” and is “i”"),
        ({"resource": "r"}, "the identifier of the resource was “resource-c” and is “r”"),
        ({"href": "start.html"}, "the page to launch was index.html and is start.html"),
        ({"schemaversion": "2004 3rd Edition"}, "SCORM 1.2 became SCORM 2004 3rd Edition"),
    ],
)
def test_whatever_an_lms_matches_on_is_unsafe_to_change(changed: dict[str, str], what: str) -> None:
    assert said(later(manifest=replace(MANIFEST, **changed))) == [("unsafe", "course", "identity", what)]


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"runtime": "scorm2004"}, "SCORM 1.2 became SCORM 2004"),
        ({"runtime": "web", "manifest": None}, "SCORM 1.2 became a web folder"),
    ],
)
def test_another_format_is_said_once(changed: dict[str, Any], what: str) -> None:
    assert said(later(**changed)) == [("unsafe", "course", "identity", what)]


def test_a_lock_that_went_back_has_states_from_the_future() -> None:
    back = later(revision=3)
    assert said(back) == [("unsafe", "course", "lock", "course.lock went back from revision 4 to 3")]
    assert learners(back) == [
        f"{AFRESH} Build from the newest course.lock, or `coursewright lock resolve --released` with the old package."
    ]


def test_a_package_without_a_revision_is_older_than_any() -> None:
    assert said(later(), replace(RELEASE, revision=0)) == []


def test_a_title_is_a_name_and_a_report_is_not() -> None:
    assert said(later(title="Other", report_failed="at-once")) == [
        ("regrades", "course", "policy", "`report_failed` was at-end and is at-once"),
        ("safe", "course", "renamed", "“Course” is now “Other”"),
    ]


def test_a_version_that_stayed_is_hinted_at_where_something_else_did_not() -> None:
    what = "the version is 1.0.0 as before, though the course differs"
    assert said(later(title="Other", version="1.0.0")) == [
        ("safe", "course", "renamed", "“Course” is now “Other”"),
        ("safe", "course", "version", what),
    ]
