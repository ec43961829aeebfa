"""The twins agree: the same random calls through Python and JavaScript, and the proof that this finds a fault.

FUZZ_SEED and FUZZ_CASES in the environment choose the calls; a difference names the seed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.nodejs import node
from tests.twins.calls import answer
from tests.twins.cases import PAIRS, Case

ROOT = Path(__file__).resolve().parent.parent
PLAYER = ROOT / "templates" / "player"
SEED = int(os.environ.get("FUZZ_SEED", "20240501"))
CASES = int(os.environ.get("FUZZ_CASES", "20000"))
BATCH = 500

Batch = tuple[list[Case], list[Any]]


@cache
def batches(pair: str) -> list[Batch]:
    """The calls of a pair with Python's answers; made once for all tests of a run."""
    random = Random(f"{SEED}/{pair}")
    calls = [json.loads(json.dumps(case)) for case in islice(PAIRS[pair](random), CASES)]
    parts = [calls[i : i + BATCH] for i in range(0, CASES, BATCH)]
    return [(part, [answer(*call) for call in part]) for part in parts]


@contextmanager
def javascript(player: Path) -> Iterator[subprocess.Popen[str]]:
    """The Node process that answers for the modules of this folder."""
    command = [*node(), "--no-warnings", str(ROOT / "tests/twins/answer.mjs"), str(player)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def asked(process: subprocess.Popen[str], calls: list[Case]) -> list[Any]:
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps(calls) + "\n")
    process.stdin.flush()
    results: list[Any] = json.loads(process.stdout.readline())
    return results


def difference(pair: str, player: Path) -> str:
    """The first call that the two answer differently; empty where there is none."""
    with javascript(player) as process:
        for calls, expected in batches(pair):
            for call, python, other in zip(calls, expected, asked(process, calls), strict=True):
                if python != other:
                    return (
                        f"FUZZ_SEED={SEED}: {json.dumps(call)}\n  Python     {python}\n  JavaScript {other}"
                    )
    return ""


@pytest.mark.parametrize("pair", PAIRS)
def test_twins_agree(pair: str) -> None:
    assert difference(pair, PLAYER) == ""


