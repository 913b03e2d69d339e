"""The sentences of an old text are found again in a new one, or plainly not."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.anchoring import Laid, lay, longest_chain
from redpencil.text.paragraphs import from_text

LAMP = "The keeper of the lamp went home at nine in the evening."
BOAT = "Forty boats were tied to the quay when the wind turned."
ROPE = "Nobody had thought of rope, and so there was none left."
ROOF = "A roof of slate was put on the chapel the year before."
BELL = "At noon the bell of the school is rung by hand."


def laid(old: str, new: str) -> Laid:
    return lay(from_text(old), from_text(new))


def pairs(found: Laid) -> dict[str, tuple[str, bool]]:
    """The old pieces that stand in the new text, with those, and whether in place."""
    return {
        found.old.words(here, here): (found.new.words(there, there), here in found.in_place)
        for here, there in enumerate(found.same)
        if there >= 0
    }


def likes(found: Laid) -> dict[str, str]:
    return {
        found.old.words(like.old[0], like.old[-1]): found.new.words(like.new[0], like.new[-1])
        for like in found.like.values()
    }


def paragraphs(*pieces: str) -> str:
    return "\n\n".join(pieces)


def test_what_has_not_changed_stays_in_place() -> None:
    text = paragraphs(f"{LAMP} {BOAT}", ROPE, LAMP)
    assert all(in_place for _, in_place in pairs(laid(text, text)).values())


def test_a_sentence_in_another_paragraph_has_moved() -> None:
    old = paragraphs(f"{LAMP} {BOAT}", f"{ROPE} {ROOF}", BELL)
    new = paragraphs(BOAT, f"{ROPE} {ROOF}", f"{BELL} {LAMP}")
    found = pairs(laid(old, new))
    assert found[LAMP] == (LAMP, False)
    assert found[BOAT] == (BOAT, True)


def test_paragraphs_that_are_split_or_joined_keep_their_sentences() -> None:
    old = paragraphs(f"{LAMP} {BOAT}", ROPE, ROOF)
    new = paragraphs(LAMP, BOAT, f"{ROPE} {ROOF}")
    found = pairs(laid(old, new))
    assert set(found) == {LAMP, BOAT, ROPE, ROOF}
    assert all(in_place for _, in_place in found.values())


def test_of_two_copies_the_one_between_its_old_neighbours_is_it() -> None:
    found = laid(paragraphs(LAMP, BOAT, ROPE, ROOF), paragraphs(LAMP, BOAT, ROPE, ROOF, BOAT))
    assert found.same[:4] == [0, 1, 2, 3]


def test_two_copies_side_by_side_are_ambiguous() -> None:
    found = laid(paragraphs(LAMP, BOAT, ROPE), paragraphs(LAMP, BOAT, BOAT, ROPE))
    assert found.same == [0, -1, 3]
    assert found.ambiguous == {1}


def test_of_two_that_were_the_same_none_takes_the_place_of_the_other() -> None:
    # The first of the two has gone, and the second has been put beside a neighbour of the first.
    old = paragraphs(f"{LAMP} {BELL} {BOAT}", f"{ROPE} {BELL} {ROOF}")
    new = paragraphs(f"{LAMP} Since then it has rained. {BELL} {BOAT}", f"{ROPE} {ROOF}")
    found = laid(old, new)
    assert BELL not in pairs(found)


def test_a_short_sentence_that_comes_back_far_away_is_another_one() -> None:
    short = "“Not yet,” he said."
    old = paragraphs(f"{LAMP} {short}", BOAT, ROPE, ROOF, BELL)
    new = paragraphs(LAMP, BOAT, ROPE, ROOF, BELL, "It is spring again at last.", short)
    assert short not in pairs(laid(old, new))


def test_a_short_sentence_moves_with_its_paragraph() -> None:
    short = "“Not yet,” he said."
    old = paragraphs(f"{LAMP} {short}", BOAT, ROPE, ROOF, BELL)
    new = paragraphs(BOAT, ROPE, ROOF, BELL, f"{LAMP} {short}")
    assert any(short in piece for piece in pairs(laid(old, new)))


def test_a_changed_sentence_is_recognised_in_its_place() -> None:
    changed = BOAT.replace("Forty", "Fifty").replace("wind", "tide")
    found = laid(paragraphs(LAMP, BOAT, ROPE), paragraphs(LAMP, changed, ROPE))
    assert likes(found) == {BOAT: changed}


def test_sentences_of_one_pattern_do_not_become_each_other() -> None:
    one = "In 2019 the station at Lorne counted 310 boats and sent 12 of them away."
    two = "In 2021 the station at Marrow counted 477 boats and sent 60 of them away."
    three = "In 2022 the station at Saltby counted 512 boats and sent 71 of them away."
    old = paragraphs(LAMP, one, BOAT, two, ROPE)
    new = paragraphs(LAMP, three, BOAT, two, ROPE)  # the first has gone, another one has come
    assert likes(laid(old, new)) == {}


def test_a_sentence_that_was_changed_and_moved_is_not_taken_for_what_stands_in_its_place() -> None:
    changed = BOAT.replace("Forty", "Fifty")
    found = laid(
        paragraphs(LAMP, BOAT, ROPE, ROOF, BELL), paragraphs(LAMP, ROPE, ROOF, BELL, changed)
    )
    assert likes(found) in ({}, {BOAT: changed})


def test_a_sentence_split_in_two_is_recognised_in_both() -> None:
    whole = "The council paid for the slate, and the widow of the mason paid for the nails."
    parts = "The council paid for the slate. The widow of the mason paid for the nails."
    assert likes(laid(paragraphs(LAMP, whole, ROPE), paragraphs(LAMP, parts, ROPE))) == {
        whole: parts
    }
    assert likes(laid(paragraphs(LAMP, parts, ROPE), paragraphs(LAMP, whole, ROPE))) == {
        parts: whole
    }


def test_other_dress_is_no_change() -> None:
    old = paragraphs(LAMP, "“We waited—all of us—for the captain’s boat,” she said.")
    new = paragraphs(LAMP, '"We waited -- all of us -- for the captain\'s boat," she said.')
    found = laid(old, new)
    assert found.same == [0, 1]
    start = old.index("captain")
    assert new[slice(*found.span_in_new(1, start, start + 7))] == "captain"


def test_a_sentence_inside_a_paragraph_that_stands_counts_as_a_copy() -> None:
    # The copy inside the paragraph that stands whole is not seen by itself, but it is there.
    old = paragraphs(f"{LAMP} {BELL}", BOAT, f"{ROPE} {BELL} {ROOF}")
    new = paragraphs(f"{LAMP} {BELL}", f"{ROPE} {ROOF}", f"{BOAT} {BELL}")
    found = laid(old, new)
    assert BELL not in pairs(found)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), unique_by=lambda p: p[0]))
def test_the_longest_chain_ascends_in_both_texts(found: list[tuple[int, int]]) -> None:
    chain = sorted(longest_chain(sorted(found)))
    assert all(a[1] < b[1] for a, b in pairwise(chain))
    assert bool(chain) == bool(found)
