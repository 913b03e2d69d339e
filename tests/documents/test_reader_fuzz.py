"""Whatever bytes a reader gets, it gives a sound document or one InputError."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.codec import decode_document, encode_document
from redpencil.documents import html, markdown, plain, table
from redpencil.documents.soundness import is_sound
from redpencil.errors import InputError

READERS = {"plain": plain, "markdown": markdown, "html": html, "table": table}
PIECES = st.sampled_from(
    [
        "words of a sentence. ", "\n", "\n\n", "\r\n", "\t", " ", "ANA RUIZ: ", "Q. ",
        "[00:01:02] ", "# ", "- ", "1. ", "> ", "| a | b |\n| --- | --- |\n| 1 | 2 |\n",
        "---\n", "title: x\n", "**", "`", "```\n", "[a](b)", "<p>", "</p>", "<div>", "</div>",
        "<table>", "</table>", "<tr>", "<td>", "<th>", "<li>", "<ul>", "</ul>", "<h1>", "</h1>",
        "<article>", "</article>", "<br>", "<script>", "</script>", "<!--", "-->", "<title>",
        "<a hidden>", "&amp;", "&#0;", "&#xd800;", ",", ";", '"', "'", "x,y\n", "42", "\x00",
        "\x07", "\x85", "\u2028", "\ufeff", "\ufffd", "🙂", "é", "שלום", "By Ada Moreno\n\n",
        "5 May 2024\n",
    ]
)  # fmt: skip
MARKUP = st.lists(PIECES, max_size=40).map(lambda pieces: "".join(pieces).encode())
ENCODINGS = st.sampled_from(
    [{}, {"pasted": "yes"}, *({"encoding": e} for e in ("utf-8", "utf-16", "utf-7", "cp1252"))]
)


@pytest.mark.parametrize("name", sorted(READERS))
@given(data=st.one_of(MARKUP, st.binary(max_size=200)), options=ENCODINGS)
def test_any_bytes_give_a_sound_document_or_a_refusal(
    name: str, data: bytes, options: dict[str, str]
) -> None:
    try:
        document = READERS[name].read(data, "a", options)
    except InputError as error:
        refusal = error.code
    else:
        refusal = ""
    if refusal:
        assert refusal in ("binary", "wrong_encoding", "reader_failed")
        return
    assert is_sound(document)
    assert "\r" not in document.text
    assert "\x00" not in document.text
    assert decode_document(encode_document(document)) == document


@given(MARKUP)
def test_the_same_bytes_give_the_same_document(data: bytes) -> None:
    for reader in (plain, markdown, table):
        try:
            once = reader.read(data, "a", {})
        except InputError:
            continue
        assert reader.read(data, "a", {}) == replace(once)
