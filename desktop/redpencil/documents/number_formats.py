"""What a number in a workbook means by its format: a date, a time, a percent, money. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal

from redpencil.documents.markup import Element

Meaning = Literal["number", "percent", "date", "time", "elapsed"]

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# ISO/IEC 29500-1, 18.8.30: the formats that are known by their numbers alone.
_BUILT_IN: dict[int, str] = {
    9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mm:ss.0",
} | dict.fromkeys((*range(27, 37), *range(50, 59)), "yyyy-mm-dd")  # fmt: skip
_QUOTED = re.compile(r"\"[^\"]*\"|\\.|_.|\*.")
_BRACKETS = re.compile(r"\[[^\]]*\]")
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_CURRENCY = re.compile(r"\[\$(?P<code>[^\]-]{1,5})[^\]]*\]|(?P<sign>[$£€¥₹₽₩₪฿])")
_LARGEST_DAY = 2_958_465  # 31 December 9999


@dataclass(frozen=True, slots=True)
class Format:
    """What a format says: the meaning, which parts of a date it shows, a sign of money."""

    meaning: Meaning = "number"
    parts: str = ""
    before: str = ""
    after: str = ""


def read_formats(root: Element | None) -> list[Format]:
    """The formats of the cell styles in their order, from the part ``styles.xml``."""
    if root is None:
        return []
    codes = dict(_BUILT_IN)
    for element in root.iter(S + "numFmt"):
        number = element.get("numFmtId", "")
        if number.isdecimal():
            codes[int(number)] = element.get("formatCode", "")
    styles = root.find(S + "cellXfs")
    numbers = [style.get("numFmtId", "0") for style in styles] if styles is not None else []
    return [read_format(codes.get(int(n) if n.isdecimal() else 0, "")) for n in numbers]


def read_format(code: str) -> Format:
    """What a format code says; only its first section, that of positive numbers, counts."""
    first = code.split(";")[0]
    if _ELAPSED.search(first):
        return Format("elapsed")
    bare = _BRACKETS.sub("", _QUOTED.sub("", first)).lower()
    if "%" in bare:
        return Format("percent")
    if "general" not in bare and (letters := set(bare) & set("ymdhs")):
        parts = "".join(part for part in "ymdhs" if part in letters)
        return Format("date" if letters & set("yd") or parts == "m" else "time", parts)
    found = _CURRENCY.search(first.replace('"', ""))
    if found is None:
        return Format()
    sign = found["code"] or found["sign"]
    digit = re.search(r"[0#?]", first)
    ahead = digit is None or first.replace('"', "").find(found[0]) < digit.start()
    return Format(before=sign) if ahead else Format(after=sign)


def shown(value: str, used: Format, *, from_1904: bool) -> str:
    """A number as a person reads it, with all its digits; as it stands where it is none."""
    try:
        number = float(value)
    except ValueError:
        return value
    if number != number or abs(number) == float("inf"):
        return value
    if used.meaning == "percent":
        return f"{_plain(number * 100)}%"
    if used.meaning == "elapsed":
        return _elapsed(number)
    if used.meaning != "number":
        return _moment(number, used, from_1904=from_1904) or _plain(number)
    sign = "-" if number < 0 and used.before else ""
    digits = _plain(abs(number) if sign else number)
    after = f" {used.after}" if used.after else ""
    space = " " if len(used.before) > 1 else ""
    return f"{sign}{used.before}{space}{digits}{after}"


def _plain(number: float) -> str:
    """Digits without an exponent; the last ones, which binary arithmetic makes up, rounded off."""
    rounded = float(f"{number:.15g}")
    text = f"{Decimal(repr(rounded)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(number: float, used: Format, *, from_1904: bool) -> str:
    """A date or a time in ISO 8601, as far as the format shows it; empty where it is none."""
    if not 0 <= number <= _LARGEST_DAY:
        return ""
    # Day 60 of the older count is the 29th of February 1900, which there never was.
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001
    early = not from_1904 and 1 <= number < 60
    try:
        moment = start + timedelta(days=number + early)
    except OverflowError:
        return ""
    moment = (moment + timedelta(microseconds=500_000)).replace(microsecond=0)
    clock = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    if used.meaning == "time":
        return clock
    if "d" in used.parts or "y" not in used.parts:
        day = f"{moment:%Y-%m-%d}"
    else:
        day = f"{moment:%Y-%m}" if "m" in used.parts else f"{moment:%Y}"
    return f"{day} {clock}" if "h" in used.parts else day


def _elapsed(number: float) -> str:
    seconds = round(abs(number) * 86_400)
    sign = "-" if number < 0 else ""
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
