"""How a response is graded: one file for each rule of a response declaration, named in `RULES`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from builder.model import ResponseDeclaration
from builder.rules import calculated, choices, gaps, number, order, pairs, text, ungraded
from builder.rules.outcome import Outcome, Response

Grade = Callable[[ResponseDeclaration, Response], Outcome]

RULES: Mapping[str, Grade] = {
    "match": choices.grade,
    "text": text.grade,
    "number": number.grade,
    "calculated": calculated.grade,
    "gaps": gaps.grade,
    "pairs": pairs.grade,
    "order": order.grade,
    "none": ungraded.grade,
}
