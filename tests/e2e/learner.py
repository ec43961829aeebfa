"""A learner at the page: turns pages, answers, hands in. All that the tests know of the page's DOM is here."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Self

from playwright.sync_api import Frame, Locator, Page, expect

from tests.e2e import answers
from tests.e2e.answers import Assessment, Course, Question, Response, words


@dataclass(slots=True)
class Learner:
    """Someone who sees the course in `view`. `actions` counts what they did."""

    view: Frame | Page
    course: Course = field(init=False)
    actions: int = 0
    dealt: dict[str, dict[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        block = self.view.locator("#cw-course").text_content()
        assert block is not None
        self.course = answers.read(json.loads(block))

    def ready(self) -> Self:
        """The player has started: it says where the learner is."""
        expect(self.view.locator("#cw-place")).not_to_be_empty()
        return self

    def say(self, key: str, **values: object) -> str:
        """The player's words for something."""
        return str(self.course.messages[key]).format(**values)

    @property
    def status(self) -> Locator:
        """Where the player says whether all is saved."""
        return self.view.locator("#cw-status")

    @property
    def notice(self) -> Locator:
        """Where the player says in what mode it runs."""
        return self.view.locator("#cw-notice")

    def page(self, number: int) -> Locator:
        """A page's section."""
        return self.view.locator(f'section[data-page="{number}"]')

    def here(self) -> int:
        """The number of the page that is shown."""
        shown = self.view.locator("section[data-page]").filter(visible=True)
        expect(shown).to_have_count(1)
        return int(shown.get_attribute("data-page") or 0)

    def turn_to(self, number: int) -> None:
        """Goes to a page by the contents list."""
        if self.page(number).is_visible():
            return
        self.actions += 1
        link = self.view.locator(f'#cw-contents a[href="#{self.page(number).get_attribute("id")}"]')
        if not link.is_visible():
            self.view.locator("#cw-menu").click()
        link.click()
        expect(self.page(number)).to_be_visible()

    def question(self, question: Question) -> Locator:
        """A question's form."""
        return self.view.locator(f'[data-question="{question.number}"]')

    def asked(self, question: Question) -> Question:
        """The question with the values that stood in it when its page was last shown."""
        page = self.view if isinstance(self.view, Page) else self.view.page
        places = self.question(question).locator("[data-value]")
        is_dealt = question.declaration["rule"] == "calculated" and not page.is_closed()
        if is_dealt and places.first.is_visible():
            shown = {place.get_attribute("data-value") or "": self._plain(place) for place in places.all()}
            self.dealt[question.number] = shown
        return question.asked(self.dealt.get(question.number, {}))

    def _plain(self, value: Locator) -> str:
        """A value that is shown, with a point for decimals."""
        return words(value.text_content() or "").replace(self.say("decimal"), ".")

    def page_of(self, question: Question) -> int:
        """The number of the page that a question stands on."""
        section = self.view.locator("section[data-page]").filter(has=self.question(question))
        return int(section.get_attribute("data-page") or 0)

    def choice(self, question: Question, option: str) -> str:
        """The words of an option, or of the first of a pair, or the name of a gap."""
        form = self.question(question)
        if question.gaps:
            return self.say("gap", n=int(option[1:]) + 1)
        if question.rule in ("pairs", "order"):
            item = form.locator("li").filter(has=self.view.locator(f'select[data-option="{option[0]}"]'))
            step = form.locator(f'li[data-option="{option}"]')
            return words(item.or_(step).locator("span").first.inner_text())
        item = form.locator("label").filter(has=self.view.locator(f'[value="{option}"]'))
        return words(item.locator("span").first.inner_text())

    def give(self, question: Question, response: Response) -> None:
        """Ticks, types, chooses or moves, without checking."""
        form = self.question(question)
        if question.gaps:
            self.fill(question, response)
        elif question.rule == "pairs":
            self.pair(question, response)
        elif question.rule == "order":
            self.put_in_order(question, response)
        elif not question.options:
            self.actions += 1
            field = form.locator(".answer").locator("input, textarea")
            field.fill(response[0])
            field.blur()
        else:
            self.tick(question, response)

    def tick(self, question: Question, response: Response) -> None:
        """Ticks these choices and no others."""
        for option in question.options:
            box = self.question(question).locator(f'input[value="{option}"]')
            if box.is_checked() != (option in response):
                self.actions += 1
                box.set_checked(option in response)

    def gaps(self, question: Question) -> list[Locator]:
        """The fields and lists in the text of a question."""
        return self.question(question).locator(".gap").all()

    def fill(self, question: Question, response: Response) -> None:
        """Types or chooses what belongs into each gap."""
        for control, gap, text in zip(self.gaps(question), question.gaps, response, strict=True):
            self.actions += 1
            if gap.options:
                control.select_option(text)
            else:
                control.fill(text)
                control.blur()

    def pair(self, question: Question, response: Response) -> None:
        """Chooses a target for each item."""
        for pair in response:
            self.actions += 1
            self.question(question).locator(f'select[data-option="{pair[0]}"]').select_option(pair[1])

    def put_in_order(self, question: Question, response: Response) -> None:
        """Moves the steps up, the first one first; where they stand so already, says that it is meant."""
        for place, letter in enumerate(response):
            while self.order(question).index(letter) > place:
                self.actions += 1
                self.step(question, letter).get_by_role("button").first.click()
        settled = self.settled(question)
        if not settled.is_checked():
            self.actions += 1
            settled.check()

    def step(self, question: Question, letter: str) -> Locator:
        """A step of an order."""
        return self.question(question).locator(f'.steps [data-option="{letter}"]')

    def settled(self, question: Question) -> Locator:
        """The box that says that the order is meant."""
        return self.question(question).locator(".settled input")

    def given(self, question: Question) -> Response:
        """What stands in the question now."""
        form = self.question(question)
        if question.gaps:
            return tuple(field.input_value() for field in self.gaps(question))
        if question.rule == "pairs":
            chosen = {
                one.get_attribute("data-option"): one.input_value() for one in form.locator("select").all()
            }
            return tuple(sorted(f"{item}{target}" for item, target in chosen.items() if target))
        if question.rule == "order":
            return self.order(question) if self.settled(question).is_checked() else ()
        if question.options:
            return tuple(
                one for one in question.options if form.locator(f'input[value="{one}"]').is_checked()
            )
        return (form.locator(".answer").locator("input, textarea").input_value(),)

    def order(self, question: Question) -> Response:
        """The options in the order in which they are shown, and after them the targets."""
        form = self.question(question)
        if question.gaps:
            listed = form.locator(".gap option:not([value=''])").all()
            return tuple(option.get_attribute("value") or "" for option in listed)
        if question.rule in ("pairs", "order"):
            shown = [one.get_attribute("data-option") or "" for one in form.locator("[data-option]").all()]
            offered = form.locator("select").first.locator("option").all() if question.rule == "pairs" else []
            return (*shown, *(one.get_attribute("value") or "" for one in offered))
        boxes = form.locator("input[value]").all()
        return tuple(box.get_attribute("value") or "" for box in boxes) if question.options else ()

    def check(self, question: Question) -> None:
        """Asks for the feedback."""
        self.actions += 1
        self.question(question).locator("button.control").click()

    def trouble(self, question: Question) -> Locator:
        """What the player says of an answer that it cannot take."""
        return self.question(question).locator(".trouble")

    def feedback(self, question: Question) -> str:
        """The words of the feedback, once it is shown."""
        place = self.question(question).locator(".feedback")
        expect(place).to_be_visible()
        return words(place.inner_text())

    def panel(self, quiz: Assessment) -> Locator:
        """What stands under a counted quiz."""
        return self.page(quiz.page).locator(".panel").filter(visible=True)

    def hand_in(self, quiz: Assessment) -> None:
        """Asks to hand in; where questions are unanswered, the panel asks back."""
        self.press(quiz, "hand-in")

    def press(self, quiz: Assessment, action: str) -> None:
        """Clicks a button of the quiz's panel."""
        self.actions += 1
        self.panel(quiz).locator(f'[data-do="{action}"]').click()

    def result(self, quiz: Assessment) -> str:
        """The words of the quiz's result, once it is shown."""
        expect(self.panel(quiz).locator(".score")).to_be_visible()
        return words(self.panel(quiz).inner_text())

    def leave(self) -> None:
        """The learner's Exit."""
        self.actions += 1
        self.view.locator("#cw-exit").click()
        expect(self.view.get_by_role("heading", name=self.say("closed_title"))).to_be_focused()
