"""The sentence that explains a finding on words: one plain sentence, naming what it rests on."""

from __future__ import annotations

from redpencil.words.speaking import counted, joined, number, quoted, said

_LONGEST = 90


def shortened(words: str) -> str:
    """Words fit for a sentence: white space evened, a long run cut in its middle."""
    even = " ".join(words.split())
    if len(even) <= _LONGEST:
        return even
    half = _LONGEST // 2
    return f"{even[:half].rsplit(' ', 1)[0]} … {even[-half:].split(' ', 1)[-1]}"


def in_marks(words: str) -> str:
    """Words of an article or a source, shortened, in their marks."""
    return quoted(shortened(words))


def exact(count: int) -> str:
    """Every word stands in the source."""
    return counted(
        count,
        "The word stands in the source as quoted.",
        "All {n} words stand in the source in this order, exactly as quoted.",
    )


def exact_but_short(words: str) -> str:
    """The words are there, but so few that they might be anybody's."""
    return said(
        "The source has {words}, but so few words may stand there by chance; "
        "read the sentence around them.",
        words=in_marks(words),
    )


def near_other(words: str) -> str:
    """Said after another explanation: a longer quotation of the article stands near."""
    return said("It stands near {words}, which the article quotes too.", words=in_marks(words))


def same_words_around(words: tuple[str, ...]) -> str:
    """Said after another explanation: the source has the words around it that the article has."""
    return said(
        "The article and the source have the same words beside it: {words}.",
        words=joined([in_marks(word) for word in words[:3]]),
    )


def by_chance() -> str:
    """Said after another explanation: the words are too few to tell anything by themselves."""
    return said("So few words may stand there by chance.")


def far_from_others() -> str:
    """Said after another explanation: what else the article quotes stands elsewhere."""
    return said("What else the article quotes here stands elsewhere.")


def punctuation_only(quote: str, source: str) -> str:
    """The same words, in other letters or with other marks."""
    return said(
        "The words are the same; only capitals, marks, spelling or hesitation differ: "
        "{quote} for {source}.",
        quote=in_marks(quote),
        source=in_marks(source),
    )


def marked_edit(left_out: str, count: int) -> str:
    """The quotation shows where it was edited, and is otherwise the same."""
    if not left_out:
        return said("The words are the same but for the editor's marked insertions.")
    return counted(
        count,
        "The words are the same; the marked edit stands for {n} word: {words}.",
        "The words are the same; the marked edit stands for {n} words: {words}.",
        words=in_marks(left_out),
    )


def words_changed(changes: tuple[tuple[str, str], ...], matched: int, count: int) -> str:
    """Some words are others than in the source; at most three changes are named."""
    told = [_change(quote, source) for quote, source in changes[:3]]
    more = len(changes) - len(told)
    if more:
        told.append(counted(more, "{n} change more", "{n} changes more"))
    return counted(
        matched,
        "{n} of {count} words agree, but {changes}.",
        "{n} of {count} words agree, but {changes}.",
        count=number(count),
        changes=joined(told),
    )


def _change(quote: str, source: str) -> str:
    if not source:
        return said("{quote} is not in the source", quote=in_marks(quote))
    if not quote:
        return said("{source} is left out", source=in_marks(source))
    return said(
        "the source has {source} for {quote}", source=in_marks(source), quote=in_marks(quote)
    )


def paraphrased(shared: str, matched: int, count: int) -> str:
    """The source says the same in other words."""
    return counted(
        matched,
        "Only {n} of {count} words agree ({shared} among them); the source says it in other words.",
        "Only {n} of {count} words agree ({shared} among them); the source says it in other words.",
        count=number(count),
        shared=in_marks(shared),
    )


def spliced(first: str, second: str, apart: str) -> str:
    """Two pieces that stand apart in the source are joined without a mark."""
    return said(
        "{first} and {second} stand apart in the source: {apart}.",
        first=in_marks(first),
        second=in_marks(second),
        apart=apart,
    )


def words_between(count: int) -> str:
    """How far apart two pieces stand, where the words between are known."""
    return counted(
        count,
        "{n} word between them are left out without a mark",
        "{n} words between them are left out without a mark",
    )


def other_order() -> str:
    """Two pieces stand in the source the other way round."""
    return said("the source has them the other way round")


def other_place() -> str:
    """Two pieces come from places that do not adjoin."""
    return said("they come from two places, joined without a mark")


def truncated(rest: str) -> str:
    """The sentence goes on with a qualifier that the quotation leaves out."""
    return said(
        "The quotation ends as if the sentence did, but in the source it goes on: {rest}.",
        rest=in_marks(rest),
    )


def lead_in_dropped(lead: str) -> str:
    """The quotation begins as if the sentence did."""
    return said(
        "The quotation begins as if the sentence did, but in the source these words come first: "
        "{lead}.",
        lead=in_marks(lead),
    )


def context_differs(lead: str) -> str:
    """The words before the quoted ones turn their meaning."""
    return said(
        "The words are there, but {lead} stands right before them and turns their meaning.",
        lead=in_marks(lead),
    )


def edit_turns(words: str) -> str:
    """A marked edit that takes out or puts in a negation."""
    return said(
        "The edit is marked, but {words} is what it is about: it turns the meaning.",
        words=in_marks(words),
    )


def goes_on(rest: str) -> str:
    """Said after another explanation: the source's sentence goes on with a qualifier."""
    return " " + said("The source goes on: {rest}.", rest=in_marks(rest))


def speaker_differs(speaker: str, claimed: str) -> str:
    """The words are there, and another person says them."""
    return said(
        "The words are there, but {speaker} says them in the source, not {claimed}.",
        speaker=shortened(speaker),
        claimed=claimed,
    )


def also_other_speaker(speaker: str) -> str:
    """Said after another explanation: the speaker is another as well."""
    return " " + said("In the source {speaker} is speaking.", speaker=shortened(speaker))


def reported() -> str:
    """Said of words reported without marks."""
    return said(
        "The article reports these words without marks; the source says them in other words."
    )


def quotation_not_found() -> str:
    """No passage has these words or words near them; never to be read as false."""
    return said("No passage that was looked at has these words or words near them.")


def to_read(words: list[str]) -> str:
    """A passage beside a statement that a person marked: no finding, only what is shared."""
    return said(
        "The passage has {words} too; whether it bears the statement out is for you to read.",
        words=joined([in_marks(word) for word in words]),
    )


def statement_not_found() -> str:
    """No passage shares a word with the statement; never to be read as false."""
    return said("No passage that was looked at shares a word with the statement.")
