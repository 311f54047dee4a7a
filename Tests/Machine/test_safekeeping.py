"""Backups, restoring them, and what verify finds."""

import random
import shutil
import threading
import time

import pytest
from entry_cells import EntryCells
from machine import THOROUGH, Place, Service, make_first_account, onepanel

FLIPS = 500 if THOROUGH else 100


def test_a_backup_made_while_acts_are_recorded_holds(place):
    with Service("serve", place.flags) as service:
        ada = make_first_account(service)
        stopping = threading.Event()
        recorded = []

        def act():
            while not stopping.is_set():
                answer = ada.post("/redbridge/referrals", pathway="adult")
                assert answer.status == 303
                recorded.append(answer.location.rsplit("/", 1)[1])

        worker = threading.Thread(target=act)
        worker.start()
        try:
            while len(recorded) < 5:
                assert worker.is_alive()
            before = list(recorded)
            copy = Place(place.folder / "copied")
            backup = onepanel("backup", *place.flags, copy.data)
            during = len(recorded)
        finally:
            stopping.set()
            worker.join()
        assert backup.returncode == 0, backup.stderr
        assert during > len(before), "nothing was recorded while the backup was made"
        # The service does not mind, and goes on recording.
        assert ada.post("/redbridge/referrals", pathway="adult").status == 303
    copy.key = place.key
    assert copy.verify().returncode == 0
    assert copy.verify("--without-key").returncode == 0
    streams = {row[0] for row in copy.query("SELECT DISTINCT stream FROM entry")}
    assert {f"case/{case}" for case in before} <= streams
    assert not (copy.data / "master.key").exists()


def test_a_backup_never_overwrites(demonstrated):
    target = demonstrated.folder / "there"
    target.mkdir()
    run = onepanel("backup", *demonstrated.flags, target)
    assert run.returncode == 1 and "already" in run.stderr
    assert list(target.iterdir()) == []


def test_a_good_backup_is_restored_and_what_was_there_is_kept(demonstrated):
    copy = demonstrated.folder / "copy"
    assert onepanel("backup", *demonstrated.flags, copy).returncode == 0
    entries = demonstrated.entries()
    mark = demonstrated.data / "written-later"
    mark.write_text("x")
    run = onepanel("restore", *demonstrated.flags, copy)
    assert run.returncode == 0, run.stderr
    assert not mark.exists()
    kept = list(demonstrated.folder.glob("data.before-*"))
    assert len(kept) == 1 and (kept[0] / "written-later").exists() and str(kept[0]) in run.stdout
    assert demonstrated.verify().returncode == 0
    assert demonstrated.entries() == entries
    with Service("serve", demonstrated.flags) as service:
        assert service.browser().get("/healthz").status == 200


def test_a_backup_is_restored_where_there_was_nothing(demonstrated):
    copy = demonstrated.folder / "copy"
    assert onepanel("backup", *demonstrated.flags, copy).returncode == 0
    shutil.rmtree(demonstrated.data)
    assert onepanel("restore", *demonstrated.flags, copy).returncode == 0
    assert demonstrated.verify().returncode == 0


def damage_a_byte(path):
    content = bytearray(path.read_bytes())
    cell = next(iter(EntryCells(bytes(content)).cells.values()))
    content[cell[0].start + 60] ^= 1
    path.write_bytes(content)


