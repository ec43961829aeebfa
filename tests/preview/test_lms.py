"""The preview's LMS answers as scorm-again does, but where differences.mjs says why not."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.nodejs import node

ROOT = Path(__file__).resolve().parents[2]
LMS = ROOT / "templates" / "preview" / "lms"
SEED = os.environ.get("FUZZ_SEED", "1")
SESSIONS = {"scorm12": "4000", "scorm2004": "4000"}


def differences(folder: Path, edition: str) -> list[str]:
    """A JSON line for each call that the two answer differently without a reason."""
    command = [
        *node(),
        "--no-warnings",
        "tests/preview/agree.mjs",
        str(folder),
        edition,
        SEED,
        SESSIONS[edition],
    ]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


@pytest.mark.parametrize("edition", SESSIONS)
def test_lms_agrees_with_scorm_again(edition: str) -> None:
    assert differences(LMS, edition) == []


FAULTS = (
    ("scorm12", "scorm12.js", "text(255, WRONG)", "text(254, WRONG)"),
    ("scorm12", "scorm12.js", '-100, 100, WRONG), ""]', '-100, 99, WRONG), ""]'),
    ("scorm12", "scorm12.js", "writeOnly: 404", "writeOnly: 403"),
    ("scorm12", "cmi.js", "index > this.count(list)", "index >= this.count(list)"),
    ("scorm12", "lms.js", 'state = "over"', 'state = "before"'),
    ("scorm2004", "scorm2004.js", "text(1000, TYPE)", "text(999, TYPE)"),
    ("scorm2004", "scorm2004.js", "both(identifier, once, unlikeOthers)", "both(identifier, unlikeOthers)"),
    ("scorm2004", "scorm2004.js", "between(-1, 1), undefined]", "between(-1, 2), undefined]"),
    ("scorm2004", "scorm2004.js", "afterFinish: { initialize: 104", "afterFinish: { initialize: 103"),
    ("scorm2004", "responses.js", "/^(true|false)$/", "/^(true|false|a)$/"),
    ("scorm2004", "responses.js", '&& unique(parts(text, ","))', ""),
    ("scorm2004", "cmi.js", "this.misses(name) ? codes.dependency :", ""),
)


@pytest.mark.parametrize(("edition", "file", "right", "wrong"), FAULTS)
def test_a_broken_rule_is_found(edition: str, file: str, right: str, wrong: str, tmp_path: Path) -> None:
    shutil.copytree(LMS, tmp_path / "lms")
    code = (tmp_path / "lms" / file).read_text("utf-8")
    assert right in code
    (tmp_path / "lms" / file).write_text(code.replace(right, wrong), "utf-8")
    assert [line for line in differences(tmp_path / "lms", edition) if "unseen" not in line]
