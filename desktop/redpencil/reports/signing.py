"""Who signs what a report tells: the name that a checker chose, never that of a login. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from redpencil.reports.model import Report
from redpencil.words.publishing import UNNAMED


def without_login(report: Report, login: str) -> Report:
    """The report with "unnamed checker" wherever the log has the name of the login.

    The log has it for decisions that were made before anybody chose a name.
    """
    return replace(
        report,
        items=_unsigned(report.items, login),
        gone=_unsigned(report.gone, login),
        last_event=_unsigned(report.last_event, login),
    )


def _unsigned(value: Any, login: str) -> Any:
    if isinstance(value, tuple | list):
        return type(value)(_unsigned(part, login) for part in value)
    if isinstance(value, Mapping):
        return {name: _part(name, part, login) for name, part in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {f.name: getattr(value, f.name) for f in fields(value)}
        return replace(value, **{name: _part(name, part, login) for name, part in parts.items()})
    return value


def _part(name: str, value: Any, login: str) -> Any:
    return UNNAMED if name == "who" and value == login else _unsigned(value, login)
