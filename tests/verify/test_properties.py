#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What holds of every result, by whatever method: of the worked examples, and of cases made up at random."""

import copy
import json
import random
import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.case import differences, evaluate, outcome_of, proposals
from random_case import made_up
from room import RESOURCES, resource


def examples():
    for file in sorted((RESOURCES / "cases").glob("*.json")):
        case = json.loads(file.read_text(encoding="utf-8"))
        yield file.name, case | {
            key: case[key] if isinstance(case[key], dict) else resource(f"{folder}/{case[key]}.json")
            for key, folder in (("rules", "rules"), ("scheme", "schemes"))
        }


def said(outcome):
    """Of each bidder, whoever stands first."""
    return {row["bidder"]: {key: value for key, value in row.items() if key not in ("criteria", "rejected")} for row in outcome["bidders"]}


def turned(rows, by=1):
    return rows[by:] + rows[:by]


def given(case):
    """Where points are given: each step's, by criterion and bidder."""
    for event in (event for event in case["course"] if "step" in event):
        for criterion, row in event.get("points", {}).items():
            for bidder in row:
                yield row, criterion, bidder


class Examples(unittest.TestCase):
    def test_who_stands_first_changes_nothing(self):
        for name, case in examples():
            before = said(evaluate(case, case["rules"], case["scheme"]))
            for turn in range(1, len(case["bidders"])):
                other = case | {"bidders": turned(case["bidders"], turn)}
                outcome = evaluate(other, case["rules"], case["scheme"])
                with self.subTest((name, turn)):
                    self.assertEqual(said(outcome), before)
                    self.assertEqual(differences(other, outcome, proposals(other, case["rules"])), [])

    def test_who_gave_which_points_changes_nothing(self):
        for name, case in examples():
            other = copy.deepcopy(case)
            for row, _, bidder in given(other):
                row[bidder] = turned(row[bidder]) if isinstance(row[bidder], list) else row[bidder]
            for event in (event for event in other["course"] if "correct" in event):
                event["member"] = event["member"] - 1 or len(case["committee"])  # theirs are the points now
            outcome = evaluate(other, case["rules"], case["scheme"])
            with self.subTest(name):
                self.assertEqual(said(outcome), said(evaluate(case, case["rules"], case["scheme"])))

    def test_a_higher_score_never_costs_a_place(self):
        risen = 0
        for name, case in examples():
            most = {row["id"]: row.get("points") for step in case["scheme"]["steps"] for row in step.get("criteria", [])}
            before = said(evaluate(case, case["rules"], case["scheme"]))
            for row, criterion, bidder in given(case):
                kept, was = row[bidder], before[bidder].get("rank")
                if not was or most[criterion] is None:
                    continue
                row[bidder] = [most[criterion]] * len(kept) if isinstance(kept, list) else most[criterion]
                rank = said(evaluate(case, case["rules"], case["scheme"]))[bidder]["rank"]
                row[bidder] = kept
                risen += rank < was
                with self.subTest((name, criterion, bidder)):
                    self.assertTrue(1 <= rank <= was, f"{rank}, was {was}")
        self.assertGreater(risen, 10)


class AtRandom(unittest.TestCase):
    def test_who_stands_first_changes_nothing(self):
        generator = random.Random(7)
        for place in range(150):
            case = made_up(generator)
            other = case | {"bidders": turned(case["bidders"], 2)}
            outcomes = [outcome_of(each, case["rules"], case["scheme"])[0] for each in (case, other)]
            with self.subTest(place):
                self.assertEqual(said(outcomes[1]), said(outcomes[0]))


if __name__ == "__main__":
    unittest.main()
