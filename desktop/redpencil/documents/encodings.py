"""From bytes to text: the encoding by mark, by strict UTF-8, by declaration or by guess. Pure."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from redpencil.errors import InputError, UsageError
from redpencil.model import Document
from redpencil.words.documents import remark

# The order matters: the mark of UTF-32 LE begins with that of UTF-16 LE.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
_WRITTEN = frozenset(("application/x-subrip", "message/rfc822"))
# Text has hardly any control bytes besides line ends and tabs; compressed data about 11 %.
_CONTROL_SHARE = 0.02
_CONTROL_BYTES = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1a\x1b"))
# West European prose has 1 to 6 % of its letters outside ASCII; Greek or Cyrillic over 70 %.
_FOREIGN_SHARE = 0.3
# The commonest letters of a script make up about two thirds of its running text; read in the
# encoding of another script, or of another order, they come out as rare ones and capitals.
_CYRILLIC = frozenset("оеаинтсрвлкі")
_COMMON: dict[str, frozenset[str]] = {
    "windows-1251": _CYRILLIC,
    "koi8-r": _CYRILLIC,
    "cp866": _CYRILLIC,
    "iso8859-5": _CYRILLIC,
    "windows-1253": frozenset("αοιετσνυρπκςόίήάέ"),
    "windows-1255": frozenset("יוהלאמרתבש"),
    "windows-1256": frozenset("اليمنوترب"),
}
_LEAST_COMMON = 0.45
_CHINESE = frozenset("的一是不了在人有我他这個中大来來上国國个到说說年和")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was read in, and what is to be said about that."""

    text: str
    encoding: str
    remarks: tuple[str, ...] = ()


def decode(
    data: bytes, name: str, chosen: str | None = None, declared: str | None = None
) -> Decoded:
    """The text of ``data``, its byte order mark dropped.

    ``chosen`` is the encoding a person gave and is kept to: InputError wrong_encoding where
    it does not fit. Otherwise the mark counts, then strict UTF-8, then ``declared`` (what the
    document says of itself), then a guess, which a remark tells. InputError binary where
    the bytes are no text at all.
    """
    if chosen is not None:
        kept_to = _try(data, chosen)
        if kept_to is None:
            raise InputError("wrong_encoding", name=name, encoding=chosen)
        return Decoded(kept_to.removeprefix("\ufeff"), _name(chosen))
    for mark, encoding in _MARKS:
        if data.startswith(mark) and (marked := _try(data[len(mark) :], encoding)) is not None:
            return Decoded(marked, encoding)
    wide = _wide_encoding(data)
    if wide is None and looks_binary(data):
        raise InputError("binary", name=name)
    for sure in filter(None, (wide, "utf-8")):
        if (text := _try(data, sure)) is not None:
            return Decoded(text, sure, _contradiction(declared, sure))
    if declared is not None and (text := _try(data, declared)) is not None:
        return Decoded(text, _name(declared))
    return _guess(data, name)


def has_encoding(document: Document) -> bool:
    """Whether its file, read again in another encoding, could give other words.

    Word, PDF and their like tell their own; pasted words and pages of the web have no file.
    """
    written = document.media.startswith("text/") or document.media in _WRITTEN
    return written and Path(document.origin).is_absolute()


def fits(data: bytes, encoding: str) -> bool:
    """Whether bytes can be text in an encoding, and there is such an encoding."""
    return _try(data, encoding) is not None


def require_known(encoding: str) -> None:
    """Raise UsageError unknown_encoding where no text can be read under that name."""
    try:
        b"a".decode(encoding)  # no bytes at all would be decoded under any name
    except UnicodeDecodeError:  # an encoding of two or four bytes
        return
    except (LookupError, ValueError) as error:
        raise UsageError("unknown_encoding", name=encoding) from error


def looks_binary(data: bytes) -> bool:
    """Whether the bytes cannot be text in an encoding of one or more single bytes."""
    sample = data[:_SAMPLE]
    if b"\x00" in data:
        return True
    control = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    return control > _CONTROL_SHARE * len(sample)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        codecs.lookup(encoding)  # no bytes at all would be decoded under any name
        return data.decode(encoding)
    except (LookupError, ValueError):  # an unknown encoding, or bytes that do not fit it
        return None


def _name(encoding: str) -> str:
    return codecs.lookup(encoding).name


def _contradiction(declared: str | None, encoding: str) -> tuple[str, ...]:
    if declared is None:
        return ()
    try:
        same = _name(declared) in {encoding, "ascii"}
    except (LookupError, ValueError):
        return ()
    # A page of pure ASCII is right under almost every declaration, and Windows-1252 is what
    # browsers take for Latin-1, so only a real difference would be worth a word.
    return () if same else (remark("false_encoding", declared=declared, encoding=encoding),)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: where the text is mostly Latin, every other byte is zero."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _guess(data: bytes, name: str) -> Decoded:
    """One of the encodings in long use; Windows-1252 unless the letters speak against it."""
    letters = sum(65 <= b <= 90 or 97 <= b <= 122 for b in data[:_SAMPLE])
    high = sum(b >= 128 for b in data[:_SAMPLE])
    order = ["windows-1252"]
    if high > _FOREIGN_SHARE * (high + letters):
        order = [*_asian(data), *_by_letters(data[:_SAMPLE]), *order]
    for encoding in [*order, "iso8859-1"]:
        text = _try(data, encoding)
        if text is not None:
            said = remark("guessed_encoding", encoding=encoding)
            return Decoded(text, encoding, (said,))
    raise InputError("binary", name=name)


def _by_letters(sample: bytes) -> list[str]:
    """Single-byte encodings of other scripts in which common letters are common, best first."""
    scores: list[tuple[float, str]] = []
    for encoding, common in _COMMON.items():
        letters = [c for c in sample.decode(encoding, "replace") if ord(c) >= 128]
        share = sum(c in common for c in letters) / len(letters)
        if share >= _LEAST_COMMON:
            scores.append((share, encoding))
    return [encoding for _, encoding in sorted(scores, reverse=True)]


def _asian(data: bytes) -> list[str]:
    """Multi-byte encodings that fit strictly and give the letters of their own language."""
    found: list[str] = []
    for encoding in ("gb18030", "big5"):
        text = _try(data, encoding)
        if text is not None and 10 * sum(c in _CHINESE for c in text) > len(text):
            found.append(encoding)
    for encoding, low, high, least in (
        ("cp932", 0x3041, 0x30FF, 0.2),  # kana, written between the Chinese letters
        ("euc_jp", 0x3041, 0x30FF, 0.2),
        ("cp949", 0xAC00, 0xD7A3, 0.6),  # syllables of hangul
    ):
        text = _try(data, encoding)
        if text is not None and _share(text, low, high) > least:
            found.append(encoding)
    return found


def _share(text: str, low: int, high: int) -> float:
    """The share of the letters outside ASCII, halfwidth katakana not counted, in a range."""
    wide = [ord(c) for c in text[:_SAMPLE] if ord(c) >= 128]
    return sum(low <= c <= high for c in wide) / len(wide) if wide else 0.0
