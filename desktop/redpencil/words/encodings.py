"""What encodings are called: by the languages they were made for, as people know them."""

from __future__ import annotations

from collections.abc import Sequence

ENCODINGS: tuple[tuple[str, str], ...] = (
    ("utf-8", "Unicode (UTF-8)"),
    ("utf-16", "Unicode (UTF-16)"),
    ("windows-1252", "Western European (Windows)"),
    ("iso8859-15", "Western European (ISO 8859-15)"),
    ("mac-roman", "Western European (Mac)"),
    ("cp850", "Western European (DOS)"),
    ("windows-1250", "Central European (Windows)"),
    ("iso8859-2", "Central European (ISO 8859-2)"),
    ("windows-1257", "Baltic (Windows)"),
    ("windows-1251", "Cyrillic (Windows)"),
    ("koi8-r", "Cyrillic (KOI8-R)"),
    ("cp866", "Cyrillic (DOS)"),
    ("windows-1253", "Greek (Windows)"),
    ("windows-1254", "Turkish (Windows)"),
    ("windows-1255", "Hebrew (Windows)"),
    ("windows-1256", "Arabic (Windows)"),
    ("windows-1258", "Vietnamese (Windows)"),
    ("cp874", "Thai (Windows)"),
    ("gb18030", "Chinese, simplified (GB 18030)"),
    ("big5", "Chinese, traditional (Big5)"),
    ("cp932", "Japanese (Shift JIS)"),
    ("euc_jp", "Japanese (EUC)"),
    ("cp949", "Korean (UHC)"),
)
"""The encodings offered: the name that readers take, and the words on the menu."""

ENCODING = "Encoding"
READ_AGAIN_IN = "Read the file again as:"
SHOW_REMARKS = "Show what was noticed"
NO_ENCODING = "This text has no file whose encoding could be chosen."


def reading_words(encoding: str, remarks: Sequence[str]) -> str:
    """The encoding, and how much was noticed while the text was read: 'UTF-8 · 2 remarks'."""
    if not remarks:
        return encoding
    noticed = "1 remark" if len(remarks) == 1 else f"{len(remarks)} remarks"
    return f"{encoding} · {noticed}" if encoding else noticed


def sources_noticed(title: str, remark: str, others: int) -> str:
    """The first remark on a source that was added, and how many more sources have one."""
    if not others:
        return f"{title}: {remark}"
    more = "one more source" if others == 1 else f"{others} more sources"
    return f"{title}: {remark} There are remarks on {more}; open it from the library to read them."
