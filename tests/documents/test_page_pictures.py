"""Pages of a PDF are shown as they were printed, with the words of a passage marked on them."""

from __future__ import annotations

import io
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import hostile
import pytest
from archives import archive
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from printed import HEIGHT, LINE, WIDTH, pdf, prose

from redpencil.documents.children import Started
from redpencil.documents.page_pictures import (
    PagePicture,
    PagePictures,
    pages_of,
    pages_of_file,
    wanted_at,
)
from redpencil.documents.page_requests import MOST_DOTS, Wanted
from redpencil.documents.pdf_places import find_places
from redpencil.documents.reading import read_all, read_bytes, read_file
from redpencil.errors import InputError
from redpencil.settings import Settings
from redpencil.words import sentence

SETTINGS = Settings(reader_seconds=8)
FIRST = ["The port counted 42 boats in the long har-", "bour before the storm came, and then it",
         "counted them again when it had gone."]  # fmt: skip
SECOND = ["Another page says that the port counted", "no boats at all in the second year."]
TWO_PAGES = pdf([prose(60, 780, FIRST), prose(60, 700, SECOND)])


@pytest.fixture(scope="module")
def pictures() -> Iterator[PagePictures]:
    with PagePictures(TWO_PAGES, "port.pdf", SETTINGS) as found:
        yield found


def ink(picture: PagePicture, box: tuple[int, int, int, int]) -> int:
    """How many dark dots stand in a box of the picture."""
    image = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels)
    return sum(image.crop(box).convert("L").histogram()[:128])


def failure(pictures: PagePictures, number: int = 1) -> InputError:
    with pytest.raises(InputError) as caught:
        pictures.picture(number, 600)
    assert "  " not in sentence(caught.value)
    return caught.value


def test_a_page_is_drawn_as_wide_as_was_asked(pictures: PagePictures) -> None:
    picture = pictures.picture(1, 700)
    assert (picture.width, picture.pages) == (700, 2)
    assert picture.height == pytest.approx(700 * HEIGHT / WIDTH, abs=1)
    assert len(picture.pixels) == picture.width * picture.height * 3
    assert picture.boxes == ()


def test_the_picture_is_a_png_of_the_same_dots(pictures: PagePictures) -> None:
    picture = pictures.picture(1, 300)
    image = Image.open(io.BytesIO(picture.png))
    assert (image.format, image.size) == ("PNG", (picture.width, picture.height))
    assert image.convert("RGB").tobytes() == picture.pixels


def test_words_that_run_over_a_lines_end_are_marked_on_both_lines(pictures: PagePictures) -> None:
    document = read_bytes(TWO_PAGES, "port.pdf", SETTINGS)
    start = document.text.index("long harbour before")
    end = start + len("long harbour before")
    assert pages_of(document, start, end) == (1,)
    picture = pictures.picture(1, 595, wanted_at(document, start, end))
    upper, lower = picture.boxes
    assert HEIGHT - 780 - 12 < upper[1] < upper[3] < HEIGHT - 780 + 4
    assert lower[1] - upper[1] == pytest.approx(LINE, abs=3)
    assert lower[0] == pytest.approx(60, abs=2)
    assert ink(picture, upper) > 20
    assert ink(picture, (upper[2] + 1, upper[1], 595, upper[3])) == 0, "the line ends with them"


def test_words_that_stand_twice_are_marked_where_their_surroundings_are() -> None:
    lines = ["In May the port counted 42 boats.", "In June the port counted 42 boats."]
    with PagePictures(pdf([prose(60, 780, lines)]), "a.pdf", SETTINGS) as pictures:
        (box,) = pictures.picture(1, 595, Wanted("42 boats", "in june the port counted")).boxes
        assert box[1] > HEIGHT - 780 + 2
        (box,) = pictures.picture(1, 595, Wanted("42 boats", after="In June the port")).boxes
        assert box[3] < HEIGHT - 780 + 4


