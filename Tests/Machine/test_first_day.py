"""From an empty folder to the first person at work."""

import os
import re
import stat
import subprocess
import time

import pytest
from machine import (ONEPANEL, PASSWORD, ROOT, Service, environment, free_port, make_first_account,
                     one_time_code, onepanel)


def test_one_time_codes_agree_with_the_published_ones():
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    assert one_time_code(secret, 59) == "287082"
    assert one_time_code(secret, 20_000_000_000) == "353130"


def test_the_link_makes_one_account_and_then_is_gone(place):
    with Service("serve", place.flags) as service:
        link = service.link()
        ada = make_first_account(service, link)
        assert ada.get("/redbridge").status == 200
        assert ada.get("/redbridge/people").status == 200
        stranger = service.browser()
        assert stranger.get(link).status == 404
        stranger.get("/sign-in")
        again = stranger.post(link, name="Eve", email="eve@example.org", partnership="redbridge",
                              password=PASSWORD)
        assert again.status == 404
    assert len(onepanel("user", "list", *place.flags).stdout.splitlines()) == 1


def test_a_wrong_link_is_no_link(place):
    with Service("serve", place.flags) as service:
        link = service.link()
        assert service.browser().get(link[:-1] + ("A" if link[-1] != "A" else "B")).status == 404
        assert service.browser().get("/first-account/").status == 404
        assert service.browser().get(link).status == 200


def test_a_problem_with_the_first_account_leaves_the_link_good(place):
    with Service("serve", place.flags) as service:
        link = service.link()
        browser = service.browser()
        browser.get(link)
        page = browser.post(link, name="", email="no address", partnership="", password="short")
        assert page.status == 422
        assert PASSWORD not in page.text and "short" not in re.findall('value="([^"]*)"', page.text)
        make_first_account(service, link)


def test_an_account_is_used_again_with_password_and_code(place):
    with Service("serve", place.flags) as service:
        ada = make_first_account(service)
        ada.post("/sign-out")
        assert ada.get("/redbridge").status == 303
        ada.get("/sign-in")
        assert ada.post("/sign-in", email="ada@example.org", password="wrong " + PASSWORD,
                        next="/").status == 422
        page = ada.post("/sign-in", email="ada@example.org", password=PASSWORD, next="/")
        pending = page.hidden("pending")
        assert ada.post("/second-factor", pending=pending, next="/", code="000000").status == 422
        # The code that set the app up is used; its neighbour in time is good, and good once.
        code = one_time_code(ada.secret, time.time() + 30)
        assert ada.post("/second-factor", pending=pending, next="/", code=code).status == 303
        assert ada.get("/redbridge").status == 200


def test_no_link_is_printed_when_there_is_an_account(place):
    with Service("serve", place.flags) as service:
        make_first_account(service)
    with Service("serve", place.flags) as service:
        service.stop()
        assert service.process.stdout.read() == ""


def test_the_key_stands_apart_and_is_its_owners_alone(place):
    with Service("serve", place.flags):
        pass
    assert stat.S_IMODE(place.key.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.data.stat().st_mode) == 0o700
    key = place.key.read_text().strip()
    files = [path for path in place.data.rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
        assert key.encode() not in path.read_bytes() and bytes.fromhex(key) not in path.read_bytes()


def test_without_flags_everything_is_kept_apart_under_the_home_folder(tmp_path):
    run = subprocess.Popen(
        [str(ONEPANEL), "serve", "--port", str(free_port())], cwd=ROOT, text=True,
        env=environment(HOME=str(tmp_path)), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        assert "/first-account/" in run.stdout.readline(), run.stderr.read()
    finally:
        run.terminate()
        run.wait(30)
    kept = tmp_path / ".local/share/onepanel"
    assert (kept / "master.key").is_file() and (kept / "data").is_dir()


@pytest.mark.parametrize("path", ["data/master.key", "data/deeper/key", "data/../data/key"])
def test_a_key_inside_the_data_folder_is_refused(place, path):
    key = f"{place.folder}/{path}"
    run = onepanel("serve", "--data", place.data, "--key-file", key, "--port", 0, timeout=20)
    assert run.returncode == 1
    assert "inside the data folder" in run.stderr and "--key-file" in run.stderr
    assert not place.data.exists()


def test_a_key_inside_the_data_folder_by_another_name_is_refused(place):
    place.data.mkdir()
    other = place.folder / "other"
    other.symlink_to(place.data)
    run = onepanel("serve", "--data", place.data, "--key-file", other / "key", "--port", 0,
                   timeout=20)
    assert run.returncode == 1 and "inside the data folder" in run.stderr


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o606, 0o660])
def test_a_key_that_others_may_read_is_refused_with_the_cure(place, mode):
    with Service("serve", place.flags):
        pass
    os.chmod(place.key, mode)
    run = onepanel("serve", *place.flags, "--port", 0, timeout=20)
    assert run.returncode == 1
    assert f"chmod 600 '{place.key}'" in run.stderr


def test_no_new_key_is_made_for_data_that_has_lost_its_own(place):
    with Service("serve", place.flags):
        pass
    place.key.unlink()
    run = onepanel("serve", *place.flags, "--port", 0, timeout=20)
    assert run.returncode == 1 and "master key" in run.stderr
    assert not place.key.exists()


def test_another_key_is_refused(place):
    with Service("serve", place.flags):
        pass
    place.key.write_text("0" * 64 + "\n")
    run = onepanel("serve", *place.flags, "--port", 0, timeout=20)
    assert run.returncode == 1
    assert "key" in run.stderr and "Traceback" not in run.stderr


def test_the_link_names_the_port_that_was_taken(place):
    command = [str(ONEPANEL), "serve", *place.flags, "--port", "0"]
    run = subprocess.Popen(command, cwd=ROOT, text=True, env=environment(), stdout=subprocess.PIPE)
    try:
        assert re.search(r":[1-9]\d*/first-account/", run.stdout.readline())
    finally:
        run.terminate()
        run.wait(30)


def test_a_port_that_is_taken_is_said(place, tmp_path):
    with Service("serve", place.flags) as service:
        other = tmp_path / "other"
        other.mkdir()
        run = onepanel("serve", "--data", other / "data", "--key-file", other / "key", "--port",
                       service.port, timeout=60)
        assert run.returncode == 1
        assert run.stderr.count("\n") == 1 and str(service.port) in run.stderr, run.stderr


def test_who_is_invited_at_the_command_line_chooses_a_password(place):
    with Service("serve", place.flags) as service:
        make_first_account(service)
        invited = onepanel("user", "invite", *place.flags, "--name", "Ben Shah", "--email",
                           "ben@example.org", "--partnership", "redbridge", "--role", "referrer",
                           "--agency", "bhrut")
        assert invited.returncode == 0, invited.stderr
        link = invited.stdout.strip()
        ben = service.browser()
        assert ben.get(link).status == 200
        assert ben.post(link, password=PASSWORD).status == 303
        assert service.browser().get(link).status == 410
        assert ben.get("/redbridge").status == 303, "a password alone is no sign-in"
        page = (ben.get("/sign-in"),
                ben.post("/sign-in", email="ben@example.org", password=PASSWORD, next="/"))[1]
        assert "setup" in page.text
