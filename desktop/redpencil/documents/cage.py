"""The parent's side of the cage: start the child, feed it, bound its time and its output."""

from __future__ import annotations

import json
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from redpencil.codec import decode_document
from redpencil.documents import forked
from redpencil.documents.children import AFTERWARDS, Child, Started, feed, keep_end
from redpencil.documents.outcomes import DOCUMENT, NO_MEMORY, REFUSED
from redpencil.documents.soundness import is_sound
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.settings import LANGUAGE_VARIABLE, Settings
from redpencil.words.documents import reason
from redpencil.words.errors import SENTENCES
from redpencil.words.speaking import LANGUAGE

READER_WORD = "--caged-reader"
"""The first argument that makes the program a caged reader and nothing else."""
PROGRAM_WORD = "--caged-program"
"""The first argument that makes the program limit itself and become another one."""
FORKING_WORD = "--caged-forking"
"""The first argument that makes the program load all parsers, and fork caged readers."""

_log = logging.getLogger(__name__)
_CHUNK = 1 << 20
# A forked reader has 70 MB of address space taken by parsers that it may not need; where little
# is allowed, one that is started has more of it for the document.
_FORKED_FROM_MB = 512
_WORDS_KEPT = 300
# How Python, the loader and the C++ library complain when memory has run out.
_STARVED = (
    b"MemoryError",
    b"Cannot allocate memory",
    b"failed to map segment",
    b"bad_alloc",
)
REFUSALS = frozenset((
    "binary", "unsupported", "wrong_encoding", "no_text", "empty", "reader_failed", "locked",
    "unpacks_too_large", "scanned", "too_many_parts", "several", "packed_too_deep", "bad_source",
    "table_too_large",
))  # fmt: skip
"""The codes of refusal that are believed of a child."""
# What a child needs of its surroundings to start: folders, the temporary folder of Windows,
# and where a virtual environment of macOS finds itself.
_KEPT = ("PATH", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "HOME",
         "USERPROFILE", "LD_LIBRARY_PATH", "__PYVENV_LAUNCHER__")  # fmt: skip


def read_caged(data: bytes, name: str, options: Mapping[str, str], settings: Settings) -> Document:
    """The document that a caged child makes of ``data``; safe to call from any thread.

    ``options`` may hold encoding, media and pasted. Every failure is one InputError: what the
    child says of the document, or reader_timeout, reader_memory, reader_failed.
    """
    answer = ask_caged(data, {**options, "name": name}, settings)
    return document_from(answer, name)


def ask_caged(data: bytes, request: Mapping[str, str], settings: Settings) -> bytes:
    """What a caged child answers to a request about ``data``; InputError as for ``read_caged``."""
    name = request["name"]
    header = json.dumps(request).encode("ascii") + b"\n"
    status, answer, said = _Run(settings, name).of(reader(settings, name), header + data)
    if said:
        _log.info("the caged reader said: %s", said.decode("utf-8", "replace"))
    if status == DOCUMENT:
        return answer
    if status == REFUSED:
        raise refusal_from(answer, name)
    raise failure_of(status, said, name, settings, printed=is_printed(data))


def run(
    words: Sequence[str], environment: Mapping[str, str], given: bytes, name: str,
    settings: Settings,
) -> tuple[int, bytes, bytes]:  # fmt: skip
    """Exit status, answer and the end of what was said on standard error by a child process.

    Its time and the length of its answer are bounded: InputError reader_timeout, reader_memory.
    """
    return _Run(settings, name).of(Started(words, environment, name), given)


def reader(settings: Settings, name: str) -> Child:
    """A caged reader that waits for its request: forked where that is ready, or else started."""
    environment = surroundings()
    if settings.reader_memory_mb >= _FORKED_FROM_MB:
        child = forked.fork(environment, _limits(settings))
        if child is not None:
            return child
    return Started(command(settings), environment, name)


def warm_up() -> None:
    """Make ready what lets readers begin at once, where the system can fork; comes back at once.

    Until it is ready, and wherever it is not, readers are started.
    """
    if sys.platform == "linux":
        forked.warm_up([*_program(), FORKING_WORD], surroundings())


def is_printed(data: bytes) -> bool:
    """Whether a file is a PDF by its first bytes."""
    return data.startswith(b"%PDF-")


