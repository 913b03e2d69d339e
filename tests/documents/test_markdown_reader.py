"""Markdown: its words without its marks, its structure as blocks."""

from __future__ import annotations

from redpencil.documents.markdown import read
from redpencil.model import Document

REPORT = """---
title: "Boats of the north"
date: 2024-03-12
author: Ada Moreno
lang: en-GB
---
# Boats and *crews*

The **harbour** counted [42 boats](https://example.org "title") and `one` raft
on the same line.\\
After a break &amp; more ![picture](a.png)

> A quoted paragraph.

- first
- second
  1. inner

| harbour | boats |
| --- | ---: |
| Port Ellis | 42 |
| Quay | **3** |

<div><p>From <b>HTML</b></p></div>

<!-- never shown -->

## End
"""


def blocks(text: str) -> list[tuple[str, int, str]]:
    document = read(text.encode(), "a.md", {})
    return [(b.kind, b.level, document.text[b.start : b.end]) for b in document.blocks]


def test_words_stand_without_their_marks() -> None:
    assert blocks(REPORT) == [
        ("heading", 1, "Boats and crews"),
        (
            "paragraph",
            0,
            "The harbour counted 42 boats and one raft on the same line. After a break & more",
        ),
        ("paragraph", 0, "A quoted paragraph."),
        ("item", 1, "first"),
        ("item", 1, "second"),
        ("item", 2, "inner"),
        ("row", 0, "harbour: Port Ellis · boats: 42"),
        ("row", 0, "harbour: Quay · boats: 3"),
        ("paragraph", 0, "From HTML"),
        ("heading", 2, "End"),
    ]


def test_front_matter_gives_title_date_author_and_language() -> None:
    document: Document = read(REPORT.encode(), "a.md", {})
    assert document.title == "Boats of the north"
    assert document.date == "2024-03-12"
    assert document.byline == "Ada Moreno"
    assert document.language == "en"


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert read(b"# Boats\n\nWords.", "a.md", {}).title == "Boats"


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert blocks("---\n\nWords.\n\n---\n\nMore.") == [
        ("paragraph", 0, "Words."),
        ("paragraph", 0, "More."),
    ]


def test_rows_name_their_table() -> None:
    document = read(REPORT.encode(), "a.md", {})
    row = next(block for block in document.blocks if block.kind == "row")
    assert row.locator == "table 1, row 2"


def test_bold_labels_make_a_transcript() -> None:
    document = read(b"**ANA:** We left.\n\n**TOM:** When?\n\n**ANA:** At noon.", "a.md", {})
    assert [block.speaker for block in document.blocks] == ["ANA", "TOM", "ANA"]
