"""A log of a million events, made at once: every hash is true, every table as replay makes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from redpencil.checklog import folding
from redpencil.checklog.chain import canonical, seal
from redpencil.checklog.log import CheckLog
from redpencil.checklog.queries import EVENT_COLUMNS
from redpencil.model import Claim, Document, claim_id
from redpencil.text.paragraphs import from_text

ARTICLES = 500
_SENTENCE = "In parish {0} of book {1} the clerk counted {2} sheep on {3} hills. "
_AT = "2030-01-{0:02}T{1:02}:00:00.000000+00:00"


def document(number: int) -> Document:
    """One of the articles: about 2,000 words that no other has."""
    text = "\n\n".join(
        _SENTENCE.format(part, number, 3 * part + number, part % 9) for part in range(150)
    )
    return from_text(text, title=f"Book {number}", origin=f"book-{number}.txt")


def claim_in(text: Document, number: int) -> Claim:
    """A claim of an article: some words, and those of some claims in other articles as well."""
    start = text.text.index("parish", number * 70 % (len(text.text) - 200))
    end = text.text.index(".", start)
    name = claim_id("statement", text.text_sha256, start, end)
    return Claim(name, "statement", start, end, text.text[start:end], None, "¶ 1")


def make_long_log(path: Path, events: int) -> list[str]:
    """Make the log; the ids of its articles."""
    log = CheckLog(path)
    documents = [document(number) for number in range(ARTICLES)]
    articles = [log.register(one, "Ann").id for one in documents]
    with log.writing() as connection:
        seq, previous = connection.execute(
            "SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        connection.executemany(
            f"INSERT INTO events ({EVENT_COLUMNS}) VALUES (?{', ?' * 9})",  # noqa: S608 - constants
            _rows(documents, articles, seq, previous, events),
        )
        folding.refill(connection)
    log.close()
    return articles


def _rows(
    documents: list[Document], articles: list[str], seq: int, previous: str, events: int
) -> Iterator[tuple[object, ...]]:
    # The claims of an article come back with every round through it, as they do at work.
    claims = [[claim_in(one, number) for number in range(60)] for one in documents]
    while seq < events:
        seq += 1
        place = seq * ARTICLES // (events + 1)
        claim = claims[place][seq % 60]
        payload = {
            "status": ("ok", "fix", "query")[seq % 3],
            "kind": claim.kind,
            "start": claim.start,
            "end": claim.end,
            "text": claim.text,
            "text_sha256": documents[place].text_sha256,
            "citation": None,
            "finding": None,
            "reading": None,
            "why": "",
            "note": f"Seen on page {seq % 997} of the clerk's own book.",
            "correction": "",
            "calculation": "",
        }
        at = _AT.format(1 + seq * 28 // (events + 1), seq % 24)
        fields = (seq, "decided", articles[place], claim.id, payload, "Ann", at, "redpencil 0")
        digest = seal(*fields, previous)
        yield (*fields[:4], canonical(payload), *fields[5:], previous, digest)
        previous = digest
