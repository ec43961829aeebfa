"""The course as every step sees it: frozen, complete, in the standards' words.

Response declarations follow QTI 2.1 (responseDeclaration: cardinality, correctResponse);
interaction types are those of SCORM and xAPI. Scores are integers, 1/10000 of a point.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from builder.problems import Where

POINT = 10_000
"""One point, in the unit of every score."""

IDENTIFIERS = "abcdefghijklmnopqrstuvwxyz0123456789"
"""One character each, legal in every edition's interaction patterns: at most 36 choices."""

Rule = Literal["match", "text", "number", "pairs", "order", "gaps", "none", "calculated"]
Cardinality = Literal["single", "multiple"]
InteractionType = Literal[
    "choice", "true-false", "fill-in", "long-fill-in", "numeric", "matching", "sequencing", "likert"
]
FeedbackPolicy = Literal["after-question", "after-attempt", "after-pass", "never"]
RevealPolicy = Literal["never", "with-feedback", "after-attempt", "after-pass", "after-last-attempt"]
GradePolicy = Literal["best", "last", "average", "first"]
RetryPolicy = Literal["all", "wrong"]
TimeFactor = Literal["lms", "learner"]
Unit = Literal["course", "module"]
Edition = Literal["4th", "3rd"]
ReportFailed = Literal["at-end", "at-once"]
Updates = Literal["regrade", "reset"]


@dataclass(frozen=True, slots=True)
class ResponseDeclaration:
    """What a right response is. A response is a tuple of strings.

    `correct_response`: option identifiers (rule match), accepted texts (text)
    or closed ranges `low[:]high` of decimal strings (number; SCORM 2004's own form).
    `expected`: wrong answers that have feedback of their own, in the same form (text, number).
    `options`: every identifier that may be given (match).
    Pairs are two letters each, an option and its target; an order is all letters in their order.
    `points`: the most that can be earned, 1/10000 of a point.
    `targets`: the identifiers that the options may be paired with (pairs).
    `gaps`: a declaration for each gap, in order, each worth the same share of the whole (gaps).
    `partial`: whether each right part earns its share; `penalty`: what each wrong part takes
    away, 1/10000 of a right one's share, never below zero for the question (rules/share.py).
    `variables`: name and declared values of each; the answers are then expressions (calculated).
    `length`: the most UTF-8 bytes of a typed answer that are kept, 0 where nothing is typed.
    """

    rule: Rule
    cardinality: Cardinality
    correct_response: tuple[str, ...]
    points: int = POINT
    options: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    case: bool = False
    accents: bool = False
    typos: int = 0
    targets: tuple[str, ...] = ()
    gaps: tuple[ResponseDeclaration, ...] = ()
    partial: bool = False
    penalty: int = 0
    variables: tuple[tuple[str, str], ...] = ()
    length: int = 0


@dataclass(frozen=True, slots=True)
class Silence:
    """A warning of which an author wants to hear no more here, and why. `where`: the place of its code."""

    code: str
    reason: str
    where: Where


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a question: a permanent identifier, one character `[a-z0-9]`, and its HTML.

    `words` is a hash of its text, by which `course.lock` knows it again. `area` is its place on
    a picture, as HTML's area element has it: `circle 120 80 24`, and `source` where it stands.
    """

    identifier: str
    html: str
    text: str
    fixed: bool = False
    words: str = ""
    area: str = ""
    source: Where | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question of an assessment or of a page.

    `feedback` pairs a key with HTML: an option identifier, `=0` for the first accepted
    answer, `!0` for the first expected wrong one. `prompt` is inline HTML, `text` the same
    as plain words, `body` the HTML of the blocks between prompt and answers. `targets` are what
    the choices are paired with; their letters differ from those of the choices. `revision`: that of
    `course.lock` at which the question's key last changed, `retyped`: its type; 0 where it never did.
    `changed`: at which either did, or a choice came or went; 1 from the first.
    `picture` is what the areas of the choices are on.
    """

    identifier: str
    number: int
    type: str
    widget: str
    interaction_type: InteractionType
    prompt: str
    text: str
    body: str
    choices: tuple[Choice, ...]
    response: ResponseDeclaration
    feedback: tuple[tuple[str, str], ...]
    general_feedback: str
    source: Where
    hint: str = ""
    was: str = ""
    targets: tuple[Choice, ...] = ()
    pool: str = ""
    objective: str = ""
    revision: int = 0
    retyped: int = 0
    changed: int = 1
    allow: tuple[Silence, ...] = ()
    picture: Figure | None = None


@dataclass(frozen=True, slots=True)
class Asset:
    """A media file of the course: `path` from the course's folder, and where it was first used."""

    path: str
    file: Path
    where: Where


