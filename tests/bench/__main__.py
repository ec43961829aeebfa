"""Measures every bar and prints the table: `make bench`, or `python -m tests.bench --rounds 7`.

Nothing here fails for a bar that does not hold: the table says it.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from pathlib import Path

from tests.bench import building, weight
from tests.bench.bars import table


def main() -> int:
    """Builds in turns first, while this process is small; then opens the packages in a browser."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--rounds", type=int, default=7, help="after one to warm up (default: 7)")
    rounds = parser.parse_args().rounds
    busy = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        lab = Path(folder)
        pair = building.subjects(lab)
        this, large = pair
        print(f"Building {rounds} rounds …", file=sys.stderr)
        bars = [*building.bars(pair, rounds)]
        bars += weight.bars(this.package("scorm12"), this.package("scorm2004"))
        print(f"Opening {rounds} rounds …", file=sys.stderr)
        from tests.bench import page, state  # noqa: PLC0415 - see process.measure: this process must stay small

        bars += page.bars(this.course, this.package("scorm12"), large.package("scorm12"), lab, rounds)
        bars += state.bars(rounds)
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, load {busy:.1f} before, {rounds} rounds\n"
    )
    print(table(bars))
    missed = [bar.figure for bar in bars if bar.holds is False]
    print(
        f"\n{len([bar for bar in bars if bar.holds])} bars hold, {len(missed)} do not{': ' * bool(missed)}{'; '.join(missed)}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
