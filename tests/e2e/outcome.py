"""What the LMS holds after a session, in words that are the same for both editions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tests.e2e.answers import POINT, Question, Response, percent, scaled, words
from tests.e2e.lms import Lms
from tests.limits.call import Call, Edition, Session

COMPLETION = {
    "passed": "completed",
    "failed": "completed",
    "completed": "completed",
    "incomplete": "incomplete",
}
SUCCESS = {"passed": "passed", "failed": "failed", "completed": "unknown", "incomplete": "unknown"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """`status` is passed, failed, completed or incomplete; `score` raw on 0–100, empty for none."""

    status: str
    score: str
    exit: str = "suspend"


def stored(lms: Lms) -> Outcome:
    """What was committed. A 2004 pair of statuses that means nothing is shown as it is."""
    kept = lms.stored
    if lms.edition == "scorm12":
        core = {name: kept[f"cmi.core.{name}"] for name in ("lesson_status", "score.raw", "exit")}
        return Outcome(core["lesson_status"], core["score.raw"], core["exit"])
    pair = (kept["cmi.completion_status"], kept["cmi.success_status"])
    names = [name for name in COMPLETION if (COMPLETION[name], SUCCESS[name]) == pair]
    return Outcome(names[0] if names else "/".join(pair), kept["cmi.score.raw"], kept["cmi.exit"])


@dataclass(frozen=True, slots=True)
class Interaction:
    """The part of a reported interaction that a teacher reads; `pattern` is the first correct one."""

    identifier: str
    type: str
    response: str
    pattern: str
    result: str
    weighting: str


def interactions(lms: Lms) -> tuple[Interaction, ...]:
    """The journal in the LMS, in its order."""
    response = "student_response" if lms.edition == "scorm12" else "learner_response"
    members = ("id", "type", response, "correct_responses.0.pattern", "result", "weighting")
    journal: list[Interaction] = []
    while lms.stored.get(f"cmi.interactions.{len(journal)}.id"):
        start = f"cmi.interactions.{len(journal)}."
        journal.append(Interaction(*(lms.stored.get(start + member, "") for member in members)))
    return tuple(journal)


def interaction(
    edition: Edition, question: Question, response: Response, *, counts: bool = True
) -> Interaction:
    """What an answer must be reported as."""
    earned = question.earned(response)
    wrong = "wrong" if edition == "scorm12" else "incorrect"
    result = "correct" if earned == question.points else scaled(earned, question.points) if earned else wrong
    kind = question.interaction
    if not question.is_graded:
        result = "neutral"
        kind = "fill-in" if (kind, edition) == ("long-fill-in", "scorm12") else kind
    weighting = percent(question.points, 100 * POINT) if counts else "0"
    return Interaction(
        question.identifier,
        kind,
        form(edition, question, response),
        pattern(edition, question),
        result,
        weighting,
    )


def form(edition: Edition, question: Question, response: Response) -> str:
    """A response in the edition's own form; what was chosen in a gap goes out in words."""
    if question.gaps:
        texts = [gap.words[text] if gap.options and text else text for gap, text in pairs(question, response)]
        return (",", "[,]")[edition == "scorm2004"].join(texts)
    if question.interaction == "true-false" and edition == "scorm2004":
        return {"t": "true", "f": "false"}[response[0]]
    comma, point = ("[,]", "[.]") if edition == "scorm2004" else (",", ".")
    if question.rule == "order":
        return comma.join(response)
    spelled = (point.join(one) if question.rule == "pairs" else one for one in sorted(response))
    return words(comma.join(spelled))


def pairs(question: Question, response: Response) -> Iterable[tuple[Question, str]]:
    """Each gap with what stands in it."""
    return zip(question.gaps, response, strict=True)


def first_accepted(gap: Question) -> str:
    """The first answer that a gap takes, in words; a range as `low..high`."""
    first = gap.correct[0]
    return gap.words[first] if gap.options else "..".join(dict.fromkeys(first.split("[:]")))


def pattern(edition: Edition, question: Question) -> str:
    """The first correct pattern; SCORM 1.2 has no form for a range."""
    first = question.correct[:1]
    if question.gaps:
        return (",", "[,]")[edition == "scorm2004"].join(map(first_accepted, question.gaps))
    if not question.is_graded:
        return ""
    if question.options:
        return form(edition, question, question.correct)
    if question.interaction == "numeric" and edition == "scorm12":
        low, _, high = first[0].partition("[:]")
        return low if high in ("", low) else ""
    if question.interaction == "numeric":
        return first[0] if "[:]" in first[0] else f"{first[0]}[:]{first[0]}"
    case = "{case_matters=true}" if question.declaration.get("case") and edition == "scorm2004" else ""
    return case + first[0]


def commits(calls: Session) -> tuple[Call, ...]:
    """The calls that ask the LMS to store."""
    return tuple(call for call in calls if call.verb == "Commit")
