"""What encodings are called: by the languages they were made for, as people know them."""

from __future__ import annotations

from collections.abc import Sequence

from redpencil.words.speaking import counted, labelled, said

ENCODINGS: tuple[tuple[str, str], ...] = (
    ("utf-8", said("Unicode (UTF-8)")),
    ("utf-16", said("Unicode (UTF-16)")),
    ("windows-1252", said("Western European (Windows)")),
    ("iso8859-15", said("Western European (ISO 8859-15)")),
    ("mac-roman", said("Western European (Mac)")),
    ("cp850", said("Western European (DOS)")),
    ("windows-1250", said("Central European (Windows)")),
    ("iso8859-2", said("Central European (ISO 8859-2)")),
    ("windows-1257", said("Baltic (Windows)")),
    ("windows-1251", said("Cyrillic (Windows)")),
    ("koi8-r", said("Cyrillic (KOI8-R)")),
    ("cp866", said("Cyrillic (DOS)")),
    ("windows-1253", said("Greek (Windows)")),
    ("windows-1254", said("Turkish (Windows)")),
    ("windows-1255", said("Hebrew (Windows)")),
    ("windows-1256", said("Arabic (Windows)")),
    ("windows-1258", said("Vietnamese (Windows)")),
    ("cp874", said("Thai (Windows)")),
    ("gb18030", said("Chinese, simplified (GB 18030)")),
    ("big5", said("Chinese, traditional (Big5)")),
    ("cp932", said("Japanese (Shift JIS)")),
    ("euc_jp", said("Japanese (EUC)")),
    ("cp949", said("Korean (UHC)")),
)
"""The encodings offered: the name that readers take, and the words on the menu."""

ENCODING = said("Encoding")
HOW_READ = said("How it was read")
CHANGES = said("Tracked changes:")
AS_ACCEPTED = said("As if accepted")
AS_STANDING = said("As they stand, with what they delete")
READ_AGAIN_IN = said("Read the file again as:")
SHOW_REMARKS = said("Show what was noticed")
NO_ENCODING = said("This text has no file that could be read in another way.")


def reading_words(encoding: str, remarks: Sequence[str]) -> str:
    """The encoding, and how much was noticed while the text was read: 'UTF-8 · 2 remarks'."""
    if not remarks:
        return encoding
    noticed = counted(len(remarks), "{n} remark", "{n} remarks")
    return f"{encoding} · {noticed}" if encoding else noticed


def sources_noticed(title: str, remark: str, others: int) -> str:
    """The first remark on a source that was added, and how many more sources have one."""
    first = labelled(title, remark)
    if not others:
        return first
    more = counted(
        others,
        "There are remarks on one more source; open it from the library to read them.",
        "There are remarks on {n} more sources; open it from the library to read them.",
    )
    return f"{first} {more}"
