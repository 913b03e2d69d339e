"""A real reader plug for files in .odd, as a package of somebody else brings one."""

from __future__ import annotations

import os
from pathlib import Path

_PLUG = """
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


def install(folder: Path, body: str) -> str:
    """Write the package into a new folder; returns the path by which Python finds it, too.

    ``body`` are lines of the function that reads: ``data`` is what it reads, ``document`` what
    it will return.
    """
    facts = folder / "oddreader-1.0.dist-info"
    facts.mkdir(parents=True)
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    (folder / "oddreader.py").write_text(_PLUG.format(body=lines), encoding="utf-8")
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: oddreader\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text("[redpencil]\noddreader = oddreader\n")
    # A checkout that is not installed is found by the same variable.
    return os.pathsep.join([str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])
