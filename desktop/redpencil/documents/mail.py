"""The readers of mail and of pages saved with their pictures (MHTML). They run in the cage."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from redpencil.documents import html, structure
from redpencil.documents.building import Draft, clean, squeeze
from redpencil.documents.encodings import decode, fits
from redpencil.documents.plain import plain_blocks
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.words.documents import reason, remark

MEDIA = "message/rfc822"
_LOCKED = frozenset(("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"))
_NAMES_SHOWN = 12
_LONGEST_NAME = 80
# RFC 3676: a line that ends in a blank goes on in the next one, save the line before a signature.
_FLOWED = re.compile(r"(?<! )(?<!^--) \n(?=[^\s>])", re.MULTILINE)


def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """The text of a mail under its subject: its plain part, or else its hypertext.

    The sender becomes the byline. Attachments are told by their names and not opened.
    InputError: locked where the mail is encrypted; reader_failed, wrong_encoding.
    """
    message = _parse(data, name)
    if message.get_content_type() in _LOCKED:
        raise InputError("locked", name=name)
    parts = list(_leaves(message, name))
    attached = [shown for part in parts if (shown := _attached(part))]
    plain = [p for p in parts if _is_text(p, "text/plain")]
    hyper = [p for p in parts if _is_text(p, "text/html")]
    draft = Draft()
    subject = _header(message, "Subject")
    draft.add("heading", subject, 1, "Subject")
    remarks: tuple[str, ...] = ()
    for part in plain or hyper:
        add = _add_plain if plain else _add_hyper
        remarks += add(draft, part, name, options.get("encoding"))
    if attached:
        shown = ", ".join(attached[:_NAMES_SHOWN]) + (" …" if attached[_NAMES_SHOWN:] else "")
        remarks += (remark("attachments", count=len(attached), names=shown),)
    document = draft.document(subject, name, MEDIA)
    return replace(document, byline=_sender(message), date=_day(message), remarks=remarks)


def read_saved_page(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """The page that an MHTML file (RFC 2557) is about, read as the HTML reader reads it.

    Nothing else in the file is opened. InputError: binary, reader_failed, wrong_encoding.
    """
    message = _parse(data, name)
    pages = [p for p in _leaves(message, name) if p.get_content_type() == "text/html"]
    start = (message.get_param("start") or "") if message.is_multipart() else ""
    page = next((p for p in pages if start and p.get("Content-ID") == start), None)
    page = page or next(iter(pages), None)
    if page is None:
        raise InputError("reader_failed", name=name, reason=reason("no_body"))
    content = _bytes(page)
    declared = _charset(page)
    given = dict(options)
    if declared and "encoding" not in given and fits(content, declared):
        given["encoding"] = declared
    document = html.read(content, name, given)
    address = squeeze(str(message.get("Snapshot-Content-Location") or ""))
    address = address or squeeze(str(page.get("Content-Location") or ""))
    if address.startswith(("http://", "https://")):
        saved = remark("saved_from", address=address[:300], day=_day(message) or "?")
        document = replace(document, remarks=(*document.remarks, saved))
    return document


def _parse(data: bytes, name: str) -> Message:
    """The message; the older policy, since the newer one fails on headers that are broken."""
    try:
        message: Message = email.message_from_bytes(data, policy=email.policy.compat32)
    except RecursionError as error:
        raise InputError("reader_failed", name=name, reason=reason("nested")) from error
    except (MessageError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise InputError("reader_failed", name=name, reason=reason("failed")) from error
    if not message.keys():
        raise InputError("reader_failed", name=name, reason=reason("failed"))
    return message


def _leaves(message: Message, name: str) -> Iterator[Message]:
    """The parts that hold something; a mail within the mail counts as one of them."""
    try:
        yield from _below(message)
    except RecursionError as error:
        raise InputError("reader_failed", name=name, reason=reason("nested")) from error


def _below(message: Message) -> Iterator[Message]:
    waiting = [message]
    while waiting:
        part = waiting.pop()
        content = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(content, list):
            waiting += [inner for inner in reversed(content) if isinstance(inner, Message)]
        else:
            yield part


def _is_text(part: Message, kind: str) -> bool:
    return part.get_content_type() == kind and not _attached(part)


def _attached(part: Message) -> str:
    """The name of an attachment, or its kind; empty for what is the mail itself."""
    given = _file_name(part)
    disposition = str(part.get("Content-Disposition") or "").strip().lower()
    kind = part.get_content_type()
    if disposition.startswith("attachment") or (given and not disposition.startswith("inline")):
        return given or kind
    return "" if kind in ("text/plain", "text/html") else given or kind


def _file_name(part: Message) -> str:
    try:
        given = part.get_filename()
    except (ValueError, LookupError, TypeError):
        return "?"
    return _unfold(given)[:_LONGEST_NAME] if given else ""


def _bytes(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError):
        content = None
    return content if isinstance(content, bytes) else b""


def _charset(part: Message) -> str | None:
    try:
        charset = part.get_content_charset()
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    return charset if isinstance(charset, str) else None


def _add_plain(draft: Draft, part: Message, name: str, chosen: str | None) -> tuple[str, ...]:
    decoded = decode(_bytes(part), name, chosen, _charset(part))
    text, remarks = clean(decoded.text)
    if "flowed" in str(part.get("Content-Type") or "").lower():
        text = _FLOWED.sub(" ", text)
    for words in plain_blocks(text):
        draft.add("paragraph", words)
    return decoded.remarks + remarks


def _add_hyper(draft: Draft, part: Message, name: str, chosen: str | None) -> tuple[str, ...]:
    decoded = decode(_bytes(part), name, chosen, _charset(part))
    page, remarks = clean(decoded.text)
    tree = structure.parse(structure.flatten(page)[0])
    hidden = structure.take_out_hidden(tree)
    if tree.body is not None:
        inner = structure.read_blocks(tree.body, whole=True)
        words = "".join(inner.pieces)
        for block in inner.blocks:
            draft.add(block.kind, words[block.start : block.end], block.level)
    return decoded.remarks + remarks + hidden


def _header(message: Message, name: str) -> str:
    return _unfold(str(message.get(name) or ""))


def _unfold(words: str) -> str:
    """A header in one line, its encoded words (RFC 2047) decoded as far as they can be."""
    try:
        parts = decode_header(words)
        whole = "".join(
            part if isinstance(part, str) else part.decode(charset or "utf-8", "replace")
            for part, charset in parts
        )
    except (MessageError, LookupError, ValueError, TypeError):
        whole = words
    return squeeze(clean(whole)[0])


def _sender(message: Message) -> str | None:
    try:
        found = getaddresses([_header(message, "From")])
    except (ValueError, TypeError, IndexError):
        return None
    shown, address = found[0] if found else ("", "")
    return squeeze(shown) or address or None


def _day(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(_header(message, "Date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
