"""A disk that is full, and one that may not be written to."""

import os
import subprocess
import tempfile

import pytest
from machine import Place, Service, fill, make_first_account, onepanel


def save(browser, case, words):
    return browser.post(case + "/sections/context", **{
        "f-referral-date-day": 20, "f-referral-date-month": 11, "f-referral-date-year": 2026,
        "f-referral-reason": words, "then": "next"})


def test_a_full_disk_loses_nothing_acknowledged_and_recovers(small_disk):
    with Service("serve", small_disk.flags) as service:
        ada = make_first_account(service)
        case = ada.post("/redbridge/referrals", pathway="adult").location
        filler = fill(small_disk, leaving=200_000)
        saved = None
        for number in range(2000):
            words = f"number {number} " + "and so on " * 300
            answer = save(ada, case, words)
            if answer.status != 303:
                break
            saved = words
        assert answer.status == 500, "the disk never filled"
        assert saved, "nothing fitted at all"
        assert "What you sent was not recorded" in answer.text
        # Reading goes on, and shows what was acknowledged and no more.
        assert ada.get("/healthz").status == 200
        page = ada.get(case + "/sections/context")
        assert page.status == 200 and saved.strip() in page.text
        assert ada.post("/redbridge/referrals", pathway="adult").status in (303, 500)
        assert ada.get("/redbridge").status == 200
        filler.unlink()
        assert save(ada, case, "when there was room again").status == 303
        assert "when there was room again" in ada.get(case + "/sections/context").text
        service.stop()
        said = service.process.stderr.read() + service.process.stdout.read()
        assert "The disk is full" in said and "Free some space" in said
        assert "and so on" not in said, "the log holds what was typed"
    assert small_disk.verify().returncode == 0
    with Service("serve", small_disk.flags) as service:
        again = service.browser()
        again.cookies = dict(ada.cookies)
        assert "when there was room again" in again.get(case + "/sections/context").text


def test_a_backup_to_a_full_disk_says_so_and_leaves_no_backup(small_disk, demonstration_data):
    small_disk.data.mkdir()
    fill(small_disk, leaving=100_000)
    target = small_disk.data / "backup"
    run = onepanel("backup", "--data", demonstration_data, target)
    assert run.returncode == 1
    assert "disk is full" in run.stderr.lower() and run.stderr.count("\n") == 1, run.stderr
    held = [path.name for path in target.glob("*.sqlite")] if target.exists() else []
    assert len(held) < 2, "an unfinished backup looks like a whole one"


def test_a_first_start_on_a_full_disk_says_so(small_disk):
    fill(small_disk, leaving=0)
    run = onepanel("serve", *small_disk.flags, "--port", 0, timeout=60)
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1 and "disk" in run.stderr, run.stderr


@pytest.fixture
def read_only(small_disk):
    """A disk with a sound record, that can then only be read."""
    with Service("serve", small_disk.flags) as service:
        make_first_account(service)
    small_disk.settle()
    again = ["mount", "-o", "remount,ro", str(small_disk.data.parent)]
    subprocess.run(again, check=True, capture_output=True)
    return small_disk


def test_a_read_only_folder_is_said_in_one_sentence_with_the_cure(read_only):
    run = onepanel("serve", *read_only.flags, "--port", 0, timeout=60)
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1, run.stderr
    assert "written" in run.stderr or "write" in run.stderr, run.stderr


def test_a_read_only_folder_can_be_verified(read_only):
    assert read_only.verify().returncode == 0
    assert read_only.verify("--without-key").returncode == 0


def test_a_folder_of_another_user_is_said_in_one_sentence():
    if os.getuid() != 0:
        pytest.skip("only root can become another user")
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        place = Place(folder)
        with Service("serve", place.flags):
            pass
        os.chown(place.key, 65534, 65534)
        run = onepanel("serve", *place.flags, "--port", 0, timeout=60, user=65534, group=65534)
        assert run.returncode == 1
        assert run.stderr.count("\n") == 1 and run.stderr.rstrip().endswith("."), run.stderr
