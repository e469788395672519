#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier reads a session's head: manifest, rule set and scheme have to agree."""

import copy
import sys
import unittest
from fractions import Fraction

sys.dont_write_bytecode = True

from evalroom_verify.agreement import check_agreement
from evalroom_verify.canonical import Fault, decimal_text
from evalroom_verify.manifest import Manifest
from evalroom_verify.rules import check_rules, check_scheme
from play import PRICES
from room import bidder, manifest_body, meets, resource, signer, undecrypted


class Head:
    """What a platform signs, for a test to change before it is read."""

    def __init__(self, rules, scheme, **facts):
        self.rules, self.scheme = resource(f"rules/{rules}.json"), resource(f"schemes/{scheme}.json")
        self.facts, self.prices = facts, PRICES
        self.found = "passed" if self.rules.get("qualification") == "outside" else "open"

    def read(self):
        check_rules(self.rules)
        check_scheme(self.scheme, self.rules)
        bidders = [bidder(name, price, self.found) for name, price in self.prices.items()]
        body = manifest_body(self.rules, self.scheme, bidders, **copy.deepcopy(self.facts))
        check_agreement(Manifest(signer("platform").sign("package", body)), self.rules, self.scheme)


def works(**facts):
    return Head("engineering", "engineering", **facts)


def goods(**facts):
    return Head("government-tender", "goods", **facts)


