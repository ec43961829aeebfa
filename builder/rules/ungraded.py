"""An answer that nobody grades: a text, or one point of a scale. It is given or it is not."""

from __future__ import annotations

import re

from builder.model import ResponseDeclaration
from builder.rules.outcome import Outcome, Response, malformed, neutral

_SIGN = re.compile("[^\t-\r\x1c- \x85\xa0\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]")
"""Anything but white space and invisible signs."""


def grade(declaration: ResponseDeclaration, response: Response) -> Outcome:
    """Neutral where there is an answer."""
    if len(response) != 1:
        return malformed(declaration)
    if declaration.options:
        known = response[0] in declaration.options
        return neutral(declaration, response) if known else malformed(declaration)
    return neutral(declaration) if _SIGN.search(response[0]) else malformed(declaration)
