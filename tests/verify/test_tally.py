#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier counts: figures worked out by hand, ties, draws, and what the tenderer decides."""

import hashlib
import sys
import unittest
from fractions import Fraction
from types import SimpleNamespace

sys.dont_write_bytecode = True

from evalroom_verify.baseline import baseline_steps
from evalroom_verify.canonical import decimal_text
from evalroom_verify.criterion import fits
from evalroom_verify.tally import Prices, Ranking, aggregated, draw_seed, left_out, result_trace
from play import Play, engineering, goods
from room import Room, bidder, resource

ELECTED = {1: 2, 2: 2, 3: 2, 4: 1, 5: 1}
ROAD = {"drawn": "yes", "family": "mean", "trim": [{"dropHigh": 1, "dropLow": 1, "from": 5}]}
SCORE = {"above": "2", "below": "1", "decimals": 2, "deviationDecimals": 2, "kind": "deviation"}
MEAN = {"baseline": ROAD, "score": SCORE}
LOWEST = {"baseline": {"family": "lowest"}, "score": {"decimals": 2, "kind": "ratio"}}


def prices(formula, points, values, coefficient="1", ceiling=0, adjustments=(), entitled=(), fixed=0):
    rows = {str(i): value for i, value in enumerate(values)}
    state = SimpleNamespace(price=rows.get, priced=lambda: list(rows), steps=[], scheme={"adjustments": adjustments})
    state.joined, state.frozen_prices = list, {}
    state.manifest = SimpleNamespace(lot={"ceiling": ceiling, "coefficient": coefficient, "fixedPart": fixed}, day="2026-11-24")
    state.manifest.bidders = {row: {"entitled": list(entitled)} if row == "2" else {} for row in rows}
    state.price_step = lambda: {"formula": formula, "points": points}
    return Prices(state), list(rows)


