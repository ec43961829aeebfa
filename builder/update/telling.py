"""Says a comparison in words for whoever uploads the package, and as JSON for machines (docs/updating.md)."""

from __future__ import annotations

from collections.abc import Iterator

from builder.update.change import Change, Verdict
from builder.update.comparison import Comparison
from builder.update.release import Release

MEANING = {
    Verdict.SAFE: "The old package can be replaced: every learner keeps progress, answers and points.",
    Verdict.REGRADES: "Every learner keeps progress and answers, but some results change.",
    Verdict.RESETS: "Some learners lose an answer or an attempt; all others keep theirs. Results may change.",
    Verdict.UNSAFE: "Do not replace the old package by this one: progress would be lost, or land in a wrong place.",
}
LONGEST_TITLE = 60


def lines(comparison: Comparison, old: str, new: str) -> Iterator[str]:
    """The verdict, a line for each change, and what stays."""
    yield f"{comparison.verdict}: {old} → {new}"
    yield MEANING[comparison.verdict]
    for change in comparison.changes:
        yield f"{change.verdict}: {subject(change)}: {change.what}; {change.learners}"
    yield unchanged(comparison)


def subject(change: Change) -> str:
    """What the change is of: `question sets-agendas “Which group sets …”`."""
    title = change.title
    if not change.identifier:
        return f"the {change.subject}"
    shown = title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"
    return f"{change.subject} {change.identifier} “{shown}”"


def unchanged(comparison: Comparison) -> str:
    """How much of the new course is as it was."""
    pages, questions = _as_they_were(comparison)
    of = comparison.new
    return (
        f"{pages} of {_plural(len(of.pages), 'page')} and {questions} of "
        f"{_plural(len(of.questions), 'question')} are as they were."
    )


def values(comparison: Comparison, old: str, new: str) -> dict[str, object]:
    """The whole comparison as JSON."""
    pages, questions = _as_they_were(comparison)
    return {
        "verdict": str(comparison.verdict),
        "meaning": MEANING[comparison.verdict],
        "old": _release(comparison.old, old),
        "new": _release(comparison.new, new),
        "unchanged": {"pages": pages, "questions": questions},
        "changes": [_change(change) for change in comparison.changes],
    }


def _release(release: Release, path: str) -> dict[str, object]:
    return {
        "path": path,
        "course": release.course,
        "version": release.version,
        "revision": release.revision,
        "format": release.runtime,
        "pages": len(release.pages),
        "questions": len(release.questions),
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "verdict": str(change.verdict),
        "subject": change.subject,
        "number": change.number or None,
        "id": change.identifier or None,
        "title": change.title or None,
        "kind": change.kind,
        "what": change.what,
        "learners": change.learners,
    }


def _as_they_were(comparison: Comparison) -> tuple[int, int]:
    """Pages and questions of the new release of which nothing changed."""
    if comparison.old.course != comparison.new.course:
        return 0, 0
    changed = {(change.subject, change.number) for change in comparison.changes}
    pages = sum(("page", page.number) not in changed for page in comparison.new.pages)
    return pages, sum(("question", question.number) not in changed for question in comparison.new.questions)


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
