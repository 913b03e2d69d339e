"""A paragraph of a language beside English laid out: its words with what each may be."""

from __future__ import annotations

from redpencil.claims.quotations.foreign.grammar import Grammar
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.marks import Region

# Kinds of words that have a capital only where a sentence begins.
_SMALL = (
    Tag.DETERMINER | Tag.PREPOSITION | Tag.PRONOUN | Tag.CONJUNCTION | Tag.SUBORDINATOR
    | Tag.AUXILIARY | Tag.ADVERB | Tag.RELATIVE | Tag.VERB
)  # fmt: skip
_OPENERS = frozenset((".", "!", "?", "…", ":", ";", "—", "–", "-", "--", "•", "*", "¿", "¡", "("))
# German puts a full stop after the number of a day or of a thing in a row.
_ORDINALS = frozenset(str(number) for number in range(1, 32))


class ForeignLayout(Layout):
    """A layout whose words are parted and tagged by the grammar of its language."""

    __slots__ = ("grammar",)

    def __init__(
        self, text: str, start: int, end: int, regions: list[Region], grammar: Grammar
    ) -> None:
        self.grammar = grammar
        super().__init__(text, start, end, regions)
        for at, tag in enumerate(self.tags):
            if tag & Tag.CAPITAL and tag & _SMALL and self._opens(at):
                self.tags[at] = tag & ~Tag.CAPITAL

    @property
    def abbreviations(self) -> frozenset[str]:
        """What a full stop may follow within a sentence, in lower case."""
        known = self.grammar.language.abbreviations
        return known | _ORDINALS if self.grammar.code == "de" else known

    def _lay(self, start: int, end: int) -> None:
        grammar = self.grammar
        for match in grammar.token.finditer(self.text, start, end):
            word = match.group()
            low = word.lower().replace("'", "’")
            self._add(word, low, self._tag(word, low), match.start(), match.end())

    def _tag(self, word: str, low: str) -> int:
        first = word[0]
        tag = self.grammar.tags.get(low, 0)
        if first.isalpha():
            if first.isupper() and low != word:
                tag |= Tag.CAPITAL
                if self.grammar.code == "de" and not tag & Tag.ROLE:
                    tag |= Tag.ROLE if self.grammar.language.role(low) else 0
            return tag
        if first.isdigit():
            return tag | Tag.NUMBER
        return tag if tag or word[-1].isalpha() else Tag.PUNCTUATION

    def _opens(self, at: int) -> bool:
        """Whether a word opens a sentence: there a small word has a capital as well."""
        if self.words[at].isupper() and len(self.words[at]) > 1:
            return False
        if at == self.sentences[self.sentence[at]][0]:
            return True
        return self.words[at - 1] in _OPENERS or bool(self.tags[at - 1] & Tag.QUOTE)

    def has(self, at: int, name: str) -> bool:
        """Whether the word ``at`` belongs to a set of the language's word-sets.tsv."""
        return 0 <= at < len(self.lows) and self.lows[at] in self.grammar.language.words(name)

    def given(self, at: int) -> bool:
        """Whether the word ``at`` is a given name."""
        return self.words[at] in self.grammar.language.given_names

    def names_somebody(self, first: int, last: int) -> bool:
        """Whether words may name a speaker: a name, a title, a role, a body, a pronoun."""
        telling = Tag.ROLE | Tag.TITLE | Tag.PRONOUN
        if self.grammar.code == "de":
            if any(self.tags[at] & telling or self.given(at) for at in range(first, last)):
                return True
            # Every noun has a capital; without an article it is rather a name.
            return bool(self.tags[first] & Tag.CAPITAL) and not self.tags[first] & Tag.DETERMINER
        return any(self.tags[at] & (telling | Tag.CAPITAL) for at in range(first, last))


def foreign(layout: Layout) -> ForeignLayout:
    """The layout as one of a language beside English; another one here is a bug."""
    if not isinstance(layout, ForeignLayout):
        raise TypeError("the layout of a language beside English is wanted")
    return layout
