"""The languages of articles, by the names that people know them by."""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGE_NAMES: Mapping[str, str] = {
    "en": "English",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
}
"""Those whose quotations are read, by code."""
LANGUAGE = "Language of the article"
LANGUAGE_MEANING = (
    "Quotations, speakers and numbers are read by the rules of this language. "
    "Choose another one where it was taken wrongly."
)


def language_name(code: str) -> str:
    """A language by its name; one that is not read in a way of its own by its code."""
    primary = code.split("-")[0].lower()
    return LANGUAGE_NAMES.get(primary, primary.upper())