@dataclass(frozen=True, slots=True)
class Prose:
    """HTML made from Markdown. Links to pages and assets stand in it as placeholders."""

    html: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture on its own line: `src` is a placeholder, `alt` may be empty for a decoration."""

    src: str
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Callout:
    """A container: its kind (case, note, tip, warning, example), title and blocks."""

    kind: str
    title: str
    blocks: tuple[Block, ...]


Block = Prose | Figure | Callout | Question


@dataclass(frozen=True, slots=True)
class Pool:
    """Questions of which each attempt asks only `draw`."""

    name: str
    draw: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """The policy of a page's questions. `attempts` 0 is without limit; `pass_mark` 1/100 of a percent.

    `counts` is false for practice: no pass mark, no attempts, each question checked alone.
    `hint_cost`: what an opened hint takes of a question's points, 1/100 of a percent.
    `time_limit`: seconds for an attempt, 0 without limit.
    `pretest`: practice of which each answer is final and lets the learner skip what is known.
    """

    counts: bool
    pass_mark: int
    attempts: int
    shuffle: tuple[str, ...]
    feedback: FeedbackPolicy
    pools: tuple[Pool, ...] = ()
    grade: GradePolicy = "best"
    reveal: RevealPolicy = "never"
    retry: RetryPolicy = "all"
    hint_cost: int = 0
    time_limit: int = 0
    time_factor: TimeFactor = "lms"
    confidence: bool = False
    pretest: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A link or a picture in a page's Markdown: `placeholder` stands in the HTML for it.

    `kind` is `page` (target: a Markdown file of the course, `anchor` a heading in it)
    or `asset` (target: a media file). Targets are paths from the course's folder.
    """

    kind: Literal["page", "asset"]
    target: str
    anchor: str
    placeholder: str
    where: Where


@dataclass(frozen=True, slots=True)
class Page:
    """One idea: a title and blocks; a quiz is a page with an assessment.

    `anchors` are the identifiers of its headings, in order; `was` the identifier that it had
    before; `digest` a hash of all that it was read from. `objective` is what the page teaches,
    by its identifier; empty where it is not said.
    """

    identifier: str
    number: int
    title: str
    blocks: tuple[Block, ...]
    assessment: Assessment | None
    references: tuple[Reference, ...]
    anchors: tuple[str, ...]
    source: Where
    was: str = ""
    digest: str = ""
    objective: str = ""
    allow: tuple[Silence, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question on the page, in its order; they stand at the top of the page only."""
        return tuple(block for block in self.blocks if isinstance(block, Question))

    @property
    def asked(self) -> int:
        """How many of its questions one attempt asks."""
        pools = self.assessment.pools if self.assessment else ()
        drawn = {pool.name for pool in pools}
        always = sum(question.pool not in drawn for question in self.questions)
        return always + sum(pool.draw for pool in pools)


@dataclass(frozen=True, slots=True)
class Module:
    """A folder of pages: one SCO, one AU.

    `objective_ids` are the identifiers of `objectives`, in the same order; none where they are a list.
    """

    identifier: str
    number: int
    title: str
    objectives: tuple[str, ...]
    pages: tuple[Page, ...]
    source: Where
    objective_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Packaging:
    """How the course is packed: one package for the `course` or one a `module`."""

    unit: Unit = "course"
    formats: tuple[str, ...] = ("scorm12", "scorm2004")
    edition: Edition = "4th"
    report_failed: ReportFailed = "at-end"


@dataclass(frozen=True, slots=True)
class Course:
    """The whole course. `folder` is where its source stands, `revision` that of its `course.lock`.

    `updates`: whether an answer whose key has changed since is regraded or reset.
    `reading_level`: the LIX that its texts aim at, 0 where it says nothing.
    """

    identifier: str
    version: str
    title: str
    language: str
    description: str
    keywords: tuple[str, ...]
    pass_mark: int
    packaging: Packaging
    modules: tuple[Module, ...]
    folder: Path
    updates: Updates = "regrade"
    revision: int = 0
    reading_level: int = 0
    allow: tuple[Silence, ...] = ()

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page of every module, in reading order."""
        return tuple(page for module in self.modules for page in module.pages)


@dataclass(frozen=True, slots=True)
class Package:
    """What one zip holds: the course or one module of it, as one SCO."""

    identifier: str
    title: str
    course: Course
    modules: tuple[Module, ...]

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages in this package, in reading order."""
        return tuple(page for module in self.modules for page in module.pages)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a package: its name (POSIX, relative) and its content, in memory or on disk."""

    name: str
    content: bytes | Path

    def read(self) -> bytes:
        """The bytes of the file."""
        return self.content if isinstance(self.content, bytes) else self.content.read_bytes()


@dataclass(frozen=True, slots=True)
class Site:
    """A rendered package before its format adds a manifest. `launch` names the HTML document."""

    package: Package
    launch: str
    entries: tuple[Entry, ...]
