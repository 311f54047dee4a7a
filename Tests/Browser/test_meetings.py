"""The panel's year, walked as the people do who run it: prepare a meeting, read the papers, hold it, keep its minutes.

Clauses walked: DA-117, DA-121, RB-011, WO-041, WO-061, WO-064, WO-066, WO-072, WO-073, WO-074, WO-080, WO-084.
"""

import datetime
import re
import subprocess
import time
import zoneinfo

import icalendar
import pytest

from playwright.sync_api import expect

from conftest import a_room_of_its_own, check_accessible, check_narrow, open_declaring, screenshot

# Of each partnership: whoever keeps its meetings, whoever chairs the body, and the body.
BODIES = [
    ("barking-and-dagenham", "Odile Marsh", "Quentin Abbey", "One Panel"),
    ("bexley", "Sylvie Danson", "Wilma Erith", "Serious Incident Group"),
    ("darlington", "Freya Tindall", "Ines Calvert", "Rapid Review Panel"),
    ("redbridge", "Priya Raman", "Marcus Bell", "One Panel"),
    ("wolverhampton", "Dilys Marrow", "Anselm Pryce", "One Panel"),
]


DAY = datetime.date.today() + datetime.timedelta(days=35)


def main(page):
    return page.locator("main").inner_text()


def mails(mail, words, link, least=1, to=""):
    """The messages with these words in the subject that lead to a page; they say nothing more of it."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with mail.lock:
            found = [m for m in mail.received if words in str(m["Subject"]) and to in str(m["To"])
                     and link in m.get_body(("plain",)).get_content()]
        if len(found) >= least:
            return found
        time.sleep(0.2)
    raise AssertionError(f"{len(found)} messages “{words}” came, not {least}")


def check_invitation(message, day):
    part = next(p for p in message.walk() if p.get_content_type() == "text/calendar")
    event = icalendar.Calendar.from_ical(part.get_payload(decode=True)).walk("VEVENT")[0]
    london = zoneinfo.ZoneInfo("Europe/London")
    assert event.decoded("DTSTART") == datetime.datetime(day.year, day.month, day.day, 14, 0, tzinfo=london)
    assert str(event["LOCATION"]).startswith("Civic Centre, room ")


def fetch(page, link):
    """A paper, once it is made: a long one is printed in the background."""
    for _ in range(60):
        answer = page.request.get(link, timeout=120_000)
        if answer.status != 202:
            break
        time.sleep(1)
    assert answer.status == 200, answer.status
    return answer.body()


def check_pdf(page, link, tmp_path, reader, *wanted):
    path = tmp_path / "paper.pdf"
    path.write_bytes(fetch(page, link))
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged:\s+yes", told)
    subprocess.run(["qpdf", "--check", path], capture_output=True, check=True)
    # In the order in which it was written: by place, the name across each page comes between other words.
    read = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True)
    text = " ".join(read.stdout.split())
    for words in (reader, *wanted):
        assert words in text, words


def check_word(page, link, tmp_path, *wanted):
    path = tmp_path / "minutes.docx"
    path.write_bytes(fetch(page, link))
    read = subprocess.run(["pandoc", path, "-t", "plain", "--wrap=none"], capture_output=True, text=True, check=True)
    for words in wanted:
        assert words in " ".join(read.stdout.split()), words


def plan(page, partnership, body):
    page.goto(f"/{partnership}/meetings")
    page.get_by_label(body, exact=True).check()
    day = DAY
    page.get_by_label("Day", exact=True).fill(str(day.day))
    page.get_by_label("Month", exact=True).fill(str(day.month))
    page.get_by_label("Year", exact=True).fill(str(day.year))
    page.get_by_label("Time, such as 14:00").fill("14:00")
    page.get_by_label("Place", exact=True).fill(a_room_of_its_own())
    page.get_by_role("button", name="Plan it").click()
    page.wait_for_url(re.compile("/meetings/[^/]+$"))
    return page.url


def move_to_today(page, meeting):
    """The day of the demonstration, on which a meeting may be held."""
    page.goto(meeting)
    page.get_by_text("Change the day, time or place").click()
    for part, value in (("day", "20"), ("month", "11"), ("year", "2026")):
        page.locator(f"[name='new-day-{part}']").fill(value)
    page.get_by_role("button", name="Change it, and tell").click()
    assert "Enter why it is changed" in main(page)
    assert page.locator("[name='new-day-day']").input_value() == "20"
    page.get_by_label("Why it is changed").fill("It is held earlier.")
    page.get_by_role("button", name="Change it, and tell").click()
    assert "20 November 2026" in main(page) and "It is held earlier." in main(page)


@pytest.mark.parametrize("partnership, keeper, chair, body", BODIES)
def test_a_meeting_is_prepared_held_and_minuted(
        person, mail, tmp_path, partnership, keeper, chair, body):
    page = person(keeper).page
    meeting = plan(page, partnership, body)
    for message in mails(mail, "a meeting was planned", meeting):
        check_invitation(message, DAY)
    page.goto(meeting + "/agenda")
    check_accessible(page)
    check_narrow(page)
    page.get_by_label("Add another matter").fill("A visit to the new unit")
    page.get_by_role("button", name="Add it").click()
    assert "A visit to the new unit" in main(page)
    if "Freedom of information" in main(page):
        page.get_by_label("Exempt", exact=True).check()
        page.get_by_label("How the public interest was weighed").fill("Confidence outweighs release.")
        page.get_by_role("button", name="Record the position").click()
    page.get_by_role("button", name="Circulate").click()
    assert "not opened" in main(page)
    told = mails(mail, "papers", meeting + "/pack")
    assert len({str(m["To"]) for m in told}) == len(told)
    screenshot(page, f"{partnership}-prepare")
    page.goto(meeting + "/pack")
    assert "The criteria for each kind of review" in main(page)
    check_accessible(page)
    check_narrow(page)
    check_pdf(page, meeting + "/pack.pdf", tmp_path, keeper, "The criteria for each kind of review")
    page.goto(meeting)
    assert not page.get_by_role("button", name="Close the meeting").count(), "before its day"
    move_to_today(page, meeting)
    for message in mails(mail, "a meeting was changed", meeting):
        check_invitation(message, datetime.date(2026, 11, 20))
    check_accessible(page)
    check_narrow(page)
    said = page.get_by_label("What was said").last
    said.fill("The visit is planned for the spring.")
    page.get_by_text("Saved at").last.wait_for()
    page.reload()
    assert "The visit is planned for the spring." in page.content()
    screenshot(page, f"{partnership}-meeting")
    page.get_by_role("button", name="Close the meeting").click()
    page.goto(meeting + "/minutes")
    assert "The visit is planned for the spring." in main(page)
    check_accessible(page)
    check_narrow(page)
    screenshot(page, f"{partnership}-minutes")
    in_the_chair = person(chair).page
    opens = open_declaring if partnership == "wolverhampton" else (lambda page, at: page.goto(at))
    opens(in_the_chair, meeting + "/minutes")
    in_the_chair.get_by_role("button", name="Approve these minutes").click()
    check_pdf(page, meeting + "/minutes.pdf", tmp_path, keeper, "The visit is planned for the spring.")
    check_word(page, meeting + "/minutes.docx", tmp_path, "The visit is planned for the spring.")
    page.goto(meeting + "/minutes")
    if "Freedom of information" in main(page):
        page.get_by_label("Exempt", exact=True).check()
        page.get_by_label("How the public interest was weighed").fill("Confidence outweighs release.")
        page.get_by_role("button", name="Record the position").click()
    page.get_by_role("button", name="Send them out").click()
    assert "Sent out on" in main(page)
    mails(mail, "minutes", meeting + "/minutes")


def test_a_meeting_is_nothing_to_those_who_sit_on_another_body(person):
    meeting = plan(person("Freya Tindall").page, "darlington", "Rapid Review Panel")
    sits_here = person("Hamid Sorrel").page
    sits_elsewhere = person("Colm Easby").page
    sits_elsewhere.goto("/darlington/meetings")
    assert "Rapid Review Panel" not in main(sits_elsewhere)
    for paper in ("", "/pack", "/minutes", "/pulse", "/pack.pdf", "/minutes.pdf"):
        assert sits_elsewhere.request.get(meeting + paper).status == 404, paper
        if not paper.endswith(".pdf"):
            assert sits_here.request.get(meeting + paper).status == 200, paper


def test_the_chair_and_a_member_do_what_is_theirs_with_the_papers(person):
    unit = person("Dilys Marrow").page
    meeting = plan(unit, "wolverhampton", "One Panel")
    chair = person("Anselm Pryce").page
    open_declaring(chair, meeting + "/agenda")
    chair.get_by_role("button", name="Ratify the agenda").click()
    assert "Ratified by Anselm Pryce" in main(chair)
    unit.goto(meeting + "/agenda")
    unit.get_by_label("Add another matter").fill("A visit to the new unit")
    unit.get_by_role("button", name="Add it").click()
    assert "It has been changed since" in main(unit)
    chair.goto(meeting + "/agenda")
    chair.get_by_role("button", name="Ratify the agenda").click()
    chair.get_by_text("Allow it", exact=True).click()
    chair.get_by_label("Who may have the papers?").fill("The coroner")
    chair.get_by_label("Why", exact=True).fill("An inquest")
    chair.get_by_role("button", name="Allow it, as the chair").click()
    assert "To The coroner" in main(chair)
    member = person("Tomas Rigby").page
    open_declaring(member, meeting)
    assert "The papers have not been circulated to you yet." in main(member)
    assert member.request.get(meeting + "/pack.pdf").status == 409
    member.goto(meeting + "/pack")
    assert "have not been circulated to you" in main(member) and "circulated to members" in member.content()
    check_accessible(member)
    check_narrow(member)
    unit.goto(meeting + "/agenda")
    unit.get_by_label("Open to a request", exact=True).check()
    unit.get_by_label("How the public interest was weighed").fill("Nothing in it is personal.")
    unit.get_by_role("button", name="Record the position").click()
    unit.get_by_role("button", name="Circulate").click()
    member = person("Idris Vane").page
    for paper in ("", "/pack", "/minutes"):
        member.goto(meeting + paper)
        assert "A visit to the new unit" not in main(member), paper
    check_accessible(member)
    check_narrow(member)
    open_declaring(member, meeting + "/pack")
    assert "A visit to the new unit" in main(member) and "The coroner" in main(member)
    member.get_by_role("button", name="I have read these papers").click()
    assert "that you have read them" in main(member)
    move_to_today(unit, meeting)
    unit.get_by_role("button", name="Close the meeting").click()
    chair.goto(meeting + "/minutes")
    chair.get_by_role("button", name="Approve these minutes").click()
    assert "approved by Anselm Pryce" in main(chair)
    chair.get_by_text("Correct them in a new version").click()
    chair.get_by_label("What is wrong?").fill("A name")
    chair.get_by_role("button", name="Open them again").click()
    chair.get_by_role("link", name="Version 1").click()
    assert "version 1" in main(chair) and "approved by Anselm Pryce" in main(chair)


def test_words_that_are_typed_while_others_are_being_saved_are_not_lost(person):
    first = person("Priya Raman").page
    meeting = plan(first, "redbridge", "One Panel")
    first.goto(meeting + "/agenda")
    first.get_by_label("Add another matter").fill("The spring")
    first.get_by_role("button", name="Add it").click()
    first.goto(meeting)

    def slowly(route):
        first.wait_for_timeout(3000)
        route.continue_()

    first.route("**/notes/**", slowly)
    said = first.get_by_label("What was said")
    said.press_sequentially("Beds are short.")
    first.get_by_text("Saving…").wait_for()
    said.press_sequentially(" Typed meanwhile.")
    for _ in range(12):
        first.wait_for_timeout(1000)
        assert said.input_value() == "Beds are short. Typed meanwhile."
    first.unroute("**/notes/**")
    first.reload()
    assert first.get_by_label("What was said").input_value() == "Beds are short. Typed meanwhile."


def test_the_partners_see_how_the_actions_stand_and_the_sub_group_which_are_exceptions(person):
    partner = person("Dawn Hartley").page
    partner.goto("/darlington")
    partner.get_by_role("link", name="Oversight").click()
    lines = partner.locator("table").first.inner_text().splitlines()
    rows = [line.split("\t") for line in lines if "\t" in line]
    assert rows[0] == ["Agency", "Open", "Late", "At risk", "Escalated"]
    assert rows[1][1:] == ["1", "1", "1", "1"], rows
    assert "Haughton" not in main(partner) and not partner.get_by_role("link", name=re.compile("^OP-")).count()
    check_accessible(partner)
    check_narrow(partner)
    chair = person("Petra Yarm").page
    chair.goto("/darlington/oversight")
    chair.get_by_role("link", name=re.compile("^OP-")).first.click()
    assert "Linnet Haughton" in main(chair)
    meeting = plan(person("Freya Tindall").page, "darlington", "Learning and Development sub-group")
    chair.goto(meeting + "/pack")
    assert "Action log and exception report" in main(chair)
    assert "Late, at risk, escalated, due Friday 31 July 2026" in main(chair)
    member = person("Colm Easby").page
    member.goto(meeting + "/pack")
    assert "Late, at risk, escalated" in main(member) and "Haughton" not in main(member)
    nurse = person("Oona Braithe").page
    assert nurse.request.get("/darlington/oversight").status == 404


def test_two_people_see_what_each_other_writes(person):
    first = person("Priya Raman").page
    meeting = plan(first, "redbridge", "One Panel")
    first.goto(meeting + "/agenda")
    first.get_by_label("Add another matter").fill("The winter")
    first.get_by_role("button", name="Add it").click()
    first.goto(meeting)
    second = person("Priya Raman").page
    second.goto(meeting)
    first.get_by_label("What was said").fill("Beds are short.")
    first.get_by_text("Saved at").wait_for()
    expect(second.get_by_label("What was said")).to_have_value("Beds are short.", timeout=20_000)
    # A dropped connection: what is typed stays, says that it is not saved, and is saved with the next words.
    second.context.set_offline(True)
    second.get_by_label("What was said").fill("Beds are short. So are nurses.")
    second.get_by_text("Not saved").wait_for()
    second.context.set_offline(False)
    second.get_by_label("What was said").press_sequentially(" All winter.")
    second.get_by_text("Saved at").wait_for()
    expect(first.get_by_label("What was said")).to_have_value(re.compile("All winter."), timeout=20_000)
