"""What an office does to bring a case to its panel, to hold the sitting and to tell of it, for the stories."""

import datetime
import re

import pytest

from conftest import a_room_of_its_own
from test_meetings import check_invitation, check_pdf, check_word, mails, main

TODAY = datetime.date(2026, 11, 20)


@pytest.fixture
def person(person):
    """Everybody sits without scripts: what the pages do by themselves is told where two work on one item."""
    return lambda name, **context: person(name, java_script_enabled=False, **context)


def fill_date(page, name, text):
    for part, value in zip(("day", "month", "year"), text.split()):
        page.locator(f"[name='{name}-{part}']").first.fill(value)


def enter(page, entries):
    """Fills in a form by the names of its entries: text, a day, a choice, or a list of what is ticked."""
    for entry, value in entries.items():
        name = f"f-{entry}"
        field = page.locator(f"[name='{name}']")
        if page.locator(f"[name='{name}-day']").count():
            fill_date(page, name, value)
        elif page.locator(f"select[name='{name}']").count():
            field.first.select_option(label=value)
        elif field.first.get_attribute("type") in ("radio", "checkbox"):
            for each in [value] if isinstance(value, str) else value:
                page.locator(f"input[name='{name}'][value='{each}']").first.check()
        else:
            field.first.fill(value)


def expect_done(page):
    """Nothing was refused, and nothing is wrong with what was typed."""
    refused = page.locator(".refusal, .error-summary")
    assert not refused.count(), refused.first.inner_text()


def refused(page):
    """The words of a refusal, with the rule that it rests on opened as a reader opens it."""
    box = page.locator(".refusal")
    box.locator("summary").click()
    return box.inner_text()


def not_open(page):
    """The outcomes that are not open to the case, with the rule of each opened as a reader opens it."""
    box = page.locator(".inset", has_text="Not open to this case")
    for summary in box.locator("summary").all():
        summary.click()
    return box.inner_text()


def send_referral(page, partnership, entries, start="Start a referral"):
    """A referral of the story's own, section by section; its case, by the address that the secretariat has for it."""
    page.goto(f"/{partnership}/referrals")
    page.get_by_role("button", name=start).first.click()
    page.wait_for_url("**/referrals/*")
    address = page.url
    for section in [a.get_attribute("href") for a in page.locator("main a[href*='/sections/']").all()]:
        page.goto(section)
        asked = {name: value for name, value in entries.items()
                 if page.locator(f"[name='f-{name}'], [name='f-{name}-day']").count()}
        enter(page, asked)
        page.get_by_role("button", name="Save and continue").last.click()
        expect_done(page)
    page.goto(address + "/check")
    page.locator("main form button").last.click()
    page.wait_for_url("**/receipt")
    return f"/{partnership}/cases/" + address.split("/referrals/")[1]


def case_named(page, partnership, name):
    """The address of a case of the demonstration, by the name in the log."""
    page.goto(f"/{partnership}/cases")
    row = page.locator("main table tr", has_text=name)
    return row.locator("a", has_text="OP-").first.get_attribute("href")


def reference_of(page, case):
    page.goto(case)
    return re.search(r"OP-\d{4}-\d{4}", main(page)).group()


def take(page, address, outcome=None, reason="", **entries):
    """Takes a step from its page: chooses the answer, gives the reason, fills in what it asks, records it."""
    page.goto(address)
    if outcome:
        page.get_by_label(outcome, exact=True).check()
    if reason:
        page.locator("textarea[name='reason']").fill(reason)
    enter(page, {name.replace("_", "-"): value for name, value in entries.items()})
    page.get_by_role("button", name="Record it").last.click()
    expect_done(page)


def tell(page, address, *recipients, how="Secure e-mail"):
    """Records that somebody was told, one after the other."""
    for recipient in recipients:
        page.goto(address)
        page.locator(f"[name='how-{recipient}']").fill(how)
        page.locator(f"form:has(input[value='{recipient}'])").get_by_role("button").click()
        expect_done(page)


def answer_tests(page, answers, otherwise="no"):
    """Answers every question that has no answer yet or is named, with evidence and reason, and saves the answers."""
    form = page.locator("form[action*='/answers']")
    for name in sorted({r.get_attribute("name") for r in form.locator("input[type=radio]").all()}):
        question = name.removeprefix("answer-")
        if question not in answers and form.locator(f"input[name='{name}']:checked").count():
            continue
        value = answers.get(question, otherwise)
        form.locator(f"input[name='{name}'][value='{value}']").check()
        if value != "not-known":
            form.locator(f"[name='evidence-{question}']").fill("The agencies' papers.")
        form.locator(f"[name='reason-{question}']").fill("As they say.")
    form.get_by_role("button", name="Save the answers").click()
    expect_done(page)


def plan_today(page, partnership, body):
    """Plans a meeting for the day of the demonstration, on which it can be held; its address."""
    page.goto(f"/{partnership}/meetings")
    page.get_by_label(body, exact=True).check()
    fill_date(page, "day", f"{TODAY.day} {TODAY.month} {TODAY.year}")
    page.get_by_label("Time, such as 14:00").fill("14:00")
    page.get_by_label("Place", exact=True).fill(a_room_of_its_own())
    page.get_by_role("button", name="Plan it").click()
    page.wait_for_url(re.compile("/meetings/[^/]+$"))
    return page.url


