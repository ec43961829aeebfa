"""When the package talks to the LMS, and what it does when the LMS is late, deep, deaf or not there."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Attempt, Lms
from tests.e2e.outcome import Outcome, commits, stored
from tests.e2e.sitting import Sitting
from tests.limits import violations
from tests.limits.call import Edition

EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")


def start(lms: Lms, context: BrowserContext) -> tuple[Attempt, Learner]:
    """A launch with a page turned."""
    attempt = lms.launch(context)
    learner = Learner(attempt.sco).ready()
    learner.turn_to(learner.course.pages[1])
    return attempt, learner


def verbs(attempt: Attempt, *wanted: str) -> list[str]:
    """The calls of these kinds, in order."""
    return [call.verb for call in attempt.calls() if call.verb in wanted]


@pytest.mark.parametrize("edition", EDITIONS)
def test_at_most_one_commit_before_and_at_each_action(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("content", edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        counts = [len(commits(attempt.calls()))]
        (quiz,) = learner.course.counted
        for number in learner.course.pages:
            learner.turn_to(number)
            counts.append(len(commits(attempt.calls())))
        learner.give(quiz.questions[0], quiz.questions[0].right())
        counts.append(len(commits(attempt.calls())))
        learner.check(quiz.questions[0])
        learner.feedback(quiz.questions[0])
        counts.append(len(commits(attempt.calls())))
        assert counts[0] <= 1
        assert {after - before for before, after in itertools.pairwise(counts)} <= {0, 1}


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_is_sent_twice(edition: Edition, packages: Packages, context: BrowserContext) -> None:
    with Lms(packages("content", edition), edition) as lms:
        attempt, learner = start(lms, context)
        learner.turn_to(learner.course.pages[0])
        last: dict[str, str] = {}
        for call in attempt.calls():
            if call.verb == "SetValue":
                assert last.get(call.element) != call.value
                last[call.element] = call.value


@pytest.mark.parametrize("edition", EDITIONS)
def test_exit_finishes_once(edition: Edition, packages: Packages, context: BrowserContext) -> None:
    with Lms(packages("content", edition), edition) as lms:
        attempt, learner = start(lms, context)
        learner.leave()
        attempt.leave()
        assert verbs(attempt, "Finish") == ["Finish"]
        assert violations(edition, attempt.calls()) == ()


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("go", [Attempt.leave, Attempt.close])
def test_page_that_goes_finishes_once(
    edition: Edition, go: Callable[[Attempt], None], packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("content", edition), edition) as lms:
        attempt, _ = start(lms, context)
        go(attempt)
        lms.until(lambda: any(call.verb == "Finish" and call.result for call in lms.sessions[0].values()))
        assert verbs(attempt, "Finish") == ["Finish"]
        assert stored(lms) == Outcome("incomplete", "")
        assert violations(edition, attempt.calls()) == ()


HIDDEN = """() => {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}"""
KEPT = "() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))"


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("event", [HIDDEN, KEPT], ids=["visibilitychange", "pagehide-persisted"])
def test_hidden_page_stores_what_changed_and_does_not_finish(
    edition: Edition, event: str, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("tests/samples/every-kind", edition), edition) as lms:
        attempt, learner = start(lms, context)
        question = learner.course.practice[1]
        learner.turn_to(learner.page_of(question))
        before = len(commits(attempt.calls()))
        learner.question(question).locator("input").press_sequentially("13")
        attempt.sco.evaluate(event)
        attempt.sco.evaluate(event)
        assert len(commits(attempt.calls())) - before <= 1
        assert verbs(attempt, "Finish") == []
        attempt.crash()
        back = Learner(lms.launch(context).sco).ready()
        assert back.given(question) == ("13",)


@pytest.mark.parametrize("edition", EDITIONS)
def test_late_api_gets_what_was_done_meanwhile(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("content", edition), edition) as lms:
        attempt = lms.launch(context, api="late")
        learner = Learner(attempt.sco).ready()
        expect(learner.notice).to_have_text(learner.say("looking"))
        learner.turn_to(learner.course.pages[2])
        expect(learner.notice).to_have_text(learner.say("looking"))
        attempt.publish()
        expect(learner.status).to_have_text(learner.say("saved"))
        assert lms.stored[location(edition)] == str(learner.course.pages[2])
        assert violations(edition, attempt.calls()) == ()


def location(edition: Edition) -> str:
    """The element that holds the page."""
    return "cmi.core.lesson_location" if edition == "scorm12" else "cmi.location"


@pytest.mark.parametrize("edition", EDITIONS)
def test_api_ten_frames_up_is_found(edition: Edition, packages: Packages, context: BrowserContext) -> None:
    with Lms(packages("content", edition), edition) as lms:
        learner = Learner(lms.launch(context, depth=10).sco).ready()
        learner.turn_to(learner.course.pages[1])
        assert stored(lms) == Outcome("incomplete", "")


@pytest.mark.parametrize("edition", EDITIONS)
def test_api_in_the_opener_is_found(edition: Edition, packages: Packages, context: BrowserContext) -> None:
    with Lms(packages("content", edition), edition) as lms:
        attempt = lms.launch(context, api="opener")
        learner = Learner(attempt.sco).ready()
        learner.turn_to(learner.course.pages[1])
        with attempt.popup.expect_event("close"):
            attempt.sco.locator("#cw-exit").click()
        assert stored(lms) == Outcome("incomplete", "")
        assert verbs(attempt, "Finish") == ["Finish"]
        assert violations(edition, attempt.calls()) == ()


def test_without_an_api_it_says_so_and_works(packages: Packages, context: BrowserContext) -> None:
    with Lms(packages("content", "scorm12"), "scorm12") as lms:
        attempt = lms.launch(context, api="absent")
        attempt.page.clock.install()
        learner = Learner(attempt.sco).ready()
        attempt.page.clock.fast_forward("05:00")
        expect(learner.notice).to_have_text(learner.say("no_lms"))
        (quiz,) = learner.course.counted
        learner.turn_to(quiz.page)
        learner.give(quiz.questions[0], quiz.questions[0].right())
        learner.check(quiz.questions[0])
        sitting = Sitting(learner, "right")
        assert learner.feedback(quiz.questions[0]) == sitting.feedback(quiz.questions[0], quiz)


@pytest.mark.parametrize("edition", EDITIONS)
def test_refused_commit_is_told_and_sent_again(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("content", edition), edition) as lms:
        lms.refusing = True
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        learner.turn_to(learner.course.pages[1])
        expect(learner.status).to_have_text(learner.say("not_saved"))
        assert lms.stored == {}
        lms.refusing = False
        learner.turn_to(learner.course.pages[2])
        expect(learner.status).to_have_text(learner.say("saved"))
        assert lms.stored[location(edition)] == str(learner.course.pages[2])
        refused = [call for call in attempt.calls() if call.result == "false"]
        assert {call.verb for call in refused} == {"Commit"}


@pytest.mark.parametrize("edition", EDITIONS)
def test_exit_says_that_nothing_was_saved_and_stays(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("content", edition), edition, refusing=True) as lms:
        attempt, learner = start(lms, context)
        expect(learner.status).to_have_text(learner.say("not_saved"))
        learner.view.locator("#cw-exit").click()
        expect(learner.status).to_have_text(learner.say("exit_failed"))
        assert verbs(attempt, "Finish") == []
        lms.refusing = False
        learner.leave()
        assert lms.stored[location(edition)] == str(learner.course.pages[1])
        assert verbs(attempt, "Finish") == ["Finish"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_refused_commit_is_tried_again_by_itself(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    context.clock.install()
    with Lms(packages("content", edition), edition, refusing=True) as lms:
        attempt, learner = start(lms, context)
        expect(learner.status).to_have_text(learner.say("not_saved"))
        lms.refusing = False
        context.clock.fast_forward("05:00")
        expect(learner.status).to_have_text(learner.say("saved"))
        assert lms.stored[location(edition)] == str(learner.course.pages[1])
        assert {call.verb for call in attempt.calls() if call.result == "false"} == {"Commit"}


def test_launch_costs_few_requests(packages: Packages, context: BrowserContext) -> None:
    with Lms(packages("content", "scorm12"), "scorm12") as lms:
        Learner(lms.launch(context).sco).ready()
        asked = [one for one in lms.server.requests if one.path.startswith("/content/")]
        kinds = [
            one.path.rpartition(".")[2]
            for one in asked
            if one.path.rpartition(".")[2] in ("html", "css", "js")
        ]
        assert sorted(kinds) == ["css", "html", "js"]
        assert {one.status for one in asked} == {200}
        assert sum(one.size for one in asked if one.path.endswith((".css", ".js"))) <= 40_000
