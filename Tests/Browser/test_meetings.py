"""The panel's year, walked as the people do who run it: prepare a meeting, read the papers, hold it, keep its minutes.

Clauses walked: RB-011, WO-041, WO-061, WO-064, WO-066, WO-072, WO-073, WO-074, WO-080, WO-084.
"""

import datetime
import re

import pytest

from playwright.sync_api import expect

from conftest import check_accessible, check_narrow, screenshot

# Of each partnership: whoever keeps its meetings, whoever chairs the body, and the body.
BODIES = [
    ("barking-and-dagenham", "Odile Marsh", "Quentin Abbey", "One Panel"),
    ("bexley", "Sylvie Danson", "Wilma Erith", "Serious Incident Group"),
    ("darlington", "Freya Tindall", "CHAIR-DA", "Rapid Review Panel"),
    ("redbridge", "Priya Raman", "CHAIR-RB", "One Panel"),
    ("wolverhampton", "Dilys Marrow", "Anselm Pryce", "One Panel"),
]


def main(page):
    return page.locator("main").inner_text()


def plan(page, partnership, body):
    page.goto(f"/{partnership}/meetings")
    page.get_by_label(body, exact=True).check()
    day = datetime.date.today() + datetime.timedelta(days=35)
    page.get_by_label("Day", exact=True).fill(str(day.day))
    page.get_by_label("Month", exact=True).fill(str(day.month))
    page.get_by_label("Year", exact=True).fill(str(day.year))
    page.get_by_label("Time, such as 14:00").fill("14:00")
    page.get_by_label("Place", exact=True).fill("Civic Centre")
    page.get_by_role("button", name="Plan it").click()
    page.wait_for_url(re.compile("/meetings/[^/]+$"))
    return page.url


@pytest.mark.parametrize("partnership, keeper, chair, body", BODIES)
def test_a_meeting_is_prepared_held_and_minuted(person, partnership, keeper, chair, body):
    page = person(keeper).page
    meeting = plan(page, partnership, body)
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
    if page.get_by_role("button", name="Circulate").count():
        page.get_by_role("button", name="Circulate").click()
        assert "not opened" in main(page)
    screenshot(page, f"{partnership}-prepare")
    page.goto(meeting + "/pack")
    assert "The criteria for each kind of review" in main(page)
    check_accessible(page)
    check_narrow(page)
    page.goto(meeting)
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


def test_a_meeting_is_nothing_to_those_who_sit_on_another_body(person):
    meeting = plan(person("Freya Tindall").page, "darlington", "Rapid Review Panel")
    sits_here = person("Hamid Sorrel").page
    sits_elsewhere = person("Colm Easby").page
    for paper in ("", "/pack", "/minutes", "/pulse", "/pack.pdf", "/minutes.pdf"):
        assert sits_elsewhere.request.get(meeting + paper).status == 404, paper
        if not paper.endswith(".pdf"):
            assert sits_here.request.get(meeting + paper).status == 200, paper


def test_the_chair_and_a_member_do_what_is_theirs_with_the_papers(person):
    unit = person("Dilys Marrow").page
    meeting = plan(unit, "wolverhampton", "One Panel")
    chair = person("Anselm Pryce").page
    chair.goto(meeting + "/agenda")
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
    unit.goto(meeting + "/agenda")
    unit.get_by_label("Open to a request", exact=True).check()
    unit.get_by_label("How the public interest was weighed").fill("Nothing in it is personal.")
    unit.get_by_role("button", name="Record the position").click()
    unit.get_by_role("button", name="Circulate").click()
    member = person("Tomas Rigby").page
    answer = member.request.get(meeting + "/pack.pdf", max_redirects=0)
    assert answer.status == 303
    member.goto(meeting + "/pack")
    assert "A visit to the new unit" not in main(member)
    check_accessible(member)
    check_narrow(member)
    member.get_by_role("button", name="I declare this, and open the papers").click()
    assert "A visit to the new unit" in main(member) and "The coroner" in main(member)
    member.get_by_role("button", name="I have read these papers").click()
    assert "that you have read them" in main(member)
    unit.goto(meeting)
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
