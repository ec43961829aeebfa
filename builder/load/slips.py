"""What Markdown takes without a word and an author cannot have meant: each a pattern and a Problem."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from builder.load.attributes import NONE, Attributes
from builder.load.containers import is_stray_end
from builder.load.source import Source

_TAG = re.compile(r"</?[a-z][a-z0-9]*(\s[^<>]*)?>|<!--")
_BLANK_IN_LINK = re.compile(
    r"\]\([^()<>\"\n]{0,99}?[ \t][^()<>\"\n]{0,99}?\.[A-Za-z0-9]{2,4}(#[^()\s]*)?(\s+\"[^\"]*\")?\)"
)
_APART = re.compile(r"\[[^\[\]]+\] \([^()\s]+\.[A-Za-z0-9]{2,4}(#[^()\s]*)?\)")
_NO_BLANK_BEFORE_BOX = re.compile(r"[-*+]\[[ xX]?\]")
_NO_BULLET_BEFORE_BOX = re.compile(r"(?:[–—•·][ \t\u00a0]*|[-*+]\u00a0[ \u00a0]*)\[[ xX]?\]")
_TABLE_LINE = re.compile(r"\|[\s|:—–-]+\|$")
_NO_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
_OPEN_BRACE = re.compile(r"(?<!\\)\{(?:#|[\w-]+=)[^{}]*$")
_NO_HEADING = re.compile(r"#{2,6}[^\s#]")


def report(source: Source, tokens: Sequence[Token]) -> None:
    """Look at every token of the page."""
    _nested_too_deeply(source, tokens)
    before = ""
    for at, token in enumerate(tokens):
        if token.type == "inline":
            _in_lines(source, token)
            _in_words(source, token)
            if before != "heading_open":
                _at_picture(source, token)
            elif brace := _OPEN_BRACE.search(token.content):
                message = f"the brace of “{brace[0]}” is never closed"
                source.report("E209", source.where(token, brace[0]), message, "put } at the end of the line")
        elif token.type == "fence" and not is_closed(source, token):
            message = "this fence is never closed: it takes everything up to the end"
            source.report("E207", source.where(token), message, f"put a line “{token.markup}” after it")
        elif token.type == "table_open":
            _in_table(source, tokens[at:])
        before = token.type


def is_closed(source: Source, fence: Token) -> bool:
    """CommonMark ends a fence that is never closed with what it stands in."""
    start, end = fence.map or (0, 0)
    last = source.lines[end - 1].lstrip("> ").rstrip() if end - start > 1 else ""
    return len(last) >= len(fence.markup) and not last.strip(fence.markup[0])


def _in_lines(source: Source, token: Token) -> None:
    for line in token.content.split("\n"):
        where = source.where(token, line.strip())
        if is_stray_end(line):
            remedy = "take it away, or give the outer of two nested blocks more colons"
            source.report("E208", where, "“:::” ends a block that is not open here", remedy)
        if _NO_BLANK_BEFORE_BOX.match(line):
            message = f"“{line[:20].strip()}” is no choice: a blank is missing"
            source.report("E408", where, message, "put a blank after the hyphen: “- [ ] …”")
        if _NO_BULLET_BEFORE_BOX.match(line):
            message = f"“{line[:20].strip()}” is no choice: a word processor has changed its hyphen or blank"
            source.report("E408", where, message, "type a hyphen and a blank: “- [ ] …”")
        if _TABLE_LINE.match(line.strip()):
            message = "this table cannot be read: its second line is not made of hyphens"
            source.report(
                "E219", where, message, "write it as |---|---|, with as many cells as the first line"
            )
        if _NO_HEADING.match(line):
            message = f"“{line[:20].strip()}” is no heading: a blank is missing"
            source.report("E218", where, message, "put a blank after the last #")


def _in_words(source: Source, token: Token) -> None:
    for child in token.children or ():
        if child.type != "text":
            continue
        if not source.md.options["html"] and (tag := _typed(_TAG, child, token)):
            message = f"“{tag}” is shown to learners as it stands: raw HTML is off"
            remedy = "use Markdown, or `raw_html: true` in course.yaml"
            source.report("W211", source.where(token, tag), message, remedy)
        if link := _typed(_BLANK_IN_LINK, child, token):
            message = f"“{link}” is no link: there is a blank in the address"
            remedy = "put the address into angle brackets: [words](<my file.md>)"
            source.report("E215", source.where(token, link), message, remedy)
        if link := _typed(_APART, child, token):
            message = f"“{link}” is no link: there is a blank between its two parts"
            source.report(
                "E215", source.where(token, link), message, "take the blank out: [words](my-file.md)"
            )
        if note := _typed(_NO_FOOTNOTE, child, token):
            message = f"there is no footnote “{note[2:-1]}” on this page"
            source.report("E217", source.where(token, note), message, f"add a line “{note}: …”")


def _typed(pattern: re.Pattern[str], child: Token, token: Token) -> str:
    """What fits the pattern and was not escaped by its author, with a backslash or as an entity."""
    fitting = (match[0] for match in pattern.finditer(child.content))
    return next(
        (text for text in dict.fromkeys(fitting) if re.search(rf"(?<!\\){re.escape(text)}", token.content)),
        "",
    )


def _at_picture(source: Source, token: Token) -> None:
    if token.content.startswith("!["):
        given: Attributes = token.meta.get("attributes", NONE)
        source.found += given.check(("alt",), source.where(token, "{"), takes_id=False)


def _in_table(source: Source, tokens: Sequence[Token]) -> None:
    """A row may have fewer cells than the head (GFM, tables): what is more than the head has is lost."""
    first, last = tokens[0].map or (0, 0)
    columns = sum(token.type == "th_open" for token in _until(tokens, "thead_close"))
    for number in range(first + 2, last):
        line = source.lines[number]
        lost = [cell.strip() for cell in _cells(line)[columns:] if cell.strip()]
        if lost:
            message = f"the cell “{lost[0]}” is one more than the table has columns"
            remedy = "write “\\|” for a bar in a cell, or give the head another column"
            source.report("E212", source.at(number, line.rfind(lost[0])), message, remedy)


def _cells(line: str) -> list[str]:
    # In a quote the line still has its marks.
    return escapedSplit(line.strip().lstrip("> ").removeprefix("|"))


def _until(tokens: Sequence[Token], kind: str) -> Iterator[Token]:
    for token in tokens:
        if token.type == kind:
            return
        yield token


def _nested_too_deeply(source: Source, tokens: Sequence[Token]) -> None:
    """At its limit markdown-it opens a quote, an item or a block, and reads nothing of what is in it."""
    deepest = source.md.options["maxNesting"] - 1
    for token, following in pairwise(tokens):
        if token.level >= deepest and (token.nesting, following.nesting) == (1, -1):
            message = "what stands here is nested too deeply to be read"
            remedy = "take it out of some of the lists or blocks around it"
            source.report("E216", source.where(token), message, remedy)
            return
