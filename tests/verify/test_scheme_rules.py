#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier on schemes: FORMAT.md §10.2, what a scheme may say besides."""

import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.canonical import Fault
from evalroom_verify.case import evaluate
from evalroom_verify.rules import check_scheme
from room import meets, resource
from test_agreement import Head, goods, works


class HeldToItsRules(unittest.TestCase):
    def test_it_is_of_the_procedure_that_it_names(self):
        other = "rules of another procedure"
        for rules, name, given, what in (
            ("government-negotiation", "negotiation", {}, ""),
            ("government-single-source", "negotiation", {"candidates": 1}, other),
            ("government-tender", "goods", {"rules": "government-tender"}, ""),
            ("government-tender", "goods", {"rules": "other"}, other),
            ("government-tender", "goods", {"ties": []}, "ties"),
        ):
            scheme = resource(f"schemes/{name}.json") | given
            with self.subTest((rules, given)):
                meets(self, what, lambda: check_scheme(scheme, resource(f"rules/{rules}.json")))


class Adjustments(unittest.TestCase):
    def test_a_policy_may_have_a_row_for_each_of_its_periods(self):
        made = lambda percent, **days: {"id": "small", "name": "甲", "of": "price", "percent": percent, "source": "乙"} | days
        old = {"from": "2022-07-01", "until": "2025-12-31"}
        new, twice = {"from": "2026-01-01"}, "an adjustment twice on a day"
        for rows, what in (
            ((made("10", **old), made("20", **new)), ""),
            ((made("20", **new), made("10", **old)), ""),
            ((made("10", **old | {"until": "2026-01-01"}), made("20", **new)), twice),
            ((made("10", **{"from": "2022-07-01"}), made("20", **new)), twice),
            ((made("20", **{"from": "2023-01-01", "until": "2023-12-31"}), made("10", **old)), twice),
        ):
            scheme = resource("schemes/goods.json") | {"adjustments": list(rows)}
            with self.subTest(rows):
                meets(self, what, lambda: check_scheme(scheme, resource("rules/government-tender.json")))

    def test_the_day_of_the_opening_says_which_of_them_counts(self):
        rules, scheme = resource("rules/government-tender.json"), resource("schemes/goods.json")
        small = next(row for row in scheme["adjustments"] if row["id"] == "small")
        later = small | {"from": "2026-01-01", "percent": "20"}
        first = small | {"until": "2025-12-31"}
        case = resource("cases/goods.json")
        for day, row in (("2025-12-31", small), ("2026-01-01", later)):
            case = case | {"lot": case["lot"] | {"opened": day}}
            both = evaluate(case, rules, scheme | {"adjustments": [first, later]})
            self.assertEqual(both, evaluate(case, rules, scheme | {"adjustments": [row]}), day)


class Mining(unittest.TestCase):
    def test_a_mining_right_is_sold_as_land_is(self):
        nothing = "nothing that these rules let buy"
        for rules, name, what in (
            ("resources", "land-highest-price", ""),
            ("resources", "land-comprehensive", ""),
            ("property", "property-highest-price", nothing),
        ):
            scheme = resource(f"schemes/{name}.json") | {"subject": "mining"}
            with self.subTest((rules, name)):
                meets(self, what, lambda: check_scheme(scheme, resource(f"rules/{rules}.json")))


class FixedPart(unittest.TestCase):
    def test_it_has_to_be_known_and_spared_from_something(self):
        for baseline, lot, what in (
            ({"lowered": "3"}, {}, "no fixed part"),
            ({}, {"fixedPart": 5}, "spared from nothing"),
            ({"lowered": "3"}, {"fixedPart": 5}, ""),
        ):
            head = works(lot=lot)
            price = next(step for step in head.scheme["steps"] if step["kind"] == "price")
            price["formula"]["baseline"] = {"family": "mean", "trim": [], "fixedPart": "spared"} | baseline
            with self.subTest(what):
                meets(self, what, head.read)


