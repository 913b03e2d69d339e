"""How long reading takes, cage included: a long PDF, a long Word file, a large page, a folder."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from archives import docx, p
from printed import pdf, prose
from pytest_benchmark.fixture import BenchmarkFixture

from redpencil.documents.choices import NONE
from redpencil.documents.reading import read_bytes, read_file
from redpencil.gathering import add_files
from redpencil.settings import Settings
from redpencil.sources.library import Library

WORDS = (  # noqa: SIM905 — read as a line
    "the harbour counted boats before a storm and insurers paid for nets of northern ports"
).split()


def sentences(count: int, seed: int = 5) -> Iterator[str]:
    """So many sentences of twelve words, with a figure in each."""
    chance = random.Random(seed)
    for number in range(count):
        words = " ".join(chance.choice(WORDS) for _ in range(11))
        yield f"{words.capitalize()} {number}."


def long_pdf(pages: int) -> bytes:
    lines = sentences(40 * pages)
    return pdf([prose(60, 780, [next(lines)[:90] for _ in range(40)]) for _ in range(pages)])


def long_word(words: int) -> bytes:
    lines = sentences(words // 12)
    return docx("".join(p(" ".join(group)) for group in zip(*[lines] * 5, strict=False)))


def large_page(length: int) -> bytes:
    body = "".join(f"<p>{line}</p>" for line in sentences(length // 85))
    return f"<html><body><article><h1>Boats</h1>{body}</article></body></html>".encode()


@pytest.mark.parametrize(
    ("name", "data", "seconds"),
    [
        ("400 pages.pdf", long_pdf(400), 2.0),
        ("100,000 words.docx", long_word(100_000), 1.0),
        ("1 MB.html", large_page(1_000_000), 1.0),
        ("short.txt", b"Some 42 words.", 1.0),
    ],
)
def test_a_file_is_read_in_its_time(
    benchmark: BenchmarkFixture, name: str, data: bytes, seconds: float
) -> None:
    benchmark.extra_info["goal"] = seconds
    document = benchmark.pedantic(read_bytes, args=(data, name, Settings()), rounds=3)
    assert document.text


def folder_of(count: int, place: Path) -> Path:
    """A folder of short files of mixed kinds, some of them in folders below it."""
    lines = sentences(count * 40)
    for number in range(count):
        words = [next(lines) for _ in range(40)]
        name, data = [
            ("txt", "\n\n".join(words).encode()),
            ("html", f"<h1>Page</h1>{''.join(f'<p>{w}</p>' for w in words)}".encode()),
            ("docx", docx("".join(map(p, words)))),
            ("pdf", pdf([prose(60, 780, [w[:90] for w in words])])),
            ("csv", "\n".join(f"{n},{w}" for n, w in enumerate(words)).encode()),
        ][number % 5]
        below = place / f"{number % 10}"
        below.mkdir(parents=True, exist_ok=True)
        (below / f"{number}.{name}").write_bytes(data)
    return place


def at_once(folder: Path, library: Library) -> int:
    added = add_files(library, Settings(), [folder], primary=False, choices=NONE)
    return sum(one.outcome == "added" for one in added)


def one_after_another(folder: Path, library: Library) -> int:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in files:
        library.add(read_file(path, Settings()))
    return len(files)


@pytest.mark.benchmark(group="a folder of 1,000 mixed files")
@pytest.mark.parametrize("way", [at_once, one_after_another])
def test_a_folder_is_read_on_all_cores(
    benchmark: BenchmarkFixture, tmp_path: Path, way: Callable[[Path, Library], int]
) -> None:
    """Beside the naive way. ``REDPENCIL_BENCH_FILES`` sets another number of files."""
    count = int(os.environ.get("REDPENCIL_BENCH_FILES", "1000"))
    folder = folder_of(count, tmp_path / "notes")
    library = Library(tmp_path / "library.db")
    assert benchmark.pedantic(way, args=(folder, library), rounds=1) == count
    library.close()
