"""`course.lock`: the permanent number of each page and question, the permanent letter of each choice.

Numbers and letters are handed out once and never reused; what is gone is retired. Only a
build writes the file. A line an item, so that two branches merge:

    page 3 policy-makers
    question 7 sets-agendas b:9f31c21e d:77aa0190 a:0c41d8ff!

A letter stands with a hash of the choice's words; `!` marks a choice that is gone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from builder.draw import neutral_order
from builder.load.text import read_text
from builder.model import Choice, Course, Module, Page, Question, ResponseDeclaration
from builder.problems import Problem, Where
from builder.questions.draft import IDENTIFIERS

FILE = "course.lock"
_HEAD = "# Permanent numbers, kept by `coursewright build`. Commit this file, and do not edit it."
_LINE = re.compile(
    r"(retired )?(page|question) ([1-9][0-9]{0,7}) ([A-Za-z0-9][\w-]*)((?: [a-z0-9]:[0-9a-f]{8}!?)*)"
)
Kind = Literal["page", "question"]


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the lock. `options` pairs letters with hashes of words, a `!` after those of gone choices."""

    kind: str
    number: int
    identifier: str
    options: tuple[tuple[str, str], ...] = ()
    retired: bool = False

    def __str__(self) -> str:
        letters = "".join(f" {letter}:{words}" for letter, words in self.options)
        return f"{'retired ' if self.retired else ''}{self.kind} {self.number} {self.identifier}{letters}"


@dataclass(frozen=True, slots=True)
class Lock:
    """Every item ever numbered, by kind and identifier."""

    items: Mapping[tuple[str, str], Item] = field(default_factory=dict)

    def __str__(self) -> str:
        ordered = sorted(self.items.values(), key=lambda item: (item.kind, item.number))
        return "\n".join([_HEAD, *map(str, ordered)]) + "\n"


EMPTY = Lock()


