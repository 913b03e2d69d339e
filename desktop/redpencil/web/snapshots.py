"""What was seen on the web, kept as WARC (ISO 28500): every question and every answer."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from redpencil import __version__
from redpencil.errors import InputError
from redpencil.web.fetching import Exchange, Fetched
from redpencil.web.packing import unpack


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A kept answer: the address it came from, when, and its bytes as they were sent.

    ``packing`` is how the machine packed them, or "".
    """

    address: str
    at: str
    status: str
    body: bytes
    packing: str = ""

    def unpacked(self, megabytes: float) -> bytes:
        """The bytes as they were read; InputError as for ``unpack``."""
        return unpack(self.body, self.packing, self.address, megabytes)


def keep(folder: Path, fetched: Fetched) -> Path:
    """Write a page with all that led to it into the folder; gives the file.

    It is named by the time and the hash of the page's bytes, so that nothing is written over,
    and moved into place, so that it is never half a file. Raises InputError ``not_written``.
    """
    path = folder / f"{fetched.at:%Y%m%dT%H%M%S%fZ}-{fetched.sha256[:16]}.warc.gz"
    draft = path.with_suffix(".new")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as file:
            writer = WARCWriter(file, gzip=True)
            writer.write_record(_about(writer, path.name, fetched))
            for exchange in fetched.exchanges:
                _write(writer, exchange, fetched)
        draft.replace(path)
    except OSError as error:
        raise InputError("not_written", name=str(path), reason=error.strerror or error) from error
    return path


def read(path: Path) -> tuple[Snapshot, ...]:
    """Every answer in a file; the last is that of the page.

    Raises InputError ``unreadable`` where the file cannot be read, or is no such file.
    """
    try:
        with path.open("rb") as file:
            return tuple(
                Snapshot(
                    record.rec_headers.get_header("WARC-Target-URI"),
                    record.rec_headers.get_header("WARC-Date"),
                    record.http_headers.get_statuscode(),
                    record.raw_stream.read(),
                    record.http_headers.get_header("Content-Encoding") or "",
                )
                for record in ArchiveIterator(file)
                if record.rec_type == "response"
            )
    except (OSError, ArchiveLoadFailed) as error:
        reason = getattr(error, "strerror", None) or "it is no web archive"
        raise InputError("unreadable", name=str(path), reason=reason) from error


def find(folder: Path, sha256: str) -> tuple[Path, ...]:
    """The snapshots of a page by the hash of its bytes, the latest last."""
    return tuple(sorted(folder.glob(f"*-{sha256[:16]}.warc.gz")))


def _about(writer: WARCWriter, name: str, fetched: Fetched) -> object:
    facts = {"software": f"Redpencil {__version__}", "format": "WARC File Format 1.0"}
    return writer.create_warcinfo_record(name, facts)


def _write(writer: WARCWriter, exchange: Exchange, fetched: Fetched) -> None:
    address = str(exchange.address)
    date = {"WARC-Date": f"{fetched.at:%Y-%m-%dT%H:%M:%SZ}"}
    asked = StatusAndHeaders(
        f"GET {exchange.address.target} HTTP/1.1", list(exchange.asked), is_http_request=True
    )
    # The body is kept as one piece: a header that says it comes in chunks would be untrue.
    told = [(n, v) for n, v in exchange.headers if n.lower() != "transfer-encoding"]
    answer = StatusAndHeaders(f"{exchange.status} {exchange.reason}", told, protocol="HTTP/1.1")
    response = _record(writer, "response", address, exchange.body, answer, date)
    request = _record(writer, "request", address, b"", asked, date)
    writer.write_request_response_pair(request, response)


def _record(
    writer: WARCWriter, kind: str, address: str, body: bytes, headers: StatusAndHeaders,
    dated: dict[str, str],
) -> object:  # fmt: skip
    """One record; its length is given, since the library would else keep a copy on the disk."""
    return writer.create_warc_record(
        address,
        kind,
        BytesIO(body),
        length=len(body),
        http_headers=headers,
        warc_headers_dict=dated,
    )
