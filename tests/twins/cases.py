"""Random calls for the differential fuzz: near the edges of each rule, where two languages part."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from fractions import Fraction
from random import Random
from typing import Any

from builder import draw, grading, state, variables
from builder.bits import Writer
from builder.clip import LONGEST_TEXT
from builder.counting import MOST_ATTEMPTS
from builder.numbers import Number
from tests.twins.calls import answer

Case = tuple[str, list[Any]]

WORDS: tuple[str, ...] = (
    "Mozambique",
    "Moçambique",
    "Guatemala",
    "Straße",
    "œuvre",
    "ÉCOLE",
    "İstanbul",
    "ısı",
    "người bệnh",
)
WORDS += ("Σίσυφος", "ΐᾼᾳ", "Ёлка й", "km²", "H2O", "10 mg", "pH", "naïve", "Ø", "Đà Nẵng", "ﬃ", "ŉ", "ǆ")
SIGNS = "aAeEiIıİsSßẞſøØłđæŒéÉÅåÅΩΩσςΣΐйЁёỆḍ̇ŉﬁﬆǅµKÅ"
MARKS = "\u0300\u0301\u0302\u0307\u0308\u0323\u0327\u0328\u0331\u0338\u0345\u0315\u0334\u0484"
SPACES = " \t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2007\u2009\u2028\u2029\u202f\u205f\u3000"
HIDDEN = "\xad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202b\u202e\u2060\u2066\u2069\ufe0f\ufeff\x00\x08\x7f"
PLAIN = "'’‘ʼ`´\"“”«»-–—−‐‑"
DIGITS = "0123456789٣५３²₂①𝟗"
OTHERS = "😀👩🇫中が가ึعआḿൊॐ\u094d\u0654ა\ud83d\udc00" + "\U0001d400\U000e0041"
GROUPS = (SIGNS, SIGNS, MARKS, SPACES, HIDDEN, PLAIN, DIGITS, OTHERS, "abcdefghij", "ABCDEFGHIJ")
OPTIONS = "abcdefghijklmnopqrstuvwxyz0123456789"


def sign(random: Random) -> str:
    if random.random() < 0.08:
        return chr(
            random.choice(
                (random.randrange(0x3000), random.randrange(0x1E00, 0x2200), random.randrange(0x110000))
            )
        )
    return random.choice(random.choice(GROUPS))


def text(random: Random, longest: int = 8) -> str:
    made = "".join(sign(random) for _ in range(random.randrange(longest + 1)))
    return merged(random.choice((made, random.choice(WORDS), random.choice(WORDS) + made)))


def merged(made: str) -> str:
    """Two surrogates that stand together are one sign, as in every text that was read."""
    return made.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def edited(random: Random, made: str) -> str:
    """The text with one sign inserted, deleted, replaced or swapped with its neighbour."""
    at = random.randrange(len(made) + 1)
    head, tail = made[:at], made[at:]
    return merged(
        random.choice(
            (
                head + sign(random) + tail,
                head + tail[1:],
                head + sign(random) + tail[1:],
                head + tail[1:2] + tail[:1] + tail[2:],
                head + tail[1:2] + tail[:1] + tail[2:],
                head + sign(random) + tail[:1] + tail[2:],
            )
        )
    )


def variant(random: Random, made: str) -> str:
    """What a learner might type for this text."""
    ways: tuple[Callable[[str], str], ...] = (
        str.upper,
        str.lower,
        str.swapcase,
        lambda t: unicodedata.normalize("NFC", t),
        lambda t: unicodedata.normalize("NFD", t),
        lambda t: random.choice(SPACES) + t + random.choice(SPACES),
        lambda t: t.replace(" ", random.choice(SPACES) * 2),
        lambda t: edited(random, t),
        lambda t: edited(random, t),
        str,
    )
    for _ in range(random.randrange(3)):
        made = random.choice(ways)(made)
    return made


def number(random: Random) -> str:
    whole = "".join(
        random.choice("0123456789") for _ in range(random.choice((0, 1, 2, 3, 4, 6, 15, 29, 30, 31)))
    )
    fraction = "".join(random.choice("0012345689") for _ in range(random.choice((0, 1, 2, 3, 6, 14))))
    if random.random() < 0.3 and len(whole) > 3:
        space = random.choice(SPACES)
        whole = space.join(
            filter(
                None,
                (whole[: len(whole) % 3], *(whole[i : i + 3] for i in range(len(whole) % 3, len(whole), 3))),
            )
        )
    point = random.choice((".", ",")) if fraction or random.random() < 0.1 else ""
    made = random.choice(("", "", "", "+", "-", "−", "–")) + whole + point + fraction
    if random.random() < 0.2:
        at = random.randrange(len(made) + 1)
        made = made[:at] + random.choice("_eE.,-+٣３ x" + SPACES + HIDDEN) + made[at:]
    return made


def near(random: Random, made: str) -> str:
    """A bound close to this number: its last digit moved, or as it is."""
    if not made or not made[-1:].isascii() or not made[-1:].isdigit():
        return random.choice((made, number(random), ""))
    return random.choice(
        (made, made + "0", made[:-1] + str((int(made[-1]) + random.choice((1, 9))) % 10), made + "1")
    )


def closed_range(random: Random, made: str) -> str:
    return random.choice(
        (f"{near(random, made)}[:]{near(random, made)}",) * 6
        + (f"{made}[:]", f"[:]{made}", made, "[:]", "x[:]1")
    )


def folding_cases(random: Random) -> Iterator[Case]:
    while True:
        yield "fold", [variant(random, text(random)), random.random() < 0.4, random.random() < 0.5]


def choice_case(random: Random) -> Case:
    options = random.sample(OPTIONS, random.randrange(1, 8))
    correct = random.sample(options, random.randrange(0 if random.random() < 0.1 else 1, len(options) + 1))
    response = random.sample(options, random.randrange(len(options) + 1))
    response = random.choice(
        (response, response, correct, correct[1:], [*correct, *response], [*response, "?"], response[:1])
    )
    random.shuffle(response)
    declaration = {
        "rule": "match",
        "cardinality": random.choice(("single", "multiple", "multiple")),
        "correct": correct,
        "options": options,
        "points": random.choice((10_000, 10_000, 5_000, 33_333, 1, 25_000)),
    }
    return "grade", [declaration | credit(random), response]


def pairs_case(random: Random) -> Case:
    letters = random.sample(OPTIONS, random.randrange(2, 9))
    cut = random.randrange(len(letters))
    options, targets = letters[:cut], letters[cut:]
    correct = [option + random.choice(targets) for option in options]
    pair = random.choice(letters) + random.choice(targets)
    response = random.choice(
        (
            [option + random.choice(targets) for option in options],
            [each if random.random() < 0.6 else each[0] + random.choice(targets) for each in correct],
            correct,
            correct[1:],
            [*correct, pair],
            [*correct[1:], random.choice(("", "?", pair, pair[::-1], f"{pair}a", pair[0], *correct[-1:]))],
        )
    )
    random.shuffle(response)
    declaration = {
        "rule": "pairs",
        "cardinality": "multiple",
        "correct": correct,
        "options": options,
        "targets": targets,
        "points": random.choice((10_000, 5_000, 33_333, 1, 25_000)),
    }
    return "grade", [declaration | credit(random), response]


def order_case(random: Random) -> Case:
    correct = random.sample(OPTIONS, random.randrange(1, 8))
    at = random.randrange(len(correct))
    rest = [*correct[:at], *correct[at + 1 :]]
    to = random.randrange(len(correct))
    response = random.choice(
        (
            random.sample(correct, len(correct)),
            [*rest[:to], correct[at], *rest[to:]],
            [*correct[at:], *correct[:at]],
            correct,
            correct[::-1],
            rest,
            [*correct, correct[at]],
            [*rest, random.choice(("?", "", rest[0] if rest else "b"))],
        )
    )
    declaration = {
        "rule": "order",
        "cardinality": "multiple",
        "correct": correct,
        "options": sorted(correct),
        "points": random.choice((10_000, 5_000, 33_333, 1, 25_000)),
    }
    return "grade", [declaration | credit(random), response]


def credit(random: Random) -> dict[str, Any]:
    """All or nothing, or shares with a penalty; what is false or 0 may be left out."""
    penalty = random.choice((0, 1, 2_500, 3_333, 5_000, 10_000, 10_000, random.randrange(10_001)))
    ways: tuple[dict[str, Any], ...] = (
        {},
        {"partial": True},
        {"partial": True, "penalty": penalty},
        {"penalty": penalty},
    )
    return dict(random.choice(ways))


def text_case(random: Random) -> Case:
    accepted = [text(random) for _ in range(random.randrange(1, 4))]
    expected = [variant(random, random.choice(accepted)) for _ in range(random.randrange(3))]
    response = [variant(random, random.choice(accepted + expected))]
    response = random.choice((response,) * 18 + ([], response * 2))
    declaration = {
        "rule": "text",
        "cardinality": "single",
        "correct": accepted,
        "expected": expected,
        "points": 10_000,
    }
    flags = {
        "case": random.random() < 0.3,
        "accents": random.random() < 0.4,
        "typos": int(random.random() < 0.7),
    }
    return "grade", [declaration | {name: value for name, value in flags.items() if value}, response]


def number_case(random: Random) -> Case:
    made = number(random)
    ranges = [closed_range(random, made) for _ in range(random.randrange(1, 4))]
    declaration = {
        "rule": "number",
        "cardinality": "single",
        "correct": ranges[:1],
        "expected": ranges[1:],
        "points": 20_000,
    }
    return "grade", [declaration, random.choice(([made],) * 12 + ([], [made, made]))]


def gaps_case(random: Random) -> Case:
    """Gaps of every rule, each with a response that fits it, or not, or empty."""
    made = [
        random.choice((choice_case, text_case, number_case))(random)[1] for _ in range(random.randrange(1, 5))
    ]
    gaps = [{key: value for key, value in gap.items() if key != "points"} for gap, _ in made]
    given = [random.choice((*(gap["correct"][:1] or [""]), *response[:1], "")) for gap, response in made]
    declaration = {
        "rule": "gaps",
        "cardinality": "multiple",
        "gaps": gaps,
        "points": random.choice((10_000, 33_333, 1, 25_000)),
        "partial": random.random() < 0.8,
        "penalty": random.choice((0, 0, 2_500, 10_000)),
    }
    given = random.choice((given,) * 12 + (given[1:], [*given, ""], [""] * len(given)))
    return "grade", [{key: value for key, value in declaration.items() if value}, given]


def ungraded_case(random: Random) -> Case:
    options = random.sample(OPTIONS, random.randrange(2, 8))
    nothing = "".join(random.choice(SPACES + HIDDEN) for _ in range(random.randrange(4)))
    texts: tuple[list[str], ...] = (
        [nothing],
        [nothing],
        [nothing + sign(random)],
        [text(random)],
        [text(random), "a"],
        [],
    )
    declaration: dict[str, Any] = {"rule": "none", "cardinality": "single"}
    if random.random() < 0.5:
        return "grade", [declaration, random.choice(texts)]
    given = random.choice(([random.choice(OPTIONS)], options[:1], options[:2], [], [""]))
    return "grade", [declaration | {"options": options}, given]


def score_case(random: Random) -> Case:
    possible = random.choice((0, 1, 3, 6, 7, random.randrange(400))) * random.choice((1, 10_000, 2_500))
    earned = random.choice((0, possible, random.randrange(possible + 1), possible + 1, possible * 2 // 3))
    mark = random.choice((0, 10_000, 8_000, 6_667, earned * 10_000 // possible if possible else 5_000))
    return "score", [earned, possible, mark]


def canonical_case(random: Random) -> Case:
    return "canonical", [number(random)]


def grading_cases(random: Random) -> Iterator[Case]:
    kinds = (
        choice_case,
        choice_case,
        text_case,
        text_case,
        number_case,
        number_case,
        gaps_case,
        gaps_case,
        ungraded_case,
        pairs_case,
        pairs_case,
        order_case,
        order_case,
        score_case,
        canonical_case,
    )
    while True:
        yield random.choice(kinds)(random)


def draw_cases(random: Random) -> Iterator[Case]:
    while True:
        seed, salt = (
            random.choice((0, 1, 2**31, 2**32 - 1, random.randrange(2**32))),
            random.choice((random.randrange(500), text(random))),
        )
        yield "shuffle", [random.choice((0, 1, 2, 3, 4, 5, 36, 60)), seed, salt]
        texts = [random.choice((text(random, 2), "\uff5e", "\U0001f600")) for _ in range(random.randrange(7))]
        yield "neutralOrder", [texts, text(random)]
        numbers = numbers_up_to(random, 60)
        seen = random.sample(numbers, random.randrange(len(numbers) + 1)) + random.sample(range(90), 3)
        yield "pick", [random.choice((1, 2, 7, 10_000, 2**31)), seed, str(salt)]
        yield "draw", [numbers, random.randrange(len(numbers) + 2), seen, seed, salt]


def clip_cases(random: Random) -> Iterator[Case]:
    while True:
        made = text(random, 12)
        whole = len(draw.utf8(made))
        yield "clip", [made, random.choice((0, 1, 24, whole, max(0, whole - 1), random.randrange(whole + 2)))]
        plain = {"rule": "text", "cardinality": "single"}
        gaps = [plain | {"length": length} for length in random.sample((1, 3, 8, 24, 0), random.randrange(4))]
        several = {
            "rule": "gaps",
            "cardinality": "multiple",
            "gaps": [{name: value for name, value in gap.items() if value} for gap in gaps],
        }
        lengths: list[dict[str, int]] = [{"length": random.choice((1, 5, 24))}, {}]
        response = [text(random, 12) for _ in range(random.choice((len(gaps), len(gaps), 1)))]
        yield "capped", [random.choice((several, plain | random.choice(lengths))), response]


def award_cases(random: Random) -> Iterator[Case]:
    while True:
        possible = random.choice((0, 1, 3, 10_000, 25_000, 33_333, 9_999_999, random.randrange(100_000)))
        earned = random.choice((0, possible, possible // 2, random.randrange(possible + 1)))
        result = random.choice(("correct", "partial", "incorrect", "incorrect", "malformed"))
        cost = random.choice((0, 0, 2_500, 3_333, 10_000, random.randrange(10_001)))
        yield "award", [result, earned, possible, random.randrange(4), cost]


def numbers_up_to(random: Random, most: int) -> list[int]:
    return sorted(random.sample(range(most + 1), random.randrange(min(most, 12))))


def response(random: Random) -> list[str]:
    letters = random.sample(OPTIONS, random.randrange(1, 6))
    long = text(random) + "😀é" * random.choice((100, 1665, 1666, 1667))
    ways = ([letters[0]],) * 4 + (
        sorted(letters),
        sorted(letters),
        letters,
        [*letters[:1], *letters[:2]],
        [first + second for first, second in zip(letters, reversed(letters), strict=True)],
        [letters[0] + letters[-1], random.choice((letters[0] * 2, "aé", "a", "abc"))],
        [text(random)],
        [text(random), letters[0]],
        [],
        *([[long]] if random.random() < 0.05 else []),
    )
    return list(random.choice(ways))


def scores(random: Random) -> list[dict[str, int]]:
    """Of some attempts, mostly on one scale; another where an update came between."""
    scales = random.choice(
        ((40_000,),) * 4 + ((160_000, 175_000), (3, 7), (0, 10_000), (94_000_000,), (2**32 + 5,))
    )
    made = []
    for _ in range(random.choice((0, 1, 1, 2, 3, 5, 12, 40))):
        possible = random.choice(scales)
        some = random.choice((possible, possible * 8 // 10, random.randrange(possible + 1)))
        made.append({"earned": some, "possible": possible})
    return made


def results(random: Random) -> Any:  # noqa: ANN401 JSON
    """What is kept of some attempts; None where there are none."""
    counted: Any = answer("count", [scores(random), "best", 0])
    return counted[2]


def counting_cases(random: Random) -> Iterator[Case]:
    while True:
        mark = random.choice((0, 5_000, 8_000, 10_000, random.randrange(10_001)))
        given = scores(random)
        yield "count", [given, random.choice(("best", "last", "average", "first")), mark]
        if given:
            last = given[-1]
            more = random.randrange(last["possible"] - last["earned"] + 1)
            yield "rescore", [given, {"earned": last["earned"] + more, "possible": last["possible"]}]


def attempts(random: Random) -> dict[str, Any]:
    made: dict[str, Any] = {"finished": results(random), "open": random.random() < 0.5}
    if random.random() < 0.4:
        made |= {"drawn": numbers_up_to(random, 40), "seen": numbers_up_to(random, 40)}
        made["seconds"] = random.choice((0, 1, 1200, 86_400))
    return made


def random_state(random: Random) -> dict[str, Any]:
    answered = numbers_up_to(random, random.choice((12, 40, 2000)))
    return {
        "seed": random.choice((0, 2**32 - 1, random.randrange(2**32))),
        "page": random.choice((0, 1, 5, 200, 2**31 - 2, 2**37 - 2)),
        "revision": random.randrange(50),
        "visited": numbers_up_to(random, random.choice((12, 300))),
        "responses": {str(number): response(random) for number in answered},
        "recorded": [number for number in answered if random.random() < 0.5],
        "attempts": {str(page): attempts(random) for page in numbers_up_to(random, 30)[:2]},
        "hinted": random.choice(([], numbers_up_to(random, 40))),
        "confidence": {
            str(n): random.choice((1, 2, 3)) for n in random.choice(([], numbers_up_to(random, 40)))
        },
    }


def damaged(random: Random, saved: str) -> str:
    """A state cut off, changed, or made up with a checksum that is right."""
    at = random.randrange(len(saved))
    body = saved[:-5][: random.randrange(4, len(saved))] + random.choice(("", "A", "//", "-_", "é"))
    at = random.randrange(len(saved) - 5)
    other = saved[:at] + random.choice("ABEMQf4_") + saved[at + 1 : -5]
    body = (
        body[:8] + "".join(random.choice("ABEMQf4_") for _ in range(random.randrange(20)))
        if random.random() < 0.5
        else body
    )
    changed = saved[:at] + random.choice("AB-_ é=") + saved[at + 1 :]
    return random.choice(
        (
            saved[:at],
            changed,
            saved + "A",
            saved + "=",
            *(body + state.check(body),) * 4,
            *(other + state.check(other),) * 4,
        )
    )


def crafted(random: Random, course: int) -> str:
    """A state with one response, written bit by bit at the edges of what may be read."""
    out = Writer()
    out.bits(random.choice((1,) * 12 + (0, 2, 63)), 6)
    out.bits(course, 24)
    out.bits(7, 32)
    out.gamma(1)
    zeros = random.choice((0,) * 8 + (30, 36, 37))
    out.bits(1, zeros + 1)
    out.bits(random.getrandbits(zeros), zeros)
    out.gamma(0)
    whole = random.getrandbits(1)
    out.bits(whole, 1)
    for number in (1, 1):
        out.gamma(number)
    if not whole:
        out.bits(random.getrandbits(1), 1)
    craft_response(random, out)
    craft_attempts(random, out)
    signs = out.close()
    return signs + state.check(signs)


def craft_attempts(random: Random, out: Writer) -> None:
    """None, or those of one page, at the edges of what may be read."""
    count = random.choice((0, 0, 1, 2, 3, MOST_ATTEMPTS, MOST_ATTEMPTS + 1, 2**31 - 2, 2**37 - 2))
    out.gamma(1 if count else 0)
    if count:
        out.gamma(0)
        out.bits(random.getrandbits(1), 1)
        out.gamma(count)
        out.gamma(random.choice((0, 5, 7)))
        out.bits(random.getrandbits(30), random.choice((30, 3)))


def craft_response(random: Random, out: Writer) -> None:
    kind = random.choice(((0, 1), (0b10, 2), (0b110, 3), (0b1110, 4), (0b1111, 4)))
    out.bits(*kind)
    if kind[1] == 1:
        out.rice(random.choice((0, 1, 4, 7, 34, 35, 36, 37, 200)))
    elif kind[1] == 2:
        out.gamma(random.choice((0, 1, 34, 35, 36, 37)))
        out.bits(random.getrandbits(36), random.choice((0, 36)))
    elif kind[1] == 3:
        craft_text(random, out)
    elif kind[0] == 0b1111:
        pairs = random.choice((0, 1, 2, 2**31 - 2, 2**37 - 2))
        out.gamma(pairs)
        for _ in range(2 * pairs if pairs < 3 else 3):
            out.bits(random.choice((0, 35, 36, 63, random.randrange(36))), 6)
    else:
        out.gamma(random.choice((0, 1, 2, 2**31 - 2)))
        out.bits(random.getrandbits(8), 8)


def craft_text(random: Random, out: Writer) -> None:
    texts = (
        b"a" * LONGEST_TEXT,
        b"a" * (LONGEST_TEXT + 1),
        "\U0001f600".encode() * 255,
        b"\xff",
        b"\xc0\x80",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbfa",
        b"\xf0\x9f",
    )
    data = random.choice(texts)
    out.gamma(len(data))
    out.bits(int.from_bytes(data), 8 * len(data))


def state_cases(random: Random) -> Iterator[Case]:
    while True:
        data, course = random_state(random), random.choice((0, 2**24 - 1, 1234567))
        yield "encode", [data, course]
        saved = str(answer("encode", [data, course]))
        yield "decode", [saved, random.choice((course, course, course, 5))]
        yield "decode", [damaged(random, saved), course]
        yield "decode", [crafted(random, course), course]
        yield "fingerprint", [text(random)]


NAMES = ("n", "p", "_x1", "constructor", "__proto__", "sqrt")
DECIMALS = ("0", "1", "2", "0.5", "2.50", "100", "20.05", "999999999999999", "0.000000000001", "7", "3", "-3")


def decimal(random: Random) -> str:
    """A decimal as an expression has it."""
    made = str(random.randrange(10 ** random.randrange(1, 16)))
    if random.random() < 0.4:
        made += "." + "".join(random.choice("0012345689") for _ in range(random.randrange(1, 13)))
    return random.choice((made, random.choice(DECIMALS).lstrip("-")))


def formula(random: Random, depth: int = 0) -> str:
    """An expression by the grammar, or nearly."""
    if depth > 3 or random.random() < 0.3:
        return random.choice((random.choice(NAMES[:4]), decimal(random)))

    def inner() -> str:
        return formula(random, depth + 1)

    blank = random.choice(("", " ", " ", "\xa0"))
    sign = random.choice("+-−*×/÷/")
    return random.choice(
        (
            lambda: f"{inner()}{blank}{sign}{blank}{inner()}",
            lambda: f"{inner()}{blank}{sign}{blank}{inner()}",
            lambda: f"({inner()})",
            lambda: f"{random.choice('-−')}{inner()}",
            lambda: f"sqrt({inner()})",
            lambda: f"sqrt({decimal(random)}) * 1000000000",
            lambda: f"round({inner()})",
            lambda: f"round({inner()},{blank}{random.choice(('0', '1', '2', '9', '10', 'n', '1.0'))})",
            lambda: f"{random.choice(('min', 'max'))}({inner()},{blank}{inner()})",
            lambda: f"{random.choice(('min', 'max'))}({inner()})",
            lambda: f"max({inner()}, {inner()}, {inner()})",
            lambda: (
                f"{random.choice(('sqrt', 'round'))}({inner()}, {random.choice('12')}{random.choice(('', ', 1'))})"
            ),
            lambda: f"round({inner()} / 2 {random.choice('+-')} 0.5, 1)",
        )
    )()


def expression(random: Random) -> str:
    """An answer: perhaps with a tolerance, perhaps too deep, too long or spoiled by one sign."""
    made = formula(random)
    if random.random() < 0.4:
        made += (
            random.choice((" ± ", "±", " +- ", "+/-", "-+"))
            + decimal(random)
            + random.choice(("", " %", "%"))
        )
    odd = random.random()
    if odd < 0.05:
        depth = random.choice((19, 20, 21))
        made = random.choice(("(", "-", "sqrt(")) * depth + "n" + random.choice((")" * depth, ""))
    elif odd < 0.1:
        made += "+1" * random.choice((98, 99, 100))
    elif odd < 0.25:
        at = random.randrange(len(made) + 1)
        made = made[:at] + random.choice("()+-*/,.%±^ x_9٣é😀\n\u2009²") + made[at + random.randrange(2) :]
    return made


def spelling(random: Random) -> str:
    """Declared values."""

    def part() -> str:
        low = random.choice(DECIMALS)
        if random.random() < 0.5:
            return low
        last = Fraction(low) + Fraction(random.randrange(100), random.choice((1, 4)))
        return (
            f"{low} .. {Number(int(last * 10**12), 12)} step {random.choice(('1', '0.25', '10', '7', '0.5'))}"
        )

    return ", ".join(part() for _ in range(random.randrange(1, 4)))


def expression_cases(random: Random) -> Iterator[Case]:
    while True:
        text = expression(random)
        known = random.sample(NAMES[:4], random.choice((3, 4)))
        yield "read", [text]
        yield "closedRange", [text, {name: random.choice((*DECIMALS, decimal(random))) for name in known}]
        yield "value", [spelling(random), random.randrange(10_000)]
        declaration = {
            "rule": "calculated",
            "cardinality": "single",
            "points": random.choice((10_000, 25_000)),
            "correct": [random.choice(("n * p / 100 ± 0.5", "sqrt(n) - p ± 2 %", "round(n / p, 1)"))],
            "expected": random.choice(([], ["n * p", "n / (p - p)"])),
            "variables": [["n", spelling(random)], ["p", spelling(random)]],
        }
        declaration = {name: value for name, value in declaration.items() if value}
        yield (
            "drawn",
            [declaration, random.randrange(2**32), f"{random.randrange(500)}/{random.randrange(4)}"],
        )
        typed = random.choice(("1", "0,5", "x", *map(str, range(5)), *first_range(declaration)))
        yield "grade", [declaration, [typed]]


def first_range(declaration: dict[str, Any]) -> list[str]:
    """The ends of what is right for the first values."""
    made = grading.from_json(declaration)
    numeric = variables.asked(made, variables.first(made))
    return [end for end in numeric.correct_response[0].split("[:]") if end]


PAIRS: dict[str, Callable[[Random], Iterator[Case]]] = {
    "folding": folding_cases,
    "grading": grading_cases,
    "draw": draw_cases,
    "award": award_cases,
    "clip": clip_cases,
    "expressions": expression_cases,
    "counting": counting_cases,
    "state": state_cases,
}
