"""W703: the key stands in the same place throughout, for all to see."""

from __future__ import annotations

import pytest

from builder.checks.lint import place
from tests.checks.lint.conftest import Advise

FIRST, LAST, FIXED = (
    "- [x] a\n- [ ] b\n- [ ] c\n",
    "- [ ] a\n- [ ] b\n- [x] c\n",
    "- [ ] a\n- [ ] b\n- [x] c {fixed}\n",
)
TRUE, FALSE = "- [x] True\n- [ ] False\n", "- [ ] True\n- [x] False\n"
STAYS = "---\nshuffle: []\n---\n"


def _quiz(front: str, *answers: str) -> str:
    return f"{front}# Q\n" + "".join(f"\n## Q {at}? {{#q{at}}}\n\n{text}" for at, text in enumerate(answers))


@pytest.mark.parametrize(
    ("front", "answers", "said"),
    [
        (STAYS, [FIRST] * 5, ["4 the right choice stands in place 1 in 5 of 5 questions whose choices are not shuffled"]),
        (STAYS, [LAST] * 7 + [FIRST], ["4 the right choice stands in place 3 in 7 of 8 questions whose choices are not shuffled"]),
        (STAYS, [FIRST] * 4, []),
        (STAYS, [FIRST, LAST] * 5, []),
        (STAYS, [FIRST] * 4 + [LAST], []),
        ("", [FIRST] * 9, []),
        ("", [FIXED] * 5, ["1 the right choice stands in place 3 in 5 of 5 questions whose choices are not shuffled"]),
        ("", [TRUE] * 8, ["1 “True” is right in 8 of 8 statements"]),
        ("", [FALSE] * 8, ["1 “False” is right in 8 of 8 statements"]),
        ("", [TRUE] * 7, []),
        ("", [TRUE] * 5 + [FALSE] * 5, []),
    ],
)  # fmt: skip
def test_only_where_learners_see_the_authors_order(
    front: str, answers: list[str], said: list[str], advise: Advise
) -> None:
    assert advise(place, _quiz(front, *answers)) == said


def test_practice_in_a_page_has_an_order_of_its_own(advise: Advise) -> None:
    asked = _quiz("", *([FIRST] * 6)).removeprefix("# Q\n")
    page = f"# P\n\n::: quiz{asked}:::\n".replace("quiz\n#", "quiz\n\n#")
    assert advise(place, "# Q\n\n## A? {#a}\n\n- = b\n", page=page) == []
