"""Who said it: the speaker's words, whom they stand for, and the reporting verb."""

from __future__ import annotations

import pytest

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.finding import find_quotations
from redpencil.claims.quotations.names import People, core_name
from redpencil.model import Quotation
from redpencil.text.paragraphs import from_text


def find(text: str) -> list[Quotation]:
    return list(find_quotations(from_text(text)))


def speaker(text: str) -> str | None:
    """The first speaker of words in marks."""
    mention = next(q for q in find(text) if q.kind != "indirect").speaker
    return mention.text if mention else None


def resolved(text: str) -> str | None:
    """Whom the last quotation's speaker stands for."""
    mention = find(text)[-1].speaker
    return mention.resolved if mention else None


# Own examples of the places in which a speaker stands.
SPEAKERS = [
    ("“It is full,” Ann Lee said.", "Ann Lee"),
    ("“It is full,” said Ann Lee.", "Ann Lee"),
    ("“Is it full?” Ann Lee asked.", "Ann Lee"),
    ("“Is it full?” asked Ann Lee. Nobody knew.", "Ann Lee"),
    ("Ann Lee said: “It is full.”", "Ann Lee"),
    ("Ann Lee told the council that “it is full”.", "Ann Lee"),
    ("Harbour Minister Ann Lee said it was “full”.", "Harbour Minister Ann Lee"),
    ("“It is full,” said Ann Lee, a nurse from Leeds.", "Ann Lee, a nurse from Leeds"),
    ("Ann Lee, 45, of Leeds, said it was “full”.", "Ann Lee, 45, of Leeds"),
    ("“It is full,” a spokesman for the port said.", "a spokesman for the port"),
    ("“It is full,” said a spokeswoman for the port.", "a spokeswoman for the port"),
    ("“It is full,” according to the port authority.", "the port authority"),
    ("On Monday, Ann Lee, who runs the port, called it “full”.", "Ann Lee, who runs the port"),
    ("Ann Lee opened the fair, telling the crowd that it was “full”.", "Ann Lee"),
    ("Ann Lee went to the port and said it was “full”.", "Ann Lee"),
    ("Ann Lee: “It is full.”", "Ann Lee"),
    ("“It is full.” — Ann Lee", "Ann Lee"),
    ("The council was surprised by her remark that the port was “full”.", "her"),
    ("As Ann Lee put it, “it is full”.", "Ann Lee"),
    ("“It is full,” Ann Lee shot back.", "Ann Lee"),
    ("Ann Lee condemned what she called “a full harbour”.", "Ann Lee"),
    ("“We shall not be moved,” the crowd chanted.", "the crowd"),
    # A participle hangs from the main clause, whatever the verb of that clause says.
    ("Speaking at a fair in Holm, Leeds, Ann Lee went after Orr, calling him “full”.", "Ann Lee"),
    ("Orr left early, and Ann Lee has fought with the port, calling it “full”.", "Ann Lee"),
    ("Ann Lee repeated claims that Orr sells berths, calling him “a pirate”.", "Ann Lee"),
    (
        "The fair went on, with farmers and workers from Holm chanting “we stay”.",
        "workers from Holm",
    ),
    ("The storm led Ann Lee to say the port was “full”.", "Ann Lee"),
    # A verb shared after "and" or "but" is that of the one who says, not of one spoken about.
    ("Ann Lee said Orr shut the port and added, “It was full.”", "Ann Lee"),
    ("Ann Lee said it was late, but in an interview said the port was “full”.", "Ann Lee"),
    # What is put in front of a sentence has a subject of its own.
    ("After Orr told the crew to leave, Ann Lee wrote that “it is full”.", "Ann Lee"),
    ("While Orr claimed that nobody came, Ann Lee said he thinks it is “full”.", "Ann Lee"),
    (
        "Ann Lee, who says the port is open, wrote that she finds it “full”.",
        "Ann Lee, who says the port is open",
    ),
    # The speaker of a whole report is the outer one.
    ("Ann Lee said Orr and his men were calling “every ten minutes”.", "Ann Lee"),
    ("Ann Lee said that when Orr attacked the fees, “he spoke for us”.", "Ann Lee"),
    # Descriptions.
    (
        "“It is full,” Ann Lee, minister of ports, fish and trade, said on Friday.",
        "Ann Lee, minister of ports, fish and trade",
    ),
    (
        "A letter from the port seen by The Holm News warns that “it is full”.",
        "A letter from the port seen by The Holm News",
    ),
    ("A study by the Port Institute found that “it is full”.", "A study by the Port Institute"),
    (
        "An official who asked not to be named to discuss the plan said, “It is full.”",
        "An official who asked not to be named to discuss the plan",
    ),
    ("The crew, who, in a call on Friday, called the port “full”, went home.", "who"),
    # Other places.
    ("Added Ann Lee: “It is full.”", "Ann Lee"),
    ("“Is it full?” Lee pressed. “Or is it not?”", "Lee"),
    ("Lee: The port was ‘full’ all summer", "Lee"),
    ("Candidates who think “the port is empty,” Ann Lee said.", "Ann Lee"),
    ("As Lee claimed that “it is full,” Orr said the port was empty.", "Lee"),
    ("Lee mocked a play called “The Port Is Full of Ships”.", "Lee"),
    # A source named in front has all of its sentence, verbs that are not of saying in it too.
    ("According to The Holm News, Ann Lee praised her “wonderful crew”.", "The Holm News"),
    ("According to The Holm News, Ann Lee said, “It is full.”", "Ann Lee"),
    # Marks inside the speaker's description are a part of it.
    (
        "“It is full,” said Ann Lee, the author of “Salt and Rope,” a history of the port.",
        "Ann Lee, the author of “Salt and Rope,” a history of the port",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_the_speaker_is_read_from_the_sentence(text: str, expected: str) -> None:
    found = speaker(text)
    assert found is not None
    assert found.rstrip(",") == expected


def test_a_dummy_subject_leaves_the_speaker_before() -> None:
    found = find("“It rained,” Ann Lee said. It was “quite full by noon” there.")
    assert [q.speaker and q.speaker.text for q in found] == ["Ann Lee", "Ann Lee"]


def test_the_cue_is_the_reporting_verb() -> None:
    cues = [q.cue.text for q in find("“It is full,” Ann Lee has repeatedly said.") if q.cue]
    assert cues == ["has repeatedly said"]


def test_a_quotation_after_a_colon_at_a_paragraphs_end_has_its_speaker() -> None:
    text = "The port was shut. Ann Lee added:\n\n“It is full, and it stays full.”"
    assert speaker(text) == "Ann Lee"


def test_a_quotation_signed_in_the_next_paragraph_has_its_speaker() -> None:
    text = "“It is full, and it stays full.”\n\n— Ann Lee, harbour master"
    assert speaker(text) == "Ann Lee"


def test_a_quotation_without_any_evidence_has_no_speaker() -> None:
    found = find("“It is full, and it stays full for a year.”")
    assert found[0].speaker is None


def test_a_short_name_stands_for_the_full_one() -> None:
    text = "Minister Jean-Marc Le Goff met Ann Lee.\n\n“It is full,” Le Goff said."
    assert resolved(text) == "Jean-Marc Le Goff"


def test_a_short_name_in_the_headline_is_filled_in_from_the_text_below() -> None:
    text = "Lee: Port ‘is full’\n\nHarbour Minister Ann Lee shut the port on Friday."
    mention = find(text)[0].speaker
    assert mention is not None
    assert (mention.text, mention.resolved) == ("Lee", "Ann Lee")


def test_a_pronoun_stands_for_the_nearest_fitting_name() -> None:
    text = (
        "Ann Lee said the port was full. Mark Okoro said it was not.\n\n"
        "“It was full on Friday,” she said."
    )
    assert resolved(text) == "Ann Lee"


def test_a_title_tells_the_gender_of_a_name() -> None:
    text = "Mr. Takeda met Ms. Ilves. Mr. Takeda said little.\n\n“It is full,” she said."
    assert resolved(text) == "Ilves"


def test_a_name_that_is_also_a_small_word_is_a_name_within_the_sentence() -> None:
    text = "Harbour Master Per Lund, whose boat sank, said it was late. “We swam,” he said."
    assert resolved(text) == "Per Lund"
    assert resolved("The port was quiet, said Will Orr. “We swam,” he added.") == "Will Orr"


def test_a_title_tells_namesakes_apart() -> None:
    text = "Mr. Orr spoke first. His wife, Ann Orr, waited.\n\n“It is late,” Mr. Orr said."
    assert resolved(text) != "Ann Orr"
    assert resolved(text + "\n\n“We swam,” Orr added.") != "Ann Orr"
    assert resolved(text + "\n\n“We swam,” Mrs. Orr added.") == "Ann Orr"


def test_a_place_is_nobody_that_he_could_stand_for() -> None:
    assert resolved("Norway said the port was full.\n\n“It is full,” he said.") is None


def test_a_relative_pronoun_stands_for_the_name_before_it() -> None:
    found = find("The fair was opened by Ann Lee, who said it was “far too full”.")
    mention = found[-1].speaker
    assert mention is not None
    assert (mention.text, mention.resolved) == ("who", "Ann Lee")


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Defence Minister Jean-Marc Le Goff", "Jean-Marc Le Goff"),
        ("Ann Lee, a nurse from Leeds", "Ann Lee"),
        ("Mr. Okoro", "Okoro"),
        ("longtime harbour master Ann Lee", "Ann Lee"),
        ("the minister's aide", None),
        ("he", None),
        ("", None),
    ],
)
def test_the_name_inside_a_description_is_its_core(phrase: str, expected: str | None) -> None:
    assert core_name(phrase) == expected


def test_an_organisation_with_a_persons_name_is_not_that_person() -> None:
    people = People()
    text = "The Okoro Foundation met. Mark Okoro spoke."
    people.read(text, 0, len(text))
    person = people.find("Okoro")
    assert person is not None
    assert person.name == "Mark Okoro"


def test_every_lexicon_is_well_formed() -> None:
    assert {v.lemma for v in lexicons.reporting_verbs().values()} >= {"say", "tell", "write"}
    assert lexicons.reporting_verbs()["saying"].forms == lexicons.Form.ING
    assert set(lexicons.given_names().values()) <= {"m", "f", "u"}
    assert set(lexicons.titles().values()) <= {"m", "f", "u"}
    assert set(lexicons.role_nouns().values()) <= {"m", "f", "u", "p"}
