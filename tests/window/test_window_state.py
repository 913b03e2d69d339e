"""What the window remembers comes back as it was, and a damaged file is a first day again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.window import window_state
from redpencil.window.window_state import WindowState


def test_the_state_comes_back_as_it_was_kept(data_folder: Path) -> None:
    state = WindowState((1200, 800), (250, 600, 350), True, "a1", {"a1": 7}).reading("b2", 99)
    assert window_state.save(state)
    assert window_state.load() == state
    assert [path.name for path in data_folder.iterdir()] == ["window.json"]


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"size": [1]}', '{"size": "ab"}', "\x00"])
def test_a_damaged_file_is_a_first_day_again(data_folder: Path, text: str) -> None:
    data_folder.mkdir()
    (data_folder / "window.json").write_text(text)
    assert window_state.load() == WindowState()


@given(st.binary(max_size=80))
def test_no_bytes_in_the_file_keep_the_window_from_opening(data_folder: Path, raw: bytes) -> None:
    data_folder.mkdir(exist_ok=True)
    (data_folder / "window.json").write_bytes(raw)
    assert isinstance(window_state.load(), WindowState)


def test_only_the_articles_read_last_keep_their_place() -> None:
    state = WindowState()
    for number in range(500):
        state = state.reading(f"a{number}", number)
    assert len(state.places) <= 200
    assert state.places["a499"] == 499
    assert state.article == "a499"


def test_a_folder_that_cannot_be_written_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("REDPENCIL_DATA", str(blocked))
    assert window_state.save(WindowState()) is False
