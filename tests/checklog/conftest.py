"""A log file for each test, opened, and an article in it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from log_examples import ferry_article
from torture import MEMORY

from redpencil.checklog.log import CheckLog
from redpencil.model import Article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory where the system has one: thousands of commits need no disk to be safe.

    Whatever survives the death of a program survives it there too.
    """
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def quick(memory: Path) -> Path:
    """The path of a log that is in memory where that can be."""
    return memory / "log.db"


@pytest.fixture
def log(path: Path) -> Iterator[CheckLog]:
    opened = CheckLog(path)
    yield opened
    opened.close()


@pytest.fixture
def article(log: CheckLog) -> Article:
    return log.register(ferry_article(), "Ann")
