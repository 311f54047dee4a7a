"""A real mail server that keeps what it is given, and can be told to behave badly."""

import asyncio
import email
import email.policy
import ssl
import subprocess
import threading
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, SMTP


def make_certificates(folder):
    """Two authorities, and certificates of the first for 127.0.0.1 and for another name."""
    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    for name, subject in [("ca", "/CN=Test CA"), ("stranger", "/CN=Another CA")]:
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", subject,
                "-keyout", f"{name}.key", "-out", f"{name}.pem",
                "-addext", "basicConstraints=critical,CA:TRUE")
    for name, alternative in [("here", "IP:127.0.0.1,DNS:localhost"), ("other", "DNS:other.test")]:
        (folder / f"{name}.ext").write_text(f"subjectAltName={alternative}\n")
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}",
                "-keyout", f"{name}.key", "-out", f"{name}.csr")
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key",
                "-CAcreateserial", "-days", "2", "-extfile", f"{name}.ext", "-out", f"{name}.pem")
    return folder


class PostOffice:
    """Listens on a port; `answers` are pairs of a command and what is said to it, then all is well."""

    def __init__(self, port, certificates, certificate="here", offers_tls=True, login=None,
                 from_the_first_byte=False, newest=None):
        self.port = port
        self.answers = []
        self.login = login
        self.received = []
        self.written = []
        self.envelopes = []
        self.slow = 0
        self.slow_to_begin = 0
        self.breaks_off = False
        self.says_goodbye = True
        self.ended = 0
        self.after_accepting = lambda: None
        self.lock = threading.Lock()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificates / f"{certificate}.pem", certificates / f"{certificate}.key")
        if newest:
            # Below what the machine's own settings allow, which is what is to be tried.
            context.set_ciphers("DEFAULT:@SECLEVEL=0")
            context.minimum_version, context.maximum_version = ssl.TLSVersion.TLSv1, newest
        self.context = context if offers_tls and not from_the_first_byte else None
        self.outer = context if from_the_first_byte else None
        self.controller = None

    def __enter__(self):
        office = self

        class Conversation(SMTP):
            def connection_lost(self, error):
                office.ended += 1
                super().connection_lost(error)

        class Server(Controller):
            def factory(self):
                return Conversation(
                    self.handler, hostname="mail.test", tls_context=office.context,
                    require_starttls=office.context is not None, enable_SMTPUTF8=False,
                    authenticator=office.check if office.login else None,
                    auth_required=office.login is not None, timeout=600)

        self.controller = Server(
            self, hostname="127.0.0.1", port=self.port, ssl_context=self.outer)
        self.controller.start()
        return self

    def __exit__(self, *problem):
        self.controller.stop()

    def check(self, server, session, envelope, mechanism, data):
        given = (data.login.decode(), data.password.decode())
        return AuthResult(success=given == self.login, handled=False)

    def answer(self, command):
        """The next answer that was prepared, if it is for this command."""
        with self.lock:
            return self.answers.pop(0)[1] if self.answers and self.answers[0][0] == command else None

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.slow_to_begin:
            await asyncio.sleep(self.slow_to_begin)
        answer = self.answer("MAIL")
        if not answer:
            envelope.mail_from = address
        return answer or "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        answer = self.answer("RCPT")
        if not answer:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(self, server, session, envelope):
        answer = self.answer("DATA")
        if answer:
            return answer
        content = envelope.original_content
        with self.lock:
            self.envelopes.append((envelope.mail_from, envelope.rcpt_tos, session.ssl is not None))
            self.written.append(content)
            self.received.append(email.message_from_bytes(content, policy=email.policy.default))
        self.after_accepting()
        if self.breaks_off:
            server.transport.abort()
        if self.slow:
            await asyncio.sleep(self.slow)
        return "250 OK"

    async def handle_QUIT(self, server, session, envelope):
        if not self.says_goodbye:
            await asyncio.sleep(3_600)
        return "221 Bye"

    def wait(self, count, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with self.lock:
                if len(self.received) >= count:
                    return list(self.received)
            time.sleep(0.05)
        raise AssertionError(f"{len(self.received)} messages came in {seconds} s, not {count}")
