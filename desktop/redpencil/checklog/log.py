"""The check log: every act an event, sealed and appended before it counts as done."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Literal

from redpencil.checklog import (
    amending,
    chain,
    folding,
    precedents,
    queries,
    recording,
    revising,
    searching,
    second_reading,
    standing,
)
from redpencil.checklog.migrations import MIGRATIONS
from redpencil.checklog.queries import ArticleRow, CheckedRow
from redpencil.checklog.searching import Hit
from redpencil.codec import decided_reading
from redpencil.errors import StoreError, UsageError
from redpencil.model import (
    DECIDABLE,
    Account,
    Amendment,
    AmendmentKind,
    Article,
    Change,
    Check,
    Citation,
    Claim,
    Document,
    Earlier,
    Event,
    FindingName,
    Passed,
    Status,
    claim_id,
)
from redpencil.storing import (
    apply_migrations,
    identity,
    is_damaged,
    open_database,
    refusing,
    require_same,
    writing,
)

__all__ = ["OPTION", "STORE", "ArticleRow", "CheckLog"]

STORE = "log"
"""What the file is called in sentences."""
OPTION = "--log"
"""The option that names another file."""

# Ten hexadecimal digits tell a trillion texts apart and can still be read out over a telephone.
_ID_DIGITS = 10


@contextmanager
def refusing_log(path: Path) -> Iterator[None]:
    """Turn the world's faults while the log is used into StoreError, damaged rows included."""
    try:
        with refusing(STORE, path, OPTION):
            yield
    except (queries.IllegibleError, folding.UnfitError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.Error) and not is_damaged(path, MIGRATIONS):
            raise  # a bug
        details = {"store": STORE, "path": path, "option": OPTION, "reason": str(error)}
        raise StoreError("store_corrupt", **details) from error


