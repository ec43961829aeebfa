"""What `diff` says of each edit, from the same table that learners try in a browser (tests/e2e/test_update.py)."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import Wish, build
from builder.cache import Cache
from builder.update import course, package
from builder.update.change import Kind, Verdict
from builder.update.comparison import Comparison, compare
from tests.e2e.edits import EDITS, Edit, Fate

FATES: dict[Kind, Fate] = {"reset": "asked again", "regraded": "regraded", "added": "new", "gone": "gone"}


def _compared(edit: Edit, work: Path) -> Comparison:
    before = edit.before(work / "before")
    report = build(Wish(before, work / "old", ("scorm12",)))
    after = edit.after(before, work / "after")
    old = package.read(report.built[0].path)
    new, problems = course.read(after, old, Cache())
    assert new is not None, problems
    return compare(old, new)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_the_verdict_is_what_becomes_of_learners(edit: Edit, tmp_path: Path) -> None:
    comparison = _compared(edit, tmp_path)
    assert str(comparison.verdict) == edit.verdict
    asked = [change for change in comparison.changes if change.subject == "question"]
    # The gravest change of a question stands first.
    fates = {change.identifier: FATES[change.kind] for change in reversed(asked) if change.kind in FATES}
    assert fates == {**edit.fates, **dict.fromkeys(edit.others, "asked again")}
    graver = {change.identifier for change in comparison.changes if change.verdict > Verdict.SAFE}
    assert graver == {name for name, fate in fates.items() if fate in ("asked again", "regraded")}


@pytest.mark.parametrize("edit", [edit for edit in EDITS if edit.ours], ids=lambda edit: edit.name)
def test_the_branch_that_was_not_released_would_be_told(edit: Edit, tmp_path: Path) -> None:
    _compared(edit, tmp_path)
    (theirs,) = (tmp_path / "before-base-dist").glob("*-scorm12.zip")
    old = package.read(theirs)
    new, _ = course.read(tmp_path / "after", old, Cache())
    assert new is not None
    found = compare(old, new)
    assert found.verdict == Verdict.UNSAFE
    assert [change.what for change in found.changes if change.verdict == Verdict.UNSAFE] == [
        "the number of “theirs” went to “ours”, which is another question"
    ]
