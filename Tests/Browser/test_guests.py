"""Somebody of another area is asked to come for one item, and sees that case until they are no longer asked."""

from conftest import check_accessible, check_narrow, screenshot


def main(page):
    return page.locator("main").inner_text()


def look(page, name):
    check_accessible(page)
    check_narrow(page)
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 800})
    screenshot(page, name)
    page.set_viewport_size(size)


def test_a_guest_finds_the_one_case_and_nothing_else_until_it_is_ended(person):
    guest = person("Imogen Hale").page
    look(guest, "guest-work-320")
    link = guest.get_by_role("link", name="OP-2026").first
    case = link.get_attribute("href")
    link.click()
    guest.wait_for_url(f"**{case}")
    look(guest, "guest-case-320")
    for elsewhere in ["/redbridge/cases", "/redbridge/meetings", "/redbridge/deadlines", "/redbridge/people"]:
        assert guest.request.get(elsewhere).status in (404, 200)
        assert "Harrow" not in guest.request.get(elsewhere).text()
    assert guest.request.get("/redbridge/meetings").status == 404

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
