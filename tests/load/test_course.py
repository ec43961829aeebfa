from __future__ import annotations

from pathlib import Path

import pytest

from builder.cache import Cache
from builder.load.course import Loaded, load
from builder.model import Course, Packaging
from builder.problems import Where, in_order
from tests.conftest import Course as Writer

FORMATS = ("scorm12", "scorm2004", "web")
PAGE = {"01-a/01-p.md": "# P\n"}
NO_ID = "write “id:” with letters a–z, digits, - and _, at most 64"


def _load(folder: Path, cache: Cache | None = None) -> Loaded:
    return load(folder, FORMATS, cache or Cache(None))


def _said(settings: str, course: Writer) -> list[str]:
    problems = in_order(_load(course({"course.yaml": settings, **PAGE})).problems)
    return [str(problem).removeprefix("course.yaml:") for problem in problems]


def test_a_course_is_read_whole_in_the_order_of_its_names(course: Writer) -> None:
    folder = course(
        {
            "course.yaml": "id: c\ntitle: A “C”\nlanguage: pt-MZ\nversion: 1.10\ndescription: D: d\n".replace("D: d", '"D: d"')
            + "keywords: [no, 012]\npass_mark: 70%\n"
            "packaging: {unit: module, formats: [web], edition: 3rd, report_failed: at-once}\nupdates: reset\n",
            "10-last/z.md": "# Z\n",
            "2-first/10-b.md": "# B\n",
            "2-first/9-a.md": "# A\n",
            "2-first/appendix.md": "# C\n",
            "2-first/_draft.md": "no title",
            "2-first/.hidden.md": "no title",
            "2-first/module.yaml": "title: First\nobjectives:\n- one\n- two\n",
            "_drafts/01-x.md": "no title",
            "media/x.txt": "no module",
            "README.md": "no page",
        }
    )  # fmt: skip
    loaded = _load(folder)
    made = loaded.course
    assert made is not None
    assert loaded.problems == ()
    assert made == Course(
        identifier="c",
        version="1.10",
        title="A “C”",
        language="pt-MZ",
        description="D: d",
        keywords=("no", "012"),
        pass_mark=7000,
        packaging=Packaging("module", ("web",), "3rd", "at-once"),
        modules=made.modules,
        folder=folder,
        updates="reset",
        revision=1,
    )
    assert [
        (module.identifier, module.number, module.title, module.objectives, module.source.file)
        for module in made.modules
    ] == [
        ("first", 2, "First", ("one", "two"), "2-first/module.yaml"),
        ("last", 10, "Last", (), "10-last/module.yaml"),
    ]
    assert [(page.identifier, page.number, page.source) for page in made.pages] == [
        ("a", 1, Where("2-first/9-a.md")),
        ("b", 2, Where("2-first/10-b.md")),
        ("appendix", 3, Where("2-first/appendix.md")),
        ("z", 4, Where("10-last/z.md")),
    ]


