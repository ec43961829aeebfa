"""Whether the LMS will know the course again, and the saved state its course.

LMSs match an update by the manifest's identifiers; the saved state by the course's identifier and the
revision of its lock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from builder.update.change import Change, Kind, Verdict
from builder.update.release import Manifest, Release

FORMATS = {"scorm12": "SCORM 1.2", "scorm2004": "SCORM 2004", "web": "a web folder"}
_AFRESH = "Every learner starts afresh, and is told so."
_UNKNOWN = "The LMS takes it for something new: attempts and scores that it has do not go with it."


def changes(old: Release, new: Release) -> Iterator[Change]:
    """Whatever keeps the LMS or a saved state from knowing the course again, and what people know it by."""
    if old.course != new.course:
        yield _unsafe("identity", f"it is another course: “{old.course}” became “{new.course}”", _AFRESH)
    if old.runtime != new.runtime:
        formats = f"{FORMATS.get(old.runtime, old.runtime)} became {FORMATS.get(new.runtime, new.runtime)}"
        yield _unsafe("identity", formats, "An LMS does not carry an attempt over from one to the other.")
    elif old.manifest and new.manifest:
        yield from _manifest(old.manifest, new.manifest)
    if new.revision < old.revision:
        yield _backwards(old, new)
    if old.title != new.title:
        yield _plain("renamed", f"“{old.title}” is now “{new.title}”")
    if old.report_failed != new.report_failed:
        what = f"`report_failed` was {old.report_failed} and is {new.report_failed}"
        whom = "For who has not passed yet, the LMS may hear “failed” earlier or later than before."
        yield Change(Verdict.REGRADES, "course", "policy", what, whom)


def same_version(version: str) -> Change:
    """The hint for an update that differs, and does not say so."""
    what = f"the version is {version} as before, though the course differs"
    return _plain("version", what, "None is concerned; a new `version` helps you to tell the packages apart.")


def _manifest(old: Manifest, new: Manifest) -> Iterator[Change]:
    for field in fields(Manifest):
        before, now = getattr(old, field.name), getattr(new, field.name)
        if before == now:
            continue
        if field.name == "schemaversion":
            whom = "An LMS runs each edition by its own rules, and none promises to keep an attempt."
            yield _unsafe("identity", f"SCORM {before} became SCORM {now}", whom)
        elif field.name == "href":
            yield _unsafe("identity", f"the page to launch was {before} and is {now}", _UNKNOWN)
        else:
            what = f"the identifier of the {field.name} was “{before}” and is “{now}”"
            yield _unsafe("identity", what, _UNKNOWN)


def _backwards(old: Release, new: Release) -> Change:
    what = f"course.lock went back from revision {old.revision} to {new.revision}"
    remedy = (
        "Build from the newest course.lock, or `coursewright lock resolve --released` with the old package."
    )
    return _unsafe("lock", what, f"{_AFRESH} {remedy}")


def _unsafe(kind: Kind, what: str, whom: str) -> Change:
    return Change(Verdict.UNSAFE, "course", kind, what, whom)


def _plain(kind: Kind, what: str, whom: str = "All keep their progress.") -> Change:
    return Change(Verdict.SAFE, "course", kind, what, whom)
