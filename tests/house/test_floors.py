"""The house stands: floors import only downward, in no circle, with Qt behind one door."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "desktop" / "redpencil"

FLOORS: dict[str, int] = {
    "model": 1, "errors": 1, "codec": 1, "settings": 1, "resources": 1,
    "text": 2, "storing": 2, "checklog": 2, "hooks": 2, "words": 2, "machine": 2,
    "claims": 3, "documents": 3, "reports": 3, "plugins": 3, "web": 3,
    "checks": 4, "sources": 4,
    "gathering": 5, "drafting": 5, "watching": 5, "adding_up": 5, "looking_up": 5,
    "publishing": 5, "desk": 5,
    "window": 6, "cli": 6,
    "__main__": 7,
}  # fmt: skip
WITHIN_FLOOR = {
    ("codec", "model"), ("settings", "errors"), ("checklog", "storing"), ("checklog", "words"),
    ("words", "text"), ("documents", "plugins"), ("reports", "plugins"),
    ("reports", "claims"), ("reports", "documents"),
    ("desk", "gathering"), ("desk", "drafting"), ("desk", "watching"), ("desk", "publishing"),
    ("desk", "adding_up"), ("desk", "looking_up"), ("looking_up", "adding_up"),
    ("publishing", "gathering"), ("drafting", "gathering"),
}  # fmt: skip

# The rooms of the window; what stands in none of them is its frame, which knows them all.
WINDOW_ROOMS: dict[str, int] = {
    "look": 1, "work": 1, "page": 2, "listing": 2, "panel": 2, "library": 2, "guide": 3,
    "export": 4,
}  # fmt: skip


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def imports_of(path: Path) -> set[str]:
    """The redpencil modules that a file imports anywhere in it, type checking left out."""
    found: set[str] = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names if a.name.split(".")[0] == "redpencil"}
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "redpencil":
                found |= {f"redpencil.{a.name}" for a in node.names}
            elif node.module.startswith("redpencil."):
                for alias in node.names:
                    deeper = f"{node.module}.{alias.name}"
                    file = PACKAGE.joinpath(*deeper.split(".")[1:])
                    is_module = file.with_suffix(".py").exists() or file.is_dir()
                    found.add(deeper if is_module else node.module)
    return {f.removeprefix("redpencil").lstrip(".") for f in found} - {"", "__version__"}


def room(name: str) -> str:
    return name.split(".")[0]


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_every_module_stands_on_a_named_floor(path: Path) -> None:
    name = name_of(path)
    assert name == "__init__" or room(name) in FLOORS


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_floors_import_only_downward(path: Path) -> None:
    here = room(name_of(path))
    for target in imports_of(path):
        there = room(target)
        if there == here or here == "__init__":
            continue
        below = FLOORS[there] < FLOORS[here]
        assert below or (here, there) in WITHIN_FLOOR, f"{name_of(path)} imports {target}"


def window_room(name: str) -> str:
    """The room within the window, or "" for its frame and for whatever is elsewhere."""
    parts = name.split(".")
    return parts[1] if parts[0] == "window" and len(parts) > 1 and parts[1] in WINDOW_ROOMS else ""


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_the_rooms_of_the_window_import_only_downward(path: Path) -> None:
    here = window_room(name_of(path))
    for target in imports_of(path) if here else ():
        there = window_room(target)
        if room(target) == "window" and there != here:
            below = there and WINDOW_ROOMS[there] < WINDOW_ROOMS[here]
            assert below, f"{name_of(path)} imports {target}"


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {name_of(p): imports_of(p) for p in modules()}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join([*trail, name])
        if name in done:
            return
        for target in graph.get(name, set()):
            if target != name:
                visit(target, (*trail, name))
        done.add(name)

    for name in graph:
        visit(name, ())


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_qt_is_imported_only_in_the_window(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    names |= {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    if room(name_of(path)) != "window":
        assert not {n for n in names if n.split(".")[0] in {"PySide6", "shiboken6"}}


def test_the_command_line_leaves_qt_unloaded() -> None:
    code = (
        "import sys, redpencil.__main__, redpencil.cli.commands; "
        "sys.exit(any(m.split('.')[0] == 'PySide6' for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
