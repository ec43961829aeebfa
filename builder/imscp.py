"""The manifest that all SCORM editions share: one organization, one item, one SCO.

IMS Content Packaging 1.1.2 (SCORM 1.2) and 1.1.4 (SCORM 2004), information model. The SCO's
resource lists every file of the site once. The manifest itself, metadata.xml and the schemas
are not in it: they belong to the package, not to the SCO.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from builder.model import Package, Site
from builder.problems import Problem, Where
from builder.xml import XSI, Element, Maker, document, unfit

METADATA = "metadata.xml"
LONGEST = 255
"""Characters that LMSs keep of a title or an identifier."""


@dataclass(frozen=True, slots=True)
class Edition:
    """How an edition of SCORM writes its manifest.

    `namespaces` gives each prefix ("" for imscp) its namespace and the XSD that binds it;
    `sco` is the attribute that makes a resource a SCO.
    """

    name: str
    schemaversion: str
    namespaces: tuple[tuple[str, str, str], ...]
    sco: str

    @property
    def maker(self) -> Maker:
        """Makes this edition's elements, with exactly the prefixes of `namespaces` and `xsi`."""
        return Maker({prefix: namespace for prefix, namespace, _ in self.namespaces} | {"xsi": XSI})


def manifest(site: Site, edition: Edition, *sequencing: Element) -> bytes:
    """The bytes of imsmanifest.xml; `sequencing` ends the organization."""
    m = edition.maker
    title = site.package.title
    root, organization, item, resource = (
        identifier(kind, site.package.identifier) for kind in ("manifest", "organization", "item", "resource")
    )
    locations = " ".join(f"{namespace} {file}" for _, namespace, file in edition.namespaces)
    return document(
        m(
            "manifest",
            {"identifier": root, "xsi:schemaLocation": locations},
            m(
                "metadata",
                m("schema", "ADL SCORM"),
                m("schemaversion", edition.schemaversion),
                m("adlcp:location", METADATA),
            ),
            m(
                "organizations",
                {"default": organization},
                m(
                    "organization",
                    {"identifier": organization},
                    m("title", title),
                    m("item", {"identifier": item, "identifierref": resource}, m("title", title)),
                    *sequencing,
                ),
            ),
            m(
                "resources",
                m(
                    "resource",
                    {
                        "identifier": resource,
                        "type": "webcontent",
                        edition.sco: "sco",
                        "href": href(site.launch),
                    },
                    *(m("file", {"href": href(name)}) for name in _files(site)),
                ),
            ),
        )
    )


def identifier(kind: str, name: str) -> str:
    """An NCName for `kind` of the package `name`, the same for every version of the package.

    LMSs match on it at an update. What cannot stand in it is replaced, and told apart by a hash.
    """
    plain = re.sub(r"[^A-Za-z0-9_.-]", "-", name)
    if plain == name and len(f"{kind}-{name}") <= LONGEST:
        return f"{kind}-{name}"
    mark = hashlib.sha256(name.encode()).hexdigest()[:12]
    return f"{kind}-{plain[: LONGEST - len(kind) - len(mark) - 2]}-{mark}"


def href(name: str) -> str:
    """The file `name` as a URL relative to the manifest (RFC 3986, section 2.1)."""
    return quote(name, safe="/")


def check(package: Package) -> tuple[Problem, ...]:
    """E501 (title too long) and E502 (a character that XML cannot carry)."""
    return (*_title(package), *_words(package))


def _files(site: Site) -> list[str]:
    """The launched document first, then the others by name."""
    return sorted((entry.name for entry in site.entries), key=lambda name: (name != site.launch, name))


def _title(package: Package) -> Iterator[Problem]:
    if len(package.title) > LONGEST:
        yield Problem(
            "E501",
            _titled(package),
            f"the title has {len(package.title)} characters, and LMSs refuse more than {LONGEST}",
            "shorten the title",
        )


def _words(package: Package) -> Iterator[Problem]:
    course = package.course
    texts = [("title", package.title, _titled(package))]
    texts += [
        (what, text, Where("course.yaml"))
        for what, text in (("description", course.description), ("version", course.version))
    ]
    texts += [("keyword", keyword, Where("course.yaml")) for keyword in course.keywords]
    for what, text, where in texts:
        if bad := unfit(text):
            yield Problem(
                "E502",
                where,
                f"the {what} has the character U+{ord(bad):04X}, which XML cannot carry",
                "delete that character",
            )


def _titled(package: Package) -> Where:
    """Where the package's title stands: with the module's, unless it is the course's."""
    if package.title == package.course.title:
        return Where("course.yaml")
    return package.modules[0].source
