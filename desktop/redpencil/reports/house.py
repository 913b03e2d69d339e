"""The newsroom's own folder beside the settings: its name, logo, rating scale and templates."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from redpencil import settings
from redpencil.errors import InputError
from redpencil.model import DECIDABLE, Status

RATABLE: tuple[Status, ...] = tuple(s for s in DECIDABLE if s not in ("unchecked", "checking"))
"""The statuses that a scale may have a rating for: those that somebody has decided."""

LOGOS = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}
"""The endings that a logo may have, in the order in which they are looked for."""

_NEEDED = 'a scale needs a name and ratings by status: {"name": …, "ratings": {"ok": "Stands"}}'

# A logo stands in every report whole; more than this is a photograph.
_LARGEST_LOGO = 512 * 1024


@dataclass(frozen=True, slots=True)
class Rating:
    """A public verdict in words. It has no number: a scale of words is not a measure."""

    status: Status
    name: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """The declared scale: which status is published as which rating; ``url`` explains it."""

    name: str
    ratings: tuple[Rating, ...]
    url: str = ""

    def rating_of(self, status: Status) -> Rating | None:
        """The rating that a status is published as; None where the scale has none for it."""
        return next((rating for rating in self.ratings if rating.status == status), None)


@dataclass(frozen=True, slots=True)
class House:
    """Who publishes the report. ``logo`` is a data URI, so that a report needs no other file.

    ``printed`` is the same as dots, for PDF and Word: "" where the logo is a drawing alone.
    """

    name: str = ""
    url: str = ""
    logo: str = ""
    scale: Scale | None = None
    printed: str = ""


def house_folder() -> Path:
    """Where a newsroom's name, logo, scale and templates lie."""
    return settings.data_folder() / "house"


def load_house() -> House:
    """What the newsroom's folder says; an empty House where there is none.

    Raises InputError ``bad_house`` where ``house.json`` or the logo cannot be used.
    """
    path = house_folder() / "house.json"
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        told = {}
    except (OSError, ValueError, RecursionError) as error:
        raise _bad(path, str(error)) from error
    if not isinstance(told, dict):
        raise _bad(path, "it holds no names with values")
    logos = [uri for ending, media in LOGOS.items() if (uri := _logo(ending, media))]
    return House(
        name=_words(told, "name", path),
        url=public_address(_words(told, "url", path)),
        logo=logos[0] if logos else "",
        printed=next((uri for uri in logos if "svg" not in uri[:20]), ""),
        scale=_scale(told["scale"], path) if "scale" in told else None,
    )


def public_address(name: str) -> str:
    """The web address that a name is, or "": a path of this machine, or a script, is none."""
    plain = name.isprintable() and not set(name) & set(' "<>\\^`{|}')
    web = name[:8].lower().startswith(("http://", "https://"))
    host = name.partition("//")[2]
    return name if plain and web and host and not host.startswith("/") else ""


def _scale(told: object, path: Path) -> Scale:
    if not isinstance(told, dict) or not isinstance(told.get("ratings"), dict):
        raise _bad(path, _NEEDED)
    ratings = tuple(_ratings(told["ratings"], path))
    name = _words(told, "name", path)
    if not name or not ratings:
        raise _bad(path, _NEEDED)
    return Scale(name, ratings, public_address(_words(told, "url", path)))


def _ratings(told: Mapping[str, object], path: Path) -> Iterator[Rating]:
    unknown = [status for status in told if status not in RATABLE]
    if unknown:
        raise _bad(path, f"a rating is for one of {', '.join(RATABLE)}, not for {unknown[0]}")
    for status in RATABLE:
        said = told.get(status)
        if isinstance(said, str) and said.strip():
            yield Rating(status, said.strip())
        elif isinstance(said, dict) and _words(said, "name", path):
            yield Rating(status, _words(said, "name", path), _words(said, "meaning", path))
        elif said is not None:
            said = f'"{status}": "…"'
            raise _bad(path, f"the rating for {status} has no name: write {said}")


def _words(told: Mapping[str, object], name: str, path: Path) -> str:
    value = told.get(name, "")
    if not isinstance(value, str):
        raise _bad(path, f"“{name}” is not a text")
    return value.strip()


def _logo(ending: str, media: str) -> str:
    path = house_folder() / f"logo{ending}"
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise _bad(path, error.strerror or "I/O error") from error
    if len(data) > _LARGEST_LOGO:
        raise _bad(path, f"a logo may have {_LARGEST_LOGO // 1024} KB")
    return f"data:{media};base64,{base64.b64encode(data).decode('ascii')}"


def _bad(path: Path, reason: str) -> InputError:
    return InputError("bad_house", name=str(path), reason=reason)