class Agreement(unittest.TestCase):
    def refused(self, head, what):
        with self.assertRaisesRegex(Fault, what):
            head.read()

    def test_what_is_shipped_agrees(self):
        works().read()
        goods().read()

    def test_a_bid_that_was_not_decrypted_is_counted(self):
        rules, scheme = resource("rules/engineering.json"), resource("schemes/engineering.json")
        rules["opening"] = {"bidders": 3, "source": "招标投标法第二十八条"}
        rows = [bidder("a", 500), bidder("b", 600), undecrypted("c")]

        def read(bidders):
            body = manifest_body(rules, scheme, bidders)
            check_agreement(Manifest(signer("platform").sign("package", body)), rules, scheme)

        read(rows)
        self.assertRaises(Fault, read, rows[:2])
        for wrong in ({"price": 500}, {"undecrypted": "none"}):
            self.assertRaises(Fault, read, rows[:2] + [rows[2] | wrong])

    def test_only_what_is_sold_has_a_reserve(self):
        self.refused(goods(lot={"reserve": 5}), "a reserve of what is bought")
        Head("resources", "land-highest-price", lot={"regime": "RES", "reserve": 5}).read()

    def test_the_regime_is_one(self):
        self.refused(works(lot={"regime": "GP-TENDER"}), "regime")

    def test_the_rules_are_in_force_when_the_bids_are_opened(self):
        for opened, lawful in (("2024-12-31T15:59:59Z", False), ("2024-12-31T16:00:00Z", True)):
            head = works(lot={"opened": opened})
            with self.subTest(opened):
                head.read() if lawful else self.refused(head, "rules that were not in force")
        for last, lawful in (("2026-05-31", False), ("2026-06-30", True), ("2024-01-01", False), ("2099", False)):
            head = works(lot={"opened": "2026-06-01T02:00:00Z"})
            head.rules["effectiveTo"] = last
            with self.subTest(last):
                head.read() if lawful else self.refused(head, "not in force|last day")

    def test_the_bids_of_too_few_are_not_opened(self):
        for make, count, what in ((works, 3, ""), (works, 2, "too few bids to be opened.*第二十八条"), (goods, 1, "")):
            head = make()
            head.prices = {name: PRICES[name] for name in list(PRICES)[:count]}
            with self.subTest((head.rules["id"], count)):
                self.refused(head, what) if what else head.read()

    def test_who_is_qualified_is_found_before_where_the_law_has_it_so(self):
        """87号令 art. 44."""
        for make, found, what in ((works, "open", ""), (goods, "open", "whether it is qualified"), (goods, "failed", "")):
            head = make()
            head.found = found
            with self.subTest((head.rules["id"], found)):
                self.refused(head, what) if what else head.read()
        rules, scheme = resource("rules/government-tender.json"), resource("schemes/goods.json")
        rows = [*(bidder(name, price, "passed") for name, price in PRICES.items()), undecrypted("z")]
        check_agreement(Manifest(signer("platform").sign("package", manifest_body(rules, scheme, rows))), rules, scheme)

    def test_what_the_baseline_is_made_of_is_there(self):
        """A coefficient that nobody has drawn is no 1."""
        mean = {"family": "mean", "trim": []}
        ceiling = mean | {"ceilingShare": "0.4", "family": "ceilingMean"}
        part = mean | {"family": "combined", "terms": [{"of": "ceiling"}]}
        ranged = mean | {"family": "combined", "terms": [{"drawnFactor": "k1", "of": "mean"}]}
        ranged["drawnRanges"] = [{"id": "k1", "least": "0.9", "most": "1"}]
        none, drawn, no_ceiling = {"coefficient": None}, "no coefficient was drawn", "no ceiling for the mean"
        for baseline, lot, what in (
            (mean | {"drawn": "yes"}, none, drawn),
            (mean | {"drawn": "yes"}, {"coefficient": "1"}, ""),
            (mean | {"drawn": "no"}, none, ""),
            (ceiling, none | {"ceiling": 0}, no_ceiling),
            (ceiling, none | {"ceiling": 1}, ""),
            (part, none | {"ceiling": 0}, "no ceiling for a term"),
            (ranged, {}, "not what was to be drawn"),
            (ranged, {"drawn": [{"id": "k1", "number": "0.89"}]}, "drawn out of its range"),
            (ranged, {"drawn": [{"id": "k1", "number": "0.9"}]}, ""),
        ):
            head = works(lot=lot)
            head.scheme["steps"][-1]["formula"]["baseline"] = baseline
            with self.subTest((baseline, lot)):
                self.refused(head, what) if what else head.read()

    def test_who_is_entitled_is_so_to_what_the_scheme_has(self):
        nothing = "entitled to what is no adjustment of the scheme"
        rules, scheme = resource("rules/government-tender.json"), resource("schemes/goods.json")
        known = [row["id"] for row in scheme["adjustments"]]
        for entitled, what in (([known[0]], ""), (known, ""), (["smal"], nothing), ([*known, "smal"], nothing)):
            rows = [bidder(name, price, "passed") for name, price in PRICES.items()]
            rows[1]["entitled"] = entitled
            body = manifest_body(rules, scheme, rows)
            with self.subTest(entitled):
                meets(self, what, lambda: check_agreement(Manifest(signer("platform").sign("package", body)), rules, scheme))

    def test_a_named_chair_is_of_the_committee(self):
        for member, lawful in ((2, True), (5, True), (6, False), (77, False)):
            head = works()
            head.scheme["chair"] = {"member": member, "mode": "named"}
            with self.subTest(member):
                head.read() if lawful else self.refused(head, "a chair who is not of the committee")

    def test_an_owner_is_named_only_where_an_owner_may_chair(self):
        head = works()
        head.scheme["chair"] = {"member": 5, "mode": "named"}
        head.rules["chair"]["ownerMayChair"] = "no"
        self.refused(head, "an owner as chair")

    def test_in_government_procurement_the_chair_is_elected(self):
        for chair in ({"member": 2, "mode": "named"}, {"mode": "none"}):
            head = goods()
            head.scheme["chair"] = chair
            with self.subTest(chair):
                self.refused(head, "a chair that is not elected")
            head = Head("government-inquiry", "inquiry")
            head.scheme["chair"] = chair
            with self.subTest(("inquiry", chair)):
                self.refused(head, "a chair that is not elected")


