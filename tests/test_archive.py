"""Packages are the same bytes every time, and stand whole or not at all."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import threading
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from builder.archive import write_folder, write_zip
from builder.model import Entry
from builder.problems import CannotGoOn

ENTRIES = (
    Entry("imsmanifest.xml", b"<manifest/>"),
    Entry("Über uns.html", "<p>ü</p>".encode() * 50),
    Entry("index.html", b"<p>" * 50),
    Entry("media/film.mp4", b"film"),
    Entry("media/sub/a.svg", b"<svg/>" * 50),
)

STORED = (Entry("imsmanifest.png", b"1"), Entry("b/é.png", b"2"), Entry("a.mp4", b"3"))
STORED_SHA256 = "04ea632b6190"
"""How the zip of STORED begins its hash: it owes nothing to the machine's zlib."""


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under `folder`."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@contextmanager
def interrupted_by(fifo: Path) -> Iterator[None]:
    """Makes `fifo` a file that gives some bytes and then has the user press Ctrl-C."""
    os.mkfifo(fifo)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)

    def press() -> None:
        with fifo.open("wb", buffering=0) as pipe:
            # More than a pipe holds: when this returns, the reader is in the midst of it.
            pipe.write(bytes(1 << 20))
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    thread = threading.Thread(target=press)
    thread.start()
    try:
        yield
    finally:
        thread.join()
        signal.signal(signal.SIGINT, before)


def test_zip_holds_each_entry_as_it_is_with_the_manifest_first(tmp_path: Path) -> None:
    write_zip(reversed(ENTRIES), tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        held = [
            (
                i.filename,
                archive.read(i),
                i.date_time,
                i.external_attr >> 16,
                i.create_system,
                i.compress_type,
            )
            for i in archive.infolist()
        ]
    names = ("imsmanifest.xml", "index.html", "media/film.mp4", "media/sub/a.svg", "Über uns.html")
    contents = {entry.name: entry.read() for entry in ENTRIES}
    assert held == [
        (name, contents[name], (1980, 1, 1, 0, 0, 0), 0o100644, 3, 0 if name.endswith(".mp4") else 8)
        for name in names
    ]


def test_zip_is_the_same_whatever_the_order_and_the_files_dates_and_modes(tmp_path: Path) -> None:
    media = tmp_path / "film.mp4"
    media.write_bytes(b"film")
    entries = [*ENTRIES[:3], Entry("media/film.mp4", media), ENTRIES[4]]
    write_zip(entries, tmp_path / "a.zip")
    os.utime(media, (1, 1))
    media.chmod(0o600)
    random.Random(3).shuffle(entries)
    write_zip(entries, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_zip_is_the_same_whatever_the_zone_locale_folder_and_umask(tmp_path: Path, root: Path) -> None:
    script = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); os.umask(int(sys.argv[3], 8))\n"
        "from pathlib import Path; from builder.archive import write_zip; from builder.model import Entry\n"
        "write_zip({Entry(n, n.encode() * 99) for n in ('b/é.html', 'a.html', 'Z.html')}, Path(sys.argv[2]))"
    )
    for name, zone, locale, umask in (("a", "UTC", "C", "022"), ("b", "Asia/Kolkata", "tr_TR.UTF-8", "077")):
        folder = tmp_path / name
        folder.mkdir()
        environment = os.environ | {"TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": str(ord(name))}
        environment["SOURCE_DATE_EPOCH"] = "1700000000"
        command = [sys.executable, "-c", script, str(root), str(tmp_path / f"{name}.zip"), umask]
        subprocess.run(command, cwd=folder, env=environment, check=True)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_zip_is_the_same_as_ever(tmp_path: Path) -> None:
    write_zip(STORED, tmp_path / "a.zip")
    assert hashlib.sha256((tmp_path / "a.zip").read_bytes()).hexdigest()[:12] == STORED_SHA256


