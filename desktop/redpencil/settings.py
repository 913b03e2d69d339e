"""What a person may set, where it is kept, and where the log and the library lie."""

from __future__ import annotations

import getpass
import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

import platformdirs

from redpencil.errors import InputError


@dataclass(frozen=True, slots=True)
class Settings:
    """The options, with the values they have until somebody changes them.

    Limits bound the caged reader: ``reader_seconds`` of wall time, ``reader_memory_mb``
    of address space, ``file_limit_mb`` of input.
    """

    checker: str = ""
    theme: str = "light"
    zoom: int = 100
    passages_per_claim: int = 4
    reader_seconds: int = 30
    reader_memory_mb: int = 1024
    file_limit_mb: int = 200

    @property
    def who(self) -> str:
        """The checker's name for the log: the one set, or else the name of the login."""
        return self.checker or _login()


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no entry for this user, as in some containers
        return "unknown"


def data_folder() -> Path:
    """The user's data folder; ``REDPENCIL_DATA`` names another one."""
    chosen = os.environ.get("REDPENCIL_DATA")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("redpencil", False))


def settings_file() -> Path:
    """Where the settings are kept, as JSON."""
    return data_folder() / "settings.json"


def default_log() -> Path:
    """The check log used when no ``--log`` is given."""
    return data_folder() / "log.db"


def default_library() -> Path:
    """The library used when no ``--library`` is given."""
    return data_folder() / "library.db"


def load() -> Settings:
    """The settings as kept; unknown names are left alone, a damaged file is refused."""
    path = settings_file()
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        raise InputError("unreadable", name=str(path), reason=str(error)) from error
    standard = asdict(Settings())
    fit = {k: v for k, v in kept.items() if type(v) is type(standard.get(k))}
    return Settings(**{**standard, **fit})


def save(settings: Settings) -> None:
    """Keep the settings: written beside and moved into place, so never half a file."""
    path = settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
    draft.replace(path)
