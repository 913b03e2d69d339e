"""What a person may set, where it is kept, and where the log and the library lie."""

from __future__ import annotations

import getpass
import json
import locale
import os
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path

import platformdirs

from redpencil.errors import InputError

SYSTEM = "system"
"""The setting ``language`` of somebody who has chosen none: the window follows the system's."""
LANGUAGE_VARIABLE = "REDPENCIL_LANGUAGE"
"""The environment variable that names the language of one start, whatever the settings say."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options, with the values they have until somebody changes them.

    Limits bound the caged reader: ``reader_seconds`` of wall time, ``reader_memory_mb``
    of address space, ``file_limit_mb`` of input. ``offline`` makes it impossible to fetch a
    page; ``private_addresses`` allows those of the own machine and of private networks.
    ``watched_files`` is how many files of a watched folder are read at most.
    ``sentence_model`` is the folder of a model for searching by meaning, "" for none.
    ``fetch_seconds`` and ``fetch_limit_mb`` bound a page that is fetched. ``keys`` holds the keys
    of the commands that were changed in the window, by the command's name, in Qt's portable
    spelling. ``language`` is the code of the language that is spoken, or SYSTEM; it is read once,
    as the program starts.
    """

    checker: str = ""
    language: str = SYSTEM
    theme: str = "light"
    zoom: int = 100
    column: int = 100
    passages_per_claim: int = 4
    reader_seconds: int = 30
    reader_memory_mb: int = 1024
    file_limit_mb: int = 200
    watched_files: int = 1000
    offline: bool = False
    private_addresses: bool = False
    fetch_seconds: int = 30
    fetch_limit_mb: int = 50
    sentence_model: str = ""
    keys: dict[str, list[str]] = field(default_factory=dict)

    @property
    def who(self) -> str:
        """The checker's name for the log: the one set, or else the name of the login."""
        return self.checker or self.login

    @property
    def login(self) -> str:
        """The name of the login, which stands in the log for want of another, and in no report."""
        return _login()


BOUNDS: dict[str, tuple[int, int]] = {
    "zoom": (50, 400),
    "column": (50, 200),
    "passages_per_claim": (1, 20),
    "reader_seconds": (1, 3600),
    "reader_memory_mb": (128, 65536),
    "file_limit_mb": (1, 4096),
    "watched_files": (1, 20_000),
    "fetch_seconds": (1, 600),
    "fetch_limit_mb": (1, 4096),
}
"""Least and most of the settings that are numbers; 128 MB is what a reader needs to start."""


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no entry for this user, as in some containers
        return "unknown"


def spoken_language() -> str:
    """The code of the language asked for: by the environment, or else by the settings, or English.

    Settings that cannot be read are told by whoever loads them; here they ask for nothing.
    """
    return os.environ.get(LANGUAGE_VARIABLE) or _chosen_language() or "en"


def follow_system() -> None:
    """Let this start speak the system's language, unless another one was asked for.

    For the window alone: a command line is read by programs too, and speaks English unasked.
    """
    if not os.environ.get(LANGUAGE_VARIABLE) and not _chosen_language():
        os.environ[LANGUAGE_VARIABLE] = system_language()


def _chosen_language() -> str:
    try:
        chosen = load().language
    except InputError:
        return ""
    return "" if chosen == SYSTEM else chosen


def system_language() -> str:
    """The code of the language that the user's system speaks, like "fr"; English if unknown."""
    if sys.platform == "win32":
        import ctypes

        known = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    else:
        # The order in which POSIX has them looked at; LANGUAGE is a list.
        names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
        known = next((os.environ[name] for name in names if os.environ.get(name)), "")
    code = known.partition(":")[0].replace("-", "_").partition("_")[0].partition(".")[0]
    return code.lower() if code not in ("", "C", "POSIX") else "en"


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


def snapshot_folder() -> Path:
    """Where the pages that were fetched are kept as they were seen."""
    return data_folder() / "snapshots"


def default_library() -> Path:
    """The library used when no ``--library`` is given."""
    return data_folder() / "library.db"


def load() -> Settings:
    """The settings as kept, each within its bounds; unknown names are left alone.

    Raises InputError ``bad_settings`` where the file cannot be read or holds no settings.
    """
    path = settings_file()
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError) as error:
        raise InputError("bad_settings", name=str(path), reason=str(error)) from error
    if not isinstance(kept, dict):
        raise InputError("bad_settings", name=str(path), reason="it holds no names with values")
    standard = asdict(Settings())
    fit = {k: _bounded(k, v) for k, v in kept.items() if type(v) is type(standard.get(k))}
    return Settings(**{**standard, **fit})


def _bounded(name: str, value: object) -> object:
    """The value, or the nearest one that the program can work with."""
    if isinstance(value, dict):
        return {key: words for key, words in value.items() if _are_words(words)}
    if name in BOUNDS and isinstance(value, int):
        least, most = BOUNDS[name]
        return min(max(value, least), most)
    return value


def _are_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) for word in value)


def save(settings: Settings) -> None:
    """Keep the settings: written beside and moved into place, so never half a file."""
    path = settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(asdict(settings), indent=2) + "\n", encoding="utf-8")
    draft.replace(path)
