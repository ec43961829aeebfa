"""SCORM 2004: Content Aggregation Model, section 3 (4th Edition; 3rd by option).

Sequencing is controlMode alone, so that an LMS that follows it to the letter can start the
only SCO by itself: choice for its table of contents, flow for its Start.
"""

from __future__ import annotations

from builder import budget, filenames, imscp, lom
from builder.archive import MANIFEST
from builder.model import Entry, Package, Site
from builder.problems import Problem
from builder.schemas import Schemas

NAME = "scorm2004"
RUNTIME = "scorm2004"
SUFFIX = ".zip"
SUMMARY = "SCORM 2004, 4th Edition (or 3rd): a zip with more room for answers and state"
STATE = 64_000

NAMESPACES = (
    ("", "http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
    ("adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
    ("imsss", "http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"),
)
EDITIONS = {
    "4th": imscp.Edition("scorm2004", "2004 4th Edition", NAMESPACES, "adlcp:scormType"),
    "3rd": imscp.Edition("scorm2004-3rd", "2004 3rd Edition", NAMESPACES, "adlcp:scormType"),
}


def edition(package: Package) -> str:
    """The word for the package in file names, and the name of its XSD set."""
    return _edition(package).name


def check(package: Package, site: Site) -> tuple[Problem, ...]:
    """What SCORM 2004 cannot carry."""
    return (
        *imscp.check(package),
        *filenames.check(package, site, filenames.LMS),
        *budget.check(package, "SCORM 2004", STATE),
    )


def entries(site: Site, schemas: Schemas | None) -> tuple[Entry, ...]:
    """The package: the site with its manifest, metadata and XSDs."""
    chosen = _edition(site.package)
    m = chosen.maker
    sequencing = m("imsss:sequencing", m("imsss:controlMode", {"choice": "true", "flow": "true"}))
    manifest = imscp.manifest(site, chosen, sequencing)
    return (
        Entry(MANIFEST, manifest),
        Entry(imscp.METADATA, lom.ieee(site.package)),
        *site.entries,
        *(schemas.shipped(chosen.name, manifest) if schemas else ()),
    )


def _edition(package: Package) -> imscp.Edition:
    return EDITIONS[package.course.packaging.edition]
