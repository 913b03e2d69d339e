"""The sources of a report as BibTeX, for LaTeX and the reference managers that know no CSL-JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redpencil.hooks import Renderer, implementation
from redpencil.reports.machines.citations import Entry, entries
from redpencil.reports.model import Report

# Braces must balance even where they are escaped, so they are named; all else that LaTeX obeys
# comes with its backslash. One table, so that no escape is escaped again.
_LATEX = {
    "\\": "{\\textbackslash}",
    "{": "{\\textbraceleft}",
    "}": "{\\textbraceright}",
    "~": "{\\textasciitilde}",
    "^": "{\\textasciicircum}",
    **{c: f"\\{c}" for c in "&%$#_"},
}
_TABLE = str.maketrans(_LATEX)
# In an address only what would end the field or begin a comment, as the package url reads it.
_URL_TABLE = str.maketrans({c: f"%{ord(c):02X}" for c in "{}\\\"'"})
# Control characters, halves of surrogate pairs and the marks that turn the direction of writing:
# a .bib file is read and edited as plain text, where they would deceive.
_UNFIT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def render_bibtex(report: Report) -> bytes:
    """One ``@misc`` entry for each source: the only type that asks for nothing we may not know."""
    return "\n".join(_lines(entry) for entry in entries(report)).encode("utf-8")


def _lines(entry: Entry) -> str:
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(entry))
    return f"@misc{{{entry.key},\n{fields}}}\n"


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{{{plain(entry.title)}}}}}"  # twice, so that no style changes its case
    if entry.author:
        yield "author", f"{{{{{plain(entry.author)}}}}}"  # twice: a name as it is, not taken apart
    if entry.kind:
        yield "howpublished", f"{{{plain(entry.kind)}}}"
    if entry.issued:
        yield "year", f"{{{entry.issued[0]}}}"
        if len(entry.issued) > 1:
            yield "month", _MONTHS[entry.issued[1] - 1]
    elif entry.issued_words:
        yield "year", f"{{{plain(entry.issued_words)}}}"
    if entry.url:
        yield "url", f"{{{entry.url.translate(_URL_TABLE)}}}"
    if entry.accessed:
        yield "urldate", f"{{{'-'.join(f'{part:02}' for part in entry.accessed)}}}"
    if entry.sha256:
        yield "note", f"{{SHA-256 {entry.sha256}}}"


def plain(words: str) -> str:
    """Words of a document on one line, with nothing in them that BibTeX or LaTeX would obey."""
    return " ".join(_UNFIT.sub(" ", words).split()).translate(_TABLE)


@implementation
def renderers() -> list[Renderer]:
    """BibTeX, for LaTeX."""
    return [Renderer("BibTeX", (".bib",), render_bibtex)]
