"""What stands behind a reading, for the panel: the way to the name, the rules, parts by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from redpencil.claims.amending import changed_parts
from redpencil.model import Claim, Mention, Note, Quotation
from redpencil.window.work.review import Review
from redpencil.words.amending import why_words


@dataclass(frozen=True, slots=True)
class Step:
    """Words on the way from a pronoun to a name; ``place`` is None where they stand nowhere."""

    words: str
    place: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Behind:
    """``changed`` are the parts changed by hand, each as it was read before.

    ``comments`` are what the author's own file says beside the claim's words.
    """

    steps: tuple[Step, ...] = ()
    why: tuple[str, ...] = ()
    changed: Mapping[str, object] = field(default_factory=dict)
    comments: tuple[Note, ...] = ()


def behind(review: Review, claim: Claim) -> Behind:
    """What stands behind the reading of a claim."""
    document = review.article.document
    reading = claim.reading
    speaker = reading.speaker if isinstance(reading, Quotation) else None
    steps = steps_to(document.text, speaker) if speaker is not None else ()
    return Behind(
        steps,
        why_words(claim),
        changed_parts(review.amendments, claim.id),
        document.comments_on(claim.start, claim.end),
    )


def steps_to(text: str, mention: Mention) -> tuple[Step, ...]:
    """The way from a mention to the name it stands for; () where it stands for itself."""
    if mention.resolved is None:
        return ()
    places = [(mention.start, mention.end), *reversed(mention.chain)]
    found = {place: " ".join(text[slice(*place)].split()) for place in places}
    steps = [Step(words, place) for place, words in found.items() if words]
    if not steps or mention.resolved not in steps[-1].words:
        steps.append(Step(mention.resolved, None))
    return tuple(steps) if len(steps) > 1 else ()
