"""Gaps in a text: asked for one by one, counted as far as they are filled, told to the LMS in words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.e2e import parts
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import Interaction, interactions, stored
from tests.limits import violations
from tests.limits.call import Edition

EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")
LONG = "x" * 60


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> str:
    return parts.write(tmp_path_factory.mktemp("parts"))


def test_check_asks_for_each_gap_that_has_no_answer(
    course: str, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(course, "scorm12"), "scorm12") as lms:
        learner = Learner(lms.launch(context).sco).ready()
        (question, _) = learner.course.practice
        fields = learner.gaps(question)
        yes = next(letter for letter, word in question.words.items() if word == "yes")
        steps: tuple[tuple[tuple[str, ...], str, dict[str, int], int], ...] = (
            (("", "", "", ""), "fill", {}, 0),
            (("", "two", "", ""), "gap_number", {"n": 2}, 1),
            (("alpha", "", "", ""), "gap_empty", {"n": 2}, 1),
            (("alpha", "two", yes, ""), "gap_number", {"n": 2}, 1),
            (("alpha", "2.5", "", "x"), "gap_empty", {"n": 3}, 2),
        )
        for response, key, values, at in steps:
            learner.give(question, response)
            learner.check(question)
            expect(learner.trouble(question)).to_have_text(learner.say(key, **values))
            expect(fields[at]).to_be_focused()
            described = fields[at].get_attribute("aria-describedby") or "none"
            expect(learner.view.locator(f"#{described}")).to_have_text(learner.say(key, **values))
        assert interactions(lms) == ()
        learner.give(question, ("alpha", "2.5", yes, "x"))
        fields[3].press("Enter")
        expect(fields[1]).to_have_accessible_description(learner.say("right"))
        read = learner.feedback(question)
        points = learner.say("points", n="0.75", all="1")
        assert read == f"{learner.say('partly')} · {points} {learner.say('gap', n=1)} The first letter."
        marks = learner.question(question).locator(".gap + .mark")
        assert [mark.inner_text() for mark in marks.all()] == [learner.say("right")] * 3 + [
            learner.say("wrong")
        ]
        assert len(interactions(lms)) == 1


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_is_filled_counts_when_it_is_handed_in(
    course: str, edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(course, edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        (quiz,) = learner.course.counted
        fill, twelve = quiz.questions
        learner.turn_to(quiz.page)
        learner.give(fill, ("Alpha", "", "", "{a[,]b, c"))
        learner.give(twelve, tuple("abcdefghijk,"))
        learner.hand_in(quiz)
        expect(learner.panel(quiz).locator("a")).to_have_count(1)
        expect(learner.trouble(fill)).to_have_text(learner.say("gap_empty", n=2))
        learner.press(quiz, "hand-in-anyway")
        learner.result(quiz)
        assert stored(lms).score == "20"
        comma, texts, last = {
            "scorm12": (",", ["Alpha", "", "", "{a[;]b; c"], [*"abcdefghi", "j / k / ;"]),
            "scorm2004": ("[,]", ["Alpha", "", "", "(a(,)b, c"], [*"abcdefghi", "j / k / ,"]),
        }[edition]
        case = "{case_matters=true}" if edition == "scorm2004" else ""
        brackets = "{x[;]y" if edition == "scorm12" else "(x(,)y"
        wrong = "wrong" if edition == "scorm12" else "incorrect"
        assert interactions(lms) == (
            Interaction("fill", "fill-in", comma.join(texts), case + comma.join(["Alpha", "2..3", "yes", brackets]), "0.25", "4"),
            Interaction("twelve", "fill-in", comma.join(last), comma.join([*"abcdefghi", "j / k / l"]), wrong, "1"),
        )  # fmt: skip
        said = [mark.inner_text() for mark in learner.question(fill).locator(".gap + .mark").all()]
        assert said == [learner.say(key) for key in ("right", "unanswered", "unanswered", "wrong")]
        right = ["Alpha / Beta / Gamma", "2 – 3", "yes", "{x[,]y / z"]
        listed = "; ".join(f"{learner.say('gap', n=n)}: {words}" for n, words in enumerate(right, 1))
        assert learner.say("right_answer", list=listed) in learner.feedback(fill)
        given = learner.given(fill)
        attempt.crash()
        again = Learner(lms.launch(context).sco).ready()
        assert again.given(fill) == given == ("Alpha", "", "", "{a[,]b, c")
        again.press(quiz, "again")
        assert again.given(fill) == ("", "", "", "")
        assert violations(edition, attempt.calls()) == ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_longest_answers_fit(
    course: str, edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(course, edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        (quiz,) = learner.course.counted
        learner.turn_to(quiz.page)
        twelve = quiz.questions[1]
        learner.give(twelve, (LONG,) * 12)
        learner.hand_in(quiz)
        learner.press(quiz, "hand-in-anyway")
        learner.result(quiz)
        assert learner.given(twelve) == (LONG,) * 12
        attempt.crash()
        assert Learner(lms.launch(context).sco).ready().given(twelve) == (LONG,) * 12
        assert violations(edition, attempt.calls()) == ()


def test_a_field_does_not_tell_how_long_its_answer_is(
    course: str, packages: Packages, browser: Browser
) -> None:
    address = (packages(course, "web") / "index.html").as_uri()
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address)
    learner = Learner(page).ready()
    first, number, _, last = learner.gaps(learner.course.practice[0])
    boxes = [field.bounding_box() for field in (first, number, last)]
    sizes = [(box["width"], box["height"]) for box in boxes if box]
    assert sizes[0] == sizes[2]
    assert all(height >= 24 for _, height in sizes)
    assert first.get_attribute("maxlength") == last.get_attribute("maxlength")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    context.close()


def test_without_scripts_the_text_has_blanks_and_on_paper_the_words_to_choose(
    course: str, packages: Packages, browser: Browser
) -> None:
    address = (packages(course, "web") / "index.html").as_uri()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    fields = page.locator("#q-practice .gap")
    names = [field.get_attribute("aria-label") for field in fields.all()]
    assert names == [f"Gap {n} of 4" for n in range(1, 5)]
    expect(page.locator("#q-practice .paper")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("#q-practice .paper")).to_be_visible()
    assert sorted(page.locator("#q-practice .paper").inner_text().strip(" ()").split(" / ")) == [
        "no",
        "perhaps",
        "yes",
    ]
    context.close()
