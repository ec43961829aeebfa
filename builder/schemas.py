"""The standards' XSDs: finds a set, validates a manifest by it, chooses what ships with it.

XML Schema 1.0, section 4.2 (import, include), and xsi:schemaLocation, section 2.6.3. What a
manifest names in xsi:schemaLocation, and everything that those files import, include or read
as a DTD, has to stand at the root of the zip. Nothing here uses the network; builder/fetch.py
brings the sets.
"""

from __future__ import annotations

import base64
import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from lxml import etree

from builder.model import Entry
from builder.problems import CannotGoOn
from builder.xml import XSI, Element, Maker

INTEGRITY = "B5CDL1u0vn4WbkfGkvqk3iCAyD9EIP3F9X1Jt6TcnXzu2MBRAIz2q7614bBlx6h7M0l2kPyeRdhI55qmVB4CpA=="
"""The SHA-512 of the npm tarball that the sets come from, in base64, as npm's lock files write it."""

XSD = "http://www.w3.org/2001/XMLSchema"
ROOT = "set:///"
"""Stands for a set's folder in the addresses that libxml2 asks for."""

ENTITY = re.compile(r"""<!ENTITY\s+%\s+\S+\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+["']([^"']+)["']""")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

FOLDERS = {
    "scorm12": ("scorm12", "scorm12edition"),
    "scorm2004": ("scorm2004-4th", "scorm20044th", "scorm20044thedition", "scorm2004"),
    "scorm2004-3rd": ("scorm2004-3rd", "scorm20043rd", "scorm20043rdedition"),
}
"""What the folder of each set may be called."""

MARKS = {
    "scorm12": ("adlcp_rootv1p2.xsd", "ADL Version 1.2"),
    "scorm2004": ("adlcp_v1p3.xsd", "2.0"),
    "scorm2004-3rd": ("adlcp_v1p3.xsd", "1.0"),
}
"""The file, and the version it states, by which a set is told whatever its folder is called."""


@dataclass(frozen=True, slots=True)
class Schemas:
    """XSD sets by name: the folder of each that was found."""

    folders: tuple[tuple[str, Path], ...]

    def shipped(self, name: str, manifest: bytes) -> tuple[Entry, ...]:
        """The files of set `name` that belong at the root beside `manifest`, which must be valid.

        Nothing if there is no such set. Raises CannotGoOn if the manifest is not valid or the
        set lacks a file.
        """
        folder = dict(self.folders).get(name)
        if folder is None:
            return ()
        root = etree.fromstring(manifest)
        words = root.get(f"{{{XSI}}}schemaLocation", "").split()
        named = tuple(zip(words[::2], words[1::2], strict=True))
        schema, files = _compiled(folder, named)
        if not schema.validate(root):
            raise CannotGoOn(f"the manifest of {name} is not valid, please report this: {_said(schema)}")
        return tuple(Entry(file, content) for file, content in files)


def locate(folder: Path | None = None) -> Schemas | None:
    """The sets in `folder`, or those that were fetched before; None if there are none.

    `folder` holds a folder for each set (FOLDERS), or is one, or is the unpacked npm package.
    Raises CannotGoOn if a folder is named and has no set.
    """
    found = tuple(
        (name, place) for name in FOLDERS if (place := _find(folder or fetched(), name)) is not None
    )
    if folder and not found:
        raise CannotGoOn(f"{folder} has no SCORM schemas: it should have folders such as scorm12")
    return Schemas(found) if found else None


def note(schemas: Schemas | None, *names: str) -> str:
    """One line on the sets `names` that are missing, or ""; names that need no set are passed over."""
    found = dict(schemas.folders) if schemas else {}
    missing = [name for name in names if name in FOLDERS and name not in found]
    if not missing:
        return ""
    return (
        f"built without the XSDs of {', '.join(missing)}: manifests not validated, and strict LMSs may "
        "refuse the zip; run `python -m builder.fetch` where npm is, or give --schemas DIR"
    )


