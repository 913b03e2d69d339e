"""The quotations of an article under those who said them."""

from __future__ import annotations

from redpencil.claims.by_speaker import voices
from redpencil.claims.finding import find_claims
from redpencil.documents import plain
from redpencil.model import Claim

ARTICLE = """The mill will close in spring, Labour Minister Edda Voss said on Friday.

“Nobody loses a wage,” Voss said. “That I promise.” She added: “Not one.”

“We heard that before,” said Piet Arning, who packs paper there.

The town counted 1,200 jobs at the mill.
"""


def claims() -> tuple[Claim, ...]:
    document = plain.read(ARTICLE.encode(), "mill.txt", {})
    return tuple(claim for batch in find_claims(document) for claim in batch)


def test_every_quotation_stands_under_exactly_one_speaker() -> None:
    found = claims()
    grouped = [claim for voice in voices(found) for claim in voice.claims]
    assert sorted(grouped) == sorted(claim.id for claim in found if claim.kind == "quotation")
    assert len(grouped) >= 3


def test_short_name_pronoun_and_full_name_are_one_speaker() -> None:
    names = {voice.name for voice in voices(claims())}
    assert names == {"Edda Voss", "Piet Arning"}


def test_speakers_stand_in_the_order_of_their_first_words() -> None:
    assert [voice.name for voice in voices(claims())] == ["Edda Voss", "Piet Arning"]


def test_the_fullest_words_for_a_speaker_are_kept() -> None:
    assert voices(claims())[0].description == "Labour Minister Edda Voss"


def test_kinds_of_quotations_are_counted() -> None:
    kinds = voices(claims())[0].kinds
    assert kinds["indirect"] == 1
    assert kinds["direct"] >= 1


def test_a_pronoun_that_stands_for_nobody_comes_before_no_speaker_at_all_at_the_end() -> None:
    text = "“It rains,” she said. “Always.”\n\n“Who asked?”\n\n“Nobody,” said Ada Holm.\n"
    document = plain.read(text.encode(), "rain.txt", {})
    found = [claim for batch in find_claims(document) for claim in batch]
    standings = [voice.standing for voice in voices(found)]
    assert standings[0] == "named"
    assert standings == sorted(standings, key=["named", "unresolved", "unattributed"].index)
    assert "unresolved" in standings


def test_an_article_without_quotations_has_no_speakers() -> None:
    assert voices(claim for claim in claims() if claim.kind == "quantity") == ()
