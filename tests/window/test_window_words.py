"""What the window says about passages, openings, errors and events."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from panel_values import decided, evidence_for, passage_of, quotation_claim

from redpencil.errors import InputError, UsageError
from redpencil.model import Event, Passage
from redpencil.words.commands import log_whole, places_found
from redpencil.words.errors import sentence
from redpencil.words.places import passage_place
from redpencil.words.window import event_lines, opening_line, source_line, window_sentence

NOW = datetime(2026, 3, 5, 18, 0, tzinfo=UTC)


def place(locator: str, speaker: str | None) -> str:
    return passage_place(Passage("s1", "Briefing", locator, 0, 2, "So", speaker))


@pytest.mark.parametrize(
    ("locator", "speaker", "words"),
    [
        ("turn 3 · LINDQVIST", "LINDQVIST", "Briefing · turn 3 · LINDQVIST"),
        ("turn 3 · LINDQVIST", "Lindqvist", "Briefing · turn 3 · LINDQVIST"),
        ("turn 3", "LINDQVIST", "Briefing · turn 3 · LINDQVIST"),
        ("¶ 4", None, "Briefing · ¶ 4"),
        ("", "FALK", "Briefing · FALK"),
    ],
)
def test_a_speaker_is_named_once(locator: str, speaker: str | None, words: str) -> None:
    assert place(locator, speaker) == words


def test_the_card_names_the_place_as_the_report_does() -> None:
    passage = passage_of()
    shown = source_line(evidence_for(quotation_claim(1), passage=passage))
    assert shown == passage_place(passage) == "Transcript 1 · turn 14 · REYES"
    assert source_line(evidence_for(quotation_claim(1))) == ""


def test_the_line_under_the_heading_repeats_nothing_that_a_paragraph_says() -> None:
    opening = "A heading\n\nBy Nora  Castellane\n\nPORT ELLERY, 12 March 2024 -- The only clinic"
    assert opening_line(("Nora Castellane", "12 March 2024"), opening) == ""
    assert opening_line(("by nora castellane", "13 March 2024"), opening) == "13 March 2024"
    assert opening_line(("Ada Brook", None), opening) == "Ada Brook"


def test_no_sentence_in_the_window_sends_a_person_to_the_terminal() -> None:
    for error in (UsageError("unknown_article", name="a1"), InputError("unknown_source", name="s")):
        assert "`" not in window_sentence(error)
    empty = InputError("empty", name="a.txt")
    assert window_sentence(empty) == sentence(empty)


def event(seq: int, kind: str, payload: dict[str, object]) -> Event:
    claim = None if kind == "article_opened" else "q1"
    return Event(seq, kind, "a1", claim, payload, "A.K.", "2026-03-05T13:02:00Z", "0.1", "", "")


def test_events_are_told_the_latest_first_each_with_its_words() -> None:
    lines = event_lines(
        (
            event(1, "article_opened", {"title": "A heading"}),
            event(2, "decided", {"status": "fix", "text": "“We will  stay”"}),
            event(3, "undone", {"undoes": 2}),
            event(4, "redone", {"redoes": 2}),
        ),
        NOW,
    )
    assert lines == (
        ("today 13:02 · A.K. · Fix redone · “We will stay”", "q1"),
        ("today 13:02 · A.K. · Fix undone · “We will stay”", "q1"),
        ("today 13:02 · A.K. · Fix · “We will stay”", "q1"),
        ("today 13:02 · A.K. · Article opened · A heading", None),
    )


def test_an_event_that_undoes_itself_is_told_without_words() -> None:
    lines = event_lines((event(3, "undone", {"undoes": 3}), decided(4, "ok")), NOW)
    assert [line.split(" · ")[2:] for line, _ in lines] == [["OK"], ["Undone undone"]]


def test_counts_agree_with_their_nouns() -> None:
    assert log_whole(1, "ab" * 32) == "The log is whole: 1 event, last hash abababab…abababab."
    assert "1,200 events" in log_whole(1200, "ab" * 32)
    assert places_found(1, 1) == "1 place in 1 document"
    assert places_found(3, 2) == "3 places in 2 documents"
    assert places_found(0, 0) == "No document has these words."
