"""The straight line: load, check, render, format, archive; everything is known before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from builder import archive, budget, checks, schemas
from builder.cache import Cache
from builder.checks import lint, silences
from builder.formats import FORMATS, Format, file_name
from builder.load import course as courses
from builder.load import lock
from builder.load.course import Loaded
from builder.model import Course, Entry, Module, Package, Site
from builder.problems import Mistyped, Problem, Where, errors, in_order
from builder.render.site import Renderer

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What to build. `formats` and `module` empty: as the course says. `kept`: what earlier builds made."""

    folder: Path
    out: Path
    formats: tuple[str, ...] = ()
    module: str = ""
    strict: bool = False
    locked: bool = False
    schemas: Path | None = None
    kept: Cache = field(default_factory=Cache)


@dataclass(frozen=True, slots=True)
class Built:
    """A package that was written: its bytes (a folder's files together) and number of files."""

    path: Path
    format: str
    size: int
    files: int


@dataclass(frozen=True, slots=True)
class Report:
    """What came of a check or a build: the Problems in order, what was written, remarks, and the room for states."""

    problems: tuple[Problem, ...] = ()
    built: tuple[Built, ...] = ()
    notes: tuple[str, ...] = ()
    pages: int = 0
    questions: int = 0
    failed: bool = field(default=False)
    states: tuple[budget.Room, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A course built in memory: its packages, and the site of each by format and identifier; none where it failed."""

    problems: tuple[Problem, ...]
    packages: tuple[Package, ...] = ()
    sites: Mapping[tuple[str, str], Site] = field(default_factory=dict)
    failed: bool = False


def shown(folder: Path, formats: tuple[str, ...], kept: Cache) -> Shown:
    """The sites of the course in these formats, with what is wrong with it; writes nothing."""
    loaded = courses.load(folder, tuple(FORMATS), kept)
    problems = _problems(loaded, kept)
    if loaded.course is None or errors(problems):
        return Shown(_report(loaded, problems, strict=False).problems, failed=True)
    renderer = Renderer(kept)
    made = packages(loaded.course)
    sites: dict[tuple[str, str], Site] = {}
    for package in made:
        for name in formats:
            site = sites[name, package.identifier] = renderer.site(package, FORMATS[name].RUNTIME)
            problems += FORMATS[name].check(package, site)
    report = _report(loaded, problems, strict=False)
    return Shown(report.problems, made, sites, failed=report.failed)


def check(folder: Path, *, strict: bool = False, kept: Cache | None = None) -> Report:
    """Everything that is wrong with the course in `folder`; writes nothing but the cache."""
    kept = kept or Cache()
    loaded = courses.load(folder, tuple(FORMATS), kept)
    problems = _problems(loaded, kept)
    states: list[budget.Room] = []
    if loaded.course and not errors(problems):
        renderer = Renderer(kept)
        for package in packages(loaded.course):
            characters = budget.of(package).characters
            for name in loaded.course.packaging.formats:
                problems += FORMATS[name].check(package, renderer.site(package, FORMATS[name].RUNTIME))
                states.append(budget.Room(package.identifier, name, characters, FORMATS[name].STATE))
    kept.save()
    return replace(_report(loaded, problems, strict=strict), states=tuple(states))


def build(wish: Wish, progress: Progress = lambda _: None) -> Report:
    """Build what `wish` says, or write nothing at all. Raises CannotGoOn."""
    progress("Reading the course")
    kept = wish.kept
    loaded = courses.load(wish.folder, tuple(FORMATS), kept)
    problems = _problems(loaded, kept)
    if wish.locked and loaded.lock != loaded.kept:
        message = "the lock does not fit the course"
        remedy = "run `coursewright build` without --locked and commit course.lock"
        problems += (Problem("E603", Where(lock.FILE), message, remedy),)
    report = _report(loaded, problems, strict=wish.strict)
    if loaded.course is None or report.failed:
        return report
    chosen = tuple(FORMATS[name] for name in wish.formats or loaded.course.packaging.formats)
    sets = schemas.locate(wish.schemas)
    progress("Rendering")
    made, found = _make(packages(loaded.course, wish.module), chosen, Renderer(kept), sets)
    problems += found
    report = _report(loaded, problems, strict=wish.strict)
    if report.failed:
        return report
    progress("Writing")
    archive.write_all((wish.out / name, entries) for name, _, entries in made)
    built = tuple(_built(wish.out / name, format_name, entries) for name, format_name, entries in made)
    if loaded.lock != loaded.kept:
        lock.write(wish.folder, loaded.lock)
    kept.save()
    note = schemas.note(sets, *(_edition(chosen_format, loaded.course) for chosen_format in chosen))
    return _report(loaded, problems, strict=wish.strict, built=built, notes=(note,) if note else ())


def packages(course: Course, module: str = "") -> tuple[Package, ...]:
    """What is packed: the course, or a package for each module, or for the one named."""
    if module:
        named = [each for each in course.modules if each.identifier == module]
        if not named:
            known = ", ".join(each.identifier for each in course.modules)
            raise Mistyped(f"there is no module “{module}”; the course has {known}")
        return (_of_module(course, named[0]),)
    if course.packaging.unit == "module":
        return tuple(_of_module(course, each) for each in course.modules)
    return (Package(course.identifier, course.title, course, course.modules),)


def _of_module(course: Course, module: Module) -> Package:
    return Package(f"{course.identifier}-{module.identifier}", module.title, course, (module,))


def _problems(loaded: Loaded, kept: Cache) -> tuple[Problem, ...]:
    """What was found before rendering. Advice comes last: a course that was half read would be judged wrongly."""
    if loaded.course is None:
        return loaded.problems
    found = loaded.problems + checks.check(loaded.course)
    return found if errors(found) else found + lint.check(loaded.course, kept)


def _make(
    wanted: tuple[Package, ...], chosen: tuple[Format, ...], renderer: Renderer, sets: schemas.Schemas | None
) -> tuple[list[tuple[str, str, tuple[Entry, ...]]], tuple[Problem, ...]]:
    """Name, format and entries of each package, and what the formats cannot carry."""
    made: list[tuple[str, str, tuple[Entry, ...]]] = []
    found: list[Problem] = []
    for package in wanted:
        for each in chosen:
            site = renderer.site(package, each.RUNTIME)
            found += each.check(package, site)
            if not errors(found):
                made.append((file_name(package, each), each.NAME, each.entries(site, sets)))
    return made, tuple(found)


def _built(path: Path, format_name: str, entries: tuple[Entry, ...]) -> Built:
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return Built(path, format_name, sum(file.stat().st_size for file in files), len(entries))


def _edition(chosen: Format, course: Course) -> str:
    return chosen.edition(Package(course.identifier, course.title, course, course.modules))


def _report(
    loaded: Loaded,
    problems: tuple[Problem, ...],
    *,
    strict: bool,
    built: tuple[Built, ...] = (),
    notes: tuple[str, ...] = (),
) -> Report:
    ordered = in_order(silences.settle(loaded.course, problems) if loaded.course else problems)
    pages = loaded.course.pages if loaded.course else ()
    failed = bool(ordered if strict else errors(ordered))
    return Report(ordered, built, notes, len(pages), sum(len(page.questions) for page in pages), failed)