class PricePoints(unittest.TestCase):
    def points(self, *facts, **options):
        counted, rows = prices(*facts, **options)
        return [decimal_text(counted.points(row)) for row in rows]

    def test_the_lowest_price_has_all_points(self):
        values = [118800000, 119850000, 132000000, 140230000]
        self.assertEqual(self.points(LOWEST, "30", values), ["30", "29.74", "27", "25.42"])
        values = [98000000, 100000000, 102000000, 105000000, 62000000]
        self.assertEqual(self.points(LOWEST, "30", values), ["18.98", "18.6", "18.24", "17.71", "30"])

    def test_the_trimmed_mean_times_the_coefficient(self):
        values = [9850000000, 9620500000, 9480000000, 9310750000, 9700000000, 8990000000]
        counted, _ = prices(MEAN, "60", values, "0.97")
        self.assertEqual(decimal_text(counted.baseline / 100), "92419781.25")
        self.assertEqual(self.points(MEAN, "60", values, "0.97"), ["46.84", "51.8", "54.84", "58.52", "50.08", "57.27"])
        exact = {"baseline": ROAD, "score": {name: SCORE[name] for name in SCORE if name != "deviationDecimals"}}
        unrounded = ["46.84", "51.81", "54.85", "58.51", "50.09", "57.27"]
        self.assertEqual(self.points(exact, "60", values, "0.97"), unrounded)

    def test_a_deduction_may_be_rounded_first(self):
        lowest = {"family": "lowest"}
        score = {"above": "1", "below": "0.5", "decimals": 2, "deviationDecimals": 2, "kind": "deviation"}
        for rounding, expected in (({}, "46.34"), ({"deductionDecimals": 0}, "46"), ({"deductionDecimals": 1}, "46.3")):
            values = [10000, 11366]
            self.assertEqual(self.points({"baseline": lowest, "score": score | rounding}, "60", values)[1], expected)

    def test_nothing_is_measured_by_a_baseline_that_is_not_above_nothing(self):
        # Twice what is left of the mean behind the fixed part; and less than half a yuan, in whole yuan.
        spared = {"baseline": ROAD | {"fixedPart": "spared"}, "score": SCORE}
        small = {"baseline": LOWEST["baseline"] | {"decimals": 0}, "score": SCORE}
        for counted, rows in (prices(spared, "60", [100, 200], "2", fixed=1000), prices(small, "60", [49, 60])):
            self.assertIsNone(counted.baseline)
            self.assertEqual([counted.points(row) for row in rows], [None, None])
            self.assertEqual([counted.deviation(row) for row in rows], [None, None])

    def test_few_prices_are_not_trimmed(self):
        values = [9850000000, 9620500000, 9480000000, 8990000000]
        self.assertEqual(self.points(MEAN, "60", values, "0.97"), ["45.88", "50.88", "53.92", "57.71"])

    def test_every_family_has_its_baseline(self):
        mean, ceiling = {"family": "mean", "trim": []}, {"ceilingShare": "0.4", "family": "ceilingMean", "trim": []}
        rows = [{"dropHigh": 1, "dropLow": 0, "from": 3}, {"dropHigh": 1, "dropLow": 1, "from": 4}]
        for baseline, expected in (
            (mean, "100001"),
            (mean | {"lowered": "3.5"}, "96500.965"),
            (mean | {"decimals": 0, "lowered": "3.5"}, "96500"),
            (mean | {"lowered": "3.5", "meanDecimals": 0}, "96500"),
            (ceiling, "108000.6"),
            (ceiling | {"meanDecimals": 0}, "108000"),
            (ceiling | {"drawn": "yes"}, "102600.57"),
            (ceiling | {"trim": rows}, "105001.2"),
        ):
            formula = {"baseline": baseline, "score": SCORE}
            counted, _ = prices(formula, "60", [90_000, 100_004, 109_999], "0.95", 120_000)
            self.assertEqual(decimal_text(counted.baseline), expected)

    def test_a_combined_baseline_is_the_sum_of_its_terms(self):
        mean, spared = {"family": "combined", "trim": []}, {"fixedPart": "spared"}
        lot = {"ceiling": 120_000, "coefficient": "0.95", "fixedPart": 20_000}
        lot["drawn"] = [{"id": "k1", "number": "0.9"}, {"id": "q1", "number": "0.3"}]
        drawn = {"terms": [{"drawnFactor": "k1", "drawnShare": "q1", "of": "ceiling"}, {"of": "mean"}]}
        lowest = {"of": "lowest", "share": "0.2"}
        for baseline, expected in (
            ({"terms": [{"factor": "0.9", "of": "ceiling", "share": "0.4"}, {"of": "mean", "share": "0.6"}]}, "103200.6"),
            (drawn, "102400.7"),
            (drawn | {"drawn": "yes"}, "97280.665"),
            ({"terms": [lowest, {"of": "mean"}]}, "98000.8"),
            ({"terms": [lowest | {"within": "5"}, {"of": "mean"}]}, "100001.6"),
            (spared | {"terms": [{"factor": "0.9", "of": "mean", "share": "1"}]}, "92000.9"),
        ):
            steps = baseline_steps([90_000, 100_004, 109_999], mean | baseline, lot)
            self.assertEqual(decimal_text(steps[-1][2]), expected)

    def test_a_ratio_may_be_rounded_first(self):
        ratio = lambda kind, family, places: {"baseline": {"family": family}, "score": {"decimals": 2, "kind": kind} | places}
        self.assertEqual(self.points(ratio("ratio", "lowest", {}), "30", [90, 70])[0], "23.33")
        self.assertEqual(self.points(ratio("ratio", "lowest", {"ratioDecimals": 2}), "30", [90, 70])[0], "23.4")
        self.assertEqual(self.points(ratio("highRatio", "highest", {"ratioDecimals": 3}), "30", [90, 70])[1], "23.34")

    def test_adjustments_come_off_the_price_in_their_order(self):
        small = {"from": "2022-07-01", "id": "small", "of": "price", "percent": "10"}
        home = {"from": "2026-01-01", "id": "home", "of": "running", "percent": "20", "until": "2026-12-31"}
        past = {"from": "2020-01-01", "id": "past", "of": "price", "percent": "50", "until": "2025-12-31"}
        values = [128600000, 119850000, 132000000, 140230000]
        options = {"adjustments": [small], "entitled": ["small"]}
        self.assertEqual(self.points(LOWEST, "30", values, **options), ["27.71", "29.74", "30", "25.42"])
        counted, _ = prices(LOWEST, "30", values, adjustments=[past, small, home], entitled=["home", "past", "small"])
        self.assertEqual(counted.steps["2"], [("small", -13200000), ("home", -23760000)])
        self.assertEqual((counted.set["2"], counted.steps["1"]), (95040000, []))

    def test_points_do_not_fall_below_the_least_and_an_empty_set_has_none(self):
        self.assertEqual(self.points(MEAN, "60", [100, 100, 100, 900])[3], "0")
        least = {"baseline": ROAD, "score": SCORE | {"least": "20"}}
        self.assertEqual(self.points(least, "60", [100, 100, 100, 900])[3], "20")
        counted, _ = prices(MEAN, "60", [])
        self.assertEqual((counted.baseline, counted.points("x")), (None, None))


