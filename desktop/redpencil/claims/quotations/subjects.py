"""The subject before a reporting verb: names, pronouns, and their descriptions in commas."""

from __future__ import annotations

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.phrases import LONGEST_TITLE, Range, phrase_before

_LONGEST_ITEM = 3
"""An item of a list inside a description has fewer words than this."""
_NOUNLIKE = Tag.CAPITAL | Tag.ROLE
_PRONOUNS = lexicons.word_set("contracting-pronouns")
CONTRACTED = ("’s", "'s", "’d", "'d", "’ve", "'ve", "’ll", "'ll", "’re", "'re", "’m", "'m")
_ANYBODY = lexicons.word_set("quantifying-subjects")
_LINKS = frozenset(("and", "but", "or", "then"))


def subject_before(layout: Layout, begin: int, first: int) -> tuple[Range | None, str]:
    """The speaker that stands before a verb group, and the rule that found it.

    The rule is "shared" where an earlier verb of the sentence has the subject, "none"
    where the word cannot be a finite verb.
    """
    tags, words, lows = layout.tags, layout.words, layout.lows
    at = begin - 1
    if at < first:
        return None, "no-subject"
    tag, low, word = tags[at], lows[at], words[at]
    if tag & Tag.QUOTE:
        return None, "no-subject"
    if low in _LINKS:
        return None, "shared"
    if tag & Tag.PRONOUN:
        return (at, at + 1), "pronoun"
    for ending in CONTRACTED:
        if low.endswith(ending) and low[: -len(ending)] in _PRONOUNS:
            return (at, at + 1), "pronoun"
    if low == "that" and not (at > first and tags[at - 1] & Tag.ROLE):
        return None, "none"
    if tag & Tag.RELATIVE or low == "that":
        return (at, at + 1), "relative"
    if word in (",", "--", "—", "–", "-"):
        return _before_apposition(layout, at, first)
    if word in ")]":
        opening = at
        while opening > first and words[opening] not in "([":
            opening -= 1
        if opening > first:
            subject = phrase_before(layout, opening - 1, first)
            return ((subject[0], at + 1), "name") if subject else (None, "none")
        return None, "none"
    while at > first and (
        _is_year(layout, at) or (tags[at] & Tag.TIME and not tags[at] & Tag.ROLE)
    ):
        at -= 1
        while (
            at > first
            and lows[at] not in _ANYBODY
            and (
                tags[at] & (Tag.DETERMINER | Tag.ADVERB)
                or lows[at] in ("on", "in", "late", "early", "since", "of")
            )
        ):
            at -= 1
    if at < begin - 1 and (tags[at] & (Tag.RELATIVE | Tag.PRONOUN) or word == ","):
        return subject_before(layout, at + 1, first)
    subject = phrase_before(layout, at, first)
    if subject is None or _is_gerund(layout, subject):
        return None, "none"
    whole = _over_relative(layout, subject, first)
    if whole is not None:
        return (whole, at + 1), "noun-phrase"
    if _is_adjunct(layout, subject, first):
        return None, "shared"
    return subject, "noun-phrase"


def _is_gerund(layout: Layout, subject: Range) -> bool:
    """Whether a phrase is nothing but a verb in -ing ("is choosing to answer")."""
    at = subject[0]
    return (
        subject[1] - at == 1 and layout.lows[at].endswith("ing") and not layout.tags[at] & _NOUNLIKE
    )


def _over_relative(layout: Layout, subject: Range, first: int) -> int | None:
    """Where a speaker begins whose relative clause ends in the phrase found; None if it is none.

    "An official who asked not to be named to discuss the plan said ..."
    """
    if layout.tags[subject[1] - 1] & Tag.CAPITAL or subject[0] - 1 <= first:
        return None
    before = layout.tags[subject[0] - 1]
    if not (
        before & (Tag.PREPOSITION | Tag.VERB | Tag.AUXILIARY) or layout.lows[subject[0] - 2] == "to"
    ):
        return None
    for at in range(subject[0] - 1, first, -1):
        if layout.tags[at] & (Tag.PUNCTUATION | Tag.QUOTE | Tag.SUBORDINATOR):
            return None
        if layout.lows[at] == "who":
            name = phrase_before(layout, at - 1, first)
            return name[0] if name else None
    return None


