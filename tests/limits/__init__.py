"""What real LMSs refuse, as rules over the calls that a package made.

scorm-again lets through what real LMSs do not, so every run-time limit of
`shared/facts/lms-scorm.md` stands here as one rule: a function from a session's calls to those
that break it. A rule's name is what holds when nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.limits import both, scorm12, scorm2004
from tests.limits.call import Call, Edition, Rule

RULES: dict[Edition, tuple[Rule, ...]] = {
    "scorm12": (*both.RULES, *scorm12.RULES),
    "scorm2004": (*both.RULES, *scorm2004.RULES),
}


@dataclass(frozen=True, slots=True)
class Violation:
    """A call that a real LMS would refuse or misread, and the rule that says so."""

    rule: str
    call: Call


def violations(edition: Edition, calls: Sequence[Call]) -> tuple[Violation, ...]:
    """Every broken rule of one session (one page load), rule by rule in the order of the calls."""
    session = tuple(calls)
    return tuple(Violation(rule.__name__, call) for rule in RULES[edition] for call in rule(session))
