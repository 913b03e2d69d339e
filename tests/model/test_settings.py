"""Settings: kept whole, read with care, never a reason not to start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil import settings
from redpencil.errors import InputError
from redpencil.settings import BOUNDS, Settings


def keep(data_folder: Path, body: str) -> None:
    data_folder.mkdir(parents=True, exist_ok=True)
    (data_folder / "settings.json").write_text(body, encoding="utf-8")


def test_without_a_file_the_standard_ones_hold() -> None:
    assert settings.load() == Settings()


def test_what_is_kept_comes_back(data_folder: Path) -> None:
    chosen = Settings(checker="A. Orr", theme="dark", zoom=140)
    settings.save(chosen)
    assert settings.load() == chosen
    assert [path.name for path in data_folder.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("body", ["[1, 2]", "12", "{", "", "[" * 100_000])
def test_a_file_that_holds_no_settings_is_refused_with_a_way_out(
    data_folder: Path, body: str
) -> None:
    keep(data_folder, body)
    with pytest.raises(InputError) as caught:
        settings.load()
    assert caught.value.code == "bad_settings"


def test_a_value_of_another_type_and_an_unknown_name_are_left_alone(data_folder: Path) -> None:
    keep(data_folder, json.dumps({"zoom": "large", "shoe_size": 41, "theme": "sepia"}))
    assert settings.load() == Settings(theme="sepia")


@given(st.sampled_from(sorted(BOUNDS)), st.integers())
def test_property_a_number_is_always_within_its_bounds(
    data_folder: Path, name: str, value: int
) -> None:
    keep(data_folder, json.dumps({name: value}))
    least, most = BOUNDS[name]
    assert least <= getattr(settings.load(), name) <= most


def test_the_checker_is_the_login_until_a_name_is_set() -> None:
    assert Settings(checker="A. Orr").who == "A. Orr"
    assert Settings().who
