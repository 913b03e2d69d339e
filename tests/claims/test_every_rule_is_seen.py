"""Every rule that can stand in a quotation or a mention is made by a sentence of our own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rules_in_code import rules_in
from told_cases import read_cases

from redpencil.claims.quotations.finding import find_quotations
from redpencil.claims.quotations.hearing import Heard
from redpencil.claims.quotations.names import RESOLUTIONS
from redpencil.model import Mention, Quotation
from redpencil.text.paragraphs import from_text
from redpencil.words.rules import reading_words, resolution_words

# How the words stand to what says who spoke them.
PLACES = {
    "after-other-verb": "“It is full,” Ann Lee grinned.",
    "before-what": "Ann Lee condemned what she called “a full harbour”.",
    "carried": "“It is full.\n\n“It stays full,” Ann Lee said.",
    "colon": "Ann Lee was of one mind: “It is full.”",
    "colon-in-paragraph-before": "Ann Lee added:\n\n“It is full, and it stays full.”",
    "goes-on": "“It rained,” Ann Lee said. “Nobody came.”",
    "headline": "“Port is full”: Ann Lee",
    "headline-label": "Lee: The port was ‘full’ all summer",
    "label": "Ann Lee: “It is full.”",
    "left-open": "“It is full, Ann Lee said.",
    "paragraph": "“It rained,” Ann Lee said. It was “quite full by noon” there.",
    "possessor": "The council was surprised by her remark that the port was “full”.",
    "sentence-before": "Ann Lee said so on Friday. “It is full and it stays full.” It rained.",
    "signed": "“It is full.” — Ann Lee",
    "signed-below": "“It is full, and it stays full.”\n\n— Ann Lee, harbour master",
    "speaker-before": "“It rained,” Ann Lee said.\n\n“It is full, and it stays full.”",
    "split": "“It rained,” Ann Lee said, “and nobody came.”",
    "subject": "Ann Lee stood at the gate with “a heart full of salt” on Friday.",
    "subject-before": "Ann Lee stood at the gate. “It is full and it stays full.” It rained.",
    "subject-behind": "With “a heart full of salt,” Ann Lee stood at the gate.",
    "turn": "LEE: The port is full.\n\nORR: It is not.",
    "unattributed": "“It is full, and it stays full for a year.”",
}
# How the subject of a reporting verb was found, in words with marks and without.
SUBJECTS = {
    "according-to": "“It is full,” according to the port authority.",
    "apposition": "“It is full,” Ann Lee, minister of ports, said on Friday.",
    "aside": "Ann Lee, however, said it was “full”.",
    "by-phrase": "The plan was called “daft” by Ann Lee.",
    "catenative": "Ann Lee went on to say it was “full”.",
    "infinitive": "The storm led Ann Lee to say the port was “full”.",
    "inverted": "“It is full,” said Ann Lee.",
    "name": "Ann Lee (Labour, Leeds) said it was “full”.",
    "no-subject": "Insisted: “It is far too full for May.”",
    "noun-phrase": "“It is full,” Ann Lee said.",
    "participle": "Ann Lee opened the fair, telling the crowd that it was “full”.",
    "pronoun": "“It is full,” she said.",
    "quoted-as-saying": "“It is full,” Ann Lee was quoted as saying.",
    "relative": "The crew, who called the port “full”, went home.",
    "shared": "Ann Lee went to the port and said it was “full”.",
}
# What makes reported speech without marks.
REPORTS = {
    "according-to": "According to the port, the harbour will close.",
    "asked-about": "Reporters asked about the old harbour.",
    "bare-clause": "Ann Lee said the harbour would close on Friday.",
    "called-for": "Ann Lee called for an inquiry on Friday.",
    "clause-around": "The harbour, Ann Lee said, will close in May.",
    "clause-before": "The harbour will close, Ann Lee said.",
    "headline": "Port closed for good: minister",
    "infinitive": "Ann Lee vowed to reopen the harbour soon.",
    "object": "Ann Lee accused the ministry of hiding the letters.",
    "question": "Ann Lee asked whether the harbour was full.",
    "that-clause": "Ann Lee told reporters that the harbour was full.",
    "urging": "Ann Lee urged the council to reopen the harbour.",
}
# How a pronoun or a short form came to its name.
NAMES = {
    "name-within": "“It is full,” Harbour Minister Ann Lee said.",
    "same-surname": "Minister Jean-Marc Le Goff met Ann Lee.\n\n“It is full,” Le Goff said.",
    "given-name": "Minister Jean-Marc Le Goff met Ann Lee.\n\n“It is full,” Ann said.",
    "relative-clause": "The fair was opened by Ann Lee, who called it “far too full”.",
    "only-man-named": "Mark Okoro sat.\n\n“It is full,” he said.",
    "only-woman-named": "Ann Lee sat.\n\n“It is full,” she said.",
    "last-man-named": "Mark Okoro sat. Paul Orr stood.\n\n“It is full,” he said.",
    "last-woman-named": "Ann Lee sat. Mary Orr stood.\n\n“It is full,” she said.",
    "last-man-mentioned": "Nobody had seen Mark Okoro or Paul Orr.\n\n“It is full,” he said.",
    "last-woman-mentioned": "Nobody had seen Ann Lee or Mary Orr.\n\n“It is full,” she said.",
    "last-person-named": "Zadok Ilvesteen sat.\n\n“It is full,” he said.",
    "last-body-named": "The Harbour Authority met on Friday.\n\n“We are full,” it said.",
}
PUT_TOGETHER = ("after", "before", "sentence")
ENDINGS = ("-in-clause", "-of-clause", "-fronted")


def read(text: str, language: str = "en", heard: tuple[Heard, ...] = ()) -> list[Quotation]:
    return list(find_quotations(replace(from_text(text), language=language), heard))


def parts(quotation: Quotation) -> set[str]:
    """The rules of a quotation, and those that the put-together ones are made of."""
    found: set[str] = set()
    for rule in quotation.rules:
        for ending in ENDINGS:
            rule = rule.removesuffix(ending)
        place, _, subject = rule.partition("-")
        found |= {rule, place, subject} if place in PUT_TOGETHER else {rule}
    return found


@pytest.mark.parametrize(("rule", "text"), [*PLACES.items(), *SUBJECTS.items()])
def test_a_sentence_makes_the_rule_that_gives_words_in_marks_their_speaker(
    rule: str, text: str
) -> None:
    found = [q for q in read(text) if q.kind != "indirect"]
    assert rule in set().union(*map(parts, found)), [q.rules for q in found]
    assert all(reading_words(q) for q in found)


@pytest.mark.parametrize(("rule", "text"), REPORTS.items())
def test_a_sentence_makes_the_rule_that_finds_reported_speech(rule: str, text: str) -> None:
    assert rule in [q.rules[1] for q in read(text) if q.kind == "indirect"]


@pytest.mark.parametrize(("rule", "text"), NAMES.items())
def test_a_sentence_makes_the_rule_that_comes_to_a_name(rule: str, text: str) -> None:
    speaker = read(text)[-1].speaker
    assert speaker is not None
    assert speaker.rule == rule
    assert resolution_words(rule)


def test_a_persons_word_makes_the_two_rules_by_hand() -> None:
    text = "Mark Okoro sat. Paul Orr stood.\n\n“It is full,” he said.\n\n“It rains,” he said."
    first = read(text)[0]
    assert first.speaker is not None
    said = Mention("he", first.speaker.start, first.speaker.end, "Mark Okoro", (), "by-hand")
    found = read(text, heard=(Heard(first.start, said),))
    assert [q.speaker and q.speaker.rule for q in found] == ["by-hand", "follows-hand"]


def test_no_rule_of_english_is_without_a_sentence() -> None:
    places = {rule for m in ("speakers", "uncued", "turns", "finding") for rule in rules_in(m)}
    assert places == set(PLACES)
    # A verb with the rule "none" is dropped before it comes to any quotation.
    assert (rules_in("cues") | rules_in("subjects")) - {"none"} == set(SUBJECTS)
    # The colon of a headline is how its subject was found: the third of the rules.
    assert rules_in("reported") - {"colon"} == set(REPORTS)
    assert {*NAMES, "by-hand", "follows-hand"} == set(RESOLUTIONS)


FOREIGN = {
    "foreign/attribution": "marks",
    "foreign/regions": "marks",
    "foreign/cues": "marks",
    "foreign/german": "marks",
    "foreign/romance": "marks",
    "foreign/reported": "reported",
}
# Where the told cases of a language are of whole quotations, these show what is rare in them.
RARE = [
    ("fr", "« Le port est plein », ricane Claire Morvan."),
    ("fr", "« Le port est plein. » — Claire Morvan"),
    ("fr", "Claire Morvan a dit cela vendredi. « Le port est plein et il le reste. » Il pleuvait."),
    ("fr", "Claire Morvan se tenait là. « Le port est plein et il le reste. » Il pleuvait."),
    ("fr", "Claire Morvan a le cœur « plein de sel et de vent »."),
    ("fr", "« Il pleut », a dit Claire Morvan. Un port « plein de sel et de vent », au fond."),
    ("fr", "« Le port est plein et il le reste toujours. »"),
    ("fr", "Claire Morvan demande pourquoi le port est plein."),
]


@pytest.fixture(scope="module")
def seen() -> set[str]:
    """The rules, and their parts, of all that is told of the languages beside English."""
    found: set[str] = set()
    for code in ("fr", "de", "es", "it", "pt"):
        for section in ("", "held back", "article", "fresh"):
            for case in read_cases(code, section):
                found |= set().union(set(), *map(parts, read(case.text, code)))
    for code, text in RARE:
        found |= set().union(set(), *map(parts, read(text, code)))
    return found


@pytest.mark.parametrize("module", FOREIGN)
def test_no_rule_of_the_other_languages_is_without_a_sentence(module: str, seen: set[str]) -> None:
    assert rules_in(module) - seen == set()
