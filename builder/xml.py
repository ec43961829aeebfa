"""Builds XML as it reads: `m("item", {"identifier": "i"}, m("title", "Roles"))`.

Names carry their prefix (`adlcp:location`), as they stand in the document. LMSs that are
not namespace aware match the literal prefix, so the prefixes declared here are the ones
written. Namespaces in XML 1.0, section 4; the prefix `xml` is bound by section 3.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml has no other name for the type

XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


class Maker:
    """Makes elements of one document; `namespaces` maps prefixes to names, "" being the default."""

    def __init__(self, namespaces: Mapping[str, str]) -> None:
        self._names = {"xml": XML, **namespaces}
        self._declared = {prefix or None: name for prefix, name in namespaces.items()}

    def __call__(self, tag: str, *content: Mapping[str, str] | Element | str) -> Element:
        """An element; mappings are attributes in their order, the rest its content in its order."""
        element = etree.Element(self._name(tag, default=True), nsmap=self._declared)  # type: ignore[arg-type]  # None is a prefix
        for part in content:
            if isinstance(part, str):
                element.text = part
            elif isinstance(part, Mapping):
                for name, value in part.items():
                    element.set(self._name(name, default=False), value)
            else:
                element.append(part)
        return element

    def _name(self, name: str, *, default: bool) -> str:
        """`adlcp:location` as `{namespace}location`; attributes have no default namespace."""
        prefix, _, local = name.rpartition(":")
        if not prefix and not default:
            return local
        namespace = self._names[prefix] if prefix else self._names.get("")
        return f"{{{namespace}}}{local}" if namespace else local


def document(root: Element) -> bytes:
    """The document's bytes: UTF-8, declared, indented by two spaces, one line feed at the end."""
    return DECLARATION + etree.tostring(root, encoding="UTF-8", xml_declaration=False, pretty_print=True)


def unfit(text: str) -> str:
    """The first character of `text` that XML 1.0, section 2.2, cannot carry, or ""."""
    match = UNFIT.search(text)
    return match[0] if match else ""
