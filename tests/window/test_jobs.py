"""Work off the UI thread: answers in it, late ones dropped, writes finished before the end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from redpencil.desk import Desk
from redpencil.errors import StoreError, WorldError
from redpencil.model import Article
from redpencil.settings import Settings
from redpencil.window.work.jobs import Jobs


class Listener(QObject):
    """Keeps what it was told, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[int] = set()
        self.over = 0

    def hear(self, value: object) -> None:
        self.heard.append(value)
        self.threads.add(threading.get_ident())

    def end(self) -> None:
        self.over += 1


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def jobs(tmp_path: Path) -> Iterator[Jobs]:
    jobs = Jobs(partial(Desk, tmp_path / "library.db", tmp_path / "log.db", Settings()))
    yield jobs
    jobs.close()


def settled(jobs: Jobs, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: jobs.idle, timeout=8_000)


def open_words(words: str, desk: Desk) -> Article:
    return desk.open_text(words)


def test_the_desk_works_elsewhere_and_answers_in_the_ui_thread(
    jobs: Jobs, listener: Listener, qtbot: QtBot
) -> None:
    worked_in: set[int] = set()

    def work(desk: Desk) -> str:
        worked_in.add(threading.get_ident())
        return desk.open_text("Some words of an article.").document.text

    for _ in range(3):
        jobs.on_desk(work, listener.hear)
    settled(jobs, qtbot)
    assert listener.heard == ["Some words of an article."] * 3
    assert listener.threads == {threading.get_ident()}
    assert len(worked_in) == 1
    assert worked_in.isdisjoint(listener.threads)


def test_an_answer_about_the_article_before_is_dropped(
    jobs: Jobs, listener: Listener, qtbot: QtBot
) -> None:
    gate = threading.Event()
    jobs.pure(partial(gate.wait, 10), listener.hear)
    jobs.pure(partial(gate.wait, 10), listener.hear, lasting=True)
    jobs.new_generation()
    gate.set()
    settled(jobs, qtbot)
    assert listener.heard == [True]


def test_the_worlds_fault_goes_to_whoever_asked_or_to_the_message_bar(
    jobs: Jobs, listener: Listener, qtbot: QtBot
) -> None:
    def work(desk: Desk) -> object:
        raise StoreError("store_full", store="log")

    outside: list[WorldError] = []
    jobs.world_failed.connect(outside.append)
    jobs.on_desk(work, listener.hear, listener.hear)
    settled(jobs, qtbot)
    jobs.on_desk(work, listener.hear)
    settled(jobs, qtbot)
    assert [type(value) for value in listener.heard] == [StoreError]
    assert [error.code for error in outside] == ["store_full"]


def test_a_bug_reaches_the_crash_path(jobs: Jobs, listener: Listener, qtbot: QtBot) -> None:
    def work() -> object:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        jobs.pure(work, listener.hear)
        settled(jobs, qtbot)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert listener.heard == []


def test_a_stream_answers_as_it_goes_and_says_when_it_is_done(
    jobs: Jobs, listener: Listener, qtbot: QtBot
) -> None:
    jobs.stream(partial(iter, range(5)), listener.hear, listener.end)
    settled(jobs, qtbot)
    assert listener.heard == [0, 1, 2, 3, 4]
    assert listener.over == 1


def test_a_decision_is_let_in_between_two_items_of_long_work_on_the_desk(
    jobs: Jobs, listener: Listener, qtbot: QtBot
) -> None:
    begun = threading.Event()
    gate = threading.Event()

    def work(desk: Desk) -> Iterator[str]:
        begun.set()
        assert gate.wait(10)
        yield "first"
        yield "second"

    jobs.stream_on_desk(work, listener.hear, listener.end)
    assert begun.wait(10)
    jobs.on_desk(partial(open_words, "A decision."), listener.hear)
    gate.set()
    settled(jobs, qtbot)
    kinds = ["article" if isinstance(value, Article) else value for value in listener.heard]
    assert kinds == ["first", "article", "second"]


def test_cancelled_work_ends_after_the_item_in_hand(
    jobs: Jobs, listener: Listener, qtbot: QtBot
) -> None:
    begun, gate = threading.Event(), threading.Event()

    def work(desk: Desk) -> Iterator[int]:
        for number in range(100):
            begun.set()
            assert gate.wait(10)
            yield number

    stream = jobs.stream_on_desk(work, listener.hear, listener.end)
    assert begun.wait(10)
    stream.cancel()
    gate.set()
    settled(jobs, qtbot)
    assert len(listener.heard) <= 1
    assert listener.over == 1
    assert not stream.ended_well


def test_work_that_came_to_its_end_ended_well_and_work_that_broke_did_not(
    jobs: Jobs, listener: Listener, qtbot: QtBot
) -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise ZeroDivisionError

    whole = jobs.stream(lambda: iter((1, 2)), listener.hear, listener.end)
    settled(jobs, qtbot)
    assert whole.ended_well
    with qtbot.captureExceptions() as raised:
        half = jobs.stream(broken, listener.hear, listener.end)
        settled(jobs, qtbot)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert not half.ended_well


def test_closing_waits_for_what_was_to_be_written(tmp_path: Path, listener: Listener) -> None:
    make: Callable[[], Desk] = partial(Desk, tmp_path / "lib.db", tmp_path / "log.db", Settings())
    jobs = Jobs(make)
    for number in range(6):
        jobs.on_desk(partial(open_words, f"Article number {number} has words."), listener.hear)
    jobs.close()
    jobs.close()
    jobs.on_desk(partial(open_words, "Too late to be an article."), listener.hear)
    with make() as desk:
        assert len(desk.recent()) == 6
