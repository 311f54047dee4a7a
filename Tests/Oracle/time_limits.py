"""Compares every time limit of every pack with numpy and a plain day counter, on random days.

The packs are read here once more, by another reader, and counted by another counter.
Usage: time_limits.py ONEPANEL [COUNT]. Exit 0 when every answer agrees, 1 otherwise.
"""

import datetime
import random
import re
import sys

import numpy
import yaml

from asking import ROOT, compare
from working_days import FIRST, LAST, holidays, months_later, working_days_later

# A reader that overlooks rules would agree with everything.
FEWEST = 50


class PlainLoader(yaml.SafeLoader):
    """Leaves every scalar as the text it is: 24h is a length and 2026-11-20 is not wanted as a date."""


PlainLoader.yaml_implicit_resolvers = {}


def rules():
    """Each reading with a number: its pack, limit and name, the sign, and the length as written."""
    for path in sorted((ROOT / "Procedures").glob("*/limits.yaml")):
        limits = yaml.load(path.read_text(encoding="utf-8"), PlainLoader)["limits"]
        for limit, rule in limits.items():
            for name, reading in rule["readings"].items():
                length, sign = reading.get("within"), 1
                if isinstance(length, dict):
                    length = length["within"]
                if length is None:
                    length, sign = reading.get("before"), -1
                if length is not None:
                    yield f"{path.parent.name} {limit} {name}", sign, length


def end_of_following_month(day):
    return months_later(day.replace(day=1), 2) - datetime.timedelta(days=1)


def plain(day, sign, length):
    """What a calendar on the wall says; nil for working days, which numpy counts."""
    if length == "end-of-following-month":
        return end_of_following_month(day)
    number, unit = re.fullmatch(r"(\d+)(wd|d|h|m|y)", length).groups()
    number = int(number)
    if unit == "d":
        return day + datetime.timedelta(days=sign * number)
    if unit == "h":
        # The time of day is not known: the last it can be is the day's end.
        return day + datetime.timedelta(days=sign * -(-number // 24))
    if unit in "my":
        return months_later(day, sign * number * (12 if unit == "y" else 1))
    return None


def expected(asked):
    working = [(day, sign * int(length[:-2])) for _, sign, length, day in asked
               if length.endswith("wd")]
    days = numpy.array([day for day, _ in working], dtype="datetime64[D]")
    answers = iter(working_days_later(days, numpy.array([n for _, n in working]), holidays()))
    for _, sign, length, day in asked:
        found = plain(day, sign, length)
        yield str(next(answers) if found is None else found)


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    seed = random.SystemRandom().randrange(10**9)
    chance = random.Random(seed)
    all_rules = list(rules())
    span = (LAST - FIRST).days
    # Every rule in turn, each on its own random day.
    asked = [(*all_rules[n % len(all_rules)], FIRST + datetime.timedelta(chance.randint(0, span)))
             for n in range(count)]
    lines = [f"{rule} {day}" for rule, _, _, day in asked]
    if len(all_rules) < FEWEST:
        sys.exit(f"only {len(all_rules)} rules were found in the packs: {FEWEST} there were at least")
    compare(sys.argv[1], "due", lines, expected(asked), seed,
            f"time limits, over {len(all_rules)} rules")


if __name__ == "__main__":
    main()
