"""The days of the week as English prints them. Pure: no files, no Qt."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""Their names in lower case, in order; Monday is 0, as in ``date.weekday``."""
