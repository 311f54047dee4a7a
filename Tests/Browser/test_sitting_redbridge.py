"""Redbridge: one agency is against, and the statutory partners take the final decision.

The sitting at which nobody is against, and what follows it, is in test_story.

Clauses walked: RB-015, RB-047, RB-051, RB-052, RB-069, RB-071, RB-083, RB-084, RB-091.
"""

from conftest import screenshot
from panel_room import (
    answer_tests, arrive, case_named, check_invitations, check_minutes, check_told, circulate, close, conclude,
    expect_done, give_view, list_case, main, not_open, pass_on, person, plan_today, propose, quorum,
    reference_of, refused, remind, send_out, take, tell, vote)

PLACE = "redbridge"
HARMED = {question: "yes" for question in (
    "adult-in-area", "needs-care-and-support", "concern-about-working-together",
    "experienced-serious-abuse-or-neglect", "other-learning-possible", "learning-possible")}
RECORD = {
    "learning-points": "Nobody spoke with her alone.", "family-considered": "yes",
    "lead-process": "not-more-than-one", "review-focus": "Who is asked, and by whom.",
    "methodology": ["reflective-session"], "methodology-reason": "Short, and in proportion.",
}
FOR = ["NEL NHS ICB", "East Area BCU MPS", "LBR Adult Social Care", "LBR Children's Social Care"]
DUTY = "Safeguarding Adults Review as a duty"


def test_one_agency_against_takes_the_case_to_the_statutory_partners(person, mail, tmp_path):
    priya, marcus = person("Priya Raman").page, person("Marcus Bell").page
    case = case_named(priya, PLACE, "Beatrix Lowe")
    reference = reference_of(priya, case)
    meeting = plan_today(priya, PLACE, "One Panel")
    check_invitations(mail, meeting, least=10)
    item = list_case(priya, case, "panel", meeting)
    circulate(priya, mail, meeting, reference)
    member = person("Callum Frost").page
    member.goto(meeting + "/pack")
    assert "Beatrix Lowe" in main(member) and "It was read as a matter of noise." in main(member)

    arrive(priya, meeting, "Fatima Siddiqui", "Leila Haddad", "Callum Frost", "Samuel Otieno")
    assert "Not quorate" in quorum(priya, meeting), "the police are not here yet"
    arrive(priya, meeting, "Marcus Bell")
    assert "Not quorate" not in quorum(priya, meeting)
    remind(marcus, meeting)
    give_view(member, item, "We had a street and a number, and no name.")
    priya.goto(item)
    answer_tests(priya, HARMED)
    propose(priya, item, DUTY, "As the answers show.", RECORD)
    screenshot(priya, "redbridge-item")
    one_is_against(priya, member, item)
    conclude(priya, item)
    said = refused(priya)
    assert "The agencies do not agree." in said and "Against: LBR Community Safety." in said and "RB-052" in said
    pass_on(marcus, item, "One agency is against.")
    expect_done(marcus)

    partners_decide(person, priya, case)
    tell(priya, f"{case}/steps/tell-outcome", "sab", "statutory-partners", "referrer")
    priya.goto(case)
    assert "Commission the review" in main(priya)
    close(priya, marcus, meeting)
    check_minutes(priya, meeting, tmp_path, "Priya Raman", "Passed on as a disagreement: Agencies disagree",
                  "4 for, 1 against, 0 abstaining. Each agency has one vote, however many of its people attend.",
                  "We knew of a noise and of nothing else.", "We had a street and a number, and no name.")
    send_out(priya, mail, meeting)
    check_told(mail, case.replace("/cases/", "/referrals/"), "Beatrix", "Lowe", reference, "Review")


def one_is_against(priya, member, item):
    """Who does not agree says why; the others agree."""
    member.goto(item)
    vote(member, "LBR Community Safety", "Disagrees")
    assert "This needs a reason." in member.locator(".refusal").inner_text()
    vote(member, "LBR Community Safety", "Disagrees", "We knew of a noise and of nothing else.")
    expect_done(member)
    priya.goto(item)
    for agency in FOR:
        vote(priya, agency, "Agrees")
        expect_done(priya)


def partners_decide(person, priya, case):
    """The three give the same answer; theirs is final, so that nobody ratifies it."""
    step = f"{case}/steps/statutory-partners"
    for name in ("Jamal Pereira", "Ruth Ashworth", "Victor Lindgren"):
        partner = person(name).page
        partner.goto(step)
        said = not_open(partner)
        assert "No review" in said and "a review is held and nothing less" in said
        take(partner, step, DUTY, "Section 44 is met, whoever knew of it.")
    priya.goto(case)
    said = main(priya)
    where_it_is = said[:said.index("Time limits")]
    assert "Tell the outcome" in where_it_is and "Ratification" not in where_it_is
