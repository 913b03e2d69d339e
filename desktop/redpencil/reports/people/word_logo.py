"""The house's logo in a Word document: a picture in a line (ISO/IEC 29500, DrawingML)."""

from __future__ import annotations

from redpencil.reports.people.logo import Logo
from redpencil.reports.people.word_text import attribute

LOGO = "media/logo.png"
"""The part that holds it, from the folder of the document; its relation is the fourth."""

_RELATION = "rId4"
# English Metric Units: 914,400 to the inch. At most 5 by 1.6 cm.
_WIDTH, _HEIGHT = 1_800_000, 576_000
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def drawn(logo: Logo, name: str) -> str:
    """The run that shows the logo; ``name`` is told to those who do not see it."""
    wide, high = (round(side) for side in logo.fitted(_WIDTH, _HEIGHT))
    told = f'id="1" name="Logo" descr={attribute(name)}'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr {told}/><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture">'
        f"<pic:nvPicPr><pic:cNvPr {told}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{_RELATION}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
