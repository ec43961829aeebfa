"""course.lock: numbers and letters are handed out once, kept through every change, and never used again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder.load import lock
from builder.load.lock import Item, Lock
from builder.model import Choice, Course, Module, Packaging, Page, Question, ResponseDeclaration
from builder.problems import Problem, Where
from builder.questions.draft import IDENTIFIERS

HERE = Where("x.md")
Letters = dict[str, str]


def _choice(letter: str, text: str) -> Choice:
    return Choice(letter, text, text, words=(text.encode().hex() * 8)[:8])


def _question(name: str, choices: str = "", was: str = "", kind: str = "choice") -> Question:
    """A question whose choices are the letters of `choices`, of which the first is right."""
    made = tuple(_choice(letter, text) for letter, text in zip(IDENTIFIERS, choices, strict=False))
    options = tuple(choice.identifier for choice in made)
    response = ResponseDeclaration("match", "single", options[:1], options=options)
    notes = tuple((choice.identifier, f"on {choice.text}") for choice in made)
    return Question(
        name, 0, kind, "choice", "true-false" if kind == "truefalse" else "choice",
        name, name, "", made, response, notes, "", HERE, was=was,
    )  # fmt: skip


def _course(*pages: str | tuple[str, str], questions: tuple[Question, ...] = ()) -> Course:
    """A course of pages (names, or pairs of name and `was`); the first one has the questions."""
    named = [page if isinstance(page, tuple) else (page, "") for page in pages]
    made = tuple(
        Page(name, 0, name, () if at else questions, None, (), (), HERE, was=was)
        for at, (name, was) in enumerate(named)
    )
    module = Module("m", 1, "M", (), made, HERE)
    return Course("c", "1", "C", "en", "", (), 8000, Packaging(), (module,), Path())


def _numbers(course: Course, kept: Lock = lock.EMPTY) -> tuple[dict[str, int], Lock]:
    numbered, new = lock.number(course, kept)
    return {page.identifier: page.number for page in numbered.pages}, new


def _asked(questions: tuple[Question, ...], kept: Lock = lock.EMPTY) -> tuple[tuple[Question, ...], Lock]:
    numbered, new = lock.number(_course("p", questions=questions), kept)
    return numbered.pages[0].questions, new


def _letters(choices: str, kept: Lock = lock.EMPTY, kind: str = "choice") -> tuple[Letters, Lock]:
    """The letter of each choice of the one question."""
    (question,), new = _asked((_question("q", choices, kind=kind),), kept)
    return {choice.text: choice.identifier for choice in question.choices}, new


@pytest.mark.parametrize(
    ("pages", "numbers"),
    [
        (["a", "b", "c"], {"a": 1, "b": 2, "c": 3}),
        (["c", "a", "b"], {"c": 3, "a": 1, "b": 2}),
        (["a", "x", "b", "c"], {"a": 1, "x": 4, "b": 2, "c": 3}),
        (["a", "c"], {"a": 1, "c": 3}),
        ([("x", "b"), "a", "c"], {"x": 2, "a": 1, "c": 3}),
        ([("x", "b"), "b"], {"x": 2, "b": 4}),
        ([("b", "a"), "c"], {"b": 2, "c": 3}),
        ([("x", "none")], {"x": 4}),
    ],
)  # fmt: skip
def test_a_page_keeps_its_number(pages: list[str | tuple[str, str]], numbers: dict[str, int]) -> None:
    _, kept = _numbers(_course("a", "b", "c"))
    assert _numbers(_course(*pages), kept)[0] == numbers


@pytest.mark.parametrize(
    ("questions", "numbers"),
    [
        ([("b", ""), ("a", "")], {"b": 2, "a": 1}),
        ([("a", ""), ("x", ""), ("b", "")], {"a": 1, "x": 3, "b": 2}),
        ([("x", "a"), ("b", "")], {"x": 1, "b": 2}),
        ([("x", "")], {"x": 3}),
    ],
)
def test_a_question_keeps_its_number(questions: list[tuple[str, str]], numbers: dict[str, int]) -> None:
    _, kept = _asked((_question("a", "xy"), _question("b", "xy")))
    asked, _ = _asked(tuple(_question(name, "xy", was) for name, was in questions), kept)
    assert {question.identifier: question.number for question in asked} == numbers


def test_what_is_gone_is_retired_its_number_is_not_used_again_and_it_may_come_back() -> None:
    _, first = _numbers(_course("a", "b"))
    _, second = _numbers(_course("a"), first)
    assert second.items["page", "b"] == Item("page", 2, "b", retired=True)
    third, kept = _numbers(_course("a", "x"), second)
    assert third == {"a": 1, "x": 3}
    assert _numbers(_course("b", "a", "x"), kept)[0] == {"b": 2, "a": 1, "x": 3}


def test_a_renamed_page_stays_renamed_and_leaves_nothing_behind() -> None:
    _, first = _numbers(_course("a"))
    _, second = _numbers(_course(("b", "a")), first)
    assert second.items == {("page", "b"): Item("page", 1, "b")}
    assert _numbers(_course(("b", "a")), second) == ({"b": 1}, second)


def test_a_course_that_did_not_change_has_the_same_lock() -> None:
    course = _course("a", "b", questions=(_question("q", "xyz"), _question("r")))
    _, kept = lock.number(course, lock.EMPTY)
    assert lock.number(course, kept)[1] == kept


FIRST, KEPT = _letters("xyz")


@pytest.mark.parametrize(
    ("choices", "letters"),
    [
        ("xyz", FIRST),
        ("zxy", FIRST),
        ("xz", {"x": FIRST["x"], "z": FIRST["z"]}),
        ("xyzw", FIRST | {"w": "d"}),
        ("xwz", {"x": FIRST["x"], "w": FIRST["y"], "z": FIRST["z"]}),
        ("wzx", {"w": FIRST["y"], "z": FIRST["z"], "x": FIRST["x"]}),
    ],
)
def test_a_choice_keeps_its_letter(choices: str, letters: Letters) -> None:
    assert sorted(FIRST.values()) == ["a", "b", "c"]
    assert _letters(choices, KEPT)[0] == letters


def test_several_reworded_choices_are_new_ones() -> None:
    letters, new = _letters("xvw", KEPT)
    assert letters["x"] == FIRST["x"]
    assert sorted((letters["v"], letters["w"])) == ["d", "e"]
    assert sorted(
        letter for letter, words in new.items["question", "q"].options if words.endswith("!")
    ) == sorted((FIRST["y"], FIRST["z"]))


def test_a_letter_is_not_used_again_and_a_choice_that_comes_back_has_its_own() -> None:
    _, without = _letters("xy", KEPT)
    more, kept = _letters("xyw", without)
    assert more["w"] == "d"
    assert _letters("xywz", kept)[0] == more | {"z": FIRST["z"]}


def test_the_letters_tell_nothing_of_the_order_in_which_choices_were_written() -> None:
    orders = {"".join(sorted("vwxyz", key=_letters("vwxyz", kind="choice")[0].__getitem__))}
    orders |= {"".join(sorted("vwxyz", key=_letters("zyxwv")[0].__getitem__))}
    assert len(orders) == 1


def test_everything_about_a_choice_follows_its_letter() -> None:
    (question,), _ = _asked((_question("q", "yzx"),), KEPT)
    assert [(choice.text, choice.identifier) for choice in question.choices] == [
        (text, FIRST[text]) for text in "yzx"
    ]
    assert question.response.correct_response == (FIRST["y"],)
    assert question.response.options == ("a", "b", "c")
    assert question.feedback == tuple((FIRST[text], f"on {text}") for text in "yzx")


def test_true_and_false_keep_scorms_letters_whatever_the_question_was_before() -> None:
    true_false = replace(
        _question("q", "", kind="truefalse"),
        choices=(Choice("t", "True", "True"), Choice("f", "False", "False")),
        response=ResponseDeclaration("match", "single", ("t",), options=("t", "f")),
    )
    (question,), new = _asked((true_false,), KEPT)
    assert question == replace(true_false, number=1)
    assert _letters("xyz", new)[0] == FIRST


def test_when_all_letters_are_used_up_a_choice_has_none() -> None:
    used = tuple((letter, f"{at:08x}!") for at, letter in enumerate(IDENTIFIERS))
    kept = Lock({("question", "q"): Item("question", 1, "q", used)})
    assert _letters("xy", kept)[0] == {"x": "", "y": ""}


def test_a_lock_is_written_and_read_again(tmp_path: Path) -> None:
    course = _course("b", "a", questions=(_question("q", "xy"), _question("r")))
    _, first = lock.number(course, lock.EMPTY)
    _, kept = lock.number(_course("a", "c", questions=(_question("r"), _question("q", "yw"))), first)
    lock.write(tmp_path, kept)
    found: list[Problem] = []
    assert (lock.read(tmp_path, found), found) == (kept, [])
    assert [path.name for path in tmp_path.iterdir()] == ["course.lock"]
    options = " ".join(f"{letter}:{words}" for letter, words in kept.items["question", "q"].options)
    assert (tmp_path / "course.lock").read_bytes().decode() == (
        "# Permanent numbers, kept by `coursewright build`. Commit this file, and do not edit it.\n"
        "retired page 1 b\n"
        "page 2 a\n"
        "page 3 c\n"
        f"question 1 q {options}\n"
        "question 2 r\n"
    )


def test_no_lock_is_an_empty_one(tmp_path: Path) -> None:
    found: list[Problem] = []
    assert (lock.read(tmp_path, found), found) == (lock.EMPTY, [])


TWICE = "two branches were merged: keep the line that was released, delete the other, build again"
DAMAGED = (
    "this line of the lock cannot be read",
    "take the file from your last commit; never edit it by hand",
)


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        (["page 1 a", "question 1 a", "", "# a remark", "retired page 2 b"], []),
        (["page 1 a", "page 2 b", "page 1 c"], [("E602", 3, "page 1 “c” was numbered twice (see line 1)", TWICE)]),
        (["page 1 a", "page 2 b", "page 3 b"], [("E602", 3, "page 3 “b” was numbered twice (see line 2)", TWICE)]),
        (["question 1 a", "retired question 1 b"], [("E602", 2, "question 1 “b” was numbered twice (see line 1)", TWICE)]),
        (["<<<<<<< ours", "page 1 a", "======="], [("E601", 1, *DAMAGED), ("E601", 3, *DAMAGED)]),
        (["page one a"], [("E601", 1, *DAMAGED)]),
        (["page 1"], [("E601", 1, *DAMAGED)]),
        (["module 1 a"], [("E601", 1, *DAMAGED)]),
        (["question 1 a b:123"], [("E601", 1, *DAMAGED)]),
    ],
)  # fmt: skip
def test_a_lock_that_two_hands_wrote_is_a_problem(
    lines: list[str], problems: list[tuple[str, int, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "course.lock").write_text("\n".join(lines), encoding="utf-8")
    found: list[Problem] = []
    lock.read(tmp_path, found)
    assert found == [
        Problem(code, Where("course.lock", line), message, remedy) for code, line, message, remedy in problems
    ]
