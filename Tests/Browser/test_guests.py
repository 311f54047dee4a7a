"""Somebody of another area is asked to come for one item, and sees that case until they are no longer asked."""

import re

from conftest import look
from test_meetings import move_to_today, plan


def main(page):
    return page.locator("main").inner_text()


def test_a_guest_finds_the_one_case_and_nothing_else_until_it_is_ended(person):
    guest = person("Imogen Hale").page
    look(guest, "guest-work-320")
    link = guest.get_by_role("link", name="OP-2026").first
    case = link.get_attribute("href")
    link.click()
    guest.wait_for_url(f"**{case}")
    look(guest, "guest-case-320")
    reference = re.search(r"OP-\d{4}-\d{4}", main(guest)).group()
    for elsewhere in ["cases", "meetings", "deadlines", "people", "messages", "information-requests", "record"]:
        assert guest.request.get(f"/redbridge/{elsewhere}").status == 404, elsewhere
    for place in ["", "/procedure", "/calendar"]:
        assert set(re.findall(r"OP-\d{4}-\d{4}", guest.request.get(f"/redbridge{place}").text())) <= {reference}

    priya = person("Priya Raman").page
    priya.goto(case)
    priya.get_by_role("link", name="People taken on for this case").click()
    assert "Imogen Hale" in main(priya) and "They see the case" in main(priya)
    look(priya, "engagements-320")
    # What is missing is said at its field, and what was typed stays.
    priya.get_by_label("What they bring to the case").fill("A second look.")
    priya.get_by_role("button", name="Take them on").click()
    assert "Choose somebody" in main(priya)
    assert priya.get_by_label("What they bring to the case").input_value() == "A second look."
    look(priya, "engagement-refused-320")

    priya.get_by_text("End it", exact=True).click()
    priya.get_by_label("Why it ends, for the record").fill("Her borough sends a report.")
    priya.get_by_role("button", name="End it now").click()
    assert "Her borough sends a report." in main(priya)
    assert guest.request.get(case).status == 404
    guest.goto("/redbridge")
    assert "OP-2026" not in main(guest)

    # And asked again, by the keyboard.
    priya.get_by_label("Who?").select_option(label="Imogen Hale, Representative of another agency or area")
    item = priya.get_by_label("A guest: for which item?")
    item.select_option(index=1)
    priya.get_by_label("What they bring to the case").fill("She comes after all.")
    priya.get_by_label("What they bring to the case").press("Tab")
    priya.keyboard.press("Enter")
    priya.wait_for_function("document.body.innerText.includes('She comes after all.')")
    guest.goto("/redbridge")
    assert "OP-2026" in main(guest)


def refer(page, surname):
    """A referral of its own, handed in: other stories have theirs."""
    page.goto("/wolverhampton/referrals")
    page.get_by_role("button", name="Start a referral").first.click()
    address = page.url
    given = {"subject-first-name": "Orla", "subject-last-name": surname, "what-happened": "A death at home.",
             "referrer-name": "Jo Wend", "incident-date-day": "5", "incident-date-month": "1",
             "incident-date-year": "2026", "referral-date-day": "2", "referral-date-month": "2",
             "referral-date-year": "2026"}
    for section in [a.get_attribute("href") for a in page.locator("main a[href*='/sections/']").all()]:
        page.goto(section)
        for name, text in given.items():
            if page.locator(f"[name='f-{name}']").count():
                page.locator(f"[name='f-{name}']").fill(text)
        if page.locator("input[name='f-referrer-kind']").count():
            page.locator("input[name='f-referrer-kind'][value='family']").check()
        page.get_by_role("button", name="Save and continue").last.click()
    page.goto(address + "/check")
    page.locator("main form button").last.click()
    page.wait_for_url("**/receipt")
    return "/wolverhampton/cases/" + address.split("/referrals/")[1]


def test_wo_079_wo_080_a_guest_comes_once_the_chair_agrees_and_they_have_declared(person):
    unit, chair, guest = (person(name).page for name in ("Dilys Marrow", "Anselm Pryce", "Ingrid Salop"))
    case = refer(unit, "Ferris")
    unit.goto(case + "/engagements")
    assert "they can be asked once the case is listed" in main(unit)
    meeting = plan(unit, "wolverhampton", "One Panel")
    chair.goto(case + "/steps/sufficiency")
    chair.get_by_label("Enough is known", exact=True).check()
    chair.locator("main form").last.get_by_role("button").last.click()
    unit.goto(case + "/steps/panel")
    unit.locator(f"input[value='{meeting.split('/')[-1]}']").check()
    unit.get_by_role("button", name="List the case").click()

    unit.goto(case + "/engagements")
    unit.get_by_label("Who?").select_option(label="Ingrid Salop, Person in attendance")
    unit.get_by_label("What they bring to the case").fill("She ran the ward.")
    unit.get_by_role("button", name="Take them on").click()
    assert "Choose the item for which the guest comes" in main(unit)
    assert unit.get_by_label("What they bring to the case").input_value() == "She ran the ward."
    unit.get_by_label("A guest: for which item?").select_option(index=1)
    unit.get_by_role("button", name="Take them on").click()
    assert "has to agree first" in main(unit) and not unit.get_by_role("button", name="Agree").count()
    guest.goto("/wolverhampton")
    assert "asked to come" not in main(guest)
    for address in ("", "/invitation", "/history", "/files"):
        assert guest.request.get(case + address).status == 404, address

    chair.goto("/wolverhampton")
    chair.get_by_role("link", name="Agree to a guest: Ingrid Salop").click()
    assert "Ferris" not in main(chair), "the chair declares first, as the guest does"
    chair.get_by_role("button", name="I declare this, and open the papers").click()
    look(chair, "guest-to-agree-320")
    chair.get_by_role("button", name="Agree that they come").click()
    assert "has to agree first" not in main(chair) and "have to declare first" in main(chair)
    assert guest.request.get(case).status == 404
    guest.goto("/wolverhampton")
    assert "Ferris" not in main(guest)
    guest.get_by_role("link", name="You are asked to come for one item").click()
    assert "Ferris" not in main(guest)
    look(guest, "guest-declares-320")
    guest.get_by_role("button", name="I declare this, and open the case").press("Enter")
    guest.wait_for_url(f"**{case}")
    assert "Ferris" in main(guest)

    unit.goto(case + "/engagements")
    unit.get_by_text("End it", exact=True).click()
    unit.get_by_role("button", name="End it now").click()
    why = unit.get_by_label("Why it ends, for the record")
    assert "Enter the reason" in main(unit) and why.is_visible(), "the field stays open with what is missing"
    look(unit, "ending-refused-320")
    move_to_today(unit, meeting)
    unit.get_by_role("button", name="Close the meeting").click()
    assert "Decide the cases first, or tick that they are listed anew" in main(unit)
    unit.get_by_label("Yes, they are listed anew for another meeting").check()
    unit.get_by_role("button", name="Close the meeting").click()
    unit.goto(case + "/engagements")
    assert "The meeting is over." in main(unit)
    for address in ("", "/invitation"):
        assert guest.request.get(case + address).status == 404, address
