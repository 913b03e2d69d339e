"""What every test shares: a data folder of its own, and how hard the property tests try."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Recipes and helpers that several rooms share.
sys.path.insert(0, str(Path(__file__).parent / "data"))

# Lists of words are read as modules are imported: not those of whoever runs the tests.
os.environ["REDPENCIL_DATA"] = str(Path(tempfile.mkdtemp(prefix="redpencil-tests-")))

settings.register_profile(
    "redpencil",
    max_examples=int(os.environ.get("REDPENCIL_FUZZ", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    derandomize="REDPENCIL_FUZZ" not in os.environ,
)
settings.load_profile("redpencil")


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder that is this test's own: no test sees the user's log or settings."""
    folder = tmp_path / "data"
    monkeypatch.setenv("REDPENCIL_DATA", str(folder))
    return folder
