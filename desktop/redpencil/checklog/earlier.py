"""When two decisions were about the same: the keys that a log is asked by later. Pure: no SQL.

“Was this checked before?” is answered where the same words stand again, or the same figure with
the same thing counted. Both keys fold away what typesetting and grammar change.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

# Marks around words are the typesetter's, and so are dashes and every kind of space.
_MARKS = dict.fromkeys("“”„‟‘’‚‛«»‹›\"'`´\u2060\ufeff\u00ad", "")
_SPACES = dict.fromkeys("-‐‑‒–—―−/", " ")
_FOLDED = str.maketrans({**_MARKS, **_SPACES})
# Taken off the ends of a word only: inside, "1.5" and "15" are different words.
_PUNCTUATION = ".,;:!?…()[]{}*_"
# The same for bytes. Text is split at the four separators of ASCII too, bytes are not.
_PLAIN_MARKS = "".join(filter(str.isascii, _MARKS)).encode("ascii")
_PLAIN_FOLDED = bytes.maketrans(b"-/\x1c\x1d\x1e\x1f", b"      ")
_PLAIN_PUNCTUATION = "".join(filter(str.isascii, _PUNCTUATION)).encode("ascii")
# 64 bits: of a million different claims two share a key with a chance of one in forty million.
_BYTES = 8

# Behind one of these stands more about the thing counted; its name stands before it.
_BEHIND_THE_NAME = frozenset(
    {"of", "in", "on", "at", "for", "from", "by", "with", "to", "who", "that", "which", "whose"}
)


def words_key(text: str) -> str | None:
    """The key of a claim's words, without case, marks, dashes, punctuation and kinds of space.

    None where there are no words.
    """
    folded = _plain_words(text) if text.isascii() else _words(text)
    return blake2b(folded, digest_size=_BYTES).hexdigest() if folded else None


def _words(text: str) -> bytes:
    words = [word.strip(_PUNCTUATION) for word in text.casefold().translate(_FOLDED).split()]
    return " ".join(filter(None, words)).encode("utf-8", "replace")


def _plain_words(text: str) -> bytes:
    """The same for ASCII, in half the time: a replay asks for the words of every decision."""
    folded = text.lower().encode("ascii").translate(_PLAIN_FOLDED, _PLAIN_MARKS)
    words = folded.split()
    if len(folded.translate(None, _PLAIN_PUNCTUATION)) < len(folded):
        words = list(filter(None, [word.strip(_PLAIN_PUNCTUATION) for word in words]))
    return b" ".join(words)


def figure_key(reading: Mapping[str, Any] | None) -> str | None:
    """The key of a figure: its value, its unit, and the name of the thing counted.

    ``reading`` is that of a decision. None where there is no value, or nothing says what is
    counted: “5 per cent” of two things is not the same figure.
    """
    if not reading or reading.get("value") is None or not reading.get("concept"):
        return None
    value = reading["value"]
    ends = value if isinstance(value, (list, tuple)) else [value]
    unit = str(reading.get("unit") or "").casefold()
    return "|".join([" ".join(f"{end:.12g}" for end in ends), unit, _name(str(reading["concept"]))])


def _name(concept: str) -> str:
    """The noun that names the thing counted, alike for one and many: “boat” for “old boats”."""
    words = concept.casefold().translate(_FOLDED).split()
    name = ""
    for word in words:
        if word in _BEHIND_THE_NAME and name:
            break
        name = word.strip(_PUNCTUATION) or name
    if name.endswith("ies") and len(name) > 4:
        return name[:-3] + "y"
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name
