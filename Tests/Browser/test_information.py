"""Freedom of information, walked as those do who keep the cases: the log of requests, and the position of a paper.

Clauses walked: DA-151, WO-083, WO-084, WO-086.
"""

import datetime
import re
import subprocess

import pytest
from conftest import check_accessible, check_narrow, open_declaring, screenshot
from playwright.sync_api import expect
from test_meetings import fetch, plan

# The day on which the demonstration begins.
TODAY = datetime.date(2026, 11, 20)
# Who keeps the log, and who reads it and changes nothing.
LOGS = {
    "barking-and-dagenham": "Odile Marsh", "bexley": "Sylvie Danson", "darlington": "Freya Tindall",
    "redbridge": "Priya Raman", "wolverhampton": "Dilys Marrow",
}


def main(page):
    return page.locator("main").inner_text()


def check(page, name):
    """For axe, for a narrow screen, and for whoever looks at the pictures."""
    check_accessible(page)
    check_narrow(page)
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 800})
    screenshot(page, f"{name}-320")
    page.set_viewport_size(size)


def fill_day(page, day):
    page.get_by_label("Day", exact=True).fill(str(day.day))
    page.get_by_label("Month", exact=True).fill(str(day.month))
    page.get_by_label("Year", exact=True).fill(str(day.year))


def log_request(page, partnership, day, law, words=""):
    page.goto(f"/{partnership}")
    page.get_by_role("link", name="Information requests", exact=True).click()
    page.get_by_text("Log a request", exact=True).click()
    fill_day(page, day)
    page.get_by_label("From whom").fill("Una Fairbairn, Evening Record")
    page.get_by_label("What is asked for").fill("Every report since 2020.")
    page.get_by_label(law, exact=True).check()
    page.get_by_label("The law in the requester's words").fill(words)
    page.get_by_role("button", name="Log the request").click()
    page.wait_for_url(re.compile("/information-requests/[^/]+$"))


def pdf_pages(page, link, tmp_path):
    """The words of each page of a paper, and whether it is tagged."""
    path = tmp_path / "paper.pdf"
    path.write_bytes(fetch(page, link))
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged:\s+yes", told)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    return [" ".join(words.split()) for words in text.split("\f") if words.strip()]


def test_in_darlington_a_request_under_the_act_is_answered_that_it_does_not_apply(person):
    page = person("Freya Tindall").page
    log_request(page, "darlington", TODAY, "Freedom of Information Act 2000")
    assert "not a public authority under the Freedom of Information Act 2000" in main(page)
    page.get_by_text(re.compile("17\\.1")).first.click()
    assert "DA-151" in main(page)
    expect(page.get_by_label("What the requester was told")).to_have_count(0)
    check(page, "darlington-request")
    fill_day(page, TODAY)
    page.get_by_role("checkbox").first.check()
    page.get_by_label("Where else they were directed, if anywhere").fill("The council's own website")
    page.get_by_role("button", name="Record the answer").click()
    expect(page.locator("main")).to_contain_text("The Act does not apply to the partnership")
    assert "The council's own website" in main(page)
    check_accessible(page)
    auditor = person("Felix Harrowgate").page
    auditor.goto("/darlington")
    auditor.get_by_role("link", name="Information requests", exact=True).click()
    assert "The Act does not apply to the partnership" in main(auditor)
    expect(auditor.get_by_text("Log a request")).to_have_count(0)
    check(auditor, "darlington-requests")
    auditor.get_by_role("link", name="Una Fairbairn").first.click()
    expect(auditor.get_by_role("button", name="Record the answer")).to_have_count(0)
    member = person("Hamid Sorrel").page
    assert member.request.get(auditor.url).status == 404
    assert member.request.get("/darlington/information-requests").status == 404
    expect(member.get_by_role("link", name="Information requests")).to_have_count(0)


@pytest.mark.parametrize("partnership, keeper", [p for p in LOGS.items() if p[0] != "darlington"])
def test_elsewhere_the_page_says_that_the_document_is_silent(person, partnership, keeper):
    page = person(keeper).page
    log_request(page, partnership, TODAY, "Freedom of Information Act 2000")
    assert "The document does not say" in main(page)
    fill_day(page, TODAY)
    page.get_by_label("What the requester was told").fill("Two of the reports were sent.")
    page.get_by_label("Exemptions that were relied on, if any").fill("section 41")
    page.get_by_role("button", name="Record the answer").click()
    expect(page.locator("main")).to_contain_text("Two of the reports were sent.")
    check(page, f"{partnership}-request")
    page.goto(f"/{partnership}/information-requests")
    assert "Answered, under section 41" in main(page)
    check_accessible(page)
    check_narrow(page)


