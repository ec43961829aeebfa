"""What is built is read again, in every format; and what is no package of ours is told in a line."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from builder.build import Wish, build
from builder.cache import Cache
from builder.formats import FORMATS
from builder.problems import NoPackage
from builder.update import course as courses
from builder.update import package
from builder.update.release import Manifest, ReleasedPage
from tests.conftest import ROOT
from tests.conftest import Course as Writer

FILES: dict[str, str | bytes] = {
    "course.yaml": "id: c\ntitle: Course\nversion: 2.1\n",
    "01-a/01-p.md": "# Page {#p}\n\nSome *words*.\n\n![A dot](dot.svg)\n\n::: quiz\n## Try? {#try}\n\n- = it\n:::\n",
    "01-a/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "02-b/quiz.md": (
        "---\npools: {few: {draw: 1}}\ntime_limit: 5 minutes\n---\n# Quiz {#quiz}\n\n"
        "## Which *one*? {#one pool=few}\n\n- [x] This\n  > Yes.\n- [ ] That\n\n"
        "## True? {#two pool=few}\n\n- [x] True\n- [ ] False\n"
    ),
}
SAMPLES = ("every-kind", "policy", "no-quiz", "at-once")
Spoil = Callable[[str], str]


def _built(folder: Path, format_: str, out: Path) -> Path:
    report = build(Wish(folder, out, (format_,)))
    assert not report.failed, report.problems
    return report.built[0].path


@pytest.mark.parametrize("name", [*FORMATS])
def test_a_package_is_read_as_it_was_built(name: str, course: Writer, tmp_path: Path) -> None:
    read = package.read(_built(course(FILES), name, tmp_path / "dist"))
    versions = {"scorm12": "1.2", "scorm2004": "2004 4th Edition"}
    manifest = (
        Manifest(versions[name], "manifest-c", "organization-c", "item-c", "resource-c", "index.html")
        if name in versions
        else None
    )
    assert (read.runtime, read.course, read.title, read.version, read.revision, read.updates) == (
        FORMATS[name].RUNTIME,
        "c",
        "Course",
        "2.1",
        1,
        "regrade",
    )
    assert read.manifest == manifest
    words = read.pages[0].words
    assert words.startswith("Some words. A dot media/dot-")
    assert read.pages == (ReleasedPage(1, "p", "Page", words), ReleasedPage(2, "quiz", "Quiz"))
    assert [
        (each.number, each.identifier, each.page, each.text, each.interaction) for each in read.questions
    ] == [
        (1, "try", 1, "Try?", "fill-in"),
        (2, "one", 2, "Which one?", "choice"),
        (3, "two", 2, "True?", "true-false"),
    ]
    one, two = read.questions[1:]
    assert sorted(text for _, text in one.options) == ["That", "This"]
    assert dict(one.options)[one.declaration.correct_response[0]] == "This"
    assert (two.options, two.declaration.correct_response) == ((("f", "False"), ("t", "True")), ("t",))
    (quiz,) = read.assessments
    assert (quiz.page, quiz.identifier, quiz.questions, quiz.pooled) == (
        2,
        "quiz",
        (2, 3),
        (("few", (2, 3)),),
    )
    assert (quiz.policy.time_limit, quiz.policy.pools[0].draw, quiz.policy.grade) == (300, 1, "best")


@pytest.mark.parametrize("name", [*FORMATS])
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_course_is_the_package_that_would_be_built_of_it(sample: str, name: str, tmp_path: Path) -> None:
    folder = tmp_path / "course"
    _copied(ROOT / "tests" / "samples" / sample, folder)
    fresh = _files(folder)
    old = package.read(_built(folder, name, tmp_path / "dist"))
    (folder / "course.lock").unlink()
    made, problems = courses.read(folder, old, Cache())
    assert [problem.code for problem in problems if problem.severity == "error"] == []
    assert made is not None
    assert replace(made, pages=old.pages, questions=old.questions) == old
    assert [replace(page, was="") for page in made.pages] == [*old.pages]
    assert [replace(question, was="") for question in made.questions] == [*old.questions]
    assert _files(folder) == fresh


def test_the_package_of_a_module_is_compared_with_that_module(course: Writer, tmp_path: Path) -> None:
    folder = course(FILES)
    report = build(Wish(folder, tmp_path / "dist", ("scorm12",), module="b"))
    old = package.read(report.built[0].path)
    assert (old.course, len(old.pages)) == ("c-b", 1)
    assert courses.read(folder, old, Cache()) == (old, ())
    whole = package.read(_built(folder, "scorm12", tmp_path / "dist"))
    assert courses.read(folder, whole, Cache()) == (whole, ())
    course({"course.yaml": "id: c\ntitle: Course\nversion: 2.1\npackaging: {unit: module}\n"})
    packed_apart, _ = courses.read(folder, whole, Cache())
    assert packed_apart is not None
    assert (packed_apart.course, len(packed_apart.pages)) == ("c-a", 1)


def test_a_course_says_what_was_renamed(course: Writer, tmp_path: Path) -> None:
    folder = course(FILES)
    old = package.read(_built(folder, "web", tmp_path / "dist"))
    text = (
        str(FILES["02-b/quiz.md"])
        .replace("{#one ", "{#first was=one ")
        .replace("{#quiz}", "{#exam was=quiz}")
    )
    course({"02-b/quiz.md": text})
    made, _ = courses.read(folder, old, Cache())
    assert made is not None
    assert [page.was for page in made.pages] == ["", "quiz"]
    assert [question.was for question in made.questions] == ["", "one", ""]


def test_a_course_with_errors_is_no_release(course: Writer, tmp_path: Path) -> None:
    folder = course(FILES)
    old = package.read(_built(folder, "scorm12", tmp_path / "dist"))
    course({"01-a/02-broken.md": "No title.\n"})
    made, problems = courses.read(folder, old, Cache())
    assert (made, [problem.code for problem in problems]) == (None, ["E201"])


def _spoiled(tmp_path: Path, course: Writer, spoil: Spoil) -> str:
    """What is said of a package whose page was changed."""
    folder = _built(course(FILES), "web", tmp_path / "dist")
    page = folder / "index.html"
    page.write_text(spoil(page.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(NoPackage) as refused:
        package.read(folder)
    return str(refused.value).removeprefix(f"{folder}: ")


def _in_block(change: Callable[[Any], object]) -> Spoil:
    """Changes the data block, or puts another in its place."""

    def spoil(text: str) -> str:
        head, mark, rest = text.partition('id="cw-course">')
        block, end, tail = rest.partition("</script>")
        data = json.loads(block)
        changed = change(data)
        return head + mark + json.dumps(data if changed is None else changed) + end + tail

    return spoil


DAMAGED = "its data block is damaged, or from another version of Coursewright ("


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda _: "", "its page has no data block of Coursewright: another tool built it"),
        (lambda _: "<p>Hello", "its page has no data block of Coursewright: another tool built it"),
        (lambda text: text.replace("cw-course", "other"), "its page has no data block of Coursewright: another tool built it"),
        (lambda text: text.replace("<script", '<script id="cw-course"></script><script', 1), "its page has no data block of Coursewright: another tool built it"),
        (lambda text: text.replace('{"runtime"', '{"runtime', 1), DAMAGED),
        (_in_block(lambda _: []), DAMAGED + "[] is no object)"),
        (_in_block(lambda data: data.pop("course") and None), DAMAGED + "'course')"),
        (_in_block(lambda data: data["course"].update(revision=-1)), DAMAGED + "-1 is no whole number)"),
        (_in_block(lambda data: data["course"].update(revision=True)), DAMAGED + "True is no whole number)"),
        (_in_block(lambda data: data["course"].update(id=7)), DAMAGED + "7 is no text)"),
        (_in_block(lambda data: data.update(pages={"1": 2})), DAMAGED + "{'1': 2} is no list)"),
        (_in_block(lambda data: data.update(pages=[9])), DAMAGED + "'9')"),
        (_in_block(lambda data: data["questions"].pop("1") and None), DAMAGED + "1)"),
        (_in_block(lambda data: data["questions"].update(x={})), DAMAGED + "invalid literal for int() with base 10: 'x')"),
        (_in_block(lambda data: data["questions"]["1"]["declaration"].update(points="1")), DAMAGED + "“points” is '1')"),
        (_in_block(lambda data: data["questions"]["2"]["declaration"].update(options=[1])), DAMAGED + "1 is no text)"),
        (_in_block(lambda data: data["questions"]["1"]["declaration"].update(magic=1)), DAMAGED),
        (_in_block(lambda data: data["questions"]["1"]["declaration"].update(gaps=[7])), DAMAGED),
        (_in_block(lambda data: data["assessments"][0].update(attempts="many")), DAMAGED + "“attempts” is 'many')"),
        (_in_block(lambda data: data["assessments"][0].update(pools={"few": 1})), DAMAGED + "1 is no object)"),
        (lambda text: text.replace('{"runtime"', "[" * 100_000 + '{"runtime"', 1), DAMAGED),
    ],
)  # fmt: skip
def test_a_page_that_is_not_ours_says_why(spoil: Spoil, said: str, course: Writer, tmp_path: Path) -> None:
    assert _spoiled(tmp_path, course, spoil).startswith(said)


def test_a_package_without_its_page_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("story.html", "<p>Another tool's")
    with pytest.raises(NoPackage) as refused:
        package.read(path)
    assert str(refused.value) == f"{path}: it has no index.html: it is no package of Coursewright"


def _copied(source: Path, folder: Path) -> None:
    for path in source.rglob("*"):
        if path.is_file():
            target = folder / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "course.lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def test_every_letter_of_every_type_has_its_words(tmp_path: Path) -> None:
    folder = tmp_path / "course"
    _copied(ROOT / "tests" / "samples" / "every-kind", folder)
    read = package.read(_built(folder, "web", tmp_path / "dist"))
    for question in read.questions:
        declaration = question.declaration
        inside = [letter for gap in declaration.gaps for letter in gap.options]
        known = [letter for letter, words in question.options if words]
        assert known == sorted({*declaration.options, *declaration.targets, *inside}), question.identifier
