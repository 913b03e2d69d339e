"""The house's logo for pages and documents that are printed: measured, and written anew.

Written anew it has no words left that a camera or a drawing program put into it.
"""

from __future__ import annotations

import base64
import binascii
import io
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image, UnidentifiedImageError

from redpencil.errors import InputError
from redpencil.reports.house import House

# As much as a print of three centimetres can show.
_LARGEST = 720


@dataclass(frozen=True, slots=True)
class Logo:
    """A PNG file with its size in pixels."""

    png: bytes
    width: int
    height: int

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """Its width and height where it is as large as fits into these, in their unit."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


def logo_of(house: House) -> Logo | None:
    """The logo in the form that is printed; None where there is none, or only a drawing (SVG).

    Raises InputError ``bad_house`` for a file that is no picture.
    """
    return _read(house.printed) if house.printed else None


@lru_cache(maxsize=2)
def _read(uri: str) -> Logo:
    try:
        data = base64.b64decode(uri.partition(",")[2], validate=True)
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as read:
            read.thumbnail((_LARGEST, _LARGEST))
            drawn = read.convert("RGBA")
    except (
        OSError,
        ValueError,
        SyntaxError,
        binascii.Error,
        UnidentifiedImageError,
        Image.DecompressionBombError,
    ) as error:
        raise InputError("bad_house", name="logo", reason=str(error)) from error
    ground = Image.new("RGBA", drawn.size, "white")  # paper, for programs that know no glass
    ground.alpha_composite(drawn)
    out = io.BytesIO()
    ground.convert("RGB").save(out, "PNG", optimize=True)
    return Logo(out.getvalue(), *ground.size)
