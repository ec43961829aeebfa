from __future__ import annotations

import pytest

from builder.load.lock import Item
from builder.load.merge import Merged, read

PAGE, OURS, THEIRS = Item("page", 1, "a"), Item("question", 2, "ours"), Item("question", 2, "theirs")
BOTH = (PAGE, OURS, THEIRS)


@pytest.mark.parametrize(
    ("text", "merged"),
    [
        ("", Merged()),
        ("# Head\nrevision 3 0123abcd\npage 1 a\n", Merged((PAGE,), 3)),
        ("page 1 a\nquestion 2 ours\nquestion 2 theirs\npage 1 a", Merged(BOTH)),
        ("page 1 a\n<<<<<<< HEAD\nquestion 2 ours\n=======\nquestion 2 theirs\n>>>>>>> b\n", Merged(BOTH, 0, signs=True)),
        ("page 1 a\n<<<<<<< HEAD\nrevision 3 0123abcd\nquestion 2 ours\n||||||| base\nrevision 9 0123abcd\nquestion 2 base\n=======\nrevision 4 0123abcd\nquestion 2 theirs\n>>>>>>> b\n", Merged(BOTH, 4, signs=True)),
        ("page 1 a\npage one\nquestion 2 ours @7\n", Merged((PAGE, Item("question", 2, "ours", changed=7)), 7, damaged=(2,))),
    ],
)  # fmt: skip
def test_every_line_of_both_branches_is_read_once(text: str, merged: Merged) -> None:
    assert read(text) == merged
