"""Whatever bytes a reader gets, it gives a sound document or one InputError."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath
from typing import Any

import hostile
import pytest
from hypothesis import given
from hypothesis import strategies as st
from valid import FILES

from redpencil import plugins
from redpencil.codec import decode_document, encode_document
from redpencil.documents import cage, markdown, plain, table
from redpencil.documents.detecting import reader_of_ending
from redpencil.documents.mojibake import remarks_on_letters
from redpencil.documents.soundness import is_sound
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.words import sentence

READERS = {
    name: reader_of_ending(plugins.readers(), PurePath(name).suffix) for name in sorted(FILES)
}
PIECES = st.sampled_from(
    [
        "words of a sentence. ", "\n", "\n\n", "\r\n", "\t", " ", "ANA RUIZ: ", "Q. ",
        "[00:01:02] ", "# ", "- ", "1. ", "> ", "| a | b |\n| --- | --- |\n| 1 | 2 |\n",
        "---\n", "title: x\n", "**", "`", "```\n", "[a](b)", "<p>", "</p>", "<div>", "</div>",
        "<table>", "</table>", "<tr>", "<td>", "<th>", "<li>", "<ul>", "</ul>", "<h1>", "</h1>",
        "<article>", "</article>", "<br>", "<script>", "</script>", "<!--", "-->", "<title>",
        "<a hidden>", "<span hidden>", "</span>", "<sup>", "</sup>", "[^1]", "[^1]: ", "&amp;",
        "&#0;", "&#xd800;", ",", ";", '"', "'", "x,y\n", "42", "\x00", "\x07", "\x85", "\u2028",
        "\ufeff", "\ufffd", "🙂", "é", "Ã©", "שלום", "By Ada Moreno\n\n", "5 May 2024\n",
        "{\\rtf1 ", "{\\*\\x ", "}", "\\par ", "\\'e9", "\\u-1?", "\\uc9 ", "\\bin3 ", "\\cell",
        "WEBVTT\n\n", "1\n00:00:01,000 --> 00:00:02,000\n", "<v Ada>", "Subject: ",
        "Content-Type: multipart/mixed; boundary=B\n", "--B\n", "--B--\n", "=?utf-8?q?a?= ",
        '{"id": "1", "text": "', '"}', '{"turns": [', "]}",
    ]
)  # fmt: skip
MARKUP = st.lists(PIECES, max_size=40).map(lambda pieces: "".join(pieces).encode())
ENCODINGS = st.sampled_from(
    [
        {}, {"pasted": "yes"}, {"changes": "standing"},
        *({"encoding": e} for e in ("utf-8", "utf-16", "utf-7", "cp1252")),
    ]
)  # fmt: skip
# Where, what is done there, how far it reaches, and with what.
CHANGES = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.sampled_from(["put", "drop", "copy", "repeat", "cut"]),
        st.integers(1, 40),
        st.one_of(PIECES.map(str.encode), st.binary(min_size=1, max_size=4)),
    ),
    max_size=6,
)


def changed(data: bytes, changes: list[tuple[float, str, int, bytes]]) -> bytes:
    """The bytes after these changes, one after the other; at the end never more than doubled."""
    found = bytearray(data)
    for share, act, length, given_bytes in changes:
        at = int(share * len(found))
        if act == "put":
            found[at : at + length % 3] = given_bytes
        elif act == "drop":
            del found[at : at + length]
        elif act == "copy":
            found[at:at] = found[len(found) - at :][:length]
        elif act == "repeat":
            found[at:at] = bytes(found[at : at + length]) * 9
        elif length > 35:
            del found[at:]
    return bytes(found) or b" "


@st.composite
def near(draw: st.DrawFn, name: str) -> bytes:
    """A sound file with changes in it: within one of its parts, where it is a package."""
    data = FILES[name]
    if data.startswith(b"PK") and draw(st.integers(0, 4)):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            part = draw(st.sampled_from(package.namelist()))
            inner = package.read(part)
        return hostile.replaced(data, part, changed(inner, draw(CHANGES)))
    return changed(data, draw(CHANGES))


def documents_of(name: str, data: bytes, options: dict[str, str]) -> list[Document]:
    """Every document that the reader makes of the bytes, as the caged child asks it to."""
    reader: Any = READERS[name]
    if reader.parts is None:
        return [reader.read(data, name, options)]
    found: list[Document] = []
    for part in reader.parts(data, name):
        inner = reader_of_ending(plugins.readers(), part.ending)
        if inner is not None:
            found.append(inner.read(part.load(), part.name, options))
        else:
            assert isinstance(part.load(), bytes)
    return found


@pytest.mark.parametrize("name", sorted(FILES))
def test_fuzz_the_seed_itself_is_read(name: str) -> None:
    assert READERS[name] is not None
    for document in documents_of(name, FILES[name], {}):
        assert "42" in document.text


@pytest.mark.parametrize("name", sorted(FILES))
@given(drawn=st.data())
def test_fuzz_any_bytes_give_a_sound_document_or_a_refusal(name: str, drawn: st.DataObject) -> None:
    data = drawn.draw(st.one_of(near(name), MARKUP, st.binary(max_size=200)))
    options = drawn.draw(ENCODINGS)
    refusal: InputError | None = None
    documents: list[Document] = []
    try:
        documents = documents_of(name, data, options)
    except InputError as error:
        refusal = error
    # A refusal that the parent does not know it takes for nonsense.
    assert refusal is None or (refusal.code in cage.REFUSALS and sentence(refusal))
    for document in documents:
        assert is_sound(document)
        assert "\r" not in document.text
        assert "\x00" not in document.text
        assert decode_document(encode_document(document)) == document
        assert all(isinstance(remark, str) for remark in remarks_on_letters(document.text))


@given(MARKUP)
def test_fuzz_the_same_bytes_give_the_same_document(data: bytes) -> None:
    for reader in (plain, markdown, table):
        try:
            once = reader.read(data, "a", {})
        except InputError:
            continue
        assert reader.read(data, "a", {}) == once
