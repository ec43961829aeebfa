"""Questions in Markdown: a heading each, its text, its answers as a list, quotes for feedback."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Literal

from markdown_it.token import Token

from builder import questions
from builder.load import markdown
from builder.load.attributes import NONE, Attributes
from builder.load.identifiers import is_identifier, slug
from builder.load.source import Source, end_of
from builder.model import Question
from builder.problems import Where
from builder.questions.draft import Answer, Draft

_LIST_PROBLEMS = ("E405", "E406", "E407", "E408")
"""After these the answers are not what the author meant: no more is said of the question."""
_TASK = re.compile(r"\[([ xX]?)\](?=\s|$)")
_WRITTEN = re.compile(r"([=!])\s+(?=\S)")
_EMPTY_BOX = re.compile(r"\[\](?=\s|$)")
Mark = Literal["right", "wrong", "accepted", "expected"]


def split(tokens: Sequence[Token]) -> tuple[Sequence[Token], list[Sequence[Token]], Sequence[Token]]:
    """The tokens before the first question, those of each question, its heading first, and the footnotes."""
    last = next((at for at, token in enumerate(tokens) if token.type == "footnote_block_open"), len(tokens))
    starts = [at for at, token in enumerate(tokens[:last]) if _begins_question(token, tokens[0].level)]
    ends = [*starts, last]
    return tokens[: ends[0]], [tokens[start:end] for start, end in pairwise(ends)], tokens[last:]


def _begins_question(token: Token, level: int) -> bool:
    return token.type == "heading_open" and token.tag == "h2" and token.level == level


def read(source: Source, tokens: Sequence[Token], env: dict[str, Any], *, graded: bool) -> Question | None:
    """The question of one heading and what follows it; its Problems go to `source`."""
    before = len(source.found)
    draft = _draft(source, tokens, env, graded=graded)
    given: Attributes = tokens[1].meta.get("attributes", NONE)
    source.found += given.check(questions.known_attributes(draft, source.words), draft.where)
    if any(problem.code in _LIST_PROBLEMS for problem in source.found[before:]):
        return None
    made, found = questions.build(draft, source.words)
    source.found += found
    return made


def _draft(source: Source, tokens: Sequence[Token], env: dict[str, Any], *, graded: bool) -> Draft:
    inline = tokens[1]
    where = source.where(tokens[0])
    given: Attributes = inline.meta.get("attributes", NONE)
    parts = _Parts(source, tokens[3:], env)
    return Draft(
        identifier=_identifier(source, given.identifier, markdown.plain(inline), where, graded=graded),
        prompt=source.inline(inline, env),
        text=markdown.plain(inline),
        body=source.html(parts.body, env) if parts.body else "",
        answers=tuple(parts.answers),
        settings=given.values,
        general_feedback="\n".join(parts.notes),
        hint="\n".join(parts.hints),
        where=where,
    )


class _Parts:
    """The blocks under a question's heading, told apart: body, answers, general feedback, hints."""

    def __init__(self, source: Source, tokens: Sequence[Token], env: dict[str, Any]) -> None:
        self.body: list[Token] = []
        self.answers: list[Answer] = []
        self.notes: list[str] = []
        self.hints: list[str] = []
        self._source, self._env = source, env
        self._list_end = self._broken = False
        at = 0
        while at < len(tokens):
            end = end_of(tokens, at)
            self._sort(tokens[at:end])
            at = end

    def _sort(self, block: Sequence[Token]) -> None:
        source, first = self._source, block[0]
        if first.type == "bullet_list_open" and _has_answers(block):
            self._answer_list(block)
            return
        if first.type == "blockquote_open" and (self.answers or self._is_hint(block)):
            self._quote(block)
        elif first.type == "container_open" and first.info == "hint":
            unclosed(source, first)
            self.hints.append(source.html(block[1:-1], self._env))
        elif first.type == "container_open":
            message = f"a block “{first.info}” stands inside a question"
            source.report("E206", source.where(first), message, "inside a question there is only “::: hint”")
        else:
            self._headings(block)
            self.body += block
        self._list_end = False

    def _headings(self, block: Sequence[Token]) -> None:
        for token in block:
            if token.type == "heading_open":
                message = "a heading stands inside a question"
                remedy = "begin a question with ##; inside one, write **bold** words instead"
                self._source.report("E415", self._source.where(token), message, remedy)

    def _answer_list(self, block: Sequence[Token]) -> None:
        source = self._source
        if self.answers and not self._broken:
            message = "the question has two lists of answers"
            source.report("E406", source.where(block[0]), message, "make them one list, or two questions")
        items = list(_items(block))
        marks = {_kind(item) for item in items}
        if "empty" in marks:
            item = next(item for item in items if _kind(item) == "empty")
            source.report(
                "E408", source.where(item[0], "[]"), "“[]” is no choice", "write “[ ]” with a blank, or “[x]”"
            )
        elif len(marks) > 1:
            odd = next(item for item in items if _kind(item) != _kind(items[0]))
            message = "choices, written answers and plain items stand in one list"
            source.report(
                "E405", source.where(odd[0]), message, "mark every item of the list in the same way"
            )
        else:
            self.answers += [_answer(source, item, self._env) for item in items]
        self._list_end = True

    def _quote(self, block: Sequence[Token]) -> None:
        source, first = self._source, block[0]
        line = (first.map or [0])[0]
        if self._list_end and line > 0 and source.lines[line - 1].strip():
            remedy = "indent it by two blanks; for general feedback put a blank line before it"
            message = "this quote stands right under a choice without indentation"
            source.report("E407", source.where(first), message, remedy)
            self._broken = True
            return
        html = source.html(block[1:-1], self._env)
        hint = self._hint.match(html.removeprefix("<p>"))
        (self.hints if hint else self.notes).append(f"<p>{html[hint.end() + 3 :]}" if hint else html)

    def _is_hint(self, block: Sequence[Token]) -> bool:
        return len(block) > 2 and self._hint.match(block[2].content) is not None

    @property
    def _hint(self) -> re.Pattern[str]:
        """`Hint:`, in English or in the course's language."""
        words = {"Hint", self._source.words["page"]["hint"]}
        return re.compile(rf"\s*(?:{'|'.join(map(re.escape, sorted(words)))})\s*:\s*", re.IGNORECASE)


