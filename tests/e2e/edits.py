"""A small course, and what its author may do to it while learners are half-way: each edit with what it promises.

An edit takes the folder of a course that was built, with its `course.lock`, and makes another folder of it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from builder.build import Wish, build
from builder.load import lock, merge
from builder.update import package
from builder.update.resolution import resolve, seen

Files = Mapping[str, str]
Change = Callable[[Files], Files]
Fate = Literal["regraded", "asked again", "new", "gone"]
"""What an update does to a question's answer; of a question that is not named it keeps it as it is."""

QUIZ, EXAM, PRACTICE, TEAMS = (
    "02-check/quiz.md",
    "03-exam/quiz.md",
    "01-start/02-try.md",
    "01-start/03-teams.md",
)
COURSE: Files = {
    "course.yaml": "id: half-way\ntitle: Half-way\npass_mark: 50%\n",
    "01-start/01-welcome.md": "# Welcome\n\nRead on.\n",
    PRACTICE: """\
# Try it

Two ideas.

Both matter.

::: quiz
## Which is a mammal? {#mammal}

- [ ] A shark
- [x] A whale
- [ ] A penguin

## What flows where? {#flows type=cloze}

The [[Nile]] flows through [[Egypt]].

## In which order do they come? {#steps type=ordering}

1. Morning
2. Noon
3. Night
:::
""",
    TEAMS: "# Teams\n\nSmall ones.\n\n## More\n\nLarge ones.\n",
    QUIZ: """\
# Check yourself

## Where do teams learn? {#where}

- [x] At work
    > Yes, there.
- [ ] On paper
- [ ] Nowhere

## Who takes part? {#who type=multiple credit=per-choice}

- [x] Nurses
- [x] Patients
- [ ] Ghosts
- [ ] Clocks

## How many days has a week? {#days}

- = 7

## Which river flows through Cairo? {#river}

- = Nile

## Water boils. {#boils}

- [x] True
- [ ] False

## When is a good time? {#when}

- [x] Now
- [ ] Never
""",
    EXAM: """\
---
pools: {sums: {draw: 2}}
shuffle: [questions, choices]
feedback: after-attempt
attempts: 3
---
# Exam {#exam}

## Is this asked of all? {#all}

- [x] True
- [ ] False

## 1 + 1? {#sum-2 pool=sums}

- [x] two
- [ ] three
- [ ] four

## 1 + 2? {#sum-3 pool=sums}

- [ ] two
- [x] three
- [ ] four

## 1 + 3? {#sum-4 pool=sums}

- [ ] two
- [ ] three
- [x] four
""",
}


@dataclass(frozen=True, slots=True)
class Edit:
    """What is changed, and what becomes of the answers.

    `verdict` is what `coursewright diff` says of it, and `others`: questions that are asked again of those who had
    chosen otherwise than the learner of these tests. `renamed`: identifiers of questions and pages before and after,
    `reworded`: words of choices that were made. `ours`: what was released before the change, which was made on
    another branch; None where there was no other.
    """

    name: str
    change: Change
    fates: Mapping[str, Fate] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    reworded: Mapping[str, str] = field(default_factory=dict)
    ours: Change | None = None
    verdict: str = "safe"
    others: tuple[str, ...] = ()

    def before(self, folder: Path) -> Path:
        """Makes the course that learners have, built once, in a new folder."""
        write(COURSE, folder)
        _build(folder)
        if self.ours:
            shutil.copytree(folder, _beside(folder, "base"))
            write(self.ours(read(folder)), folder)
            _build(folder)
        return folder

    def after(self, before: Path, folder: Path) -> Path:
        """Makes the course as it is then, not built yet, in a new folder."""
        shutil.copytree(before, folder)
        write(self.change(read(before)), folder)
        if self.ours:
            theirs = _beside(before, "base")
            write(self.change(read(theirs)), theirs)
            _build(theirs)
            (released,) = _beside(before, "dist").glob("*-scorm12.zip")
            _merge(folder, theirs, released)
        return folder


