"""What the window's commands are called, and the few sentences that the window says itself."""

from __future__ import annotations

from redpencil.words.log import count_events
from redpencil.words.speaking import counted, each_said, labelled, number, said

GROUPS: dict[str, str] = each_said(
    {
        "Article": "Article",
        "Claims": "Claims",
        "Marks": "Marks",
        "Decisions": "Decisions",
        "Log": "Log",
        "Reading": "Reading",
        "Help": "Help",
    }
)

COMMANDS: dict[str, tuple[str, str]] = each_said(
    {
        "open": ("Open article…", "Choose the article to check"),
        "paste": ("Paste as article", "Check the words on the clipboard"),
        "encoding": (
            "How it was read…",
            "Read the article's file again: its encoding, tracked changes, pages as pictures",
        ),
        "open_address": ("Open address…", "Fetch the page whose address is on the clipboard"),
        "add_sources": ("Add sources…", "Add files to the library that claims are checked against"),
        "revise": (
            "New revision…",
            "Lay a new draft on this article; checks go along",
        ),
        "print": ("Print…", "See the article with its marks as pages of paper, and print them"),
        "report": ("Write reports…", "Choose reports, look at them and write them"),
        "answers": ("Enter answers…", "Enter the answers of a call sheet that was filled in"),
        "settings": ("Settings…", "Say who is checking, and what the program may do"),
        "home": ("First page", "Show what can be opened, and the articles read last"),
        "quit": ("Quit", "Close the window; everything decided is recorded already"),
        "next_claim": ("Next claim", "Go to the next claim"),
        "previous_claim": ("Previous claim", "Go to the claim before"),
        "next_open": ("Next open claim", "Go to the next claim that nobody has decided on"),
        "into_panel": ("Into the panel", "Move the keyboard into the check panel"),
        "filter": (
            "Filter claims…",
            "Choose which claims are listed: by status, evidence or speaker",
        ),
        "back": ("Back", "Go back to the claim chosen before"),
        "forward": ("Forward", "Go forward again"),
        "turn": ("Claim or aside", "Make the claim chosen an aside, or the aside a claim"),
        "cite": ("Cite selection", "Make the words selected in the source the evidence"),
        "mark_quotation": ("Mark as quotation", "Make the selected words a quotation"),
        "mark_quantity": ("Mark as quantity", "Make the selected words a quantity"),
        "mark_statement": ("Mark as statement", "Make the selected words a statement to check"),
        "borders": ("Borders as selected", "Give the claim the selected words as its borders"),
        "end_on": ("End a word on", "Move the end of the claim a word further"),
        "end_back": ("End a word back", "Move the end of the claim a word back"),
        "start_on": ("Beginning a word on", "Move the beginning of the claim a word further"),
        "start_back": ("Beginning a word back", "Move the beginning of the claim a word back"),
        "dismiss": ("Dismiss once", "Put this mark away and go to the next claim"),
        "dismiss_text": (
            "Dismiss these words",
            "Put these words away wherever the article has them, and go to the next claim",
        ),
        "edit_reading": ("Edit the reading", "Change what was read out of the claim"),
        "why": ("Why this reading", "Show the rules that made the reading"),
        "ok": ("OK", "Set OK and go to the next claim"),
        "fix": ("Fix", "Set Fix and go to the next claim"),
        "query": ("Query", "Set Query and go to the next claim"),
        "source_needed": ("Source needed", "Set Source needed and go to the next claim"),
        "clear": ("Clear", "Take the decision away and go to the next claim"),
        "ok_stay": ("OK, stay", "Set OK and stay on this claim"),
        "fix_stay": ("Fix, stay", "Set Fix and stay on this claim"),
        "query_stay": ("Query, stay", "Set Query and stay on this claim"),
        "source_needed_stay": ("Source needed, stay", "Set Source needed and stay on this claim"),
        "clear_stay": ("Clear, stay", "Take the decision away and stay on this claim"),
        "check_again": (
            "Looked at again",
            "Give a stale check the status it had, and go to the next",
        ),
        "undo": ("Undo", "Take the last decision back"),
        "redo": ("Redo", "Take the last undo back"),
        "drafts": (
            "What became of the claims…",
            "Show what the last draft kept, changed and lost",
        ),
        "events": ("Events of this article…", "Show all that was recorded about this article"),
        "coverage": (
            "Coverage…",
            "Show what in the article nobody has touched, and who worked on it",
        ),
        "merge_log": ("Bring in another log…", "Merge the check log of another desk into this one"),
        "verify_log": ("Verify the log", "Prove that nothing recorded was changed or lost"),
        "find": ("Find in article", "Find words in the article"),
        "next_pane": ("Next pane", "Move the keyboard from list to article to panel"),
        "peel": ("Close the top layer", "Close what lies on top: find, source view, message"),
        "wider": ("Wider column", "Set the article in longer lines"),
        "narrower": ("Narrower column", "Set the article in shorter lines"),
        "larger": ("Larger text", "Make the text larger"),
        "smaller": ("Smaller text", "Make the text smaller"),
        "normal_size": ("Normal size", "Show the text in its normal size"),
        "switch_theme": ("Light or dark", "Switch between light and dark"),
        "show_sources": ("Sources", "Show or hide the library of sources"),
        "watch_folder": (
            "Watch a folder…",
            "Let new files of a folder become sources by themselves",
        ),
        "next_hit": ("Next hit", "Open the next passage that was found for the claim"),
        "previous_hit": ("Previous hit", "Open the passage before that was found for the claim"),
        "source_form": (
            "Source as text",
            "Show a source as text, or as its table or printed pages",
        ),
        "outline": ("Outline", "Show or hide the headings of the article"),
        "guide": ("Guide…", "Read the guide and the documents that go with it"),
        "shortcuts": ("Keyboard shortcuts", "Show every key on one sheet"),
        "change_keys": ("Change keys…", "Give the commands other keys"),
        "menu": ("Menu", "Open the menu of all commands"),
    }
)
"""Name of a command: its words on a menu, and what it does in a tooltip."""

