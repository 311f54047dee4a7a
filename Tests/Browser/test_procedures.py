"""A procedure is rehearsed, drawn and compared; a person's days are read by a calendar program."""

import re
import urllib.error
import urllib.request

import icalendar

from conftest import check_accessible, check_narrow, screenshot


def main(page):
    return page.locator("main").inner_text()


def choose_next(page, words, day):
    page.locator("select[name='next']").select_option(label=words)
    for part, value in zip(("day", "month", "year"), day.split()):
        page.locator(f"[name='on-{part}']").fill(value)
    page.get_by_role("button", name="Do it and see").click()


def test_the_secretariat_plays_a_made_up_case_before_a_procedure_is_adopted(person):
    page = person("Priya Raman").go("/redbridge/procedure").page
    page.get_by_role("link", name="Rehearse it with a made-up case").click()
    check_accessible(page)
    page.get_by_role("button", name="Begin").click()
    assert "Choose the way on which the case begins" in main(page)
    check_accessible(page)
    choices = page.locator("select[name='pathway'] option").all_inner_texts()
    adult = next(choice for choice in choices if choice.startswith("Safeguarding Adults Review"))
    page.locator("select[name='pathway']").select_option(label=adult)
    for part, value in zip(("day", "month", "year"), ("20", "11", "2026")):
        page.locator(f"[name='on-{part}']").fill(value)
    page.get_by_role("button", name="Begin").click()
    assert "Open" in main(page)
    choose_next(page, page.locator("select[name='next'] option").nth(1).inner_text(), "23 11 2026")
    said = main(page)
    assert "Hand in" in said and "Allowed" in said and "Refused" not in said
    check_accessible(page)
    check_narrow(page)
    screenshot(page, "rehearsal")
    page.get_by_text("The case as it is written").click()
    box = page.locator("textarea[name='script']")
    assert "hand-in" in box.input_value()
    box.fill(box.input_value() + "  - {on: 2026-11-24, who: auditor, do: begin, step: referral}\n")
    page.get_by_role("button", name="Play it again").click()
    assert "Refused" in main(page)
    check_accessible(page)


def test_a_pathway_is_drawn_and_two_versions_are_compared(person):
    page = person("Freya Tindall").go("/darlington/procedure").page
    page.get_by_role("link", name=re.compile("drawn$")).first.click()
    check_accessible(page)
    check_narrow(page)
    drawn = page.locator("img").first
    assert drawn.evaluate("image => image.complete && image.naturalWidth > 200")
    screenshot(page, "pathway-drawn")
    page.goto("/darlington/procedure/comparison")
    assert "only one version" in main(page)
    check_accessible(page)


def test_a_persons_days_are_read_by_a_calendar_program_and_name_nobody(person):
    priya = person("Priya Raman")
    page = priya.go("/redbridge/cases").page
    names = [cell.inner_text() for cell in page.locator("main td:nth-of-type(1)").all()]
    surnames = {name.split()[-1] for name in names if name.strip()}
    assert len(surnames) > 3
    page = priya.go("/redbridge/deadlines").page
    page.get_by_role("link", name="See these days in your own calendar").click()
    check_accessible(page)
    page.get_by_role("button", name="Make an address").click()
    check_accessible(page)
    screenshot(page, "calendar-address")
    address = re.search(r"http\S+\.ics", main(page)).group()
    with urllib.request.urlopen(address) as answer:
        assert answer.headers["content-type"].startswith("text/calendar")
        text = answer.read()
    calendar = icalendar.Calendar.from_ical(text)
    events = calendar.walk("VEVENT")
    assert len(events) > 3
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids)
    days = [event["DTSTART"].dt for event in events]
    assert days == sorted(days)
    assert any("OP-2026" in str(event["SUMMARY"]) for event in events)
    assert not [name for name in surnames if name.encode() in text]
    page.get_by_role("button", name="Stop the calendar").click()
    request = urllib.request.Request(address)
    try:
        urllib.request.urlopen(request)
        raise AssertionError("a calendar that was stopped still answers")
    except urllib.error.HTTPError as error:
        assert error.code == 404