class Combined(unittest.TestCase):
    def test_its_terms_make_up_a_whole_whatever_is_drawn(self):
        def term(place, **numbers):
            return lambda baseline: baseline["terms"][place].update(numbers)

        def range_of(place, **ends):
            return lambda baseline: baseline["drawnRanges"][place].update(ends)

        shares, nowhere = "shares of the terms", "drawn from nowhere"
        for change, what in (
            (lambda baseline: None, ""),
            (lambda baseline: baseline["terms"].clear(), "terms"),
            (lambda baseline: baseline["terms"][0].pop("share"), shares),
            (term(2, share="0.2"), shares),
            (range_of(1, most="0.5"), shares),
            (range_of(1, most="0.49"), ""),
            (term(0, of="mean"), "of twice"),
            (term(1, factor="97"), "a percentage"),
            (term(1, factor="1.02"), ""),
            (range_of(0, most="97"), "a percentage"),
            (term(2, within="100"), "within"),
            (term(1, within="5"), "within"),
            (term(0, drawnFactor="k2"), nowhere),
            (lambda baseline: baseline["terms"].__setitem__(1, {"of": "mean", "share": "0.3"}), "no term has drawn"),
            (range_of(1, id="k1"), "a range twice"),
            (range_of(0, most="0.94"), ""),
            (range_of(0, most="0.93"), "a range of what is drawn"),
            (lambda baseline: baseline.update(fixedPart="spared"), ""),
        ):
            rules, scheme = resource("rules/engineering.json"), resource("schemes/engineering-combined.json")
            change(scheme["steps"][-1]["formula"]["baseline"])
            with self.subTest(what):
                meets(self, what, lambda: check_scheme(scheme, rules))


class Size(unittest.TestCase):
    def test_a_scheme_of_ten_thousand_criteria_is_none(self):
        def review(criteria):
            rows = [{"clause": "", "id": f"r{i}", "name": f"第{i}项", "standard": ""} for i in range(criteria)]
            return {"criteria": rows, "id": "many", "kind": "review", "title": "形式评审"}

        for criteria, what in ((200, ""), (201, "count of criteria"), (10000, "count of criteria"), (0, "count of criteria")):
            head = works()
            head.scheme["steps"].insert(0, review(criteria))
            with self.subTest(criteria):
                meets(self, what, head.read)
        head = works()
        head.scheme["steps"] = [review(1)] * 41
        self.assertRaisesRegex(Fault, "count of steps", head.read)


class Reviewed(unittest.TestCase):
    def test_a_review_stands_before_what_is_scored_or_compared(self):
        """87号令 art. 50."""
        for make in (goods, works, lambda: Head("government-tender", "goods-lowest-price")):
            steps = make().scheme["steps"]
            reviews = [step for step in steps if step["kind"] == "review"]
            others = [step for step in steps if step["kind"] != "review"]
            for order, what in (
                (steps, ""), (others, "no review"), (others + reviews, "no review"),
                (others[:1] + reviews + others[1:], "no review"), (reviews[:1] + others + reviews[1:], ""),
            ):
                head = make()
                head.scheme["steps"] = order
                with self.subTest((head.rules["id"], [step["id"] for step in order])):
                    meets(self, what, head.read)


class LowestPrice(unittest.TestCase):
    def test_the_base_is_not_frozen(self):
        """87号令 art. 55, 财库〔2014〕214号 art. 24: of who is rejected later the price is no base."""
        for make, freeze, what in (
            (goods, "never", ""),
            (goods, "atOpening", "a frozen base"),
            (lambda: Head("government-consultation", "consultation"), "afterPreliminary", "a frozen base"),
            (lambda: Head("government-tender", "goods-lowest-price"), "atOpening", ""),
            (lambda: Head("engineering", "engineering-lowest"), "atOpening", ""),
        ):
            head = make()
            head.scheme["steps"][-1]["freeze"] = freeze
            with self.subTest((head.scheme["title"], freeze)):
                meets(self, what, head.read)

    def test_nothing_is_put_on_it(self):
        """87号令 art. 54 and 55, 74号令 art. 35 and 48, 财库〔2014〕214号 art. 24."""
        amount = {"kind": "amount", "least": "0", "most": "5"}
        row = {"clause": "", "id": "late", "increment": "1", "name": "交货期偏差", "standard": "", "values": amount}
        step = {"criteria": [row], "id": "deviations", "kind": "objective", "title": "折算"}
        for rules, scheme, what in (
            ("government-tender", "goods-lowest-price", "amounts on a price"),
            ("government-tender", "goods", "amounts on a price"),
            ("government-consultation", "consultation", "amounts on a price"),
            ("government-negotiation", "negotiation", "amounts on a price"),
            ("government-inquiry", "inquiry", "amounts on a price"),
            ("engineering", "engineering-lowest", ""),
        ):
            head = Head(rules, scheme)
            head.scheme["steps"].insert(len(head.scheme["steps"]) - 1, step)
            with self.subTest(scheme):
                meets(self, what, head.read)


