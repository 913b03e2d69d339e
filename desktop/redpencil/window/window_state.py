"""What the window remembers from one day to the next: its panes, the article, the place in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from redpencil import settings

# The place in an article is kept for the articles read last; older ones open at the top.
_PLACES = 200


@dataclass(frozen=True, slots=True)
class WindowState:
    """Sizes in pixels; ``places`` gives, by article id, the code point at the top of the page.

    ``claim`` is the claim that was chosen in ``article``; ``listing`` says by name what the claim
    list showed: its tab, its groups, its filters. ``languages`` are those that a person has set,
    by article id. ``exporting`` says which kind of report was written last, in which formats of
    each kind, and into which folder.
    """

    size: tuple[int, int] = (1440, 900)
    panes: tuple[int, ...] = ()
    library_shown: bool = False
    article: str = ""
    places: Mapping[str, int] = field(default_factory=dict)
    claim: str = ""
    listing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    exporting: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    outline_shown: bool = False

    def reading(self, article: str, place: int, claim: str = "") -> WindowState:
        """The same with an article being read at a place, and a claim of it chosen."""
        others = {key: value for key, value in self.places.items() if key != article}
        kept = dict(list(others.items())[-(_PLACES - 1) :])
        return replace(self, article=article, places={**kept, article: place}, claim=claim)

    def read_in(self, languages: Mapping[str, str]) -> WindowState:
        """The same with these languages, those set last if there are too many."""
        return replace(self, languages=dict(list(languages.items())[-_PLACES:]))


def state_file() -> Path:
    """Where the state is kept, as JSON, beside the settings."""
    return settings.data_folder() / "window.json"


def load() -> WindowState:
    """The state as kept; where it cannot be read or makes no sense, the first-day state.

    Unlike settings and decisions it is no loss: nobody is told.
    """
    try:
        kept = json.loads(state_file().read_text(encoding="utf-8"))
        width, height = (int(side) for side in kept["size"])
        return WindowState(
            size=(max(640, width), max(400, height)),
            panes=tuple(int(size) for size in kept["panes"]),
            library_shown=bool(kept["library_shown"]),
            outline_shown=bool(kept.get("outline_shown", False)),
            article=str(kept["article"]),
            places={str(key): max(0, int(place)) for key, place in kept["places"].items()},
            claim=str(kept.get("claim", "")),
            listing=_named_words(kept, "listing"),
            exporting=_named_words(kept, "exporting"),
            languages={str(key): str(code) for key, code in kept.get("languages", {}).items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return WindowState()


def _named_words(kept: Mapping[str, Any], name: str) -> dict[str, tuple[str, ...]]:
    told = kept.get(name, {}).items()
    return {str(key): tuple(str(value) for value in values) for key, values in told}


def save(state: WindowState) -> bool:
    """Keep the state, never half a file; whether it could be written."""
    path = state_file()
    draft = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(asdict(state), indent=1) + "\n", encoding="utf-8")
        draft.replace(path)
    except OSError:
        return False
    return True
