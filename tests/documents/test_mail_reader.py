"""Mail and saved pages: the right part, the names of what was attached, nothing opened."""

from __future__ import annotations

import pytest
from reader_views import places

from redpencil.documents import mail
from redpencil.documents.reading import read_bytes
from redpencil.errors import InputError
from redpencil.settings import Settings

HEAD = """\
From: =?utf-8?q?Ada_Mor=C3=A9no?= <ada@example.org>
To: desk@example.org
Subject: =?iso-8859-1?Q?The_caf=E9?= and
 the port
Date: Fri, 03 May 2024 10:11:12 +0200
MIME-Version: 1.0
"""
PLAIN = "We saw 42 boats.\n\nAnd more of them later.\n"
PAGE = "<html><body><h1>Boats</h1><p>We saw <b>42</b> boats.</p></body></html>"


def part(kind: str, words: str, more: str = "") -> str:
    return f"Content-Type: {kind}; charset=utf-8\n{more}\n{words}\n"


def parts(*inner: str, kind: str = "mixed") -> str:
    body = "".join(f"--xyz\n{piece}" for piece in inner)
    return f'Content-Type: multipart/{kind}; boundary="xyz"\n\n{body}--xyz--\n'


def test_headers_become_title_byline_and_date() -> None:
    document = mail.read(f"{HEAD}\n{PLAIN}".encode(), "a.eml", {})
    assert document.title == "The café and the port"
    assert (document.byline, document.date) == ("Ada Moréno", "2024-05-03")
    assert places(document) == [
        ("Subject", "The café and the port"),
        ("¶ 2", "We saw 42 boats."),
        ("¶ 3", "And more of them later."),
    ]


def test_the_plain_part_is_read_before_the_hypertext() -> None:
    both = parts(part("text/plain", PLAIN), part("text/html", PAGE), kind="alternative")
    assert "And more" in mail.read((HEAD + both).encode(), "a.eml", {}).text
    only = part("text/html", PAGE)
    assert [b.kind for b in mail.read((HEAD + only).encode(), "a.eml", {}).blocks] == [
        "heading", "heading", "paragraph",
    ]  # fmt: skip


def test_attachments_are_told_by_name_and_not_opened() -> None:
    note = part("text/plain", "secret", 'Content-Disposition: attachment; filename="a.txt"\n')
    picture = part("image/png", "xx", 'Content-Disposition: inline; filename="b.png"\n')
    forwarded = "Content-Type: message/rfc822\n\nSubject: old\n\nold words\n"
    body = parts(part("text/plain", PLAIN), note, picture, forwarded)
    document = mail.read((HEAD + body).encode(), "a.eml", {})
    assert "secret" not in document.text
    assert "old words" not in document.text
    assert document.remarks == ("Attachments were not opened (3): a.txt, b.png, message/rfc822.",)


def test_a_declared_charset_and_its_transfer_encoding_are_undone() -> None:
    body = (
        "Content-Type: text/plain; charset=iso-8859-1\n"
        "Content-Transfer-Encoding: quoted-printable\n\nD=E9j=E0 vu =\nagain\n"
    )
    assert "Déjà vu again" in mail.read((HEAD + body).encode(), "a.eml", {}).text


def test_flowing_lines_are_joined() -> None:
    body = "Content-Type: text/plain; format=flowed\n\nWe saw \nforty-two \nboats.\n-- \nAda\n"
    assert "We saw forty-two boats." in mail.read((HEAD + body).encode(), "a.eml", {}).text


def test_an_encrypted_mail_is_told_so() -> None:
    body = parts(part("application/pgp-encrypted", "Version: 1"), kind="encrypted")
    with pytest.raises(InputError) as caught:
        mail.read((HEAD + body).encode(), "a.eml", {})
    assert caught.value.code == "locked"


@pytest.mark.parametrize("deep", [200, 20_000])
def test_parts_in_parts_without_end_do_no_harm(deep: int) -> None:
    nested = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(deep)
    )
    data = f"{HEAD}{nested}Content-Type: text/plain\n\nwords".encode()
    try:
        outcome = mail.read(data, "a.eml", {}).title
    except InputError as error:
        outcome = error.code
    assert outcome in ("The café and the port", "reader_failed")


def saved(page: str, more: str = "") -> bytes:
    head = "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/boats\n"
    date = "Date: Fri, 03 May 2024 10:11:12 -0000\nMIME-Version: 1.0\n"
    body = parts(
        f"Content-Type: text/html{more}\nContent-Location: https://example.org/boats\n\n{page}\n",
        "Content-Type: image/png\nContent-Location: cid:a.png\n\nxx\n",
        kind="related",
    )
    return (head + date + body).encode()


def test_a_saved_page_is_read_as_a_page_with_its_address_told() -> None:
    document = read_bytes(saved(PAGE), "page.mhtml", Settings())
    assert document.media == "text/html"
    assert "We saw 42 boats." in document.text
    assert any("https://example.org/boats" in r and "2024-05-03" in r for r in document.remarks)


def test_a_saved_file_without_a_page_is_told_so() -> None:
    with pytest.raises(InputError) as caught:
        mail.read_saved_page((HEAD + part("text/plain", "x")).encode(), "a.mht", {})
    assert caught.value.code == "reader_failed"


def test_an_empty_page_in_an_encoding_that_nobody_knows_is_told_so() -> None:
    saved = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-content\n\n"
    with pytest.raises(InputError) as caught:
        read_bytes(saved.encode(), "page.mhtml", Settings())
    assert caught.value.code == "no_text"
