"""In which language sentences are said: their English looked up in the catalogue chosen.

The catalogues are Qt's own files of translations, so that Qt Linguist opens them. The language is
settled when this module is imported, and it is imported before any sentence is made; English has
no catalogue and costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, TypeVar, cast

from redpencil import resources, settings
from redpencil.words.plural_forms import plural_form

Table = TypeVar("Table")

SOURCE_LANGUAGE = "en"
"""The language that sentences are written in where they are said."""
FOLDER = "translations"
_FILE = "redpencil_{language}.ts"


class Catalogue(NamedTuple):
    """Translations: single ones by source text and meaning, counted ones by the text for many."""

    single: Mapping[tuple[str, str], str]
    counted: Mapping[str, tuple[str, ...]]


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that can be spoken, English first."""
    files = resources.path(FOLDER).glob(_FILE.format(language="*"))
    return (SOURCE_LANGUAGE, *sorted(file.stem.partition("_")[2] for file in files))


@cache
def catalogue(language: str) -> Catalogue:
    """The finished translations into a language; empty for English.

    Raises ValueError where the file is not as Qt writes it.
    """
    if language == SOURCE_LANGUAGE:
        return Catalogue({}, {})
    # Costs some milliseconds, which an English start is spared.
    from redpencil.words.translations import finished

    return Catalogue(*finished(resources.path(f"{FOLDER}/{_FILE.format(language=language)}")))


def _settled() -> str:
    asked = settings.spoken_language()
    if asked == SOURCE_LANGUAGE:
        return asked
    return next((code for code in (asked, asked[:2]) if code in languages()), SOURCE_LANGUAGE)


LANGUAGE = _settled()
"""The code of the language that is spoken, from the start of the program to its end."""
_SINGLE, _COUNTED = catalogue(LANGUAGE)


def said(text: str, /, *, meaning: str = "", **gaps: object) -> str:
    """A sentence in the language spoken, its gaps filled; with no gaps given they stay open.

    ``meaning`` tells apart what English says alike and other languages do not.
    """
    words = _SINGLE.get((text, meaning), text) if _SINGLE else text
    return words.format_map(gaps) if gaps else words


def counted(n: int, one: str, many: str, /, **gaps: object) -> str:
    """A sentence with a count, in the form that the language has for it; ``{n}`` is the count."""
    forms = _COUNTED.get(many)
    words = forms[plural_form(LANGUAGE, n)] if forms else one if n == 1 else many
    return words.format_map({"n": number(n), **gaps})


def each_said(table: Table) -> Table:
    """A table with every text in it said; the keys of mappings are names and stay."""
    return cast(Table, _each(table))


def _each(part: object) -> object:
    if isinstance(part, str):
        return said(part)
    if isinstance(part, tuple):
        return tuple(_each(one) for one in part)
    if isinstance(part, dict):
        return {name: _each(one) for name, one in part.items()}
    return part


def in_language(code: str, text: str, meaning: str = "") -> str:
    """A text as one language says it, whatever is spoken."""
    return catalogue(code).single.get((text, meaning), text)


def in_every_language(text: str) -> tuple[str, ...]:
    """A text as each language says it, for what is read back from a file."""
    return tuple(dict.fromkeys(in_language(code, text) for code in languages()))


DECIMAL_MARK = said(".", meaning="before decimals")
"""What stands before the decimals of a number."""
_MARKS = str.maketrans({",": said(",", meaning="between thousands"), ".": DECIMAL_MARK})


def as_written(figures: str) -> str:
    """Figures in English notation ("1,247.5") as the language writes them."""
    return figures.translate(_MARKS) if _SINGLE else figures


def number(value: int) -> str:
    """A whole number, its thousands parted."""
    return as_written(f"{value:,}")


def joined(parts: list[str] | tuple[str, ...]) -> str:
    """Things in a row, as a sentence has them: “a, b and c”."""
    if len(parts) < 2:
        return "".join(parts)
    return said("{first} and {last}", first=", ".join(parts[:-1]), last=parts[-1])


def labelled(name: str, words: object) -> str:
    """A name and what belongs to it, parted as the language parts them: “Sources: 3”."""
    return said("{name}: {words}", name=name, words=words)


def quoted(words: str) -> str:
    """Words in the quotation marks of the language."""
    return said("“{words}”", words=words)
