"""Files made to harm: a plain answer within the limits, and nothing left behind."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import archives
import hostile
import pytest
from forking import ready
from valid import FILES

from redpencil.documents.choices import NONE
from redpencil.documents.reading import read_all, read_bytes, read_file
from redpencil.errors import InputError
from redpencil.gathering import add_files
from redpencil.settings import Settings
from redpencil.sources.library import Library
from redpencil.words import sentence

SETTINGS = Settings(reader_seconds=8)
DOCX = (
    f'<w:document xmlns:w="{archives.W}"><w:body><w:p><w:r><w:t>{{}}</w:t></w:r></w:p></w:body>'
    "</w:document>"
)
SHEET = f'<worksheet xmlns="{archives.S}"><sheetData>{{}}</sheetData></worksheet>'
BLANKS = b" " * (260 << 20)  # just over what parts may unpack to


@pytest.fixture(scope="module", autouse=True)
def forked() -> Iterator[None]:
    """They come to readers that are forked, as those of a folder do; the cage is the same."""
    with ready():
        yield


def part(name: str, inside: str, content: bytes) -> bytes:
    """A sound file of that ending with another content for one of its parts."""
    return hostile.replaced(FILES[f"boats{name}"], inside, content)


MADE: dict[str, tuple[str, Callable[[], bytes], tuple[str, ...]]] = {
    "a ZIP bomb in Word": (".docx", lambda: part(".docx", "word/document.xml", BLANKS),
                           ("unpacks_too_large",)),
    "a ZIP bomb that lies about its length": (
        ".docx", lambda: hostile.lying(
            part(".docx", "word/document.xml", BLANKS[: 1 << 20]), "word/document.xml"),
        ("reader_failed", "unpacks_too_large")),
    "the billion laughs in Word": (
        ".docx", lambda: part(".docx", "word/document.xml", hostile.laughing_xml(
            "w:document", DOCX.format("&a9;"))), ("reader_failed",)),
    "the billion laughs in a workbook": (
        ".xlsx", lambda: part(".xlsx", "xl/worksheets/sheet1.xml", hostile.laughing_xml(
            "worksheet", SHEET.format("&a9;"))), ("reader_failed",)),
    "the billion laughs in OpenDocument": (
        ".odt", lambda: part(".odt", "content.xml", hostile.laughing_xml("a", "<a>&a9;</a>")),
        ("reader_failed",)),
    "the billion laughs in a book": (
        ".epub", lambda: part(".epub", "OEBPS/book.opf", hostile.laughing_xml("a", "<a>&a9;</a>")),
        ("reader_failed",)),
    "a file of the machine asked for by Word": (
        ".docx", lambda: part(".docx", "word/document.xml", hostile.outside_xml(
            "w:document", DOCX.format("&a9;"))), ("reader_failed",)),
    "200,000 nested elements in Word": (
        ".docx", lambda: part(".docx", "word/document.xml", hostile.nested_xml(200_000, DOCX)),
        ("reader_failed",)),
    "200,000 nested elements in a workbook": (
        ".xlsx", lambda: part(
            ".xlsx", "xl/worksheets/sheet1.xml", hostile.nested_xml(200_000, SHEET)),
        ("reader_failed",)),
    "200,000 nested elements in OpenDocument": (
        ".odt", lambda: part(".odt", "content.xml", hostile.nested_xml(200_000, "<a>{}</a>")),
        ("reader_failed",)),
    "200,000 nested elements in a book": (
        ".epub", lambda: part(".epub", "OEBPS/text/one.xhtml", hostile.nested_html(200_000)),
        ("read",)),
    "200,000 nested groups": (
        ".rtf", lambda: b"{\\rtf1 " + b"{" * 200_000 + b"words" + b"}" * 200_001, ("read",)),
    "200,000 nested marks of quoting": (
        ".md", lambda: b">" * 200_000 + b" words", ("no_text", "read")),
    "200,000 nested lists of JSON": (
        ".jsonl", lambda: b"[" * 200_000, ("bad_source", "reader_failed", "several")),
    "5,000 nested parts of a mail": (
        ".eml", lambda: b"MIME-Version: 1.0\n" + b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n)
            for n in range(5_000)) + b"Content-Type: text/plain\n\nwords\n", ("reader_failed",)),
    "a PDF bomb": (".pdf", lambda: hostile.pdf_bomb(1_000), ("unpacks_too_large",)),
    "a table of too many cells": (
        ".csv", lambda: hostile.table_of(2_001, 1_000), ("table_too_large",)),
    "a workbook of too many cells": (
        ".xlsx", lambda: part(".xlsx", "xl/worksheets/sheet1.xml", SHEET.format("{}").encode()
                              .replace(b"{}", hostile.sheet_of(2_001, 1_000))),
        ("table_too_large",)),
    "a PDF of a million pages": (".pdf", lambda: hostile.pdf_of_many_pages(1_000_000),
                                 ("reader_failed", "reader_timeout", "no_text")),
    "a PDF whose pages go round in a ring": (
        ".pdf", hostile.pdf_ring, ("no_text", "reader_failed")),
    "a PDF with a password": (".pdf", hostile.locked_pdf, ("locked",)),
    "a Word document with a password": (
        ".docx", lambda: hostile.ole_package("EncryptedPackage"), ("locked",)),
    "a workbook with a password": (
        ".xlsx", lambda: hostile.ole_package("EncryptedPackage"), ("locked",)),
    "a gzip bomb called text": (".txt", lambda: hostile.gzip_bomb(20), ("binary",)),
    "a gzip bomb called a page": (".html", lambda: hostile.gzip_bomb(20), ("binary",)),
    "footnotes that each name the next": (
        ".md", lambda: b"".join(b"[^%d]: a [^%d]\n" % (n, n + 1) for n in range(5_000)) + b"[^0]",
        ("read",)),
}  # fmt: skip


@pytest.mark.parametrize("what", MADE)
def test_a_hostile_file_gets_a_plain_answer_within_the_limits(what: str, tmp_path: Path) -> None:
    ending, make, expected = MADE[what]
    path = tmp_path / f"draft{ending}"
    path.write_bytes(make())
    started = time.monotonic()
    outcome = "read"
    try:
        read_file(path, SETTINGS)
    except InputError as error:
        outcome = error.code
        told = sentence(error)
        assert str(path) in told
        assert "root:" not in told
    assert outcome in expected
    assert time.monotonic() - started < SETTINGS.reader_seconds + 4
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_hostile_file_cut_off_or_shaken_gets_a_plain_answer(name: str, tmp_path: Path) -> None:
    """In the cage, by the parent's own way; the readers alone meet thousands of them elsewhere."""
    whole = FILES[name]
    for data in (whole[: len(whole) // 2], hostile.shaken(whole, 1), hostile.shaken(whole, 2, 0.1)):
        path = tmp_path / name
        path.write_bytes(data)
        for found in read_all(path, SETTINGS):
            assert found.document is not None or (found.error and sentence(found.error))
    assert list(tmp_path.iterdir()) == [path]


def test_the_memory_of_the_program_does_not_grow_with_what_unpacks(tmp_path: Path) -> None:
    names = ("a PDF bomb", "a gzip bomb called text", "the billion laughs in Word")
    size = 0
    for name in names:
        ending, make, _ = MADE[name]
        data = make()
        size = max(size, len(data))
        (tmp_path / f"{name}{ending}").write_bytes(data)
    (tmp_path / "all.zip").write_bytes(hostile.bomb(1, 20))
    with (tmp_path / "one line.txt").open("wb") as file:
        file.truncate(1 << 30)
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from redpencil.documents.choices import NONE\n"
        "from redpencil.gathering import add_files\n"
        "from redpencil.settings import Settings\n"
        "from redpencil.sources.library import Library\n"
        "library = Library(Path(sys.argv[2]))\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "found = list(add_files(library, Settings(), [Path(sys.argv[1])], False, NONE))\n"
        "print([one.name for one in found if one.outcome != 'failed'])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    library = tmp_path.parent / f"{tmp_path.name}.db"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), str(library)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    read, grown = done.stdout.splitlines()
    assert read == "[]"
    # Two files are in hand at once, each once as it is and once on its way to its reader.
    assert int(grown) < 20_000 + 4 * size // 1024, "kilobytes"


def test_a_gigabyte_in_one_line_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "one line.txt"
    with path.open("wb") as file:
        file.truncate(1 << 30)  # a hole: no system writes it to the disk
    library = Library(tmp_path / "library.db")
    started = time.process_time()
    (added,) = add_files(library, SETTINGS, [path], primary=False, choices=NONE)
    assert time.process_time() - started < 0.2
    assert added.outcome == "failed"
    assert "200 MB" in added.error
    library.close()


def test_one_line_up_to_the_limit_is_read() -> None:
    document = read_bytes(b"word " * (1 << 20), "a.txt", Settings(file_limit_mb=5))
    assert len(document.text.strip()) == 5 * (1 << 20) - 1


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "folder"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret words", encoding="utf-8")
    folder.mkdir()
    (folder / "fine.txt").write_text("fine words", encoding="utf-8")
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    (folder / "door").symlink_to(outside)
    (folder / "ring").symlink_to(folder)
    library = Library(tmp_path / "library.db")
    added = list(add_files(library, SETTINGS, [folder], primary=False, choices=NONE))
    assert [Path(one.name).name for one in added] == ["fine.txt"]
    library.close()


def test_a_name_with_control_characters_is_shown_without_them(tmp_path: Path) -> None:
    library = Library(tmp_path / "library.db")
    folder = tmp_path / "folder"
    folder.mkdir()
    names = ["red\x1b[31m\nline.txt", "cod\u202etxt.csv", "\u2066a\u2069.docx"]
    for name in names:
        (folder / name).write_bytes(b"" if name.endswith("txt") else b"a,b\n1,2\n")
    for added in add_files(library, SETTINGS, [folder], primary=False, choices=NONE):
        shown = added.error + (added.source.title if added.source else "")
        assert not set("\x1b\n\u202e\u2066\u2069") & set(shown)
    library.close()


def test_a_file_that_changes_while_it_is_read_gives_what_its_hash_says(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"first line\n" * 1000)
    done = threading.Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            number += 1
            with path.open("wb" if number % 7 == 0 else "ab") as file:
                file.write(b"line %d\n" % number * 5000)

    writer = threading.Thread(target=write)
    writer.start()
    outcomes = set()
    try:
        for _ in range(4):
            try:
                document = read_file(path, SETTINGS)
            except InputError as error:
                outcomes.add(error.code)
                continue
            outcomes.add("read")
            assert hashlib.sha256(document.text.encode()).hexdigest() == document.sha256
    finally:
        done.set()
        writer.join()
    assert outcomes <= {"read", "changing", "empty", "too_large", "no_text"}
    assert read_file(path, Settings()).text
