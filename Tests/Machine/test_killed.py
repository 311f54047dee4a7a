"""Killed while it writes, again and again: what was acknowledged is there, and the record holds."""

import http.client
import random
import threading
import time

from machine import THOROUGH, Service, make_first_account

KILLS = 100 if THOROUGH else 10
WRITERS = 3


class Writer:
    """Refers people and writes in their referrals, and remembers what it was told is saved."""

    def __init__(self, session, name):
        self.session = session
        self.name = name
        self.count = 0
        self.opened = []
        # By case: what was last acknowledged, and what has been sent and not been answered.
        self.saved, self.sent = {}, {}

    def work(self, service, stopping):
        browser = service.browser()
        browser.cookies = dict(self.session.cookies)
        browser.token = self.session.token
        try:
            while not stopping.is_set():
                self.act(browser)
        except (OSError, http.client.HTTPException):
            # The connection broke off: nothing was acknowledged.
            pass

    def act(self, browser):
        if not self.opened or self.count % 8 == 0:
            answer = browser.post("/redbridge/referrals", pathway="adult")
            assert answer.status == 303, answer.text
            self.opened.append(answer.location)
        self.count += 1
        case, words = self.opened[-1], f"{self.name} wrote this as number {self.count}"
        self.sent[case] = words
        answer = browser.post(case + "/sections/context", **{
            "f-referral-date-day": 20, "f-referral-date-month": 11, "f-referral-date-year": 2026,
            "f-referral-reason": words, "then": "next"})
        assert answer.status == 303, answer.text
        self.saved[case] = words

    def missing(self, browser, cases):
        """The acknowledged acts on cases that are not there."""
        for case in cases:
            page = browser.get(case + "/sections/context")
            if page.status != 200:
                yield f"{case} answers {page.status}"
            elif case in self.saved or case in self.sent:
                known = {self.saved.get(case), self.sent.get(case)}
                if not any(words and words + "<" in page.text for words in known):
                    if case in self.saved:
                        yield f"{case} does not hold “{self.saved[case]}”"


def kill_while_writing(service, writers, chance):
    stopping = threading.Event()
    problems = []

    def work(writer):
        try:
            writer.work(service, stopping)
        except AssertionError as problem:
            problems.append(str(problem))

    threads = [threading.Thread(target=work, args=[writer]) for writer in writers]
    for thread in threads:
        thread.start()
    time.sleep(chance.uniform(0.02, 0.5))
    service.kill()
    stopping.set()
    for thread in threads:
        thread.join()
    assert not problems, problems[0]


def test_no_acknowledged_act_is_lost_by_killing_the_service(place):
    seed = random.SystemRandom().randrange(10**9)
    chance = random.Random(seed)
    with Service("serve", place.flags) as service:
        ada = make_first_account(service)
        writers = [Writer(ada, f"writer {number}") for number in range(WRITERS)]
        kill_while_writing(service, writers, chance)
    for round in range(1, KILLS):
        verified = place.verify()
        assert verified.returncode == 0, f"seed {seed}, kill {round}: {verified.stdout}"
        with Service("serve", place.flags) as service:
            for writer in writers:
                lost = list(writer.missing(ada_at(service, ada), writer.opened[-2:]))
                assert not lost, f"seed {seed}, kill {round}: {lost}"
            kill_while_writing(service, writers, chance)
    assert place.verify().returncode == 0
    acts = sum(writer.count for writer in writers)
    with Service("serve", place.flags) as service:
        for writer in writers:
            assert not list(writer.missing(ada_at(service, ada), writer.opened)), f"seed {seed}"
    assert acts > KILLS, "too little was written to prove anything"
    print(f"{KILLS} kills, {acts} acts on {sum(len(w.opened) for w in writers)} cases, seed {seed}")


def ada_at(service, ada):
    """The same person and session, at the service that was started anew."""
    browser = service.browser()
    browser.cookies = dict(ada.cookies)
    return browser