def check_invitations(mail, meeting, least):
    for message in mails(mail, "a meeting was planned", meeting, least):
        check_invitation(message, TODAY)


def list_case(page, case, step, meeting):
    """Puts a case on the agenda; the address of its item."""
    page.goto(f"{case}/steps/{step}")
    page.locator(f"input[name='meeting'][value='{meeting.split('/')[-1]}']").check()
    page.get_by_role("button", name="List the case").click()
    expect_done(page)
    return f"{meeting}/items/{case.split('/')[-1]}/{step}"


def circulate(page, mail, meeting, reference):
    """Sends the papers out; whoever has them is told by an e-mail that says nothing of any case."""
    page.goto(meeting + "/agenda")
    assert reference in main(page), "the case is on the agenda"
    page.get_by_role("button", name="Circulate").click()
    expect_done(page)
    for message in mails(mail, "papers", meeting + "/pack"):
        assert reference not in text_of(message)


def arrive(page, meeting, *names):
    page.goto(meeting)
    for name in names:
        page.get_by_label(re.compile(f"^{name}")).check()
    page.get_by_role("button", name="Record that they are here").click()
    expect_done(page)


def quorum(page, meeting):
    page.goto(meeting)
    return page.locator("#quorum").inner_text()


def remind(page, meeting):
    page.goto(meeting)
    page.get_by_role("button", name="Mark that it was given").click()
    expect_done(page)


def declare_interest(page, item, who, nature, degree=None):
    page.goto(item)
    page.get_by_text("Declare an interest", exact=True).click()
    page.locator("select[name='attendance']").select_option(label=who)
    page.locator("[name='nature']").fill(nature)
    if degree:
        page.get_by_label(degree, exact=True).check()
    page.get_by_role("button", name="Record the interest").click()
    expect_done(page)


def rule(page, item, ruling, reason):
    page.goto(item)
    page.get_by_label(ruling, exact=True).check()
    page.locator("[name^='why-']").first.fill(reason)
    page.get_by_role("button", name="Record the ruling").click()
    expect_done(page)


def give_view(page, item, view):
    """A member gives the view of their own agency."""
    page.goto(item)
    page.get_by_text("Record an agency's view", exact=True).click()
    page.get_by_label("What the agency thinks").fill(view)
    page.get_by_role("button", name="Record the view").click()
    expect_done(page)


def propose(page, item, outcome, reason, entries):
    page.goto(item)
    page.locator("summary", has_text=re.compile("Put a(nother)? proposal")).click()
    form = page.locator("form[action*='/proposal']")
    form.get_by_label(outcome, exact=True).check()
    form.locator("[name='reason']").fill(reason)
    enter(form, entries)
    form.get_by_role("button", name="Put the proposal").click()
    expect_done(page)


def vote(page, agency, choice, reason=""):
    """Records how one agency votes, on the item's page."""
    form = page.locator("form[action*='/votes']", has_text=f"{agency} votes")
    form.locator("[name='reason']").fill(reason)
    form.get_by_role("button", name=choice, exact=True).click()


def conclude(page, item):
    page.goto(item)
    page.get_by_role("button", name=re.compile("^Conclude with")).click()


def close(page, chair, meeting):
    """Closes the meeting, and the chair approves its minutes."""
    page.goto(meeting)
    page.get_by_role("button", name="Close the meeting").click()
    expect_done(page)
    chair.goto(meeting + "/minutes")
    chair.get_by_role("button", name="Approve these minutes").click()
    expect_done(chair)


def check_minutes(page, meeting, tmp_path, reader, *wanted, marking=""):
    """The minutes say what was decided, on the page, in the PDF and in the Word file; paper has its marking."""
    page.goto(meeting + "/minutes")
    for words in wanted:
        assert words in main(page), f"the minutes do not say “{words}”"
    check_pdf(page, meeting + "/minutes.pdf", tmp_path, reader, marking, *wanted)
    check_word(page, meeting + "/minutes.docx", tmp_path, *wanted)


def send_out(page, mail, meeting):
    """Sends the minutes to those who sit there; the e-mail leads to them and has nothing of them in it."""
    page.goto(meeting + "/minutes")
    page.get_by_role("button", name="Send them out").click()
    expect_done(page)
    assert "Sent out on" in main(page)
    for message in mails(mail, "minutes", meeting + "/minutes"):
        assert not re.search("OP-[0-9]{4}", text_of(message))


def text_of(message):
    return f"{message['Subject']}\n{message.get_body(('plain',)).get_content()}"


def check_told(mail, link, *kept_back, least=1):
    """Somebody is told of an outcome by an e-mail that says nothing of whom or what it is about."""
    check_link_only(mail, "there is something for you to know", link, *kept_back, least=least)


def check_link_only(mail, subject, link, *kept_back, least=1, to=""):
    """An e-mail leads to a page of ours; no name, no reference and no paper is in it."""
    for message in mails(mail, subject, link, least, to):
        for words in kept_back:
            assert words not in text_of(message), words
        assert not [part for part in message.walk() if part.get_filename()], "nothing is attached"


def pass_on(page, item, reason):
    """Passes a disagreement on to whom the procedure names."""
    page.goto(item)
    form = page.locator("form[action*='/conclusion']", has=page.get_by_role("button", name="Pass the disagreement on"))
    form.locator("[name='reason']").fill(reason)
    form.get_by_role("button").click()
