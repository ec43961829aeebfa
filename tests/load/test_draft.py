from __future__ import annotations

import pytest

from builder.model import Choice, Question, ResponseDeclaration
from builder.problems import Where
from tests.load.reading import QUIZ, codes, read

WHOLE = """# Q

## *Who* asks? {#who was=asker points=2}

Think of:

- a town
- a village

> Hint: look around

- [ ] The **state**
  > No.
- [X] The town
  > Yes,

  > indeed.
- [ ] Both {fixed}

> In general.

::: hint
One.

Two.
:::

> Hint: and again
"""


def test_a_question_is_read_whole() -> None:
    page, problems = read(WHOLE, QUIZ)
    assert problems == []
    assert page.questions == (
        Question(
            identifier="who",
            number=0,
            type="choice",
            widget="choice",
            interaction_type="choice",
            prompt="<em>Who</em> asks?",
            text="Who asks?",
            body="<p>Think of:</p>\n<ul>\n<li>a town</li>\n<li>a village</li>\n</ul>",
            choices=(
                Choice("a", "The <strong>state</strong>", "The state", words="87372b57"),
                Choice("b", "The town", "The town", words="f5d084bc"),
                Choice("c", "Both", "Both", fixed=True, words="34e9b48c"),
            ),
            response=ResponseDeclaration("match", "single", ("b",), 20_000, ("a", "b", "c")),
            feedback=(("a", "<p>No.</p>"), ("b", "<p>Yes,</p>\n<p>indeed.</p>")),
            general_feedback="<p>In general.</p>",
            hint="<p>look around</p>\n<p>One.</p>\n<p>Two.</p>\n<p>and again</p>",
            source=Where(QUIZ, 3, 1),
            was="asker",
        ),
    )