@pytest.mark.parametrize(
    ("epoch", "date"),
    [
        ("1700000000", (2023, 11, 14, 22, 13, 20)),
        ("0", (1980, 1, 1, 0, 0, 0)),
        ("9999999999", (2107, 12, 31, 23, 59, 58)),
        ("", (1980, 1, 1, 0, 0, 0)),
    ],
)
def test_zip_is_dated_by_source_date_epoch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str, date: tuple[int, ...]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    write_zip(ENTRIES[:1], tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert [info.date_time for info in archive.infolist()] == [date]


def test_zip_refuses_an_epoch_that_is_no_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(CannotGoOn, match=r"^SOURCE_DATE_EPOCH is 'yesterday'; give seconds since 1970$"):
        write_zip(ENTRIES, tmp_path / "a.zip")


def test_zip_makes_its_folder_and_is_readable_by_all_whom_the_umask_lets(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_zip(ENTRIES, tmp_path / "new" / "dist" / "a.zip")
    finally:
        os.umask(before)
    assert (tmp_path / "new" / "dist" / "a.zip").stat().st_mode == 0o100644


def test_zip_streams_large_media(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.truncate(32 << 20)
    tracemalloc.start()
    write_zip([Entry("film.mp4", film)], tmp_path / "a.zip")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert ((tmp_path / "a.zip").stat().st_size > 32 << 20, peak < 2 << 20) == (True, True)


def test_zip_that_fails_midway_leaves_the_old_one(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    write_zip(ENTRIES, dist / "a.zip")
    before = tree(dist)
    gone = tmp_path / "gone.png"
    with pytest.raises(CannotGoOn) as caught:
        write_zip([*ENTRIES, Entry("zzz.png", gone)], dist / "a.zip")
    assert str(caught.value) == f"{dist / 'a.zip'} could not be written: No such file or directory ({gone})"
    assert tree(dist) == before


def test_zip_that_is_interrupted_leaves_the_old_one(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    write_zip(ENTRIES, dist / "a.zip")
    before = tree(dist)
    with interrupted_by(tmp_path / "pipe"), pytest.raises(KeyboardInterrupt):
        write_zip([*ENTRIES, Entry("zzz.mp4", tmp_path / "pipe")], dist / "a.zip")
    assert tree(dist) == before


def test_zip_does_not_take_the_place_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.zip").mkdir()
    (tmp_path / "a.zip" / "mine").write_bytes(b"mine")
    with pytest.raises(CannotGoOn, match=r"a\.zip could not be written: Is a directory"):
        write_zip(ENTRIES, tmp_path / "a.zip")
    assert tree(tmp_path) == {"a.zip/mine": b"mine"}


def test_folder_holds_the_entries_and_nothing_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "dist" / "web"
    write_folder([Entry("old.html", b"old"), Entry("index.html", b"old")], target)
    media = tmp_path / "film.mp4"
    media.write_bytes(b"film")
    write_folder([Entry("index.html", b"new"), Entry("media/film.mp4", media)], target)
    assert tree(tmp_path / "dist") == {"web/index.html": b"new", "web/media/film.mp4": b"film"}


def test_folder_that_fails_midway_leaves_the_old_one(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    write_folder(ENTRIES, dist / "web")
    before = tree(dist)
    with pytest.raises(CannotGoOn) as caught:
        write_folder([*ENTRIES, Entry("zzz.png", tmp_path)], dist / "web")
    assert str(caught.value) == f"{dist / 'web'} could not be written: Is a directory ({tmp_path})"
    assert (tree(dist), [path.name for path in dist.iterdir()]) == (before, ["web"])


def test_folder_that_is_interrupted_leaves_the_old_one(tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    write_folder(ENTRIES, dist / "web")
    before = tree(dist)
    with interrupted_by(tmp_path / "pipe"), pytest.raises(KeyboardInterrupt):
        write_folder([*ENTRIES, Entry("zzz.mp4", tmp_path / "pipe")], dist / "web")
    assert (tree(dist), [path.name for path in dist.iterdir()]) == (before, ["web"])


def test_folder_does_not_take_the_place_of_a_file_or_a_link(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for target in (tmp_path / "file", tmp_path / "link"):
        with pytest.raises(CannotGoOn) as caught:
            write_folder(ENTRIES, target)
        assert str(caught.value) == f"{target} is not a folder; move it away and build again"
    assert tree(tmp_path) == {"file": b"mine"}


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "a/../../x",
        "/x",
        "",
        ".",
        "..",
        "a//b",
        "a/",
        "./a",
        "a\\b",
        "..\\x",
        "C:x",
        "a\nb",
        "a\0b",
        "\u202ea",
    ],
)
def test_hostile_name_is_refused(tmp_path: Path, name: str) -> None:
    for write in (write_zip, write_folder):
        with pytest.raises(CannotGoOn) as caught:
            write([*ENTRIES, Entry(name, b"")], tmp_path / "dist" / "a")
        assert str(caught.value) == f"{name!r} is no name for a file in a package"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("a.png", "a.png"), "two files of the package have one name: a.png, a.png"),
        (("a/B.png", "A/b.png"), "two files of the package have one name: A/b.png, a/B.png"),
        (("straße", "STRASSE"), "two files of the package have one name: STRASSE, straße"),
        (("é", "e\u0301"), "two files of the package have one name: e\u0301, é"),
        (("media", "media/a.png"), "media is a file and the folder of media/a.png"),
    ],
)
def test_names_that_unpack_to_one_file_are_refused(
    tmp_path: Path, names: tuple[str, ...], message: str
) -> None:
    with pytest.raises(CannotGoOn) as caught:
        write_zip([Entry(name, b"") for name in names], tmp_path / "a.zip")
    assert str(caught.value) == message
    assert list(tmp_path.iterdir()) == []
