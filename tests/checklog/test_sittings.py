"""Who worked how long: sittings end with a pause, and no clock makes one of negative length."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from redpencil.checklog.sittings import PAUSE, by_person, sittings
from redpencil.model import Event

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


def decided(minute: float, who: str = "A.K.", claim: str = "q1", kind: str = "decided") -> Event:
    at = (NOON + timedelta(minutes=minute)).isoformat()
    return Event(1, kind, "a1", claim, {}, who, at, "1", "", "")


def test_work_without_a_long_pause_is_one_sitting() -> None:
    (one,) = sittings([decided(0), decided(10, claim="q2"), decided(21, claim="q1")])
    assert one.lasted == timedelta(minutes=21)
    assert one.decisions == 3
    assert one.claims == {"q1", "q2"}


def test_a_long_pause_begins_another_sitting() -> None:
    pause = PAUSE.total_seconds() / 60
    first, second = sittings([decided(0), decided(5), decided(6 + pause), decided(8 + pause)])
    assert first.lasted == timedelta(minutes=5)
    assert second.lasted == timedelta(minutes=2)


def test_two_people_at_once_have_sittings_of_their_own() -> None:
    found = by_person(sittings([decided(0), decided(1, "B.L."), decided(9), decided(3, "B.L.")]))
    assert list(found) == ["A.K.", "B.L."]
    assert found["B.L."][0].lasted == timedelta(minutes=2)


def test_an_undo_is_work_but_no_decision_and_opening_is_neither() -> None:
    (one,) = sittings([decided(0, kind="article_opened"), decided(1), decided(4, kind="undone")])
    assert one.begun == NOON + timedelta(minutes=1)
    assert (one.decisions, one.lasted) == (1, timedelta(minutes=3))


@given(
    st.lists(
        st.tuples(
            st.one_of(st.datetimes(timezones=st.just(UTC)).map(datetime.isoformat), st.text()),
            st.sampled_from(("A", "B")),
        )
    )
)
def test_whatever_the_clock_said_no_sitting_runs_backwards_and_no_decision_is_lost(
    acts: list[tuple[str, str]],
) -> None:
    events = [Event(1, "decided", "a1", "q1", {}, who, at, "1", "", "") for at, who in acts]
    found = sittings(events)
    assert all(sitting.lasted >= timedelta() for sitting in found)
    readable = sum(at.endswith("+00:00") for at, _ in acts)
    assert sum(sitting.decisions for sitting in found) >= readable