def _is_adjunct(layout: Layout, subject: Range, first: int) -> bool:
    """Whether a phrase hangs from a preposition that a link stands before.

    "... but in an interview said": the speaker is that of the verb before.
    """
    at = subject[0] - 1
    if layout.tags[subject[1] - 1] & _NOUNLIKE or at <= first:
        return False
    return bool(layout.tags[at] & Tag.PREPOSITION) and layout.lows[at - 1] in _LINKS


def _is_year(layout: Layout, at: int) -> bool:
    word = layout.words[at]
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _before_apposition(layout: Layout, comma: int, first: int) -> tuple[Range | None, str]:
    """The subject before the apposition or aside that the mark ``comma`` closes.

    The words before it are read as pieces between commas (or dashes): the speaker's
    name, what describes him, and at last perhaps an aside ("however", "in an interview").
    """
    pieces = _with_lists_joined(layout, _pieces(layout, comma, first))
    if len(pieces) < 2:
        if layout.words[comma - 1] == ")":  # "Sen. Ann Lee (D-Ohio), said ..."
            return subject_before(layout, comma, first)
        return None, "shared"
    described = _is_apposition(layout, *pieces[-1])
    if not described:
        last = pieces[-1]
        if _is_name_alone(layout, *last) and layout.tags[pieces[0][0]] & (
            Tag.PREPOSITION | Tag.TIME
        ):
            return phrase_before(layout, last[1] - 1, last[0]), "name"
        if not _is_aside(layout, *last):
            return None, "shared"
        pieces.pop()
    number = len(pieces) - 1
    while (
        number > 0
        and _is_apposition(layout, *pieces[number])
        and _may_head(layout, pieces[number - 1])
    ):
        number -= 1
    begin, end = pieces[number]
    if layout.tags[end - 1] & Tag.RELATIVE:
        return (end - 1, end), "relative"
    if layout.tags[end - 1] & Tag.QUOTE or not _heads(layout, end - 1):
        return None, "shared"
    subject = phrase_before(layout, end - 1, begin)
    if subject is None:
        return None, "none"
    if described:
        return (min(subject[0], _whole_start(layout, begin, end)), comma), "apposition"
    return (subject[0], pieces[-1][1]), "aside"


def _whole_start(layout: Layout, begin: int, end: int) -> int:
    """Where a piece begins if all of it describes somebody, else ``end``.

    "A group once close to the ministry, the Reform League, said ..."
    """
    start = layout.tags[begin]
    if not start & Tag.DETERMINER or start & (Tag.PREPOSITION | Tag.PRONOUN):
        return end
    finite = Tag.AUXILIARY | Tag.VERB | Tag.SUBORDINATOR | Tag.CONJUNCTION | Tag.CUE
    loose = (
        i for i in range(begin, end) if layout.tags[i] & finite and not layout.tags[i] & _NOUNLIKE
    )
    return end if any(True for _ in loose) else begin


def _pieces(layout: Layout, comma: int, first: int) -> list[Range]:
    """The stretches between marks like the one at ``comma``, from the sentence's start on."""
    words = layout.words
    mark = words[comma]
    found: list[Range] = []
    begin = first
    depth = 0
    for at in range(first, comma):
        if words[at] in ("(", "["):
            depth += 1
        elif words[at] in (")", "]"):
            depth = max(0, depth - 1)
        elif words[at] == mark and not depth:
            if at > begin:
                found.append((begin, at))
            begin = at + 1
        elif words[at] == ";" or (layout.tags[at] & Tag.QUOTE and _is_speech(layout, at, first)):
            found.clear()
            begin = at + 1
    if comma > begin:
        found.append((begin, comma))
    return found


