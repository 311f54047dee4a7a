"""The secretariat changes the words of an e-mail, and notes that a letter was posted."""

import datetime
import time

from conftest import check_accessible, check_narrow, screenshot


def main(page):
    return page.locator("main").inner_text()


def narrow_screenshot(page, name):
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 800})
    screenshot(page, name)
    page.set_viewport_size(size)


def arrived(mail, subject):
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with mail.lock:
            found = [m for m in mail.received if str(m["Subject"]) == subject]
        if found:
            return found[0]
        time.sleep(0.2)
    raise AssertionError(f"nothing came with the subject “{subject}”")


def plan(page, partnership, place):
    page.goto(f"/{partnership}/meetings")
    day = datetime.date.today() + datetime.timedelta(days=56)
    page.get_by_label("One Panel", exact=True).check()
    page.get_by_label("Day", exact=True).fill(str(day.day))
    page.get_by_label("Month", exact=True).fill(str(day.month))
    page.get_by_label("Year", exact=True).fill(str(day.year))
    page.get_by_label("Time, such as 14:00").fill("14:00")
    page.get_by_label("Place", exact=True).fill(place)
    page.get_by_role("button", name="Plan it").click()
    page.wait_for_url("**/meetings/*")


def test_the_words_of_an_e_mail_are_changed_tried_out_sent_and_taken_back(person, mail):
    page = person("Dilys Marrow").page
    page.goto("/wolverhampton/messages")
    page.get_by_role("link", name="The words of e-mails").click()
    check_accessible(page)
    check_narrow(page)
    narrow_screenshot(page, "words-of-e-mails-320")
    page.get_by_role("link", name="Invitation to a meeting").click()
    page.get_by_label("Subject").fill("about {{subject}}")
    page.get_by_label("The words of the e-mail").fill("Dear {{recipient}}")
    page.get_by_role("button", name="Save").click()
    assert "There is no name “subject”" in main(page)
    assert page.get_by_label("Subject").input_value() == "about {{subject}}"
    assert page.get_by_label("The words of the e-mail").input_value() == "Dear {{recipient}}"
    check_accessible(page)
    check_narrow(page)
    narrow_screenshot(page, "words-refused-320")
    page.get_by_label("Subject").fill("come to {{meeting body}} of {{area}}")
    page.get_by_label("The words of the e-mail").fill("We meet in {{meeting place}}.\n\n{{meeting day}}")
    page.get_by_role("button", name="Preview").click()
    assert "These words are not saved yet." in main(page)
    assert "OnePanel: come to The panel of Example Borough" in main(page)
    assert "We meet in a place not given here." in main(page)
    check_accessible(page)
    check_narrow(page)
    page.get_by_role("button", name="Save").click()
    assert "(change 1)" in main(page)
    check_accessible(page)
    check_narrow(page)
    narrow_screenshot(page, "words-changed-320")
    time.sleep(1.1)
    plan(page, "wolverhampton", "The Civic Hall")
    message = arrived(mail, "OnePanel: come to One Panel of City of Wolverhampton")
    text = message.get_body(("plain",)).get_content()
    assert text.splitlines()[0] == "We meet in The Civic Hall."
    assert "/wolverhampton/" in text and "this message says no more" in text
    page.goto("/wolverhampton/messages/words/meeting-planned")
    page.get_by_role("button", name="Go back to the standard words").click()
    assert "Back to the standard words on" in main(page)
    check_accessible(page)


def test_a_letter_is_noted_as_posted_and_stands_in_the_history(person):
    page = person("Priya Raman").page
    page.goto("/redbridge/cases")
    page.locator("main table a[href*='/cases/']").first.click()
    case = page.url
    link = None
    for step in page.locator("main a[href*='/steps/']").evaluate_all("all => all.map(a => a.href)"):
        page.goto(step)
        found = page.locator("main a[href*='/letters/']")
        if found.count():
            link = found.first.get_attribute("href")
            break
    if link is None:
        page.goto(case + "/steps/referral")
        link = page.locator("main a[href*='/letters/']").first.get_attribute("href")
    page.goto(link)
    assert "Nobody has noted that this letter went out." in main(page)
    check_accessible(page)
    page.get_by_text("Note that it went out").click()
    page.get_by_role("button", name="Note it on the case").click()
    assert "Choose how the letter went out" in main(page)
    check_accessible(page)
    check_narrow(page)
    narrow_screenshot(page, "letter-not-noted-320")
    page.get_by_label("Posted", exact=True).check()
    page.get_by_label("To whom").fill("Dr Kit Larch, 3 High Street")
    # The demonstration begins on this day, by its own clock.
    today = datetime.date(2026, 11, 20)
    page.get_by_label("Day", exact=True).fill(str(today.day))
    page.get_by_label("Month", exact=True).fill(str(today.month))
    page.get_by_label("Year", exact=True).fill(str(today.year))
    page.get_by_role("button", name="Note it on the case").click()
    assert "to Dr Kit Larch, 3 High Street. Noted by Priya Raman" in main(page)
    check_accessible(page)
    check_narrow(page)
    narrow_screenshot(page, "letter-posted-320")
    page.goto(case)
    assert "to Dr Kit Larch, 3 High Street" in page.content()