class Documents(unittest.TestCase):
    def read(self, *rows):
        """What a platform signs, with these bills: bidder and id."""
        head = works()
        bidders = [bidder(name, price) for name, price in PRICES.items()]
        body = manifest_body(head.rules, head.scheme, bidders)
        for owner, name in rows:
            body["documents"].append(body["documents"][0] | {"bidder": owner, "id": name, "kind": "bill", "name": name})
        return Manifest(signer("platform").sign("package", body))

    def test_the_tender_has_one_bill_of_its_own(self):
        self.read(("", "bill"), (next(iter(PRICES)), "bill-a"))
        for rows in ([("", "bill"), ("", "bill-2")], [("nobody", "bill")]):
            with self.subTest(rows), self.assertRaisesRegex(Fault, "bill of a bidder|bidder of a document"):
                self.read(*rows)

    def test_a_bill_may_lie_in_a_second_envelope(self):
        for rows, lawful in ((bidder("z"), True), (undecrypted("z"), False)):
            head = works()
            body = manifest_body(head.rules, head.scheme, [*(bidder(name, price) for name, price in PRICES.items()), rows])
            body["documents"].append(body["documents"][0] | {"bidder": "z", "id": "bill-z", "kind": "bill", "name": "z"})
            with self.subTest(lawful):
                if lawful:
                    Manifest(signer("platform").sign("package", body))
                else:
                    with self.assertRaisesRegex(Fault, "not decrypted"):
                        Manifest(signer("platform").sign("package", body))


class Committee(unittest.TestCase):
    def committee(self, experts, owners):
        numbers = [*range(1, 6), *range(9, 13)][: experts + owners]
        roles = {number: "expert" if i < experts else "owner" for i, number in enumerate(numbers)}
        return roles | {6: "staff", 7: "supervisor", 8: "centre"}

    def check(self, make, experts, owners, size, budget, what, **lot):
        head = make(roles=self.committee(experts, owners), lot={"budget": budget} | lot)
        head.scheme["committee"]["size"] = size
        meets(self, what, head.read)

    def test_it_is_lawful_and_as_the_scheme_says(self):
        self.check(works, 5, 0, 5, 0, "")
        self.check(works, 6, 3, 9, 0, "")
        self.check(works, 5, 0, 7, 0, "size of the committee")
        self.check(works, 5, 2, 5, 0, "size of the committee")
        self.check(works, 3, 2, 5, 0, "an unlawful committee")

    def test_a_large_budget_of_government_procurement_asks_for_seven(self):
        large = 10_000_000 * 100
        self.check(goods, 4, 1, 5, large - 1, "")
        self.check(goods, 4, 1, 5, large, "too few for the lot.*第四十七条")
        self.check(goods, 5, 2, 7, large, "")
        self.check(works, 4, 1, 5, large, "")

    def test_a_negotiation_over_the_threshold_asks_for_five(self):
        """74号令 art. 7; the threshold is local."""
        threshold = 2_000_000 * 100
        for name in ("negotiation", "inquiry"):
            make = lambda **facts: Head(f"government-{name}", name, **facts)
            if name == "inquiry":
                self.check(make, 2, 1, 3, threshold - 1, "")
                self.check(make, 4, 1, 5, threshold, "")
            self.check(make, 2, 1, 3, threshold, "too few for the lot.*第七条")
            self.check(make, 2, 2, 4, 0, "committee")

    def test_works_ask_for_five_from_a_threshold_of_their_own(self):
        """必须招标的工程项目规定 art. 5."""
        for subject, yuan in (("goods", 2_000_000), ("works", 4_000_000)):
            for short in (1, 0):
                head = Head("government-inquiry", "inquiry", roles=self.committee(2, 1), lot={"budget": yuan * 100 - short})
                head.scheme |= {"adjustments": [], "subject": subject}
                with self.subTest((subject, short)):
                    meets(self, "" if short else "too few for the lot.*第七条", head.read)

    def test_a_water_project_asks_for_seven(self):
        self.check(works, 4, 1, 5, 0, "too few for the lot.*水利工程建设项目招标投标管理规定", sector="water")
        self.check(works, 5, 2, 7, 0, "", sector="water")
        self.check(works, 4, 1, 5, 0, "", sector="road")
        self.check(goods, 4, 1, 5, 0, "", sector="water")

    def test_budget_and_sector_of_one_row_go_together(self):
        for budget, sector, what in ((499, "rail", ""), (500, "rail", "too few for the lot"), (500, "road", "")):
            head = works(lot={"budget": budget, "sector": sector})
            head.rules["committee"]["larger"] = [{"budget": 500, "minimum": 9, "sector": "rail", "source": "甲"}]
            with self.subTest((budget, sector)):
                meets(self, what, head.read)


