"""Finds a Chromium for the browser tests, and installs one where there is none.

`python tests/setup/chromium.py` does what it can in this order: a browser that is there, Debian's
package where the user may install it, Playwright's own download; else it says what to install.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = (
    "No Chromium was found and none could be installed: install Debian's package `chromium` or Google"
    " Chrome, or name one in the environment variable COURSEWRIGHT_CHROMIUM."
)


@functools.cache
def find() -> str | None:
    """The path of the first Chromium that answers to --version."""
    return next((path for path in candidates() if answers(path)), None)


def candidates() -> Iterator[str]:
    """Where a Chromium may be: the named one, the system's, the one Playwright downloaded."""
    yield from filter(None, [os.environ.get("COURSEWRIGHT_CHROMIUM"), *map(shutil.which, NAMES)])
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    if Path(own).exists():
        yield own


def answers(path: str) -> bool:
    """Whether `path` is a browser that starts (on Ubuntu, `chromium-browser` may be an empty shell)."""
    return succeeds(path, "--version")


def succeeds(*command: str) -> bool:
    """Runs a command in silence and tells whether it went well."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def install_package() -> bool:
    """Debian's package, where this user may install one without being asked for a password."""
    if not shutil.which("apt-get"):
        return False
    root = () if os.geteuid() == 0 else ("sudo", "-n")
    apt = (*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq")
    return succeeds(*apt, "update") and succeeds(*apt, "install", "-y", "--no-install-recommends", "chromium")


def install_download() -> bool:
    """The build that Playwright downloads for itself."""
    return succeeds(sys.executable, "-m", "playwright", "install", "chromium")


def found_now() -> str | None:
    """Looks again after an installation."""
    find.cache_clear()
    return find()


def main() -> int:
    """Leaves a working Chromium on the machine, or says what to do."""
    if not find():
        print("No Chromium here: installing one …", file=sys.stderr)
        if not (install_package() and found_now()):
            install_download()
    if path := found_now():
        print(f"Browser for the tests: {path}")
        return 0
    print(ADVICE, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