def cut_short(path):
    content = path.read_bytes()
    path.write_bytes(content[:len(content) // 2])


@pytest.mark.parametrize("spoil", [
    lambda copy: damage_a_byte(copy / "redbridge.record.sqlite"),
    lambda copy: cut_short(copy / "redbridge.record.sqlite"),
    lambda copy: (copy / "redbridge.record.sqlite").write_bytes(b""),
    lambda copy: (copy / "redbridge.record.sqlite").unlink(),
    lambda copy: (copy / "people.sqlite").unlink(),
    lambda copy: cut_short(copy / "people.sqlite"),
    lambda copy: (copy / "people.sqlite").write_bytes(b"no database at all"),
], ids=["a byte", "cut short", "empty", "no record", "no people", "people cut short",
        "people spoilt"])
def test_a_spoilt_backup_is_refused_and_nothing_is_replaced(demonstrated, spoil):
    copy = demonstrated.folder / "copy"
    assert onepanel("backup", *demonstrated.flags, copy).returncode == 0
    spoil(copy)
    before = {path.name: path.read_bytes() for path in demonstrated.data.iterdir()}
    run = onepanel("restore", *demonstrated.flags, copy)
    assert run.returncode == 1, run.stdout
    assert run.stderr.strip()
    after = {path.name: path.read_bytes() for path in demonstrated.data.iterdir()
             if path.name in before}
    assert after == before
    assert list(demonstrated.folder.glob("data.*")) == []


def test_a_backup_under_another_key_is_refused(demonstrated):
    copy = demonstrated.folder / "copy"
    assert onepanel("backup", *demonstrated.flags, copy).returncode == 0
    other = demonstrated.folder / "other.key"
    other.write_text("1" * 64 + "\n")
    other.chmod(0o600)
    run = onepanel("restore", "--data", demonstrated.folder / "new", "--key-file", other, copy)
    assert run.returncode == 1 and not (demonstrated.folder / "new").exists()


def test_verify_finds_and_names_every_entry_with_a_changed_byte(demonstrated):
    sound = demonstrated.verify()
    assert sound.returncode == 0, sound.stdout
    content = demonstrated.record.read_bytes()
    cells = EntryCells(content).cells
    assert sorted(cells) == list(range(1, demonstrated.entries() + 1))
    seed = random.SystemRandom().randrange(10**9)
    chance = random.Random(seed)
    bytes_of_entries = [(position, index, place) for position, ranges in cells.items()
                        for index, places in enumerate(ranges) for place in places]
    missed, unnamed = [], []
    for number in range(FLIPS):
        position, index, place = chance.choice(bytes_of_entries)
        bits = chance.randrange(1, 256)
        finding = finding_with(demonstrated, content, place, bits, with_key=number % 2 == 0)
        told = f"seed {seed}: byte {place} ^ {bits}, entry {position}: {finding.stdout.strip()}"
        if finding.returncode != 1 or "does not hold" not in finding.stdout:
            missed.append(told)
        # The number of an overflow page is SQLite's own: its check knows no entry.
        elif f"Entry {position} " not in finding.stdout and len(cells[position]) == 1:
            unnamed.append(told)
    assert not missed, "\n".join(missed)
    assert not unnamed, "\n".join(unnamed)


def finding_with(place, content, offset, bits, with_key):
    changed = bytearray(content)
    changed[offset] ^= bits
    for suffix in ["-wal", "-shm"]:
        place.record.with_name(place.record.name + suffix).unlink(missing_ok=True)
    place.record.write_bytes(changed)
    return place.verify(*([] if with_key else ["--without-key"]))


def break_the_chain(path, fingerprint):
    """Changes the hash of an entry, which is also the previous hash of the next, in both places."""
    content = path.read_bytes()
    changed = bytes([fingerprint[0] ^ 1]) + fingerprint[1:]
    assert content.count(fingerprint) == 2
    path.write_bytes(content.replace(fingerprint, changed))


def test_a_chain_that_is_broken_is_said_and_read_and_not_written_to(place):
    with Service("serve", place.flags) as service:
        ada = make_first_account(service)
        for _ in range(6):
            assert ada.post("/redbridge/referrals", pathway="adult").status == 303
    place.settle()
    break_the_chain(place.record, place.query("SELECT hash FROM entry WHERE position = 3")[0][0])
    entries = place.entries()
    with Service("serve", place.flags) as service:
        again = service.browser()
        again.cookies = dict(ada.cookies)
        assert again.get("/healthz").status == 503
        page = again.get("/redbridge/referrals")
        assert page.status == 200
        assert "Entry 3 (case/" in page.text and "does not hold" in page.text
        assert again.post("/redbridge/referrals", pathway="adult").status == 500
        service.stop()
        assert "does not hold" in service.process.stderr.read()
    assert place.entries() == entries


def test_an_entry_that_does_not_open_leaves_the_rest_to_be_read(demonstrated):
    content = bytearray(demonstrated.record.read_bytes())
    last = max(EntryCells(bytes(content)).cells.items())[1][0]
    content[last.stop - 10] ^= 1
    demonstrated.record.write_bytes(content)
    with Service("serve", demonstrated.flags) as service:
        assert service.browser().get("/healthz").status == 503
        service.stop()
        assert "does not hold" in service.process.stderr.read()


def test_a_damaged_case_is_shown_up_to_the_damage_and_nothing_is_recorded(place):
    with Service("serve", place.flags) as service:
        ada = make_first_account(service)
        cases = [ada.post("/redbridge/referrals", pathway="adult").location for _ in range(3)]
    place.settle()
    damaged = cases[1].rsplit("/", 1)[1]
    position, version = place.query(
        f"SELECT position, version FROM entry WHERE stream = 'case/{damaged}'"
        " ORDER BY version DESC LIMIT 1")[0]
    content = bytearray(place.record.read_bytes())
    content[EntryCells(bytes(content)).cells[position][0].stop - 10] ^= 1
    place.record.write_bytes(content)
    entries = place.entries()
    with Service("serve", place.flags) as service:
        again = service.browser()
        again.cookies = dict(ada.cookies)
        assert version > 1
        for case in cases:
            page = again.get(case)
            assert page.status == 200
            assert f"Entry {position} (case/{damaged}, version {version}) does not hold" in page.text
            assert ("before the damage" in page.text) == (case == cases[1])
        refused = again.post("/redbridge/referrals", pathway="adult")
        assert refused.status == 500 and "nothing is recorded in it now" in refused.text
        assert "The record of redbridge does not hold" in service.browser().get("/sign-in").text
    assert place.entries() == entries


def test_a_record_that_holds_again_is_not_written_to_before_the_service_is_started_again(place):
    with Service("serve", place.flags) as service:
        ada = make_first_account(service)
        for _ in range(6):
            assert ada.post("/redbridge/referrals", pathway="adult").status == 303
    place.settle()
    whole = place.record.read_bytes()
    break_the_chain(place.record, place.query("SELECT hash FROM entry WHERE position = 3")[0][0])
    with Service("serve", place.flags) as service:
        again = service.browser()
        again.cookies = dict(ada.cookies)
        assert "It was found that the record does not hold" in again.get("/redbridge/record").text
        place.record.write_bytes(whole)
        page = again.post("/redbridge/record/verification")
        assert page.status == 200
        assert "The record holds." in page.text
        assert "until the service is started again nothing is recorded in it" in page.text
        assert again.post("/redbridge/referrals", pathway="adult").status == 500
    with Service("serve", place.flags) as service:
        again = service.browser()
        again.cookies = dict(ada.cookies)
        assert again.get("/redbridge/referrals").status == 200
        assert again.post("/redbridge/referrals", pathway="adult").status == 303


def test_damage_that_lies_far_back_is_found_while_the_service_runs(place):
    with Service("serve", place.flags) as service:
        ada = make_first_account(service)
        while place.entries() < 300:
            assert ada.post("/redbridge/referrals", pathway="adult").status == 303
    place.settle()
    break_the_chain(place.record, place.query("SELECT hash FROM entry WHERE position = 3")[0][0])
    with Service("serve", place.flags) as service:
        again = service.browser()
        again.cookies = dict(ada.cookies)
        for _ in range(200):
            if again.get("/healthz").status == 503:
                break
            time.sleep(0.05)
        assert again.get("/healthz").status == 503
        assert "Entry 3 (case/" in again.get("/redbridge/referrals").text
        assert again.post("/redbridge/referrals", pathway="adult").status == 500
        service.stop()
        assert "Entry 3 (case/" in service.process.stderr.read()
