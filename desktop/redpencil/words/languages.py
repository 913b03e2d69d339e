"""The languages of articles, by the names that people know them by."""

from __future__ import annotations

from collections.abc import Mapping

from redpencil.words.speaking import each_said, in_language, said

LANGUAGE_NAMES: Mapping[str, str] = each_said(
    {
        "en": "English",
        "fr": "French",
        "de": "German",
        "es": "Spanish",
        "it": "Italian",
        "pt": "Portuguese",
    }
)
"""Those whose quotations are read, by code."""
LANGUAGE = said("Language of the article")
LANGUAGE_MEANING = said(
    "Quotations, speakers and numbers are read by the rules of this language. "
    "Choose another one where it was taken wrongly."
)

INTERFACE = said("Language of the program")
INTERFACE_HOLDS = said("Another language holds from the next start on.")
AS_THE_SYSTEM = said("That of the system")
OWN_NAME = said("English", meaning="the language of the catalogue, by its own name")


def own_name(code: str) -> str:
    """A language that can be spoken, by the name that it gives itself."""
    return in_language(code, "English", "the language of the catalogue, by its own name")


def language_name(code: str) -> str:
    """A language by its name; one that is not read in a way of its own by its code."""
    primary = code.split("-")[0].lower()
    return LANGUAGE_NAMES.get(primary, primary.upper())
