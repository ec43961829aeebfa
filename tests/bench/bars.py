"""A bar: a figure that was measured, the most it may be, and whether it holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """`measured` and `reach` in the same unit; without `reach` the figure is for information."""

    figure: str
    measured: float
    unit: str
    reach: float | None = None
    note: str = ""

    @property
    def holds(self) -> bool | None:
        """Whether the bar is reached; None where there is none."""
        return None if self.reach is None else self.measured <= self.reach

    @property
    def row(self) -> tuple[str, str, str, str, str]:
        """The cells of its row in the table."""
        return (
            self.figure,
            quantity(self.measured, self.unit),
            "" if self.reach is None else quantity(self.reach, self.unit),
            {True: "yes", False: "NO", None: ""}[self.holds],
            self.note,
        )


HEAD = ("figure", "measured", "reach", "holds", "how")


def quantity(value: float, unit: str) -> str:
    """`0.314 s`, `1.42 ×`, `57 KB`, `3`."""
    number = f"{value:.3f}" if unit == "s" else f"{value:.2f}" if unit == "×" else f"{value:.1f}"
    return f"{number.removesuffix('.0')} {unit}".strip()


def table(bars: Iterable[Bar]) -> str:
    """A Markdown table, its columns of even width."""
    rows = [HEAD, *(bar.row for bar in bars)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])
