"""Papers that arrive as files: an agency attaches a report, the secretariat sees it, a member opens it from the pack.

Clauses walked: BX-012, DA-052, WO-041.
"""

import hashlib
import re

from conftest import check_accessible, check_narrow, screenshot

REPORT = b"%PDF-1.7\n" + b"% what the trust found\n" * 30_000 + b"%%EOF\n"


def main(page):
    return page.locator("main")


def attach(page, title, name, content, kind="application/pdf"):
    page.get_by_label("What is it?").fill(title)
    page.get_by_label("The file").set_input_files({"name": name, "mimeType": kind, "buffer": content})
    page.get_by_role("button", name="Attach the file").click()
    page.wait_for_load_state("load")


def case_of(priya, surname):
    page = priya.go("/redbridge/cases?q=" + surname).page
    return page.locator("main a[href*='/cases/']", has_text="OP-").first.get_attribute("href")


def downloaded(page, link):
    with page.expect_download() as waiting:
        link.click()
    return waiting.value


def open_to(somebody, address):
    return somebody.page.request.get(address, max_redirects=0).status


def narrow(page, name):
    check_accessible(page)
    check_narrow(page)
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 800})
    screenshot(page, name)
    page.set_viewport_size(size)


def test_an_agency_attaches_a_report_to_its_answer_and_the_secretariat_sees_it(person):
    priya, ravi = person("Priya Raman"), person("Ravi Iyer")
    case = case_of(priya, "Vale")
    page = ravi.go(f"{case}/requests/screening/nelft").page
    page.get_by_role("link", name="Attach a file").click()
    narrow(page, "files-answer")
    # What is none of the kinds is said, and the title stays.
    attach(page, "Internal review", "review.pdf", b"<html><script>alert(1)</script></html>")
    assert "This is a web page" in main(page).inner_text()
    assert page.get_by_label("What is it?").input_value() == "Internal review"
    narrow(page, "files-refused")
    attach(page, "Internal review", "Bericht über תיק.pdf", REPORT)
    assert "Internal review (PDF, 674 KB)" in main(page).inner_text()
    attach(page, "The wrong chronology", "wrong.txt", b"Another person.\n", "text/plain")
    page.get_by_role("link", name="Withdraw The wrong chronology").click()
    narrow(page, "files-withdrawing")
    page.get_by_label("Why?").fill("It is about somebody else.")
    page.get_by_role("button", name="Withdraw the file").click()
    assert "Withdrawn" in main(page).inner_text()
    page.get_by_role("link", name="Go back to the answer").click()
    page.get_by_label("Not known").first.check()
    page.get_by_role("button", name="Send the answer").click()
    page.get_by_text("Given on").wait_for()
    assert not page.get_by_role("link", name=re.compile("^Withdraw")).count()
    narrow(page, "files-answered")

    page = priya.go(case).page
    words = main(page).inner_text()
    assert "Internal review (PDF, 674 KB)" in words and "Attached by Ravi Iyer" in words
    assert "It is about somebody else." in words
    assert hashlib.sha256(REPORT).hexdigest() in words
    narrow(page, "files-case")
    got = downloaded(page, main(page).get_by_role("link", name="Internal review").first)
    assert open(got.path(), "rb").read() == REPORT
    assert got.suggested_filename.endswith(".pdf") and "תיק" in got.suggested_filename
    page.get_by_role("link", name="Attach a file").click()
    narrow(page, "files-keeper")
    address = f"{case}/files/" + re.search(r"/files/([\w-]+)", got.url).group(1)
    assert open_to(priya, address) == 200 and open_to(ravi, address) == 200
    for name in ("Tomasz Wilk", "Zoe Marchetti", "Bronwen Rees"):
        somebody = person(name)
        somebody.go("/redbridge")
        assert open_to(somebody, address) == 404, name


def test_a_member_opens_it_from_the_pack_and_the_referrer_cannot(person):
    priya, ravi = person("Priya Raman"), person("Ravi Iyer")
    case = case_of(priya, "Harrow")
    page = ravi.go(f"{case}/requests/screening/nelft/files").page
    attach(page, "Letter of the memory clinic", "letter.pdf", REPORT)

    joanna = person("Joanna Kerr")
    meetings = joanna.go("/redbridge/meetings").page
    meetings.locator("main a[href*='/meetings/']", has_text="26").first.click()
    meeting = meetings.url
    page = joanna.go(meeting + "/pack").page
    page.get_by_role("heading", name="Papers attached").first.wait_for()
    narrow(page, "files-pack")
    link = main(page).get_by_role("link", name="Letter of the memory clinic")
    got = downloaded(page, link)
    assert open(got.path(), "rb").read() == REPORT
    tomasz = person("Tomasz Wilk")
    tomasz.go("/redbridge")
    assert open_to(tomasz, link.get_attribute("href")) == 404


def test_a_referrer_attaches_to_their_own_referral(person):
    amara = person("Amara Okoye")
    page = amara.go("/redbridge/referrals").page
    page.get_by_role("button", name="Start a referral: Safeguarding Adults Review").click()
    page.wait_for_url("**/referrals/*")
    page.get_by_role("link", name="Attach a file").click()
    attach(page, "Photograph of the door", "door.png", PNG, "image/png")
    assert "Photograph of the door (PNG picture" in main(page).inner_text()
    narrow(page, "files-referral")
    page.get_by_role("link", name="Go back to the referral").click()
    assert "Photograph of the door" in main(page).inner_text()
    check_accessible(page)


PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\x00IEND\xaeB`\x82")
