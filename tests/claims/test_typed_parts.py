"""What a person types for a part of a reading becomes the parts of an amendment."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.claims.amended_readings import amended
from redpencil.claims.finding import find_all
from redpencil.claims.typed_parts import names_in, part_of, typed_part
from redpencil.errors import UsageError
from redpencil.model import Claim, Quotation
from redpencil.text.paragraphs import from_text

TEXT = """Ada Moss met Per Lind in Oslo. “We sold 40 boats,” Moss said. She said: “That is all.”

Per Lind shook his head. “Not one,” said the harbour master."""
DOCUMENT = from_text(TEXT)
CLAIMS = [claim for batch in find_all(DOCUMENT) for claim in batch.claims]


def claim(words: str) -> Claim:
    return min((c for c in CLAIMS if words in c.text), key=lambda c: len(c.text))


def test_a_pronoun_keeps_its_place_and_stands_for_another_name() -> None:
    parts = typed_part(DOCUMENT, claim("That is all"), "speaker", "Per Lind")
    assert parts["resolved"] == "Per Lind"
    speaker = parts["speaker"]
    assert isinstance(speaker, dict)
    assert TEXT[speaker["start"] : speaker["end"]] == "She"
    was = parts["was"]
    assert isinstance(was, dict)
    assert was["speaker"]["resolved"] == "Ada Moss"


def test_a_wrong_name_gives_way_to_the_place_of_the_right_one() -> None:
    parts = typed_part(DOCUMENT, claim("Not one"), "speaker", "Per Lind")
    speaker = parts["speaker"]
    assert isinstance(speaker, dict)
    assert TEXT[: speaker["start"]].count("\n") == 2  # in the paragraph of the quotation
    assert parts["resolved"] is None


def test_a_name_that_stands_nowhere_has_no_place() -> None:
    parts = typed_part(DOCUMENT, claim("Not one"), "speaker", "Ole Vik")
    assert (parts["speaker"], parts["resolved"]) == (None, "Ole Vik")
    reading = claim("Not one").reading
    assert reading is not None
    made = amended(reading, parts)
    assert isinstance(made, Quotation)
    assert made.speaker is not None
    assert made.speaker.resolved == "Ole Vik"


def test_what_is_read_already_changes_nothing() -> None:
    assert typed_part(DOCUMENT, claim("That is all"), "speaker", "Ada Moss") == {}
    assert typed_part(DOCUMENT, claim("That is all"), "cue", "said") == {}
    assert typed_part(DOCUMENT, claim("40"), "value", "40") == {}
    assert typed_part(DOCUMENT, claim("40"), "modifier", "exact") == {}


@pytest.mark.parametrize(
    ("typed", "value"),
    [("41", 41), ("1,200", 1200), ("2.5 million", 2_500_000), ("3 to 7", [3, 7]), ("", None)],
)
def test_a_value_is_read_as_in_an_article(typed: str, value: object) -> None:
    assert typed_part(DOCUMENT, claim("40"), "value", typed)["value"] == value


@given(st.text(max_size=30))
def test_whatever_is_typed_is_parts_or_a_refusal(typed: str) -> None:
    for part, of in (("speaker", "We sold"), ("cue", "We sold"), ("value", "40"), ("unit", "40")):
        found = claim(of)
        try:
            parts = typed_part(DOCUMENT, found, part, typed)
        except UsageError as refusal:
            assert part in ("cue", "value"), refusal  # noqa: PT017
            continue
        if parts:
            assert found.reading is not None
            assert amended(found.reading, parts) != found.reading
            was = parts["was"]
            assert isinstance(was, dict)
            assert was[part] == part_of(found.reading, part)


def test_names_that_speak_come_before_those_that_are_only_mentioned() -> None:
    names = names_in(DOCUMENT, CLAIMS)
    assert names[0] == "Ada Moss"
    assert "Per Lind" in names
    assert len(names) == len(set(names))
