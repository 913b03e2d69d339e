"""A small program that stands in for Tesseract: started, fed and limited like the real one."""

from __future__ import annotations

import sys
from pathlib import Path

_PROGRAM = """#!{python}
import sys
if "--list-langs" in sys.argv:
    print("List of available languages ({count}):\\n{languages}\\nosd")
    sys.exit()
picture = sys.stdin.buffer.read()
{body}
"""
RECOGNISED = """
kind, size = picture.split(b"\\n")[:2]
print("Some rec-\\nognised words of 42", kind.decode(), size.decode(), sys.argv[4])
print()
print(" \\n\\nAnother paragraph\\x0c")
"""
"""What it does where it works: it says what it was given, on two paragraphs."""


def install(folder: Path, body: str = RECOGNISED, languages: tuple[str, ...] = ("eng",)) -> str:
    """Write the program into a new folder; returns the search path by which only it is found."""
    folder.mkdir()
    path = folder / "tesseract"
    words = _PROGRAM.format(
        python=sys.executable, body=body, count=len(languages) + 1, languages="\\n".join(languages)
    )
    path.write_text(words, encoding="utf-8")
    path.chmod(0o755)
    return str(folder)
