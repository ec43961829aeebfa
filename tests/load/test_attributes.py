from __future__ import annotations

import pytest

from builder.load.attributes import NONE, Attributes, split
from builder.problems import Problem, Where

HERE = Where("x.md", 3, 1)


@pytest.mark.parametrize(
    ("text", "words", "given"),
    [
        ("Who?", "Who?", NONE),
        ("Who? {#who}", "Who?", Attributes("who")),
        ("Who?{#who type=text case points=0.5} ", "Who?", Attributes("who", {"type": "text", "case": "true", "points": "0.5"})),
        ('A {alt="" was="old id"}', "A", Attributes("", {"alt": "", "was": "old id"})),
        ("A {}", "A", NONE),
        ("The set \\{1\\}", "The set \\{1\\}", NONE),
        ("{n} learners", "{n} learners", NONE),
        ("A {#b, c}", "A", Attributes("b,", {"c": "true"})),
        ("A {x=1 ?}", "A", Attributes("", {"x": "1"}, "?")),
        ("A {1, 2}", "A", Attributes("", {}, "1, 2")),
        ("A {b=“c d”}", "A", Attributes("", {}, "b=“c d”")),
        ("A {b=“c”}", "A", Attributes("", {"b": "“c”"})),
        ("A {b} {c}", "A {b}", Attributes("", {"c": "true"})),
    ],
)  # fmt: skip
def test_trailing_braces_are_taken_off(text: str, words: str, given: Attributes) -> None:
    assert split(text) == (words, given)


def test_what_means_nothing_here_is_a_problem_each() -> None:
    given = Attributes("x", {"pionts": "2", "colour": "red", "points": "1"}, "?!")
    assert given.check(("points", "type"), HERE, takes_id=False) == [
        Problem("E209", HERE, "“?!” is not an attribute", "write {#name key=value flag}"),
        Problem("E209", HERE, "an id means nothing here", "take it away"),
        Problem("E209", HERE, "the attribute “pionts” is not known here", "did you mean “points”?"),
        Problem("E209", HERE, "the attribute “colour” is not known here", "known here: points, type"),
    ]
    curly, apart = Attributes(wrong="b=“c d”"), Attributes(wrong="= b")
    assert [problem.remedy for each in (curly, apart) for problem in each.check((), HERE)] == [
        'write straight quotation marks, not curly ones: key="some words"',
        "write key=value, without blanks around the equals sign",
    ]
    assert Attributes("x", {"points": "1"}).check(("points",), HERE) == []
