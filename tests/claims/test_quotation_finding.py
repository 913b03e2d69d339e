"""Finding quotations: kinds, spans, what is none, order, and any text at all."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.claims.quotations.finding import find_quotations
from redpencil.model import Quotation
from redpencil.text.paragraphs import from_text


def find(text: str) -> list[Quotation]:
    return list(find_quotations(from_text(text)))


def pieces(text: str) -> list[list[str]]:
    return [[text[a:b] for a, b in q.spans] for q in find(text) if q.kind != "indirect"]


def indirect(text: str) -> list[str]:
    return [" … ".join(text[a:b] for a, b in q.spans) for q in find(text) if q.kind == "indirect"]


@pytest.mark.parametrize(
    "dateline",
    ["PORT ELLIS, 3 May --", "HOLM (NWA) —", "Holm (North News) -", "NEW HOLM, Monday –"],
)
def test_nobody_says_the_dateline(dateline: str) -> None:
    text = f"{dateline} The harbour was closed on Monday, the port authority said."
    (quotation,) = find_quotations(from_text(text))
    assert text[quotation.start : quotation.end] == "The harbour was closed on Monday"


def test_a_split_quotation_is_one_with_its_spans() -> None:
    text = "“The bridge is closed,” Ann Lee said, “and it stays closed.” Then she left."
    found = find(text)
    assert pieces(text) == [["“The bridge is closed,”", "“and it stays closed.”"]]
    assert found[0].kind == "direct"
    assert (found[0].start, found[0].end) == (0, text.index(" Then"))


def test_a_quotation_goes_on_in_the_next_sentence_of_its_paragraph() -> None:
    text = "“It rained,” Ann Lee said. “Nobody came.”"
    assert pieces(text) == [["“It rained,”", "“Nobody came.”"]]


def test_a_quotation_over_several_paragraphs_is_one() -> None:
    text = (
        "“The first thing is the harbour,” Ann Lee said. “It is silting up.\n\n"
        "“The second thing is money.\n\n"
        "“There is none.”\n\nThe council meets on Monday."
    )
    found = [q for q in find(text) if q.kind != "indirect"]
    assert len(found) == 1
    assert len(found[0].spans) == 4
    assert found[0].speaker is not None
    assert found[0].speaker.text == "Ann Lee"


def test_words_partly_in_marks_are_mixed() -> None:
    text = "Ann Lee said the plan was “far too slow” for the town."
    found = find(text)
    assert [(q.kind, text[q.start : q.end]) for q in found] == [("mixed", "“far too slow”")]


def test_every_fragment_of_a_sentence_is_a_quotation_of_its_own() -> None:
    text = "The harbour “is under control” with “the help of the navy”, Ann Lee said."
    assert pieces(text) == [["“is under control”"], ["“the help of the navy”"]]


# Own examples of the shapes in which reported speech comes.
REPORTED = [
    ("Ann Lee said the harbour would close on Friday.", "the harbour would close on Friday"),
    ("Ann Lee said on Monday that the harbour was full.", "that the harbour was full"),
    ("The harbour will close, Ann Lee said.", "The harbour will close"),
    ("The harbour will close, said a spokesman for the port.", "The harbour will close"),
    ("According to the port, the harbour will close.", "the harbour will close"),
    ("The harbour will close in May, according to the port.", "The harbour will close in May"),
    ("Ann Lee told reporters that the harbour was full.", "that the harbour was full"),
    ("Ann Lee asked whether the harbour was full.", "whether the harbour was full"),
    ("Ann Lee vowed to reopen the harbour soon.", "to reopen the harbour soon"),
    ("The harbour, Ann Lee said, will close in May.", "The harbour … will close in May"),
]


@pytest.mark.parametrize(("text", "expected"), REPORTED)
def test_reported_speech_without_marks_is_indirect(text: str, expected: str) -> None:
    assert indirect(text) == [expected]


def test_a_clause_with_words_in_marks_is_not_given_twice() -> None:
    text = "Ann Lee said that the harbour was “completely full” on Friday."
    assert indirect(text) == []
    assert pieces(text) == [["“completely full”"]]


@pytest.mark.parametrize(
    "text",
    [
        "He appeared in the film “The Long Harbour” last year.",
        "Ann “Sunny” Lee opened the fair.",
        "She spoke on the BBC's “Morning Harbour” on Friday.",
        "The “harbour” tax was raised twice.",
        "One of his recent reads, “Salt and Old Rope,” was written at sea.",
        "The fair, known as “Lamps on the Pier” since May, was opened by Ann Lee.",
        "Nobody asked for the report.",
        "The reported losses were small.",
        "The company reported earnings of two pounds a share.",
    ],
)
def test_titles_nicknames_and_terms_are_nobodys_words(text: str) -> None:
    assert find(text) == []


def test_a_term_in_a_speakers_description_is_not_the_end_of_what_was_said() -> None:
    text = "“It is full,” said Ann Lee, one of the first “pier pilots” of Holm."
    assert pieces(text)[0] == ["“It is full,”"]


def test_a_headline_writes_what_was_said_with_capitals_too() -> None:
    assert pieces("Harbour Master Ann Lee Calls Pier ‘Full of Salt and Rope’") != []


def test_a_short_quotation_after_a_reporting_verb_is_kept() -> None:
    assert pieces("Ann Lee called the plan “Daft.”") == [["“Daft.”"]]
    assert pieces("Asked about the harbour, Ann Lee said “no” twice.") == [["“no”"]]


def test_a_headline_names_its_speaker_after_the_colon() -> None:
    text = "Harbour ‘will never reopen’: minister\n\nThe port was shut on Friday."
    found = find(text)
    assert text[found[0].start : found[0].end] == "‘will never reopen’"
    assert found[0].speaker is not None
    assert found[0].speaker.text == "minister"


def test_turns_of_a_transcript_are_direct_with_their_speakers() -> None:
    text = "LEE: We will reopen it in May.\n\nOKORO: Who pays for that?"
    found = find(text)
    assert [(q.kind, text[q.start : q.end]) for q in found] == [
        ("direct", "We will reopen it in May."),
        ("direct", "Who pays for that?"),
    ]
    assert [q.speaker.text for q in found if q.speaker] == ["LEE", "OKORO"]


def test_every_reading_names_its_rules() -> None:
    text = "“It rained,” Ann Lee said. Ann Lee said it rained. It was, he thought, “wet”."
    assert all(q.rules and all(q.rules) for q in find(text))


def test_an_empty_text_has_no_quotations() -> None:
    assert find("") == []
    assert find(" \n\n ") == []


def test_quotations_come_lazily() -> None:
    text = "“It rained,” Ann Lee said.\n\n" * 20_000
    document = from_text(text)
    start = time.process_time()
    first = list(itertools.islice(find_quotations(document), 3))
    elapsed = time.process_time() - start
    assert len(first) == 3
    assert elapsed < 0.5


WORDS = st.sampled_from(
    [
        *("“”\"'‘’«»,.:;—()\n"),
        *("said", "says", "Ann", "Lee", "he", "she", "that", "the minister", "told", "called"),
        *("according to", "saying", "who", "and", "Mr.", "12", "\n\n", "It", "“No,”"),
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_readings_of_any_text_lie_in_it_in_order_and_do_not_overlap(text: str) -> None:
    found = find(text)
    assert [q.start for q in found] == sorted(q.start for q in found)
    marked = sorted(span for q in found if q.kind != "indirect" for span in q.spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(marked))
    for quotation in found:
        assert quotation.spans[0][0] == quotation.start
        assert quotation.spans[-1][1] == quotation.end
        assert all(0 <= a < b <= len(text) for a, b in quotation.spans)
        for mention in (quotation.speaker, quotation.cue):
            if mention is not None:
                assert text[mention.start : mention.end] == mention.text


ARTICLE = """Port ‘will stay shut’: minister

