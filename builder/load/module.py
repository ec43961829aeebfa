"""The modules of a course: a folder each, with `module.yaml`, its pages in the order of their names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from builder import words
from builder.cache import Cache, digest
from builder.load import settings
from builder.load.defaults import Defaults
from builder.load.identifiers import is_identifier, numbered, slug
from builder.load.settings import Settings
from builder.load.text import read_bytes, read_text
from builder.model import Module, Page
from builder.problems import Problem, Where

SETTINGS = "module.yaml"
LIKE_PAGES = (".md", ".markdown", ".mdown")


def modules(folder: Path, defaults: Defaults, known: Cache, found: list[Problem]) -> tuple[Module, ...]:
    """Every folder of the course that has pages."""
    names = [path.name for path in folder.iterdir() if path.name[0] not in "._" and path.is_dir()]
    _not_read(folder, "", (), found)
    listed = (
        (name, _page_files(folder / name)) for name in sorted(names, key=lambda name: numbered(name)[0])
    )
    return tuple(_module(folder, name, files, defaults, known, found) for name, files in listed if files)


def _page_files(folder: Path) -> list[str]:
    names = [
        path.name
        for path in folder.iterdir()
        if path.suffix == ".md" and path.name[0] not in "._" and not path.is_fifo()
    ]
    return sorted(names, key=lambda name: numbered(name.removesuffix(".md"))[0])


def _module(
    folder: Path, name: str, files: list[str], defaults: Defaults, known: Cache, found: list[Problem]
) -> Module:
    file = f"{name}/{SETTINGS}"
    text = read_text(folder, file, found) if (folder / file).is_file() else ""
    given = settings.read(text, file, found)
    (number, _), plain = numbered(name)
    identifier = given.text("id") or slug(plain)
    if not is_identifier(identifier):
        message = f"“{identifier}” is no identifier" if identifier else "the module has no identifier"
        remedy = f"write “id:” in {file} with letters a–z, digits, - and _, at most 64"
        found.append(Problem("E110", given.place("id"), message, remedy))
    title = given.text("title") or plain.replace("-", " ").capitalize()
    objectives = given.named_texts("objectives")
    _check_objectives(objectives, given, found)
    given.done()
    _not_read(folder, f"{name}/", files, found)
    read = (_page(folder, f"{name}/{file}", defaults, known, found) for file in files)
    made = tuple(page for page in read if page is not None)
    texts, names = tuple(text for _, text in objectives), tuple(name for name, _ in objectives if name)
    return Module(identifier, number, title, texts, made, given.where, names)


def _check_objectives(objectives: Sequence[tuple[str, str]], given: Settings, found: list[Problem]) -> None:
    for name, text in objectives:
        if name and not is_identifier(name):
            message, remedy = f"“{name}” is no identifier", "use letters a–z, digits, - and _, at most 64"
            found.append(Problem("E110", given.place("objectives"), message, remedy))
        elif name and not text:
            message = f"the objective “{name}” has no words"
            found.append(
                Problem("E105", given.place("objectives"), message, f"write “{name}: what is learned”")
            )


def _not_read(folder: Path, inside: str, files: Sequence[str], found: list[Problem]) -> None:
    """Warn of Markdown that stands where no page is read, or whose name ends in another way."""
    for path in (folder / inside).iterdir():
        name = path.name
        if path.suffix.lower() in LIKE_PAGES and name not in (*files, "README.md") and name[0] not in "._":
            message = "this file is no page of the course"
            remedy = "put it into a module's folder and end its name with .md; a draft's name begins with _"
            found.append(Problem("W112", Where(f"{inside}{name}"), message, remedy))


def _page(folder: Path, file: str, defaults: Defaults, known: Cache, found: list[Problem]) -> Page | None:
    data = read_bytes(folder, file, found)
    if data is None:
        return None
    key = digest("page", file, data, _made_with(defaults))
    read: tuple[Page | None, tuple[Problem, ...]] | None = known.get(key)
    if read is None:
        from builder.load import page  # noqa: PLC0415 - a rebuild that knows all pages needs no Markdown

        read = page.read(file, data, defaults, key)
        known.put(key, read)
    made, problems = read
    found += problems
    return made


@cache
def _made_with(defaults: Defaults) -> str:
    """A hash of what all pages are read with."""
    return digest(defaults, words.catalogue(defaults.language))
