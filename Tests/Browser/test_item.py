"""One item of a meeting, run live by two people while others talk: nothing that anybody types is lost.

Clauses walked: RB-051.
"""

import re

import pytest
from playwright.sync_api import expect

from conftest import Person, check_accessible, check_narrow, screenshot
from test_story import fill

HERE = ["Marcus Bell", "Fatima Siddiqui", "Leila Haddad", "Samuel Otieno", "Callum Frost"]


def main(page):
    return page.locator("main")


def told(page):
    """The page has been brought up to date by its own script: a press right after that would be an accident."""
    page.wait_for_timeout(700)


@pytest.fixture(scope="module")
def item(chromium, service):
    """An item that is being considered today, with a proposal put and everybody there."""
    priya = Person(chromium, service, "Priya Raman").sign_in()
    page = priya.go("/redbridge/meetings").page
    page.get_by_label("One Panel").first.check()
    for part, value in (("day", "20"), ("month", "11"), ("year", "2026")):
        page.locator(f"[name='day-{part}']").fill(value)
    page.locator("[name='time']").fill("10:00")
    page.locator("[name='place']").fill("Room of the item")
    page.get_by_role("button", name="Plan it").click()
    page.wait_for_url(re.compile("/meetings/[^/]+$"))
    meeting = page.url
    page.goto("/redbridge/cases")
    page.get_by_role("link", name=re.compile("Lowe")).or_(
        page.locator("tr", has_text="Lowe").get_by_role("link")).first.click()
    case = page.url.rsplit("/", 1)[1]
    page.goto(f"/redbridge/cases/{case}/steps/panel")
    page.locator(f"input[name='meeting'][value='{meeting.rsplit('/', 1)[1]}']").check()
    page.get_by_label("Reason, if it has to wait").fill("It is taken today.")
    page.get_by_role("button", name="List the case").click()
    page.goto(meeting)
    for name in HERE:
        page.get_by_label(re.compile(name)).check()
    page.get_by_role("button", name="Record that they are here").click()
    address = f"{meeting}/items/{case}/panel"
    page.goto(address)
    page.locator("summary", has_text="Put a proposal").click()
    form = page.locator("#proposing")
    form.locator("input[name='outcome'][value='no-review']").check()
    fill(page, form, {"reason": "No test is met."})
    form.get_by_role("button", name="Put the proposal").click()
    page.get_by_text("Voting begins when").wait_for(state="detached")
    yield address
    priya.close()


def question(page, number):
    """One question of the tests: its buttons, evidence and reason."""
    names = page.locator("#answering textarea[name^='reason-']")
    name = names.nth(number).get_attribute("name").removeprefix("reason-")
    form = page.locator("#answering")
    return {
        "name": name, "yes": form.locator(f"[name='answer-{name}'][value='yes']"),
        "no": form.locator(f"[name='answer-{name}'][value='no']"),
        "evidence": form.locator(f"[name='evidence-{name}']"), "reason": form.locator(f"[name='reason-{name}']"),
    }


def type_answer(asked, value, words):
    asked[value].check()
    asked["evidence"].fill(words)
    asked["reason"].fill(words)


def votes(page):
    return page.locator("form[action*='/votes']")


def vote(page):
    """One more agency agrees; how many are still to vote."""
    left = votes(page).count()
    told(page)
    votes(page).first.get_by_role("button", name="Agrees", exact=True).click()
    expect(votes(page)).to_have_count(left - 1)


def write_on(page, words):
    page.get_by_label("What was said").press("Control+End")
    page.keyboard.type(words)


def in_view(page, selector):
    top = page.locator(selector).bounding_box()["y"]
    assert 0 <= top < page.viewport_size["height"], f"{selector} is at {top}"


def test_two_who_answer_one_question_are_shown_both_and_choose(person, item):
    # Before anybody votes: beneath votes no test is answered otherwise.
    first = person("Priya Raman").go(item).page
    second = person("Marcus Bell").go(item).page
    asked, mine, untouched = question(first, 2), question(second, 2), question(second, 3)
    type_answer(mine, "yes", "The chair read it so.")
    type_answer(asked, "no", "The secretary read it so.")
    type_answer(question(first, 3), "no", "Nobody disputes it.")
    first.locator("#answering").get_by_role("button", name="Save the answers").click()
    expect(first.locator("#tests-part")).to_contain_text("Recorded at")
    second.locator("#answering").get_by_role("button", name="Save the answers").click()
    part = second.locator("#tests-part")
    expect(part).to_contain_text("Choose which answer stands")
    assert "The secretary read it so." in part.inner_text()
    assert mine["reason"].input_value() == "The chair read it so."
    # What the second left alone is as the first answered it.
    assert untouched["no"].is_checked() and untouched["reason"].input_value() == "Nobody disputes it."
    assert second.evaluate("document.activeElement.name") == f"stands-{mine['name']}"
    check_accessible(second)
    check_narrow(second)
    screenshot(second, "item-two-answers")
    second.set_viewport_size({"width": 320, "height": 800})
    screenshot(second, "item-two-answers-320")
    second.set_viewport_size({"width": 1280, "height": 800})
    second.get_by_label("Mine, as it is below").check()
    told(second)
    second.locator("#answering").get_by_role("button", name="Save the answers").click()
    expect(second.locator("#tests-part")).to_contain_text("Recorded at")
    # The other sees it without doing anything.
    expect(asked["reason"]).to_have_value("The chair read it so.", timeout=20_000)


