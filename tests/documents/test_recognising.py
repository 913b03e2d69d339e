"""Pages that are pictures: drawn in the cage, recognised by a program in a cage of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import letters
import pytest
from archives import archive
from letters import RECOGNISED
from printed import Set, pdf, prose
from reader_views import places

from redpencil.documents.choices import Choices
from redpencil.documents.reading import read_all, read_bytes, read_file, read_file_in_steps
from redpencil.documents.recognising import Recognised, languages
from redpencil.errors import InputError
from redpencil.settings import Settings
from redpencil.words import sentence

LINES = ["The port of Linden said that pilots had", "left for the whole of the season."]
SCAN = pdf([[], prose(70, 700, LINES), []], pictures=True)
ENGLISH = Choices(ocr="eng")
Install = Callable[[str], None]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Install a program that is called like Tesseract."""

    def install(body: str) -> None:
        monkeypatch.setenv("PATH", letters.install(tmp_path / "programs", body))

    return install


def failure(choices: Choices = ENGLISH, settings: Settings | None = None) -> InputError:
    with pytest.raises(InputError) as caught:
        read_bytes(SCAN, "scan.pdf", settings or Settings(), choices)
    assert "scan.pdf" in sentence(caught.value) or "eng" in sentence(caught.value)
    return caught.value


def test_pages_that_are_pictures_are_recognised_where_they_stand(program: Install) -> None:
    program(RECOGNISED)
    document = read_bytes(SCAN, "scan.pdf", Settings(), ENGLISH)
    found = places(document)
    # 595 by 842 points at 300 dots to the inch, rounded up.
    words = "Some recognised words of 42 P5 2480 3509 eng"
    assert found == [
        ("p. 1 ¶ 1", words),
        ("p. 1 ¶ 2", "Another paragraph"),
        ("p. 2 ¶ 1", " ".join(LINES)),
        ("p. 3 ¶ 1", words),
        ("p. 3 ¶ 2", "Another paragraph"),
    ]
    assert any("1, 3" in remark and "may be wrong" in remark for remark in document.remarks)


def test_nothing_is_recognised_unless_it_was_asked_for(program: Install) -> None:
    program("sys.exit('it was started')")
    document = read_bytes(SCAN, "scan.pdf", Settings())
    assert [where for where, _ in places(document)] == ["p. 2 ¶ 1"]
    assert any("1, 3" in remark and "not read" in remark for remark in document.remarks)


def test_a_scan_is_told_with_the_way_out_that_this_machine_has(
    program: Install, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    scan = pdf([[]], pictures=True)
    program("")
    with pytest.raises(InputError) as caught:
        read_bytes(scan, "scan.pdf", Settings())
    assert "--ocr eng" in sentence(caught.value)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError) as caught:
        read_bytes(scan, "scan.pdf", Settings())
    assert "install Tesseract" in sentence(caught.value)
    assert failure().code == "ocr_missing"


def test_a_language_without_data_is_told_before_anything_is_drawn(program: Install) -> None:
    program(RECOGNISED)
    error = failure(Choices(ocr="eng+deu"))
    assert error.code == "ocr_language"
    assert "deu" in sentence(error)
    assert "eng, osd" in sentence(error)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("sys.exit('read_params_file: no such file')", "ocr_failed"),
        ("import time; time.sleep(60)", "reader_timeout"),
        ("while True: print('x' * 1_000_000)", "reader_memory"),
    ],
)
def test_a_program_that_fails_is_told_and_bounded(program: Install, body: str, code: str) -> None:
    program(body)
    seconds = 2 if code == "reader_timeout" else 30
    assert failure(settings=Settings(reader_seconds=seconds, reader_memory_mb=300)).code == code


def test_the_program_has_the_limits_of_a_reader(program: Install, tmp_path: Path) -> None:
    target = tmp_path / "written"
    program(
        "import resource\n"
        f"try: open({str(target)!r}, 'wb').write(b'x' * 9000)\n"
        "except OSError: pass\n"
        "print('memory', resource.getrlimit(resource.RLIMIT_AS)[0] // 2**20)\n"
    )
    document = read_bytes(SCAN, "scan.pdf", Settings(reader_memory_mb=700), ENGLISH)
    assert "memory 700" in document.text
    assert not target.exists() or target.stat().st_size == 0


def test_a_page_of_any_size_is_drawn_within_bounds(program: Install) -> None:
    program(RECOGNISED)
    huge = pdf([[Set(10, 10, "")]], pictures=True).replace(
        b"[0 0 595.0 842.0]", b"[0 0 1e5   1e5  ]"
    )
    text = read_bytes(huge, "scan.pdf", Settings(), ENGLISH).text
    width, height = (int(word) for word in text.split(" P5 ")[1].split()[:2])
    assert width * height <= 41_000_000


def test_other_kinds_of_files_are_read_as_ever(program: Install) -> None:
    program("sys.exit('it was started')")
    assert read_bytes(b"Some words.", "a.txt", Settings(), ENGLISH).text == "Some words."


def test_a_scan_in_an_archive_is_told_to_be_taken_out(program: Install, tmp_path: Path) -> None:
    program(RECOGNISED)
    path = tmp_path / "all.zip"
    path.write_bytes(archive({"scan.pdf": pdf([[]], pictures=True)}))
    (found,) = read_all(path, Settings(), ENGLISH)
    assert found.error is not None
    assert "take it out of its archive" in sentence(found.error)


def test_the_languages_are_those_that_have_data(
    program: Install, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program("")
    assert languages(Settings()) == ("eng",)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert languages(Settings()) == ()


def test_pages_come_one_by_one_and_can_be_left_off(program: Install, tmp_path: Path) -> None:
    program(RECOGNISED)
    path = tmp_path / "scan.pdf"
    path.write_bytes(SCAN)
    steps = read_file_in_steps(path, Settings(), ENGLISH)
    assert [next(steps), next(steps)] == [Recognised(0, 2), Recognised(1, 2)]
    with pytest.raises(StopIteration) as end:
        next(steps)
    assert end.value.value == read_file(path, Settings(), ENGLISH)
