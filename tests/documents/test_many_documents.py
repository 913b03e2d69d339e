"""Files that hold several documents: archives of any kinds, rows of JSON, with their limits."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import hostile
import pytest
from archives import archive, docx, p

from redpencil.documents.answering import answer_all
from redpencil.documents.cage_parts import Reading
from redpencil.documents.outcomes import MORE
from redpencil.documents.reading import read_all, read_file
from redpencil.errors import InputError
from redpencil.settings import Settings
from redpencil.words import sentence

Install = Callable[[str], None]
SETTINGS = Settings()


def readings(folder: Path, name: str, data: bytes, settings: Settings = SETTINGS) -> list[Reading]:
    path = folder / name
    path.write_bytes(data)
    return list(read_all(path, settings))


def told(found: list[Reading]) -> list[tuple[str, str]]:
    """The name of every document, with its words or the code of its error."""
    return [
        (r.name, r.document.text if r.document else r.error.code if r.error else "") for r in found
    ]


def test_an_archive_gives_every_document_in_it_by_its_own_reader(tmp_path: Path) -> None:
    data = archive(
        {
            "notes/b.txt": "Some words.",
            "a.docx": docx(p("From Word.")),
            "page.html": "<p>From a page.</p>",
            "picture.png": b"\x89PNG\r\n\x1a\n....",
            "empty.txt": "",
            ".hidden.txt": "no",
            "__MACOSX/._a.docx": b"\x00",
            "more/": "",
        }
    )
    found = readings(tmp_path, "all.zip", data)
    assert told(found) == [
        ("a.docx", "From Word."),
        ("empty.txt", "empty"),
        ("notes/b.txt", "Some words."),
        ("page.html", "From a page."),
        ("picture.png", "binary"),
    ]
    word = found[0].document
    assert word is not None
    assert word.origin == str(tmp_path / "all.zip" / "a.docx")
    assert word.sha256 != found[2].document.sha256  # type: ignore[union-attr]
    error = found[-1].error
    assert error is not None
    assert str(tmp_path / "all.zip") in sentence(error)


def test_a_file_of_one_document_gives_the_same_as_reading_it_alone(tmp_path: Path) -> None:
    (one,) = readings(tmp_path, "letter.docx", docx(p("Some words that are written in English.")))
    assert one.document == read_file(tmp_path / "letter.docx", SETTINGS)
    assert one.name == ""


def test_a_file_that_is_no_document_comes_as_its_one_error(tmp_path: Path) -> None:
    (one,) = readings(tmp_path, "a.png", b"\x89PNG\r\n\x1a\n....")
    assert one.error is not None
    assert one.error.code == "binary"
    assert str(tmp_path / "a.png") in sentence(one.error)


def test_an_archive_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "all.zip").write_bytes(archive({"a.txt": "x"}))
    with pytest.raises(InputError) as caught:
        read_file(tmp_path / "all.zip", SETTINGS)
    assert caught.value.code == "several"


def test_archives_in_archives_are_read_but_not_without_end(tmp_path: Path) -> None:
    data: bytes | str = "deep words"
    name = "inner.txt"
    for depth in range(5):
        data = archive({name: data, f"beside{depth}.txt": f"level {depth}"})
        name = f"pack{depth}.zip"
    assert isinstance(data, bytes)
    found = told(readings(tmp_path, "all.zip", data))
    assert found == [
        ("beside4.txt", "level 4"),
        ("pack3.zip/beside3.txt", "level 3"),
        ("pack3.zip/pack2.zip/beside2.txt", "level 2"),
        ("pack3.zip/pack2.zip/pack1.zip", "packed_too_deep"),
    ]


def test_names_in_an_archive_are_never_paths(tmp_path: Path) -> None:
    names = ["../../outside.txt", "/etc/outside.txt", "a\\..\\b.txt", "con\x07trol\u202e.txt"]
    inside = tmp_path / "inside"
    inside.mkdir()
    before = sorted(tmp_path.rglob("*"))
    found = readings(inside, "all.zip", archive(dict.fromkeys(names, "words")))
    assert [text for _, text in told(found)] == ["words"] * 4
    shown = "".join(r.name + (r.document.origin if r.document else "") for r in found)
    assert not set("\x07\u202e") & set(shown)
    assert sorted(tmp_path.rglob("*")) == sorted([*before, inside / "all.zip"])


def test_a_link_in_an_archive_is_not_followed(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
    ((_, text),) = told(readings(tmp_path, "all.zip", made.getvalue()))
    assert text == "/etc/passwd", "the words of the link itself, and not what it leads to"


def test_a_document_that_breaks_its_reader_does_not_take_the_others_along(
    tmp_path: Path, plug: Install
) -> None:
    plug("import os, time\nif b'die' in data: os._exit(9)\nif b'sleep' in data: time.sleep(60)")
    parts = {f"{n}.odd": w for n, w in enumerate(["fine", "die", "fine", "sleep", "die", "fine"])}
    found = readings(tmp_path, "all.zip", archive(parts), Settings(reader_seconds=2))
    assert told(found) == [
        ("0.odd", "some words"),
        ("1.odd", "reader_failed"),
        ("2.odd", "some words"),
        ("3.odd", "reader_timeout"),
        ("4.odd", "reader_failed"),
        ("5.odd", "some words"),
    ]


def test_a_file_whose_documents_all_break_is_given_up(tmp_path: Path, plug: Install) -> None:
    plug("import os; os._exit(9)")
    found = readings(tmp_path, "all.zip", archive({f"{n:02}.odd": "x" for n in range(20)}))
    assert [code for _, code in told(found)] == ["reader_failed"] * 10 + ["gave_up"]


def test_processor_time_is_counted_anew_before_it_runs_out(tmp_path: Path, plug: Install) -> None:
    plug("import redpencil.documents.answering as parts; parts._SHARE = 0.0")
    found = readings(tmp_path, "all.zip", archive({f"{n}.odd": "x" for n in range(3)}))
    assert [text for _, text in told(found)] == ["some words"] * 3


def test_a_child_stops_early_enough_for_the_next_document_to_have_time() -> None:
    data = archive({"a.txt": "first", "b.txt": "second"})
    request = {"name": "all.zip", "from": "0", "seconds": "0.000001"}
    out = io.BytesIO()
    assert answer_all(data, request, out) == MORE
    assert [list(json.loads(line)) for line in out.getvalue().splitlines()] == [
        ["part"],
        ["facts", "document"],
    ]


def test_a_child_that_only_says_there_is_more_is_not_asked_for_ever(
    tmp_path: Path, plug: Install
) -> None:
    plug(f"import os; os._exit({MORE})")
    found = readings(tmp_path, "all.zip", archive({"a.odd": "x", "b.txt": "words"}))
    assert told(found) == [("a.odd", "reader_failed"), ("b.txt", "words")]


def test_an_iteration_that_is_left_ends_its_child(tmp_path: Path, plug: Install) -> None:
    plug(
        "import os\nfrom dataclasses import replace\n"
        "document = replace(document, text=f'{os.getpid()} is the child')"
    )
    path = tmp_path / "all.zip"
    path.write_bytes(archive({f"{n}.odd": "x" for n in range(500)}))
    found = read_all(path, SETTINGS)
    first = next(found)
    assert first.document is not None
    child = Path("/proc") / first.document.text.split()[0]
    found.close()  # type: ignore[attr-defined]
    assert not child.exists()


def test_locked_and_damaged_entries_are_told_one_by_one(tmp_path: Path) -> None:
    data = bytearray(archive({"a.txt": "first words", "b.txt": "second words"}))
    for place in (data.index(b"PK\x03\x04") + 6, data.index(b"PK\x01\x02") + 8):
        data[place] |= 1  # the bit that says that an entry is encrypted
    assert told(readings(tmp_path, "all.zip", bytes(data))) == [
        ("a.txt", "locked"),
        ("b.txt", "second words"),
    ]


def test_an_entry_without_a_name_is_left_out(tmp_path: Path) -> None:
    data = archive({"\x00": "lost words", "b.txt": "second words"})
    assert told(readings(tmp_path, "all.zip", data)) == [("b.txt", "second words")]


def test_an_archive_that_is_cut_off_is_told_so(tmp_path: Path) -> None:
    ((name, code),) = told(readings(tmp_path, "all.zip", archive({"a.txt": "words"})[:-30]))
    assert (name, code) == ("", "reader_failed")


def test_an_archive_of_too_many_files_is_not_begun(tmp_path: Path) -> None:
    ((_, code),) = told(readings(tmp_path, "all.zip", hostile.crowded_zip(20_001)))
    assert code == "too_many_parts"


def rows(*given: object) -> bytes:
    return b"\n".join(json.dumps(row).encode() for row in given)


def test_rows_of_json_are_documents_with_what_they_say_of_themselves(tmp_path: Path) -> None:
    turns = [{"speaker": "Ada", "text": "We saw it."}, {"speaker": None, "text": "Noise."}]
    found = readings(
        tmp_path,
        "all.jsonl",
        rows(
            {"id": "one", "title": "Boats", "text": "42 boats.", "url": "https://example.org/1"},
            {"id": "two", "turns": turns, "date": "2024-05-03", "primary": True, "speaker": "Ada"},
            {"id": "three", "text": ""},
            [1, 2],
        ) + b"\n\n{broken\n",
    )  # fmt: skip
    assert told(found) == [
        ("one", "42 boats."),
        ("two", "We saw it.\nNoise."),
        ("three", "bad_source"),
        ("line 4", "bad_source"),
        ("line 6", "bad_source"),
    ]
    first, second = found[0].document, found[1].document
    assert first is not None
    assert second is not None
    assert (first.title, first.origin) == ("Boats", "https://example.org/1")
    assert (second.blocks[0].speaker, second.date) == ("Ada", "2024-05-03")
    assert found[1].facts == {
        "id": "two", "speaker": "Ada", "primary": "yes", "kind": "transcript",
    }  # fmt: skip
