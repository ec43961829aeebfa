"""A small package made by hand, with what is awkward in names and words."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from builder.model import Course, Entry, Module, Package, Packaging, Site
from builder.problems import Where


def package(
    *,
    title: str = "Roles & <tâches>",
    version: str = "1.0.0",
    edition: Literal["4th", "3rd"] = "4th",
    description: str = "Who does what.",
    keywords: tuple[str, ...] = ("roles", "santé"),
    folder: Path = Path("content"),
) -> Package:
    """The course as one package."""
    module = Module("roles", 1, "Roles", (), (), Where("05-roles/module.yaml"))
    course = Course(
        identifier="learning-health",
        version=version,
        title=title,
        language="en",
        description=description,
        keywords=keywords,
        pass_mark=8000,
        packaging=Packaging(edition=edition),
        modules=(module,),
        folder=folder,
    )
    return Package(course.identifier, course.title, course, course.modules)


def site(of: Package, *more: Entry) -> Site:
    """The package rendered: a document, a script, a style, a picture."""
    entries = (
        Entry("player-1a2b.js", b"'use strict'"),
        Entry("index.html", b"<!doctype html>"),
        Entry("media/100% ü #1.svg", b"<svg/>"),
        Entry("player-3c4d.css", b"p{}"),
    )
    return Site(of, "index.html", (*entries, *more))
