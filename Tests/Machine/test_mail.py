"""Messages leave by e-mail through a real mail server; whatever it does, none is lost and none is doubled.

Clauses walked: BX-037.
"""

import datetime
import re
import sqlite3
import ssl
import subprocess
import time
import zoneinfo

import icalendar
import pytest
from machine import (
    PASSWORD, THOROUGH, Service, free_port, make_first_account, onepanel, sign_in_for_the_first_time)
from post_office import PostOffice, make_certificates

LINKS = "https://onepanel.example.gov.uk"
DAY = datetime.date.today() + datetime.timedelta(days=40)


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    return make_certificates(tmp_path_factory.mktemp("certificates"))


class Office:
    """The service, with where its mail server is or will be."""

    def __init__(self, place, certificates):
        self.place, self.certificates, self.port = place, certificates, free_port()
        self.trust = ["--mail-trust", str(certificates / "ca.pem")]

    def service(self, *more, **surroundings):
        return Service("serve", [
            *self.place.flags, "--mail-server", f"127.0.0.1:{self.port}", *self.trust, *more,
            "--mail-from", "onepanel@example.org", "--public-address", LINKS], **surroundings)

    def mail_server(self, **more):
        return PostOffice(self.port, self.certificates, **more)


@pytest.fixture
def office(place, certificates):
    return Office(place, certificates)


def invite(ada, name, role, agency=""):
    ada.get("/redbridge/people/new")
    page = ada.post("/redbridge/people", name=name, email=f"{name.lower()}@example.org", role=role,
                    agency=agency)
    link = re.search(r"/invitation/[A-Za-z0-9_-]{43}", page.text)
    assert link, page.text
    return link.group()


def join(service, ada, name, role, agency=""):
    """Adds a person, who chooses a password and signs in."""
    browser = service.browser()
    link = invite(ada, name, role, agency)
    browser.get(link)
    assert browser.post(link, password=PASSWORD).status == 303
    return sign_in_for_the_first_time(browser, f"{name.lower()}@example.org")


def with_member(service):
    """Ada, who keeps meetings, once there is a member of the panel to invite."""
    ada = make_first_account(service)
    join(service, ada, "Mo", "panel-member", "nelft")
    return ada


def plan(ada, place="Town Hall"):
    """Plans a meeting of the panel, and returns its address."""
    ada.get("/redbridge/meetings")
    planned = ada.post("/redbridge/meetings", **{
        "body": "one-panel", "day-day": DAY.day, "day-month": DAY.month, "day-year": DAY.year,
        "time": "10:00", "place": place})
    assert planned.status == 303, planned.text
    return planned.location


def outbox(ada):
    return ada.get("/redbridge/messages").text


