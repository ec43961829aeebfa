"""A large course made by a seed: modules of pages with one quiz each, the same on every machine."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

MODULES, PAGES, WORDS, QUESTIONS = 10, 20, 425, 40
PARAGRAPH = 52
WORDLIST = re.findall(
    r"\w+",
    """
    learning health system team policy community research training data facility council district nurse
    clinic plan measure share practice improve support leader evidence question answer result people work
    change record visit report meeting country region service quality method study partner budget time
    """,
)
KINDS = ("single",) * 5 + ("multiple",) * 3 + ("text",) * 2


def write(folder: Path) -> None:
    """Writes the course: 200 pages of about 425 words and 400 questions by the constants above."""
    chance = random.Random(20)
    put(folder / "course.yaml", "id: generated\ntitle: A generated course\nlanguage: en\nversion: 1.0.0\n")
    for module in range(1, MODULES + 1):
        top = folder / f"{module:02}-module-{module}"
        put(top / "module.yaml", f"title: Module {module}\nobjectives:\n  - Find the {words(chance, 4)}\n")
        for page in range(1, PAGES + 1):
            number = (module - 1) * PAGES + page
            put(top / f"{page:02}-page-{number}.md", "\n\n".join(page_blocks(chance, number)) + "\n")
        put(top / "quiz.md", "\n\n".join(quiz_blocks(chance, module)) + "\n")


def put(path: Path, text: str) -> None:
    """Writes a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def words(chance: random.Random, count: int) -> str:
    """So many words in a row."""
    return " ".join(chance.choices(WORDLIST, k=count))


def sentence(chance: random.Random) -> str:
    """A sentence of 8 to 18 words; about every third has a word in bold or italics."""
    row = chance.choices(WORDLIST, k=chance.randint(8, 18))
    if chance.random() < 1 / 3:
        place = chance.randrange(1, len(row))
        mark = chance.choice(("*", "**"))
        row[place] = f"{mark}{row[place]}{mark}"
    return " ".join(row).capitalize() + "."


def page_blocks(chance: random.Random, number: int) -> Iterator[str]:
    """A title, then paragraphs with a heading before every third and lists between them."""
    yield f"# Page {number} on {words(chance, 3)} {{#page-{number}}}"
    block, count = 0, 6
    while count < WORDS - PARAGRAPH / 2:
        block += 1
        if block % 3 == 0:
            yield f"## Part {block}: {words(chance, 3)}"
            count += 5
        paragraph = " ".join(sentence(chance) for _ in range(4))
        yield paragraph
        count += len(paragraph.split())
        if block % 4 == 0:
            items = [words(chance, 8) for _ in range(4)]
            yield "\n".join(f"- {item}" for item in items)
            count += 8 * len(items)


def quiz_blocks(chance: random.Random, module: int) -> Iterator[str]:
    """Forty questions: half single choice, three tenths multiple choice, two tenths short text."""
    yield "---\nattempts: 3\nshuffle: [choices]\n---"
    yield f"# Quiz of module {module} {{#quiz-{module}}}"
    kinds = [KINDS[place % len(KINDS)] for place in range(QUESTIONS)]
    chance.shuffle(kinds)
    for place, kind in enumerate(kinds, start=1):
        yield question(chance, kind, f"q-{module}-{place}")


def question(chance: random.Random, kind: str, identifier: str) -> str:
    """One question with feedback: under each choice, or after the answers where they are typed."""
    prompt = f"{words(chance, 10).capitalize()}?"
    if kind == "text":
        accepted = chance.sample(WORDLIST, 2)
        answers = [f"- = {word}" for word in accepted]
        return "\n".join(
            [f"## {prompt} {{#{identifier} type=text}}", "", *answers, "", f"> {sentence(chance)}"]
        )
    right = 1 if kind == "single" else 2
    starts = chance.sample(WORDLIST, 4)
    marks = ["x"] * right + [" "] * (4 - right)
    chance.shuffle(marks)
    choices = [
        f"- [{mark}] {start.capitalize()} {words(chance, 4)}\n  > {sentence(chance)}"
        for mark, start in zip(marks, starts, strict=True)
    ]
    attribute = " type=multiple" if kind == "multiple" else ""
    return "\n".join([f"## {prompt} {{#{identifier}{attribute}}}", "", *choices])
