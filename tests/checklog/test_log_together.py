"""Several programs on one log at once, thousands of decisions: none lost, none doubled."""

from __future__ import annotations

from pathlib import Path

import pytest
from log_examples import ferry_article
from nursery import HANDFUL, Nursery, Program

from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import verify
from redpencil.model import Event


def all_events(path: Path) -> list[Event]:
    """Every event of the log, which must be whole."""
    log = CheckLog(path)
    events = list(log.events())
    log.close()
    verdict = verify(path, events[-1].hash)
    assert (verdict.ok, verdict.events) == (True, len(events)), verdict.fault
    return events


def once(events: list[Event], program: Program, name: str) -> int:
    """Assert that the log has what a program showed, in that order, and no more; how much."""
    mine = [event for event in events if event.who == name and event.kind != "article_opened"]
    assert [(event.seq, event.hash) for event in mine] == program.events()
    return len(mine)


@pytest.mark.parametrize(("programs", "count"), [(2, 500), (4, 250)])
def test_programs_that_decide_at_once_lose_and_double_nothing_while_others_read(
    memory: Path, quick: Path, programs: int, count: int
) -> None:
    names = [f"P{number}" for number in range(programs)]
    with Nursery(memory) as nursery:
        CheckLog(quick).close()
        reader = nursery.start("read", quick, programs * count)
        writers = [nursery.start("decide", quick, name, name, count) for name in names]
        assert [writer.ended() for writer in writers] == [0] * programs
        assert reader.ended() == 0, reader.lines()
    events = all_events(quick)
    for writer, name in zip(writers, names, strict=True):
        assert writer.refusals() == []
        assert once(events, writer, name) == count
    seen = [int(line) for line in reader.lines()]
    assert seen[-1] >= programs * count
    assert len(set(seen)) > 2  # it read while they wrote
    assert len({event.article for event in events if event.kind == "article_opened"}) == sum(
        event.kind == "article_opened" for event in events
    )


def test_a_program_that_holds_the_log_too_long_costs_the_others_a_sentence_and_no_decision(
    memory: Path, quick: Path
) -> None:
    names = ("Ann", "Bo")
    log = CheckLog(quick)
    log.register(ferry_article(), "Cy")
    log.close()
    with Nursery(memory, patience=HANDFUL) as nursery:
        writers = [nursery.start("decide", quick, name, name, 400) for name in names]
        for writer in writers:
            writer.showing("ready")
        holder = nursery.start("hold", quick, 5)
        assert holder.ended() in {0, 1}  # it has no more patience than the others
        assert [writer.ended() for writer in writers] == [0, 0]
    events = all_events(quick)
    refusals = [words for writer in writers for words in writer.refusals()]
    assert refusals
    assert all("is in use by another program" in words for words in refusals)
    for writer, name in zip(writers, names, strict=True):
        assert once(events, writer, name) == 400 - len(writer.refusals())
