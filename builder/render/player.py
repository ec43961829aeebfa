"""The player's files in a package: its style, the script of the first page, and the questions' script.

`templates/player/dist/player.json` lists the script's modules (templates/player/bundle.mjs makes it). The first
script is what reading needs; the questions' script comes when a page with questions is near, and holds only the
ways to answer and the rules that the package's questions use. Both share one scope.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from builder.model import Entry, Package, ResponseDeclaration
from builder.render.assets import hashed
from builder.rules import RULES
from builder.words import TEMPLATES

DIST = TEMPLATES / "player" / "dist"
LATER = ("quiz.js", "update.js", "runtime/interaction.js")
"""What the first script names but does not need before a question is shown."""


def style() -> Entry:
    """The style sheet."""
    return _entry("player", ".css", _dist("player.css"))


def first(runtime: str) -> Entry:
    """The script that a page loads: reading, the way through the pages, and the adapter `runtime`."""
    return _script("player", _needed(_first(runtime)))


def questions(package: Package, runtime: str) -> Entry | None:
    """The script of the package's questions; None where it asks nothing."""
    asked = [question for page in package.pages for question in page.questions]
    if not asked:
        return None
    widgets = {f"widgets/{question.widget}.js" for question in asked}
    rules = {_file(rule) for question in asked for rule in _rules(question.response)}
    needed = _needed((*LATER, *widgets, *rules)) - _needed(_first(runtime))
    return _script("questions", needed)


def _first(runtime: str) -> tuple[str, ...]:
    adapter = f"runtime/{runtime}.js"
    return ("main.js", adapter) if adapter in _modules() else ("main.js",)


def _rules(declaration: ResponseDeclaration) -> Iterator[str]:
    yield declaration.rule
    for gap in declaration.gaps:
        yield from _rules(gap)


def _file(rule: str) -> str:
    """The JavaScript twin of a rule's Python file, which has the same name."""
    return f"rules/{RULES[rule].__module__.rpartition('.')[2]}.js"


def _needed(roots: Iterable[str]) -> frozenset[str]:
    """The modules named, and all that they need in turn."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [need for need in _modules()[name][0] if need not in LATER]
    return frozenset(found)


def _script(stem: str, names: frozenset[str]) -> Entry:
    """The modules in the order in which they run."""
    code = "".join(f"{text}\n" for name, (_, text) in _modules().items() if name in names)
    return _entry(stem, ".js", f'"use strict";\n{code}'.encode())


def _entry(stem: str, suffix: str, content: bytes) -> Entry:
    return Entry(hashed(stem, suffix, content), content)


@cache
def _modules() -> Mapping[str, tuple[tuple[str, ...], str]]:
    """Each module's name, what it needs, and its code."""
    return {each["name"]: (tuple(each["needs"]), each["code"]) for each in json.loads(_dist("player.json"))}


@cache
def _dist(name: str) -> bytes:
    return (DIST / name).read_bytes()
