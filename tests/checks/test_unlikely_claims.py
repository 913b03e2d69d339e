"""What nobody would quote gets a plain answer all the same, and soon."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from redpencil.checks.quantities import compare_texts
from redpencil.checks.quotations_in_library import compare_in_library
from redpencil.sources.library import Library
from redpencil.text.paragraphs import from_text

SPEECH = "\n".join(
    f"The ferry number{n} was late again, and word{n} of it reached the harbour number{n}."
    for n in range(400)
)
# Far from both sides: such a claim took minutes when each word was laid beside each other one.
SOON = 10.0

UNLIKELY = {
    "nothing": "",
    "only stop words": "the of and to a",
    "ten thousand words": " ".join(f"word{n}" for n in range(10_000)),
    "ten thousand times one word": "ferry " * 10_000,
    "operators of the search": "\"(NEAR OR AND NOT *) ^text: ferry\" '' -- ;",
    "a script that is not there": "Привет мир, это проверка. 你好世界 这是测试",
    "marks alone": "… [ ] * —",
    "one endless word": "a" * 20_000,
}


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Library]]:
    folder: Path = tmp_path_factory.mktemp("libraries")
    opened = {name: Library(folder / f"{name}.db") for name in ("empty", "full")}
    opened["full"].add(from_text(SPEECH, "Speech", "speech.txt"))
    yield opened
    for library in opened.values():
        library.close()


@pytest.mark.parametrize("library", ["empty", "full"])
@pytest.mark.parametrize("quote", UNLIKELY.values(), ids=UNLIKELY)
def test_an_unlikely_quotation_gets_a_plain_answer(
    libraries: dict[str, Library], library: str, quote: str
) -> None:
    before = time.process_time()
    evidence = compare_in_library(quote, "Ada Hale", libraries[library])
    assert evidence.finding.name == "not_found"
    assert evidence.finding.why.endswith(".")
    assert time.process_time() - before < SOON


@pytest.mark.parametrize(
    ("claim", "evidence", "finding"),
    [
        ("", "", "not_found"),
        ("the of", "word " * 10_000, "not_found"),
        ("12 " * 3000, "13 " * 3000, "differs"),
        ("9" * 5000, "1" * 5000, "not_found"),
        ("0%", "0%", "equal"),
        ("1e400", "2", "not_found"),
    ],
    ids=["nothing", "no figure", "a table of one figure", "endless", "zero", "beyond all"],
)
def test_unlikely_figures_get_a_plain_answer(claim: str, evidence: str, finding: str) -> None:
    before = time.process_time()
    seen = compare_texts(claim, evidence)
    assert (seen.name, seen.why[-1]) == (finding, ".")
    assert time.process_time() - before < SOON


def test_the_words_around_a_long_unknown_end_are_still_found(
    libraries: dict[str, Library],
) -> None:
    known = "The ferry number7 was late again, and word7 of it reached the harbour number7."
    unknown = " ".join(f"kite{n}" for n in range(5000))
    before = time.process_time()
    evidence = compare_in_library(f"{known} {unknown}", None, libraries["full"])
    assert evidence.finding.name in ("words_changed", "paraphrased", "not_found")
    assert time.process_time() - before < SOON
