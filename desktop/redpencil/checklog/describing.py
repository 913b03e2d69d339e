"""The log described for Datasette: tables, columns, views, and the questions of the docs as pages.

The form is that of https://docs.datasette.io/en/stable/metadata.html, the words and the SQL are
those of the docs, which people read too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from redpencil import resources
from redpencil.words.open_data import COLUMNS, DESCRIPTION, SOURCE, TABLES, TITLE

Tree: TypeAlias = Mapping[str, "str | Tree"]

_SECTION = re.compile(r"^## Questions$(.*?)^## ", re.MULTILINE | re.DOTALL)
_QUESTION = re.compile(r"^### (.+?)\n.*?^```sql\n(.+?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Question:
    """A question that a newsroom asks of its log. ``sql`` takes its parameters by name."""

    title: str
    sql: str

    @property
    def name(self) -> str:
        """The title as it stands in an address."""
        return re.sub(r"[^a-z0-9]+", "-", self.title.lower()).strip("-")


def questions() -> tuple[Question, ...]:
    """The questions of the docs, in their order."""
    docs = resources.path("docs/log.md").read_text(encoding="utf-8")
    section = _SECTION.search(docs)
    if section is None:
        raise ValueError("the docs of the log have no questions")
    return tuple(Question(title, sql.strip()) for title, sql in _QUESTION.findall(section[1]))


def metadata() -> str:
    """``metadata.yaml`` for an exported log."""
    tables: dict[str, Tree] = {
        name: {"description": words, "columns": COLUMNS.get(name, {})}
        for name, words in TABLES.items()
    }
    asked: dict[str, Tree] = {one.name: {"title": one.title, "sql": one.sql} for one in questions()}
    tree: Tree = {
        "title": TITLE,
        "description": DESCRIPTION,
        "source": SOURCE,
        "databases": {"log": {"tables": tables, "queries": asked}},
    }
    return "".join(line + "\n" for line in _yaml(tree))


def _yaml(tree: Tree, indent: str = "") -> Iterator[str]:
    """Mappings and texts as YAML: a text of one line as in JSON, which YAML contains."""
    for name, value in tree.items():
        key = f"{indent}{json.dumps(name, ensure_ascii=False)}:"
        if not isinstance(value, str):
            yield key if value else f"{key} {{}}"
            yield from _yaml(value, indent + "  ")
        elif "\n" in value:
            yield f"{key} |-"
            yield from (f"{indent}  {line}" for line in value.splitlines())
        else:
            yield f"{key} {json.dumps(value, ensure_ascii=False)}"
