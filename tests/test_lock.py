"""course.lock as a file: written and read again, upgraded, damaged, merged."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.load import lock
from builder.load.lock import Item, Lock
from builder.problems import Problem, Where

TEXT = (
    "# Permanent numbers, kept by `coursewright build`. Commit this file, and do not edit it.\n"
    "revision 6 {digest}\n"
    "page 1 a\n"
    "retired page 2 b @5\n"
    "question 1 q choice/3f2a9c01 a:00000001 b:00000002\n"
    "question 2 r @6 choice@4/0123abcd@5 a:00000003! d:00000004\n"
    "retired question 3 s @6 cloze.t00000005.m00000006.n00000007/89abcdef\n"
)
ITEMS = (
    Item("page", 1, "a"),
    Item("page", 2, "b", retired=True, changed=5),
    Item("question", 1, "q", (("a", "00000001"), ("b", "00000002")), type="choice", key="3f2a9c01"),
    Item(
        "question",
        2,
        "r",
        (("a", "00000003!"), ("d", "00000004")),
        type="choice",
        retyped=4,
        key="0123abcd",
        rekeyed=5,
        changed=6,
    ),
    Item(
        "question",
        3,
        "s",
        retired=True,
        type="cloze.t00000005.m00000006.n00000007",
        key="89abcdef",
        changed=6,
    ),
)
LOCK = Lock({(item.kind, item.identifier): item for item in ITEMS}, 6, lock.digest(ITEMS))


def _read(folder: Path, text: str) -> Lock:
    (folder / "course.lock").write_text(text, encoding="utf-8")
    found: list[Problem] = []
    read = lock.read(folder, found)
    assert found == []
    return read


def test_a_lock_is_written_and_read_again(tmp_path: Path) -> None:
    lock.write(tmp_path, LOCK)
    assert [path.name for path in tmp_path.iterdir()] == ["course.lock"]
    text = (tmp_path / "course.lock").read_bytes().decode()
    assert text == TEXT.format(digest=LOCK.digest)
    assert (_read(tmp_path, text), LOCK.is_merged) == (LOCK, False)


def test_a_lock_of_an_older_builder_has_no_revision(tmp_path: Path) -> None:
    read = _read(tmp_path, "page 1 a\nquestion 1 q b:9f31c21e d:77aa0190!\n")
    options = (("b", "9f31c21e"), ("d", "77aa0190!"))
    assert read == Lock({("page", "a"): ITEMS[0], ("question", "q"): Item("question", 1, "q", options)})
    assert not read.is_merged


@pytest.mark.parametrize(
    ("revisions", "expected"),
    [
        ("revision 6 {digest}\nrevision 6 00000000\n", 6),
        ("revision 8 00000000\nrevision 6 {digest}\n", 8),
        ("revision 8 {digest}\nrevision 9 {digest}\n", 9),
        ("revision 3 00000000\n", 6),
        ("", 6),
    ],
)
def test_no_way_of_merging_revisions_lets_them_fall(revisions: str, expected: int, tmp_path: Path) -> None:
    read = _read(tmp_path, TEXT.replace("revision 6 {digest}\n", revisions).format(digest=LOCK.digest))
    assert (read.revision, read.items) == (expected, LOCK.items)
    assert read.is_merged == (revisions.count("{digest}") < 2)


def test_no_lock_is_an_empty_one(tmp_path: Path) -> None:
    found: list[Problem] = []
    assert (lock.read(tmp_path, found), found) == (lock.EMPTY, [])


TWICE = "two branches were merged: `coursewright lock resolve --released ZIP` settles it"
MERGED = ("this line of the lock cannot be read", TWICE)
DAMAGED = (
    "this line of the lock cannot be read",
    "take the file from your last commit; never edit it by hand",
)


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        (["page 1 a", "question 1 a", "", "# a remark", "retired page 2 b"], []),
        (["page 1 a", "page 2 b", "page 1 c"], [("E602", 3, "page 1 “c” was numbered twice (see line 1)", TWICE)]),
        (["page 1 a", "page 2 b", "page 3 b"], [("E602", 3, "page 3 “b” was numbered twice (see line 2)", TWICE)]),
        (["question 1 a", "retired question 1 b"], [("E602", 2, "question 1 “b” was numbered twice (see line 1)", TWICE)]),
        (["<<<<<<< ours", "page 1 a", "======="], [("E601", 1, *MERGED), ("E601", 3, *MERGED)]),
        (["page one a"], [("E601", 1, *DAMAGED)]),
        (["page 1"], [("E601", 1, *DAMAGED)]),
        (["module 1 a"], [("E601", 1, *DAMAGED)]),
        (["revision 0 5b0c7e11"], [("E601", 1, *DAMAGED)]),
        (["revision 3"], [("E601", 1, *DAMAGED)]),
        (["question 1 a @3 text/5b0c7e11@"], [("E601", 1, *DAMAGED)]),
        (["question 1 a b:123"], [("E601", 1, *DAMAGED)]),
    ],
)  # fmt: skip
def test_a_lock_that_two_hands_wrote_is_a_problem(
    lines: list[str], problems: list[tuple[str, int, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "course.lock").write_text("\n".join(lines), encoding="utf-8")
    found: list[Problem] = []
    lock.read(tmp_path, found)
    assert found == [
        Problem(code, Where("course.lock", line), message, remedy) for code, line, message, remedy in problems
    ]
