"""Work off the UI thread: one worker that owns the desk, a small pool for pure work.

Answers come back through one signal. An answer that belongs to an article which is no
longer shown is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from redpencil.desk import Desk
from redpencil.errors import WorldError

T = TypeVar("T")
Failed = Callable[[WorldError], None]

# More would only share one interpreter's time with the UI thread.
_POOL = 2


@dataclass(eq=False, slots=True)
class Stream:
    """A piece of work that answers many times; ``cancel`` ends it after the answer in hand.

    ``over`` and ``ended_well`` are known when ``done`` is called; the latter tells that nothing
    cancelled it, and nothing broke.
    """

    each: Callable[[Any], None]
    done: Callable[[], None]
    failed: Failed | None
    generation: int | None
    cancelled: bool = False
    ended_well: bool = False
    over: bool = False
    items: Iterator[Any] | None = None

    def cancel(self) -> None:
        """Stop after the item that is being worked on; ``done`` is still called."""
        self.cancelled = True


@dataclass(frozen=True, slots=True)
class _Answer:
    take: Callable[[], None]
    failed: Failed | None
    generation: int | None
    error: Exception | None = None


class Jobs(QObject):
    """Hands work out and brings the answers back to the UI thread.

    ``world_failed`` carries a WorldError that nobody else took. Any other exception is
    raised again in the UI thread, where the crash path finds it.
    """

    world_failed = Signal(object)
    _answered = Signal(object)

    def __init__(self, open_desk: Callable[[], Desk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.generation = 0
        self._open_desk = open_desk
        self._desk: Desk | None = None
        self._closing = False
        self._waiting = 0
        self._desk_worker = ThreadPoolExecutor(1, "desk")
        self._pool = ThreadPoolExecutor(_POOL, "pure")
        self._answered.connect(self._deliver)

    @property
    def idle(self) -> bool:
        """Whether every piece of work handed out has been answered."""
        return self._waiting == 0

    def new_generation(self) -> None:
        """Another article is shown: what was asked for the one before is dropped."""
        self.generation += 1

    def on_desk(
        self,
        work: Callable[[Desk], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
        *,
        lasting: bool = False,
    ) -> None:
        """Run a verb of the desk; ``lasting`` answers are wanted whatever article is shown."""
        generation = None if lasting else self.generation
        self._hand_out(self._desk_worker, partial(self._with_desk, work), then, failed, generation)

    def pure(
        self, work: Callable[[], T], then: Callable[[T], None], *, lasting: bool = False
    ) -> None:
        """Run work on frozen values that touches no file and no desk."""
        self._hand_out(self._pool, work, then, None, None if lasting else self.generation)

    def stream(
        self,
        start: Callable[[], Iterator[T]],
        each: Callable[[T], None],
        done: Callable[[], None],
    ) -> Stream:
        """Run pure work that yields answers one after the other."""
        stream = Stream(each, done, None, self.generation)
        if not self._closing:
            self._waiting += 1
            self._pool.submit(self._run_stream, stream, start)
        return stream

    def stream_on_desk(
        self,
        start: Callable[[Desk], Iterator[T]],
        each: Callable[[T], None],
        done: Callable[[], None],
        failed: Failed | None = None,
    ) -> Stream:
        """Run a verb of the desk that yields; decisions are let in between two items."""
        stream = Stream(each, done, failed, None)
        if not self._closing:
            self._waiting += 1
            self._desk_worker.submit(self._step_on_desk, stream, start)
        return stream

    def close(self) -> None:
        """Wait until everything handed to the desk is written, then close it.

        Work that is handed out afterwards is not done.
        """
        if self._closing:
            return
        self._closing = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._desk_worker.submit(self._close_desk)
        self._desk_worker.shutdown(wait=True)
        self._pool.shutdown(wait=True)

    # -- in the workers -----------------------------------------------------------------------

    def _hand_out(
        self,
        worker: Executor,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed | None,
        generation: int | None,
    ) -> None:
        if self._closing:
            return
        self._waiting += 1
        worker.submit(self._run, work, then, failed, generation)

    def _run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed | None,
        generation: int | None,
    ) -> None:
        try:
            answer = _Answer(partial(then, work()), failed, generation)
        except Exception as error:  # told apart and raised in the UI thread
            answer = _Answer(_nothing, failed, generation, error)
        self._answered.emit((answer, True))

    def _with_desk(self, work: Callable[[Desk], T]) -> T:
        if self._desk is None:
            self._desk = self._open_desk()
        return work(self._desk)

    def _close_desk(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def _run_stream(self, stream: Stream, start: Callable[[], Iterator[Any]]) -> None:
        try:
            for item in start():
                if self._over(stream):
                    break
                self._tell(stream, partial(stream.each, item))
            self._end(stream)
        except Exception as error:  # raised again in the UI thread
            self._end(stream, error)

    def _step_on_desk(self, stream: Stream, start: Callable[[Desk], Iterator[Any]]) -> None:
        try:
            if stream.items is None:
                stream.items = self._with_desk(start)
            item = next(stream.items, _END) if not self._over(stream) else _END
        except Exception as error:  # told apart in the UI thread
            self._end(stream, error)
            return
        if item is _END:
            self._end(stream)
            return
        self._tell(stream, partial(stream.each, item))
        if self._closing:
            return
        self._desk_worker.submit(self._step_on_desk, stream, start)

    def _over(self, stream: Stream) -> bool:
        late = stream.generation is not None and stream.generation != self.generation
        return stream.cancelled or late or self._closing

    def _tell(self, stream: Stream, take: Callable[[], None]) -> None:
        self._answered.emit((_Answer(take, stream.failed, stream.generation), False))

    def _end(self, stream: Stream, error: Exception | None = None) -> None:
        stream.over, stream.ended_well = True, error is None and not stream.cancelled
        answer = _Answer(stream.done, stream.failed, stream.generation, error)
        self._answered.emit((answer, True))

    # -- in the UI thread ---------------------------------------------------------------------

    def _deliver(self, told: tuple[_Answer, bool]) -> None:
        answer, last = told
        self._waiting -= last
        if self._closing:
            return
        if answer.generation is not None and answer.generation != self.generation:
            return
        if answer.error is None:
            answer.take()
        elif not isinstance(answer.error, WorldError):
            answer.take()  # the end of a stream is told even when a bug brought it
            raise answer.error
        elif answer.failed is not None:
            answer.failed(answer.error)
        else:
            self.world_failed.emit(answer.error)


_END = object()


def _nothing() -> None:
    """Taken by an answer that is an error."""