def read(folder: Path, found: list[Problem]) -> Lock:
    """The lock of the course in `folder`; empty where there is none. A damaged line is a Problem."""
    text = read_text(folder, FILE, found) if (folder / FILE).is_file() else None
    items: dict[tuple[str, str], Item] = {}
    lines: dict[tuple[str, int | str], int] = {}
    for at, line in enumerate((text or "").split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        item = _item(line)
        if item is None:
            remedy = "take the file from your last commit; never edit it by hand"
            found.append(Problem("E601", Where(FILE, at), "this line of the lock cannot be read", remedy))
            continue
        first = min(lines.setdefault((item.kind, key), at) for key in (item.number, item.identifier))
        if first != at:
            message = f"{item.kind} {item.number} “{item.identifier}” was numbered twice (see line {first})"
            remedy = (
                "two branches were merged: keep the line that was released, delete the other, build again"
            )
            found.append(Problem("E602", Where(FILE, at), message, remedy))
        items[item.kind, item.identifier] = item
    return Lock(items)


def write(folder: Path, lock: Lock) -> None:
    """Put the lock beside the course's settings, all or nothing."""
    # A new name, opened only if nothing stands there: a course could ship a link under any known one.
    temporary = folder / f".{FILE}.{os.urandom(8).hex()}"
    with temporary.open("x", encoding="utf-8", newline="\n") as file:
        file.write(str(lock))
    temporary.replace(folder / FILE)


def number(course: Course, lock: Lock) -> tuple[Course, Lock]:
    """The course with its permanent numbers and letters, and the lock that says so."""
    pages = _numbered("page", [(page.identifier, page.was) for page in course.pages], lock)
    asked = [question for page in course.pages for question in page.questions]
    known = _numbered("question", [(question.identifier, question.was) for question in asked], lock)
    for question in asked:
        item = known["question", question.identifier]
        known["question", question.identifier] = replace(item, options=_letters(question, item.options))
    items = {**pages, **known}
    return replace(course, modules=tuple(_module(module, items) for module in course.modules)), Lock(items)


def _numbered(kind: Kind, identifiers: Iterable[tuple[str, str]], lock: Lock) -> dict[tuple[str, str], Item]:
    old = {key: item for key, item in lock.items.items() if key[0] == kind}
    following = max((item.number for item in old.values()), default=0) + 1
    made: dict[tuple[str, str], Item] = {}
    for identifier, was in identifiers:
        key = (kind, identifier)
        if key in made:
            continue
        item = old.pop(key, None) or (old.pop((kind, was), None) if was else None)
        if item is None:
            item = Item(kind, following, identifier)
            following += 1
        made[key] = replace(item, identifier=identifier, retired=False)
    return made | {key: replace(item, retired=True) for key, item in old.items()}


def _letters(question: Question, old: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The letters of the question's choices, by their words. Where one alone was reworded it keeps its letter.

    Of several reworded ones nobody can say which was which: they are new choices.
    """
    if not _has_letters(question):
        return old
    now = [option.words for option in _options(question)]
    kept = {words.rstrip("!"): letter for letter, words in old}
    letters = {words: kept[words] for words in now if words in kept}
    reworded = [letter for letter, words in old if not words.endswith("!") and words not in letters]
    fresh = [words for words in now if words not in letters]
    if len(reworded) == len(fresh) == 1:
        letters[fresh[0]] = reworded[0]
    else:
        unused = [letter for letter in IDENTIFIERS if letter not in {letter for letter, _ in old}]
        places = neutral_order(fresh, question.identifier)
        letters |= {fresh[place]: letter for place, letter in zip(places, unused, strict=False)}
    gone = [(letter, words.rstrip("!") + "!") for letter, words in old if letter not in letters.values()]
    return tuple(sorted((letter, words) for words, letter in letters.items())) + tuple(sorted(gone))


def _options(question: Question) -> tuple[Choice, ...]:
    return question.choices + question.targets


def _has_letters(question: Question) -> bool:
    """True and false are `t` and `f` in every course."""
    return bool(question.choices) and question.interaction_type != "true-false"


def _module(module: Module, items: Mapping[tuple[str, str], Item]) -> Module:
    return replace(module, pages=tuple(_page(page, items) for page in module.pages))


def _page(page: Page, items: Mapping[tuple[str, str], Item]) -> Page:
    blocks = tuple(_question(block, items) if isinstance(block, Question) else block for block in page.blocks)
    return replace(page, number=items["page", page.identifier].number, blocks=blocks)


def _question(question: Question, items: Mapping[tuple[str, str], Item]) -> Question:
    item = items["question", question.identifier]
    letters = {words: letter for letter, words in item.options}
    if not _has_letters(question):
        return replace(question, number=item.number)
    new = {option.identifier: letters.get(option.words, "") for option in _options(question)}
    return replace(
        question,
        number=item.number,
        choices=_relettered(question.choices, new),
        targets=_relettered(question.targets, new),
        response=_redeclared(question.response, new),
        feedback=tuple((_respelled(key, new), html) for key, html in question.feedback),
    )


def _relettered(options: tuple[Choice, ...], new: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(replace(option, identifier=new[option.identifier]) for option in options)


def _redeclared(response: ResponseDeclaration, new: Mapping[str, str]) -> ResponseDeclaration:
    """The declaration in permanent letters; only an order is not sorted, since it is the answer."""
    if response.rule in ("text", "number", "calculated"):
        return response
    correct = [_respelled(spelled, new) for spelled in response.correct_response]
    return replace(
        response,
        correct_response=tuple(correct if response.rule == "order" else sorted(correct)),
        options=tuple(sorted(new[letter] for letter in response.options)),
        targets=tuple(sorted(new[letter] for letter in response.targets)),
        gaps=tuple(_redeclared(gap, new) for gap in response.gaps),
    )


def _respelled(key: str, new: Mapping[str, str]) -> str:
    """A letter or a pair of letters in permanent ones; other keys, as `=0`, stay."""
    known = key and all(letter in new for letter in key)
    return "".join(new[letter] for letter in key) if known else key


def _item(line: str) -> Item | None:
    match = _LINE.fullmatch(line.strip())
    if match is None:
        return None
    options = tuple((option[0], option[2:]) for option in match[5].split())
    return Item(match[2], int(match[3]), match[4], options, bool(match[1]))
