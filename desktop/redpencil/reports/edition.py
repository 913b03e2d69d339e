"""What a report is given beside the log: who publishes it, where, and what it withholds."""

from __future__ import annotations

from dataclasses import dataclass, field

from redpencil.reports.house import House
from redpencil.reports.names import Names


@dataclass(frozen=True, slots=True)
class Edition:
    """``article_url`` is where the article is published, ``report_url`` where the report is.

    Both are "" where nobody has said it. ``names`` are withheld: no renderer may write one.
    """

    house: House = field(default_factory=House)
    article_url: str = ""
    report_url: str = ""
    names: Names = field(default_factory=Names)
    sources_withheld: int = 0
    persons_withheld: int = 0

    @property
    def withholds(self) -> bool:
        """Whether anything is withheld; the author's own file then must not be passed on."""
        return bool(self.sources_withheld or self.persons_withheld)
