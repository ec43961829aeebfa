"""Reads index.html of a package: the data block (docs/player.md) and what its pages say.

The document may be anybody's. What is not as we write it is told, as NoPackage, and never guessed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from lxml import etree

from builder.model import Pool
from builder.problems import NoPackage
from builder.update import typed
from builder.update.release import Manifest, Release, ReleasedAssessment, ReleasedPage, ReleasedQuestion
from builder.xml import Element

BLOCK = "cw-course"
_STAMPS = ("revision", "retyped", "changed")
_PLACED = ("number", "cost")
"""Classes of what stands at a question by its place or by the policy of its quiz."""


def read(content: bytes, manifest: Manifest | None, path: object) -> Release:
    """The release that the document is. NoPackage: it has no data block, or none in our form."""
    root = _parsed(content)
    blocks = [] if root is None else [each for each in root.iter("script") if each.get("id") == BLOCK]
    if root is None or len(blocks) != 1:
        raise NoPackage(f"{path}: its page has no data block of Coursewright: another tool built it")
    try:
        return _release(typed.members(json.loads(blocks[0].text or "")), manifest, root)
    except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        message = "its data block is damaged, or from another version of Coursewright"
        raise NoPackage(f"{path}: {message} ({error})") from error


def _parsed(content: bytes) -> Element | None:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None


def _release(block: Mapping[str, object], manifest: Manifest | None, root: Element) -> Release:
    course = typed.members(block["course"])
    numbers = [typed.count(number) for number in typed.row(block["pages"])]
    sections = {section.get("data-page"): section for section in root.iter("section")}
    pages = [(number, sections[str(number)]) for number in numbers]
    asked = {int(number): typed.members(said) for number, said in typed.members(block["questions"]).items()}
    return Release(
        runtime=typed.text(block["runtime"]),
        course=typed.text(course["id"]),
        title=typed.text(course["title"]),
        version=typed.text(course["version"]),
        revision=typed.count(course.get("revision", 0)),
        updates=typed.text(course.get("updates", "regrade")),
        report_failed=typed.text(block["report_failed"]),
        manifest=manifest,
        pages=tuple(_page(number, section) for number, section in pages),
        questions=tuple(
            _question(number, element, asked[int(element.get("data-question", ""))])
            for number, section in pages
            for element in _questions(section)
        ),
        assessments=tuple(_assessment(typed.members(each)) for each in typed.row(block["assessments"])),
    )


def _questions(section: Element) -> Iterator[Element]:
    return (element for element in section.iter("div") if element.get("data-question") is not None)


def _page(number: int, section: Element) -> ReleasedPage:
    title = section.find("h2")
    without = {*_questions(section), *section.findall("h2"), *_placed(section)}
    return ReleasedPage(
        number,
        section.get("id", "").removeprefix("p-"),
        "" if title is None else _words(title),
        " ".join(_words(part) for part in section if part not in without),
    )


def _placed(section: Element) -> Iterator[Element]:
    """What stands on a page by its place or by its policy, and is no text of its own."""
    return (part for part in section if part.get("class") in ("module", "rules"))


def _question(page: int, element: Element, said: Mapping[str, object]) -> ReleasedQuestion:
    declaration = typed.declaration(said["declaration"])
    told = [*_said(element), json.dumps([said.get("feedback"), said.get("general")], sort_keys=True)]
    revision, retyped, changed = (typed.count(said.get(name, 0)) for name in _STAMPS)
    return ReleasedQuestion(
        number=typed.count(int(element.get("data-question", ""))),
        identifier=typed.text(said["id"]),
        page=page,
        text=typed.text(said.get("text", "")),
        interaction=typed.text(said["interaction"]),
        declaration=declaration,
        options=tuple(sorted(_options(element).items())),
        told=" ".join(told),
        revision=revision,
        retyped=retyped,
        changed=max(revision, retyped, changed),
    )


def _options(element: Element) -> dict[str, str]:
    """What a learner reads beside each letter: an input's label, an entry of a list, an item to place or to pair."""
    found: dict[str, str] = {}
    for answer in element.iter("input", "option", "li", "select"):
        letter = answer.get("data-option") or answer.get("value") or ""
        said = answer if answer.tag in ("option", "li") else next(answer.iterancestors("label"), None)
        if len(letter) == 1 and said is not None:
            first = said.find("span")
            found.setdefault(letter, _words(said if first is None else first))
    return found


def _said(question: Element) -> list[str]:
    """Every word of the question, without what changes with its place and its quiz; in no order of answers."""
    aside = [
        *question.iter("button"),
        *(each for each in question.iter("span") if each.get("class") in _PLACED),
    ]
    for each in aside:
        each.text = ""
    return sorted(_words(question).split())


def _words(element: Element) -> str:
    """What the element says: its text, and pictures by what they show and their address."""
    parts: list[str] = []
    for each in element.iter():
        if each.tag == "img":
            parts += [" ", each.get("alt", ""), " ", each.get("src", ""), " "]
        parts.append(each.text or "")
        if each is not element:
            parts.append(each.tail or "")
    return " ".join("".join(parts).split())


def _assessment(said: Mapping[str, object]) -> ReleasedAssessment:
    pools = [(name, typed.members(pool)) for name, pool in typed.members(said.get("pools", {})).items()]
    return ReleasedAssessment(
        page=typed.count(said["page"]),
        identifier=typed.text(said["id"]),
        questions=_numbers(said["questions"]),
        policy=replace(
            typed.policy(said), pools=tuple(Pool(name, typed.count(pool["draw"])) for name, pool in pools)
        ),
        pooled=tuple((name, _numbers(pool["questions"])) for name, pool in pools),
    )


def _numbers(value: object) -> tuple[int, ...]:
    return tuple(typed.count(number) for number in typed.row(value))
