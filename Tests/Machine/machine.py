"""OnePanel as whoever runs it meets it: a program, a folder, and a port."""

import base64
import contextlib
import hashlib
import hmac
import http.client
import os
import pathlib
import re
import socket
import sqlite3
import ssl
import struct
import subprocess
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
ONEPANEL = pathlib.Path(os.environ.get("ONEPANEL", ROOT / ".build/debug/onepanel")).resolve()
THOROUGH = os.environ.get("ONEPANEL_THOROUGH") == "1"
PASSWORD = "marble lantern walnut"
FORM = "application/x-www-form-urlencoded"
STARTED_WITHIN = 120


def environment(**more):
    """The surroundings without our variables: a developer's own settings change no test."""
    plain = {k: v for k, v in os.environ.items() if not k.startswith("ONEPANEL")}
    return plain | more


def onepanel(*arguments, timeout=300, **more):
    """Runs the program to its end, and returns what it said."""
    more.setdefault("text", True)
    return subprocess.run(
        [str(ONEPANEL), *map(str, arguments)], cwd=ROOT, env=environment(), capture_output=True,
        timeout=timeout, **more)


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Place:
    """A data folder and, apart from it, a master key."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / "data"
        self.key = self.folder / "master.key"
        self.record = self.data / "redbridge.record.sqlite"

    @property
    def flags(self):
        return ["--data", str(self.data), "--key-file", str(self.key)]

    def verify(self, *more):
        return onepanel("verify", *self.flags, *more)

    def entries(self):
        """How many entries are on disk, by a second reader of the file."""
        return self.query("SELECT count(*) FROM entry")[0][0]

    def query(self, sql):
        """Asks the record's file, and closes it: a `with` of sqlite3 alone leaves it open."""
        with contextlib.closing(sqlite3.connect(self.record)) as file:
            return file.execute(sql).fetchall()

    def settle(self):
        """Moves what is in the write-ahead log into the file proper."""
        self.query("PRAGMA wal_checkpoint(TRUNCATE)")


class Service:
    """A running service; stopped at the end of a `with`, whatever happens in it."""

    def __init__(self, command, flags, tls=False, surroundings=None, within=(), **more):
        self.port = free_port()
        self.tls = tls
        self.output = []
        self.process = subprocess.Popen(
            [*within, str(ONEPANEL), command, *flags, "--port", str(self.port)], cwd=ROOT,
            env=environment(**(surroundings or {})), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)

    def __enter__(self):
        return self.wait()

    def __exit__(self, *problem):
        self.stop()

    def wait(self):
        end = time.monotonic() + STARTED_WITHIN
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the service ended by itself: {self.process.stderr.read()}")
            try:
                self.browser().get("/healthz")
                return self
            except (OSError, http.client.HTTPException):
                time.sleep(0.02)
        self.kill()
        raise AssertionError(f"the service did not answer within {STARTED_WITHIN} s")

    def link(self):
        """The address of the one-time link that the service prints."""
        line = self.process.stdout.readline()
        found = re.search(r"/first-account/\S+", line)
        assert found, f"no link for the first account: {line!r}"
        return found.group()

    def browser(self):
        return Browser(self.port, self.tls)

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()
                raise AssertionError("the service did not stop within 30 s of being asked to")
        return self.process.returncode

    def kill(self):
        self.process.kill()
        self.process.wait(30)


class Answer:
    def __init__(self, answer):
        self.status = answer.status
        self.headers = answer.headers
        self.body = answer.read()
        self.text = self.body.decode(errors="replace")
        self.location = answer.headers.get("Location")

    def hidden(self, name):
        """The value of a hidden field of the first form that has it."""
        for tag in re.findall(r"<input[^>]*>", self.text):
            if f'name="{name}"' in tag:
                return re.search(r'value="([^"]*)"', tag).group(1)
        raise AssertionError(f"the page has no field {name}: {self.text[:2000]}")


class Browser:
    """Keeps cookies, and sends the token of the last page it saw with every form."""

    def __init__(self, port, tls=False):
        self.port = port
        self.tls = tls
        self.cookies = {}
        self.token = ""

    def connection(self):
        if not self.tls:
            return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        trusting = ssl.create_default_context()
        trusting.check_hostname = False
        trusting.verify_mode = ssl.CERT_NONE
        return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=30, context=trusting)

    def ask(self, method, path, body=None, headers=None):
        connection = self.connection()
        try:
            sent = dict(headers or {})
            if self.cookies:
                sent["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
            connection.request(method, path, body=body, headers=sent)
            answer = Answer(connection.getresponse())
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer

    def get(self, path):
        answer = self.ask("GET", path)
        if 'name="csrf"' in answer.text:
            self.token = answer.hidden("csrf")
        return answer

    def post(self, path, token=None, **fields):
        fields["csrf"] = self.token if token is None else token
        body = urllib.parse.urlencode(fields, doseq=True)
        answer = self.ask("POST", path, body, {"Content-Type": FORM})
        if 'name="csrf"' in answer.text:
            self.token = answer.hidden("csrf")
        return answer

    def sign_in_to_demonstration(self, person):
        self.get("/sign-in")
        answer = self.post("/demo-sign-in", person=person, next="/redbridge")
        assert answer.status == 303, answer.text
        self.get(answer.location)
        return self


def one_time_code(secret, moment=None):
    """RFC 6238 with the defaults of every authenticator app: SHA-1, 30 seconds, six digits."""
    secret = secret.replace(" ", "")
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    step = int(time.time() if moment is None else moment) // 30
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset:offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def make_first_account(service, link=None):
    """The first day: account, password, second factor. Returns a browser that is signed in."""
    browser = service.browser()
    link = link or service.link()
    assert browser.get(link).status == 200
    made = browser.post(
        link, name="Ada Keeper", email="ada@example.org", partnership="redbridge",
        password=PASSWORD)
    assert made.status == 303, made.text
    return sign_in_for_the_first_time(browser, "ada@example.org")


def sign_in_for_the_first_time(browser, email):
    browser.get("/sign-in")
    page = browser.post("/sign-in", email=email, password=PASSWORD, next="/")
    assert page.status == 200, page.text
    secret = re.search(r"[?&]secret=([A-Z2-7]+)", page.text).group(1)
    codes = browser.post(
        "/second-factor/setup", pending=page.hidden("pending"), next="/",
        code=one_time_code(secret))
    assert codes.status == 200 and "recovery" in codes.text, codes.text
    browser.secret = secret
    # The session has a token of its own, which its first page carries.
    browser.get("/redbridge/referrals")
    return browser


def fill(place, leaving):
    """Takes all the room there is but some bytes."""
    filler = place.data.parent / "filler"
    room = os.statvfs(place.data.parent)
    with open(filler, "wb") as file:
        file.write(b"\0" * max(0, room.f_bavail * room.f_frsize - leaving))
    return filler
