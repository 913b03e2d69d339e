"""Workbooks: rows with the words of their header, places that spreadsheets take, true values."""

from __future__ import annotations

import pytest
from archives import cells, xlsx
from reader_views import places

from redpencil.documents import workbook
from redpencil.documents.number_formats import Format, read_format, shown
from redpencil.gathering import kind_of
from redpencil.model import Document


def read(sheets: dict[str, str], **more: object) -> Document:
    return workbook.read(xlsx(sheets, **more), "figures.xlsx", {})


def sheet(*rows: str, more: str = "") -> str:
    return f"<sheetData>{''.join(rows)}</sheetData>{more}"


def test_rows_repeat_their_header_and_have_places() -> None:
    document = read(
        {
            "Troops by year": sheet(
                cells(1, "Figures of the ministry"),
                cells(3, "Country", "Troops", "Year 2023"),
                cells(4, "Chad", "<c><v>2250</v></c>", "<c><v>1</v></c>"),
                cells(7, "", "<c><v>800</v></c>"),
            )
        }
    )
    assert places(document) == [
        ("'Troops by year'!A1", "Figures of the ministry"),
        ("'Troops by year'!A4:C4", "Country: Chad · Troops: 2250 · Year 2023: 1"),
        ("'Troops by year'!B7", "Troops: 800"),
    ]
    assert document.title == "figures"
    assert kind_of(document) == "data"


def test_a_sheet_without_a_header_is_read_as_it_stands() -> None:
    document = read({"A": sheet(cells(1, "Chad", "<c><v>2250</v></c>"), cells(2, "Niger", "12"))})
    assert places(document) == [("A!A1:B1", "Chad · 2250"), ("A!A2:B2", "Niger · 12")]


def test_several_sheets_stand_under_their_names_and_hidden_ones_are_told() -> None:
    rows = sheet(cells(1, "a", "b"), cells(2, "c", "d"))
    document = read({"One": rows, "Two": rows, "Empty": sheet()}, hidden="Two")
    assert [where for where, _ in places(document)] == ["One", "One!A2:B2", "Two", "Two!A2:B2"]
    assert any("Two" in remark and "idden" in remark for remark in document.remarks)


def test_merged_cells_stand_in_every_row_they_cover() -> None:
    rows = sheet(
        cells(1, "Region", "Year"),
        cells(2, "North", "x"),
        cells(3, "", "y"),
        more='<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    )
    assert places(read({"S": rows}))[-1] == ("S!A3:B3", "Region: North · Year: y")


def test_shared_strings_truth_values_errors_and_formulas() -> None:
    row = cells(
        1, '<c t="s"><v>1</v></c>', '<c t="b"><v>1</v></c>', '<c t="e"><v>#N/A</v></c>',
        '<c t="str"><f>A1</f><v>made</v></c>', "<c><f>1+1</f></c>", '<c t="s"><v>99</v></c>',
    )  # fmt: skip
    document = read({"S": sheet(row)}, strings=("zero", "one"))
    assert document.text == "one · TRUE · #N/A · made"
    assert any("never calculated (1)" in remark for remark in document.remarks)


def test_the_format_of_a_cell_says_what_its_number_means() -> None:
    row = cells(1, '<c s="1"><v>0.125</v></c>', '<c s="2"><v>45415</v></c>')
    assert read({"S": sheet(row)}, formats=("0%", "dd/mm/yyyy")).text == "12.5% · 2024-05-03"


def test_workbooks_of_older_macs_count_days_from_1904() -> None:
    row = cells(1, '<c s="1"><v>43953</v></c>')
    more = '<workbookPr date1904="1"/>'
    assert read({"S": sheet(row)}, formats=("yyyy-mm-dd",), more=more).text == "2024-05-03"


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        ("1846", "#,##0", "1846"),
        ("0.30000000000000004", "General", "0.3"),
        ("0.1234", "0%", "12.34%"),
        ("1E-7", "", "0.0000001"),
        ("1e20", "0", "100000000000000000000"),
        ("-3", '"$"#,##0.00', "-$3"),
        ("1800.5", "[$€-407] #,##0", "€1800.5"),
        ("1800.5", "#,##0 [$€-407]", "1800.5 €"),
        ("5", "[$CHF] 0", "CHF 5"),
        ("45415", "d mmm yyyy", "2024-05-03"),
        ("45415.4375", "yyyy-mm-dd hh:mm", "2024-05-03 10:30"),
        ("45415", "mmm yyyy", "2024-05"),
        ("45415", "yyyy", "2024"),
        ("0.4375", "h:mm AM/PM", "10:30"),
        ("1.0854166666666667", "[h]:mm", "26:03:00"),
        ("5", "yyyy-mm-dd", "1900-01-05"),
        ("-1", "yyyy-mm-dd", "-1"),
        ("9999999999", "yyyy-mm-dd", "9999999999"),
        ("3", '0 "days"', "3"),
        ("3", "0.0\\ \\s", "3"),
        ("nan", "0", "nan"),
        ("n/a", "0", "n/a"),
    ],
)
def test_numbers_are_shown_with_all_their_digits(value: str, code: str, words: str) -> None:
    assert shown(value, read_format(code), from_1904=False) == words


def test_a_date_that_shows_no_year_still_has_one() -> None:
    assert read_format("d mmm") == Format("date", "md")
    assert shown("45415", read_format("d mmm"), from_1904=False) == "2024-05-03"
