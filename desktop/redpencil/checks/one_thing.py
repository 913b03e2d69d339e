"""Whether an agreeing figure is told of the claim's thing, by weighed features. Pure.

The features can each be told in words, and their weights are fitted by a script. They decide only
whether to speak or to say nothing: what is said rests on the figures.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache

from redpencil import resources
from redpencil.checks import dates, events
from redpencil.checks.counting import one_attribute, told_apart
from redpencil.checks.figures import Agreement
from redpencil.checks.lining_up import Fit, Side
from redpencil.checks.subjects import at_death

# Fitted by ``tests/menu.py lining_up``; the file is not needed, for each weight has a default.
WEIGHTS_FILE = "lining_up.toml"
_DENIAL = re.compile(
    r"\b(?:not?|never|none|nor|neither|without|cannot|fail(?:s|ed)?)\b|n['’]t\b", re.IGNORECASE
)

DEFAULTS: dict[str, float] = {
    "around": 1.75,
    "near": 0.5,
    "sorts": -1.25,
    "telling": 0.25,
    "date": -0.25,
    "month": 1.25,
    "hedge": 0.5,
    "denied": -0.75,
    "back": 0.75,
    "one": -0.5,
}
"""The features with weights set by hand, near those once fitted.

``one`` is always 1: its weight is what the others have to make up for.
``around`` is the share of the claim's words in the whole passage, ``near`` of those nearest to its
figure beside the other. ``sorts``: one noun is counted in two sorts of it. ``telling``: the
figure seldom turns up by chance. ``date``: it is a date, ``month``: with its month. ``hedge``: the
figures are not the same, but the claim's hedge allows for the other. ``denied``: one of the two
sentences has a word of denial. ``back``: the source's sentence refers back ("it", "the film").
"""

FEATURES = tuple(DEFAULTS)


def measure(
    ours: Side, theirs: Side, how: Fit, *, telling: bool, agrees: Agreement
) -> tuple[float, ...]:
    """The features of two figures that agree, in the order of FEATURES."""
    a, b = ours.quantity, theirs.quantity
    printed = dates.find_dates(a.raw) if a.kind == "date" else ()
    claimed, told = ours.sentence.text, theirs.sentence.text
    values = (
        how.around,
        how.near,
        told_apart(a, b),
        telling,
        a.kind == "date",
        bool(printed) and printed[0].month is not None,
        agrees == "hedge_holds",
        denies(claimed) != denies(told),
        events.refers_back(told),
        True,
    )
    return tuple(float(value) for value in values)


def denies(text: str) -> bool:
    """Whether a sentence has a word of denial."""
    return _DENIAL.search(text) is not None


def of_one_thing(
    ours: Side, theirs: Side, how: Fit, agrees: Agreement, *, telling: bool, likely: bool
) -> bool:
    """Whether to say that two figures agree; ``likely`` as the words they share tell by themselves.

    In a library both must hold: what it has of other matters was not among the texts that the
    weights were fitted on.
    """
    if not how.given and not likely:
        return False
    if how.given and likely and (at_death(ours, theirs) or one_attribute(ours, theirs)):
        return True  # what is told of them has a name that both have
    features = measure(ours, theirs, how, telling=telling, agrees=agrees)
    return sum(map(float.__mul__, read_weights(), features)) >= 0


@cache
def read_weights() -> tuple[float, ...]:
    """The weights of FEATURES: fitted where there is a file of them, else set by hand."""
    try:
        fitted = tomllib.loads(resources.text(WEIGHTS_FILE)).get("weights", {})
    except FileNotFoundError:
        fitted = {}
    return tuple(float(fitted.get(name, weight)) for name, weight in DEFAULTS.items())