class MembersPoints(unittest.TestCase):
    def mean(self, values, trim_from):
        step = SimpleNamespace(data={"aggregation": {"decimals": 2, "trimFrom": trim_from}})
        return decimal_text(aggregated(step, {i: Fraction(value) for i, value in enumerate(values)}))

    def test_one_highest_and_one_lowest_are_left_out(self):
        values = ["36.5", "34", "38", "35.5", "33", "37", "38"]
        self.assertEqual(self.mean(values, 7), "36.2")
        self.assertEqual(self.mean(values, 8), "36")
        self.assertEqual(self.mean(values, 0), "36")


class Values(unittest.TestCase):
    def test_what_a_criterion_may_be_given(self):
        grades = [{"from": "7", "name": "优", "to": "8"}, {"from": "0", "name": "差", "to": "4"}]
        choices = [{"points": points, "when": "x"} for points in ("8", "2.5", "0")]
        for increment, values, fit in (
            ("2", None, "0 2 4 6 8"),
            ("1", {"grades": grades, "kind": "graded"}, "0 1 2 3 4 7 8"),
            (None, {"choices": choices, "kind": "choice"}, "0 2.5 8"),
            ("1.5", {"kind": "deducted", "least": "2"}, "2 3.5 5 6.5 8"),
            ("3", {"kind": "deducted", "least": "0"}, "0 2 5 8"),  # 扣完为止
        ):
            criterion = {"increment": increment, "points": "8"} | ({"values": values} if values else {})
            halves = [Fraction(half, 2) for half in range(-1, 18)]
            found = [decimal_text(value) for value in halves if fits(value, criterion)]
            self.assertEqual(" ".join(found), fit)


