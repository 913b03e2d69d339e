"""A log file for each test, opened, and an article in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from log_examples import ferry_article

from redpencil.checklog.log import CheckLog
from redpencil.model import Article


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


@pytest.fixture
def log(path: Path) -> Iterator[CheckLog]:
    opened = CheckLog(path)
    yield opened
    opened.close()


@pytest.fixture
def article(log: CheckLog) -> Article:
    return log.register(ferry_article(), "Ann")
