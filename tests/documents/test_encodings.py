"""From bytes to text: marks, strict UTF-8, what a page declares, and honest guesses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.documents.encodings import decode, looks_binary
from redpencil.errors import InputError

FRENCH = "Le ministre a déclaré que l’année fut « très » dure : 5 € par œuvre."
RUSSIAN = "Премьер-министр сообщил, что бюджет города вырос на 5 процентов за год."
GREEK = "Ο υπουργός είπε ότι ο προϋπολογισμός της πόλης αυξήθηκε φέτος."
JAPANESE = "大臣は、市の予算が今年は5パーセント増えたと述べた。"
CHINESE = "部长说，城市的预算今年增加了百分之五，这是一个很大的数字。"
KOREAN = "장관은 올해 도시의 예산이 오 퍼센트 늘었다고 말했다."
HEBREW = "השר אמר כי תקציב העיר גדל השנה בחמישה אחוזים לעומת השנה שעברה."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_believed_and_dropped(encoding: str) -> None:
    decoded = decode(FRENCH.encode(encoding), "a.txt")
    assert decoded.text == FRENCH
    assert decoded.remarks == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_letters_are_known_without_a_mark(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding), "a.txt").text == FRENCH


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "windows-1252"),
        ("Café", "windows-1252"),
        ("naïve", "latin-1"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "iso8859-5"),
        (GREEK, "windows-1253"),
        (HEBREW, "windows-1255"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (CHINESE, "gb18030"),
        (KOREAN, "cp949"),
    ],
)
def test_a_guess_is_right_and_says_that_it_is_one(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert any(decoded.encoding in remark for remark in decoded.remarks)


def test_what_a_person_chose_is_kept_to() -> None:
    data = RUSSIAN.encode("koi8-r")
    decoded = decode(data, "a.txt", chosen="KOI8-R")
    assert (decoded.text, decoded.encoding) == (RUSSIAN, "koi8-r")
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt", chosen="utf-8")
    assert caught.value.code == "wrong_encoding"


def test_a_declaration_decides_where_the_bytes_are_not_utf8() -> None:
    data = "Łódź".encode("windows-1250")
    assert decode(data, "a.html", declared="windows-1250").text == "Łódź"


def test_strict_utf8_outweighs_a_false_declaration_and_says_so() -> None:
    decoded = decode(FRENCH.encode(), "a.html", declared="windows-1252")
    assert decoded.text == FRENCH
    assert "windows-1252" in decoded.remarks[0]


def test_a_declared_encoding_that_nobody_knows_is_passed_over() -> None:
    assert decode(FRENCH.encode(), "a.html", declared="martian-8").text == FRENCH
    assert decode(FRENCH.encode("cp1252"), "a.html", declared="martian-8").text == FRENCH


def test_text_is_not_taken_for_binary() -> None:
    for text in (FRENCH, RUSSIAN, JAPANESE, "tab\there\fform feed\r\n"):
        assert not looks_binary(text.encode())
    assert looks_binary(b"\x01\x02\x03words\x04\x05")


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "cp1251", "utf-16", "idna", "\0"]))
def test_any_bytes_give_text_or_a_refusal(data: bytes, declared: str | None) -> None:
    outcome = "text"
    try:
        assert isinstance(decode(data, "a.txt", declared=declared).text, str)
    except InputError as error:
        outcome = error.code
    assert outcome in ("text", "binary")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode(), "a.txt").text == text.removeprefix("\ufeff")
