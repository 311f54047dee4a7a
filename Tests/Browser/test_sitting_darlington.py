"""Darlington: an incident is judged at the partners' desks, reviewed rapidly, and decided by them and the scrutineer.

Clauses walked: DA-023, DA-025, DA-028, DA-029, DA-038, DA-039, DA-049, DA-050, DA-052, DA-057, DA-059, DA-062, DA-063,
DA-066, DA-067, DA-077, DA-242.
"""

from conftest import screenshot
from panel_room import (
    answer_tests, arrive, case_named, check_invitations, check_minutes, check_told, circulate, close, conclude,
    enter, expect_done, give_view, list_case, main, not_open, person, plan_today, propose, quorum, reference_of,
    refused, remind, send_out, send_referral, take, tell)

PLACE = "darlington"
INCIDENT = {
    "subject-first-name": "Peregrine", "subject-last-name": "Stockton", "subject-birth-date": "2 4 2021",
    "looked-after": "no", "incident-date": "16 11 2026", "child-outcome": "harmed",
    "incident-account": "Found hurt at home.", "safety-action": "A bed on the ward.",
    "lead-consulted": "The named nurse", "referred-to-authority": "yes", "referring-agency": "Health provider",
    "referrer-name": "Oona Braithe", "referral-date": "19 11 2026",
}
THRESHOLD = {
    "abuse-or-neglect-of-child": "suspected", "child-died": "no", "child-seriously-harmed": "yes",
    "child-harmed-in-area": "yes", "child-normally-resident-harmed-outside-england": "no",
    "child-case-raises-local-issues": "yes", "below-threshold-learning": "no",
}
RECORD = {
    "review-facts": "As far as they can be known now.", "review-involvement": "As each agency returned it.",
    "review-safety": "A bed on the ward, and a visit to the brother.", "review-improvements": "Who is told, and when.",
    "review-national": "None.", "national-factors": ["none"], "review-rationale": "Two agencies did not speak.",
    "review-next-steps": "A local review.",
}
LOCAL = "A local child safeguarding practice review is carried out"


def report(person, unit):
    """The nurse's form, forwarded at once to the director, from whose awareness the days run."""
    send_referral(person("Oona Braithe").page, PLACE, INCIDENT)
    case = case_named(unit, PLACE, "Stockton")
    tell(unit, f"{case}/steps/forward", "director")
    director = person("Rupert Annis").page
    take(director, f"{case}/steps/awareness", la_aware="18 11 2026", form_received="19 11 2026")
    # One working day from Wednesday 18 November, and five.
    assert "19 Nov" in main(director) and "25 Nov" in main(director)
    return case, director


def judge_the_threshold(person, case, director):
    partner = person("Sheila Corby").page
    partner.goto(f"{case}/steps/threshold")
    screenshot(partner, "darlington-threshold")
    answer_tests(partner, THRESHOLD)
    said = main(partner)
    assert "Not open to this case" in said and "Not reached; no further action" in said
    met = {"threshold_rationale": "As the answers show.", "information_shared": "In writing."}
    take(partner, f"{case}/steps/threshold", "The threshold is reached", "The test is met.", **met)
    # The law's test is met: the notification is open although two partners have not answered.
    director.goto(f"{case}/steps/notify-panel/packs/national-panel")
    assert "Peregrine" in main(director) and "Still wanted" in main(director)
    screenshot(director, "darlington-notification-pack")
    for name in ("Malik Ferris", "Dawn Hartley"):
        take(person(name).page, f"{case}/steps/threshold", "The threshold is reached", "The test is met.", **met)


def notify(director, mail, case):
    director.goto(f"{case}/steps/notify-panel/packs/national-panel")
    enter(director, {"notified-abuse": "Suspected.", "notified-place": "area", "notified-account": "As the form says."})
    director.locator("main form").last.get_by_role("button").last.click()
    expect_done(director)
    tell(director, f"{case}/steps/notify-panel", "national-panel", "ofsted", "dfe", how="Online system")
    tell(director, f"{case}/steps/tell-referrer", "referrer")
    check_told(mail, case.replace("/cases/", "/referrals/"), "Peregrine", "Stockton", "threshold")


