"""Warnings that an author silences, with a reason, where the silence stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import check
from tests.conftest import Course as Writer

NOT = "the negative “not” turns the question round, and is easily overlooked; ask for what is true, or write **not**"
ASK = "\n## Which is not {0}? {{#{0}{1}}}\n\n- [x] yes\n- [ ] no\n\n> So.\n"
BECAUSE = ' allow=W704 because="the law"'


def _said(folder: Path) -> list[str]:
    return [str(problem) for problem in check(folder).problems]


def _course(write: Writer, *, course: str = "", page: str = "", question: str = "") -> Path:
    front = f"---\n{page}\n---\n" if page else ""
    quiz = f"{front}# Q\n{ASK.format('a', question)}{ASK.format('b', '')}"
    other = f"# P\n\n::: quiz{ASK.format('c', '')}:::\n"
    return write({"course.yaml": f"id: c\ntitle: T\n{course}\n", "01-a/quiz.md": quiz, "01-a/p.md": other})


@pytest.mark.parametrize(
    ("silences", "loud"),
    [
        ({}, ["p.md:4:1", "quiz.md:3:1", "quiz.md:10:1"]),
        ({"course": "allow: {W704: the law}"}, []),
        ({"page": "allow: {W704: the law}"}, ["p.md:4:1", "quiz.md:6:1", "quiz.md:13:1"]),
        ({"question": BECAUSE}, ["p.md:4:1", "quiz.md:10:1"]),
    ],
)
def test_a_silence_holds_in_its_course_page_or_question(
    silences: dict[str, str], loud: list[str], course: Writer
) -> None:
    if "page" in silences:
        loud = ["p.md:4:1"]
    expected = [f"01-a/{place}: warning W704 {NOT}" for place in loud]
    assert _said(_course(course, **silences)) == expected


def _one(write: Writer, *, course: str = "", page: str = "", question: str = "") -> list[str]:
    """What is said of silences, the warnings that they are about left out."""
    said = _said(_course(write, course=course, page=page, question=question))
    return [line for line in said if " W704 the negative" not in line]


@pytest.mark.parametrize(
    ("silences", "said"),
    [
        ({"question": " allow=W704"}, '01-a/quiz.md:3:1: error E791 W704 is silenced without a reason; write {allow=W704 because="the reason"}'),
        ({"question": ' allow=W704 because=" "'}, '01-a/quiz.md:3:1: error E791 W704 is silenced without a reason; write {allow=W704 because="the reason"}'),
        ({"question": " allow=W704 because"}, '01-a/quiz.md:3:1: error E791 W704 is silenced without a reason; write {allow=W704 because="the reason"}'),
        ({"page": "allow: {W704: }"}, "01-a/quiz.md:2:9: error E791 W704 is silenced without a reason; write “allow: {W704: the reason}”"),
        ({"page": "allow: [W704]"}, "01-a/quiz.md:2:8: error E791 W704 is silenced without a reason; write “allow: {W704: the reason}”"),
        ({"course": "allow: {W740: why}"}, "course.yaml:3:9: error E792 there is no warning “W740” to silence; did you mean “W710”?"),
        ({"course": "allow: {E204: why}"}, "course.yaml:3:9: error E792 “E204” cannot be silenced: only warnings can; mend what it tells of"),
        ({"question": ' because="why"'}, '01-a/quiz.md:3:1: error E209 a reason stands here, but nothing that it silences; write allow=W705 because="…"'),
        ({"course": "allow: {W111: why}"}, "course.yaml:3:9: warning W793 W111 is silenced, but there is no such warning here; take the silence away"),
        ({"question": ' allow="W704, W701" because="why"'}, "01-a/quiz.md:3:1: warning W793 W701 is silenced, but there is no such warning here; take the silence away"),
    ],
)  # fmt: skip
def test_a_silence_has_a_reason_a_code_and_something_to_silence(
    silences: dict[str, str], said: str, course: Writer
) -> None:
    assert _one(course, **silences) == [said]


def test_warnings_of_every_step_can_be_silenced(course: Writer) -> None:
    folder = course(
        {
            "course.yaml": "id: c\ntitle: T\nlanguage: sw\nallow: {W111: why, W112: why}\n",
            "02.md": "",
            "01-a/quiz.md": '# Q\n\n## A? {allow=W416 because="why"}\n\n- [x] b\n- [ ] c\n\n> So.\n',
            "01-a/p.md": "---\nallow: {W211: why}\n---\n# P\n\n<b>x</b>\n",
        }
    )
    assert _said(folder) == []


def test_while_there_are_errors_nothing_is_said_of_idle_silences_or_questions(course: Writer) -> None:
    folder = _course(course, course="allow: {W713: why}")
    (folder / "01-a/p.md").write_text("# P\n\n[x](nowhere.md)\n", encoding="utf-8")
    assert [line.split()[2] for line in _said(folder)] == ["E204"]
