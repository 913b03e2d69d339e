"""The reports as Word documents, with links between the article and its checks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from redpencil import resources
from redpencil.hooks import Renderer, implementation
from redpencil.reports.people import word_text
from redpencil.reports.people.logo import logo_of
from redpencil.reports.people.sheets import renderers_of
from redpencil.reports.people.values import Leaf, Look, Run, Runs, Sheet, plain
from redpencil.reports.people.word_logo import LOGO, drawn
from redpencil.reports.people.word_text import NAMESPACES, XML, attribute, packed, paragraph, shown
from redpencil.words.reports import PAGE

_STYLES = {
    "heading": "Heading1",
    "subheading": "Heading2",
    "paragraph": "BodyText",
    "item": "ListBullet",
    "quote": "Quote",
    "row": "Fact",
    "small": "Small",
    "key": "Small",
    "note": "MarginNote",
    "answer": "Answer",
    "picture": "Small",
}
# By line and shade, as on the screen; the kinds of line still differ in black and white.
_LOOKS: dict[Look, str] = {
    "strong": "<w:b/>",
    "soft": '<w:color w:val="645E55"/>',
    "quotation": '<w:u w:val="single" w:color="A97F12"/><w:shd w:val="clear" w:fill="F6ECC9"/>',
    "indirect": '<w:u w:val="dotted" w:color="A97F12"/>',
    "quantity": '<w:u w:val="dash" w:color="2F6DA8"/><w:shd w:val="clear" w:fill="DDE9F5"/>',
    "statement": '<w:u w:val="double" w:color="766F65"/>',
    "struck": '<w:strike/><w:shd w:val="clear" w:fill="F8D9D5"/>',
    "added": '<w:u w:val="single" w:color="1F6F43"/><w:shd w:val="clear" w:fill="D9EEDD"/>',
    "aligned": '<w:u w:val="single" w:color="2F6DA8"/>',
    "number": '<w:b/><w:color w:val="B3261E"/><w:vertAlign w:val="superscript"/>',
    "code": '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/><w:sz w:val="17"/>',
}
_LINK = '<w:color w:val="B3261E"/>'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def render_sheet(sheet: Sheet) -> bytes:
    """The sheet as the bytes of a DOCX file."""
    anchors = {leaf.anchor for leaf in sheet.leaves} | {
        run.anchor for leaf in sheet.leaves for run in leaf.runs
    }
    body = _Body(anchors - {""})
    logo = logo_of(sheet.house)
    blocks = [
        *([paragraph(drawn(logo, sheet.house.name), "Brand")] if logo else []),
        paragraph(body.runs(plain(sheet.brand)), "Brand"),
        paragraph(body.runs(plain(sheet.title)), "Title"),
        *(body.block(leaf) for leaf in sheet.leaves if not _is_strip(leaf)),
    ]
    page = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1304" w:bottom="1247" w:left="1304" w:header="567" '
        'w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    document = (
        f"{XML}<w:document {NAMESPACES}><w:body>{''.join(blocks)}{page}</w:body></w:document>"
    )
    return packed(
        {
            "[Content_Types].xml": XML + _TYPES.format(parts="".join(_overrides())),
            "_rels/.rels": XML + _relations([("officeDocument", "word/document.xml"), _CORE]),
            "docProps/core.xml": XML + _core(sheet),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": XML
            + _relations(
                [
                    ("styles", "styles.xml"),
                    ("footer", "footer1.xml"),
                    _NUMBERING,
                    *([("image", LOGO)] if logo else []),
                ]
            ),
            "word/styles.xml": resources.text("templates/word-styles.xml").replace(
                "{language}", sheet.language or "en"
            ),
            "word/numbering.xml": resources.text("templates/word-numbering.xml"),
            "word/footer1.xml": XML + _footer(sheet),
            **({f"word/{LOGO}": logo.png} if logo else {}),
        }
    )


_CORE = ("core-properties", "docProps/core.xml")
_NUMBERING = ("numbering", "numbering.xml")


def _overrides() -> Iterator[str]:
    for part, kind in (("document", "document.main"), ("styles", "styles"),
                       ("numbering", "numbering"), ("footer1", "footer")):  # fmt: skip
        yield f'<Override PartName="/word/{part}.xml" ContentType="{_MAIN}{kind}+xml"/>'
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    yield f'<Override PartName="/docProps/core.xml" ContentType="{core}"/>'


def _relations(targets: list[tuple[str, str]]) -> str:
    rows = []
    for number, (kind, target) in enumerate(targets, 1):
        base = f"{_PACKAGE}/metadata/" if kind == "core-properties" else _RELATIONS
        rows.append(f'<Relationship Id="rId{number}" Type="{base}{kind}" Target="{target}"/>')
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(rows)}</Relationships>'


def _core(sheet: Sheet) -> str:
    return (
        '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://schemas.'
        'openxmlformats.org/package/2006/metadata/core-properties">'
        f"<dc:title>{shown(f'{sheet.name}: {sheet.title}')}</dc:title>"
        f"<dc:creator>{shown(sheet.house.name or 'Redpencil')}</dc:creator></cp:coreProperties>"
    )


def _footer(sheet: Sheet) -> str:
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    words = f"{sheet.name}: {sheet.title}"
    line = word_text.run(words) + "<w:r><w:tab/></w:r>" + word_text.run(f"{PAGE} ") + field
    return f"<w:ftr {NAMESPACES}>{paragraph(line, 'Footer')}</w:ftr>"


def _is_strip(leaf: Leaf) -> bool:
    """A picture that says something only to the eye."""
    return leaf.picture is not None and leaf.picture.stretched


class _Body:
    """The blocks of a document on their way; bookmarks are numbered as they come."""

    def __init__(self, anchors: set[str]) -> None:
        self._anchors = anchors
        self._numbers = count(1)

    def block(self, leaf: Leaf) -> str:
        """One leaf as a paragraph."""
        if leaf.kind == "picture":
            words = leaf.picture.alt if leaf.picture else ""
            return paragraph(word_text.run(f"({words})"), "Small")
        content = self._bookmark(leaf.anchor) if leaf.anchor else ""
        if leaf.kind in ("row", "quote"):
            content += word_text.run(leaf.name, '<w:rStyle w:val="Name"/>')
            content += "<w:r><w:tab/></w:r>"
        elif leaf.name:
            content += word_text.run(f"{leaf.name} ", '<w:rStyle w:val="Name"/>')
        content += self.runs(leaf.runs)
        if leaf.kind == "answer":
            content += word_text.run(" ")
        return paragraph(content, _STYLES[leaf.kind])

    def runs(self, runs: Runs) -> str:
        """Runs with their looks, links and bookmarks."""
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        text = " ".join(run.text.split()) if run.text.strip() else " "
        left = " " if run.text[:1].isspace() and run.text.strip() else ""
        right = " " if run.text[-1:].isspace() and run.text.strip() else ""
        looks = _LOOKS.get(run.look, "")
        marked = self._bookmark(run.anchor) if run.anchor else ""
        linked = run.link in self._anchors
        if linked and run.look != "number":
            looks += _LINK
        piece = word_text.run(left + text + right, looks)
        if linked:
            piece = f"<w:hyperlink w:anchor={attribute(_name(run.link))}>{piece}</w:hyperlink>"
        return marked + piece

    def _bookmark(self, anchor: str) -> str:
        number = next(self._numbers)
        name = attribute(_name(anchor))
        return f'<w:bookmarkStart w:id="{number}" w:name={name}/><w:bookmarkEnd w:id="{number}"/>'


def _name(anchor: str) -> str:
    """Bookmarks of Word take letters, digits and low lines."""
    return anchor.replace("-", "_")


@implementation
def renderers() -> list[Renderer]:
    """Word documents, for people."""
    return renderers_of("DOCX", (".docx",), render_sheet)
