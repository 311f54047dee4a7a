"""A real Chromium on a real service: what the stories and the page checks share."""

import itertools
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Tests/Machine"))

from post_office import PostOffice, make_certificates

ONEPANEL = pathlib.Path(os.environ.get("ONEPANEL", ROOT / ".build/debug/onepanel"))
SCREENSHOTS = pathlib.Path(os.environ.get("ONEPANEL_SCREENSHOTS", ROOT / "test-output"))
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(address, process):
    end = time.monotonic() + 120
    while time.monotonic() < end:
        assert process.poll() is None, "the service stopped before it answered"
        try:
            with urllib.request.urlopen(address + "/healthz", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError("the service did not answer within two minutes")


@pytest.fixture(scope="session")
def mail(tmp_path_factory):
    """The mail server that takes in whatever the demonstration sends."""
    certificates = make_certificates(tmp_path_factory.mktemp("certificates"))
    with PostOffice(free_port(), certificates) as server:
        server.trust = certificates / "ca.pem"
        yield server


@pytest.fixture(scope="session")
def service(mail):
    """The demonstration, on a port and in a folder of its own."""
    folder = tempfile.mkdtemp(prefix="onepanel-browser-")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        [str(ONEPANEL), "demo", "--data", folder + "/demo", "--port", str(port),
         "--public-address", address, "--mail-server", f"127.0.0.1:{mail.port}",
         "--mail-trust", str(mail.trust), "--mail-from", "onepanel@example.org"],
        cwd=ROOT, stdout=subprocess.DEVNULL,
    )
    try:
        wait_for(address, process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def chromium():
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "There is no Chromium. Run make setup."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


class Person:
    """Somebody in a browser of their own."""

    def __init__(self, chromium, service, name, **context):
        self.context = chromium.new_context(base_url=service, **context)
        self.page = self.context.new_page()
        self.page.set_default_timeout(60_000)
        self.name = name

    def sign_in(self):
        self.page.goto("/sign-in")
        self.page.get_by_role("button", name=self.name).first.click()
        self.page.wait_for_url(lambda url: "sign-in" not in url)
        return self

    def go(self, path):
        self.page.goto(path)
        return self

    def close(self):
        self.context.close()


@pytest.fixture
def person(chromium, service):
    """Signs somebody of the demonstration in, by name; closed when the test ends."""
    people = []

    def sign_in(name, **context):
        somebody = Person(chromium, service, name, **context).sign_in()
        people.append(somebody)
        return somebody

    yield sign_in
    for somebody in people:
        somebody.close()


ROOMS = itertools.count(1)


def a_room_of_its_own():
    """A place at which no other story plans a meeting: the same one is not planned twice."""
    return f"Civic Centre, room {next(ROOMS)}"


def screenshot(page, name):
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True, timeout=120_000)


def check_accessible(page):
    """Axe finds nothing against WCAG 2.2 AA; the page stands in one column on a narrow screen."""
    page.wait_for_load_state("load")  # a click returns when the next page begins, before its stylesheet is there
    styled = page.evaluate("getComputedStyle(document.body).fontFamily")
    assert "Times" not in styled, "the stylesheet did not load"
    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    found = result.response["violations"]
    words = [f"{v['id']}: {[n['target'] for n in v['nodes']][:3]}" for v in found]
    assert not found, f"{page.url}: {words}"


def check_narrow(page):
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 800})
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.set_viewport_size(size)
    assert wide <= 320, f"{page.url} is {wide} pixels wide on a screen of 320"


def open_declaring(page, address):
    """Opens papers as somebody of whom a declaration is asked first, and who is then where they wanted to be."""
    page.goto(address)
    wanted = page.url
    button = page.get_by_role("button", name="I declare this, and open the papers")
    button.click()
    expect(button).to_have_count(0)
    assert page.url == wanted.split("#")[0]


def look(page, name):
    """The page holds on a wide and on a narrow screen, of which a picture is taken."""
    check_accessible(page)
    check_narrow(page)
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 800})
    screenshot(page, name)
    page.set_viewport_size(size)
