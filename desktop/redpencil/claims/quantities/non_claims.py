"""Digits that claim nothing: clock times, telephone numbers, versions, names, references, lists."""

from __future__ import annotations

import re

from redpencil.claims.quantities.counting_words import counting_words
from redpencil.claims.quantities.stops import ends_sentence
from redpencil.text.months import MONTHS

_CLOCK = re.compile(
    r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?:[ ]?[ap]\.?m\b\.?)|(?:[01]?\d|"
    r"2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])"
    r"|(?:[01]?\d|2[0-4])[ ]?(?:am|pm|[ap]\.m\.?|AM|PM)(?!\w)|(?:[01]?\d|"
    r"2[0-4])[ ]o['’]clock|\d{3,4} (?:hours|hrs) (?:GMT|local)|\d{4} GMT|"
    r"[0-5]?\d['’]?[ ]?past\b"
)
_TELEPHONE = re.compile(r"\d{1,4}(?:[- /.]\(?\d{2,5}\)?){1,5}(?!\d)")
_TELEPHONE_LEFT = re.compile(r"(?:\+|\+\(|(?:Tel|tel|phone|Phone|[Cc]all|fax|Fax)[.:]? ?\+?\(?)\Z")
_VERSION = re.compile(r"\d+(?:\.\d+){2,}(?![\d%])")
# Figures that have become words: they name a day, the whole week, even odds, office hours, a shop.
_IDIOM = re.compile(r"(?:9/11|24/7|50[/-]50|9-to-5|7-Eleven)(?![\w/])")
# What may stand behind the first digits of all these: most figures are told apart by that alone.
_SHAPED = re.compile(r"\d+(?:[^\W\d_]|[-:./)\]'’]| [\dA-Zapho()])")
_SHORT_YEAR = re.compile(r"\d\d(?![\w%]|[.,]\d)")
_CODE_RIGHT = re.compile(r"\d{1,12}[A-Za-z]{1,12}\d{2}|\d{1,12}[A-Z]{1,3}\d")
_LIST_LEFT = re.compile(r"(?:\A|\n)[ \t]*[(\[]?\Z")
_LIST_RIGHT = re.compile(r"\d{1,3}[.)\]](?=[ \t])")
_CLOSED = re.compile(r"\d{1,2} ?\)(?=\s)")
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d(?!\d|[.,]\d)")
_YEAR_SPAN = re.compile(
    r"(?:1[5-9]|20|21)\d\d(?:[-–/~](?:\d{2}|(?:1[5-9]|20|21)\d\d)(?!\d)| (?:to|"
    r"through|and|or|until) (?:1[5-9]|20|21)\d\d\b)"
)
_YEAR_LEFT = re.compile(
    r"\b(?:in|since|by|of|from|until|till|before|after|during|to|through|early|late|"
    r"mid|fiscal|year|"
    rf"spring|summer|autumn|fall|winter|season|election|{'|'.join(MONTHS)}|"
    r"the|a|an|this|his|her|their|its|"
    r"q[1-4]|and|between|[’']s|circa)[ -]\Z",
    re.IGNORECASE,
)
_REFERENCES = frozenset((
    "section", "sections", "sec.", "chapter", "chapters", "ch.", "article", "articles", "art.",
    "row", "rows", "room", "rooms", "route", "routes", "highway", "highways", "page", "pages",
    "p.", "pp.", "no.", "nos.", "nr.", "nrs.", "number", "numbers", "figure", "figures", "fig.",
    "table", "tables", "flight", "flights", "interstate", "exit", "verse", "psalm", "item",
    "phase", "type", "game", "games", "channel", "season", "episode", "vol.", "volume", "part",
    "stage", "gate", "pier", "terminal", "platform", "area", "zone", "district", "ward",
    "division", "tier", "model", "windows", "version", "category", "class", "level", "grade",
    "rule", "round", "week", "day", "days", "step", "appendix", "paragraph", "paragraphs", "para",
    "para.", "clause", "amendment", "proposition", "resolution", "protocol", "act", "directive",
    "regulation", "order", "bill", "seat", "seed", "lane", "track", "aisle", "apartment", "apt.",
    "suite", "unit", "block", "lot", "box", "group", "line", "bus", "train", "ranked", "rank",
    "formula", "under", "over", "top", "sub", "exercise", "exercises", "question", "§", "#", "№",
))  # fmt: skip
_LAST_WORD = re.compile(r"(?:\b\w+\.?|[§#№])[ ]?\Z")
# These refer only where they are names: "Group 7", but "under 7" is a hedge.
_CAPITAL_ONLY = frozenset(
    (
        "under",
        "over",
        "top",
        "sub",
        "line",
        "bus",
        "train",
        "order",
        "act",
        "days",
        "day",
        "week",
        "bill",
        "unit",
        "group",
        "box",
        "type",
        "part",
        "area",
        "rows",
        "seat",
        "track",
        "lot",
        "question",
        "class",
        "model",
        "figures",
        "numbers",
        "games",
        "number",
        "block",
        "figure",
        "round",
    )
)
_NAME_LEFT = re.compile(r"(?:(?P<before>[^\s]+)[ ])?(?P<name>[A-Z][\w&.'’+]*|[a-z]+[A-Z]\w*)[ -]\Z")
_ADDRESS = re.compile(
    r"\d{1,5}(?: [A-Z][\w.'’]*){1,3} (?:Road|Rd|Street|St|Avenue|Ave|Lane|Drive|"
    r"Boulevard|Blvd|Square|Way|Close|Terrace|Place|Court)\b"
)
_SCORE = re.compile(r"(\d{1,3})[-–](\d{1,3})(?:[-–](\d{1,3})){0,3}(?![\w%-]|\.\d)")
# A lowered figure comes out of many files with a space before it: "CO 2 emissions".
_FORMULA = re.compile(r"(?:\A|[^\w])(?:CO|CH|NH|SF)\s\Z")
_LOWERED = re.compile(r"[2346](?![\w%-]|[.,]\d| (?:million|billion|per|%))")
_JERSEY = re.compile(r"\d{1,2}\)")
_SHAPES = (
    (_CLOCK, "clock-time"),
    (_VERSION, "version"),
    (_ADDRESS, "address"),
    (_IDIOM, "set-phrase"),
)