def test_vectors_hold_in_javascript() -> None:
    files = sorted(map(str, (ROOT / "tests" / "twins").glob("*.test.mjs")))
    run = subprocess.run(
        [*node(), "--no-warnings", "--test", *files], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


FAULTS = (
    ("grading", "rules/share.js", "right * WHOLE - wrong * (declaration.penalty || 0)", "right * WHOLE"),
    ("grading", "rules/share.js", "Math.max(0, right * WHOLE", "Math.max(-WHOLE, right * WHOLE"),
    (
        "grading",
        "rules/share.js",
        "(parts * points - ((parts * points) % (of * WHOLE))) / (of * WHOLE)",
        "Math.round((parts * points) / (of * WHOLE))",
    ),
    ("grading", "rules/share.js", "parts > 0", "parts >= 0"),
    ("grading", "rules/share.js", "right === of && wrong === 0", "right === of"),
    ("grading", "rules/share.js", "|| !declaration.partial", ""),
    (
        "grading",
        "rules/choices.js",
        '=== "single" && response.length > 1',
        '=== "single" && response.length > 2',
    ),
    ("grading", "rules/choices.js", "response.length === 0 || new Set", "new Set"),
    ("grading", "rules/choices.js", "new Set(response).size < response.length", "false"),
    ("grading", "rules/choices.js", "options.includes(identifier)", "true"),
    ("grading", "rules/choices.js", "[...response].sort()", "[...response]"),
    ("grading", "rules/gaps.js", "response.length !== gaps.length", "response.length < gaps.length"),
    ("grading", "rules/gaps.js", 'result === "malformed" ? ""', 'false ? ""'),
    ("grading", "rules/gaps.js", "[response[at]]", "response"),
    ("grading", "rules/gaps.js", "!matched.length", "false"),
    ("grading", "rules/gaps.js", "matched.length - right, gaps.length", "gaps.length - right, gaps.length"),
    ("grading", "rules/pairs.js", "response.length === 0 || ", ""),
    ("grading", "rules/pairs.js", "response.length !== options.length || ", ""),
    ("grading", "rules/pairs.js", " || paired.size < options.length", ""),
    ("grading", "rules/pairs.js", "known.includes(pair)", "true"),
    ("grading", "rules/pairs.js", "correct.includes(pair)", "true"),
    ("grading", "rules/pairs.js", "[...response].sort()", "[...response]"),
    ("grading", "rules/order.js", "[...response].sort().join()", "[...options].sort().join()"),
    ("grading", "rules/order.js", "letters.indexOf(letter) - 1", "letters.indexOf(letter) + 1"),
    (
        "grading",
        "rules/order.js",
        "before(response, letter) === before(correct, letter)",
        "response.indexOf(letter) === correct.indexOf(letter)",
    ),
    ("grading", "rules/text.js", "SHORTEST_WITH_TYPO = 4", "SHORTEST_WITH_TYPO = 5"),
    ("grading", "rules/text.js", "signs.filter((sign) => !isMark(sign))", "signs"),
    ("grading", "rules/text.js", "some(isDigit)", "some((sign) => sign >= '0' && sign <= '9')"),
    (
        "grading",
        "rules/text.js",
        "left.length <= 1 && right.length <= 1",
        "left.length <= 1 || right.length <= 1",
    ),
    ("grading", "rules/text.js", "left[0] === right[1] && left[1] === right[0]", "left[0] === right[1]"),
    ("grading", "rules/text.js", "Array.from(accepted)", 'accepted.split("")'),
    (
        "grading",
        "rules/text.js",
        'key("!", expected, exact) || key("=", accepted, near)',
        'key("=", accepted, near) || key("!", expected, exact)',
    ),
    ("grading", "rules/ungraded.js", "response.length === 1 &&", ""),
    ("grading", "rules/ungraded.js", "options.includes(answer)", "true"),
    ("grading", "rules/ungraded.js", "SIGN.test(answer)", "answer.trim()"),
    ("grading", "rules/ungraded.js", "options ? response : []", "[]"),
    ("grading", "grading.js", "possible > 0 && earned", "earned"),
    ("grading", "grading.js", "earned * 10000 >= passMark", "earned * 10000 > passMark"),
    ("grading", "grading.js", "(total - (total % possible)) / possible", "Math.round(total / possible)"),
    ("grading", "grading.js", "Math.min(Math.max(earned, 0), possible)", "earned"),
    ("grading", "numbers.js", "compare(from, number) <= 0", "compare(from, number) < 0"),
    ("grading", "numbers.js", "compare(number, to) <= 0", "compare(number, to) < 0"),
    ("grading", "numbers.js", "a.negative ? size(b, a)", "a.negative ? size(a, b)"),
    ("grading", "numbers.js", "MOST = 30", "MOST = 31"),
    ("grading", "numbers.js", "[0-9]*`;\nconst FRACTION", "\\\\d[_\\\\d]*`;\nconst FRACTION"),
    ("grading", "numbers.js", '&& whole + fraction !== ""', ""),
    ("grading", "numbers.js", "[.,]", "[.]"),
    ("grading", "numbers.js", "\\\\x1c- ", " "),
    ("folding", "folding.js", "filter((point) => kind(point) !== INVISIBLE)", "filter(() => true)"),
    ("folding", "folding.js", "kind(out[at - 1]) > kind(point)", "kind(out[at - 1]) >= kind(point)"),
    (
        "folding",
        "folding.js",
        "keepCase ? points : mapped(points, table.folds)",
        "keepCase ? points : points",
    ),
    ("folding", "folding.js", "ordered(mapped(points, table.parts))", "mapped(points, table.parts)"),
    ("folding", "folding.js", "kind(point) < MARK", "kind(point) <= MARK + 250"),
    ("folding", "folding.js", 'replace(/^ | $/g, "")', "toString()"),
    ("folding", "folding.js", 'replace(/ +/g, " ")', 'replace(/  /g, " ")'),
    ("draw", "draw.js", "Math.imul(h ^ byte, 0x01000193)", "(h ^ byte) * 0x01000193"),
    ("draw", "draw.js", "last > 0", "last > 1"),
    ("draw", "draw.js", "below(last + 1)", "below(last)"),
    ("draw", "draw.js", "[...fresh, ...others]", "[...fresh]"),
    ("draw", "draw.js", "[...fresh, ...others]", "[...others, ...fresh]"),
    ("draw", "draw.js", "sort((a, b) => a - b)", "sort()"),
    ("award", "award.js", 'result === "malformed"', "false"),
    ("award", "award.js", "[20, 18, 19, 20]", "[20, 18, 19, 19]"),
    ("award", "award.js", "[0, 6, 4, 0]", "[0, 6, 5, 0]"),
    ("award", "award.js", "(value - (value % by)) / by", "Math.round(value / by)"),
    (
        "award",
        "award.js",
        "Math.max(0, marked - cut(possible * cost, WHOLE))",
        "marked - cut(possible * cost, WHOLE)",
    ),
    ("draw", "draw.js", "keys[a] - keys[b]", "keys[b] - keys[a]"),
    ("draw", "draw.js", "(t ^ (t >>> 14)) >>> 0", "t ^ (t >> 14)"),
    ("state", "responses.js", "texts[i - 1] < text", "texts[i - 1] <= text"),
    ("state", "responses.js", "clip(text, LONGEST_TEXT)", "text"),
    ("state", "responses.js", "length > LONGEST_TEXT", "length >= LONGEST_TEXT"),
    ("clip", "clip.js", "while (isContinued(bytes[end])) end--;", ""),
    ("clip", "clip.js", "(byte & 0xc0) === 0x80", "byte >= 0x80"),
    ("clip", "clip.js", "ignoreBOM: true", "ignoreBOM: false"),
    ("clip", "clip.js", "gaps.length === response.length", "gaps.length"),
    ("clip", "clip.js", "parts[at].length ? clip", "true ? clip"),
    ("counting", "counting.js", "total: total - last.earned", "total"),
    ("clip", "clip.js", "Math.min(most, bytes.length)", "bytes.length"),
    ("state", "responses.js", "fatal: true", "fatal: false"),
    ("state", "responses.js", "ignoreBOM: true", "ignoreBOM: false"),
    ("state", "state.js", "source.bits(24) === course", "source.bits(24) >= 0"),
    ("state", "state.js", "source.bits(6) === VERSION", "source.bits(6) >= 0"),
    ("state", "state.js", "check(signs) !== text.slice(-CHECK_SIGNS)", "false"),
    ("state", "responses.js", "index >= LETTERS.length", "index > LETTERS.length"),
    ("state", "bits.js", 'left.length >= 6 || left.includes("1")', "left.length >= 6"),
    ("state", "bits.js", 'left.length >= 6 || left.includes("1")', 'left.includes("1")'),
    ("state", "bits.js", "WIDEST = 36", "WIDEST = 37"),
    ("draw", "draw.js", "))(count);", "))(count + 1);"),
    ("expressions", "expressions.js", "LONGEST = 200", "LONGEST = 201"),
    ("expressions", "expressions.js", "DEEPEST = 20", "DEEPEST = 21"),
    ("expressions", "expressions.js", "PLACES = 12", "PLACES = 11"),
    ("expressions", "expressions.js", "WIDEST = 10n ** 15n", "WIDEST = 10n ** 16n"),
    ("expressions", "expressions.js", "ROOT = 10n ** 20n", "ROOT = 10n ** 19n"),
    ("expressions", "expressions.js", '"−": "-", ', ""),
    ("expressions", "expressions.js", '"÷": "/", ', ""),
    ("expressions", "expressions.js", '"+-": "±", ', ""),
    ("expressions", "expressions.js", "/[ \\t\\xa0", "/[ \\t"),
    ("expressions", "expressions.js", "[0-9]+)?|", "[0-9]*)?|"),
    ("expressions", "expressions.js", "[A-Za-z0-9_]*", "[A-Za-z0-9_é]*"),
    ("expressions", "expressions.js", 'chain(["+", "-"], product', 'chain(["+"], product'),
    ("expressions", "expressions.js", 'chain(["*", "/"], factor', 'chain(["*", "/", "-"], factor'),
    ("expressions", "expressions.js", "[factor(depth + 1)]", "[product(depth + 1)]"),
    ("expressions", "expressions.js", "  reader.ends();\n", ""),
    ("expressions", "expressions.js", 'given && reader.takes("%")', 'reader.takes("%")'),
    ("expressions", "expressions.js", "sqrt: 1, round: 2", "sqrt: 2, round: 2"),
    ("expressions", "expressions.js", "sqrt: 1, round: 2", "sqrt: 1, round: 3"),
    ("expressions", "expressions.js", "parts.length < 2", "parts.length < 1"),
    ("expressions", "expressions.js", "places.text.length === 1", "true"),
    ("expressions", "expressions.js", "if (b.n === 0n) return null;", "if (b.n === 0n) return b;"),
    ("expressions", "expressions.js", "b.n < 0n ?", "false ?"),
    ("expressions", "expressions.js", "scale + d) / (2n * d)", "scale) / (2n * d)"),
    ("expressions", "expressions.js", "scale + d) / (2n * d)", "scale + d - 1n) / (2n * d)"),
    ("expressions", "expressions.js", "+ 1) >> 1)", "+ 1) >> 2)"),
    ("expressions", "expressions.js", "isLess(a, b) ? b : a", "isLess(a, b) ? a : b"),
    ("expressions", "expressions.js", "isLess(b, a) ? b : a", "isLess(b, a) ? a : b"),
    ("expressions", "expressions.js", "n < 0n ? null :", "n < 0n ? { n: 0n, d: 1n } :"),
    ("expressions", "expressions.js", "Object.keys(values).includes(text)", "values[text]"),
    (
        "expressions",
        "expressions.js",
        "relative ? times(times(fraction(margin), size)",
        "relative ? times(times(fraction(margin), middle)",
    ),
    ("expressions", "expressions.js", "known.includes(null) ? null", "false ? null"),
    ("expressions", "variables.js", "(d * step.n)) + 1", "(d * step.n))"),
    ("expressions", "variables.js", "at -= run.count;", ""),
    ("expressions", "variables.js", "`${salt}/${name}`", "salt"),
    ("expressions", "variables.js", "[ranges(declaration.correct), ", "[ranges(declaration.expected), "),
    ("expressions", "variables.js", "value(spelled, 0)", "value(spelled, count(spelled) - 1)"),
    (
        "expressions",
        "rules/calculated.js",
        "asked(declaration, first(declaration))",
        "asked(declaration, {})",
    ),
    ("state", "bits.js", "value >> 2", "value >> 3"),
    ("state", "state.js", "if (!whole) out.bits", "out.bits"),
    ("state", "bits.js", "width ? value", "true ? value"),
    ("state", "responses.js", "texts.length && texts.every(isPair)", "false"),
    ("state", "responses.js", "text.length === 2 && Array", "Array"),
    ("state", "state.js", "part > whole", "false"),
    ("state", "state.js", "count > MOST_ATTEMPTS", "count >= MOST_ATTEMPTS"),
    ("state", "state.js", "possible === scale ? 0 : 1", "1"),
    ("state", "state.js", "writePart(out, rest, count - 1)", "writePart(out, rest, count)"),
    ("counting", "counting.js", "b.earned * a.possible > a.earned", "b.earned * a.possible >= a.earned"),
    ("counting", "counting.js", "better(results.best, score)", "better(score, results.best)"),
    ("counting", "counting.js", "rescaled(results, score.possible) +", "results.total +"),
    ("counting", "counting.js", "cut(rest, last.possible)", "0"),
    ("counting", "counting.js", 'average: "peak"', 'average: "best"'),
    ("counting", "counting.js", 'HIGHEST[grade] || "best"', 'HIGHEST[grade] || "last"'),
    ("counting", "counting.js", "first: results.first", "first: score"),
    ("counting", "counting.js", "cut(total, count), possible: last", "total / count, possible: last"),
)


@pytest.mark.parametrize(("pair", "file", "right", "wrong"), FAULTS)
def test_fuzz_finds_a_broken_rule(pair: str, file: str, right: str, wrong: str, tmp_path: Path) -> None:
    player = tmp_path / "templates" / "player"
    shutil.copytree(PLAYER, player, ignore=shutil.ignore_patterns("dist", "runtime"))
    (tmp_path / "builder").mkdir()
    shutil.copy(ROOT / "builder" / "folding.json", tmp_path / "builder")
    code = (player / file).read_text("utf-8")
    assert right in code
    (player / file).write_text(code.replace(right, wrong), "utf-8")
    assert difference(pair, player)
