"""The cage holds: whatever a reader does in there ends in a document or in one InputError."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import hostile
import pytest
from valid import FILES

from redpencil.documents import cage, caged
from redpencil.documents.reading import read_bytes, read_file
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.settings import Settings

Install = Callable[[str], None]
QUICK = Settings(reader_seconds=2, reader_memory_mb=400)


def failure(data: bytes = b"words", name: str = "a.odd", settings: Settings = QUICK) -> InputError:
    with pytest.raises(InputError) as caught:
        read_bytes(data, name, settings)
    return caught.value


def test_a_reader_of_another_package_is_found_and_used(plug: Install) -> None:
    plug("")
    document = read_bytes(b"words", "a.odd", QUICK)
    assert document.text == "some words"
    assert document.sha256 == hashlib.sha256(b"words").hexdigest()


def test_a_reader_that_never_ends_is_stopped_in_time(plug: Install) -> None:
    plug("while True: pass")
    started = time.monotonic()
    error = failure(settings=Settings(reader_seconds=1))
    assert error.code == "reader_timeout"
    assert error.details["seconds"] == 1
    assert time.monotonic() - started < 4


def test_a_reader_that_sleeps_is_stopped_in_time(plug: Install) -> None:
    plug("import time; time.sleep(60)")
    started = time.monotonic()
    assert failure(settings=Settings(reader_seconds=1)).code == "reader_timeout"
    assert time.monotonic() - started < 4


def test_a_reader_that_takes_too_much_memory_is_stopped(plug: Install) -> None:
    plug("hoard = [bytearray(10_000_000) for _ in range(1000)]")
    error = failure(settings=Settings(reader_seconds=20, reader_memory_mb=400))
    assert error.code == "reader_memory"
    assert error.details["limit"] == 400


@pytest.mark.parametrize("limit", [40, 100, 300])
def test_a_page_too_large_for_its_memory_is_told_so_at_every_stage(limit: int) -> None:
    """Starting, loading the parsers, parsing and extracting each break off in another way."""
    page = b"<html><body>" + b"<p>Some <b>42 boats</b> here.</p>" * (1000 * limit)
    error = failure(page, "page.html", Settings(reader_memory_mb=limit))
    assert error.code == "reader_memory"
    assert error.details["limit"] == limit


def test_no_memory_even_to_ask_for_it_is_a_want_of_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("builtins.open", refuse)
    assert caged._starved(1_000_000)


def test_an_answer_without_end_is_cut_off(plug: Install) -> None:
    plug("import os\nwhile True: os.write(1, b'x' * 1_000_000)")
    assert failure(settings=Settings(reader_seconds=20, reader_memory_mb=150)).code == (
        "reader_memory"
    )


def test_a_reader_that_breaks_off_gives_a_plain_reason(
    plug: Install, capfd: pytest.CaptureFixture[str]
) -> None:
    plug("raise RuntimeError('the secret inside')")
    error = failure()
    assert capfd.readouterr() == ("", ""), "a traceback is for the log"
    assert error.code == "reader_failed"
    assert error.details["reason"] == "its reader stopped unexpectedly"


@pytest.mark.parametrize("end", ["os.abort()", "os._exit(0)", "os._exit(77)", "os.kill(os.getpid(), 11)"])  # fmt: skip  # noqa: E501
def test_a_reader_that_dies_is_a_failure_and_no_crash(plug: Install, end: str) -> None:
    plug(f"import os\n{end}")
    assert failure().code == "reader_failed"


@pytest.mark.parametrize(
    "change",
    [
        "blocks=(Block('paragraph', 0, 999, 'p'),)",
        "blocks=(Block('paragraph', 5, 9, 'p'), Block('paragraph', 0, 4, 'p'))",
        "blocks=(Block('paragraph', 0, 5, 'p'), Block('paragraph', 4, 9, 'p'))",
        "blocks=(Block('paragraph', 4, 5, 'p'),)",
        "blocks=(Block('picture', 0, 4, 'p'),)",
        "blocks=(Block('paragraph', 0, 4, None),)",
        "blocks=(Block('paragraph', '0', 4, 'p'),)",
        "title=7",
        "text=None",
        "remarks=(1,)",
        "notes=(Note(0, 99, '', '', 'comment'),)",
        "notes=(Note(3, 2, '', '', 'comment'),)",
        "notes=(Note(0, 4, None, '', 'comment'),)",
        "notes=(Note(0, 4, '', '', 'rumour'),)",
    ],
)
def test_a_broken_document_is_not_believed(plug: Install, change: str) -> None:
    plug(f"from dataclasses import replace\ndocument = replace(document, {change})")
    assert failure().code == "reader_failed"


def test_a_reader_cannot_claim_what_only_the_parent_knows(plug: Install) -> None:
    plug("from redpencil.errors import InputError\nraise InputError('forbidden', name='other')")
    assert failure().code == "reader_failed"


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
def test_a_reader_reaches_neither_the_network_nor_other_programs(plug: Install, act: str) -> None:
    plug(f"try:\n    {act}\nexcept PermissionError as error:\n    assert 'shut' in str(error)\n"
         "else:\n    raise SystemExit(9)")  # fmt: skip
    assert read_bytes(b"words", "a.odd", QUICK).text == "some words"


def test_a_reader_writes_no_file(plug: Install, tmp_path: Path) -> None:
    target = tmp_path / "written"
    plug(f"try:\n    open({str(target)!r}, 'wb').write(b'x' * 9000)\nexcept OSError: pass")
    assert read_bytes(b"words", "a.odd", QUICK).text == "some words"
    assert not target.exists() or target.stat().st_size == 0


def test_nothing_of_the_surroundings_reaches_the_reader(
    plug: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "abc")
    monkeypatch.setenv("PYTHONSTARTUP", "/nowhere.py")
    plug("import os\nassert 'SECRET_TOKEN' not in os.environ\nassert os.getcwd() == os.sep")
    assert read_bytes(b"words", "a.odd", QUICK).text == "some words"


def test_many_threads_may_read_at_once() -> None:
    found: list[Document] = []

    def read(number: int) -> None:
        found.append(read_bytes(f"Text number {number}".encode(), "a.txt", Settings()))

    threads = [threading.Thread(target=read, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(d.text for d in found) == [f"Text number {n}" for n in range(6)]


def test_a_deeply_nested_page_is_read_and_told_so() -> None:
    document = read_bytes(hostile.nested_html(200_000), "page.html", Settings())
    assert "the words inside" in document.text
    assert "Words after it." in document.text
    assert any("nested" in remark for remark in document.remarks)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (hostile.foster_html(60_000), "page.html"),
        (hostile.unclosed_html(60_000), "page.html"),
        (hostile.open_comments(200_000), "page.html"),
        (hostile.blank_label(400_000), "talk.md"),
        (b"[" * 60_000, "brackets.md"),
        (b'"' * 500_001, "quotes.csv"),
        (hostile.laughing_pdf(12), "forms.pdf"),
    ],
    ids=["foster", "unclosed", "comments", "blank label", "brackets", "quotes", "forms"],
)
def test_hostile_input_ends_in_time(data: bytes, name: str) -> None:
    started = time.monotonic()
    outcome = "read"
    try:
        read_bytes(data, name, Settings(reader_seconds=1))
    except InputError as error:
        outcome = error.code
    assert outcome in ("read", "reader_timeout", "reader_memory", "reader_failed", "no_text")
    assert time.monotonic() - started < 4


# What parses, ours and of others; what the parent needs of XML and mail itself is not in it.
PARSERS = (
    "trafilatura", "selectolax", "markdown_it", "lxml", "pypdfium2",
    *(f"redpencil.documents.{reader}" for reader in (
        "archive", "epub", "html", "mail", "markdown", "opendocument", "pdf", "plain",
        "rich_text", "rows", "subtitles", "table", "word", "workbook")),
)  # fmt: skip


def test_the_parent_loads_no_parser(tmp_path: Path) -> None:
    """Not to know the endings, not to read a folder ahead, not to look at pages."""
    for name in ("boats.pdf", "boats.html", "boats.docx", "boats.zip"):
        (tmp_path / name).write_bytes(FILES[name])
    code = (
        "import sys; from pathlib import Path\n"
        "from redpencil.documents import page_pictures, reading\n"
        "from redpencil.documents.choices import NONE\n"
        "from redpencil.documents.reading_ahead import ReadingAhead\n"
        "from redpencil.settings import Settings\n"
        "reading.kinds()\n"
        "with ReadingAhead(Settings(), NONE) as ahead:\n"
        "    for waits in [ahead.begin(p) for p in sorted(Path(sys.argv[1]).iterdir())]:\n"
        "        assert [r for r in waits()]\n"
        f"print([m for m in {PARSERS!r} if m in sys.modules])"
    )
    words = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_child_loads_only_the_parser_it_needs(plug: Install) -> None:
    plug(
        "import sys\nfrom dataclasses import replace\n"
        f"found = [m for m in {PARSERS[:5]!r} if m in sys.modules]\n"
        "document = replace(document, text=f'seen {found}')"
    )
    assert read_bytes(b"words", "a.odd", QUICK).text == "seen []"


def test_the_name_of_a_draft_does_not_stand_in_the_list_of_processes() -> None:
    assert not any("draft" in word for word in cage.command(Settings()))


def test_the_child_answers_a_request_by_itself() -> None:
    request = json.dumps({"name": "a.txt"}).encode() + b"\nSome words."
    done = subprocess.run(cage.command(Settings()), input=request, capture_output=True, check=True)
    assert json.loads(done.stdout)["text"] == "Some words."


def test_the_origin_is_the_place_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "note.txt").write_text("Some words.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    document = read_file(Path("note.txt"), Settings())
    assert Path(document.origin) == tmp_path / "note.txt"