READING = said("Reading {name}…")
FETCHING = said("Fetching {name}…")
FINDING = said("Finding claims…")
LOOKING_UP = said("Looking up evidence")
SAVED = said("Saved")
SAVING = said("Saving…")
NO_CLAIMS = said("No quotations or numbers were found in this article.")
NO_ADDRESS = said("There is no address on the clipboard; copy the page's address first.")
NOTHING_TO_PASTE = said("There are no words on the clipboard; copy the article's text first.")
NO_ARTICLE = said("Open an article first: drop a file here, or press Ctrl+O.")
LOG = said("Log")
REPORT = said("Report")
REPORT_OPEN = said("Open it")
THEME = said("Theme")
THEMES: dict[str, str] = each_said(
    {"light": "Light", "dark": "Dark", "sepia": "Sepia", "high-contrast": "High contrast"}
)
"""The looks of the window, by their names in the settings."""
NO_RECENT = said("No articles yet")
VERIFYING = said("Verifying the log…")
COPY_HASH = said("Copy the whole hash")
LAYING = said("Laying {name} on this article…")
NEW_REVISION = said("New revision")
OPEN_AS_ARTICLE = said("Open as an article")
NOT_STALE = said("Nothing has changed on this claim since it was checked.")
DRAFTS_TITLE = said("What became of the claims")
DRAFTS_HINT = said(
    "A click or Enter goes to the claim; Esc closes. Undo takes the whole draft back."
)
REVISE_TITLE = said("Choose the new draft")
NOT_LAID = said("Left off: no draft was laid on, and nothing was recorded.")
PASTED_DRAFT = said("pasted text")
PASTED_BEFORE = said(
    "This article was pasted. Its next draft can be pasted too, or come from a file."
)
PASTE_DRAFT = said("Paste the new draft")
CHOOSE_DRAFT = said("Choose a file…")
EVENTS_TITLE = said("Events of this article")
EVENTS_HINT = said("The latest first. Enter goes to the claim; Esc closes.")
GUIDE_TITLE = said("Guide")
GUIDE_LIST = said("Documents")
GUIDE_DECISIONS = said("Decisions")
GUIDE_FIND = said("Find in the guide")
GUIDE_NOT_FOUND = said("No document has these words.")
REPORT_WRITTEN = said("The report was written to {names}.")
FIRST_RUN = said(
    "This is a sample article with its sources. Press F8 to walk through its claims, "
    "1 to 4 to decide, ? for all keys — or drop your own article here."
)
BYLINE = said("{words} words · {minutes} min")
OF_MATCHES = said("{number} of {total}")
NO_MATCHES = said("not found")
FIND_IN_SOURCE = said("Find in source")
SHORTCUTS_TITLE = said("Keyboard shortcuts")
SHORTCUTS_HINT = said("Keys of a single letter or digit rest while you type in a text box.")
CRASH_TITLE = said("Something in Redpencil broke")
CRASH_TEXT = said(
    "Every decision that was shown as made is recorded. You can go on, or close Redpencil and "
    "open it again. The details below are in {log} as well."
)
CRASH_COPY = said("Copy the details")
CRASH_GO_ON = said("Go on")
DISMISS = said("Dismiss")
SOURCE_CLOSE = said("Close the source")
ARTICLE_NAME = said("Article")
ARTICLE_HINT = said("The article under check; F8 goes to the next claim, a click chooses one.")
MINIMAP_NAME = said("Map of the marks in the article")
OPEN_FILTER = said("Articles ({endings});;All files (*)")
SOURCES_TITLE = said("Add sources")
SELF_TEST = said(
    "The sample was checked: {claims} claims against {sources} sources, "
    "a decision recorded and proved, a report written."
)
MERGE_TITLE = said("Bring in another check log")
MERGE_FILTER = said("Check logs (*.db);;All files (*)")
MERGING = said("Bringing {name} in…")


