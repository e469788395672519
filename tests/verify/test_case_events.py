#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A case with ballots for the chair, sheets that fail a bid, a corrected score and a step done again: counted without the
law it is what the whole law, act by act, makes of it; or it is refused."""

import copy
import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.canonical import Fault
from evalroom_verify.case import CaseState, differences, outcome_of
from law_case import LawCase
from room import resource

RULES, SCHEME = resource("rules/engineering.json"), resource("schemes/engineering.json")
CASE = resource("cases/engineering-restart.json") | {"rules": RULES, "scheme": SCHEME}
CHAIR, FORM, REJECTED, KEPT, QUALIFICATION, RESPONSIVENESS, DESIGN, CORRECTED, MANAGEMENT, OTHER, PRICE = CASE["course"][:11]
RESTART, END = CASE["course"][11], CASE["course"][15:]
REVIEWS = [FORM, REJECTED, KEPT, QUALIFICATION, RESPONSIVENESS]
SCORES = [DESIGN, MANAGEMENT, OTHER, PRICE]


def with_course(*events):
    return CASE | {"course": copy.deepcopy(list(events))}


def counted(case):
    return outcome_of(case, RULES, SCHEME)


def by_law(case):
    law = LawCase(case).play()
    if law.blocked:
        raise AssertionError(law.blocked)
    return law.outcome()


def total(case, bidder):
    return next(row["total"] for row in counted(case)[0]["bidders"] if row["bidder"] == bidder)


class CaseEvents(unittest.TestCase):
    def test_the_example_has_each_of_them_and_is_the_law_s(self):
        self.assertTrue(all(any(word in event for event in CASE["course"]) for word in ("chair", "fails", "correct", "restart")))
        self.assertEqual(differences(CASE, counted(CASE)[0], []), [])
        self.assertEqual(counted(CASE), by_law(CASE))

    def test_what_is_done_again_counts_as_it_is_done_again(self):
        before = [CHAIR, *REVIEWS, DESIGN, CORRECTED, MANAGEMENT, OTHER, PRICE]
        courses = {
            "nothing": (before, "87.74"),
            "later steps, so that the correction stays": ([*before, {"restart": "management"}, MANAGEMENT, OTHER, PRICE], "87.74"),
            "the step itself, so that its correction is void": ([*before, {"restart": "design"}, *SCORES], "87.54"),
            "a review, and all scores behind it": ([*before, {"restart": "responsiveness"}, RESPONSIVENESS, *SCORES], "87.54"),
            "the review that rejected a bid": ([*before, {"restart": "form"}, *REVIEWS, *SCORES], "87.54"),
            "twice": ([*before, {"restart": "price"}, PRICE, {"restart": "other"}, OTHER, PRICE], "87.74"),
        }
        for name, (course, points) in courses.items():
            with self.subTest(name):
                case = with_course(*course)
                self.assertEqual(total(case, "c"), points)
                self.assertEqual(counted(case), by_law(case))

    def test_a_rejection_falls_away_with_the_step_it_came_from(self):
        passed = FORM | {"fails": []}
        d = {name: row | {"d": row["a"]} for name, row in DESIGN["points"].items()}
        rest = [step | {"points": {name: row | {"d": row["a"]} for name, row in step["points"].items()}} for step in (MANAGEMENT, OTHER)]
        case = with_course(CHAIR, *REVIEWS, {"restart": "form"}, passed, QUALIFICATION, RESPONSIVENESS, DESIGN | {"points": d}, *rest)
        case |= {"lot": CASE["lot"] | {"ceiling": "99999999"}}
        case["course"].append(PRICE)
        self.assertEqual(counted(case), by_law(case))
        self.assertNotEqual(total(case, "d"), "")

    def test_the_baseline_is_frozen_anew_with_the_review_and_only_then(self):
        """A price that is rejected behind the freeze stays in the baseline; a review done again leaves it out."""
        out = REJECTED | {"reject": "g"}
        rest = [step | {"points": {name: {b: v for b, v in row.items() if b != "g"} for name, row in step["points"].items()}}
                for step in (DESIGN, MANAGEMENT, OTHER)]
        late = with_course(CHAIR, *REVIEWS, DESIGN, MANAGEMENT, OTHER, out, PRICE)
        again = with_course(CHAIR, *REVIEWS, DESIGN, {"restart": "responsiveness"}, RESPONSIVENESS, out, *rest, PRICE)
        scored_again = with_course(CHAIR, *REVIEWS, DESIGN, out, {"restart": "design"}, *SCORES)
        for case in (late, again, scored_again):
            self.assertEqual(counted(case), by_law(case))
        baselines = [counted(case)[0]["baseline"] for case in (late, again, scored_again)]
        self.assertEqual(baselines[0], baselines[2])
        self.assertNotEqual(baselines[0], baselines[1])

    def test_a_report_is_void_with_the_step_it_tells_of(self):
        frozen = [*CASE["course"][:15], *END[:2]]
        for name, course in {
            "the step is left": [*frozen, {"restart": "price"}],
            "the result is the same again": [*frozen, {"restart": "price"}, PRICE],
            "it is frozen again": [*frozen, {"restart": "price"}, PRICE, *END[1:]],
        }.items():
            with self.subTest(name):
                case = with_course(*course)
                self.assertEqual(counted(case), by_law(case))

    def test_no_result_while_a_step_is_left(self):
        case = with_course(*CASE["course"][:12])
        self.assertIsNone(counted(case)[0])
        self.assertEqual(counted(case), by_law(case))

    def test_a_restart_that_the_law_refuses_is_none(self):
        for word, course in {
            "unknownStep": [CHAIR, {"restart": "chair"}],
            "notOpen": [CHAIR, FORM, {"restart": "design"}],
            "signed": [*CASE["course"][:15], *END[:3], {"restart": "price"}],
        }.items():
            with self.subTest(word), self.assertRaisesRegex(Fault, word):
                counted(with_course(*course))

    def test_who_share_the_most_ballots_are_voted_on_again(self):
        rest = CASE["course"][1:]
        tied, second = {"chair": [1, 1, 2, 2, 3]}, {"chair": [1, 1, 2, 2, 2]}
        for ballots, chair in (([CHAIR], 2), ([tied, second], 2), ([tied], 1), ([{"chair": [2, 2, 3, 3, 1]}], 2), ([], 1)):
            with self.subTest(ballots):
                case = with_course(*ballots, *rest)
                self.assertEqual(CaseState(case, RULES, SCHEME).chair, chair)
                self.assertEqual(LawCase(case).play().state.chair, chair)
                self.assertEqual(counted(case), by_law(case))

    def test_nobody_is_elected_by_default_who_may_not_chair(self):
        """87号令 art. 45: no representative of the purchaser; and of those who share the most ballots, one of them."""
        goods = "government-tender", "goods"
        rules, scheme = resource(f"rules/{goods[0]}.json"), resource(f"schemes/{goods[1]}.json")
        case = resource("cases/goods.json") | {"rules": rules, "scheme": scheme}
        course = [event for event in case.get("course", []) if "chair" not in event]
        committee = ["owner", *["expert"] * 4]
        case = case | {"course": course, "committee": committee}
        self.assertEqual(CaseState(case, rules, scheme).chair, 2)
        played = LawCase(case).play()
        self.assertEqual((played.state.chair, played.blocked), (2, []))

    def test_a_draw_counts_only_where_it_decides_a_tie_that_wants_one(self):
        rules, scheme = resource("rules/government-inquiry.json"), resource("schemes/inquiry.json")
        case = resource("cases/inquiry-draw.json") | {"rules": rules, "scheme": scheme}
        reviewed, compared, drawn = case["course"]
        self.assertEqual(outcome_of(case, rules, scheme), by_law(case))
        for name, course in {
            "a second time": [reviewed, compared, drawn, {"draw": ["a", "b"]}],
            "the same again": [reviewed, compared, drawn, drawn],
            "among others": [reviewed, compared, {"draw": ["c", "a"]}],
            "before there is a tie": [reviewed, drawn, compared],
        }.items():
            changed = case | {"course": course}
            with self.subTest(name):
                self.assertRaisesRegex(Fault, "draw: noOccasion", outcome_of, changed, rules, scheme)
                self.assertEqual([row[1:] for row in LawCase(changed).play().blocked], [("draw", "noOccasion")])


if __name__ == "__main__":
    unittest.main()
