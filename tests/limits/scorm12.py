"""Limits of SCORM 1.2: Moodle's [RUN] and those of strict LMSs (SCORM 1.2 RTE, 3.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.limits.call import Call, Rule, Session, longer, sets, typed, unlike

N = r"cmi\.interactions\.\d+\."

SETTABLE = re.compile(
    r"cmi\.core\.(lesson_location|lesson_status|exit|session_time|score\.(raw|min|max))"
    r"|cmi\.(suspend_data|comments)"
    r"|cmi\.student_preference\.(audio|language|speed|text)"
    r"|cmi\.objectives\.\d+\.(id|status|score\.(raw|min|max))"
    r"|cmi\.interactions\.\d+\.(id|time|type|weighting|student_response|result|latency"
    r"|objectives\.\d+\.id|correct_responses\.\d+\.pattern)"
)
READABLE = re.compile(
    r"cmi\.core\.(_children|student_id|student_name|lesson_location|credit|lesson_status|entry"
    r"|total_time|lesson_mode|score\.(_children|raw|min|max))"
    r"|cmi\.(suspend_data|launch_data|comments|comments_from_lms|_version)"
    r"|cmi\.objectives\.(_children|_count|\d+\.(id|status|score\.(_children|raw|min|max)))"
    r"|cmi\.student_data\.(_children|mastery_score|max_time_allowed|time_limit_action)"
    r"|cmi\.student_preference\.(_children|audio|language|speed|text)"
    r"|cmi\.interactions\.(_children|_count|\d+\.(objectives|correct_responses)\._count)"
)


def suspend_data_has_4096_characters(calls: Session) -> Iterator[Call]:
    """Strict LMSs and Moodle with scormstandard=1 take 4096; 64001 -> 405 anywhere [RUN]."""
    return longer(sets(calls, r"cmi\.suspend_data"), 4096)


def comments_have_4096_characters(calls: Session) -> Iterator[Call]:
    """cmi.comments is a CMIString4096 in a strict LMS; 64001 -> 405 anywhere [RUN]."""
    return longer(sets(calls, r"cmi\.comments"), 4096)


def strings_have_255_characters(calls: Session) -> Iterator[Call]:
    """lesson_location, student_response, pattern: 255 in strict LMSs and with scormstandard=1."""
    texts = r"cmi\.core\.lesson_location|" + N + r"(student_response|correct_responses\.\d+\.pattern)"
    return longer(sets(calls, texts), 255)


def scores_have_three_digits_and_decimals(calls: Session) -> Iterator[Call]:
    """score.raw, min, max: up to 3 digits and decimals; `''` would become 0 [RUN]."""
    return unlike(sets(calls, r".+\.score\.(raw|min|max)"), r"-?\d{1,3}(\.\d+)?")


def durations_are_hours_minutes_seconds(calls: Session) -> Iterator[Call]:
    """session_time, latency HH:MM:SS(.c or .cc), 2-4 hour digits; three decimals: 405 [RUN]."""
    return unlike(sets(calls, durations()), r"\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?")


def durations_have_two_decimals_or_none(calls: Session) -> Iterator[Call]:
    """Fraction bug: 05.00 + 12.5 = 17.05, so never one decimal [RUN]."""
    return (call for call in sets(calls, durations()) if re.search(r"\.\d$", call.value))


def durations() -> str:
    """The elements that hold a duration."""
    return r"cmi\.core\.session_time|" + N + "latency"


def interaction_time_has_no_date(calls: Session) -> Iterator[Call]:
    """Interaction time is HH:MM:SS only, no date [RUN]."""
    return unlike(sets(calls, N + "time"), r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d")


def lesson_status_is_a_word_that_may_be_set(calls: Session) -> Iterator[Call]:
    """passed completed failed incomplete browsed; `not attempted` -> 405 [RUN]."""
    return unlike(sets(calls, r"cmi\.core\.lesson_status"), "passed|completed|failed|incomplete|browsed")


def exit_is_a_word_of_the_standard(calls: Session) -> Iterator[Call]:
    """time-out suspend logout ''; `normal` -> 405 [RUN]."""
    return unlike(sets(calls, r"cmi\.core\.exit"), "time-out|suspend|logout|")


def interaction_id_is_printable_ascii(calls: Session) -> Iterator[Call]:
    """Printable ASCII, no space, at most 255: no accents [RUN]."""
    return unlike(sets(calls, N + "id"), "[!-~]{1,255}")


def interaction_type_is_one_of_eight(calls: Session) -> Iterator[Call]:
    """No long-fill-in, no other [RUN]."""
    return unlike(
        sets(calls, N + "type"),
        "true-false|choice|fill-in|matching|performance|sequencing|likert|numeric",
    )


def result_is_wrong_not_incorrect(calls: Session) -> Iterator[Call]:
    """correct wrong unanticipated neutral or a number [RUN]."""
    return unlike(sets(calls, N + "result"), r"correct|wrong|unanticipated|neutral|-?\d+(\.\d+)?")


def weighting_is_at_most_100(calls: Session) -> Iterator[Call]:
    """A number, -100..100 [RUN]."""
    return unlike(sets(calls, N + "weighting"), r"-?(100(\.0+)?|\d{1,2}(\.\d+)?)")


def choices_are_single_characters(calls: Session) -> Iterator[Call]:
    """Strict LMSs: identifiers are one character `[a-z0-9]`, answers `a,b`."""
    return unlike(answers(calls, "choice"), "[a-z0-9](,[a-z0-9])*")


def matching_is_pairs_of_single_characters(calls: Session) -> Iterator[Call]:
    """Strict LMSs: two identifiers with a full stop between them, `1.a,2.b` (RTE 3.4.7, CMIFeedback)."""
    return unlike(answers(calls, "matching"), r"[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*")


def sequencing_is_single_characters(calls: Session) -> Iterator[Call]:
    """Strict LMSs: identifiers in their order, `a,b` (RTE 3.4.7, CMIFeedback)."""
    return unlike(answers(calls, "sequencing"), "[a-z0-9](,[a-z0-9])*")


def true_false_is_one_character(calls: Session) -> Iterator[Call]:
    """Strict LMSs: 0, 1, t or f (RTE 3.4.7, CMIFeedback)."""
    return unlike(answers(calls, "true-false"), "[01tf]")


def likert_is_one_character(calls: Session) -> Iterator[Call]:
    """Strict LMSs: one identifier, one character (RTE 3.4.7, CMIFeedback)."""
    return unlike(answers(calls, "likert"), "[a-z0-9]")


def numeric_is_a_decimal(calls: Session) -> Iterator[Call]:
    """Strict LMSs: a CMIDecimal; a range has no form in 1.2 (RTE 3.4.7, CMIFeedback)."""
    return unlike(answers(calls, "numeric"), r"-?\d+(\.\d+)?")


def answers(calls: Session, kind: str) -> Iterator[Call]:
    """The calls that set a response or a correct pattern of an interaction of this type."""
    return typed(calls, kind, r"student_response|correct_responses\.\d+\.pattern")


def only_elements_of_1_2_are_set(calls: Session) -> Iterator[Call]:
    """score.scaled, success_status, description: 201 [RUN]."""
    return (call for call in calls if call.verb == "SetValue" and not SETTABLE.fullmatch(call.element))


def only_readable_elements_are_read(calls: Session) -> Iterator[Call]:
    """Interaction ids, exit and session_time are write-only: 404 [RUN]; unknown ones 201 [RUN]."""
    return (call for call in calls if call.verb == "GetValue" and not READABLE.fullmatch(call.element))


RULES: tuple[Rule, ...] = (
    suspend_data_has_4096_characters,
    comments_have_4096_characters,
    strings_have_255_characters,
    scores_have_three_digits_and_decimals,
    durations_are_hours_minutes_seconds,
    durations_have_two_decimals_or_none,
    interaction_time_has_no_date,
    lesson_status_is_a_word_that_may_be_set,
    exit_is_a_word_of_the_standard,
    interaction_id_is_printable_ascii,
    interaction_type_is_one_of_eight,
    result_is_wrong_not_incorrect,
    weighting_is_at_most_100,
    choices_are_single_characters,
    matching_is_pairs_of_single_characters,
    sequencing_is_single_characters,
    true_false_is_one_character,
    likert_is_one_character,
    numeric_is_a_decimal,
    only_elements_of_1_2_are_set,
    only_readable_elements_are_read,
)
