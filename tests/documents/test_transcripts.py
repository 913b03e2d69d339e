"""Transcripts are known by their labels; articles with colons in them are not transcripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.documents import transcripts
from redpencil.documents.plain import read
from redpencil.model import Document

BRIEFING = """Briefing on the harbour, 12 March 2024

MODERATOR: Good morning. Questions, please.

DR. OKAFOR: We counted 42 boats.
They had all left by noon.

And we will count again.

QUESTION (Daily Post): How many came back?

DR. OKAFOR: Forty: not one fewer.
"""


def turns(text: str) -> list[tuple[str | None, str]]:
    document = read(text.encode(), "a.txt", {})
    return [
        (b.speaker, document.text[b.start : b.end]) for b in document.blocks if b.kind == "turn"
    ]


def kinds(document: Document) -> set[str]:
    return {block.kind for block in document.blocks}


def test_each_turn_has_its_speaker_and_only_what_was_said() -> None:
    assert turns(BRIEFING) == [
        ("MODERATOR", "Good morning. Questions, please."),
        ("DR. OKAFOR", "We counted 42 boats."),
        ("DR. OKAFOR", "They had all left by noon."),
        ("DR. OKAFOR", "And we will count again."),
        ("QUESTION", "How many came back?"),
        ("DR. OKAFOR", "Forty: not one fewer."),
    ]


def test_turns_are_counted_and_the_heading_is_nobodys() -> None:
    document = read(BRIEFING.encode(), "a.txt", {})
    locators = [block.locator for block in document.blocks]
    assert document.blocks[0].speaker is None
    assert locators[1] == "turn 1 · MODERATOR"
    assert locators[2:5] == ["turn 2 · DR. OKAFOR"] * 3
    assert locators[5] == "turn 3 · QUESTION"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz: We left.\n\nTom Hale: When?\n\nAna Ruiz: At noon.",
        "Ana Ruiz:\nWe left.\n\nTom Hale:\nWhen?\n\nAna Ruiz:\nAt noon.",
        "[00:01:02] Ana Ruiz: We left.\n[00:01:09] Tom Hale: When?\n[00:01:11] Ana Ruiz: At noon.",
        "Ana Ruiz (00:12): We left.\nTom Hale (00:14): When?\nAna Ruiz (00:16): At noon.",
        ">> Ana Ruiz: We left.\n>> Tom Hale: When?\n>> Ana Ruiz: At noon.",
    ],
    ids=["paragraphs", "own line", "time before", "time after", "caption"],
)
def test_the_common_ways_to_label_are_known(text: str) -> None:
    assert turns(text) == [
        ("Ana Ruiz", "We left."),
        ("Tom Hale", "When?"),
        ("Ana Ruiz", "At noon."),
    ]


def test_questions_and_answers_of_a_court_are_turns() -> None:
    assert turns("Q. Where were you?\nA. At the harbour.\nQ. Until when?\nA. Until noon.")[1] == (
        "A",
        "At the harbour.",
    )


def test_a_speech_in_the_first_person_belongs_to_its_one_label() -> None:
    speech = "Address to the council\n\nOKAFOR: I came here to say what we saw. The sea was high."
    assert turns(speech)[0][0] == "OKAFOR"


@pytest.mark.parametrize(
    "text",
    [
        "PORT ELLIS: The harbour master said on Monday that “we counted 42 boats” at noon.",
        "Title\n\nThe council has four aims:\n\nFirst, to build.\n\nSecond, to mend.",
        "Note: this is a draft.\n\nUpdate: now with figures.\n\nNote: see the table.",
        "Date: Monday\nFrom: the desk\nTo: all\nSubject: boats\n\nThe boats have left.",
        "Boats: 42. Crews: 90.\n\nThe harbour master counted them.\n\nNobody else did.",
        "See https://example.org/a: it is there.\n\nAt 12:30 they left.",
    ],
    ids=["dateline", "list", "notes", "mail", "figures", "address"],
)
def test_colons_alone_make_no_transcript(text: str) -> None:
    assert turns(text) == []


def test_labels_late_in_an_article_do_not_make_it_one() -> None:
    story = "\n\n".join(f"The story goes on in paragraph {n} of it." for n in range(20))
    assert turns(story + "\n\nQ: Why?\n\nA: Because.\n\nQ: When?\n\nA: Then.") == []


def test_a_line_of_many_blanks_costs_nothing() -> None:
    assert turns(("A" + " " * 300 + "\n") * 400 + "B\t\t: word") == []


LINES = st.lists(
    st.sampled_from(
        ["ANA", "Bob Orr", ":", ": ", ":\n", " ", "\n", "\n\n\n\n", "[00:01:02]", "12:30", ">>",
         "- ", "x", "\t", "Q.", "<", '"']
    ), max_size=24,
).map("".join)  # fmt: skip


@given(LINES)
def test_property_labels_are_those_of_every_line(text: str) -> None:
    """Only lines with a colon are looked at, and nothing is missed by that."""
    found = [match.span() for match in transcripts._before_colons(text)]
    assert found == [match.span() for match in transcripts._LABEL.finditer(text)]
