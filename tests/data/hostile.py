"""Recipes for hostile and broken input, made when a test asks for it and never stored.

Each function states how its bytes come about, so that anyone can make them again.
"""

from __future__ import annotations

import gzip
import io
import random
import struct
import zipfile
import zlib


def nested_html(depth: int, inside: str = "the words inside") -> bytes:
    """``depth`` times <div>, one paragraph, ``depth`` times </div>, with text around them."""
    page = "<html><body><p>Words before it.</p>" + "<div>" * depth + f"<p>{inside}</p>"
    return (page + "</div>" * depth + "<p>Words after it.</p></body></html>").encode()


def foster_html(count: int) -> bytes:
    """``count`` times <div><table></div>: a closing tag that a parser has to ignore.

    HTML Standard 13.2.6.4.9, "in table": the next <div> is put before the table, so the tree
    grows by one level each time although the tags look balanced.
    """
    return b"<html><body>" + b"<div><table></div>" * count + b"<p>words</p>"


def unclosed_html(count: int) -> bytes:
    """``count`` times <b> and no </b>."""
    return b"<html><body><p>" + b"<b>" * count + b"bold words"


def open_comments(count: int) -> bytes:
    """A paragraph, then ``count`` times <!-- and never -->."""
    return b"<p>seen</p>" + b"<!--" * count


def blank_label(width: int) -> bytes:
    """A letter, ``width`` blanks and a colon: a label that a careless pattern takes hours over."""
    return b"A" + b" " * width + b":\n" + b"B" + b"\t" * width + b": word\n"


def compressed(size: int, seed: int = 7) -> bytes:
    """Deflated random words of about ``size`` bytes, without any header: bytes of no known kind."""
    chance = random.Random(seed)
    words = " ".join(chance.choice(["north", "south", "east", "west"]) for _ in range(size))
    return zlib.compress(words.encode(), 9)[2 : size + 2]


def crowded_zip(count: int) -> bytes:
    """A ZIP archive of ``count`` entries of one byte each, stored uncompressed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for number in range(count):
            file.writestr(zipfile.ZipInfo(f"{number}.txt"), b"x")
    return made.getvalue()


def bomb(parts: int, mb: int) -> bytes:
    """A ZIP archive of ``parts`` texts of ``mb`` MB of blanks each: about a thousandth as long."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for number in range(parts):
            file.writestr(zipfile.ZipInfo(f"{number}.txt"), b" " * (mb << 20), 8, 9)
    return made.getvalue()


