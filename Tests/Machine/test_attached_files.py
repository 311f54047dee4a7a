"""Papers that are attached to a case, as they come and go over the network and lie on the disk."""

import contextlib
import os
import socket

from machine import Service, fill, make_first_account, onepanel

BOUNDARY = "onepanel-test"
TYPE = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}


def report(length):
    """A PDF as far as anybody looks, of bytes that do not pack."""
    return b"%PDF-1.7\n" + os.urandom(length - 15) + b"\n%%EOF"


def form(browser, content, title="Internal review", name="review.pdf"):
    fields = [
        ('name="csrf"', browser.token.encode()), ('name="place"', b"referral"),
        ('name="title"', title.encode()), (f'name="file"; filename="{name}"', content)]
    body = b"".join(
        f"--{BOUNDARY}\r\nContent-Disposition: form-data; {said}\r\n\r\n".encode() + value + b"\r\n"
        for said, value in fields)
    return body + f"--{BOUNDARY}--\r\n".encode()


def attach(browser, referral, content, **more):
    return browser.ask("POST", referral + "/files", form(browser, content, **more), TYPE)


def begin(service):
    """Somebody with a referral that they are writing."""
    ada = make_first_account(service)
    referral = ada.post("/redbridge/referrals", pathway="adult").location
    ada.get(referral)
    return ada, referral


def link(browser, referral):
    """The address of the first file on the page of the referral's files."""
    page = browser.get(referral + "/files").text
    return page.split('<ul class="bullets files"><li><a href="')[1].split('"')[0]


def test_a_file_comes_back_as_it_was_and_is_never_a_page(place):
    content = report(3_000_000)
    with Service("serve", place.flags) as service:
        ada, referral = begin(service)
        assert attach(ada, referral, content, name="תיק %22x%22; evil.exe").status == 303
        answer = ada.get(link(ada, referral))
        assert answer.body == content
        assert answer.headers["Content-Length"] == str(len(content))
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        assert len(answer.headers.get_all("Content-Security-Policy")) == 1
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        assert "script-src" not in answer.headers["Content-Security-Policy"]
        kept = answer.headers["Content-Disposition"]
        assert kept.startswith("attachment; ") and "%D7%AA%D7%99%D7%A7" in kept and ".pdf" in kept
        assert kept.isascii() and kept.count('"') == 2
    assert place.verify().returncode == 0
    place.settle()
    for file in place.data.iterdir():
        if file.is_file():
            held = file.read_bytes()
            assert content[1000:1064] not in held and b"Internal review" not in held, file.name


def test_a_byte_changed_on_the_disk_is_named_and_the_file_is_not_served(place):
    with Service("serve", place.flags) as service:
        ada, referral = begin(service)
        assert attach(ada, referral, report(600_000)).status == 303
        address = link(ada, referral)
        position = place.query("SELECT position FROM file")[0][0]
    place.settle()
    piece = place.query("SELECT substr(sealedBytes, 100, 48) FROM filePiece WHERE number = 1")[0][0]
    held = bytearray(place.record.read_bytes())
    held[held.index(piece) + 20] ^= 1
    place.record.write_bytes(held)
    said = place.verify()
    assert said.returncode == 1 and f"Entry {position} " in said.stdout + said.stderr
    assert "its file is not the one that was recorded" in said.stdout + said.stderr
    with Service("serve", place.flags) as service:
        again = service.browser()
        again.cookies = dict(ada.cookies)
        answer = again.get(address)
        assert answer.status == 500 and not answer.body.startswith(b"%PDF")
        # The referral itself is read as before.
        assert again.get(referral).status == 200


def test_a_file_that_is_announced_and_does_not_come_leaves_nothing(place):
    with Service("serve", place.flags) as service:
        ada, referral = begin(service)
        before = place.entries()
        body = form(ada, report(200_000))
        cookies = "; ".join(f"{k}={v}" for k, v in ada.cookies.items())
        for announced in (len(body) + 5_000_000, 10**12):
            plain = socket.create_connection(("127.0.0.1", ada.port), timeout=30)
            with contextlib.closing(plain):
                plain.sendall(
                    f"POST {referral}/files HTTP/1.1\r\nHost: x\r\nCookie: {cookies}\r\n"
                    f"Content-Length: {announced}\r\nContent-Type: {TYPE['Content-Type']}\r\n\r\n"
                    .encode() + body)
        # Also one that is larger than any may be.
        answer = attach(ada, referral, report(11 << 20))
        assert answer.status == 422 and "up to 10 MB" in answer.text
        assert 'value="Internal review"' in answer.text
        assert attach(ada, referral, report(200_000)).status == 303
        assert place.entries() == before + 1
        assert len(place.query("SELECT * FROM file")) == 1


def test_a_file_for_which_the_disk_has_no_room_leaves_nothing(small_disk):
    with Service("serve", small_disk.flags) as service:
        ada, referral = begin(service)
        before = small_disk.entries()
        filler = fill(small_disk, leaving=1_000_000)
        answer = attach(ada, referral, report(5_000_000))
        assert answer.status == 500 and "What you sent was not recorded" in answer.text
        assert ada.get(referral).status == 200
        assert small_disk.entries() == before
        filler.unlink()
        assert attach(ada, referral, report(3_000_000)).status == 303
        service.stop()
        said = service.process.stderr.read() + service.process.stdout.read()
        assert "The disk is full" in said and "Internal review" not in said
    assert small_disk.verify().returncode == 0


def test_a_file_goes_with_the_backup_and_comes_back(place, tmp_path):
    content = report(700_000)
    with Service("serve", place.flags) as service:
        ada, referral = begin(service)
        assert attach(ada, referral, content).status == 303
        address = link(ada, referral)
        backup = tmp_path / "backup"
        assert onepanel("backup", backup, *place.flags).returncode == 0
    assert onepanel("restore", backup, *place.flags).returncode == 0
    with Service("serve", place.flags) as service:
        again = service.browser()
        again.cookies = dict(ada.cookies)
        assert again.get(address).body == content