def _with_lists_joined(layout: Layout, pieces: list[Range]) -> list[Range]:
    """The pieces, with a list that ends them made one ("minister of food, fish, and forests")."""
    if len(pieces) < 3 or not _ends_list(layout, *pieces[-1]):
        return pieces
    verbs = Tag.AUXILIARY | Tag.VERB | Tag.CUE | Tag.PRONOUN
    if any(layout.tags[i] & verbs and not layout.tags[i] & Tag.ROLE for i in range(*pieces[-1])):
        return pieces
    number = len(pieces) - 2
    while number > 1 and pieces[number][1] - pieces[number][0] < _LONGEST_ITEM:
        number -= 1
    return [*pieces[:number], (pieces[number][0], pieces[-1][1])]


def _ends_list(layout: Layout, begin: int, end: int) -> bool:
    """Whether a piece is the last of a list: "and migration", "fish and trade"."""
    lows = layout.lows[begin:end]
    return lows[0] in ("and", "or") or (len(lows) <= _LONGEST_ITEM + 1 and "and" in lows)


def _is_speech(layout: Layout, at: int, first: int) -> bool:
    """Whether marks hold more than a nickname or the title of a work."""
    long = layout.ends[at] - layout.starts[at] > LONGEST_TITLE
    return long or at == first


def _is_name_alone(layout: Layout, begin: int, end: int) -> bool:
    """Whether a piece is nothing but a name: after a fronted phrase it is the subject."""
    if end - begin < 2 or not layout.tags[begin] & Tag.CAPITAL:
        return False
    given = layout.words[begin] in lexicons.given_names()
    return bool(given or layout.tags[begin] & Tag.TITLE)


def _is_aside(layout: Layout, begin: int, end: int) -> bool:
    tag, low = layout.tags[begin], layout.lows[begin]
    fronted = Tag.ADVERB | Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.TIME
    return bool(tag & fronted) or low.endswith(("ing", "ed"))


def _may_head(layout: Layout, piece: Range) -> bool:
    """Whether a piece before an apposition may hold its head or describe one itself."""
    begin, end = piece
    if layout.tags[begin] & (Tag.SUBORDINATOR | Tag.CONJUNCTION):
        return _heads(layout, end - 1)
    if layout.tags[begin] & Tag.PREPOSITION and layout.lows[begin] != "of":
        return False
    return _heads(layout, end - 1) or bool(layout.tags[end - 1] & Tag.NUMBER)


def _heads(layout: Layout, at: int) -> bool:
    """Whether the word ``at`` can be the last of a speaker's name or role."""
    tag = layout.tags[at]
    if layout.words[at] in ")]" or layout.words[at] == ".":
        return True
    if tag & (Tag.TIME | Tag.PUNCTUATION | Tag.QUOTE):
        return False
    return bool(tag & (Tag.CAPITAL | Tag.ROLE | Tag.PRONOUN))


def _is_apposition(layout: Layout, at: int, closing: int) -> bool:
    """Whether the words between two commas describe what stands before them."""
    if at >= closing:
        return False
    tag, low = layout.tags[at], layout.lows[at]
    if low in ("who", "whose", "which", "formerly", "himself", "herself", "now", "then"):
        return True
    if tag & (Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.CONJUNCTION | Tag.PRONOUN):
        return low == "of"
    if tag & Tag.NUMBER and closing - at < 3:
        return True
    if low.endswith("ing") or tag & (Tag.AUXILIARY | Tag.VERB):
        return False
    if tag & Tag.ADVERB and not tag & Tag.DETERMINER:
        return False
    finite = any(layout.tags[i] & Tag.AUXILIARY for i in range(at, closing))
    relative = any(
        layout.tags[i] & Tag.RELATIVE or layout.lows[i] == "that" for i in range(at, closing)
    )
    return not finite or relative
