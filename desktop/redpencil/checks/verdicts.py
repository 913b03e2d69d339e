"""Two quantities side by side: do they count the same thing, and do they agree. Pure."""

from __future__ import annotations

import re

from redpencil.checks import dates, events, figures, opposites
from redpencil.checks.counting import (
    counts_the_same,
    near_miss,
    one_attribute,
    one_count,
    one_place,
    told_apart,
)
from redpencil.checks.lining_up import Fit, Side, other_years
from redpencil.checks.nouns import name_of
from redpencil.checks.one_thing import of_one_thing
from redpencil.checks.subjects import (
    NAMED,
    TOLD,
    at_death,
    of_one_given,
    same_opening,
    same_subject,
)
from redpencil.checks.wording import STOP
from redpencil.model import Finding, FindingName, Quantity
from redpencil.text.tokens import stem
from redpencil.words import quantity_findings as say

# Where the nouns differ ("militants", "fighters") the words around must speak for one thing.
_NEAR_ENOUGH = 0.4
# The same for sentences that run parallel, and where no noun is given.
_NEARLY, _NEAR = 0.8, 0.6
# "The 35th president", "the second imperial dynasty": the noun stands right behind a rank.
_HEAD_WORDS = 2
SUPPORTING: frozenset[FindingName] = frozenset({"equal", "rounded", "hedge_holds"})
"""The findings with which a source bears a figure out."""


def comparable(ours: Side, theirs: Side) -> bool:
    """Whether two quantities are of a kind, so that one may stand in the other's place."""
    a, b = ours.quantity, theirs.quantity
    if "date" in (a.kind, b.kind):
        return a.kind == b.kind
    if a.value is None or b.value is None:
        return False
    if (a.kind == "ordinal") != (b.kind == "ordinal"):
        return False
    left, right = figures.dimension(a.unit), figures.dimension(b.unit)
    return left == right or {left, right} <= {"share", "points", None}


_Verdict = tuple[FindingName, str, str, bool]


def judge(ours: Side, theirs: Side, how: Fit) -> Finding | None:
    """What is seen between two figures; None where they do not count the same thing."""
    verdict = _verdict(ours, theirs, how)
    if verdict is None:
        return None
    name, why, rule, weak = verdict
    return Finding(
        name,
        why,
        rule,
        claim_quantity=ours.quantity,
        evidence_quantity=theirs.quantity,
        weak=weak,
    )


def _verdict(ours: Side, theirs: Side, how: Fit) -> _Verdict | None:
    a, b = ours.quantity, theirs.quantity
    if a.kind == "date" and b.kind == "date":
        return _date_verdict(ours, theirs, how)
    left, right = figures.figure_of(a), figures.figure_of(b)
    if left is None or right is None or not comparable(ours, theirs):
        return None
    same_thing = counts_the_same(a, b)
    likely = _likely(ours, theirs, how, left, same_thing)
    unit = _unit_verdict(a, b, left, right, how) if likely else None
    if unit is not None:
        return unit
    inexact = a.unit != b.unit and figures.dimension(a.unit) is not None
    warm = figures.temperatures(right, a.unit or "") if inexact else ()
    if warm:
        told = (figures.agreement(a, b, left, reading) for reading in warm)
        agrees = next((agrees for agrees in told if agrees is not None), None)
        return agrees and _told_alike(ours, theirs, how, agrees, likely=likely, converted=True)
    if inexact:
        converted = figures.converted(left), figures.converted(right)
        if converted[0] is None or converted[1] is None or converted[0].unit != converted[1].unit:
            return None
        left, right = converted[0], converted[1]
    agrees = figures.agreement(a, b, left, right)
    if agrees == "hedge_holds" and how.parallel and a.modifier == b.modifier != "exact":
        agrees = None  # the same sentence with the same hedge, and another figure
    other = same_thing is False and a.unit != b.unit
    if likely and agrees == "equal" and other and (how.parallel or one_place(ours, theirs)):
        weak = not how.parallel
        return "unit_differs", say.thing_differs(a.raw, b.raw), "other_thing_counted", weak
    if agrees is not None:
        return _told_alike(ours, theirs, how, agrees, likely=likely, converted=inexact)
    return _differing(ours, theirs, how, left, right, same_thing) if likely else None


