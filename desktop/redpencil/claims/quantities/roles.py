"""What a figure is in a change: the old value, the new one, or the difference."""

from __future__ import annotations

import re

from redpencil.claims.quantities.changes import moves
from redpencil.claims.quantities.stops import stop_between
from redpencil.model import Number, Quantity, Role

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