class CheckLog:
    """One log file. It belongs to the thread that opened it; other programs may use it too.

    Whatever a method has returned is on the disk. Every method raises StoreError where the
    file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        """Open the log, or make it; a log of an older version is backed up and brought up to date.

        Raises StoreError where the file cannot be used, or was written by a newer version.
        """
        self.path = path
        with refusing_log(path):
            self._db = open_database(path, STORE, OPTION, synchronous="FULL")
            try:
                apply_migrations(self._db, MIGRATIONS, path, STORE, OPTION, then=folding.refill)
                self._identity = identity(path)
            except BaseException:
                self._db.close()
                raise

    def close(self) -> None:
        """Close the file; everything recorded is on the disk already."""
        self._db.close()

    # -- articles -----------------------------------------------------------------------------

    def register(self, document: Document, who: str) -> Article:
        """Enter a document as an article; the same text is the same article, entered once.

        What comes back holds the document as it was first entered, with its checks. A text that
        belongs to an earlier draft gives the article as it is now, at its current draft.
        """
        sha256 = document.text_sha256
        with self.reading() as connection:
            known = queries.article_with_text(connection, sha256)
        if known is not None:
            return self.article(known)
        with self.writing() as connection:
            known = queries.article_with_text(connection, sha256)
            if known is None:  # another program may have been quicker
                known = self._open_article(connection, document, sha256, who)
        return self.article(known)

    def _open_article(
        self, connection: sqlite3.Connection, document: Document, sha256: str, who: str
    ) -> str:
        article = _free_id(connection, sha256)
        digest = recording.keep_text(connection, document)
        payload = {
            "text_sha256": sha256,
            "title": document.title,
            "origin": document.origin,
            "document": digest,
        }
        recording.append(connection, "article_opened", article, None, payload, who)
        return article

    def articles(self) -> tuple[ArticleRow, ...]:
        """The articles in the order of their opening, with the counts of their checks."""
        with self._one_state() as connection:
            return queries.articles(connection)

    def recent(self) -> tuple[tuple[str, str, str], ...]:
        """Id, title and time of the last event of the articles, the latest first."""
        with self.reading() as connection:
            return queries.recent(connection)

    def article(self, name: str) -> Article:
        """An article by its id or by an unmistakable beginning of it (four characters or more).

        Raises UsageError where none fits, or several do.
        """
        with self._one_state() as connection:
            article = _find_article(connection, name)
            revision, _, digest = queries.current_text(connection, article)
            document = queries.document(connection, digest)
            return Article(article, document, revision, standing.checks(connection, article))

    def checked(
        self, besides: str, origin: str, limit: int
    ) -> tuple[tuple[CheckedRow, ...], frozenset[str]]:
        """The latest articles with checks but one, and the ids of those read from a place."""
        with self._one_state() as connection:
            return (
                queries.checked(connection, besides, limit),
                queries.read_from(connection, chain.recordable(origin)),
            )

    def text(self, digest: str) -> str:
        """The text of a document that is recorded under a digest."""
        with self.reading() as connection:
            return queries.document(connection, digest).text

    def checks(self, article: str) -> tuple[Check, ...]:
        """The checks of an article as they stand, in the order of the text."""
        with self.reading() as connection:
            return standing.checks(connection, _find_article(connection, article))

    # -- decisions ----------------------------------------------------------------------------

    def decide(
        self,
        article: str,
        claim: Claim,
        status: Status,
        *,
        who: str,
        citation: Citation | None = None,
        finding: FindingName | None = None,
        why: str = "",
        note: str = "",
        correction: str = "",
        calculation: str = "",
    ) -> Change:
        """Record a decision about a claim, in full: it takes the place of the one before.

        ``unchecked`` with nothing noted clears the check. Raises UsageError for an unknown
        article, a status that people do not set, or a claim that is not of the article's text.
        """
        if status not in DECIDABLE:
            raise UsageError("unknown_status", name=status, known=", ".join(DECIDABLE))
        with self.writing() as connection:
            article = _find_article(connection, article)
            _, sha256, _ = queries.current_text(connection, article)
            if claim.id != claim_id(claim.kind, sha256, claim.start, claim.end):
                raise UsageError("unknown_claim", name=claim.id, article=article)
            payload = {
                "status": status,
                "kind": claim.kind,
                "start": claim.start,
                "end": claim.end,
                "text": claim.text,
                "text_sha256": sha256,
                "citation": asdict(citation) if citation else None,
                "finding": finding,
                "reading": decided_reading(claim),
                "why": why,
                "note": note,
                "correction": correction,
                "calculation": calculation,
            }
            return recording.record(connection, "decided", article, claim.id, payload, who)

    def undo(self, article: str, who: str) -> Change:
        """Take the last act that stands back, whatever it was, by a new event.

        What stood before it shows again, over any number of restarts. Raises UsageError
        ``nothing_to_undo``.
        """
        with self.writing() as connection:
            article = _find_article(connection, article)
            last = standing.undoable(connection, article)
            if last is None:
                raise UsageError("nothing_to_undo")
            payload = {"undoes": last.event}
            return recording.record(connection, "undone", article, last.claim, payload, who)

    def redo(self, article: str, who: str) -> Change:
        """Take the last undo back, by a new event, if nothing else was done since.

        Raises UsageError ``nothing_to_redo``.
        """
        with self.writing() as connection:
            article = _find_article(connection, article)
            last = standing.redoable(connection, article)
            if last is None:
                raise UsageError("nothing_to_redo")
            payload = {"redoes": last.event}
            return recording.record(connection, "redone", article, last.claim, payload, who)

    def standing(self, article: str) -> Change:
        """What undo and redo would take, and every check, without changing anything."""
        with self._one_state() as connection:
            article = _find_article(connection, article)
            return replace(
                recording.state(connection, article),
                checks=standing.checks(connection, article),
                amendments=standing.amendments(connection, article),
            )

    # -- readings, second readings, precedents ----------------------------------------------------

    def amend(
        self,
        article: str,
        claim: Claim,
        what: AmendmentKind,
        parts: Mapping[str, object],
        who: str,
    ) -> Change:
        """Record what a person changed in what was read: once more is added to what stands.

        ``claim`` is the one meant, as it is after the amendment: a claim marked by hand, or one
        with new borders, has the id of its own place. ``parts`` are of the JSON shapes that
        readings have; for ``bounded`` they are ``{"of", "start", "end"}``: id and borders of the
        claim whose borders were moved, and a check on that one stands on the new one as stale,
        for it was made on other words. Raises UsageError for a claim that is not of the text.
        """
        with self.writing() as connection:
            article = _find_article(connection, article)
            return amending.amend(connection, article, claim, what, parts, who)

    def amendments(self, article: str) -> tuple[Amendment, ...]:
        """What people changed in what was read of the current text, in the order of the text.

        One for each claim and ``what``, the latest; the parts of readings add up. A claim that
        was ``restored`` is no longer ``dismissed``, and then neither is told.
        """
        with self.reading() as connection:
            return standing.amendments(connection, _find_article(connection, article))

    def second(
        self,
        article: str,
        claim: str,
        verdict: Literal["confirm", "dispute"],
        note: str,
        who: str,
        status: Status | None = None,
    ) -> Change:
        """Record another reader's word on the check of a claim; the check stands as it does.

        ``status`` is the one that the reader would set. Raises UsageError where there is no check
        to be read or it is stale, and where the reader is the one who decided.
        """
        with self.writing() as connection:
            article = _find_article(connection, article)
            return second_reading.second(connection, article, claim, verdict, note, who, status)

    def earlier(
        self, claim: Claim, besides: tuple[str, str] | None = None, limit: int = 5
    ) -> tuple[Earlier, ...]:
        """Earlier decisions on the same words, or on the same figure with the same thing counted.

        In any article, the latest first; ``besides`` (article and claim id) is the claim that is
        asked for and left out. A claim that was cleared has none.
        """
        with self._one_state() as connection:
            return precedents.earlier(connection, claim, besides, limit)

    # -- drafts and sources -----------------------------------------------------------------------

    def revise(
        self, article: str, document: Document, account: Account, who: str, *, onto: str
    ) -> Change:
        """Put a new draft in the place of the current one; one undo brings that back as it was.

        ``account`` says what becomes of every claim, ``onto`` is the hash of the text it was made
        from. Checks of carried and moved claims stand on the claims they came to, those of stale
        ones too, as stale; those of gone ones are told by ``gone``. Raises UsageError where the
        article has another text by now, or the new draft has the very same.
        """
        with self.writing() as connection:
            article = _find_article(connection, article)
            return revising.revise(connection, article, document, account, onto, who)

    def account(self, article: str, revision: int | None = None) -> Account:
        """What became of every claim when a draft (the current one) took the place of the last.

        ``check`` of each claim is the one that stood on it then. Raises UsageError where there is
        no such draft, or none before it.
        """
        with self._one_state() as connection:
            article = _find_article(connection, article)
            draft = queries.draft_numbered(connection, article, revision)
            if draft is None:
                raise UsageError("unknown_draft", name=article, revision=revision)
            return revising.account_of(connection, draft)

    def gone(self, article: str) -> tuple[Passed, ...]:
        """The claims that had a check and are in no draft since, with that check; oldest first."""
        with self._one_state() as connection:
            return revising.gone(connection, _find_article(connection, article))

    def source_changed(
        self,
        article: str,
        source: str,
        title: str,
        before: str,
        after: str,
        claims: Sequence[tuple[str, str, str | None]],
        who: str,
    ) -> Change:
        """Record that a source has other bytes (``before`` and ``after`` are their hashes).

        ``claims`` are (claim id, passage before, passage after or None where it is gone) of the
        checks that rest on it. Those whose passage reads otherwise become stale; the others
        stand. Checks that rest on it no longer are left out; where none does, nothing is
        recorded.
        """
        with self.writing() as connection:
            article = _find_article(connection, article)
            resting = {
                check.claim
                for check in standing.checks(connection, article)
                if check.citation is not None and check.citation.source == source
            }
            kept = [list(row) for row in claims if row[0] in resting]
            if not kept:
                return recording.state(connection, article)
            payload = {
                "source": source,
                "title": title,
                "before": before,
                "after": after,
                "claims": kept,
            }
            return recording.record(connection, "source_changed", article, None, payload, who)

    def resting_on(self, source: str) -> tuple[tuple[str, Check], ...]:
        """Article and check of every check that stands and cites a source."""
        with self._one_state() as connection:
            return standing.resting_on(connection, source)

    # -- the record ---------------------------------------------------------------------------

    def history(self, article: str, claim: str) -> tuple[Event, ...]:
        """Every event about a claim, in this draft and those before, the oldest first."""
        with self.reading() as connection:
            return queries.history(connection, article, claim)

    def events(self, article: str | None = None) -> Iterator[Event]:
        """The events in order, of one article or of all; nothing where there are none."""
        with self.reading() as connection:
            yield from queries.events(connection, article)

    def search(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Decisions in any article whose claim, note or correction has all these words, best first.

        Those that were undone too. Raises UsageError where there is no word to look for.
        """
        with self.reading() as connection:
            return searching.search(connection, words, limit)

    def last_hash(self) -> str:
        """The hash of the last event, which seals the whole log; zeros for an empty one."""
        with self.reading() as connection:
            return queries.last_link(connection)[1]

    # -- for this room ------------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, to read from; faults of the file become StoreError."""
        with refusing_log(self.path):
            yield self._db.conn

    @contextmanager
    def _one_state(self) -> Iterator[sqlite3.Connection]:
        """The connection, to ask several things of one state of the log, whoever else writes."""
        with self.reading() as connection, self._db.atomic():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection inside a transaction that holds the write lock from its beginning.

        ``Database.atomic`` begins without the lock; of two programs that had both read the
        last hash, one would then fail half-way.
        """
        with refusing_log(self.path):
            require_same(self.path, self._identity, STORE, OPTION)
            with writing(self._db):
                yield self._db.conn


def _find_article(connection: sqlite3.Connection, name: str) -> str:
    found = queries.article_ids(connection, chain.recordable(name))
    if not found:
        raise UsageError("unknown_article", name=name)
    if len(found) > 1:
        raise UsageError("ambiguous_article", name=name, known=", ".join(found))
    return found[0]


def _free_id(connection: sqlite3.Connection, sha256: str) -> str:
    """The shortest id for a text that no other text has."""
    digits = _ID_DIGITS
    while ("a" + sha256[:digits],) in connection.execute("SELECT id FROM articles"):
        digits += 1
    return "a" + sha256[:digits]
