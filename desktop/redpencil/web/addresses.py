"""Addresses on the web: what can be asked for, and which machines are never asked. Pure."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from redpencil.errors import InputError

_PORTS = {"http": 80, "https": 443}
_LONGEST = 4_000
# Left as they are: what RFC 3986 allows in a path or a query, and what is escaped already.
_KEPT = "%/:@!$&'()*+,;=?~-._[]"
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9\-_.]{0,250}[A-Za-z0-9])?\.?|\[[0-9A-Fa-f:.]+\]")


@dataclass(frozen=True, slots=True)
class Address:
    """An address in its parts; ``host`` in ASCII, ``target`` the path with its query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Scheme and host, with the port where it is not the usual one."""
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}"

    def __str__(self) -> str:
        return self.origin + self.target


def is_address(name: str) -> bool:
    """Whether a name that a person gave means a page on the web and not a file."""
    return name.lower().startswith(("http://", "https://"))


def parse(address: str, base: Address | None = None) -> Address:
    """The address in its parts; with a ``base``, what it leads to from there.

    A fragment is left out, letters beyond ASCII are escaped. Raises InputError ``bad_address``
    for anything but a plain http or https address: another scheme, no host, a name with a
    password, control characters, more than 4,000 characters.
    """
    told = address[:200]
    if len(address) > _LONGEST or any(ord(c) <= 32 or ord(c) == 127 for c in address.strip()):
        raise InputError("bad_address", name=told)
    whole = urljoin(str(base), address.strip()) if base is not None else address.strip()
    try:
        parts = urlsplit(whole)
        port = parts.port
        host = _ascii(parts.hostname or "")
    except ValueError as error:
        raise InputError("bad_address", name=told) from error
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or "@" in parts.netloc or not _HOST.fullmatch(host) or port == 0:
        raise InputError("bad_address", name=told)
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    target = (quote(parts.path, safe=_KEPT) or "/") + query
    return Address(scheme, host, port or _PORTS[scheme], target)


def _ascii(host: str) -> str:
    if ":" in host:
        return f"[{ipaddress.IPv6Address(host.partition('%')[0]).compressed}]"
    return host.encode("idna").decode("ascii") if not host.isascii() else host.lower()


def is_public(machine: str) -> bool:
    """Whether an IP address belongs to a machine on the open internet.

    Not: this machine, private and local networks, link-local and reserved ones, and groups of
    machines. IPv6 addresses that stand for IPv4 ones are judged by those.
    """
    try:
        found = ipaddress.ip_address(machine.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo and found.teredo[1])
        if inner:
            found = inner
        elif int(found) >> 32 == 0x64FF9B << 64:  # RFC 6052: IPv4 behind a translator
            found = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return found.is_global and not found.is_multicast
