"""One small sound file of every format, with what makes its reader work: seeds for fuzzing."""

from __future__ import annotations

import json

from archives import archive, cells, docx, epub, odt, p, r, table, xlsx
from printed import pdf, prose

PAGE = (
    "<html lang='en'><head><meta charset='utf-8'><title>Boats</title></head><body><nav>Home</nav>"
    "<article><h1>Boats</h1><p>By Ada Moreno</p><p>They saw 42<sup>1</sup> of <b>them</b>.</p>"
    "<p hidden>not seen</p><ul><li>one<li>two</ul><table><tr><th>a<th>b<tr><td>1<td>2</table>"
    "</article><footer>f</footer></body></html>"
)
MARKDOWN = (
    "---\ntitle: Boats\ndate: 2024-05-03\n---\n# Boats\n\nThey *saw* 42[^1] <span hidden>x</span>"
    ".\n\n- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<!-- ask -->\n\n[^1]: A note.\n"
)
BODY = (
    p("Boats", "Heading1") + p(r("They saw ") + r("42", '<w:vanish w:val="0"/>')
    + '<w:r><w:footnoteReference w:id="4"/></w:r>') + p("one", "ListBullet")
    + '<w:p><w:ins w:id="1" w:author="Ada" w:date="2024-05-03T10:00:00Z">' + r("new")
    + '</w:ins><w:del w:id="2" w:author="Ada"><w:r><w:delText>old</w:delText></w:r></w:del>'
    + '<w:commentRangeStart w:id="7"/>' + r("words") + '<w:commentRangeEnd w:id="7"/></w:p>'
    + table(("a", "b"), ("1", "2")) + p(r("secret", "<w:vanish/>"))
)  # fmt: skip
WORD = docx(
    BODY,
    core="<dc:title>Boats</dc:title><dc:creator>Ada</dc:creator>",
    language="en-GB",
    footnotes='<w:footnote w:id="4">' + p("A note.") + "</w:footnote>",
    comments='<w:comment w:id="7" w:author="Ada">' + p("Call again?") + "</w:comment>",
)
ODT = odt(
    '<text:h text:outline-level="1">Boats</text:h><text:p>They saw 42<text:note '
    'text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
    "<text:p>A note.</text:p></text:note-body></text:note> of<text:s/>them.<office:annotation>"
    "<dc:creator>Ada</dc:creator><text:p>Ask.</text:p></office:annotation></text:p><text:list>"
    "<text:list-item><text:p>one</text:p></text:list-item></text:list><table:table><table:table-row>"
    "<table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>",
    meta="<dc:title>Boats</dc:title>",
)
RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Arial;}}"
    r"{\stylesheet{\s1\outlinelevel0 heading 1;}}{\info{\title Boats}{\author Ada}}"
    r"\pard\s1 Boats\par\pard They saw 42{\super 1} of {\f1\'cf\u1080?} them.{\footnote A note.}"
    r"\par{\*\atnid AM}{\*\annotation Ask.}\trowd\cellx100 a\cell b\cell\row{\v secret}"
    r"{\revised\revauth1 new}{\deleted old}\par}"
)
XLSX = xlsx(
    {
        "Boats": "<sheetData>" + cells(1, "port", "boats")
        + cells(2, "Ellis", '<c s="1"><v>0.12</v></c>', '<c t="s"><v>0</v></c>')
        + '</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
        "More": "<sheetData>" + cells(3, "x", '<c t="b"><v>1</v></c>') + "</sheetData>",
    },
    strings=("42 shared",), formats=("0%", "yyyy-mm-dd"), hidden="More",
)  # fmt: skip
PDF = pdf(
    [
        [*prose(60, 780, ["Boats of the north", "", "They saw 42 of them in the har-", "bour."]),
         *prose(320, 780, ["A second column", "stands beside it.", "• one", "• two"])],
        prose(60, 780, ["And another page with words on it."]),
    ],
    "/Title (Boats) /Author (Ada) /CreationDate (D:20240503)",
)  # fmt: skip
EPUB = epub(
    {"one": PAGE, "two": "<h1>Two</h1><p>More.</p>"},
    contents={"one": "Boats", "two": "Two"},
    meta="<dc:title>Boats</dc:title><dc:language>en</dc:language>",
)
SRT = (
    "1\n00:00:01,000 --> 00:00:04,000\n<i>ADA: They saw 42.</i>\n\n2\n00:00:05,000 --> "
    "00:00:06,500\n- Who?\n- We.\n"
)
VTT = "WEBVTT\nLanguage: en\n\nNOTE x\n\n00:01.000 --> 00:04.000 line:0\n<v Ada>They saw 42.</v>\n"
MAIL = (
    "From: =?utf-8?q?Ada_M?= <a@example.org>\nSubject: Boats\nDate: Fri, 03 May 2024 10:00:00 "
    '+0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="B"\n\n--B\nContent-Type: '
    "text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThey saw =34=32.\n"
    "--B\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+eDwvcD4=\n--B\n"
    'Content-Type: text/csv\nContent-Disposition: attachment; filename="a.csv"\n\nx\n--B--\n'
)
MHTML = (
    "Snapshot-Content-Location: https://example.org/\nMIME-Version: 1.0\nContent-Type: "
    'multipart/related; boundary="B"\n\n--B\nContent-Type: text/html; charset=utf-8\n\n'
    f"{PAGE}\n--B--\n"
)
ROWS = "\n".join(
    json.dumps(row)
    for row in (
        {"id": "1", "title": "Boats", "text": "They saw 42.", "date": "2024-05-03"},
        {"id": "2", "turns": [{"speaker": "Ada", "text": "42 of them."}], "primary": True},
    )
)

FILES: dict[str, bytes] = {
    "boats.txt": "Boats\n\nBy Ada Moreno\n\nANA: They saw 42.\n\nTOM: Who – “we”?\n".encode(),
    "boats.md": MARKDOWN.encode(),
    "boats.html": PAGE.encode(),
    "boats.csv": b'port,boats,"share, %"\nEllis,42,12%\nQuay,"3\n4",\n',
    "boats.docx": WORD,
    "boats.odt": ODT,
    "boats.rtf": RTF.encode(),
    "boats.xlsx": XLSX,
    "boats.pdf": PDF,
    "boats.epub": EPUB,
    "boats.srt": SRT.encode(),
    "boats.vtt": VTT.encode(),
    "boats.eml": MAIL.encode(),
    "boats.mhtml": MHTML.encode(),
    "boats.jsonl": ROWS.encode(),
    "boats.zip": archive({"a.txt": "Some words.", "b/c.md": MARKDOWN, "d.docx": WORD}),
}
"""Name and bytes of a file for every reader; the ending tells which."""
