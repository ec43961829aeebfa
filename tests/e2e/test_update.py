"""A learner who is half-way when the course is changed goes on with exactly what each edit promises."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from builder.build import Wish, build
from tests.e2e.answers import Assessment, percent
from tests.e2e.audit import LOOKS, beside, looking
from tests.e2e.conftest import listen
from tests.e2e.edits import EDITS, Edit
from tests.e2e.halfway import (
    CHECKED,
    Half,
    Words,
    answers,
    half_way,
    look_at_all,
    quiz,
    seen,
    shown,
)
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import interactions, stored
from tests.limits import violations
from tests.limits.call import Edition

EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")
QUESTIONS = re.compile(r"/questions-\w+\.js$")
VERDICTS = {"mammal": "wrong", "where": "wrong", "who": "partly", "days": "wrong"}
POINTS = {"wrong": 0, "partly": 5_000, "right": 10_000}

Packages = Callable[[Edit], tuple[Mapping[Edition, Path], Mapping[Edition, Path]]]
Halves = Callable[[Edit, Edition], Half]


def packed(folder: Path) -> Mapping[Edition, Path]:
    """The course in the folder, built for both editions."""
    report = build(Wish(folder, folder.with_name(f"{folder.name}-packages"), formats=EDITIONS))
    assert not report.failed, report.problems
    return {edition: built.path for edition, built in zip(EDITIONS, report.built, strict=True)}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    """The packages before and after an edit."""

    @functools.cache
    def make(name: str) -> tuple[Mapping[Edition, Path], Mapping[Edition, Path]]:
        edit = next(each for each in EDITS if each.name == name)
        work = tmp_path_factory.mktemp("update")
        before = edit.before(work / "before")
        return packed(before), packed(edit.after(before, work / "after"))

    return lambda edit: make(edit.name)


@pytest.fixture(scope="module")
def halves(browser: Browser, both: Packages) -> Halves:
    """What a learner has half-way; it is the same for all edits of one released course."""

    @functools.cache
    def take(name: str, edition: Edition) -> Half:
        edit = next(each for each in EDITS if each.name == name)
        noise: list[str] = []
        context = browser.new_context(viewport={"width": 1024, "height": 768}, reduced_motion="reduce")
        listen(context, noise)
        with Lms(both(edit)[0][edition], edition) as lms:
            half = half_way(lms, context)
        context.close()
        assert noise == []
        return half

    plain = next(edit for edit in EDITS if not edit.ours)
    return lambda edit, edition: take(edit.name if edit.ours else plain.name, edition)


def verdict(name: str, edit: Edit) -> str:
    """What a checked answer comes to now."""
    return "right" if edit.fates.get(name) == "regraded" else VERDICTS.get(name, "right")


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_a_learner_goes_on_with_what_the_edit_promises(
    edit: Edit, edition: Edition, both: Packages, halves: Halves, context: BrowserContext
) -> None:
    half = halves(edit, edition)
    with Lms(both(edit)[1][edition], edition, stored=dict(half.kept)) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        expect(learner.notice).to_have_text(notice(learner, edit))
        section = learner.page(learner.here())
        assert section.get_attribute("id") == ("p-welcome" if edit.name == "delete" else "p-teams")
        look_at_all(learner)
        assert answers(learner) == promised(half, edit)
        assert verdicts(learner) == {
            edit.renamed.get(name, name): verdict(name, edit)
            for name in CHECKED
            if half.answers.get(name) and edit.fates.get(name) in (None, "regraded")
        }
        check = quiz(learner, edit.renamed.get("quiz", "quiz"))
        rest = answer_the_rest(learner, check)
        assert learner.panel(check).locator(".score").inner_text() == expected_score(check, edit)
        exam = quiz(learner, "exam")
        learner.turn_to(exam.page)
        running = shown(learner, exam)
        assert {question.identifier for question in running} == half.exam
        expect(learner.panel(exam)).to_contain_text(learner.say("attempt", n=2, all=3))
        expect(learner.panel(exam)).to_contain_text(learner.say("answered", n=2, all=3))
        learner.hand_in(exam)
        learner.press(exam, "hand-in-anyway")
        assert learner.say("best", n=learner.say("percent", n="100")) in learner.result(exam)
        learner.leave()
        assert violations(edition, attempt.calls()) == ()
        assert stored(lms).status == "passed"
        reported = [each.identifier for each in interactions(lms)]
        assert reported == [*half.journal, *rest, *(question.identifier for question in running)]


def notice(learner: Learner, edit: Edit) -> str:
    """What the learner is told."""
    regraded = sum(fate == "regraded" for fate in edit.fates.values())
    again = sum(fate == "asked again" for fate in edit.fates.values())
    said = [learner.say("updated")] if regraded or again else []
    said += [learner.say("regraded", n=regraded)] if regraded else []
    said += [learner.say("asked_again", n=again)] if again else []
    return " ".join(said)


def promised(half: Half, edit: Edit) -> Mapping[str, Words]:
    """The answers that stand in the new course."""
    stand = {
        edit.renamed.get(name, name): tuple(edit.reworded.get(word, word) for word in words)
        for name, words in half.answers.items()
    }
    stand |= {name: () for name, fate in edit.fates.items() if fate in ("asked again", "new")}
    return {name: words for name, words in stand.items() if edit.fates.get(name) != "gone"}


def verdicts(learner: Learner) -> Mapping[str, str]:
    """What the learner reads of each question whose answer was checked."""
    words = {learner.say(key): key for key in ("right", "partly", "wrong")}
    said = {name: each.verdict.partition(" · ")[0] for name, each in seen(learner).items()}
    return {name: words[verdict] for name, verdict in said.items() if verdict}


def answer_the_rest(learner: Learner, check: Assessment) -> list[str]:
    """Answers what is open in the quiz, all of it right; the identifiers of what was open."""
    learner.turn_to(check.page)
    expect(learner.panel(check)).to_be_visible()
    now = answers(learner)
    open_questions = [question for question in check.questions if not now[question.identifier]]
    for question in open_questions:
        learner.give(question, question.right())
        learner.check(question)
        learner.feedback(question)
    return [question.identifier for question in open_questions]


def expected_score(check: Assessment, edit: Edit) -> str:
    """Of the quiz: what was checked before and stands earns its own, the rest all."""
    old = {after: before for before, after in edit.renamed.items()}
    names = [old.get(question.identifier, question.identifier) for question in check.questions]
    points = [POINTS["right" if edit.fates.get(name) else VERDICTS.get(name, "right")] for name in names]
    return f"{percent(sum(points), 10_000 * len(points))}%"


REKEYED = next(edit for edit in EDITS if edit.name == "change of key")


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_state_of_a_newer_version_is_left_alone_until_the_learner_acts(
    edition: Edition, both: Packages, halves: Halves, context: BrowserContext
) -> None:
    old, new = both(REKEYED)
    with Lms(new[edition], edition, stored=dict(halves(REKEYED, edition).kept)) as lms:
        newer = Learner(lms.launch(context).sco).ready()
        newer.turn_to(newer.course.pages[0])
        look_at_all(newer)
        before = answers(newer)
        newer.leave()
        kept = dict(lms.stored)
    with Lms(old[edition], edition, stored=dict(kept)) as lms:
        first = lms.launch(context)
        learner = Learner(first.sco).ready()
        expect(learner.notice).to_have_text(learner.say("newer"))
        first.leave()
        assert lms.stored["cmi.suspend_data"] == kept["cmi.suspend_data"]
        again = lms.launch(context)
        learner = Learner(again.sco).ready()
        assert set(answers(learner).values()) == {()}
        untouched = dict(lms.stored)
        learner.turn_to(learner.course.pages[1])
        lms.until(lambda: lms.stored["cmi.suspend_data"] != kept["cmi.suspend_data"])
        assert [violations(edition, each.calls()) for each in (first, again)] == [(), ()]
    with Lms(new[edition], edition, stored=untouched) as lms:
        back = Learner(lms.launch(context).sco).ready()
        look_at_all(back)
        assert (answers(back), back.notice.inner_text()) == (before, "")


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_update_is_not_stored_before_the_learner_acts(
    edition: Edition, both: Packages, halves: Halves, context: BrowserContext
) -> None:
    half = halves(REKEYED, edition)
    with Lms(both(REKEYED)[1][edition], edition, stored=dict(half.kept)) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        expect(learner.notice).to_have_text(notice(learner, REKEYED))
        attempt.leave()
        assert lms.stored["cmi.suspend_data"] == half.kept["cmi.suspend_data"]
        assert violations(edition, attempt.calls()) == ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_finished_attempt_is_counted_anew_and_the_lms_hears_of_it(
    edition: Edition, both: Packages, halves: Halves, context: BrowserContext
) -> None:
    old, new = both(REKEYED)
    with Lms(old[edition], edition, stored=dict(halves(REKEYED, edition).kept)) as lms:
        learner = Learner(lms.launch(context).sco).ready()
        answer_the_rest(learner, quiz(learner, "quiz"))
        assert learner.panel(quiz(learner, "quiz")).locator(".score").inner_text() == "58.33%"
        learner.leave()
        before = dict(lms.stored)
        assert stored(lms).score == percent(35_000 + 30_000, 90_000)
    with Lms(new[edition], edition, stored=before) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        expect(learner.notice).to_have_text(notice(learner, REKEYED))
        learner.turn_to(quiz(learner, "quiz").page)
        assert learner.panel(quiz(learner, "quiz")).locator(".score").inner_text() == "91.66%"
        learner.leave()
        assert stored(lms).score == percent(55_000 + 30_000, 90_000)
        assert violations(edition, attempt.calls()) == ()


def test_a_line_that_fails_holds_an_update_up_and_loses_nothing(
    both: Packages, halves: Halves, context: BrowserContext, noise: list[str]
) -> None:
    half = halves(REKEYED, "scorm12")
    context.route(QUESTIONS, lambda route: route.abort())
    with Lms(both(REKEYED)[1]["scorm12"], "scorm12", stored=dict(half.kept)) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco)
        expect(learner.status).to_have_text(learner.say("no_questions"))
        learner.turn_to(learner.course.pages[0])
        assert lms.commits == []
        context.unroute(QUESTIONS)
        noise.clear()
        learner.view.evaluate("() => dispatchEvent(new Event('online'))")
        expect(learner.notice).to_have_text(notice(learner, REKEYED))
        look_at_all(learner)
        assert answers(learner) == promised(half, REKEYED)
        learner.leave()
        assert violations("scorm12", attempt.calls()) == ()


@pytest.mark.parametrize("look", LOOKS)
def test_what_is_said_of_an_update_is_accessible(
    look: str, both: Packages, halves: Halves, browser: Browser, axe: str
) -> None:
    package, kept = both(REKEYED)[1]["scorm12"], dict(halves(REKEYED, "scorm12").kept)
    with Lms(package, "scorm12", stored=kept) as lms, looking(browser, look) as context:
        learner, audit = beside(lms, context, axe)
        expect(learner.notice).to_have_text(notice(learner, REKEYED))
        audit.look("the notice")
        learner.turn_to(quiz(learner, "quiz").page)
        audit.look("answers that were graded anew")
        assert audit.found == {}
