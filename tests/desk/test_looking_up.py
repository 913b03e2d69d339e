"""Evidence for a claim: short quotations near others, the sentences around, both sides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from redpencil.desk import Desk, find_claims
from redpencil.model import Document, Evidence, Passage
from redpencil.settings import Settings
from redpencil.text.paragraphs import from_text

FILLER = "The council spoke of the ferry, of bread and of the lamps on the quay. " * 11
SPEECH: list[dict[str, str]] = [
    {"speaker": "LIND", "text": f"A quiet disaster was what the old bakers called it. {FILLER}"},
    {"speaker": "OKORO", "text": FILLER},
    {"speaker": "REYES", "text": "We did not ask for this tunnel. It came to us in the night."},
    {
        "speaker": "REYES",
        "text": "It was a quiet disaster. The engineers left the island before the winter.",
    },
    {"speaker": "LIND", "text": "And who will pay for the pumps?"},
]
ARTICLE = (
    "“The engineers left the island before the winter,” one member said, and called the affair "
    "“a quiet disaster”."
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "library.db", tmp_path / "log.db", Settings()) as opened:
        yield opened


def add(desk: Desk, **sources: list[dict[str, str]]) -> None:
    rows = [
        {"id": name, "title": f"Session {name}", "kind": "transcript", "turns": turns}
        for name, turns in sources.items()
    ]
    assert all(added.outcome == "added" for added in desk.add_rows(rows))


def look_up(desk: Desk, article: str, words: str) -> tuple[Evidence, ...]:
    document: Document = from_text(article)
    claims = [claim for batch in find_claims(document) for claim in batch]
    claim = next(c for c in claims if c.kind == "quotation" and words in c.text)
    return desk.look_up(document, claim, claims)


def place(evidence: Evidence) -> str:
    assert evidence.passage is not None
    return evidence.passage.text[evidence.start : evidence.end]


def found_in(evidence: Evidence) -> Passage:
    assert evidence.passage is not None
    return evidence.passage


def test_a_short_quotation_is_found_where_the_others_of_its_paragraph_stand(desk: Desk) -> None:
    add(desk, a=SPEECH)
    best, *others = look_up(desk, ARTICLE, "a quiet disaster")
    assert found_in(best).speaker == "REYES"
    assert not best.finding.weak
    assert "It stands near “The engineers left the island" in best.finding.why
    elsewhere = [one for one in others if found_in(one).speaker == "LIND"]
    assert elsewhere
    assert all(one.finding.weak for one in elsewhere)
    assert "stands elsewhere" in elsewhere[0].finding.why


def test_a_short_quotation_that_stands_only_elsewhere_is_a_weak_match(desk: Desk) -> None:
    far = [turn for turn in SPEECH if "It was a quiet" not in turn["text"]]
    add(desk, a=far[:1], b=[*far[1:], {"speaker": "REYES", "text": SPEECH[3]["text"][25:]}])
    best = look_up(desk, ARTICLE, "a quiet disaster")[0]
    assert found_in(best).source == "a"
    assert best.finding.weak
    assert "So few words may stand there by chance. What else" in best.finding.why


def test_the_same_words_around_a_short_quotation_speak_for_its_place(desk: Desk) -> None:
    add(desk, a=SPEECH)
    article = "What the old bakers of the town remember is “a quiet disaster”."
    best = look_up(desk, article, "a quiet disaster")[0]
    assert found_in(best).speaker == "LIND"
    assert not best.finding.weak
    assert "have the same words beside it: “old” and “bakers”" in best.finding.why


def test_a_short_quotation_alone_in_its_article_stays_weak(desk: Desk) -> None:
    add(desk, a=SPEECH)
    best = look_up(desk, "The mayor spoke of “a quiet disaster”.", "a quiet disaster")[0]
    assert best.finding.name == "exact"
    assert best.finding.weak


def test_the_sentences_before_and_after_are_at_hand_across_turns(desk: Desk) -> None:
    add(desk, a=SPEECH)
    best = look_up(desk, ARTICLE, "The engineers left")[0]
    assert place(best) == "The engineers left the island before the winter"
    assert best.before is not None
    assert best.before.text == "It was a quiet disaster."
    assert best.sentences == ("", place(best), ".")
    assert best.after is not None
    assert (best.after.speaker, best.after.text) == ("LIND", "And who will pay for the pumps?")
    source = desk.source_document("a").text
    assert source[best.after.start : best.after.end] == best.after.text
    assert source[best.before.start : best.before.end] == best.before.text


def test_at_the_borders_of_a_source_nothing_stands_around(desk: Desk) -> None:
    add(desk, a=[{"speaker": "REYES", "text": "The engineers left the island before the winter."}])
    best = look_up(desk, ARTICLE, "The engineers left")[0]
    assert (best.before, best.after) == (None, None)


def test_a_second_source_with_other_words_is_told_beside_the_first(desk: Desk) -> None:
    changed = [{"speaker": "REYES", "text": "The engineers left the island after the winter."}]
    add(desk, a=SPEECH, b=changed)
    found = look_up(desk, ARTICLE, "The engineers left")
    assert [one.finding.name for one in found[:2]] == ["exact", "words_changed"]
    assert "“after” stands for “before”" in found[0].at_odds
