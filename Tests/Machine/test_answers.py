"""What every answer carries, and what no form can do."""

import contextlib
import re
import socket
import ssl
import subprocess
import warnings
from urllib.parse import quote

import pytest
from machine import FORM, Service, onepanel

ANSWERS = [
    ("GET", "/sign-in", 200), ("GET", "/redbridge/cases", 303), ("GET", "/nowhere/at/all", 404),
    ("GET", "/assets/onepanel.css", 200), ("GET", "/assets/onepanel.js", 200),
    ("GET", "/healthz", 200), ("POST", "/sign-in", 403), ("POST", "/demo-sign-in", 403),
    ("GET", "/invitation/none", 410), ("GET", "/first-account/none", 404),
    ("GET", "/redbridge/cases/none", 303), ("PUT", "/sign-in", None), ("DELETE", "/healthz", None),
    ("GET", "/%00%ff", None), ("GET", "/assets/../../etc/passwd", None), ("GET", "//nowhere", None),
    ("HEAD", "/sign-in", None),
]


def check_protected(answer):
    policy = answer.headers["Content-Security-Policy"]
    assert policy, "no content security policy"
    assert "unsafe" not in policy and "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy and "form-action 'self'" in policy
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    for cookie in answer.headers.get_all("Set-Cookie") or []:
        assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Path=/" in cookie


@pytest.mark.parametrize("method, path, status", ANSWERS)
def test_every_kind_of_answer_is_protected(demonstration, method, path, status):
    answer = demonstration.browser().ask(method, path)
    check_protected(answer)
    assert status is None or answer.status == status
    assert answer.status < 500


def test_pages_of_somebody_signed_in_are_protected(demonstration):
    browser = demonstration.browser().sign_in_to_demonstration("priya-raman")
    for path in ["/redbridge", "/redbridge/cases", "/redbridge/meetings", "/redbridge/people",
                 "/redbridge/referrals", "/account"]:
        answer = browser.get(path)
        assert answer.status == 200, path
        check_protected(answer)
        inline = r"<script(?![^>]*src=)|\son[a-z]+=|\sstyle=|javascript:"
        assert not re.search(inline, answer.text), path
    check_protected(browser.post("/redbridge/meetings"))
    check_protected(browser.get("/redbridge/cases/none"))


def test_without_tls_browsers_are_not_told_to_insist_on_it(demonstration):
    answer = demonstration.browser().get("/sign-in")
    assert answer.headers["Strict-Transport-Security"] is None


def test_behind_a_proxy_with_https_cookies_are_for_tls_alone(place):
    flags = [*place.flags, "--public-address", "https://onepanel.example.gov.uk"]
    with Service("serve", flags) as service:
        answer = service.browser().get("/sign-in")
        assert answer.headers["Strict-Transport-Security"].startswith("max-age=")
        check_protected(answer)
        assert all("; Secure" in cookie for cookie in answer.headers.get_all("Set-Cookie"))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificate")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-keyout", folder / "key.pem", "-out", folder / "chain.pem"],
        check=True, capture_output=True)
    return folder


def test_the_service_speaks_tls_by_itself(place, certificate):
    flags = [*place.flags, "--tls-certificate", str(certificate / "chain.pem"), "--tls-key",
             str(certificate / "key.pem")]
    with Service("serve", flags, tls=True) as service:
        answer = service.browser().get("/sign-in")
        assert answer.status == 200
        assert answer.headers["Strict-Transport-Security"]
        check_protected(answer)
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        old.set_ciphers("ALL:@SECLEVEL=0")
        with warnings.catch_warnings(action="ignore"):
            old.minimum_version = ssl.TLSVersion.TLSv1
            old.maximum_version = ssl.TLSVersion.TLSv1_1
        with socket.create_connection(("127.0.0.1", service.port), timeout=30) as plain:
            with pytest.raises((ssl.SSLError, ConnectionError)):
                old.wrap_socket(plain)


@pytest.mark.parametrize("chain, key, status", [
    ("chain.pem", None, 2), ("none.pem", "key.pem", 1), ("key.pem", "key.pem", 1),
    ("chain.pem", "chain.pem", 1),
])
def test_a_certificate_that_cannot_be_used_is_said(place, certificate, chain, key, status):
    flags = ["--tls-certificate", certificate / chain]
    flags += ["--tls-key", certificate / key] if key else []
    run = onepanel("serve", *place.flags, *flags, "--port", 0, timeout=60)
    assert run.returncode == status
    assert run.stderr.count("\n") == 1 and run.stderr.rstrip().endswith("."), run.stderr


