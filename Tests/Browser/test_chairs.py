"""A chair who cannot be there: who has a seat, who stands in, and from which day the chair's term runs.

Clauses walked: WO-024, WO-025, WO-039, WO-042, WO-061.
"""

import re

from conftest import look, open_declaring
from test_meetings import main, plan


def test_a_vice_chair_stands_in_and_ratifies_the_agenda(person):
    unit, vice = person("Dilys Marrow").page, person("Greta Holm").page
    meeting = plan(unit, "wolverhampton", "One Panel")
    unit.goto(meeting + "/agenda")
    assert re.search(r"Greta Holm\s+Royal Wolverhampton Trust\s+Not circulated", main(unit))
    unit.goto(meeting)
    open_declaring(vice, meeting + "/agenda")
    assert "Ratify the agenda" not in main(vice)
    unit.get_by_text("The chair cannot be there").click()
    choice = unit.get_by_label("Who chairs the whole meeting?")
    choice.select_option(label="Greta Holm, One Panel vice chair, Royal Wolverhampton Trust")
    unit.get_by_role("button", name="Record who chairs").click()
    assert "Enter why the chair cannot" in main(unit)
    look(unit, "stand-in-320")
    unit.get_by_label("Why, and how it was settled").first.fill("The chair is on leave; a vice chair comes first.")
    unit.get_by_role("button", name="Record who chairs").click()
    assert "Greta Holm chairs this meeting: The chair is on leave" in main(unit)
    vice.reload()
    vice.get_by_role("button", name="Ratify the agenda").press("Enter")
    vice.get_by_text(re.compile("Ratified by Greta Holm")).wait_for()
    look(vice, "ratified-by-the-vice-chair-320")


def test_the_seats_of_the_panel_and_the_term_of_its_chair(person):
    unit = person("Dilys Marrow").page
    unit.goto("/wolverhampton/seats")
    row = unit.locator("main tr", has_text="Royal Wolverhampton Trust")
    assert "Greta Holm" in row.inner_text() and "None named" in row.inner_text()
    police = unit.locator("main tr", has_text="West Midlands Police").inner_text()
    assert "Una Cray" in police and "Anselm Pryce, One Panel chair" in police
    look(unit, "seats-320")
    unit.goto("/wolverhampton/arrangements")
    assert "It runs from the day of this: Chair appointed." in main(unit)
    unit.get_by_text("Record: Chair appointed").click()
    box = unit.locator("details", has_text="Record: Chair appointed")
    for label, words in [("Day", "2"), ("Month", "3"), ("Year", "2026")]:
        box.get_by_label(label, exact=True).fill(words)
    box.get_by_role("button", name="Record it").click()
    assert "Chair appointed on Monday 2 March 2026." in main(unit)
    look(unit, "chair-appointed-320")


def test_a_last_day_is_set_and_the_chair_has_none(person):
    unit = person("Dilys Marrow").page
    unit.goto("/wolverhampton/people")
    unit.get_by_role("link", name="Greta Holm").click()
    unit.get_by_text("Change the last day").first.click()
    box = unit.locator("details", has_text="Change the last day").first
    for label, words in [("Day", "31"), ("Month", "3"), ("Year", "2027")]:
        box.get_by_label(label, exact=True).fill(words)
    box.get_by_role("button", name="Change the role").press("Enter")
    assert "31 March 2027" in main(unit)
    look(unit, "last-day-320")
    unit.goto("/wolverhampton/people")
    unit.get_by_role("link", name="Anselm Pryce").click()
    unit.get_by_text("Change the last day").first.click()
    box = unit.locator("details", has_text="Change the last day").first
    for label, words in [("Day", "31"), ("Month", "3"), ("Year", "2027")]:
        box.get_by_label(label, exact=True).fill(words)
    box.get_by_role("button", name="Change the role").press("Enter")
    assert "the holder stays until there is a successor" in main(unit)
