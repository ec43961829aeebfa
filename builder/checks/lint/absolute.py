"""W710: wrong choices say *always*, *never* or *all*, and the right one does not.

Guideline 28a, “avoid … specific determiners including always, never, completely, and absolutely” (Haladyna, Downing &
Rodriguez 2002): what is said without exception is seldom true, and learners who know nothing know that. *All* and
*only* are plain words too: they count at the head of a choice, or in two choices.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks.lint.choices import distractors, is_worded, keys
from builder.checks.lint.lexicon import Lexicon, lexicon
from builder.checks.lint.wording import folded, words
from builder.model import Course, Page, Question
from builder.problems import Problem


def check(page: Page, course: Course) -> Iterator[Problem]:
    """A Problem for each question whose wrong choices alone are absolute."""
    known = lexicon(course.language)
    if known is None:
        return
    for question in filter(is_worded, page.questions):
        word = _cue(question, known)
        if word:
            message = f"“{word}” stands in wrong choices only: it tells that they are wrong"
            remedy = "take such words out of wrong choices, or use them in the right one too"
            yield Problem("W710", question.source, message, remedy)


def _cue(question: Question, known: Lexicon) -> str:
    """The word that tells; empty where the key has such a word as well, or none has."""
    if all(known.telling.isdisjoint(words(choice.text)) for choice in distractors(question)):
        return ""
    if any(_absolute(choice.text, known) or _sweeping(choice.text, known) for choice in keys(question)):
        return ""
    wrong = [choice.text for choice in distractors(question)]
    absolute = [found for text in wrong if (found := _absolute(text, known))]
    sweeping = [found for text in wrong if (found := _sweeping(text, known))]
    return absolute[0] if absolute else sweeping[0] if len(sweeping) > 1 else ""


def _absolute(text: str, known: Lexicon) -> str:
    text = known.plain.sub("", folded(text))
    found = known.absolute.search(text) or known.sweeping.match(text)
    return found[0] if found and not _is_whole_choice(text, known) else ""


def _sweeping(text: str, known: Lexicon) -> str:
    found = known.sweeping.search(known.plain.sub("", folded(text)))
    return found[0] if found and not _is_whole_choice(text, known) else ""


def _is_whole_choice(text: str, known: Lexicon) -> bool:
    """“Always” beside “sometimes” is an answer, and “all of these” has a rule of its own."""
    said = folded(text)
    whole = known.absolute.fullmatch(said) or known.sweeping.fullmatch(said)
    return bool(whole) or said in known.all_of_the_above or said in known.none_of_the_above