def test_words_of_a_page_that_lies_on_its_side_are_marked_where_they_are_seen() -> None:
    turned = TWO_PAGES.replace(b"/MediaBox", b"/Rotate 90 /MediaBox")
    with PagePictures(turned, "a.pdf", SETTINGS) as pictures:
        picture = pictures.picture(1, 842, Wanted("counted them again"))
        assert picture.width > picture.height
        (box,) = picture.boxes
        assert box[3] - box[1] > 2 * (box[2] - box[0]), "the line runs down the picture"
        assert ink(picture, box) > 20


def test_a_paragraph_over_two_pages_is_marked_on_each() -> None:
    upper = ["Some lines of the report that fill the page, and the harbour has", "a great many of"]
    data = pdf([prose(60, 80, upper), prose(60, 780, ["the small boats that were counted."])])
    document = read_bytes(data, "a.pdf", SETTINGS)
    assert len(document.blocks) == 1
    start, end = document.text.index("a great many"), len(document.text)
    assert pages_of(document, start, end) == (1, 2)
    wanted = wanted_at(document, start, end)
    with PagePictures(data, "a.pdf", SETTINGS) as pictures:
        for number in (1, 2):
            assert len(pictures.picture(number, 595, wanted).boxes) == 1


@pytest.mark.parametrize("number", [0, 3, -1, 10**7])
def test_a_page_that_is_not_there_is_told_so(pictures: PagePictures, number: int) -> None:
    error = failure(pictures, number)
    assert error.details["reason"] == "it has no such page"
    assert pictures.picture(2, 100).number == 2, "the others can still be seen"


def test_a_page_is_never_larger_than_the_most_dots(pictures: PagePictures) -> None:
    high = TWO_PAGES.replace(b"842.0]", b"99999]")
    with PagePictures(high, "a.pdf", SETTINGS) as tall:
        for found in (tall.picture(1, 4000), pictures.picture(1, 10**9), pictures.picture(1, -3)):
            assert 1 <= found.width * found.height <= MOST_DOTS


def test_a_file_that_has_changed_is_not_shown_beside_its_old_text(tmp_path: Path) -> None:
    path = tmp_path / "port.pdf"
    path.write_bytes(TWO_PAGES)
    document = read_file(path, SETTINGS)
    with pages_of_file(path, document.sha256, SETTINGS) as pictures:
        assert pictures.picture(1, 100).pages == 2
    path.write_bytes(TWO_PAGES + b"\n")
    with pytest.raises(InputError) as caught:
        pages_of_file(path, document.sha256, SETTINGS)
    assert "has changed since it was read" in sentence(caught.value)
    path.unlink()
    with pytest.raises(InputError) as caught:
        pages_of_file(path, document.sha256, SETTINGS)
    assert caught.value.code == "vanished"


def test_the_pages_of_a_file_in_an_archive_are_shown(tmp_path: Path) -> None:
    inner = archive({"b/port.pdf": TWO_PAGES})
    path = tmp_path / "all.zip"
    path.write_bytes(archive({"note.txt": "Some words.", "in\u202ener.zip": inner}))
    (found,) = (one for one in read_all(path, SETTINGS) if one.name.endswith("port.pdf"))
    assert found.document is not None
    origin, sha256 = Path(found.document.origin), found.document.sha256
    with pages_of_file(origin, sha256, SETTINGS) as pictures:
        assert pictures.picture(2, 100).pages == 2
    path.write_bytes(archive({"note.txt": "Other words."}))
    with pytest.raises(InputError) as caught:
        pages_of_file(origin, sha256, SETTINGS)
    assert "does not hold this document any more" in sentence(caught.value)
    path.unlink()
    with pytest.raises(InputError) as caught:
        pages_of_file(origin, sha256, SETTINGS)
    assert caught.value.code == "vanished"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (hostile.locked_pdf(), "locked"),
        (b"%PDF-1.5 and nothing else", "reader_failed"),
        (b"some words", "reader_failed"),
        (hostile.pdf_of_many_pages(1_000_000), "reader_failed"),
    ],
    ids=["locked", "cut off", "no PDF", "a million pages"],
)
def test_a_file_without_pages_to_show_gets_a_plain_sentence(data: bytes, code: str) -> None:
    with PagePictures(data, "a.pdf", SETTINGS) as pictures:
        for _ in range(2):
            assert failure(pictures).code == code


