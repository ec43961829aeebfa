"""W710: wrong choices say *always*, *never* or *all*, and the right one does not.

Guideline 28a, “avoid … specific determiners including always, never, completely, and absolutely” (Haladyna, Downing &
Rodriguez 2002): what is said without exception is seldom true, and learners who know nothing know that. *All* and
*only* are plain words too: they count at the head of a choice, or in two choices.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks.lint.choices import distractors, is_worded, keys
from builder.checks.lint.lexicon import Lexicon, lexicon
from builder.checks.lint.wording import folded
from builder.model import Course, Question
from builder.problems import Problem


def check(course: Course) -> Iterator[Problem]:
    """A Problem for each question whose wrong choices alone are absolute."""
    words = lexicon(course.language)
    if words is None:
        return
    for page in course.pages:
        for question in filter(is_worded, page.questions):
            word = _cue(question, words)
            if word:
                message = f"“{word}” stands in wrong choices only: it tells that they are wrong"
                remedy = "take such words out of wrong choices, or use them in the right one too"
                yield Problem("W710", question.source, message, remedy)


def _cue(question: Question, words: Lexicon) -> str:
    """The word that tells; empty where the key has such a word as well, or none has."""
    if not words.sweeping_or_absolute.search(folded(" | ".join(choice.text for choice in question.choices))):
        return ""
    if any(_absolute(choice.text, words) or _sweeping(choice.text, words) for choice in keys(question)):
        return ""
    wrong = [choice.text for choice in distractors(question)]
    absolute = [found for text in wrong if (found := _absolute(text, words))]
    sweeping = [found for text in wrong if (found := _sweeping(text, words))]
    return absolute[0] if absolute else sweeping[0] if len(sweeping) > 1 else ""


def _absolute(text: str, words: Lexicon) -> str:
    said = words.frequency.sub("", folded(text))
    found = words.absolute.search(said) or words.sweeping.match(said)
    return found[0] if found and not _is_whole_choice(text, words) else ""


def _sweeping(text: str, words: Lexicon) -> str:
    found = words.sweeping.search(words.frequency.sub("", folded(text)))
    return found[0] if found and not _is_whole_choice(text, words) else ""


def _is_whole_choice(text: str, words: Lexicon) -> bool:
    """“Always” beside “sometimes” is an answer, and “all of these” has a rule of its own."""
    said = folded(text)
    whole = words.absolute.fullmatch(said) or words.sweeping.fullmatch(said)
    return bool(whole) or said in words.all_of_the_above or said in words.none_of_the_above
