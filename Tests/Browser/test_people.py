"""What somebody keeps for themselves: a draft begun by mistake, and a role in one more partnership."""

import re

from conftest import look


def main(page):
    return page.locator("main").inner_text()


def test_a_draft_begun_by_mistake_is_discarded_by_its_writer(person):
    amara = person("Amara Okoye").page
    amara.goto("/redbridge/referrals")
    before = set(re.findall(r"OP-\d{4}-\d{4}", main(amara)))
    amara.locator("main form").first.get_by_role("button").click()
    amara.wait_for_url(re.compile("/referrals/[^/]+$"))
    draft = amara.url
    reference = re.search(r"OP-\d{4}-\d{4}", main(amara)).group()
    amara.get_by_role("link", name="Discard this draft").click()
    look(amara, "discard-320")
    amara.get_by_role("button", name="Discard it for good").click()
    assert "Enter the reason" in main(amara)
    amara.get_by_label("Why?").fill("Begun twice.")
    amara.get_by_label("Why?").press("Enter")
    amara.wait_for_url("**/redbridge/referrals")
    assert set(re.findall(r"OP-\d{4}-\d{4}", main(amara))) == before
    assert amara.request.get(draft).status == 410, "its writer is told that it was discarded"
    priya = person("Priya Raman").page
    priya.goto("/redbridge/cases")
    assert reference not in main(priya)


def test_a_role_in_one_more_partnership_is_taken_up_by_whoever_was_sent_the_link(person):
    wendell, amara = person("Wendell Park").page, person("Amara Okoye").page
    wendell.goto("/wolverhampton/people/new")
    wendell.get_by_label("Name").fill("Amara Okoye")
    wendell.get_by_label("E-mail").fill("amara-okoye@demonstration.invalid")
    wendell.get_by_label("Role").select_option(label="Auditor")
    wendell.locator("main form").get_by_role("button").last.click()
    look(wendell, "offer-320")
    link = wendell.get_by_label("Link").input_value()
    place = "/joining/" + link.split("/joining/")[1]
    assert "Amara" not in main(wendell)
    assert amara.request.get("/wolverhampton").status == 404
    assert wendell.request.get(place).status == 410
    amara.goto(place)
    look(amara, "joining-320")
    amara.get_by_role("button", name="Take it up").press("Enter")
    amara.wait_for_url("**/wolverhampton")
    assert amara.request.get("/wolverhampton/record").status == 200
    wendell.goto("/wolverhampton/people")
    assert "Amara Okoye" in main(wendell)
