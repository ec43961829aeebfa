"""The saved state of a large course: its length, and what writing and reading it takes on a slow processor."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from random import Random

from playwright.sync_api import Browser, Route

from builder.counting import add
from builder.grading import Score
from builder.state import Attempts, State, encode
from tests.bench.bars import Bar
from tests.bench.page import slow_down, started

PLAYER = Path(__file__).resolve().parents[2] / "templates" / "player"
SITE = "http://player.test/"
PAGES, QUESTIONS, QUIZZES, ATTEMPTS, POINT = 200, 400, 10, 3, 10_000
COURSE = 1
TURNS = 20

TIMES = """async ([text, turns]) => {
  const { decode, encode } = await import("/state.js");
  const timed = (act) => {
    const start = performance.now();
    act();
    return performance.now() - start;
  };
  const turn = () => {
    let [state, again] = [null, ""];
    const reading = timed(() => { state = decode(text, 1); });
    const writing = timed(() => { again = encode(state, 1); });
    if (again !== text) throw new Error("the state came back changed");
    return [reading, writing];
  };
  return Array.from({ length: turns }, turn);
}"""


def bars(rounds: int) -> Iterator[Bar]:
    """The length of a state in which everything is done; the time for it in turns, and at first on new pages."""
    text = encode(state("abcd"), COURSE)
    how = f"4 options, answers by chance; {QUIZZES} quizzes, {ATTEMPTS} attempts each"
    yield Bar("200 pages + 400 choices: saved state", len(text), "characters", 700, how)
    longest = encode(state("d"), COURSE)
    yield Bar("the same, longest letters", len(longest), "characters", None, "SCORM 1.2 keeps 4,096")
    with started() as browser:
        pages = [taken(browser, text) for _ in range(rounds + 1)][1:]
    each = [
        statistics.median(times) for times in zip(*(turn for page in pages for turn in page), strict=True)
    ]
    first = [statistics.median(times) for times in zip(*(page[0] for page in pages), strict=True)]
    for at, name in enumerate(("decode", "encode")):
        yield Bar(f"the same: {name}", each[at], "ms", 5, f"CPU throttled 4×, {TURNS} turns a page")
        yield Bar(f"the same: first {name}", first[at], "ms", None, "before the browser has compiled it")


def state(letters: str) -> State:
    """Every page visited, every question answered with one of these letters, every attempt used."""
    random = Random(6)
    each = QUESTIONS // QUIZZES * POINT
    scores = [
        [Score(random.randrange(0, each + 1, POINT), each) for _ in range(ATTEMPTS)] for _ in range(QUIZZES)
    ]
    attempts = {PAGES + 1 + at: Attempts(reduce(add, some, None)) for at, some in enumerate(scores)}
    numbers = tuple(range(1, QUESTIONS + 1))
    return State(
        seed=2**32 - 1,
        page=PAGES,
        revision=9,
        visited=tuple(range(1, PAGES + 1)),
        responses={number: (random.choice(letters),) for number in numbers},
        recorded=numbers,
        attempts=attempts,
    )


def taken(browser: Browser, text: str) -> list[tuple[float, float]]:
    """Milliseconds to read and to write the state, in turns, in a page that has done neither before."""
    page = browser.new_page()
    page.route(f"{SITE}**", serve)
    page.goto(SITE)
    slow_down(page, 4)
    times = [(float(reading), float(writing)) for reading, writing in page.evaluate(TIMES, [text, TURNS])]
    page.close()
    return times


def serve(route: Route) -> None:
    """The player's own modules, as the twins' tests run them; the start page is empty."""
    name = route.request.url.removeprefix(SITE)
    if name:
        route.fulfill(body=(PLAYER / name).read_text("utf-8"), content_type="text/javascript")
    else:
        route.fulfill(body="<!doctype html><title>State</title>", content_type="text/html")
