"""axe-core beside a learner, in four looks: what it says of each state that is looked at.

A course that is audited stands in the top window (its API in the opener), since axe leaves out the
rules for whole pages inside a frame.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page

from tests.e2e.conftest import listen
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms

LOOKS = {
    "light": {"viewport": {"width": 1024, "height": 768}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1024, "height": 768}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 320, "height": 640}, "color_scheme": "light"},
    "forced": {"viewport": {"width": 1024, "height": 768}, "forced_colors": "active"},
}
RUN = """async () => {
  const found = await axe.run(document, { resultTypes: ['violations'] });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}"""


@dataclass(slots=True)
class Audit:
    """What axe says of each state that was looked at."""

    view: Page
    axe: str
    found: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.view.evaluate(f"() => {{ {self.axe}; window.close = () => {{}} }}")

    def look(self, state: str) -> None:
        """Runs axe on what is shown now; on a phone nothing may stick out to the side, either."""
        violations = self.view.evaluate(RUN)
        if self.view.evaluate("() => document.documentElement.scrollWidth > innerWidth"):
            violations.append("wider than the screen")
        if violations:
            self.found[state] = violations


@contextmanager
def looking(browser: Browser, look: str, bearable: str = "") -> Iterator[BrowserContext]:
    """A window of this look; what is heard from its pages must be silence, or only what is `bearable`."""
    noise: list[str] = []
    context = browser.new_context(reduced_motion="reduce", **LOOKS[look])  # type: ignore[arg-type]
    listen(context, noise)
    yield context
    context.close()
    heard = [line for line in noise if not bearable or bearable not in line]
    assert heard == [], heard


def beside(lms: Lms, context: BrowserContext, axe: str) -> tuple[Learner, Audit]:
    """A learner in a launch of this LMS, with axe beside them."""
    attempt = lms.launch(context, api="opener")
    return Learner(attempt.sco).ready(), Audit(attempt.popup, axe)