def fetched() -> Path:
    """Where fetched sets are kept: the user's cache, by the tarball's hash (XDG base directories)."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    base = Path(home) if Path(home).is_absolute() else Path("~/.cache").expanduser()
    return base / "coursewright" / "schemas" / base64.b64decode(INTEGRITY).hex()[:16]


def _find(folder: Path, name: str) -> Path | None:
    """The folder of set `name` in or under `folder`."""
    inside = "lib/schemas/definitionFiles"
    bases = (folder, folder / inside, folder / "package" / inside)
    places = (base / called for base in bases for called in (*FOLDERS[name], ""))
    return next((place for place in places if _is(place, name)), None)


def _is(place: Path, name: str) -> bool:
    file, version = MARKS[name]
    try:
        return _parse((place / file).read_bytes()).get("version") == version
    except (OSError, CannotGoOn):
        return False


@cache
def _compiled(
    folder: Path, named: tuple[tuple[str, str], ...]
) -> tuple[etree.XMLSchema, tuple[tuple[str, bytes], ...]]:
    """The schema made of the files `named` (namespace, file), and all files that it takes."""
    files = _closure(folder, [file for _, file in named])
    m = Maker({"xs": XSD})
    imports = (m("xs:import", {"namespace": space, "schemaLocation": file}) for space, file in named)
    driver = etree.tostring(m("xs:schema", *imports))
    parser = etree.XMLParser(no_network=True, load_dtd=False, resolve_entities=False)
    parser.resolvers.add(_Inside(files))
    try:
        schema = etree.XMLSchema(etree.fromstring(driver, parser, base_url=f"{ROOT}driver.xsd"))
    except etree.XMLSchemaParseError as error:
        raise CannotGoOn(f"the XSDs in {folder} do not fit together: {error}") from error
    return schema, tuple(sorted(files.items()))


def _closure(folder: Path, names: list[str]) -> dict[str, bytes]:
    """The files `names` and, transitively, those that they refer to, by name."""
    files: dict[str, bytes] = {}
    while names:
        name = names.pop()
        if name in files:
            continue
        try:
            files[name] = (folder / name).read_bytes()
        except OSError as error:
            raise CannotGoOn(f"{folder} lacks {name}, which its schemas refer to") from error
        names.extend(_local(location, name) for location in _references(name, files[name]))
    return files


def _references(name: str, content: bytes) -> list[str]:
    """The locations that an XSD or a DTD refers to."""
    if name.endswith(".dtd"):
        return ENTITY.findall(COMMENT.sub("", content.decode()))
    root = _parse(content)
    tags = (f"{{{XSD}}}{kind}" for kind in ("import", "include", "redefine"))
    locations = [element.get("schemaLocation") for element in root.iter(*tags)]
    doctype = root.getroottree().docinfo.system_url  # type: ignore[attr-defined]  # lxml-stubs lag
    return [location for location in (*locations, doctype) if location]


def _local(location: str, referrer: str = "") -> str:
    """The name in the set for a location; one on another host is taken from the set's root."""
    url = urlsplit(location)
    path = PurePosixPath(unquote(url.path))
    if url.netloc or path.is_absolute():
        return path.name
    name = os.path.normpath(PurePosixPath(referrer).parent / path).replace(os.sep, "/")
    if name.startswith("../"):
        raise CannotGoOn(f"{referrer} refers to {location}, which is outside its set")
    return name


def _parse(content: bytes) -> Element:
    """The root of an XSD, mended: 1.2's ims_xml.xsd breaks a rule of namespaces."""
    parser = etree.XMLParser(no_network=True, load_dtd=False, resolve_entities=False, recover=True)
    try:
        root: Element | None = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise CannotGoOn("a file of the SCORM schemas is not XML")
    return root


class _Inside(etree.Resolver):
    """Answers libxml2 from the set's files alone: nothing else of the disk, nothing of the network."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = files

    def resolve(self, url: str, _public: str, context: object) -> object:  # type: ignore[override]  # lxml-stubs lag
        name = unquote(url.removeprefix(ROOT)) if url.startswith(ROOT) else _local(url)
        content = etree.tostring(_parse(self._files.get(name, b"")))
        return self.resolve_string(content, context, base_url=url)


def _said(schema: etree.XMLSchema) -> str:
    return "; ".join(f"line {error.line}: {error.message}" for error in schema.error_log)  # type: ignore[attr-defined]  # lxml-stubs lag
