"""What decides the worth of an answer, a declaration without what merely may be answered; and what it is an answer to.

Where the digest of a question changed, an answer given under the old one is regraded or reset (docs/authoring.md).
A choice that came or went, words, order and feedback leave it as it was.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from builder import grading
from builder.model import ResponseDeclaration


def key(declaration: ResponseDeclaration) -> Mapping[str, Any]:
    """All members of a declaration in permanent letters that decide what a well-formed response is worth."""
    return grading.to_json(_closed(declaration))


def digest(declaration: ResponseDeclaration) -> str:
    """Eight hexadecimal digits that stand for `key`."""
    text = json.dumps(key(declaration), ensure_ascii=False, sort_keys=True)
    return blake2b(text.encode(errors="surrogatepass"), digest_size=4).hexdigest()


def way(kind: str, declaration: ResponseDeclaration) -> str:
    """What an answer is an answer to: `choice`, `calculated-qzkfbe`, `cloze.t9f31c21e.n77aa0190`.

    The type; with a mark of the values that are declared, where values are dealt, and of what each gap asks for.
    An answer to a question that was dealt other values is no answer to this one, whatever its key.
    """
    gaps = "".join(f".{gap.rule[0]}{_mark(sorted(gap.correct_response)).hex()}" for gap in declaration.gaps)
    if not declaration.variables:
        return kind + gaps
    return f"{kind}-{''.join(chr(ord('a') + byte % 26) for byte in _mark(declaration.variables, 6))}{gaps}"


def is_other(before: str, now: str) -> bool:
    """Whether an answer to the one is none to the other. One gap may have been mended; of two nobody can say."""
    old, new = before.split("."), now.split(".")
    if old[0] != new[0] or len(old) != len(new):
        return True
    changed = [(was, is_) for was, is_ in zip(old, new, strict=True) if was != is_]
    return len(changed) > 1 or any(was[0] != is_[0] for was, is_ in changed)


def _mark(value: object, size: int = 4) -> bytes:
    return blake2b(repr(value).encode(errors="surrogatepass"), digest_size=size).digest()


def _closed(declaration: ResponseDeclaration) -> ResponseDeclaration:
    """Without what merely may be answered; its forms in an order of their own, unless the order is the answer."""
    correct = declaration.correct_response
    return replace(
        declaration,
        correct_response=correct if declaration.rule == "order" else tuple(sorted(correct)),
        expected=tuple(sorted(declaration.expected)),
        gaps=tuple(map(_closed, declaration.gaps)),
        options=(),
        targets=(),
        length=0,
    )
