from __future__ import annotations

import pytest

from builder.load.raw_html import clean


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ('<p id="h-x" class="y">a<br>b</p>', '<p id="h-x" class="y">a<br>b</p>'),
        ('<b onclick="x()" style="y">a</b>', "<b>a</b>"),
        ("<script>a</script><style>b</style>c", "c"),
        ('<a href="javascript:x()">a</a>', '<a rel="noopener noreferrer">a</a>'),
        ('<a href="cw-ref:0">a</a>', '<a href="cw-ref:0" rel="noopener noreferrer">a</a>'),
        ('<img src="cw-ref:1" alt="a" onerror="x()">', '<img src="cw-ref:1" alt="a">'),
        ('<iframe src="https://a.b"></iframe><object></object><form><input></form>', ""),
        ('<div role="group" tabindex="0" aria-label="Table"><table></table></div>', '<div role="group" tabindex="0" aria-label="Table"><table></table></div>'),
        ("<figure><figcaption>a</figcaption></figure>", "<figure><figcaption>a</figcaption></figure>"),
    ],
)  # fmt: skip
def test_only_what_a_page_may_hold_is_kept(html: str, cleaned: str) -> None:
    assert clean(html) == cleaned
