"""What the tests of the library need to know of this installation."""

from __future__ import annotations

from importlib.util import find_spec

# Searching by meaning is an extra: ``.[test]`` brings its package, an installation without it has
# nothing there to test but what ``test_without_meaning`` does.
collect_ignore = [] if find_spec("numpy") else ["test_meanings.py"]
