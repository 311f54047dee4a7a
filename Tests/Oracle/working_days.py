"""Compares the command `onepanel working-days` with numpy on random questions.

Usage: working_days.py ONEPANEL [COUNT]. Exit 0 when every answer agrees, 1 otherwise.
"""

import calendar
import datetime
import random
import sys

import numpy

from asking import ROOT, compare

HOLIDAYS = ROOT / "Procedures" / "calendar" / "england.yaml"
FIRST, LAST = datetime.date(2010, 1, 1), datetime.date(2032, 12, 31)


def holidays():
    lines = HOLIDAYS.read_text(encoding="utf-8").splitlines()
    return [line.split("day: ")[1][:10] for line in lines if line.startswith("  - {day: ")]


def months_later(day, months):
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    length = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, length))


def working_days_later(days, counts, closed):
    # Rolling towards the event makes day 1 of a weekend the next working day, and not the second.
    later = numpy.busday_offset(days, counts, roll="backward", holidays=closed)
    earlier = numpy.busday_offset(days, counts, roll="forward", holidays=closed)
    return numpy.where(counts > 0, later, earlier)


def questions(count, seed):
    chance = random.Random(seed)
    span = (LAST - FIRST).days
    for _ in range(count):
        day = FIRST + datetime.timedelta(days=chance.randint(0, span))
        unit = chance.choices(["wd", "d", "m", "y"], weights=[80, 8, 8, 4])[0]
        amount = chance.randint(1, 5 if unit == "y" else 300 if chance.random() < 0.2 else 25)
        yield day, amount * chance.choice([1, -1]), unit


def expected(asked):
    working = [(day, amount) for day, amount, unit in asked if unit == "wd"]
    days = numpy.array([day for day, _ in working], dtype="datetime64[D]")
    counts = numpy.array([amount for _, amount in working])
    answers = iter(working_days_later(days, counts, holidays()))
    for day, amount, unit in asked:
        if unit == "wd":
            yield str(next(answers))
        elif unit == "d":
            yield str(day + datetime.timedelta(days=amount))
        else:
            yield str(months_later(day, amount * (12 if unit == "y" else 1)))


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    seed = random.SystemRandom().randrange(10**9)
    asked = list(questions(count, seed))
    lines = [f"{day} {amount:+d}{unit}" for day, amount, unit in asked]
    compare(sys.argv[1], "working-days", lines, expected(asked), seed, "working days, with numpy")


if __name__ == "__main__":
    main()
