"""Fetching one address: what is sent is known before, and what comes back has its limits."""

from __future__ import annotations

import hashlib
import socket
import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message

import httpcore

from redpencil import __version__
from redpencil.errors import InputError
from redpencil.web.addresses import Address, is_public, parse
from redpencil.web.packing import unpack

USER_AGENT = f"Redpencil/{__version__} (fact-checking; one page, asked for by a person)"
REDIRECTS = 5
"""How often a page may send us on; browsers allow 20, articles need one or two."""
_REDIRECTING = frozenset((301, 302, 303, 307, 308))

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` for everything together, ``megabytes`` of the page, sent and unpacked.

    ``private`` allows addresses of the own machine and of private networks.
    """

    seconds: float = 30.0
    megabytes: float = 50.0
    private: bool = False

    @property
    def size(self) -> int:
        """The most bytes."""
        return int(self.megabytes * 1024 * 1024)


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question and its answer. ``body`` is as it was sent, still packed."""

    address: Address
    asked: Headers
    status: int
    reason: str
    headers: Headers
    body: bytes

    def header(self, name: str) -> str:
        """The last header of a name, or ""."""
        return next((v for n, v in reversed(self.headers) if n.lower() == name), "")


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page: how it was reached, and its bytes, unpacked. ``at`` is UTC."""

    exchanges: tuple[Exchange, ...]
    body: bytes
    at: datetime

    @property
    def final(self) -> str:
        """The address that the page came from at last."""
        return str(self.exchanges[-1].address)

    @property
    def sha256(self) -> str:
        """The hash of the unpacked bytes: that of the document read from them."""
        return hashlib.sha256(self.body).hexdigest()

    @property
    def media(self) -> str:
        """The kind of content that the machine named, in lower case; "" where it named none."""
        return _content_type(self.exchanges[-1]).get_content_type() if self._named else ""

    @property
    def charset(self) -> str:
        """The encoding that the machine named, or ""."""
        return str(_content_type(self.exchanges[-1]).get_content_charset() or "")

    @property
    def _named(self) -> bool:
        return bool(self.exchanges[-1].header("content-type"))


def headers_for(address: Address) -> Headers:
    """Everything that is sent along with a question: no cookie, no name, no language."""
    host = address.origin.split("://", 1)[1]
    return (
        ("Host", host),
        ("User-Agent", USER_AGENT),
        ("Accept", "text/html, application/pdf, text/plain, */*;q=0.5"),
        ("Accept-Encoding", "identity"),
        ("Connection", "close"),
    )


def fetch(address: str, limits: Limits) -> Fetched:
    """The page at an address, followed through at most five redirections.

    Raises InputError: bad_address, address_private, web_unreachable, web_slow, web_status,
    web_too_large, web_broken (cut off, packed wrongly or not in HTTP), web_redirects.
    """
    deadline = time.monotonic() + limits.seconds
    asked = parse(address)
    exchanges: list[Exchange] = []
    with _pool(limits, deadline) as pool:
        while True:
            exchange = _ask(pool, asked, limits, deadline)
            exchanges.append(exchange)
            if exchange.status not in _REDIRECTING or not exchange.header("location"):
                break
            if len(exchanges) > REDIRECTS:
                raise InputError("web_redirects", name=address, most=REDIRECTS)
            asked = parse(exchange.header("location"), asked)
    if exchange.status != 200:
        said = f"{exchange.status} {exchange.reason}".strip()
        raise InputError("web_status", name=str(asked), status=said)
    last = exchanges[-1]
    # We ask for no packing, but some machines pack all the same.
    packing = last.header("content-encoding")
    body = unpack(last.body, packing, str(last.address), limits.megabytes)
    return Fetched(tuple(exchanges), body, datetime.now(UTC))


def _ask(
    pool: httpcore.ConnectionPool, address: Address, limits: Limits, deadline: float
) -> Exchange:
    name = str(address)
    asked = headers_for(address)
    seconds = max(0.01, deadline - time.monotonic())
    timeout = dict.fromkeys(("connect", "read", "write", "pool"), seconds)
    try:
        with pool.stream("GET", name, headers=list(asked), extensions={"timeout": timeout}) as told:
            body = _read(told.iter_stream(), name, limits)
            reason = told.extensions.get("reason_phrase", b"").decode("latin-1")
            found = tuple((n.decode("latin-1"), v.decode("latin-1")) for n, v in told.headers)
            return Exchange(address, asked, told.status, reason, found, body)
    except httpcore.TimeoutException as error:
        raise InputError("web_slow", name=name, seconds=f"{limits.seconds:g}") from error
    except (httpcore.ConnectError, OSError, ssl.SSLError) as error:
        raise InputError("web_unreachable", name=address.host, reason=_reason(error)) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise InputError("web_broken", name=name, reason=_reason(error)) from error


def _read(chunks: Iterable[bytes], name: str, limits: Limits) -> bytes:
    found = bytearray()
    for chunk in chunks:
        found += chunk
        if len(found) > limits.size:
            raise InputError("web_too_large", name=name, limit=f"{limits.megabytes:g}")
    return bytes(found)


def _content_type(exchange: Exchange) -> Message:
    message = Message()
    message["Content-Type"] = exchange.header("content-type")
    return message


def _reason(error: BaseException) -> str:
    """What went wrong, in the words of whoever noticed, one line long."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return " ".join(str(error).split())[:150] or type(error).__name__


# -- the way to the other machine -----------------------------------------------------------------


def _pool(limits: Limits, deadline: float) -> httpcore.ConnectionPool:
    return httpcore.ConnectionPool(
        ssl_context=ssl.create_default_context(),
        max_connections=1,
        network_backend=_Guarded(limits, deadline),
    )


class _Guarded(httpcore.NetworkBackend):
    """Looks a name up once and connects to just the machine that was judged.

    So a name that first leads to a public machine and then to a private one gets nowhere.
    """

    def __init__(self, limits: Limits, deadline: float) -> None:
        self._limits = limits
        self._deadline = deadline
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        name = host.strip("[]")
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
        machines = list(dict.fromkeys(str(info[4][0]) for info in found))
        if not self._limits.private and not all(is_public(machine) for machine in machines):
            raise InputError("address_private", name=name)
        stream = self._connect(machines, port, socket_options)
        return _Timed(stream, self._deadline)

    def _connect(
        self,
        machines: list[str],
        port: int,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None,
    ) -> httpcore.NetworkStream:
        failed: httpcore.ConnectError | None = None
        for machine in machines:
            try:
                left = _left(self._deadline)
                return self._plain.connect_tcp(machine, port, left, None, socket_options)
            except httpcore.ConnectError as error:
                failed = error
        raise failed or httpcore.ConnectError("no machine has that name")

    def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        raise httpcore.UnsupportedProtocol("no sockets of this machine")

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class _Timed(httpcore.NetworkStream):
    """A connection that gives up when the time for everything is over.

    A limit for each reading alone would let a machine send one letter at a time for ever.
    """

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = _left(self._deadline)
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time is over")
    return left