The port of Ost will stay shut until May, Harbour Minister Ann Lee said on Monday.

“We have no choice,” Ms. Lee told reporters, adding that “some” berths were safe. “The wall
is cracked from end to end. It is worse than we feared.

“And it will cost $2.5 million,” she said, according to the Ost Courier.

Mark Okoro, 45, a pilot who has worked there for 20 years, called the plan 'daft' and said
the minister's aides -- who, he claimed, 'don't know a tug from a tanker' -- had to go.
"""


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(ARTICLE) - 1),
            st.sampled_from(
                ["", "“", "”", '"', "'", " ", "\n\n", ".", ",", " said ", ", according to "]
            ),
        ),
        max_size=40,
    )
)
def test_a_damaged_article_is_read_without_an_error(damage: list[tuple[int, str]]) -> None:
    letters = list(ARTICLE)
    for place, instead in damage:
        letters[place] = instead
    text = "".join(letters)
    marked = sorted(span for q in find(text) if q.kind != "indirect" for span in q.spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(marked))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error_and_twice_the_same(text: str) -> None:
    assert find(text) == find(text)


@pytest.mark.parametrize(
    "piece",
    [
        "said ",
        "Ann said, ",
        "“a” ",
        "“A.\n\n",
        "he said that ",
        "Ann Lee, a “b” c, said ",
        "Mr Lee ",
    ],
)
def test_the_work_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(count: int) -> float:
        document = from_text(piece * count)
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            list(find_quotations(document))
            best = min(best, time.process_time() - start)
        return best

    assert seconds(4_000) < 24 * max(seconds(500), 0.002)
