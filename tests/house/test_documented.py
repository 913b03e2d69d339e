"""Nothing a user or a plug can do stays unsaid: verbs, commands, hooks, events, settings."""

from __future__ import annotations

import argparse
import inspect
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from redpencil import hooks, plugins, resources
from redpencil.checklog import projecting
from redpencil.cli.commands import build_parser
from redpencil.desk import Desk
from redpencil.settings import Settings

DOCS = resources.path("docs")


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def verbs() -> list[str]:
    return [n for n, _ in inspect.getmembers(Desk, inspect.isfunction) if not n.startswith("_")]


def commands(
    parser: argparse.ArgumentParser, trail: tuple[str, ...] = ()
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, part in action.choices.items():
                yield " ".join([*trail, name]), part
                yield from commands(part, (*trail, name))


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_of_the_desk_is_described(verb: str) -> None:
    assert f"`{verb}`" in text_of("architecture.md")


@pytest.mark.parametrize("name", [name for name, _ in commands(build_parser())])
def test_every_command_is_described(name: str) -> None:
    assert f"redpencil {name}" in text_of("commands.md")


@pytest.mark.parametrize(("name", "parser"), list(commands(build_parser())))
def test_every_command_helps_with_an_example(name: str, parser: argparse.ArgumentParser) -> None:
    assert name == "open" or (parser.epilog or "").startswith("Example: redpencil ")


def hook_names() -> list[str]:
    functions = inspect.getmembers(hooks, inspect.isfunction)
    return [name for name, made in functions if hasattr(made, f"{hooks.PROJECT}_spec")]


def test_there_are_hooks_to_describe() -> None:
    assert len(hook_names()) == 4


@pytest.mark.parametrize("hook", hook_names())
def test_every_hook_is_described(hook: str) -> None:
    assert f"`{hook}`" in text_of("plugs.md")


@pytest.mark.parametrize("kind", sorted(projecting.KINDS))
def test_every_kind_of_event_is_described(kind: str) -> None:
    assert f"`{kind}`" in text_of("log.md")


@pytest.mark.parametrize("name", [f.name for f in fields(Settings)])
def test_every_setting_is_described(name: str) -> None:
    assert f"`{name}`" in text_of("settings.md")


def test_the_built_in_plugs_are_all_named_and_there() -> None:
    package = Path(plugins.__file__).parent
    for name in plugins.BUILT_IN:
        assert package.joinpath(*name.split(".")).with_suffix(".py").exists(), name


def test_every_document_of_the_help_opens_with_a_heading() -> None:
    for path in DOCS.rglob("*.md"):
        assert re.match(r"# \S", path.read_text(encoding="utf-8")), path
