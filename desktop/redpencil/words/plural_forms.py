"""Which form of a word stands beside a number, language by language, in Qt's order of forms. Pure.

The rules are those by which Qt's files of translations count their forms (its numerus rules); a
test holds that of each language that is carried to Qt itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

_Rule = tuple[int, Callable[[int], int]]


def _slavic(n: int) -> int:
    """1 beside 2, 3 and 4 and whatever ends in them but for the teens, 2 beside the rest."""
    return 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2


_ONE_AND_MORE: _Rule = (2, lambda n: int(n != 1))
_UP_TO_ONE: _Rule = (2, lambda n: int(n > 1))
_ALL_ALIKE: _Rule = (1, lambda _: 0)
_RUSSIAN: _Rule = (3, lambda n: 0 if n % 10 == 1 and n % 100 != 11 else _slavic(n))
_POLISH: _Rule = (3, lambda n: 0 if n == 1 else _slavic(n))
_CZECH: _Rule = (3, lambda n: 0 if n == 1 else 1 if 2 <= n <= 4 else 2)

_RULES: Mapping[str, _Rule] = {
    "cs": _CZECH,
    "fr": _UP_TO_ONE,
    "ja": _ALL_ALIKE,
    "ko": _ALL_ALIKE,
    "pl": _POLISH,
    "ru": _RUSSIAN,
    "sk": _CZECH,
    "uk": _RUSSIAN,
    "vi": _ALL_ALIKE,
    "zh": _ALL_ALIKE,
}


def forms_of(language: str) -> int:
    """How many forms a counted word has in a language; in most two, for one and for more."""
    return _RULES.get(language, _ONE_AND_MORE)[0]


def plural_form(language: str, n: int) -> int:
    """The place, from 0, of the form that a language has for ``n``."""
    return _RULES.get(language, _ONE_AND_MORE)[1](n)
