"""The browser, one for the whole run, fresh contexts in it, and the packages that the builder makes."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request, WebError, sync_playwright

FLAGS = [
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
    "--no-sandbox",
]
HOME = ("127.0.0.1", "", None)
"""The hosts that a page may ask: the little LMS, and none (file:, data:, about:)."""

Packages = Callable[[str, str], Path]


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """The machine's Chromium, headless."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    """axe-core as the npm package has it."""
    return (root / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def noise() -> list[str]:
    """What no page may do: errors on the console, errors thrown, requests to another host."""
    return []


@pytest.fixture
def context(browser: Browser, noise: list[str]) -> Iterator[BrowserContext]:
    """A browser without a past, which at the end has heard nothing but silence from the pages."""
    context = browser.new_context(viewport={"width": 1024, "height": 768}, reduced_motion="reduce")
    listen(context, noise)
    yield context
    context.close()
    assert noise == []


def listen(context: BrowserContext, noise: list[str]) -> None:
    """Notes what no page may do."""
    context.set_default_timeout(10_000)

    def console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            noise.append(f"{message.type}: {message.text}")

    def thrown(error: WebError) -> None:
        noise.append(f"thrown: {error.error}")

    def asked(request: Request) -> None:
        if urlsplit(request.url).hostname not in HOME:
            noise.append(f"asked: {request.url}")

    context.on("console", console)
    context.on("weberror", thrown)
    context.on("request", asked)


@pytest.fixture(scope="session")
def packages(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Packages:
    """Builds a course (its folder in the checkout) by the command line, once for each format."""

    @functools.cache
    def build(course: str, form: str) -> Path:
        work = tmp_path_factory.mktemp("packages")
        shutil.copytree(root / course, work / "course")
        command = [sys.executable, "-m", "builder", "build", "course", "--format", form, "--out", "dist"]
        environment = {**os.environ, "PYTHONPATH": str(root)}
        done = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        (package,) = (work / "dist").iterdir()
        return package

    return build
