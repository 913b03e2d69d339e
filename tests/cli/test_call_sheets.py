"""Call sheets: quotations withheld, and answers that find their way back into the log."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx as python_docx
import pytest

from redpencil.__main__ import main

ARTICLE = """Lighthouse to stay lit

“We have oil for every night,” keeper Alma Reyes said on Monday. She has tended 3 lamps.

“All 12 lamps burn,” Reyes said.

The tower is 40 metres high.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> int:
    return main(list(words))


def sheet(folder: Path, name: str = "calls.md", *more: str) -> str:
    assert run("report", "article.txt", "--kind", "calls", *more, "--to", name) == 0
    if name.endswith(".docx"):
        return "\n".join(p.text for p in python_docx.Document(str(folder / name)).paragraphs)
    return (folder / name).read_text(encoding="utf-8")


def test_a_call_sheet_asks_each_person_and_withholds_quotations(folder: Path) -> None:
    words = sheet(folder)
    person, _, nobody = words.partition("For anybody who knows")
    assert "Alma Reyes" in person
    assert "What did you say there" in person
    assert "40 metres" in nobody
    assert "40 metres" not in person
    for secret in ("oil for every night", "lamps burn"):
        assert secret not in words
    assert "12" in person  # the figure itself is asked for, not how it was said


def test_the_quotations_are_told_where_that_is_asked_for(folder: Path) -> None:
    assert "We have oil for every night" in sheet(folder, "calls.md", "--with-quotations")


def test_nothing_of_a_quotation_is_in_any_format_of_the_sheet(folder: Path) -> None:
    for name in ("calls.html", "calls.docx"):
        assert run("report", "article.txt", "--kind", "calls", "--to", name) == 0
    assert "oil for every" not in (folder / "calls.html").read_text(encoding="utf-8")
    assert "oil for every" not in sheet(folder, "calls.docx")


def test_answers_written_into_markdown_are_entered_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = sheet(folder)
    claim = re.findall(r"Answer (n[0-9a-f]{10}):", words)[-1]
    filled = words.replace("who, when, how):", "who, when, how): Ann Orr, 12 March, by phone", 1)
    filled = re.sub(f"Answer {claim}: …+", f"Answer {claim}: no, 42 metres …………", filled)
    (folder / "calls.md").write_text(filled, encoding="utf-8")
    capsys.readouterr()
    assert run("answers", "article.txt", "calls.md") == 0
    said = capsys.readouterr().out
    assert f"Checking: {claim}  Answer: no, 42 metres" in said
    assert "1 answer entered" in said
    assert run("answers", "article.txt", "calls.md") == 0
    assert "0 answers entered" in capsys.readouterr().out


def test_answers_written_into_a_word_file_keep_what_was_decided(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    claim = re.findall(r"Answer (n[0-9a-f]{10}):", sheet(folder))[0]
    run("decide", "article.txt", claim, "fix", "--correction", "5 lamps", "--note", "Odd.")
    sheet(folder, "calls.docx")
    file = python_docx.Document(str(folder / "calls.docx"))
    for paragraph in file.paragraphs:
        if "Spoken to (call 1" in paragraph.text:
            paragraph.add_run("the keeper, Monday")
        if f"Answer {claim}:" in paragraph.text:
            paragraph.add_run("Yes, 5 of them")
    out = io.BytesIO()
    file.save(out)
    (folder / "filled.docx").write_bytes(out.getvalue())
    capsys.readouterr()
    assert run("answers", "article.txt", "filled.docx") == 0
    assert f"Fix: {claim}  Answer (the keeper, Monday): Yes, 5 of them" in capsys.readouterr().out
    assert run("report", "article.txt", "--to", "r.md") == 0
    report = (folder / "r.md").read_text(encoding="utf-8")
    assert "**Should read:** **5 lamps**" in report
    assert "Odd. Answer (the keeper, Monday): Yes, 5 of them" in report


def test_the_authors_own_file_is_never_written_over(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = python_docx.Document()
    made.add_paragraph("The tower is 40 metres high.")
    made.save(str(folder / "draft.docx"))
    before = (folder / "draft.docx").read_bytes()
    assert run("report", "draft.docx", "--kind", "comments", "--to", "draft.docx") == 2
    assert "draft.docx is a file that was read" in capsys.readouterr().err
    assert (folder / "draft.docx").read_bytes() == before
    assert run("report", "draft.docx", "--kind", "comments", "--to", "copy.docx") == 0
    assert run("report", "article.txt", "--kind", "comments", "--to", "copy.docx") == 2
    assert run("report", "article.txt", "--kind", "comments", "--to", "copy.pdf") == 2


@pytest.mark.parametrize("kept", ["article.md", "talk.md"])
def test_no_report_is_written_over_what_was_read(
    folder: Path, kept: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "talk.md").write_text("REYES: We have oil for every night.\n", encoding="utf-8")
    before = (folder / kept).read_bytes()
    checked = ("check", "article.md", "--sources", "talk.md", "--report")
    assert run(*checked, kept) == 2
    assert f"{kept} is a file that was read" in capsys.readouterr().err
    assert run(*checked, "seen.md") == 0
    assert run("check", "article.md", "--report", kept) == 2  # the library knows the source
    if kept == "article.md":
        assert run("report", "article.md", "--to", kept) == 2
    assert (folder / kept).read_bytes() == before
