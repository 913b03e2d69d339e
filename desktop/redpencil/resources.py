"""Where the files that the program carries lie: in a wheel, in a checkout, in a frozen app."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The resources folder.

    A frozen app unpacks it beside the package; a wheel carries it inside the package;
    an editable install finds it at the top of the checkout.
    """
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "redpencil" / "resources"
    for candidate in (frozen, package / "resources", package.parents[1] / "resources"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"redpencil's resources folder is missing beside {package}")


def path(name: str) -> Path:
    """The path of one resource, named from the root with forward slashes."""
    return root().joinpath(*name.split("/"))


def text(name: str) -> str:
    """The text of one resource, read as UTF-8."""
    return path(name).read_text(encoding="utf-8")
