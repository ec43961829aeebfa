"""`check --fix`: writes the id that a graded question has by its words after its heading, so that it stays.

Nothing else in a file changes, to the byte. A file that is a link is left alone.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from builder.cache import Cache
from builder.formats import FORMATS
from builder.load import course as courses
from builder.problems import Where

NO_ID = "W416"
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_HEADING = re.compile(r"(?P<mark> {0,3}##[ \t]+)(?P<text>.*?)(?P<end>(?:[ \t]+#+)?[ \t]*)")
_ATTRIBUTES = re.compile(r"(?<!\\)\{(?=[^{}]*\}$)")


@dataclass(frozen=True, slots=True)
class Fixed:
    """An id that was written, and where its heading stands."""

    where: Where
    identifier: str


@dataclass(frozen=True, slots=True)
class Fixes:
    """What was written, in the order of the files; and the files that are links, which were left alone."""

    written: tuple[Fixed, ...]
    links: tuple[str, ...]


def fix(folder: Path, kept: Cache) -> Fixes:
    """Give every graded question without an id its own. OSError: a full disk."""
    loaded = courses.load(folder, tuple(FORMATS), kept)
    places = {problem.where for problem in loaded.problems if problem.code == NO_ID}
    asked = [question for page in loaded.course.pages for question in page.questions] if loaded.course else []
    times = Counter(question.identifier for question in asked)
    due = [
        Fixed(question.source, question.identifier)
        for question in asked
        if question.source in places and times[question.identifier] == 1
    ]
    files = sorted({each.where.file for each in due})
    links = tuple(file for file in files if _is_link(folder, file))
    written = (done for file in files if file not in links for done in _in_file(folder, file, due))
    return Fixes(tuple(written), links)


def _is_link(folder: Path, file: str) -> bool:
    path = Path(file)
    return any((folder / part).is_symlink() for part in (path, *path.parents[:-1]))


def _in_file(folder: Path, file: str, due: list[Fixed]) -> list[Fixed]:
    path = folder / file
    parts = _LINE_END.split(path.read_bytes().decode())
    done = [each for each in due if each.where.file == file and _write(parts, each)]
    if done:
        _replace(path, "".join(parts).encode())
    return done


def _write(parts: list[str], fixed: Fixed) -> bool:
    """Put the id into the heading's line, of lines and their ends in turn; false where there is no heading."""
    at = 2 * (fixed.where.line - 1)
    heading = _HEADING.fullmatch(parts[at]) if at < len(parts) else None
    if heading is None:
        return False
    parts[at] = heading["mark"] + _with_id(heading["text"], fixed.identifier) + heading["end"]
    return True


def _with_id(text: str, identifier: str) -> str:
    """The heading's words with the id: in the braces at their end, or in braces of its own."""
    braces = _ATTRIBUTES.search(text)
    if braces is None:
        return f"{text} {{#{identifier}}}"
    inside = text[braces.end() :]
    return f"{text[: braces.end()]}#{identifier}{'' if inside == '}' else ' '}{inside.lstrip()}"


def _replace(path: Path, data: bytes) -> None:
    """All or nothing, with the file's own rights."""
    # A new name, opened only if nothing stands there: a course could ship a link under any known one.
    temporary = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    try:
        with temporary.open("xb") as file:
            file.write(data)
        temporary.chmod(path.stat().st_mode & 0o7777)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
