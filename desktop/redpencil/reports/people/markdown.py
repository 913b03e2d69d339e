"""The reports as Markdown (CommonMark, with the strikethrough of GitHub), readable as plain text.

Whatever comes from a document is escaped: it makes no link, no picture, no HTML and no list.
"""

from __future__ import annotations

import re

from redpencil.hooks import Renderer, implementation
from redpencil.reports.people.directions import closed
from redpencil.reports.people.sheets import renderers_of
from redpencil.reports.people.values import Leaf, Run, Runs, Sheet

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&!$^]")
# Addresses become links without being asked in many programs; a broken sign keeps them words.
_ADDRESS = re.compile(r"(?i)(?<=\w):(?=//|\w)|(?<=\bwww)\.|@")
_AT_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")
_AROUND: dict[str, str] = {"strong": "**", "added": "**", "aligned": "**", "struck": "~~"}
_TIGHT = frozenset({"row", "item"})
_ROOM = "…" * 24


def render_sheet(sheet: Sheet) -> bytes:
    """The sheet as UTF-8 Markdown."""
    lines = [escaped(sheet.brand), "", f"# {escaped(sheet.title)}"]
    before = ""
    for leaf in sheet.leaves:
        if leaf.kind == "key" or (leaf.picture and leaf.picture.stretched):
            continue  # nothing of it can be seen here
        if not (leaf.kind in _TIGHT and before in _TIGHT):
            lines.append("")
        lines.append(_block(leaf))
        before = leaf.kind
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _block(leaf: Leaf) -> str:
    words = _line(leaf.runs)
    anchor = f'<a id="{leaf.anchor}"></a>' if leaf.anchor else ""
    if leaf.kind == "heading":
        return f"## {anchor}{words}"
    if leaf.kind == "subheading":
        return f"### {anchor}{words}"
    if leaf.kind == "row":
        name = f"**{escaped(leaf.name)}:** " if leaf.name else ""
        return f"- {name}{words}"
    if leaf.kind == "item":
        return f"- {words}"
    if leaf.kind in ("quote", "note"):
        return f"> {words}"
    if leaf.kind == "answer":
        return f"{words} {_ROOM}"
    if leaf.kind == "picture":
        return f"({escaped(leaf.picture.alt)})" if leaf.picture else ""
    place = f"{escaped(leaf.name)} " if leaf.name else ""
    return place + _AT_START.sub(r"\1\\\2", words) if not place else place + words


def _line(runs: Runs) -> str:
    pieces: list[str] = []
    for at, run in enumerate(runs):
        before = runs[at - 1].text[-1:] if at else ""
        after = runs[at + 1].text[:1] if at + 1 < len(runs) else ""
        pieces.append(_piece(run, before, after))
    return _AT_START.sub(r"\1\\\2", "".join(pieces).strip())


def _piece(run: Run, before: str, after: str) -> str:
    anchor = f'<a id="{run.anchor}"></a>' if run.anchor else ""
    if run.look == "number":
        shown = f"\\[{run.text}\\]"
        return anchor + (f"[{shown}](#{run.link})" if run.link else shown)
    if run.link:
        return f"{anchor}[{escaped(run.text)}](#{run.link})"
    if run.look == "code":
        return anchor + _code(run.text)
    sign = _AROUND.get(run.look, "")
    inner = run.text.strip()
    if not sign or not inner or not _flanks(inner, before, after, run.text):
        return anchor + escaped(run.text)
    left = " " if run.text[0].isspace() else ""
    right = " " if run.text[-1].isspace() else ""
    return f"{anchor}{left}{sign}{escaped(inner)}{sign}{right}"


def _flanks(inner: str, before: str, after: str, text: str) -> bool:
    """Whether signs around the words are taken as such (CommonMark, delimiter runs)."""
    opens = inner[0].isalnum() or text[0].isspace() or not before.isalnum()
    closes = inner[-1].isalnum() or text[-1].isspace() or not after.isalnum()
    return opens and closes


def _code(text: str) -> str:
    words = closed(" ".join(text.split()))
    longest = max((len(run) for run in re.findall(r"`+", words)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if words.startswith("`") or words.endswith("`") else ""
    return f"{fence}{pad}{words}{pad}{fence}"


def escaped(text: str) -> str:
    """Words of a document as Markdown that shows them and does nothing else, on one line."""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() and text.strip() else ""
    words = _SPECIAL.sub(r"\\\g<0>", closed(" ".join(text.split())))
    return left + _ADDRESS.sub(r"\\\g<0>", words) + right


@implementation
def renderers() -> list[Renderer]:
    """Markdown, for people."""
    return renderers_of("Markdown", (".md", ".markdown"), render_sheet)
