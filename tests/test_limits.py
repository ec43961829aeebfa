"""Each limit is fed the value that an LMS refused, and the nearest one that it took."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.limits import RULES, Violation, violations
from tests.limits.call import Call, Edition, Session


@dataclass(frozen=True, slots=True)
class Sample:
    """A refused session whose call at `at` breaks the rule, and an allowed one."""

    refused: Session
    allowed: Session
    at: int = -1


NAMES = {
    "scorm12": ("LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"),
    "scorm2004": ("Initialize", "GetValue", "SetValue", "Commit", "Terminate"),
}
VERBS = ("open", "get", "set", "commit", "finish")


def session(edition: Edition, *steps: str) -> Session:
    """Calls from lines: `open`, `commit`, `finish`, `get ELEMENT=RESULT`, `ELEMENT=VALUE`."""
    return tuple(one(edition, step, index) for index, step in enumerate(steps))


def one(edition: Edition, step: str, index: int) -> Call:
    """The call that a line says."""
    if step in VERBS:
        return Call(NAMES[edition][VERBS.index(step)], index=index)
    if step.startswith("get "):
        element, _, result = step.removeprefix("get ").partition("=")
        return Call(NAMES[edition][1], element, result=result, index=index)
    element, _, value = step.partition("=")
    return Call(NAMES[edition][2], element, value, index=index)


def value(edition: Edition, element: str, refused: str, allowed: str) -> Sample:
    """A sample of one value set alone."""
    return Sample(session(edition, f"{element}={refused}"), session(edition, f"{element}={allowed}"))


def answer(edition: Edition, kind: str, member: str, refused: str, allowed: str) -> Sample:
    """A sample of one answer of an interaction of this type."""
    i = "cmi.interactions.0."
    opening = (f"{i}id=q1", f"{i}type={kind}")
    return Sample(
        session(edition, *opening, f"{i}{member}={refused}"),
        session(edition, *opening, f"{i}{member}={allowed}"),
    )


def member(edition: Edition, name: str, refused: str, allowed: str) -> Sample:
    """A sample of one member of an interaction of the type `other` or, in 1.2, `performance`."""
    return answer(edition, "performance" if edition == "scorm12" else "other", name, refused, allowed)


PATTERN = "correct_responses.0.pattern"
REFUSED_CALL = Call("LMSSetValue", "cmi.core.lesson_location", "3", "false", "405")
REFUSED_2004 = Call("SetValue", "cmi.location", "3", "false", "406")
THROWN = Call("LMSCommit", result="", error="threw: TypeError")


def both(edition: Edition, status: str, mode: str, raw: str) -> dict[str, tuple[Sample, ...]]:
    """The samples of the rules that hold in both editions, in the edition's own names."""
    suspend = () if edition == "scorm12" else ("cmi.exit=suspend",)
    score = raw.removesuffix("raw")

    def line(*steps: str) -> Session:
        return session(edition, *steps)

    return {
        "nothing_is_refused": (
            Sample((REFUSED_CALL if edition == "scorm12" else REFUSED_2004,), line("open")),
            Sample((THROWN,), line("commit")),
        ),
        "session_is_opened_once": (Sample(line("open", "open"), line("open")),),
        "nothing_follows_finish": (
            Sample(
                line("open", f"{status}=incomplete", *suspend, "finish", "commit"),
                line("open", f"{status}=incomplete", *suspend, "commit", "finish"),
            ),
            Sample(
                line("open", f"get {status}=incomplete", "finish", "finish"),
                line("open", f"get {status}=incomplete", "finish"),
            ),
        ),
        "nothing_is_set_outside_normal_mode": (
            Sample(line(f"get {mode}=review", f"{raw}=60"), line(f"get {mode}=normal", f"{raw}=60")),
            Sample(line(f"get {mode}=browse", f"{raw}=60"), line(f"get {mode}=", f"{raw}=60")),
        ),
        "status_stands_before_finish": (
            Sample(line("open", "finish"), line("open", f"get {status}=completed", "finish")),
            Sample(
                line("open", f"get {status}=not attempted", "finish"),
                line("open", f"get {status}=not attempted", f"{status}=incomplete", *suspend, "finish"),
            ),
        ),
        "indexes_have_no_gap": (
            Sample(
                line("cmi.interactions.0.id=a", "cmi.interactions.2.id=b"),
                line("cmi.interactions.0.id=a", "cmi.interactions.1.id=b"),
            ),
            Sample(
                line("get cmi.interactions._count=1", "cmi.interactions.2.id=b"),
                line("get cmi.interactions._count=2", "cmi.interactions.2.id=b"),
            ),
            Sample(
                line(
                    "cmi.interactions.0.id=a",
                    "cmi.interactions.0.type=choice",
                    "cmi.interactions.0.correct_responses.1.pattern=a",
                ),
                line(
                    "cmi.interactions.0.id=a",
                    "cmi.interactions.0.type=choice",
                    "cmi.interactions.0.correct_responses.0.pattern=a",
                ),
            ),
        ),
        "raw_is_on_the_scale_of_the_gradebook": (
            value(edition, raw, "100.00001", "100"),
            value(edition, raw, "-1", "0"),
        ),
        "scale_is_0_to_100": (
            value(edition, f"{score}max", "10", "100"),
            value(edition, f"{score}min", "1", "0"),
        ),
    }


