#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier counts cases: the worked examples, and many at random, of which the program says the same.
EVALROOM_CASES: how many; EVALROOM_SEED: which."""

import copy
import json
import os
import random
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True

from evalroom_verify.canonical import Fault
from evalroom_verify.case import differences, evaluate, proposals
from random_case import made_up
from room import RESOURCES, resource

AT_ONCE = 250


def program():
    return Path(os.environ["EVALROOM_BIN"]) / "evalroomctl"


def found_by_program(cases):
    """What the program finds in these cases, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{i}.json" for i in range(len(cases))]
        for file, case in zip(files, cases):
            file.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
        done = subprocess.run([program(), "evaluate", "--json", *files], capture_output=True, text=True)
    if done.returncode == 2 or done.stderr:
        raise AssertionError(done.stdout[-2000:] + done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


class Examples(unittest.TestCase):
    def test_every_example_comes_out_as_worked_out(self):
        files = sorted((RESOURCES / "cases").glob("*.json"))
        self.assertGreater(len(files), 10)
        for file in files:
            case = json.loads(file.read_text(encoding="utf-8"))
            rules, scheme = (
                part if isinstance(part, dict) else resource(f"{folder}/{part}.json")
                for folder, part in (("rules", case["rules"]), ("schemes", case["scheme"]))
            )
            outcome = evaluate(case, rules, scheme)
            with self.subTest(file.name):
                self.assertEqual(differences(case, outcome, proposals(case, rules)), [])


    def test_bids_that_must_not_be_opened_are_none_of_a_case(self):
        case = json.loads((RESOURCES / "cases" / "engineering.json").read_text(encoding="utf-8"))
        rules, scheme = resource("rules/engineering.json"), resource("schemes/engineering.json")
        few = case | {"bidders": case["bidders"][:2]}
        self.assertRaisesRegex(Fault, "too few bids to be opened", evaluate, few, rules, scheme)
        bought = case | {"lot": {"reserve": "100"}}
        self.assertRaisesRegex(Fault, "a reserve of what is bought", evaluate, bought, rules, scheme)


class Refused(unittest.TestCase):
    def test_points_that_nobody_can_give(self):
        case = resource("cases/engineering.json")
        rules, scheme = resource("rules/engineering.json"), resource("schemes/engineering.json")
        for points in ({"method": {"x": "7"}}, {"method": {"d": "7"}}, {"beauty": {"a": "7"}}):
            changed = copy.deepcopy(case)
            for criterion, row in points.items():
                changed["course"][4]["points"].setdefault(criterion, {}).update(row)
            with self.subTest(points), self.assertRaisesRegex(Fault, "points that nobody can give"):
                evaluate(changed, rules, scheme)


class AtRandom(unittest.TestCase):
    def test_both_count_the_same(self):
        count, seed = int(os.environ.get("EVALROOM_CASES", "1000")), int(os.environ.get("EVALROOM_SEED", "1"))
        generator = random.Random(seed)
        for begin in range(0, count, AT_ONCE):
            cases = [made_up(generator) for _ in range(min(AT_ONCE, count - begin))]
            outcomes = found_by_program(cases)
            self.assertEqual(len(outcomes), len(cases))
            for place, (case, outcome) in enumerate(zip(cases, outcomes), begin):
                for row in outcome.get("result", {}).get("bidders", []):
                    row["rejected"] = len(row["rejected"])
                expected = evaluate(case, case["rules"], case["scheme"])
                self.assertEqual(outcome.get("proposals", []), proposals(case, case["rules"]), json.dumps(case))
                if outcome.get("result") != expected:
                    told = json.dumps(case, ensure_ascii=False) + "\n" + json.dumps(outcome, ensure_ascii=False)
                    self.fail(f"seed {seed}, case {place}: {told}\n{json.dumps(expected, ensure_ascii=False)}")


if __name__ == "__main__":
    unittest.main()
