"""A report with one of everything, made of words that a test chooses; hostile ones if it likes."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from redpencil.model import (
    Article,
    Aside,
    Check,
    Citation,
    Claim,
    Event,
    Evidence,
    Finding,
    Mention,
    Passage,
    Quantity,
    Quotation,
    SecondReading,
    Source,
    claim_id,
)  # fmt: skip
from redpencil.reports.edition import Edition
from redpencil.reports.house import House, Rating, Scale
from redpencil.reports.model import Report, build_report
from redpencil.text.paragraphs import from_text

NOW = "2024-03-12T09:30:00.000000+00:00"
TEXT = (
    "Mast raised\n\n"
    "“It stands 🗼 at last,” said Mary Orr on Monday.\n\n"
    "The new mast is nine metres high, and Orr counted forty lamps."
)
HOUSE = House(
    "The Harbour Paper",
    "https://paper.example/",
    "",
    Scale(
        "Four words",
        (Rating("ok", "Stands", "A source supports it."), Rating("fix", "Wrong")),
        "https://paper.example/scale",
    ),
)
PUBLISHED = Edition(HOUSE, "https://news.example/mast", "https://paper.example/checks/mast")

HOSTILE = (
    "<script>alert(1)</script>",
    "</script><!--",
    "\"'`;--",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "a\r\nb\n\nc",
    "“x” ‘y’ «z»",
    "\u202eevil\u2066x\u2069",
    "\u2028\u2029\x00\x1b[31m",
    "{{ 7*7 }} {% raw %}",
    "\\input{x} $x$ %c #1 & _ ~ ^ {{ }",
    "@misc{x, title={y}}",
    "[a](javascript:alert(1)) **b** _c_",
    "🗼👩‍👩‍👧 é é",
    "\ud800",
)
hostile_words = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=40),
    st.lists(st.sampled_from((*"{}\\\"'=+-@\t\r\n<>&%$#_~^`*[]()|!", "a", " ")), max_size=20).map(
        "".join
    ),
)


def told_report(
    words: str = "as she said",
    *,
    title: str = "Notes on the mast",
    source: str = "harbour-notes",
    kind: str = "interview",
    who: str = "A.K.",
    speaker: str | None = "Mary Orr",
    origin: str = "/home/someone/secret.txt",
    text: str = TEXT,
    edition: Edition = PUBLISHED,
) -> Report:
    """A quotation that was corrected, a quantity that is OK, one nobody touched, and one gone."""
    document = from_text(text, "Mast raised")
    quotation = _quotation(text, document.text_sha256)
    height, lamps = (_quantity(text, document.text_sha256, w, n) for w, n in _FIGURES)
    citation = Citation(source, title, "turn 4 · ORR", f"We {words}.", "ab" * 32)
    fix = Check(
        quotation.id, "fix", quotation.text, "quotation", quotation.start, quotation.end, who, NOW,
        2, citation, "words_changed", f"“{words}” is not it.", words, words, "9 + 1",
    )  # fmt: skip
    second = SecondReading(quotation.id, 2, "dispute", words, "B.L.", NOW, 3, "ok")
    ok = Check(
        height.id, "ok", height.text, "quantity", height.start, height.end, who, NOW, 4,
        replace(citation, source="data-1", title="Mast data", locator="row 2", sha256="cd" * 32),
        "equal", words, "", "", words,
    )  # fmt: skip
    gone = replace(ok, claim="n0123456789", text=f"{words} ten", seq=1, citation=citation)
    passage = Passage(source, title, "turn 4 · ORR", 0, 9, f"We {words}.", "ORR", kind)
    finding = Finding("words_changed", words, "rule", (("replace", "last", words),))
    payload = {
        "status": "fix",
        "note": words,
        "text_sha256": document.text_sha256,
        "citation": {"source": source, "title": title, "locator": "turn 4", "sha256": "ab" * 32},
    }
    event = Event(2, "decided", "a1", quotation.id, payload, who, NOW, "0.1", "00" * 32, "11" * 32)
    last = Event(4, "decided", "a1", height.id, {}, who, NOW, "0.1", "33" * 32, "44" * 32)
    sources = [
        Source(source, title, kind, True, origin, "ab" * 32, NOW, 1, "2024-03-11", speaker),
        Source("data-1", "Mast data", "data", False, "https://data.example/a?b=1&c=2", "cd" * 32,
               NOW, 2, "March 2024"),
    ]  # fmt: skip
    aside = Aside("q0000000000", "quotation", 0, 4, "Mast", "term", None, "¶ 1")
    return replace(
        build_report(
            Article("a0123456789", document, checks=(replace(fix, seconds=(second,)), ok, gone)),
            [quotation, height, lamps],
            {quotation.id: (Evidence(quotation.id, passage, finding, 0, 2),)},
            [event, last],
            sources,
            [aside],
        ),
        edition=edition,
    )


_FIGURES = (("nine metres", 9), ("forty lamps", 40))


def _quotation(text: str, digest: str) -> Claim:
    start, end = text.index("“"), text.index("”") + 1
    name = text.index("Mary Orr")
    speaker = Mention("Mary Orr", name, name + 8, "Mary Orr")
    reading = Quotation("direct", start, end, ((start, end),), speaker)
    identity = claim_id("quotation", digest, start, end)
    return Claim(identity, "quotation", start, end, text[start:end], reading, "¶ 2")


def _quantity(text: str, digest: str, words: str, value: int) -> Claim:
    start = text.index(words)
    end = start + len(words)
    reading = Quantity("measure", start, end, words, value, words.split()[1].rstrip("s"))
    identity = claim_id("quantity", digest, start, end)
    return Claim(identity, "quantity", start, end, words, reading, "¶ 3")
