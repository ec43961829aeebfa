from __future__ import annotations

import pytest

from builder.model import Block, Callout, Figure, Prose
from tests.load.reading import QUIZ, blocks, codes, read

TABLE = '<div class="table" role="group" tabindex="0" aria-label="Table"><table>'


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("", ()),
        ("a *b* **c** `d`\\\ne\n\n- f\n- g", (Prose("<p>a <em>b</em> <strong>c</strong> <code>d</code><br />\ne</p>\n<ul>\n<li>f</li>\n<li>g</li>\n</ul>"),)),
        ('3 < 4 & "5"', (Prose("<p>3 &lt; 4 &amp; &quot;5&quot;</p>"),)),
        ('a\n\n![b *c*](m.svg "A *cap*")\n\nd', (Prose("<p>a</p>"), Figure("cw-ref:0", "b c", "A *cap*"), Prose("<p>d</p>"))),
        ('![](m.svg){alt=""}', (Figure("cw-ref:0", "", ""),)),
        ("a\n===\nb\n\n---", (Prose("<p>a\n===\nb</p>\n<hr />"),)),
        ("::: case Kerala, India\na\n\n![b](m.svg)\n:::\nc", (Callout("case", "Kerala, India", (Prose("<p>a</p>"), Figure("cw-ref:0", "b", ""))), Prose("<p>c</p>"))),
        (":::: note\n::: tip\na\n:::\n::::", (Callout("note", "", (Callout("tip", "", (Prose("<p>a</p>"),)),)),)),
        ("a\n: b", (Prose("<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>"),)),
        ("| a |\n|---|\n| b |", (Prose(f"{TABLE}\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>"),)),
    ],
)  # fmt: skip
def test_markdown_becomes_blocks(text: str, made: tuple[Block, ...]) -> None:
    assert blocks(text) == made


@pytest.mark.parametrize(
    ("text", "html", "anchors"),
    [
        ("## A b?\n\n### C {#d}", '<h3 id="h-x.a-b">A b?</h3>\n<h4 id="h-x.d">C</h4>', ("a-b", "d")),
        ("## A\n\n## A\n\n## A", '<h3 id="h-x.a">A</h3>\n<h3 id="h-x.a-2">A</h3>\n<h3 id="h-x.a-3">A</h3>', ("a", "a-2", "a-3")),
        ("## مرحبا\n\n## 你好", '<h3 id="h-x.section">مرحبا</h3>\n<h3 id="h-x.section-2">你好</h3>', ("section", "section-2")),
        ("## The set \\{1\\}", '<h3 id="h-x.the-set-1">The set {1}</h3>', ("the-set-1",)),
        ("## A\n\n> ### B", '<h3 id="h-x.a">A</h3>\n<blockquote>\n<h4 id="h-x.b">B</h4>\n</blockquote>', ("a", "b")),
        ("## A\n### B\n#### C\n##### D\n###### E\n## F", '<h3 id="h-x.a">A</h3>\n<h4 id="h-x.b">B</h4>\n<h5 id="h-x.c">C</h5>\n<h6 id="h-x.d">D</h6>\n<h6 id="h-x.e">E</h6>\n<h3 id="h-x.f">F</h3>', ("a", "b", "c", "d", "e", "f")),
    ],
)  # fmt: skip
def test_headings_stand_one_level_deeper_and_have_anchors(
    text: str, html: str, anchors: tuple[str, ...]
) -> None:
    page, problems = read(f"# X\n\n{text}")
    assert (page.blocks, page.anchors, problems) == ((Prose(html),), anchors, [])


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("### A", ["3:1 E202"]),
        ("## A\n\n#### B\n\n### C", ["5:1 E202"]),
        ("## A\n\n### B\n\n## C", []),
        ("::: note\n## A\n:::\n\n### B", []),
        ("- # A\n- ## B {#a.b}", ["3:1 E210", "4:1 E110"]),
        ("# A\n\n## B {c}", ["3:1 E210", "5:1 E209"]),
        ("## A {#a}\n\n## B {#a}", ["5:1 E203"]),
        ("::: nota\na\n:::", ["3:1 E206"]),
        ("::: quiz\na\n:::", ["4:1 E413"]),
        ("::: quiz\n:::", ["1:1 E413"]),
        ("- [x] a\n- [ ] b", ["3:1 W417"]),
        ("1. a\n   - [] b", ["4:4 W417"]),
        ("- [a](x.md)\n- [b] c", []),
    ],
)
def test_what_is_wrong_with_a_block_is_said_at_its_place(text: str, problems: list[str]) -> None:
    assert codes(f"# X\n\n{text}\n") == problems


ONE = "## A? {#a}\n\n- [x] b\n- [ ] c\n"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (f"a\n\n::: note\nb\n:::\n\n{ONE}", []),
        (f"::: quiz\n{ONE}:::", ["4:1 E418"]),
        (f"::::: note\n:::: tip\n::: quiz\n{ONE}:::\n::::\n:::::", ["6:1 E418"]),
        ("no question", ["3:1 E413"]),
        ("", ["1:1 E413"]),
        ("- [x] a\n- [ ] b\n\n" + ONE, ["3:1 W417"]),
    ],
)
def test_a_quiz_has_its_questions_at_its_own_level(text: str, problems: list[str]) -> None:
    assert codes(f"# X\n\n{text}\n", QUIZ) == problems


def test_practice_stands_where_its_block_stands() -> None:
    page, problems = read(f"# X\n\na\n\n::: quiz\nb\n\n{ONE}:::\n\nc\n")
    assert problems == []
    (question,) = page.questions
    assert page.blocks == (Prose("<p>a</p>"), Prose("<p>b</p>"), question, Prose("<p>c</p>"))
    assert page.assessment is None


def test_a_quizs_footnotes_stand_after_its_questions() -> None:
    page, problems = read(f"# X\n\n{ONE.replace('?', '?[^n]')}\n[^n]: d", QUIZ)
    assert problems == []
    question, notes = page.blocks
    assert page.questions == (question,)
    assert isinstance(notes, Prose)
    assert notes.html.startswith('<div class="footnotes"><ol>\n<li id="fn-quiz-1"')
    assert page.questions[0].body == ""


def test_footnotes_of_two_pages_do_not_meet_and_one_may_be_called_twice() -> None:
    text = "# X\n\na[^1] b[^1]\n\n[^1]: c\n"
    made = [read(text, file)[0].blocks for file in ("01-a/02-x.md", "01-a/03-y.md")]
    joined = ["".join(block.html for block in page if isinstance(block, Prose)) for page in made]
    assert joined[0].replace("-x-1", "-y-1") == joined[1]
    assert joined[0].count('id="fn-x-1"') == joined[0].count('id="fnref-x-1"') == 1
    assert joined[0].count('href="#fn-x-1"') == 2


def test_raw_html_is_text_unless_the_course_allows_it_and_then_it_is_cleaned() -> None:
    text = '<b onclick="x()">a</b><script>b</script>\n\n<div style="x">\n\n[c](d.md)\n\n</div>'
    page, problems = read(f"# X\n\n{text}", raw_html=True)
    assert problems == []
    html = '<p><b>a</b></p>\n<div>\n<p><a href="cw-ref:0" rel="noopener noreferrer">c</a></p>\n</div>'
    assert page.blocks == (Prose(html),)
