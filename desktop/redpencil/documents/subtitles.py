"""The reader of subtitles, SubRip and WebVTT: what is said, with its time. It runs in the cage."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from redpencil.documents.building import Draft, clean, squeeze
from redpencil.documents.encodings import decode
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.words.documents import reason

_TIME = r"(?:(?P<{0}h>\d{{1,3}}):)?(?P<{0}m>\d{{1,2}}):(?P<{0}s>\d{{2}})[.,](?P<{0}f>\d{{1,3}})"
_TIMING = re.compile(
    rf"^[ \t]*{_TIME.format('a')}[ \t]*--?>[ \t]*{_TIME.format('b')}[^\n]*$", re.MULTILINE
)
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,80})?[ \t]+(?P<name>[^<>\n]{1,80})>")
_MARKS = re.compile(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,200}\}")
_LABEL = re.compile(
    r"(?:>>+[ \t]*)?(?P<name>[^\W\d_a-z][^\n:a-z\[\]()<>]{0,48}[^\W\d_a-z]|Speaker \d{1,2})"
    r"(?:[ \t]*\([^()\n]{0,40}\))?:[ \t]{0,4}(?=\S)"
)
_DASH = re.compile(r"^[ \t]*(?:[-–—][ \t]*|>>+[ \t]*)(?=\S)")
_ENDS = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
# A block is one or more whole sentences, long enough to be searched, short enough to be found in
# the recording; a longer silence ends it too.
_ENOUGH_WORDS = 20
_MOST_WORDS = 80
_SILENCE = 3.0


@dataclass(slots=True)
class _Cue:
    """One line or more on the screen: times in seconds, who speaks if it is told."""

    start: float
    end: float
    words: str
    speaker: str | None = None
    turns: bool = False


def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """Cues joined to sentences, each block with the time at which it begins: "00:01:02".

    Speakers are told by WebVTT's voices, by names in capitals before a colon, and a dash or
    ">>" begins a turn of somebody else. InputError: binary, wrong_encoding, reader_failed.
    """
    decoded = decode(data, name, options.get("encoding"))
    text, remarks = clean(decoded.text)
    cues = [cue for cue in _without_echo(_cues(text)) if cue.words]
    if not cues:
        raise InputError("reader_failed", name=name, reason=reason("no_cues"))
    draft = Draft()
    for group in _groups(cues):
        draft.add("paragraph", " ".join(c.words for c in group), 0, _clock(group[0].start))
        if (speaker := group[0].speaker) is not None:
            last = draft.blocks[-1]
            draft.blocks[-1] = replace(last, kind="turn", speaker=speaker)
    title = _title(text) or PurePath(name).stem
    media = "text/vtt" if text.startswith("WEBVTT") else "application/x-subrip"
    document = draft.document(title, name, media)
    return replace(
        document,
        encoding=decoded.encoding,
        language=_language(text),
        remarks=decoded.remarks + remarks,
    )


def _title(text: str) -> str:
    head = text.partition("\n")[0]
    return head.removeprefix("WEBVTT").strip(" \t-–—") if head.startswith("WEBVTT") else ""


def _language(text: str) -> str:
    match = re.search(r"^Language:[ \t]*([a-z]{2,3})\b", text[:500], re.MULTILINE)
    return match[1] if match else ""


def _cues(text: str) -> Iterator[_Cue]:
    """The cues in the order of the file; one that changes speaker within itself gives several."""
    timings = list(_TIMING.finditer(text))
    ends = [*(match.start() for match in timings[1:]), len(text)]
    for timing, end in zip(timings, ends, strict=False):
        body = text[timing.end() : end].strip("\n")
        lines = body.split("\n\n", 1)[0].split("\n")
        start, stop = _seconds(timing, "a"), _seconds(timing, "b")
        yield from _parts(lines, start, stop)


def _seconds(timing: re.Match[str], side: str) -> float:
    hours, minutes, seconds, rest = (timing[side + part] or "0" for part in "hmsf")
    whole = int(hours) * 3600 + int(minutes) * 60 + int(seconds)
    return whole + float(f"0.{rest}")


def _parts(lines: list[str], start: float, end: float) -> Iterator[_Cue]:
    cue = _Cue(start, end, "")
    for line in lines:
        begins = _begins(line)
        if begins is not None:
            if cue.words:
                yield cue
            cue = _Cue(start, end, "", begins or None, True)
            line = _LABEL.sub("", _DASH.sub("", _VOICE.sub("", line, 1), 1), 1)
        words = html.unescape(_MARKS.sub("", line))
        cue.words = squeeze(f"{cue.words} {words}")
    yield cue


def _begins(line: str) -> str | None:
    """Whose turn begins with a line: a name, or nothing where it is not told; None where none."""
    if voice := _VOICE.search(line):
        return squeeze(html.unescape(voice["name"]))
    bare = _MARKS.sub("", line)
    rest = _DASH.sub("", bare)
    if label := _LABEL.match(rest):
        return squeeze(label["name"])
    return "" if rest != bare else None


def _without_echo(cues: Iterator[_Cue]) -> Iterator[_Cue]:
    """Cues without the words that rolling captions show a second time."""
    before = ""
    for cue in cues:
        words = cue.words
        if before and words.startswith(before):
            cue.words = words[len(before) :].strip()
        if words:
            before = words if cue.words == words else cue.words or before
        yield cue


def _groups(cues: list[_Cue]) -> Iterator[list[_Cue]]:
    """Cues that make up whole sentences of one speaker; the speaker stands in the first."""
    group: list[_Cue] = []
    count = 0
    speaker: str | None = None
    for cue in cues:
        if group and (cue.turns or cue.start - group[-1].end > _SILENCE or _full(group, count)):
            yield group
            group, count = [], 0
        speaker = cue.speaker if cue.turns else speaker
        cue.speaker = speaker
        group.append(cue)
        count += len(cue.words.split())
    if group:
        yield group


def _full(group: list[_Cue], count: int) -> bool:
    ended = _ENDS.search(group[-1].words) is not None
    return count >= _MOST_WORDS or (ended and count >= _ENOUGH_WORDS)


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