def of12(element: str, refused: str, allowed: str) -> Sample:
    return value("scorm12", element, refused, allowed)


def in12(name: str, refused: str, allowed: str) -> Sample:
    return member("scorm12", name, refused, allowed)


def get12(refused: str, allowed: str) -> Sample:
    return Sample(session("scorm12", f"get {refused}=1"), session("scorm12", f"get {allowed}=1"))


SAMPLES_12: dict[str, tuple[Sample, ...]] = {
    **both("scorm12", "cmi.core.lesson_status", "cmi.core.lesson_mode", "cmi.core.score.raw"),
    "suspend_data_has_4096_characters": (
        of12("cmi.suspend_data", "a" * 4097, "a" * 4096),
        of12("cmi.suspend_data", "😀" * 2049, "😀" * 2048),
    ),
    "comments_have_4096_characters": (of12("cmi.comments", "a" * 4097, "a" * 4096),),
    "strings_have_255_characters": (
        of12("cmi.core.lesson_location", "a" * 256, "a" * 255),
        in12("student_response", "a" * 256, "a" * 255),
        in12(PATTERN, "a" * 256, "a" * 255),
    ),
    "scores_have_three_digits_and_decimals": (
        of12("cmi.core.score.raw", "", "0"),
        of12("cmi.core.score.raw", "1e2", "66.66"),
        of12("cmi.core.score.raw", "0080", "080"),
    ),
    "durations_are_hours_minutes_seconds": (
        of12("cmi.core.session_time", "00:00:01.234", "00:00:01.23"),
        of12("cmi.core.session_time", "0:00:01", "0000:00:01"),
        of12("cmi.core.session_time", "00000:00:01", "00:99:01"),
        in12("latency", "PT5S", "00:00:05"),
    ),
    "durations_have_two_decimals_or_none": (
        of12("cmi.core.session_time", "00:00:12.5", "00:00:12.50"),
        in12("latency", "00:00:12.5", "00:00:12"),
    ),
    "interaction_time_has_no_date": (
        in12("time", "2026-01-02T03:04:05", "03:04:05"),
        in12("time", "24:00:00", "23:59:59"),
    ),
    "lesson_status_is_a_word_that_may_be_set": (
        of12("cmi.core.lesson_status", "not attempted", "incomplete"),
        of12("cmi.core.lesson_status", "Passed", "passed"),
    ),
    "exit_is_a_word_of_the_standard": (of12("cmi.core.exit", "normal", "suspend"),),
    "interaction_id_is_printable_ascii": (
        of12("cmi.interactions.0.id", "élan", "elan"),
        of12("cmi.interactions.0.id", "a b", "a_b"),
        of12("cmi.interactions.0.id", "a" * 256, "a" * 255),
        of12("cmi.interactions.0.id", "", "a"),
    ),
    "interaction_type_is_one_of_eight": (
        of12("cmi.interactions.0.type", "long-fill-in", "fill-in"),
        of12("cmi.interactions.0.type", "other", "performance"),
    ),
    "result_is_wrong_not_incorrect": (
        in12("result", "incorrect", "wrong"),
        in12("result", "right", "correct"),
        in12("result", "50%", "0.5"),
    ),
    "weighting_is_at_most_100": (
        in12("weighting", "100.5", "100"),
        in12("weighting", "-101", "-100"),
        in12("weighting", "", "1.5"),
    ),
    "choices_are_single_characters": (
        answer("scorm12", "choice", "student_response", "ab", "a,b"),
        answer("scorm12", "choice", "student_response", "A", "a"),
        answer("scorm12", "choice", "student_response", "a[,]b", "9"),
        answer("scorm12", "choice", PATTERN, "", "a"),
    ),
    "matching_is_pairs_of_single_characters": (
        answer("scorm12", "matching", "student_response", "a.b.c", "a.b"),
        answer("scorm12", "matching", "student_response", "a,b", "a.b,c.b"),
        answer("scorm12", "matching", "student_response", "a[.]b", "1.b"),
        answer("scorm12", "matching", "student_response", "ab.c", "a.c"),
        answer("scorm12", "matching", PATTERN, "a.b,", "a.b,c.d"),
    ),
    "sequencing_is_single_characters": (
        answer("scorm12", "sequencing", "student_response", "ab", "a,b"),
        answer("scorm12", "sequencing", PATTERN, "a[,]b", "b,a"),
    ),
    "true_false_is_one_character": (
        answer("scorm12", "true-false", "student_response", "true", "t"),
        answer("scorm12", "true-false", PATTERN, "false", "f"),
    ),
    "likert_is_one_character": (
        answer("scorm12", "likert", "student_response", "a,b", "a"),
        answer("scorm12", "likert", PATTERN, "", "b"),
    ),
    "numeric_is_a_decimal": (
        answer("scorm12", "numeric", "student_response", "1,5", "1.5"),
        answer("scorm12", "numeric", PATTERN, "1[:]2", "-2"),
    ),
    "only_elements_of_1_2_are_set": (
        Sample(session("scorm12", "cmi.core.score.scaled=1"), session("scorm12", "cmi.core.score.raw=1")),
        Sample(
            session("scorm12", "cmi.success_status=passed"),
            session("scorm12", "cmi.core.lesson_status=passed"),
        ),
        Sample(
            session("scorm12", "cmi.interactions.0.id=a", "cmi.interactions.0.description=b"),
            session("scorm12", "cmi.interactions.0.id=a", "cmi.interactions.0.result=neutral"),
        ),
    ),
    "only_readable_elements_are_read": (
        get12("cmi.interactions.0.id", "cmi.interactions._count"),
        get12("cmi.core.exit", "cmi.core.entry"),
        get12("cmi.core.session_time", "cmi.core.total_time"),
        get12("cmi.mode", "cmi.core.lesson_mode"),
    ),
}


