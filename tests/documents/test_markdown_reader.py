"""Markdown: its words without its marks, its structure as blocks."""

from __future__ import annotations

import pytest

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


NOTED = """It cost 1,800[^b] dollars, they said.[^1]

```
code[^1]
```

[^1]: Ibid.
[^b]: First *line*
    goes on.

    Second paragraph.
[^unused]: stays as it is

The end[^none].
"""


def test_footnotes_follow_the_text_under_their_numbers() -> None:
    document = read(NOTED.encode(), "a.md", {})
    assert [(b.locator, document.text[b.start : b.end]) for b in document.blocks] == [
        ("¶ 1", "It cost 1,800 dollars, they said."),
        ("¶ 2", "code[^1]"),
        ("¶ 3", "[^unused]: stays as it is"),
        ("¶ 4", "The end[^none]."),
        ("footnote 1", "First line goes on."),
        ("footnote 1 ¶ 2", "Second paragraph."),
        ("footnote 2", "Ibid."),
    ]


def test_a_footnote_may_name_another_one_and_itself() -> None:
    document = read(b"Words.[^a]\n\n[^a]: See[^b].\n[^b]: And[^a] that.", "a.md", {})
    assert [b.locator for b in document.blocks] == ["¶ 1", "footnote 1", "footnote 2"]
    assert document.text.endswith("See.\n\nAnd that.")


def test_comments_are_kept_beside_the_words() -> None:
    document = read(b"First.\n\nMore <!-- ask\nAda --> words.\n\n<!-- 42? -->\n", "a.md", {})
    assert document.text == "First.\n\nMore words."
    assert [(n.kind, n.start, n.text) for n in document.notes] == [
        ("comment", 6, "ask Ada"),
        ("comment", 19, "42?"),
    ]
    assert document.remarks == ("Comments in the file are kept beside the text (2).",)


@pytest.mark.parametrize(
    "hidden",
    [
        "<div style='display:none'>out of sight</div>",
        "<span hidden>out <span>of</span> sight</span> seen",
        'seen <i style="font-size:0">out of **sight**</i>',
    ],
)
def test_hidden_words_are_told_and_not_shown(hidden: str) -> None:
    document = read(f"First.\n\n{hidden}\n\nLast.".encode(), "a.md", {})
    assert "sight" not in document.text
    assert document.text.endswith("Last.")
    assert [(n.kind, n.text) for n in document.notes] == [("hidden", "out of sight")]
    assert "“out of sight”" in document.remarks[0]
