"""The longest answers that letters allow still fit into SCORM 1.2's 255 characters."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from builder.render import data
from tests.limits import violations
from tests.limits.call import Call, sets
from tests.load.reading import QUIZ, read
from tests.nodejs import node

ROOT = Path(__file__).resolve().parents[2]
TABLE = "| Item | Target |\n|---|---|\n" + "".join(f"| i{n} | t{n % 2} |\n" for n in range(34))
STEPS = "".join(f"{n}. s{n}\n" for n in range(36))
STUDENT = r"cmi\.interactions\.0\.student_response"


@pytest.mark.parametrize(
    ("kind", "answers", "length"), [("matching", TABLE, 34 * 4 - 1), ("ordering", STEPS, 36 * 2 - 1)]
)
def test_all_36_letters_are_reported(kind: str, answers: str, length: int) -> None:
    page, problems = read(f"# Quiz\n\n## Q? {{#q type={kind}}}\n\n{answers}", QUIZ)
    assert problems == []
    (question,) = page.questions
    asked = {
        "number": 0,
        "question": json.loads(f"{{{data.questions(page, ())}}}")["0"],
        "response": question.response.correct_response,
    }
    command = [*node(), "--no-warnings", str(Path(__file__).with_name("contract.mjs"))]
    run = subprocess.run(
        [*command, str(ROOT / "templates" / "player")],
        input=json.dumps([asked]) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    calls = tuple(Call(**call) for call in json.loads(run.stdout)[0]["scorm12"])
    assert [len(call.value) for call in sets(calls, STUDENT)] == [length]
    assert violations("scorm12", calls) == ()
