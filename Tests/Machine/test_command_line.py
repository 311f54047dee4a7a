"""What scripts and people may rely on at the command line."""

import datetime
import json
import re
import shutil
import subprocess

import pytest
from machine import ROOT, onepanel

# The vectors of the domain notes, section 6.5, those that are a count from a day.
VECTORS = """
2020-04-30 +5wd 2020-05-07  the early May holiday moved to the Friday
2022-05-27 +5wd 2022-06-07  the jubilee moved one holiday and added another
2022-09-15 +5wd 2022-09-23  the state funeral
2023-05-03 +5wd 2023-05-11  the coronation
2025-04-17 +5wd 2025-04-28  Good Friday and Easter Monday
2026-03-27 +5wd 2026-04-07  Easter within the window
2026-11-14 +5wd 2026-11-20  from a Saturday
2026-12-25 +1wd 2026-12-29  from a holiday, over a substitute day
2026-06-12 +1wd 2026-06-15  a holiday in Scotland only
2026-12-18 +7wd 2026-12-31  over Christmas
2026-12-18 +10wd 2027-01-06  over Christmas
2026-12-18 +15wd 2027-01-13  over Christmas
2026-12-18 +15d 2027-01-02  calendar days are plain addition
2024-12-20 +15wd 2025-01-15  over Christmas
2026-11-20 +10wd 2026-12-04  screening
2027-12-24 +5wd 2028-01-05  three substitute days
2027-04-12 -7wd 2027-04-01  before a publication
2026-12-16 -5wd 2026-12-09  before a meeting
2026-12-16 -10d 2026-12-06  an agenda, in calendar days
2027-01-04 -5wd 2026-12-23  before a meeting after Christmas
2027-01-04 -10d 2026-12-25  an agenda that would fall on Christmas Day
2027-01-04 -10wd 2026-12-16  before a meeting after Christmas
2026-08-31 +6m 2027-02-28  no corresponding day
2027-08-31 +6m 2028-02-29  no corresponding day, in a leap year
2026-11-30 +3m 2027-02-28  no corresponding day
2028-02-29 +1y 2029-02-28  no corresponding day
""".strip().splitlines()


@pytest.mark.parametrize("vector", VECTORS)
def test_working_days_counts_as_the_notes_say(vector):
    day, amount, right, _ = vector.split(maxsplit=3)
    run = onepanel("working-days", input=f"{day} {amount}\n")
    assert (run.returncode, run.stdout, run.stderr) == (0, right + "\n", "")


def test_a_proclaimed_day_can_be_added():
    asked = ["working-days", "--add-holiday", "2026-11-23"]
    assert onepanel(*asked, input="2026-11-20 +1wd\n").stdout == "2026-11-24\n"


def test_lines_that_cannot_be_read_are_named_with_their_numbers():
    lines = "2026-12-18 +1wd\nrubbish\n2026-02-30 +1d\n\n2026-12-18 +1wd"
    run = onepanel("working-days", input=lines)
    assert run.returncode == 2
    assert run.stdout == "2026-12-21\n2026-12-21\n"
    said = run.stderr.splitlines()
    assert [line.split(":")[0] for line in said] == ["line 2", "line 3"]


@pytest.mark.parametrize("line", [b"\xff\xfe\x00", b"2026-12-18 +99999999999999999999wd",
                                  b"9999-12-31 +9999999d", b"2026-12-18+5wd", b"-" * 100_000])
def test_a_hostile_line_is_a_line_that_cannot_be_read(line):
    run = onepanel("working-days", input=line + b"\n2026-12-18 +1wd\n", text=False)
    assert run.returncode == 2
    assert run.stdout == b"2026-12-21\n"
    assert run.stderr.startswith(b"line 1: ")


def test_a_million_lines_finish():
    first = datetime.date(2012, 1, 2)
    days = [str(first + datetime.timedelta(days=n)) for n in range(1000)]
    lines = "".join(f"{day} +{n % 30 + 1}wd\n" for n, day in enumerate(days * 1000))
    run = onepanel("working-days", input=lines, timeout=300)
    assert run.returncode == 0
    answers = run.stdout.splitlines()
    assert len(answers) == 1_000_000
    assert all(datetime.date.fromisoformat(day).weekday() < 5 for day in answers[:1000])


def test_sound_packs_are_passed_in_silence():
    run = onepanel("procedure", "check", "Procedures")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


@pytest.mark.parametrize("file, right, wrong", [
    ("pack.yaml", "title:", "tittle:"),
    ("limits.yaml", "from:", "form:"),
    ("who.yaml", "duties: [audit]", "duties: [audit, dance]"),
    ("steps/adult.yaml", "by: [secretariat]", "by: [secretary]"),
    ("asks.yaml", "", "\t"),
])
def test_a_broken_pack_is_told_with_file_line_and_cure(tmp_path, file, right, wrong):
    shutil.copytree(ROOT / "Procedures", tmp_path / "Procedures")
    broken = tmp_path / "Procedures/redbridge-1.5" / file
    text = broken.read_text()
    assert right in text
    broken.write_text(text.replace(right, wrong, 1))
    run = onepanel("procedure", "check", tmp_path / "Procedures")
    assert run.returncode == 1
    lines = run.stdout.splitlines()
    assert lines
    for line in lines:
        assert re.fullmatch(r"[^:]+\.yaml:\d+: \S.*\. \S.*[.?]", line), line
    line = text.count("\n", 0, text.index(right)) + 1
    assert any(f"{file}:{line}:" in told for told in lines), lines


