"""The sentence that explains a finding: one plain sentence, naming the words it rests on."""

from __future__ import annotations

from collections.abc import Mapping

from redpencil.words.speaking import as_written, counted, each_said, joined, number, quoted, said

_LONGEST = 90
# The hedges by the names of modifiers, and the bounds of dates.
_HEDGES: Mapping[str, str] = each_said(
    {
        "approx": "about",
        "more_than": "more than",
        "at_least": "at least",
        "less_than": "less than",
        "at_most": "at most",
        "after": "later than",
        "before": "earlier than",
    }
)


_GOES: Mapping[str, str] = each_said({"up": "up", "down": "down"})
_TOTALS: Mapping[str, str] = each_said(
    {
        "years_between": "from the one to the other it is {count} years",
        "lifetime": "at death that is an age of {count}",
        "siblings": "that leaves {count} siblings",
        "parts": "added up, that makes {count}",
        "none": "that is {count}",
        "names": "counted, the names are {count}",
    }
)
_MORE = said("{size} more in the article")
_LESS = said("{size} less in the article")


def shortened(words: str) -> str:
    """Words fit for a sentence: white space evened, a long run cut in its middle."""
    even = " ".join(words.split())
    if len(even) <= _LONGEST:
        return even
    half = _LONGEST // 2
    return f"{even[:half].rsplit(' ', 1)[0]} … {even[-half:].split(' ', 1)[-1]}"


def _quoted(words: str) -> str:
    return quoted(shortened(words))


# -- quotations -----------------------------------------------------------------------------------


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
        words=_quoted(words),
    )


def punctuation_only(quote: str, source: str) -> str:
    """The same words, in other letters or with other marks."""
    return said(
        "The words are the same; only capitals, marks, spelling or hesitation differ: "
        "{quote} for {source}.",
        quote=_quoted(quote),
        source=_quoted(source),
    )


