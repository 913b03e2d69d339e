"""The rules that a module of the finder of quotations can give, read out of its code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from redpencil.claims import quotations

PACKAGE = Path(quotations.__file__).parent
RULE = re.compile(r"[a-z]+(?:-[a-z]+)+|[a-z]{4,}")
# Kinds, levels of clauses and words of the language that stand where a rule may stand.
NO_RULES = {
    "clause-openers", "direct", "mixed", "indirect", "that", "main", "content", "adverbial",
    "mentioned", "named",
}  # fmt: skip


def rules_in(module: str) -> set[str]:
    """The literal rules in a module: where a Cue, an Attribution or the like gets one."""
    found: set[str] = set()
    for node in ast.walk(ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))):
        for place in _places(node):
            for part in ast.walk(place):
                if isinstance(part, ast.JoinedStr):
                    continue
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    found |= {part.value} if RULE.fullmatch(part.value) else set()
    return found - NO_RULES


def _places(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        keywords = [k.value for k in node.keywords if k.arg in ("rule", "rules")]
        made = name in ("Cue", "Attribution", "Report", "Quotation")
        owner = getattr(getattr(node.func, "value", None), "id", "")
        added = name == "append" and owner == "rules"
        return [*node.args, *keywords] if made or added else keywords
    if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple | ast.IfExp):
        return [node.value]
    names = [getattr(target, "id", "") for target in getattr(node, "targets", [])]
    if isinstance(node, ast.Assign) and {"rule", "rules"} & set(names):
        return [node.value]
    return []
