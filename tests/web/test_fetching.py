"""One page is fetched, within limits, from a machine that may be asked; its answer is kept."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_server import PAGE, gibberish, serving

from redpencil.errors import InputError
from redpencil.web import snapshots
from redpencil.web.addresses import is_public, parse
from redpencil.web.fetching import Limits, fetch
from redpencil.web.naming import file_name, known_encoding
from redpencil.words import sentence

HERE = Limits(seconds=5, megabytes=1, private=True)


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    with serving() as server:
        yield f"http://127.0.0.1:{server.server_address[1]}"


def refused(code: str, address: str, limits: Limits = HERE) -> str:
    with pytest.raises(InputError) as caught:
        fetch(address, limits)
    assert caught.value.code == code
    told = sentence(caught.value)
    assert told.endswith((".", "?")) and "\n" not in told and "{" not in told  # noqa: PT018
    return told


def test_a_page_comes_with_its_kind_encoding_and_hash(base: str) -> None:
    fetched = fetch(f"{base}/page", HERE)
    assert fetched.body == PAGE.encode()
    assert (fetched.media, fetched.charset) == ("text/html", "utf-8")
    assert fetched.final == f"{base}/page"


def test_nothing_is_sent_but_what_is_said() -> None:
    with serving() as server:
        fetch(f"http://127.0.0.1:{server.server_address[1]}/page#part", HERE)
        ((path, headers),) = server.asked
    assert path == "/page"
    assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
    assert headers["User-Agent"].startswith("Redpencil/")


def test_a_page_that_has_moved_is_followed_and_every_step_is_kept(base: str) -> None:
    fetched = fetch(f"{base}/moved", HERE)
    assert fetched.final == f"{base}/page?from=moved"
    assert [exchange.status for exchange in fetched.exchanges] == [301, 200]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("round", "web_redirects"),
        ("to-file", "bad_address"),
        ("nothing", "web_status"),
        ("short", "web_broken"),
        ("huge", "web_too_large"),
        ("bomb", "web_too_large"),
        ("packed-short", "web_broken"),
        ("packed-oddly", "web_broken"),
    ],
)
def test_an_answer_that_cannot_be_used_is_one_sentence(base: str, path: str, code: str) -> None:
    refused(code, f"{base}/{path}")


@pytest.mark.parametrize("path", ["drip", "drip-head"])
def test_a_machine_that_sends_letter_by_letter_is_left_in_time(base: str, path: str) -> None:
    begun = time.monotonic()
    refused("web_slow", f"{base}/{path}", Limits(seconds=0.4, megabytes=1, private=True))
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(
    "answer", [b"", b"SSH-2.0-OpenSSH_9.2\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"]
)
def test_what_does_not_speak_http_is_told_as_broken(answer: bytes) -> None:
    with gibberish(answer) as port:
        refused("web_broken", f"http://127.0.0.1:{port}/")


def test_a_closed_port_is_told_as_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    refused("web_unreachable", f"http://127.0.0.1:{port}/")


def test_packing_that_was_not_asked_for_is_undone(base: str) -> None:
    fetched = fetch(f"{base}/packed", HERE)
    assert fetched.body == PAGE.encode()
    assert fetched.exchanges[0].body != fetched.body


# -- which machines are asked ---------------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "2130706433"])  # noqa: S104
def test_this_machine_is_not_asked_unless_it_is_allowed(host: str) -> None:
    with serving() as server:
        code = "address_private"
        refused(code, f"http://{host}:{server.server_address[1]}/page", Limits(seconds=5))
        assert server.asked == []


@pytest.mark.parametrize(
    "machine",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.9", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0",  # noqa: S104
        "255.255.255.255", "224.0.0.1", "::1", "fe80::1%eth0", "fc00::1", "ff02::1",
        "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "::", "nonsense",
    ],
)  # fmt: skip
def test_private_machines_are_known_in_every_spelling(machine: str) -> None:
    assert not is_public(machine)


def test_public_machines_may_be_asked() -> None:
    assert is_public("93.184.216.34")
    assert is_public("2606:2800:220:1:248:1893:25c8:1946")


# -- addresses ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given_", "read"),
    [
        ("HTTP://Example.ORG", "http://example.org/"),
        ("https://example.org:443/a b".replace(" ", "%20"), "https://example.org/a%20b"),
        ("http://example.org:8080/ä?q=ü#x", "http://example.org:8080/%C3%A4?q=%C3%BC"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
    ],
)
def test_addresses_are_read_as_browsers_read_them(given_: str, read: str) -> None:
    assert str(parse(given_)) == read
    assert str(parse(read)) == read


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/", "file:///etc/passwd", "http://", "http:///x", "http://a@b.example/",
        "http://user:secret@example.org/", "http://exa mple.org/", "http://example.org/\r\nX: y",
        "http://example.org:99999/", "http://example.org:0/", "http://[::1", "javascript:alert(1)",
        "http://example.org/" + "x" * 5000, "http://-bad-.example-/", "http://e\0.org/",
    ],
)  # fmt: skip
def test_what_is_no_plain_address_is_refused(address: str) -> None:
    with pytest.raises(InputError, match="bad_address"):
        parse(address)


@given(st.text(max_size=60))
def test_no_text_gets_through_as_more_than_one_line_or_to_another_scheme(text: str) -> None:
    for address in (text, f"http://{text}", f"http://example.org/{text}"):
        try:
            read = parse(address)
        except InputError:
            continue
        assert str(read).isascii() and str(read).isprintable()  # noqa: PT018
        assert read.scheme in ("http", "https")
        assert parse(str(read)) == read


# -- what is kept ---------------------------------------------------------------------------------


def test_a_snapshot_holds_every_answer_as_it_was_sent(base: str, tmp_path: Path) -> None:
    fetched = fetch(f"{base}/moved", HERE)
    path = snapshots.keep(tmp_path / "snapshots", fetched)
    kept = snapshots.read(path)
    assert [answer.status for answer in kept] == ["301", "200"]
    assert kept[-1].address == fetched.final
    assert kept[-1].body == PAGE.encode()
    assert snapshots.find(tmp_path / "snapshots", fetched.sha256) == (path,)
    assert [item.name for item in path.parent.iterdir()] == [path.name]


def test_two_snapshots_of_one_page_are_two_files(base: str, tmp_path: Path) -> None:
    paths = [snapshots.keep(tmp_path, fetch(f"{base}/page", HERE)) for _ in range(2)]
    assert snapshots.find(tmp_path, fetch(f"{base}/page", HERE).sha256) == tuple(sorted(paths))


def test_a_snapshot_that_cannot_be_written_or_read_is_one_sentence(
    base: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InputError, match="not_written"):
        snapshots.keep(tmp_path / "file", fetch(f"{base}/page", HERE))
    (tmp_path / "no.warc.gz").write_bytes(b"nothing of the kind")
    for name in ("no.warc.gz", "gone.warc.gz"):
        with pytest.raises(InputError, match="unreadable"):
            snapshots.read(tmp_path / name)


@pytest.mark.parametrize(
    ("address", "media", "name"),
    [
        ("https://a.example/", "text/html", "a.example.html"),
        ("https://a.example/report", "application/pdf", "report.pdf"),
        ("https://a.example/t.csv", "text/plain", "t.csv"),
        ("https://a.example/x.php?id=3", "text/html", "x.html"),
        ("https://a.example/x.pdf", "", "x.pdf"),
        ("https://a.example/..%2f..%2fetc", "", "etc.html"),
    ],
)
def test_a_page_gets_a_name_that_tells_its_kind(address: str, media: str, name: str) -> None:
    assert file_name(address, media) == name


def test_only_encodings_that_are_known_are_believed() -> None:
    assert known_encoding("windows-1252") == "cp1252"
    assert known_encoding("no-such") is None
    assert known_encoding("a\0b") is None
