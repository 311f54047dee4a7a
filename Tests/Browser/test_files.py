"""Papers that arrive as files: an agency attaches a report, the secretariat sees it, a member opens it from the pack.

Clauses walked: BX-012, DA-052, WO-041.
"""

import hashlib
import re

from conftest import check_accessible, look

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


def test_an_agency_attaches_a_report_to_its_answer_and_the_secretariat_sees_it(person):
    priya, ravi = person("Priya Raman"), person("Ravi Iyer")
    case = case_of(priya, "Vale")
    page = ravi.go(f"{case}/requests/screening/nelft").page
    page.get_by_label("Known to us", exact=True).check()
    said = "Visited on 3 May; “nobody” answered & the door was shut."
    page.get_by_label("Chronology of your agency").fill(said)

    def is_still_there():
        assert page.get_by_label("Known to us", exact=True).is_checked()
        assert page.get_by_label("Chronology of your agency").input_value() == said
        assert "Given on" not in main(page).inner_text()

    look(page, "files-answer")
    # What is none of the kinds is said at its field, and the title and all that was typed stay.
    attach(page, "Internal review", "review.pdf", b"<html><script>alert(1)</script></html>")
    assert "This is a web page" in page.locator(".field", has=page.locator("input[type=file]")).last.inner_text()
    assert page.get_by_label("What is it?").input_value() == "Internal review"
    is_still_there()
    look(page, "files-refused")
    attach(page, "Internal review", "long.pdf", REPORT + b" " * (12 << 20))
    assert "up to 10 MB" in main(page).inner_text()
    is_still_there()
    attach(page, "Internal review", "Bericht über תיק.pdf", REPORT)
    assert "Internal review (PDF, 674 KB)" in main(page).inner_text()
    assert page.get_by_label("What is it?").input_value() == ""
    is_still_there()
    look(page, "files-attached")
    # A file that was chosen and not attached is not left behind unsaid.
    page.get_by_label("The file").set_input_files({"name": "late.pdf", "mimeType": "application/pdf", "buffer": REPORT})
    page.get_by_role("button", name="Send the answer").click()
    page.get_by_text("“late.pdf” was not attached.").first.wait_for()
    is_still_there()
    attach(page, "The wrong chronology", "wrong.txt", b"Another person.\n", "text/plain")
    is_still_there()
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Withdraw “The wrong chronology”").click()
    tab = opened.value
    look(tab, "files-withdrawing")
    tab.get_by_label("Why?").fill("It is about somebody else.")
    tab.get_by_role("button", name="Withdraw the file").click()
    assert "Withdrawn" in main(tab).inner_text()
    tab.close()
    is_still_there()
    page.get_by_label("Not known").first.check()
    page.get_by_role("button", name="Send the answer").click()
    page.get_by_text("Given on").wait_for()
    # The way back to it, and a paper that comes late.
    page = ravi.go("/redbridge").page
    main(page).get_by_role("heading", name="What your agency answered").wait_for()
    look(page, "files-home")
    main(page).locator(f"a[href='{case}/requests/screening/nelft']").first.click()
    page.get_by_role("link", name="Attach a file").click()
    attach(page, "Late letter", "letter.pdf", REPORT)
    page.get_by_role("link", name="Go back to the answer").click()
    assert not page.get_by_role("link", name=re.compile("^Withdraw")).count()
    look(page, "files-answered")

    page = priya.go(f"{case}/requests/screening/collation").page
    assert "Files with the answer of" in main(page).inner_text()
    look(page, "files-collated")
    page = priya.go(case).page
    words = main(page).inner_text()
    assert "attached “Late letter”" in words
    assert "Internal review (PDF, 674 KB)" in words and "Attached by Ravi Iyer" in words
    assert "It is about somebody else." in words
    assert hashlib.sha256(REPORT).hexdigest() in words
    look(page, "files-case")
    got = downloaded(page, main(page).get_by_role("link", name="Internal review").first)
    assert open(got.path(), "rb").read() == REPORT
    assert got.suggested_filename.endswith(".pdf") and "תיק" in got.suggested_filename
    page.get_by_role("link", name="Attach a file").click()
    look(page, "files-keeper")
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
    look(page, "files-pack")
    link = main(page).get_by_role("link", name="Letter of the memory clinic")
    got = downloaded(page, link)
    assert open(got.path(), "rb").read() == REPORT
    tomasz = person("Tomasz Wilk")
    tomasz.go("/redbridge")
    assert open_to(tomasz, link.get_attribute("href")) == 404
    page = joanna.go(f"{meeting}/items/{case.rsplit('/', 1)[1]}/panel").page
    page.get_by_role("heading", name="Papers attached").wait_for()
    assert main(page).get_by_role("link", name="Letter of the memory clinic").get_attribute("href") in got.url
    look(page, "files-item")


def test_a_referrer_attaches_to_their_own_referral(person):
    amara = person("Amara Okoye")
    page = amara.go("/redbridge/referrals").page
    page.get_by_role("button", name="Start a referral: Safeguarding Adults Review").click()
    page.wait_for_url("**/referrals/*")
    page.get_by_role("link", name="Attach a file").click()
    attach(page, "Photograph of the door", "door.png", PNG, "image/png")
    assert "Photograph of the door (PNG picture" in main(page).inner_text()
    look(page, "files-referral")
    page.get_by_role("link", name="Go back to the referral").click()
    assert "Photograph of the door" in main(page).inner_text()
    check_accessible(page)


PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\x00IEND\xaeB`\x82")


def test_what_was_typed_survives_attaching_without_scripts(person):
    page = person("Ewa Lis", java_script_enabled=False).go("/redbridge").page
    page.locator("main a[href*='/requests/screening/dwp']").first.click()
    page.get_by_label("Known to us", exact=True).check()
    page.get_by_label("Chronology of your agency").fill("Claims from 2019.")
    attach(page, "Claims", "claims.txt", b"2019\n", "text/plain")
    assert page.get_by_label("Chronology of your agency").input_value() == "Claims from 2019."
    assert "Claims (plain text" in main(page).inner_text()
