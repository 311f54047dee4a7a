"""Every page that somebody can reach from the navigation: axe with WCAG 2.2 AA, and a narrow screen."""

import re

import pytest

from conftest import check_accessible, check_narrow, screenshot

PEOPLE = [
    "Priya Raman", "Marcus Bell", "Amara Okoye", "Helen Brandt", "Joanna Kerr", "Zoe Marchetti",
    "Eleanor Whitfield", "Jamal Pereira", "Owen Pritchard", "Theo Grant", "Isla Mackay",
]
MOST_PAGES = 60

ATTACHED = re.compile(r"/files/[^/]+$")


def follow(page, start):
    """Every address of ours that links lead to from a page, each kind of address once."""
    waiting, seen, kinds = [start], [], set()
    while waiting and len(seen) < MOST_PAGES:
        path = waiting.pop(0)
        parts = path.split("?")[0].split("/")
        # One letter, or e-mail, stands for all: which it is, and to whom, comes after the word.
        named = next((at for at, part in enumerate(parts) if part in ("letters", "words")), len(parts))
        kind = tuple(
            "*" if len(part) == 16 or part.isdigit() or place > named else part
            for place, part in enumerate(parts)
        )
        if kind in kinds:
            continue
        kinds.add(kind)
        answer = page.goto(path)
        if not answer or "text/html" not in answer.headers.get("content-type", ""):
            continue
        seen.append(path)
        yield path, answer
        for link in page.query_selector_all("a[href^='/']"):
            href = link.get_attribute("href").split("#")[0]
            path = href.split("?")[0]
            # What is taken away is no page: papers, lists, and files that somebody attached.
            if not path.endswith((".pdf", ".docx", ".csv", ".xlsx", ".svg")) and not ATTACHED.search(path):
                waiting.append(href)


@pytest.mark.parametrize("name", PEOPLE)
def test_every_page_that_a_person_reaches_is_accessible_and_fits_a_phone(person, name):
    page = person(name).page
    count = 0
    for path, answer in follow(page, "/"):
        assert answer.status == 200, f"{path} is linked to and answers {answer.status}"
        check_accessible(page)
        check_narrow(page)
        screenshot(page, f"pages/{name.split()[0].lower()}-{count:02}")
        count += 1
    assert count >= 3


def test_the_sign_in_page_is_accessible_and_says_that_this_is_a_demonstration(chromium, service):
    page = chromium.new_page(base_url=service)
    page.goto("/sign-in")
    assert page.get_by_text("Demonstration.").is_visible()
    check_accessible(page)
    check_narrow(page)
    screenshot(page, "sign-in")
    page.close()


def test_the_pages_work_without_scripts(person):
    somebody = person("Amara Okoye", java_script_enabled=False)
    somebody.go("/redbridge/referrals")
    somebody.page.get_by_role("button", name="Start").first.click()
    assert "OP-" in somebody.page.locator("h1, .over-heading").all_inner_texts().__str__()


def test_a_referral_can_be_begun_with_the_keyboard_alone(person):
    page = person("Amara Okoye").go("/redbridge/referrals").page
    for _ in range(40):
        page.keyboard.press("Tab")
        if "Start" in page.evaluate("document.activeElement.innerText || ''"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/referrals/*")
    assert page.locator("h1").count() == 1
