"""Barking and Dagenham: a referral comes to the One Panel, each agency votes once, and the Adults Board commissions.

Clauses walked: BD-003, BD-007, BD-009, BD-011, BD-012, BD-013, BD-014, BD-018, BD-020, BD-042, BD-053, BD-054, BD-055,
BD-056.
"""

from conftest import screenshot
from panel_room import (
    answer_tests, arrive, check_invitations, check_minutes, check_told, circulate, close, conclude, expect_done,
    give_view, list_case, main, person, plan_today, propose, quorum, reference_of, refused, remind, send_out,
    send_referral, take, tell, vote)

PLACE = "barking-and-dagenham"
REFERRAL = {
    "subject-first-name": "Juniper", "subject-last-name": "Marks", "subject-birth-date": "7 6 1951",
    "reviews-sought": "sar", "identified-date": "9 11 2026", "incident-date": "2 11 2026",
    "referral-date": "18 11 2026", "what-happened": "Found at home after weeks without a visit.",
    "referrer-name": "Bruno Becontree", "referring-agency": "Adult Social Care",
    "head-of-service-named": "Hazel Thames, Adult Social Care", "child-outcome": "not-a-child",
}
SECTION_44 = {question: "yes" for question in (
    "adult-in-area", "needs-care-and-support", "concern-about-working-together", "adult-died",
    "death-resulted-from-abuse-or-neglect", "died-at-16-or-over", "learning-possible")}
PROPOSAL = {
    "panel-rationale": "Section 44 is met; nobody of the household is suspected; no child is concerned.",
    "review-focus": "Who led when every agency thought another did.", "methodology": ["reflective-session"],
    "methodology-why": "In proportion, with a strong facilitator.",
}


def refer(person, manager):
    """A referral that a head of service has signed and the managers have looked at."""
    case = send_referral(person("Bruno Becontree").page, PLACE, REFERRAL, start="adult or domestic homicide")
    manager.goto(f"{case}/steps/check")
    assert not manager.get_by_label("Complete and signed off").count(), "not before a head of service has signed"
    take(person("Hazel Thames").page, f"{case.replace('/cases/', '/referrals/')}/steps/sign-off", "Signed off")
    take(manager, f"{case}/steps/check", "Complete and signed off")
    return case


def test_each_agency_votes_once_and_the_adults_board_commissions_what_the_panel_recommends(person, mail, tmp_path):
    manager, chair = person("Odile Marsh").page, person("Quentin Abbey").page
    case = refer(person, manager)
    reference = reference_of(manager, case)
    meeting = plan_today(manager, PLACE, "One Panel")
    check_invitations(mail, meeting, least=8)
    item = list_case(manager, case, "panel", meeting)
    circulate(manager, mail, meeting, reference)
    member = person("Ayesha Longbridge").page
    member.goto(meeting + "/pack")
    assert "Juniper Marks" in main(member) and "weeks without a visit" in main(member)

    arrive(manager, meeting, "Quentin Abbey", "Ayesha Longbridge", "Piers Heathway", "Nina Valence", "Grant Upney")
    assert "Not stated" in quorum(manager, meeting) and "The guide gives no quorum." in quorum(manager, meeting)
    give_view(member, item, "Our visits stopped when the hospital's began.")
    manager.goto(item)
    answer_tests(manager, SECTION_44)
    assert "Our visits stopped when the hospital's began." in main(manager)
    propose(manager, item, "Safeguarding Adult Review as a duty", "As the answers show.", PROPOSAL)
    screenshot(manager, f"{PLACE}-item")
    vote_once_an_agency(person, item)
    vote(manager, "NHS North East London ICB", "Agrees")
    vote(manager, "Metropolitan Police", "Agrees")
    conclude(manager, item)
    said = refused(manager)
    assert "The chair has not reminded members of the criteria." in said and "BD-012" in said
    remind(chair, meeting)
    conclude(manager, item)
    expect_done(manager)

    answer_of_the_board(person, chair, case)
    tell(manager, f"{case}/steps/tell-outcome", "sab", "referrer")
    manager.goto(case)
    assert "Final draft" in main(manager), main(manager)
    close(manager, chair, meeting)
    check_minutes(
        manager, meeting, tmp_path, "Odile Marsh", "Outcome: Safeguarding Adult Review as a duty",
        "3 for, 0 against, 0 abstaining. Each agency has one vote, however many of its people attend.",
        "Our visits stopped when the hospital's began.", "The guide gives no quorum.")
    send_out(manager, mail, meeting)
    check_told(mail, case.replace("/cases/", "/referrals/"), "Juniper", "Marks", reference, "Review")


def vote_once_an_agency(person, item):
    """Two people come from one agency: the second finds that it has voted."""
    first, second = person("Ayesha Longbridge").page, person("Piers Heathway").page
    first.goto(item)
    second.goto(item)
    vote(first, "Adult Social Care", "Agrees")
    expect_done(first)
    vote(second, "Adult Social Care", "Disagrees", "I see it otherwise.")
    said = refused(second)
    assert "Adult Social Care has voted: one vote an agency." in said and "BD-018" in said


def answer_of_the_board(person, chair, case):
    """The chair writes to the Adults Board, whose chair answers and commissions."""
    take(chair, f"{case}/steps/send-recommendation", "Sent", letter_text="A review as a duty, for the reasons given.")
    board = person("Edwin Goresbrook").page
    take(board, f"{case}/steps/sab-answer", "Agreed; a Safeguarding Adult Review is commissioned", "Section 44 is met.")
    take(board, f"{case}/steps/commission-sar", "A Safeguarding Adult Review is commissioned",
         reviewer_found="By open call.", review_managed="Month by month.")