def test_a_decision_record_has_a_position_that_stands_on_every_page(person, tmp_path):
    page = person("Dilys Marrow").page
    page.goto("/wolverhampton/information-requests")
    page.get_by_role("link", name=re.compile("^Decision record, OP-")).first.click()
    page.wait_for_url(re.compile("/decision-record#freedom-of-information$"))
    record = page.url.split("#")[0]
    assert "Not settled" in main(page) and "is OnePanel's way" in main(page)
    check(page, "wolverhampton-position-missing")
    for words in pdf_pages(page, record + ".pdf", tmp_path):
        assert "no position on freedom of information is settled" in words
    page.get_by_role("button", name="Record the position").click()
    assert "Choose exempt or open" in main(page)
    page.get_by_label("Exempt", exact=True).check()
    page.get_by_role("button", name="Record the position").click()
    assert "It is not said how the public interest was weighed." in main(page)
    check_accessible(page)
    page.get_by_label("How the public interest was weighed").fill("Confidence outweighs release.")
    # Had more been printed since the page was opened, the position would be of a paper that nobody reviewed.
    page.evaluate("document.querySelector('main input[name=seen]').value = '0'")
    page.get_by_role("button", name="Record the position").click()
    assert "Somebody else has acted on this" in main(page)
    assert "Confidence outweighs release." in main(page)
    page.get_by_role("link", name="Look again").click()
    assert "Not settled" in main(page)
    page.get_by_label("Exempt", exact=True).check()
    page.get_by_label("How the public interest was weighed").fill("Confidence outweighs release.")
    page.get_by_role("button", name="Record the position").click()
    expect(page.locator("main")).to_contain_text("Marked on every page that is printed")
    assert "section 41" in main(page) and "Dilys Marrow" in main(page)
    check(page, "wolverhampton-position")
    pages = pdf_pages(page, record + ".pdf", tmp_path)
    assert len(pages) > 1
    for words in pages:
        assert "in confidence, not for publication" in words and "dissemination" not in words
        assert "no position" not in words
    assert "exempt from release. Exemptions considered: section 41." in pages[0]
    page.get_by_text("Settle it anew", exact=True).click()
    page.get_by_label("Open to a request", exact=True).check()
    page.get_by_label("How the public interest was weighed").fill("It is published now.")
    page.get_by_role("button", name="Record the position").click()
    expect(page.locator("main")).to_contain_text("It is published now.")
    page.get_by_text("Earlier positions", exact=True).click()
    assert "Confidence outweighs release." in main(page)
    check_accessible(page)
    for words in pdf_pages(page, record + ".pdf", tmp_path):
        assert "in confidence, not for publication" not in words
    page.goto(record.removesuffix("/decision-record"))
    history = main(page)
    assert "Decision record, freedom of information: exempt" in history
    assert "Decision record, freedom of information: open to a request" in history
    member = person("Tomas Rigby").page
    open_declaring(member, record)
    assert "It is published now." in main(member)
    expect(member.get_by_role("button", name="Record the position")).to_have_count(0)


def test_each_paper_of_a_case_has_a_position_of_its_own(person):
    page = person("Dilys Marrow").page
    page.goto("/wolverhampton/information-requests")
    page.get_by_role("link", name=re.compile("^Decision record, OP-")).first.click()
    page.wait_for_url(re.compile("/decision-record#freedom-of-information$"))
    case = page.url.split("/decision-record")[0]
    page.goto(case)
    page.get_by_role("link", name="Papers and freedom of information").click()
    check(page, "wolverhampton-case-papers")
    page.locator("main a[href*='/papers/form.']").first.click()
    assert "Not settled" in main(page) and "OnePanel's way" not in main(page)
    check(page, "wolverhampton-case-paper")
    page.get_by_role("button", name="Record the position").click()
    assert "Choose exempt or open" in main(page)
    page.get_by_label("Exempt", exact=True).check()
    page.get_by_label("How the public interest was weighed").fill("Confidence outweighs release.")
    page.get_by_role("button", name="Record the position").click()
    expect(page.locator("main")).to_contain_text("Exempt from release: in confidence, not for publication")
    page.goto(case + "/referral")
    assert "Exempt from release: in confidence, not for publication" in main(page)
    check(page, "wolverhampton-exempt-referral")
    page.goto(case)
    assert "freedom of information: exempt" in main(page)


def test_the_papers_of_a_meeting_are_listed_and_marked_in_the_same_way(person, tmp_path):
    page = person("Dilys Marrow").page
    meeting = plan(page, "wolverhampton", "One Panel")
    page.goto("/wolverhampton/information-requests")
    link = page.locator(f"main a[href^='{meeting[meeting.index('/wolverhampton'):]}/agenda']")
    assert "Papers, One Panel" in link.inner_text()
    for words in pdf_pages(page, meeting + "/pack.pdf", tmp_path):
        assert "no position on freedom of information is settled" in words
    link.click()
    page.get_by_label("Exempt", exact=True).check()
    page.get_by_label("How the public interest was weighed").fill("Confidence outweighs release.")
    page.get_by_role("button", name="Record the position").click()
    expect(page.locator("main")).to_contain_text("Confidence outweighs release.")
    for words in pdf_pages(page, meeting + "/pack.pdf", tmp_path):
        assert "in confidence, not for publication" in words and "dissemination" not in words
        assert "no position" not in words
    page.goto("/wolverhampton/information-requests")
    expect(link).to_have_count(0)
