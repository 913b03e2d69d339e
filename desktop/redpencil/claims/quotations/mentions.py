"""The speakers of one paragraph: each phrase read once and in order, with whom it stands for."""

from __future__ import annotations

from collections.abc import Iterable

from redpencil.claims.quotations.cues import Cue
from redpencil.claims.quotations.hearing import Hearing
from redpencil.claims.quotations.layout import Layout
from redpencil.claims.quotations.names import People
from redpencil.claims.quotations.phrases import Range
from redpencil.claims.quotations.speakers import Attribution
from redpencil.claims.quotations.steps import Steps
from redpencil.model import Mention

_RESOLVED = frozenset(("he", "she", "it"))
"""The pronouns, by their English meaning, that are given a name."""


class Speakers:
    """The speakers of one paragraph; the people named in it are known from then on."""

    def __init__(
        self,
        layout: Layout,
        people: People,
        cues: list[Cue],
        attributions: Iterable[Attribution],
        hearing: Hearing,
        steps: Steps,
    ) -> None:
        self._layout = layout
        self._steps = steps
        self._people = people
        self._hearing = hearing
        self._mentions: dict[Range, Mention] = {}
        subjects: set[Range] = {cue.subject for cue in cues if cue.subject}
        subjects.update(a.subject for a in attributions if a.subject)
        for first, last in layout.sentences:
            subject = steps.subject(layout, first, last)
            if subject:
                subjects.add(subject)
        for subject in sorted(subjects):
            self._mentions[subject] = self._read(subject)

    def mention(self, subject: Range) -> Mention:
        """The speaker in a phrase, with the name it stands for."""
        found = self._mentions.get(subject)
        if found is None:
            found = self._mentions[subject] = self._read(subject)
        return found

    def _read(self, subject: Range) -> Mention:
        layout, people = self._layout, self._people
        start, end = layout.starts[subject[0]], layout.ends[subject[1] - 1]
        alone = subject[1] - subject[0] == 1
        pronoun = self._steps.pronoun(layout, subject[0]) if alone else None
        if pronoun is not None:
            end = start + pronoun[0]
        while end > start + 1 and layout.text[end - 1] in " ,":
            end -= 1
        words = layout.text[start:end]
        if self._hearing:
            self._hearing.tell(people, start)
            heard = self._hearing.mention(people, start, end, words)
            if heard is not None:
                return heard
        if pronoun is not None and pronoun[1] in _RESOLVED:
            return people.meant(pronoun[1], start, end, words)
        if pronoun is not None:
            return Mention(words, start, end)
        if alone and layout.lows[subject[0]] in self._steps.relatives:
            return self._related(subject[0], start, end)
        return people.met(start, end, words)

    def _related(self, at: int, start: int, end: int) -> Mention:
        """A relative pronoun, which stands for the name before it."""
        layout = self._layout
        words = layout.text[start:end]
        last = at - 1
        while last >= 0 and layout.words[last] in (",", "—", "--"):
            last -= 1
        if last < 0:
            return Mention(words, start, end)
        phrase = self._steps.phrase_before(layout, last, layout.sentences[layout.sentence[at]][0])
        if phrase is None:
            return Mention(words, start, end)
        before = Mention(
            layout.phrase(*phrase), layout.starts[phrase[0]], layout.ends[phrase[1] - 1]
        )
        return self._people.related(start, end, words, before)


def cue_mention(layout: Layout, cue: Cue) -> Mention:
    """The words of a reporting verb and where they stand."""
    start, end = layout.starts[cue.first], layout.ends[cue.last - 1]
    return Mention(layout.text[start:end], start, end)
