"""The floors of the architecture hold: the contracts stand in pyproject.toml."""

from __future__ import annotations

from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_floors_are_kept(root: Path) -> None:
    kept = lint_imports(config_filename=str(root / "pyproject.toml"), no_cache=True)
    assert kept == EXIT_STATUS_SUCCESS
