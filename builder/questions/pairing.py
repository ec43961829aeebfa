"""What matching and categorise share: items to be paired with targets, and the checks on both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.grading import grade
from builder.model import IDENTIFIERS, Choice, Question, ResponseDeclaration
from builder.problems import Problem
from builder.questions import draft as drafts
from builder.questions.credit import Credit
from builder.questions.draft import Draft, Item, given_twice, key
from builder.questions.examples import Examples
from builder.questions.options import words


@dataclass(frozen=True, slots=True)
class Pairing:
    """What an author wrote: each item with the words of its target, and the targets, each once."""

    pairs: tuple[tuple[Item, Item], ...]
    targets: tuple[Item, ...]


def question(
    draft: Draft, pairing: Pairing, type_name: str, worth: int, credit: Credit, *, fixed: bool
) -> Question:
    """The question of a pairing that `check` found nothing wrong with. `fixed`: targets keep their order."""
    letters = iter(IDENTIFIERS)
    items = [(next(letters), item, target) for item, target in pairing.pairs]
    by_words = {key(target.text): next(letters) for target in pairing.targets}
    correct = [(letter + by_words[key(target.text)], item) for letter, item, target in items]
    made = drafts.question(
        draft,
        type_name=type_name,
        widget="pairs",
        interaction_type="matching",
        response=ResponseDeclaration(
            "pairs",
            "multiple",
            tuple(pair for pair, _ in correct),
            worth,
            tuple(letter for letter, _, _ in items),
            targets=tuple(by_words.values()),
            partial=credit.partial,
            penalty=credit.penalty,
        ),
        choices=tuple(
            Choice(letter, item.html, item.text, words=words(item.text)) for letter, item, _ in items
        ),
        feedback=[(pair, item.feedback) for pair, item in correct],
    )
    targets = (_target(target, by_words[key(target.text)], fixed=fixed) for target in pairing.targets)
    return replace(made, targets=tuple(targets))


def _target(target: Item, letter: str, *, fixed: bool) -> Choice:
    # Its words are told from those of an item that says the same.
    return Choice(letter, target.html, target.text, fixed=fixed, words=words(f"→ {target.text}"))


def check(draft: Draft, pairing: Pairing) -> tuple[Problem, ...]:
    """What is wrong with items and targets, however they were written."""
    found = list(given_twice((key(item.text), item.where) for item, _ in pairing.pairs))
    found += [
        Problem(
            "E410",
            target.where,
            "a picture among what is chosen from",
            "write words: a list can show no picture",
        )
        for target in pairing.targets
        if "<img" in target.html
    ]
    many = len(pairing.pairs) + len(pairing.targets)
    if many > len(IDENTIFIERS):
        message = f"{many} items and targets are more than the {len(IDENTIFIERS)} that an LMS can tell apart"
        found.append(Problem("E411", draft.where, message, "split the question"))
    return tuple(found)


def examples(question: Question) -> Examples:
    """Every item at its target, all but one there, none of them, and one left out."""
    declaration = question.response
    right = declaration.correct_response
    wrong = tuple(pair[0] + _other(declaration.targets, pair[1]) for pair in right)
    partly = (*right[:-1], wrong[-1])
    earns = grade(declaration, partly).earned > 0
    return Examples(right, partly if earns else None, wrong, right[1:])


def _other(targets: Sequence[str], target: str) -> str:
    return next(other for other in targets if other != target)