def until(ada, words, seconds=30):
    """The page of messages once it says this."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        page = outbox(ada)
        if words in page:
            return page
        time.sleep(0.1)
    raise AssertionError(f"the page never said “{words}”: {page[page.index('<main'):][:3000]}")


def send_again(ada):
    outbox(ada)
    assert ada.post("/redbridge/messages/attempts", message="all").status == 303


def send_one_again(ada):
    """Presses the first "Send again" of the page."""
    form = re.search(r'name="message" value="(\d+)"', outbox(ada))
    assert ada.post("/redbridge/messages/attempts", message=form.group(1)).status == 303


def nothing_more_comes(server, count):
    time.sleep(5)
    assert len(server.received) == count


def calendar_of(message):
    """The meeting in a message, which stands in it twice: to be entered, and as a file."""
    parts = [part for part in message.walk()
             if part.get_content_type() in ("text/calendar", "application/ics")]
    assert [part.get_content_type() for part in parts] == ["text/calendar", "application/ics"]
    shown, file = (part.get_payload(decode=True) for part in parts)
    assert shown == file and parts[1].get_filename() == "meeting.ics"
    calendar = icalendar.Calendar.from_ical(shown)
    assert parts[0].get_param("method") == calendar["METHOD"]
    return calendar, calendar.walk("VEVENT")[0]


def test_a_meeting_is_sent_as_an_invitation_moved_into_a_calendar_and_taken_out_again(office):
    with office.mail_server() as server, office.service() as service:
        ada = with_member(service)
        chair = join(service, ada, "Chi", "panel-chair", "east-area-bcu")
        meeting = plan(ada, place="Room 4; Überhaus, “east”")
        invitations = {str(m["To"]): m for m in server.wait(2)}
        assert sorted(invitations) == ["chi@example.org", "mo@example.org"]
        message = invitations["mo@example.org"]
        sender = message["From"].addresses[0]
        assert sender.addr_spec == "onepanel@example.org" and "Redbridge" in sender.display_name
        assert str(message["Subject"]) == "OnePanel: a meeting was planned"
        assert message["Auto-Submitted"] == "auto-generated"
        assert re.fullmatch(r"<[0-9a-f]{32}@example\.org>", message["Message-ID"])
        sent = message["Date"].datetime
        assert abs((datetime.datetime.now(datetime.UTC) - sent).total_seconds()) < 120
        words = message.get_body(("plain",)).get_content()
        assert LINKS + meeting in words and "Room 4; Überhaus, “east”" in words
        calendar, event = calendar_of(message)
        assert calendar["METHOD"] == "REQUEST"
        london = zoneinfo.ZoneInfo("Europe/London")
        assert event.decoded("DTSTART") == datetime.datetime(
            DAY.year, DAY.month, DAY.day, 10, 0, tzinfo=london)
        assert calendar.walk("VTIMEZONE")[0]["TZID"] == "Europe/London"
        assert str(event["LOCATION"]) == "Room 4; Überhaus, “east”"
        assert "Panel" in str(event["SUMMARY"])
        assert str(event["ORGANIZER"]) == "mailto:onepanel@example.org"
        assert str(event["ATTENDEE"]) == "mailto:mo@example.org"
        assert str(event["URL"]) == LINKS + meeting
        assert all(tls for _, _, tls in server.envelopes)
        page = until(ada, "Sent")
        assert "Invitation to a meeting" in page and "Mo" in page and "Waiting</strong>" not in page
        moved = DAY + datetime.timedelta(days=7)
        ada.get(meeting)
        assert ada.post(f"{meeting}/change", **{
            "new-day-day": str(moved.day), "new-day-month": str(moved.month), "new-day-year": str(moved.year),
            "new-time": "14:30", "new-place": "Library", "why-changed": "The room is taken."}).status == 303
        changed = [m for m in server.wait(4)[2:] if str(m["To"]) == "mo@example.org"][0]
        calendar, then = calendar_of(changed)
        assert calendar["METHOD"] == "REQUEST" and then["UID"] == event["UID"]
        assert int(then["SEQUENCE"]) > int(event["SEQUENCE"]) and str(then["LOCATION"]) == "Library"
        assert then.decoded("DTSTART") == datetime.datetime(
            moved.year, moved.month, moved.day, 14, 30, tzinfo=london)
        assert "The room is taken" not in changed.as_string()
        event = then
        chair.get(meeting)
        assert chair.post(f"{meeting}/cancellation", reason="No business.").status == 303
        cancelled = [m for m in server.wait(6)[4:] if str(m["To"]) == "mo@example.org"][0]
        calendar, after = calendar_of(cancelled)
        assert calendar["METHOD"] == "CANCEL" and str(after["STATUS"]) == "CANCELLED"
        assert after["UID"] == event["UID"] and int(after["SEQUENCE"]) > int(event["SEQUENCE"])
        assert cancelled["Message-ID"] != message["Message-ID"]
        assert "No business" not in cancelled.as_string()
        nothing_more_comes(server, 6)


def change_words(ada, subject, text):
    ada.get("/redbridge/messages/words/meeting-planned")
    saved = ada.post("/redbridge/messages/words/meeting-planned", subject=subject, text=text)
    assert saved.status == 303, saved.text
    # What is written in the same second still has the words before it.
    time.sleep(1.1)


def test_words_that_a_partnership_changed_arrive_filled_in_with_the_link_beneath_them(office):
    with office.mail_server() as server, office.service() as service:
        ada = with_member(service)
        change_words(ada, "Sitting of {{meeting body}}, {{area}} – été",
                     "Please come to {{meeting place}}.\n\n{{meeting day}}\n{{meeting time}}\n\n- bring your notes")
        meeting = plan(ada, place="Room 4; Überhaus")
        message = server.wait(1)[0]
        assert str(message["Subject"]) == "OnePanel: Sitting of One Panel, London Borough of Redbridge – été"
        lines = message.get_body(("plain",)).get_content().splitlines()
        assert lines[0] == "Please come to Room 4; Überhaus."
        assert str(DAY.year) in lines[2] and lines[3] == "10:00" and lines[5] == "- bring your notes"
        assert lines[7] == LINKS + meeting
        assert lines[9].startswith("For confidentiality this message says no more.") and len(lines) == 10
        calendar_of(message)


def test_a_change_of_words_between_two_tries_leaves_the_message_as_it_was(office):
    with office.mail_server() as server, office.service("--mail-seconds", "2") as service:
        ada = with_member(service)
        server.breaks_off = True
        plan(ada)
        until(ada, "May have arrived</strong>")
        server.breaks_off = False
        change_words(ada, "other words", "Other words.")
        send_one_again(ada)
        until(ada, "Sent</strong>")
        assert len(server.wait(2)) == 2 and len(set(server.written)) == 1
        plan(ada, place="Annexe")
        assert str(server.wait(3)[2]["Subject"]) == "OnePanel: other words"


def test_while_the_server_is_down_messages_wait_and_leave_once_it_is_there(office):
    with office.service() as service:
        ada = with_member(service)
        plan(ada)
        plan(ada, place="Annexe")
        page = until(ada, "The mail server does not answer")
        assert "Waiting" in page and "mo@example.org" not in page
        with office.mail_server() as server:
            send_again(ada)
            assert len({m["Message-ID"] for m in server.wait(2)}) == 2
            nothing_more_comes(server, 2)
    assert "example.org" not in service.process.stderr.read()


def test_a_server_that_is_too_slow_to_begin_is_given_up_and_gets_the_message_later(office):
    with office.mail_server() as server, office.service("--mail-seconds", "2") as service:
        ada = with_member(service)
        server.slow_to_begin = 6
        plan(ada)
        until(ada, "took too long")
        assert not server.received
        server.slow_to_begin = 0
        send_again(ada)
        until(ada, "Sent</strong>")
        server.wait(1)


@pytest.mark.parametrize("wrong", [{"slow": 6}, {"breaks_off": True}])
def test_what_was_handed_over_and_not_answered_may_have_arrived_and_is_sent_again_only_if_asked(
        office, wrong):
    with office.mail_server() as server, office.service("--mail-seconds", "2") as service:
        ada = with_member(service)
        vars(server).update(wrong)
        plan(ada)
        page = until(ada, "May have arrived</strong>")
        assert "did not say whether it took it" in page and "Tried once" in page
        assert "One message did not reach its reader" in ada.get("/redbridge").text
        vars(server).update(slow=0, breaks_off=False)
        send_again(ada)
        nothing_more_comes(server, 1)
        send_one_again(ada)
        until(ada, "Sent</strong>")
        received = server.wait(2)
        assert len({m["Message-ID"] for m in received}) == 1
        assert len(set(server.written)) == 1


@pytest.mark.skipif(not THOROUGH, reason="takes more than two minutes")
def test_a_server_may_take_longer_than_two_minutes_to_say_that_it_took_a_message(office):
    with office.mail_server() as server, office.service() as service:
        ada = with_member(service)
        server.slow = 130
        plan(ada)
        until(ada, "Sent</strong>", seconds=200)
        nothing_more_comes(server, 1)


@pytest.mark.parametrize("answers, words", [
    ([], "Sent</strong>"), ([("RCPT", "550 5.1.1 unknown")], "will not take it (550)")])
def test_a_server_that_never_says_goodbye_holds_up_nothing(office, answers, words):
    with office.mail_server() as server, office.service() as service:
        ada = with_member(service)
        join(service, ada, "Chi", "panel-chair", "east-area-bcu")
        server.says_goodbye = False
        server.answers = list(answers)
        plan(ada)
        server.wait(2 - len(answers), seconds=15)
        until(ada, words, seconds=10)
        end = time.monotonic() + 15
        while server.ended < 2:
            assert time.monotonic() < end, "the connections are still open"
            time.sleep(0.1)


@pytest.mark.parametrize("command", ["RCPT", "DATA"])
def test_what_the_server_puts_off_is_sent_later(office, command):
    with office.mail_server() as server, office.service() as service:
        ada = with_member(service)
        server.answers = [(command, "451 4.3.0 try later, mo@example.org")]
        plan(ada)
        page = until(ada, "put it off (451)")
        assert "Tried once" in page and "try later" not in page and not server.received
        send_again(ada)
        server.wait(1)
        until(ada, "Sent</strong>")


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA"])
def test_what_the_server_refuses_is_kept_and_the_secretariat_sees_it(office, command):
    with office.mail_server() as server, office.service() as service:
        ada = with_member(service)
        server.answers = [(command, "550 5.1.1 mo@example.org is unknown here")]
        plan(ada)
        page = until(ada, "will not take it (550)")
        assert "Refused" in page and "unknown here" not in page
        assert "One message did not reach its reader" in ada.get("/redbridge").text
        plan(ada, place="Annexe")
        server.wait(1)
        send_again(ada)
        assert len({m["Message-ID"] for m in server.wait(2)}) == 2
        until(ada, "All messages")
        assert "did not reach" not in ada.get("/redbridge").text
        nothing_more_comes(server, 2)


def test_a_server_that_asks_for_a_login_holds_up_all_and_one_that_asks_of_a_reader_only_that_one(office):
    with office.mail_server() as server, office.service() as service:
        ada = with_member(service)
        join(service, ada, "Chi", "panel-chair", "east-area-bcu")
        server.answers = [("MAIL", "530 5.7.0 Authentication required")]
        plan(ada)
        page = until(ada, "asks for a name and password")
        assert page.count("asks for a name and password") == 2 and "Refused</strong>" not in page
        assert not server.received
        server.answers = [("RCPT", "530 5.7.1 Authentication required to relay")]
        send_again(ada)
        server.wait(1)
        page = until(ada, "Refused</strong>")
        assert page.count("Refused</strong>") == 1 and "Sent</strong>" in page
        nothing_more_comes(server, 1)


@pytest.mark.parametrize("wrong, words", [
    ({"certificate": "other"}, "certificate is not to be trusted"),
    ({"offers_tls": False}, "offers no encryption"),
])
def test_nothing_is_sent_to_a_server_that_cannot_be_trusted(office, wrong, words):
    with office.service() as service:
        ada = with_member(service)
        with office.mail_server(**wrong) as server:
            plan(ada)
            until(ada, words)
            nothing_more_comes(server, 0)
            assert not server.envelopes
        with office.mail_server() as server:
            send_again(ada)
            server.wait(1)


def test_nothing_is_sent_to_a_server_of_an_authority_that_nobody_named(office):
    office.trust = []
    with office.mail_server() as server, office.service() as service:
        ada = with_member(service)
        plan(ada)
        until(ada, "certificate is not to be trusted")
        assert not server.received


def hashed(folder, certificate):
    """A folder of trusted authorities as OpenSSL reads one, with this one in it."""
    folder.mkdir()
    run = subprocess.run(["openssl", "x509", "-hash", "-noout", "-in", certificate],
                         check=True, capture_output=True, text=True)
    (folder / f"{run.stdout.strip()}.0").write_bytes(certificate.read_bytes())
    return folder


@pytest.mark.parametrize("names_another", [False, True])
def test_only_the_authority_that_was_named_is_trusted_and_not_the_machine_s_own_beside_it(
        office, certificates, tmp_path, names_another):
    machine = hashed(tmp_path / "authorities", certificates / "ca.pem")
    (machine / "ca-certificates.crt").write_bytes((certificates / "stranger.pem").read_bytes())
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    within = ["unshare", "--mount", "sh", "-c",
              f'mount --bind {machine} /etc/ssl/certs && exec "$0" "$@"']
    office.trust = ["--mail-trust", str(certificates / "stranger.pem")] if names_another else []
    with office.mail_server() as server, office.service(within=within) as service:
        ada = with_member(service)
        plan(ada)
        if names_another:
            until(ada, "certificate is not to be trusted")
            assert not server.received
        else:
            server.wait(1)


def test_a_server_may_be_spoken_to_over_tls_from_the_first_byte(office):
    with office.mail_server(from_the_first_byte=True) as server:
        with office.service("--mail-tls", "tls") as service:
            ada = with_member(service)
            plan(ada)
            assert server.wait(1)[0]["To"] == "mo@example.org"
            until(ada, "Sent</strong>")


def test_nothing_is_sent_over_tls_from_the_first_byte_to_a_server_that_cannot_be_trusted(office):
    with office.mail_server(from_the_first_byte=True, certificate="other") as server:
        with office.service("--mail-tls", "tls") as service:
            ada = with_member(service)
            plan(ada)
            until(ada, "certificate is not to be trusted")
            assert not server.received


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
@pytest.mark.parametrize("newest, words", [
    (ssl.TLSVersion.TLSv1_1, "did not agree on encryption"), (ssl.TLSVersion.TLSv1_2, "Sent</strong>")])
def test_nothing_is_sent_over_an_encryption_older_than_tls_1_2(office, tmp_path, newest, words):
    # The machine itself would allow it, so that it is the program that does not.
    settings = tmp_path / "openssl.cnf"
    settings.write_text("\n".join([
        "openssl_conf = all", "[all]", "ssl_conf = tls", "[tls]", "system_default = old",
        "[old]", "MinProtocol = TLSv1", "CipherString = DEFAULT:@SECLEVEL=0", ""]))
    with office.mail_server(newest=newest) as server:
        with office.service(surroundings={"OPENSSL_CONF": str(settings)}) as service:
            ada = with_member(service)
            plan(ada)
            until(ada, words)
            assert bool(server.received) == (newest == ssl.TLSVersion.TLSv1_2)


def test_a_proxy_for_browsing_is_not_used_for_mail(office):
    nowhere = "socks5h://127.0.0.1:1"
    proxies = dict.fromkeys(["ALL_PROXY", "all_proxy", "smtp_proxy", "SMTP_PROXY"], nowhere)
    with office.mail_server() as server, office.service(surroundings=proxies) as service:
        ada = with_member(service)
        plan(ada)
        server.wait(1)


def test_a_login_is_given_only_when_it_is_asked_for_and_a_wrong_one_loses_nothing(office):
    login = office.place.folder / "login"
    login.write_text("onepanel\nwrong\n")
    login.chmod(0o600)
    right = ("onepanel", "lantern ferry")
    with office.mail_server(login=right) as server:
        with office.service("--mail-login", str(login)) as service:
            ada = with_member(service)
            plan(ada)
            until(ada, "does not take OnePanel's name and password")
            assert not server.received
        login.write_text("\n".join(right) + "\n")
        with office.service("--mail-login", str(login)) as service:
            browser = service.browser()
            browser.cookies = dict(ada.cookies)
            send_again(browser)
            server.wait(1)


def test_killed_between_the_server_s_yes_and_the_mark_the_same_message_comes_again(office):
    with office.mail_server() as server:
        with office.service() as service:
            ada = with_member(service)
            server.after_accepting = service.kill
            plan(ada)
            server.wait(1)
            service.process.wait(30)
        server.after_accepting = lambda: None
        assert office.place.verify().returncode == 0
        with office.service() as service:
            first, second = server.wait(2)
            assert first["Message-ID"] == second["Message-ID"]
            assert server.written[0] == server.written[1]
            nothing_more_comes(server, 2)


def test_while_the_record_cannot_be_written_to_what_was_taken_is_not_sent_again(office):
    with office.mail_server() as server, office.service() as service:
        ada = with_member(service)
        held = []

        def hold():
            held.append(sqlite3.connect(office.place.record, check_same_thread=False))
            held[0].execute("BEGIN IMMEDIATE")

        server.after_accepting = hold
        plan(ada)
        server.wait(1)
        # The program waits five seconds for a lock, and rests for ten after a fault.
        time.sleep(9)
        held[0].close()
        until(ada, "Sent</strong>")
        nothing_more_comes(server, 1)


def test_without_a_mail_server_messages_wait_and_the_page_says_so(place):
    with Service("serve", place.flags) as service:
        ada = with_member(service)
        plan(ada)
        page = outbox(ada)
        assert "No e-mail leaves OnePanel" in page and "Waiting" in page


def test_who_has_left_gets_nothing_and_who_has_not_joined_gets_it_once_they_have(office):
    with office.service() as service:
        ada = with_member(service)
        link = invite(ada, "Ny", "panel-member", "bhrut")
        plan(ada)
        until(ada, "does not answer")
        people = onepanel("user", "list", *office.place.flags).stdout.splitlines()
        mo = next(line.split()[0] for line in people if "nelft" in line)
        assert onepanel("user", "disable", mo, *office.place.flags).returncode == 0
        with office.mail_server() as server:
            send_again(ada)
            page = until(ada, "has not yet chosen a password")
            assert "Not sent" in until(ada, "no account or role here any more")
            assert not server.received
            browser = service.browser()
            browser.get(link)
            assert browser.post(link, password=PASSWORD).status == 303
            send_again(ada)
            assert [str(m["To"]) for m in server.wait(1)] == ["ny@example.org"]
            nothing_more_comes(server, 1)


def report(message_id, action="failed"):
    """What a mail server sends back, as RFC 3464 has it."""
    return "\r\n".join([
        "From: MAILER-DAEMON@mail.test", "To: onepanel@example.org", "Subject: Undelivered",
        "Message-ID: <1.2@mail.test>", "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', "",
        "--b", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mail.test", "",
        "Final-Recipient: rfc822; mo@example.org", f"Action: {action}", "Status: 5.1.1", "",
        "--b", "Content-Type: message/rfc822-headers", "", f"Message-ID: {message_id}", "", "--b--", ""])


def test_what_comes_back_is_shown_and_only_what_was_sent_can_come_back(office):
    with office.mail_server() as server, office.service() as service:
        ada = with_member(service)
        plan(ada)
        [message] = server.wait(1)
        until(ada, "Sent</strong>")
        sent = message["Message-ID"]
        for text, status in [(report("<" + "0" * 32 + "@example.org>"), 1), ("", 0),
                             (report(sent, action="delayed"), 0), (report(sent), 0)]:
            assert "Came back</strong>" not in outbox(ada)
            run = onepanel("bounce", *office.place.flags, input=text)
            assert run.returncode == status, run.stderr
        assert "Came back</strong>" in outbox(ada)
        assert "One message did not reach its reader" in ada.get("/redbridge").text
        number = re.search(r'name="message" value="(\d+)"', outbox(ada)).group(1)
        assert ada.post("/redbridge/messages/settlements", message=number).status == 303
        assert "Told another way, says Ada Keeper" in outbox(ada)
        assert "did not reach" not in ada.get("/redbridge").text
    assert office.place.verify().returncode == 0


def test_a_report_that_names_everything_it_can_is_answered_at_once(demonstrated):
    marks = "".join(f"Message-ID: <{number:032x}@example.org>\r\n" for number in range(20_000))
    began = time.monotonic()
    run = onepanel("bounce", *demonstrated.flags, input="Action: failed\r\n" + marks, timeout=60)
    assert run.returncode == 1 and "names no message" in run.stderr
    assert time.monotonic() - began < 20


def test_of_two_services_one_sends_and_the_other_takes_over_when_it_is_killed(office):
    with office.mail_server() as server, office.service() as service:
        ada = with_member(service)
        with office.service() as other:
            plan(ada)
            server.wait(1)
            nothing_more_comes(server, 1)
            service.kill()
            browser = other.browser()
            browser.cookies = dict(ada.cookies)
            plan(browser, place="Annexe")
            server.wait(2)
            assert len({m["Message-ID"] for m in server.wait(2)}) == 2
        assert other.process.stderr.read().count("Another service") == 1


@pytest.mark.parametrize("flags", [
    ["--mail-server", "127.0.0.1:25"],
    ["--mail-server", "127.0.0.1:25", "--mail-from", "a@b.org\r\nBcc: c@d.org"],
    ["--mail-server", "127.0.0.1:25", "--mail-from", "a@b.org"],
    ["--mail-server", "127.0.0.1", "--mail-from", "a@b.org", "--public-address", LINKS],
    ["--mail-server", "a/b:25", "--mail-from", "a@b.org", "--public-address", LINKS],
    ["--mail-server", "mail.example.org:25", "--mail-from", "a@b.org", "--public-address", LINKS,
     "--mail-tls", "none"],
    ["--mail-server", "127.0.0.1:25", "--mail-from", "a@b.org", "--public-address", LINKS,
     "--mail-tls", "perhaps"],
])
def test_settings_that_cannot_work_are_said_at_the_start(place, flags):
    run = onepanel("serve", *place.flags, *flags, timeout=60)
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1 and run.stderr.rstrip().endswith("."), run.stderr


def test_the_demonstration_sends_nothing_and_shows_its_outbox(demonstration, demonstrated, certificates):
    browser = demonstration.browser().sign_in_to_demonstration("priya-raman")
    page = browser.get("/redbridge/messages")
    assert "No e-mail leaves OnePanel" in page.text and "Request for information" in page.text
    office = Office(demonstrated, certificates)
    with office.mail_server() as server, office.service():
        nothing_more_comes(server, 0)
    left = demonstrated.query("SELECT DISTINCT state, fault FROM outbox")
    assert ("set-aside", "left") in left and all(state != "sent" for state, _ in left)