def test_answers_that_were_not_sent_are_saved_when_an_agency_votes(person, item):
    page = person("Priya Raman").go(item).page
    whole, half = question(page, 0), question(page, 1)
    type_answer(whole, "no", "The returns of all agencies.")
    half["evidence"].fill("Only the police wrote.")
    page.locator("summary", has_text="Record an agency's view").click()
    page.get_by_label("What the agency thinks").fill("We were never asked.")
    votes(page).nth(1).locator("[name=reason]").fill("A reason that is not sent yet")
    vote(page)
    # What can be recorded is; the rest stands where it was typed, with what is wrong with it.
    assert page.url == item
    expect(page.locator("#votes-part")).to_contain_text("Recorded at")
    assert "Choose an answer as well" in page.locator("#answering").inner_text()
    assert half["evidence"].input_value() == "Only the police wrote."
    assert page.get_by_label("What the agency thinks").input_value() == "We were never asked."
    assert votes(page).first.locator("[name=reason]").input_value() == "A reason that is not sent yet"
    # Whoever votes for one agency after another is where they were.
    in_view(page, "#votes")
    assert page.evaluate("document.activeElement.id") == "votes"
    check_accessible(page)
    screenshot(page, "item-after-a-vote")
    check_narrow(page)
    page.set_viewport_size({"width": 320, "height": 800})
    screenshot(page, "item-after-a-vote-320")
    page.set_viewport_size({"width": 1280, "height": 800})
    again = person("Priya Raman").go(item).page
    asked = question(again, 0)
    assert asked["no"].is_checked() and asked["reason"].input_value() == "The returns of all agencies."
    assert "Agrees" in again.locator("#votes-part").inner_text()


def test_a_note_is_saved_whatever_is_pressed_right_after_it(person, item):
    page = person("Priya Raman").go(item).page
    write_on(page, "The police spoke.")
    left = votes(page).count()
    votes(page).first.get_by_role("button", name="Agrees", exact=True).click()
    expect(votes(page)).to_have_count(left - 1)
    assert page.get_by_label("What was said").input_value() == "The police spoke."
    write_on(page, " Then a link.")
    page.get_by_role("link", name="Meeting", exact=True).click()
    page.wait_for_url(re.compile("/meetings/[^/]+$"))
    page.goto(item)
    assert page.get_by_label("What was said").input_value() == "The police spoke. Then a link."
    write_on(page, " Then the window.")
    page.close(run_before_unload=True)
    again = person("Priya Raman").go(item).page
    expect(again.get_by_label("What was said")).to_have_value("The police spoke. Then a link. Then the window.")


def test_the_second_secretary_sees_the_votes_as_they_are_given(person, item):
    first = person("Priya Raman").go(item).page
    second = person("Priya Raman").go(item).page
    words = second.get_by_label("What was said")
    words.focus()
    vote(first)
    expect(votes(second)).to_have_count(votes(first).count(), timeout=20_000)
    assert second.evaluate("document.activeElement.name").startswith("said-")


def test_a_connection_that_is_gone_loses_nothing(person, item):
    somebody = person("Priya Raman")
    page = somebody.go(item).page
    asked = question(page, 4)
    type_answer(asked, "no", "Typed without a connection.")
    somebody.context.set_offline(True)
    page.locator("#answering").get_by_role("button", name="Save the answers").click()
    page.get_by_text("the service does not answer").first.wait_for()
    assert asked["reason"].input_value() == "Typed without a connection."
    somebody.context.set_offline(False)
    # Nobody has to press anything.
    expect(page.locator("#answering [data-failed]")).to_have_count(0, timeout=30_000)
    again = person("Priya Raman").go(item).page
    assert question(again, 4)["reason"].input_value() == "Typed without a connection."


def test_whoever_was_signed_out_keeps_their_words_and_goes_on_when_they_are_back(person, item):
    somebody = person("Priya Raman")
    page = somebody.go(item).page
    asked = question(page, 5)
    type_answer(asked, "no", "Typed after signing out.")
    somebody.context.clear_cookies()
    page.locator("#answering").get_by_role("button", name="Save the answers").click()
    page.get_by_text("You have been signed out").first.wait_for()
    assert page.url == item and asked["reason"].input_value() == "Typed after signing out."
    other = somebody.context.new_page()
    other.goto("/sign-in")
    other.get_by_role("button", name="Priya Raman").first.click()
    other.wait_for_url(lambda url: "sign-in" not in url)
    expect(page.locator("#answering [data-failed]")).to_have_count(0, timeout=30_000)
    again = person("Priya Raman").go(item).page
    assert question(again, 5)["reason"].input_value() == "Typed after signing out."


def test_without_scripts_one_comes_back_to_the_part_that_one_acted_on(person, item):
    page = person("Priya Raman", java_script_enabled=False).go(item).page
    left = votes(page).count()
    votes(page).first.get_by_role("button", name="Agrees", exact=True).press("Enter")
    page.wait_for_url("**#votes")
    assert votes(page).count() == left - 1
    in_view(page, "#votes")
    asked = question(page, 6)
    asked["evidence"].fill("Half an answer.")
    page.locator("#answering").get_by_role("button", name="Save the answers").click()
    page.wait_for_url("**#tests")
    in_view(page, "#tests")
    assert "Choose an answer as well" in main(page).inner_text()
    assert asked["evidence"].input_value() == "Half an answer."
