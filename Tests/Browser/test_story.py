"""A Redbridge adult referral, from the form to a decision that can be defended, as each person walks it.

Clauses walked: RB-015, RB-017, RB-018, RB-024, RB-032, RB-036, RB-040, RB-041, RB-045, RB-047, RB-051, RB-053,
RB-069, RB-071, RB-083, RB-089, RB-090, RB-093, RB-118, RB-119.
"""

import re
import subprocess

from playwright.sync_api import expect

from conftest import check_accessible, screenshot

REFERRAL = {
    "f-referral-date": "20 11 2026",
    "f-incident-date": "1 11 2026",
    "f-referral-reason": "Found at home after weeks without visits.",
    "f-subject-first-name": "Florence",
    "f-subject-last-name": "Winterbourne",
    "f-subject-birth-date": "3 4 1941",
    "f-how-well-worked-together": "Each agency thought that another was visiting.",
    "f-referrer-name": "Amara Okoye",
    "f-referrer-role": "Social worker",
    "f-referrer-contact": "amara.okoye@example.org",
}
AGREEING = ["Fatima Siddiqui", "Leila Haddad", "Samuel Otieno", "Callum Frost"]


def fill_date(page, name, text):
    for part, value in zip(("day", "month", "year"), text.split()):
        page.locator(f"[name='{name}-{part}']").fill(value)


def fill(page, form, values):
    """Fills what stands in a form: the values given, and the first choice of every question that is not."""
    for name, value in values.items():
        if form.locator(f"[name='{name}-day']").count():
            fill_date(page, name, value)
        elif form.locator(f"[name='{name}']").count():
            form.locator(f"[name='{name}']").first.fill(value)
    for box in form.locator("textarea:visible, select:visible, input[type=text]:visible").all():
        if box.input_value():
            continue
        name = box.get_attribute("name") or ""
        if box.evaluate("e => e.tagName") == "SELECT":
            box.select_option(index=1)
        elif box.evaluate("e => e.tagName") == "TEXTAREA":
            box.fill("Nothing further is known.")
        elif not re.search("nhs|-(day|month|year)$|age", name):
            box.fill("Not stated")
    choose(form)
    for group in form.locator("fieldset:visible").all():
        boxes = group.locator(":scope input[type=checkbox]:visible")
        if boxes.count() and not group.locator("input[type=checkbox]:checked").count():
            boxes.first.check()


def choose(form):
    names = {r.get_attribute("name") for r in form.locator("input[type=radio]:visible").all()}
    for name in names:
        if not form.locator(f"input[name='{name}']:checked").count():
            form.locator(f"input[name='{name}']").first.check()


def main_form(page):
    return page.locator("main form").last


def take(somebody, path, outcome=None, reason="", **values):
    """Takes a step from its page: chooses the outcome, gives the reason, records it."""
    page = somebody.go(path).page
    if outcome:
        page.get_by_label(outcome, exact=True).check()
        page.locator("textarea[name='reason']").fill(reason)
    fill_given(page, values)
    page.get_by_role("button", name="Record it").click()
    assert "steps" not in page.url, page.locator("main").inner_text()[:600]


def fill_given(page, values):
    for name, value in values.items():
        field = "f-" + name.replace("_", "-")
        if page.locator(f"[name='{field}-day']").count():
            fill_date(page, field, value)
        else:
            page.locator(f"[name='{field}']").first.fill(value)


def refer(amara):
    page = amara.go("/redbridge/referrals").page
    page.get_by_role("button", name="Start a referral: Safeguarding Adults Review").click()
    page.wait_for_url("**/referrals/*")
    screenshot(page, "story-01-task-list")
    page.locator(".tasks a").first.click()
    for _ in range(20):
        if page.url.endswith("/check"):
            break
        if "received" in page.url:
            break
        fill(page, page.locator("main form").first, REFERRAL)
        page.get_by_role("button", name="Save and continue").last.click()
        assert not page.locator("[role=alert]").count(), page.locator("[role=alert]").inner_text()
    assert page.url.endswith("/check")
    assert page.get_by_text("Winterbourne").first.is_visible()
    check_accessible(page)
    screenshot(page, "story-02-check-answers")
    page.get_by_role("button", name="Hand in the referral").click()
    page.wait_for_url("**/receipt")
    check_accessible(page)
    screenshot(page, "story-03-receipt")
    case = page.url.split("/referrals/")[1].split("/")[0]
    reference = re.search(r"OP-\d{4}-\d{4}", page.locator("main").inner_text()).group()
    return case, reference