def test_a_form_that_is_too_long_is_answered_and_not_read(demonstration):
    browser = demonstration.browser()
    answer = browser.ask("POST", "/sign-in", b"a=" + b"x" * (3 << 20), {"Content-Type": FORM})
    assert answer.status == 413
    check_protected(answer)
    assert demonstration.browser().get("/healthz").status == 200


def test_a_form_of_the_greatest_length_is_read(demonstration):
    answer = demonstration.browser().ask("POST", "/sign-in", b"a=" + b"x" * ((1 << 20) - 2))
    assert answer.status == 403


@pytest.mark.parametrize("body", [
    b"", b"&&&===&=&", b"%", b"%zz%%%1", b"csrf=%ff%fe%00", b"\xff\xfe\x00\x01" * 1000,
    b"=" * 100_000, b"&" * 500_000, b"csrf", b"email=%F0%9F%98&password=%ED%A0%80",
    "csrf=\u202e\u0000\ufeff".encode(),
])
def test_hostile_bytes_in_a_form_break_nothing(demonstration, body):
    answer = demonstration.browser().ask("POST", "/sign-in", body, {"Content-Type": FORM})
    assert answer.status == 403
    check_protected(answer)


@pytest.mark.parametrize("typed", [
    b"%00", b"%ff%fe", b"%F0%9F%98", b"<script>alert(1)</script>",
    b"%22%3E%3Cimg%20src=x%20onerror=1%3E",
    b"%0d%0aSet-Cookie:%20a=b", b"' OR 1=1 --", b"x" * 200_000, "\u202egnol".encode(), b"%zz",
])
def test_hostile_entries_are_kept_as_text_or_refused(demonstration, typed):
    browser = demonstration.browser().sign_in_to_demonstration("amara-okoye")
    case = browser.post("/redbridge/referrals", pathway="adult").location
    token = quote(browser.token, safe="").encode()
    body = b"csrf=" + token + b"&then=next&f-referral-reason=" + typed
    answer = browser.ask("POST", case + "/sections/context", body, {"Content-Type": FORM})
    assert answer.status in (303, 422), answer.status
    check_protected(answer)
    page = browser.get(case + "/sections/context")
    assert page.status == 200
    page.body.decode("utf-8")
    assert "\0" not in page.text
    assert "<script>alert" not in page.text and "<img src=x" not in page.text


@pytest.mark.parametrize("values", ["-1", "99999999999999999999", "0x10", "1e9", "٣", "", "50000"])
def test_hostile_numbers_of_rows_and_dates_break_nothing(demonstration, values):
    browser = demonstration.browser().sign_in_to_demonstration("amara-okoye")
    case = browser.post("/redbridge/referrals", pathway="adult").location
    for section in re.findall(r'/sections/([a-z-]+)"', browser.get(case).text):
        answer = browser.post(case + "/sections/" + section, **{
            "f-people-rows": values, "f-referral-date-day": values, "f-referral-date-month": values,
            "f-referral-date-year": values, "add": "people", "remove-people": values})
        assert answer.status in (200, 303, 422), (section, answer.status)


FORMS = ["/sign-in", "/demo-sign-in", "/sign-out", "/keep-alive", "/account/password",
         "/redbridge/referrals", "/redbridge/meetings", "/redbridge/people"]


@pytest.mark.parametrize("path", FORMS)
def test_a_form_without_our_token_is_refused(demonstration, path):
    browser = demonstration.browser().sign_in_to_demonstration("priya-raman")
    before = referrals(browser)
    for token in ["", "x", "A" * 43]:
        answer = browser.post(path, token=token, pathway="adult", person="priya-raman")
        assert answer.status == 403, (token, answer.status)
        check_protected(answer)
    assert browser.ask("POST", path, "pathway=adult", {"Content-Type": FORM}).status == 403
    assert referrals(browser) == before


def referrals(browser):
    page = browser.get("/redbridge/referrals")
    return re.findall(r'href="/redbridge/referrals/([^"]+)"', page.text)


def test_a_token_of_another_session_is_refused(demonstration):
    priya = demonstration.browser().sign_in_to_demonstration("priya-raman")
    amara = demonstration.browser().sign_in_to_demonstration("amara-okoye")
    visitor = demonstration.browser()
    visitor.get("/sign-in")
    for token in [priya.token, visitor.token]:
        assert amara.post("/redbridge/referrals", token=token, pathway="adult").status == 403


