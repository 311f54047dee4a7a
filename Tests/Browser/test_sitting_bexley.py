"""Bexley: the chair looks first, the group considers, its chair recommends, and the Independent Chair decides.

Clauses walked: BX-040, BX-041, BX-043, BX-044, BX-047, BX-049, BX-052, BX-054, BX-056, BX-057, BX-058, BX-067, BX-070,
BX-081.
"""

from conftest import screenshot
from panel_room import (
    answer_tests, arrive, case_named, check_invitations, check_minutes, check_told, circulate, close, conclude,
    declare_interest, expect_done, give_view, list_case, main, not_open, person, plan_today, propose, quorum,
    reference_of, refused, rule, send_out, take, tell)

PLACE = "bexley"
HARMED = {"abuse-or-neglect-known": "suspected", "child-was-seriously-harmed": "yes", "cause-for-concern": "yes"}
WEIGHED = {question: "yes" for question in (
    "guidance-and-speed", "seriousness-and-complexity", "public-interest", "speed-of-learning",
    "other-investigations", "legal-requirements", "methodology-effective")}


def look_first(person, manager, chair, case):
    """The notifier gives what was wanted; the chair of the group finds that it considers the case as it is known."""
    notifier = person("Hugh Penhill").page
    take(notifier, f"{case.replace('/cases/', '/referrals/')}/steps/more-detail",
         detail_given="Three schools in a year, and an injury that two of them saw.")
    chair.goto(f"{case}/steps/triage")
    answer_tests(chair, HARMED)
    take(chair, f"{case}/steps/triage", "The group considers it on what is known", "An injury that was seen twice.",
         discussed_with_independent_chair="yes", triage_reason="There is enough to convene the group.")
    tell(manager, f"{case}/steps/tell-notifier", "notifier")
    tell(manager, f"{case}/steps/tell-independent-chair", "independent-chair", how="Telephone")


def test_the_group_recommends_and_the_independent_chair_decides(person, mail, tmp_path):
    manager, chair = person("Sylvie Danson").page, person("Wilma Erith").page
    case = case_named(manager, PLACE, "Pipit Danson")
    reference = reference_of(manager, case)
    look_first(person, manager, chair, case)
    take(manager, f"{case}/steps/group-papers", "Ready for the meeting")
    meeting = plan_today(manager, PLACE, "Serious Incident Group")
    check_invitations(mail, meeting, least=4)
    item = list_case(manager, case, "sig", meeting)
    circulate(manager, mail, meeting, reference)
    member = person("Tara Welling").page
    member.goto(meeting + "/pack")
    assert "Pipit Danson" in main(member) and "an injury that two of them saw" in main(member)

    arrive(manager, meeting, "Wilma Erith", "Tara Welling", "Jonas Crook")
    assert "The protocol gives the group no quorum." in quorum(manager, meeting)
    declare_interest(manager, item, "Jonas Crook", "His team took the first call.")
    propose_a_review(manager, member, item)
    conclude(manager, item)
    said = refused(manager)
    assert "A declared interest has had no ruling." in said and "BX-081" in said
    rule(chair, item, "Stays", "He did not take the call himself.")
    conclude(manager, item)
    expect_done(manager)

    decide(person, manager, chair, case)
    # Of the first look, and of the decision.
    check_told(mail, case.replace("/cases/", "/referrals/"), "Pipit", "Danson", reference, "review", least=2)
    close(manager, chair, meeting)
    check_minutes(manager, meeting, tmp_path, "Sylvie Danson", "Outcome: A serious case review",
                  "Jonas Crook: His team took the first call.", "He did not take the call himself.",
                  "Two of us saw it, and neither told the other.", "The protocol gives the group no quorum.",
                  "No vote is recorded.")
    send_out(manager, mail, meeting)


def propose_a_review(manager, member, item):
    give_view(member, item, "Two of us saw it, and neither told the other.")
    manager.goto(item)
    answer_tests(manager, {"internal-review-considered": "yes", "learning-principles-considered": "yes"})
    propose(manager, item, "A serious case review", "Two agencies saw the injury.",
            {"sig-rationale": "The regulation's test and the protocol's come out alike.",
             "sig-methodology": "Learning together, if the author agrees."})
    screenshot(manager, "bexley-item")


def decide(person, manager, chair, case):
    """What the group found is a recommendation until the Independent Chair has decided."""
    take(chair, f"{case}/steps/recommendation", "Sent with the rationale", "As the group found.")
    independent = person("Audrey Lamorbey").page
    independent.goto(f"{case}/steps/independent-decision")
    said = not_open(independent)
    assert "A serious incident review" in said and "not met by a lesser one" in said and "BX-067" in said
    answer_tests(independent, WEIGHED)
    take(independent, f"{case}/steps/independent-decision", "A serious case review", "Weighed, and owed.",
         independent_reasoning="Each of the six was weighed.", board_note_needed="no")
    tell(manager, f"{case}/steps/tell-decision", "notifier", "board", "national-panel")
    manager.goto(f"{case}/steps/conclude")
    assert "The Board's report, any note that is needed and the declaration come first." in not_open(manager)
    tell(manager, f"{case}/steps/declare", "dfe", how="Online")
    tell(chair, f"{case}/steps/board-report", "board", how="On paper, at the next meeting")
    take(manager, f"{case}/steps/conclude", "Concluded")
    manager.goto(case)
    assert "Who chairs the panel" in main(manager), "the review begins, with a chair who has no conflict"