def screen(priya, person, case):
    page = priya.go(f"/redbridge/cases/{case}/requests/screening").page
    fill(page, main_form(page), {})
    assert page.get_by_text("Friday 4 December 2026").first.is_visible(), "ten working days from today"
    check_accessible(page)
    page.get_by_role("button", name="Send the request").click()
    assert page.get_by_text("0 of 14 have answered").is_visible()
    zoe = person("Zoe Marchetti")
    reply = zoe.go(f"/redbridge/cases/{case}/requests/screening/lbr-housing").page
    reply.get_by_label("Not known to us").or_(reply.get_by_label("Not known")).first.check()
    check_accessible(reply)
    reply.get_by_role("button", name="Send the answer").click()
    assert zoe.page.goto(f"/redbridge/cases/{case}").status == 404, "an agency sees its request and no more"
    page = priya.go(f"/redbridge/cases/{case}/requests/screening").page
    assert page.get_by_text("1 of 14 have answered").is_visible()
    screenshot(page, "story-05-who-has-answered")
    page.locator("main form").last.get_by_role("button").click()


def arrive(page, *names):
    for name in names:
        page.get_by_label(re.compile(name)).check()
    page.get_by_role("button", name="Record that they are here").click()


def plan_today(priya):
    page = priya.go("/redbridge/meetings").page
    page.get_by_label("One Panel").first.check()
    fill_date(page, "day", "20 11 2026")
    page.locator("[name='time']").fill("10:00")
    page.locator("[name='place']").fill("Town Hall")
    page.get_by_role("button", name="Plan it").click()
    page.wait_for_url("**/meetings/*")
    return page.url.split("/meetings/")[1]


def decide(priya, marcus, person, case, meeting):
    page = priya.go(f"/redbridge/meetings/{meeting}").page
    arrive(page, "Marcus Bell", *AGREEING[:3], "Joanna Kerr")
    assert page.get_by_text(re.compile("Marcus Bell, .*Chair")).first.is_visible()
    assert page.get_by_text("Not quorate").first.is_visible(), "community safety is not here yet"
    screenshot(page, "story-06-not-quorate")
    item = f"/redbridge/meetings/{meeting}/items/{case}/panel"
    page = priya.go(item).page
    page.get_by_text("Declare an interest", exact=True).click()
    page.locator("select[name='attendance']").first.select_option(label=attendee(page, "Joanna Kerr"))
    page.locator("[name='nature']").fill("Led the first inquiry into the death.")
    page.get_by_role("button", name="Record the interest").click()
    page.get_by_text("Waits for the chair's ruling").wait_for()
    ruling = marcus.go(item).page
    ruling.get_by_label("Withdraws").check()
    ruling.locator("[name^='why-']").first.fill("She would weigh her own inquiry.")
    ruling.get_by_role("button", name="Record the ruling").click()
    ruling.locator("#interests-part").get_by_text("Recorded at").wait_for()
    joanna = person("Joanna Kerr")
    assert joanna.page.goto(item).status == 404, "who withdrew finds nothing of the item"
    assert joanna.page.goto(f"/redbridge/cases/{case}").status == 404

    page = priya.go(item).page
    form = page.locator("form[action*='/answers']")
    for name in {r.get_attribute("name") for r in form.locator("input[type=radio]").all()}:
        form.locator(f"input[name='{name}'][value='yes']").check()
    for box in form.locator("textarea").all():
        box.fill("The agencies' returns say so.")
    form.get_by_role("button", name="Save the answers").click()
    page.locator("#tests-part").get_by_text("Recorded at").wait_for()
    page.locator("summary", has_text="Put a proposal").click()
    form = page.locator("form[action*='/proposal']")
    form.get_by_label("Safeguarding Adults Review as a duty").first.check()
    form.locator("[name='f-methodology'][value='reflective-session']").check()
    fill(page, form, {"reason": "Neglect is suspected and agencies did not work together."})
    check_accessible(page)
    form.get_by_role("button", name="Put the proposal").click()
    page.locator("#proposal-part").get_by_text("Recorded at").wait_for()
    assert not page.locator("[role=alert]").count(), page.locator("[role=alert]").inner_text()
    vote(page, 4)
    page.get_by_role("button", name="Conclude with").click()
    page.get_by_text("not quorate for this item").wait_for()
    screenshot(page, "story-07-refused-inquorate")

    arrive(priya.go(f"/redbridge/meetings/{meeting}").page, "Callum Frost")
    page = priya.page
    assert page.get_by_text("Quorate", exact=True).first.is_visible()
    page = priya.go(item).page
    vote(page, 1)
    page.get_by_role("button", name="Conclude with").click()
    page.get_by_text("has not reminded members").wait_for()
    page = priya.go(f"/redbridge/meetings/{meeting}").page
    page.get_by_role("button", name="Mark that it was given").click()
    page = priya.go(item).page
    check_accessible(page)
    screenshot(page, "story-08-the-item")
    page.get_by_role("button", name="Conclude with").click()
    page.wait_for_url(f"**/cases/{case}")


