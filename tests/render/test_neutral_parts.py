"""Gaps and areas tell nothing of the key before they are graded."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.build import Wish, build
from tests.conftest import Course as Writer

DATA = re.compile(r'<script type="application/json" id="cw-course">.*?</script>', re.DOTALL)
HASHED = re.compile(r"-[0-9a-f]{10}\.")
PLAN = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"/>'
CLOZE = "[[{}]] and [[{}]] in [[= {}]]\n"
HOTSPOT = "![A plan](media/plan.svg)\n\n- [{}] One (circle 20 20 10)\n- [{}] Two (rect 40 20 50 30)\n- [{}] Three (polygon 200 0 300 0 250 90)\n"
PAIRS = {
    "words and star": ("cloze", CLOZE.format("a", "*x|y|z", "1"), CLOZE.format("a longer one|b", "x|y|*z", "2 .. 300")),
    "order of choices": ("cloze", CLOZE.format("a", "*x|y|z", "1"), CLOZE.format("a", "*z|y|x", "1")),
    "feedback": ("cloze", CLOZE.format("a", "*x|y", "1"), CLOZE.format("a", "*x|y", "1") + "\n> 1. So.\n\n> And so.\n"),
    "area": ("hotspot", HOTSPOT.format("x", " ", " "), HOTSPOT.format(" ", " ", "x")),
    "areas": ("hotspot", HOTSPOT.format("x", "x", " "), HOTSPOT.format(" ", "x", "x")),
}  # fmt: skip


def _shown(folder: Path, out: Path) -> str:
    report = build(Wish(folder, out, formats=("web",)))
    assert not report.failed, report.problems
    html = next(out.glob("*/index.html")).read_text(encoding="utf-8")
    assert len(DATA.findall(html)) == 1
    return HASHED.sub(".", DATA.sub("", html))


@pytest.mark.parametrize("name", PAIRS)
def test_two_courses_that_differ_in_the_key_alone_show_the_same(
    name: str, course: Writer, tmp_path: Path
) -> None:
    kind, *texts = PAIRS[name]
    shown = []
    for at, text in enumerate(texts):
        quiz = f"# Q\n\n## A? {{#a type={kind}}}\n\n{text}"
        files = {"course.yaml": "id: c\ntitle: T\n", "01-a/quiz.md": quiz, "01-a/media/plan.svg": PLAN}
        shown.append(_shown(course(files, f"course-{at}"), tmp_path / str(at)))
    assert shown[0] == shown[1]


def test_another_text_is_seen(course: Writer, tmp_path: Path) -> None:
    shown = []
    for at, word in enumerate(("and", "or")):
        quiz = f"# Q\n\n## A? {{#a type=cloze}}\n\n[[a]] {word} [[b]]\n"
        folder = course({"course.yaml": "id: c\ntitle: T\n", "01-a/quiz.md": quiz}, f"course-{at}")
        shown.append(_shown(folder, tmp_path / str(at)))
    assert shown[0] != shown[1]
