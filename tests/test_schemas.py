"""XSD sets are found where they may stand, and never reached for over the network."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder import fetch, schemas
from builder.problems import CannotGoOn
from builder.schemas import Schemas

IMSCP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"


def manifest(identifier: str = "a", extra: str = "", locations: str = "") -> bytes:
    locations = locations or f"{IMSCP} imscp_rootv1p1p2.xsd {ADLCP} adlcp_rootv1p2.xsd"
    return f"""<manifest xmlns="{IMSCP}" identifier="{identifier}"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{locations}">
        <organizations/><resources/>{extra}</manifest>""".encode()


@pytest.fixture
def npm() -> dict[str, Path]:
    """The folders of npm's sets."""
    problem = fetch.fetch()
    found = schemas.locate() or pytest.fail(problem)
    return dict(found.folders)


@pytest.fixture
def scorm12(npm: dict[str, Path], tmp_path: Path) -> Path:
    """A copy of npm's set for SCORM 1.2, in a folder with an awkward name."""
    return Path(shutil.copytree(npm["scorm12"], tmp_path / "Schémas & co #1"))


def test_locate_finds_sets_under_the_names_they_may_have(npm: dict[str, Path], tmp_path: Path) -> None:
    for called in (
        {"scorm12": "scorm12", "scorm2004": "scorm2004-4th", "scorm2004-3rd": "scorm2004-3rd"},
        {
            "scorm12": "lib/schemas/definitionFiles/scorm12edition",
            "scorm2004": "lib/schemas/definitionFiles/scorm20044thedition",
            "scorm2004-3rd": "lib/schemas/definitionFiles/scorm20043rdedition",
        },
    ):
        top = tmp_path / str(len(called["scorm12"]))
        for name, folder in called.items():
            shutil.copytree(npm[name], top / folder)
        assert schemas.locate(top) == Schemas(tuple((name, top / folder) for name, folder in called.items()))


@pytest.mark.parametrize("name", ["scorm12", "scorm2004", "scorm2004-3rd"])
def test_locate_tells_a_set_by_what_is_in_it(npm: dict[str, Path], tmp_path: Path, name: str) -> None:
    folder = Path(shutil.copytree(npm[name], tmp_path / "xsd"))
    assert schemas.locate(folder) == Schemas(((name, folder),))


def test_locate_refuses_a_folder_without_a_set(tmp_path: Path) -> None:
    (tmp_path / "adlcp_v1p3.xsd").write_text("this is not XML")
    with pytest.raises(CannotGoOn) as caught:
        schemas.locate(tmp_path)
    assert str(caught.value) == f"{tmp_path} has no SCORM schemas: it should have folders such as scorm12"


def test_locate_gives_none_where_nothing_was_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert schemas.locate() is None


def test_note_names_the_sets_that_are_missing() -> None:
    found = Schemas((("scorm12", Path("xsd")),))
    assert schemas.note(found, "scorm12", "web") == ""
    assert schemas.note(None, "web") == ""
    assert schemas.note(found, "scorm12", "scorm2004", "web") == (
        "built without the XSDs of scorm2004: manifests not validated, and strict LMSs may refuse the zip; "
        "run `python -m builder.fetch` where npm is, or give --schemas DIR"
    )


def test_shipped_is_every_file_that_the_manifest_leads_to(scorm12: Path) -> None:
    shipped = Schemas((("scorm12", scorm12),)).shipped("scorm12", manifest())
    assert [(entry.name, entry.content) for entry in shipped] == [
        (name, (scorm12 / name).read_bytes())
        for name in ("adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd")
    ]


def test_shipped_is_nothing_without_the_set() -> None:
    assert Schemas(()).shipped("scorm12", b"") == ()


def test_invalid_manifest_is_ours_to_mend(scorm12: Path) -> None:
    with pytest.raises(CannotGoOn) as caught:
        Schemas((("scorm12", scorm12),)).shipped("scorm12", manifest("1a", "<metadata/>"))
    assert str(caught.value) == (
        "the manifest of scorm12 is not valid, please report this: "
        "line 2: Element '{http://www.imsproject.org/xsd/imscp_rootv1p1p2}manifest', attribute 'identifier': "
        "'1a' is not a valid value of the atomic type 'xs:ID'.; "
        "line 3: Element '{http://www.imsproject.org/xsd/imscp_rootv1p1p2}metadata': "
        "This element is not expected. Expected is "
        "one of ( {http://www.imsproject.org/xsd/imscp_rootv1p1p2}manifest, "
        "##other{http://www.imsproject.org/xsd/imscp_rootv1p1p2}* )."
    )


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("imscp_v9.xsd", "{folder} lacks imscp_v9.xsd, which its schemas refer to"),
        ("http://example.invalid/x/xml.xsd", "{folder} lacks xml.xsd, which its schemas refer to"),
        ("../secret.xsd", "adlcp_rootv1p2.xsd refers to ../secret.xsd, which is outside its set"),
        ("file:///etc/passwd", "{folder} lacks passwd, which its schemas refer to"),
    ],
)
def test_set_refers_only_to_itself(scorm12: Path, location: str, message: str) -> None:
    (scorm12.parent / "secret.xsd").write_text("<a/>")
    file = scorm12 / "adlcp_rootv1p2.xsd"
    file.write_text(file.read_text().replace('"imscp_rootv1p1p2.xsd"', f'"{location}"'))
    with pytest.raises(CannotGoOn) as caught:
        Schemas((("scorm12", scorm12),)).shipped("scorm12", manifest())
    assert str(caught.value) == message.format(folder=scorm12)
