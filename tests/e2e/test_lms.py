"""The little LMS keeps and refuses what real ones do, shown with a package of eight lines."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import BrowserContext

from tests.e2e.lms import Lms
from tests.limits.call import Call, Edition

MANIFEST = '<manifest xmlns="x"><resources><resource href="index.html"/></resources></manifest>'
PAGE = '<!doctype html><html lang="en"><title>A package</title><main>Hello</main><script src="a.js"></script>'
SCRIPT = """
let home = window;
while (!home.API && !home.API_1484_11 && home.parent !== home) home = home.parent;
home = home.API || home.API_1484_11 ? home : window.opener;
window.api = home && (home.API || home.API_1484_11);
"""
SUSPEND = {
    "scorm12": "api.LMSInitialize(''), api.LMSSetValue('cmi.core.lesson_status', 'incomplete'),"
    "api.LMSSetValue('cmi.core.exit', 'suspend'), api.LMSSetValue('cmi.suspend_data', 'kept'),"
    "api.LMSCommit(''), api.LMSSetValue('cmi.suspend_data', 'lost')",
    "scorm2004": "api.Initialize(''), api.SetValue('cmi.exit', 'suspend'),"
    "api.SetValue('cmi.suspend_data', 'kept'),api.Commit(''), api.SetValue('cmi.suspend_data', 'lost')",
}
RESUME = {
    "scorm12": "api.LMSInitialize(''),"
    "[api.LMSGetValue('cmi.core.entry'), api.LMSGetValue('cmi.suspend_data')].join()",
    "scorm2004": "api.Initialize(''), [api.GetValue('cmi.entry'), api.GetValue('cmi.suspend_data')].join()",
}
EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    path = tmp_path / "package.zip"
    with ZipFile(path, "w") as archive:
        for name, content in (("imsmanifest.xml", MANIFEST), ("index.html", PAGE), ("a.js", SCRIPT)):
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("edition", EDITIONS)
def test_crashed_tab_keeps_what_was_committed(
    edition: Edition, package: Path, context: BrowserContext
) -> None:
    with Lms(package, edition) as lms:
        first = lms.launch(context)
        first.sco.evaluate(SUSPEND[edition])
        first.crash()
        second = lms.launch(context, depth=10)
        assert second.sco.evaluate(RESUME[edition]) == "resume,kept"
        assert [call.value for call in first.calls() if call.element == "cmi.suspend_data"] == ["kept"]


def test_data_of_2004_are_gone_without_exit_suspend(package: Path, context: BrowserContext) -> None:
    with Lms(package, "scorm2004") as lms:
        first = lms.launch(context)
        first.sco.evaluate("api.Initialize(''), api.SetValue('cmi.suspend_data', 'x'), api.Terminate('')")
        lms.until(lambda: len(lms.commits) == 1)
        second = lms.launch(context)
        second.sco.evaluate(RESUME["scorm2004"])
        assert [call.result for call in second.calls()] == ["true", "ab-initio", ""]


def test_refused_calls_are_recorded_with_their_error(package: Path, context: BrowserContext) -> None:
    with Lms(package, "scorm12") as lms:
        attempt = lms.launch(context, api="opener")
        attempt.sco.evaluate(
            "api.LMSInitialize(''), api.LMSSetValue('cmi.core.lesson_status', 'done'), api.LMSGetValue(3)"
        )
        assert attempt.calls() == (
            Call("LMSInitialize", "", "", "true", "0", 0),
            Call("LMSSetValue", "cmi.core.lesson_status", "done", "false", "405", 1),
            Call("LMSGetValue", "3", "", "", "not a string: number", 2),
        )


@pytest.mark.parametrize("edition", EDITIONS)
def test_refusing_lms_stores_nothing(edition: Edition, package: Path, context: BrowserContext) -> None:
    with Lms(package, edition, refusing=True) as lms:
        attempt = lms.launch(context)
        attempt.sco.evaluate(SUSPEND[edition])
        assert [call.result for call in attempt.calls() if call.verb == "Commit"] == ["false"]
        assert lms.stored == {}


def test_api_comes_late_or_never(package: Path, context: BrowserContext) -> None:
    with Lms(package, "scorm12") as lms:
        attempt = lms.launch(context, api="late")
        assert attempt.page.evaluate("typeof window.API") == "undefined"
        attempt.publish()
        assert attempt.page.evaluate("typeof window.API") == "object"
        assert lms.launch(context, api="absent").page.evaluate("typeof window.API") == "undefined"


def test_leaving_ends_with_the_calls_of_pagehide(package: Path, context: BrowserContext) -> None:
    with Lms(package, "scorm12") as lms:
        attempt = lms.launch(context)
        attempt.sco.evaluate("api.LMSInitialize(''), onpagehide = () => api.LMSFinish(''), 0")
        attempt.leave()
        assert [call.method for call in attempt.calls()] == ["LMSInitialize", "LMSFinish"]
        lms.until(lambda: sorted(lms.sessions[0]) == [0, 1] and lms.sessions[0][1].result == "true")
        assert [lms.sessions[0][index].verb for index in (0, 1)] == ["Initialize", "Finish"]