def failure_of(
    status: int, said: bytes, name: str, settings: Settings, *, printed: bool = False
) -> InputError:
    """What the end of a child means that has given no answer; ``said`` stood on its error pipe.

    ``printed`` tells of a PDF: its library aborts without a word where memory runs out.
    """
    starved = any(words in said for words in _STARVED)
    starved = starved or (printed and not said and _killed(status, "SIGABRT"))
    if status == NO_MEMORY or _killed(status, "SIGKILL") or starved:
        return InputError("reader_memory", name=name, limit=settings.reader_memory_mb)
    if _killed(status, "SIGXCPU"):
        return InputError("reader_timeout", name=name, seconds=settings.reader_seconds)
    return InputError("reader_failed", name=name, reason=reason("crashed"))


def _killed(status: int, name: str) -> bool:
    number = getattr(signal, name, None)
    return number is not None and status == -number


def document_from(answer: bytes, name: str) -> Document:
    """The document that a child printed; InputError reader_failed where it makes no sense."""
    try:
        document = decode_document(answer.decode("ascii"))
        sound = is_sound(document)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError("reader_failed", name=name, reason=reason("nonsense")) from error
    if not sound:
        raise InputError("reader_failed", name=name, reason=reason("nonsense"))
    return document


def refusal_from(answer: bytes, name: str) -> InputError:
    """The child's InputError, if it is one that a child may raise and its words are complete."""
    try:
        told = json.loads(answer)
        code = str(told["code"])
        details = {str(key): str(value)[:_WORDS_KEPT] for key, value in told["details"].items()}
        details["name"] = name
        SENTENCES[code].format_map(details)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        code = ""
    if code not in REFUSALS:
        return InputError("reader_failed", name=name, reason=reason("nonsense"))
    return InputError(code, **details)


def command(settings: Settings) -> list[str]:
    """The command line of a caged reader; in a frozen app the executable is the program."""
    return [*_program(), READER_WORD, *_limits(settings)]


def program_command(settings: Settings) -> list[str]:
    """What to put before the words of another program, so that it runs within the same limits."""
    return [*_program(), PROGRAM_WORD, *_limits(settings)]


def _program() -> list[str]:
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "redpencil"]


def _limits(settings: Settings) -> list[str]:
    return [str(settings.reader_memory_mb), str(settings.reader_seconds)]


def surroundings() -> dict[str, str]:
    """The child's environment: enough to start Python, nothing that changes what it imports."""
    kept = {key: os.environ[key] for key in _KEPT if key in os.environ}
    if paths := os.environ.get("PYTHONPATH"):  # a checkout that is not installed
        kept["PYTHONPATH"] = os.pathsep.join(
            str(Path(path).absolute()) for path in paths.split(os.pathsep)
        )
    kept[LANGUAGE_VARIABLE] = LANGUAGE  # what it remarks on is kept as it says it
    return kept | {"PYTHONSAFEPATH": "1", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}


class _Run:
    """One child process from its start to its end."""

    def __init__(self, settings: Settings, name: str) -> None:
        self.settings = settings
        self.name = name
        self.limit = settings.reader_memory_mb * 1024 * 1024
        self.deadline = time.monotonic() + settings.reader_seconds
        self.too_much = False

    def of(self, child: Child, given: bytes) -> tuple[int, bytes, bytes]:
        """Exit status, answer and the end of what it said on standard error."""
        answer, said = bytearray(), bytearray()
        threads = [
            threading.Thread(target=feed, args=(child.stdin, given), daemon=True),
            threading.Thread(target=self._drain, args=(child, answer), daemon=True),
            threading.Thread(target=keep_end, args=(child.stderr, said), daemon=True),
        ]
        for thread in threads:
            thread.start()
        try:
            status = self._wait(child)
        finally:
            child.end()
            for thread in threads:
                thread.join(AFTERWARDS)
        if self.too_much:
            raise InputError("reader_memory", name=self.name, limit=self.settings.reader_memory_mb)
        return status, bytes(answer), bytes(said)

    def _wait(self, child: Child) -> int:
        try:
            return child.wait(max(0.0, self.deadline - time.monotonic()))
        except TimeoutError as error:
            seconds = self.settings.reader_seconds
            raise InputError("reader_timeout", name=self.name, seconds=seconds) from error

    def _drain(self, child: Child, answer: bytearray) -> None:
        """Take the answer in; end the child where it is longer than the memory it may have."""
        with child.stdout as pipe:
            while chunk := pipe.read(_CHUNK):
                answer += chunk
                if len(answer) > self.limit:
                    self.too_much = True
                    child.end()
                    return
