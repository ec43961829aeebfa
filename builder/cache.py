"""What an earlier build made, by hash of everything it was made of; with it or without, the same bytes.

One file a course in the user's own cache folder, never in the course: it holds pickles, and a
pickle from a stranger's course would be a program. Each value is a pickle of its own, so that
one that is not asked for is not read, and one that did not change is not written anew.
"""

from __future__ import annotations

import os
import pickle
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import builder


class Cache:
    """A dictionary that outlives the process. Only what the last build asked for or put in is kept."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` None keeps nothing. A file that cannot be read is as good as none."""
        self._path = path
        self._old: dict[str, bytes] = _read(path) if path else {}
        self._new: dict[str, bytes] = {}
        self._live: dict[str, Any] = {}

    def get(self, key: str) -> Any:  # noqa: ANN401 the caller knows what it put under its key
        """What was put under `key`, or None. All of it is frozen, so that two builds may share it."""
        pickled = self._old.get(key) or self._new.get(key)
        if pickled is None:
            return None
        self._new[key] = pickled
        if key not in self._live:
            self._live[key] = pickle.loads(pickled)  # noqa: S301 the user's own file, see above
        return self._live[key]

    def put(self, key: str, value: Any) -> None:  # noqa: ANN401
        """Keep `value` under `key`."""
        if self._path is not None:
            self._new[key] = pickle.dumps(value, protocol=5)
            self._live[key] = value

    def save(self) -> None:
        """Write what this build asked for, if that differs from the file. A full disk is no error."""
        old, self._old, self._new = self._old, self._new, {}
        self._live = {key: value for key, value in self._live.items() if key in self._old}
        if self._path is None or self._old.keys() == old.keys():
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._path.with_name(f".{self._path.name}.{os.getpid()}")
            fresh.write_bytes(pickle.dumps((builder_digest(), self._old), protocol=5))
            fresh.replace(self._path)
        except OSError:
            return


def path_for(course: Path) -> Path:
    """The cache file of the course in the folder `course`, by XDG's base directories."""
    base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    name = blake2b(str(course.resolve()).encode(), digest_size=12).hexdigest()
    return Path(base).expanduser() / "coursewright" / f"{name}.pickle"


def digest(*parts: object) -> str:
    """A hash of values by what they print as, for keys."""
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


@cache
def builder_digest() -> str:
    """A hash of the builder's own files: nothing that another builder made is used."""
    root = Path(builder.__file__).parent
    files = ((path, path.stat()) for path in sorted(root.rglob("*.py")))
    return digest([(path.name, stat.st_size, stat.st_mtime_ns) for path, stat in files])


def _read(path: Path) -> dict[str, bytes]:
    try:
        made_by, kept = pickle.loads(path.read_bytes())  # noqa: S301 the user's own file, see above
    except Exception:  # noqa: BLE001 whatever is wrong with it, building without is right
        return {}
    return kept if made_by == builder_digest() and isinstance(kept, dict) else {}
