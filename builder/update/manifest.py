"""Reads of a manifest what an LMS matches on at an update: IMS Content Packaging 1.1.4, section 4.

The manifest may be anybody's: entities are not resolved, nothing is fetched, and a document type,
which no SCORM manifest has, is refused.
"""

from __future__ import annotations

from urllib.parse import unquote

from lxml import etree

from builder.problems import NoPackage
from builder.update.release import Manifest
from builder.xml import Element

EDITIONS = {"1.2": "scorm12", "2004 3rd Edition": "scorm2004", "2004 4th Edition": "scorm2004"}
"""The player's adapter of each edition that we write, by its schemaversion."""


def read(content: bytes, path: object) -> Manifest:
    """The identifiers in a manifest of ours. NoPackage: it is no XML, or has not exactly one SCO."""
    root = _root(content, path)
    organization = _one(root, "organizations/organization", path)
    item = _one(organization, "item", path)
    resource = _one(root, "resources/resource", path)
    return Manifest(
        schemaversion=(_one(root, "metadata/schemaversion", path).text or "").strip(),
        manifest=root.get("identifier", ""),
        organization=organization.get("identifier", ""),
        item=item.get("identifier", ""),
        resource=resource.get("identifier", ""),
        href=unquote(resource.get("href", "")),
    )


def _root(content: bytes, path: object) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise NoPackage(f"{path}: imsmanifest.xml is no XML: {error.msg}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise NoPackage(f"{path}: imsmanifest.xml has a document type, and no manifest of ours has one")
    return root


def _one(above: Element, way: str, path: object) -> Element:
    """The one element at the end of `way`, whatever the edition's namespace."""
    found = above.findall("/".join(f"{{*}}{name}" for name in way.split("/")))
    if len(found) != 1:
        name = way.rpartition("/")[2]
        raise NoPackage(
            f"{path}: its manifest has {len(found)} of “{name}”, ours have one: it was not built by Coursewright"
        )
    return found[0]
