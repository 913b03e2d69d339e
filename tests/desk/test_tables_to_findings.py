"""Tables of every form go through the cage into the library, and a figure is found by its cell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from archives import xlsx

from redpencil import resources
from redpencil.claims.set_aside import entry_of
from redpencil.desk import Desk
from redpencil.model import Article, Change, Claim, Evidence
from redpencil.reports.json import render_json
from redpencil.settings import Settings

HEAD = ("harbour", "boats 2021", "boats 2022", "cost ($ m)")
ROWS = (
    ("Norhaven", "1250", "1310", "4.2"),
    ("Selby Reach", "840", "905", "1.1"),
    ("Inner Quay", "412", "398", "7.5"),
)
TOTAL = ("Total", "2502", "2613", "12.8")


def separated(mark: str, *more: tuple[str, ...]) -> bytes:
    return "\n".join(mark.join(row) for row in (HEAD, *ROWS, *more)).encode()


def page(*more: tuple[str, ...]) -> bytes:
    head = "".join(f"<th>{cell}</th>" for cell in HEAD)
    body = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in (*ROWS, *more)
    )
    words = "<p>The harbours of the lake keep an account of their boats every year.</p>"
    return (
        f"<html><title>Lake harbours</title><body><h1>Lake harbours</h1>{words}"
        f"<table><tr>{head}</tr>{body}</table></body></html>"
    ).encode()


def book(*more: tuple[str, ...]) -> bytes:
    rows = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>"
        for row in (HEAD, *ROWS, *more)
    )
    return xlsx({"Boats": rows})


FORMS = {
    "lake-harbours.csv": (lambda *more: separated(",", *more), "row {}"),
    "lake-harbours.tsv": (lambda *more: separated("\t", *more), "row {}"),
    "lake-harbours.html": (page, "table 1, row {}"),
    "lake-harbours.xlsx": (book, "Boats!A{0}:D{0}"),
}


Held = tuple[Desk, str]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "library.db", tmp_path / "log.db", Settings()) as opened:
        yield opened


@pytest.fixture(scope="module", params=FORMS)
def held(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Held]:
    """A desk whose library has the table in one of its forms, and where its rows stand."""
    folder = tmp_path_factory.mktemp("tables")
    make, place = FORMS[request.param]
    with Desk(folder / "library.db", folder / "log.db", Settings()) as opened:
        add(opened, folder, request.param, make(TOTAL))
        yield opened, place


def add(desk: Desk, folder: Path, name: str, data: bytes) -> tuple[Change, ...]:
    path = folder / name
    path.write_bytes(data)
    (added,) = desk.add_sources([path])
    assert added.source is not None, added.error
    return added.changes


def seen(desk: Desk, sentence: str) -> tuple[Article, Claim, tuple[Evidence, ...]]:
    """The last figure of a sentence beside the library."""
    article = desk.open_text(f"Boats on the lake\n\n{sentence}")
    claims = [c for b in desk.claims(article) for c in b.claims if c.kind == "quantity"]
    return article, claims[-1], desk.look_up(article.document, claims[-1])


def test_a_figure_is_found_by_row_and_column(held: Held) -> None:
    desk, place = held
    article, claim, evidence = seen(desk, "In 2022 the harbour of Norhaven counted 1,310 boats.")
    best = evidence[0]
    assert best.passage is not None
    assert best.finding.name == "equal"
    assert best.passage.locator == f"{place.format(2)}, column boats 2022"
    assert best.passage.text[best.start : best.end] == "1310"
    report = desk.report(article, {claim.id: evidence})
    assert f"{place.format(2)}, column boats 2022" in render_json(report).decode()


@pytest.mark.parametrize(
    ("sentence", "name", "column"),
    [
        ("In 2022 the harbour of Norhaven counted 1,250 boats.", "differs", "boats 2022"),
        ("The harbour of Norhaven cost $4.2 million.", "equal", "cost ($ m)"),
    ],
)
def test_year_and_unit_of_a_head_hold_for_its_cells(
    held: Held, sentence: str, name: str, column: str
) -> None:
    desk, place = held
    best = seen(desk, sentence)[2][0]
    assert best.passage is not None
    found = best.finding.name, best.passage.locator
    assert found == (name, f"{place.format(2)}, column {column}")


def test_a_total_is_told_with_the_sum_of_its_rows(held: Held) -> None:
    desk, place = held
    best = seen(desk, "The harbours of the lake counted 2,613 boats in total in 2022.")[2][0]
    assert best.sum is not None
    assert best.finding.why.endswith("add up to 2,613, as the table's own total says.")
    names = f"sum of “boats 2022” in {place.format(2)} to {place.format(4)}"
    assert best.sum.calculation == f"{names}: 1,310 + 905 + 398 = 2,613"


def test_a_total_that_its_rows_do_not_make_says_so(desk: Desk, tmp_path: Path) -> None:
    wrong = ("Total", "2502", "2631", "12.8")
    add(desk, tmp_path, "lake-harbours.csv", separated(",", wrong))
    best = seen(desk, "The harbours of the lake counted 2,631 boats in total in 2022.")[2][0]
    assert best.finding.name == "equal"
    assert best.finding.why.endswith(
        "The 3 rows of column “boats 2022” add up to 2,613, but the table's own total says 2,631."
    )


def test_a_sum_that_the_table_does_not_print_is_evidence(desk: Desk, tmp_path: Path) -> None:
    add(desk, tmp_path, "lake-harbours.csv", separated(","))
    best = seen(desk, "The harbours of the lake counted 2,613 boats in total in 2022.")[2][0]
    assert best.passage is not None
    assert (best.finding.name, best.finding.rule) == ("equal", "sum_of_rows")
    assert best.passage.locator == "row 2 – row 4, column boats 2022"
    assert "905" in best.passage.text
    assert best.finding.why == (
        "The 3 rows of column “boats 2022” add up to 2,613, the same as “2,613 boats”."
    )
    other = seen(desk, "The harbours of the lake counted 2,900 boats in total in 2022.")[2][0]
    assert (other.finding.name, other.finding.weak) == ("differs", True)


def test_a_kept_sum_is_run_again_when_the_source_changes(desk: Desk, tmp_path: Path) -> None:
    add(desk, tmp_path, "lake-harbours.csv", separated(",", TOTAL))
    sentence = "The harbours of the lake counted 2,613 boats in total in 2022."
    article, claim, evidence = seen(desk, sentence)
    best = evidence[0]
    assert best.sum is not None
    assert best.finding.why.endswith("as the table's own total says.")
    desk.decide(article.id, claim, "ok", evidence=best, calculation=best.sum.calculation)
    grown = (*ROWS[:2], ("Inner Quay", "412", "400", "7.5"))
    words = "\n".join(",".join(row) for row in (HEAD, *grown, TOTAL))
    (change,) = add(desk, tmp_path, "lake-harbours.csv", words.encode())
    (check,) = change.checks
    assert (check.status, check.cause) == ("stale", "source")
    assert check.before == best.sum.calculation
    assert check.after == best.sum.calculation.replace("398", "400").replace("2,613", "2,615")


def test_a_change_outside_of_a_kept_sum_leaves_the_check(desk: Desk, tmp_path: Path) -> None:
    add(desk, tmp_path, "lake-harbours.csv", separated(",", TOTAL))
    sentence = "The harbours of the lake counted 2,613 boats in total in 2022."
    article, claim, evidence = seen(desk, sentence)
    best = evidence[0]
    assert best.sum is not None
    desk.decide(article.id, claim, "ok", evidence=best, calculation=best.sum.calculation)
    grown = (*ROWS[:2], ("Inner Quay", "413", "398", "7.5"))
    words = "\n".join(",".join(row) for row in (HEAD, *grown, TOTAL))
    (change,) = add(desk, tmp_path, "lake-harbours.csv", words.encode())
    assert [check.status for check in change.checks] in ([], ["ok"])


def test_a_passage_set_aside_before_cells_were_told_stays_so(desk: Desk, tmp_path: Path) -> None:
    add(desk, tmp_path, "lake-harbours.csv", separated(","))
    _, _, evidence = seen(desk, "In 2022 the harbour of Norhaven counted 1,310 boats.")
    assert entry_of(evidence[0])[1] == "row 2"


def test_a_report_tells_the_sum_as_its_schema_has_it(desk: Desk, tmp_path: Path) -> None:
    add(desk, tmp_path, "lake-harbours.csv", separated(",", TOTAL))
    article, claim, evidence = seen(desk, "The harbours counted 2,613 boats in total in 2022.")
    told = json.loads(render_json(desk.report(article, {claim.id: evidence})))
    schema = json.loads(resources.path("schemas/report.schema.json").read_text("utf-8"))
    jsonschema.validate(told, schema)
    (sums,) = [f["sum"] for item in told["claims"] for f in item["findings"] if "sum" in f]
    assert (sums["column"], sums["rows"], sums["shown"]) == ("boats 2022", 3, "2,613")
