"""Number words of languages other than English: cardinals, ranks, fractions and decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from redpencil.claims.quantities.foreign_words import ForeignWords, fold
from redpencil.claims.quantities.numerals import tidy
from redpencil.model import Number

_WORD = re.compile(r"[ \u00a0]{0,3}(?:-[ ]?)?([^\W\d_]+)")
_MOST_WORDS = 24
_LONGEST_WORD = 120
# "One second" and "a third" of a language that says "un segundo" are units and ranks, no shares.
_SMALLEST_DENOMINATOR = 4
_HALF = "½"


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words. ``form`` is "words", "article", "ordinal" or "fraction"."""

    value: Number
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A word as the number words it is made of; ``role`` is "", "ordinal" or "fraction"."""

    parts: tuple[str, ...]
    role: str = ""
    plural: bool = False


@dataclass(slots=True)
class _Sum:
    """A number being put together, from the largest scale to the smallest."""

    words: ForeignWords
    total: Number = 0
    thousands: Number = 0
    current: Number | None = None
    last: Number = 0
    joined: bool = False

    @property
    def value(self) -> Number:
        return self.total + self.thousands + (self.current or 0)

    @property
    def empty(self) -> bool:
        return self.current is None and not self.total and not self.thousands

    def add(self, part: str) -> bool:
        """Take in a number word; False where it cannot follow what stands."""
        words = self.words
        if part in words.joints:
            self.joined = True
            return True
        if part == _HALF:
            self.current = (self.current or 0) + 0.5
            return True
        rank = words.ordinals.get(part, 0)
        worth = words.numbers.get(part, rank)
        if part in words.scales or rank >= 1000:
            done = self._scale(words.scales.get(part, rank))
        elif part in words.hundred:
            done = self._hundred()
        else:
            done = self._small(worth)
        self.joined = False
        return done

    def _scale(self, scale: Number) -> bool:
        if scale < 1000:
            self.current = (1 if self.current is None else self.current) * scale
        elif scale == 1000:
            if self.thousands:
                return False
            self.thousands = (1 if self.current is None else self.current) * scale
            self.current = None
        else:
            if self.last and scale >= self.last:
                return False
            self.total += (self.thousands + (self.current or 0) or 1) * scale
            self.thousands, self.current, self.last = 0, None, scale
        return True

    def _hundred(self) -> bool:
        if self.current is None or 0 < self.current < 10:
            self.current = (self.current or 1) * 100
            return True
        # "fünfzehnhundert"; nobody says "quarante-cinq cents" for a number.
        if "und" in self.words.joints and 10 < self.current < 100:
            self.current *= 100
            return True
        return False

    def _small(self, worth: Number) -> bool:
        current = self.current
        if current is None:
            self.current = worth
            return True
        below = current % 100
        french = "quatre" in self.words.numbers
        if worth == 20 and below == 4 and french:
            self.current = current + 76  # quatre-vingt: four twenties
            return True
        teens = french and (
            (worth < 20 and below in (60, 80)) or (below == 10 and 6 < worth < 10)  # dix-sept
        )
        units_first = self.joined and 0 < below < 10 and worth >= 20 and worth % 10 == 0
        fits = (
            (below == 0 and current > 0 and worth < 100)
            or (0 < worth < 10 and below >= 20 and below % 10 == 0)
            or teens
            or (units_first and "und" in self.words.joints)
        )
        if fits:
            self.current = current + worth
        return fits


@dataclass(slots=True)
class SpelledReader:
    """Reads the number words of one text in one language."""

    text: str
    words: ForeignWords
    _known: dict[str, _Parsed | None] = field(default_factory=dict)

    def opens(self, word: str) -> bool:
        """Whether a number may begin with a word."""
        return fold(word) in self.words.halves or self._parse(word) is not None

    def read(self, at: int, given: Number | None = None, *, plain: bool = False) -> Spelled | None:
        """The number that begins at ``at``; behind digits worth ``given`` their scale words.

        A plain one has no share or decimals behind it, so that reading never goes deeper.
        """
        first = _WORD.match(self.text, at)
        if first is None:
            return None
        if given is None and fold(first[1]) in self.words.halves:
            return Spelled(0.5, first.end(), "fraction")
        state, end, role, count = _Sum(self.words, current=given), at, "", 0
        bare = given is not None
        for _ in range(_MOST_WORDS):
            match = self._word(end, touching=end == at and not bare)
            parsed = self._parse(match[1]) if match else None
            if match is None:
                break
            joint = fold(match[1]) in self.words.joints and not state.empty
            if joint:
                behind = self._word(match.end())
                parsed = self._parse(behind[1]) if behind and not bare else None
                # "treinta y dos quintos" is 32 fifths: a joint binds tens to units first of all.
                tens = state.current is not None and state.current % 100 in range(20, 100, 10)
                fits = tens and parsed and not parsed.role and self._sum(state, parsed, joined=True)
                if not plain and not fits and role == "" and (more := self._fraction(match.end())):
                    return self._with_fraction(state, more)
                match = behind
            if parsed is None or match is None or (bare and not self._scales(parsed)):
                break
            if parsed.role == "fraction" or self._parts_of(parsed, state, role):
                return self._part(state, parsed, match.end())
            if role and not parsed.role:
                break
            if count == 1 and parsed.role and given is None and self._is_article(first[1]):
                break  # "un millième" is a share
            tried = self._sum(state, parsed, joined=joint)
            if tried is None:
                break
            state, end, role, bare = tried, match.end(), parsed.role or role, False
            count += 1
        if bare or not count:
            return None
        if count == 1 and given is None and self._is_article(first[1]):
            return Spelled(1, end, "article") if plain else self._one(end)
        if not plain and role == "" and (decimals := self._decimals(end)):
            return self._with_fraction(state, decimals)
        return Spelled(tidy(state.value), end, role or "words")

    def _is_article(self, word: str) -> bool:
        return fold(word) in self.words.articles

    @staticmethod
    def _sum(state: _Sum, parsed: _Parsed, *, joined: bool) -> _Sum | None:
        """The number with a further word in it, or None where that cannot follow."""
        tried = replace(state, joined=joined)
        return tried if all(tried.add(part) for part in parsed.parts) else None

    def _word(self, end: int, *, touching: bool = False) -> re.Match[str] | None:
        match = _WORD.match(self.text, end)
        return match if match and (touching or match.start(1) > end) else None

    def _one(self, end: int) -> Spelled:
        """An article; with a rank behind it a share: "un vingt-cinquième"."""
        match = self._word(end)
        parsed = self._parse(match[1]) if match else None
        if match and parsed:
            below = self.read(match.start(1), plain=True)
            if below and below.form == "ordinal" and below.value >= _SMALLEST_DENOMINATOR:
                return Spelled(tidy(1 / below.value), below.end, "fraction")
        return Spelled(1, end, "article")

    def _fraction(self, at: int) -> Spelled | None:
        """A share behind a joint: "y medio", "et un quart", "et deux tiers"."""
        match = self._word(at)
        parsed = self._parse(match[1]) if match else None
        if match is None or parsed is None:
            return None
        if self._is_article(match[1]):
            share = self._one(match.end())
            return share if share.form == "fraction" else self._share(match.end())
        if parsed.role == "fraction":
            return self._share(at)
        found = self.read(match.start(1), plain=True) if not parsed.role else None
        return found if found and found.form == "fraction" and found.value < 1 else None

    def _share(self, at: int) -> Spelled | None:
        """One of the shares that have a word of their own: the "medio" of "con un medio"."""
        match = self._word(at)
        parsed = self._parse(match[1]) if match else None
        if match is None or parsed is None or parsed.role != "fraction":
            return None
        return Spelled(tidy(1 / self._worth(parsed)), match.end(), "fraction")

    def _with_fraction(self, state: _Sum, more: Spelled) -> Spelled:
        scale = state.last if state.current is None and state.last and more.form != "words" else 1
        form = "words" if more.form == "words" else "fraction"
        return Spelled(tidy(state.value + more.value * scale), more.end, form)

    def _parts_of(self, parsed: _Parsed, state: _Sum, role: str) -> bool:
        """Whether a rank in the plural is a denominator: "tres quintos", but "cinco segundos"."""
        if not parsed.plural or state.empty or role:
            return False
        return self._worth(parsed) >= _SMALLEST_DENOMINATOR

    def _part(self, state: _Sum, parsed: _Parsed, end: int) -> Spelled | None:
        """So many parts of a whole, or half of a scale ("medio millón"); None without a count."""
        share = (1 if state.empty else state.value) / self._worth(parsed)
        match = self._word(end)
        behind = self._parse(match[1]) if match else None
        if match and behind and self._scales(behind) and len(behind.parts) == 1:
            scale = self.words.scales[behind.parts[0]]
            return Spelled(tidy(share * scale), match.end(), "words")
        return None if state.empty else Spelled(tidy(share), end, "fraction")

    def _worth(self, parsed: _Parsed) -> Number:
        words = self.words
        if len(parsed.parts) == 1 and parsed.parts[0] in words.fractions:
            return words.fractions[parsed.parts[0]]
        total = _Sum(words)
        for part in parsed.parts:
            total.add(part)
        return total.value or 1

    def _decimals(self, end: int) -> Spelled | None:
        """ "coma veintiocho": the digits behind a decimal sign said in words."""
        match = self._word(end)
        if match is None:
            return None
        soft = fold(match[1]) in self.words.soft_point
        if not soft and fold(match[1]) not in self.words.point:
            return None
        if soft and (share := self._fraction(match.end())):
            return share
        behind = self._word(match.end())
        found = self.read(behind.start(1), plain=True) if behind else None
        if found is None or found.form != "words" or not isinstance(found.value, int):
            return None
        if soft and (found.value < 10 or _WORD.match(self.text, found.end)):
            return None
        return Spelled(found.value / 10 ** len(str(found.value)), found.end, "words")

    def _scales(self, parsed: _Parsed) -> bool:
        return not parsed.role and all(part in self.words.scales for part in parsed.parts)

    def _parse(self, word: str) -> _Parsed | None:
        if word not in self._known:
            self._known[word] = self._parsed(fold(word))
        return self._known[word]

    def _parsed(self, word: str) -> _Parsed | None:
        words = self.words
        if word in words.numbers or word in words.scales or word in words.hundred:
            return _Parsed((word,))
        if word in words.fractions:
            return _Parsed((word,), "fraction")
        if len(word) > _LONGEST_WORD or word in words.joints or len(word) < 3:
            return None
        if found := self._rank(word):
            return found
        for ending in words.denominator_endings:
            if word.endswith(ending) and (parts := self._cut(word.removesuffix(ending))):
                return _Parsed(parts, "fraction")
        for half in words.and_half:
            if word.endswith(half) and (parts := self._cut(word.removesuffix(half))):
                return _Parsed((*parts, _HALF))
        parts = self._cut(word)
        return _Parsed(parts) if parts else None

    def _rank(self, word: str) -> _Parsed | None:
        """A rank in any gender and number, or a cardinal with an ending that makes one."""
        words = self.words
        single = word.removesuffix("s")
        for form in (word, single, single[:-1] + "o", word[:-1] + "o"):
            parts = (form,) if form in words.ordinals else self._cut(form)
            if parts and parts[-1] in words.ordinals and parts[-1] not in words.numbers:
                return _Parsed(parts, "ordinal", form != word and word[-1] in "sie")
        for ending in words.ordinal_endings:
            stem = word.removesuffix(ending) if word.endswith(ending) else ""
            if stem in words.ordinals:
                return _Parsed((stem,), "ordinal")
            parts = self._cut(stem) if stem and len(ending) > 1 else None
            if parts:
                return _Parsed(parts, "ordinal")
        return None

    def _cut(self, word: str) -> tuple[str, ...] | None:
        """The number words that a compound is made of ("fünf-und-zwanzig"), or None."""
        if word in self.words.joints:
            return None
        found: dict[int, tuple[str, ...]] = {0: ()}
        for at in range(len(word)):
            for part in self.words.parts if at in found else ():
                if word.startswith(part, at):
                    found.setdefault(at + len(part), (*found[at], part))
        return found.get(len(word)) or None
