"""The window in which reports are chosen, looked at and written."""