def replaced(package: bytes, part: str, content: bytes) -> bytes:
    """A package of parts (DOCX, ODT, EPUB, XLSX) with another content for one of them."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            data = content if entry.filename == part else old.read(entry)
            new.writestr(zipfile.ZipInfo(entry.filename), data, entry.compress_type, 9)
    return made.getvalue()


def lying(package: bytes, part: str) -> bytes:
    """A package whose directory says that a part is ten bytes long when it unpacks."""
    found = bytearray(package)
    at = found.rindex(part.encode()) - 46  # APPNOTE 4.3.12: the name stands behind 46 bytes
    found[at + 24 : at + 28] = (10).to_bytes(4, "little")
    return bytes(found)


def laughing_xml(root: str, inside: str) -> bytes:
    """The billion laughs: nine entities, each ten times the one before, in ``inside`` the last."""
    rows = ['<!ENTITY a0 "ha">']
    rows += [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    return f"<?xml version='1.0'?><!DOCTYPE {root} [{''.join(rows)}]>{inside}".encode()


def outside_xml(root: str, inside: str) -> bytes:
    """An entity that asks for a file of the machine, in ``inside`` as ``&a9;``."""
    head = f'<!DOCTYPE {root} [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>'
    return f"<?xml version='1.0'?>{head}{inside}".encode()


def nested_xml(depth: int, inside: str) -> bytes:
    """``depth`` elements in each other, in the place of ``{}`` in ``inside``."""
    return inside.format("<a>" * depth + "words" + "</a>" * depth).encode()


def deflated(mb: int, words: bytes) -> bytes:
    """``mb`` MB of the same words behind zlib (RFC 1950), made without deflating them all.

    After a full flush a deflated piece depends on nothing before it, so one can be repeated.
    """
    piece = (words * ((1 << 20) // len(words) + 1))[: 1 << 20]
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    check = 1
    for _ in range(mb):
        check = zlib.adler32(piece, check)
    return b"\x78\xda" + packed * mb + packer.flush() + check.to_bytes(4, "big")


def pdf_bomb(mb: int) -> bytes:
    """A PDF whose page unpacks to ``mb`` MB: "0 0 l " without end, deflated twice over."""
    packed = zlib.compress(deflated(mb, b"0 0 l  \n"), 9)
    stream = b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n" % len(packed)
    return _pdf([stream + packed + b"\nendstream"], b"/Contents 4 0 R")


def table_of(rows: int, columns: int) -> bytes:
    """A table in commas, every cell a letter."""
    return (b",".join([b"x"] * columns) + b"\n") * rows


def sheet_of(rows: int, columns: int) -> bytes:
    """The same as the rows of a sheet of a workbook (ISO 29500), to be put into one."""
    return (b"<row>" + b"<c><v>1</v></c>" * columns + b"</row>") * rows


def pdf_of_many_pages(count: int) -> bytes:
    """A PDF that says it has ``count`` pages, all of them the same one, in one array."""
    kids = b"3 0 R " * count
    return _pdf([], b"", b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % count)


def pdf_ring() -> bytes:
    """A PDF whose tree of pages has itself as a branch."""
    return _pdf([], b"", b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>")


def laughing_pdf(levels: int) -> bytes:
    """A PDF whose page draws a form ten times, which draws another one ten times, and so on.

    After ISO 32000-1, 8.10; the last one sets two words.
    """
    names = [b"/Resources << /XObject << /X %d 0 R >> >>" % (n + 5) for n in range(levels)]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    last = b"/Resources << /Font << /F %d 0 R >> >>" % (levels + 5)
    head = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
    forms = [_stream(b"/X Do " * 10, head + name) for name in names[1:]]
    words = _stream(b"BT /F 11 Tf 60 780 Td (two words) Tj ET", head + last)
    page = b"/Contents 4 0 R " + names[0]
    return _pdf([_stream(b"/X Do " * 10), *forms, words, font], page)


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    head = b"<< %s /Length %d >>" % (entries, len(content))
    return head + b"\nstream\n" + content + b"\nendstream"


def locked_pdf() -> bytes:
    """A PDF with a dictionary of encryption (ISO 32000-1, 7.6) for which no password is known."""
    known = b"<%s>" % (b"41" * 32)
    rules = (
        b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O " + known + b" /U " + known + b" >>"
    )
    return _pdf([rules], b"", more=b"/Encrypt 4 0 R /ID [<41> <41>]")


def _pdf(objects: list[bytes], page: bytes, pages: bytes = b"", more: bytes = b"") -> bytes:
    """A PDF of a catalogue (1), a tree of pages (2), a page (3) and further objects (4 …)."""
    tree = pages or b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " + page + b" >>"
    out = bytearray(b"%PDF-1.5\n")
    places: list[int] = []
    for number, body in enumerate([b"<< /Type /Catalog /Pages 2 0 R >>", tree, leaf, *objects], 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(places) + 1, more)
    return bytes(out) + b"startxref\n%d\n%%%%EOF\n" % start


def ole_package(stream: str) -> bytes:
    """An OLE file (MS-CFB) with one stream of that name: what Office writes for a password.

    A header, one sector of the table of sectors, one of the directory.
    """
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    head[24:34] = struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    head[44:76] = struct.pack("<IIIIIIII", 1, 1, 0, 4096, end, 0, end, 0)
    head[76:512] = struct.pack("<109I", 0, *[free] * 108)
    sectors = struct.pack("<128I", table, end, *[free] * 126)
    entries = b"".join(_ole_entry(name, kind) for name, kind in (("Root Entry", 5), (stream, 2)))
    return bytes(head) + sectors + entries.ljust(512, b"\x00")


def _ole_entry(name: str, kind: int) -> bytes:
    letters = name.encode("utf-16-le")
    entry = bytearray(128)
    entry[: len(letters)] = letters
    entry[64:68] = struct.pack("<HBB", len(letters) + 2, kind, 1)
    none = 0xFFFFFFFF
    entry[68:80] = struct.pack("<III", none, none, 1 if kind == 5 else none)
    return bytes(entry)


def gzip_bomb(mb: int) -> bytes:
    """``mb`` MB of blanks behind gzip: about a thousandth as long."""
    return gzip.compress(b" " * (mb << 20), 9, mtime=0)


def shaken(data: bytes, seed: int, share: float = 0.01) -> bytes:
    """The bytes with a share of them changed, some cut out and some doubled, by a seed."""
    chance = random.Random(seed)
    found = bytearray(data)
    for _ in range(max(1, int(len(found) * share))):
        at = chance.randrange(len(found))
        act = chance.randrange(4)
        if act == 0:
            del found[at : at + chance.randrange(1, 9)]
        elif act == 1:
            found[at:at] = found[at : at + chance.randrange(1, 9)]
        else:
            found[at] = chance.randrange(256)
        if not found:
            return b"x"
    return bytes(found)
