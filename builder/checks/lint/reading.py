"""W713: a page or its questions are far harder to read than the course wants to be.

Guideline 8, “keep vocabulary simple for the group of students being tested”, and 13, “minimize the amount of reading
in each item” (Haladyna, Downing & Rodriguez 2002). The measure is LIX (Björnsson 1968, *Läsbarhet*): words in a
sentence plus the percentage of words with more than six letters; it needs no syllables and no dictionary, so that one
scale serves every language of letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

from builder.checks.lint.wording import plain
from builder.model import Block, Callout, Course, Figure, Page, Prose, Question
from builder.problems import Problem, Where

FAR = 10
"""One step of the scale: 30 is a simple text, 40 a novel, 50 a newspaper's fact page, 60 an official text."""
SURE = 2
"""Standard errors by which a text must lie above the target: a short one is not condemned by chance."""
FEWEST_SENTENCES = 8
_LONG = 7
_CODE = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[.!?:…])\s+|\n+")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Reading:
    """The LIX of a text, and how far chance may have moved it."""

    lix: float
    error: float


def check(page: Page, course: Course) -> Iterator[Problem]:
    """A Problem for each page's text and each page's questions that lie far above the course's target."""
    target = course.reading_level
    if target:
        yield from _far_above("the page", measure(_texts(page)), target, page.source)
    if target and page.questions:
        first = page.questions[0].source
        yield from _far_above("the questions here", measure(_asked(page)), target, first)


def measure(texts: Iterable[str]) -> Reading | None:
    """The LIX of all texts together; None where they are too short for one."""
    sentences = [
        _WORD.findall(part) for text in texts for part in _SENTENCE_END.split(plain(_CODE.sub("", text)))
    ]
    lengths = [len(sentence) for sentence in sentences if sentence]
    if len(lengths) < FEWEST_SENTENCES:
        return None
    count = sum(lengths)
    mean = count / len(lengths)
    spread = sum((length - mean) ** 2 for length in lengths) / (len(lengths) - 1)
    long = sum(len(word) >= _LONG for sentence in sentences for word in sentence) / count
    error = sqrt(spread / len(lengths) + 100**2 * long * (1 - long) / count)
    return Reading(mean + 100 * long, error)


def _far_above(what: str, reading: Reading | None, target: int, where: Where) -> Iterator[Problem]:
    if reading and reading.lix >= target + FAR and reading.lix - SURE * reading.error > target:
        message = f"{what} can be read at LIX {reading.lix:.0f}, the course aims at {target}"
        yield Problem("W713", where, message, "make sentences shorter and take plainer words")


def _texts(page: Page) -> Iterator[str]:
    for block in page.blocks:
        yield from _of(block)


def _of(block: Block) -> Iterator[str]:
    if isinstance(block, Prose):
        yield block.html
    elif isinstance(block, Figure):
        yield block.caption
    elif isinstance(block, Callout):
        for inside in block.blocks:
            yield from _of(inside)


def _asked(page: Page) -> Iterator[str]:
    for question in page.questions:
        yield from _read(question)


def _read(question: Question) -> Iterator[str]:
    yield from (question.prompt, question.body, question.hint, question.general_feedback)
    yield from (choice.html for choice in (*question.choices, *question.targets))
    yield from (html for _, html in question.feedback)
