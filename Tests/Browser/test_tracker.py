"""The old case tracker, brought in by somebody at a browser without scripts."""

import datetime
import io

import openpyxl

from conftest import check_accessible, check_narrow, screenshot

TRACKER = "/redbridge/old-tracker"


def spreadsheet(*rows):
    book = openpyxl.Workbook()
    book.active.append(["Case ref", "Name of adult", "Date received", "Outcome", "Allocated to"])
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return {"name": "Old tracker.xlsx", "mimeType": "application/octet-stream", "buffer": file.getvalue()}


def choose(page, *rows):
    page.goto(TRACKER)
    page.get_by_label("The file").set_input_files(spreadsheet(*rows))
    page.get_by_role("button", name="Read the file").click()
    page.wait_for_url("**/old-tracker/columns")


def seen(page, name):
    check_accessible(page)
    check_narrow(page)
    screenshot(page, f"tracker/{name}")


def test_a_tracker_with_a_bad_row_is_corrected_and_brought_in(person):
    page = person("Priya Raman").page
    page.goto("/redbridge/cases")
    page.get_by_role("link", name="Bring in the old case tracker").click()
    seen(page, "1-file")
    page.get_by_role("button", name="Read the file").click()
    assert page.get_by_role("link", name="Choose the file that holds the tracker").is_visible()
    seen(page, "2-no-file")
    good = ["B-101", "Orla Quint", datetime.date(2021, 3, 12), "No review", "Jo"]
    choose(page, good, ["B-102", "Piers Mallow", "spring 2022", "SAR", "Al"])
    seen(page, "3-columns")
    page.get_by_role("button", name="Look over the rows").click()
    assert page.get_by_text("“spring 2022” is no day.").is_visible()
    assert page.get_by_role("button", name="Bring in").count() == 0
    seen(page, "4-bad-row")
    choose(page, good, ["B-102", "Piers Mallow", "12/5/2022", "SAR", "Al"])
    page.get_by_role("button", name="Look over the rows").click()
    seen(page, "5-rows")
    page.get_by_role("button", name="Bring in all 2 cases").click()
    assert page.get_by_text("2 cases were brought in.").is_visible()
    seen(page, "6-brought-in")
    page.get_by_role("link", name="See them in the log").click()
    seen(page, "7-log")
    page.get_by_role("link", name="B-102").click()
    assert page.get_by_role("heading", name="Piers Mallow").is_visible()
    assert page.get_by_text("12 May 2022").is_visible()
    seen(page, "8-former-case")


def test_it_needs_no_scripts(person):
    page = person("Priya Raman", java_script_enabled=False).page
    choose(page, ["N-1", "Una Fell", None, None, None])
    page.get_by_role("button", name="Look over the rows").click()
    page.get_by_role("button", name="Bring in 1 case").click()
    assert page.get_by_text("1 case was brought in.").is_visible()


def test_a_list_is_downloaded_and_not_shown(person):
    page = person("Priya Raman").go("/redbridge/cases").page
    with page.expect_download() as download:
        page.get_by_role("link", name="As a spreadsheet").click()
    assert download.value.suggested_filename.startswith("case-referral-log-")
    book = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    assert book.active["A1"].value.startswith("OFFICIAL-SENSITIVE. Case Referral Log.")
    assert book.active["A2"].value == "Reference"
