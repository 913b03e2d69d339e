"""What a figure is to another: the old value, the new one, their difference, or a conversion."""

from __future__ import annotations

import re

from redpencil.claims.quantities.changes import moves
from redpencil.claims.quantities.stops import stop_between
from redpencil.claims.quantities.units import find_unit
from redpencil.model import Number, Quantity, Role

_OPEN = re.compile(r"[ ]?[(\[](?:about |around |roughly |some |or |nearly |almost )?\Z")
_ENDS: dict[str, Role] = {" to ": "new", " from ": "old"}
_LAST_WORDS = re.compile(r"([^\W\d_]+)(?: [a-z]+ly)? (?:to|from) \Z", re.IGNORECASE)
# "Rose 3% last year to 410": further off, "to" and "from" tell of something else.
_REACH = 40


def role_of(
    text: str,
    start: int,
    sized: bool,
    unit: str | None,
    low: Number | None,
    last: Quantity | None,
) -> Role | None:
    """The role of a figure in a change, by the words before ``start`` (its hedge taken in).

    ``sized`` says that the figure is the size of the change. ``low`` is the lower end of
    an interval, which may be both values at once; ``last`` the quantity before, which must be a
    share or of the same unit ("lost 40 boats to 12 pirates" is no change to 12). None for a
    figure that is part of no change.
    """
    start -= len("between ") if text.endswith("between ", 0, start) else 0
    left = text[max(0, start - 6) : start].lower()
    role = next((role for end, role in _ENDS.items() if left.endswith(end)), None)
    if role is None or sized:
        return "difference" if sized else None
    if low is not None and role == "old":
        return None
    words = _LAST_WORDS.search(text, max(0, start - _REACH), start)
    if words and moves(words[1].lower()):
        return role
    if last is None or last.role is None or start - last.end > _REACH:
        return None
    if last.kind not in ("percent", "ratio", "multiple") and last.unit not in (None, unit):
        return None
    return None if stop_between(text, last.end, start) else role


def converted(text: str, quantity: Quantity, last: Quantity | None) -> tuple[int, int] | None:
    """The place of the figure that one in brackets converts: "80 kilometres (50 miles)"; or None.

    Both are sums of different money, or measures of one dimension in different units.
    """
    if last is None or last.unit is None or quantity.unit is None or last.unit == quantity.unit:
        return None
    if quantity.start - last.end > 12 or not _OPEN.fullmatch(text, last.end, quantity.start):
        return None
    ours, theirs = (_dimension(unit) for unit in (quantity.unit, last.unit))
    return (last.start, last.end) if ours and ours == theirs else None


def _dimension(unit: str) -> tuple[str, ...]:
    """What a unit measures, a rate by both its parts; () for a counted noun."""
    parts = [find_unit(part) for part in unit.split(" per ")]
    names = tuple(part.dimension if part else "" for part in parts)
    if len(names) == 2 and not names[1]:
        return (names[0], unit.partition(" per ")[2]) if names[0] else ()
    return names if all(names) else ()
