"""Which questions offer choices in words, what is their key, and what the others."""

from __future__ import annotations

from builder.model import Choice, Question


def has_choices(question: Question) -> bool:
    """Whether one or several of a list of choices are right, whatever else the question shows."""
    return question.interaction_type == "choice" and question.response.rule == "match"


def is_worded(question: Question) -> bool:
    """Whether its choices are told apart by their words: no places on a picture, no numbers, no pictures."""
    return has_choices(question) and all(
        not choice.area and "<img" not in choice.html and any(map(str.isalpha, choice.text))
        for choice in question.choices
    )


def has_one_key(question: Question) -> bool:
    """Whether exactly one choice is right."""
    return question.response.cardinality == "single" and len(question.response.correct_response) == 1


def keys(question: Question) -> tuple[Choice, ...]:
    """The right choices, in the author's order."""
    return tuple(
        choice for choice in question.choices if choice.identifier in question.response.correct_response
    )


def distractors(question: Question) -> tuple[Choice, ...]:
    """The wrong choices, in the author's order."""
    return tuple(
        choice for choice in question.choices if choice.identifier not in question.response.correct_response
    )
