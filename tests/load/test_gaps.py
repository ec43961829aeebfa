"""Gaps in the text of a cloze: where they are read, where they are not, and the place of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.load import numbering
from builder.load.lock import EMPTY, Lock
from builder.model import Course, Module, Packaging, Prose, Question
from builder.render import data
from tests.load.reading import QUIZ, codes, read

HEAD = "# Q\n\n## Fill in {#a type=cloze}\n\n"


def question(under: str, *, raw_html: bool = False) -> Question:
    page, problems = read(HEAD + under, QUIZ, raw_html=raw_html)
    assert problems == []
    return page.questions[0]


def accepted(under: str) -> list[tuple[str, ...]]:
    return [gap.correct_response for gap in question(under).response.gaps]


WHOLE = """One **bold [[a]]**, [[b]].

- in *a [[c|d]] list*

1. and [[e]]
   - inner [[f]]

| A | B |
|---|---|
| [[g\\|h]] | x [[i]] |

Term
: [[j]]

Last [[k]]

> Hint: not [[here]]

> 2. on the second
> 4. on the *fourth*

> in [[general]]

::: hint
nor [[here]]
:::
"""


@pytest.mark.parametrize("raw_html", [False, True])
def test_gaps_stand_in_paragraphs_lists_tables_and_bold_words(raw_html: bool) -> None:  # noqa: FBT001
    made = question(WHOLE, raw_html=raw_html)
    words = [("a",), ("b",), ("c", "d"), ("e",), ("f",), ("g", "h"), ("i",), ("j",), ("k",)]
    assert [gap.correct_response for gap in made.response.gaps] == words
    assert [f'<img src="cw-gap:{at}">' in made.body for at in range(10)] == [True] * 9 + [False]
    assert made.body.startswith(
        '<p>One <strong>bold <img src="cw-gap:0"></strong>, <img src="cw-gap:1">.</p>'
    )
    assert made.hint == "<p>not [[here]]</p>\n<p>nor [[here]]</p>"
    assert made.general_feedback == "<p>in [[general]]</p>"
    assert made.feedback == tuple(
        (f"{sign}{at}", html)
        for at, html in ((1, "<p>on the second</p>"), (3, "<p>on the <em>fourth</em></p>"))
        for sign in "=!"
    )


@pytest.mark.parametrize(
    ("under", "texts"),
    [
        ("`[[a]]` \\[[b]] [[c]]", [("c",)]),
        ("[[a [b](c) *d*]]", [("a [b](c) *d*",)]),
        ("[[a `b` \\* \\] \\|]]", [("a `b` * ] |",)]),
        ("[[a\nb| c ]] ]]", [("a b", "c")]),
        ("*[[a]]*[[b]]", [("a",), ("b",)]),
        ("[[a]]](b)", [("a",)]),
        ("    [[code]]\n\n[[a]]", [("a",)]),
        ("![c](x.svg)\n[[a]]", [("a",)]),
    ],
)
def test_a_gap_is_read_before_links_and_emphasis_and_after_code(
    under: str, texts: list[tuple[str, ...]]
) -> None:
    assert accepted(under) == texts


def test_feedback_on_gaps_is_counted_where_its_numbers_do_not_rise() -> None:
    made = question("[[a]] [[b]]\n\n> 1. one\n> 1. two\n")
    assert [note for key, note in made.feedback if key.startswith("=")] == ["<p>one</p>", "<p>two</p>"]


def test_a_quote_of_more_than_a_numbered_list_is_general_feedback() -> None:
    made = question("[[a]]\n\n> See:\n>\n> 1. one\n> 2. two\n")
    assert (made.feedback, made.general_feedback[:11]) == ((), "<p>See:</p>")


@pytest.mark.parametrize(
    ("heading", "shown"),
    [("A? {#a}", "<p>x [[b]] y</p>"), ("A? {#a type=text}", "<p>x [[b]] y</p>")],
)
def test_in_other_questions_two_brackets_stay_as_they_are(heading: str, shown: str) -> None:
    cloze = "## C {#c type=cloze}\n\n[[d]]\n"
    page, problems = read(f"# Q\n\n{cloze}\n## {heading}\n\nx [[b]] y\n\n- = [[e]]\n", QUIZ)
    assert problems == []
    assert (page.questions[1].body, page.questions[1].response.correct_response) == (shown, ("[[e]]",))


def test_gaps_are_read_in_a_quiz_inside_a_page_and_not_after_it() -> None:
    text = "# X\n\n::: quiz\n## A {type=cloze}\n\n[[a]]\n:::\n\n[[b]]\n\n::: note\n[[c]]\n:::\n"
    page, problems = read(text)
    assert problems == []
    assert [gap.correct_response for gap in page.questions[0].response.gaps] == [("a",)]
    assert "[[b]]" in str(page.blocks[1])
    assert "[[c]]" in str(page.blocks[2])


@pytest.mark.parametrize(
    ("under", "problems"),
    [
        ("a [[b", ["5:3 E451"]),
        ("a [[b] c\n\nd [[e]]", ["5:3 E451"]),
        ("a [[b [[c]]", ["5:3 E451"]),
        ("| A |\n|---|\n| [[a|b]] |", ["7:7 E212", "7:3 E451"]),
        ("a [[]] [[ ]]", ["5:3 E402", "5:8 E402"]),
        ("a [[b]] and\nthen [[*c]]", ["6:6 E412"]),
        ("- [[a]]\n- x [[*b|*c]]", ["6:5 E404"]),
        ("[[a]] [[a|a]]", ["5:7 E403"]),
        ("[[a]] [[a|]]", ["5:7 E410"]),
        ("| A | B |\n|---|---|\n| [[a]] | [[= x]] |", ["7:11 E410"]),
        ("[x [[a]] y](z.md)", ["5:4 E410"]),
        ("![x [[a]] y](z.svg)", ["5:5 E410"]),
        ("no gap", ["3:1 E401"]),
        ("> [[a]]", ["3:1 E401"]),
        ("- [x] a\n- [ ] b", ["3:1 E401", "5:1 E410", "6:1 E410"]),
        ("[[a]]\n\n- = b", ["7:1 E410"]),
        ("[[a]]\n\n> 1. one\n> 2. two", ["8:3 E410"]),
    ],
)
def test_what_is_wrong_with_a_gap_is_said_at_its_place(under: str, problems: list[str]) -> None:
    assert codes(HEAD + under + "\n", QUIZ) == problems


HIDDEN = (
    "3:1: error E410 HTML in the text hides a gap, or stands for one;"
    " write the text of this question in Markdown alone"
)


@pytest.mark.parametrize(
    ("under", "problems"),
    [
        ('[[a]] <img src="cw-gap:1">', [HIDDEN]),
        ('[[a]] <img src="cw-gap:0" alt="x">', [HIDDEN]),
        ('[[a]] <img src="cw&#45;gap:0">', [HIDDEN]),
        ("[[a]] <script>[[b]]</script>", [HIDDEN]),
        ("[[a]] <b>[[b]]</b>", []),
        ("[[a]] <a href='cw-gap:1'>b</a>", []),
    ],
)
def test_raw_html_neither_hides_a_gap_nor_stands_for_one(under: str, problems: list[str]) -> None:
    _, found = read(HEAD + under + "\n", QUIZ, raw_html=True)
    assert found == problems


def test_a_gap_between_the_brackets_of_two_links_stands_in_neither() -> None:
    assert accepted("[[[a]] x](b) [c](d) [[e]] [f](g) h] [[i]] j](k)") == [("[a",), ("e",), ("i",)]


def test_a_gap_in_the_heading_is_a_problem() -> None:
    assert codes("# Q\n\n## A [[b]] {#a type=cloze}\n\n[[c]]\n", QUIZ) == ["3:1 E410"]


def test_the_words_of_choices_go_out_with_their_letters() -> None:
    page, _ = read(HEAD + "[[*a|b]] [[c]]", QUIZ)
    assert '"words":{"a":"a","b":"b"}' in data.questions(page, ())


def numbered(under: str, lock: Lock = EMPTY) -> tuple[Question, Lock]:
    page, problems = read(HEAD + under, QUIZ)
    assert problems == []
    module = Module("m", 1, "M", (), (page,), page.source)
    course = Course("c", "1", "C", "en", "", (), 8000, Packaging(), (module,), Path())
    made, kept = numbering.number(course, lock)
    return made.pages[0].questions[0], kept


def letters(question: Question) -> dict[str, str]:
    return {choice.text: choice.identifier for choice in question.choices}


def test_the_words_of_a_gap_keep_their_letters_through_every_change_around_it() -> None:
    first, kept = numbered("[[*he|she|they]] and [[*he|it]], [[free]]")
    given = letters(first)
    assert sorted(given.values()) == ["a", "b", "c", "d"]
    assert [gap.options for gap in first.response.gaps] == [
        tuple(sorted(given[word] for word in words.split())) for words in ("he she they", "he it", "")
    ]
    for under in (
        "Otherwise [[*he|it]] or [[they|she|*he]] in [[= 3]]",
        "[[they|*she|he]], [[it|*he]] and [[other]]",
        "[[new]] [[*it|he]] then [[*she|they]]",
    ):
        changed, _ = numbered(under, kept)
        assert letters(changed) == {word: given[word] for word in letters(changed)}
    more, _ = numbered("[[*he|she|they|we]] and [[*he|it]]", kept)
    assert letters(more) == given | {"we": "e"}
    reworded, _ = numbered("[[*he|she|those]], [[*he|it]], [[free]]", kept)
    assert letters(reworded)["those"] == given["they"]


def test_letters_tell_nothing_of_the_star() -> None:
    stars = ("[[*a|b|c|d]]", "[[a|b|c|*d]]", "[[d|c|*b|a]]")
    assert len({tuple(sorted(letters(numbered(under)[0]).items())) for under in stars}) == 1


@pytest.mark.parametrize(
    ("title", "place"), [("# P {type=cloze}", "1:1"), ("# P\n\n## Fill in {type=cloze}", "3:1")]
)
def test_gaps_that_no_question_asks_for_are_text(title: str, place: str) -> None:
    text = f"{title}\n\n[[a & b]], [[c\n"
    page, _ = read(text)
    assert codes(text) == [f"{place} E209"]
    (prose,) = (block for block in page.blocks if isinstance(block, Prose))
    assert prose.html.rpartition("<p>")[2] == "[[a &amp; b]], [[c</p>"
