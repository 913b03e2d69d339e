"""Acts and what shows of them: doing, undoing and redoing, and the check on each claim.

Acts (whatever can be undone) lie on two stacks for each article, those that stand and those
undone; ``below`` links them. A claim's check is the effect that shows on it, and each effect names
the one that it covers. Used by ``projecting`` alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from redpencil.checklog import rows
from redpencil.checklog.rows import Entry
from redpencil.checklog.tables import Tables


def article_of(tables: Tables, name: str) -> rows.Article:
    found = tables.articles.find(name)
    if found is None:
        raise ValueError(f"article {name} was never opened")
    return found


def begin(tables: Tables, entry: Entry) -> rows.Article:
    """Put an act on the stack of its article; what was undone before can no longer be redone."""
    article = article_of(tables, entry.article)
    last = article.last_undone
    while last is not None:
        act = _act(tables, last)
        tables.acts.put(last, act._replace(state="dropped"))
        last = act.below
    act = rows.Act(entry.seq, entry.article, entry.claim, entry.kind, "standing", article.last_act)
    tables.acts.put(entry.seq, act)
    tables.articles.put(entry.article, rows.Article(*article[:9], entry.at, entry.seq, None))
    return article


def _act(tables: Tables, event: int) -> rows.Act:
    found = tables.acts.find(event)
    if found is None:
        raise ValueError(f"event {event} is nothing that can be undone")
    return found


def undone(tables: Tables, entry: Entry) -> None:
    seq = entry.payload["undoes"]
    article = article_of(tables, entry.article)
    if seq is None or seq != article.last_act:
        raise ValueError(f"event {entry.seq} undoes {seq}, which does not stand last")
    act = _act(tables, seq)
    _require_claim(entry, act)
    tables.acts.put(seq, act._replace(state="undone", below=article.last_undone))
    tables.articles.put(entry.article, rows.Article(*article[:9], entry.at, act.below, seq))
    if act.kind == "article_revised":
        turn_to(tables, entry.article, _draft_before(tables, seq))
        return
    for effect in _effects(tables, act):
        covered = (
            None if effect.covers is None else tables.effects.find((effect.covers, effect.claim))
        )
        show(tables, covered, effect.draft, effect.claim)


def redone(tables: Tables, entry: Entry) -> None:
    seq = entry.payload["redoes"]
    article = article_of(tables, entry.article)
    if seq is None or seq != article.last_undone:
        raise ValueError(f"event {entry.seq} redoes {seq}, which was not undone last")
    act = _act(tables, seq)
    _require_claim(entry, act)
    tables.acts.put(seq, act._replace(state="standing", below=article.last_act))
    tables.articles.put(entry.article, rows.Article(*article[:9], entry.at, seq, act.below))
    if act.kind == "article_revised":
        turn_to(tables, entry.article, revision_of(tables, seq))
        return
    for effect in _effects(tables, act):
        show(tables, effect, effect.draft, effect.claim)


def _require_claim(entry: Entry, act: rows.Act) -> None:
    if act.claim != entry.claim:
        raise ValueError(f"event {entry.seq} names another claim than the act {act.event}")


def turn_to(tables: Tables, article: str, draft: rows.Revision) -> None:
    tables.articles.put(
        article,
        article_of(tables, article)._replace(
            title=draft.title,
            origin=draft.origin,
            revision=draft.revision,
            text_sha256=draft.text_sha256,
            draft=draft.event,
        ),
    )


def revision_of(tables: Tables, event: int) -> rows.Revision:
    found = tables.revisions.find(event)
    if found is None:
        raise ValueError(f"event {event} brought no draft")
    return found


def _draft_before(tables: Tables, event: int) -> rows.Revision:
    before = revision_of(tables, event).before
    if before is None:
        raise ValueError(f"no draft stands before that of event {event}")
    return revision_of(tables, before)


def _effects(tables: Tables, act: rows.Act) -> Iterable[rows.Effect]:
    claims = tables.touched(act.event) or ((act.claim,) if act.claim else ())
    for claim in claims:
        effect = tables.effects.find((act.event, claim))
        if effect is not None:
            yield effect


def have_effects(tables: Tables, entry: Entry, effects: Iterable[rows.Effect]) -> None:
    """Let an act have its effects on several claims."""
    claims = []
    for effect in effects:
        tables.effects.put((effect.event, effect.claim), effect)
        show(tables, effect, effect.draft, effect.claim)
        claims.append(effect.claim)
    tables.touch(entry.seq, claims)


def show(tables: Tables, effect: rows.Effect | None, draft: int, claim: str) -> None:
    """Let an effect show as the check of a claim; nothing shows where it clears the claim."""
    if effect is None or effect.status is None:
        tables.checks.drop((draft, claim))
    else:
        tables.checks.put(
            (draft, claim),
            rows.Check(draft, claim, effect.event, effect.decision, effect.status),
        )


def effect_of(tables: Tables, check: rows.Check) -> rows.Effect:
    found = tables.effects.find((check.event, check.claim))
    if found is None:
        raise ValueError(f"the check of {check.claim} rests on nothing")
    return found


def check_on(tables: Tables, draft: int, claim: str) -> rows.Check:
    found = tables.checks.find((draft, claim))
    if found is None:
        raise ValueError(f"claim {claim} has no check")
    return found