def read(folder: Path) -> Files:
    """The files of a course without its lock."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name: (folder / name).read_text(encoding="utf-8") for name in names if name != "course.lock"}


def write(files: Files, folder: Path) -> None:
    """Makes these the files of a course, and leaves its lock alone."""
    for name in read(folder).keys() - files.keys():
        (folder / name).unlink()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _beside(folder: Path, name: str) -> Path:
    return folder.with_name(f"{folder.name}-{name}")


def _build(folder: Path) -> None:
    report = build(Wish(folder, _beside(folder, "dist")))
    assert not report.failed, report.problems


def _merge(ours: Path, theirs: Path, released: Path) -> None:
    """As docs/updating.md says: Git leaves both sides in the lock, and the released package decides."""
    mine, other = (folder / "course.lock" for folder in (ours, theirs))
    both = f"<<<<<<< ours\n{mine.read_text(encoding='utf-8')}=======\n{other.read_text(encoding='utf-8')}>>>>>>> theirs\n"
    resolution = resolve(merge.read(both), seen(package.read(released), {}))
    assert resolution.undecided == ()
    lock.write(ours, resolution.lock)


def _sub(file: str, *pairs: tuple[str, str]) -> Change:
    """Each first text becomes the second, in one file."""

    def change(files: Files) -> Files:
        text = files[file]
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return {**files, file: text}

    return change


def _moved(old: str, new: str) -> Change:
    def change(files: Files) -> Files:
        return {new if name == old else name: text for name, text in files.items()}

    return change


def _all(*changes: Change) -> Change:
    def change(files: Files) -> Files:
        for each in changes:
            files = each(files)
        return files

    return change


def _without(name: str) -> Change:
    return lambda files: {each: text for each, text in files.items() if each != name}


def _added(name: str, text: str) -> Change:
    return lambda files: {**files, name: text}


def _appended(file: str, text: str) -> Change:
    return lambda files: {**files, file: files[file] + text}


def _question(identifier: str, attributes: str = "") -> str:
    return f"\n## Is {identifier} new? {{#{identifier}{attributes}}}\n\n- [x] Indeed\n- [ ] Not at all\n"


def _reversed(file: str) -> Change:
    """The questions of a page in the opposite order."""

    def change(files: Files) -> Files:
        head, *questions = files[file].split("\n## ")
        turned = [f"\n## {each.rstrip()}\n" for each in reversed(questions)]
        return {**files, file: "".join([f"{head.rstrip()}\n", *turned])}

    return change


_WHERE = "- [x] At work\n    > Yes, there.\n- [ ] On paper\n- [ ] Nowhere\n"
_RIVER = "## Which river flows through Cairo? {#river}\n\n- = Nile\n\n"
_MAMMAL = COURSE[PRACTICE].partition("Both matter.\n\n")[2]
_KEYS = (
    ("[x] At work", "[ ] At work"),
    ("[ ] On paper", "[x] On paper"),
    ("- = 7", "- = 8"),
)

EDITS = (
    Edit(
        "reorder",
        _all(
            _reversed(QUIZ),
            _reversed(EXAM),
            _moved(TEAMS, "01-start/00-teams.md"),
        ),
    ),
    Edit(
        "insert",
        _all(
            _added("01-start/00-before.md", "# Before\n\nFirst of all.\n"),
            _sub(QUIZ, ("## Who takes", _question("fresh").lstrip() + "\n## Who takes"), ("- [ ] Nowhere\n", "- [ ] Nowhere\n- [ ] On the moon\n")),
        ),
        {"fresh": "new"},
    ),
    Edit("delete", _all(_without(TEAMS), _sub(QUIZ, (_RIVER, ""))), {"river": "gone"}),
    Edit("delete the choice", _sub(QUIZ, ("- [ ] Nowhere\n", ""), ("- [ ] Ghosts\n", "")), verdict="resets", others=("where", "who")),
    Edit("delete the choice that was made", _sub(PRACTICE, ("- [ ] A shark\n", "")), {"mammal": "asked again"}, verdict="resets"),
    Edit(
        "reword",
        _sub(
            QUIZ,
            ("# Check yourself", "# Check what you know {#quiz}"),
            ("Where do teams learn?", "Where do most teams learn?"),
            ("Yes, there.", "Quite so."),
            ("- [ ] On paper", "- [ ] On a sheet of paper"),
            ("Ghosts", "Spirits"),
            ("Which river", "What river"),
        ),
        reworded={"On paper": "On a sheet of paper"},
    ),
    Edit("reword all choices", _sub(PRACTICE, ("A shark", "Sharks"), ("A whale", "Whales")), {"mammal": "asked again"}, verdict="resets"),
    Edit("change of key", _sub(QUIZ, *_KEYS), {"where": "regraded", "days": "regraded"}, verdict="regrades"),
    Edit(
        "change of key, reset",
        _all(_appended("course.yaml", "updates: reset\n"), _sub(QUIZ, *_KEYS)),
        {"where": "asked again", "days": "asked again"},
        verdict="resets",
    ),
    Edit(
        "change of type",
        _sub(QUIZ, ("- [x] True\n- [ ] False\n", "- = true\n")),
        {"boils": "asked again"},
        verdict="resets",
    ),
    Edit(
        "gaps that change places",
        _sub(PRACTICE, ("The [[Nile]] flows through [[Egypt]].", "[[Egypt]] has the [[Nile]].")),
        {"flows": "asked again"},
        verdict="resets",
    ),
    Edit("a step more", _sub(PRACTICE, ("3. Night\n", "3. Evening\n4. Night\n")), {"steps": "asked again"}, verdict="resets"),
    Edit(
        "split of a page",
        _all(
            _sub(PRACTICE, ("\nBoth matter.\n\n" + _MAMMAL, "")),
            _added("01-start/02-try-more.md", "# More to try\n\nBoth matter.\n\n" + _MAMMAL),
        ),
    ),
    Edit(
        "rename of a file",
        _all(
            _moved(PRACTICE, "01-start/02-exercise.md"),
            _sub("01-start/02-exercise.md", ("# Try it", "# Try it {#exercise was=try}")),
            _sub(QUIZ, ("{#where}", "{#place was=where}"), ("# Check yourself", "# Check yourself {#check was=quiz}")),
        ),
        renamed={"where": "place", "quiz": "check"},
    ),
    Edit(
        "choices reordered",
        _all(
            _sub(QUIZ, (_WHERE, "- [ ] Nowhere\n- [ ] On paper\n- [x] At work\n    > Yes, there.\n"), ("- [x] Nurses\n- [x] Patients\n- [ ] Ghosts\n", "- [ ] Ghosts\n- [x] Patients\n- [x] Nurses\n")),
            _sub(EXAM, ("- [ ] two\n- [ ] three\n- [x] four\n", "- [x] four\n- [ ] two\n- [ ] three\n")),
        ),
    ),
    Edit(
        "pool grown",
        _appended(EXAM, _question("sum-5", " pool=sums") + _question("sum-6", " pool=sums")),
        {"sum-5": "new", "sum-6": "new"},
    ),
    Edit(
        "two branches",
        _appended(QUIZ, _question("theirs")),
        {"theirs": "new"},
        ours=_appended(QUIZ, _question("ours")),
    ),
)  # fmt: skip
