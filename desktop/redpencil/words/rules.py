"""Why something was read as it was: every rule for quotations and names, in a sentence."""

from __future__ import annotations

from redpencil.model import Mention, Quotation
from redpencil.words.speaking import each_said, said

BY_HAND = said("A person has said so.")

# How the words stand to what says who spoke them: the first of a quotation's rules.
_ATTRIBUTIONS = {
    "after": said("A reporting verb stands right behind the words."),
    "before": said("A reporting verb leads into the words."),
    "sentence": said("A reporting verb stands elsewhere in the same sentence."),
    "after-other-verb": said("A comma, a subject and its verb follow, as in “…,” Lee shot back."),
    "before-what": said(
        "“What he called” leads into the words, and the subject before that speaks."
    ),
    "by-hand": BY_HAND,
    "carried": said("The marks were opened in the paragraph before."),
    "colon": said(
        "A colon leads into the words; the subject of the sentence is taken for the speaker."
    ),
    "colon-in-paragraph-before": said("The paragraph before ends in a colon."),
    "in-the-eyes-of": said("“In the eyes of” or the like tells whose words these are."),
    "goes-on": said(
        "A sentence of nothing but words in marks goes on with the quotation before it."
    ),
    "headline": said("A headline names the speaker behind a colon."),
    "headline-label": said("The line begins with a name and a colon."),
    "label": said("A name and a colon stand right before the words."),
    "left-open": said("The marks are not closed in this paragraph."),
    "paragraph": said("The sentence names nobody; the speaker before in the paragraph is taken."),
    "possessor": said("The words are somebody's, as in “her remark” or “the words of Lee”."),
    "sentence-before": said("The words stand alone; the sentence before has a reporting verb."),
    "signed": said("A dash and a name follow the words."),
    "signed-below": said("A dash and a name make the next paragraph."),
    "speaker-before": said("Nothing near names anybody; the speaker before is taken to go on."),
    "split": said("The reporting verb stands between two parts of one quotation."),
    "subject": said("The sentence has no reporting verb; its subject is taken for the speaker."),
    "subject-before": said("The words stand alone; the subject of the sentence before is taken."),
    "subject-behind": said(
        "The sentence has no reporting verb; the subject behind the words is taken."
    ),
    "turn": said("The line opens with a name in capitals and a colon, as in a transcript."),
    "unattributed": said("Nothing near the words says whose they are."),
}
# What makes reported speech without marks: the second of an indirect quotation's rules.
_REPORTS = each_said(
    {
        "according-to": "“According to” tells whose words these are.",
        "as": "“As” and a reporting verb tell whose words these are.",
        "asked-about": "Somebody is asked about this.",
        "bare-clause": "A clause follows a reporting verb without “that”.",
        "called-for": "Somebody calls for this.",
        "clause-around": "The reporting verb stands inside the clause that it reports.",
        "clause-before": "The clause stands before the reporting verb and a comma.",
        "colon": "A colon follows the reporting verb.",
        "headline": "A headline names the speaker behind a colon.",
        "infinitive": "“To” and a verb follow the reporting verb, as in “vowed to stay”.",
        "object": "The object of the reporting verb tells what was said.",
        "question": "A reported question follows the verb, with “whether”, “how” or the like.",
        "that-clause": "A clause with “that” follows a reporting verb.",
        "urging": "Somebody is told to do this.",
    }
)
# How the subject of a reporting verb was found.
_SUBJECTS = each_said(
    {
        "according-to": "The speaker stands behind “according to”.",
        "as": "The speaker is the subject of the verb behind “as”.",
        "apposition": "The speaker stands before a description between commas.",
        "aside": "The speaker stands before other words between commas.",
        "by-phrase": "The speaker stands behind “by”.",
        "catenative": "The speaker is the subject of the verb before, as in “went on to say”.",
        "colon": "The speaker stands behind the colon.",
        "fronted": "The speaker stands at the head of the sentence.",
        "impersonal": "The verb names nobody, as in “it is said”.",
        "infinitive": "The verb stands with “to”; the subject before it speaks.",
        "inverted": "The speaker stands behind the verb, as in “said Lee”.",
        "left-out": "The verb leaves its subject out; whoever spoke last goes on.",
        "name": "The name before the verb is the speaker.",
        "no-subject": "The verb has no subject of its own.",
        "none": "The verb has no subject of its own.",
        "noun-phrase": "The words right before the verb are the speaker.",
        "participle": "The verb has no subject of its own, as in “saying”.",
        "pronoun": "The speaker is the pronoun before the verb.",
        "quoted-as-saying": "The speaker is “quoted as saying” it.",
        "relative": "“Who” or “that” before the verb takes up the words before it.",
        "shared": "The verb shares the subject of a verb before it.",
    }
)
_CLAUSES = each_said(
    {
        "-in-clause": "The subject of the clause that the verb hangs on speaks.",
        "-of-clause": "The subject of the sentence speaks.",
        "-fronted": "The subject that follows speaks.",
    }
)
_RESOLUTIONS = {
    "by-hand": BY_HAND,
    "follows-hand": said("It rests on a mention above whose person was given by hand."),
    "name-within": said("The name stands in these words, with a title or a description."),
    "same-surname": said("A person of this surname is named in full."),
    "given-name": said("A person of this first name is named in full."),
    "relative-clause": said("“Who” or “which” stands for the words right before it."),
    "only-man-named": said("He is the only man named in the article so far."),
    "only-woman-named": said("She is the only woman named in the article so far."),
    "last-man-named": said("He is the man who spoke or acted last before this."),
    "last-woman-named": said("She is the woman who spoke or acted last before this."),
    "last-man-mentioned": said("No man has spoken or acted before; he was mentioned last."),
    "last-woman-mentioned": said("No woman has spoken or acted before; she was mentioned last."),
    "last-person-named": said(
        "This person spoke or acted last; the name does not tell he from she."
    ),
    "last-body-named": said("This organisation or country was named last before “it”."),
}


