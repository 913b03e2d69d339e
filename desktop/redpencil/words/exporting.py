"""What the window says in which reports are chosen, looked at and written."""

from __future__ import annotations

from collections.abc import Mapping

TITLE = "Write reports"
WHAT = "What"
FORMATS_HEAD = "Formats"
WITHHOLD = "Withhold"
WHERE = "Where"
PREVIEW = "Preview"
PREVIEW_OF = "Preview of"

KINDS: Mapping[str, tuple[str, str]] = {
    "report": ("Report", "Everything: the checks, their evidence, the sources, the history"),
    "marked": ("Marked copy", "The article with numbered marks, decisions in the margin"),
    "corrections": ("Corrections", "What was, and what it should read"),
    "calls": ("Call sheets", "Per person the facts to confirm, with room for answers"),
    "comments": ("Comments", "In a copy of the author’s own Word file"),
}
"""Each kind of report with what it is."""

FORMATS: Mapping[str, str] = {
    ".html": "Web page",
    ".pdf": "PDF",
    ".docx": "Word",
    ".md": "Markdown",
    ".json": "JSON",
    ".csv": "CSV table",
    ".jsonld": "W3C annotations",
    ".hypothesis.json": "Hypothesis",
    ".csl.json": "CSL-JSON",
    ".bib": "BibTeX",
    ".claimreview.jsonld": "ClaimReview",
}
"""Each ending of a file as a person calls it, in the order of the window."""

SUFFIXES: Mapping[str, str] = {
    "report": "",
    "marked": "-marked",
    "corrections": "-corrections",
    "calls": "-calls",
    "comments": "-comments",
}
"""What tells the files of one kind from those of another."""

QUOTATIONS = "Tell the words of quotations"
QUOTATIONS_TIP = "People who hear their quotation wish to better it; the sheet withholds it."
SOURCES_LIST = "Sources whose name is withheld"
PERSONS_LIST = "People whose name is withheld"
NO_SOURCES = "No check rests on a source yet."
NO_PERSONS = "Nobody is named as a speaker."
OTHER_PERSON = "Another name, then Enter"
FOLDER = "Folder"
CHOOSE_FOLDER = "Choose…"
FILE_NAME = "Name of the files"
REPORT_URL = "Address of the published report"
REPORT_URL_HINT = "https://… (ClaimReview needs it)"
ANSWERS = "Enter answers of a call sheet…"
ANSWERS_TITLE = "A call sheet that was filled in"
ANSWERS_FILTER = "Call sheets (*.docx *.md *.markdown *.txt);;All files (*)"
NO_ANSWERS = "No new answer stands on this sheet."
NOTHING_TICKED = "Tick a format to see it here."
GOES_ON = "The preview ends here; the file goes on."
SHEET_DROPPED = "That is a call sheet of this article."
ENTER = "Enter its answers"


def write_words(files: int) -> str:
    """What the button says that writes."""
    if not files:
        return "Write"
    return "Write the file" if files == 1 else f"Write {files} files"


def written_words(names: tuple[str, ...]) -> str:
    """Which files were written."""
    return f"Written: {', '.join(names)}"


def will_write(names: tuple[str, ...], replaced: tuple[str, ...]) -> str:
    """Which files come about, and which of them stand there already."""
    if not names:
        return ""
    stem = names[0].partition(".")[0]
    told = ", ".join([names[0], *(name.removeprefix(stem) for name in names[1:])])
    if not replaced:
        return told
    if len(replaced) == len(names):
        return f"{told} (replaced)"
    return f"{told} — replaced: {', '.join(name.removeprefix(stem) for name in replaced)}"


def withheld_words(sources: int, persons: int) -> str:
    """How much is withheld, over the lists."""
    if not sources and not persons:
        return "Nothing is withheld."
    told = []
    if sources:
        told.append(f"{sources} source{'s' if sources > 1 else ''}")
    if persons:
        told.append(f"{persons} {'people' if persons > 1 else 'person'}")
    return f"Withheld: {' and '.join(told)}."