def test_the_panel_recommends_and_the_partners_with_the_scrutineer_decide(person, mail, tmp_path):
    unit, chair = person("Freya Tindall").page, person("Ines Calvert").page
    case, director = report(person, unit)
    judge_the_threshold(person, case, director)
    notify(director, mail, case)
    unit.goto(case)
    said = " ".join(main(unit).split())
    assert "Rapid Review Panel In hand Since 20 Nov 2026 Due by 4 Dec 2026" in said, "the tenth working day"
    reference = reference_of(unit, case)
    ask_the_agencies(person, unit, case)
    meeting = plan_today(unit, PLACE, "Rapid Review Panel")
    check_invitations(mail, meeting, least=6)
    item = list_case(unit, case, "rapid-review", meeting)
    circulate(unit, mail, meeting, reference)
    member = person("Toby Wark").page
    member.goto(meeting + "/pack")
    assert "Peregrine Stockton" in main(member) and "At school" in main(member)

    arrive(unit, meeting, "Ines Calvert", "Toby Wark", "Gwen Illing", "Hamid Sorrel")
    assert "The procedure names who attends and no number." in quorum(unit, meeting)
    give_view(member, item, "The panel has what it needs to recommend.")
    unit.goto(item)
    answer_tests(unit, {"improvements-highlighted": "yes", "working-together-concerns": "yes",
                        "expertise-present": "yes"})
    propose(unit, item, "Recommend a local review", "As the papers show.", RECORD)
    screenshot(unit, "darlington-item")
    conclude(unit, item)
    said = refused(unit)
    assert "DA-057" in said, "the panel is reminded that it does not investigate"
    remind(chair, meeting)
    conclude(unit, item)
    expect_done(unit)

    decide(person, chair, case, unit)
    tell_the_decision(director, unit, case)
    close(unit, chair, meeting)
    check_minutes(unit, meeting, tmp_path, "Freya Tindall", "Outcome: Recommend a local review",
                  "The panel is not investigating the incident", "The panel has what it needs to recommend.",
                  "The procedure names who attends and no number.")
    send_out(unit, mail, meeting)


def ask_the_agencies(person, unit, case):
    unit.goto(f"{case}/requests/information")
    enter(unit, {"request-reason": "A rapid review.", "request-period-from": "16 11 2023",
                 "request-basis": ["section-14b"], "request-consent": "obtained"})
    unit.get_by_role("button", name="Send the request").click()
    expect_done(unit)
    school = person("Rita Skerne").page
    school.goto(f"{case}/requests/information/education")
    enter(school, {"return-children": "Peregrine", "return-dates": "2025 to 2026", "return-by": "Rita Skerne",
                   "return-known": "known", "return-involvement": "At school.", "return-incident": "Nothing."})
    school.get_by_role("button", name="Send the answer").click()
    expect_done(school)


def decide(person, chair, case, unit):
    """The chair recommends; the three partners and the scrutineer decide, once all four say the same."""
    take(chair, f"{case}/steps/recommendation", recommended_level="local")
    level = f"{case}/steps/level-decision"
    words = {"level_rationale": "Fitting, and in proportion.", "family_told_how": "A visit."}
    partner = person("Sheila Corby").page
    partner.goto(level)
    answer_tests(partner, {"other-reviews-coordinated": "no"})
    take(partner, level, LOCAL, "The panel's reasons.", **words)
    for name in ("Malik Ferris", "Dawn Hartley"):
        take(person(name).page, level, LOCAL, "The panel's reasons.", **words)
    scrutineer = person("Ellis Norcott").page
    take(scrutineer, level, "The case may call for a national review", "It may be wider.", **words)
    unit.goto(level)
    said = main(unit)
    assert said.count(LOCAL) >= 3 and "The case may call for a national review. It may be wider." in said
    assert "open since" in said, "all four have to give the same answer"
    take(scrutineer, level, LOCAL, "Having heard the partners.", **words)


def tell_the_decision(director, unit, case):
    """The national panel has the decision and the minutes, and nothing ends before the family is told."""
    tell(director, f"{case}/steps/tell-decision", "national-panel", "minutes")
    unit.goto(f"{case}/steps/national-reply")
    said = not_open(unit)
    assert "No national review" in said and "before the family is told" in said and "DA-077" in said
    director.goto(f"{case}/steps/tell-family/packs/family")
    enter(director, {"family-is-told": "told", "family-said": "What was decided, and why."})
    director.locator("main form").last.get_by_role("button").last.click()
    tell(director, f"{case}/steps/tell-family", "family", how="A visit")
    take(unit, f"{case}/steps/national-reply", "No national review", "They write so.",
         national_advised_on="20 11 2026")
    assert "Commission the review" in main(unit)
