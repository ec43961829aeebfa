"""Numbers and letters are handed out once, kept through every change, and never used again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder.load import lock
from builder.load.lock import Item, Lock
from builder.load.numbering import number
from builder.model import IDENTIFIERS, Choice, Course, Module, Packaging, Page, Question, ResponseDeclaration
from builder.problems import Where

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
    numbered, new = number(course, kept)
    return {page.identifier: page.number for page in numbered.pages}, new


def _asked(questions: tuple[Question, ...], kept: Lock = lock.EMPTY) -> tuple[tuple[Question, ...], Lock]:
    numbered, new = number(_course("p", questions=questions), kept)
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
    assert second.items["page", "b"] == Item("page", 2, "b", retired=True, changed=2)
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
    _, kept = number(course, lock.EMPTY)
    assert number(course, kept)[1] == kept


FIRST, KEPT = _letters("xyz")


@pytest.mark.parametrize(
    ("choices", "letters"),
    [
        ("xyz", FIRST),
        ("zxy", FIRST),
        ("xz", {"x": FIRST["x"], "z": FIRST["z"]}),
        ("xyzw", FIRST | {"w": "d"}),
        ("xwz", {"x": FIRST["x"], "w": FIRST["y"], "z": FIRST["z"]}),
        ("wzx", {"w": "d", "z": FIRST["z"], "x": FIRST["x"]}),
        ("xzw", {"x": FIRST["x"], "z": FIRST["z"], "w": FIRST["y"]}),
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
    assert question == replace(true_false, number=1, revision=2, retyped=2, changed=2)
    assert _letters("xyz", new)[0] == FIRST


def test_when_all_letters_are_used_up_a_choice_has_none() -> None:
    used = tuple((letter, f"{at:08x}!") for at, letter in enumerate(IDENTIFIERS))
    kept = Lock({("question", "q"): Item("question", 1, "q", used)})
    assert _letters("xy", kept)[0] == {"x": "", "y": ""}


def _line(kept: Lock) -> tuple[int, int, int]:
    """The lock's revision, that of the question's line, and that of its key."""
    item = kept.items["question", "q"]
    return kept.revision, item.changed, item.rekeyed


def _after(kept: Lock, *questions: Question) -> Lock:
    return _asked(questions, kept)[1]


Q = _question("q", "xyz")


@pytest.mark.parametrize(
    ("question", "revisions"),
    [
        (Q, (1, 1, 0)),
        (_question("q", "xzy"), (1, 1, 0)),
        (_question("q", "xyw"), (1, 1, 0)),
        (replace(Q, identifier="r", was="q"), (1, 1, 0)),
        (replace(Q, text="Other words", general_feedback="<p>Yes.</p>"), (1, 1, 0)),
        (_question("q", "xyzw"), (2, 2, 0)),
        (_question("q", "xy"), (2, 2, 0)),
        (_question("q", "yxz"), (2, 2, 2)),
        (replace(Q, response=replace(Q.response, points=20_000)), (2, 2, 2)),
        (replace(Q, response=replace(Q.response, partial=True, cardinality="multiple")), (2, 2, 2)),
    ],
)
def test_the_revision_rises_with_what_saved_states_rely_on(
    question: Question, revisions: tuple[int, int, int]
) -> None:
    kept = _after(KEPT, question)
    item = kept.items["question", question.identifier]
    assert (kept.revision, item.changed, item.rekeyed) == revisions


def test_a_question_of_another_type_is_known_as_such_for_ever() -> None:
    true_false = _question("q", kind="truefalse")
    kept = _after(KEPT, replace(true_false, response=replace(Q.response, options=("t", "f"))))
    item = kept.items["question", "q"]
    assert (kept.revision, item.type, item.retyped, item.rekeyed) == (2, "truefalse", 2, 2)
    back = _after(kept, _question("q", "zxy"))
    item = back.items["question", "q"]
    assert (back.revision, item.type, item.retyped, item.rekeyed) == (3, "choice", 3, 3)
    item = _after(back, Q).items["question", "q"]
    assert (item.retyped, item.rekeyed) == (3, 4)


def test_one_build_is_one_revision_whatever_it_changes() -> None:
    first = _after(lock.EMPTY, Q, _question("r", "xy"))
    new = _after(first, _question("q", "yxz"), _question("r", "yx"), _question("s", "xy"))
    assert [(item.number, item.changed, item.rekeyed) for item in new.items.values()][1:] == [
        (1, 2, 2),
        (2, 2, 2),
        (3, 2, 0),
    ]
    assert (new.revision, _after(new, *_asked_again(new))) == (2, new)


def _asked_again(new: Lock) -> tuple[Question, ...]:
    assert [name for _, name in new.items] == ["p", "q", "r", "s"]
    return _question("q", "yxz"), _question("r", "yx"), _question("s", "xy")


def test_a_course_and_its_questions_know_their_revisions() -> None:
    numbered, new = number(_course("p", questions=(_question("q", "yxz"), _question("r", "xy"))), KEPT)
    revisions = [question.revision for question in numbered.pages[0].questions]
    assert (numbered.revision, new.revision, revisions) == (2, 2, [2, 0])


def test_a_page_that_is_given_or_gone_is_a_revision() -> None:
    _, first = _numbers(_course("a", "b"))
    _, second = _numbers(_course("a"), first)
    _, third = _numbers(_course("a", "b", "c"), second)
    assert [kept.revision for kept in (first, second, third)] == [1, 2, 3]
    assert [item.changed for item in third.items.values()] == [1, 3, 3]


def test_a_question_that_comes_back_with_another_key_is_regraded() -> None:
    gone = _after(KEPT)
    assert _line(gone) == (2, 2, 0)
    assert _line(_after(gone, Q)) == (3, 3, 0)
    assert _line(_after(gone, _question("q", "yxz"))) == (3, 3, 3)


def test_a_lock_of_an_older_builder_gets_its_first_revision_and_no_answer_is_regraded() -> None:
    item = KEPT.items["question", "q"]
    page = Item("page", 1, "p")
    old = Lock({("page", "p"): page, ("question", "q"): replace(item, type="", key="")})
    assert (old.is_merged, _after(old, Q)) == (False, KEPT)


def test_what_two_branches_merged_is_a_revision_later_and_every_changed_key_is_regraded() -> None:
    base = _after(lock.EMPTY, Q, _question("r", "xy"), _question("s", "xy"))
    ours = _after(base, _question("q", "yxz"), _question("r", "xy"), _question("s", "xy"))
    theirs = _after(base, Q, _question("r", "yx"), _question("s", "xy"))
    assert ours.revision == theirs.revision == 2
    lines = {**ours.items, ("question", "r"): theirs.items["question", "r"]}
    both = (_question("q", "yxz"), _question("r", "yx"), _question("s", "xy"))
    for digest in (ours.digest, theirs.digest, ""):
        merged = _after(Lock(lines, 2, digest), *both)
        assert merged.revision == 3
        assert {name: item.rekeyed for (_, name), item in merged.items.items()} == {
            "p": 0,
            "q": 3,
            "r": 3,
            "s": 0,
        }
        assert _after(merged, *both) == merged


def test_a_choice_that_was_reworded_with_the_key_changed_is_a_new_one() -> None:
    letters, new = _letters("yxw", KEPT)
    assert letters == {"x": FIRST["x"], "y": FIRST["y"], "w": "d"}
    assert _line(new) == (2, 2, 2)


def test_a_gap_may_be_mended_but_gaps_that_changed_places_are_another_question() -> None:
    def cloze(*answers: str) -> Question:
        gaps = tuple(ResponseDeclaration("text", "single", (answer,)) for answer in answers)
        response = ResponseDeclaration("gaps", "multiple", (), gaps=gaps)
        return replace(_question("q"), type="cloze", response=response)

    first = _after(lock.EMPTY, cloze("a", "b", "c"))
    mended = _after(first, cloze("a", "x", "c"))
    assert _stamps(mended) == (2, 0, 2)
    assert _stamps(_after(mended, cloze("x", "a", "c"))) == (3, 3, 3)


def test_values_drawn_otherwise_make_another_question() -> None:
    def calculated(values: str, answer: str) -> Question:
        response = ResponseDeclaration("calculated", "single", (answer,), variables=(("n", values),))
        return replace(_question("q"), type="calculated", response=response)

    first = _after(lock.EMPTY, calculated("1 .. 9", "n"))
    mended = _after(first, calculated("1 .. 9", "n + 1"))
    assert _stamps(mended) == (2, 0, 2)
    assert _stamps(_after(mended, calculated("1 .. 8", "n + 1"))) == (3, 3, 3)


def _stamps(kept: Lock) -> tuple[int, int, int]:
    """The lock's revision, and those at which the question became another and its key changed."""
    item = kept.items["question", "q"]
    return kept.revision, item.retyped, item.rekeyed
