"""What the standards demand of the machine formats, as JSON Schemas in our own words.

Each names the document it is taken from. What a standard leaves open is closed here to what it
names, so that a misspelt field is found.
"""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

_IRI = {
    "type": "string",
    "pattern": r"^(https?://[^\s<>\"]+|urn:[a-z0-9-]+:\S+|ni:///sha-256;[\w-]{43})$",
}
_TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"}
_TEXT = {"type": "string"}
_SAID = {"type": "string", "minLength": 1}


def _closed(required: Schema, optional: Schema | None = None) -> Schema:
    return {
        "type": "object",
        "required": list(required),
        "properties": {**required, **(optional or {})},
        "additionalProperties": False,
    }


_QUOTE = _closed(
    {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string", "minLength": 1}},
    {"prefix": {"type": "string", "maxLength": 32}, "suffix": {"type": "string", "maxLength": 32}},
)
_POSITION = _closed(
    {
        "type": {"const": "TextPositionSelector"},
        "start": {"type": "integer", "minimum": 0},
        "end": {"type": "integer", "minimum": 1},
    }
)
_SELECTORS = {"type": "array", "minItems": 1, "items": {"anyOf": [_QUOTE, _POSITION]}}
_PURPOSES = (
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
)  # fmt: skip
_MOTIVATIONS = {"enum": list(_PURPOSES)}
_AGENT = _closed(
    {"type": {"enum": ["Person", "Organization", "Software"]}, "name": _TEXT}, {"id": _IRI}
)
_TEXTUAL = _closed(
    {"type": {"const": "TextualBody"}, "value": _TEXT},
    {"purpose": _MOTIVATIONS, "format": {"const": "text/plain"}, "language": _TEXT},
)
_RESOURCE = _closed({"id": _IRI}, {"type": {"const": "Text"}, "label": _TEXT})
_SPECIFIC = _closed(
    {"type": {"const": "SpecificResource"}, "source": _RESOURCE},
    {"purpose": _MOTIVATIONS, "selector": _QUOTE | {"description": "without a place"}},
)
_ANNOTATION = _closed(
    {
        "id": _IRI,
        "type": {"const": "Annotation"},
        "target": _closed(
            {
                "source": _IRI,
                "selector": {
                    "type": "array",
                    "minItems": 1,
                    "items": {"anyOf": [_QUOTE, _POSITION]},
                },
            }
        ),
    },
    {
        "motivation": _MOTIVATIONS,
        "creator": _AGENT,
        "created": _TIME,
        "body": {"type": "array", "items": {"anyOf": [_TEXTUAL, _SPECIFIC]}},
    },
)
_ANNOTATIONS = {"type": "array", "items": _ANNOTATION}

WEB_ANNOTATION: Schema = _closed(
    {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": _IRI,
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer", "minimum": 0},
    },
    {
        "label": _TEXT,
        "generator": _AGENT,
        "first": _closed(
            {
                "id": _IRI,
                "type": {"const": "AnnotationPage"},
                "items": {"type": "array", "items": _ANNOTATION},
            },
            {"startIndex": {"type": "integer", "minimum": 0}},
        ),
    },
)
"""Web Annotation Data Model, W3C Recommendation of 23 February 2017, sections 3 to 5."""

HYPOTHESIS: Schema = _closed(
    {
        "total": {"type": "integer", "minimum": 0},
        "rows": {
            "type": "array",
            "items": _closed(
                {"uri": _IRI},
                {
                    "document": _closed({"title": {"type": "array", "items": _TEXT}}),
                    "text": _TEXT,
                    "tags": {"type": "array", "items": _TEXT},
                    "target": {
                        "type": "array",
                        "maxItems": 1,
                        "items": _closed(
                            {
                                "source": _IRI,
                                "selector": {
                                    "type": "array",
                                    "items": {"anyOf": [_QUOTE, _POSITION]},
                                },
                            }
                        ),
                    },
                },
            ),
        },
    }
)
"""Hypothesis API v1, "create a new annotation", for each row of a search's answer."""

_PART = {"type": "integer"}
_CSL_DATE = {
    "anyOf": [
        _closed(
            {
                "date-parts": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 2,
                    "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": _PART},
                }
            }
        ),
        _closed({"literal": _TEXT}),
    ]
}

_CSL_TYPES = (
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary",
    "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview",
    "legal_case", "legislation", "manuscript", "map", "motion_picture", "musical_score",
    "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book",
    "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
)  # fmt: skip

CSL: Schema = {
    "type": "array",
    "items": _closed(
        {
            "type": {"enum": list(_CSL_TYPES)},
            "id": {"type": "string", "pattern": r"^[A-Za-z0-9][A-Za-z0-9-]*$"},
        },
        {
            "title": _TEXT,
            "genre": _TEXT,
            "note": _TEXT,
            "URL": {"type": "string", "pattern": "^https?://"},
            "author": {"type": "array", "items": _closed({"literal": _TEXT})},
            "issued": _CSL_DATE,
            "accessed": _CSL_DATE,
        },
    ),
}
"""CSL 1.0.2 specification: item types (appendix III) and variables (appendix IV)."""

_ADDRESS = {"type": "string", "pattern": r"^https?://[^\s<>\"]+$"}
_WORK: Schema = {"@type": {"const": "CreativeWork"}}

CLAIM_REVIEW: Schema = _closed(
    {
        "@context": {"const": "https://schema.org"},
        "@graph": {
            "type": "array",
            "minItems": 1,
            "items": _closed(
                {
                    "@type": {"const": "ClaimReview"},
                    "url": _ADDRESS,
                    "datePublished": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
                    "claimReviewed": {"type": "string", "minLength": 1},
                    "author": _closed(
                        {
                            "@type": {"const": "Organization"},
                            "name": _SAID,
                        },
                        {"url": _ADDRESS, "publishingPrinciples": _ADDRESS},
                    ),
                    "itemReviewed": _closed(
                        {"@type": {"const": "Claim"}},
                        {
                            "author": _closed({"name": _TEXT}),
                            "appearance": _closed(
                                {
                                    "@type": {"const": "CreativeWork"},
                                    "url": _ADDRESS,
                                    "headline": _TEXT,
                                }
                            ),
                        },
                    ),
                    "reviewRating": _closed(
                        {
                            "@type": {"const": "Rating"},
                            "alternateName": _SAID,
                        },
                        {"ratingExplanation": _TEXT},
                    ),
                },
                {
                    "citation": _closed(
                        {"@type": {"const": "CreativeWork"}, "name": _TEXT}, {"url": _ADDRESS}
                    )
                },
            ),
        },
    }
)
"""schema.org/ClaimReview, /Claim and /Rating (version 29), with what search engines demand: url,
claimReviewed and reviewRating with an alternateName; a rating in words has no ratingValue."""
