"""Recipes for documents that are ZIP archives: Word, OpenDocument, workbooks, books.

Each is written part by part, as small as the format allows, so that a test shows what it is about.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape

XML = '<?xml version="1.0" encoding="UTF-8"?>'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/">{}</cp:coreProperties>'
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/>{more}</w:style>'
    for id_, name, more in (
        ("Title", "Title", ""),
        ("Heading1", "heading 1", ""),
        ("Heading2", "heading 2", '<w:basedOn w:val="Heading1"/>'),
        ("Sub", "Our subhead", '<w:basedOn w:val="Heading2"/>'),
        ("TOC1", "toc 1", ""),
        ("ListBullet", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
        ("Secret", "Secret", "<w:rPr><w:vanish/></w:rPr>"),
    )
)


def archive(parts: Mapping[str, str | bytes], first: Mapping[str, str] | None = None) -> bytes:
    """A ZIP archive of the parts; ``first`` are stored uncompressed before them."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, words in (first or {}).items():
            file.writestr(zipfile.ZipInfo(name), words)
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def docx(body: str, *, core: str = "", language: str = "", **parts: str) -> bytes:
    """A Word document of this body; ``parts`` are footnotes, endnotes, comments, by their XML."""
    defaults = f'<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{language}"/></w:rPr></w:rPrDefault></w:docDefaults>'  # noqa: E501
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _relations(
            {"officeDocument": "word/document.xml", "core-properties": "docProps/core.xml"}
        ),
        "word/_rels/document.xml.rels": _relations({n: f"{n}.xml" for n in ("styles", *parts)}),
        "word/document.xml": f'{XML}<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>{body}</w:body></w:document>',  # noqa: E501
        "word/styles.xml": f'{XML}<w:styles xmlns:w="{W}">{defaults}{STYLES}</w:styles>',
        "docProps/core.xml": XML + CORE.format(core),
    }
    for name, content in parts.items():
        files[f"word/{name}.xml"] = f'{XML}<w:{name} xmlns:w="{W}">{content}</w:{name}>'
    return archive(files)


def _relations(targets: Mapping[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'{XML}<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def p(words: str, style: str = "", *, more: str = "") -> str:
    """A paragraph of Word: plain words, or runs where the words begin with a tag."""
    runs = words if words.startswith("<") else r(words)
    given = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{given}{more}</w:pPr>{runs}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run of Word."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of Word."""
    lines = ("".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


def odt(text: str, *, automatic: str = "", meta: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text of this content of ``office:text``."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"),
            ("manifest", "manifest"),
            ("meta", "meta"),
        )
    )
    names += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return archive(
        {
            "content.xml": f"{XML}<office:document-content {names}><office:automatic-styles>"
            f"{automatic}</office:automatic-styles><office:body><office:text>{text}"
            "</office:text></office:body></office:document-content>",
            "styles.xml": f'{XML}<office:document-styles {names}><office:styles><style:style style:name="Title" style:family="paragraph"/></office:styles></office:document-styles>',  # noqa: E501
            "meta.xml": f"{XML}<office:document-meta {names}><office:meta>{meta}</office:meta></office:document-meta>",  # noqa: E501
            "META-INF/manifest.xml": f"{XML}<manifest:manifest {names}>{manifest}</manifest:manifest>",  # noqa: E501
        },
        {"mimetype": "application/vnd.oasis.opendocument.text"},
    )


def epub(
    chapters: Mapping[str, str], *, contents: Mapping[str, str] | None = None, meta: str = "",
    encrypted: str = "",
) -> bytes:  # fmt: skip
    """A book of these chapters (name and body); ``contents`` names them in its table."""
    items = "".join(
        f'<item id="c{n}" href="text/{name}.xhtml" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(chapters)
    )
    refs = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    named = (contents or {}).items()
    links = "".join(f'<li><a href="text/{n}.xhtml">{t}</a></li>' for n, t in named)
    parts: dict[str, str | bytes] = {
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',  # noqa: E501
        "OEBPS/book.opf": f'{XML}<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{meta}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>{items}</manifest><spine><itemref idref="nav"/>{refs}</spine></package>',  # noqa: E501
        "OEBPS/nav.xhtml": f"<html><body><nav><ol>{links}</ol></nav></body></html>",
    }
    for name, body in chapters.items():
        parts[f"OEBPS/text/{name}.xhtml"] = (
            f'{XML}<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title></head><body>{body}</body></html>'
        )
    if encrypted:
        parts["META-INF/encryption.xml"] = (
            f'<encryption><EncryptedData><CipherReference URI="{encrypted}"/></EncryptedData></encryption>'  # noqa: E501
        )
    return archive(parts, {"mimetype": "application/epub+zip"})


S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(
    sheets: Mapping[str, str], *, strings: tuple[str, ...] = (), formats: tuple[str, ...] = (),
    hidden: str = "", more: str = "",
) -> bytes:  # fmt: skip
    """A workbook of these sheets (name and rows as XML); cell style n has format code n."""
    tabs = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"'
        + (' state="hidden"/>' if name == hidden else "/>")
        for n, name in enumerate(sheets, 1)
    )
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    codes = "".join(
        f'<numFmt numFmtId="{200 + n}" formatCode="{escape(c)}"/>' for n, c in enumerate(formats)
    )
    styles = "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(formats)))
    texts = "".join(f"<si><t>{words}</t></si>" for words in strings)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": f'{XML}<workbook xmlns="{S}" xmlns:r="{OFFICE}">{more}<sheets>{tabs}</sheets></workbook>',  # noqa: E501
        "xl/_rels/workbook.xml.rels": f'{XML}<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',  # noqa: E501
        "xl/styles.xml": f'{XML}<styleSheet xmlns="{S}"><numFmts>{codes}</numFmts><cellXfs><xf numFmtId="0"/>{styles}</cellXfs></styleSheet>',  # noqa: E501
        "xl/sharedStrings.xml": f'{XML}<sst xmlns="{S}">{texts}</sst>',
    }
    for n, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{n}.xml"] = f'{XML}<worksheet xmlns="{S}">{rows}</worksheet>'
    return archive(parts)


def cells(number: int, *values: str) -> str:
    """A row of a sheet; a value is words, or the XML of a cell of its own, or nothing."""
    row = ""
    for column, value in enumerate(values):
        place = f"{chr(65 + column)}{number}"
        if value.startswith("<c"):
            row += value.replace("<c", f'<c r="{place}"', 1)
        elif value:
            row += f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<row r="{number}">{row}</row>'
