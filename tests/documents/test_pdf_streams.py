"""A bomb in a PDF is told before it is unpacked, and nothing else is taken for one."""

from __future__ import annotations

import zlib

import hostile
import pytest
from printed import pdf, prose

from redpencil.documents.pdf_streams import require_small
from redpencil.errors import InputError


def stream(packed: bytes, entries: bytes) -> bytes:
    return b"%%PDF-1.5\n4 0 obj\n<< %s >>\nstream\n%s\nendstream\n" % (entries, packed)


ONCE, TWICE = b"/Filter /FlateDecode", b"/Filter [/FlateDecode /FlateDecode]"
LARGE = hostile.deflated(300, b"0 0 l  \n")


@pytest.mark.parametrize(
    "data",
    [
        stream(LARGE, ONCE),
        stream(zlib.compress(LARGE), TWICE),
        stream(LARGE, b"/Filter /Fl"),
        stream(LARGE, b"/Type /ObjStm " + ONCE)[:-20],
    ],
    ids=["once", "twice", "short name", "cut off"],
)
def test_a_bomb_is_told(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        require_small(data, "a.pdf")
    assert caught.value.code == "unpacks_too_large"


@pytest.mark.parametrize(
    "data",
    [
        stream(LARGE, b"/Subtype /Image /Width 20000 /Height 20000 " + ONCE),
        stream(LARGE, b""),
        stream(zlib.compress(b"0 0 l " * 1000), TWICE),
        stream(LARGE[:100] + b"broken" * 99_999, ONCE),
        stream(hostile.deflated(200, b"0 0 l  \n"), ONCE),
        pdf([prose(60, 780, ["Some 42 boats."])]),
        b"",
    ],
    ids=["picture", "not packed", "false layer", "broken", "large", "sound", "empty"],
)
def test_what_is_no_bomb_is_left_to_its_reader(data: bytes) -> None:
    require_small(data, "a.pdf")
