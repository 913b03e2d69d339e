"""What is said of the sum of a table's rows, and of keeping it as a calculation."""

from __future__ import annotations

from redpencil.model import FindingName
from redpencil.words.findings import in_marks
from redpencil.words.speaking import as_written, counted, quoted, said

KEEP_MEANING = said("Write this sum into the calculation and record it with the decision")


def keep(count: int, column: str, total: str) -> str:
    """What is offered below evidence that rests on a total or on a sum."""
    return said("{sum}: keep as calculation", sum=_add_up(count, column, total))


def _add_up(count: int, column: str, total: str) -> str:
    return counted(
        count,
        "The {n} row of column {column} adds up to {total}",
        "The {n} rows of column {column} add up to {total}",
        column=quoted(column),
        total=as_written(total),
    )


def same_as_total(count: int, column: str, total: str) -> str:
    """The rows make the table's own total; follows the finding."""
    return said("{sum}, as the table's own total says.", sum=_add_up(count, column, total))


def other_than_total(count: int, column: str, total: str, stated: str) -> str:
    """The rows do not make the table's own total; follows the finding."""
    return said(
        "{sum}, but the table's own total says {stated}.",
        sum=_add_up(count, column, total),
        stated=as_written(stated),
    )


def rounded_parts(count: int, column: str, total: str) -> str:
    """The rows miss the table's own total by no more than their rounding; follows the finding."""
    return said(
        "{sum}, as near to the table's own total as rounded figures come.",
        sum=_add_up(count, column, total),
    )


def rows_add_up(count: int, column: str, total: str, claim: str, found: FindingName) -> str:
    """A claim beside the sum of rows, where the table has no such total itself."""
    gaps = {"sum": _add_up(count, column, total), "claim": in_marks(claim)}
    if found == "equal":
        return said("{sum}, the same as {claim}.", **gaps)
    if found == "rounded":
        return said("{sum}, which is {claim} when rounded.", **gaps)
    if found == "hedge_holds":
        return said("{sum}, which bears out {claim}.", **gaps)
    return said("{sum}, and the article has {claim}.", **gaps)
