"""From a page's Markdown tokens to its blocks: prose, figures, callouts and questions, in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markdown_it.token import Token

from builder.load import answers, draft, links, markdown, slips
from builder.load.attributes import NONE, Attributes
from builder.load.figures import figure
from builder.load.identifiers import is_identifier, slug
from builder.load.settings import did_you_mean
from builder.load.source import Source, end_of
from builder.model import Block, Callout, Prose, Question
from builder.problems import Where

CALLOUTS = ("case", "note", "tip", "warning", "example")
CONTAINERS = (*CALLOUTS, "quiz")


def prepare(source: Source, tokens: Sequence[Token]) -> None:
    """Before anything is rendered: the links and the slips of every token of the page."""
    slips.report(source, tokens)
    for token in tokens:
        if token.type == "inline":
            links.collect(source, token)


def blocks(source: Source, tokens: Sequence[Token], env: dict[str, Any]) -> list[Block]:
    """The blocks of a run of tokens at one level."""
    made: list[Block] = []
    prose: list[Token] = []
    at = 0
    while at < len(tokens):
        end = end_of(tokens, at)
        special = _special(source, tokens[at:end], env)
        if special is None:
            _headings(source, tokens[at:end])
            prose += tokens[at:end]
        else:
            made += [*_prose(source, prose, env), *special]
            prose = []
        at = end
    return made + _prose(source, prose, env)


def questions(source: Source, tokens: Sequence[Token], env: dict[str, Any], *, graded: bool) -> list[Block]:
    """The blocks before the first question, and the questions."""
    intro, parts, notes = draft.split(tokens)
    before = len(source.found)
    made = blocks(source, intro, env)
    _not_inside(source, made)
    asked = [draft.read(source, part, env, graded=graded) for part in parts]
    if not parts and all(problem.code != "E418" for problem in source.found[before:]):
        place = source.where(tokens[0]) if tokens else Where(source.file)
        source.report("E413", place, "there is no question here", "write each one under a heading: “## …?”")
    return [*made, *(question for question in asked if question is not None), *_prose(source, notes, env)]


def _headings(source: Source, tokens: Sequence[Token]) -> None:
    """Every heading in a run of tokens, and choices that no question is asked for."""
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            _heading(source, tokens[at : at + 3])
        elif token.type == "bullet_list_open" and answers.has_choices(tokens[at : end_of(tokens, at)]):
            message = "choices stand outside a quiz: learners see their boxes as they stand"
            remedy = "put the question, heading and all, between “::: quiz” and “:::”"
            source.report("W417", source.where(token), message, remedy)


def _heading(source: Source, tokens: Sequence[Token]) -> None:
    """Give a heading its level in the document and its anchor; report a skipped level."""
    opening, inline, closing = tokens
    level, where = int(opening.tag[1]), source.where(opening)
    if level == 1:
        source.report("E210", where, "the page has a second title", "write this heading with ##")
    elif level > source.level + 1:
        message = f"the heading goes from level {source.level} to level {level}"
        source.report("E202", where, message, f"write it with {'#' * (source.level + 1)}")
    source.level = level
    opening.attrSet("id", f"h-{source.page}.{_anchor(source, inline, where)}")
    opening.tag = closing.tag = f"h{min(level + 1, 6)}"


def _anchor(source: Source, inline: Token, where: Where) -> str:
    given: Attributes = inline.meta.get("attributes", NONE)
    source.found += given.check((), where)
    name = given.identifier or slug(markdown.plain(inline)) or "section"
    if not is_identifier(name):
        source.report(
            "E110", where, f"“{name}” is no identifier", "use letters a–z, digits, - and _, at most 64"
        )
    if given.identifier and name in source.taken:
        source.report(
            "E203", where, f"the id “{name}” is given twice on this page", "give one of them another id"
        )
    number, anchor = source.counted.get(name, 1), name
    while anchor in source.taken:
        number += 1
        anchor = f"{name}-{number}"
    source.counted[name] = number
    source.taken.add(anchor)
    source.anchors.append(anchor)
    return anchor


def _special(source: Source, tokens: Sequence[Token], env: dict[str, Any]) -> list[Block] | None:
    first = tokens[0]
    if first.type == "container_open":
        return _container(source, tokens, env)
    made = figure(tokens)
    return [made] if made else None


def _container(source: Source, tokens: Sequence[Token], env: dict[str, Any]) -> list[Block]:
    opening = tokens[0]
    kind, _, title = opening.info.partition(" ")
    draft.unclosed(source, opening)
    inside = tokens[1:-1]
    if kind == "quiz":
        return questions(source, inside, env, graded=False)
    if kind not in CALLOUTS:
        remedy = did_you_mean(kind, CONTAINERS)
        source.report("E206", source.where(opening), f"there is no block “{kind}”", remedy)
    within = blocks(source, inside, env)
    _not_inside(source, within)
    return [Callout(kind, title.strip(), tuple(within))]


def _prose(source: Source, tokens: Sequence[Token], env: dict[str, Any]) -> list[Block]:
    html = source.html(tokens, env) if tokens else ""
    return [Prose(html)] if html else []


def _not_inside(source: Source, within: Sequence[Block]) -> None:
    for block in within:
        if isinstance(block, Question):
            message = "a question stands in a block inside another block or quiz"
            remedy = "move it out, or take the lines “:::” around it away"
            source.report("E418", block.source, message, remedy)