def test_a_course_needs_nothing_but_a_title(course: Writer) -> None:
    made = _load(course({"course.yaml": "title: Élan, encore\n", **PAGE})).course
    assert made is not None
    assert (made.identifier, made.version, made.language, made.pass_mark) == (
        "elan-encore",
        "1.0.0",
        "en",
        8000,
    )
    assert made.packaging == Packaging("course", ("scorm12", "scorm2004"), "4th", "at-end")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("", ["1:1: error E105 “title” is missing; add a line “title: …”", f"1:1: error E110 the course has no identifier; {NO_ID}"]),
        ("title: مرحبا", [f"1:1: error E110 the course has no identifier; {NO_ID}"]),
        ("title: T\nid: a b", [f"2:5: error E110 “a b” is no identifier; {NO_ID}"]),
        ("- a", ["1:1: error E104 this is not a list of “key: value” lines; write one setting a line"]),
        ("title: " + "x" * 256 + "\nid: c", ["1:8: error E104 the title has 256 characters, LMSs keep 255; shorten it"]),
        ("title: T\nversion: 1/2", ["2:10: error E104 “1/2” cannot be part of a file name; use letters, digits, dots and hyphens: 1.0.0"]),
        ("title: T\nlanguage: tlh", ["2:11: warning W111 there are no words for the language “tlh”: buttons and messages will be English; languages with words of their own: en, es, fr, pt"]),
        ("title: T\npackaging: {formats: [scorm13]}", ["2:22: error E104 “scorm13” is not known in “formats”; did you mean “scorm12”?"]),
        ("title: T\npackaging: {formats: []}", ["2:22: error E104 “formats” is empty; name one of scorm12, scorm2004, web"]),
        ("title: T\npackaging:\n  unit:    sco\n  edtion: 3rd", ["3:12: error E104 “unit: sco” is not known; known here: course, module", "4:3: error E103 “edtion” is not a setting here; did you mean “edition”?"]),
        ("title: T\nraw_html: yes", ["2:11: error E104 “raw_html: yes” is not known; known here: true, false"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_settings_is_said_at_its_place(
    settings: str, said: list[str], course: Writer
) -> None:
    assert _said(settings, course) == said


def test_a_folder_without_settings_is_no_course(course: Writer) -> None:
    loaded = _load(course(PAGE))
    (problem,) = loaded.problems
    assert loaded.course is None
    assert str(problem) == (
        "course.yaml:1:1: error E107 there is no course in “course”; "
        "name the folder that has course.yaml, or begin one with `coursewright new`"
    )


def test_everything_that_is_wrong_is_said_at_once(course: Writer) -> None:
    folder = course(
        {
            "course.yaml": "title: T\ntitel: U\n",
            "course.lock": "page\n",
            "01-a/module.yaml": "objective: x\n",
            "01-a/01-p.md": b"\xff",
            "01-a/02-q.md": "text\n",
            "01-a/quiz.md": "# Q\n",
            "notes.md": "# Notes\n",
        }
    )
    assert sorted(f"{problem.where} {problem.code}" for problem in _load(folder).problems) == [
        "01-a/01-p.md:1:1 E101",
        "01-a/02-q.md:1:1 E201",
        "01-a/module.yaml:1:1 E103",
        "01-a/quiz.md:1:1 E413",
        "course.lock:1:1 E601",
        "course.yaml:2:1 E103",
        "notes.md:1:1 W112",
    ]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"01-a/x.markdown": ""}, ["01-a/x.markdown:1:1 W112"]),
        ({"01-a/X.MD": ""}, ["01-a/X.MD:1:1 W112"]),
        ({"x.md": "", "_y.md": "", "README.md": ""}, ["x.md:1:1 W112"]),
        ({"01-a/module.yaml": "id: b c\n"}, ["01-a/module.yaml:1:5 E110"]),
        ({"你好/x.md": "# X"}, ["你好/module.yaml:1:1 E110"]),
        ({"01-a/module.yaml": "objectives: one\n"}, ["01-a/module.yaml:1:13 E104"]),
        ({"01-a/02-x.md/y": ""}, ["01-a/02-x.md:1:1 E107"]),
    ],
)
def test_what_is_wrong_with_a_module_is_said_at_its_place(
    files: dict[str, str | bytes], said: list[str], course: Writer
) -> None:
    loaded = _load(course({"course.yaml": "title: T\n", **PAGE, **files}))
    assert [f"{problem.where} {problem.code}" for problem in loaded.problems] == said


def test_true_and_false_are_known_in_whatever_language_the_course_is(course: Writer) -> None:
    quiz = "# Q\n\n## A? {#a}\n\n- [x] Verdadeiro\n- [ ] Falso\n"
    for language in ("pt-MZ", "en"):
        files = {"course.yaml": f"title: T\nlanguage: {language}\n", "01-a/quiz.md": quiz}
        made = _load(course(files, language)).course
        assert made is not None
        assert [question.type for question in made.pages[0].questions] == ["truefalse"]


def test_a_page_is_read_anew_only_when_it_has_changed(course: Writer, tmp_path: Path) -> None:
    folder = course({"course.yaml": "title: T\n", "01-a/01-p.md": "# P\n", "01-a/02-q.md": "text\n"})
    first = Cache(tmp_path / "cache")
    cold = _load(folder, first)
    first.save()
    assert _load(folder, Cache(tmp_path / "cache")) == cold == _load(folder)
    (folder / "01-a/02-q.md").write_text("# Q\n", encoding="utf-8")
    warm = _load(folder, Cache(tmp_path / "cache"))
    assert warm == _load(folder)
    assert warm.problems == ()
