"""Every way in which a file can fail to be read, each really made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import hostile
import pytest

from redpencil.documents.choices import Choices
from redpencil.documents.reading import kinds, read_bytes, read_file
from redpencil.errors import InputError
from redpencil.settings import Settings
from redpencil.words import sentence

SETTINGS = Settings()


def failure(path: Path, settings: Settings = SETTINGS, encoding: str | None = None) -> InputError:
    """The error that reading a file ends in; its sentence must be complete and name the file."""
    with pytest.raises(InputError) as caught:
        read_file(path, settings, Choices(encoding=encoding))
    assert str(path) in sentence(caught.value)
    assert "Traceback" not in sentence(caught.value)
    return caught.value


def made(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    assert failure(made(tmp_path, "draft.txt", b"")).code == "empty"


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf", b" \n\t\n", b"\x0b\x0c\r\n"])
def test_a_file_of_blanks_has_no_text(tmp_path: Path, data: bytes) -> None:
    assert failure(made(tmp_path, "draft.txt", data)).code == "no_text"


@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "draft.html", "draft.csv", "draft"])
def test_bytes_that_are_no_text_are_called_binary(tmp_path: Path, name: str) -> None:
    assert failure(made(tmp_path, name, hostile.compressed(4000))).code == "binary"


@pytest.mark.parametrize("head", [b"\x89PNG\r\n\x1a\n", b"\x7fELF\x02\x01", b"\x1f\x8b\x08\x00"])
def test_a_picture_or_program_called_txt_is_binary(tmp_path: Path, head: bytes) -> None:
    assert failure(made(tmp_path, "draft.txt", head + b"words " * 50)).code == "binary"


@pytest.mark.parametrize("name", ["report.doc", "report.txt", "report"])
def test_a_document_of_another_kind_is_told_with_the_readable_kinds(
    tmp_path: Path, name: str
) -> None:
    error = failure(made(tmp_path, name, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9))
    assert error.code == "unsupported"
    assert "plain text (.txt)" in sentence(error)
    assert "HTML (.html)" in sentence(error)


def test_a_file_that_vanished_is_told_so(tmp_path: Path) -> None:
    path = made(tmp_path, "draft.txt", b"words")
    path.unlink()
    assert failure(path).code == "vanished"


def test_a_path_through_a_file_leads_nowhere(tmp_path: Path) -> None:
    assert failure(made(tmp_path, "draft.txt", b"words") / "inner.txt").code == "vanished"


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert failure(tmp_path).code == "is_folder"


def test_a_loop_of_links_is_unreadable(tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.symlink_to(second)
    second.symlink_to(first)
    assert failure(first).code == "unreadable"


def test_a_named_pipe_does_not_hold_the_program_up(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    os.mkfifo(path)
    error = failure(path)
    assert error.code == "unreadable"
    assert "ordinary file" in sentence(error)


def test_a_path_with_a_zero_byte_is_unreadable() -> None:
    with pytest.raises(InputError) as caught:
        read_file(Path("draft\0.txt"), SETTINGS)
    assert caught.value.code == "unreadable"


@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_file_or_folder_without_permission_is_told_so(tmp_path: Path, closed: str) -> None:
    """Root may read everything, so the reading is done by a process that is root no more."""
    folder = tmp_path / "folder"
    folder.mkdir()
    path = made(folder, "draft.txt", b"words")
    (path if closed == "file" else folder).chmod(0)
    code = (
        "import os, sys, pathlib\n"
        "from redpencil.documents.reading import read_file\n"
        "from redpencil.errors import InputError\n"
        "from redpencil.settings import Settings\n"
        "os.chdir(sys.argv[1])\n"
        "if os.getuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "try: read_file(pathlib.Path(sys.argv[2]), Settings())\n"
        "except InputError as error: print(error.code)\n"
    )
    # The working directory keeps the way to the file open to a user who may not walk it.
    start = folder if closed == "file" else tmp_path
    name = "draft.txt" if closed == "file" else "folder/draft.txt"
    tmp_path.chmod(0o755)
    command = [sys.executable, "-c", code, str(start), name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    folder.chmod(0o700)
    assert done.stdout == "forbidden\n", done.stderr


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    path = made(tmp_path, "draft.txt", b"word " * 300_000)
    error = failure(path, Settings(file_limit_mb=1))
    assert error.code == "too_large"
    assert "1 MB" in sentence(error)


def test_pasted_text_over_the_limit_is_not_read() -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(b"word " * 300_000, "pasted text", Settings(file_limit_mb=1), media="text/plain")
    assert caught.value.code == "too_large"


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "no-such-encoding", "rot13", "utf-16"])
def test_an_encoding_that_does_not_fit_is_told_and_not_replaced(
    tmp_path: Path, encoding: str
) -> None:
    path = made(tmp_path, "draft.txt", "Le député a refusé.".encode("latin-1"))
    error = failure(path, encoding=encoding)
    assert error.code == "wrong_encoding"
    assert encoding in sentence(error)


def test_a_page_of_nothing_but_scripts_has_no_text(tmp_path: Path) -> None:
    page = b"<html><body><script>let words = 'none';</script><nav>Home</nav></body></html>"
    assert failure(made(tmp_path, "page.html", page)).code == "no_text"


def test_a_file_of_every_kind_is_read(tmp_path: Path) -> None:
    for ending in (".txt", ".md", ".html", ".tsv"):
        assert ending in kinds()
        path = made(tmp_path, f"draft{ending}", b"Some words, and more")
        assert "more" in read_file(path, SETTINGS).text, ending
