"""What decides the worth of an answer: a declaration without what merely may be answered, and a digest of it.

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
    """The type of a question and, where values are dealt, a mark of those declared.

    An answer to a question that was dealt other values is no answer to this one, whatever its key.
    """
    if not declaration.variables:
        return kind
    mark = blake2b(repr(declaration.variables).encode(), digest_size=6).digest()
    return f"{kind}-{''.join(chr(ord('a') + byte % 26) for byte in mark)}"


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
