"""What is seen when a quotation lies beside a transcript: every finding, and its explanation."""

from __future__ import annotations

import pytest

from redpencil.checks.quotations import compare_quotation
from redpencil.model import Evidence, Passage

TURNS = (
    ("MODERATOR", "Minister, will the ferry to Norhaven be closed this winter?"),
    (
        "VERMA",
        (
            "The ferry will stay open through the winter, and nobody on the island needs to worry. "
            "We won't close a route that four thousand people rely on, "
            "unless the engine fails again."
        ),
    ),
    ("VERMA", "I have never said that the tunnel is safe. It leaks, and it has leaked for years."),
    ("MODERATOR", "And the bakery on the quay?"),
    (
        "OKORO",
        (
            "My grandmother sold bread there, uh, every morning of her life. She would be proud. "
            "Lanterns cost more than flour nowadays -- and nobody told us why."
        ),
    ),
    ("VERMA", "Harbour fees pay for dredging. They do not pay for fireworks or for speeches."),
)


def passages() -> list[Passage]:
    """The hearing as passages of one source, one turn each, in order."""
    found: list[Passage] = []
    at = 0
    for number, (speaker, text) in enumerate(TURNS, 1):
        end = at + len(text)
        found.append(
            Passage("hearing", "Hearing", f"turn {number}", at, end, text, speaker, "transcript")
        )
        at = end + 1
    return found


def best(quote: str, speaker: str | None = None) -> Evidence:
    return compare_quotation(quote, speaker, passages())[0]


CASES = [
    ("The ferry will stay open through the winter,", "Asha Verma", "exact"),
    ("Harbour fees pay for dredging.", None, "exact"),
    ("it has leaked for years", None, "exact"),
    ("Lanterns cost more than flour nowadays — and nobody told us why.", None, "exact"),
    ("Nobody on the island needs to worry.", None, "punctuation_only"),
    ("My grandmother sold bread there every morning of her life.", "Okoro", "punctuation_only"),
    ("It leaks and it has leaked for years.", None, "punctuation_only"),
    ("we will not close a route that 4 thousand people rely on,", None, "punctuation_only"),
    ("Lanterns cost more than flour nowadays?", None, "punctuation_only"),
    ("The ferry will … stay open through the winter", None, "marked_edit"),
    ("nobody on the island … rely on", None, "marked_edit"),
    ("[N]obody on the island needs to worry", None, "marked_edit"),
    ("My grandmother sold [bread] there every morning of her life", None, "marked_edit"),
    ("The ferry will stay closed through the winter", "Verma", "words_changed"),
    ("We would close a route that four thousand people rely on", None, "words_changed"),
    ("They do pay for fireworks or for speeches.", "Verma", "words_changed"),
    ("They pay for dredging. They do not pay for fireworks", None, "words_changed"),
    ("The boat shall remain open through the winter, and none on the island needs to fret", None,
     "paraphrased"),
    ("Harbour fees pay for dredging. My grandmother sold bread there every morning", None,
     "spliced"),
    ("nobody on the island needs to worry. Harbour fees pay for dredging.", None, "spliced"),
    ("We won't close a route that four thousand people rely on.", None, "truncated"),
    ("The tunnel is safe.", None, "truncated"),
    ("the tunnel is safe", None, "context_differs"),
    ("Harbour fees pay for dredging.", "Samuel Okoro", "speaker_differs"),
    ("will the ferry to Norhaven be closed this winter", "Verma", "speaker_differs"),
    ("The lighthouse keeper counts his gulls at dusk.", None, "not_found"),
    ("The ferry was late again and nobody cared.", None, "not_found"),
    ("", None, "not_found"),
    ("…", None, "not_found"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "speaker", "finding"), CASES)
def test_each_quotation_gets_its_finding(quote: str, speaker: str | None, finding: str) -> None:
    evidence = best(quote, speaker)
    assert (evidence.finding.name, evidence.finding.why) == (finding, evidence.finding.why)
    assert evidence.finding.why.endswith(".")
    assert evidence.finding.rule


@pytest.mark.parametrize(
    "lead", ["It is false to say that", "It is a myth that", "He was wrong to write that"]
)
def test_words_that_the_source_calls_false_are_not_what_it_says(lead: str) -> None:
    said = f"{lead} the lamp was never lit; ask anybody."
    passage = Passage("s", "Letters", "¶ 1", 0, len(said), said)
    (evidence, *_) = compare_quotation("the lamp was never lit", None, [passage])
    assert evidence.finding.name == "context_differs"


def test_the_explanation_names_the_words_that_changed() -> None:
    why = best("The ferry will stay closed through the winter").finding.why
    assert "“open”" in why
    assert "“closed”" in why


def test_the_explanation_of_a_cut_shows_what_the_sentence_goes_on_to_say() -> None:
    why = best("We won't close a route that four thousand people rely on.").finding.why
    assert "unless the engine fails again" in why


def test_a_fragment_that_ends_openly_is_exact_and_the_qualifier_is_told() -> None:
    finding = best("We won't close a route that four thousand people rely on,").finding
    assert finding.name == "exact"
    assert "unless the engine fails again" in finding.why


