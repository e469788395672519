#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier reads rules that have days of their own."""

import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.canonical import Fault
from evalroom_verify.rule_dates import rules_on
from evalroom_verify.rules import check_rules, check_scheme
from room import resource


class Days(unittest.TestCase):
    """A single rule may have days of its own."""

    def rules(self, *grounds):
        return resource("rules/government-tender.json") | {"clarifications": [{"source": "甲", "text": "乙"} | row for row in grounds]}

    def codes(self, rules, day):
        check_rules(rules)
        return [row["code"] for row in rules_on(rules, day)["clarifications"]]

    def test_a_rule_holds_from_its_first_day_to_its_last(self):
        rules = self.rules({"code": "a", "from": "2026-01-01", "to": "2026-06-30"})
        for day, codes in (("2025-12-31", []), ("2026-01-01", ["a"]), ("2026-06-30", ["a"]), ("2026-07-01", [])):
            self.assertEqual(self.codes(rules, day), codes)
        following = self.rules({"code": "a", "to": "2025-12-31"}, {"code": "a", "from": "2026-01-01"})
        self.assertEqual(self.codes(following, "2026-01-01"), ["a"])
        for_ever = self.rules({"code": "a", "to": "9999-12-31"})
        self.assertEqual(self.codes(for_ever, "9999-12-31"), ["a"])
        words = {"tender": "bid"}
        terms = [words | {"said": "offer", "to": "2025-12-31"}, words | {"said": "reply", "from": "2026-01-01"}]
        check_rules(self.rules() | {"terms": terms})

    def test_what_is_wrong_on_any_day_is_wrong(self):
        bad = (
            [{"code": "a", "from": "2026-02-30"}],
            [{"code": "a", "to": 5}],
            [{"code": "a", "from": "2026-01-02", "to": "2026-01-01"}],
            [{"code": "a", "source": " ", "to": "2020-01-01"}],
            [{"code": "a", "to": "2026-01-01"}, {"code": "a", "from": "2026-01-01"}],
        )
        for grounds in bad:
            with self.subTest(grounds), self.assertRaises(Fault):
                check_rules(self.rules(*grounds))

    def test_the_deduction_for_domestic_products_begins_in_2026(self):
        adjustment = {"from": "2026-01-01", "id": "domestic", "name": "甲", "of": "price", "percent": "20", "source": "乙"}
        rules, scheme = resource("rules/government-tender.json"), resource("schemes/goods.json") | {"adjustments": [adjustment]}
        check_scheme(scheme, rules_on(rules, "2026-01-01"))
        self.assertRaises(Fault, check_scheme, scheme, rules_on(rules, "2025-12-31"))


if __name__ == "__main__":
    unittest.main()
