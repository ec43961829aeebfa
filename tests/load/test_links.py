from __future__ import annotations

import pytest

from builder.model import Prose, Reference
from builder.problems import Where
from tests.load.reading import FILE, blocks, read

OUT = 'target="_blank" rel="noopener noreferrer"'


@pytest.mark.parametrize(
    ("text", "html", "kind", "target", "anchor", "column"),
    [
        ("[a](03-y.md)", '<a href="cw-ref:0">a</a>', "page", "01-a/03-y.md", "", 5),
        ("[a](../02-b/z.md#end)", '<a href="cw-ref:0">a</a>', "page", "02-b/z.md", "end", 5),
        ("[a](#end)", '<a href="cw-ref:0">a</a>', "page", FILE, "end", 5),
        ("[a](<my page.md>)", '<a href="cw-ref:0">a</a>', "page", "01-a/my page.md", "", 6),
        ("[a](my%20page.md)", '<a href="cw-ref:0">a</a>', "page", "01-a/my page.md", "", 1),
        ("[a](media/Élan.pdf)", '<a href="cw-ref:0">a</a>', "asset", "01-a/media/Élan.pdf", "", 5),
        ("[a](./media//x/../y.pdf)", '<a href="cw-ref:0">a</a>', "asset", "01-a/media/y.pdf", "", 5),
        ("see ![a](m.svg)", 'see <img src="cw-ref:0" alt="a" />', "asset", "01-a/m.svg", "", 10),
        ("see ![a](x.md)", 'see <img src="cw-ref:0" alt="a" />', "asset", "01-a/x.md", "", 10),
        ("[a][b]\n\n[b]: y.md", '<a href="cw-ref:0">a</a>', "page", "01-a/y.md", "", 1),
    ],
)  # fmt: skip
def test_a_link_into_the_course_becomes_a_placeholder(
    text: str, html: str, kind: str, target: str, anchor: str, column: int
) -> None:
    page, problems = read(f"# X\n\n{text}\n")
    assert problems == []
    assert page.blocks == (Prose(f"<p>{html}</p>"),)
    assert [
        (made.kind, made.target, made.anchor, made.placeholder, made.where) for made in page.references
    ] == [(kind, target, anchor, "cw-ref:0", Where(FILE, 3, column))]


def test_references_are_numbered_in_reading_order_wherever_they_stand() -> None:
    text = "# Q\n\n[a](a.md)\n\n## B [c](b.md) {#b}\n\n- [x] ![d](c.svg)\n  > [e](d.md)\n- [ ] f\n\n> [g](e.md)\n"
    page, problems = read(text, "01-a/quiz.md")
    assert problems == []
    assert page.references == tuple(
        Reference(
            "asset" if kind == "asset" else "page",
            f"01-a/{name}",
            "",
            f"cw-ref:{at}",
            Where("01-a/quiz.md", line, column),
        )
        for at, (kind, name, line, column) in enumerate(
            [("page", "a.md", 3, 5), ("page", "b.md", 5, 10), ("asset", "c.svg", 7, 12), ("page", "d.md", 8, 9), ("page", "e.md", 11, 7)]
        )
    )  # fmt: skip
    (question,) = page.questions
    assert question.prompt == 'B <a href="cw-ref:1">c</a>'
    assert question.choices[0].html == '<img src="cw-ref:2" alt="d" />'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[a](https://example.org/?a=b&c)", f'<a href="https://example.org/?a=b&amp;c" {OUT}>a</a>'),
        ("<http://example.org>", f'<a href="http://example.org" {OUT}>http://example.org</a>'),
        ("[a](mailto:a@b.org)", f'<a href="mailto:a@b.org" {OUT}>a</a>'),
        ("[a](tel:+441)", f'<a href="tel:+441" {OUT}>a</a>'),
    ],
)
def test_a_link_out_of_the_course_opens_apart(text: str, html: str) -> None:
    assert blocks(text) == (Prose(f"<p>{html}</p>"),)


SCHEMES = "cannot be followed from a course; use http, https, mailto, tel or a file of the course"
LEAVES = "leaves the course; copy the file into the course and link to it there"
NETWORK = "the picture does not stand in the course; put the file into the module's media folder"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[a](ftp://b.c)", f"3:5: error E205 a link to “ftp:” {SCHEMES}"),
        ("[a](javascript:b)", f"3:5: error E205 a link to “javascript:” {SCHEMES}"),
        ("<file:///etc/passwd>", f"3:2: error E205 a link to “file:” {SCHEMES}"),
        ("[a](C:/x.pdf)", f"3:5: error E205 a link to “c:” {SCHEMES}"),
        ("[a](//b.c/d)", f"3:5: error E205 a link to “//” {SCHEMES}"),
        ("[a]()", "3:1: error E204 the link leads nowhere; write an address between the round brackets"),
        ("[a](/x.md)", f"3:5: error E303 “/x.md” {LEAVES}"),
        ("[a](../../x.md)", f"3:5: error E303 “../../x.md” {LEAVES}"),
        ("[a](../..)", f"3:5: error E303 “../..” {LEAVES}"),
        ("[a](b%5C..%5C..%5Cx.pdf)", f"3:1: error E303 “b\\..\\..\\x.pdf” {LEAVES}"),
        ("![a](../../x.svg)", f"3:6: error E303 “../../x.svg” {LEAVES}"),
        ("![a](https://b.c/d.svg)", f"3:6: error E305 {NETWORK}"),
        ("![a](data:image/png;base64,AA)", f"3:6: error E305 {NETWORK}"),
        ("![](m.svg)", '3:5: error E302 the picture “m.svg” has no text for people who cannot see it; describe it: ![what it shows](…); for a mere decoration write {alt=""} after it'),
        ("![ ](m.svg){alt=x}", '3:6: error E302 the picture “m.svg” has no text for people who cannot see it; describe it: ![what it shows](…); for a mere decoration write {alt=""} after it'),
    ],
)  # fmt: skip
def test_a_link_that_cannot_lead_anywhere_is_a_problem(text: str, problem: str) -> None:
    _, problems = read(f"# X\n\n{text}\n")
    assert problems == [problem]
