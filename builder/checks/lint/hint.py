"""W712: the hint has the right answer's own words.

Guideline 28, “avoid giving clues to the right answer” (Haladyna, Downing & Rodriguez 2002), holds for hints too: one
that says the answer asks for reading, where it should send the learner back to thinking.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from builder.checks.lint.choices import distractors, has_choices, keys
from builder.checks.lint.lexicon import lexicon
from builder.checks.lint.wording import plain, same_word, words
from builder.model import Course, Page, Question
from builder.numbers import canonical_number
from builder.problems import Problem


def check(page: Page, course: Course) -> Iterator[Problem]:
    """A Problem for each hint that says what tells the right answer from the others."""
    known = lexicon(course.language)
    little = known.little if known else frozenset[str]()
    for question in page.questions:
        said = _said(question, little) if question.hint else ""
        if said:
            message = f"the hint says the answer: “{said}”"
            yield Problem("W712", question.source, message, "lead to the answer in other words")


def _said(question: Question, little: Collection[str]) -> str:
    hint = words(plain(question.hint))
    if question.response.rule == "number":
        return _number(question, hint)
    if question.response.rule == "text":
        return next(
            (text for text in question.response.correct_response if _tells(text, "", question, little)), ""
        )
    if not has_choices(question):
        return ""
    right, wrong = ([choice.text for choice in some] for some in (keys(question), distractors(question)))
    if any(_tells(text, " ".join(right), question, little) for text in wrong):
        return ""  # it speaks of several choices
    return next((text for text in right if _tells(text, " ".join(wrong), question, little)), "")


def _tells(answer: str, others: str, question: Question, little: Collection[str]) -> bool:
    """Whether the hint has every word that stands in the answer alone, neither in the others nor in the stem."""
    known = (*words(others), *words(question.text), *words(plain(question.body)))
    own = [word for word in words(answer) if word not in little and not _is_among(word, known)]
    hint = words(plain(question.hint))
    return bool(own) and all(_is_among(word, hint) for word in own)


def _is_among(word: str, said: Collection[str]) -> bool:
    return any(same_word(word, other) for other in said)


def _number(question: Question, hint: Collection[str]) -> str:
    """The accepted number that stands in the hint, and not in the stem."""
    stem = {canonical_number(word) for word in words(question.text + plain(question.body))}
    told = {canonical_number(word) for word in hint} - stem
    ends = (limits.split("[:]") for limits in question.response.correct_response)
    return next((end[0] for end in ends if end[0] == end[-1] and end[0] in told), "")
