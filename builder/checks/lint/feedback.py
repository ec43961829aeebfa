"""W711: a learner who answers wrong is told nothing but that.

Feedback repairs what a wrong choice would otherwise leave in the memory: Butler & Roediger (2008), “Feedback enhances
the positive effects and reduces the negative effects of multiple-choice testing”, Memory & Cognition 36(3), 604–616;
more than the verdict helps most: Shute (2008), “Focus on Formative Feedback”, Review of Educational Research 78(1).
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Course, Page, Question
from builder.problems import Problem

TYPED = ("text", "number", "calculated")
REMEDY = "put “  > why” under it, or a quote after all answers"


def check(page: Page, _course: Course) -> Iterator[Problem]:
    """A Problem for each question that leaves a wrong answer without a word, where learners read feedback."""
    if _is_read(page):
        for question in page.questions:
            message = "" if question.general_feedback else _missing(question)
            if message:
                yield Problem("W711", question.source, message, REMEDY)


def _is_read(page: Page) -> bool:
    return page.assessment is None or page.assessment.feedback != "never"


def _missing(question: Question) -> str:
    answered = {key for key, _ in question.feedback}
    response = question.response
    if response.rule == "match":
        for choice in question.choices:
            if choice.identifier not in (*answered, *response.correct_response):
                return f"the wrong choice “{choice.text}” has no feedback, nor has the question"
    if response.rule in TYPED and not any(key.startswith("!") for key in answered):
        return "no wrong answer has feedback, nor has the question"
    return ""
