"""Documents survive the way through JSON."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.codec import decode_document, encode_document
from redpencil.model import Document, Note, claim_id
from redpencil.text.paragraphs import from_text


@given(st.text(max_size=300), st.text(max_size=40))
def test_property_a_document_comes_back_as_it_was(text: str, title: str) -> None:
    document = from_text(text, title)
    assert decode_document(encode_document(document)) == document


def test_what_a_file_says_beside_its_text_comes_back_too() -> None:
    notes = (Note(0, 4, "Ada", "Source?", "comment", "2024-05-01"), Note(4, 4, "", "x", "deletion"))
    document = replace(from_text("Some words."), notes=notes)
    assert decode_document(encode_document(document)) == document


def test_a_document_kept_before_there_were_notes_has_none() -> None:
    body = encode_document(from_text("Some words.")).replace('"notes":[],', "")
    assert "notes" not in body
    assert decode_document(body).notes == ()


def test_fields_of_a_later_version_are_left_out() -> None:
    body = encode_document(from_text("Some words.")).replace('"byline"', '"shoe_size":41,"byline"')
    assert isinstance(decode_document(body), Document)


def test_json_that_is_no_document_is_refused() -> None:
    for body in ("[]", "{}", "12", "{", '{"blocks": [[1]], "text": "a"}'):
        with pytest.raises((ValueError, KeyError, TypeError)):
            decode_document(body)


def test_the_same_words_at_another_place_have_another_id() -> None:
    first = claim_id("quantity", "00", 0, 5)
    assert first == claim_id("quantity", "00", 0, 5)
    assert len({first, claim_id("quantity", "00", 1, 6), claim_id("quantity", "01", 0, 5),
                claim_id("quotation", "00", 0, 5)}) == 4  # fmt: skip