def _told_alike(
    ours: Side, theirs: Side, how: Fit, agrees: figures.Agreement, *, likely: bool, converted: bool
) -> _Verdict | None:
    """What is seen of figures that agree, where they are told of one thing."""
    figure = figures.figure_of(ours.quantity)
    telling = figure is not None and figures.telling(ours.quantity, figure)
    one = of_one_thing(ours, theirs, how, agrees, telling=telling, likely=likely)
    if not likely and not one:
        return None
    verdict = _agreeing(ours, theirs, how, agrees, converted=converted)
    return verdict if verdict is None or (one if verdict[0] in SUPPORTING else likely) else None


def _likely(
    ours: Side, theirs: Side, how: Fit, figure: figures.Figure, same_thing: bool | None
) -> bool:
    """Whether two figures may be told of one thing: by the words around, or what is measured."""
    telling = same_thing is True or figures.telling(ours.quantity, figure)
    measured = figures.dimension(ours.quantity.unit) not in (None, "share", "time")
    told = (
        how.likely(telling=telling)
        or at_death(ours, theirs)
        or (telling and measured and how.given and one_attribute(ours, theirs))
    )
    other_thing = same_thing is False and not (how.parallel or how.tight)
    apart = other_thing and how.near < _NEAR_ENOUGH
    return told and (not apart or figures.telling(ours.quantity, figure))


def _date_verdict(ours: Side, theirs: Side, how: Fit) -> _Verdict | None:
    """Dates agree as far as both print them; another one counts only where all else lines up."""
    a, b = ours.quantity, theirs.quantity
    left, right = dates.find_dates(a.raw), dates.find_dates(b.raw)
    if not left or not right:
        return None
    event = dates.life_event(ours.sentence.text, ours.span[0])
    if event is not None and (how.names >= NAMED or same_opening(ours, theirs, how)):
        lived = dates.life_dates(theirs.sentence.text).get(event)
        if lived is not None:
            if lived.start != theirs.span[0]:
                return None  # the date of something else beside that of the birth or death
            if dates.agree(left[0], lived):
                why = say.equal if dates.equal(left[0], lived) else say.date_within
                return "equal", why(a.raw, b.raw), "same_date", False
            if not dates.at_odds(left[0], lived):
                return None
            return "base_differs", say.date_differs(a.raw, b.raw), "other_life_date", False
    one_event = left[0].year is not None and right[0].year is not None
    slipped = dates.slipped(left[0], right[0])
    one_event = one_event and (
        _same_event(ours, theirs, how, slipped=slipped)
        # The same month, or day and month, of another year is seldom chance.
        or (slipped and left[0].year != right[0].year and same_subject(ours, theirs, how))
    )
    likely = one_event or how.likely(telling=left[0].month is not None)
    if a.modifier == b.modifier and dates.agree(left[0], right[0]):
        return _one_date(ours, theirs, how, left[0], right[0], likely=likely)
    if not likely:
        return None
    if a.modifier != b.modifier:
        return _bounded(a, b, left[0], right[0], one_event=one_event)
    if dates.lacks_year(left[0], right[0]) and (how.close or (how.given and how.around >= TOLD)):
        return "equal", say.date_without_year(a.raw, b.raw), "same_day", True
    return _other_date(ours, theirs, left[0], right[0], how, one_event=one_event)


def _one_date(
    ours: Side, theirs: Side, how: Fit, left: dates.Date, right: dates.Date, *, likely: bool
) -> _Verdict | None:
    """Two dates that agree, where they are told of one thing."""
    # "26 September" may be that of any year, unless all else is the same.
    yearless = left.year is None and right.year is not None
    if yearless and not (how.close or how.around >= NAMED):
        return None
    turned = _opposite(ours, theirs, how) if likely else None
    if turned is not None:
        return turned
    telling = left.year is not None
    if not of_one_thing(ours, theirs, how, "equal", telling=telling, likely=likely):
        return None
    why = say.equal if dates.equal(left, right) else say.date_within
    a, b = ours.quantity, theirs.quantity
    return "equal", why(a.raw, b.raw), "same_date", not how.close


def _bounded(
    a: Quantity, b: Quantity, left: dates.Date, right: dates.Date, *, one_event: bool
) -> _Verdict | None:
    """ "Before 1931" beside a date of the same event; nothing where the source tells a bound."""
    if not one_event or b.modifier != "exact":
        return None
    holds = dates.allowed(left, right, a.modifier)
    if holds is None:
        return None
    bound = "after" if a.modifier == "more_than" else "before"
    if holds:
        return "hedge_holds", say.hedge_holds(a.raw, b.raw, bound), "within_the_hedge", True
    return "base_differs", say.date_out_of_bounds(a.raw, b.raw, bound), "bounds_apart", True


