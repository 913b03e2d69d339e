"""The language of a document: what a file says of itself, or what its words show. Pure."""

from __future__ import annotations

import re

DEFAULT = "en"
"""Taken where neither the file nor its words tell."""

# Beyond this nothing is learnt, and a book would cost as much as its length.
_MOST_CHARACTERS = 20_000
# A line of fewer words is a title or a figure; among few words a name outweighs the rest.
_FEWEST_WORDS, _FEW_WORDS = 6, 20
# What part of the text, in percent, must be in the language; the latter where it has few words.
_SHARE, _SHARE_OF_FEW = 60, 95
# Words alone: the detector refuses control characters, and marks tell it nothing.
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def told(tag: str) -> str:
    """The primary subtag of a language tag (BCP 47), in lower case; "" where it is none."""
    subtag = re.split("[-_]", tag.strip())[0].lower()
    return subtag if re.fullmatch("[a-z]{2,3}", subtag) else ""


def detect(text: str) -> str:
    """The code of the language that most of a text is written in; English where that is unsure.

    Compact Language Detector 2 by way of pycld2, imported at the first use (3 ms). A text of a
    few words must be in one language throughout.
    """
    try:
        import pycld2
    except ImportError:  # no build for this system: the language is English or set by hand
        return DEFAULT
    words = _WORD.findall(text[:_MOST_CHARACTERS])
    if len(words) < _FEWEST_WORDS:
        return DEFAULT
    sample = " ".join(words).encode("utf-8", "ignore")
    reliable, _, found = pycld2.detect(sample, isPlainText=True)
    _, code, share, _ = found[0]
    sure = reliable and share >= (_SHARE_OF_FEW if len(words) < _FEW_WORDS else _SHARE)
    return (told(code) if sure and code != "un" else "") or DEFAULT
