"""What the window says where keys are changed."""

from __future__ import annotations

TITLE = "Change keys"
COLUMNS = ("Command", "Keys")
NEW_KEY = "New key"
USE = "Use"
ADD = "Use as well"
NONE = "No key"
STANDARD = "As it was"
ALL_STANDARD = "All as they were"
CHANGE = "Change keys…"


def taken(key: str, command: str) -> str:
    """The key pressed belongs to another command."""
    return f"{key} belongs to “{command}”; using it here takes it from there."


def free(key: str) -> str:
    """The key pressed belongs to no command."""
    return f"{key} is free."


def not_bindable(key: str) -> str:
    """The key pressed moves the keyboard about, and stays as it is."""
    return f"{key} is needed to move about, and cannot be given to a command."