class MembersTotals(unittest.TestCase):
    """去掉一个最高分和一个最低分, of the members' totals."""

    def left_out(self, by, trim_from, *given, weights=("100", "100")):
        """`given`: for each of two steps the members' points for its one criterion."""
        rule, steps, tables = {"decimals": 2, "trimBy": by, "trimFrom": trim_from}, [], {}
        for place, (points, percent) in enumerate(zip(given, weights)):
            data = {"aggregation": rule, "weight": {"percent": percent}}
            steps.append(SimpleNamespace(id=place, kind="score", data=data, criteria=["c"], bidders=["a"]))
            tables[place] = {("a", "c"): {member: Fraction(value) for member, value in enumerate(points, 1)}}
        state = SimpleNamespace(steps=steps)
        return [left_out(state, step, "a", tables) for step in steps], (state, steps, tables)

    def test_two_members_are_left_out(self):
        first, second = (50, 40, 42, 41, 37), (60, 90, 50, 50, 60)
        self.assertEqual(self.left_out("step", 5, first, second)[0], [[1, 5], [2, 3]])
        self.assertEqual(self.left_out("allSteps", 5, first, second)[0], [[2, 4], [2, 4]])
        self.assertEqual(self.left_out("step", 6, first, second)[0], [[], []])
        self.assertEqual(self.left_out("step", 5, (7,) * 5, (3, 9, 9, 3, 5))[0], [[1, 2], [2, 1]])
        # 40 each: 30 + 10 goes before 10 + 30, wherever it sits.
        self.assertEqual(self.left_out("allSteps", 3, (10, 30, 20, 5), (30, 10, 14, 5))[0], [[2, 4], [2, 4]])
        heavy = self.left_out("allSteps", 3, (50, 30, 20), (0, 60, 40), weights=("90", "10"))[0]
        self.assertEqual(heavy, [[1, 3], [1, 3]])

    def test_a_bidder_outside_one_step_is_outside_all(self):
        for by, found in (("step", [1, 3]), ("allSteps", None)):
            _, (state, steps, tables) = self.left_out(by, 3, (3, 2, 1), (3, 2, 1))
            steps[1].bidders = []
            self.assertEqual(left_out(state, steps[0], "a", tables), found)

    def test_the_mean_is_not_rounded(self):
        step = SimpleNamespace(data={"aggregation": {"decimals": 1, "trimBy": "step", "trimFrom": 5}})
        points = {1: Fraction(50), 2: Fraction(0), 3: Fraction(10), 4: Fraction("10.1"), 5: Fraction(10)}
        self.assertEqual(aggregated(step, points, [1, 2]), Fraction("30.1") / 3)


class Weights(unittest.TestCase):
    """评标总得分＝F1×A1＋F2×A2＋…＋Fn×An (87号令 art. 55)."""

    def test_the_share_of_each_step_counts(self):
        points = {"facts": Fraction("87.5"), "design": Fraction("80.66"), "price": Fraction("96.77")}
        for decimals, shares, total in (
            ({"decimals": 2}, ["30.63", "32.26", "24.19"], "87.08"),
            ({}, ["30.625", "32.264", "24.1925"], "87.0815"),
            ({"decimals": 0}, ["31", "32", "24"], "87"),
        ):
            weights = {"facts": "35", "design": "40", "price": "25"}
            steps = [{"id": step, "kind": "price" if step == "price" else "score"} for step in points]
            steps = [step | {"weight": {"percent": weights[step["id"]]} | decimals} for step in steps]
            ranking = Ranking.__new__(Ranking)
            ranking._counted = {}
            ranking.state = SimpleNamespace(scheme={"adjustments": [], "steps": steps, "total": {"decimals": 4}})
            ranking.criteria = {"facts": {}, "design": {}}
            ranking.step_points = lambda _, step: points[step]
            self.assertEqual([decimal_text(counted) for _, _, counted in ranking.counted("a")], shares)
            self.assertEqual(decimal_text(ranking._total("a")), total)


