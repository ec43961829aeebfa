"""What every format must do, whichever formats there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder import archive
from builder.formats import FORMATS, Format, file_name, scorm12, scorm2004, web
from builder.model import Entry
from builder.problems import Problem, Where
from tests.formats import made

MODULES: dict[str, Format] = {"scorm12": scorm12, "scorm2004": scorm2004, "web": web}
"""mypy reads this line: each module keeps the promises of Format."""


def test_formats_are_the_modules_of_the_folder() -> None:
    assert dict(FORMATS) == MODULES
    assert [(format_.NAME, format_.RUNTIME) for format_ in FORMATS.values()] == [(n, n) for n in FORMATS]


def test_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        FORMATS["names"]


@pytest.mark.parametrize("name", FORMATS)
def test_format_carries_every_file_of_the_site_once_and_can_be_written(name: str, tmp_path: Path) -> None:
    site = made.site(made.package())
    entries = FORMATS[name].entries(site, None)
    assert [entries.count(entry) for entry in site.entries] == [1] * len(site.entries)
    write = archive.write_zip if FORMATS[name].SUFFIX else archive.write_folder
    write(entries, tmp_path / file_name(site.package, FORMATS[name]))


def test_file_name_says_identifier_version_and_edition() -> None:
    assert [file_name(made.package(), format_) for format_ in FORMATS.values()] == [
        "learning-health-1.0.0-scorm12.zip",
        "learning-health-1.0.0-scorm2004.zip",
        "learning-health-1.0.0-web",
    ]
    third = made.package(edition="3rd", version="2/β 1")
    assert file_name(third, FORMATS["scorm2004"]) == "learning-health-2---1-scorm2004-3rd.zip"


@pytest.mark.parametrize("name", FORMATS)
def test_good_package_has_no_problems(name: str) -> None:
    package = made.package(title="R" * 255)
    assert FORMATS[name].check(package, made.site(package)) == ()


def test_checks_of_each_format(tmp_path: Path) -> None:
    package = made.package(title="R" * 256, folder=tmp_path)
    site = made.site(package, Entry("media/who's.svg", tmp_path / "who's.svg"))
    title = Problem(
        "E501",
        Where("course.yaml"),
        "the title has 256 characters, and LMSs refuse more than 255",
        "shorten the title",
    )
    name = Problem(
        "E503",
        Where("who's.svg"),
        "the file name media/who's.svg has ', which Moodle takes out of file names",
        "rename the file with letters, digits, - and _",
    )
    assert {key: format_.check(package, site) for key, format_ in FORMATS.items()} == {
        "scorm12": (title, name),
        "scorm2004": (title, name),
        "web": (),
    }
