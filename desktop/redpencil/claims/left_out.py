"""What looks like a claim and is none, as the finders of quotations and quantities hand it on."""

from __future__ import annotations

from dataclasses import dataclass

from redpencil.model import Quantity, Quotation


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words taken for no claim, and why; ``reading`` is how they would read as one."""

    reading: Quotation | Quantity
    reason: str

    @property
    def start(self) -> int:
        """Where the words begin."""
        return self.reading.start

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.reading.end
