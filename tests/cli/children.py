"""The command line as a child process, if need be in surroundings that have been made worse."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from redpencil.__main__ import main

ARTICLE = """Lighthouse to stay lit

“We have oil for every night,” keeper Alma Reyes said on Monday. She has tended 3 lamps.
"""
TALK = "Talk with the keeper\n\nREYES: We have oil for every night. I have tended 3 lamps.\n"

# What is done in the child before the program starts there.
# Root keeps its name and loses its power over permissions: capset(2) with nothing in any set. To
# become somebody else would not do, for Python and the program may lie where only root may look.
ORDINARY_USER = """
import ctypes, os, struct
if os.getuid() == 0:  # an ordinary user has no such power to lose
    version_3 = 0x20080522
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.capset(struct.pack("Ii", version_3, 0), bytes(24)):
        raise OSError(ctypes.get_errno(), "root could not step down")
"""
_START = "\nimport sys\nfrom redpencil.__main__ import main\nsys.exit(main())\n"


def small_disk(size: int) -> str:
    """No file may grow beyond ``size`` bytes: a write then really fails, as on a full disk."""
    return f"import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))\n"


def command(words: tuple[str | bytes, ...], before: str = "") -> list[str | bytes]:
    """The words that start the program; ``before`` is Python to be run in the child first."""
    how = ["-c", before + _START] if before else ["-m", "redpencil"]
    return [sys.executable, *how, *words]


def child(
    *words: str | bytes, before: str = "", stdin: str | bytes = "", **surroundings: str
) -> subprocess.CompletedProcess[str]:
    """One command line in a process of its own, run to its end."""
    done = subprocess.run(
        command(words, before),
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **surroundings},
        check=False,
        timeout=60,
    )
    texts = (done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
    return subprocess.CompletedProcess(done.args, done.returncode, *texts)


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """One command line in this process, which saves the start; its streams and status."""
    out, error = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(error):
        try:
            status = main(words)
        except SystemExit as ended:
            status = int(ended.code or 0)
    return subprocess.CompletedProcess(words, status, out.getvalue(), error.getvalue())


def refused(status: int, *words: str, before: str = "", **surroundings: str) -> str:
    """The one sentence with which a command is refused, and nothing else is said."""
    done = child(*words, before=before, **surroundings) if before else run(*words)
    assert done.returncode == status, done.stderr
    assert done.stdout == ""
    return said(done)


def said(done: subprocess.CompletedProcess[str]) -> str:
    """What a command said on standard error: one plain sentence on one line."""
    (line,) = done.stderr.splitlines()
    assert line.startswith("redpencil: ")
    assert line.endswith(".")
    assert "{" not in line
    assert all(character.isprintable() for character in line), line
    return line


def json_of(*words: str) -> Any:
    """What a command prints as JSON."""
    done = run(*words)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def whole_log(data: Path) -> list[dict[str, Any]]:
    """The events of the log in a data folder, which must be whole, without its closing line."""
    log = str(data / "log.db")
    done = run("log", "verify", "--log", log)
    assert done.returncode == 0, done.stderr
    lines = run("log", "export", "--log", log).stdout.splitlines()
    *events, closing = (json.loads(line) for line in lines)
    assert closing["events"] == len(events)
    return events
