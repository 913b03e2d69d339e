"""The sentence that explains a finding on a figure: what both sides have, and how they differ."""

from __future__ import annotations

from collections.abc import Mapping

from redpencil.words.findings import in_marks
from redpencil.words.speaking import as_written, each_said, number, said

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


def _number(value: float) -> str:
    """A number as people write it: thousands parted, no needless decimals."""
    return as_written(f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}")


def equal(claim: str, source: str) -> str:
    """Both give the same value."""
    return said(
        "The source has {source}, the same value as {claim}.",
        source=in_marks(source),
        claim=in_marks(claim),
    )


def rounded(claim: str, source: str) -> str:
    """The one is the other, rounded as printed."""
    return said(
        "The source has {source}; rounded as it is printed, that is {claim}.",
        source=in_marks(source),
        claim=in_marks(claim),
    )


def _hedged(words: str, hedge: str) -> str:
    """Quoted words with their hedge before them, which does not belong to the figure itself."""
    return f"{_HEDGES[hedge]} {in_marks(words)}" if hedge in _HEDGES else in_marks(words)


def hedge_holds(claim: str, source: str, hedge: str, source_hedge: str = "") -> str:
    """The source's value lies within what the wording allows."""
    theirs = _hedged(source, source_hedge)
    if hedge in _HEDGES:
        ours = _hedged(claim, hedge)
        return said(
            "The source has {theirs}, and the article says {ours}.", theirs=theirs, ours=ours
        )
    return said(
        "The source has {source}, which {claim} allows for.", source=theirs, claim=in_marks(claim)
    )


def converted(claim: str, source: str) -> str:
    """The same amount in another unit."""
    return said(
        "The source has {source}; converted, that is {claim}.",
        source=in_marks(source),
        claim=in_marks(claim),
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
        source=in_marks(source),
        claim=in_marks(claim),
        difference=difference,
    )


def direction_differs(claim: str, ours: str, source: str, theirs: str) -> str:
    """The values agree and the change goes the other way."""
    return said(
        "{claim} goes {ours} in the article, but {source} goes {theirs} in the source.",
        claim=in_marks(claim),
        ours=_GOES.get(ours, ours),
        source=in_marks(source),
        theirs=_GOES.get(theirs, theirs),
    )


def opposite(claim: str, ours: str, theirs: str) -> str:
    """The same figure belongs to the opposite event."""
    return said(
        "{claim} stands in the source too, but there it is {theirs}, not {ours}.",
        claim=in_marks(claim),
        theirs=in_marks(theirs),
        ours=in_marks(ours),
    )


def disbelieved(claim: str, word: str) -> str:
    """The source tells the figure as it is; the article calls it false."""
    return said(
        "{claim} stands in the source too, and nothing beside it doubts it; "
        "the article has {word}.",
        claim=in_marks(claim),
        word=in_marks(word),
    )


def rank_differs(claim: str, source: str, thing: str) -> str:
    """The same office or the same row is numbered otherwise."""
    return said(
        "Of the same {thing} the source has {source}, not {claim}.",
        thing=in_marks(thing),
        source=in_marks(source),
        claim=in_marks(claim),
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
        source=in_marks(source),
        claim=in_marks(claim),
        power=number(round(power)),
    )


def unit_differs(claim: str, source: str) -> str:
    """The same digits with another unit."""
    return said(
        "The digits agree but the units do not: {claim} here, {source} there.",
        claim=in_marks(claim),
        source=in_marks(source),
    )


def thing_differs(claim: str, source: str) -> str:
    """The same number of something else."""
    return said(
        "The numbers agree, but other things are counted: {claim} for {source}.",
        claim=in_marks(claim),
        source=in_marks(source),
    )


def base_differs(source: str, ours: str, theirs: str) -> str:
    """The figure agrees and belongs to another year."""
    return said(
        "The source has {source}, but for {theirs}, not for {ours}.",
        source=in_marks(source),
        theirs=theirs,
        ours=ours,
    )


def date_within(claim: str, source: str) -> str:
    """The source tells the day or the year more exactly, and it lies in the claim's."""
    return said(
        "The source has {source}, which lies in {claim}.",
        source=in_marks(source),
        claim=in_marks(claim),
    )


def date_without_year(claim: str, source: str) -> str:
    """The same day and month; the year is not printed there."""
    return said(
        "The source has {source} without a year, the same day as {claim}.",
        source=in_marks(source),
        claim=in_marks(claim),
    )


def date_out_of_bounds(claim: str, source: str, bound: str) -> str:
    """The source dates this on the wrong side of the claim's bound."""
    return said(
        "The source dates this {source}, which is not {claim}.",
        source=in_marks(source),
        claim=_hedged(claim, bound),
    )


def date_differs(claim: str, source: str) -> str:
    """The same thing is dated otherwise."""
    return said(
        "The source dates this {source}, the article {claim}.",
        source=in_marks(source),
        claim=in_marks(claim),
    )


def worked_out(claim: str, source: str, rule: str, low: int, high: int) -> str:
    """What the source tells lets the figure be worked out, and it is the same."""
    return said(
        "The source has {source}; {total}, as in {claim}.",
        source=in_marks(source),
        total=_total(rule, low, high),
        claim=in_marks(claim),
    )


def worked_out_differs(claim: str, source: str, rule: str, low: int, high: int) -> str:
    """What the source tells lets the figure be worked out, and it is another."""
    return said(
        "The source has {source}; {total}, not {claim}.",
        source=in_marks(source),
        total=_total(rule, low, high),
        claim=in_marks(claim),
    )


def _total(rule: str, low: int, high: int) -> str:
    count = str(high) if low == high else said("{low} or {high}", low=low, high=high)
    return _TOTALS[rule].format(count=count)


def quantity_not_found(claim: str) -> str:
    """No figure that was looked at counts the same thing; never to be read as false."""
    return said(
        "No figure in the passages looked at counts the same thing as {claim}.",
        claim=in_marks(claim),
    )


def no_quantity() -> str:
    """The claim has no number to lay beside anything."""
    return said("The claim has no number to compare.")
