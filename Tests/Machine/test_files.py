"""Files that people send, as they come over the network, and what is made of lists in memory."""

import contextlib
import pathlib
import socket
import subprocess
import uuid

from machine import Service

BOUNDARY = "onepanel-test"
TYPE = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
TRACKER = "/redbridge/old-tracker"
ROOM = 4


def form(browser, content=b"Ref,Name\nT-1,Ann\n"):
    parts = [('name="csrf"', browser.token.encode()), ('name="tracker"; filename="a.csv"', content)]
    body = b"".join(
        f"--{BOUNDARY}\r\nContent-Disposition: form-data; {said}\r\n\r\n".encode() + value + b"\r\n"
        for said, value in parts)
    return body + f"--{BOUNDARY}--\r\n".encode()


def begin(browser, path=TRACKER):
    """A file that is begun and never comes to its end, as from a machine that was shut meanwhile."""
    plain = socket.create_connection(("127.0.0.1", browser.port), timeout=30)
    cookies = "; ".join(f"{k}={v}" for k, v in browser.cookies.items())
    plain.sendall(
        f"POST {path} HTTP/1.1\r\nHost: x\r\nCookie: {cookies}\r\nContent-Length: 1000000\r\n"
        f"Content-Type: {TYPE['Content-Type']}\r\n\r\n".encode() + form(browser)[:100])
    return plain


def send(browser, path=TRACKER):
    return browser.ask("POST", path, form(browser), TYPE)


def keeper(service):
    browser = service.browser().sign_in_to_demonstration("priya-raman")
    assert browser.get(TRACKER).status == 200
    return browser


def test_a_file_more_than_there_is_room_for_is_told_so_at_once(demonstration):
    browser = keeper(demonstration)
    assert send(browser).location == TRACKER + "/columns"
    with contextlib.ExitStack() as open_files:
        begun = [open_files.enter_context(contextlib.closing(begin(browser))) for _ in range(ROOM)]
        # Nothing says when the service has read a head, and what is sent to find out may itself take the last
        # room from one that was begun: another is begun until all the room is taken.
        while (answer := send(browser)).status == 303:
            begun.append(open_files.enter_context(contextlib.closing(begin(browser))))
        assert answer.status == 503
        assert "Wait a minute" in answer.text and "Nothing was recorded" in answer.text
        # Nothing else is lost: what was in hand still is, and every other page is there.
        assert browser.get(TRACKER + "/columns").status == 200
        for one in begun:
            one.close()
        while (answer := send(browser)).status == 503:
            pass
        assert answer.location == TRACKER + "/columns"


def test_files_of_those_without_a_role_there_take_nobodys_room(demonstration):
    browser = keeper(demonstration)
    nowhere = "/bexley/old-tracker"
    assert send(browser, nowhere).status == 404
    with contextlib.ExitStack() as open_files:
        for _ in range(3 * ROOM):
            open_files.enter_context(contextlib.closing(begin(browser, nowhere)))
            open_files.enter_context(contextlib.closing(begin(demonstration.browser())))
        assert send(browser).location == TRACKER + "/columns"


def test_a_list_that_a_killed_service_left_in_memory_is_removed_at_the_next_start(place):
    gone = subprocess.Popen(["true"])
    gone.wait()
    memory = pathlib.Path("/dev/shm")
    left = memory / f"sheets-{gone.pid}-{uuid.uuid4()}"
    working = memory / f"sheets-1-{uuid.uuid4()}"
    try:
        for folder in (left, working):
            folder.mkdir(mode=0o700)
            (folder / "list.xlsx").write_bytes(b"Quillfeather")
        with Service("serve", place.flags):
            assert not left.exists()
            assert working.exists()
    finally:
        for folder in (left, working):
            (folder / "list.xlsx").unlink(missing_ok=True)
            if folder.exists():
                folder.rmdir()
