"""How the program starts: what it says where a window cannot be opened."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from redpencil import machine
from redpencil.errors import InputError
from redpencil.words import sentence

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux asks for packages")


def test_without_a_screen_one_sentence_names_the_command_line(tmp_path: Path) -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {k: v for k, v in os.environ.items() if k not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "redpencil"],
        capture_output=True, text=True, env=environment, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "redpencil --help" in done.stderr


def test_missing_libraries_are_told_by_the_names_of_their_packages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(machine._ALWAYS, "libredpencil-is-not-there.so.9", "libnowhere9")
    with pytest.raises(InputError) as caught:
        machine.require_window()
    assert "libnowhere9" in sentence(caught.value)
    assert "sudo apt-get install" in sentence(caught.value)
    assert machine.missing_packages() == ("libnowhere9",)


def test_x11_needs_more_packages_than_a_hidden_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(machine._ON_X11, "libredpencil-is-not-there.so.9", "libnowhere9")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert "libnowhere9" not in machine.missing_packages()
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    assert "libnowhere9" in machine.missing_packages()
