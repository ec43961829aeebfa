"""YAML read with positions: every value is text until a reader types it, `no` stays a word.

YAML 1.2, failsafe schema (section 10.1): mappings, sequences and strings, nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TypeVar

import yaml

from builder.problems import Problem, Where

Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 20
LONGEST_PERCENT = len("100.00 %")
Word = TypeVar("Word", bound=str)
_UNITS = {"hour": 3600, "minute": 60, "second": 1}
_DURATION = re.compile(r"\s*".join(rf"(?:(?P<{unit}>[0-9]{{1,5}})\s*{unit}s?)?" for unit in _UNITS))
_DAY = 24 * 3600


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """The remedy for an unknown word: the nearest known one, or all of them."""
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"did you mean “{near[0]}”?" if near else f"known here: {', '.join(known) or 'none'}"


class Settings:
    """One mapping of a YAML file. Each reader takes its key; `done()` reports the keys left over.

    `understood` is false where the file could not be read: then nothing is said of missing keys.
    """

    def __init__(self, node: yaml.Node | None, where: Where, found: list[Problem]) -> None:
        """Read `node` of the file at `where`; Problems are appended to `found`."""
        self.where = where
        self.understood = True
        self._found = found
        self._values: dict[str, yaml.Node] = {}
        self._keys: dict[str, yaml.Node] = {}
        self._asked: list[str] = []
        if isinstance(node, yaml.MappingNode):
            self._take(node)
        elif node is not None and not _is_empty(node):
            self._report("E104", node, "this is not a list of “key: value” lines", "write one setting a line")
            self.understood = False

    def text(self, key: str, default: str = "", *, required: bool = False) -> str:
        """The text of `key`, stripped."""
        node = self._node(key, required=required)
        if node is None:
            return default
        if isinstance(node, yaml.ScalarNode):
            return str(node.value).strip() or default
        self._report("E104", node, f"“{key}” is not a text", "write it on one line")
        return default

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The list of texts of `key`."""
        node = self._node(key)
        if node is None:
            return default
        items = node.value if isinstance(node, yaml.SequenceNode) else None
        if items is None or not all(isinstance(item, yaml.ScalarNode) for item in items):
            self._report("E104", node, f"“{key}” is not a list of texts", "write it as [one, two]")
            return default
        return tuple(str(item.value).strip() for item in items)

    def one_of(self, key: str, words: Sequence[Word], default: Word) -> Word:
        """The text of `key`, which must be one of `words`."""
        value = self.text(key)
        for word in words:
            if value == word:
                return word
        if value:
            self._report(
                "E104", self._values[key], f"“{key}: {value}” is not known", did_you_mean(value, words)
            )
        return default

    def some_of(
        self, key: str, words: Sequence[str], default: tuple[str, ...], least: int = 0
    ) -> tuple[str, ...]:
        """The list of `key`, each member one of `words`, at least `least` of them."""
        values = self.texts(key, default)
        if len(values) < least:
            self._report("E104", self._values[key], f"“{key}” is empty", f"name one of {', '.join(words)}")
        for value in values:
            if value not in words:
                message = f"“{value}” is not known in “{key}”"
                self._report("E104", self._values[key], message, did_you_mean(value, words))
        return tuple(dict.fromkeys(value for value in values if value in words))

    def flag(self, key: str, *, default: bool) -> bool:
        """`true` or `false`."""
        return self.one_of(key, ("true", "false"), "true" if default else "false") == "true"

    def count(self, key: str, default: int, unlimited: str = "unlimited") -> int:
        """A whole number from 1; the word `unlimited`, where there is one, is 0."""
        value = self.text(key)
        if not value:
            return default
        if value == unlimited:
            return 0
        if value.isascii() and value.isdigit() and 0 < int(value) < 1000:
            return int(value)
        message = f"“{key}: {value}” is not a number from 1 to 999"
        remedy = f"write a whole number, or {unlimited}" if unlimited else "write a whole number"
        self._report("E104", self._values[key], message, remedy)
        return default

    def percent(self, key: str, default: int) -> int:
        """`80%` or `80` as 8000: hundredths of a percent, from 0 to 10000."""
        value = self.text(key)
        if not value:
            return default
        whole, _, part = value.removesuffix("%").strip().partition(".")
        if (
            len(value) <= LONGEST_PERCENT
            and (whole + part).isascii()
            and (whole + part).isdigit()
            and len(part) <= 2
        ):
            hundredths = int(whole or "0") * 100 + int(part.ljust(2, "0"))
            if hundredths <= 10_000:
                return hundredths
        message = f"“{key}: {value}” is not a percentage from 0% to 100%"
        self._report("E104", self._values[key], message, "write it as 80%")
        return default

    def seconds(self, key: str) -> int:
        """`20 minutes`, `90 seconds` or `1 hour 30 minutes` in seconds, a day at most; 0 where absent."""
        value = self.text(key)
        if not value:
            return 0
        parts = _DURATION.fullmatch(value)
        total = sum(int(parts[unit] or 0) * size for unit, size in _UNITS.items()) if parts else 0
        if 0 < total <= _DAY:
            return total
        message = f"“{key}: {value}” is not a time up to 24 hours"
        remedy = "write it as 20 minutes, 90 seconds or 1 hour"
        self._report("E104", self._values[key], message, remedy)
        return 0

    def named_texts(self, key: str) -> tuple[tuple[str, str], ...]:
        """The texts of `key` with their names: a mapping, or a list, whose names are empty."""
        if not isinstance(self._values.get(key), yaml.MappingNode):
            return tuple(("", text) for text in self.texts(key))
        inner = self.section(key)
        return tuple((name, inner.text(name)) for name in inner.keys)

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key, in the order of the file."""
        return tuple(self._keys)

    def key_place(self, key: str) -> Where:
        """Where `key` itself stands."""
        return _place(self._keys[key], self.where.file)

    def section(self, key: str) -> Settings:
        """The mapping under `key`, empty where there is none."""
        node = self._node(key)
        return Settings(node, self.place(key), self._found)

    def place(self, key: str) -> Where:
        """Where the value of `key` stands; the mapping itself where it is absent."""
        node = self._values.get(key)
        return self.where if node is None else _place(node, self.where.file)

    def done(self) -> None:
        """Report each key that no reader asked for."""
        for key, node in self._keys.items():
            if key not in self._asked:
                self._report("E103", node, f"“{key}” is not a setting here", did_you_mean(key, self._asked))

    def _take(self, mapping: yaml.MappingNode) -> None:
        for key_node, value in mapping.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in self._values:
                self._report("E106", key_node, f"“{key}” is given twice", "keep one of the two")
            self._values[key] = value
            self._keys[key] = key_node
        if mapping.value:
            self.where = _place(mapping, self.where.file)

    def _node(self, key: str, *, required: bool = False) -> yaml.Node | None:
        self._asked.append(key)
        node = self._values.get(key)
        if required and self.understood and (node is None or _is_empty(node)):
            self._found.append(Problem("E105", self.where, f"“{key}” is missing", f"add a line “{key}: …”"))
        return node

    def _report(self, code: str, node: yaml.Node, message: str, remedy: str) -> None:
        self._found.append(Problem(code, _place(node, self.where.file), message, remedy))


def read(text: str | None, file: str, found: list[Problem], first_line: int = 1) -> Settings:
    """The settings in `text`, which begins at `first_line` of `file`. Bad YAML is a Problem.

    `text` None is a file that could not be read, of which enough was said.
    """
    start = Where(file, first_line, 1)
    node, understood = None, text is not None
    source = "\n" * (first_line - 1) + (text or "")
    try:
        if too_deep := _too_deep(source, file):
            message = f"YAML: more than {DEEPEST} levels stand in each other"
            found.append(Problem("E102", too_deep, message, "settings have two levels at most"))
            understood = False
        else:
            node = yaml.compose(source, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = Where(file, mark.line + 1, mark.column + 1) if mark else start
        cause = error.problem or error.context or "it is not well-formed"
        remedy = "mend the line; put text with “: ” in quotes"
        if "':'" in cause:
            remedy = "put a blank after the colon, here or on the line before: “title: My course”"
        found.append(Problem("E102", where, f"YAML: {cause}", remedy))
        understood = False
    except yaml.YAMLError as error:
        found.append(Problem("E102", start, f"YAML: {error}".partition("\n")[0], "remove the character"))
        understood = False
    made = Settings(node, start, found)
    made.understood = made.understood and understood
    return made


def _too_deep(text: str, file: str) -> Where | None:
    """Where the settings nest too deeply: composing them would use up the C stack."""
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            mark = event.start_mark
            return Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
    return None


def _place(node: yaml.Node, file: str) -> Where:
    return Where(file, node.start_mark.line + 1, node.start_mark.column + 1)


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not str(node.value).strip()
