"""What the formats for machines share: JSON as bytes, names for things, times, words around."""

from __future__ import annotations

import base64
import json
import uuid

from redpencil.model import Source
from redpencil.reports.house import public_address
from redpencil.reports.model import Item, Report

AROUND = 32
"""Code points of context on either side of a quote, as the selectors of annotations have them."""

# In the way of "</script" and "<!--" where JSON is pasted into a page, and of the two line ends
# that JSON has and older JavaScript had not; a reader of JSON sees the same letters.
_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def json_bytes(shape: object) -> bytes:
    """Indented UTF-8 JSON that may stand in a page's script; the same shape gives the same bytes.

    Half of a surrogate pair, as in names that are no UTF-8, becomes the escape JSON has for it.
    """
    body = json.dumps(shape, ensure_ascii=False, indent=2).translate(_ESCAPES) + "\n"
    return body.encode("utf-8", "backslashreplace")


def article_iri(report: Report) -> str:
    """The article's address, or else the name of its text by hash (RFC 6920)."""
    return report.edition.article_url or hash_iri(report.document.text_sha256)


def source_iri(source: Source) -> str:
    """The source's address, or else its name by hash, or else one of ours."""
    if address := public_address(source.origin):
        return address
    try:
        return hash_iri(source.sha256)
    except ValueError:  # none is known, or it is withheld
        return own_iri("source", source.id)


def hash_iri(sha256: str) -> str:
    """The ``ni`` URI of RFC 6920 for a hash in hexadecimal digits; raises ValueError for none."""
    if len(sha256) != 64:
        raise ValueError("not a SHA-256")
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).rstrip(b"=")
    return f"ni:///sha-256;{digest.decode('ascii')}"


def own_iri(*parts: str) -> str:
    """A UUID as a URN that is the same whenever it is made of the same parts (RFC 9562, 5.5)."""
    words = json.dumps(parts)  # its escapes are ASCII, whatever the letters
    return uuid.uuid5(uuid.NAMESPACE_OID, words).urn


def utc(at: str) -> str:
    """An ISO time of the log as the standards for the web want it: UTC is "Z"."""
    return at.removesuffix("+00:00") + "Z" if at.endswith("+00:00") else at


def quote_of(report: Report, item: Item) -> tuple[str, str, str]:
    """The words before the claim, its own as they stand in the text, and the words after it."""
    text, start, end = report.document.text, item.claim.start, item.claim.end
    return text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND]


def source_of(report: Report, item: Item) -> Source | None:
    """The source that the check of an item rests on."""
    if item.check is None or item.check.citation is None:
        return None
    cited = item.check.citation.source
    return next((source for source in report.sources if source.id == cited), None)