UNCOUNTED = (
    "year",
    "day-without-year",
    "clock-time",
    "telephone-number",
    "version",
    "address",
    "set-phrase",
    "score",
    "reference",
    "name",
    "kind",
)
"""Why a number claims nothing, as ``LeftOut.reason`` has it."""


def end_of_non_claim(text: str, at: int) -> int | None:
    """Where digits end whose shape alone tells that they claim nothing; or None."""
    found = non_claim(text, at)
    return found[0] if found else None


def non_claim(text: str, at: int) -> tuple[int, str] | None:
    """Where digits end whose shape alone tells that they claim nothing, and the reason; or None.

    The reason is one of UNCOUNTED, or empty where they are no number at all: part of a word,
    a list's number.
    """
    before = text[at - 1] if at else " "
    if (
        before.isalpha()
        or before == "_"
        or (
            before in "./:#@&=?" and at > 1 and not (text[at - 2].isspace() or text[at - 2] in "<>")
        )
    ):
        return _end_of_run(text, at), ""
    if before in "'’‘" and (at < 2 or text[at - 2].isspace()) and _SHORT_YEAR.match(text, at):
        return at + 2, "year"  # "in '45"
    if before == "-" and at > 1 and text[at - 2].isalnum() and not _hyphen_prefix(text, at):
        return _end_of_run(text, at), ""
    if before.isspace() and _FORMULA.search(text, max(0, at - 4), at) and _LOWERED.match(text, at):
        return at + 1, "name"
    if not _SHAPED.match(text, at):
        return None
    for pattern, reason in _SHAPES:
        if match := pattern.match(text, at):
            return match.end(), reason
    if match := _TELEPHONE.match(text, at):
        told = _TELEPHONE_LEFT.search(text, max(0, at - 9), at)
        digits = sum(c.isdigit() for c in match.group())
        if (told and digits >= 7) or (digits >= 9 and match.group().count("-") >= 2):
            return match.end(), "telephone-number"
    if _CODE_RIGHT.match(text, at):
        return _end_of_run(text, at), ""
    if (match := _CLOSED.match(text, at)) and "(" not in text[max(0, at - 40) : at]:
        return match.end(), ""
    match = _LIST_RIGHT.match(text, at)
    if match and _LIST_LEFT.search(text, max(0, at - 8), at):
        return match.end(), ""
    return None


def _hyphen_prefix(text: str, at: int) -> bool:
    """Whether the word before a hyphen goes with the number: "sub-300", "minus-5", "5-10"."""
    left = re.search(r"[^\s(\[\"“]*-\Z", text[max(0, at - 16) : at])
    word = left.group()[:-1].lower() if left else ""
    return (
        word in counting_words().prefixes
        or (word[-1:].isdigit() and not word[:1].isalpha())
        or word[-1:] in "%$€£"
    )


