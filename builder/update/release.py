"""A package as its learners have it: all by which an LMS and a saved state know it again.

Both sides of a comparison are one of these. Where it comes from is of no account: a zip, a folder
or a course that is not yet packed.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.model import Assessment, ResponseDeclaration


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an LMS matches on at an update (IMS Content Packaging 1.1.4, section 4), in the manifest's words."""

    schemaversion: str
    manifest: str
    organization: str
    item: str
    resource: str
    href: str


@dataclass(frozen=True, slots=True)
class ReleasedPage:
    """A page by its permanent number; `words` are all that it says, its questions aside.

    `was`, here and below, is what the course says that it was called before; a package does not say it.
    """

    number: int
    identifier: str
    title: str
    words: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True)
class ReleasedQuestion:
    """A question by its permanent number.

    `page` is the number of its page; `options` pairs letters with what a learner reads beside them;
    `told` is all that is said after an answer; `revision` is that of the course when the key last changed, `retyped` when the type did, `changed`
    when either or its choices did.
    """

    number: int
    identifier: str
    page: int
    text: str
    interaction: str
    declaration: ResponseDeclaration
    options: tuple[tuple[str, str], ...] = ()
    told: str = ""
    revision: int = 0
    retyped: int = 0
    changed: int = 0
    was: str = ""


@dataclass(frozen=True, slots=True)
class ReleasedAssessment:
    """The policy of a page's questions; `pooled` names the questions of each pool."""

    page: int
    identifier: str
    questions: tuple[int, ...]
    policy: Assessment
    pooled: tuple[tuple[str, tuple[int, ...]], ...] = ()

    @property
    def counts(self) -> bool:
        """Whether its points are part of the course's score."""
        return self.policy.counts


@dataclass(frozen=True, slots=True)
class Release:
    """All of a package. `manifest` is None in a web folder; `revision` is 0 where the package has none."""

    runtime: str
    course: str
    title: str
    version: str
    revision: int
    updates: str
    report_failed: str
    manifest: Manifest | None
    pages: tuple[ReleasedPage, ...]
    questions: tuple[ReleasedQuestion, ...]
    assessments: tuple[ReleasedAssessment, ...]
