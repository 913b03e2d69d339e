"""Letters read in another encoding than they were written in are pointed out, good ones never."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.documents.mojibake import find_garbled, remarks_on_letters
from redpencil.documents.reading import read_bytes
from redpencil.settings import Settings

FRENCH = "Le député a refusé : « C’est trop cher », dit-il à Genève."
ENGLISH = "It’s done, she said – “all of it”."
GERMAN = "Über die Straße zögerte der Bürgermeister größere Beträge."
POLISH = "Zażółć gęślą jaźń, powiedział minister."
RUSSIAN = "Министр сообщил, что бюджет города вырос."
GREEK = "Ο υπουργός είπε ότι ο προϋπολογισμός αυξήθηκε."


def garbled(text: str, encoding: str) -> str:
    """The text as UTF-8, read in another encoding; the bytes that it leaves open pass through."""

    def one(byte: int) -> str:
        try:
            return bytes([byte]).decode(encoding)
        except UnicodeDecodeError:
            return chr(byte)

    return "".join(map(one, text.encode()))


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "latin-1"),
        (FRENCH, "mac_roman"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "mac_roman"),
        (GERMAN, "cp1252"),
        (GERMAN, "mac_roman"),
        (POLISH, "cp1252"),
        (RUSSIAN, "cp1252"),
        (RUSSIAN, "cp1251"),
        (GREEK, "cp1252"),
        ("It cost £5.", "cp1252"),
        ("Café", "cp1252"),
    ],
)
def test_letters_gone_wrong_are_found_with_what_was_meant(text: str, encoding: str) -> None:
    garble = find_garbled(garbled(text, encoding))
    assert garble is not None
    assert garble.meant in text
    assert find_garbled(text) is None


@pytest.mark.parametrize(
    "text",
    [
        FRENCH, ENGLISH, GERMAN, POLISH, RUSSIAN, GREEK,
        # Capitals before closing marks, dots, dashes and note marks.
        "“MAÇÔ”, «GAGNÉ», „JÄÄ“, ‘SEÑ’ … CAFÉ… SÃO PAULO, IRMÃ”, NÃO… MÃ – Â – CLICHÉ’S",
        "« LA FERMETÉ » : L’ÉTÉ ² fut À — Ô… ARRÊTÉ² ; SOCIÉTÉ™ ; MAMÃ… ; LÄÄ² ; À° ;",
        "FÊTE À LA MAIRIE : « À » « Ã » « Ñ » ½ ¾ £5 €6 §7 ©2024 ®",
        "Vietnamese: Đại hội Đảng, Ã ã Ẵ ẵ; Portuguese: AVÃ, IRMÃ», LÃ…",
        "√2 and √−1, ±5, 3 × 4, ÷",
        "Сільська рада; Рівне; Сєверодонецьк; Ріка; США; РФ; СРСР; ІСІ; Сё Рё",
        "Ðað var; Þór sagði; ÆÐI; ÆTTÐ…",
        "naïve coöperation façade résumé piñata",
        "大臣は、市の予算が今年は増えた。 השר אמר كبير",
        "",
    ],
)  # fmt: skip
def test_good_text_is_left_alone(text: str) -> None:
    assert find_garbled(text) is None
    assert remarks_on_letters(text) == ()


@given(st.text(alphabet="abc äöüßéèàçñãõâêôÄÖÜÉÈÀÇÑÃÕÂÊÔ.,;:!? “”‘’«»„–—…²³°", max_size=60))
def test_no_property_of_common_letters_and_marks_sets_it_off(text: str) -> None:
    words = " ".join(text.split())
    assert find_garbled(words) is None


def test_a_document_tells_it_once_and_is_read_as_it_is() -> None:
    document = read_bytes("Le dÃ©putÃ© est lÃ .\n\nItâ€™s".encode(), "a.txt", Settings())
    assert "dÃ©putÃ©" in document.text
    (told,) = document.remarks
    assert "(3 places): “Ã©” where “é” was meant" in told
