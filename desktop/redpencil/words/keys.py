"""What the window says where keys are changed."""

from __future__ import annotations

from redpencil.words.speaking import said

TITLE = said("Change keys")
COLUMNS = (said("Command"), said("Keys"))
NEW_KEY = said("New key")
USE = said("Use")
ADD = said("Use as well")
NONE = said("No key")
STANDARD = said("As it was")
ALL_STANDARD = said("All as they were")
CHANGE = said("Change keys…")


def taken(key: str, command: str) -> str:
    """The key pressed belongs to another command."""
    return said(
        "{key} belongs to “{command}”; using it here takes it from there.", key=key, command=command
    )


def free(key: str) -> str:
    """The key pressed belongs to no command."""
    return said("{key} is free.", key=key)


def not_bindable(key: str) -> str:
    """The key pressed moves the keyboard about, and stays as it is."""
    return said("{key} is needed to move about, and cannot be given to a command.", key=key)
