"""Readers that are forked are caged like those that are started, and no document meets the next."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import odd_reader
import pytest
from forking import ready
from valid import FILES

from redpencil.documents import cage, forked
from redpencil.documents.page_pictures import PagePictures
from redpencil.documents.reading import read_all, read_bytes
from redpencil.errors import InputError
from redpencil.settings import Settings

SETTINGS = Settings(reader_seconds=8)
QUICK = Settings(reader_seconds=1)
# What a document could at worst make its reader do: run whatever it says.
ACTS = """
scope = {"document": document}
exec(data.decode(), scope)
words = str(scope.get("words", "some words"))
document = Document(words, (Block("paragraph", 0, len(words), "p. 1"),), "T", name, "0")
"""


@pytest.fixture(scope="module", autouse=True)
def forking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Readers are forked, by a process that has loaded a reader that does what it reads."""
    paths = odd_reader.install(tmp_path_factory.mktemp("other") / "site", ACTS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", paths)
        patch.setenv("SECRET_TOKEN", "abc")
        with ready():
            yield


def said(act: str, settings: Settings = SETTINGS) -> str:
    """The ``words`` that a document left which made its reader do something."""
    return read_bytes(act.encode(), "a.odd", settings).text


def failure(act: str, settings: Settings = SETTINGS) -> str:
    with pytest.raises(InputError) as caught:
        said(act, settings)
    return caught.value.code


def forker() -> int:
    """The number of the process that forks."""
    return int(said("import os; words = os.getppid()"))


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for(over: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not over():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_each_document_has_a_process_of_its_own_from_the_same_one() -> None:
    act = "import os; words = f'{os.getpid()} {os.getppid()} {os.getsid(0)}'"
    first, second = said(act).split(), said(act).split()
    assert first[0] != second[0]
    assert first[1] == second[1] != str(os.getpid())
    assert first[2] == first[0], "it leads a session of its own"


@pytest.mark.parametrize(
    "act",
    [
        "import builtins; builtins.open = builtins.len = None",
        "import redpencil.documents.answering as a; a.answer = a.choose_reader = None",
        "import sys; sys.modules.clear(); sys.path.clear()",
        "import os; os.environ['PATH'] = 'nowhere'; os.chdir('/tmp')",
        "from redpencil import plugins; plugins.readers = lambda: ()",
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
        "import sys; sys.stdout.write('before the answer'); sys.setrecursionlimit(50)",
        "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); signal.alarm(1)",
        "import threading; threading.Thread(target=input, daemon=False).start()",
    ],
)
def test_what_a_document_does_to_its_reader_does_nothing_to_the_next(act: str) -> None:
    before = forker()
    with suppress(InputError):
        said(act)
    assert read_bytes(FILES["boats.html"], "boats.html", SETTINGS).blocks
    assert said("words = 'as ever'") == "as ever"
    assert forker() == before


def test_nothing_of_the_process_that_forks_is_open_in_a_reader() -> None:
    found = said("import os; words = sorted(map(int, os.listdir('/proc/self/fd')))")
    assert found == "[0, 1, 2, 3]", "three pipes, and the list that was being read"
    act = "import os; words = [os.readlink(f'/proc/self/fd/{n}').split(':')[0] for n in range(3)]"
    assert said(act) == "['pipe', 'pipe', 'pipe']"


def test_a_reader_shares_no_memory_that_it_could_write_in() -> None:
    act = "words = [line for line in open('/proc/self/maps') if 'rw-s' in line.split()[1]]"
    assert said(act) == "[]"


def test_a_forked_reader_has_the_limits_of_one_that_is_started() -> None:
    act = (
        "import resource as r; kinds = (r.RLIMIT_AS, r.RLIMIT_CPU, r.RLIMIT_FSIZE, r.RLIMIT_CORE, "
        "r.RLIMIT_NPROC); words = [r.getrlimit(kind) for kind in kinds]"
    )
    assert forker() != os.getpid()
    found = said(act)
    forked.cool_down()
    assert found == said(act)
    assert str(2**30) in found
    cage.warm_up()
    wait_for(forked.is_ready)


@pytest.mark.parametrize(
    ("act", "code"),
    [
        ("while True: pass", "reader_timeout"),
        ("import time; time.sleep(60)", "reader_timeout"),
        ("hoard = [bytearray(10_000_000) for _ in range(1000)]", "reader_memory"),
        ("import os\nwhile True: os.write(1, b'x' * 1_000_000)", "reader_memory"),
        ("raise RuntimeError('the secret inside')", "reader_failed"),
        ("import os; os.abort()", "reader_failed"),
        ("import os; os._exit(0)", "reader_failed"),
        ("import os; os._exit(77)", "reader_failed"),
        ("import os; os.kill(os.getpid(), 11)", "reader_failed"),
        ("raise SystemExit(9)", "reader_failed"),
    ],
)
def test_whatever_a_reader_does_ends_in_one_error(act: str, code: str) -> None:
    settings = QUICK if code == "reader_timeout" else SETTINGS
    started = time.monotonic()
    assert failure(act, settings) == code
    assert time.monotonic() - started < settings.reader_seconds + 3


@pytest.mark.parametrize(
    "act",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9), 1)",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
    ],
)
def test_a_reader_reaches_neither_the_network_nor_other_programs(act: str) -> None:
    tried = f"try:\n    {act}\nexcept PermissionError as error: words = error"
    assert "is shut in the cage" in said(tried)


