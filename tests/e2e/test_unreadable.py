"""A saved state that cannot be read: the course starts afresh and says so, and leaves it alone until the learner acts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from builder.state import State, check, decode, encode, fingerprint
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.limits import violations
from tests.limits.call import Edition

COURSE = "content"
OURS = fingerprint("learning-health-systems")
SAVED = encode(State(7, 2, 1, (1, 2, 3), {1: ("a",), 2: ("b",), 3: ("some words",)}, (1, 2)), OURS)
LATER = "C" + SAVED[1:-5]
STATES: Mapping[str, str] = {
    "cut off": SAVED[:-3],
    "changed": SAVED[:20] + ("A" if SAVED[20] != "A" else "B") + SAVED[21:],
    "of another layout": LATER + check(LATER),
    "of another course": encode(State(7, 2, 1, (1, 2, 3)), fingerprint("another")),
    "of another player": '{"v": 1, "d": [123, 34]}',
    "not of our letters": "üü<script>\u2028😀",
    "endless": "A" * 4096,
}
NAMES = {
    "scorm12": {"cmi.core.lesson_status": "incomplete", "cmi.core.exit": "suspend"},
    "scorm2004": {"cmi.completion_status": "incomplete", "cmi.exit": "suspend", "cmi.location": "2"},
}


def lms_with(package: Path, edition: Edition, state: str) -> Lms:
    return Lms(package, edition, stored={**NAMES[edition], "cmi.suspend_data": state})


@pytest.mark.parametrize("edition", NAMES)
@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_a_state_that_cannot_be_read_stays_until_the_learner_acts(
    state: str, edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    assert decode(state, OURS) is None
    with lms_with(packages(COURSE, edition), edition, state) as lms:
        first = lms.launch(context)
        learner = Learner(first.sco).ready()
        expect(learner.notice).to_have_text(learner.say("unreadable"))
        assert learner.here() == learner.course.pages[0]
        first.leave()
        assert lms.stored["cmi.suspend_data"] == state
        second = lms.launch(context)
        back = Learner(second.sco).ready()
        back.turn_to(back.course.pages[1])
        expect(back.status).to_have_text(back.say("saved"))
        kept = decode(lms.stored["cmi.suspend_data"], OURS)
        assert kept is not None
        pages = back.course.pages[:2]
        assert (kept.page, kept.visited, kept.responses, kept.attempts) == (pages[1], pages, {}, {})
        second.crash()
        third = Learner(lms.launch(context).sco).ready()
        expect(third.notice).to_be_empty()
        assert third.here() == pages[1]
        for attempt in (first, second):
            assert violations(edition, attempt.calls()) == ()


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_a_state_in_the_browser_that_cannot_be_read_stays_until_the_learner_acts(
    state: str, packages: Packages, context: BrowserContext
) -> None:
    address = (packages(COURSE, "web") / "index.html").as_uri()
    page = context.new_page()
    page.goto(address)
    learner = Learner(page).ready()
    key = "coursewright/learning-health-systems"
    stored = "key => localStorage.getItem(key)"
    page.evaluate("([key, state]) => localStorage.setItem(key, state)", [key, state])
    page.reload()
    learner = Learner(page).ready()
    expect(learner.notice).to_have_text(learner.say("unreadable"))
    assert (learner.here(), page.evaluate(stored, key)) == (learner.course.pages[0], state)
    page.reload()
    learner = Learner(page).ready()
    expect(learner.notice).to_have_text(learner.say("unreadable"))
    assert page.evaluate(stored, key) == state
    learner.turn_to(learner.course.pages[1])
    expect(learner.status).to_have_text(learner.say("saved_here"))
    kept = decode(page.evaluate(stored, key), OURS)
    assert kept is not None
    assert (kept.page, kept.visited) == (learner.course.pages[1], learner.course.pages[:2])
