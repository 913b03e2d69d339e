"""What the tests of reading share: the recipes of hostile data, and plugs for the cage."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import odd_reader
import pytest

collect_ignore = [] if sys.platform == "linux" else ["test_forked_readers.py"]


@pytest.fixture
def plug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Install a real reader plug for files in .odd, found by its entry point in the child."""

    def install(body: str) -> None:
        monkeypatch.setenv("PYTHONPATH", odd_reader.install(tmp_path / "site", body))

    return install
