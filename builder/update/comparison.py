"""Compares two releases: every difference that an LMS or a learner meets, and the verdict on all of them."""

from __future__ import annotations

from dataclasses import dataclass

from builder.update import identity, lineage, pages, policies, questions
from builder.update.change import Change, Verdict, worst
from builder.update.release import Release


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides and what differs, the gravest first."""

    old: Release
    new: Release
    changes: tuple[Change, ...]

    @property
    def verdict(self) -> Verdict:
        """The worst of all changes."""
        return worst(self.changes)


def compare(old: Release, new: Release) -> Comparison:
    """What `new` in the place of `old` means to the LMS and to each learner."""
    found = [*identity.changes(old, new)]
    if old.course == new.course:
        found += _inside(old, new)
    if found and old.version == new.version:
        found.append(identity.same_version(new.version))
    # Sorting is stable: within a verdict the course's own order stays.
    return Comparison(old, new, tuple(sorted(found, key=lambda change: -change.verdict)))


def _inside(old: Release, new: Release) -> list[Change]:
    of_pages = lineage.numbers(old.pages, new.pages)
    of_questions = lineage.numbers(old.questions, new.questions)
    return [
        *lineage.changes(old, new),
        *questions.changes(old, new, of_questions),
        *policies.changes(old, new, of_pages),
        *pages.changes(old, new, of_pages),
    ]
