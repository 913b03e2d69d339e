"""With a sentence model passages are found by meaning as well; a tiny one of the real form."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy
import pytest
from tiny_model import make_model

from redpencil import settings
from redpencil.__main__ import main
from redpencil.errors import InputError
from redpencil.model import Query
from redpencil.sources.library import Library
from redpencil.sources.meanings import TOGETHER
from redpencil.sources.sentence_model import SentenceModel

ROWS: list[dict[str, object]] = [
    {"id": "sea", "title": "", "text": "The vessel foundered."},
    {"id": "bank", "title": "", "text": "The interest rate climbed."},
    {"id": "trees", "title": "", "text": "An apple orchard, a tree."},
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("model"))


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with closing(Library(tmp_path / "library.db")) as opened:
        opened.use_model(SentenceModel(folder))
        list(opened.add_rows(ROWS))
        yield opened


def sources(library: Library, words: str) -> list[str]:
    return [passage.source for passage in library.search(Query(words), 1)]


def test_directions_have_length_one_whatever_they_are_run_with(folder: Path) -> None:
    model = SentenceModel(folder)
    texts = ["A ferry sank.", "", "the interest rate rose " * 40, "Boats 五 sinking"]
    together = model.directions(texts)
    alone = numpy.concatenate([model.directions([text]) for text in texts])
    assert numpy.allclose(numpy.linalg.norm(together, axis=1), 1, atol=1e-5)
    assert numpy.allclose(together, alone, atol=1e-5)


def test_a_passage_in_other_words_is_found_by_its_meaning(library: Library) -> None:
    assert sources(library, "a ferry sank") == []
    assert [*library.embed()] == [(3, 3)]
    assert sources(library, "a ferry sank") == ["sea"]
    assert sources(library, "the bank up") == ["bank"]


def test_what_nothing_is_near_to_finds_nothing(library: Library) -> None:
    list(library.embed())
    directions = library._meanings._read()[1]  # type: ignore[union-attr]
    model = library._meanings._model  # type: ignore[union-attr]
    model.directions = lambda _: -directions.mean(0, keepdims=True)  # type: ignore[method-assign]
    assert sources(library, "zebra") == []


def test_what_is_added_later_is_all_that_is_embedded_later(library: Library) -> None:
    list(library.embed())
    list(library.add_rows([{"id": "late", "title": "", "text": "A ship down."}]))
    assert list(library.embed()) == [(1, 1)]
    assert list(library.embed()) == []


def test_a_source_removed_or_replaced_takes_its_meaning_along(library: Library) -> None:
    list(library.embed())
    library.remove("sea")
    assert "sea" not in sources(library, "a ferry sank")
    list(library.add_rows([{"id": "trees", "title": "", "text": "The boat sank."}]))
    list(library.embed())
    assert sources(library, "vessel foundered") == ["trees"]


def test_the_directions_of_another_model_are_not_compared(library: Library, tmp_path: Path) -> None:
    list(library.embed())
    library.use_model(SentenceModel(make_model(tmp_path / "other", seed=6)))
    assert sources(library, "a ferry sank") == []
    assert [*library.embed()] == [(3, 3)]
    assert sources(library, "a ferry sank") == ["sea"]


def test_stopping_keeps_what_was_made(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    many = ({"id": f"n{n}", "title": "", "text": f"A tree {n}."} for n in range(100))
    list(library.add_rows(many))
    steps = library.embed()
    done, of = next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert 0 < done < of == 103
    assert sum(1 for _ in library.embed()) == -(-(of - done) // TOGETHER)


@pytest.mark.parametrize("file", ["config.json", "vocab.txt", "model.safetensors"])
def test_a_folder_that_holds_no_model_is_refused(tmp_path: Path, file: str) -> None:
    folder = make_model(tmp_path / "model")
    (folder / file).write_bytes(b"\x07" * 20)
    with pytest.raises(InputError) as caught:
        SentenceModel(folder)
    assert caught.value.code == "bad_model"


def test_the_command_keeps_the_folder_and_tells_what_it_made(
    tmp_path: Path,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REDPENCIL_DATA", str(tmp_path / "data"))
    (tmp_path / "notes.txt").write_text("The vessel foundered.", "utf-8")
    assert main(["sources", "add", str(tmp_path / "notes.txt")]) == 0
    assert main(["sources", "embed", "--model", str(folder)]) == 0
    assert "1 passage made" in capsys.readouterr().out
    assert settings.load().sentence_model == str(folder)
    assert main(["sources", "search", "ferry", "sank"]) == 0
    assert "The vessel foundered." in capsys.readouterr().out
    assert main(["sources", "embed", "--model", str(tmp_path)]) == 3
