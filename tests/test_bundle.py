"""The committed player is what esbuild makes of its sources today."""

from __future__ import annotations

import subprocess
from pathlib import Path


def test_bundle_is_fresh(root: Path, tmp_path: Path) -> None:
    subprocess.run(["npm", "run", "-s", "bundle", "--", str(tmp_path)], cwd=root, check=True)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    committed = {path.name: path.read_bytes() for path in (root / "templates/player/dist").iterdir()}
    assert committed == made, "the player's sources changed: run `make bundle` and commit"
