"""Draws a comparison as a table at a terminal, by rich."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from builder.update import telling
from builder.update.change import Change, Verdict
from builder.update.comparison import Comparison

COLOURS = {
    Verdict.SAFE: "green",
    Verdict.REGRADES: "yellow",
    Verdict.RESETS: "bold yellow",
    Verdict.UNSAFE: "bold red",
}


def draw(comparison: Comparison, old: str, new: str) -> None:
    """The verdict, the table and what stays, on the output stream."""
    console = Console(highlight=False)
    verdict = comparison.verdict
    console.print(Text(f"{old} → {new}", "dim"))
    console.print(Text.assemble((f"{verdict}. ", COLOURS[verdict]), (telling.MEANING[verdict], "bold")))
    if comparison.changes:
        console.print(_table(comparison.changes))
    console.print(Text(telling.unchanged(comparison), "dim"))


def _table(changes: tuple[Change, ...]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=False)
    table.add_column("verdict", no_wrap=True)
    table.add_column("what changed", ratio=1)
    table.add_column("what learners meet", ratio=1)
    for change in changes:
        what = Text.assemble(_plain(telling.subject(change), "bold"), "\n", _plain(change.what))
        table.add_row(Text(str(change.verdict), COLOURS[change.verdict]), what, _plain(change.learners))
        table.add_section()
    return table


def _plain(text: str, style: str = "") -> Text:
    """The text without what would steer a terminal."""
    return Text("".join(c if c.isprintable() else "�" for c in text), style)