def resolution_words(rule: str) -> str:
    """Why a mention stands for its name, in a sentence; empty where nothing was resolved."""
    return _RESOLUTIONS.get(rule, "")


def reading_words(quotation: Quotation) -> tuple[str, ...]:
    """Why words were read as a quotation of this speaker, in sentences, the place first."""
    rules = quotation.rules
    if rules[:1] == ("indirect",):
        told = [report_words(rule) for rule in rules[1:2]]
        for rule in rules[2:]:
            told += subject_words(rule)
    else:
        told = [words for rule in rules for words in attribution_words(rule)]
    told.append(resolution_words(quotation.speaker.rule) if quotation.speaker else "")
    return tuple(dict.fromkeys(words for words in told if words))


def attribution_words(rule: str) -> tuple[str, ...]:
    """The sentences for a rule that gave words in marks their speaker; () where it has none."""
    if rule in _ATTRIBUTIONS:
        return (_ATTRIBUTIONS[rule],)
    place, _, subject = rule.partition("-")
    found = subject_words(subject)
    return (_ATTRIBUTIONS[place], *found) if place in _ATTRIBUTIONS and found else ()


def report_words(rule: str) -> str:
    """The sentence for a rule that found reported speech; empty where it has none."""
    return BY_HAND if rule == "by-hand" else _REPORTS.get(rule, "")


def subject_words(rule: str) -> tuple[str, ...]:
    """The sentences for a rule that found a reporting verb's subject; () where it has none."""
    if rule == "by-hand":
        return (BY_HAND,)
    for ending, told in _CLAUSES.items():
        if rule.endswith(ending):
            own = subject_words(rule.removesuffix(ending))
            return (*own, told) if own else ()
    return (_SUBJECTS[rule],) if rule in _SUBJECTS else ()


def chain_words(mention: Mention, words: tuple[str, ...]) -> str:
    """Whom a mention stands for and by which steps: “he → Orr → Captain Ann Orr”.

    ``words`` are those at the places of the mention's chain, the full name first.
    """
    steps = [mention.text, *reversed(words)]
    if mention.resolved and mention.resolved not in steps[-1]:
        steps.append(mention.resolved)
    return " → ".join(dict.fromkeys(" ".join(step.split()) for step in steps))


_REASONS = each_said(
    {
        "title-of-work": ("Title", "The title of a work, a programme or the like."),
        "nickname": ("Nickname", "A name between a person's names."),
        "term": ("Term", "A word that the article holds with tongs, or speaks about."),
        "signature": ("Signature", "A name below a quotation, inside its marks."),
        "rank": ("Rank", "It orders and counts nothing, as in “the first patient”."),
        "year": ("Year", "A year on its own."),
        "day-without-year": ("Day", "A day or month whose year nothing tells."),
        "date-in-passing": (
            "In passing",
            (
                "A day or time counted from the article’s own, told in passing as in "
                "“said on Tuesday”."
            ),
        ),
        "clock-time": ("Clock time", "A time of the day."),
        "telephone-number": ("Telephone number", "A telephone number."),
        "version": ("Version", "The number of a version."),
        "address": ("Address", "The number of a house."),
        "set-phrase": ("Set phrase", "Figures that have become a word, as in 24/7."),
        "score": ("Score", "A score of a game or a vote."),
        "reference": ("Reference", "It refers to something by its number, as in “Section 88”."),
        "kind": ("Kind", "It tells the kind of a thing, as in “a four-cylinder engine”."),
        "name": ("Name", "Part of a name, as in “Airbus 320”."),
        "by-hand": ("Turned", "A person turned this claim into none."),
        "dismissed": ("Dismissed", "A person put this mark away."),
    }
)


def reason_label(reason: str) -> str:
    """Why words are no claim, in a word or two."""
    return _REASONS[reason][0] if reason in _REASONS else reason.replace("-", " ").capitalize()


def reason_words(reason: str) -> str:
    """Why words are no claim, in a sentence; empty for a reason that is not known."""
    return _REASONS[reason][1] if reason in _REASONS else ""
