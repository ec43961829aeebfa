r"""One gap of a cloze: `deployed|put to work`, `*retained|replaced|rotated`, `= 3.14 ± 0.01`; `\*` is a star."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.model import IDENTIFIERS, ResponseDeclaration
from builder.problems import Problem
from builder.questions.draft import Gap, given_twice
from builder.questions.ranges import closed_range
from builder.questions.wording import Wording

_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_LATE_STAR = re.compile(r"(?:[^*\\]|\\.)+\*")
_ESCAPED = re.compile(r"""\\([!-/:-@\[-`{-~])""")


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two bars, `typed`: `sign` is the star or equals sign before it, `text` its words without it."""

    typed: str
    sign: str
    text: str
    whole: str


def parts(gap: Gap) -> tuple[Part, ...]:
    """The answers or options in a gap, as they are typed."""
    marked = _BAR.sub("\\1\n", " ".join(gap.text.split()))
    return tuple(_part(each.strip()) for each in marked.split("\n"))


def _part(typed: str) -> Part:
    sign = typed[:1] if typed[:1] in ("*", "=") else ""
    return Part(typed, sign, _plain(typed[len(sign) :].strip()), _plain(typed))


def _plain(typed: str) -> str:
    return _ESCAPED.sub("\\1", typed)


def malformed(gap: Gap) -> tuple[Problem, ...]:
    """What is wrong with the brackets, so that no more can be said of the gap."""
    if not gap.closed:
        remedy = "put ]] after it; in a table write \\| for a bar, and \\[[ for two brackets as they stand"
        return (Problem("E451", gap.where, "this gap is never closed", remedy),)
    if gap.wrapped:
        message = "a gap stands in the words of a link or a picture"
        return (Problem("E410", gap.where, message, "write it beside it"),)
    if not gap.text.strip():
        message = "the gap is empty: no answer is accepted"
        return (Problem("E402", gap.where, message, "write the answer between the brackets: [[answer]]"),)
    return ()


def declaration(
    gap: Gap, compared: Wording, letters: dict[str, str]
) -> tuple[ResponseDeclaration, tuple[Problem, ...]]:
    """What the gap accepts. `letters`: the identifier of each word to choose, to which new ones are added."""
    found = parts(gap)
    signs = [part.sign for part in found]
    if late := next((part for part in found if _LATE_STAR.fullmatch(part.typed)), None):
        remedy = f"write it before it: *{late.text[:-1].strip()}; a star as it stands is \\*"
        return ResponseDeclaration("text", "single", (late.text,), 0), (
            Problem("E410", gap.where, f"in “{late.text}” the star stands after the word", remedy),
        )
    if "*" in signs:
        return _choice(gap, found, letters)
    ranges = [closed_range(part.text) for part in found]
    if "=" in signs or all(ranges):
        return _number(gap, found, ranges)
    texts = tuple(part.text for part in found)
    declared = ResponseDeclaration(
        "text",
        "single",
        texts,
        0,
        case=compared.case,
        accents=compared.accents,
        typos=compared.typos,
    )
    return declared, compared.wrong([(text, gap.where) for text in texts])


def _number(
    gap: Gap, found: Sequence[Part], ranges: Sequence[str]
) -> tuple[ResponseDeclaration, tuple[Problem, ...]]:
    remedy = "write [[= 116]], [[= 3.14 ± 0.01]] or [[= 10 .. 12]]; [[\\= x]] is a text"
    wrong = tuple(
        Problem("E410", gap.where, f"“{part.text}” is no number", remedy)
        for part, closed in zip(found, ranges, strict=True)
        if not closed
    )
    twice = given_twice((closed, gap.where) for closed in ranges if closed)
    return ResponseDeclaration("number", "single", tuple(ranges), 0), wrong + twice


def _choice(
    gap: Gap, found: Sequence[Part], letters: dict[str, str]
) -> tuple[ResponseDeclaration, tuple[Problem, ...]]:
    """A word that stands in several gaps has one letter, so that a letter stands for a word whatever the gap."""
    words = [part.text if part.sign == "*" else part.whole for part in found]
    wrong: tuple[Problem, ...] = given_twice((each, gap.where) for each in words)
    stars = sum(part.sign == "*" for part in found)
    if stars > 1:
        message = f"{stars} choices of this gap are marked as right"
        wrong += (Problem("E404", gap.where, message, "leave one star"),)
    if len(found) < 2:
        remedy = "add a wrong one: [[*right|wrong]]; for a text to type, write \\* or take the star away"
        wrong += (Problem("E412", gap.where, "the gap has only one choice", remedy),)
    if not all(words):
        remedy = "take a bar away, or write words on both sides of it"
        wrong += (Problem("E410", gap.where, "a choice without words", remedy),)
    for each in words:
        letters.setdefault(each, IDENTIFIERS[len(letters) % len(IDENTIFIERS)])
    right = tuple(letters[part.text] for part in found if part.sign == "*")
    options = tuple(letters[each] for each in words)
    return ResponseDeclaration("match", "single", right, 0, options), wrong
