"""Whether figures that agree are told of one thing rests on features that can each be told."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest

from redpencil import resources
from redpencil.checks import one_thing
from redpencil.checks.lining_up import fit
from redpencil.checks.quantities import compare_quantity, compare_texts, quantities_in
from redpencil.model import Passage

CLAIM = "The mill of Oran made 1,812 kites."


@pytest.fixture
def without_the_file(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(one_thing, "WEIGHTS_FILE", "no-such-file.toml")
    one_thing.read_weights.cache_clear()
    yield
    one_thing.read_weights.cache_clear()


def features(claim: str, evidence: str) -> dict[str, float]:
    ours, theirs = quantities_in(claim)[0], quantities_in(evidence)[0]
    how = fit(ours, theirs, "", given=True)
    values = one_thing.measure(ours, theirs, how, telling=False, agrees="equal")
    return dict(zip(one_thing.FEATURES, values, strict=True))


@pytest.mark.parametrize(
    ("name", "more", "less"),
    [
        ("around", "Kites, 1,812 of them, came out of the mill of Oran.", "It has 1,812 boats."),
        ("near", "The mill made 1,812 kites.", "Boats of Dorn: 1,812 in all."),
        ("denied", "The mill never made 1,812 kites.", "The mill made 1,812 kites."),
        ("back", "It made 1,812 kites.", "Oran made 1,812 kites."),
    ],
)
def test_each_feature_tells_two_passages_apart(name: str, more: str, less: str) -> None:
    assert features(CLAIM, more)[name] > features(CLAIM, less)[name]


def test_dates_and_sorts_are_features_of_the_two_figures() -> None:
    dated = features("Hale came on 4 May 1931.", "Hale came in 1931.")
    assert (dated["date"], dated["month"]) == (1.0, 1.0)
    assert features("Hale came in 1931.", "Hale came on 4 May 1931.")["month"] == 0.0
    assert features("The town has 120 solar jobs.", "The town has 120 wind jobs.")["sorts"] == 1.0


def test_the_weights_of_agreeing_figures_are_known_and_say_where_they_come_from() -> None:
    text = resources.text(one_thing.WEIGHTS_FILE)
    assert set(tomllib.loads(text)["weights"]) == set(one_thing.FEATURES)
    assert "# Origin: " in text


@pytest.mark.usefixtures("without_the_file")
def test_without_its_file_agreeing_figures_have_weights_set_by_hand() -> None:
    assert one_thing.read_weights() == tuple(one_thing.DEFAULTS.values())
    assert compare_texts(CLAIM, "In Oran the mill made 1,812 kites.").name == "equal"
    assert compare_texts(CLAIM, "Dorn counted 1,812 gulls by the sea.").name == "not_found"


def test_weights_never_make_unequal_figures_equal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_thing, "read_weights", lambda: (9.0,) * len(one_thing.FEATURES))
    assert compare_texts(CLAIM, "Dorn counted 1,813 gulls by the sea.").name == "not_found"
    assert compare_texts(CLAIM, "Dorn counted 1,812 gulls by the sea.").name == "equal"


def test_in_a_library_the_words_alone_must_speak_for_one_thing_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(one_thing, "read_weights", lambda: (9.0,) * len(one_thing.FEATURES))
    text = "Dorn counted 1,812 gulls by the sea."
    quantity = quantities_in(CLAIM)[0].quantity
    found = compare_quantity(quantity, CLAIM, [Passage("gulls", "", "", 0, len(text), text)])
    assert [evidence.finding.name for evidence in found] == ["not_found"]


@pytest.mark.parametrize(
    ("claim", "evidence", "finding"),
    [
        # The name of a network is no figure.
        ("5G masts made the gulls ill.", "5G masts stand by the sea.", "not_found"),
        # A lowered figure of a formula is none either.
        ("The mill doubled its CO 2 emissions.", "CO 2 emissions of the mill are told.",
         "not_found"),
        # "The airport" is what the claim names.
        ("The main airport serving Oran has 16 terminals.",
         "Many airlines fly from here. The airport has three terminals.", "differs"),
        # One figure of two is found, and it is no date; a date alone is not enough.
        ("In 1994 the mill of Oran made 1,812 kites.", "The mill of Oran made 1,812 kites.",
         "equal"),
        ("In 1994 the mill of Oran made 1,812 kites.", "In 1994 the mill of Oran stood empty.",
         "not_found"),
        # A decade holds its own years, and not the one before.
        ("Hale wrote the book in the 2000s.", "Hale wrote the book in 1999.", "base_differs"),
    ],
)  # fmt: skip
def test_what_agrees_is_a_figure_of_the_same_thing(claim: str, evidence: str, finding: str) -> None:
    seen = compare_texts(claim, evidence)
    assert (seen.name, seen.why) == (finding, seen.why)
