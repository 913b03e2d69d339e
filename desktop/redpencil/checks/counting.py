"""Whether two figures count or measure one thing: its nouns, its sorts, its attributes. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from redpencil.checks import figures
from redpencil.checks.lining_up import Side
from redpencil.checks.nouns import attributes, name_of
from redpencil.checks.wording import STOP
from redpencil.model import Quantity

# Only near misses are told: figures further apart than this factor count different things,
# whatever the words around them say.
_FAR_OFF = 3.0


def counts_the_same(a: Quantity, b: Quantity) -> bool | None:
    """Whether the same thing is counted; None where one of them does not say."""
    left, right = _things(a.concept, a.unit), _things(b.concept, b.unit)
    if not left or not right:
        return None
    return bool(left & right)


@lru_cache(maxsize=4096)
def _things(concept: str | None, unit: str | None) -> frozenset[str]:
    """The stems of the thing counted; a measure's own unit is not one."""
    named = concept or ""
    if unit and figures.dimension(unit) is None:
        named = f"{named} {unit}"
    return frozenset(name_of(word) for word in named.lower().split() if len(word) > 2)


def one_count(ours: Side, theirs: Side) -> bool:
    """Whether the same noun is counted, and no adjective tells the two apart ("solar jobs").

    Of a measure, whether the same is measured; ages are of the one who is named.
    """
    a, b = ours.quantity, theirs.quantity
    if "age" in (a.kind, b.kind):
        return a.kind == b.kind
    if figures.dimension(a.unit) not in (None, "share"):
        left, right = _in_one_unit(a, b)
        near = left is not None and right is not None and near_miss(left, right)
        return near and one_attribute(ours, theirs)
    if a.kind != "number" or b.kind != "number":
        return False
    if a.unit is None or b.unit is None:
        return False
    if name_of(a.unit.lower()) != name_of(b.unit.lower()):
        return False
    return not told_apart(a, b)


def _in_one_unit(a: Quantity, b: Quantity) -> tuple[figures.Figure | None, figures.Figure | None]:
    """Two measures in one unit, their own where they share it; (None, None) of two kinds."""
    left, right = figures.figure_of(a), figures.figure_of(b)
    if a.unit == b.unit or left is None or right is None:
        return left, right
    left, right = figures.converted(left), figures.converted(right)
    one_kind = left is not None and right is not None and left.unit == right.unit
    return (left, right) if one_kind else (None, None)


def one_attribute(ours: Side, theirs: Side) -> bool:
    """Whether a word near both measures names what is measured: "height", "tall"."""
    return any(
        not row.isdisjoint(ours.near) and not row.isdisjoint(theirs.near) for row in attributes()
    )


def told_apart(a: Quantity, b: Quantity) -> bool:
    """Whether one noun is counted in two sorts of it: "solar jobs" and "wind jobs"."""
    one, other = _things(a.concept, a.unit), _things(b.concept, b.unit)
    return bool(one & other and one - other and other - one)


def near_miss(left: figures.Figure, right: figures.Figure) -> bool:
    """Whether two figures of one unit are near enough to be of one thing."""
    small, large = sorted((abs(left.middle), abs(right.middle)))
    return small * _FAR_OFF >= large


def one_place(ours: Side, theirs: Side) -> bool:
    """Whether the same two words lead up to both counts: "the story of four"."""
    left, right = (
        re.findall(r"[^\W\d_]+", side.sentence.text[: side.span[0]].lower())[-2:]
        for side in (ours, theirs)
    )
    return len(left) == 2 and left == right and not STOP.issuperset(left)
