"""A recorded call of the SCORM API, and the few ways in which rules look at a session of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Edition = Literal["scorm12", "scorm2004"]


@dataclass(frozen=True, slots=True)
class Call:
    """One call as the LMS saw it. `error` is its error code, or `threw: …` when it threw.

    `method` is the edition's own name (LMSSetValue, SetValue, …); `index` its place in the session.
    """

    method: str
    element: str = ""
    value: str = ""
    result: str = "true"
    error: str = "0"
    index: int = 0

    @property
    def verb(self) -> str:
        """The method by one name for both editions: Initialize, GetValue, SetValue, Commit, Finish."""
        name = self.method.removeprefix("LMS")
        return "Finish" if name == "Terminate" else name


Session = tuple[Call, ...]
Rule = Callable[[Session], Iterable[Call]]


def sets(calls: Session, element: str) -> Iterator[Call]:
    """The calls that set an element whose name matches the whole of the pattern."""
    pattern = re.compile(element)
    return (call for call in calls if call.verb == "SetValue" and pattern.fullmatch(call.element))


def unlike(calls: Iterable[Call], value: str) -> Iterator[Call]:
    """The calls whose value does not match the whole of the pattern."""
    pattern = re.compile(value, re.DOTALL)
    return (call for call in calls if not pattern.fullmatch(call.value))


def longer(calls: Iterable[Call], limit: int) -> Iterator[Call]:
    """The calls whose value has more UTF-16 units than the limit: what JavaScript counts."""
    return (call for call in calls if units(call.value) > limit)


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def stands(calls: Session, element: str) -> str:
    """What an element holds after these calls: the last value set or read of it."""
    values = [
        call.value if call.verb == "SetValue" else call.result
        for call in calls
        if call.element == element and call.verb in ("SetValue", "GetValue")
    ]
    return values[-1] if values else ""


def typed(calls: Session, kind: str, members: str) -> Iterator[Call]:
    """The calls that set members (a pattern) of interactions whose type matches the pattern."""
    types: dict[str, str] = {}
    for call in sets(calls, r"cmi\.interactions\.\d+\..+"):
        _, _, index, member = call.element.split(".", 3)
        if member == "type":
            types[index] = call.value
        elif re.fullmatch(members, member) and re.fullmatch(kind, types.get(index, "")):
            yield call
