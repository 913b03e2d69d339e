"""Whether two names mean the same speaker. Pure: no files, no Qt."""

from __future__ import annotations

import re
import unicodedata

from redpencil.checks.wording import listed

_TITLES = listed(
    "mr mrs ms miss dr prof professor sir lord lady dame president premier chancellor minister "
    "senator sen representative rep congressman congresswoman governor gov mayor secretary "
    "ambassador general gen colonel col captain capt lieutenant lt sergeant sgt judge justice "
    "chief king queen prince princess pope bishop cardinal reverend rev the former vice prime "
    "foreign attorney speaker chairman chairwoman chair director hon"
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "mp", "md", "phd"})
_NOBODY = _TITLES | listed("he she they it who i we a an his her their one")
_BEHIND_HEAD = re.compile(r",|\(|\s(?:who|whose|of|from|in|at|for|with)\s")
_PARTICLES = frozenset(
    {"van", "von", "de", "der", "den", "la", "le", "di", "da", "del", "bin", "al"}
)


def same_speaker(claimed: str, said: str) -> bool:
    """Whether a speaker as an article names one may be the speaker of a turn.

    Last names decide, titles and capitals do not; where both give a first name, or only its
    letter, these must agree too. "QUESTION" or "MODERATOR" is nobody but that. Where the
    article names nobody ("he", "the minister") there is nothing to differ.
    """
    if not _names_somebody(claimed):
        return True
    left, right = _parts(claimed), _parts(said)
    if not left or not right:
        return True
    if left[-1] != right[-1]:
        # "Asha Verma, minister" or "VERMA (via video)": a last name may stand in the middle.
        return (len(left) == 1 and left[0] in right) or (len(right) == 1 and right[0] in left)
    if len(left) > 1 and len(right) > 1:
        a, b = left[0], right[0]
        return a.startswith(b) or b.startswith(a)
    return True


def names_alike(claimed: str, said: str) -> bool:
    """Whether an article names the speaker of a turn: "the minister" is nobody's name."""
    return _names_somebody(claimed) and same_speaker(claimed, said)


def _names_somebody(claimed: str) -> bool:
    """Whether the phrase names a person: "the New York businessman" ends in a role, not a name."""
    head = _BEHIND_HEAD.split(claimed, maxsplit=1)[0]
    words = re.findall(r"[^\W\d_][\w.'’-]*", head)
    if words and words[-1][0].islower():
        return False
    return any(w[0].isupper() and w.lower().strip(".") not in _NOBODY for w in words)


def _parts(name: str) -> list[str]:
    """The parts of a name in lower case, titles, roles in brackets and suffixes left out."""
    plain = unicodedata.normalize("NFKD", name.split(",")[0])
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = re.sub(r"\([^)]*\)", " ", plain)
    words = [w.strip(".'’").lower() for w in re.findall(r"[^\W\d_][\w.'’-]*", plain)]
    named = [w for w in words if w not in _TITLES and w not in _SUFFIXES]
    return [w for w in named if w not in _PARTICLES] or words
