"""XML comes out as it reads, with the prefixes that were asked for and no others."""

from __future__ import annotations

import pytest

from builder.xml import Maker, document, unfit


def test_document_has_literal_prefixes_and_attributes_in_their_order() -> None:
    m = Maker({"": "urn:imscp", "adlcp": "urn:adlcp"})
    root = m(
        "resources",
        m("resource", {"type": "webcontent", "adlcp:scormtype": "sco", "href": "a.html"}, m("file")),
        m("title", {"xml:lang": "fr"}, "Rôles & <tâches>"),
        m("adlcp:location", "metadata.xml"),
    )
    assert document(root).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<resources xmlns="urn:imscp" xmlns:adlcp="urn:adlcp">\n'
        '  <resource type="webcontent" adlcp:scormtype="sco" href="a.html">\n'
        "    <file/>\n"
        "  </resource>\n"
        '  <title xml:lang="fr">Rôles &amp; &lt;tâches&gt;</title>\n'
        "  <adlcp:location>metadata.xml</adlcp:location>\n"
        "</resources>\n"
    )


def test_maker_refuses_a_prefix_that_was_not_declared() -> None:
    with pytest.raises(KeyError, match="imsss"):
        Maker({"": "urn:imscp"})("imsss:sequencing")


@pytest.mark.parametrize(
    ("text", "character"),
    [
        ("", ""),
        ("tab\t, line\n, é, 💡, \ue000, \ufffd", ""),
        ("bell\x07 and escape\x1b", "\x07"),
        ("\x00", "\x00"),
        ("half of a pair: \ud800", "\ud800"),
        ("not a character: \uffff", "\uffff"),
    ],
)
def test_unfit_finds_the_first_character_that_xml_cannot_carry(text: str, character: str) -> None:
    assert unfit(text) == character
