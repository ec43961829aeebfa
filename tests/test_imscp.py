"""Identifiers, addresses and words that every edition of SCORM takes."""

from __future__ import annotations

import dataclasses

import pytest

from builder import imscp
from builder.problems import Problem, Where
from tests.formats import made


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("learning-health", "item-learning-health"),
        ("5.2_roles", "item-5.2_roles"),
        ("rôles 5", "item-r-les-5-6a78adc9b4ce"),
        ("rêles 5", "item-r-les-5-c141615d8a13"),
        ("a" * 250, "item-" + "a" * 250),
        ("a" * 251, "item-" + "a" * 237 + "-772f911dd9d6"),
    ],
)
def test_identifier_is_an_ncname_of_at_most_255_characters(name: str, identifier: str) -> None:
    made_of = imscp.identifier("item", name)
    assert (made_of, len(made_of) <= 255) == (identifier, True)


@pytest.mark.parametrize(
    ("name", "href"),
    [
        ("index.html", "index.html"),
        ("media/a b.png", "media/a%20b.png"),
        ("media/100%#?ü&.png", "media/100%25%23%3F%C3%BC%26.png"),
    ],
)
def test_href_is_a_relative_url(name: str, href: str) -> None:
    assert imscp.href(name) == href


def test_title_too_long_is_e501_where_the_title_stands() -> None:
    course = made.package()
    module = dataclasses.replace(course, title="R" * 300)
    assert imscp.check(module) == (
        Problem(
            "E501",
            Where("05-roles/module.yaml"),
            "the title has 300 characters, and LMSs refuse more than 255",
            "shorten the title",
        ),
    )


def test_character_that_xml_cannot_carry_is_e502() -> None:
    package = made.package(
        title="Roles\x07", version="1\x1b", description="a\x00b\x01", keywords=("good", "\ufffe")
    )
    assert imscp.check(package) == tuple(
        Problem(
            "E502",
            Where("course.yaml"),
            f"the {what} has the character {character}, which XML cannot carry",
            "delete that character",
        )
        for what, character in (
            ("title", "U+0007"),
            ("description", "U+0000"),
            ("version", "U+001B"),
            ("keyword", "U+FFFE"),
        )
    )
