"""One plain sentence with a way out for every code that a WorldError carries."""

from __future__ import annotations

import re

from redpencil.errors import WorldError
from redpencil.words.speaking import each_said

# Control characters and line ends, halves of surrogate pairs, and the marks that turn the
# direction of writing round (Unicode Standard Annex 9): no text needs them to be read.
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
# Longer than any list of packages; a name beyond it would bury the sentence.
_LONGEST = 1000

SENTENCES: dict[str, str] = each_said(
    {
        "table_too_large": (
            "{name} holds a table of more than {limit} cells; save the rows and columns that you "
            "need as a table of their own, and open that."
        ),
        "page_not_drawn": (
            "Page {page} of {name} could not be shown as it was printed ({reason}); read its text "
            "instead, or open the file in its own program."
        ),
        "source_changed": (
            "{name} has changed since it was read, so its pages do not belong to the text shown "
            "here; add it again to read it as it is now."
        ),
        "no_pages": ("{name} has no printed pages to show; its text is all that was read."),
        "page_not_kept": (
            "The page at {name} was not kept as it was seen, so its pages cannot be shown; read "
            "its text instead, or open the address in a browser."
        ),
        "no_numpy": (
            "Searching by meaning needs the package numpy, which is not installed; install the "
            "extra with: pip install 'redpencil[semantic]'."
        ),
        "bad_model": (
            "The folder {name} holds no sentence model that can be used ({reason}); it needs "
            "config.json, vocab.txt and model.safetensors."
        ),
        "no_model": (
            "No sentence model is named; name its folder with `--model FOLDER`, or as "
            "“sentence_model” in the settings."
        ),
        "empty": "{name} is empty, so there is nothing to check; choose another file.",
        "binary": (
            "{name} does not look like text; save it as text, Markdown or HTML and open that copy."
        ),
        "unsupported": "{name} is of a kind that cannot be read yet; save it as {kinds}.",
        "changing": "{name} kept changing while it was read; open it when it has been saved.",
        "vanished": (
            "{name} is not there any more; check the path, or open it from where it is now."
        ),
        "forbidden": "{name} may not be read by you; change its permissions, or copy it elsewhere.",
        "is_folder": "{name} is a folder; choose a file in it, or add the folder to the sources.",
        "unreadable": "{name} could not be read ({reason}); copy it to a local disk and try again.",
        "too_large": (
            "{name} is larger than the limit of {limit} MB; raise the limit in the settings, "
            "or split the file."
        ),
        "locked": (
            "{name} is protected, with a password or against copying; open it in its own program, "
            "save a copy without protection, and open that copy."
        ),
        "too_many_parts": (
            "{name} holds more than {limit} files; unpack it, and add the folders you need."
        ),
        "several": (
            "{name} holds several documents; add it to the sources, "
            "or take out the one to be checked and open that."
        ),
        "packed_too_deep": (
            "{name} lies in an archive within archives; unpack the outer ones and try again."
        ),
        "gave_up": (
            "Too many files in {name} could not be read, so the rest was left; "
            "unpack it, and add those you need."
        ),
        "scanned": (
            "{name} holds {pages} as pictures and no text; install Tesseract (on Debian and "
            "Ubuntu: sudo apt-get install tesseract-ocr), then read it with --ocr eng."
        ),
        "scanned_here": (
            "{name} holds {pages} as pictures and no text; read it with --ocr eng (or another "
            "language), and Tesseract recognises its words."
        ),
        "scanned_inside": (
            "{name} holds {pages} as pictures and no text; take it out of its archive, and its "
            "words can be recognised."
        ),
        "ocr_missing": (
            "The words of {name} cannot be recognised without Tesseract; install it (on Debian and "
            "Ubuntu: sudo apt-get install tesseract-ocr), or leave --ocr out."
        ),
        "ocr_language": (
            "Tesseract has no data for “{language}” here, but for: {known}; install the data "
            "(tesseract-ocr-{language}), or name another language."
        ),
        "ocr_failed": (
            "Tesseract could not recognise the words of {name} ({reason}); look whether it runs by "
            "itself, or leave --ocr out."
        ),
        "bad_ocr": (
            "“{name}” names no languages; give them as Tesseract does, like eng or deu+fra."
        ),
        "unpacks_too_large": (
            "{name} unpacks to more than {limit} MB, far more than a text of its size; "
            "save it as plain text and open that copy."
        ),
        "reader_timeout": (
            "Reading {name} took longer than {seconds} seconds and was stopped; "
            "save it in a simpler format and try again."
        ),
        "reader_memory": (
            "Reading {name} needed more than {limit} MB of memory and was stopped; "
            "save it in a simpler format and try again."
        ),
        "reader_failed": (
            "{name} could not be understood by its reader ({reason}); "
            "save it as plain text and open that copy."
        ),
        "no_text": "No text was found in {name}; open it in its own program and copy the text out.",
        "wrong_encoding": (
            "{name} is not written in {encoding}; choose another encoding, or let it be detected."
        ),
        "unknown_encoding": (
            "“{name}” is not an encoding that is known here; give one like utf-8, windows-1252 or "
            "utf-16, or leave it out and it is detected."
        ),
        "no_day": "“{name}” is no day; give one like 2024-05-17.",
        "unknown_language": (
            "“{name}” is not the code of a language; give one like en, fr or de, or leave it out "
            "and it is detected."
        ),
        "bad_verb_row": (
            "Line {line} of {name} was left out: a verb needs its base form, its forms and its "
            "letters (of s c t p i n m w v u), parted by tabs; mend or remove it."
        ),
        "bad_gender_row": (
            "Line {line} of {name} was left out: it needs a word, a tab and a gender (m, f or u); "
            "mend or remove it."
        ),
        "bad_role_row": (
            "Line {line} of {name} was left out: it needs a word, a tab and one of m, f, u, p and "
            "o; mend or remove it."
        ),
        "bad_word_row": (
            "Line {line} of {name} was left out: it holds one word or phrase and no tab; "
            "mend or remove it."
        ),
        "bad_set_row": (
            "Line {line} of {name} was left out: it needs the name of a set that Redpencil has, a "
            "tab and some words; mend or remove it."
        ),
        "unknown_lexicon": (
            "{name} was left alone: no list has that name; the lists here are {known}."
        ),
        "store_locked": (
            "The {store} {path} is in use by another program; close that program and try again."
        ),
        "store_corrupt": (
            "The {store} {path} is damaged; nothing was changed in it. Restore a back-up that lies "
            "beside it, or choose another file with {option}."
        ),
        "store_newer": (
            "The {store} {path} was written by a newer version of Redpencil; "
            "install that version, or choose another file with {option}."
        ),
        "store_readonly": (
            "The {store} {path} may not be written; change its permissions, "
            "or choose another file with {option}."
        ),
        "store_full": (
            "The disk is full, so this was not recorded in the {store}; "
            "free some space and do it again. Everything recorded before is safe."
        ),
        "store_vanished": (
            "The {store} {path} was moved, replaced or deleted while it was open, so this was not "
            "recorded; put it back and do it again, or start the program anew."
        ),
        "store_failing": (
            "The {store} {path} could not be read or written ({reason}); look whether its disk is "
            "full or failing, then do it again. Everything recorded before is safe."
        ),
        "store_missing": (
            "The {store} {path} cannot be opened ({reason}); check the folder, "
            "or choose another file with {option}."
        ),
        "unknown_article": (
            "No article “{name}” is in the log; `redpencil log list` shows those that are."
        ),
        "ambiguous_article": (
            "“{name}” is the beginning of several articles ({known}); give some more of the id."
        ),
        "no_such_words": (
            "“{name}” does not stand in this article; the words of a cue are its own words."
        ),
        "no_number": "“{name}” is no number; write 1,200, 2.5 million or 3 to 7, say.",
        "unknown_claim": (
            "There is no claim “{name}” in this article; "
            "`redpencil claims {article} --json` lists those it has."
        ),
        "unknown_source": (
            "There is no source “{name}” in the library; `redpencil sources list` shows those it "
            "has."
        ),
        "draft_outdated": (
            "The article {name} has another text by now, so this draft was not laid onto it; "
            "open the article again and revise it once more."
        ),
        "same_text": (
            "The new draft of {name} has the very words of the one that stands, so there is "
            "nothing to revise; choose the file with the new draft."
        ),
        "no_draft_before": (
            "The first draft of {name} came after none, so there is nothing to lay it beside; "
            "load a new draft with `redpencil revise`."
        ),
        "unknown_draft": (
            "The article {name} has no draft {revision}; `redpencil log show {name}` tells its "
            "drafts."
        ),
        "no_check": (
            "Nobody has decided on the claim “{name}” yet, so there is nothing to read again; "
            "decide on it first."
        ),
        "check_is_stale": (
            "What was checked on the claim “{name}” has changed since, so there is nothing to read "
            "again; decide on it anew first."
        ),
        "own_check": (
            "The claim “{name}” was decided on by {who}; a second reading is another person’s. "
            "Decide anew to change it, or set the name of the checker in the settings."
        ),
        "unknown_verdict": "“{name}” is no verdict; a second reading says confirm or dispute.",
        "unknown_status": "“{name}” is not a status; the statuses are {known}.",
        "bad_settings": (
            "The settings in {name} cannot be used ({reason}); mend that file, "
            "or delete it to begin with the standard ones."
        ),
        "no_words": "No words to search for were given; add some after `search`.",
        "log_broken": (
            "The log {path} is not whole: {fault} Keep this file as it is, and go back to "
            "a back-up or an export."
        ),
        "other_broken": (
            "The log {path} is not whole: {fault} Nothing of it was brought in; "
            "ask for a copy that `redpencil log verify` finds whole."
        ),
        "other_damaged": (
            "{path} is damaged, or no check log of Redpencil, so nothing of it was brought in; "
            "ask for a sound copy, or name another file."
        ),
        "other_newer": (
            "The log {path} was written by a newer version of Redpencil, so nothing of it was "
            "brought in; install that version here, or merge the other way round."
        ),
        "same_log": (
            "{name} is this log itself, so there is nothing to bring in; name the other one."
        ),
        "not_in_other_log": (
            "The log {path} has no text of the article {name}; open its draft at one of the two "
            "desks first, then merge again."
        ),
        "no_files": "No file was named; give one or more, or `--jsonl` to read rows of JSON.",
        "no_manuscript": (
            "Comments go into a copy of the author's own Word file, and {name} was not read from "
            "one that is still there as it was; open that very file (.docx), or name it as ARTICLE."
        ),
        "own_file": (
            "{name} is a file that was read; choose another name, so that it stays as it is."
        ),
        "not_with_withheld": (
            "The author's own file may say the names that are withheld in places where nobody sees "
            "them; comments go into a copy of it only where nothing is withheld."
        ),
        "unknown_report": (
            "A report cannot be written as {name}; choose a file name that ends in {known}."
        ),
        "bad_house": (
            "The house folder's {name} cannot be used ({reason}); mend it, or take it away."
        ),
        "bad_template": (
            "Your own template {name} cannot be used ({reason}); mend it, or take it out of the "
            "folder and the standard one holds."
        ),
        "name_in_file": (
            "The file name holds a name that is to be withheld; choose another file name."
        ),
        "nothing_to_withhold": (
            "The report names no source “{name}”; withhold one by its id or title: {known}."
        ),
        "no_review_scale": (
            "ClaimReview needs a declared scale of ratings, and {name} declares none; "
            "add one there, or choose another format."
        ),
        "no_review_author": (
            "ClaimReview names who reviews, and {name} has no name; add it there."
        ),
        "no_review_address": (
            "ClaimReview needs the public address at which the review is published; "
            "give it with --report-url, or choose another format."
        ),
        "nothing_reviewed": (
            "No claim of this article has a status that the scale “{scale}” rates, so there is no "
            "ClaimReview to write; decide on a claim first."
        ),
        "no_public_address": (
            "“{name}” is no public web address; give one that begins with https:// or http://."
        ),
        "bad_row": "Line {line} of {name} is not a JSON object with {fields}; mend or remove it.",
        "bad_source": "The source {name} needs {fields}; mend its row, or remove it.",
        "not_written": (
            "{name} could not be written ({reason}); choose another folder, or free some space."
        ),
        "nothing_to_undo": "There is nothing to undo in this article.",
        "nothing_to_redo": "There is nothing to redo in this article.",
        "web_refused": (
            "{name} is on the web, and the network is switched off; take off `--offline`, change "
            "`offline` in the settings, or save the page as HTML and open that file."
        ),
        "address_not_read": (
            "No article was read from {name} yet; `redpencil check {name}` fetches and checks it."
        ),
        "bad_address": (
            "{name} is no address of a page; give one that begins with http:// or https:// and a "
            "machine's name, without a password."
        ),
        "address_private": (
            "{name} is this machine or stands in a private network, which is not asked; set "
            "`private_addresses` in the settings if you mean it."
        ),
        "web_unreachable": (
            "{name} could not be reached ({reason}); see whether the address is right and this "
            "machine is connected, or save the page as HTML elsewhere and open that file."
        ),
        "web_slow": (
            "{name} did not come within {seconds} seconds; try again later, raise `fetch_seconds` "
            "in the settings, or save the page as HTML and open that file."
        ),
        "web_status": (
            "{name} was refused by its machine ({status}); open it in a browser, save the page as "
            "HTML and open that file."
        ),
        "web_too_large": (
            "{name} is larger than {limit} MB; raise `fetch_limit_mb` in the settings, or save it "
            "in a browser and open that file."
        ),
        "web_broken": (
            "{name} did not come whole ({reason}); try again, or save the page as HTML in a "
            "browser and open that file."
        ),
        "web_redirects": (
            "{name} was sent on more than {most} times; open it in a browser and give the address "
            "that it ends at."
        ),
        "qt_missing": (
            "The window needs some system libraries that are missing here; install them with: "
            "sudo apt-get install {packages} — the command line (redpencil --help) works without."
        ),
        "no_screen": (
            "There is no screen to open the window on; use the command line (`redpencil --help`), "
            "or start it from a graphical session."
        ),
    }
)


_STORES: dict[str, str] = each_said({"log": "log", "library": "library"})


def sentence(error: WorldError) -> str:
    """The sentence for an error: what is wrong, and what would help."""
    return filled(SENTENCES[error.code], error)


def filled(words: str, error: WorldError) -> str:
    """A sentence of its own for an error, its gaps filled."""
    shown = {name: harmless(_short(str(value))) for name, value in error.details.items()}
    if "store" in shown:
        shown["store"] = _STORES.get(shown["store"], shown["store"])
    return words.format_map(shown)


def harmless(words: str) -> str:
    """Foreign words on one line, with escapes for what a screen would obey instead of show.

    File names and documents may hold such characters; a terminal must not act on them.
    """
    return _HARMFUL.sub(_escape, words)


def _escape(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")


def _short(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    return f"{words[: _LONGEST // 2]}…{words[-_LONGEST // 2 :]}"
