"""Every Problem code has a page in the docs and a sample that raises exactly it.

A sample is a folder `broken-CODE-slug`: a course, and beside its files
- `expected.txt`, the line that is printed, in full;
- `args`, options of the build, where the Problem needs one (`--locked`);
- `files`, names to be made as empty files, where some disks could not hold them in a checkout.
"""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import pytest

from builder.build import Report, Wish, build
from builder.problems import WARNINGS

ROOT = Path(__file__).parent.parent
SAMPLES = sorted((ROOT / "tests" / "samples").glob("broken-*"))
PAGES = sorted(path for path in (ROOT / "docs" / "problems").glob("*.md") if path.name != "README.md")
CODE = re.compile(r"[EW]\d{3}")
EXAMPLE = re.compile(r"^(`{3,})(?:markdown|yaml|text) (\S+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
UNSHOWN = ["E101", "E107", "E108", "E304", "E307", "E411", "E504", "E505", "E603", "W112"]
"""Codes whose example is no text file that a page could hold whole."""


def _raised() -> list[str]:
    """Every code that stands as a string in the builder."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "builder").rglob("*.py"))
    words = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return sorted({word for word in words if isinstance(word, str) and CODE.fullmatch(word)})


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of all samples, since a build writes into a course; links to their neighbours still hold."""
    copy = tmp_path_factory.mktemp("copy") / "samples"
    shutil.copytree(ROOT / "tests" / "samples", copy, symlinks=True)
    for names in copy.glob("broken-*/files"):
        for name in names.read_text(encoding="utf-8").splitlines():
            (names.parent / name).parent.mkdir(exist_ok=True)
            (names.parent / name).touch()
    return copy


def _build(course: Path, out: Path, *, strict: bool = False) -> Report:
    args = course / "args"
    given = args.read_text(encoding="utf-8").split() if args.exists() else []
    assert given in ([], ["--locked"])
    return build(Wish(course, out, strict=strict, locked="--locked" in given))


def _code(sample: Path) -> str:
    return sample.name.split("-")[1]


def test_every_code_has_a_page_and_a_sample_and_no_other_has() -> None:
    raised = _raised()
    assert [path.stem for path in PAGES] == raised
    assert [_code(path) for path in SAMPLES] == raised


def test_every_warning_can_be_silenced_but_the_one_about_silences() -> None:
    assert sorted([*WARNINGS, "W793"]) == [code for code in _raised() if code.startswith("W")]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_raises_exactly_its_problem(sample: Path, samples: Path, tmp_path: Path) -> None:
    report = _build(samples / sample.name, tmp_path / "dist", strict=True)
    assert [str(problem) for problem in report.problems] == _expected(sample)
    assert [problem.code for problem in report.problems] == [_code(sample)]
    assert (report.failed, report.built, list(tmp_path.iterdir())) == (True, (), [])


@pytest.mark.parametrize("sample", [path for path in SAMPLES if _code(path)[0] == "W"], ids=_code)
def test_a_warning_does_not_stop_a_build(sample: Path, samples: Path, tmp_path: Path) -> None:
    report = _build(samples / sample.name, tmp_path / "dist")
    assert [str(problem) for problem in report.problems] == _expected(sample)
    assert not report.failed
    assert sorted(path.name for path in (tmp_path / "dist").iterdir()) == sorted(
        built.path.name for built in report.built
    )
    assert report.built


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_pages_examples_are_the_sample_and_mend_it(page: Path, samples: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    examples = [(file, example) for _, file, example in EXAMPLE.findall(text)]
    if page.stem in UNSHOWN:
        assert examples == []
        return
    sample = next(path for path in SAMPLES if _code(path) == page.stem)
    (file, bad), (mended_file, good) = examples
    assert (file, bad) == (mended_file, (sample / file).read_text(encoding="utf-8"))
    course = tmp_path / "course"
    shutil.copytree(samples / sample.name, course, symlinks=True)
    (course / file).write_text(good, encoding="utf-8")
    assert _build(course, tmp_path / "dist").problems == ()


def test_the_index_lists_every_page_with_its_title() -> None:
    index = (ROOT / "docs" / "problems" / "README.md").read_text(encoding="utf-8")
    titles = {page.stem: page.read_text(encoding="utf-8").partition("\n")[0] for page in PAGES}
    rows = re.findall(r"^\| \[(\w+)\]\((\S+)\) \| (.*) \|$", index, re.MULTILINE)
    assert rows == sorted((code, f"{code}.md", title.split(": ", 1)[1]) for code, title in titles.items())
    assert [title.split(": ", 1)[0] for title in titles.values()] == [f"# {code}" for code in titles]


def _expected(sample: Path) -> list[str]:
    return (sample / "expected.txt").read_text(encoding="utf-8").splitlines()