def attendee(page, name):
    labels = page.locator("select[name='attendance']").first.locator("option").all_inner_texts()
    return next(label for label in labels if label.startswith(name))


def vote(page, count):
    forms = page.locator("form[action*='/votes']")
    for _ in range(count):
        left = forms.count()
        page.wait_for_timeout(700)  # a press right after the page has changed is taken for an accident
        forms.first.get_by_role("button", name="Agrees", exact=True).click()
        expect(forms).to_have_count(left - 1)
    page.wait_for_timeout(700)


def test_a_referral_goes_all_the_way_to_a_ratified_decision_that_can_be_defended(person):
    amara, priya, marcus = person("Amara Okoye"), person("Priya Raman"), person("Marcus Bell")
    case, reference = refer(amara)
    steps = f"/redbridge/cases/{case}/steps"

    log = priya.go("/redbridge/cases").page
    assert log.get_by_text(reference).first.is_visible(), "every referral is in the log at once"
    screenshot(log, "story-04-the-log")
    manager = amara.go(f"/redbridge/referrals/{case}").page.locator("main").inner_text()
    helen = person("Helen Brandt" if "Helen" in manager else "Ines Carvalho")
    take(helen, f"/redbridge/referrals/{case}/steps/quality", "Confirmed")

    take(priya, f"{steps}/check", "More is needed from the referrer", "Who was the last visitor?")
    page = amara.go(f"/redbridge/referrals/{case}/steps/answer").page
    assert page.get_by_text("Who was the last visitor?").first.is_visible()
    page.locator("[name='f-answer-text']").fill("The district nurse, on 3 October.")
    page.get_by_role("button", name="Record it").click()
    take(priya, f"{steps}/check", "Complete")
    take(marcus, f"{steps}/appropriateness", "Appropriate for the Panel")

    screen(priya, person, case)
    meeting = plan_today(priya)
    page = priya.go(f"{steps}/panel").page
    page.locator(f"input[value='{meeting}']").check()
    page.get_by_role("button", name="List the case").click()
    decide(priya, marcus, person, case, meeting)

    take(marcus, f"{steps}/send-recommendation", "Sent",
         letter_recommendation="A mandatory review, for the reasons given.", letter_date="20 11 2026")
    eleanor = person("Eleanor Whitfield")
    take(eleanor, f"{steps}/ratification", "Ratified")
    for name in ("Jamal Pereira", "Ruth Ashworth", "Victor Lindgren"):
        take(person(name), f"{steps}/partners-agreement", "Agreed")
    take(eleanor, f"{steps}/final-decision", "Safeguarding Adults Review as a duty", "Section 44 is met.")
    for recipient in ("sab", "statutory-partners", "referrer"):
        page = priya.go(f"{steps}/tell-outcome").page
        form = page.locator(f"form:has(input[value='{recipient}'])")
        form.locator(f"[name='how-{recipient}']").fill("By e-mail")
        form.get_by_role("button").click()

    page = priya.go(f"/redbridge/cases/{case}/decision-record").page
    text = page.locator("main").inner_text()
    for wanted in ("Winterbourne", "Ratified", "Joanna Kerr", "Led the first inquiry", "redbridge-1.5",
                   "not represented", "LBR Housing Service"):
        assert wanted in text, f"the decision record says nothing of {wanted}"
    check_accessible(page)
    screenshot(page, "story-09-decision-record")
    check_paper(priya, case)

    page = priya.go(f"/redbridge/cases/{case}").page
    assert page.get_by_text("Commission the review").first.is_visible()
    screenshot(page, "story-10-the-case")
    known = priya.go(f"/redbridge/cases/{case}?as-known-on=2026-11-20").page
    assert known.get_by_text("as it was known").first.is_visible()


def check_paper(priya, case):
    """The paper is a tagged PDF that says on every page whose it is."""
    answer = priya.context.request.get(f"/redbridge/cases/{case}/decision-record.pdf", timeout=120_000)
    assert answer.status == 200
    path = __import__("pathlib").Path(__import__("tempfile").mkdtemp()) / "record.pdf"
    path.write_bytes(answer.body())
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Tagged:\s+yes", told)
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout
    assert text.count("Priya Raman") >= 2 and "OFFICIAL-SENSITIVE" in text
    subprocess.run(["qpdf", "--check", path], capture_output=True, check=True)