def _items(block: Sequence[Token]) -> Iterator[Sequence[Token]]:
    at = 1
    while at < len(block) - 1:
        end = end_of(block, at)
        yield block[at:end]
        at = end


def has_choices(block: Sequence[Token]) -> bool:
    """Whether a list is one of choices."""
    return any(_kind(item) in ("task", "empty") for item in _items(block))


def unclosed(source: Source, opening: Token) -> None:
    """Report a container that has no end."""
    if not opening.meta["closed"]:
        message = f"the block “{opening.markup} {opening.info.split()[0]}” is never closed"
        source.report("E207", source.where(opening), message, f"put a line “{opening.markup}” after it")


def _has_answers(block: Sequence[Token]) -> bool:
    return any(_kind(item) != "plain" for item in _items(block))


def _kind(item: Sequence[Token]) -> str:
    content = item[2].content if len(item) > 2 and item[2].type == "inline" else ""
    if _EMPTY_BOX.match(content):
        return "empty"
    if _TASK.match(content):
        return "task"
    return "written" if _WRITTEN.match(content) else "plain"


def _answer(source: Source, item: Sequence[Token], env: dict[str, Any]) -> Answer:
    inline = item[2]
    given: Attributes = inline.meta.get("attributes", NONE)
    where = source.where(item[0])
    source.found += given.check(("fixed",), where, takes_id=False)
    feedback = []
    at = 4
    while at < len(item) - 1:
        end = end_of(item, at)
        if item[at].type == "blockquote_open":
            feedback.append(source.html(item[at + 1 : end - 1], env))
        else:
            message = "an answer has more than one paragraph"
            source.report("E410", source.where(item[at]), message, "put feedback into a quote: “  > …”")
        at = end
    mark, text, html = _content(source, inline, env)
    return Answer(mark, text, html, "\n".join(feedback), given.values.get("fixed") == "true", where)


def _content(source: Source, inline: Token, env: dict[str, Any]) -> tuple[Mark, str, str]:
    written = _WRITTEN.match(inline.content)
    if written:
        text = " ".join(inline.content[written.end() :].split())
        return ("accepted" if written[1] == "=" else "expected"), text, ""
    box = _TASK.match(inline.content)
    mark: Mark = "right" if box and box[1] in ("x", "X") else "wrong"
    for child in (inline.children or [])[:1]:
        child.content = child.content[3:].lstrip()
    return mark, markdown.plain(inline), source.inline(inline, env)


def _identifier(source: Source, explicit: str, text: str, where: Where, *, graded: bool) -> str:
    if explicit and not is_identifier(explicit):
        message = f"“{explicit}” is no identifier"
        source.report("E110", where, message, "use letters a–z, digits, - and _, at most 64")
    made = explicit or slug(text)
    if not made:
        message = "no identifier can be made from this heading"
        source.report("E110", where, message, "add one after it: {#my-question}")
    elif graded and not explicit:
        message = "the graded question has no id of its own: rewording it would lose learners' answers"
        source.report("W416", where, message, f"add {{#{made}}} after the heading")
    return made