class Price(unittest.TestCase):
    def test_it_has_its_weight(self):
        """87号令 art. 55: goods at least 30 percent, services at least 10."""
        weight = "weight of the price"
        rows = (("goods", "30", ""), ("goods", "29.99", weight), ("services", "29.99", ""), ("services", "7.77", weight))
        for subject, points, what in (*rows, ("works", "30", "nothing that these rules let buy"), ("services", "", weight)):
            head = goods()
            head.scheme["subject"] = subject
            del head.rules["total"]
            head.scheme["steps"][4]["points"] = points
            head.scheme["total"]["points"] = decimal_text(70 + Fraction(points or 0))
            if not points:
                head.scheme["steps"].pop()
            with self.subTest((subject, points)):
                meets(self, what, head.read)

    def test_its_formula_is_lawful(self):
        head = goods()
        head.scheme["steps"][4]["formula"]["baseline"] = {"family": "mean", "trim": []}
        with self.assertRaisesRegex(Fault, "a baseline that is not lawful here"):
            head.read()

    def test_the_lowest_price_is_first(self):
        """87号令 art. 55: the lowest price itself over the price."""
        deviation = {"above": "2", "below": "1", "decimals": 2, "kind": "deviation"}
        high = {"decimals": 2, "kind": "highRatio"}
        first = "not the lowest price first"
        for make, at, key, value, what in (
            (goods, 4, "score", deviation, first),
            (goods, 4, "baseline", {"family": "lowest", "lowered": "3"}, first),
            (goods, 4, "baseline", {"drawn": "yes", "family": "lowest"}, first),
            (lambda: Head("engineering", "engineering-lowest"), 6, "score", deviation, ""),
            (lambda: Head("engineering", "engineering-lowest"), 6, "score", high, "all points for every price"),
        ):
            head = make()
            head.scheme["steps"][at]["formula"][key] = value
            with self.subTest(what):
                meets(self, what, head.read)


