"""Where in a SQLite file the bytes of each entry are, read without SQLite.

Written after https://www.sqlite.org/fileformat2.html §1.6. What lies between cells belongs to
no entry.
"""

import contextlib
import sqlite3
import tempfile


class EntryCells:
    """`cells`: by position each entry's ranges of bytes, the first in its page, then overflow."""

    def __init__(self, content, table="entry"):
        self.content = content
        self.page_size = int.from_bytes(content[16:18], "big")
        self.cells = {}
        self.visit(self.root(table))

    def root(self, table):
        with tempfile.NamedTemporaryFile() as copy:
            copy.write(self.content)
            copy.flush()
            with contextlib.closing(sqlite3.connect(copy.name)) as file:
                sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
                return file.execute(sql, [table]).fetchone()[0]

    def number(self, place, width):
        return int.from_bytes(self.content[place:place + width], "big")

    def visit(self, page):
        start = (page - 1) * self.page_size
        kind, count = self.content[start], self.number(start + 3, 2)
        if kind == 0x0D:
            for index in range(count):
                self.leaf(start + self.number(start + 8 + 2 * index, 2))
        elif kind == 0x05:
            for index in range(count):
                self.visit(self.number(start + self.number(start + 12 + 2 * index, 2), 4))
            self.visit(self.number(start + 8, 4))
        else:
            raise ValueError(f"page {page} is of kind {kind}")

    def leaf(self, cell):
        size, place = self.varint(cell)
        position, place = self.varint(place)
        local = self.local_size(size)
        left = size - local
        ranges = [range(cell, place + local + (4 if left else 0))]
        page = self.number(place + local, 4) if left else 0
        while left > 0:
            start = (page - 1) * self.page_size
            held = min(left, self.page_size - 4)
            ranges.append(range(start, start + 4 + held))
            page, left = self.number(start, 4), left - held
        self.cells[position] = ranges

    def local_size(self, size):
        most = self.page_size - 35
        if size <= most:
            return size
        least = (self.page_size - 12) * 32 // 255 - 23
        wanted = least + (size - least) % (self.page_size - 4)
        return wanted if wanted <= most else least

    def varint(self, place):
        value = 0
        for count in range(9):
            byte = self.content[place + count]
            if count == 8:
                return value << 8 | byte, place + 9
            value = value << 7 | byte & 0x7F
            if byte < 0x80:
                return value, place + count + 1