def _end_of_run(text: str, at: int) -> int:
    match = re.compile(r"[\w.,-]*\w").match(text, at)
    return match.end() if match else at + 1


def is_year(text: str, at: int, end: int) -> bool:
    """Whether a bare figure of four digits is a year by its size and the words around it."""
    return end - at == 4 and bool(_YEAR.match(text, at))


def year_span_end(text: str, at: int) -> int | None:
    """The end of "2014-15" or "2014 to 2018" at ``at``, or None."""
    match = _YEAR_SPAN.match(text, at)
    return match.end() if match else None


def told_as_year(text: str, at: int) -> bool:
    """Whether the word before a figure goes with years ("in", "since", a month's name)."""
    return bool(_YEAR_LEFT.search(text, max(0, at - 12), at))


def is_reference(text: str, at: int) -> bool:
    """Whether the word before a figure makes it a label: "Section 88", "page 3", "Gate 5"."""
    match = _LAST_WORD.search(text, max(0, at - 14), at)
    if match is None:
        return False
    word = match.group().rstrip()
    low = word.lower()
    return low in _REFERENCES and (word[0].isupper() or low not in _CAPITAL_ONLY)


# With a capital these name one thing by its number, whatever follows: "Model 3 sedans".
_TYPE = re.compile(
    r"\b(?:Model|Section|Type|Phase|Category|Level|Class|Article|Tier|Title|Zone|Formula|Highway|"
    r"Interstate|Route|Gate|Covid|COVID) ?-? ?\Z"
)


def is_type(text: str, at: int) -> bool:
    """Whether a name before the figure makes a plural behind it no thing counted."""
    return bool(_TYPE.search(text, max(0, at - 12), at))


_INDEX = re.compile(
    r"\b(?:Fortune|FTSE|S&P|S P|SP|sp|Stoxx|STOXX|Nikkei|Russell|CAC|DAX|TOPIX|Big|Class of) \Z"
)


def is_index_name(text: str, at: int) -> bool:
    """Whether the figure belongs to a list's or an index's name: "the Fortune 500 companies"."""
    return bool(_INDEX.search(text, max(0, at - 10), at))


def is_part_of_name(text: str, at: int) -> bool:
    """Whether a capitalised word before the figure makes it a name: "Airbus 320", "Nikkei 225"."""
    left = text[max(0, at - 40) : at]
    if left.endswith(("COVID -", "Covid -")):
        return True
    if not left.endswith((" ", "-")) or (word := left[:-1].rpartition(" ")[2]) == word.lower():
        return False  # no capital in the word before
    match = _NAME_LEFT.search(text, max(0, at - 40), at)
    if match is None:
        return False
    if ends_sentence(text, match.end("name") - 1):
        return False
    name = match["name"].rstrip(".'’")
    return name not in counting_words().not_names and len(name) > 1


def opens_sentence(text: str, at: int) -> bool:
    """Whether ``at`` is the first word of a sentence or paragraph, as far as marks tell."""
    left = text[max(0, at - 4) : at].rstrip(" \"“‘'(")
    return not left or left[-1] in ".!?:\n;" or at == 0


def score_end(text: str, at: int) -> int | None:
    """The end of a score such as 2-1 or 89-89 at ``at``: the second figure is not the larger."""
    match = _SCORE.match(text, at)
    if match is None:
        return None
    return match.end() if match[3] or int(match[1]) >= int(match[2]) else None


_FOLLOWING = re.compile(r" ([^\W\d_]+)")
_PRODUCT = re.compile(r" [A-Z][a-z]+(?![\w'’]*s\b)\b")


def is_product(text: str, at: int, end: int) -> bool:
    """Whether ungrouped digits stand before a capitalised singular: "313 Roadster"."""
    match = _PRODUCT.match(text, end)
    if match is None or end - at < 3 or "," in text[at:end] or match.group().endswith("s"):
        return False
    following = _FOLLOWING.match(text, match.end())
    return following is None or not following[1].endswith("s")


def is_jersey(text: str, at: int) -> bool:
    """Whether a lone figure stands in brackets behind a name: "Ola Lind (9)"."""
    return (
        at > 2 and text[at - 1] == "(" and bool(_JERSEY.match(text, at)) and text[at - 3].isalpha()
    )