class Bounds(unittest.TestCase):
    """What the rule set demands of candidates and ties, checked without a lot."""

    def refused(self, rules, scheme, given, what, bounds={}):
        law, made = resource(f"rules/{rules}.json") | bounds, resource(f"schemes/{scheme}.json") | given
        with self.subTest((scheme, given, bounds)):
            if not what:
                check_rules(law)
                check_scheme(made, law)
                return
            with self.assertRaisesRegex(Fault, what):
                check_rules(law)
                check_scheme(made, law)

    def test_three_are_recommended(self):
        """74号令 art. 35, 48; 财库〔2014〕214号 art. 25."""
        self.refused("government-negotiation", "negotiation", {"candidates": 2}, "candidates")
        self.refused("government-consultation", "consultation", {"candidates": 2}, "candidates")
        self.refused("government-negotiation", "negotiation", {"candidates": 4}, "")
        self.refused("engineering", "engineering", {}, "counts", {"fewestCandidates": 4})

    def test_small_enterprises_have_what_the_law_lets_them_have(self):
        """财库〔2022〕19号."""
        made = lambda percent, name="small", of="price": {"from": "2026-01-01", "id": name, "name": "甲", "of": of} | {
            "percent": percent, "source": "乙"}
        bounds, left = "an adjustment out of the law's bounds", "nothing left of a price"
        for rules, scheme, adjustments, what in (
            ("government-tender", "goods", [made("20")], ""),
            ("government-tender", "goods", [made("50")], bounds),
            ("government-tender", "goods", [made("9.9")], bounds),
            ("government-tender", "goods", [made("15", "local")], bounds),
            ("engineering", "engineering", [made("60"), made("60", "local")], left),
            ("engineering", "engineering", [made("60"), made("60", "local", "running")], ""),
            ("engineering", "engineering", [made("60"), made("40", "local") | {"from": "2026-06-01"}], left),
            ("engineering", "engineering", [made("60") | {"until": "2026-05-31"}, made("60", "local") | {"from": "2026-06-01"}], ""),
        ):
            self.refused(rules, scheme, {"adjustments": adjustments}, what)

    def test_nobody_is_asked_for_its_capital(self):
        """87号令 art. 17; 财库〔2020〕46号 art. 5."""
        for rules, scheme, key, text, what in (
            ("government-tender", "goods", "name", "注册资本", "a forbidden factor"),
            ("government-inquiry", "inquiry", "standard", "营业收入一千万元以上", "a forbidden factor"),
            ("engineering", "engineering", "standard", "注册资本", ""),
        ):
            steps = resource(f"schemes/{scheme}.json")["steps"]
            steps[0]["criteria"][0][key] = text
            self.refused(rules, scheme, {"steps": steps}, what)
        twice = [{"code": "a", "source": "甲", "text": text} for text in "甲乙"]
        self.refused("engineering", "engineering", {}, "forbiddenFactors", {"forbiddenFactors": twice})

    def test_totals_are_trimmed_alike(self):
        by_step = {"decimals": 2, "trimBy": "step", "trimFrom": 5}
        for rules, scheme, place, given, what in (
            ("engineering", "engineering-trimmed-totals", 4, {}, ""),
            ("engineering", "engineering-trimmed-totals", 4, {"trimFrom": 5}, "totals trimmed apart"),
            ("engineering", "engineering-trimmed-totals", 4, {"trimBy": "step"}, "totals trimmed apart"),
            ("engineering", "engineering", 3, by_step, ""),
            ("engineering", "engineering", 3, by_step | {"trimFrom": 0}, "never trimmed"),
            ("engineering", "engineering", 3, by_step | {"trimBy": "criterion"}, "trimBy"),
            ("government-tender", "goods", 2, by_step, "trimmed scores"),
        ):
            steps = resource(f"schemes/{scheme}.json")["steps"]
            steps[place]["aggregation"] |= given
            self.refused(rules, scheme, {"steps": steps}, what)

    def test_a_scheme_is_weighted_whole(self):
        """87号令 art. 55: the weights are 100 percent, and that of the price is lawful."""
        for place, percent, points, what in (
            (3, "16", "60", ""),
            (3, "17", "60", "weights of 100 percent"),
            (3, None, "60", "a step without weight"),
            (3, "0", "60", "."),
            (3, "16", "50", "points of a step with a weight"),
            (4, "29.99", "", "weights of 100 percent"),
        ):
            steps = resource("schemes/goods-weighted.json")["steps"]
            steps[place]["weight"] = {"percent": percent}
            if percent is None:
                del steps[place]["weight"]
            if points:
                steps[place]["criteria"][0]["points"] = points
            self.refused("government-tender", "goods-weighted", {"steps": steps}, what)
        steps = resource("schemes/goods-weighted.json")["steps"]
        steps[3]["weight"]["percent"], steps[4]["weight"]["percent"] = "16.01", "29.99"
        self.refused("government-tender", "goods-weighted", {"steps": steps}, "weight of the price")
        steps = resource("schemes/engineering-evaluated-price.json")["steps"]
        steps[-1]["weight"] = {"percent": "100"}
        what = "the weight of a step without points"
        self.refused("engineering", "engineering-evaluated-price", {"steps": steps}, what)

    def test_ties_begin_as_the_law_has_it(self):
        """87号令 art. 57; 财库〔2014〕214号 art. 25."""
        law, other = "ties of the law", "tie of the law"
        for rules, scheme, ties, what in (
            ("government-tender", "goods", ["draw"], law),
            ("government-tender", "goods", ["step:technical", "price", "draw"], law),
            ("government-tender", "goods", ["evaluatedPrice", "draw"], ""),
            ("government-consultation", "consultation", ["price", "draw"], law),
            ("government-tender", "goods-lowest-price", ["draw"], ""),
            ("engineering", "engineering", ["tenderer"], ""),
        ):
            self.refused(rules, scheme, {"ties": ties}, what)
        self.refused("engineering", "engineering", {}, other, {"tieOrder": ["draw"]})
        self.refused("engineering", "engineering", {}, other, {"tieOrder": ["price", "price"]})


if __name__ == "__main__":
    unittest.main()
