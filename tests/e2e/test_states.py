"""axe-core finds nothing where something is out of the ordinary: another mode, trouble, the end of the time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.conftest import Course
from tests.e2e.answers import Assessment
from tests.e2e.audit import LOOKS, Audit, beside, looking
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outgrown import LONG, outgrown

EVERY_KIND = "tests/samples/every-kind"
POLICY = "tests/samples/policy"
QUESTIONS = re.compile(r"/questions-\w+\.js$")
SUSPENDED = {"cmi.core.exit": "suspend", "cmi.core.lesson_status": "incomplete"}
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('not here') } })"


def handed_in(learner: Learner, quiz: Assessment) -> None:
    """One answer given, and the quiz handed in."""
    learner.turn_to(quiz.page)
    learner.give(quiz.questions[0], quiz.questions[0].right())
    learner.hand_in(quiz)
    learner.press(quiz, "hand-in-anyway")
    learner.result(quiz)


def timed(learner: Learner) -> Assessment:
    """The quiz against the clock."""
    number = learner.view.locator("section#p-timed").get_attribute("data-page")
    return next(quiz for quiz in learner.course.counted if str(quiz.page) == number)


def opened(context: BrowserContext, address: str) -> tuple[Page, Learner]:
    """The page with no LMS around it."""
    page = context.new_page()
    page.goto(address)
    return page, Learner(page).ready()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("mode", ["review", "browse"])
def test_every_page_in_review_and_browse(
    mode: str, look: str, browser: Browser, packages: Packages, axe: str
) -> None:
    with Lms(packages(EVERY_KIND, "scorm12"), "scorm12") as lms, looking(browser, look) as context:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        over, running, *_ = learner.course.counted
        handed_in(learner, over)
        learner.turn_to(running.page)
        learner.give(running.questions[0], running.questions[0].right())
        learner.leave()
        lms.mode = mode
        back, audit = beside(lms, context, axe)
        expect(back.notice).to_have_text(back.say(mode))
        for number in back.course.pages:
            back.turn_to(number)
            audit.look(f"page {number}")
        back.turn_to(over.page)
        expect(back.panel(over).locator("[data-do=again]")).to_have_count(0 if mode == "review" else 1)
    assert audit.found == {}


@pytest.mark.parametrize("look", LOOKS)
def test_the_end_of_the_time_and_a_return_to_it(
    look: str, browser: Browser, packages: Packages, axe: str
) -> None:
    with Lms(packages(POLICY, "scorm12"), "scorm12") as lms, looking(browser, look) as context:
        context.clock.install()
        learner, audit = beside(lms, context, axe)
        quiz = timed(learner)
        learner.turn_to(quiz.page)
        learner.press(quiz, "start")
        context.clock.run_for(10 * 60_000)
        expect(learner.notice).to_have_text(learner.say("time_left", n="10 min"))
        audit.look("half of the time")
        learner.give(quiz.questions[0], quiz.questions[0].right())
        back, later = beside(lms, context, axe)
        back.turn_to(quiz.page)
        later.look("back while time is left")
        context.clock.run_for(11 * 60_000)
        expect(learner.notice).to_have_text(learner.say("time_over"))
        audit.look("time over")
    assert (audit.found, later.found) == ({}, {})


@pytest.mark.parametrize("look", LOOKS)
def test_an_lms_that_refuses_cannot_be_read_or_is_late(
    look: str, browser: Browser, packages: Packages, axe: str
) -> None:
    package = packages(EVERY_KIND, "scorm12")
    with Lms(package, "scorm12", refusing=True) as lms, looking(browser, look) as context:
        learner, refusing = beside(lms, context, axe)
        learner.turn_to(learner.course.pages[1])
        expect(learner.status).to_have_text(learner.say("not_saved"))
        refusing.look("not saved")
        learner.view.locator("#cw-exit").click()
        expect(learner.status).to_have_text(learner.say("exit_failed"))
        refusing.look("not left")
    stored = {**SUSPENDED, "cmi.suspend_data": "of-another-course"}
    with Lms(package, "scorm12", stored=stored) as lms, looking(browser, look) as context:
        learner, strange = beside(lms, context, axe)
        expect(learner.notice).to_have_text(learner.say("unreadable"))
        strange.look("unreadable")
    assert (refusing.found, strange.found) == ({}, {})


@pytest.mark.parametrize("look", LOOKS)
def test_no_lms_no_storage_and_no_questions(
    look: str, browser: Browser, packages: Packages, axe: str
) -> None:
    with (
        Lms(packages(EVERY_KIND, "scorm12"), "scorm12") as lms,
        looking(browser, look, "ERR_FAILED") as context,
    ):
        context.clock.install()
        page, learner = opened(context, lms.content_url)
        audit = Audit(page, axe)
        expect(learner.notice).to_have_text(learner.say("looking"))
        audit.look("looking for an LMS")
        context.clock.run_for(20_000)
        expect(learner.notice).to_have_text(learner.say("no_lms"))
        audit.look("no LMS")
        page.route(QUESTIONS, lambda route: route.abort())
        learner.turn_to(learner.course.pages[1])
        expect(learner.status).to_have_text(learner.say("no_questions"))
        audit.look("no questions")
        context.add_init_script(NO_STORAGE)
        page, learner = opened(context, lms.content_url)
        nothing = Audit(page, axe)
        context.clock.run_for(20_000)
        learner.turn_to(learner.course.pages[1])
        expect(learner.notice).to_have_text(learner.say("no_storage"))
        expect(learner.status).to_have_text(learner.say("not_saved"))
        nothing.look("no storage")
    assert (audit.found, nothing.found) == ({}, {})


@pytest.mark.parametrize("look", LOOKS)
def test_answers_too_long_to_keep(
    look: str, browser: Browser, packages: Packages, axe: str, course: Course, tmp_path: Path
) -> None:
    with looking(browser, look) as context:
        package, kept = outgrown(course, packages, tmp_path, context)
    with Lms(package, "scorm12", stored=kept) as lms, looking(browser, look) as context:
        learner, audit = beside(lms, context, axe)
        for question in learner.course.counted[0].questions:
            learner.give(question, (LONG,))
        expect(learner.status).to_have_text(learner.say("too_long"))
        audit.look("too long")
    assert audit.found == {}
