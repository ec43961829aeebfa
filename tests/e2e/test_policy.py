"""The policy of a quiz, played: what is drawn, kept, told, timed and reported."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.answers import Assessment, Question, words
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import Outcome, interactions, stored
from tests.limits import violations
from tests.limits.call import Edition

COURSE = "tests/samples/policy"
EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")


def quiz_of(learner: Learner, name: str) -> Assessment:
    """The quiz on the page with this id, shown."""
    section = learner.view.locator(f"section#p-{name}")
    number = int(section.get_attribute("data-page") or 0)
    learner.turn_to(number)
    return next(quiz for quiz in learner.course.assessments if quiz.page == number)


def asked(learner: Learner, quiz: Assessment) -> list[Question]:
    """The questions that are shown, in their order, which their numbers follow."""
    forms = learner.page(quiz.page).locator(".question").filter(visible=True)
    numbers = [form.get_attribute("data-question") for form in forms.all()]
    assert forms.locator(".number").all_inner_texts() == [str(at + 1) for at in range(len(numbers))]
    by_number = {question.number: question for question in quiz.questions}
    return [by_number[number] for number in numbers if number]


def names(questions: list[Question]) -> set[str]:
    """Their identifiers."""
    return {question.identifier for question in questions}


def named(quiz: Assessment, identifier: str) -> Question:
    """One question of a quiz."""
    return next(question for question in quiz.questions if question.identifier == identifier)


def answer_all(learner: Learner, quiz: Assessment) -> None:
    """Right answers to all that is shown, handed in."""
    for question in asked(learner, quiz):
        learner.give(question, question.right())
    learner.hand_in(quiz)


@pytest.fixture
def alone(packages: Packages, context: BrowserContext) -> Learner:
    """A learner with the course as a web page, whose clock the test moves."""
    page = context.new_page()
    page.clock.install()
    page.goto((packages(COURSE, "web") / "index.html").as_uri())
    return Learner(page).ready()


def page_of(learner: Learner) -> Page:
    """The window of a learner with a web page."""
    assert isinstance(learner.view, Page)
    return learner.view


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_question_is_drawn_again_until_its_pool_is_used_up(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(COURSE, edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        quiz = quiz_of(learner, "drawn")
        expect(learner.page(quiz.page).locator(".rules")).to_contain_text("Questions 4")
        rounds = []
        for _ in range(4):
            rounds.append(names(asked(learner, quiz)))
            answer_all(learner, quiz)
            assert "100%" in learner.result(quiz)
            learner.press(quiz, "again")
        sums = [{name for name in drawn if name.startswith("one-")} for drawn in rounds]
        twice = [drawn - {"always"} - some for drawn, some in zip(rounds, sums, strict=True)]
        assert all("always" in drawn and len(drawn) == 4 for drawn in rounds)
        assert [len(some) for some in sums] == [2, 2, 2, 2]
        assert (
            sums[0] | sums[1]
            == sums[2] | sums[3]
            == {f"one-and-{n}" for n in ("one", "two", "three", "four")}
        )
        assert twice[0] | twice[1] == twice[2] | twice[3] == {"twice-one", "twice-two"}
        assert [one.identifier for one in interactions(lms)[:4]] != []
        reported = [one.identifier for one in interactions(lms)]
        assert [set(reported[at : at + 4]) for at in (0, 4, 8, 12)] == rounds
        learner.leave()
        assert violations(edition, attempt.calls()) == ()


def test_questions_and_choices_come_in_the_order_of_the_attempt(alone: Learner) -> None:
    quiz = quiz_of(alone, "drawn")
    orders = set()
    for _ in range(6):
        shown = asked(alone, quiz)
        orders.add(tuple(question.identifier == "always" for question in shown))
        for question in shown:
            if question.identifier.startswith("twice"):
                item = alone.question(question).locator(".choices li").last
                expect(item).to_have_text("None of these")
        alone.hand_in(quiz)
        alone.press(quiz, "hand-in-anyway")
        alone.press(quiz, "again")
    assert len(orders) > 1


@pytest.mark.parametrize("edition", EDITIONS)
def test_objectives_are_shown_and_reported(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(COURSE, edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        quiz = quiz_of(learner, "drawn")
        wrong = next(question for question in asked(learner, quiz) if question.identifier.startswith("one-"))
        for question in asked(learner, quiz):
            learner.give(question, question.wrong() if question == wrong else question.right())
        learner.hand_in(quiz)
        lines = learner.panel(quiz).locator("li")
        expect(lines).to_have_text(["add numbers: 1 of 2 points", "double a number: 1 of 1 points"])
        status = "status" if edition == "scorm12" else "success_status"
        members = ("id", "score.min", "score.max", "score.raw", status)
        kept = [[lms.stored[f"cmi.objectives.{n}.{member}"] for member in members] for n in (0, 1)]
        assert kept == [["add", "0", "100", "50", "failed"], ["double", "0", "100", "100", "passed"]]
        learner.leave()
        assert violations(edition, attempt.calls()) == ()
        again = lms.launch(context)
        back = Learner(again.sco).ready()
        quiz = quiz_of(back, "drawn")
        back.press(quiz, "again")
        answer_all(back, quiz)
        assert [lms.stored[f"cmi.objectives.{n}.score.raw"] for n in (0, 1)] == ["100", "100"]
        assert "cmi.objectives.2.id" not in lms.stored
        back.leave()
        assert violations(edition, again.calls()) == ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_only_wrong_answers_are_tried_again_and_the_last_attempt_counts(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(COURSE, edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        quiz = quiz_of(learner, "again")
        one, two = named(quiz, "ten-and-one"), named(quiz, "ten-and-two")
        learner.give(one, one.right())
        learner.give(two, two.wrong())
        learner.hand_in(quiz)
        assert "50% Not passed" in learner.result(quiz)
        for question in (one, two):
            expect(learner.question(question).locator(".feedback")).to_have_count(0)
        learner.press(quiz, "again")
        expect(learner.question(one).locator("input")).to_be_disabled()
        assert learner.given(one) == one.right()
        assert learner.feedback(one) == learner.say("kept")
        assert learner.given(two) == ()
        learner.give(two, two.right())
        learner.hand_in(quiz)
        assert "100% Passed" in learner.result(quiz)
        assert learner.feedback(one) == learner.say("right")
        assert [found.identifier for found in interactions(lms)] == [
            one.identifier,
            two.identifier,
            two.identifier,
        ]
        best = float(stored(lms).score)
        learner.press(quiz, "again")
        assert (learner.given(one), learner.given(two)) == (("",), ())
        learner.hand_in(quiz)
        learner.press(quiz, "hand-in-anyway")
        result = learner.result(quiz)
        assert learner.say("last", n="0%") in result
        assert learner.say("left", n=0) in result
        assert (
            learner.feedback(one) == f"{learner.say('unanswered')} {learner.say('right_answer', list='11')}"
        )
        assert learner.feedback(two).endswith(learner.say("right_answer", list="12"))
        assert (float(stored(lms).score), best > 0) == (0, True)
        learner.leave()
        assert violations(edition, attempt.calls()) == ()


def test_an_opened_hint_costs_its_share_once(alone: Learner) -> None:
    quiz = quiz_of(alone, "again")
    for question in quiz.questions:
        form = alone.question(question)
        expect(form.locator("summary")).to_have_text("Hint (takes 25% of the points)")
        alone.give(question, question.right())
    hint = alone.question(quiz.questions[0]).locator("summary")
    for _ in range(3):
        hint.click()
    expect(hint.locator(".cost")).to_be_hidden()
    alone.hand_in(quiz)
    assert "87.5% Passed" in alone.result(quiz)
    assert alone.feedback(quiz.questions[0]) == "Right · 0.75 of 1 points"
    assert alone.feedback(quiz.questions[1]) == "Right"
    alone.question(quiz.questions[1]).locator("summary").click()
    assert "87.5% Passed" in alone.result(quiz)
    alone.press(quiz, "again")
    expect(hint.locator(".cost")).to_be_visible()


def test_time_runs_from_start_is_said_and_ends_the_attempt(alone: Learner) -> None:
    quiz = quiz_of(alone, "timed")
    page, section = page_of(alone), alone.page(quiz.page)
    expect(alone.question(quiz.questions[0])).to_be_hidden()
    page.clock.run_for(60_000)
    section.locator('[data-do="start"]').click()
    expect(alone.question(quiz.questions[0])).to_be_focused()
    clock, notice = section.locator(".clock"), alone.notice
    expect(clock).to_have_text("Time left: 20 min")
    said = []
    for minutes in (9, 1, 5, 4, 0.5, 0.4):
        page.clock.run_for(int(minutes * 60_000))
        said.append((clock.inner_text(), notice.inner_text()))
    assert said == [
        ("Time left: 11 min", ""),
        ("Time left: 10 min", "Time left: 10 min"),
        ("Time left: 5 min", "Time left: 5 min"),
        ("Time left: 1 min", "Time left: 1 min"),
        ("Time left: 30 s", "Time left: 30 s"),
        ("Time left: 6 s", ""),
    ]
    section.locator(".answer input").first.fill("21")
    page.clock.run_for(6_000)
    expect(notice).to_have_text(alone.say("time_over"))
    assert "50% Not passed" in alone.result(quiz)
    expect(alone.panel(quiz)).to_be_focused()
    expect(clock).to_have_count(0)
    expect(alone.question(quiz.questions[0]).locator(".feedback")).to_have_count(0)
    quiz_of(alone, "sure")
    expect(notice).to_have_text("")
    alone.turn_to(quiz.page)
    alone.press(quiz, "again")
    expect(clock).to_have_text("Time left: 20 min")
    answer_all(alone, quiz)
    assert alone.say("average", n="75%") in alone.result(quiz)


def test_a_learner_may_have_more_time_and_a_sleeping_computer_costs_none(alone: Learner) -> None:
    quiz = quiz_of(alone, "timed")
    page, section = page_of(alone), alone.page(quiz.page)
    choices = section.locator("select option")
    expect(choices).to_have_text(["20 min", "25 min", "30 min", "40 min", "no limit"])
    section.get_by_label(alone.say("time_needed")).select_option(label="40 min")
    section.locator('[data-do="start"]').click()
    clock = section.locator(".clock")
    page.clock.run_for(60_000)
    expect(clock).to_have_text("Time left: 39 min")
    page.clock.fast_forward(3_600_000)
    expect(clock).to_have_text("Time left: 39 min")
    page.clock.run_for(60_000)
    expect(clock).to_have_text("Time left: 38 min")


def test_without_a_limit_there_is_no_clock(alone: Learner) -> None:
    quiz = quiz_of(alone, "timed")
    section = alone.page(quiz.page)
    section.get_by_label(alone.say("time_needed")).select_option(label="no limit")
    section.locator('[data-do="start"]').click()
    page_of(alone).clock.run_for(3_600_000)
    expect(section.locator(".clock")).to_have_count(0)
    answer_all(alone, quiz)
    assert "100% Passed" in alone.result(quiz)


@pytest.mark.parametrize(
    ("edition", "element", "value", "shown"),
    [
        ("scorm12", "cmi.student_data.max_time_allowed", "0000:30:00", "30 min"),
        ("scorm2004", "cmi.max_time_allowed", "PT30M", "30 min"),
        ("scorm12", "cmi.student_data.max_time_allowed", "9999:00:00", "99 h 59 min 59 s"),
    ],
)
def test_the_time_of_the_lms_rules(
    edition: Edition, element: str, value: str, shown: str, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(COURSE, edition), edition, given={element: value}) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        quiz = quiz_of(learner, "timed")
        expect(learner.page(quiz.page).locator(".start p").first).to_have_text(f"Time left: {shown}")
        learner.page(quiz.page).locator('[data-do="start"]').click()
        expect(learner.page(quiz.page).locator(".clock")).to_contain_text(shown.removesuffix(" 59 s"))
        learner.leave()
        assert violations(edition, attempt.calls()) == ()


TIMES = [
    ("scorm12", "cmi.student_data.max_time_allowed", "{:04}:{:02}:00", "cmi.student_data.time_limit_action"),
    ("scorm2004", "cmi.max_time_allowed", "PT{}H{}M", "cmi.time_limit_action"),
]
"""For each edition: the time of the LMS, its form in hours and minutes, and what is to happen at its end."""


@pytest.mark.parametrize(("edition", "element", "form", "action"), TIMES)
@pytest.mark.parametrize("says", ["exit,message", "continue,no message"])
def test_at_the_end_of_the_time_what_was_answered_is_handed_in(
    edition: Edition,
    element: str,
    form: str,
    action: str,
    says: str,
    packages: Packages,
    context: BrowserContext,
) -> None:
    context.clock.install()
    given = {element: form.format(0, 2), action: says}
    with Lms(packages(COURSE, edition), edition, given=given) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        quiz = quiz_of(learner, "timed")
        learner.page(quiz.page).locator('[data-do="start"]').click()
        learner.give(quiz.questions[0], quiz.questions[0].right())
        learner.turn_to(learner.course.pages[0])
        context.clock.run_for(130_000)
        expect(learner.notice).to_have_text(learner.say("time_over"))
        learner.turn_to(quiz.page)
        expect(learner.notice).to_have_text("")
        assert "50% Not passed" in learner.result(quiz)
        told = [(one.identifier, one.response, one.result) for one in interactions(lms)]
        wrong = "wrong" if edition == "scorm12" else "incorrect"
        assert told == [("twenty-and-one", "21", "correct"), ("twenty-and-two", "", wrong)]
        learner.leave()
        assert violations(edition, attempt.calls()) == ()


@pytest.mark.parametrize(("edition", "element", "form", "action"), TIMES)
def test_where_the_lms_lets_the_learner_go_on_the_end_is_only_told(
    edition: Edition, element: str, form: str, action: str, packages: Packages, context: BrowserContext
) -> None:
    context.clock.install()
    given = {element: form.format(0, 2), action: "continue,message"}
    with Lms(packages(COURSE, edition), edition, given=given) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        quiz = quiz_of(learner, "timed")
        learner.page(quiz.page).locator('[data-do="start"]').click()
        context.clock.run_for(130_000)
        expect(learner.notice).to_have_text(learner.say("time_passed"))
        expect(learner.page(quiz.page).locator(".clock")).to_have_count(0)
        answer_all(learner, quiz)
        assert "100% Passed" in learner.result(quiz)
        learner.leave()
        assert violations(edition, attempt.calls()) == ()


@pytest.mark.parametrize(("edition", "element", "form", "action"), TIMES)
def test_a_time_that_was_shortened_meanwhile_is_over_and_no_less(
    edition: Edition, element: str, form: str, action: str, packages: Packages, context: BrowserContext
) -> None:
    context.clock.install()
    given = {element: form.format(0, 30), action: "exit,message"}
    with Lms(packages(COURSE, edition), edition, given=given) as lms:
        learner = Learner(lms.launch(context).sco).ready()
        quiz = quiz_of(learner, "timed")
        learner.page(quiz.page).locator('[data-do="start"]').click()
        context.clock.run_for(10 * 60_000)
        learner.leave()
        lms.given[element] = form.format(0, 5)
        back = Learner(lms.launch(context).sco).ready()
        quiz = quiz_of(back, "timed")
        expect(back.page(quiz.page).locator(".start p").first).to_have_text("Time left: 0 s")
        back.page(quiz.page).locator('[data-do="start"]').click()
        assert "0% Not passed" in back.result(quiz)


def test_certainty_changes_the_points_and_the_first_attempt_counts(alone: Learner) -> None:
    quiz = quiz_of(alone, "sure")
    one, two = quiz.questions

    def answer(question: Question, *, right: bool, level: str) -> str:
        form = alone.question(question)
        form.locator(".sure").get_by_text(alone.say(level)).click()
        alone.give(question, question.right() if right else question.wrong())
        alone.check(question)
        return alone.feedback(question)

    assert answer(one, right=True, level="sure_2") == "Right · 0.95 of 1 points"
    expect(alone.question(one).locator(".sure input").first).to_be_disabled()
    said = answer(two, right=False, level="sure_1")
    assert said == "Not right · 0.3 of 1 points Right answer: 32 See your result"
    lines = alone.panel(quiz).locator("li")
    expect(lines).to_have_text(["Not sure: 0 of 1 right", "Fairly sure: 1 of 1 right"])
    assert "62.5% Not passed" in alone.result(quiz)
    alone.press(quiz, "again")
    expect(alone.question(one).locator(".sure :checked")).to_have_count(0)
    answer(one, right=True, level="sure_3")
    answer(two, right=True, level="sure_3")
    assert "100% Passed" in alone.result(quiz)
    assert alone.say("first", n="62.5%") in alone.result(quiz)


def test_a_pretest_marks_what_may_be_skipped(alone: Learner) -> None:
    quiz = quiz_of(alone, "known")
    link = alone.view.locator('#cw-contents a[href="#p-adding"]')
    other = alone.view.locator('#cw-contents a[href="#p-doubling"]')
    expect(alone.view.locator("#cw-read")).to_have_text("1 of 7 pages visited")
    add, double = quiz.questions
    alone.give(add, add.right())
    alone.check(add)
    assert alone.feedback(add) == f"{alone.say('right')} {alone.say('skip_now', list='Adding')}"
    expect(alone.question(add).locator("input")).to_be_disabled()
    expect(link).to_have_text(f"Adding ({alone.say('skippable')})")
    expect(alone.view.locator("#cw-read")).to_have_text("2 of 7 pages done")
    alone.give(double, double.wrong())
    alone.check(double)
    assert alone.feedback(double) == f"{alone.say('wrong')} {alone.say('right_answer', list='6')}"
    expect(other).to_have_text("Doubling")
    assert alone.view.locator("#cw-progress").get_attribute("value") == "2"
    link.click()
    expect(alone.view.locator("#p-adding")).to_be_visible()


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_finished_attempt_can_be_looked_through_also_in_review(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(COURSE, edition), edition) as lms:
        first = lms.launch(context)
        learner = Learner(first.sco).ready()
        quiz = quiz_of(learner, "drawn")
        answer_all(learner, quiz)
        shown = asked(learner, quiz)
        learner.panel(quiz).get_by_text(learner.say("look_back")).click()
        expect(learner.question(shown[0])).to_be_focused()
        before = [
            (question.identifier, learner.given(question), learner.feedback(question)) for question in shown
        ]
        timed = quiz_of(learner, "timed")
        learner.leave()
        lms.mode = "review"
        second = lms.launch(context)
        back = Learner(second.sco).ready()
        quiz = quiz_of(back, "drawn")
        assert [(one.identifier, back.given(one), back.feedback(one)) for one in asked(back, quiz)] == before
        expect(back.panel(quiz).locator("button")).to_have_count(0)
        timed = quiz_of(back, "timed")
        expect(back.question(timed.questions[0])).to_be_visible()
        expect(back.question(timed.questions[0]).locator("input")).to_be_disabled()
        back.leave()
        assert violations(edition, second.calls()) == ()


def test_what_is_on_the_page_is_read_with_scripts_blocked(
    packages: Packages, context: BrowserContext
) -> None:
    page = context.new_page()
    page.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto((packages(COURSE, "web") / "index.html").as_uri())
    expect(page.locator(".question").filter(visible=True)).to_have_count(15)
    assert "10 + 1?" in words(page.locator("main").inner_text())


def test_outcome_of_every_policy_together(packages: Packages, context: BrowserContext) -> None:
    with Lms(packages(COURSE, "scorm2004"), "scorm2004") as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        for name in ("drawn", "again", "timed", "sure"):
            quiz = quiz_of(learner, name)
            if name == "timed":
                learner.page(quiz.page).locator('[data-do="start"]').click()
            for question in asked(learner, quiz):
                learner.give(question, question.right())
                if name == "sure":
                    learner.question(question).locator(".sure input").last.check()
                    learner.check(question)
            if name != "sure":
                learner.hand_in(quiz)
        assert stored(lms) == Outcome("passed", "100")
        learner.leave()
        assert violations("scorm2004", attempt.calls()) == ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_draw_hints_certainty_and_time_are_there_after_a_crash(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(COURSE, edition), edition) as lms:
        first = lms.launch(context)
        first.page.clock.install()
        learner = Learner(first.sco).ready()
        quiz = quiz_of(learner, "drawn")
        answer_all(learner, quiz)
        learner.press(quiz, "again")
        drawn = asked(learner, quiz)
        certain = quiz_of(learner, "sure")
        learner.question(certain.questions[0]).locator(".sure input").nth(1).check()
        timed = quiz_of(learner, "timed")
        learner.page(timed.page).locator('[data-do="start"]').click()
        first.page.clock.run_for(61_000)
        hinted = quiz_of(learner, "again")
        learner.question(hinted.questions[0]).locator("summary").click()
        expect(learner.question(hinted.questions[0]).locator(".cost")).to_be_hidden()
        first.crash()
        second = lms.launch(context)
        back = Learner(second.sco).ready()
        quiz = quiz_of(back, "drawn")
        assert asked(back, quiz) == drawn
        assert (
            back.question(quiz_of(back, "sure").questions[0]).locator(".sure :checked").input_value() == "2"
        )
        timed = quiz_of(back, "timed")
        expect(back.page(timed.page).locator(".start p").first).to_have_text("Time left: 18 min 59 s")
        expect(back.question(timed.questions[0])).to_be_hidden()
        expect(back.page(timed.page).locator('[data-do="start"]')).to_have_text(back.say("go_on"))
        hinted = quiz_of(back, "again")
        expect(back.question(hinted.questions[0]).locator(".cost")).to_be_hidden()
        expect(back.question(hinted.questions[1]).locator(".cost")).to_be_visible()
        back.leave()
        assert violations(edition, second.calls()) == ()
