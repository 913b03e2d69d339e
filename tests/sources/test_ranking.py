"""The ranking rests on features that each can be told, and works without its file of weights."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil import resources
from redpencil.model import Query
from redpencil.sources import ranking
from redpencil.sources.ranking import FEATURES, Candidate, measure, prepare, rank


def same(words: Iterable[str]) -> dict[str, float]:
    return dict.fromkeys(words, 1.0)


def candidate(text: str, number: int = 1, **more: str) -> Candidate:
    return Candidate(
        number,
        f"s{number}",
        more.get("title", ""),
        text,
        more.get("around", ""),
        more.get("figures", ""),
        more.get("speaker", ""),
        1.0,
    )


def feature(name: str, query: Query | str, text: str, **more: str) -> float:
    asked = Query(query) if isinstance(query, str) else query
    (row,) = measure(prepare(asked, same), [candidate(text, **more)])
    return row[FEATURES.index(name)]


@pytest.fixture
def without_the_file(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(ranking, "WEIGHTS_FILE", "no-such-file.toml")
    ranking.read_weights.cache_clear()
    yield
    ranking.read_weights.cache_clear()


@pytest.mark.parametrize(
    ("name", "query", "better", "worse"),
    [
        ("words", "barges on the canal", "The canal has barges.", "The canal is frozen."),
        ("near", "yellow barges sank", "Two yellow wooden barges sank.", "Barges, once yellow."),
        ("kin", "the politician resigned", "Politics was his life.", "He came at noon."),
        ("names", "They say that Ilse Brandt left", "Brandt has gone.", "She has gone."),
        ("figures", "some 2800 came", "There were 2800 of them.", "There were 2900 of them."),
        ("any_figure", "some 2800 came", "There were 70 of them.", "There were many of them."),
        ("counted", "12 barges sank", "Of 14 barges none came back.", "All barges came back."),
        ("years", "it sank in 1987", "In 1987 came the storm.", "In 1988 came the storm."),
        ("rarest", "the barges", "Barges came.", "Boats came."),
    ],
)
def test_a_feature_tells_the_better_passage(name: str, query: str, better: str, worse: str) -> None:
    assert feature(name, query, better) > feature(name, query, worse)


def test_what_stands_beside_counts_for_words_that_are_missing_only() -> None:
    beside = feature("beside", "Brandt bought barges", "She bought barges.", around="Ilse Brandt")
    assert beside == pytest.approx(1 / 3)
    assert feature("beside", "Brandt", "Brandt.", around="Ilse Brandt") == 0


def test_the_subject_of_a_title_stands_before_its_section() -> None:
    title = "Lake ferries — History and routes"
    assert feature("subject", "ferries of the lake", "x", title=title) == 1
    assert feature("title", "ferries of the lake", "x", title=title) == 1
    assert feature("subject", "history", "x", title=title) == 0


def test_a_number_in_words_agrees_with_its_digits_in_the_index() -> None:
    assert feature("figures", "forty-one hundred came", "4,100 came", figures="4100") == 1


def test_the_words_of_a_quotation_in_a_row_and_its_speaker_count() -> None:
    query = Query("", speaker="Omar Adler", extra=("older than I am",))
    assert feature("in_a_row", query, "They are older than I am.") == 1
    assert feature("in_a_row", query, "I am older than they.") == 0
    assert feature("speaker", query, "x", speaker="Adler") == 1


def test_passages_of_one_title_speak_for_each_other() -> None:
    held = [
        candidate("Barges sank.", 1, title="A"),
        candidate("Barges sank.", 2, title="B"),
        candidate("Barges came.", 3, title="B"),
    ]
    best = rank(prepare(Query("barges sank"), same), held)
    assert best[0][1].number == 2


def test_the_weights_of_the_file_are_known_and_say_where_they_come_from() -> None:
    text = resources.text(ranking.WEIGHTS_FILE)
    weights = tomllib.loads(text)["weights"]
    assert set(weights) == set(FEATURES) - ranking.HAND_SET
    assert "# Origin: " in text
    free = ranking.EITHER_SIGN
    assert all(weight >= 0 for name, weight in weights.items() if name not in free)


@pytest.mark.usefixtures("without_the_file")
def test_without_its_file_the_ranking_has_weights_set_by_hand() -> None:
    assert ranking.read_weights() == tuple(ranking.DEFAULTS.values())
    right = candidate("The yellow barges sank in 1987.", 2)
    best = rank(prepare(Query("yellow barges sank in 1987"), same), [candidate("x"), right])
    assert best[0][1] == right


@given(st.lists(st.text(max_size=60), max_size=6), st.text(max_size=60), st.text(max_size=20))
def test_property_every_candidate_has_a_score_and_none_is_lost(
    texts: list[str], words: str, extra: str
) -> None:
    held = [candidate(text, n, title=text[:9], around=extra) for n, text in enumerate(texts)]
    best = rank(prepare(Query(words, "", words, (extra,)), same), held)
    assert sorted(c.number for _, c in best) == list(range(len(held)))
    assert all(score == score for score, _ in best)
