"""The trailing `{#id key=value flag}` of headings, pictures and choices, and the core rule that takes it off.

The rule runs before inline parsing, so that the Markdown inside never meets the braces.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from builder.load.settings import did_you_mean
from builder.problems import Problem, Where

_TRAILING = re.compile(r"(?<!\\)\{([^{}]*)\}\s*$")
_CURLY = re.compile(r"[“”„«»]")
_OPENED_CURLY = re.compile(r"[“„«][^“”»]*")
_PART = re.compile(
    r"""\s*(?:\#(?P<id>[^\s#=]+)|(?P<key>[\w-]+)=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]*))|(?P<flag>[\w-]+))(?=\s|$)"""
)


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stood in the braces. A flag has the value "true"; `wrong` is a part that could not be read."""

    identifier: str = ""
    values: dict[str, str] = field(default_factory=dict)
    wrong: str = ""

    def check(self, known: Sequence[str], where: Where, *, takes_id: bool = True) -> list[Problem]:
        """A Problem for each attribute that means nothing here."""
        found = []
        if self.wrong:
            remedy = "write {#name key=value flag}"
            if self.wrong.startswith("="):
                remedy = "write key=value, without blanks around the equals sign"
            if _CURLY.search(self.wrong):
                remedy = 'write straight quotation marks, not curly ones: key="some words"'
            found.append(Problem("E209", where, f"“{self.wrong}” is not an attribute", remedy))
        if self.identifier and not takes_id:
            found.append(Problem("E209", where, "an id means nothing here", "take it away"))
        for key in self.values:
            if key not in known:
                message = f"the attribute “{key}” is not known here"
                found.append(Problem("E209", where, message, did_you_mean(key, known)))
        return found


NONE = Attributes()


def split(text: str, variables: Collection[str] = ()) -> tuple[str, Attributes]:
    """`text` without its trailing attributes, and those; a variable in braces is none."""
    match = _TRAILING.search(text)
    if match is None or match[1] in variables:
        return text, NONE
    return text[: match.start()].rstrip(), parse(match[1])


def parse(inside: str) -> Attributes:
    """What stands between the braces."""
    identifier, at = "", 0
    values: dict[str, str] = {}
    rest = inside.strip()
    while at < len(rest):
        match = _PART.match(rest, at)
        if match is None or _OPENED_CURLY.fullmatch(match["bare"] or ""):
            return Attributes(identifier, values, rest[at:].strip())
        if match["id"]:
            identifier = match["id"]
        elif match["flag"]:
            values[match["flag"]] = "true"
        else:
            values[match["key"]] = match["quoted"] if match["quoted"] is not None else match["bare"]
        at = match.end()
    return Attributes(identifier, values)
