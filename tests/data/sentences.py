"""The sentences of words/ as its source has them: what is said, and where; for tests and menu."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeGuard

PACKAGE = Path(__file__).resolve().parents[2] / "desktop" / "redpencil"
WORDS = PACKAGE / "words"
SPEAKING = frozenset({"said", "counted", "each_said", "in_language", "in_every_language"})


class Sentence(NamedTuple):
    """A message in the sense of Qt; ``one`` is the form for 1 of a counted one, else None."""

    context: str
    source: str
    meaning: str
    one: str | None


def modules() -> list[Path]:
    """The modules that say something, in the order of their names."""
    return sorted(path for path in WORDS.glob("*.py") if path.stem != "__init__")


def sentences() -> tuple[Sentence, ...]:
    """Everything that is said, module by module in the order of the source, each thing once."""
    return tuple(dict.fromkeys(one for path in modules() for one in _said_in(path)))


def _said_in(path: Path) -> Iterator[Sentence]:
    calls = [node for node in ast.walk(_tree(path)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = speaks(call)
        if name == "counted":
            one, many = (ast.literal_eval(argument) for argument in call.args[1:3])
            yield Sentence(path.stem, many, "", one)
        elif name == "said" and isinstance(call.args[0], ast.Constant):
            meaning = next((k.value for k in call.keywords if k.arg == "meaning"), None)
            text = str(call.args[0].value)
            if meaning is not None or says_something(text):
                yield Sentence(path.stem, text, ast.literal_eval(meaning) if meaning else "", None)
        elif name == "each_said":
            for text in texts_of(call.args[0]):
                if says_something(text):
                    yield Sentence(path.stem, text, "", None)


def speaks(call: ast.Call) -> str:
    """The name under which a call says something, or "" for any other call."""
    return call.func.id if isinstance(call.func, ast.Name) and call.func.id in SPEAKING else ""


def texts_of(table: ast.expr) -> Iterator[str]:
    """The texts in a table; the keys of mappings are names."""
    if isinstance(table, ast.Constant) and isinstance(table.value, str):
        yield table.value
    elif isinstance(table, ast.Tuple):
        for part in table.elts:
            yield from texts_of(part)
    elif isinstance(table, ast.Dict):
        for part in table.values:
            yield from texts_of(part)


def says_something(text: str) -> bool:
    """Whether a text has anything that another language would say otherwise."""
    return re.search(r"[^\W\d_]|[“”]", text) is not None


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def unsaid(path: Path) -> Iterator[tuple[str, int, str]]:
    """Texts of a module that nothing says: the name they stand under, their line, their words.

    Left out are what is no sentence by its place: keys and other names that are looked up or
    compared, and what a method of a text is given.
    """
    tree = _tree(path)
    for top in tree.body:
        under = _name(top)
        for node, trail in _walk(top, ()):
            if _has_words(node) and not _excused(node, trail):
                yield under, node.lineno, str(node.value)


def _has_words(node: ast.AST) -> TypeGuard[ast.Constant]:
    # Two letters at least: a single one is a sign or a key.
    text = node.value if isinstance(node, ast.Constant) else None
    return isinstance(text, str) and re.search(r"[^\W\d_]{2}", text) is not None


def _name(top: ast.stmt) -> str:
    if isinstance(top, ast.FunctionDef | ast.ClassDef):
        return top.name
    if isinstance(top, ast.AnnAssign):
        return ast.unparse(top.target)
    return ast.unparse(top.targets[0]) if isinstance(top, ast.Assign) else ""


def _walk(
    node: ast.AST, trail: tuple[ast.AST, ...]
) -> Iterator[tuple[ast.AST, tuple[ast.AST, ...]]]:
    yield node, trail
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, (*trail, node))


# Names of things, not words for people: keys, statuses, encodings.
_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_LOOKED_UP = frozenset({"get", "removeprefix", "removesuffix", "partition", "replace", "encode",
                        "decode", "startswith", "endswith", "compile", "join", "frozenset",
                        "rule_words"})  # fmt: skip


def _excused(text: ast.Constant, trail: tuple[ast.AST, ...]) -> bool:
    parent = trail[-1] if trail else None
    if isinstance(parent, ast.Expr | ast.Subscript | ast.Compare | ast.FormattedValue):
        return True
    if isinstance(parent, ast.Dict) and text in parent.keys:
        return True
    # A word that is assigned or given back by itself may well be shown.
    shown = isinstance(parent, ast.Assign | ast.AnnAssign | ast.Return | ast.Yield | ast.IfExp)
    if not shown and _NAME.fullmatch(str(text.value)):
        return True
    for node in reversed(trail):
        if isinstance(node, ast.Call):
            if speaks(node):
                return True
            called = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            called = called or (node.func.id if isinstance(node.func, ast.Name) else "")
            return called in _LOOKED_UP
        if isinstance(node, ast.Compare | ast.arguments):
            return True
        if isinstance(node, ast.AnnAssign) and text in ast.walk(node.annotation):
            return True
    return False
