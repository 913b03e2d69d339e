"""The sample: every finding of the vocabulary occurs in it, each where the story says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from redpencil.desk import Desk, find_claims, sample_article, sample_sources
from redpencil.model import (
    QUANTITY_FINDINGS,
    QUOTATION_FINDINGS,
    Claim,
    Evidence,
    Quotation,
)
from redpencil.settings import Settings

Checked = dict[Claim, tuple[Evidence, ...]]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checked]:
    folder = tmp_path_factory.mktemp("sample")
    with Desk(folder / "library.db", folder / "log.db", Settings(checker="t")) as desk:
        added = list(desk.add_sources([sample_sources()]))
        assert [a.outcome for a in added] == ["added"] * 6
        article = desk.open_article(sample_article())
        claims = [claim for batch in find_claims(article.document) for claim in batch]
        yield {claim: desk.look_up(article.document, claim) for claim in claims}


def best(checked: Checked, words: str, kind: str) -> Evidence:
    """The first evidence for the shortest claim of a kind that holds these words."""
    fitting = [c for c in checked if c.kind == kind and words in c.text]
    return checked[min(fitting, key=lambda claim: len(claim.text))][0]


QUOTATIONS = [
    ("nobody will be turned away", "exact"),
    ("We counted every bed", "punctuation_only"),
    ("The [regional] council", "marked_edit"),
    ("it is our only road", "words_changed"),
    ("We have waited fourteen long months", "paraphrased"),
    ("The pumps failed in the first hour", "spliced"),
    ("I would support a second ferry", "truncated"),
    ("Nobody on this island slept", "speaker_differs"),
    ("the clinic was never needed", "context_differs"),
    ("My daughter was born in that corridor", "not_found"),
]
QUANTITIES = [
    ("46 beds", "equal"),
    ("12.4 million", "rounded"),
    ("1,800 islanders", "hedge_holds"),
    ("nine nurses", "differs"),
    ("six percent", "unit_differs"),
    ("5,200 patients", "base_differs"),
    ("Three babies", "not_found"),
]


@pytest.mark.parametrize(("words", "finding"), QUOTATIONS)
def test_each_quotation_of_the_story_has_its_finding(
    checked: Checked, words: str, finding: str
) -> None:
    assert best(checked, words, "quotation").finding.name == finding


@pytest.mark.parametrize(("words", "finding"), QUANTITIES)
def test_each_quantity_of_the_story_has_its_finding(
    checked: Checked, words: str, finding: str
) -> None:
    assert best(checked, words, "quantity").finding.name == finding


def test_the_whole_vocabulary_is_told_by_the_story() -> None:
    assert [name for _, name in QUOTATIONS] == list(QUOTATION_FINDINGS)
    assert [name for _, name in QUANTITIES] == list(QUANTITY_FINDINGS)


def test_the_story_is_as_rich_as_it_is_meant_to_be(checked: Checked) -> None:
    quotations = [c for c in checked if isinstance(c.reading, Quotation)]
    direct = [c for c in quotations if getattr(c.reading, "kind", "") != "indirect"]
    assert len(direct) >= 12
    assert {getattr(c.reading, "kind", "") for c in quotations} == {"direct", "mixed", "indirect"}
    assert sum(claim.kind == "quantity" for claim in checked) >= 20
    assert 550 <= len(sample_article().read_text(encoding="utf-8").split()) <= 650


def test_every_finding_explains_itself_in_one_sentence(checked: Checked) -> None:
    for evidence in (e for found in checked.values() for e in found):
        assert evidence.finding.why.endswith((".", ".”"))
        assert evidence.finding.rule


def test_the_aligned_words_lie_within_their_passage(checked: Checked) -> None:
    for evidence in (e for found in checked.values() for e in found):
        if evidence.passage is not None:
            assert 0 <= evidence.start <= evidence.end <= len(evidence.passage.text)


def test_the_speakers_of_the_story_are_known(checked: Checked) -> None:
    said = {}
    for claim in checked:
        if isinstance(claim.reading, Quotation) and claim.reading.speaker:
            speaker = claim.reading.speaker
            said[claim.text[:24]] = speaker.resolved or speaker.text
    assert said["“The first patients will"] == "Tamsin Okoro"
    assert said["“The ferry is not a luxu"] == "Per Lindqvist"
    assert said["“My daughter was born in"] == "Ines Halloran"
    assert said["“a wish, not a plan”"].endswith("Daniel Abara")


def test_a_span_of_time_counted_from_another_year_belongs_to_no_year(checked: Checked) -> None:
    assert best(checked, "14 months", "quantity").finding.name == "equal"
