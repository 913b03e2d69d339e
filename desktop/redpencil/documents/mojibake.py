"""Point out letters that were read in another encoding than they were written in. Pure.

UTF-8 writes a letter outside ASCII as two to four bytes: one from C2 to F4, then as many as it
asks for from 80 to BF. Read one byte at a time they come out as two to four signs, of which the
later ones are signs, not letters, in every encoding of Europe; no language writes them so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from redpencil.words.documents import remark

# Windows-1252 from 80 to BF as Python reads it, with the five bytes it leaves open as the
# control characters that HTML makes of them.
_AFTER = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿"
# Marks of the end of a sentence or a figure that do stand behind a capital in good text.
_MAY_FOLLOW = "‘’“”„…–—›‹»\xa0²³¹°™®ª"
_SURE = "".join(sign for sign in _AFTER if sign not in _MAY_FOLLOW)
# One of these is enough: quotation marks and dashes; Western letters; the same read as Mac Roman.
_TELLING = re.compile(
    rf"â€[{re.escape(_AFTER)}]|[ÃÂ][{re.escape(_SURE)}]|‚Ä[ìîòôúùñ¶]|√[©®†°¢∏∂ß±]"
)
# Letters of other languages come two by two; a single pair may be chance.
_PAIRS = re.compile(rf"[Ã-ß][{re.escape(_AFTER)}]")
_LEAST_PAIRS = 3
_LEAST_SHARE = 0.6
# Cyrillic in UTF-8 read as Windows-1251: Р or С before every letter. No word alternates so.
_CYRILLIC = re.compile("(?:[РС][^\\sа-яА-Я\x00-\x7f]){2,}|(?:[РС][^\\s\x00-\x7f]){4,}")
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Garble:
    """A stretch of letters gone wrong, and what was meant by them."""

    shown: str
    meant: str
    count: int


def find_garbled(text: str) -> Garble | None:
    """The first letters that give sense when read anew, and how many places there are."""
    for pattern, encoding, least in (
        (_TELLING, "cp1252", 1),
        (_TELLING, "mac_roman", 1),
        (_CYRILLIC, "cp1251", 1),
        (_PAIRS, "cp1252", _LEAST_PAIRS),
    ):
        found = [(m[0], _anew(m[0], encoding)) for m in pattern.finditer(text)]
        sense = [(shown, meant) for shown, meant in found if meant]
        if len(sense) >= least and (least == 1 or _prevails(sense, text)):
            return Garble(*sense[0], len(sense))
    return None


def remarks_on_letters(text: str) -> tuple[str, ...]:
    """The remark on letters gone wrong, if there are any."""
    if text.isascii():
        return ()
    garble = find_garbled(text)
    if garble is None:
        return ()
    shown, meant = garble.shown[:_SHOWN], garble.meant[:_SHOWN]
    return (remark("garbled", shown=shown, meant=meant, count=garble.count),)


def _anew(shown: str, encoding: str) -> str:
    """What the bytes give in UTF-8; empty where they give none, or no letter or mark of Europe."""
    try:
        data = b"".join(_byte(sign, encoding) for sign in shown)
        meant = data.decode("utf-8")
    except ValueError:
        return ""
    return meant if all(_is_european(sign) for sign in meant) else ""


def _byte(sign: str, encoding: str) -> bytes:
    try:
        return sign.encode(encoding)
    except UnicodeEncodeError:
        return sign.encode("latin-1")  # what a table leaves open is passed through


def _is_european(sign: str) -> bool:
    """Latin letters, Greek, Cyrillic, Hebrew, Arabic; punctuation, currencies, signs."""
    code = ord(sign)
    return (
        0xA0 <= code < 0x250 or 0x370 <= code < 0x700 or 0x2010 <= code < 0x2040
        or 0x20A0 <= code < 0x20C0 or 0x2100 <= code < 0x2200
    )  # fmt: skip


def _prevails(sense: list[tuple[str, str]], text: str) -> bool:
    """Whether most signs outside ASCII belong to such pairs, as where a whole text went wrong."""
    if sum(shown[-1] in _SURE for shown, _ in sense) < _LEAST_PAIRS:
        return False  # capitals before closing marks
    wide = sum(ord(sign) > 127 for sign in text)
    return sum(len(shown) for shown, _ in sense) >= _LEAST_SHARE * wide
