"""metadata.xml: what the course is, for catalogues. Named by `adlcp:location`, never inline.

SCORM 1.2 binds it as IMS Learning Resource Metadata 1.2.1, SCORM 2004 as IEEE 1484.12.3
(LOM). It names no schema, so that none has to stand at the root of the zip.
"""

from __future__ import annotations

from builder.model import Package
from builder.xml import Element, Maker, document

IMSMD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
LOM = "http://ltsc.ieee.org/xsd/LOM"
CATALOG = "Coursewright"
"""Whose identifiers ours are."""


def imsmd(package: Package) -> bytes:
    """The metadata of a SCORM 1.2 package."""
    m = Maker({"": IMSMD})
    course = package.course

    def text(words: str, language: str = course.language) -> Element:
        return m("langstring", {"xml:lang": language}, words)

    return document(
        m(
            "lom",
            m(
                "general",
                m("title", text(package.title)),
                m("catalogentry", m("catalog", CATALOG), m("entry", text(package.identifier, "x-none"))),
                m("language", course.language),
                *(m("description", text(words)) for words in _given(course.description)),
                *(m("keyword", text(word)) for word in course.keywords),
            ),
            m("lifecycle", m("version", text(course.version, "x-none"))),
            m("metametadata", m("metadatascheme", "ADL SCORM 1.2")),
        )
    )


def ieee(package: Package) -> bytes:
    """The metadata of a SCORM 2004 package, either edition."""
    m = Maker({"": LOM})
    course = package.course

    def text(words: str, language: str = course.language) -> Element:
        return m("string", {"language": language}, words)

    return document(
        m(
            "lom",
            m(
                "general",
                m("identifier", m("catalog", CATALOG), m("entry", package.identifier)),
                m("title", text(package.title)),
                m("language", course.language),
                *(m("description", text(words)) for words in _given(course.description)),
                *(m("keyword", text(word)) for word in course.keywords),
            ),
            m("lifeCycle", m("version", text(course.version, "x-none"))),
            m("metaMetadata", m("metadataSchema", "LOMv1.0"), m("metadataSchema", "ADLv1.0")),
        )
    )


def _given(words: str) -> tuple[str, ...]:
    return (words,) if words else ()
