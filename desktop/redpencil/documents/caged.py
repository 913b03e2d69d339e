"""The child's side of the cage: limit yourself, then parse what the parent sent. No network."""

from __future__ import annotations

import contextlib
import gc
import json
import sys
from collections.abc import Sequence

from redpencil.documents.outcomes import NO_MEMORY

# A buffer that grows is doubled: where half is taken, what was asked for last was too much.
_STARVED_FROM = 0.5
_SHUT = frozenset(("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname",
                   "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork",
                   "os.startfile", "os.startfile/2", "pty.spawn"))  # fmt: skip


def main(argv: Sequence[str]) -> int:
    """Read one document from standard input and print it as JSON; returns the exit status.

    ``argv`` is the memory limit in MB and the CPU limit in seconds. The input is one line of
    JSON (name and options, or what is asked) and then the bytes of the document; where the line
    gives their length, requests for its pages follow them.
    """
    _limit(int(argv[0]), int(argv[1]))
    sys.addaudithook(_refuse)
    # A document is built and then gone with the process: looking for rings of objects meanwhile
    # takes a tenth of the time. Between several documents they are looked for.
    gc.disable()
    try:
        return _answer()
    except MemoryError:
        return NO_MEMORY
    except Exception:
        # Libraries tell the want of memory in many ways: as a broken file, as a missing module.
        if _starved(int(argv[0])):
            return NO_MEMORY
        raise


def run_program(argv: Sequence[str]) -> int:
    """Become another program within the limits: ``argv`` is those limits and its words."""
    import os

    _limit(int(argv[0]), int(argv[1]))
    os.execv(argv[2], list(argv[2:]))  # noqa: S606 — the words are ours, no shell reads them


def _limit(memory_mb: int, seconds: int) -> None:
    """Take away what a parser does not need, where the system knows such limits."""
    if sys.platform == "win32":
        return
    import resource

    memory = memory_mb * 1024 * 1024
    limits = [
        # Where both limits are the same Linux kills at once, and that looks like want of memory.
        (resource.RLIMIT_CPU, seconds, seconds + 1),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_NPROC, 0, 0),
        (resource.RLIMIT_AS, memory, memory),
    ]
    for kind, soft, hard in limits:
        # macOS knows no limit of address space, and a limit may stand lower already.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (soft, hard))


def _starved(memory_mb: int) -> bool:
    """Whether so much memory was taken that the next piece may have been refused."""
    try:
        with open("/proc/self/status", encoding="ascii") as facts:  # noqa: PTH123 — no import here
            peak = next(line for line in facts if line.startswith("VmPeak:"))
    except MemoryError:  # not even for this question
        return True
    except (OSError, StopIteration):  # a system that does not tell
        return False
    return int(peak.split()[1]) > _STARVED_FROM * memory_mb * 1024


def _refuse(event: str, _arguments: tuple[object, ...]) -> None:
    """Shut the doors that no reader needs: a page must not reach out while it is read."""
    if event in _SHUT:
        raise PermissionError(f"{event} is shut in the cage")


def _answer() -> int:
    given = sys.stdin.buffer
    request = json.loads(given.readline())
    if "length" in request:
        from redpencil.documents.pdf_pages import answer_pages

        data = given.read(request["length"])
        return answer_pages(data, request["name"], given, sys.stdout.buffer)
    from redpencil.documents.answering import answer, answer_all, answer_part, answer_picture

    data = given.read()
    if "from" in request:
        way = answer_all
    elif "part" in request:
        way = answer_part
    else:
        way = answer_picture if "ask" in request else answer
    return way(data, request, sys.stdout.buffer)
