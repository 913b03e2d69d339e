"""Subtitles: cues joined to sentences, found again by their times, with their speakers."""

from __future__ import annotations

import pytest

from redpencil.documents import subtitles
from redpencil.errors import InputError
from redpencil.model import Document


def read(text: str, name: str = "talk.srt") -> Document:
    return subtitles.read(text.encode(), name, {})


def said(document: Document) -> list[tuple[str, str | None, str]]:
    return [(b.locator, b.speaker, document.text[b.start : b.end]) for b in document.blocks]


def srt(*cues: tuple[float, str]) -> str:
    """Cues of two seconds each, by the second at which they begin."""
    return "\n\n".join(
        f"{n}\n{_stamp(at)} --> {_stamp(at + 2)}\n{words}" for n, (at, words) in enumerate(cues, 1)
    )


def _stamp(at: float) -> str:
    return f"00:{int(at) // 60:02}:{int(at) % 60:02},{round(at % 1 * 1000):03}"


def test_cues_are_joined_to_sentences_with_the_time_they_begin_at() -> None:
    document = read(srt((62, "We saw <i>forty-two</i> boats"), (64, "leave the port.")))
    assert said(document) == [("00:01:02", None, "We saw forty-two boats leave the port.")]
    assert document.title == "talk"


def test_a_silence_and_a_long_run_of_words_begin_a_new_block() -> None:
    long = "Some words that go on and on for a while until there are enough. " * 2
    document = read(srt((0, long), (2, "Then more."), (30, "After a silence.")))
    assert [where for where, _, _ in said(document)] == ["00:00:00", "00:00:02", "00:00:30"]


def test_voices_labels_and_dashes_tell_who_speaks() -> None:
    vtt = (
        "WEBVTT - The harbour\nLanguage: de\n\nNOTE not said\n\n"
        "1\n00:01.000 --> 00:03.000 align:left\n"
        "<v.loud Ada Moreno>We saw it.</v>\n\n00:03.000 --> 00:05.000\n<v Ben &amp; Co>No &lt;one&gt; did.\n"  # noqa: E501
    )
    document = read(vtt, "talk.vtt")
    assert said(document) == [
        ("00:00:01", "Ada Moreno", "We saw it."),
        ("00:00:03", "Ben & Co", "No <one> did."),
    ]
    assert (document.title, document.language) == ("The harbour", "de")
    labels = read(srt((0, "ADA MORENO: We saw it."), (2, "Yes, we did."), (4, "- Who?\n- They.")))
    assert said(labels) == [
        ("00:00:00", "ADA MORENO", "We saw it. Yes, we did."),
        ("00:00:04", None, "Who?"),
        ("00:00:04", None, "They."),
    ]


def test_words_before_a_colon_are_no_speaker_in_small_letters() -> None:
    assert said(read(srt((0, "He said: go away."))))[0][1:] == (None, "He said: go away.")


def test_rolling_captions_are_read_once() -> None:
    document = read(srt((0, "We saw"), (2, "We saw forty-two boats"), (4, "forty-two boats")))
    assert document.text == "We saw forty-two boats"


def test_hours_beyond_a_day_and_missing_hours_are_read() -> None:
    document = read("100:00:01,5 --> 100:00:02,000\nLate.")
    assert document.blocks[0].locator == "100:00:01"


def test_a_file_without_times_is_told_so() -> None:
    with pytest.raises(InputError) as caught:
        read("Just words, no times.")
    assert caught.value.code == "reader_failed"
    assert "times" in str(caught.value.details["reason"])