def test_what_a_pack_holds_is_explained_as_json():
    run = onepanel("procedure", "explain", "redbridge-1.5", "--json")
    assert run.returncode == 0
    pack = json.loads(run.stdout)
    assert {"agencies", "sectors", "roles", "bodies", "questions", "criteria", "pathways",
            "limits", "forms", "silences"} <= pack.keys()
    panel = next(body for body in pack["bodies"] if body["id"] == "one-panel")
    assert {"quorum", "voting", "citation"} <= panel.keys()
    steps = [step for pathway in pack["pathways"] for step in pathway["steps"]]
    assert len(steps) > 10
    assert all(limit["readings"] for limit in pack["limits"])
    assert all(criterion["test"]["words"] for criterion in pack["criteria"])
    for part in [*pack["limits"], *pack["criteria"], *pack["bodies"], *steps]:
        assert {"document", "section", "says", "clauses"} <= part["citation"].keys()
    cited = [part["citation"]["clauses"] for part in [*pack["limits"], *steps]]
    clauses = {clause for list in cited for clause in list}
    assert len(clauses) > 20 and all(re.fullmatch(r"[A-Z]+-\d+", clause) for clause in clauses)


REHEARSAL = """
procedure: redbridge-1.5
title: A referral that somebody else tries to hand in
people:
  ana: {name: Ana Blake, role: referrer, agency: bhrut}
  ben: {name: Ben Shah, role: referrer, agency: nelft}
acts:
  - {on: "2026-11-18 13:00", who: ana, do: open, pathway: adult}
  - {on: "2026-11-18 14:00", who: ana, do: hand-in, step: referral}
  - on: "2026-11-18 15:00"
    who: ben
    do: settle
    step: check
    outcome: complete
"""


def test_a_rehearsal_says_what_was_accepted_refused_and_by_when(tmp_path):
    scenario = tmp_path / "scenario.yaml"
    scenario.write_text(REHEARSAL)
    run = onepanel("rehearse", "redbridge-1.5", scenario, "--json")
    told = json.loads(run.stdout)
    assert {"accepted", "refused", "limits", "state"} <= told.keys()
    assert [act["act"] for act in told["accepted"]] == ["open"]
    assert len(told["refused"]) == 2
    for refusal in told["refused"]:
        assert {"rule", "clause", "cure", "line"} <= refusal.keys()
        assert refusal["rule"] and refusal["cure"] and isinstance(refusal["clause"], list)
    for limit in told["limits"]:
        assert {"state", "readings"} <= limit.keys()
    assert told["state"]["case"]["closed"] is False
    # Refused without having been expected to be: a rehearsal that did not come out.
    assert run.returncode == 1 and "line 10" in run.stderr


def test_a_rehearsal_that_comes_out_ends_with_zero_and_gives_due_days():
    run = onepanel("rehearse", "redbridge-1.5", "Demo/redbridge/07-screening-out.yaml", "--json")
    assert run.returncode == 0, run.stderr
    limits = json.loads(run.stdout)["limits"]
    due = [limit["due"] for limit in limits if limit.get("due")]
    assert due and all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", day) for day in due)


@pytest.mark.parametrize("arguments", [
    ["nonsense"], ["--nonsense"], ["serve", "--port", "x"], ["rehearse"], ["procedure", "check"],
    ["user", "invite"], ["working-days", "--add-holiday", "31 December"], ["backup"],
])
def test_a_command_that_is_not_understood_ends_with_two(arguments):
    run = onepanel(*arguments, stdin=subprocess.DEVNULL)
    assert run.returncode == 2
    assert run.stderr and not run.stdout


# Nobody can make a folder in /dev/null, not even root, who could anywhere else.
@pytest.mark.parametrize("arguments", [
    ["verify", "--data", "/dev/null/nowhere"],
    ["procedure", "explain", "nowhere-1.0"],
    ["rehearse", "redbridge-1.5", "/dev/null/nowhere.yaml"],
    ["serve", "--key-file", "/dev/null/nowhere/folder/key", "--data", "/dev/null/nowhere/data"],
    ["restore", "/dev/null/nowhere", "--data", "/dev/null/nowhere/data", "--key-file",
     "/dev/null/nowhere/key"],
    ["user", "list", "--data", "/dev/null/nowhere", "--key-file", "/dev/null/nowhere/key"],
])
def test_what_cannot_be_done_is_one_line_with_its_cure(arguments):
    run = onepanel(*arguments, timeout=60)
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.count("\n") == 1 and run.stderr.rstrip().endswith("."), run.stderr
    assert run.stderr.count(". ") >= 1, "there is no cure"


def test_every_variable_of_the_environment_is_in_the_help():
    named = set()
    for source in (ROOT / "Sources").rglob("*.swift"):
        named |= set(re.findall(r'"(ONEPANEL_[A-Z_]+)"', source.read_text()))
    assert "ONEPANEL_DATA" in named
    words = onepanel("serve", "--help").stdout
    assert named - set(re.findall(r"ONEPANEL_[A-Z_]+", words)) == set()


def test_help_ends_with_zero_and_does_not_show_what_is_for_measuring():
    run = onepanel("--help")
    assert run.returncode == 0 and "serve" in run.stdout and "bench" not in run.stdout
