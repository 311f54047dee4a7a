"""Wolverhampton: an inquorate Panel, the missing agency's ratification, and the Executive Group's answer.

Clauses walked: WO-003, WO-006, WO-011, WO-026, WO-027, WO-028, WO-029, WO-035, WO-045, WO-061, WO-064, WO-066, WO-067,
WO-069, WO-075, WO-077, WO-078, WO-079, WO-084.
"""

from conftest import open_declaring, screenshot
from panel_room import (
    answer_tests, arrive, case_named, check_invitations, check_link_only, check_minutes, circulate, close,
    conclude, declare_interest, enter, expect_done, give_view, list_case, main, person, plan_today, propose,
    quorum, reference_of, refused, remind, rule, send_out, take, tell)

PLACE = "wolverhampton"
SAFER = "Safer Wolverhampton Partnership"
RECORD = {"system-learning": "Nobody led.", "family-needs-considered": "A sister, who cared for him."}
MET = {"death-resulted-from-abuse-or-neglect": "yes", "concern-about-working-together": "yes",
       "agency-views-heard": "yes"}


def mark_as_exempt(unit, address):
    unit.goto(address)
    unit.get_by_label("Exempt", exact=True).check()
    unit.get_by_label("How the public interest was weighed").fill("Confidence outweighs release.")
    unit.get_by_role("button", name="Record the position").click()


def prepare(unit, chair, mail, meeting, reference):
    """The chair ratifies the agenda with the unit; the unit circulates the papers, marked as exempt."""
    unit.goto(meeting + "/agenda")
    assert "New referrals" in main(unit) and reference in main(unit)
    open_declaring(chair, meeting + "/agenda")
    chair.get_by_role("button", name="Ratify the agenda").click()
    mark_as_exempt(unit, meeting + "/agenda")
    circulate(unit, mail, meeting, reference)


def test_an_inquorate_panel_decides_provisionally_and_the_missing_agency_ratifies(person, mail, tmp_path):
    unit, chair = person("Dilys Marrow").page, person("Anselm Pryce").page
    case = case_named(unit, PLACE, "Bo Larkin")
    reference = reference_of(unit, case)
    meeting = plan_today(unit, PLACE, "One Panel")
    check_invitations(mail, meeting, least=14)
    item = list_case(unit, case, "panel", meeting)
    prepare(unit, chair, mail, meeting, reference)
    member = person("Pia Lowther").page
    open_declaring(member, meeting + "/pack")
    said = main(member)
    assert "Bo Larkin" in said and "in confidence, not for publication" in said.lower()
    assert "The criteria for each kind of review" in said

    arrive(unit, meeting, "Anselm Pryce", "Pia Lowther", "Tomas Rigby", "Nell Fairley", "Idris Vane")
    room = quorum(unit, meeting)
    assert "Not quorate" in room and f"Missing {SAFER}" in " ".join(room.split())
    withdraw(person, unit, chair, item)
    give_view(member, item, "The criteria are met in our professional opinion.")
    put_to_the_panel(unit, chair, meeting, item)
    ratify(person, unit, chair, case)
    tell(unit, f"{case}/steps/tell-executive", "executive-group")
    check_link_only(mail, "something waits for you", f"/{PLACE}", "Larkin", reference, "Review", to="wo-executive")
    executive = person("Corin Ashdown").page
    take(executive, f"{case}/steps/executive-decision", "Agreed", "The Panel's reasons.")
    commission(unit, case)
    close(unit, chair, meeting)
    mark_as_exempt(unit, meeting + "/minutes")
    check_minutes(unit, meeting, tmp_path, "Dilys Marrow", "Outcome: Inquorate; the missing agencies ratify",
                  f"{SAFER}: missing", "Idris Vane: He let the flat.", "He would weigh his own repairs.",
                  "As a One Panel we are committed to enhancing a Think Family approach",
                  "The criteria are met in our professional opinion.", "No vote is recorded.",
                  marking="in confidence, not for publication")
    send_out(unit, mail, meeting)


def withdraw(person, unit, chair, item):
    """An interest is declared, the chair rules, and who withdraws finds nothing of the item."""
    declare_interest(
        unit, item, "Idris Vane", "He let the flat.",
        degree="Could be perceived to have an adverse effect on a decision")
    rule(chair, item, "Withdraws", "He would weigh his own repairs.")
    landlord = person("Idris Vane").page
    assert landlord.request.get(item).status == 404


def put_to_the_panel(unit, chair, meeting, item):
    """Members give opinions and no vote; without a quorum the chair has the terms' three ways."""
    unit.goto(item)
    answer_tests(unit, MET)
    remind(chair, meeting)
    propose(unit, item, "Recommend a Safeguarding Adult Review", "As the answers show.", RECORD)
    conclude(unit, item)
    said = refused(unit)
    assert "The meeting is not quorate for this item." in said and SAFER in said and "WO-027" in said
    chair.goto(item)
    for way in ("Inquorate and rescheduled", "Inquorate and continued without a key decision"):
        assert chair.locator("summary", has_text=way).count() == 1
    propose(unit, item, "Inquorate; the missing agencies ratify", "Key, and it cannot wait.",
            {**RECORD, "provisional-outcome": "sar"})
    screenshot(unit, "wolverhampton-item")
    conclude(chair, item)
    expect_done(chair)


def ratify(person, unit, chair, case):
    """The decision is provisional until the one agency that was missing has ratified it."""
    ratification = f"{case}/requests/virtual-ratification"
    chair.goto(ratification)
    enter(chair, {"ratify-what": "That a review is recommended, for the reasons given."})
    chair.get_by_role("button", name="Send the request").click()
    assert "0 of 1 have answered" in main(chair) and SAFER in main(chair)
    missing = person("Lottie Kemp").page
    missing.goto(f"{ratification}/safer-partnership")
    enter(missing, {"ratifies": "ratifies", "ratifies-reason": "We would have said the same."})
    missing.get_by_role("button", name="Send the answer").click()
    expect_done(missing)
    take(chair, ratification, "Ratified; recommend a SAR", "The missing agency agrees.")


def commission(unit, case):
    """The Panel commissions the group; of a SAR the terms do not say that anybody else approves it first."""
    take(unit, f"{case}/steps/mandate", mandate_purpose="To learn.", mandate_family="In each part.",
         mandate_lead="A group of five.", mandate_funding="partnership", mandate_revisits="None yet.")
    unit.goto(case)
    assert "Experts for the group" in main(unit) and "Tell the outcome" in main(unit)
