"""The README's commands name what the program really needs."""

from __future__ import annotations

from pathlib import Path

from redpencil import machine

README = Path(__file__).resolve().parents[2] / "README.md"


def commands() -> list[str]:
    lines = README.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if "apt-get install" in line and "venv" in line]


def test_the_first_command_installs_every_system_library_that_a_window_needs() -> None:
    assert set(machine.qt_packages()) <= set(commands()[0].split("'")[1].split())


def test_both_commands_make_the_environment_and_install_the_program() -> None:
    assert len(commands()) == 2
    for command in commands():
        assert "python3 -m venv .venv && .venv/bin/pip install" in command
    assert commands()[0].endswith(".venv/bin/redpencil")
    assert commands()[1].endswith(".venv/bin/python -m pytest -n auto")