def marked_edit(left_out: str, count: int) -> str:
    """The quotation shows where it was edited, and is otherwise the same."""
    if not left_out:
        return said("The words are the same but for the editor's marked insertions.")
    return counted(
        count,
        "The words are the same; the marked edit stands for {n} word: {words}.",
        "The words are the same; the marked edit stands for {n} words: {words}.",
        words=_quoted(left_out),
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
        return said("{quote} is not in the source", quote=_quoted(quote))
    if not quote:
        return said("{source} is left out", source=_quoted(source))
    return said("the source has {source} for {quote}", source=_quoted(source), quote=_quoted(quote))


def paraphrased(shared: str, matched: int, count: int) -> str:
    """The source says the same in other words."""
    return counted(
        matched,
        "Only {n} of {count} words agree ({shared} among them); the source says it in other words.",
        "Only {n} of {count} words agree ({shared} among them); the source says it in other words.",
        count=number(count),
        shared=_quoted(shared),
    )


def spliced(first: str, second: str, apart: str) -> str:
    """Two pieces that stand apart in the source are joined without a mark."""
    return said(
        "{first} and {second} stand apart in the source: {apart}.",
        first=_quoted(first),
        second=_quoted(second),
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
        rest=_quoted(rest),
    )


def lead_in_dropped(lead: str) -> str:
    """The quotation begins as if the sentence did."""
    return said(
        "The quotation begins as if the sentence did, but in the source these words come first: "
        "{lead}.",
        lead=_quoted(lead),
    )


def context_differs(lead: str) -> str:
    """The words before the quoted ones turn their meaning."""
    return said(
        "The words are there, but {lead} stands right before them and turns their meaning.",
        lead=_quoted(lead),
    )


def edit_turns(words: str) -> str:
    """A marked edit that takes out or puts in a negation."""
    return said(
        "The edit is marked, but {words} is what it is about: it turns the meaning.",
        words=_quoted(words),
    )


def goes_on(rest: str) -> str:
    """Said after another explanation: the source's sentence goes on with a qualifier."""
    return " " + said("The source goes on: {rest}.", rest=_quoted(rest))


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


# -- quantities -----------------------------------------------------------------------------------


def _number(value: float) -> str:
    """A number as people write it: thousands parted, no needless decimals."""
    return as_written(f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}")


def equal(claim: str, source: str) -> str:
    """Both give the same value."""
    return said(
        "The source has {source}, the same value as {claim}.",
        source=_quoted(source),
        claim=_quoted(claim),
    )


def rounded(claim: str, source: str) -> str:
    """The one is the other, rounded as printed."""
    return said(
        "The source has {source}; rounded as it is printed, that is {claim}.",
        source=_quoted(source),
        claim=_quoted(claim),
    )


def _hedged(words: str, hedge: str) -> str:
    """Quoted words with their hedge before them, which does not belong to the figure itself."""
    return f"{_HEDGES[hedge]} {_quoted(words)}" if hedge in _HEDGES else _quoted(words)


def hedge_holds(claim: str, source: str, hedge: str, source_hedge: str = "") -> str:
    """The source's value lies within what the wording allows."""
    theirs = _hedged(source, source_hedge)
    if hedge in _HEDGES:
        ours = _hedged(claim, hedge)
        return said(
            "The source has {theirs}, and the article says {ours}.", theirs=theirs, ours=ours
        )
    return said(
        "The source has {source}, which {claim} allows for.", source=theirs, claim=_quoted(claim)
    )


def converted(claim: str, source: str) -> str:
    """The same amount in another unit."""
    return said(
        "The source has {source}; converted, that is {claim}.",
        source=_quoted(source),
        claim=_quoted(claim),
    )


def differs(claim: str, source: str, apart: float, percent: float | None) -> str:
    """The same thing is counted and the values differ; by how much, and in per cent."""
    way = _MORE if apart > 0 else _LESS
    difference = way.format(size=_number(abs(apart)))
    if percent is not None:
        share = as_written(f"{abs(percent):.1f}")
        difference = said("{difference} ({share} %)", difference=difference, share=share)
    return said(
        "The source has {source} where the article has {claim}: {difference}.",
        source=_quoted(source),
        claim=_quoted(claim),
        difference=difference,
    )


def direction_differs(claim: str, ours: str, source: str, theirs: str) -> str:
    """The values agree and the change goes the other way."""
    return said(
        "{claim} goes {ours} in the article, but {source} goes {theirs} in the source.",
        claim=_quoted(claim),
        ours=_GOES.get(ours, ours),
        source=_quoted(source),
        theirs=_GOES.get(theirs, theirs),
    )


def opposite(claim: str, ours: str, theirs: str) -> str:
    """The same figure belongs to the opposite event."""
    return said(
        "{claim} stands in the source too, but there it is {theirs}, not {ours}.",
        claim=_quoted(claim),
        theirs=_quoted(theirs),
        ours=_quoted(ours),
    )


def disbelieved(claim: str, word: str) -> str:
    """The source tells the figure as it is; the article calls it false."""
    return said(
        "{claim} stands in the source too, and nothing beside it doubts it; "
        "the article has {word}.",
        claim=_quoted(claim),
        word=_quoted(word),
    )


def rank_differs(claim: str, source: str, thing: str) -> str:
    """The same office or the same row is numbered otherwise."""
    return said(
        "Of the same {thing} the source has {source}, not {claim}.",
        thing=_quoted(thing),
        source=_quoted(source),
        claim=_quoted(claim),
    )


def out_of_bounds(claim: str, source: str, hedge: str, source_hedge: str) -> str:
    """What the one allows for, the other rules out."""
    theirs, ours = _hedged(source, source_hedge), _hedged(claim, hedge)
    return said(
        "The source has {theirs} and the article {ours}: both cannot hold.",
        theirs=theirs,
        ours=ours,
    )


def scale_slip(claim: str, source: str, power: float) -> str:
    """The same digits at another scale."""
    return said(
        "The source has {source}, the article {claim}: the same digits, {power} times apart.",
        source=_quoted(source),
        claim=_quoted(claim),
        power=number(round(power)),
    )


def unit_differs(claim: str, source: str) -> str:
    """The same digits with another unit."""
    return said(
        "The digits agree but the units do not: {claim} here, {source} there.",
        claim=_quoted(claim),
        source=_quoted(source),
    )


def thing_differs(claim: str, source: str) -> str:
    """The same number of something else."""
    return said(
        "The numbers agree, but other things are counted: {claim} for {source}.",
        claim=_quoted(claim),
        source=_quoted(source),
    )


def base_differs(source: str, ours: str, theirs: str) -> str:
    """The figure agrees and belongs to another year."""
    return said(
        "The source has {source}, but for {theirs}, not for {ours}.",
        source=_quoted(source),
        theirs=theirs,
        ours=ours,
    )


def date_within(claim: str, source: str) -> str:
    """The source tells the day or the year more exactly, and it lies in the claim's."""
    return said(
        "The source has {source}, which lies in {claim}.",
        source=_quoted(source),
        claim=_quoted(claim),
    )


def date_without_year(claim: str, source: str) -> str:
    """The same day and month; the year is not printed there."""
    return said(
        "The source has {source} without a year, the same day as {claim}.",
        source=_quoted(source),
        claim=_quoted(claim),
    )


def date_out_of_bounds(claim: str, source: str, bound: str) -> str:
    """The source dates this on the wrong side of the claim's bound."""
    return said(
        "The source dates this {source}, which is not {claim}.",
        source=_quoted(source),
        claim=_hedged(claim, bound),
    )


def date_differs(claim: str, source: str) -> str:
    """The same thing is dated otherwise."""
    return said(
        "The source dates this {source}, the article {claim}.",
        source=_quoted(source),
        claim=_quoted(claim),
    )


def worked_out(claim: str, source: str, rule: str, low: int, high: int) -> str:
    """What the source tells lets the figure be worked out, and it is the same."""
    return said(
        "The source has {source}; {total}, as in {claim}.",
        source=_quoted(source),
        total=_total(rule, low, high),
        claim=_quoted(claim),
    )


def worked_out_differs(claim: str, source: str, rule: str, low: int, high: int) -> str:
    """What the source tells lets the figure be worked out, and it is another."""
    return said(
        "The source has {source}; {total}, not {claim}.",
        source=_quoted(source),
        total=_total(rule, low, high),
        claim=_quoted(claim),
    )


def _total(rule: str, low: int, high: int) -> str:
    count = str(high) if low == high else said("{low} or {high}", low=low, high=high)
    return _TOTALS[rule].format(count=count)


def quantity_not_found(claim: str) -> str:
    """No figure that was looked at counts the same thing; never to be read as false."""
    return said(
        "No figure in the passages looked at counts the same thing as {claim}.",
        claim=_quoted(claim),
    )


def at_odds(source: str, title: str, locator: str) -> str:
    """Said after another explanation: the passages looked at do not agree."""
    where = ", ".join(part for part in (title, locator) if part)
    return " " + said(
        "The passages disagree: {source} stands in {where}.",
        source=_quoted(source),
        where=where or said("another one"),
    )


def to_read(words: list[str]) -> str:
    """A passage beside a statement that a person marked: no finding, only what is shared."""
    return said(
        "The passage has {words} too; whether it bears the statement out is for you to read.",
        words=joined([_quoted(word) for word in words]),
    )


def statement_not_found() -> str:
    """No passage shares a word with the statement; never to be read as false."""
    return said("No passage that was looked at shares a word with the statement.")


def no_quantity() -> str:
    """The claim has no number to lay beside anything."""
    return said("The claim has no number to compare.")
