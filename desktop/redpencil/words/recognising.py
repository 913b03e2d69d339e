"""What the window says of pages that are pictures, and what Tesseract's languages are called."""

from __future__ import annotations

from collections.abc import Mapping

from redpencil.words.speaking import counted, each_said, said

# Tesseract names its data by the three letters of ISO 639-2, with a script behind some.
_NAMES: Mapping[str, str] = each_said(
    {
        "ara": "Arabic",
        "bul": "Bulgarian",
        "cat": "Catalan",
        "ces": "Czech",
        "chi_sim": "Chinese, simplified",
        "chi_tra": "Chinese, traditional",
        "dan": "Danish",
        "deu": "German",
        "ell": "Greek",
        "eng": "English",
        "est": "Estonian",
        "fin": "Finnish",
        "fra": "French",
        "heb": "Hebrew",
        "hin": "Hindi",
        "hrv": "Croatian",
        "hun": "Hungarian",
        "ita": "Italian",
        "jpn": "Japanese",
        "kor": "Korean",
        "lav": "Latvian",
        "lit": "Lithuanian",
        "nld": "Dutch",
        "nor": "Norwegian",
        "pol": "Polish",
        "por": "Portuguese",
        "ron": "Romanian",
        "rus": "Russian",
        "slk": "Slovak",
        "slv": "Slovene",
        "spa": "Spanish",
        "srp": "Serbian",
        "swe": "Swedish",
        "tur": "Turkish",
        "ukr": "Ukrainian",
        "vie": "Vietnamese",
    }
)

RECOGNISE_IN = said("Recognise pages that are pictures, written in:")
OTHER_LANGUAGE = said("Another language…")
LEFT_OFF = said("Left off: its words were not recognised, and nothing was changed.")


def script_name(code: str) -> str:
    """A language that Tesseract knows, by its name; one that few have by its code."""
    return _NAMES.get(code, code)


def recognise_words(code: str) -> str:
    """What the button says that has the words of a file recognised."""
    return said("Recognise its words ({language})", language=script_name(code))


def recognising_words(name: str) -> str:
    """What is being done to a file."""
    return said("Recognising the words of {name}…", name=name)


def scanned_sources(name: str, others: int) -> str:
    """That a file was not added since its pages are pictures, and how many more."""
    if not others:
        return said("{name} holds pictures of pages and no text, so it was not added.", name=name)
    return counted(
        others,
        "{name} and one more file hold pictures of pages and no text, so they were not added.",
        "{name} and {n} more files hold pictures of pages and no text, so they were not added.",
        name=name,
    )