def acting_on(command: str, what: str) -> str:
    """A command on a menu with what it would act on: ``Undo: OK on “several hundred”``."""
    return labelled(command, what)


def minutes_to_read(words: int) -> int:
    """Whole minutes at 240 words a minute, at least one.

    238 words a minute is the mean for silent reading of English non-fiction
    (Brysbaert 2019, a meta-analysis of 190 studies).
    """
    return max(1, round(words / 240))


def byline(source: str, words: int) -> str:
    """The line under the heading: source, words, minutes to read."""
    length = BYLINE.format(words=number(words), minutes=minutes_to_read(words))
    return f"{source} · {length}" if source else length


def log_whole(events: int, last_hash: str) -> str:
    """The verdict on a log that holds, with the two ends of its last hash."""
    return said(
        "The log is whole: {events}, last hash {hash}.",
        events=count_events(events),
        hash=f"{last_hash[:8]}…{last_hash[-8:]}",
    )


def places_found(places: int, documents: int) -> str:
    """How often words stand in the guide, and in how many of its documents."""
    if not places:
        return GUIDE_NOT_FOUND
    return said(
        "{places} in {documents}",
        places=counted(places, "{n} place", "{n} places"),
        documents=counted(documents, "{n} document", "{n} documents"),
    )


def not_added(reason: str, others: int) -> str:
    """Why a file did not become a source, and how many more there were."""
    if not others:
        return reason
    more = counted(
        others,
        "({n} other file could not be added either.)",
        "({n} other files could not be added either.)",
    )
    return f"{reason} {more}"


def several_dropped(files: int) -> str:
    """Why several files were not opened as articles."""
    return counted(
        files,
        "{n} file was dropped: it is being added to the sources, not opened.",
        "{n} files were dropped: they are being added to the sources, not opened.",
    )


def report_name(title: str) -> str:
    """A file name for the report on an article, without its ending."""
    words = "".join(letter if letter.isalnum() else " " for letter in title).split()
    return "-".join(words)[:60].rstrip("-") or said("report")
