"""WordprocessingML as text: runs, paragraphs, styles and the archive around them (ISO/IEC 29500).

Written without dates of this moment, so that the same report gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from redpencil.reports.people.directions import closed

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What XML 1.0 cannot hold, even as a reference.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# The earliest day that a ZIP archive can name.
_DAY = (1980, 1, 1, 0, 0, 0)


def shown(text: str) -> str:
    """Words as the content of an element; what XML cannot hold becomes the replacement sign."""
    return escape(_NOT_XML.sub("\ufffd", closed(text)))


def attribute(text: str) -> str:
    """Words as the value of an attribute, in its quotation marks."""
    return quoteattr(_NOT_XML.sub("\ufffd", " ".join(text.split())))


def run(text: str, properties: str = "") -> str:
    """A run of words with its properties."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{shown(text)}</w:t></w:r>'


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of a named style."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{inside}{content}</w:p>"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts as a ZIP archive, in the order given, without the time of the day."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0  # else the archive tells the system it was made on
            archive.writestr(info, body)
    return out.getvalue()
