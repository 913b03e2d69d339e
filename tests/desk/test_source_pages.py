"""The desk shows the pages of a source as they were printed, wherever the source came from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from printed import pdf, prose
from web_server import serving

from redpencil.desk import Desk
from redpencil.documents.page_pictures import pages_of, wanted_at
from redpencil.errors import InputError
from redpencil.model import Added
from redpencil.settings import Settings, snapshot_folder


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    options = Settings(private_addresses=True)
    with Desk(tmp_path / "library.db", tmp_path / "log.db", options) as opened:
        yield opened


def id_of(added: Added) -> str:
    assert added.source is not None, added.error
    return added.source.id


def boxes(desk: Desk, source: str, words: str) -> int:
    """How many lines are marked where these words of a source stand."""
    document = desk.source_document(source)
    start = document.text.index(words)
    end = start + len(words)
    (number,) = pages_of(document, start, end)
    with desk.source_pages(source) as pages:
        return len(pages.picture(number, 600, wanted_at(document, start, end)).boxes)


def test_the_page_of_a_file_is_shown_with_the_passage_marked(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "port.pdf"
    lines = ["The port counted 42 boats before the great", "storm came in from the north."]
    path.write_bytes(
        pdf([prose(60, 780, ["A first page with other words."]), prose(60, 780, lines)])
    )
    (added,) = desk.add_sources([path])
    assert boxes(desk, id_of(added), "before the great storm") == 2


@pytest.mark.parametrize("way", ["report", "report-packed"])
def test_the_page_of_an_address_is_shown_as_it_was_kept(desk: Desk, way: str) -> None:
    with serving() as server:
        added = desk.add_address(f"http://127.0.0.1:{server.server_address[1]}/{way}")
    assert boxes(desk, id_of(added), "1.2 million crowns") == 1
    for kept in snapshot_folder().iterdir():
        kept.unlink()
    with pytest.raises(InputError) as caught:
        desk.source_pages(id_of(added))
    assert caught.value.code == "page_not_kept"


def test_a_source_without_pages_says_so(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Some 42 boats.", encoding="utf-8")
    (added,) = desk.add_sources([path])
    with pytest.raises(InputError) as caught:
        desk.source_pages(id_of(added))
    assert caught.value.code == "no_pages"
