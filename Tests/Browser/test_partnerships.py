"""Each partnership finds its own procedure on the screen: its words, its bodies, its tests, its routes and its days.

Clauses walked: BD-012, BD-021, BX-040, BX-041, RB-148, WO-037, WO-060, WO-062.
"""

import pytest

from conftest import check_accessible, screenshot


def main(page):
    return page.locator("main").inner_text()


def open_case(somebody, partnership, name):
    """Opens a case by the name in the log, as somebody who sees the log."""
    page = somebody.go(f"/{partnership}/cases").page
    page.locator("main table a", has_text="OP-").locator(
        f"xpath=ancestor::tr[contains(., '{name}')]//a").first.click()
    return page


def answer(page, question, value, evidence="The papers", reason="As they say."):
    page.locator(f"input[name='answer-{question}'][value='{value}']").check()
    if value != "not-known":
        page.locator(f"[name='evidence-{question}']").fill(evidence)
    page.locator(f"[name='reason-{question}']").fill(reason)


@pytest.mark.parametrize("partnership, somebody, words", [
    ("barking-and-dagenham", "Odile Marsh", ["One Panel Process Guide", "Form A within twenty-four hours", "15 days"]),
    ("bexley", "Sylvie Danson", ["Serious Incidents Review Protocol", "Must be notified", "Read as"]),
    ("darlington", "Freya Tindall", ["DSP1.2.1", "Rapid Review Panel", "7-10 working days"]),
    ("redbridge", "Priya Raman", ["One Panel guidance", "Virtual panel of the statutory partners", "10 working days"]),
    ("wolverhampton", "Dilys Marrow", ["One Panel terms of reference", "Ratification by the missing agencies", "five working days"]),
])
def test_a_partnership_reads_its_own_procedure(person, partnership, somebody, words):
    page = person(somebody).go(f"/{partnership}/procedure").page
    said = main(page)
    for word in words:
        assert word in said, word
    check_accessible(page)
    page = person(somebody).go(f"/{partnership}/deadlines").page
    check_accessible(page)
    screenshot(page, f"{partnership}-deadlines")
    page = person(somebody).go(f"/{partnership}/arrangements").page
    check_accessible(page)
    screenshot(page, f"{partnership}-arrangements")


def test_wolverhampton_the_chair_says_whether_enough_is_known(person):
    page = open_case(person("Anselm Pryce"), "wolverhampton", "Moxon")
    page.get_by_role("link", name="Is there enough information?").first.click()
    check_accessible(page)
    page.get_by_label("Enough is known", exact=True).check()
    page.get_by_role("button", name="Record it").click()
    assert "One Panel" in main(page)
    page = person("Dilys Marrow").go("/wolverhampton/arrangements").page
    assert "Terms of reference reviewed" in main(page)
    screenshot(page, "wolverhampton-story")


def test_bexley_the_chair_looks_first(person):
    page = open_case(person("Wilma Erith"), "bexley", "Erith")
    page.get_by_role("link", name="First look by the chair").first.click()
    check_accessible(page)
    answer(page, "child-has-died", "yes")
    answer(page, "suspected-suicide", "suspected")
    page.get_by_role("button", name="Save the answers").click()
    said = main(page)
    assert "Not open to this case" in said and "No further action" in said
    screenshot(page, "bexley-first-look")


def test_barking_and_dagenham_the_chair_names_the_process_that_leads(person):
    chair = person("Quentin Abbey")
    page = open_case(chair, "barking-and-dagenham", "Lane")
    page.get_by_role("link", name="Pathways, lead, days put off and linked cases").click()
    check_accessible(page)
    page.locator("select[name='review']").select_option("DHR")
    page.get_by_role("button", name="Name it").click()
    assert "a reason" in main(page).lower()
    page.locator("select[name='review']").select_option("DHR")
    page.locator("[name='reason-lead']").fill("The homicide comes first.")
    page.get_by_role("button", name="Name it").click()
    assert "The homicide comes first." in main(page)
    screenshot(page, "barking-and-dagenham-lead")


def test_redbridge_a_holiday_proclaimed_late_is_counted(person):
    secretariat = person("Priya Raman")
    page = secretariat.go("/redbridge/arrangements").page
    page.get_by_text("Add a bank holiday").click()
    for part, value in zip(("day", "month", "year"), ("7", "12", "2026")):
        page.locator(f"[name='holiday-{part}']").fill(value)
    page.locator("[name='holiday-name']").fill("A day of mourning")
    page.get_by_role("button", name="Add it").click()
    assert "A day of mourning, Monday 7 December 2026" in main(page)
    check_accessible(page)
