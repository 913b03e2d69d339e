"""Recipes for hostile and broken input, made when a test asks for it and never stored.

Each function states how its bytes come about, so that anyone can make them again.
"""

from __future__ import annotations

import io
import random
import zipfile
import zlib


def nested_html(depth: int, inside: str = "the words inside") -> bytes:
    """``depth`` times <div>, one paragraph, ``depth`` times </div>, with text around them."""
    page = "<html><body><p>Words before it.</p>" + "<div>" * depth + f"<p>{inside}</p>"
    return (page + "</div>" * depth + "<p>Words after it.</p></body></html>").encode()


def foster_html(count: int) -> bytes:
    """``count`` times <div><table></div>: a closing tag that a parser has to ignore.

    HTML Standard 13.2.6.4.9, "in table": the next <div> is put before the table, so the tree
    grows by one level each time although the tags look balanced.
    """
    return b"<html><body>" + b"<div><table></div>" * count + b"<p>words</p>"


def unclosed_html(count: int) -> bytes:
    """``count`` times <b> and no </b>."""
    return b"<html><body><p>" + b"<b>" * count + b"bold words"


def open_comments(count: int) -> bytes:
    """A paragraph, then ``count`` times <!-- and never -->."""
    return b"<p>seen</p>" + b"<!--" * count


def blank_label(width: int) -> bytes:
    """A letter, ``width`` blanks and a colon: a label that a careless pattern takes hours over."""
    return b"A" + b" " * width + b":\n" + b"B" + b"\t" * width + b": word\n"


def compressed(size: int, seed: int = 7) -> bytes:
    """Deflated random words of about ``size`` bytes, without any header: bytes of no known kind."""
    chance = random.Random(seed)
    words = " ".join(chance.choice(["north", "south", "east", "west"]) for _ in range(size))
    return zlib.compress(words.encode(), 9)[2 : size + 2]


def crowded_zip(count: int) -> bytes:
    """A ZIP archive of ``count`` entries of one byte each, stored uncompressed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for number in range(count):
            file.writestr(zipfile.ZipInfo(f"{number}.txt"), b"x")
    return made.getvalue()
