"""Links and pictures in a page's inline tokens: each becomes a Reference with a placeholder, or a Problem."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urlsplit

from markdown_it.token import Token

from builder.load.attributes import NONE, Attributes
from builder.load.source import Source
from builder.model import Reference
from builder.problems import Where

SCHEMES = ("http", "https", "mailto", "tel")


def collect(source: Source, token: Token) -> None:
    """Take the links and pictures of one inline token, and put placeholders in their place."""
    for child in token.children or ():
        if child.type == "link_open":
            _link(source, token, child)
        elif child.type == "image":
            _image(source, token, child)


def _link(source: Source, token: Token, link: Token) -> None:
    href = str(link.attrGet("href") or "")
    where = source.where(token, unquote(href))
    parts = urlsplit(href)
    if not href:
        source.report("E204", where, "the link leads nowhere", "write an address between the round brackets")
        return
    if parts.scheme or href.startswith("//"):
        if parts.scheme not in SCHEMES:
            kind = f"{parts.scheme}:" if parts.scheme else "//"
            message = f"a link to “{kind}” cannot be followed from a course"
            source.report("E205", where, message, f"use {', '.join(SCHEMES)} or a file of the course")
        link.attrSet("target", "_blank")
        link.attrSet("rel", "noopener noreferrer")
    elif placeholder := _refer(source, where, unquote(parts.path), unquote(parts.fragment)):
        link.attrSet("href", placeholder)


def _image(source: Source, token: Token, image: Token) -> None:
    src = str(image.attrGet("src") or "")
    where = source.where(token, unquote(src))
    given: Attributes = token.meta.get("attributes", NONE)
    if not image.content.strip() and given.values.get("alt") != "":
        message = f"the picture “{unquote(src)}” has no text for people who cannot see it"
        remedy = 'describe it: ![what it shows](…); for a mere decoration write {alt=""} after it'
        source.report("E302", where, message, remedy)
    parts = urlsplit(src)
    if parts.scheme or src.startswith("//"):
        message = "the picture does not stand in the course"
        source.report("E305", where, message, "put the file into the module's media folder")
    elif placeholder := _refer(source, where, unquote(parts.path), "", picture=True):
        image.attrSet("src", placeholder)


def _refer(source: Source, where: Where, path: str, anchor: str, *, picture: bool = False) -> str:
    folder = posixpath.dirname(source.file)
    target = posixpath.normpath(posixpath.join(folder, path)) if path else source.file
    if target.startswith(("../", "/")) or target == ".." or {"\\", "\0"} & set(path):
        message = f"“{path}” leaves the course"
        source.report("E303", where, message, "copy the file into the course and link to it there")
        return ""
    if any(part.startswith(".") for part in target.split("/")):
        source.report(
            "E303", where, f"“{path}” is hidden, and not for learners", "give it a name without the dot"
        )
        return ""
    kind = "page" if target.endswith(".md") and not picture else "asset"
    placeholder = f"cw-ref:{len(source.references)}"
    source.references.append(
        Reference("page" if kind == "page" else "asset", target, anchor, placeholder, where)
    )
    return placeholder