def test_a_reader_writes_no_file_and_knows_nothing_of_its_surroundings(tmp_path: Path) -> None:
    target = tmp_path / "written"
    act = f"try: open({str(target)!r}, 'wb').write(b'x' * 9000)\nexcept OSError: words = 'refused'"
    assert said(act) == "refused"
    assert not target.stat().st_size
    assert said("import os; words = os.getcwd(), 'SECRET_TOKEN' in os.environ") == "('/', False)"


def test_many_threads_may_read_at_once() -> None:
    found: list[str] = []

    def read(number: int) -> None:
        found.append(said(f"words = 'Text number {number}'"))

    threads = [threading.Thread(target=read, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == sorted(f"Text number {n}" for n in range(12))


def test_files_of_several_documents_and_pages_are_read_as_ever(tmp_path: Path) -> None:
    before = forker()
    for name, data in FILES.items():
        path = tmp_path / name
        path.write_bytes(data)
        assert [found.document for found in read_all(path, SETTINGS)] == [
            found.document for found in _read_by_started(path)
        ], name
    with PagePictures(FILES["boats.pdf"], "boats.pdf", SETTINGS) as pictures:
        assert pictures.picture(1, 100).number == 1
        child = pictures._child
        assert child is not None
        stat = Path(f"/proc/{child._process.pid}/stat").read_text()
        assert int(stat.rpartition(")")[2].split()[1]) == before
    wait_for(lambda: not is_alive(child._process.pid))


def _read_by_started(path: Path) -> list[object]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(forked, "fork", lambda *_: None)
        return list(read_all(path, SETTINGS))


def test_a_process_that_forks_no_more_is_done_without() -> None:
    os.kill(forker(), signal.SIGKILL)
    assert said("import os; words = os.getppid()") == str(os.getpid()), "its parent is this one"
    assert not forked.is_ready()
    cage.warm_up()
    wait_for(forked.is_ready)
    assert forker() != os.getpid()


def test_other_surroundings_are_not_those_of_the_process_that_forks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANG", "xx_XX.UTF-8")
    assert said("import os; words = os.getppid()") == str(os.getpid())


def test_a_narrow_limit_is_for_a_reader_that_has_loaded_nothing() -> None:
    narrow = Settings(reader_memory_mb=256)
    assert said("import os; words = os.getppid()", narrow) == str(os.getpid())


def test_nothing_lives_on_when_the_program_is_killed(tmp_path: Path) -> None:
    script = (
        "import sys, time\n"
        "from redpencil.documents import cage, forked\n"
        "from redpencil.settings import Settings\n"
        "cage.warm_up()\n"
        "while not forked.is_ready(): time.sleep(0.01)\n"
        "child = cage.reader(Settings(), 'a')\n"
        "print(child.pid, forked._forking[0]._process.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    program = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    pids = [int(word) for word in program.stdout.readline().split()]
    assert len(pids) == 2
    assert all(map(is_alive, pids))
    program.kill()
    program.wait()
    program.stdout.close()
    wait_for(lambda: not any(map(is_alive, pids)))
