"""The claims of an article as a Qt model: all of them kept, those of one tab shown."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from redpencil.claims.by_speaker import name_of
from redpencil.model import Check, Claim, Evidence, Quotation, Status
from redpencil.window.listing.narrowing import Narrowing
from redpencil.window.work.tally import is_open
from redpencil.words.seconds import disputed_words
from redpencil.words.window import claim_row, claim_spoken

Tab = Literal["all", "open", "quotation", "quantity", "speakers"]
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
# With more rows than this to take out and put in, making all of them anew is no slower.
_FEW = 24


class Role(IntEnum):
    """What a row can be asked for besides its words."""

    CLAIM = Qt.ItemDataRole.UserRole + 1
    STATUS = Qt.ItemDataRole.UserRole + 2
    DETAIL = Qt.ItemDataRole.UserRole + 3
    COUNT = Qt.ItemDataRole.UserRole + 4


class ClaimModel(QAbstractListModel):
    """The rows of the claim list, in the order of the text.

    Where a claim that has just been decided on belongs in the tab of open claims or behind the
    filters no longer, it stays until another one is chosen: what one has in hand does not vanish.
    """

    counted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._claims: list[Claim] = []
        self._places: dict[str, int] = {}
        self._checks: dict[str, Check] = {}
        self._evidence: dict[str, tuple[Evidence, ...]] = {}
        self._tab: Tab = "all"
        self._narrowing = Narrowing()
        self._shown: list[int] = []
        self._held: str | None = None
        self._kinds = {"quotation": 0, "quantity": 0, "statement": 0}
        self._speakers: dict[str, str] = {}
        self._said: Counter[str] = Counter()
        self._decided = 0

    # -- what is there -------------------------------------------------------------------------

    def claims(self) -> tuple[Claim, ...]:
        """Every claim, whatever tab is shown."""
        return tuple(self._claims)

    def counts(self) -> dict[str, int]:
        """How many claims each tab holds."""
        return {
            "all": len(self._claims),
            "open": len(self._claims) - self._decided,
            "quotation": self._kinds["quotation"],
            "quantity": self._kinds["quantity"],
            "speakers": len(self._speakers),
        }

    def shown(self) -> tuple[Claim, ...]:
        """The claims that the tab and the filters let through."""
        return tuple(self._claims[place] for place in self._shown)

    def speakers(self) -> tuple[str, ...]:
        """Who is named as a speaker, in the order of the letters."""
        return tuple(self._speakers[key] for key in sorted(self._speakers))

    def checks(self) -> Mapping[str, Check]:
        """The checks as they stand, by claim id."""
        return self._checks

    def narrowing(self) -> Narrowing:
        """The filters that are on."""
        return self._narrowing

    def tab(self) -> Tab:
        """The tab that is shown."""
        return self._tab

    def row_of(self, claim: str) -> int:
        """The row of a claim, or -1 where the tab does not show it or it is unknown."""
        place = self._places.get(claim, -1)
        row = bisect_left(self._shown, place)
        return row if place >= 0 and row < len(self._shown) and self._shown[row] == place else -1

    def claim(self, claim: str) -> Claim | None:
        """The claim of that id, whatever tab is shown; None where there is none."""
        place = self._places.get(claim)
        return None if place is None else self._claims[place]

    def is_open(self, claim: str) -> bool:
        """Whether a claim still waits for a decision."""
        return is_open(self._checks.get(claim))

    def knows(self, claim: str) -> bool:
        """Whether a claim of that id is among all claims."""
        return claim in self._places

    def claim_at(self, row: int) -> Claim | None:
        """The claim of a row, or None outside the rows."""
        return self._claims[self._shown[row]] if 0 <= row < len(self._shown) else None

    # -- changing it ---------------------------------------------------------------------------

    def show_claims(self, claims: Sequence[Claim]) -> None:
        """Show these claims and forget the earlier ones with their checks and evidence."""
        self.beginResetModel()
        self._checks, self._evidence, self._held = {}, {}, None
        self._take(claims)
        self.endResetModel()
        self.counted.emit()

    def exchange(self, gone: Sequence[Claim], came: Sequence[Claim]) -> None:
        """Show other claims in the place of some, with the checks there are.

        What was found for those that are gone, or are read otherwise now, holds no longer.
        """
        for claim in gone:
            self._evidence.pop(claim.id, None)
        out = [claim for claim in gone if claim.id in self._places]
        if len(out) + len(came) > _FEW:
            self.beginResetModel()
            left = {claim.id for claim in out}
            self._take([*(c for c in self._claims if c.id not in left), *came])
            self.endResetModel()
        else:
            again = {claim.id for claim in came}
            for claim in out:
                if claim.id not in again:
                    self._take_out(claim.id)
            for claim in came:
                self._put_in(claim)
        self.counted.emit()

    def _take_out(self, claim_id: str) -> None:
        place = self._places[claim_id]
        row = bisect_left(self._shown, place)
        shown = row < len(self._shown) and self._shown[row] == place
        if shown:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._shown[row]
        del self._places[claim_id]
        self._count(self._claims.pop(place), -1)
        self._renumber(place, row, -1)
        if shown:
            self.endRemoveRows()

    def _put_in(self, claim: Claim) -> None:
        """Put a claim where it belongs, or read otherwise where it stands."""
        place = self._places.get(claim.id)
        if place is not None:
            self._count(self._claims[place], -1)
            self._claims[place] = claim
            self._count(claim)
            self._fit(claim.id)
            self._repaint(claim.id)
            return
        place = bisect_right(self._claims, _place(claim), key=_place)
        row = bisect_left(self._shown, place)
        shown = self._in_tab(claim)
        if shown:
            self.beginInsertRows(QModelIndex(), row, row)
        self._claims.insert(place, claim)
        self._count(claim)
        self._renumber(place, row, 1)
        if shown:
            self._shown.insert(row, place)
            self.endInsertRows()

    def _renumber(self, place: int, row: int, step: int) -> None:
        """Number the claims from a place on anew; those shown from a row on are moved by a step."""
        later = self._claims[place:]
        self._places.update((claim.id, number) for number, claim in enumerate(later, place))
        self._shown[row:] = [number + step for number in self._shown[row:]]

    def add_claims(self, claims: Sequence[Claim]) -> None:
        """Add a batch: at the end where it belongs there, else everything is put in order."""
        fresh = [claim for claim in claims if claim.id not in self._places]
        if not fresh:
            return
        if self._claims and fresh[0].start < self._claims[-1].start:
            self.beginResetModel()
            self._take([*self._claims, *fresh])
            self.endResetModel()
        else:
            self._append(fresh)
        self.counted.emit()

    def _take(self, claims: Sequence[Claim]) -> None:
        self._claims = sorted(claims, key=_place)
        self._places = {claim.id: place for place, claim in enumerate(self._claims)}
        self._kinds = dict.fromkeys(self._kinds, 0)
        self._speakers, self._said, self._decided = {}, Counter(), 0
        for claim in self._claims:
            self._count(claim)
        self._shown = self._rows_of_tab()

    def _append(self, claims: Sequence[Claim]) -> None:
        first = len(self._claims)
        for place, claim in enumerate(claims, first):
            self._claims.append(claim)
            self._places[claim.id] = place
            self._count(claim)
        rows = [p for p in range(first, len(self._claims)) if self._in_tab(self._claims[p])]
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown) + len(rows) - 1)
            self._shown.extend(rows)
            self.endInsertRows()

    def _count(self, claim: Claim, times: int = 1) -> None:
        """Count a claim, or count it no more (-1)."""
        self._kinds[claim.kind] += times
        self._decided += times * (not is_open(self._checks.get(claim.id)))
        if isinstance(claim.reading, Quotation) and claim.reading.speaker is not None:
            name = name_of(claim.reading.speaker)
            if name:
                key = name.casefold()
                self._speakers.setdefault(key, name)
                self._said[key] += times
                if not self._said[key]:
                    del self._speakers[key]

    def show_tab(self, tab: Tab) -> None:
        """Show the claims of a tab."""
        self.beginResetModel()
        self._tab = tab
        self._shown = self._rows_of_tab()
        self.endResetModel()

    def narrow(self, narrowing: Narrowing) -> None:
        """Show only what passes these filters."""
        self.beginResetModel()
        self._narrowing = narrowing
        self._shown = self._rows_of_tab()
        self.endResetModel()

    def set_check(self, claim: str, check: Check | None) -> None:
        """Take in what was decided on a claim; None where nothing stands any more."""
        was_open = is_open(self._checks.get(claim))
        if check is None:
            self._checks.pop(claim, None)
        else:
            self._checks[claim] = check
        if claim not in self._places:
            return
        self._decided += was_open - is_open(check)
        self._fit(claim)
        self._repaint(claim)
        self.counted.emit()

    def set_evidence(self, claim: str, evidence: tuple[Evidence, ...]) -> None:
        """Take in what was found for a claim, best first."""
        self._evidence[claim] = evidence
        if self._narrowing.evidence:
            self._fit(claim)
        self._repaint(claim)

    def hold(self, claim: str | None) -> None:
        """Keep this claim in the tab of open ones, and let the one held before go."""
        earlier, self._held = self._held, claim
        if earlier is not None and earlier != claim:
            self._fit(earlier)

    def _fit(self, claim: str) -> None:
        """Put a claim into the tab or take it out, as its status asks."""
        place = self._places.get(claim, -1)
        if place < 0:
            return
        row = bisect_left(self._shown, place)
        there = row < len(self._shown) and self._shown[row] == place
        belongs = self._in_tab(self._claims[place])
        if there and not belongs:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._shown[row]
            self.endRemoveRows()
        elif belongs and not there:
            self.beginInsertRows(QModelIndex(), row, row)
            self._shown.insert(row, place)
            self.endInsertRows()

    def _in_tab(self, claim: Claim) -> bool:
        if self._narrowing and claim.id != self._held:
            check, evidence = self._checks.get(claim.id), self._evidence.get(claim.id)
            if not self._narrowing.passes(claim, check, evidence):
                return False
        if self._tab in ("all", "speakers"):
            return True
        if self._tab == "open":
            return claim.id == self._held or is_open(self._checks.get(claim.id))
        return claim.kind == self._tab

    def _rows_of_tab(self) -> list[int]:
        return [place for place, claim in enumerate(self._claims) if self._in_tab(claim)]

    def _repaint(self, claim: str) -> None:
        row = self.row_of(claim)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    # -- Qt's overrides ------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        claim = self.claim_at(index.row()) if index.isValid() else None
        return None if claim is None else self.shown_of(claim, role)

    def shown_of(self, claim: Claim, role: int) -> object:
        """What the row of a claim says under a role, whether or not the tab shows it."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(claim.text[:400].split())
            case Role.CLAIM:
                return claim
            case Role.STATUS:
                return self._status(claim.id)
            case Role.DETAIL:
                row = claim_row(claim, self._evidence.get(claim.id))
                disputed = disputed_words(self._checks.get(claim.id))
                return " — ".join(part for part in (disputed, row) if part)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._spoken(claim)
            case _:
                return None

    def _status(self, claim: str) -> Status:
        check = self._checks.get(claim)
        return check.status if check else "unchecked"

    def _spoken(self, claim: Claim) -> str:
        return claim_spoken(
            claim,
            self._places[claim.id] + 1,
            len(self._claims),
            self._status(claim.id),
            self._evidence.get(claim.id),
        )


def _place(claim: Claim) -> tuple[int, int]:
    return claim.start, -claim.end
