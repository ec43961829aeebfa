"""What an author silences: `allow: {W705: why}` in settings, `{allow=W705 because="why"}` at a question.

A silence without a reason is an error: whoever reads the course later must be able to judge it.
"""

from __future__ import annotations

from builder.load.attributes import Attributes
from builder.load.settings import Settings, did_you_mean
from builder.model import Silence
from builder.problems import WARNINGS, Problem, Where

KEY, REASON = "allow", "because"


def of_settings(given: Settings, found: list[Problem]) -> tuple[Silence, ...]:
    """The silences of `course.yaml` or of a page's front matter."""
    named = given.named_texts(KEY)
    inner = given.section(KEY) if any(code for code, _ in named) else None
    silences = [
        Silence(code, text, inner.key_place(code))
        if inner and code
        else Silence(text, "", given.place(KEY))  # a bare list of codes
        for code, text in named
    ]
    return _checked(silences, f"write “{KEY}: {{CODE: the reason}}”", found)


def of_question(given: Attributes, where: Where, found: list[Problem]) -> tuple[Silence, ...]:
    """The silences in the braces of a question's heading; several codes stand in quotation marks."""
    codes = given.values.get(KEY, "").replace(",", " ").split()
    reason = given.values.get(REASON, "")
    if REASON in given.values and not codes:
        message = "a reason stands here, but nothing that it silences"
        found.append(Problem("E209", where, message, f'write {KEY}=W705 {REASON}="…"'))
    silences = [Silence(code, "" if reason == "true" else reason.strip(), where) for code in codes]
    return _checked(silences, f'write {{{KEY}=CODE {REASON}="the reason"}}', found)


def _checked(silences: list[Silence], form: str, found: list[Problem]) -> tuple[Silence, ...]:
    """Those that hold; the others are Problems. `form`: how to write one, with CODE for its code."""
    for silence in silences:
        if silence.code not in WARNINGS:
            found.append(_unknown(silence))
        elif not silence.reason:
            message = f"{silence.code} is silenced without a reason"
            found.append(Problem("E791", silence.where, message, form.replace("CODE", silence.code)))
    return tuple(silence for silence in silences if silence.code in WARNINGS and silence.reason)


def _unknown(silence: Silence) -> Problem:
    if silence.code.startswith("E"):
        message = f"“{silence.code}” cannot be silenced: only warnings can"
        return Problem("E792", silence.where, message, "mend what it tells of")
    message = f"there is no warning “{silence.code}” to silence"
    return Problem("E792", silence.where, message, did_you_mean(silence.code, WARNINGS))
