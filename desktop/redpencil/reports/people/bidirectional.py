"""The order in which letters of both directions of writing stand on a line (UAX #9). Pure.

Only what the letters themselves say: signs that open and close a direction are left out before,
and each line is ordered for itself, once it has been broken.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeVar

_Item = TypeVar("_Item")
_RIGHT = frozenset(("R", "AL"))
_STRONG = frozenset(("L", "R", "AL"))
_NEUTRAL = frozenset(("B", "S", "WS", "ON", "BN"))
_BRACKETS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "〈": "〉", "「": "」"}
# Bidi_Mirroring_Glyph of the characters that stand in running text.
_MIRRORED = str.maketrans("()[]{}<>«»‹›⟨⟩≤≥", ")(][}{><»«›‹⟩⟨≥≤")


def has_right_to_left(text: str) -> bool:
    """Whether any letter is written from the right, or any number of a script that is."""
    return not text.isascii() and any(
        unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text
    )


def starts_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is written from the right (rules P2 and P3)."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in _STRONG:
            return kind in _RIGHT
    return False


def mirrored(text: str) -> str:
    """The letters from the last to the first with their brackets turned, marks behind their letter.

    So words that are drawn from the left stand as if they were written from the right.
    """
    clusters: list[str] = []
    for letter in text:
        if clusters and unicodedata.combining(letter):
            clusters[-1] += letter
        else:
            clusters.append(letter.translate(_MIRRORED))
    return "".join(reversed(clusters))


def levels(text: str, base: int) -> list[int]:
    """The embedding level of each letter, odd where it is written from the right.

    ``base`` is that of the line: 0 from the left, 1 from the right.
    """
    embedding = "R" if base else "L"
    kinds = [unicodedata.bidirectional(letter) or "L" for letter in text]
    spaces = [kind in ("WS", "B", "S") for kind in kinds]
    _weak(kinds, embedding)
    _brackets(text, kinds, embedding)
    _neutral(kinds, embedding)
    found = [_level(kind, base) for kind in kinds]
    for at in range(len(found) - 1, -1, -1):  # rule L1
        if not spaces[at]:
            break
        found[at] = base
    return found


def in_order(items: Sequence[_Item], deep: Iterable[int]) -> list[_Item]:
    """Items with their levels, given as they are read, from left to right (rule L2)."""
    ordered = list(items)
    ranked = list(deep)
    for level in range(max(ranked, default=0), 0, -1):
        at = 0
        while at < len(ranked):
            end = at
            while end < len(ranked) and ranked[end] >= level:
                end += 1
            ordered[at:end] = reversed(ordered[at:end])
            ranked[at:end] = reversed(ranked[at:end])
            at = end + 1
    return ordered


def _level(kind: str, base: int) -> int:
    """Rules I1 and I2."""
    if kind == "L":
        return base + base % 2
    if kind == "R":
        return base + 1 - base % 2
    return 2


def _weak(kinds: list[str], embedding: str) -> None:
    """Rules W1 to W7: marks, numbers and the signs beside them."""
    before, strong = embedding, embedding
    for at, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[at] = before
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
        before = kinds[at]
        if kind in _STRONG:
            strong = kind
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        around = kinds[at - 1] if kinds[at - 1] == kinds[at + 1] else ""
        if (kinds[at] == "ES" and around == "EN") or (kinds[at] == "CS" and around in ("EN", "AN")):
            kinds[at] = around
    _terminators(kinds)
    strong = embedding
    for at, kind in enumerate(kinds):
        if kind in ("ES", "ET", "CS"):
            kinds[at] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
        if kind in _STRONG:
            strong = kind


def _terminators(kinds: list[str]) -> None:
    """Rule W5: the signs of money and percent go with the number beside them."""
    at = 0
    for kind, group in groupby(list(kinds)):
        long = len(list(group))
        beside = kinds[at - 1 : at] + kinds[at + long : at + long + 1]
        if kind == "ET" and "EN" in beside:
            kinds[at : at + long] = ["EN"] * long
        at += long


def _direction(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else kind


def _brackets(text: str, kinds: list[str], embedding: str) -> None:
    """Rule N0: a pair of brackets goes with what stands in it."""
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at, letter in enumerate(text):
        if kinds[at] != "ON":
            continue
        if letter in _BRACKETS:
            waiting.append(at)
        else:
            for depth in range(len(waiting) - 1, -1, -1):
                if _BRACKETS[text[waiting[depth]]] == letter:
                    pairs.append((waiting[depth], at))
                    del waiting[depth:]
                    break
    for opened, closed in sorted(pairs):
        inside = {_direction(kind) for kind in kinds[opened + 1 : closed]} & {"L", "R"}
        if not inside:
            continue
        side = embedding
        if embedding not in inside:
            known = [_direction(kind) for kind in kinds[:opened] if _direction(kind) in ("L", "R")]
            side = known[-1] if known else embedding
        kinds[opened] = kinds[closed] = side


def _neutral(kinds: list[str], embedding: str) -> None:
    """Rules N1 and N2: spaces and signs go with what stands on both sides of them."""
    at = 0
    for neutral, group in groupby(list(kinds), lambda kind: kind in _NEUTRAL):
        long = len(list(group))
        if neutral:
            left = _direction(kinds[at - 1]) if at else embedding
            right = _direction(kinds[at + long]) if at + long < len(kinds) else embedding
            kinds[at : at + long] = [left if left == right else embedding] * long
        at += long
