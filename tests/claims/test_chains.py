"""Why a name was read out of a pronoun or a short form: the chain, the rule, a person's word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.claims.quotations.finding import find_quotations
from redpencil.claims.quotations.hearing import Heard
from redpencil.model import Mention, Quotation
from redpencil.text.paragraphs import from_text


def find(text: str, *heard: Heard) -> list[Quotation]:
    return list(find_quotations(from_text(text), heard))


def speaker(quotation: Quotation) -> Mention:
    assert quotation.speaker is not None
    return quotation.speaker


def chain(text: str) -> tuple[list[str], str]:
    """The words of the last speaker's chain, and the rule."""
    mention = speaker(find(text)[-1])
    return [text[a:b] for a, b in mention.chain], mention.rule


# Own examples of each rule; the last quotation's speaker is looked at.
CHAINS = [
    (
        "Defence Minister Mark Okoro met Ann Lee. Okoro was late.\n\n“It is full,” he said.",
        ["Defence Minister Mark Okoro", "Okoro"],
        "only-man-named",
    ),
    (
        "Mark Okoro sat. Paul Orr stood.\n\n“It is full,” he said.",
        ["Paul Orr"],
        "last-man-named",
    ),
    (
        "Ann Lee sat. Mary Orr stood. Lee left.\n\n“It is full,” she said.",
        ["Ann Lee", "Lee"],
        "last-woman-named",
    ),
    ("Ann Lee sat.\n\n“It is full,” she said.", ["Ann Lee"], "only-woman-named"),
    ("Zadok Ilvesteen sat.\n\n“It is full,” he said.", ["Zadok Ilvesteen"], "last-person-named"),
    (
        "Nobody had seen Mark Okoro or Paul Orr.\n\n“It is full,” he said.",
        ["Paul Orr"],
        "last-man-mentioned",
    ),
    (
        "Nobody had seen Ann Lee or Mary Orr.\n\n“It is full,” she said.",
        ["Mary Orr"],
        "last-woman-mentioned",
    ),
    (
        "Minister Jean-Marc Le Goff met Ann Lee.\n\n“It is full,” Le Goff said.",
        ["Minister Jean-Marc Le Goff"],
        "same-surname",
    ),
    (
        "Minister Jean-Marc Le Goff met Ann Lee.\n\n“It is full,” Ann said.",
        ["Ann Lee"],
        "given-name",
    ),
    ("“It is full,” Harbour Minister Ann Lee said.", [], "name-within"),
    (
        "The fair was opened by Ann Lee, who called it “far too full”.",
        ["Ann Lee"],
        "relative-clause",
    ),
    (
        "The Harbour Authority met on Friday.\n\n“We are full,” it said.",
        ["Harbour Authority"],
        "last-body-named",
    ),
]


@pytest.mark.parametrize(("text", "words", "rule"), CHAINS)
def test_a_name_shows_what_it_rests_on(text: str, words: list[str], rule: str) -> None:
    assert chain(text) == (words, rule)


def test_a_pronoun_after_a_pronoun_rests_on_the_name_before_both() -> None:
    text = "Mark Okoro sat.\n\n“It is full,” he said.\n\n“We wait,” he said."
    assert chain(text)[0] == ["Mark Okoro"]


def test_what_was_not_resolved_has_neither_chain_nor_rule() -> None:
    mention = speaker(find("“It is full,” he said.")[0])
    assert (mention.resolved, mention.chain, mention.rule) == (None, (), "")


TWO_MEN = (
    "Mark Okoro sat. Paul Orr stood.\n\n"
    "“It is full,” he said.\n\n"
    "“It was full before,” he added.\n\n"
    "“We shall see,” Orr said. “It rains,” he said."
)


def resolved(text: str, *heard: Heard) -> list[str | None]:
    return [speaker(q).resolved for q in find(text, *heard)]


def by_hand(text: str, number: int, name: str | None) -> Heard:
    """A person's word that somebody else is meant by the speaker of a quotation."""
    quotation = find(text)[number]
    mention = speaker(quotation)
    return Heard(
        quotation.start, Mention(mention.text, mention.start, mention.end, name, (), "by-hand")
    )


def test_what_a_person_says_of_a_pronoun_holds_for_the_later_ones_that_rest_on_it() -> None:
    assert resolved(TWO_MEN) == ["Paul Orr"] * 4
    heard = by_hand(TWO_MEN, 0, "Mark Okoro")
    assert resolved(TWO_MEN, heard) == ["Mark Okoro", "Mark Okoro", "Paul Orr", "Paul Orr"]
    first, second, *_ = find(TWO_MEN, heard)
    assert (speaker(first).rule, speaker(second).rule) == ("by-hand", "follows-hand")
    assert (speaker(first).start, speaker(first).end) in speaker(second).chain


def test_what_a_person_says_changes_nothing_earlier() -> None:
    heard = by_hand(TWO_MEN, 1, "Mark Okoro")
    assert resolved(TWO_MEN, heard)[:2] == ["Paul Orr", "Mark Okoro"]


def test_a_pronoun_that_nobody_can_place_leaves_the_next_one_open() -> None:
    heard = by_hand(TWO_MEN, 0, None)
    assert resolved(TWO_MEN, heard) == [None, None, "Paul Orr", "Paul Orr"]


def test_a_surname_follows_the_person_it_was_said_to_be() -> None:
    text = (
        "Ann Lee met Mark Lee. Ann Lee spoke.\n\n“It is full,” said Lee.\n\n“It rains,” Lee said."
    )
    heard = by_hand(text, 0, "Mark Lee")
    assert resolved(text, heard) == ["Mark Lee", "Mark Lee"]
    assert speaker(find(text, heard)[1]).rule == "follows-hand"


def test_a_speaker_named_by_hand_who_stands_nowhere_in_the_text_is_meant_by_the_next_he() -> None:
    text = "“It is full, and it stays full for a year.”\n\nThe fair went on. “It rains,” he said."
    first = find(text)[0]
    heard = Heard(first.start, Mention("Dan Orr", first.start, first.start, "Dan Orr"))
    assert resolved(text, heard) == ["Dan Orr", "Dan Orr"]


NAMES = ("Ann Lee", "Mark Okoro", "Paul Orr", "Zadok Ilvesteen", "the minister", "he", "she", "Orr")
SENTENCES = st.lists(
    st.tuples(st.sampled_from(NAMES), st.booleans(), st.sampled_from(("\n\n", " "))),
    min_size=2,
    max_size=14,
)


@settings(max_examples=80, deadline=None)
@given(SENTENCES, st.integers(0, 20), st.sampled_from(("Dan Orr", "Mark Okoro", None)))
def test_a_correction_changes_no_mention_before_its_place(
    sentences: list[tuple[str, bool, str]], chosen: int, name: str | None
) -> None:
    text = "".join(
        (f"“It is full,” {who} said." if said else f"{who[0].upper()}{who[1:]} sat.") + parting
        for who, said, parting in sentences
    )
    plain = find(text)
    assert find(text) == plain
    if not plain:
        return
    number = chosen % len(plain)
    if plain[number].speaker is None:
        return
    heard = by_hand(text, number, name)
    corrected = find(text, heard)
    place = min(heard.quotation, speaker(plain[number]).start)
    before = [(q.start, q.speaker) for q in plain if q.speaker and q.speaker.start < place]
    after = [(q.start, q.speaker) for q in corrected if q.speaker and q.speaker.start < place]
    assert before == after
    assert [(q.start, q.end) for q in plain] == [(q.start, q.end) for q in corrected]
