"""What stands in the document before an answer is graded tells nothing of the key.

Two courses that differ in nothing but the key are, but for the data block that holds it, the same bytes.
"""

from __future__ import annotations

import pytest

from builder.build import packages
from builder.cache import Cache
from builder.formats import FORMATS
from builder.load.course import load
from builder.render.site import Renderer
from tests.conftest import Course as Writer

MATCHING = "## Q? {{#q type=matching}}\n\n| Who | What |\n|---|---|\n{}"
ORDERING = "## Q? {{#q type=ordering}}\n\n{}"
CATEGORISE = "## Q? {{#q type=categorise}}\n\n{}"
PAIRS = [
    (MATCHING, "| a | x |\n| b | y |\n| c | z |\n", "| a | y |\n| b | z |\n| c | x |\n"),
    (MATCHING, "| a | x |\n| b | y |\n| c | z |\n", "| c | y |\n| b | z |\n| a | x |\n"),
    (MATCHING, "| a | x |\n| b | x |\n|  | y |\n", "| a | x |\n| b | y |\n"),
    (ORDERING, "1. a\n2. b\n3. c\n4. d\n", "1. d\n2. b\n3. a\n4. c\n"),
    (CATEGORISE, "- X\n  - a\n  - b\n- Y\n  - c\n", "- X\n  - c\n- Y\n  - b\n  - a\n"),
]


@pytest.mark.parametrize("shuffle", ["[choices]", "[]"])
@pytest.mark.parametrize(("form", "one", "other"), PAIRS)
def test_the_document_is_the_same_whatever_the_key(
    form: str, one: str, other: str, shuffle: str, course: Writer
) -> None:
    before, key = _document(form.format(one), shuffle, "one", course)
    after, other_key = _document(form.format(other), shuffle, "other", course)
    assert before == after
    assert key != other_key


def test_the_order_of_groups_stays_the_authors(course: Writer) -> None:
    listed = "- {}\n  - a\n- {}\n  - b\n- {}\n  - c\n"
    groups = [("Low", "Middle", "High"), ("High", "Middle", "Low")]
    documents = [
        _document(CATEGORISE.format(listed.format(*some)), "[choices]", some[0], course) for some in groups
    ]
    places = [
        [document.index(f">{group}</option>") for group in some]
        for (document, _), some in zip(documents, groups, strict=True)
    ]
    assert places == [sorted(some) for some in places]


def _document(question: str, shuffle: str, folder: str, write: Writer) -> tuple[str, str]:
    """The document before its data block, and the block."""
    text = f"---\nshuffle: {shuffle}\n---\n# Quiz\n\n{question}"
    loaded = load(
        write({"course.yaml": "id: c\ntitle: C\n", "01-a/quiz.md": text}, folder), tuple(FORMATS), Cache(None)
    )
    assert (loaded.problems, loaded.course is None) == ((), False)
    assert loaded.course is not None
    (package,) = packages(loaded.course)
    site = Renderer(Cache(None)).site(package, "scorm12")
    document = next(entry for entry in site.entries if entry.name == site.launch).read().decode()
    start, _, block = document.partition('<script type="application/json"')
    return start, block
