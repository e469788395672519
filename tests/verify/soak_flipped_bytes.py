#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""soak_flipped_bytes.py ARCHIVE [STEP]: the second verifier finds every changed byte of a whole session.

Each line of the log with each STEP-th of its bytes changed (1: every byte), read from where the reader stands before
it: reading all that is before it again for every byte would take weeks. Of the other lines, and of the log's once
more, a sample is changed in the whole archive.
"""

import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.archive import Archive
from evalroom_verify.canonical import Fault, need
from evalroom_verify.log import read_line

SAMPLE = 60  # places in the whole archive: each reads it up to there


def flipped(data, place):
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def take(log, line):
    """As Archive does; every signature is looked at before the log is changed."""
    kind, value = read_line(line)
    need(kind in ("entry", "checkpoint"), "kind of line")
    getattr(log, kind)(value)


class FlippedBytes(unittest.TestCase):
    path, step = "", 1

    def setUp(self):
        with open(self.path, "rb") as file:
            self.data = file.read()

    def test_in_every_line_of_the_log(self):
        lines = self.data.split(b"\n")
        log, tried = Archive(self.data).manifest.log(), 0
        for number, line in enumerate(lines[4:-2], 5):
            if line.startswith(b'{"report"'):
                break
            for place in range(number % self.step, len(line), self.step):
                with self.assertRaises(Fault, msg=f"line {number}, byte {place}"):
                    take(log, flipped(line, place))
                tried += 1
            take(log, line)
        self.assertGreater(tried * self.step, len(self.data) // 2)

    def test_in_the_whole_archive(self):
        Archive(self.data)
        for place in range(0, len(self.data), len(self.data) // SAMPLE):
            with self.subTest(place), self.assertRaises(Fault):
                Archive(flipped(self.data, place))


if __name__ == "__main__":
    FlippedBytes.path = sys.argv[1]
    FlippedBytes.step = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    unittest.main(argv=sys.argv[:1])