def test_a_page_that_takes_too_long_is_given_up_in_time() -> None:
    started = time.monotonic()
    with PagePictures(hostile.laughing_pdf(12), "a.pdf", Settings(reader_seconds=1)) as pictures:
        assert failure(pictures).details["reason"] == "it took longer than 1 s"
    assert time.monotonic() - started < 4


def test_a_page_that_takes_too_much_memory_is_given_up() -> None:
    narrow = Settings(reader_seconds=8, reader_memory_mb=200)
    with PagePictures(hostile.pdf_bomb(100), "a.pdf", narrow) as pictures:
        assert failure(pictures).details["reason"] == "it needed more than 200 MB of memory"


def test_a_bomb_is_told_before_it_is_unpacked() -> None:
    with PagePictures(hostile.pdf_bomb(300), "a.pdf", SETTINGS) as pictures:
        assert failure(pictures).code == "unpacks_too_large"


def test_a_child_that_ended_after_a_page_is_replaced(pictures: PagePictures) -> None:
    pictures.picture(1, 100)
    child = pictures._child
    assert child is not None
    os.kill(child._process.pid, signal.SIGKILL)
    assert pictures.picture(2, 100).number == 2
    assert pictures._child is not child


def test_what_is_no_answer_ends_in_a_plain_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for said in ("[]", '{"pages": 2}', '{"pages": 2, "width": 99999, "height": 9999, "boxes": []}',
                 '{"pages": 2, "width": 9, "height": 9, "boxes": [[1]]}', "\\x00"):  # fmt: skip
        echo = ["/bin/echo", said]
        monkeypatch.setattr(
            "redpencil.documents.cage.reader", lambda _, name, echo=echo: Started(echo, {}, name)
        )
        with PagePictures(TWO_PAGES, "a.pdf", SETTINGS) as pictures:
            assert failure(pictures).code == "page_not_drawn"


def test_a_closed_file_is_drawn_no_more_and_leaves_no_child() -> None:
    pictures = PagePictures(TWO_PAGES, "a.pdf", SETTINGS)
    pictures.picture(1, 100)
    child = pictures._child
    assert child is not None
    pictures.close()
    assert child._process.wait(0) == -signal.SIGKILL
    assert failure(pictures).code == "page_not_drawn"


def test_closing_does_not_wait_for_a_page_that_is_being_drawn() -> None:
    pictures = PagePictures(hostile.laughing_pdf(12), "bomb.pdf", SETTINGS)
    found: list[InputError] = []
    drawing = threading.Thread(target=lambda: found.append(failure(pictures)))
    drawing.start()
    while pictures._child is None:
        time.sleep(0.001)
    started = time.monotonic()
    pictures.close()
    drawing.join()
    assert time.monotonic() - started < 3
    assert found[0].code == "page_not_drawn"


WORDS = st.lists(st.sampled_from(["boats", "harbour", "42", "ﬁsh", "Straße", "x²"]), min_size=1)


@given(WORDS, WORDS, WORDS)
def test_property_words_of_a_page_are_found_where_they_stand(
    before: list[str], words: list[str], after: list[str]
) -> None:
    head, middle, tail = " ".join(before), "-\r\n".join(words), " ".join(after)
    page = f"{head} {middle} {tail}"
    wanted = Wanted(" ".join(words).upper(), head, tail)
    ((start, end),) = find_places(page, wanted)
    assert page[start:end] == middle or page[start:end] in page.replace(middle, "", 1)


@given(st.text(max_size=80), st.text(max_size=40))
def test_property_any_words_give_stretches_of_the_page(page: str, words: str) -> None:
    for start, end in find_places(page, Wanted(words, page, words)):
        assert 0 <= start < end <= len(page)