class IdleTie(unittest.TestCase):
    def test_a_price_that_ranks_parts_nobody_again(self):
        idle = "a tie that parts nobody"
        for rules, name, ties, what in (
            ("engineering", "engineering-lowest", ["evaluatedPrice", "tenderer"], ""),
            ("engineering", "engineering-evaluated-price", ["price", "evaluatedPrice", "tenderer"], idle),
            ("engineering", "engineering-evaluated-price", ["price", "tenderer"], ""),
            ("government-tender", "goods-lowest-price", ["evaluatedPrice", "draw"], idle),
            ("resources", "land-highest-price", ["evaluatedPrice", "tenderer"], idle),
        ):
            scheme = resource(f"schemes/{name}.json") | {"ties": ties}
            with self.subTest((name, ties)):
                meets(self, what, lambda: check_scheme(scheme, resource(f"rules/{rules}.json")))


class Unranked(unittest.TestCase):
    def outcome(self, ranked, ties=("price", "tenderer"), alike=()):
        case, scheme = resource("cases/engineering-unranked.json"), resource("schemes/engineering-lowest.json")
        for bidder in case["bidders"]:
            if bidder["id"] in alike:
                bidder["price"] = "90000000"
        for event in case["course"]:
            for row in event.get("points", {}).values():
                row |= {bidder: row[alike[0]] for bidder in alike if bidder in row}
        scheme |= {"ranked": ranked, "ties": list(ties)}
        return evaluate(case, resource("rules/engineering.json"), scheme)

    def test_the_same_are_recommended_and_nobody_has_a_rank(self):
        ordered, plain = self.outcome("yes"), self.outcome("no")
        self.assertEqual(sorted(ordered["candidates"]), plain["candidates"])
        self.assertEqual({row["rank"] for row in plain["bidders"]}, {0})
        self.assertEqual([row["total"] for row in plain["bidders"]], [row["total"] for row in ordered["bidders"]])
        self.assertEqual([row["candidate"] for row in plain["bidders"]], [row["candidate"] for row in ordered["bidders"]])

    def test_a_tie_among_the_recommended_asks_nobody(self):
        first, second = (row["bidder"] for row in sorted(self.outcome("yes")["bidders"], key=lambda row: row["rank"] or 99)[:2])
        self.assertEqual(self.outcome("yes", alike=(first, second))["open"], [sorted((first, second))])
        self.assertEqual(self.outcome("no", alike=(first, second))["open"], [])

    def test_the_law_has_to_let_it_be(self):
        head = goods()
        head.scheme["ranked"] = "no"
        with self.assertRaisesRegex(Fault, "without an order"):
            head.read()


class FixedPrice(unittest.TestCase):
    def test_it_is_no_factor(self):
        for price, steps, what in (("100", 5, "fixed price that counts"), ("0.001", 4, "a fixed price"), ("100", 4, "")):
            head = goods()
            head.scheme |= {"fixedPrice": price, "steps": head.scheme["steps"][:steps]}
            head.scheme["steps"][1]["criteria"][0]["points"] = "35" if steps == 4 else "5"
            with self.subTest((price, steps)):
                meets(self, what, head.read)


class Total(unittest.TestCase):
    def test_it_is_that_of_the_law(self):
        head = goods()
        head.rules["total"] = "120"
        with self.assertRaisesRegex(Fault, "total of the law"):
            head.read()

    def test_scores_are_trimmed_on_somebodys_word(self):
        for more, what in (({"trimFrom": 7}, "trimmed scores"), ({"override": "x"}, "override of nothing"),
                           ({"override": " ", "trimFrom": 7}, "override of nothing"), ({"override": "x", "trimFrom": 7}, "")):
            head = goods()
            head.scheme["steps"][2]["aggregation"] |= more
            with self.subTest(more):
                meets(self, what, head.read)


if __name__ == "__main__":
    unittest.main()
