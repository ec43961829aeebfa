"""Limits of SCORM 2004 at run time: Moodle's, each seen refused there [RUN]."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from tests.limits.call import Call, Rule, Session, longer, sets, stands, typed, unlike

N = r"cmi\.interactions\.\d+\."
NUMBER = r"-?\d{1,5}(\.\d{1,18})?"
WORD = r"[A-Za-z0-9_.]{1,250}"
ANSWER = r"learner_response|correct_responses\.\d+\.pattern"

KNOWN = re.compile(
    r"cmi\.(_version|completion_status|completion_threshold|credit|entry|exit|launch_data"
    r"|learner_id|learner_name|location|max_time_allowed|mode|progress_measure"
    r"|scaled_passing_score|session_time|success_status|suspend_data|time_limit_action|total_time)"
    r"|cmi\.score\.(_children|scaled|raw|min|max)"
    r"|cmi\.learner_preference\.(_children|audio_level|language|delivery_speed|audio_captioning)"
    r"|cmi\.comments_from_(learner|lms)\.(_children|_count|\d+\.(comment|location|timestamp))"
    r"|cmi\.objectives\.(_children|_count|\d+\.(id|success_status|completion_status"
    r"|progress_measure|description|score\.(_children|scaled|raw|min|max)))"
    r"|cmi\.interactions\.(_children|_count|\d+\.(id|type|timestamp|weighting|learner_response"
    r"|result|latency|description|objectives\.(_count|\d+\.id)"
    r"|correct_responses\.(_count|\d+\.pattern)))"
    r"|adl\.nav\.(request|request_valid\..+)"
)


def suspend_data_has_64000_characters(calls: Session) -> Iterator[Call]:
    """64000 characters [RUN]."""
    return longer(sets(calls, r"cmi\.suspend_data"), 64000)


def location_has_1000_characters(calls: Session) -> Iterator[Call]:
    """1000 characters [RUN]."""
    return longer(sets(calls, r"cmi\.location"), 1000)


def numbers_are_written_out(calls: Session) -> Iterator[Call]:
    """`.5`, `1e-7`, 100000 and 19 decimals -> 406 [RUN]."""
    numbers = r".+\.score\.(raw|min|max|scaled)|.*progress_measure|" + N + "weighting"
    return unlike(sets(calls, numbers), NUMBER)


def scaled_is_within_one(calls: Session) -> Iterator[Call]:
    """score.scaled outside -1..1 -> 407 [RUN]."""
    return (
        call
        for call in sets(calls, r".+\.score\.scaled")
        if re.fullmatch(NUMBER, call.value) and abs(Decimal(call.value)) > 1
    )


def raw_goes_with_scaled(calls: Session) -> Iterator[Call]:
    """scaled .5 without raw is grade 0; the gradebook reads raw on 0..100 alone [RUN]."""
    for at, call in enumerate(calls):
        scaled, raw = (stands(calls[:at], f"cmi.score.{part}") for part in ("scaled", "raw"))
        if call.verb in ("Commit", "Finish") and scaled and not agree(scaled, raw):
            yield call


def agree(scaled: str, raw: str) -> bool:
    """Whether both say the same score, to the two decimals that are sent."""
    if not (re.fullmatch(NUMBER, scaled) and re.fullmatch(NUMBER, raw)):
        return raw != ""
    return abs(Decimal(scaled) * 100 - Decimal(raw)) < Decimal("0.01")


def durations_have_two_decimals(calls: Session) -> Iterator[Call]:
    """session_time, latency P..DT..H..M..S; PT1M2.345S -> 406 [RUN]."""
    date, time = r"(\d+Y)?(\d+M)?(\d+D)?", r"(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?"
    form = rf"P(?=\d|T\d){date}(T(?=\d){time})?"
    return unlike(sets(calls, r"cmi\.session_time|" + N + "latency"), form)


def timestamp_has_a_zone_only_after_decimals(calls: Session) -> Iterator[Call]:
    """…05Z and toISOString() -> 406; no zone, or .0Z .00Z .00+01:00; year <= 2038 [RUN]."""
    date = r"(19[7-9]\d|20[0-2]\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])"
    time = r"(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]\d{2}:\d{2})?)?)?)?)?)?)?"
    return unlike(sets(calls, N + r"timestamp|cmi\.comments.+\.timestamp"), date + time)


def interaction_begins_with_id_then_type(calls: Session) -> Iterator[Call]:
    """id, then type, then the rest, else 408 [RUN]."""
    seen: dict[str, list[str]] = {}
    for call in sets(calls, N + ".+"):
        _, _, index, member = call.element.split(".", 3)
        before = seen.setdefault(index, [])
        needed = {"id": [], "type": ["id"]}.get(member, ["id", "type"])
        if before[: len(needed)] != needed:
            yield call
        before.append(member)


def interaction_id_has_no_space(calls: Session) -> Iterator[Call]:
    """Any non-space, at most 4000; 406 on a space [RUN]."""
    return unlike(sets(calls, N + "id"), r"\S{1,4000}")


def interaction_type_is_one_of_ten(calls: Session) -> Iterator[Call]:
    """The vocabulary of the RTE, 4.2.9: `multiple` and the like are 406."""
    kinds = "true-false|choice|fill-in|long-fill-in|likert|matching|performance|sequencing|numeric|other"
    return unlike(sets(calls, N + "type"), kinds)


def identifiers_are_words(calls: Session) -> Iterator[Call]:
    """choice, sequencing, matching, likert: no hyphen, space, colon; empty -> 406 [RUN]."""
    form = {"matching": rf"{WORD}\[\.\]{WORD}(\[,\]{WORD}\[\.\]{WORD})*", "likert": WORD}
    for kind in ("choice", "sequencing", "matching", "likert"):
        many = rf"{WORD}(\[,\]{WORD})*"
        yield from unlike(typed(calls, kind, ANSWER), form.get(kind, many))


def choice_pattern_is_unique(calls: Session) -> Iterator[Call]:
    """Two equal patterns of one choice are refused [RUN]."""
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for call in typed(calls, "choice", r"correct_responses\.\d+\.pattern"):
        key = (call.element.split(".")[2], tuple(sorted(call.value.split("[,]"))))
        if key in seen:
            yield call
        seen.add(key)


def true_false_is_a_word(calls: Session) -> Iterator[Call]:
    """true-false needs `true` or `false` [RUN]."""
    return unlike(typed(calls, "true-false", ANSWER), "true|false")


def answers_are_one_line(calls: Session) -> Iterator[Call]:
    """A newline in learner_response or pattern is 406, whatever the type [RUN]."""
    elements = N + f"({ANSWER})"
    return (call for call in sets(calls, elements) if re.search(r"[\n\r\u2028\u2029]", call.value))


def fill_in_has_250_characters_an_answer(calls: Session) -> Iterator[Call]:
    """251 in an answer of a pattern -> 406; `{case_matters=…}` does not count [RUN].

    The same for a response by the RTE, 4.2.9.1; Moodle takes 400 there [RUN], stricter LMSs do not.
    """
    return (call for call in typed(calls, "fill-in", ANSWER) if any(len(one) > 250 for one in filled(call)))


def fill_in_has_ten_answers(calls: Session) -> Iterator[Call]:
    """An LMS need not keep more than ten (RTE 4.2.9.1)."""
    return (call for call in typed(calls, "fill-in", ANSWER) if len(filled(call)) > 10)


def filled(call: Call) -> list[str]:
    """The answers of a fill-in, without what stands before them."""
    return re.sub(r"^(\{(case_matters|order_matters|lang)=[^}]*\})*", "", call.value).split("[,]")


def other_answers_have_4000_characters(calls: Session) -> Iterator[Call]:
    """other and long-fill-in: at most 4000 (other [RUN], long-fill-in by the RTE)."""
    return longer(typed(calls, "other|long-fill-in", ANSWER), 4000)


def numeric_has_five_digits(calls: Session) -> Iterator[Call]:
    """A numeric response has at most 5 integer digits [RUN]; a pattern is a range."""
    yield from unlike(typed(calls, "numeric", "learner_response"), NUMBER)
    pattern = rf"({NUMBER})?(\[:\]({NUMBER})?)?"
    yield from unlike(typed(calls, "numeric", r"correct_responses\.\d+\.pattern"), pattern)


def description_is_one_short_line(calls: Session) -> Iterator[Call]:
    """At most 251 characters, one line, not beginning with `{` unless {lang=…} [RUN]."""
    form = r"(\{lang=[A-Za-z-]+\})?(?!\{)[^\n\r]{0,251}"
    return unlike(sets(calls, r"cmi\.(interactions|objectives)\.\d+\.description"), form)


def result_is_incorrect_not_wrong(calls: Session) -> Iterator[Call]:
    """correct incorrect unanticipated neutral or a number [RUN]."""
    return unlike(sets(calls, N + "result"), f"correct|incorrect|unanticipated|neutral|{NUMBER}")


def completion_status_is_a_word_of_the_standard(calls: Session) -> Iterator[Call]:
    """completed incomplete not attempted unknown; passed belongs to success_status."""
    words = "completed|incomplete|not attempted|unknown"
    return unlike(sets(calls, r"cmi\.completion_status"), words)


def success_status_is_a_word_of_the_standard(calls: Session) -> Iterator[Call]:
    """passed failed unknown; the LMS does not compute it [RUN]."""
    return unlike(sets(calls, r"cmi\.success_status"), "passed|failed|unknown")


def exit_is_suspend(calls: Session) -> Iterator[Call]:
    """Data survive re-entry only if exit is suspend, even in review [RUN]."""
    yield from unlike(sets(calls, r"cmi\.exit"), "suspend")
    for at, call in enumerate(calls):
        wrote = any(past.verb == "SetValue" for past in calls[:at])
        if call.verb in ("Commit", "Finish") and wrote and not stands(calls[:at], "cmi.exit"):
            yield call


def navigation_is_harmless(calls: Session) -> Iterator[Call]:
    """exitAll makes Commit and Terminate throw; `_none_` can not be set [RUN]."""
    return unlike(sets(calls, r"adl\.nav\.request"), "continue|suspendAll")


def objective_ids_are_written_once(calls: Session) -> Iterator[Call]:
    """An objective's id is unique and write-once [RUN]."""
    elements: set[str] = set()
    names: set[str] = set()
    for call in sets(calls, r"cmi\.objectives\.\d+\.id"):
        if call.element in elements or call.value in names:
            yield call
        elements.add(call.element)
        names.add(call.value)


def only_elements_of_2004_are_used(calls: Session) -> Iterator[Call]:
    """adl.data.* -> 401 [RUN], and so are the names of 1.2."""
    return (call for call in calls if call.element and not KNOWN.fullmatch(call.element))


RULES: tuple[Rule, ...] = (
    suspend_data_has_64000_characters,
    location_has_1000_characters,
    numbers_are_written_out,
    scaled_is_within_one,
    raw_goes_with_scaled,
    durations_have_two_decimals,
    timestamp_has_a_zone_only_after_decimals,
    interaction_begins_with_id_then_type,
    interaction_id_has_no_space,
    interaction_type_is_one_of_ten,
    identifiers_are_words,
    choice_pattern_is_unique,
    true_false_is_a_word,
    answers_are_one_line,
    fill_in_has_250_characters_an_answer,
    fill_in_has_ten_answers,
    other_answers_have_4000_characters,
    numeric_has_five_digits,
    description_is_one_short_line,
    result_is_incorrect_not_wrong,
    completion_status_is_a_word_of_the_standard,
    success_status_is_a_word_of_the_standard,
    exit_is_suspend,
    navigation_is_harmless,
    objective_ids_are_written_once,
    only_elements_of_2004_are_used,
)