@pytest.mark.parametrize(
    ("answers", "accepted", "expected"),
    [
        ("- = n*p*2\n- = [a](b)  c\n- ! <i>", ("n*p*2", "[a](b) c"), ("<i>",)),
        ("- = {x}\n- = a \\| b", ("{x}", "a \\| b"), ()),
        ("- =  &amp;", ("&amp;",), ()),
    ],
)
def test_a_written_answer_is_taken_as_it_was_typed(
    answers: str, accepted: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    page, _ = read(f"# Q\n\n## A? {{#a}}\n\n{answers}\n", QUIZ)
    (question,) = page.questions
    assert (question.response.correct_response, question.response.expected) == (accepted, expected)


@pytest.mark.parametrize(
    ("form", "same"),
    [
        ("-\t[x] a\n\t> b\n-\t[ ] c", True),
        ("* [x] a\n\n  > b\n\n* [ ] c", True),
        ("- [X] a\r\n  > b\r\n- [ ] c", True),
        ("- [x]  a\n  > b\n- [ ]   c  ", True),
        ("- [ ] a\n  > b\n- [x] c", False),
    ],
)
def test_tabs_bullets_blanks_and_line_ends_make_no_difference(form: str, same: bool) -> None:  # noqa: FBT001
    def questions(answers: str) -> tuple[Question, ...]:
        page, problems = read(f"# Q\n\n## A? {{#a}}\n\n{answers}\n", QUIZ)
        assert problems == []
        return page.questions

    assert (questions(form) == questions("- [x] a\n  > b\n- [ ] c")) is same


def test_a_list_may_follow_its_question_without_an_empty_line() -> None:
    text = "# Q\n## A? {#a}\n- [x] b\n- [ ] c\n## D? {#d}\nwhy\n- = e\n"
    page, problems = read(text, QUIZ)
    assert problems == []
    assert [(each.identifier, each.type, each.body) for each in page.questions] == [
        ("a", "choice", ""),
        ("d", "text", "<p>why</p>"),
    ]


@pytest.mark.parametrize(
    ("under", "problems"),
    [
        ("- [x] a\n- b", ["6:1 E405"]),
        ("- b\n- [x] a", ["5:1 E405"]),
        ("- [x] a\n- [ ]b", ["6:3 E408"]),
        ("- [x) a\n- [ ] b", ["5:3 E408"]),
        ("- [x] a\n- [ ] b\n– [ ] c", ["7:1 E408"]),
        ("- [x] a\n- [ ] b\n• [ ] c", ["7:1 E408"]),
        ("- [x] a\n- [ ] b\n-\u00a0[ ] c", ["7:1 E408"]),
        ("- [x] a (circle 20 20 9)\n- [ ] b (rect 40 40 9 9)", ["5:1 E453"]),
        ("- [x] a (circle 1)\n- [ ] b (rect)", []),
        ("- [ x ] a\n- [ ] b", ["5:3 E408"]),
        ("- (x) a\n- [ ] b", ["5:3 E408"]),
        ("- ! b\n- [x] a", ["6:1 E405"]),
        ("- [x] a\n- = b", ["6:1 E405"]),
        ("- [x] a\n- []", ["6:3 E408"]),
        ("- [x] a\n- [] b\n- c", ["6:3 E408"]),
        ("- [x] a\n\ntext\n\n- [ ] b", ["9:1 E406"]),
        ("- [x] a\n* [ ] b", ["6:1 E406"]),
        ("- [x] a\n> b\n- [ ] c\n> d", ["6:1 E407", "8:1 E407"]),
        ("- [x] a\n - [ ] b\n > c", ["7:2 E407"]),
        ("- = a\n> b", ["6:1 E407"]),
        ("- [x] a\n\n> b\n\n- [ ] c", ["9:1 E406"]),
        ("- [x] a\n\n  b\n- [ ] c", ["7:3 E410"]),
        ("- [x] a\n  - b\n- [ ] c", ["6:3 E410"]),
        ("- [x] a\n  ```\n  b\n  ```\n- [ ] c", ["6:3 E410"]),
        ("- [x] a {fixd}\n- [ ] b {#c}", ["5:1 E209", "6:1 E209"]),
        ("1. [x] a\n2. [ ] b", ["3:1 E401"]),
        ("    - [x] a\n    - [ ] b", ["3:1 E401"]),
        ("::: note\na\n:::\n\n- [x] a\n- [ ] b", ["5:1 E206"]),
        ("- [x] a\n- [ ] b\n\n::: hint\nc", ["8:1 E207"]),
        ("> ### a\n\n- [x] b\n- [ ] c", ["5:1 E415"]),
        ("- [x] b\n- [ ] c\n\n# D", ["8:1 E415"]),
        ("- [x] b\n- [ ] c\n\n```\n## D\n", ["8:1 E207"]),
    ],
)  # fmt: skip
def test_what_is_wrong_under_a_question_is_said_at_its_place(under: str, problems: list[str]) -> None:
    assert codes(f"# Q\n\n## A? {{#a}}\n\n{under}\n", QUIZ) == problems


@pytest.mark.parametrize("type_", ["ordering", "likert"])
def test_a_box_among_plain_items_is_the_odd_one(type_: str) -> None:
    problems = codes(f"# Q\n\n## A? {{#a type={type_}}}\n\n- b\n- [x] c\n- d\n", QUIZ)
    assert problems[0] == "6:1 E405"


def test_a_fence_of_values_that_is_never_closed_takes_no_other_question_for_values() -> None:
    text = "# Q\n\n## Twice {n}? {#a type=calculated}\n\n- = 2 * n\n\n``` values\nn = 1, 2\n\n## B? {#b}\n\n- = c\n"
    assert codes(text, QUIZ) == ["7:1 E207"]


@pytest.mark.parametrize(
    ("heading", "graded", "identifier", "problems"),
    [
        ("A b?", True, "a-b", ["3:1 W416"]),
        ("A b?", False, "a-b", []),
        ("A b? {#C_1}", True, "C_1", []),
        ("مرحبا {#hello}", True, "hello", []),
        ("مرحبا", True, "", ["3:1 E110"]),
        ("你好", False, "", ["4:1 E110"]),
        ("A {#b.c}", True, "b.c", ["3:1 E110"]),
        ("A {#b typos=1}", True, "b", ["3:1 E209"]),
        ("A {#b, case}", True, "b,", ["3:1 E110", "3:1 E209"]),
    ],
)  # fmt: skip
def test_a_question_is_known_by_its_id_or_its_words(
    heading: str,
    graded: bool,  # noqa: FBT001
    identifier: str,
    problems: list[str],
) -> None:
    question = f"## {heading}\n\n- [x] b\n- [ ] c\n"
    text, file = (question, QUIZ) if graded else (f"::: quiz\n{question}:::\n", "01-a/02-x.md")
    page, _ = read(f"# Q\n\n{text}", file)
    assert [each.identifier for each in page.questions] == [identifier]
    assert sorted(codes(f"# Q\n\n{text}", file)) == problems
