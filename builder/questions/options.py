"""What single and multiple choice share: options from task-list items, and the checks on them."""

from __future__ import annotations

from hashlib import blake2b

from builder.model import IDENTIFIERS, Cardinality, Choice, Question, ResponseDeclaration
from builder.problems import Problem
from builder.questions import draft as drafts
from builder.questions.credit import Credit
from builder.questions.draft import Draft, given_twice, key, written_among_choices
from builder.questions.examples import Examples

_WHOLE_ONLY = Credit()


def question(
    draft: Draft, type_name: str, cardinality: Cardinality, worth: int, credit: Credit = _WHOLE_ONLY
) -> Question:
    """The question of a list of choices that `check` found nothing wrong with."""
    choices = _options(draft)
    letters = tuple(choice.identifier for choice in choices)
    return drafts.question(
        draft,
        type_name=type_name,
        widget="choice",
        interaction_type="choice",
        response=ResponseDeclaration(
            "match",
            cardinality,
            right(draft),
            worth,
            letters,
            partial=credit.partial,
            penalty=credit.penalty,
        ),
        choices=choices,
        feedback=_feedback(draft),
    )


def _options(draft: Draft) -> tuple[Choice, ...]:
    """The choices with provisional identifiers; the lock gives the permanent ones."""
    pairs = zip(IDENTIFIERS, draft.answers, strict=False)
    return tuple(
        Choice(letter, answer.html, answer.text, answer.fixed, words(answer.text)) for letter, answer in pairs
    )


def right(draft: Draft) -> tuple[str, ...]:
    """The identifiers of the choices marked with [x]."""
    return tuple(
        letter for letter, answer in zip(IDENTIFIERS, draft.answers, strict=False) if answer.mark == "right"
    )


def _feedback(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Each choice's feedback by its identifier."""
    return tuple(
        (letter, answer.feedback) for letter, answer in zip(IDENTIFIERS, draft.answers, strict=False)
    )


def words(text: str) -> str:
    """A hash of the words, by which `course.lock` knows them again."""
    return blake2b(key(text).encode(), digest_size=4).hexdigest()


def check(draft: Draft) -> tuple[Problem, ...]:
    """What is wrong with the list of choices, whatever their number of right ones."""
    found = list(written_among_choices(draft))
    found += given_twice((key(answer.text), answer.where) for answer in draft.answers)
    for answer in draft.answers:
        if not answer.text:
            remedy = "write them after the box; a picture needs its alt text"
            found.append(Problem("E410", answer.where, "a choice without words", remedy))
    if len(draft.answers) > len(IDENTIFIERS):
        message = (
            f"{len(draft.answers)} choices are more than the {len(IDENTIFIERS)} that an LMS can tell apart"
        )
        found.append(Problem("E411", draft.where, message, "split the question"))
    if len(draft.answers) < 2:
        found.append(Problem("E412", draft.where, "there is only one choice", "add a wrong one: “- [ ] …”"))
    if not any(answer.mark == "right" for answer in draft.answers):
        found.append(
            Problem("E402", draft.where, "no choice is marked as right", "mark the right one with [x]")
        )
    return tuple(found)


def examples(question: Question) -> Examples:
    """What can be chosen: the key, a part of it where that earns something, what is no part of it."""
    declaration = question.response
    correct = declaration.correct_response
    wrong = tuple(letter for letter in declaration.options if letter not in correct)
    partly = declaration.partial and len(correct) > 1
    return Examples(
        right=correct,
        partly=correct[:1] if partly else None,
        wrong=(wrong[:1] if declaration.cardinality == "single" else wrong) or None,
        malformed=("?",),
    )
