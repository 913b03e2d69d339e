"""What the window says in which reports are chosen, looked at and written."""

from __future__ import annotations

from collections.abc import Mapping

from redpencil.words.speaking import counted, each_said, joined, said

TITLE = said("Write reports")
WHAT = said("What")
FORMATS_HEAD = said("Formats")
WITHHOLD = said("Withhold")
WHERE = said("Where")
PREVIEW = said("Preview")
PREVIEW_OF = said("Preview of")

KINDS: Mapping[str, tuple[str, str]] = each_said(
    {
        "report": ("Report", "Everything: the checks, their evidence, the sources, the history"),
        "marked": ("Marked copy", "The article with numbered marks, decisions in the margin"),
        "corrections": ("Corrections", "What was, and what it should read"),
        "calls": ("Call sheets", "Per person the facts to confirm, with room for answers"),
        "comments": ("Comments", "In a copy of the author’s own Word file"),
    }
)
"""Each kind of report with what it is."""

FORMATS: Mapping[str, str] = each_said(
    {
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
)
"""Each ending of a file as a person calls it, in the order of the window."""

SUFFIXES: Mapping[str, str] = {
    "report": "",
    "marked": "-marked",
    "corrections": "-corrections",
    "calls": "-calls",
    "comments": "-comments",
}
"""What tells the files of one kind from those of another."""

QUOTATIONS = said("Tell the words of quotations")
QUOTATIONS_TIP = said("People who hear their quotation wish to better it; the sheet withholds it.")
SOURCES_LIST = said("Sources whose name is withheld")
PERSONS_LIST = said("People whose name is withheld")
NO_SOURCES = said("No check rests on a source yet.")
NO_PERSONS = said("Nobody is named as a speaker.")
OTHER_PERSON = said("Another name, then Enter")
FOLDER = said("Folder")
CHOOSE_FOLDER = said("Choose…")
FILE_NAME = said("Name of the files")
REPORT_URL = said("Address of the published report")
REPORT_URL_HINT = said("https://… (ClaimReview needs it)")
ANSWERS = said("Enter answers of a call sheet…")
ANSWERS_TITLE = said("A call sheet that was filled in")
ANSWERS_FILTER = said("Call sheets (*.docx *.md *.markdown *.txt);;All files (*)")
NO_ANSWERS = said("No new answer stands on this sheet.")
NOTHING_TICKED = said("Tick a format to see it here.")
GOES_ON = said("The preview ends here; the file goes on.")
SHEET_DROPPED = said("That is a call sheet of this article.")
ENTER = said("Enter its answers")


def write_words(files: int) -> str:
    """What the button says that writes."""
    return counted(files, "Write the file", "Write {n} files") if files else said("Write")


def written_words(names: tuple[str, ...]) -> str:
    """Which files were written."""
    return said("Written: {names}", names=", ".join(names))


def will_write(names: tuple[str, ...], replaced: tuple[str, ...]) -> str:
    """Which files come about, and which of them stand there already."""
    if not names:
        return ""
    stem = names[0].partition(".")[0]
    told = ", ".join([names[0], *(name.removeprefix(stem) for name in names[1:])])
    if not replaced:
        return told
    if len(replaced) == len(names):
        return said("{names} (replaced)", names=told)
    gone = ", ".join(name.removeprefix(stem) for name in replaced)
    return said("{names} — replaced: {replaced}", names=told, replaced=gone)


def withheld_words(sources: int, persons: int) -> str:
    """How much is withheld, over the lists."""
    told = []
    if sources:
        told.append(counted(sources, "{n} source", "{n} sources"))
    if persons:
        told.append(counted(persons, "{n} person", "{n} people"))
    if not told:
        return said("Nothing is withheld.")
    return said("Withheld: {things}.", things=joined(told))
