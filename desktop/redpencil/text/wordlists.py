"""The word lists: those the program carries, with the newsroom's own rows added or taken away.

Read once in a process. No Qt, no SQL; the only place that looks into the newsroom's folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from redpencil import resources, settings
from redpencil.errors import InputError

Row = tuple[str, ...]
"""The cells of one row."""

LANGUAGES = ("en", "fr", "de", "es", "it", "pt")
"""The languages whose quotations are read, English first. Its lists lie at the top."""

_WORD = r"[^\W_][^\t]*"
# The sentence about a row that does not fit, and the pattern of each cell.
_Shape = tuple[str, tuple[str, ...]]
_GENDERED: _Shape = ("bad_gender_row", (_WORD, "[mfu]"))
_PLAIN: _Shape = ("bad_word_row", (_WORD,))
SHAPES: dict[str, _Shape] = {
    "reporting-verbs.tsv": ("bad_verb_row", (_WORD, r"[^\t]*", "[sctpinmwvu]+")),
    "titles.tsv": _GENDERED,
    "given-names.tsv": _GENDERED,
    "role-nouns.tsv": ("bad_role_row", (_WORD, "[mfupo]")),
    "organisation-words.txt": _PLAIN,
    "abbreviations.txt": _PLAIN,
    "according-to.txt": ("bad_word_row", (r"(?:… )?[^\W_][^\t]*",)),
    "sentence-starters.txt": _PLAIN,
    "word-sets.tsv": ("bad_set_row", ("[a-z-]+", r"\S[^\t]*")),
}
"""The lists a newsroom may add to."""
# English verbs need their past: no rule makes it.
_ENGLISH_VERB: _Shape = ("bad_verb_row", (_WORD, r"[^\W_]\S*", "[sctpinmwvu]+"))
# Some lists are carried for some languages only.
_ENGLISH_ALONE = frozenset(("sentence-starters.txt",))
_OTHERS_ALONE = frozenset(("according-to.txt",))
# A list longer than this was not written by hand.
_MOST_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Newsroom:
    """What lies in a newsroom's folder of lexicons, read and looked over.

    ``added`` and ``taken`` hold rows by language and name of the list; ``problems`` are the rows
    and files that cannot be used, each an InputError. All other rows hold.
    """

    folder: Path
    added: dict[tuple[str, str], tuple[Row, ...]] = field(default_factory=dict)
    taken: dict[tuple[str, str], tuple[Row, ...]] = field(default_factory=dict)
    problems: tuple[InputError, ...] = ()

    def counts(self) -> Iterator[tuple[str, int, int]]:
        """Each list by its path within the folder, with how many rows it adds and takes away."""
        for key in sorted({*self.added, *self.taken}):
            name = key[1] if key[0] == "en" else "/".join(key)
            yield name, len(self.added.get(key, ())), len(self.taken.get(key, ()))


def known_language(code: str) -> str:
    """The language of a code like "de-AT" among those whose lists are carried; else English."""
    primary = code[:2].lower() if code[2:3] in ("", "-", "_") else ""
    return primary if primary in LANGUAGES else "en"


def rows(name: str, language: str = "en") -> tuple[Row, ...]:
    """The rows of a list for a language, remarks and empty lines left out.

    A list of sets comes with one word a row. What the newsroom adds comes last, so that it
    overrules; what it takes away is left out.
    """
    own = newsroom()
    key = (language, name)
    added, taken = own.added.get(key, ()), own.taken.get(key, ())
    carried = _carried(name, language)
    if not added and not taken:
        return carried
    whole = name == "word-sets.tsv"
    gone = {row if whole else row[:1] for row in (*taken, *added)}
    return (*(row for row in carried if (row if whole else row[:1]) not in gone), *added)


@cache
def newsroom() -> Newsroom:
    """The lexicons in the settings folder, read at the first call and kept for the process."""
    return read_newsroom(settings.data_folder() / "lexicons")


def read_newsroom(folder: Path) -> Newsroom:
    """The lexicons of a folder: its own files for English, a folder by code for others.

    Never raises: what cannot be used is told in ``problems``.
    """
    made = Newsroom(folder)
    problems: list[InputError] = []
    for language in LANGUAGES:
        place = folder if language == "en" else folder / language
        for path in _files(place, problems):
            key = (language, path.name)
            if path.name not in _names(language):
                known = ", ".join(_names(language))
                problems.append(InputError("unknown_lexicon", name=path, known=known))
                continue
            added, taken = _read(path, language, problems)
            if added:
                made.added[key] = added
            if taken:
                made.taken[key] = taken
    return Newsroom(folder, made.added, made.taken, tuple(problems))


def _names(language: str) -> tuple[str, ...]:
    left_out = _OTHERS_ALONE if language == "en" else _ENGLISH_ALONE
    return tuple(name for name in SHAPES if name not in left_out)


def _files(folder: Path, problems: list[InputError]) -> list[Path]:
    """The files of a folder in order; hidden ones and folders left out."""
    try:
        return sorted(p for p in folder.iterdir() if p.is_file() and not p.name.startswith("."))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        reason = (error.strerror or "I/O error").lower()
        problems.append(InputError("unreadable", name=folder, reason=reason))
        return []


def _read(
    path: Path, language: str, problems: list[InputError]
) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows that a file adds, and those that it takes away."""
    try:
        data = path.read_bytes()[: _MOST_BYTES + 1]
        text = data.decode("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or "I/O error").lower()
        problems.append(InputError("unreadable", name=path, reason=reason))
        return (), ()
    except UnicodeDecodeError:
        problems.append(InputError("wrong_encoding", name=path, encoding="UTF-8"))
        return (), ()
    if len(data) > _MOST_BYTES:
        problems.append(InputError("too_large", name=path, limit=_MOST_BYTES // 1_000_000))
        return (), ()
    added: list[Row] = []
    taken: list[Row] = []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.rstrip()
        if not line or line.startswith("#"):
            continue
        row, removed = _row(line, path.name, language)
        if row is None:
            code = _shape(path.name, language)[0]
            problems.append(InputError(code, name=path, line=number))
            continue
        (taken if removed else added).extend(_parted(path.name, row))
    return tuple(added), tuple(taken)


def _row(line: str, name: str, language: str) -> tuple[Row | None, bool]:
    """The cells of a line and whether it takes a row away; None for cells that do not fit."""
    removed = line.startswith("-")
    cells = tuple(cell.strip() for cell in line.removeprefix("-").split("\t"))
    patterns = _shape(name, language)[1]
    if name == "word-sets.tsv":
        known = cells[0] in {row[0] for row in _carried(name, language)}
        fits = known and len(cells) == 2 and bool(cells[1])
    elif removed:
        fits = bool(cells[0])  # the first cell names the row
    else:
        fits = len(cells) == len(patterns) and all(map(re.fullmatch, patterns, cells))
    return (cells if fits else None), removed


def _shape(name: str, language: str) -> _Shape:
    english = name == "reporting-verbs.tsv" and language == "en"
    return _ENGLISH_VERB if english else SHAPES[name]


def _parted(name: str, row: Row) -> Iterable[Row]:
    return [(row[0], word) for word in row[1].split()] if name == "word-sets.tsv" else [row]


@cache
def _carried(name: str, language: str) -> tuple[Row, ...]:
    folder = "lexicons" if language == "en" else f"lexicons/{language}"
    lines = resources.text(f"{folder}/{name}").splitlines()
    cells = (tuple(line.split("\t")) for line in lines if line.strip() and line[0] != "#")
    return tuple(part for row in cells for part in _parted(name, row))
