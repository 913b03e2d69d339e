"""A machine of the web made by hand: well-behaved pages, and answers that no browser is sent."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from printed import pdf, prose

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Pier reopens</title></head>
<body><article><h1>Pier reopens</h1>
<p>The pier reopened on Monday after repairs that cost 1.2 million crowns, the council said.</p>
<p>“We have waited ten years,” said Mayor Ida Holt. She thanked the builders, who had worked
through the winter, and promised that the old lamps would be put back before the summer.</p>
</article></body></html>"""

REPORT = pdf([prose(60, 780, ["The pier cost 1.2 million crowns, the council said in May."])])
"""A printed page."""


class Machine(BaseHTTPRequestHandler):
    """Answers by the path; what was asked is kept in ``server.asked``."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        name = self.path.strip("/").split("?")[0].replace("-", "_")
        getattr(self, f"give_{name}", self.give_missing)()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Nothing: a test's output is its own."""

    def give(
        self, body: bytes, status: int = 200, length: int | None = None, **headers: str
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def give_page(self) -> None:
        self.give(PAGE.encode(), Content_Type="text/html; charset=utf-8")

    def give_missing(self) -> None:
        self.give(b"no such page", 404, Content_Type="text/plain")

    def give_moved(self) -> None:
        self.give(b"", 301, Location="/page?from=moved")

    def give_round(self) -> None:
        self.give(b"", 302, Location="/round")

    def give_to_file(self) -> None:
        self.give(b"", 302, Location="file:///etc/passwd")

    def give_short(self) -> None:
        self.give(PAGE.encode()[:200], length=len(PAGE), Content_Type="text/html")
        self.close_connection = True

    def give_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self._drip()

    def give_drip_head(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        self._drip()

    def _drip(self) -> None:
        try:
            for _ in range(600):
                self.wfile.write(b"a")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            self.close_connection = True

    def give_huge(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        chunk = b"10000\r\n" + b"x" * 65536 + b"\r\n"
        try:
            for _ in range(10_000):
                self.wfile.write(chunk)
        except OSError:
            self.close_connection = True

    def give_bomb(self) -> None:
        packer = zlib.compressobj(9, wbits=31)
        body = b"".join(packer.compress(b"\0" * 1_000_000) for _ in range(200)) + packer.flush()
        self.give(body, Content_Type="text/html", Content_Encoding="gzip")

    def give_packed(self) -> None:
        body = gzip.compress(PAGE.encode())
        self.give(body, Content_Type="text/html; charset=utf-8", Content_Encoding="gzip")

    def give_packed_short(self) -> None:
        body = gzip.compress(PAGE.encode())[:-20]
        self.give(body, Content_Type="text/html", Content_Encoding="gzip")

    def give_packed_oddly(self) -> None:
        self.give(b"...", Content_Type="text/html", Content_Encoding="br")

    def give_wrong_charset(self) -> None:
        self.give(PAGE.encode(), Content_Type="text/html; charset=utf-16")

    def give_old_charset(self) -> None:
        text = PAGE.replace(' charset="utf-8"', "").replace("crowns", "crowns café")
        self.give(text.encode("windows-1252"), Content_Type="text/html; charset=windows-1252")

    def give_numbers(self) -> None:
        self.give(b"year,beds\n2023,46\n2024,52\n", Content_Type="text/csv")

    def give_report(self) -> None:
        self.give(REPORT, Content_Type="application/pdf")

    def give_report_packed(self) -> None:
        packed = gzip.compress(REPORT)
        self.give(packed, Content_Type="application/pdf", Content_Encoding="gzip")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    asked: list[tuple[str, dict[str, str]]]


@contextmanager
def serving() -> Iterator[_Server]:
    """A machine on a free port of this one."""
    server = _Server(("127.0.0.1", 0), Machine)
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def gibberish(answer: bytes) -> Iterator[int]:
    """A port behind which something answers in these bytes, whatever it is asked."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer_all() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                with connection:
                    connection.recv(65536)
                    connection.sendall(answer)

        thread = threading.Thread(target=answer_all, daemon=True)
        thread.start()
        yield int(listening.getsockname()[1])
