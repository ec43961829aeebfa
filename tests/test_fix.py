"""`check --fix` writes ids after headings, and not a byte besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.cache import Cache
from builder.fix import Fixed, Fixes, fix
from builder.problems import Where
from tests.conftest import Course as Writer

YAML = "id: c\ntitle: T\n"
ANSWERS = "\n\n- [x] b\n- [ ] c\n"
QUIZ = "01-a/quiz.md"


def _fixed(folder: Path) -> list[tuple[int, str]]:
    fixes = fix(folder, Cache())
    assert fixes.links == ()
    assert {each.where.file for each in fixes.written} <= {QUIZ}
    return [(each.where.line, each.identifier) for each in fixes.written]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("## A b?", "## A b? {#a-b}"),
        ("##  A b?  ", "##  A b? {#a-b}  "),
        ("   ## A b? ##", "   ## A b? {#a-b} ##"),
        ("##\tA b?\t###  ", "##\tA b? {#a-b}\t###  "),
        ("## A b? {points=2}", "## A b? {#a-b points=2}"),
        ("## A b? { points=2 } ##", "## A b? {#a-b points=2 } ##"),
        ("## A b? {}", "## A b? {#a-b}"),
        ("## A b? \\{x}", "## A b? \\{x} {#a-b-x}"),
        ("## A `{b}`?", "## A `{b}`? {#a-b}"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_an_id_is_written_and_nothing_else_touched(
    before: str, after: str, end: str, mark: bytes, course: Writer
) -> None:
    def text(heading: str) -> bytes:
        made = f"# Q \u2028\x0c\n\nA\tb  \n\n{heading}{ANSWERS}\n\n## Other {{#other}}{ANSWERS}"
        return mark + made.replace("\n", end).encode()

    folder = course({"course.yaml": YAML, QUIZ: text(before)})
    (name,) = {identifier for _, identifier in _fixed(folder)}
    assert f"{{#{name}" in after
    assert (folder / QUIZ).read_bytes() == text(after)
    assert [path.name for path in (folder / QUIZ).parent.iterdir()] == ["quiz.md"]
    assert _fixed(folder) == []


def test_every_heading_that_lacks_one_gets_its_own(course: Writer) -> None:
    folder = course(
        {
            "course.yaml": YAML,
            QUIZ: f"---\nattempts: 2\n---\n# Q\n\n## One{ANSWERS}\n## Two {{#2}}{ANSWERS}\n## Three{ANSWERS}",
            "01-a/01-p.md": f"# P\n\n::: quiz\n## Practice{ANSWERS}:::\n",
        }
    )
    assert fix(folder, Cache()) == Fixes(
        (Fixed(Where(QUIZ, 6, 1), "one"), Fixed(Where(QUIZ, 16, 1), "three")), ()
    )


def test_two_questions_of_the_same_words_need_their_author(course: Writer) -> None:
    text = f"# Q\n\n## One{ANSWERS}\n## One{ANSWERS}"
    folder = course({"course.yaml": YAML, QUIZ: text})
    assert (_fixed(folder), (folder / QUIZ).read_text(encoding="utf-8")) == ([], text)


def test_a_question_that_is_broken_is_left_to_its_author(course: Writer) -> None:
    folder = course({"course.yaml": YAML, QUIZ: f"# Q\n\n## One\n\n- [ ] a\n\n## Two{ANSWERS}"})
    assert _fixed(folder) == [(7, "two")]


def test_a_link_is_left_alone(course: Writer) -> None:
    text = f"# Q\n\n## One{ANSWERS}"
    folder = course({"course.yaml": YAML, "01-a/_real.md": text})
    (folder / QUIZ).symlink_to("_real.md")
    assert fix(folder, Cache()) == Fixes((), (QUIZ,))
    assert (folder / "01-a" / "_real.md").read_text(encoding="utf-8") == text
    assert (folder / QUIZ).is_symlink()


def test_a_folder_that_is_a_link_is_left_alone_but_the_course_may_be_one(
    course: Writer, tmp_path: Path
) -> None:
    folder = course({"course.yaml": YAML, "_real/quiz.md": f"# Q\n\n## One{ANSWERS}"})
    (folder / "01-a").symlink_to("_real")
    assert fix(folder, Cache()) == Fixes((), (QUIZ,))
    (folder / "01-a").unlink()
    (folder / "_real").rename(folder / "01-a")
    (tmp_path / "link").symlink_to(folder)
    assert _fixed(tmp_path / "link") == [(3, "one")]


def test_the_file_keeps_its_rights(course: Writer) -> None:
    folder = course({"course.yaml": YAML, QUIZ: f"# Q\n\n## One{ANSWERS}"})
    (folder / QUIZ).chmod(0o640)
    assert _fixed(folder) == [(3, "one")]
    assert (folder / QUIZ).stat().st_mode & 0o777 == 0o640


def test_no_course_is_fixed_without_a_word(tmp_path: Path) -> None:
    assert fix(tmp_path, Cache()) == Fixes((), ())
