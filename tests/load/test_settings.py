from __future__ import annotations

from collections.abc import Callable

import pytest

from builder.load import settings
from builder.load.settings import Settings
from builder.problems import Problem, Where

Read = Callable[[Settings], object]
NO, LIST = "“k: {}” is not known", "“k” is not a list of texts"


def _of(text: str, read: Read) -> tuple[object, list[Problem]]:
    found: list[Problem] = []
    return read(settings.read(text, "x.yaml", found)), found


@pytest.mark.parametrize(
    ("text", "read", "value"),
    [
        ("k: no", lambda s: s.text("k"), "no"),
        ("k: 1.10", lambda s: s.text("k"), "1.10"),
        ("k: 012", lambda s: s.text("k"), "012"),
        ("k: 2026-01-01", lambda s: s.text("k"), "2026-01-01"),
        ("k: ~", lambda s: s.text("k"), "~"),
        ("k:", lambda s: s.text("k", "d"), "d"),
        ("", lambda s: s.text("k", "d"), "d"),
        ("k: ' a '", lambda s: s.text("k"), "a"),
        ("k: [a, yes]", lambda s: s.texts("k"), ("a", "yes")),
        ("k:\n- a\n- b c", lambda s: s.texts("k"), ("a", "b c")),
        ("j: x", lambda s: s.texts("k", ("d",)), ("d",)),
        ("k: 4th", lambda s: s.one_of("k", ("3rd", "4th"), "3rd"), "4th"),
        ("k: [b, a, b]", lambda s: s.some_of("k", ("a", "b"), ()), ("b", "a")),
        ("k: []", lambda s: s.some_of("k", ("a",), ("a",)), ()),
        ("k: true", lambda s: s.flag("k", default=False), True),
        ("", lambda s: s.flag("k", default=True), True),
        ("k: 3", lambda s: s.count("k", 0), 3),
        ("k: unlimited", lambda s: s.count("k", 5), 0),
        ("", lambda s: s.count("k", 5), 5),
        ("k: 80%", lambda s: s.percent("k", 0), 8000),
        ("k: 66.67 %", lambda s: s.percent("k", 0), 6667),
        ("k: .5", lambda s: s.percent("k", 0), 50),
        ("k: 100", lambda s: s.percent("k", 0), 10_000),
        ("k: {j: a}", lambda s: s.section("k").text("j"), "a"),
        ("", lambda s: s.section("k").text("j", "d"), "d"),
    ],
)  # fmt: skip
def test_a_setting_is_text_until_it_is_typed(text: str, read: Read, value: object) -> None:
    assert _of(text, read) == (value, [])


@pytest.mark.parametrize(
    ("text", "read", "value", "column", "message", "remedy"),
    [
        ("k: [a]", lambda s: s.text("k", "d"), "d", 4, "“k” is not a text", "write it on one line"),
        ("k: a", lambda s: s.texts("k"), (), 4, LIST, "write it as [one, two]"),
        ("k: [[a]]", lambda s: s.texts("k"), (), 4, LIST, "write it as [one, two]"),
        ("k: yes", lambda s: s.flag("k", default=False), False, 4, NO.format("yes"), "known here: true, false"),
        ("k: corse", lambda s: s.one_of("k", ("course", "module"), "module"), "module", 4, NO.format("corse"), "did you mean “course”?"),
        ("k: [a, x]", lambda s: s.some_of("k", ("a", "b"), ()), ("a",), 4, "“x” is not known in “k”", "known here: a, b"),
        ("k: []", lambda s: s.some_of("k", ("a", "b"), (), least=1), (), 4, "“k” is empty", "name one of a, b"),
        ("k: 0", lambda s: s.count("k", 5), 5, 4, "“k: 0” is not a number from 1 to 999", "write a whole number, or unlimited"),
        ("k:   ²", lambda s: s.count("k", 5), 5, 6, "“k: ²” is not a number from 1 to 999", "write a whole number, or unlimited"),
        ("k: 100.01", lambda s: s.percent("k", 1), 1, 4, "“k: 100.01” is not a percentage from 0% to 100%", "write it as 80%"),
        ("k: -5%", lambda s: s.percent("k", 1), 1, 4, "“k: -5%” is not a percentage from 0% to 100%", "write it as 80%"),
        ("k: half", lambda s: s.percent("k", 1), 1, 4, "“k: half” is not a percentage from 0% to 100%", "write it as 80%"),
        ("k: a", lambda s: s.section("k").text("j", "d"), "d", 4, "this is not a list of “key: value” lines", "write one setting a line"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_a_problem_and_the_default_stands(
    text: str, read: Read, value: object, column: int, message: str, remedy: str
) -> None:
    assert _of(text, read) == (value, [Problem("E104", Where("x.yaml", 1, column), message, remedy)])


def test_keys_that_nobody_asked_for_are_problems_at_the_key() -> None:
    def read(given: Settings) -> None:
        given.text("title")
        given.section("packaging").done()
        given.done()

    where = [Where("x.yaml", 2, 1), Where("x.yaml", 3, 13)]
    assert _of("title: a\ntitel:    b\npackaging: {unit: a}", read) == (
        None,
        [
            Problem("E103", where[1], "“unit” is not a setting here", "known here: none"),
            Problem("E103", where[0], "“titel” is not a setting here", "did you mean “title”?"),
        ],
    )


def test_a_missing_setting_is_a_problem_where_the_settings_begin() -> None:
    assert _of("\na: b", lambda s: s.text("k", required=True)) == (
        "",
        [Problem("E105", Where("x.yaml", 2, 1), "“k” is missing", "add a line “k: …”")],
    )


def test_a_setting_given_twice_is_a_problem_and_the_last_one_stands() -> None:
    twice = [Problem("E106", Where("x.yaml", 2, 1), "“k” is given twice", "keep one of the two")]
    assert _of("k: a\nk: b", lambda s: s.text("k")) == ("b", twice)


@pytest.mark.parametrize(
    ("text", "line", "column", "cause"),
    [
        ("a: b: c", 1, 5, "mapping values are not allowed in this context"),
        ("a:\n\tb: c", 2, 1, "found character that cannot start any token"),
        ("a: [b", 2, 1, "did not find expected ',' or ']'"),
        ("a: *b", 1, 4, "found undefined alias"),
    ],
)
def test_bad_yaml_is_one_problem_and_nothing_is_said_of_missing_keys(
    text: str, line: int, column: int, cause: str
) -> None:
    value, (problem,) = _of(text, lambda s: s.text("title", required=True))
    assert (value, problem.code, problem.where) == ("", "E102", Where("x.yaml", line, column))
    assert problem.message.startswith(f"YAML: {cause}")
    assert problem.remedy == "mend the line; put text with “: ” in quotes"


def test_a_control_character_is_bad_yaml() -> None:
    message = "YAML: unacceptable character #x0007: control characters are not allowed"
    assert _of("a: \a", lambda s: s.text("a")) == (
        "",
        [Problem("E102", Where("x.yaml"), message, "remove the character")],
    )


def test_places_of_front_matter_are_those_of_the_page() -> None:
    found: list[Problem] = []
    given = settings.read("id: x\nkind: quizz", "x.md", found, first_line=2)
    assert given.one_of("kind", ("page", "quiz"), "page") == "page"
    assert found == [
        Problem("E104", Where("x.md", 3, 7), "“kind: quizz” is not known", "did you mean “quiz”?")
    ]
    assert (given.place("id"), given.place("none")) == (Where("x.md", 2, 5), Where("x.md", 2, 1))
