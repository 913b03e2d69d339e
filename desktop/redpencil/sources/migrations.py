"""The library's tables, step by step: a step that was released is never edited."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("library")

# FTS5's own columns carry the words, so that a passage can be taken out of the index by its
# number alone. "around" holds the passages before and after, "figures" the figures of the text
# in one spelling.
_INDEX = """
CREATE VIRTUAL TABLE passage_words USING fts5(
    title, text, speaker, around, figures,
    tokenize = 'porter unicode61 remove_diacritics 2'
)
"""

# What the program shows of a source and of a passage, for the eye of Datasette as well.
_SHOWN_SOURCES = """
SELECT number, id, title, kind, is_primary, origin, sha256, added_at, passages, date, speaker
FROM sources
"""
_SHOWN_PASSAGES = """
SELECT p.id AS number, p.source AS source_number, p.number AS place, s.id AS source, s.title,
       p.locator, p.first, p.last, w.text, coalesce(p.speaker, s.speaker) AS speaker, s.kind
FROM passages p JOIN sources s ON s.number = p.source JOIN passage_words w ON w.rowid = p.id
"""


@migrations()
def m0001_sources_and_passages(db: Database) -> None:
    """Sources with their documents, their passages, and the index of the passages' words."""
    db.table("sources").create(
        {
            "number": int,
            "id": str,
            "title": str,
            "kind": str,
            "is_primary": int,
            "origin": str,
            "sha256": str,
            "added_at": str,
            "passages": int,
            "date": str,
            "speaker": str,
            "content_sha256": str,
            "document": str,
        },
        pk="number",
        not_null={"id", "title", "kind", "is_primary", "origin", "sha256", "document"},
    )
    db.table("sources").create_index(["id"], unique=True)
    db.table("sources").create_index(["sha256"])
    db.table("passages").create(
        {
            "id": int,
            "source": int,
            "number": int,
            "locator": str,
            "first": int,
            "last": int,
            "speaker": str,
        },
        pk="id",
        not_null={"source", "number", "locator", "first", "last"},
        foreign_keys=[("source", "sources", "number")],
    )
    db.table("passages").create_index(["source", "number"], unique=True)
    db.table("passages").create_index(["source", "first"])
    db.execute(_INDEX)
    db.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(passage_words, row)")
    db.create_view("shown_sources", _SHOWN_SOURCES)
    db.create_view("shown_passages", _SHOWN_PASSAGES)


@migrations()
def m0002_watched_folders(db: Database) -> None:
    """Folders whose new files become sources, and the files of them that were dealt with."""
    db.table("watched_folders").create({"path": str}, pk="path")
    db.table("watched_files").create(
        {"path": str, "size": int, "modified": int}, pk="path", not_null={"size", "modified"}
    )


@migrations()
def m0003_room_for_many_rows(db: Database) -> None:
    """Let the index gather this many bytes in memory before it writes a segment.

    With the usual one megabyte most of the time of filling a library goes into merging segments
    (https://www.sqlite.org/fts5.html#the_hashsize_configuration_option).
    """
    room = 32 * 1024 * 1024
    db.execute(f"INSERT INTO passage_words(passage_words, rank) VALUES ('hashsize', {room})")  # noqa: S608 — a constant


@migrations()
def m0004_directions(db: Database) -> None:
    """The directions of passages in a sentence model that the user may have named."""
    db.table("directions").create(
        {"passage": int, "model": str, "direction": bytes},
        pk="passage",
        not_null={"model", "direction"},
    )