def _other_date(
    ours: Side, theirs: Side, left: dates.Date, right: dates.Date, how: Fit, *, one_event: bool
) -> _Verdict | None:
    """Another date, where the sentences run parallel or tell of one event."""
    a, b = ours.quantity, theirs.quantity
    if one_event and dates.at_odds(left, right):
        return "base_differs", say.date_differs(a.raw, b.raw), "same_event", True
    if right.year is None or (left.month is None and right.month is not None):
        return None
    event = dates.life_event(ours.sentence.text, ours.span[0])
    if event != dates.life_event(theirs.sentence.text, theirs.span[0]) and not how.parallel:
        return None
    if how.parallel or (how.close and dates.slipped(left, right)):
        return "base_differs", say.date_differs(a.raw, b.raw), "other_date", not how.parallel
    return None


def _same_event(ours: Side, theirs: Side, how: Fit, *, slipped: bool) -> bool:
    """Whether both date one event that happens once, of the thing that both name.

    Where the dates differ in one part only, any name in common is enough.
    """
    event = events.event_of(ours.sentence.text, *ours.span)
    if event is None or event != events.event_of(theirs.sentence.text, *theirs.span):
        return False
    if slipped and how.named > 0 and ours.sentence.names:
        return True
    return same_subject(ours, theirs, how)


def _unit_verdict(
    a: Quantity, b: Quantity, left: figures.Figure, right: figures.Figure, how: Fit
) -> _Verdict | None:
    """The same digits with another unit, or at another scale."""
    if a.unit == b.unit:
        power = figures.scale_slip(left, right)
        if power is not None and (how.close or how.near >= 0.5):
            return "unit_differs", say.scale_slip(a.raw, b.raw, power), "scale_slip", False
        return None
    if figures.dimension(a.unit) is None or not how.close:
        return None
    digits = figures.same(left.low, right.low) and figures.same(left.high, right.high)
    if not digits or not left.middle:
        return None
    return "unit_differs", say.unit_differs(a.raw, b.raw), "same_digits_other_unit", False


def _agreeing(
    ours: Side, theirs: Side, how: Fit, agrees: figures.Agreement, *, converted: bool
) -> _Verdict:
    a, b = ours.quantity, theirs.quantity
    if a.change and b.change and a.change != b.change and how.close:
        return (
            "differs",
            say.direction_differs(a.raw, a.change, b.raw, b.change),
            "direction",
            False,
        )
    # How long something took belongs to no year, unless the two sentences are one and the same.
    yearly = a.kind not in ("date", "duration") and how.close
    if a.kind != "date" and (how.parallel or yearly):
        years = other_years(ours.sentence, theirs.sentence, parallel=how.parallel)
        if years is not None:
            return "base_differs", say.base_differs(b.raw, *years), "other_year", not how.parallel
    turned = _opposite(ours, theirs, how)
    if turned is not None:
        return turned
    weak = not how.close
    if converted:
        name: FindingName = "equal" if agrees == "equal" else "rounded"
        return name, say.converted(a.raw, b.raw), "after_conversion", weak
    if agrees == "equal":
        return "equal", say.equal(a.raw, b.raw), "same_value", weak
    if agrees == "rounded":
        return "rounded", say.rounded(a.raw, b.raw), "printed_precision", weak
    why = say.hedge_holds(a.raw, b.raw, a.modifier, b.modifier)
    return "hedge_holds", why, "within_the_hedge", weak


def _opposite(ours: Side, theirs: Side, how: Fit) -> _Verdict | None:
    """The figures agree, but what is told of them is the opposite: "won" and "lost"."""
    if how.around < NAMED and how.near < _NEAR_ENOUGH:
        return None
    raw = ours.quantity.raw
    doubted = opposites.disbelief(ours.sentence.text, theirs.sentence.text)
    if doubted is not None:
        return "base_differs", say.disbelieved(raw, doubted), "disbelieved", True
    sides = ours.sentence.text, ours.span, theirs.sentence.text, theirs.span
    words = opposites.opposite_words(*sides)
    if words is None:
        words = opposites.other_partner(*sides)
        return words and ("base_differs", say.opposite(raw, *words), "other_name", True)
    names = ours.sentence.names & ours.near
    missing = names - theirs.around - {name_of(words[0].lower())}
    if missing and not of_one_given(ours, theirs, how):
        return None
    return "base_differs", say.opposite(raw, *words), "opposite_event", True


