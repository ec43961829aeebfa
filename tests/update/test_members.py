"""Zips from anywhere: whatever is wrong with one is said in a line, and nothing is ever unpacked."""

from __future__ import annotations

import struct
import warnings
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest

from builder.problems import NoPackage
from builder.update import members as limits
from builder.update.members import members

Make = Callable[[Path], None]


def _zip(files: Mapping[str, bytes] | list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a name that is there twice, which is what some tests are about
        for name, content in files.items() if isinstance(files, Mapping) else files:
            archive.writestr(name, content)
    return made.getvalue()


def _refused(tmp_path: Path, content: bytes, name: str = "index.html") -> str:
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    with pytest.raises(NoPackage) as refused:
        members(path)(name)
    assert [each.name for each in tmp_path.iterdir()] == ["a.zip"]
    said = str(refused.value)
    assert said.startswith(f"{path}: ")
    return said.removeprefix(f"{path}: ")


@pytest.mark.parametrize("top", ["", "half-way-web/"])
def test_a_file_is_found_at_the_root_or_in_the_one_folder_that_was_zipped(top: str, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(_zip({f"{top}index.html": b"page", f"{top}media/a.svg": b"<svg/>", f"{top}empty/": b""}))
    read = members(path)
    assert [read(name) for name in ("index.html", "media/a.svg", "no.html")] == [b"page", b"<svg/>", None]


def test_a_file_is_found_in_a_folder_and_never_beside_it(tmp_path: Path) -> None:
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "index.html").write_bytes(b"page")
    (tmp_path / "secret").write_bytes(b"no")
    read = members(tmp_path / "web")
    assert [read(name) for name in ("index.html", "../secret", str(tmp_path / "secret"), "")] == [
        b"page",
        None,
        None,
        None,
    ]


def test_of_two_folders_with_a_page_neither_is_the_package(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(_zip({"a/index.html": b"a", "b/index.html": b"b"}))
    assert members(path)("index.html") is None


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NoPackage) as refused:
        members(tmp_path / "none.zip")
    assert str(refused.value) == f"{tmp_path / 'none.zip'}: there is no such file"


@pytest.mark.parametrize("name", ["../index.html", "/etc/passwd", "a/../../b", "C:/a", "a\\..\\b"])
def test_a_name_that_leads_out_is_refused(name: str, tmp_path: Path) -> None:
    said = _refused(tmp_path, _zip({"index.html": b"page", name: b"x"}))
    assert said == f"it has a file named {name!r}, and no package of ours has such a name"


def test_a_name_given_twice_is_refused(tmp_path: Path) -> None:
    said = _refused(tmp_path, _zip([("index.html", b"a"), ("index.html", b"b")]))
    assert said == "it has two files named 'index.html'"


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_FILES", 2)
    said = _refused(tmp_path, _zip(dict.fromkeys(("index.html", "a", "b"), b"")))
    assert said == "3 files are more than a package has"


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_bomb_is_a_trap_before_it_is_a_burden(method: int, tmp_path: Path) -> None:
    said = _refused(tmp_path, _zip({"index.html": bytes(3_000_000)}, method))
    assert said == "index.html is packed too tightly to be text: the zip is a trap"


def test_a_size_that_the_header_hides_does_not_matter(tmp_path: Path) -> None:
    made = bytearray(_zip({"index.html": bytes(3_000_000)}))
    central = made.rindex(b"PK\x01\x02")
    made[central + 24 : central + 28] = struct.pack("<I", 10)
    said = _refused(tmp_path, bytes(made))
    assert said == "index.html is damaged"


def test_a_file_that_is_larger_than_any_of_ours_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_BYTES", 1000)
    said = _refused(tmp_path, _zip({"index.html": bytes(1001)}))
    assert said == "index.html is larger than any document of a package"
    (tmp_path / "a.zip").unlink()
    (tmp_path / "index.html").write_bytes(bytes(1001))
    with pytest.raises(NoPackage):
        members(tmp_path)("index.html")


def _flipped(content: bytes) -> bytes:
    at = content.index(b"a page of some length")
    return content[:at] + b"A" + content[at + 1 :]


def _encrypted(content: bytes) -> bytes:
    """With the flag of encryption in both headers."""
    made = bytearray(content)
    made[6] |= 1
    made[made.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(made)


def _method_99(content: bytes) -> bytes:
    made = bytearray(content)
    made[8], made[made.rindex(b"PK\x01\x02") + 10] = 99, 99
    return bytes(made)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda _: b"", "this is no zip, or a damaged one"),
        (lambda _: b"<html></html>", "this is no zip, or a damaged one"),
        (lambda content: content[: len(content) // 2], "this is no zip, or a damaged one"),
        (lambda _: b"PK\x05\x06" + bytes(10), "this is no zip, or a damaged one"),
        (_flipped, "index.html is damaged"),
        (_encrypted, "index.html is encrypted, or packed in a way that cannot be read here"),
        (_method_99, "index.html is encrypted, or packed in a way that cannot be read here"),
    ],
)
def test_a_damaged_zip_says_what_is_the_matter(
    spoil: Callable[[bytes], bytes], said: str, tmp_path: Path
) -> None:
    whole = _zip({"index.html": b"a page of some length"}, zipfile.ZIP_STORED)
    assert _refused(tmp_path, spoil(whole)) == said


def test_no_byte_that_changes_is_a_traceback(tmp_path: Path) -> None:
    whole = _zip({"index.html": b"<p>" + b"text " * 40, "imsmanifest.xml": b"<manifest/>"})
    path = tmp_path / "a.zip"
    for at in range(len(whole)):
        for value in (0, 0xFF):
            path.write_bytes(whole[:at] + bytes([value]) + whole[at + 1 :])
            try:
                members(path)("index.html")
            except NoPackage as refused:
                assert str(path) in str(refused)  # noqa: PT017 either way is right, and nothing else is
