"""The export: every event as a line of JSON that anybody can verify with ten lines of code."""

from __future__ import annotations

import hashlib
import json

from log_examples import CITATION, WORDS, claim_on, other_article

from redpencil.checklog.chain import GENESIS
from redpencil.checklog.exporting import export
from redpencil.checklog.log import CheckLog
from redpencil.model import Article


def test_an_export_can_be_verified_with_nothing_but_json_and_sha256(
    log: CheckLog, article: Article
) -> None:
    for words in WORDS:
        claim = claim_on(article.document, words)
        log.decide(article.id, claim, "ok", who="Žofie", citation=CITATION, note="“ja” \u2028 😀")
    log.undo(article.id, "Ann")
    *lines, closing = (json.loads(line) for line in export(log))
    previous = "0" * 64
    names = ("seq", "kind", "article", "claim", "payload", "who", "at", "program", "previous")
    for number, line in enumerate(lines, 1):
        assert (line["seq"], line["previous"]) == (number, previous)
        sealed = json.dumps(
            [line[name] for name in names],
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=False,
        )
        assert line["hash"] == hashlib.sha256(sealed.encode()).hexdigest()
        previous = line["hash"]
    assert closing == {"events": 6, "last_hash": previous}
    assert previous == log.last_hash()


def test_an_export_of_one_article_closes_with_the_hash_of_the_whole_log(
    log: CheckLog, article: Article
) -> None:
    log.register(other_article(), "Ann")
    *lines, closing = (json.loads(line) for line in export(log, article.id))
    assert [line["seq"] for line in lines] == [1]
    assert closing == {"events": 1, "last_hash": log.last_hash()}


def test_an_empty_log_exports_its_closing_line_alone(log: CheckLog) -> None:
    assert [json.loads(line) for line in export(log)] == [{"events": 0, "last_hash": GENESIS}]


def test_every_event_is_one_line(log: CheckLog, article: Article) -> None:
    claim = claim_on(article.document, "two winters")
    log.decide(article.id, claim, "ok", who="Ann", note="one\ntwo\r\nthree")
    assert all("\n" not in line and "\r" not in line for line in export(log))
