from __future__ import annotations

import pytest

from tests.load.reading import QUIZ, codes, read

HTML = "raw HTML is off; use Markdown, or `raw_html: true` in course.yaml"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a <b>c</b> <br/>", [f"3:3: warning W211 “<b>” is shown to learners as it stands: {HTML}"]),
        ("<!-- a note -->", [f"3:1: warning W211 “<!--” is shown to learners as it stands: {HTML}"]),
        ("`<b>`\n\n3 < 4 <5> \\<b> &lt;b>", []),
        ("\\<b> <i>", [f"3:6: warning W211 “<i>” is shown to learners as it stands: {HTML}"]),
        ("a\n\n:::", ["5:1: error E208 “:::” ends a block that is not open here; take it away, or give the outer of two nested blocks more colons"]),
        ("##A b", ["3:1: error E218 “##A b” is no heading: a blank is missing; put a blank after the last #"]),
        ("## A b {#c", ["3:8: error E209 the brace of “{#c” is never closed; put } at the end of the line"]),
        ("## A b {was=c", ["3:8: error E209 the brace of “{was=c” is never closed; put } at the end of the line"]),
        ("## A b \\{#c\n\n## The set {1\n\n## A b {#d}", []),
        ("```\na", ["3:1: error E207 this fence is never closed: it takes everything up to the end; put a line “```” after it"]),
        ("~~~~\na\n~~~", ["3:1: error E207 this fence is never closed: it takes everything up to the end; put a line “~~~~” after it"]),
        ("> ```\n> a\n> ````\n\n- b\n\n  ```\n  ```\n\n```\n```", []),
        ("#hashtag\n`##A`", []),
        ("![a](my map.svg)", ["3:4: error E215 “](my map.svg)” is no link: there is a blank in the address; put the address into angle brackets: [words](<my file.md>)"]),
        ('![a](my map.svg "b")', ['3:4: error E215 “](my map.svg "b")” is no link: there is a blank in the address; put the address into angle brackets: [words](<my file.md>)']),
        ("[a b] (c.md) [d] (not a file)", ["3:1: error E215 “[a b] (c.md)” is no link: there is a blank between its two parts; take the blank out: [words](my-file.md)"]),
        ("- [x] a\n-[ ] b", ["4:1: error E408 “-[ ] b” is no choice: a blank is missing; put a blank after the hyphen: “- [ ] …”", "3:1: warning W417 choices stand outside a quiz: learners see their boxes as they stand; put the question, heading and all, between “::: quiz” and “:::”"]),
        ("| a | b |\n|—|—|", ["4:1: error E219 this table cannot be read: its second line is not made of hyphens; write it as |---|---|, with as many cells as the first line"]),
        ("[see](above or below) `[a](b c.md)`", []),
        ("a [^b c] x[^1]", ["3:11: error E217 there is no footnote “1” on this page; add a line “[^1]: …”"]),
        ("`[^1]`\n\n\\[^1]", []),
    ],
)  # fmt: skip
def test_words_that_markdown_takes_as_they_stand_are_a_problem(text: str, problems: list[str]) -> None:
    _, found = read(f"# X\n\n{text}\n")
    assert found == problems


@pytest.mark.parametrize(
    ("rows", "problems"),
    [
        ("| 1 |\n| 1 | 2 |\n|  |  |  |", []),
        ("| 1 \\| x | `a \\| b` |", []),
        ("1 | 2", []),
        ("| 1 | 2 | 3 | 4 |", ["5:11 E212"]),
        ("1 | 2 | 3", ["5:9 E212"]),
        ("| `a|b` | c |", ["5:11 E212"]),
    ],
)
def test_a_cell_more_than_the_head_has_is_a_problem(rows: str, problems: list[str]) -> None:
    assert codes(f"# X\n\n| a | b |\n|---|---|\n{rows}\n".replace("\n\n", "\n\n", 1)) == problems


def test_a_table_in_a_quote_and_one_in_a_block_are_looked_at() -> None:
    table = "| a |\n|---|\n| 1 |\n| 2 | 3 |"
    quoted = "\n".join(f"> {line}" for line in table.split("\n"))
    assert codes(f"# X\n\n{quoted}\n\n::: note\n{table}\n:::\n") == ["6:9 E212", "12:7 E212"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("> " * 19 + "x", []),
        ("> " * 20 + "x", ["3:1 E216"]),
        ("\n".join("  " * level + "- x" for level in range(9)), []),
        ("\n".join("  " * level + "- x" for level in range(11)), ["12:19 E216"]),
    ],
)
def test_what_is_nested_too_deeply_to_be_read_is_a_problem(text: str, problems: list[str]) -> None:
    assert codes(f"# X\n\n{text}\n") == problems


def test_a_pictures_braces_are_taken_at_the_end_of_its_line_only() -> None:
    pictures = '![a](b.svg){alt="x"}\n\n![a](b.svg) and {c}\n\n![a](b.svg)\\{c\\}\n\n- ![](b.svg){alt=""}\n'
    assert codes(f"# X\n\n{pictures}") == ["5:17 E209"]


def test_slips_are_found_in_a_quiz_too() -> None:
    text = "# Q\n\n## A <i>b</i>? {#a}\n\n- [x] a [^1]\n  > see [this](my page.md)\n- [ ] b\n\n##C? {#c}\n"
    assert codes(text, QUIZ) == ["3:6 W211", "5:9 E217", "6:14 E215", "9:1 E218"]
