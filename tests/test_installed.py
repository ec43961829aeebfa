"""The program from its own wheel, in an empty environment, away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest


@pytest.fixture(scope="module")
def installed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of an environment that has the wheel and the pinned dependencies."""
    top = tmp_path_factory.mktemp("installed")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(top), str(root)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(top / "env")], check=True)
    pip = [sys.executable, "-m", "pip", "-qq", "--python", str(top / "env/bin/python")]
    lock = ["--require-hashes", "-r", str(root / "requirements.lock")]
    subprocess.run([*pip, "install", "--no-deps", *lock], check=True)
    subprocess.run([*pip, "install", "--no-deps", *map(str, top.glob("*.whl"))], check=True)
    subprocess.run([*pip, "check"], check=True)
    return top / "env/bin"


def said(folder: Path, *command: str | Path) -> str:
    """What a command writes in `folder`, for a user whose home is that folder."""
    user = {"HOME": str(folder), "PATH": os.environ["PATH"]}
    return subprocess.run(command, cwd=folder, env=user, check=True, stdout=subprocess.PIPE, text=True).stdout


def test_installed_program_makes_checks_and_builds_a_course(installed: Path, tmp_path: Path) -> None:
    coursewright = installed / "coursewright"
    said(tmp_path, coursewright, "new", "first")
    assert said(tmp_path, coursewright, "check", "first").endswith("no errors.\n")
    made = json.loads(said(tmp_path, coursewright, "build", "first", "--json"))
    assert made["ok"]
    assert [package["format"] for package in made["packages"]] == ["scorm12", "scorm2004"]
    for package in made["packages"]:
        with ZipFile(tmp_path / package["path"]) as archive:
            assert {"imsmanifest.xml", "metadata.xml", "index.html"} <= set(archive.namelist())


def test_installed_program_is_the_same_by_its_module(installed: Path, tmp_path: Path) -> None:
    help_text = said(tmp_path, installed / "coursewright", "build", "--help").splitlines()
    by_module = said(tmp_path, installed / "python", "-m", "builder", "build", "--help").splitlines()
    assert by_module[1:] == help_text[1:]
    assert said(tmp_path, installed / "coursewright", "--version") == "coursewright, version 0.1.0\n"
    assert said(tmp_path, installed / "coursewright", "formats").startswith("scorm12 ")
    assert "_coursewright_completion" in said(tmp_path, installed / "coursewright", "completion", "bash")
