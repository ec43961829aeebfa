"""SCORM 1.2: Content Aggregation Model 1.2, section 2.3 (content packaging)."""

from __future__ import annotations

from collections.abc import Iterator

from builder import budget, filenames, imscp, lom
from builder.archive import MANIFEST
from builder.model import Entry, Package, Site
from builder.problems import Problem
from builder.schemas import Schemas

NAME = "scorm12"
RUNTIME = "scorm12"
SUFFIX = ".zip"
SUMMARY = "SCORM 1.2: a zip that every LMS takes"
STATE = 4_096

LONGEST = 255
"""Characters of an answer that are reported."""

EDITION = imscp.Edition(
    name="scorm12",
    schemaversion="1.2",
    namespaces=(
        ("", "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
        ("adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
    ),
    sco="adlcp:scormtype",
)


def edition(_package: Package) -> str:
    """The word for the package in file names, and the name of its XSD set."""
    return EDITION.name


def check(package: Package, site: Site) -> tuple[Problem, ...]:
    """What SCORM 1.2 cannot carry."""
    return (
        *imscp.check(package),
        *filenames.check(package, site, filenames.LMS),
        *budget.check(package, "SCORM 1.2", STATE),
        *_cut(package),
    )


def _cut(package: Package) -> Iterator[Problem]:
    """Said once a package: the LMS gets the beginning of a long text (RTE 3.4.7, CMIString255)."""
    asked = (question for page in package.pages for question in page.questions)
    longer = [
        each for each in asked if each.interaction_type == "long-fill-in" and each.response.length > LONGEST
    ]
    if longer:
        message = f"SCORM 1.2 reports {LONGEST} characters of a text, and {len(longer)} of the texts here may be longer"
        remedy = f"accept it (the learner keeps the whole text), or write length={LONGEST}"
        yield Problem("W521", longer[0].source, message, remedy)


def entries(site: Site, schemas: Schemas | None) -> tuple[Entry, ...]:
    """The package: the site with its manifest, metadata and XSDs."""
    manifest = imscp.manifest(site, EDITION)
    return (
        Entry(MANIFEST, manifest),
        Entry(imscp.METADATA, lom.imsmd(site.package)),
        *site.entries,
        *(schemas.shipped(EDITION.name, manifest) if schemas else ()),
    )
