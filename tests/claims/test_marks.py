"""Pairing of quotation marks: every style, what is no mark, and any text at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.claims.quotations.marks import Region, find_regions


def regions(text: str, carried: str = "") -> list[Region]:
    return find_regions(text, 0, len(text), carried)[0]


def quoted(text: str) -> list[str]:
    return [text[r.start : r.end] for r in regions(text)]


# Own examples; the styles are those of the CLDR's delimiters and of typing habits.
STYLES = [
    ("She said “we stay” and left.", ["“we stay”"]),
    ('She said "we stay" and left.', ['"we stay"']),
    ("She said ‘we stay’ and left.", ["‘we stay’"]),
    ("She said 'we stay' and left.", ["'we stay'"]),
    ("She said ''we stay'' and left.", ["''we stay''"]),
    ("She said ``we stay'' and left.", ["``we stay''"]),
    ("Elle a dit « on reste » hier.", ["« on reste »"]),
    ("Sie sagte „wir bleiben“ und ging.", ["„wir bleiben“"]),
    ("Sie sagte ‚wir bleiben‘ und ging.", ["‚wir bleiben‘"]),
    ("Sie sagte »wir bleiben« und ging.", ["»wir bleiben«"]),
    ("Sie sagte ‹wir bleiben› und ging.", ["‹wir bleiben›"]),
    ("Hon sade ”vi stannar” och gick.", ["”vi stannar”"]),
    ("彼女は「残る」と言った。", ["「残る」"]),
    ("彼女は『残る』と言った。", ["『残る』"]),
]


@pytest.mark.parametrize(("text", "expected"), STYLES)
def test_every_style_of_mark_is_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The dogs’ tails and the cats' ears don't matter.",
        "It was the ’90s, and rock 'n' roll was king; 'twas fun.",
        'He is 6\'2" tall and owns a 12" ruler.',
        "Nothing is quoted here at all.",
    ],
)
def test_apostrophes_feet_and_inches_open_nothing(text: str) -> None:
    assert quoted(text) == []


def test_an_apostrophe_inside_single_marks_does_not_close_them() -> None:
    assert quoted("‘I don’t mind the workers’ rules,’ he said.") == [
        "‘I don’t mind the workers’ rules,’"
    ]
    assert quoted("'I'm goin' home,' he said.") == ["'I'm goin' home,'"]


def test_a_quotation_inside_a_quotation_belongs_to_it() -> None:
    assert quoted("“He told me ‘no’ twice,” she said.") == ["“He told me ‘no’ twice,”"]
    assert quoted("‘He told me “no” twice,’ she said.") == ["‘He told me “no” twice,’"]
    assert quoted("“He told me “no” twice,” she said.") == ["“He told me “no” twice,”"]
    assert quoted('"He told me "no" twice," she said.') == ['"He told me "no" twice,"']


@pytest.mark.parametrize(
    "text",
    [
        "‘They dropped the word ‘port’ and the word ‘town’ all year,’",
        "'They dropped the word 'port' and the word 'town' all year,'",
        "‘The boys’ team said ‘we won’ again,’",
        "‘He went so far as to say, 'We stay,' ’",
        "‘. . . I only want to stay,’",
    ],
)
def test_single_marks_hold_single_marks(text: str) -> None:
    assert quoted(f"{text} she said.") == [text]
    assert quoted(f"{text} she said. ‘So do I.’") == [text, "‘So do I.’"]


def test_inches_inside_a_quotation_do_not_close_it() -> None:
    assert quoted('"We bought a 12" screen today," she said.') == [
        '"We bought a 12" screen today,"'
    ]


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    text = "“We stay, and nobody will move us."
    found, left_open = find_regions(text, 0, len(text))
    assert (found[0].start, found[0].end, found[0].closed) == (0, len(text), False)
    assert left_open == "“"


def test_a_carried_quotation_closes_in_the_next_paragraph_with_or_without_a_new_mark() -> None:
    again = "“And we mean it,” she said."
    assert regions(again, "“")[0].carried
    without = "and we mean it,” she said."
    assert [without[r.start : r.end] for r in regions(without, "“")] == ["and we mean it,”"]


def test_an_opening_mark_without_an_end_stops_where_the_next_one_opens() -> None:
    text = "“We stay, she said. “We will not move.”"
    assert [(r.closed, text[r.start : r.end]) for r in regions(text)] == [
        (False, "“We stay, she said."),
        (True, "“We will not move.”"),
    ]


def test_the_attributes_of_a_scraped_tag_are_no_quotations() -> None:
    assert quoted('<post author="ann" day="Monday">The bridge is open.') == []


MARKED = st.text(alphabet="ab S.,!?-—1\n\"'`“”‘’„«»‹›「」", max_size=120)


@settings(max_examples=100, deadline=None)
@given(MARKED, st.sampled_from(["", "“", '"', "'", "‘", "''"]))
def test_regions_of_any_text_are_ordered_and_do_not_overlap(text: str, carried: str) -> None:
    at = 0
    for region in regions(text, carried):
        assert at <= region.start < region.end <= len(text)
        at = region.end


@pytest.mark.parametrize("piece", ["'a ", "“a ", '"a ', "‘a’ ", "''a ", "a' ", "«a"])
def test_the_work_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        best = float("inf")
        for _ in range(5):
            start = time.process_time()
            find_regions(text, 0, len(text))
            best = min(best, time.process_time() - start)
        return best

    # Eight times the text; work that grew with its square would take 64 times as long.
    assert seconds(16_000) < 40 * max(seconds(2_000), 0.0005)