class Rankings(unittest.TestCase):
    def session(self, make, ties, given, values, points=lambda *_: None):
        """A whole session; the ranks by bidder."""
        kind = "goods" if make is goods else "engineering"
        rules = resource("rules/" + ("government-tender" if make is goods else kind) + ".json")
        scheme = resource(f"schemes/{kind}.json") | {"ties": ties} | given
        self.play = play = Play(self, Room(rules, scheme, [bidder(*row, "passed") for row in values.items()]))
        play.check_in()
        play.elect(ELECTED)
        for step in scheme["steps"]:
            if step["kind"] == "review":
                play.review(step["id"])
            elif step["kind"] == "objective":
                play.enter_items(step["id"], points)
            elif step["kind"] == "score":
                play.score(step["id"], points)
            else:
                play.count_prices(step["id"])
        return self.ranks()

    def ranks(self):
        return {row["bidder"]: row["rank"] for row in self.play.state.result()["bidders"]}

    def test_the_lower_price_breaks_a_tie(self):
        # Both prices have 0 points: far above the mean of many.
        values = {"a": 9_000_000, "b": 8_900_000, "c": 10, "d": 11, "e": 12, "f": 13}
        ranks = self.session(engineering, ["price", "tenderer"], {}, values)
        self.assertEqual((ranks["b"], ranks["a"]), (5, 6))

    def test_what_is_still_tied_shares_its_rank_until_the_tenderer_decides(self):
        values = {"a": 500, "b": 500, "c": 500, "d": 300}
        ranks = self.session(engineering, ["price", "tenderer"], {"candidates": 2}, values)
        play, room, state = self.play, self.play.room, self.play.state
        # The mean is 450: a, b, c lie 11 percent above it, d 33 below.
        self.assertEqual(ranks, {"a": 1, "b": 1, "c": 1, "d": 4})
        self.assertEqual(state.result()["open"], [["a", "b", "c"]])
        self.assertEqual(state.result()["candidates"], ["a", "b", "c"])
        opinion = {"agrees": "yes", "result": state.result_hash(), "text": ""}
        self.assertEqual(room.act(1, "opinion", **opinion), "notRanked")
        self.assertEqual(room.act(6, "tieDecision", order=["a", "b"], text="定"), "noOccasion")
        play.does(room.act(6, "tieDecision", order=["c", "a", "b"], text="定"))
        first = room.last
        play.does(room.act(5, "tieDecision", order=["b", "a", "c"], text="定"))
        second = room.last
        play.does(room.act(1, "witness", of=second))
        self.assertEqual(self.ranks()["a"], 1)
        play.does(room.act(7, "witness", of=second))
        self.assertEqual(self.ranks(), {"b": 1, "a": 2, "c": 3, "d": 4})
        # The later decision counts, whichever is witnessed last.
        play.does(room.act(7, "witness", of=first))
        self.assertEqual(self.ranks(), {"b": 1, "a": 2, "c": 3, "d": 4})
        self.assertEqual((state.result()["open"], state.result()["candidates"]), ([], ["b", "a"]))

    def test_more_points_in_a_step_break_a_tie(self):
        points = {"technical.plan": {"a": "9"}, "service.spare": {"b": "5"}}
        values = {"a": 500, "b": 500, "c": 500}
        ranks = self.session(goods, ["step:technical", "draw"], {}, values, lambda _, b, c: points.get(c, {}).get(b))
        self.assertEqual(ranks, {"c": 1, "b": 2, "a": 3})

    def test_a_draw_follows_from_the_nonces(self):
        ranks = self.session(goods, ["price", "draw"], {}, {"a": 500, "b": 500, "c": 500, "d": 900})
        lines = ["evalroom-draw-1", *(self.play.room.nonce(member) for member in (1, 2, 3, 4, 5))]
        seed = hashlib.sha256("".join(line + "\n" for line in lines).encode()).digest()
        self.assertEqual(draw_seed(self.play.state), seed)
        order = sorted("abc", key=lambda name: hashlib.sha256(seed + name.encode()).hexdigest())
        self.assertEqual(ranks, {name: place for place, name in enumerate([*order, "d"], 1)})

    def test_of_one_brand_the_best_alone_has_a_place(self):
        values = {"a": 500, "b": 600, "c": 700, "d": 800, "e": 900}
        ranks, row = {}, {}
        for brands in ({}, {"a": "甲", "b": "甲", "d": "甲"}):
            rows = [bidder(name, price, "passed") | {"brand": brands.get(name, "")} for name, price in values.items()]
            rules = resource("rules/government-tender.json")
            self.play = play = Play(self, Room(rules, resource("schemes/goods.json"), rows))
            play.check_in()
            play.elect(ELECTED)
            play.judge_goods()
            play.count_prices()
            ranks, row = self.ranks(), play.state.result()["bidders"][3]
            if not brands:
                self.assertEqual((ranks, row["behind"]), ({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5}, ""))
        self.assertEqual(ranks, {"a": 1, "b": 0, "c": 2, "d": 0, "e": 3})
        self.assertEqual((row["behind"], row["candidate"], row["total"] != ""), ("a", "no", True))
        self.assertEqual(play.state.result()["candidates"], ["a", "c", "e"])

    def test_who_stands_behind_its_brand_hides_no_tie_for_the_last_place(self):
        ranking = Ranking.__new__(Ranking)
        ranking.is_ordered, ranking.state = False, SimpleNamespace(scheme={"candidates": 2})
        ranking.ranks = {"b": 1, "a": 2, "d": 2}
        self.assertTrue(ranking._matters(["a", "c", "d"]))
        self.assertFalse(ranking._matters(["c", "e", "f", "g"]))

    def test_bidders_of_one_brand_are_counted_once(self):
        for brands, failed in ((("甲", "甲", "乙"), "fewerThanThree"), (("甲", "", ""), ""), (("", "", ""), "")):
            rows = [bidder(name, 500, "passed") | {"brand": brand} for name, brand in zip("abc", brands)]
            room = Room(resource("rules/government-tender.json"), resource("schemes/goods.json"), rows)
            room.delegate(6)
            self.assertEqual(room.state.failed, failed)

    def test_prices_over_the_ceiling_and_late_rejections(self):
        values = {"a": 500, "b": 600, "c": 700, "d": 9000}
        for freeze, baseline in (("afterPreliminary", "600"), ("atOpening", "600"), ("never", "600")):
            scheme = resource("schemes/engineering.json")
            scheme["steps"][-1]["freeze"] = freeze
            rows = [bidder(*row) for row in values.items()]
            room = Room(resource("rules/engineering.json"), scheme, rows, lot={"ceiling": 8000})
            play = Play(self, room)
            play.check_in()
            play.elect(ELECTED)
            for step in ("form", "qualification", "responsiveness"):
                play.review(step)
            play.score("design")
            # Found late: the frozen sets keep the rejected price, the other does not.
            play.does(room.act(1, "motion", **play.reject("a")))
            play.vote(room.last, "yes")
            play.score("management")
            play.score("other")
            play.does(room.order("stepOpened", "price"))
            play.does(room.order("stepClosed", "price"), "overCeiling")
            play.does(room.act(1, "motion", **play.reject("d")))
            play.vote(room.last, "yes")
            play.does(room.order("stepClosed", "price"), "tooFew")
            play.does(room.act(1, "motion", kind="competition", text="只剩两家"))
            play.vote(room.last, "no")
            play.close("price")
            result = room.state.result()
            self.assertEqual(result["baseline"], "650" if freeze == "never" else baseline)
            trace = result_trace(room.state)
            self.assertEqual([row["bidder"] for row in trace["prices"]], ["b", "c", "a", "d"] if freeze == "never" else list("abcd"))
            found = {row["bidder"]: (row["amount"], row["part"], row["since"]) for row in trace["prices"]}
            self.assertEqual(found["a"], ("", "invalid", "") if freeze == "never" else ("500", "counts", "invalid"))
            self.assertEqual((found["b"], found["d"]), (("600", "counts", ""), ("", "invalid", "")))
            kept, total = (2, "1300") if freeze == "never" else (3, "1800")
            means = [(row["step"], row["by"], row["amount"]) for row in trace["steps"][:2]]
            self.assertEqual(means, [("sum", str(kept), total), ("mean", str(kept), result["baseline"])])
            for row in (result["bidders"][0], result["bidders"][3]):
                self.assertEqual((row["rank"], row["criteria"], row["total"], row["pricePoints"]), (0, [], "", ""))

    def test_in_government_procurement_the_budget_limits_prices_too(self):
        values = {"a": 500, "b": 600, "c": 700, "d": 9000}
        for lot, over in (({"budget": 8000}, True), ({"budget": 9000, "ceiling": 8999}, True), ({"budget": 9000}, False)):
            play = goods(self, values, lot=lot)
            play.check_in()
            play.elect(ELECTED)
            play.judge_goods()
            play.does(play.room.order("stepOpened", "price"))
            play.does(play.room.order("stepClosed", "price"), "overCeiling" if over else "")


if __name__ == "__main__":
    unittest.main()
