# SPDX-License-Identifier: Apache-2.0
"""Commitments to people, computed from FORMAT.md §12; the program must find the same for the same file."""

import json
import unittest
from pathlib import Path

from evalroom_verify.annex import commitment
from evalroom_verify.canonical import Fault, decode, hash_of

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "annex-1"


class Commitments(unittest.TestCase):
    def setUp(self):
        self.people = decode((GOLDEN / "annex.json").read_bytes())["people"]

    def test_every_person_has_the_commitment_that_is_kept(self):
        expected = json.loads((GOLDEN / "expected.json").read_text())
        self.assertEqual({str(person["member"]): commitment(person) for person in self.people}, expected)
        self.assertIsInstance(self.people[1]["deleted"], str)

    def test_erasing_changes_no_commitment(self):
        whole = self.people[0]
        self.assertEqual(commitment(whole | {"deleted": hash_of(whole["deleted"])}), commitment(whole))

    def test_whatever_is_changed_changes_the_commitment(self):
        whole = self.people[0]
        for part in ("deleted", "kept"):
            for name in whole[part]:
                value = "0" * 64 if name == "salt" else "b3RoZXI"
                changed = whole | {part: whole[part] | {name: value}}
                self.assertNotEqual(commitment(changed), commitment(whole), name)

    def test_the_part_that_may_be_erased_has_exactly_its_members(self):
        whole = self.people[0]
        for name in whole["deleted"]:
            rest = {key: value for key, value in whole["deleted"].items() if key != name}
            self.assertRaises(Fault, commitment, whole | {"deleted": rest})
        self.assertRaises(Fault, commitment, whole | {"deleted": whole["deleted"] | {"more": ""}})
        for wrong in ("", "A" * 64, "0" * 63, 5, None):
            self.assertRaises(Fault, commitment, whole | {"deleted": wrong})


if __name__ == "__main__":
    unittest.main()
