"""Limits that hold in SCORM 1.2 and 2004 alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from tests.limits.call import Call, Rule, Session, sets, stands


def nothing_is_refused(calls: Session) -> Iterator[Call]:
    """A refused call is data lost: peers lose every 2004 learner_response to 406.

    Asking 2004 for a time that it was not given is 403, and there is no other way to ask (RTE 4.2.12).
    """
    asked = ("GetValue", "cmi.max_time_allowed", "403")
    refused = (call for call in calls if call.error != "0" or call.result == "false")
    return (call for call in refused if (call.verb, call.element, call.error) != asked)


def session_is_opened_once(calls: Session) -> Iterator[Call]:
    """1.2: a second LMSInitialize after Finish throws [RUN]; 2004: false, 104 [RUN]."""
    opened = [call for call in calls if call.verb == "Initialize"]
    return iter(opened[1:])


def nothing_follows_finish(calls: Session) -> Iterator[Call]:
    """A closed session takes no values; Finish comes once."""
    finished = False
    for call in calls:
        if finished and call.verb != "Initialize":
            yield call
        finished = finished or call.verb == "Finish"


def nothing_is_set_outside_normal_mode(calls: Session) -> Iterator[Call]:
    """Writes in review and browse are stored: raw 85 -> 60 lowered the gradebook [RUN]."""
    mode = ""
    for call in calls:
        if call.verb == "GetValue" and call.element in ("cmi.core.lesson_mode", "cmi.mode"):
            mode = call.result
        if call.verb == "SetValue" and mode in ("review", "browse"):
            yield call


def status_stands_before_finish(calls: Session) -> Iterator[Call]:
    """1.2: LMSFinish with nothing set stores `completed` [RUN]; 2004: no status at all [RUN]."""
    for at, call in enumerate(calls):
        if call.verb != "Finish":
            continue
        before = calls[:at]
        status = stands(before, "cmi.core.lesson_status") or stands(before, "cmi.completion_status")
        if status in ("", "not attempted", "unknown"):
            yield call


def indexes_have_no_gap(calls: Session) -> Iterator[Call]:
    """An index past the end: 201 in 1.2, 351 in 2004 [RUN]. A journal begins at `_count`."""
    counts: dict[str, int] = {}
    for call in calls:
        counted = re.fullmatch(r"(cmi\..+)\._count", call.element)
        if counted and call.verb == "GetValue" and call.result.isdigit():
            counts[counted[1]] = int(call.result)
        if call.verb != "SetValue":
            continue
        for found in re.finditer(r"\.(\d+)(?=\.)", call.element):
            collection, index = call.element[: found.start()], int(found[1])
            if index > counts.get(collection, 0):
                yield call
                break
            counts[collection] = max(counts.get(collection, 0), index + 1)


def raw_is_on_the_scale_of_the_gradebook(calls: Session) -> Iterator[Call]:
    """Gradebook = score.raw as it is over 100 [RUN]; in 1.2 outside 0..100 is 405 [RUN]."""
    for call in sets(calls, r"cmi\.(core\.)?score\.raw"):
        try:
            outside = not 0 <= Decimal(call.value) <= 100
        except InvalidOperation:
            continue
        if outside:
            yield call


def scale_is_0_to_100(calls: Session) -> Iterator[Call]:
    """min and max are ignored: 2004 raw 8 of max 10 -> 8/100; 1.2 max=1000 -> 405 [RUN]."""
    ends = {"min": "0", "max": "100"}
    for call in sets(calls, r"cmi\.(core\.)?score\.(min|max)"):
        if call.value != ends[call.element[-3:]]:
            yield call


RULES: tuple[Rule, ...] = (
    nothing_is_refused,
    session_is_opened_once,
    nothing_follows_finish,
    nothing_is_set_outside_normal_mode,
    status_stands_before_finish,
    indexes_have_no_gap,
    raw_is_on_the_scale_of_the_gradebook,
    scale_is_0_to_100,
)
