"""`coursewright new`: a small course that builds at once, for an author to overwrite."""

from __future__ import annotations

import shutil
from pathlib import Path

from builder.load.identifiers import is_identifier, slug
from builder.problems import CannotGoOn
from builder.words import TEMPLATES


def begin(folder: Path) -> None:
    """Put the starter course into `folder`, which must be empty or new. Raises CannotGoOn."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotGoOn(f"{folder} is not empty: name a new folder")
    shutil.copytree(TEMPLATES / "starter", folder, dirs_exist_ok=True)
    identifier = slug(folder.resolve().name)
    if is_identifier(identifier):
        settings = folder / "course.yaml"
        text = settings.read_text(encoding="utf-8").replace("id: my-course", f"id: {identifier}")
        settings.write_text(text, encoding="utf-8", newline="\n")
