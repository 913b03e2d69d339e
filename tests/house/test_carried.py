"""Every file under resources that the code names exists, and what others made has its licence."""

from __future__ import annotations

import re
from itertools import takewhile
from pathlib import Path

import pytest

import redpencil
from redpencil import resources
from redpencil.text.wordlists import LANGUAGES

PACKAGE = Path(redpencil.__file__).parent
NAMED = re.compile(
    r"""["'](?P<name>(?:icons|themes|fonts|lexicons|templates|schemas|samples|docs)/[\w./-]+)["']"""
)


def named() -> list[tuple[str, str]]:
    return [
        (path.name, match["name"])
        for path in sorted(PACKAGE.rglob("*.py"))
        for match in NAMED.finditer(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(("module", "name"), named())
def test_every_resource_that_the_code_names_is_carried(module: str, name: str) -> None:
    assert resources.path(name).exists(), f"{module} names {name}"


def test_every_font_has_its_licence_beside_it() -> None:
    families = {path.name.split("-")[0] for path in resources.path("fonts").glob("*.?tf")}
    licences = {p.stem.removeprefix("OFL-") for p in resources.path("fonts").glob("OFL-*.txt")}
    assert families
    for family in families:
        assert any(family.startswith(licensed) for licensed in licences), family


def test_every_lexicon_says_in_its_head_where_it_comes_from() -> None:
    files = [path for path in resources.path("lexicons").rglob("*") if path.is_file()]
    assert len(files) > len(LANGUAGES)
    for path in files:
        lines = path.read_text(encoding="utf-8").splitlines()
        head = " ".join(takewhile(lambda line: line.startswith("#"), lines))
        assert "Origin: " in head, path
