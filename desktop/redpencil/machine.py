"""What this machine has and lacks: versions, and the system libraries that Qt needs."""

from __future__ import annotations

import ctypes
import os
import platform
import sqlite3
import sys
from importlib import metadata

from redpencil import __version__
from redpencil.errors import InputError

# Shared object → the Debian and Ubuntu package that carries it (found with ldd on the wheels
# of PySide6 6.11 in bare containers of both).
_ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
}
_ON_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
DISTRIBUTIONS = (
    "PySide6-Essentials",
    "nltk",
    "sqlite-utils",
    "rapidfuzz",
    "trafilatura",
    "lxml",
    "selectolax",
    "pypdfium2",
    "pycld2",
    "markdown-it-py",
    "Jinja2",
    "reportlab",
    "uharfbuzz",
    "pluggy",
    "platformdirs",
)


def qt_packages() -> tuple[str, ...]:
    """The Debian packages that every window of Qt needs on Linux, on X11 too."""
    return tuple((_ALWAYS | _ON_X11).values())


def missing_packages() -> tuple[str, ...]:
    """The Debian packages whose libraries Qt would not find here; empty outside Linux."""
    if sys.platform != "linux":
        return ()
    wanted = _ALWAYS | (_ON_X11 if _platform() == "xcb" else {})
    return tuple(package for library, package in wanted.items() if not _loads(library))


def require_window(*, hidden: bool = False) -> None:
    """Raise InputError where a window could not be opened here, saying what would help.

    ``hidden`` is for a window that nobody is to see: it needs no screen.
    """
    if hidden:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    elif not has_screen():
        raise InputError("no_screen")
    packages = missing_packages()
    if packages:
        raise InputError("qt_missing", packages=" ".join(packages))


def has_screen() -> bool:
    """Whether a window can be shown: always outside Linux, else with a display named."""
    return sys.platform != "linux" or _platform() != ""


def _platform() -> str:
    """Qt's platform plug-in as it would be chosen on Linux; empty where there is no screen."""
    chosen = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if chosen:
        return chosen
    if os.environ.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if os.environ.get("DISPLAY") else ""


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def versions() -> dict[str, str]:
    """The versions of the program, Python, SQLite and every library it stands on."""
    found = {
        "redpencil": __version__,
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        "system": platform.platform(),
    }
    for name in DISTRIBUTIONS:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "missing"
    return found
