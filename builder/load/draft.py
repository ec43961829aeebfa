"""Questions in Markdown: a heading each, its text, its answers as a list, quotes for feedback."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from builder import questions
from builder.load import answers, gaps, markdown, silences
from builder.load.attributes import NONE, Attributes
from builder.load.figures import figure
from builder.load.identifiers import is_identifier, slug
from builder.load.slips import is_closed
from builder.load.source import Source, end_of
from builder.model import Question
from builder.problems import Where
from builder.questions.draft import Answer, Draft, Form, Item, Picture

_LIST_PROBLEMS = ("E405", "E406", "E407", "E408")
"""After these the answers are not what the author meant: no more is said of the question."""


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
    silenced = silences.of_question(given, draft.where, source.found)
    return replace(made, allow=silenced) if made else None


def _draft(source: Source, tokens: Sequence[Token], env: dict[str, Any], *, graded: bool) -> Draft:
    inline = tokens[1]
    where = source.where(tokens[0])
    given: Attributes = inline.meta.get("attributes", NONE)
    parts = _Parts(source, tokens[3:], env, questions.form(given.values))
    found = gaps.collect(source, parts.body)
    body = source.html(parts.body, env) if parts.body else ""
    gaps.check(source, found, body, where)
    return Draft(
        identifier=_identifier(source, given.identifier, markdown.plain(inline), where, graded=graded),
        prompt=source.inline(inline, env),
        text=markdown.plain(inline),
        body=body,
        answers=tuple(parts.answers),
        settings=given.values,
        general_feedback="\n".join(parts.notes),
        hint="\n".join(parts.hints),
        where=where,
        items=tuple(parts.items),
        rows=tuple(parts.rows),
        values=parts.values,
        values_where=parts.values_where,
        gaps=found,
        gap_notes=tuple(parts.gap_notes),
        pictures=tuple(parts.pictures),
    )


class _Parts:
    """The blocks under a question's heading, told apart: body, answers, general feedback, hints."""

    def __init__(self, source: Source, tokens: Sequence[Token], env: dict[str, Any], form: Form) -> None:
        self.body: list[Token] = []
        self.answers: list[Answer] = []
        self.items: list[Item] = []
        self.rows: list[tuple[Item, ...]] = []
        self.values: tuple[str, ...] = ()
        self.values_where: Where | None = None
        self._form = form
        self.notes: list[str] = []
        self.gap_notes: list[Item] = []
        self.pictures: list[Picture] = []
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
        if self._is_list(block):
            self._answer_list(block)
            return
        if first.type == "blockquote_open" and (self._is_answered or self._is_hint(block)):
            self._quote(block)
        elif first.type == "table_open" and self._form == "table":
            self._table(block)
        elif first.type == "fence" and first.info.strip() == "values":
            # A fence that is never closed takes all that follows: an empty line ends what can be meant.
            declared = first.content if is_closed(source, first) else first.content.partition("\n\n")[0]
            self.values = tuple(declared.rstrip("\n").split("\n"))
            self.values_where = source.where(first)
        elif first.type == "container_open" and first.info == "hint":
            unclosed(source, first)
            self.hints.append(source.html(block[1:-1], self._env))
        elif first.type == "container_open":
            message = f"a block “{first.info}” stands inside a question"
            source.report("E206", source.where(first), message, "inside a question there is only “::: hint”")
        elif self._form == "areas" and (made := figure(block)):
            self.pictures.append(Picture(made, source.where(first)))
        else:
            self._headings(block)
            self.body += block
        self._list_end = False

    def _table(self, block: Sequence[Token]) -> None:
        source = self._source
        if self.rows:
            message = "the question has two tables, and one of them is its answer"
            source.report("E406", source.where(block[0]), message, "make them one table, or two questions")
        self.rows += answers.rows(source, block, self._env)

    def _is_list(self, block: Sequence[Token]) -> bool:
        kind = block[0].type
        if self._form == "items":
            return kind in ("bullet_list_open", "ordered_list_open")
        return kind == "bullet_list_open" and answers.has_answers(block)

    @property
    def _is_answered(self) -> bool:
        """Whether a quote that comes now is feedback rather than a part of the question."""
        return bool(self.answers or self.items or self.rows) or self._form in ("none", "gaps")

    def _headings(self, block: Sequence[Token]) -> None:
        for token in block:
            if token.type == "heading_open":
                message = "a heading stands inside a question"
                remedy = "begin a question with ##; inside one, write **bold** words instead"
                self._source.report("E415", self._source.where(token), message, remedy)

    def _answer_list(self, block: Sequence[Token]) -> None:
        source = self._source
        if (self.answers or self.items) and not self._broken:
            message = "the question has two lists of answers"
            source.report("E406", source.where(block[0]), message, "make them one list, or two questions")
        listed = list(answers.items(block))
        marks = {answers.kind(item) for item in listed}
        if "empty" in marks:
            item = next(item for item in listed if answers.kind(item) == "empty")
            source.report(
                "E408", source.where(item[0], "[]"), "“[]” is no choice", "write “[ ]” with a blank, or “[x]”"
            )
        elif len(marks) > 1:
            self._mixed(listed)
        elif marks == {"plain"}:
            self.items += [answers.plain(source, item, self._env) for item in listed]
        else:
            self.answers += [answers.marked(source, item, self._env) for item in listed]
        self._list_end = True

    def _mixed(self, listed: Sequence[Sequence[Token]]) -> None:
        """Say which item is the odd one: one without a mark, or with one where none belongs."""
        source = self._source
        if slip := next(filter(answers.nearly_a_box, listed), None):
            box = answers.nearly_a_box(slip)
            remedy = "write “[ ]” or “[x]”, with a blank after it"
            source.report("E408", source.where(slip[0], box), f"“{box}” is no choice", remedy)
            return
        kinds = [answers.kind(item) for item in listed]
        lacks_mark = self._form != "items" and "plain" in kinds
        usual = kinds[0] if "plain" not in kinds else "plain"
        odd = (
            kinds.index("plain") if lacks_mark else next(at for at, each in enumerate(kinds) if each != usual)
        )
        message = "choices, written answers and plain items stand in one list"
        source.report(
            "E405", source.where(listed[odd][0]), message, "mark every item of the list in the same way"
        )

    def _quote(self, block: Sequence[Token]) -> None:
        source, first = self._source, block[0]
        line = (first.map or [0])[0]
        if self._list_end and line > 0 and source.lines[line - 1].strip():
            remedy = "indent it by two blanks; for general feedback put a blank line before it"
            message = "this quote stands right under a choice without indentation"
            source.report("E407", source.where(first), message, remedy)
            self._broken = True
            return
        if self._form == "gaps" and _is_numbered_list(block[1:-1]):
            self.gap_notes += answers.numbered(source, block[1:-1], self._env)
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


def _is_numbered_list(inside: Sequence[Token]) -> bool:
    """Whether a quote holds one numbered list and nothing else."""
    return bool(inside) and inside[0].type == "ordered_list_open" and end_of(inside, 0) == len(inside)


def unclosed(source: Source, opening: Token) -> None:
    """Report a container that has no end."""
    if not opening.meta["closed"]:
        message = f"the block “{opening.markup} {opening.info.split()[0]}” is never closed"
        source.report("E207", source.where(opening), message, f"put a line “{opening.markup}” after it")


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
