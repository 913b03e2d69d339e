"""Every rule that reads quotations and names, and every reason of an aside, has its sentence."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rules_in_code import rules_in
from told_cases import FOLDER

from redpencil import resources
from redpencil.claims.amending import DISMISSED
from redpencil.claims.finding import RANK, find_all
from redpencil.claims.quantities.non_claims import UNCOUNTED
from redpencil.claims.quantities.passing_dates import IN_PASSING
from redpencil.claims.quotations.names import BY_HAND, RESOLUTIONS
from redpencil.claims.quotations.unsaid import UNSAID
from redpencil.model import Mention, Quotation
from redpencil.text.paragraphs import from_text
from redpencil.words.rules import (
    attribution_words,
    chain_words,
    reading_words,
    reason_label,
    reason_words,
    report_words,
    resolution_words,
    subject_words,
)


def test_the_modules_are_read_for_their_rules() -> None:
    assert {"participle", "inverted", "according-to"} <= rules_in("cues")
    assert {"noun-phrase", "pronoun", "shared"} <= rules_in("subjects")
    assert {"goes-on", "possessor"} <= rules_in("speakers")
    assert {"that-clause", "urging"} <= rules_in("reported")


@pytest.mark.parametrize(
    "module", ["speakers", "uncued", "turns", "finding", "foreign/attribution", "foreign/regions"]
)
def test_every_rule_that_gives_a_speaker_has_a_sentence(module: str) -> None:
    assert {rule for rule in rules_in(module) if not attribution_words(rule)} == set()


@pytest.mark.parametrize(
    "module", ["cues", "subjects", "foreign/cues", "foreign/german", "foreign/romance"]
)
def test_every_rule_that_finds_a_verbs_subject_has_a_sentence(module: str) -> None:
    assert {rule for rule in rules_in(module) if not subject_words(rule)} == set()


def test_every_rule_of_reported_speech_has_a_sentence() -> None:
    named = rules_in("reported") - {"colon"}
    assert {rule for rule in named if not report_words(rule)} == set()
    assert subject_words("colon")


@pytest.mark.parametrize("rule", RESOLUTIONS)
def test_every_way_to_a_name_has_a_sentence(rule: str) -> None:
    assert re.fullmatch(r"[A-Z“].*\.", resolution_words(rule))


def test_nothing_resolved_has_nothing_to_say() -> None:
    assert resolution_words("") == ""


@pytest.mark.parametrize("reason", [*UNSAID, *UNCOUNTED, RANK, IN_PASSING, BY_HAND, DISMISSED])
def test_every_reason_of_an_aside_has_a_label_and_a_sentence(reason: str) -> None:
    assert reason_label(reason)[0].isupper()
    assert reason_words(reason).endswith(".")


def test_a_rule_put_together_is_told_by_its_parts() -> None:
    assert attribution_words("after-noun-phrase") == (
        "A reporting verb stands right behind the words.",
        "The words right before the verb are the speaker.",
    )
    assert len(attribution_words("sentence-participle-of-clause")) == 3
    assert attribution_words("after-nothing-known") == ()
    assert subject_words("nothing-of-clause") == ()


SAMPLES = {"en": resources.text("samples/article.md")} | {
    path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))
}


@pytest.mark.parametrize("language", SAMPLES)
def test_every_rule_of_every_reading_has_its_sentence(language: str) -> None:
    document = replace(from_text(SAMPLES[language]), language=language)
    found = [c.reading for b in find_all(document) for c in b.claims]
    said = [reading for reading in found if isinstance(reading, Quotation)]
    assert len(said) > 5
    for reading in said:
        assert reading_words(reading)
        if reading.rules[0] == "indirect":
            assert report_words(reading.rules[1]), reading.rules
            assert subject_words(reading.rules[2]), reading.rules
        else:
            assert all(attribution_words(rule) for rule in reading.rules), reading.rules


def test_a_chain_reads_from_the_word_to_the_full_name() -> None:
    he = Mention("he", 50, 52, "Jean-Marc Le Goff", ((0, 34), (40, 46)), "last-man-named")
    told = chain_words(he, ("Defence Minister Jean-Marc Le Goff", "Le Goff"))
    assert told == "he → Le Goff → Defence Minister Jean-Marc Le Goff"
    hand = Mention("he", 50, 52, "Dan Orr", (), "by-hand")
    assert chain_words(hand, ()) == "he → Dan Orr"
