"""W704: a negative word turns a question round, and nothing makes readers see it.

Guideline 17, “word the stem positively, avoid negatives such as NOT or EXCEPT. If negative words are used, use
the word cautiously and always ensure that the word appears capitalized and boldface” (Haladyna, Downing &
Rodriguez 2002). We ask for one of the two, or for italics.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.checks.lint.lexicon import Lexicon, lexicon
from builder.checks.lint.wording import plain
from builder.model import Course, Page
from builder.problems import Problem

_EMPHASISED = re.compile(r"<(strong|em)>.*?</\1>", re.DOTALL)
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_WORD = re.compile(r"[^\W_]+")


def check(page: Page, course: Course) -> Iterator[Problem]:
    """A Problem for each question with a key whose stem has a negative that could be overlooked."""
    words = lexicon(course.language)
    if words is None:
        return
    for question in page.questions:
        word = _overlooked(question.prompt, words) if question.response.rule != "none" else ""
        if word:
            message = f"the negative “{word}” turns the question round, and is easily overlooked"
            remedy = f"ask for what is true, or write **{word}**"
            yield Problem("W704", question.source, message, remedy)


def _overlooked(prompt: str, words: Lexicon) -> str:
    for sentence in _asked(plain(_EMPHASISED.sub(" ", prompt)).replace("’", "'")):
        for pattern in words.negative:
            for match in pattern.finditer(sentence):
                word = match[1]
                if not (word.isupper() and len(word) > 1) and not _in_clause(
                    sentence[: match.start(1)], words
                ):
                    return word
    return ""


def _asked(text: str) -> list[str]:
    """The sentences that ask, else the last one: what comes before only tells of a case."""
    sentences = [sentence for sentence in _SENTENCE_END.split(text) if sentence]
    return [sentence for sentence in sentences if "?" in sentence] or sentences[-1:]


def _in_clause(before: str, words: Lexicon) -> bool:
    """Whether a subordinate clause has begun: “who helps people *who are not heard*?”."""
    opening = words.openings.match(before.lstrip("¿ "))
    said = _WORD.findall(before.lstrip("¿ ")[opening.end() if opening else 0 :].lower())
    return any(word in words.subordinate for word in (said if opening else said[1:]))
