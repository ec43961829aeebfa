from __future__ import annotations

import pytest

from builder.load import page
from builder.load.defaults import Defaults
from builder.model import Assessment, Page, Prose
from builder.problems import Problem, Where
from tests.load.reading import FILE, QUIZ, codes, read

ONE = "## A? {#a}\n\n- [x] b\n- [ ] c\n"


def test_a_page_is_read_whole() -> None:
    made, problems = page.read(
        FILE, b"\n# *Who* {#w was=v}\n\ntext\n", Defaults("en", 8000, raw_html=False), "d1"
    )
    assert problems == ()
    assert made == Page(
        identifier="w",
        number=0,
        title="Who",
        blocks=(Prose("<p>text</p>"),),
        assessment=None,
        references=(),
        anchors=(),
        source=Where(FILE, 2, 1),
        was="v",
        digest="d1",
    )


def test_a_page_that_is_not_utf8_is_none() -> None:
    made, problems = page.read(FILE, b"# \xff", Defaults("en", 8000, raw_html=False))
    message = ("the file is not UTF-8", "save it again as UTF-8 in your editor")
    assert (made, problems) == (None, (Problem("E101", Where(FILE, 1, 3), *message),))


@pytest.mark.parametrize(
    ("text", "title", "identifier", "was", "problems"),
    [
        ("# A b", "A b", "x", "", []),
        ("---\ntitle: A\nid: y\nwas: z\n---\n", "A", "y", "z", []),
        ("---\ntitle: A\n---\n# B", "B", "x", "", ["4:1 E106"]),
        ("---\nid: y\nwas: z\n---\n# B {#q was=r}", "B", "q", "r", ["5:1 E106", "5:1 E106"]),
        ("", "", "x", "", ["1:1 E201"]),
        ("text\n", "", "x", "", ["1:1 E201"]),
        ("text\n\n#\n", "", "x", "", ["3:1 E201"]),
        ("## A\n\n# B\n", "", "x", "", ["1:1 E201", "3:1 E210"]),
        ("::: note\n# A\n:::\n\n# B\n", "B", "x", "", ["2:1 E210"]),
        ("# A {#b.c wass=d}", "A", "b.c", "", ["1:1 E209", "1:1 E110"]),
        ("---\nkind: quizz\nattempts: 3\n---\n# A", "A", "x", "", ["2:7 E104", "3:1 E103"]),
        ("---\nid: x\n# A", "A", "x", "", ["1:1 E213"]),
    ],
)
def test_title_and_id_stand_in_the_title_line_or_in_the_front_matter(
    text: str, title: str, identifier: str, was: str, problems: list[str]
) -> None:
    made, _ = read(text)
    assert (made.title, made.identifier, made.was) == (title, identifier, was)
    assert codes(text) == problems


@pytest.mark.parametrize(
    ("file", "identifier", "problems"),
    [
        ("01-a/01-policy-makers.md", "policy-makers", []),
        ("01-a/Élan vital.md", "elan-vital", []),
        ("01-a/02.md", "02", []),
        ("01-a/02-你好.md", "page", ["1:1 E110"]),
    ],
)
def test_a_pages_id_is_made_from_its_files_name(file: str, identifier: str, problems: list[str]) -> None:
    made, _ = read("# T\n", file)
    assert (made.identifier, codes("# T\n", file)) == (identifier, problems)


DEFAULT = Assessment(counts=True, pass_mark=8000, attempts=0, shuffle=("choices",), feedback="after-question")
GIVEN = Assessment(counts=True, pass_mark=6650, attempts=3, shuffle=(), feedback="after-attempt")
ALL = "attempts: 3\npass_mark: 66.5%\nshuffle: []\nfeedback: after-attempt\ncounts: true\n"


@pytest.mark.parametrize(
    ("file", "front", "assessment"),
    [
        (QUIZ, "", DEFAULT),
        ("01-a/09-quiz.md", ALL, GIVEN),
        (FILE, f"kind: quiz\n{ALL}", GIVEN),
        (FILE, "kind: quiz\n", DEFAULT),
        (QUIZ, "attempts: unlimited\nshuffle: [choices]\n", DEFAULT),
    ],
)
def test_a_quiz_has_the_policy_of_its_front_matter(file: str, front: str, assessment: Assessment) -> None:
    made, problems = read(f"---\n{front}---\n# Q\n\n{ONE}", file)
    assert (made.assessment, problems) == (assessment, [])


def test_a_file_called_quiz_may_be_a_page() -> None:
    made, problems = read("---\nkind: page\n---\n# Q\n\n## A\n", QUIZ)
    assert (made.assessment, made.anchors, problems) == (None, ("a",), [])


@pytest.mark.parametrize(
    ("setting", "problem"),
    [
        ("attempts: 0", "2:11: error E104 “attempts: 0” is not a number from 1 to 999; write a whole number, or unlimited"),
        ("feedback: soon", "2:11: error E104 “feedback: soon” is not known; known here: after-question, after-attempt, after-pass, never"),
        ("shuffle: [pages]", "2:10: error E104 “pages” is not known in “shuffle”; known here: questions, choices"),
        ("pass_mark: 101%", "2:12: error E104 “pass_mark: 101%” is not a percentage from 0% to 100%; write it as 80%"),
        ("counts: no", "2:9: error E104 “counts: no” is not known; known here: true, false"),
        ("atempts: 3", "2:1: error E103 “atempts” is not a setting here; did you mean “attempts”?"),
    ],
)  # fmt: skip
def test_a_wrong_policy_is_a_problem(setting: str, problem: str) -> None:
    _, problems = read(f"---\n{setting}\n---\n# Q\n\n{ONE}", QUIZ)
    assert problems == [problem]
