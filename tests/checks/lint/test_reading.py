"""W713: texts far above the course's target."""

from __future__ import annotations

import pytest

from builder.checks.lint import reading
from builder.checks.lint.reading import measure
from tests.checks.lint.conftest import Advise

SIMPLE = "People meet and talk. "
HARD = "Institutional arrangements necessitate participation. "
QUIZ = "# Q\n\n## A? {#a}\n\n- = b\n"


def test_the_measure_is_words_in_a_sentence_and_long_words_in_a_hundred() -> None:
    reading_ = measure(
        ["<p>One two three four. Another sentence follows here! 3.14 is pi?</p><ul><li>a b</li></ul>"] * 3
    )
    assert reading_ is not None
    # Sentences of 4, 4, 2 and 2 words: 12 words; “Another”, “sentence” and “follows” have more than six letters.
    assert reading_.lix == pytest.approx(12 / 4 + 100 * 3 / 12)


def test_code_and_the_signs_of_html_are_no_words() -> None:
    text = "<p>a &amp; b c</p><pre><code>institutionalization()</code></pre>"
    measured = measure([text] * 8)
    assert measured is not None
    assert measured == reading.Reading(3.0, 0.0)


@pytest.mark.parametrize(
    ("target", "text", "said"),
    [
        ("40", HARD * 12, ["1 the page can be read at LIX 104, the course aims at 40"]),
        ("40", HARD * 7, []),
        ("40", SIMPLE * 12, []),
        ("94", HARD * 12, ["1 the page can be read at LIX 104, the course aims at 94"]),
        ("95", HARD * 12, []),
        ("", HARD * 12, []),
        ("40", (HARD + SIMPLE) * 4, []),
        ("40", (HARD + SIMPLE) * 40, ["1 the page can be read at LIX 54, the course aims at 40"]),
    ],
)
def test_a_page_is_far_above_the_target_and_long_enough_to_say_so(
    target: str, text: str, said: list[str], advise: Advise
) -> None:
    settings = f"reading_level: {target}\n" if target else ""
    assert advise(reading, QUIZ, settings, page=f"# P\n\n::: note\n{text}\n:::\n") == said


def test_the_questions_of_a_page_are_one_text(advise: Advise) -> None:
    asked = "".join(f"\n## {HARD} {{#q{at}}}\n\n{HARD}\n\n- = b\n" for at in range(6))
    assert advise(reading, f"# Q\n{asked}", "reading_level: 40\n") == [
        "3 the questions here can be read at LIX 104, the course aims at 40"
    ]
