"""The sentence that explains a finding: one plain sentence, naming the words it rests on."""

from __future__ import annotations

_LONGEST = 90


def shortened(words: str) -> str:
    """Words fit for a sentence: white space evened, a long run cut in its middle."""
    even = " ".join(words.split())
    if len(even) <= _LONGEST:
        return even
    half = _LONGEST // 2
    return f"{even[:half].rsplit(' ', 1)[0]} … {even[-half:].split(' ', 1)[-1]}"


def _quoted(words: str) -> str:
    return f"“{shortened(words)}”"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


# -- quotations -----------------------------------------------------------------------------------


def exact(count: int) -> str:
    """Every word stands in the source."""
    if count == 1:
        return "The word stands in the source as quoted."
    return f"All {count} words stand in the source in this order, exactly as quoted."


def exact_but_short(words: str) -> str:
    """The words are there, but so few that they might be anybody's."""
    return (
        f"The source has {_quoted(words)}, but so few words may stand there by chance; "
        "read the sentence around them."
    )


def punctuation_only(quote: str, source: str) -> str:
    """The same words, in other letters or with other marks."""
    return (
        "The words are the same; only capitals, marks, spelling or hesitation differ: "
        f"{_quoted(quote)} for {_quoted(source)}."
    )


def marked_edit(left_out: str, count: int) -> str:
    """The quotation shows where it was edited, and is otherwise the same."""
    if not left_out:
        return "The words are the same but for the editor's marked insertions."
    return (
        f"The words are the same; the marked edit stands for {_counted(count, 'word')}: "
        f"{_quoted(left_out)}."
    )


def words_changed(changes: tuple[tuple[str, str], ...], matched: int, count: int) -> str:
    """Some words are others than in the source; at most three changes are named."""
    said = [_change(quote, source) for quote, source in changes[:3]]
    more = len(changes) - len(said)
    if more:
        said.append(f"{_counted(more, 'change')} more")
    return f"{matched} of {count} words agree, but {_listed(said)}."


def _change(quote: str, source: str) -> str:
    if not source:
        return f"{_quoted(quote)} is not in the source"
    if not quote:
        return f"{_quoted(source)} is left out"
    return f"the source has {_quoted(source)} for {_quoted(quote)}"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def paraphrased(shared: str, matched: int, count: int) -> str:
    """The source says the same in other words."""
    return (
        f"Only {matched} of {count} words agree ({_quoted(shared)} among them); "
        "the source says it in other words."
    )


def spliced(first: str, second: str, apart: str) -> str:
    """Two pieces that stand apart in the source are joined without a mark."""
    return f"{_quoted(first)} and {_quoted(second)} stand apart in the source: {apart}."


def words_between(count: int) -> str:
    """How far apart two pieces stand, where the words between are known."""
    return f"{_counted(count, 'word')} between them are left out without a mark"


def other_order() -> str:
    """Two pieces stand in the source the other way round."""
    return "the source has them the other way round"


def other_place() -> str:
    """Two pieces come from places that do not adjoin."""
    return "they come from two places, joined without a mark"


def truncated(rest: str) -> str:
    """The sentence goes on with a qualifier that the quotation leaves out."""
    return (
        f"The quotation ends as if the sentence did, but in the source it goes on: {_quoted(rest)}."
    )


def lead_in_dropped(lead: str) -> str:
    """The quotation begins as if the sentence did."""
    return (
        "The quotation begins as if the sentence did, but in the source these words come first: "
        f"{_quoted(lead)}."
    )


def context_differs(lead: str) -> str:
    """The words before the quoted ones turn their meaning."""
    return (
        f"The words are there, but {_quoted(lead)} stands right before them "
        "and turns their meaning."
    )


def edit_turns(words: str) -> str:
    """A marked edit that takes out or puts in a negation."""
    return f"The edit is marked, but {_quoted(words)} is what it is about: it turns the meaning."


def goes_on(rest: str) -> str:
    """Said after another explanation: the source's sentence goes on with a qualifier."""
    return f" The source goes on: {_quoted(rest)}."


def speaker_differs(said: str, claimed: str) -> str:
    """The words are there, and another person says them."""
    return f"The words are there, but {shortened(said)} says them in the source, not {claimed}."


def also_other_speaker(said: str) -> str:
    """Said after another explanation: the speaker is another as well."""
    return f" In the source {shortened(said)} is speaking."


def reported() -> str:
    """Said of words reported without marks."""
    return "The article reports these words without marks; the source says them in other words."


def quotation_not_found() -> str:
    """No passage has these words or words near them; never to be read as false."""
    return "No passage that was looked at has these words or words near them."


# -- quantities -----------------------------------------------------------------------------------


def _number(value: float) -> str:
    """A number as people write it: thousands parted, no needless decimals."""
    return f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"


def equal(claim: str, source: str) -> str:
    """Both give the same value."""
    return f"The source has {_quoted(source)}, the same value as {_quoted(claim)}."


def rounded(claim: str, source: str) -> str:
    """The one is the other, rounded as printed."""
    return f"The source has {_quoted(source)}; rounded as it is printed, that is {_quoted(claim)}."


# The hedges by the names of modifiers, and the bounds of dates.
_HEDGES = {
    "approx": "about",
    "more_than": "more than",
    "at_least": "at least",
    "less_than": "less than",
    "at_most": "at most",
    "after": "later than",
    "before": "earlier than",
}


def _hedged(words: str, hedge: str) -> str:
    """Quoted words with their hedge before them, which does not belong to the figure itself."""
    return f"{_HEDGES[hedge]} {_quoted(words)}" if hedge in _HEDGES else _quoted(words)


