"""Rich Text Format cut into tokens, and its code pages. Pure.

The rules are those of Microsoft's Rich Text Format Specification 1.9.1.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

TokenKind = Literal["open", "close", "word", "symbol", "byte", "text"]

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<symbol>[^a-zA-Z])|(?P<brace>[{}])"
    rb"|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
# Control symbols and words that stand for one character.
CHARACTERS = {
    "~": "\u00a0", "_": "-", "{": "{", "}": "}", "\\": "\\", "emdash": "—", "endash": "–",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "tab": " ", "line": " ", "lbr": " ", "emspace": " ", "enspace": " ", "qmspace": " ",
    "page": " ", "column": " ", "zwj": "\u200d", "zwnj": "\u200c", "\n": " ", "\r": " ",
}  # fmt: skip
# Character sets of fonts; 0 and 1 leave it to the document.
CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
    204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
PLATFORMS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the file: ``name`` of a control word or symbol, its number, or bytes of text."""

    kind: TokenKind
    name: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE = Token("open"), Token("close")


def read_tokens(data: bytes) -> Iterator[Token]:
    """The tokens in order; binary data is passed over, and so are line ends."""
    at, end = 0, len(data)
    while at < end:
        match = _TOKEN.match(data, at)
        if match is None:  # no byte is without its token
            return
        at = match.end()
        kind = match.lastgroup
        if kind == "text":
            yield Token("text", data=match["text"])
        elif match["word"]:
            number = int(match["number"]) if match["number"] else None
            name = match["word"].decode("ascii")
            if name == "bin":
                at += max(0, number or 0)
            else:
                yield Token("word", name, number)
        elif kind == "byte":
            yield Token("byte", data=bytes.fromhex(match["byte"].decode("ascii")))
        elif kind == "brace":
            yield _OPEN if match["brace"] == b"{" else _CLOSE
        elif kind == "symbol":
            yield Token("symbol", match["symbol"].decode("latin-1"))


def code_page(number: int | None) -> str | None:
    """The codec of a Windows code page, or None where Python has none."""
    name = {10000: "mac_roman", 65001: "utf-8"}.get(number or 0, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return None
    return name
