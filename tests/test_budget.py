"""The largest saved state: no state of a package exceeds it, and a reachable one comes close."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from builder import budget
from builder.build import packages
from builder.cache import Cache
from builder.formats import FORMATS
from builder.load.course import load
from builder.model import (
    IDENTIFIERS,
    Assessment,
    Block,
    Course,
    Package,
    Page,
    Pool,
    Question,
    ResponseDeclaration,
)
from builder.state import State, decode, encode
from tests import reachable
from tests.bench import generated
from tests.conftest import Course as Writer

ROOT = Path(__file__).parent.parent
COURSES = ("content", "tests/samples/every-kind", "tests/samples/policy", "tests/samples/no-quiz")
STATES = 300


def loaded(folder: Path) -> Course:
    made = load(folder, tuple(FORMATS), Cache(None))
    assert made.course is not None
    return made.course


@cache
def of_samples() -> tuple[Package, ...]:
    courses = [loaded(ROOT / folder) for folder in COURSES]
    split = [replace(each, packaging=replace(each.packaging, unit="module")) for each in courses]
    return tuple(package for course in courses + split for package in packages(course) if package.pages)


@cache
def invented(seed: int) -> Package:
    """A package of samples with other numbers, other policies and every form of declaration."""
    random = Random(seed)
    package = random.choice(of_samples())
    numbers = iter(sorted(random.sample(range(1, random.choice((500, 500, 100_000))), 400)))
    modules = tuple(
        replace(module, pages=tuple(changed(page, next(numbers), numbers, random) for page in module.pages))
        for module in package.modules
    )
    return replace(
        package, modules=modules, course=replace(package.course, revision=random.randrange(1, 900))
    )


def changed(page: Page, number: int, numbers: Iterator[int], random: Random) -> Page:
    names = random.sample(("", "first", "second"), random.choice((1, 1, 2)))
    blocks: list[Block] = [
        replace(
            block,
            number=next(numbers),
            response=declaration(random),
            pool=random.choice(names),
            hint=random.choice(("", "<p>Think.</p>")),
        )
        if isinstance(block, Question)
        else block
        for block in page.blocks
    ]
    made = replace(page, number=number, blocks=tuple(blocks))
    return replace(made, assessment=policy(made, random) if page.assessment else None)


def policy(page: Page, random: Random) -> Assessment | None:
    assert page.assessment is not None
    if not page.assessment.counts:
        return page.assessment
    sizes = {name: sum(each.pool == name for each in page.questions) for name in ("first", "second")}
    pools = [Pool(name, random.randrange(1, size + 1)) for name, size in sizes.items() if size]
    return replace(
        page.assessment,
        attempts=random.choice((0, 1, 2, 3, 999)),
        pools=tuple(random.sample(pools, random.randrange(len(pools) + 1))),
        hint_cost=random.choice((0, 2_500)),
        time_limit=random.choice((0, 0, 600)),
        confidence=random.random() < 0.3,
    )


def declaration(random: Random, *, inside: bool = False) -> ResponseDeclaration:
    letters = random.sample(IDENTIFIERS, random.randrange(2, 12))
    half = len(letters) // 2
    points = random.choice((10_000, 5_000, 9_999_999))
    gaps = () if inside else tuple(declaration(random, inside=True) for _ in range(random.randrange(1, 5)))
    made: list[ResponseDeclaration] = [
        ResponseDeclaration("match", "single", (letters[0],), points, tuple(letters)),
        ResponseDeclaration("text", "single", ("x",), points, length=random.choice((1, 2, 24, 200))),
        ResponseDeclaration("match", "multiple", (letters[0],), points, tuple(letters)),
        ResponseDeclaration("order", "multiple", tuple(letters), points, tuple(sorted(letters))),
        ResponseDeclaration(
            "pairs", "multiple", (), points, tuple(letters[:half]), targets=tuple(letters[half:])
        ),
        ResponseDeclaration("gaps", "multiple", (), points, gaps=gaps),
        ResponseDeclaration("none", "single", (), points, length=1000),
        ResponseDeclaration("none", "single", (), points, tuple(letters)),
    ]
    return random.choice(made[:2] if inside else made)


def names(package: Package) -> str:
    return f"{package.identifier}-{len(package.modules)}"


def size(state: State) -> int:
    text = encode(state, 2**24 - 1)
    assert decode(text, 2**24 - 1) == state
    return len(text)


@pytest.mark.parametrize("package", of_samples(), ids=names)
def test_no_state_of_a_sample_exceeds_its_budget(package: Package) -> None:
    random = Random(package.identifier)
    most = budget.of(package).characters
    sizes = [size(reachable.by_chance(package, random)) for _ in range(STATES)]
    assert max(sizes) <= most
    assert 0.9 * most <= size(reachable.fullest(package)) <= most


@pytest.mark.parametrize("seed", range(60))
def test_no_state_of_an_invented_package_exceeds_its_budget(seed: int) -> None:
    random, package = Random(seed), invented(seed)
    most = budget.of(package).characters
    sizes = [size(reachable.by_chance(package, random)) for _ in range(40)]
    assert max(sizes) <= most
    assert 0.9 * most <= size(reachable.fullest(package)) <= most


LONG = "## What? {{#{name} type=text length={length}}}\n\n- = x\n\n"
CHOICE = "## Which? {{#choice-{n}}}\n\n- [x] a\n- [ ] b\n\n"


def raised(course: Writer, text: str, settings: str = "", limit: int = 4096) -> list[str]:
    folder = course({"course.yaml": f"title: T\n{settings}", "01-a/quiz.md": "# Q\n\n" + text})
    return [
        str(problem)
        for package in packages(loaded(folder))
        for problem in budget.check(package, "SCORM 1.2", limit)
    ]


def test_a_package_that_fits_exactly_has_no_problem(course: Writer) -> None:
    text = LONG.format(name="long", length=3000)
    assert raised(course, text, limit=4047) == []
    (said,) = raised(course, text, limit=4046)
    assert said == (
        "course.yaml:1:1: error E506 at 1 question the saved state can reach 4,047 characters; SCORM 1.2 keeps"
        " 4,046; give long answers a shorter length= (“long” (01-a/quiz.md:3) takes 4,005), or divide the module"
        " and make each module a package: “packaging: {unit: module}”"
    )


def test_the_longest_answers_are_named(course: Writer) -> None:
    lengths = {"one": 900, "two": 1200, "three": 30, "four": 1100}
    text = "".join(LONG.format(name=name, length=length) for name, length in lengths.items())
    (said,) = raised(course, text)
    assert said.partition("length= ")[2].partition(", or ")[0] == (
        "(“two” (01-a/quiz.md:7) takes 1,604, “four” (01-a/quiz.md:15) takes 1,471,"
        " “one” (01-a/quiz.md:3) takes 1,204)"
    )


def test_where_nothing_is_typed_the_course_is_to_be_divided(course: Writer) -> None:
    text = "".join(CHOICE.format(n=n) for n in range(12))
    (said,) = raised(course, text, "packaging: {unit: module}\n", limit=50)
    assert said == (
        "01-a/module.yaml:1:1: error E506 at 12 questions the saved state can reach 59 characters; SCORM 1.2 keeps 50;"
        " divide the module"
    )


def test_four_hundred_questions_of_a_large_course_fit_into_scorm_1_2(tmp_path: Path) -> None:
    generated.write(tmp_path)
    (package,) = packages(loaded(tmp_path))
    most = budget.of(package)
    assert (len(package.pages), len(most.answers), most.characters <= 4096) == (210, 400, True)
    assert 0.9 * most.characters <= size(reachable.fullest(package)) <= most.characters
