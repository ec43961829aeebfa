"""The manifests and metadata of every edition, whole, and valid by the edition's own XSDs."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from lxml import etree

from builder.formats import FORMATS
from builder.schemas import Schemas
from tests.formats import made
from tests.formats.conftest import STANDARDS

EDITIONS: tuple[tuple[str, Literal["4th", "3rd"], str], ...] = (
    ("scorm12", "4th", "scorm12"),
    ("scorm2004", "4th", "scorm2004"),
    ("scorm2004", "3rd", "scorm2004-3rd"),
)
SEQUENCING = (
    "auxresource",
    "control",
    "delivery",
    "limit",
    "objective",
    "random",
    "rollup",
    "seqrule",
    "util",
)
SHIPPED = {
    "scorm12": ["adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd"],
    "scorm2004": [
        *("XMLSchema.dtd", "adlcp_v1p3.xsd", "datatypes.dtd", "imscp_v1p1.xsd", "imsss_v1p0.xsd"),
        *(f"imsss_v1p0{part}.xsd" for part in SEQUENCING),
        "xml.xsd",
    ],
}
SHIPPED["scorm2004-3rd"] = SHIPPED["scorm2004"]
XSI = "http://www.w3.org/2001/XMLSchema-instance"


@pytest.mark.parametrize(("name", "edition", "golden"), EDITIONS)
def test_manifest_and_metadata_are_as_in_golden(
    root: Path, name: str, edition: Literal["4th", "3rd"], golden: str
) -> None:
    site = made.site(made.package(edition=edition))
    manifest, metadata, *rest = FORMATS[name].entries(site, None)
    assert [(manifest.name, manifest.content), (metadata.name, metadata.content)] == [
        ("imsmanifest.xml", (root / f"tests/golden/{golden}-imsmanifest.xml").read_bytes()),
        ("metadata.xml", (root / f"tests/golden/{golden}-metadata.xml").read_bytes()),
    ]
    assert tuple(rest) == site.entries


@pytest.mark.parametrize(("name", "edition", "golden"), EDITIONS)
def test_manifest_is_valid_and_takes_its_schemas_along(
    sets: Schemas, name: str, edition: Literal["4th", "3rd"], golden: str
) -> None:
    site = made.site(made.package(edition=edition))
    entries = FORMATS[name].entries(site, sets)
    shipped = {entry.name for entry in entries} - {entry.name for entry in FORMATS[name].entries(site, None)}
    assert sorted(shipped) == SHIPPED[golden]


@pytest.mark.parametrize("golden", [golden for _, _, golden in EDITIONS])
def test_every_namespace_of_the_manifest_has_its_schema_named_and_no_more(root: Path, golden: str) -> None:
    manifest = etree.parse(root / f"tests/golden/{golden}-imsmanifest.xml").getroot()
    names = [
        etree.QName(name).namespace
        for element in manifest.iter()
        for name in (element.tag, *element.attrib)
        if etree.QName(name).namespace != XSI
    ]
    named = manifest.get(f"{{{XSI}}}schemaLocation", "").split()[::2]
    assert {name for name in names if name} == set(named) == set(manifest.nsmap.values()) - {XSI}


def test_metadata_of_scorm12_is_valid(sets: Schemas, root: Path) -> None:
    folder = dict(sets.folders)["scorm12"]
    # libxml2 takes only schemas with a determinist content model, as XML Schema demands; IMS's is not.
    text = (folder / "imsmd_rootv1p2p1.xsd").read_bytes().replace(b"##any", b"##other")
    schema = etree.XMLSchema(etree.fromstring(text, base_url=str(folder / "imsmd.xsd")))
    schema.assertValid(etree.parse(root / "tests/golden/scorm12-metadata.xml"))


if STANDARDS.is_dir():  # no npm package has the schemas of LOM

    @pytest.mark.parametrize("golden", ["scorm2004", "scorm2004-3rd"])
    def test_metadata_of_scorm2004_is_valid(root: Path, golden: str) -> None:
        schema = etree.XMLSchema(etree.parse(STANDARDS / "scorm2004-4th" / "lom.xsd"))
        schema.assertValid(etree.parse(root / f"tests/golden/{golden}-metadata.xml"))


def test_manifest_is_the_same_for_every_version() -> None:
    for format_ in (FORMATS["scorm12"], FORMATS["scorm2004"]):
        first, second = (
            format_.entries(made.site(made.package(version=version)), None)[0]
            for version in ("1.0.0", "2.0.0")
        )
        assert first == second
