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
    """An authority of our own, and a certificate of it for 127.0.0.1 and one for another name."""
    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Test CA",
            "-keyout", "ca.key", "-out", "ca.pem", "-addext", "basicConstraints=critical,CA:TRUE")
    for name, alternative in [("here", "IP:127.0.0.1,DNS:localhost"), ("other", "DNS:other.test")]:
        (folder / f"{name}.ext").write_text(f"subjectAltName={alternative}\n")
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}",
                "-keyout", f"{name}.key", "-out", f"{name}.csr")
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key",
                "-CAcreateserial", "-days", "2", "-extfile", f"{name}.ext", "-out", f"{name}.pem")
    return folder


class PostOffice:
    """Listens on a port; `answers` are pairs of a command and what is said to it, then all is well."""

    def __init__(self, port, certificates, certificate="here", offers_tls=True, login=None):
        self.port = port
        self.answers = []
        self.login = login
        self.received = []
        self.written = []
        self.envelopes = []
        self.slow = 0
        self.after_accepting = lambda: None
        self.lock = threading.Lock()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificates / f"{certificate}.pem", certificates / f"{certificate}.key")
        self.context = context if offers_tls else None
        self.controller = None

    def __enter__(self):
        office = self

        class Server(Controller):
            def factory(self):
                return SMTP(
                    self.handler, hostname="mail.test", tls_context=office.context,
                    require_starttls=office.context is not None, enable_SMTPUTF8=False,
                    authenticator=office.check if office.login else None,
                    auth_required=office.login is not None, timeout=20)

        self.controller = Server(self, hostname="127.0.0.1", port=self.port)
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
        if self.slow:
            await asyncio.sleep(self.slow)
        return "250 OK"

    def wait(self, count, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with self.lock:
                if len(self.received) >= count:
                    return list(self.received)
            time.sleep(0.05)
        raise AssertionError(f"{len(self.received)} messages came in {seconds} s, not {count}")
