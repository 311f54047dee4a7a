"""Spreadsheets as other programs write and read them: openpyxl, which knows nothing of ours."""

import csv
import datetime
import io
import shutil
import zipfile

import openpyxl
import pytest
from machine import Service

LOG = "/redbridge/case-referral-log"
TRACKER = "/redbridge/old-tracker"
BOUNDARY = "----tracker-boundary-of-a-test"


def keeper(service):
    return service.browser().sign_in_to_demonstration("priya-raman")


def as_words(cell):
    if cell is None:
        return ""
    return cell.date().isoformat() if isinstance(cell, datetime.datetime) else str(cell)


def opened(answer):
    assert answer.status == 200, answer.text
    book = openpyxl.load_workbook(io.BytesIO(answer.body))
    assert len(book.worksheets) == 1
    return book.worksheets[0], book


def lines(answer):
    rows = list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig"))))
    # A word that looks like a formula has an apostrophe before it in CSV, and needs none in a workbook.
    return [[c[1:] if c[:2] in ("'=", "'+", "'-", "'@") else c for c in row] for row in rows]


@pytest.mark.parametrize("path", [
    LOG, "/redbridge/deadlines", "/redbridge/meetings", "/redbridge/people"])
def test_a_list_says_the_same_in_a_workbook_as_in_csv(demonstration, path):
    browser = keeper(demonstration)
    sheet, book = opened(browser.get(path + ".xlsx"))
    words = [[as_words(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert words == lines(browser.get(path + ".csv"))
    assert len(words) > 2
    assert sheet.freeze_panes == "A3"
    assert words[0][0].startswith("OFFICIAL-SENSITIVE. ") and "Made for Priya Raman on " in words[0][0]
    assert not any(words[0][1:]) and sheet.oddHeader.center.text == "OFFICIAL-SENSITIVE"
    assert "Made for Priya Raman on " in sheet.oddFooter.left.text
    assert not book.properties.creator and not book.properties.lastModifiedBy
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "d", "n"}


def test_a_workbook_has_nothing_in_it_that_runs(demonstration):
    parts = zipfile.ZipFile(io.BytesIO(keeper(demonstration).get(LOG + ".xlsx").body))
    for name in parts.namelist():
        assert b"<f>" not in parts.read(name), name
        assert "vba" not in name.lower() and "external" not in name.lower()


def tracker(*rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Cases"
    sheet.append(["Cases before OnePanel"])
    sheet.append(["Case ref", "Name", "Date received", "Outcome", "Days open", "Owner"])
    for row in rows:
        sheet.append(row)
        # A name that begins like a formula is a name.
        sheet.cell(sheet.max_row, 2).data_type = "s"
    book.create_sheet("Lists")
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def send(browser, file):
    browser.get(TRACKER)
    def part(said, content):
        return f"--{BOUNDARY}\r\nContent-Disposition: form-data; {said}\r\n\r\n".encode() + content + b"\r\n"
    body = (part('name="csrf"', browser.token.encode())
            + part('name="tracker"; filename="Old tracker.xlsx"', file)
            + f"--{BOUNDARY}--\r\n".encode())
    return browser.ask(
        "POST", TRACKER, body, {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"})


def test_a_tracker_that_another_program_wrote_comes_into_the_log(place):
    with Service("demo", ["--data", str(place.data)]) as service:
        browser = keeper(service)
        file = tracker(
            ["T-1", "Orla Quint", datetime.date(2021, 3, 12), "No review", "=TODAY()-C3", "Jo"],
            ["T-2", "=1+1 Ltd", "1 April 2022", None, 3, "Al"])
        assert send(browser, file).location == TRACKER + "/columns"
        columns = browser.get(TRACKER + "/columns")
        assert "1 cell holds a formula" in columns.text and "“Lists”" in columns.text
        fields = ["reference", "subject", "received", "outcome", "left-out", "note"]
        chosen = {f"column-{place}": field for place, field in enumerate(fields)}
        assert browser.post(TRACKER + "/columns", **chosen).location == TRACKER + "/rows"
        rows = browser.get(TRACKER + "/rows")
        assert "2 rows are sound." in rows.text and "1 Apr 2022" in rows.text
        before = place.entries()
        done = browser.post(TRACKER + "/rows", seen=rows.hidden("seen"))
        assert done.location == TRACKER + "?after=brought-in", done.text
        assert place.entries() == before + 3
        sheet, _ = opened(browser.get(LOG + ".xlsx?state=former"))
        brought = [row[:3] for row in sheet.iter_rows(min_row=3, values_only=True)]
        assert brought == [
            ("T-2", "=1+1 Ltd", datetime.datetime(2022, 4, 1)),
            ("T-1", "Orla Quint", datetime.datetime(2021, 3, 12))]
    # The demonstration has its key beside its data; verifying takes it from elsewhere.
    shutil.copy(place.data / "demonstration.key", place.key)
    assert b"Orla Quint" not in place.record.read_bytes()
    assert place.verify().returncode == 0


def test_a_workbook_of_a_million_rows_ends_in_a_sentence(demonstration):
    row = "<row><c><v>1</v></c><c><v>2</v></c></row>"
    plain = io.BytesIO(tracker())
    swollen = io.BytesIO()
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(swollen, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            text = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text = f"<worksheet><sheetData>{row * 1_000_000}</sheetData></worksheet>".encode()
            target.writestr(name, text)
    assert len(swollen.getvalue()) < 1 << 20
    answer = send(keeper(demonstration), swollen.getvalue())
    assert answer.status == 422
    assert "There are more than 10000 rows below the headings." in answer.text