def hedge_holds(claim: str, source: str, hedge: str, source_hedge: str = "") -> str:
    """The source's value lies within what the wording allows."""
    theirs = _hedged(source, source_hedge)
    if hedge in _HEDGES:
        return f"The source has {theirs}, and the article says {_hedged(claim, hedge)}."
    return f"The source has {theirs}, which {_quoted(claim)} allows for."


def converted(claim: str, source: str) -> str:
    """The same amount in another unit."""
    return f"The source has {_quoted(source)}; converted, that is {_quoted(claim)}."


def differs(claim: str, source: str, apart: float, percent: float | None) -> str:
    """The same thing is counted and the values differ; by how much, and in per cent."""
    size = _number(abs(apart))
    way = "more" if apart > 0 else "less"
    share = "" if percent is None else f" ({abs(percent):.1f} %)"
    return (
        f"The source has {_quoted(source)} where the article has {_quoted(claim)}: "
        f"{size} {way} in the article{share}."
    )


def direction_differs(claim: str, ours: str, source: str, theirs: str) -> str:
    """The values agree and the change goes the other way."""
    return (
        f"{_quoted(claim)} goes {ours} in the article, but {_quoted(source)} goes {theirs} "
        "in the source."
    )


def opposite(claim: str, ours: str, theirs: str) -> str:
    """The same figure belongs to the opposite event."""
    return (
        f"{_quoted(claim)} stands in the source too, but there it is {_quoted(theirs)}, "
        f"not {_quoted(ours)}."
    )


def disbelieved(claim: str, word: str) -> str:
    """The source tells the figure as it is; the article calls it false."""
    return (
        f"{_quoted(claim)} stands in the source too, and nothing beside it doubts it; "
        f"the article has {_quoted(word)}."
    )


def rank_differs(claim: str, source: str, thing: str) -> str:
    """The same office or the same row is numbered otherwise."""
    return f"Of the same {_quoted(thing)} the source has {_quoted(source)}, not {_quoted(claim)}."


def out_of_bounds(claim: str, source: str, hedge: str, source_hedge: str) -> str:
    """What the one allows for, the other rules out."""
    theirs, ours = _hedged(source, source_hedge), _hedged(claim, hedge)
    return f"The source has {theirs} and the article {ours}: both cannot hold."


def scale_slip(claim: str, source: str, power: float) -> str:
    """The same digits at another scale."""
    return (
        f"The source has {_quoted(source)}, the article {_quoted(claim)}: "
        f"the same digits, {power:,.0f} times apart."
    )


def unit_differs(claim: str, source: str) -> str:
    """The same digits with another unit."""
    return f"The digits agree but the units do not: {_quoted(claim)} here, {_quoted(source)} there."


def thing_differs(claim: str, source: str) -> str:
    """The same number of something else."""
    return (
        f"The numbers agree, but other things are counted: {_quoted(claim)} for {_quoted(source)}."
    )


def base_differs(source: str, ours: str, theirs: str) -> str:
    """The figure agrees and belongs to another year."""
    return f"The source has {_quoted(source)}, but for {theirs}, not for {ours}."


def date_within(claim: str, source: str) -> str:
    """The source tells the day or the year more exactly, and it lies in the claim's."""
    return f"The source has {_quoted(source)}, which lies in {_quoted(claim)}."


def date_without_year(claim: str, source: str) -> str:
    """The same day and month; the year is not printed there."""
    return f"The source has {_quoted(source)} without a year, the same day as {_quoted(claim)}."


def date_out_of_bounds(claim: str, source: str, bound: str) -> str:
    """The source dates this on the wrong side of the claim's bound."""
    return f"The source dates this {_quoted(source)}, which is not {_hedged(claim, bound)}."


def date_differs(claim: str, source: str) -> str:
    """The same thing is dated otherwise."""
    return f"The source dates this {_quoted(source)}, the article {_quoted(claim)}."


def worked_out(claim: str, source: str, rule: str, low: int, high: int) -> str:
    """What the source tells lets the figure be worked out, and it is the same."""
    return f"The source has {_quoted(source)}; {_total(rule, low, high)}, as in {_quoted(claim)}."


def worked_out_differs(claim: str, source: str, rule: str, low: int, high: int) -> str:
    """What the source tells lets the figure be worked out, and it is another."""
    return f"The source has {_quoted(source)}; {_total(rule, low, high)}, not {_quoted(claim)}."


def _total(rule: str, low: int, high: int) -> str:
    count = str(high) if low == high else f"{low} or {high}"
    noun, end = {
        "years_between": ("from the one to the other it is", " years"),
        "lifetime": ("at death that is an age of", ""),
        "siblings": ("that leaves", " siblings"),
        "parts": ("added up, that makes", ""),
        "none": ("that is", ""),
        "names": ("counted, the names are", ""),
    }[rule]
    return f"{noun} {count}{end}"


def quantity_not_found(claim: str) -> str:
    """No figure that was looked at counts the same thing; never to be read as false."""
    return f"No figure in the passages looked at counts the same thing as {_quoted(claim)}."


def at_odds(source: str, title: str, locator: str) -> str:
    """Said after another explanation: the passages looked at do not agree."""
    where = ", ".join(part for part in (title, locator) if part)
    return f" The passages disagree: {_quoted(source)} stands in {where or 'another one'}."


def to_read(words: list[str]) -> str:
    """A passage beside a statement that a person marked: no finding, only what is shared."""
    shared = _listed([_quoted(word) for word in words])
    return f"The passage has {shared} too; whether it bears the statement out is for you to read."


def statement_not_found() -> str:
    """No passage shares a word with the statement; never to be read as false."""
    return "No passage that was looked at shares a word with the statement."


def no_quantity() -> str:
    """The claim has no number to lay beside anything."""
    return "The claim has no number to compare."
