"""A course's pages as ready-made HTML: what the bare packager and the bare page start from."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

from markdown_it import MarkdownIt

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
ATTRIBUTES = re.compile(r" \{#[^}\n]*\}$", re.MULTILINE)
DOCUMENT = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body>
{body}</body>
</html>
"""


def bodies(course: Path) -> dict[str, str]:
    """The HTML of every Markdown file of a course, by its name without folder separators."""
    parser = MarkdownIt("commonmark").enable("table")
    return {
        "-".join(path.relative_to(course).with_suffix("").parts): parser.render(plain(path))
        for path in sorted(course.rglob("*.md"))
    }


def plain(path: Path) -> str:
    """The Markdown of a page without what is ours alone: front matter and attributes."""
    return ATTRIBUTES.sub("", FRONT_MATTER.sub("", path.read_text(encoding="utf-8")))


def write_pages(course: Path, folder: Path) -> None:
    """One HTML file a page, an index of them, and the course's media."""
    pages = bodies(course)
    links = "".join(f'<p><a href="{name}.html">{name}</a></p>\n' for name in pages)
    for name, body in {"index": links, **pages}.items():
        write_page(folder / f"{name}.html", name, body)
    for media in course.glob("*/media"):
        shutil.copytree(media, folder / media.parent.name / "media")


def write_page(path: Path, title: str, body: str) -> None:
    """One bare HTML document."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(DOCUMENT.format(title=html.escape(title), body=body), encoding="utf-8")