def _differing(
    ours: Side,
    theirs: Side,
    how: Fit,
    left: figures.Figure,
    right: figures.Figure,
    same_thing: bool | None,
) -> _Verdict | None:
    """ "Differs", only where the thing counted, the place and the period line up."""
    a, b = ours.quantity, theirs.quantity
    if a.kind == "ordinal":
        return _other_rank(ours, theirs, how)
    if not _lines_up(ours, theirs, how, left, right, same_thing):
        return _other_count(ours, theirs, how, left, right)
    return _other_value(a, b, left, right, "value_differs", weak=not how.parallel)


def _other_value(
    a: Quantity, b: Quantity, left: figures.Figure, right: figures.Figure, rule: str, *, weak: bool
) -> _Verdict:
    """By how much two values differ; of bounds, that they do not allow for one another."""
    if not figures.BOUNDS.isdisjoint((a.modifier, b.modifier)):
        why = say.out_of_bounds(a.raw, b.raw, a.modifier, b.modifier)
        return "differs", why, "bounds_apart", weak
    apart = left.middle - right.middle
    share = 100 * apart / right.middle if right.middle else None
    own = figures.figure_of(a)
    if own is not None and left.middle:
        # Laid side by side in a base unit, but told in the article's own.
        apart *= own.middle / left.middle
    return "differs", say.differs(a.raw, b.raw, apart, share), rule, weak


def other_cell(ours: Side, theirs: Side, *, weak: bool) -> Finding | None:
    """That a cell of the claim's own row and column has another value; None for one too far off."""
    a, b = ours.quantity, theirs.quantity
    left, right = figures.figure_of(a), figures.figure_of(b)
    if left is None or right is None or a.kind in ("date", "ordinal"):
        return None
    if a.unit != b.unit and figures.dimension(a.unit) is not None:
        left, right = figures.converted(left), figures.converted(right)
        if left is None or right is None or left.unit != right.unit:
            return None
    if not near_miss(left, right) or not figures.apart(a, b, left, right):
        return None
    name, why, rule, _ = _other_value(a, b, left, right, "other_cell", weak=weak)
    return Finding(name, why, rule, (), a, b, weak)


def _lines_up(
    ours: Side,
    theirs: Side,
    how: Fit,
    left: figures.Figure,
    right: figures.Figure,
    same_thing: bool | None,
) -> bool:
    """Whether all but the figure is the same, so that another value is a difference."""
    a, b = ours.quantity, theirs.quantity
    if told_apart(a, b):
        return False
    if how.parallel:
        return same_thing is not False or how.near >= _NEARLY
    if not how.close or how.names < 1 or a.modifier != b.modifier:
        return False
    if not how.tight and (same_thing is False or (same_thing is None and how.near < _NEAR)):
        return False
    if not near_miss(left, right):
        return False
    return other_years(ours.sentence, theirs.sentence, parallel=False) is None


def _other_rank(ours: Side, theirs: Side, how: Fit) -> _Verdict | None:
    """Two ranks of one row, that of what both name: "the 35th president", "the 34th"."""
    row, other = _ranked(ours), _ranked(theirs)
    shared = [word for word in row if word in other]
    if not shared or not (how.parallel or same_subject(ours, theirs, how)):
        return None
    a, b = ours.quantity, theirs.quantity
    return "differs", say.rank_differs(a.raw, b.raw, row[shared[0]]), "other_rank", True


def _ranked(side: Side) -> dict[str, str]:
    """What a rank is one of, by its stems: the words of content right behind it."""
    behind = re.findall(r"[^\W\d_]+", side.sentence.text[side.span[1] :])[:_HEAD_WORDS]
    return {stem(word.lower()): word for word in behind if word.lower() not in STOP}


def _other_count(
    ours: Side, theirs: Side, how: Fit, left: figures.Figure, right: figures.Figure
) -> _Verdict | None:
    """Two counts of one noun, told of what both sentences name, in other words."""
    a, b = ours.quantity, theirs.quantity
    if not one_count(ours, theirs) or not same_subject(ours, theirs, how):
        return None
    least = 0.0 if of_one_given(ours, theirs, how) or at_death(ours, theirs) else TOLD
    if how.around < least or not figures.apart(a, b, left, right):
        return None
    return _other_value(a, b, left, right, "other_count", weak=True)