def test_the_diff_keeps_both_spellings_in_reading_order() -> None:
    diff = best("The ferry will stay closed through the winter").finding.diff
    assert diff == (
        ("equal", "The ferry will stay", "The ferry will stay"),
        ("replace", "closed", "open"),
        ("equal", "through the winter", "through the winter"),
    )


def test_words_left_out_without_a_mark_are_deletions_in_the_diff() -> None:
    finding = best("They do not pay for speeches.").finding
    assert finding.name == "words_changed"
    assert ("delete", "", "fireworks or for") in finding.diff


def test_the_aligned_words_are_found_in_the_passage() -> None:
    evidence = best("it has leaked for years")
    assert evidence.passage is not None
    assert evidence.passage.text[evidence.start : evidence.end] == "it has leaked for years"
    assert evidence.passage.locator == "turn 3"


def test_a_quotation_that_runs_over_two_turns_is_one_piece() -> None:
    quote = "unless the engine fails again. I have never said that the tunnel is safe."
    assert best(quote, "Verma").finding.name == "exact"


def test_an_interruption_by_another_speaker_is_no_change() -> None:
    turns = [("LEE", "The bridge stood for ninety years"), ("COLE", "Eighty."),
             ("LEE", "and then the river took it")]  # fmt: skip
    at, found = 0, []
    for speaker, text in turns:
        found.append(Passage("talk", "Talk", "", at, at + len(text), text, speaker))
        at += len(text) + 1
    quote = "The bridge stood for ninety years and then the river took it"
    assert compare_quotation(quote, "Lee", found)[0].finding.name == "punctuation_only"


def test_two_words_are_found_only_as_they_stand() -> None:
    assert best("Harbour fees").finding.name == "exact"
    assert best("Harbour fares").finding.name == "not_found"


def test_a_single_common_word_is_found_but_called_weak() -> None:
    finding = best("nobody").finding
    assert finding.name == "exact"
    assert finding.weak


def test_nobody_named_means_no_speaker_to_differ() -> None:
    for speaker in ("he", "the minister", "The Prime Minister", None):
        assert best("Harbour fees pay for dredging.", speaker).finding.name == "exact"


def test_passages_without_a_speaker_cannot_differ() -> None:
    plain = [Passage("note", "Note", "¶ 1", 0, 30, "Harbour fees pay for dredging.")]
    found = compare_quotation("Harbour fees pay for dredging.", "Okoro", plain)
    assert found[0].finding.name == "exact"


def test_the_place_with_the_right_speaker_comes_first() -> None:
    said = "The bells will ring at noon tomorrow."
    both = [
        Passage("a", "A", "", 0, len(said), said, "BLOM"),
        Passage("b", "B", "", 0, len(said), said, "ARAYA"),
    ]
    found = compare_quotation(said, "Luz Araya", both)
    assert [e.finding.name for e in found] == ["exact", "speaker_differs"]
    assert found[0].passage is not None
    assert found[0].passage.source == "b"


def test_overlapping_passages_give_the_words_once() -> None:
    text = "We counted the boats at dawn. Then we counted the boats at dusk again."
    cut = text.index("counted the boats at dusk")
    pieces = [
        Passage("log", "Log", "", 0, 46, text[:46]),
        Passage("log", "Log", "", 30, len(text), text[30:]),
    ]
    assert cut > 30
    finding = compare_quotation(text, None, pieces)[0].finding
    assert finding.name == "exact"


def test_nothing_to_look_at_is_not_found_without_a_passage() -> None:
    (evidence,) = compare_quotation("The ferry will stay open", None, [])
    assert evidence.passage is None
    assert evidence.finding.name == "not_found"
    assert "false" not in evidence.finding.why


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("I was … against the tunnel", "I was not against the tunnel"),
        ("I [never] wanted the tunnel", "I wanted the tunnel"),
    ],
)
def test_a_marked_edit_that_turns_the_meaning_is_no_mild_one(quote: str, said: str) -> None:
    passage = Passage("s", "Letters", "¶ 1", 0, len(said), said)
    assert compare_quotation(quote, None, [passage])[0].finding.name == "context_differs"


def test_a_quotation_with_words_in_brackets_is_never_exact() -> None:
    said = "He refuses to pay for the tunnel."
    passage = Passage("s", "Letters", "¶ 1", 0, len(said), said)
    (best_one, *_) = compare_quotation("[Orr] refuses to pay for the tunnel", None, [passage])
    assert best_one.finding.name == "marked_edit"


def test_a_role_without_a_name_contradicts_nobody() -> None:
    said = "We will dig the tunnel by hand."
    passage = Passage("s", "Hearing", "turn 1", 0, len(said), said, "ORR", "transcript")
    for role in ("the Leeds businessman", "current Labour nominee", "the U.K. minister"):
        finding = compare_quotation("We will dig the tunnel by hand.", role, [passage])[0].finding
        assert finding.name == "exact", role


def test_a_short_quotation_by_nobody_known_is_a_weak_find() -> None:
    said = "A special meeting was called."
    passage = Passage("s", "Letters", "¶ 1", 0, len(said), said)
    assert compare_quotation("special meeting", "Ann Lee", [passage])[0].finding.weak
