"""What became of every claim of an edited draft, and how an account compares with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from drafts import Draft, Rendered, bare_words

from redpencil.model import Account, Claim, Passed, Quotation


def rests_on(draft: Draft, claim: Claim) -> tuple[list[int], list[int]]:
    """The sentences of the first draft that hold a claim's words, and its speaker and cue."""

    def held(start: int, end: int) -> list[int]:
        return [n for n, (a, b) in enumerate(draft.places) if a < end and start < b]

    own = held(claim.start, claim.end)
    others: list[int] = []
    if isinstance(claim.reading, Quotation):
        for mention in (claim.reading.speaker, claim.reading.cue):
            if mention is not None:
                others += held(mention.start, mention.end)
    return own, [n for n in others if n not in own]


@dataclass
class Truth:
    """What is known of one edited draft, to judge attachments by."""

    draft: Draft
    new: Rendered

    def is_true(self, old: Claim, start: int, end: int) -> bool:
        """Whether start..end of the new text are just the words that the old claim was."""
        covered: set[int] = set()
        for at in range(start, end):
            origin = self.new.origins[at]
            if origin is None:
                if not self.new.text[at].isspace():
                    return False
            elif not origin[2] or origin[0] < old.start or origin[1] > old.end:
                return False
            else:
                covered.update(range(origin[0], origin[1]))
        text = self.draft.first.text
        return all(at in covered or text[at].isspace() for at in range(old.start, old.end))

    def is_unchanged(self, old: Claim, start: int, end: int) -> bool:
        """Whether the claim stands at start..end with all that it rests on untouched."""
        own, others = rests_on(self.draft, old)
        held = self.new.sentences(start, end)
        alive = {s.number for _, _, s in self.new.held if not s.changed}
        return (
            self.is_true(old, start, end)
            and [s.number for s in held] == own
            and not any(s.changed for s in held)
            and all(n in alive for n in others)
            and not self.speaker_exchanged(old)
        )

    def is_twin(self, old: Claim, start: int) -> bool:
        """Whether the first draft had the same sentence twice, and the other one has come to stand
        between the neighbours of this one, or in a paragraph that reads as its own did.

        No text tells that from the sentence having stayed where it was.
        """
        own, _ = rests_on(self.draft, old)
        at = next(n for n, (a, b, _) in enumerate(self.new.held) if a <= start < b)
        here = self.new.held[at][2]
        if len(own) != 1 or here.changed or bare_words(here.text) != self.draft.words[own[0]]:
            return False
        numbers = [-1, *(s.number for _, _, s in self.new.held), len(self.draft.places)]
        if (numbers[at], numbers[at + 2]) == (own[0] - 1, own[0] + 1):
            return True
        now = next(p for p in self.draft.paragraphs if any(s is here for s in p))
        then = next(p for p in self.draft.numbers if own[0] in p)
        return [bare_words(s.text) for s in now] == [self.draft.words[n] for n in then]

    def speaker_exchanged(self, old: Claim) -> bool:
        if not isinstance(old.reading, Quotation) or old.reading.speaker is None:
            return False
        speaker = old.reading.speaker
        return (speaker.resolved or speaker.text) in self.draft.exchanged

    def touches(self, old: Claim, start: int, end: int) -> bool:
        """Whether some of start..end has come out of the old claim's words.

        What was copied and altered has not, as long as that from which it was copied stands.
        """
        alive = {s.number for _, _, s in self.new.held if not s.changed}
        return any(
            (origin := self.new.origins[at]) is not None
            and origin[0] < old.end
            and old.start < origin[1]
            and (not sentence.sibling or sentence.number not in alive)
            for a, b, sentence in self.new.held
            if a < end and start < b
            for at in range(max(a, start), min(b, end))
        )

    def unchanged_places(self, old: Claim) -> Iterator[tuple[int, int]]:
        """Where a claim stands unchanged now: nowhere, in one place, or in several copies."""
        own, _ = rests_on(self.draft, old)
        if not own or any(n in self.draft.undecided for n in own):
            return
        held = self.new.held
        for at in range(len(held) - len(own) + 1):
            if [s.number for _, _, s in held[at : at + len(own)]] != own:
                continue
            inside = [
                n
                for n in range(held[at][0], held[at + len(own) - 1][1])
                if (o := self.new.origins[n]) and o[0] < old.end and old.start < o[1]
            ]
            if inside and self.is_unchanged(old, inside[0], inside[-1] + 1):
                yield inside[0], inside[-1] + 1


@dataclass
class Score:
    """Counts over many edited drafts."""

    claims: int = 0
    unchanged: int = 0
    kept: int = 0
    wrong: int = 0
    wrong_stale: int = 0
    twins: int = 0
    changed: int = 0
    recognised: int = 0
    fates: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def add(self, truth: Truth, account: Account) -> None:
        """Judge an account by the truth."""
        for passed in account.passed:
            self.claims += 1
            key = f"{passed.fate} {passed.cause}".strip()
            self.fates[key] = self.fates.get(key, 0) + 1
            self._judge(truth, passed, account)

    def _judge(self, truth: Truth, passed: Passed, account: Account) -> None:
        old, new = passed.old, passed.new
        kept = passed.fate in ("carried", "moved")
        places = list(truth.unchanged_places(old))
        if kept:
            assert new is not None
            if truth.is_unchanged(old, new.start, new.end):
                pass
            elif truth.is_twin(old, new.start):
                self.twins += 1
            else:
                self.wrong += 1
                self._fault("WRONG", truth, passed)
        elif passed.fate == "stale":
            assert new is not None
            if not truth.touches(old, new.start, new.end) and not truth.is_twin(old, new.start):
                self.wrong_stale += 1
                self._fault("WRONG STALE", truth, passed)
        if places and not (
            new and not kept and (new.start, new.end) in places and read_anew(old, new)
        ):
            self.unchanged += 1
            self.kept += kept
            if not kept:
                self._fault("LOST", truth, passed)
        elif not places and self._still_there(truth, old, account):
            self.changed += 1
            self.recognised += passed.fate == "stale"
            if passed.fate == "gone":
                self._fault("UNRECOGNISED", truth, passed)

    @staticmethod
    def _still_there(truth: Truth, old: Claim, account: Account) -> bool:
        """Whether one of the new draft's claims has come out of this one."""
        held = [*account.new, *(p.new for p in account.passed if p.new)]
        return any(c.kind == old.kind and truth.touches(old, c.start, c.end) for c in held)

    def _fault(self, name: str, truth: Truth, passed: Passed) -> None:
        self.faults.append(
            f"{name}: {passed.fate} {passed.cause} {passed.old.kind} {passed.old.text!r}"
            f" -> {passed.new and passed.new.text!r}\n    {passed.before!r}\n    {passed.after!r}"
            f"\n    {truth.draft.made}"
        )

    @property
    def share(self) -> float:
        """The share of the unchanged claims that kept their checks."""
        return self.kept / max(1, self.unchanged)


def read_anew(old: Claim, new: Claim) -> bool:
    """Whether the program reads something else out of the same words in the new draft."""
    ours, theirs = old.reading, new.reading
    if isinstance(ours, Quotation) and isinstance(theirs, Quotation):
        names = [
            (r.speaker.resolved or r.speaker.text) if r.speaker else None for r in (ours, theirs)
        ]
        return names[0] != names[1] or ours.kind != theirs.kind
    return (
        ours is not None
        and theirs is not None
        and replace(ours, start=0, end=0, raw="", rules=())
        != replace(theirs, start=0, end=0, raw="", rules=())
    )
