"""What the tests of reading share: the recipes of hostile data, and plugs for the cage."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

PLUG = """
from redpencil.hooks import Reader, implementation
from redpencil.model import Block, Document, Note

def read(data, name, options):
    document = Document("some words", (Block("paragraph", 0, 4, "p. 1"),), "T", name, "0")
{body}
    return document

@implementation
def readers():
    return [Reader("a test", (".odd",), read)]
"""


@pytest.fixture
def plug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Install a real reader plug for files in .odd, found by its entry point in the child."""

    def install(body: str) -> None:
        folder = tmp_path / "site"
        facts = folder / "oddreader-1.0.dist-info"
        facts.mkdir(parents=True)
        lines = "".join(f"    {line}\n" for line in body.splitlines())
        (folder / "oddreader.py").write_text(PLUG.format(body=lines), encoding="utf-8")
        (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: oddreader\nVersion: 1.0\n")
        (facts / "entry_points.txt").write_text("[redpencil]\noddreader = oddreader\n")
        # A checkout that is not installed is found by the same variable.
        paths = [str(folder), *filter(None, [os.environ.get("PYTHONPATH")])]
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(paths))

    return install
