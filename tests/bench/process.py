"""What one whole process costs: seconds of wall clock and the most memory it ever held."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, and MiB of peak resident memory."""

    seconds: float
    mebibytes: float


def measure(command: Sequence[str], folder: Path) -> Cost:
    """Runs a command to its end in `folder`; a command that fails ends the benchmark with its output.

    The kernel counts the memory of a child from the fork on, so this process must stay
    smaller than what it measures: no browser is imported before.
    """
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"{' '.join(command)}\n{said.read().decode()}")
    return Cost(seconds, usage.ru_maxrss / 1024)


def answers(command: Sequence[str], folder: Path, ask: Callable[[], None], lines: int) -> float:
    """Seconds from `ask` until a process that stays has printed `lines` lines, as it does at its start."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            _read(process, lines)
            time.sleep(0.5)  # what it still does after its last line is no part of the answer
            ask()
            start = time.perf_counter()
            _read(process, lines)
            return time.perf_counter() - start
        finally:
            process.send_signal(signal.SIGINT)


def _read(process: subprocess.Popen[bytes], lines: int) -> None:
    assert process.stdout
    for _ in range(lines):
        if not process.stdout.readline():
            raise SystemExit("the process that should stay has ended")
