"""What is done by hand with the service stopped: another master key, and disposing of a case."""

import pytest
from machine import Service, onepanel

WHO = ["--by", "priya-raman"]


def dispose(place, reference, *more):
    return onepanel("dispose", reference, "--partnership", "redbridge", *place.flags,
                    "--reason", "Kept for its time", *(more or WHO))


def change_key(place, new):
    return onepanel("change-key", *place.flags, "--new-key-file", new, *WHO)


def test_everything_is_sealed_under_another_key_and_served_under_it(demonstrated):
    new = demonstrated.folder / "new.key"
    entries = demonstrated.entries()
    run = change_key(demonstrated, new)
    assert run.returncode == 0, run.stderr
    assert new.stat().st_mode & 0o777 == 0o600
    kept = list(demonstrated.folder.glob("data.before-*"))
    assert len(kept) == 1 and str(kept[0]) in run.stdout
    assert demonstrated.verify().returncode == 1
    assert onepanel("serve", *demonstrated.flags, timeout=60).returncode == 1
    old = demonstrated.key
    demonstrated.key = new
    assert demonstrated.verify().returncode == 0
    assert demonstrated.verify("--without-key").returncode == 0
    assert demonstrated.entries() == entries + 1
    with Service("serve", demonstrated.flags) as service:
        assert service.browser().get("/healthz").status == 200
    before = onepanel("verify", "--data", kept[0], "--key-file", old)
    assert before.returncode == 0, before.stdout


def test_a_key_is_not_changed_into_itself_nor_into_the_data_folder(demonstrated):
    before = demonstrated.record.read_bytes()
    assert change_key(demonstrated, demonstrated.key).returncode == 2
    assert change_key(demonstrated, demonstrated.data / "new.key").returncode == 1
    assert not (demonstrated.data / "new.key").exists()
    assert demonstrated.record.read_bytes() == before


def closed(place):
    """The references of the demonstration's cases that are closed, found by asking for each."""
    for number in range(1, 12):
        run = dispose(place, f"OP-2026-{number:04}")
        if run.returncode == 0:
            return f"OP-2026-{number:04}"
        assert "is not closed" in run.stderr and run.stderr.count("\n") == 1, run.stderr
    raise AssertionError("no case of the demonstration is closed")


def test_a_closed_case_is_disposed_of_once_and_the_record_holds(demonstrated):
    entries = demonstrated.entries()
    reference = closed(demonstrated)
    assert demonstrated.verify().returncode == 0
    assert demonstrated.entries() == entries + 1
    assert demonstrated.query("SELECT count(*) FROM disposal")[0][0] == 1
    again = dispose(demonstrated, reference)
    assert again.returncode == 1 and "There is no case" in again.stderr


@pytest.mark.parametrize("who", ["nobody-at-all", ""])
def test_nobody_unknown_disposes_of_a_case(demonstrated, who):
    run = dispose(demonstrated, "OP-2026-0001", "--by", who)
    assert run.returncode == 1 and "user list" in run.stderr
    assert demonstrated.query("SELECT count(*) FROM disposal")[0][0] == 0


def test_nothing_of_it_is_done_while_the_service_runs(demonstrated):
    copy = demonstrated.folder / "copy"
    assert onepanel("backup", *demonstrated.flags, copy).returncode == 0
    with Service("serve", demonstrated.flags):
        for run in [change_key(demonstrated, demonstrated.folder / "new.key"),
                    dispose(demonstrated, "OP-2026-0001"),
                    onepanel("restore", *demonstrated.flags, copy)]:
            assert run.returncode == 1
            assert "Stop the service" in run.stderr and run.stderr.count("\n") == 1
    assert demonstrated.verify().returncode == 0


def test_an_address_that_only_takes_forms_leads_to_its_page(demonstration):
    browser = demonstration.browser().sign_in_to_demonstration("priya-raman")
    answer = browser.get("/redbridge/record/verification")
    assert answer.status == 303 and answer.location == "/redbridge/record"


def wait_after(browser, times, **headers):
    """What is said after so many wrong passwords, each for another account."""
    for number in range(times):
        browser.get("/sign-in")
        answer = browser.ask(
            "POST", "/sign-in", f"csrf={browser.token}&next=/&password=x&email=a{number}%40b.org",
            {"Content-Type": "application/x-www-form-urlencoded", **headers})
    return answer.text


def test_only_the_trusted_proxy_says_for_whom_it_asks(place):
    with Service("serve", [*place.flags, "--trusted-proxy", "127.0.0.1"]) as service:
        browser = service.browser()
        assert "Wait" in wait_after(browser, 25, **{"X-Forwarded-For": "203.0.113.9, 198.51.100.7"})
        assert "Wait" not in wait_after(browser, 1, **{"X-Forwarded-For": "203.0.113.9"})
    with Service("serve", [*place.flags, "--trusted-proxy", "192.0.2.1"]) as service:
        browser = service.browser()
        for number in range(25):
            said = wait_after(browser, 1, **{"X-Forwarded-For": f"198.51.100.{number}"})
        assert "Wait" in said


def test_a_proxy_is_named_by_its_address(place):
    run = onepanel("serve", *place.flags, "--trusted-proxy", "proxy.example.org", timeout=60)
    assert run.returncode == 2 and run.stderr.count("\n") == 1
