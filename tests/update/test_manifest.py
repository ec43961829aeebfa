from __future__ import annotations

import pytest

from builder.formats.scorm2004 import EDITIONS
from builder.problems import NoPackage
from builder.update import manifest
from builder.update.release import Manifest

GOOD = """<?xml version="1.0"?>
<manifest xmlns="{namespace}" identifier="m">
  <metadata><schema>ADL SCORM</schema><schemaversion>{version}</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>T</title>
    <item identifier="i" identifierref="r"><title>T</title></item></organization></organizations>
  <resources><resource identifier="r" href="a%20b.html"><file href="a%20b.html"/></resource></resources>
</manifest>"""
WAYS = [("http://www.imsproject.org/xsd/imscp_rootv1p1p2", "1.2")]
WAYS += [(each.namespaces[0][1], each.schemaversion) for each in EDITIONS.values()]


def _refused(text: str | bytes) -> str:
    with pytest.raises(NoPackage) as refused:
        manifest.read(text if isinstance(text, bytes) else text.encode(), "a.zip")
    return str(refused.value)


@pytest.mark.parametrize(("namespace", "version"), WAYS)
def test_the_identifiers_are_read_of_every_edition(namespace: str, version: str) -> None:
    read = manifest.read(GOOD.format(namespace=namespace, version=version).encode(), "a.zip")
    assert read == Manifest(version, "m", "o", "i", "r", "a b.html")


def test_what_other_tools_pack_is_told_by_its_form() -> None:
    text = GOOD.format(namespace="n", version="1.2")
    item = '<item identifier="i" identifierref="r"><title>T</title></item>'
    assert _refused(text.replace(item, item * 2)) == (
        "a.zip: its manifest has 2 of “item”, ours have one: it was not built by Coursewright"
    )
    assert _refused(text.replace("resource", "rescue")).startswith("a.zip: its manifest has 0 of “resource”")
    assert _refused("<html/>").startswith("a.zip: its manifest has 0 of “organization”")


@pytest.mark.parametrize("text", ["", "<manifest>", "no XML", b"\xff\xfe\x00"])
def test_no_xml_is_said(text: str | bytes) -> None:
    assert _refused(text).startswith("a.zip: imsmanifest.xml is no XML: ")


def test_a_document_type_is_refused_and_its_entities_stay_unread() -> None:
    text = GOOD.format(namespace="n", version="&x;")
    for entity in ("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "<!ENTITY x SYSTEM 'http://127.0.0.1:9/'>"):
        typed = text.replace("?>", f"?><!DOCTYPE manifest [{entity}]>", 1)
        assert (
            _refused(typed) == "a.zip: imsmanifest.xml has a document type, and no manifest of ours has one"
        )
        assert _refused(typed.encode("utf-16")).startswith("a.zip: imsmanifest.xml ")


def test_entities_that_multiply_are_refused() -> None:
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12))
    text = GOOD.format(namespace="n", version="1.2").replace('identifier="m"', 'identifier="&l11;"')
    assert _refused(text.replace("?>", f"?><!DOCTYPE manifest [<!ENTITY l0 'ha'>{laughs}]>", 1)).startswith(
        "a.zip: "
    )
