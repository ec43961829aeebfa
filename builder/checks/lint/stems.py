"""What the questions of a course ask, in a form in which it can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.checks.lint.choices import keys
from builder.checks.lint.wording import plain, words
from builder.model import Course, Question

_PICTURE = re.compile(r'<img[^>]*\bsrc="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Stem:
    """The words of a question's stem, and the pictures that it asks about. A pre-test stands for itself."""

    question: Question
    words: tuple[str, ...]
    pictures: tuple[str, ...]
    pretest: bool

    @property
    def exactly(self) -> tuple[bool, tuple[str, ...]]:
        """What is the same in two questions that ask the same in the same words."""
        return self.pretest, (*self.words, *self.pictures)

    @property
    def answer(self) -> tuple[tuple[str, ...], ...]:
        """The words of the right answer; of a typed one, all that are accepted."""
        right = [choice.text for choice in keys(self.question)] or self.question.response.correct_response
        return tuple(sorted(map(words, right)))


def stems(course: Course) -> Iterator[Stem]:
    """Of each question that has a key of its own: an opinion, or other numbers, may be asked for twice."""
    for page in course.pages:
        pretest = page.assessment is not None and page.assessment.pretest
        for question in page.questions:
            if question.response.rule != "none" and not question.response.variables:
                asked = f"{question.text} {plain(question.body)}" if question.body else question.text
                pictures = tuple(_PICTURE.findall(question.prompt + question.body))
                yield Stem(question, words(asked), pictures, pretest)
