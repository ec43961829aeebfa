"""A question as its author wrote it, before a type makes sense of it; and what all types share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from builder.model import POINT, Choice, Figure, InteractionType, Question, ResponseDeclaration
from builder.problems import Problem, Where

COMMON = ("type", "points", "was", "pool", "objective", "allow", "because")
"""The attributes that every type knows."""

Form = Literal["marked", "items", "table", "gaps", "areas", "none"]
"""How the answers of a type are written: a list of marked items, a list of plain ones, a table,
gaps in the text, marked items beside a picture with areas, or not at all."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One item of the answer list. `text` is its words, `html` the same as inline HTML."""

    mark: Literal["right", "wrong", "accepted", "expected"]
    text: str
    html: str
    feedback: str
    fixed: bool
    where: Where

    @property
    def is_choice(self) -> bool:
        """Whether it is a task-list item rather than a written answer."""
        return self.mark in ("right", "wrong")


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a plain list, or a cell of a table: its words, the same as inline HTML, what stands under it.

    `number`: what a numbered list's author wrote before it, without the full stop.
    """

    text: str
    html: str
    where: Where
    feedback: str = ""
    items: tuple[Item, ...] = ()
    number: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap in the text: what stands between its brackets. `wrapped`: it stands in the words of a link or a picture."""

    text: str
    where: Where
    closed: bool = True
    wrapped: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that stands alone in a line, and where."""

    figure: Figure
    where: Where


@dataclass(frozen=True, slots=True)
class Draft:
    """Heading, body and answers of one question. `settings`: the heading's attributes.

    `items`: the plain list of a type that is written so; `rows`: the table's, its head first, cells
    without words included; `values`: the lines of the fence “values”, and `values_where` the first one's place.
    `gaps`: those in the text, of which `body` has a placeholder each; `gap_notes`: their feedback, by number from 1.
    `pictures`: those to point at, which `body` is without.
    """

    identifier: str
    prompt: str
    text: str
    body: str
    answers: tuple[Answer, ...]
    settings: Mapping[str, str]
    general_feedback: str
    hint: str
    where: Where
    items: tuple[Item, ...] = ()
    rows: tuple[tuple[Item, ...], ...] = ()
    values: tuple[str, ...] = ()
    values_where: Where | None = None
    gaps: tuple[Gap, ...] = ()
    gap_notes: tuple[Item, ...] = ()
    pictures: tuple[Picture, ...] = ()


def question(
    draft: Draft,
    *,
    type_name: str,
    widget: str,
    interaction_type: InteractionType,
    response: ResponseDeclaration,
    choices: tuple[Choice, ...] = (),
    feedback: Iterable[tuple[str, str]] = (),
) -> Question:
    """The model's question for a draft; its number comes from the lock."""
    return Question(
        identifier=draft.identifier,
        number=0,
        type=type_name,
        widget=widget,
        interaction_type=interaction_type,
        prompt=draft.prompt,
        text=draft.text,
        body=draft.body,
        choices=choices,
        response=response,
        feedback=tuple((key, html) for key, html in feedback if html),
        general_feedback=draft.general_feedback,
        source=draft.where,
        hint=draft.hint,
        was=draft.settings.get("was", ""),
        pool=draft.settings.get("pool", ""),
        objective=draft.settings.get("objective", ""),
    )


def points(draft: Draft) -> tuple[int, tuple[Problem, ...]]:
    """The question's worth in 1/10000 of a point: `points=2`, `points=0.5`; one point by default."""
    given = draft.settings.get("points", "1")
    whole, _, part = given.partition(".")
    if (whole + part).isascii() and (whole + part).isdigit() and len(whole) <= 3 and len(part) <= 4:
        worth = int(whole or "0") * POINT + int(part.ljust(4, "0"))
        if worth:
            return worth, ()
    message = f"“points={given}” is no number of points"
    return POINT, (Problem("E410", draft.where, message, "write points=2 or points=0.5"),)


def key(text: str) -> str:
    """The text as far as it tells one answer from another."""
    return " ".join(text.casefold().split())


def marked_among_plain(draft: Draft, instead: str) -> tuple[Problem, ...]:
    """A Problem for each marked item in a question whose answers have no marks."""
    return tuple(
        Problem(
            "E410", answer.where, f"a marked answer in a question of type “{draft.settings['type']}”", instead
        )
        for answer in draft.answers
    )


def empty(item: Item, what: str) -> Problem:
    """The Problem of an item or a cell without words."""
    return Problem("E410", item.where, f"{what} without words", "write them; a picture needs its alt text")


def written_among_choices(draft: Draft) -> tuple[Problem, ...]:
    """A Problem for each written answer in a question of choices."""
    remedy = "write “- [x] right” or “- [ ] wrong”"
    return tuple(
        Problem("E410", answer.where, "a written answer among the choices", remedy)
        for answer in draft.answers
        if not answer.is_choice
    )


def choices_among_written(draft: Draft) -> tuple[Problem, ...]:
    """A Problem for each choice in a question whose answer is written."""
    remedy = "write “- = accepted answer” or “- ! expected wrong answer”"
    return tuple(
        Problem("E410", answer.where, "a choice in a question whose answer is typed", remedy)
        for answer in draft.answers
        if answer.is_choice
    )


def given_twice(answers: Iterable[tuple[str, Where]]) -> tuple[Problem, ...]:
    """A Problem for each answer whose key stood before."""
    seen: dict[str, Where] = {}
    found = []
    for key, where in answers:
        if key in seen:
            message = f"this answer stands already on line {seen[key].line}"
            found.append(Problem("E403", where, message, "take one of them away or reword it"))
        seen.setdefault(key, where)
    return tuple(found)
