"""Reports made by hand: one with everything a report can say, one of any length, a hostile one."""

from __future__ import annotations

from dataclasses import replace

from redpencil.model import (
    Article,
    Check,
    Citation,
    Claim,
    Document,
    Earlier,
    Event,
    Evidence,
    Finding,
    Mention,
    Note,
    Passage,
    Quantity,
    Quotation,
    SecondReading,
    Source,
    claim_id,
)
from redpencil.reports.model import Report, build_report
from redpencil.text.paragraphs import from_text

NOW = "2024-03-12T09:30:00.000000+00:00"
HOSTILE = (
    "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;{{ 7*7 }} "
    "](javascript:alert(3)) ![x](http://evil.example/x.png) =cmd|' /C calc'!A0 ]]> </w:t>"
)
TEXT = """Mast raised

The new mast is nine metres high and has 12 lamps, keeper Ada Orr said.

“Every boat will see it now,” Orr said. “It cost us nothing but work.”

About 40 people came to look.
"""


def claim_at(document: Document, words: str, reading: Quotation | Quantity | None) -> Claim:
    """The claim of some words of the document, where they stand first."""
    start = document.text.index(words)
    end = start + len(words)
    kind = "quotation" if isinstance(reading, Quotation) else "quantity"
    name = claim_id(kind, document.text_sha256, start, end)
    block = document.block_at(start)
    return Claim(name, kind, start, end, words, reading, block.locator if block else "")


def quotation(document: Document, words: str, speaker: str) -> Claim:
    start = document.text.index(words)
    end = start + len(words)
    who = document.text.index(speaker)
    named = Mention(speaker, who, who + len(speaker), "Ada Orr")
    return claim_at(document, words, Quotation("direct", start, end, ((start, end),), named))


def quantity(document: Document, words: str, value: float, unit: str) -> Claim:
    start = document.text.index(words)
    kind = "measure" if unit == "metre" else "number"
    reading = Quantity(kind, start, start + len(words), words, value, unit)
    return claim_at(document, words, reading)


def full_report(said: str = "The mast is ten metres high.", title: str = "Harbour book") -> Report:
    """A report on four claims with whatever there is to tell; ``said`` is in every free text."""
    document = from_text(TEXT, title="")
    notes = (Note(document.text.index("12 lamps"), document.text.index("12 lamps") + 8, said, said, "comment"),)  # fmt: skip  # noqa: E501
    document = replace(document, notes=notes)
    mast = quantity(document, "nine metres", 9, "metre")
    lamps = quantity(document, "12 lamps", 12, "lamp")
    boat = quotation(document, "“Every boat will see it now,”", "Orr")
    people = quantity(document, "About 40 people", 40, "person")
    theirs = Quantity("measure", 0, 3, "ten metres", 10, "metre")
    passage = Passage("s1", title, "line 4", 0, len(said), said, speaker="ORR")
    finding = Finding(
        "differs", f"The source has {said}.", "rule", (("replace", "nine", "ten"),),
        mast.reading if isinstance(mast.reading, Quantity) else None, theirs,
    )  # fmt: skip
    evidence = Evidence(mast.id, passage, finding, 0, min(8, len(said)))
    second = SecondReading(mast.id, 2, "dispute", said, "Bo", NOW, 4, "query")
    checks = (
        Check(
            mast.id, "fix", mast.text, "quantity", mast.start, mast.end, "A.K.", NOW, 2,
            Citation("s1", title, "line 4", said, "0" * 64), "differs", finding.why, said, said,
            "9 + 1", seconds=(second,),
        ),
        Check(
            boat.id, "query", boat.text, "quotation", boat.start, boat.end, "A.K.", NOW, 3,
            note=said,
        ),
    )  # fmt: skip
    events = [
        Event(2, "decided", "a1", mast.id, {"status": "fix"}, "A.K.", NOW, "0.1", "00", "11"),
        Event(3, "decided", "a1", boat.id, {"status": "query"}, "A.K.", NOW, "0.1", "11", "22"),
        Event(4, "second_read", "a1", mast.id, {"verdict": "dispute"}, "Bo", NOW, "0", "22", "33"),
    ]  # fmt: skip
    sources = [
        Source("s1", title, "report", True, "/home/someone/secret.txt", "ab" * 32, NOW, 1),
        Source("s2", "Unused", "report", False, "x", "cd" * 32, NOW, 1),
    ]
    lamp_seen = Evidence(lamps.id, Passage("s1", title, "line 9", 0, len(said), said), finding)
    return build_report(
        Article("a1", document, checks=checks),
        [mast, lamps, boat, people],
        {lamps.id: (lamp_seen,)},
        events,
        sources,
        cited={mast.id: evidence},
        earlier={people.id: (Earlier("a0", "An older article", "figure", checks[0]),)},
    )


def long_report(claims: int) -> Report:
    """A report on that many decided claims, each in a paragraph of its own."""
    text = "\n\n".join(
        f"On day {n} the harbour master counted {n} boats and wrote down what the wind was like."
        for n in range(1, claims + 1)
    )
    document = from_text(text, title="A long log")
    found, checks, evidence, events = [], [], {}, []
    at = 0
    for n in range(1, claims + 1):
        words = f"{n} boats and"
        at = document.text.index(words, at)
        end = at + len(words) - 4
        reading = Quantity("number", at, end, words[:-4], n, "boat")
        name = claim_id("quantity", document.text_sha256, at, end)
        claim = Claim(name, "quantity", at, end, words[:-4], reading, f"¶ {n}")
        said = f"Day {n}: there were {n} boats in the harbour, and the wind came from the west."
        passage = Passage("s1", "Harbour book", f"p. {n}", 0, len(said), said)
        finding = Finding("equal", f"The source has {n} boats.", "rule")
        seen = Evidence(name, passage, finding, 18, 18 + len(f"{n} boats"))
        citation = Citation("s1", "Harbour book", f"p. {n}", said, "0" * 64)
        check = Check(name, "ok", claim.text, "quantity", at, end, "A.K.", NOW, n, citation, "equal", finding.why)  # fmt: skip  # noqa: E501
        found.append(claim)
        checks.append(check)
        evidence[name] = seen
        events.append(Event(n, "decided", "a1", name, {"status": "ok"}, "A.K.", NOW, "0.1", "0", "1"))  # fmt: skip  # noqa: E501
    sources = [Source("s1", "Harbour book", "report", True, "book.txt", "ab" * 32, NOW, claims)]
    article = Article("a1", document, checks=tuple(checks))
    other = {name: (seen,) for name, seen in evidence.items()}
    return build_report(article, found, other, events, sources, cited=evidence)
