"""What a person types for a part of a reading, as the JSON shapes that amendments have. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from redpencil.claims.by_speaker import name_of
from redpencil.claims.left_out import LeftOut
from redpencil.claims.quantities.finding import read_quantities
from redpencil.errors import UsageError
from redpencil.model import Claim, Document, Mention, Number, Quantity, Quotation, Value
from redpencil.text.paragraphs import from_text
from redpencil.words.readings import INTERVAL_JOINT
from redpencil.words.speaking import LANGUAGE, SOURCE_LANGUAGE

Parts = Mapping[str, object]
_NAME = re.compile(
    r"\b[^\W\d_a-z][\w’'-]+(?:\s(?:(?:de|da|der|di|du|la|le|van|von|bin|al)\s)?[^\W\d_a-z][\w’'-]+)+"
)
_SCALE = re.compile(r"(?P<figures>.*\d)\s*[^\W\d_]+")
# A newspaper's article has far fewer; a book's would only make the list unusable.
_MOST_NAMES = 400


def typed_part(document: Document, claim: Claim, part: str, typed: str) -> Parts:
    """The parts of an amendment for what was typed; empty where it says what is read already.

    An empty word takes a part away. Raises UsageError ``no_such_words`` where a cue does not
    stand in the article, ``no_number`` where a value is none.
    """
    words = " ".join(typed.split())
    reading = claim.reading
    if reading is None:
        return {}
    before = part_of(reading, part)
    if isinstance(reading, Quotation) and part == "speaker":
        made = _speaker(document, reading, words)
    elif isinstance(reading, Quotation) and part == "cue":
        made = {"cue": _mention(_near(document, reading, words), document) if words else None}
        if words and made["cue"] is None:
            raise UsageError("no_such_words", name=words)
    elif part == "value":
        made = {"value": _value(document, words)}
    else:
        made = {part: words or None}
    if all(_shape(reading, name) == shape for name, shape in made.items()):
        return {}
    return {**made, "was": {part: before}}


def part_of(reading: Quotation | Quantity, part: str) -> object:
    """A part of a reading in its JSON shape, for ``was``; None for what it has not."""
    found = getattr(reading, part, None)
    if isinstance(found, Mention):
        shape = {"text": found.text, "start": found.start, "end": found.end}
        return {**shape, "resolved": found.resolved} if found.resolved else shape
    return list(found) if isinstance(found, tuple) else found


def names_in(document: Document, claims: Iterable[Claim]) -> tuple[str, ...]:
    """Names that a speaker could have: those who speak first, then others by how often they come.

    No more than some hundreds.
    """
    spoken = Counter(
        name_of(claim.reading.speaker)
        for claim in claims
        if isinstance(claim.reading, Quotation) and claim.reading.speaker is not None
    )
    others = Counter(" ".join(match[0].split()) for match in _NAME.finditer(document.text))
    ordered = [name for name, _ in (*spoken.most_common(), *others.most_common())]
    return tuple(name for name in dict.fromkeys(ordered) if name)[:_MOST_NAMES]


def _shape(reading: Quotation | Quantity, part: str) -> object:
    if part == "resolved":
        speaker = reading.speaker if isinstance(reading, Quotation) else None
        return speaker.resolved if speaker else None
    shape = part_of(reading, part)
    if isinstance(shape, dict):
        return {name: value for name, value in shape.items() if name != "resolved"}
    return shape


def _speaker(document: Document, reading: Quotation, name: str) -> dict[str, object]:
    """Who speaks: a pronoun or a short form stands for the name; other words give way to it.

    With the place of the pronoun, later mentions of the same person follow.
    """
    if not name:
        return {"speaker": None, "resolved": None}
    speaker = reading.speaker
    if speaker is not None and speaker.end > speaker.start and _stands_for(speaker, name):
        shape = {"text": speaker.text, "start": speaker.start, "end": speaker.end}
        same = " ".join(speaker.text.split()) == name
        return {"speaker": shape, "resolved": None if same else name}
    found = _mention(_near(document, reading, name), document)
    return {"speaker": found, "resolved": None if found else name}


def _stands_for(speaker: Mention, name: str) -> bool:
    """Whether words may stand for a name: a pronoun, what was resolved, a part or all of it."""
    words = speaker.text.casefold().split()
    is_part = any(word in words for word in name.casefold().split())
    return is_part or speaker.resolved is not None or not name_of(speaker)


def _near(document: Document, reading: Quotation, words: str) -> tuple[int, int] | None:
    """Where words stand nearest to a quotation, in its own paragraph first; None if nowhere."""
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)"
    block = document.block_at(reading.start)
    places = [match.span() for match in re.finditer(pattern, document.text)]
    outside = [p for p in places if p[1] <= reading.start or p[0] >= reading.end] or places

    def far(place: tuple[int, int]) -> tuple[bool, bool, int]:
        here = block is not None and block.start <= place[0] < block.end
        after = place[0] >= reading.end
        return not here, after and not here, abs(place[0] - reading.start)

    return min(outside, key=far, default=None)


def _mention(place: tuple[int, int] | None, document: Document) -> dict[str, object] | None:
    if place is None:
        return None
    return {"text": document.text[slice(*place)], "start": place[0], "end": place[1]}


def _value(document: Document, words: str) -> object:
    """A number or an interval out of words; None for none. Raises UsageError for other words.

    A field shows a value in the notation of the language spoken, and gets it back so.
    """
    if not words:
        return None
    first, joint, second = words.partition(INTERVAL_JOINT)
    low, high = (_typed(document, end) if joint else None for end in (first, second))
    if LANGUAGE != SOURCE_LANGUAGE and isinstance(low, Number) and isinstance(high, Number):
        return [_scaled(document, low, first, high, second), high]
    value = _typed(document, words)
    if value is None:
        raise UsageError("no_number", name=words)
    return list(value) if isinstance(value, tuple) else value


def _typed(document: Document, words: str) -> Value | None:
    """The value in words: by the language spoken if that makes one of them, or the article's."""
    spoken = () if LANGUAGE == SOURCE_LANGUAGE else (LANGUAGE,)
    found = [_values(document, words, language) for language in (*spoken, document.language)]
    alone = [values for values in found if len(values) == 1]
    return next((values[0] for values in (*alone, *found) if values), None)


def _values(document: Document, words: str, language: str) -> list[Value]:
    alone = replace(from_text(words), text=words, language=language)
    readings = (
        found.reading if isinstance(found, LeftOut) else found for found in read_quantities(alone)
    )
    values = (found.value for found in readings if isinstance(found, Quantity))
    return [value for value in values if value is not None]


def _scaled(document: Document, low: Number, first: str, high: Number, second: str) -> Number:
    """The lower end of an interval: "26" of "26 to 31 million" shares the scale behind it."""
    scale = _SCALE.fullmatch(second.strip())
    bare = _typed(document, scale["figures"]) if scale and first.strip()[-1:].isdigit() else None
    if not isinstance(bare, Number) or not bare:
        return low
    return low * round(high / bare)
