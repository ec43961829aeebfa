"""What a learner can answer, derived from the page's own data block (docs/player.md)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from lxml import html

from builder import grading, variables

POINT = 10_000
"""One point, in the unit of the data block."""

Response = tuple[str, ...]
"""Option identifiers, or one text as typed; the form that the player itself uses."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as the data block has it."""

    number: str
    identifier: str
    interaction: str
    declaration: dict[str, Any]
    feedback: dict[str, str]
    general: str
    words: dict[str, str]

    @property
    def points(self) -> int:
        """The most that it earns, 1/10000 of a point."""
        return int(self.declaration.get("points", 0))

    @property
    def options(self) -> Response:
        """Every option's identifier; empty where the answer is typed."""
        return tuple(self.declaration.get("options", ()))

    @property
    def rule(self) -> str:
        """How it is graded."""
        return str(self.declaration["rule"])

    @property
    def correct(self) -> Response:
        """The correct options, the accepted texts or ranges."""
        return tuple(self.declaration.get("correct", ()))

    @property
    def expected(self) -> Response:
        """The wrong texts or ranges that have feedback."""
        return tuple(self.declaration.get("expected", ()))

    @property
    def gaps(self) -> tuple[Question, ...]:
        """Each gap of a text as a question of its own."""
        gaps = self.declaration.get("gaps", ())
        return tuple(replace(self, interaction="", declaration=gap, feedback={}, general="") for gap in gaps)

    @property
    def is_graded(self) -> bool:
        """Whether an answer is right or wrong."""
        return str(self.declaration["rule"]) != "none"

    def right(self) -> Response:
        """A response that earns every point, or any where nothing can be earned."""
        if self.gaps:
            return tuple(text for gap in self.gaps for text in gap.right())
        if not self.is_graded:
            return self.options[-1:] or ("Each Monday:\none hour",)
        return self.correct if self.options else (low(self.correct[0]),)

    def wrong(self) -> Response:
        """A response that earns nothing."""
        if self.gaps:
            return tuple(text for gap in self.gaps for text in gap.wrong())
        if not self.is_graded:
            return self.options[:1] or ("Nothing.",)
        if self.rule in ("pairs", "order"):
            return self.misplaced()
        if self.declaration["cardinality"] == "multiple":
            return tuple(one for one in self.options if one not in self.correct)
        if self.options:
            return next((one,) for one in self.options if one not in self.correct)
        known = self.expected and self.rule != "calculated"
        return (low(self.expected[0]) if known else "9999",)

    def misplaced(self) -> Response:
        """Each item at another target than its own; an order turned round."""
        if self.rule == "order":
            return self.correct[::-1]
        targets = self.declaration["targets"]
        return tuple(
            item + next(other for other in targets if other != own) for item, own in map(tuple, self.correct)
        )

    def partly(self) -> Response | None:
        """A response that earns some of the points and not all, where the rule has such."""
        if self.gaps:
            return (*self.right()[:-1], *self.wrong()[-1:]) if len(self.gaps) > 1 else None
        if not self.declaration.get("partial") or len(self.correct) < 2:
            return None
        if self.rule == "pairs":
            return (*self.correct[:-1], self.wrong()[-1])
        if self.rule == "order":
            return (*self.correct[1:], self.correct[0])
        return self.correct[:1]

    def earned(self, response: Response) -> int:
        """The points of `right`, `wrong` and `partly`, 1/10000 of a point, cut."""
        if response == self.right():
            return self.points
        if response != self.partly():
            return 0
        if self.gaps:
            return self.points * (len(self.gaps) - 1) // len(self.gaps)
        wrong = {"pairs": 1, "order": 2}.get(self.rule, 0)
        right = len(response) - wrong
        share = right * POINT - wrong * int(self.declaration.get("penalty", 0))
        return share * self.points // (len(self.correct) * POINT)

    def matched(self, response: Response) -> Response:
        """The feedback keys of `right`, `wrong` and `partly`."""
        if self.gaps:
            right = [given == meant for given, meant in zip(response, self.right(), strict=True)]
            return tuple(f"{'=' if good else '!'}{at}" for at, good in enumerate(right))
        if self.rule == "order":
            return {self.right(): response, self.partly(): response[1:-1]}.get(response, ())
        if self.options:
            return tuple(sorted(response))
        return ("=0",) if response == self.right() else ("!0",) if self.expected else ()

    def asked(self, values: Mapping[str, str]) -> Question:
        """The question as it is asked with these values: a number's, and they stand in its words."""
        if self.declaration["rule"] != "calculated" or not values:
            return self
        declaration = variables.asked(grading.from_json(self.declaration), values)
        return replace(
            self,
            declaration=grading.to_json(declaration),
            feedback={key: _filled(html, values) for key, html in self.feedback.items()},
            general=_filled(self.general, values),
        )


def _filled(fragment: str, values: Mapping[str, str]) -> str:
    return re.sub(r'<var data-value="(\w+)">\w+</var>', lambda found: values[found[1]], fragment)


@dataclass(frozen=True, slots=True)
class Assessment:
    """A quiz as the data block has it."""

    page: int
    counts: bool
    pass_mark: int
    attempts: int
    feedback: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """The data block."""

    runtime: str
    identifier: str
    title: str
    pages: tuple[int, ...]
    assessments: tuple[Assessment, ...]
    practice: tuple[Question, ...]
    messages: dict[str, Any]

    @property
    def counted(self) -> tuple[Assessment, ...]:
        """The assessments that the course's score is made of."""
        return tuple(one for one in self.assessments if one.counts)


def read(block: dict[str, Any]) -> Course:
    """The course in a data block."""
    questions = {
        number: Question(
            number=number,
            identifier=one["id"],
            interaction=one["interaction"],
            declaration=one["declaration"],
            feedback=one.get("feedback", {}),
            general=one.get("general", ""),
            words=one.get("words", {}),
        )
        for number, one in block["questions"].items()
    }
    assessments = tuple(
        Assessment(
            page=one["page"],
            counts=one["counts"],
            pass_mark=one["pass_mark"],
            attempts=one["attempts"],
            feedback=one["feedback"],
            questions=tuple(questions[str(number)] for number in one["questions"]),
        )
        for one in block["assessments"]
    )
    asked = {one.number for quiz in assessments for one in quiz.questions}
    return Course(
        runtime=block["runtime"],
        identifier=block["course"]["id"],
        title=block["course"]["title"],
        pages=tuple(block["pages"]),
        assessments=assessments,
        practice=tuple(one for number, one in questions.items() if number not in asked),
        messages=block["messages"],
    )


def percent(earned: int, possible: int) -> str:
    """The score on 0–100, cut to two decimals, without zeros that say nothing."""
    whole, part = divmod(earned * 10_000 // possible, 100)
    return f"{whole}.{part:02}".rstrip("0").rstrip(".")


def scaled(earned: int, possible: int) -> str:
    """The same on 0–1, cut to four decimals."""
    return f"0.{earned * 10_000 // possible:04}".rstrip("0")


def low(accepted: str) -> str:
    """The lower end of a closed range; any other text as it is."""
    start, _, end = accepted.partition("[:]")
    return start or end


def words(text: str) -> str:
    """A text with its white space folded."""
    return " ".join(text.split())


def plain_words(fragment: str) -> str:
    """The words of an HTML fragment."""
    return fragment and words(str(html.fragment_fromstring(fragment, create_parent="div").text_content()))
