"""When two names mean one speaker."""

from __future__ import annotations

import pytest

from redpencil.checks.speakers import same_speaker

SAME = [
    ("Asha Verma", "VERMA"),
    ("Prime Minister Verma", "A. Verma"),
    ("Verma", "Asha Verma, minister of ports"),
    ("José Peña", "PENA"),
    ("Samuel Okoro Jr.", "Okoro"),
    ("Willem van den Berg", "VAN DEN BERG"),
    ("the minister", "VERMA"),
    ("she", "VERMA"),
    ("Verma", "VERMA (via video)"),
]
OTHER = [
    ("Asha Verma", "OKORO"),
    ("Verma", "QUESTION"),
    ("Verma", "MODERATOR"),
    ("Asha Verma", "Rohan Verma"),
]


@pytest.mark.parametrize(("claimed", "said"), SAME)
def test_two_names_of_one_speaker_are_told_as_one(claimed: str, said: str) -> None:
    assert same_speaker(claimed, said)


@pytest.mark.parametrize(("claimed", "said"), OTHER)
def test_two_speakers_are_told_apart(claimed: str, said: str) -> None:
    assert not same_speaker(claimed, said)