def of04(element: str, refused: str, allowed: str) -> Sample:
    return value("scorm2004", element, refused, allowed)


def in04(name: str, refused: str, allowed: str) -> Sample:
    return member("scorm2004", name, refused, allowed)


def said(kind: str, refused: str, allowed: str) -> Sample:
    return answer("scorm2004", kind, "learner_response", refused, allowed)


def pattern(kind: str, refused: str, allowed: str) -> Sample:
    return answer("scorm2004", kind, PATTERN, refused, allowed)


def steps04(refused: tuple[str, ...], allowed: tuple[str, ...], at: int = -1) -> Sample:
    return Sample(session("scorm2004", *refused), session("scorm2004", *allowed), at)


SAMPLES_2004: dict[str, tuple[Sample, ...]] = {
    **both("scorm2004", "cmi.completion_status", "cmi.mode", "cmi.score.raw"),
    "suspend_data_has_64000_characters": (of04("cmi.suspend_data", "a" * 64001, "a" * 64000),),
    "location_has_1000_characters": (of04("cmi.location", "a" * 1001, "a" * 1000),),
    "numbers_are_written_out": (
        of04("cmi.score.scaled", ".5", "0.5"),
        of04("cmi.score.scaled", "1e-7", "0.0000001"),
        of04("cmi.progress_measure", "0." + "1" * 19, "0." + "1" * 18),
        in04("weighting", "100000", "99999"),
        in04("weighting", "", "1"),
    ),
    "scaled_is_within_one": (
        of04("cmi.score.scaled", "1.01", "1"),
        of04("cmi.score.scaled", "-1.01", "-1"),
    ),
    "raw_goes_with_scaled": (
        steps04(
            ("cmi.exit=suspend", "cmi.score.scaled=0.5", "commit"),
            ("cmi.exit=suspend", "cmi.score.scaled=0.5", "cmi.score.raw=50", "commit"),
        ),
        steps04(
            ("cmi.exit=suspend", "cmi.score.scaled=0.8", "cmi.score.raw=8", "commit"),
            ("cmi.exit=suspend", "cmi.score.scaled=0.6666", "cmi.score.raw=66.66", "commit"),
        ),
    ),
    "durations_have_two_decimals": (
        of04("cmi.session_time", "PT1M2.345S", "PT1M2.34S"),
        of04("cmi.session_time", "00:01:02", "PT1M2S"),
        of04("cmi.session_time", "P", "PT0S"),
        of04("cmi.session_time", "PT", "P1DT2H"),
        in04("latency", "5", "PT5.5S"),
    ),
    "timestamp_has_a_zone_only_after_decimals": (
        in04("timestamp", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05"),
        in04("timestamp", "2026-01-02T03:04:05.000Z", "2026-01-02T03:04:05.00Z"),
        in04("timestamp", "2026-01-02T03:04:05+01:00", "2026-01-02T03:04:05.0+01:00"),
        in04("timestamp", "2039-01-02T03:04:05", "2038-01-02T03:04:05"),
        in04("timestamp", "03:04:05", "2026-01-02T03:04"),
    ),
    "interaction_begins_with_id_then_type": (
        steps04(
            ("cmi.interactions.0.id=a", "cmi.interactions.0.result=neutral"),
            ("cmi.interactions.0.id=a", "cmi.interactions.0.type=other", "cmi.interactions.0.result=neutral"),
        ),
        steps04(
            ("cmi.interactions.0.type=other", "cmi.interactions.0.id=a"),
            ("cmi.interactions.0.id=a", "cmi.interactions.0.type=other"),
            at=0,
        ),
    ),
    "interaction_id_has_no_space": (
        of04("cmi.interactions.0.id", "a b", "élan"),
        of04("cmi.interactions.0.id", "a" * 4001, "a" * 4000),
    ),
    "interaction_type_is_one_of_ten": (
        steps04(
            ("cmi.interactions.0.id=a", "cmi.interactions.0.type=multiple"),
            ("cmi.interactions.0.id=a", "cmi.interactions.0.type=choice"),
        ),
    ),
    "identifiers_are_words": (
        said("choice", "a-b", "a_b"),
        said("choice", "", "a"),
        said("choice", "a,b", "a[,]b"),
        said("choice", "urn:a", "urn.a"),
        said("choice", "a" * 251, "a" * 250),
        pattern("choice", "a b", "ab"),
        said("sequencing", "a-1[,]b", "a1[,]b"),
        said("matching", "a.b", "a[.]b[,]c[.]d"),
        said("matching", "a[,]b", "a[.]b"),
        said("matching", "a[.]b[,]c", "a[.]b[,]c[.]b"),
        pattern("matching", "a[.]b c[.]d", "a[.]b"),
        said("sequencing", "", "b"),
        pattern("sequencing", "a,b", "b[,]a"),
        said("likert", "a b", "a"),
    ),
    "choice_pattern_is_unique": (
        steps04(
            (
                "cmi.interactions.0.id=a",
                "cmi.interactions.0.type=choice",
                "cmi.interactions.0.correct_responses.0.pattern=a",
                "cmi.interactions.0.correct_responses.1.pattern=a",
            ),
            (
                "cmi.interactions.0.id=a",
                "cmi.interactions.0.type=choice",
                "cmi.interactions.0.correct_responses.0.pattern=a",
                "cmi.interactions.0.correct_responses.1.pattern=b",
            ),
        ),
    ),
    "true_false_is_a_word": (said("true-false", "t", "true"), pattern("true-false", "0", "false")),
    "answers_are_one_line": (
        said("fill-in", "a\nb", "a b"),
        said("other", "a\rb", "a b"),
        pattern("long-fill-in", "a\nb", "a b"),
    ),
    "fill_in_has_250_characters_an_answer": (
        pattern("fill-in", "a" * 251, "a" * 250),
        pattern("fill-in", "{case_matters=true}" + "a" * 251, "{case_matters=true}" + "a" * 250),
        pattern("fill-in", "a[,]" + "b" * 251, "a[,]" + "b" * 250),
        said("fill-in", "a" * 251, "a" * 250),
        said("fill-in", "b" * 251 + "[,]a", "b" * 250 + "[,]" + "a" * 250),
    ),
    "fill_in_has_ten_answers": (
        said("fill-in", "[,]".join("abcdefghijk"), "[,]".join("abcdefghij")),
        pattern("fill-in", "[,]".join("abcdefghijk"), "[,]".join("abcdefghij")),
    ),
    "other_answers_have_4000_characters": (
        said("other", "a" * 4001, "a" * 4000),
        pattern("long-fill-in", "a" * 4001, "a" * 4000),
    ),
    "numeric_has_five_digits": (
        said("numeric", "123456", "12345"),
        said("numeric", "1e3", "-1000.5"),
        pattern("numeric", "123456[:]", "12345[:]"),
        pattern("numeric", "1:2", "1[:]2"),
    ),
    "description_is_one_short_line": (
        in04("description", "a" * 252, "a" * 251),
        in04("description", "a\nb", "a b"),
        in04("description", "{a", "{lang=en}a"),
    ),
    "result_is_incorrect_not_wrong": (
        in04("result", "wrong", "incorrect"),
        in04("result", ".5", "0.5"),
    ),
    "completion_status_is_a_word_of_the_standard": (of04("cmi.completion_status", "passed", "completed"),),
    "success_status_is_a_word_of_the_standard": (of04("cmi.success_status", "completed", "failed"),),
    "exit_is_suspend": (
        of04("cmi.exit", "normal", "suspend"),
        steps04(("cmi.location=3", "commit"), ("cmi.location=3", "cmi.exit=suspend", "commit")),
        steps04(
            ("cmi.completion_status=completed", "finish"),
            ("cmi.completion_status=completed", "cmi.exit=suspend", "finish"),
        ),
    ),
    "navigation_is_harmless": (
        of04("adl.nav.request", "exitAll", "continue"),
        of04("adl.nav.request", "_none_", "suspendAll"),
    ),
    "objective_ids_are_written_once": (
        steps04(
            ("cmi.objectives.0.id=a", "cmi.objectives.0.id=b"),
            ("cmi.objectives.0.id=a", "cmi.objectives.1.id=b"),
        ),
        steps04(
            ("cmi.objectives.0.id=a", "cmi.objectives.1.id=a"),
            ("cmi.objectives.0.id=a", "cmi.objectives.1.id=b"),
        ),
    ),
    "only_elements_of_2004_are_used": (
        Sample(session("scorm2004", "get adl.data._count=1"), session("scorm2004", "get cmi.entry=resume")),
        Sample(session("scorm2004", "cmi.core.exit=suspend"), session("scorm2004", "cmi.exit=suspend")),
    ),
}

SAMPLES: dict[Edition, dict[str, tuple[Sample, ...]]] = {
    "scorm12": SAMPLES_12,
    "scorm2004": SAMPLES_2004,
}
EACH = [
    pytest.param(edition, rule, sample, id=f"{edition}-{rule}-{number}")
    for edition, rules in SAMPLES.items()
    for rule, samples in rules.items()
    for number, sample in enumerate(samples)
]


@pytest.mark.parametrize(("edition", "rule", "sample"), EACH)
def test_refused_value_is_reported_alone(edition: Edition, rule: str, sample: Sample) -> None:
    assert violations(edition, sample.refused) == (Violation(rule, sample.refused[sample.at]),)


@pytest.mark.parametrize(("edition", "rule", "sample"), EACH)
def test_nearest_allowed_value_is_not_reported(edition: Edition, rule: str, sample: Sample) -> None:
    assert (rule, violations(edition, sample.allowed)) == (rule, ())


@pytest.mark.parametrize("edition", ["scorm12", "scorm2004"])
def test_every_rule_has_samples(edition: Edition) -> None:
    assert sorted(SAMPLES[edition]) == sorted(rule.__name__ for rule in RULES[edition])
