"""From a claim of an article to its evidence: quotations, quantities, statements."""

from __future__ import annotations

from redpencil.checks.comparing import compare, comparisons, inner_words
from redpencil.checks.wording import BREAK
from redpencil.model import (
    Claim,
    Document,
    Evidence,
    Mention,
    Passage,
    Quantity,
    Quotation,
    claim_id,
)
from redpencil.text.paragraphs import from_text

SAID = "We will rebuild the pier. Nobody will pay a toll for it."


def passage(text: str = SAID, speaker: str | None = "DURAND") -> Passage:
    return Passage("speech", "Speech", "turn 1", 0, len(text), text, speaker, "transcript")


def quoted(text: str, spans: list[str], speaker: str = "Durand", kind: str = "direct") -> Claim:
    document = from_text(text)
    places = tuple((text.index(s), text.index(s) + len(s)) for s in spans)
    at = text.index(speaker)
    reading = Quotation(
        kind,  # type: ignore[arg-type]
        places[0][0],
        places[-1][1],
        places,
        Mention(speaker, at, at + len(speaker)),
    )
    start, end = reading.start, reading.end
    name = claim_id("quotation", document.text_sha256, start, end)
    return Claim(name, "quotation", start, end, text[start:end], reading, "¶ 1")


def look(text: str, claim: Claim, *passages: Passage) -> tuple[Evidence, ...]:
    return compare(claim, from_text(text), passages)


def test_a_quotation_is_compared_without_its_marks() -> None:
    text = "“We will rebuild the pier,” Durand said."
    claim = quoted(text, ["“We will rebuild the pier,”"])
    (evidence,) = look(text, claim, passage())
    assert evidence.finding.name == "exact"
    assert evidence.claim == claim.id


def test_a_split_quotation_is_compared_in_its_fragments() -> None:
    text = "“We will rebuild the pier,” Durand said. “Nobody will pay a toll for it.”"
    claim = quoted(text, ["“We will rebuild the pier,”", "“Nobody will pay a toll for it.”"])
    assert BREAK in inner_words(claim.reading, from_text(text))  # type: ignore[arg-type]
    assert look(text, claim, passage())[0].finding.name == "exact"


def test_what_stands_between_two_fragments_is_no_splice() -> None:
    text = "“We will rebuild the pier,” Durand said, and “a toll for it” is out of the question."
    claim = quoted(text, ["“We will rebuild the pier,”", "“a toll for it”"])
    assert look(text, claim, passage())[0].finding.name == "exact"


def test_a_changed_fragment_is_seen() -> None:
    text = "“We will rebuild the pier,” Durand said. “Nobody will pay a tax for it.”"
    claim = quoted(text, ["“We will rebuild the pier,”", "“Nobody will pay a tax for it.”"])
    assert look(text, claim, passage())[0].finding.name == "words_changed"


def test_another_speaker_is_seen() -> None:
    text = "“We will rebuild the pier,” Durand said."
    claim = quoted(text, ["“We will rebuild the pier,”"])
    found = look(text, claim, passage(speaker="QUESTION"))
    assert found[0].finding.name == "speaker_differs"
    assert "QUESTION" in found[0].finding.why


def test_reported_words_are_not_faulted_for_their_wording() -> None:
    text = "Durand said nobody will pay any toll for the pier."
    claim = quoted(text, ["nobody will pay any toll for the pier"], kind="indirect")
    found = look(text, claim, passage())
    assert found[0].finding.name in ("paraphrased", "not_found")


def test_a_quantity_is_compared_with_its_sentence() -> None:
    text = "It rained all day. The pier has 48 lamps along its rail. Durand left early."
    start = text.index("48 lamps")
    reading = Quantity("number", start, start + 8, "48 lamps", 48, "lamp", concept="lamps")
    claim = Claim("n1", "quantity", start, start + 8, "48 lamps", reading, "¶ 1")
    found = look(text, claim, passage("The pier has 52 lamps along its rail.", None))
    assert found[0].finding.name == "differs"
    assert found[0].claim == "n1"


def test_a_statement_is_left_to_the_reader_with_what_there_is_to_read() -> None:
    text = "The pier is the longest on the coast."
    claim = Claim("s1", "statement", 0, len(text), text, None, "¶ 1")
    far = "Bread is dear. The coast has many gulls."
    near = "Gulls are loud. No pier on the coast is longer."
    found = look(text, claim, passage(far, None), passage(near, None))
    assert [evidence.finding.name for evidence in found] == ["to_read", "to_read"]
    assert near[found[0].start : found[0].end] == "No pier on the coast is longer."
    assert "“pier”" in found[0].finding.why
    assert found[1].finding.weak
    assert {evidence.claim for evidence in found} == {"s1"}


def test_a_statement_that_shares_no_word_finds_nothing() -> None:
    text = "The pier is the longest on the coast."
    claim = Claim("s1", "statement", 0, len(text), text, None, "¶ 1")
    (evidence,) = look(text, claim, passage("Bread is dear.", None))
    assert (evidence.finding.name, evidence.passage) == ("not_found", None)


def test_passages_that_disagree_say_so() -> None:
    text = "The pier of Norhaven has 48 lamps along its rail."
    start = text.index("48 lamps")
    reading = Quantity("number", start, start + 8, "48 lamps", 48, "lamp", concept="lamps")
    claim = Claim("n1", "quantity", start, start + 8, "48 lamps", reading, "¶ 1")
    one = "The pier of Norhaven has 48 lamps along its rail."
    other = "The pier of Norhaven has 52 lamps along its rail."
    found = look(text, claim, passage(one, None), passage(other, None))
    assert [evidence.finding.name for evidence in found] == ["equal", "differs"]
    assert "disagree: “52 lamps”" in found[0].at_odds
    assert "disagree: “48 lamps”" in found[1].at_odds
    alone = look(text, claim, passage(one, None), passage(one, None))
    assert not any(evidence.at_odds for evidence in alone)


def test_nothing_to_look_at_is_not_found() -> None:
    text = "“We will rebuild the pier,” Durand said."
    (evidence,) = look(text, quoted(text, ["“We will rebuild the pier,”"]))
    assert (evidence.finding.name, evidence.passage) == ("not_found", None)


def test_the_checks_come_through_the_hook() -> None:
    assert [c.kind for c in comparisons()] == ["quotation", "quantity", "statement"]
    document: Document = from_text("Nothing.")
    claim = Claim("s1", "statement", 0, 8, "Nothing.", None, "¶ 1")
    found = [evidence for c in comparisons() for evidence in c.compare(claim, document, [])]
    assert {evidence.finding.name for evidence in found} == {"not_found"}