@pytest.mark.parametrize("place", [
    "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
    "https://evil.example", "/%0d%0aLocation:%20https://evil.example",
    "/\r\nLocation: //evil.example", "javascript:alert(1)",
    "/\t/evil.example", " //evil.example", "/./../..//evil.example", "evil.example",
])
def test_signing_in_leads_nowhere_else(demonstration, place):
    browser = demonstration.browser()
    browser.get("/sign-in")
    answer = browser.post("/demo-sign-in", person="priya-raman", next=place)
    assert answer.status == 303
    leads_here(answer)
    follow = browser.ask("GET", answer.location)
    if follow.status == 303:
        leads_here(follow)


def leads_here(answer):
    assert re.fullmatch(r"/(?![/\\])[!-\[\]-~]*", answer.location), answer.location
    assert answer.headers.get_all("Location") == [answer.location]


@pytest.mark.parametrize("place", ["//evil.example", "/\\evil.example", "https://evil.example"])
def test_a_link_to_the_sign_in_page_carries_nothing_elsewhere(demonstration, place):
    page = demonstration.browser().get("/sign-in?next=" + quote(place, safe=""))
    assert "evil.example" not in page.text
    kept = demonstration.browser().sign_in_to_demonstration("priya-raman")
    answer = kept.ask("GET", "/kept-form?next=" + quote(place, safe=""))
    if answer.status == 303:
        leads_here(answer)


def test_the_demonstrations_sign_in_is_nowhere_else(place):
    with Service("serve", place.flags) as service:
        browser = service.browser()
        browser.get("/sign-in")
        assert browser.post("/demo-sign-in", person="priya-raman", next="/").status == 404


def test_what_is_no_http_is_not_answered_with_a_page(demonstration):
    for raw in [b"\x16\x03\x01\x00\x00", b"GET / HTTP/9.9\r\n\r\n", b"GET /\r\n\r\n" + b"\0" * 100,
                b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
                b"GET / HTTP/1.1\r\n" + b"X-Long: " + b"x" * 200_000 + b"\r\n\r\n"]:
        with socket.create_connection(("127.0.0.1", demonstration.port), timeout=10) as plain:
            try:
                plain.sendall(raw)
                plain.shutdown(socket.SHUT_WR)
                assert b" 200 " not in plain.recv(100)
            except (ConnectionError, TimeoutError):
                pass
    assert demonstration.browser().get("/healthz").status == 200


def test_a_slow_reader_holds_up_nobody(demonstration):
    # From another address than the browser's: one address has forty connections, and the others are closed.
    slow = [
        socket.create_connection(
            ("127.0.0.1", demonstration.port), timeout=30, source_address=("127.0.0.2", 0))
        for _ in range(200)]
    try:
        for plain in slow:
            with contextlib.suppress(ConnectionError):
                plain.sendall(b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc")
        assert demonstration.browser().get("/sign-in").status == 200
    finally:
        for plain in slow:
            plain.close()


def test_an_address_with_a_nul_finds_nothing_and_leaves_the_record_writable(demonstration):
    browser = demonstration.browser().sign_in_to_demonstration("priya-raman")
    case = re.search(r"/redbridge/cases/[\w-]+", browser.get("/redbridge/cases").text).group()
    assert browser.get(case).status == 200
    for tail in ["%00", "%00zz", "%00/decision-record", "%00/files/none", "%0Aa line", "%E2%80%A8"]:
        assert browser.get(case + quote(tail, safe="%/")).status == 404, tail
    assert demonstration.browser().get("/healthz").status == 200


def test_a_form_that_stops_on_its_way_is_given_up_and_others_are_answered(demonstration):
    held = []
    for _ in range(20):
        connection = socket.create_connection(("127.0.0.1", demonstration.port), timeout=60)
        connection.sendall(
            b"POST /sign-in HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            b"Content-Length: 1000000\r\n\r\n" + b"a" * 900_000)
        held.append(connection)
    assert demonstration.browser().get("/sign-in").status == 200
    for connection in held:
        # Answered or closed, and not held for ever.
        connection.settimeout(45)
        assert connection.recv(4096)[:12] in (b"HTTP/1.1 413", b"")
        connection.close()
