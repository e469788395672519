#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier corrects prices: FORMAT.md §9.6 where it is about them, and §10.4."""

import copy
import sys
import unittest
from fractions import Fraction

sys.dont_write_bytecode = True

from evalroom_verify.canonical import Fault
from evalroom_verify.correction import Line, decided, propose, statement
from evalroom_verify.manifest import check_bidder
from evalroom_verify.rules import check_rules
from evalroom_verify.view import state_json
from play import goods
from refusals import Law
from room import HASH, bidder, resource, roster_entry

CORRECTED = 8_700_000


def price_motion(name, price=CORRECTED, **fields):
    return {"basis": "capitals", "bidder": name, "kind": "price", "price": price, "steps": [], "text": "大写"} | fields


class Corrections(Law):
    def carried(self, name="a", price=CORRECTED, **facts):
        play = self.elected(**facts)
        self.carry(name, price)
        return play

    def carry(self, name="a", price=CORRECTED):
        self.play.does(self.room.act(1, "motion", **price_motion(name, price)))
        self.motion = self.room.last
        self.play.vote(self.motion, "yes")

    def answer(self, word):
        self.play.does(self.room.act(6, "answer", answer=word, motion=self.motion, text="书面"))
        self.play.does(self.room.act(7, "witness", of=self.room.last))

    def test_a_motion_is_refused(self):
        play = self.elected()
        step = {"from": 1, "line": "", "place": "body", "rule": "capitals", "to": 2}
        wrong = [{"price": 0}, {"price": "1"}, {"basis": "taste"}, {"steps": [step | {"line": "1"}]}]
        wrong += [{"steps": [step | {"place": "line"}]}, {"steps": [step | {"from": -1}]}, {"text": " "}]
        for fields in wrong:
            self.refused("unknownAct", 1, "motion", **price_motion("a", **fields))
        self.refused("role", 6, "motion", **price_motion("a"))
        self.refused("unknownBidder", 1, "motion", **price_motion("x"))
        self.refused("unknownGround", 1, "motion", **price_motion("a", basis="openingForm"))
        self.refused("unknownGround", 1, "motion", **price_motion("a", steps=[step | {"rule": "openingForm"}]))
        self.refused("noOccasion", 1, "motion", **price_motion("a", 9_800_000))
        play.does(play.room.act(1, "motion", **price_motion("a", 9_800_000, steps=[step])))
        self.refused("pendingMotion", 2, "motion", **price_motion("a"))
        self.order_refused("openMotion", "stepOpened", "form")

    def test_the_chinese_text_is_a_rule_of_works_and_not_of_goods(self):
        self.elected()
        self.play.does(self.room.act(1, "motion", **price_motion("a", basis="language")))
        self.elected(goods)
        self.refused("unknownGround", 1, "motion", **price_motion("a", basis="language"))

    def test_an_answer_counts_when_a_supervisor_has_seen_it(self):
        play = self.carried()
        room, act = play.room, {"answer": "yes", "motion": self.motion, "text": "书面"}
        self.refused("role", 1, "answer", **act)
        self.refused("unasked", 6, "answer", **(act | {"motion": HASH}))
        self.refused("pendingMotion", 1, "motion", **price_motion("a", 1))
        self.order_refused("unanswered", "stepOpened", "form")
        play.does(room.act(6, "answer", **act))
        answer = room.last
        self.order_refused("unanswered", "stepOpened", "form")
        self.refused("unknownSubject", 6, "witness", of=answer)
        play.does(room.act(1, "witness", of=answer))
        self.assertEqual(play.state.price("a"), 9_800_000)
        play.does(room.act(7, "witness", of=answer))
        self.assertEqual(play.state.price("a"), CORRECTED)
        self.refused("alreadyAnswered", 6, "answer", **act)
        self.refused("alreadyAnswered", 2, "witness", of=answer)
        row = state_json(play.state, "", 0)["answers"][0]
        self.assertEqual((row["answer"], row["counts"], row["witnessed"]), ("yes", "yes", "yes"))
        play.does(room.order("stepOpened", "form"))

    def test_who_refuses_is_rejected(self):
        play = self.carried()
        self.answer("no")
        self.order_refused("refusedPrice", "stepOpened", "form")
        play.does(play.room.act(1, "motion", **play.reject("a")))
        play.vote(play.room.last, "no")
        self.order_refused("refusedPrice", "stepOpened", "form")
        # The committee was wrong, and says so.
        self.carry("a", 9_800_000)
        self.answer("yes")
        play.does(play.room.order("stepOpened", "form"))

    def test_nobody_is_rejected_for_refusing_what_it_has_not_refused(self):
        play = self.elected()
        reject = play.reject("a") | {"ground": "standard-3.1.3"}
        self.refused("noOccasion", 1, "motion", **reject)
        self.carry()
        self.refused("noOccasion", 1, "motion", **reject)
        self.answer("no")
        self.refused("noOccasion", 1, "motion", **(reject | {"bidder": "b"}))
        play.does(play.room.act(1, "motion", **reject))

    def test_a_ground_that_is_for_something_else_too_needs_nothing_first(self):
        play = self.elected()
        play.state.rules["priceCorrection"]["ground"] = play.state.rules["collusion"]["ground"]
        play.does(play.room.act(1, "motion", **(play.reject("a") | {"ground": "regulation-51-7"})))

    def test_the_baseline_keeps_what_was_frozen(self):
        play = self.elected()
        for step in ("form", "qualification", "responsiveness"):
            play.review(step)
        play.score("design")
        self.carry()
        self.answer("yes")
        for step in ("management", "other"):
            play.score(step)
        play.count_prices()
        self.refused("pricesCompared", 1, "motion", **price_motion("b"))
        row = next(row for row in play.state.result()["bidders"] if row["bidder"] == "a")
        self.assertEqual((row["price"], row["offered"]), (CORRECTED, 9_800_000))
        self.assertEqual((row["evaluatedPrice"], row["baselinePrice"]), (str(CORRECTED), "9800000"))
        self.assertEqual(play.state.result()["baseline"], "9300000")

    def test_a_corrected_price_over_the_limit_has_to_go(self):
        play = self.carried("a", 9_900_000, lot={"ceiling": 9_850_000})
        self.answer("yes")
        for step in ("form", "qualification", "responsiveness"):
            play.review(step)
        for step in ("design", "management", "other"):
            play.score(step)
        play.does(play.room.order("stepOpened", "price"))
        self.order_refused("overCeiling", "stepClosed", "price")

    def test_without_rules_nothing_is_corrected(self):
        play = self.elected(goods)
        del play.state.rules["priceCorrection"]
        self.refused("unknownGround", 1, "motion", **price_motion("a"))


class LowPrices(Law):
    PRICES = {"a": 9_800_000, "b": 9_500_000, "c": 9_100_000, "d": 4_000_000}
    LIMITS = {"belowCeiling": "45", "belowMean": "50", "belowNext": "50", "source": "试点"}

    def reviewed(self, **limits):
        """The preliminary review is over, and d's price is obviously low."""
        self.elected(lambda test, **facts: goods(test, self.PRICES, **facts))
        self.play.state.scheme["lowPrice"] = limits or self.LIMITS
        self.play.review("conformity")
        return self.play

    def explain(self, word="yes"):
        self.play.does(self.room.act(6, "priceExplanation", bidder="d", given=word, text="说明"))
        self.play.does(self.room.act(7, "witness", of=self.room.last))

    def move(self, kind, word="yes", bidder="d"):
        self.play.does(self.room.act(1, "motion", kind=kind, bidder=bidder, text="认定"))
        self.play.vote(self.room.last, word)

    def to_the_prices(self):
        self.play.enter_items("commercial")
        for step in ("technical", "service"):
            self.play.score(step)
        self.play.does(self.room.order("stepOpened", "price"))

    def test_what_is_low_is_explained_and_found_justified(self):
        play = self.reviewed()
        explain = {"bidder": "d", "given": "yes", "text": "说明"}
        self.refused("noOccasion", 6, "priceExplanation", **(explain | {"bidder": "a"}))
        self.refused("unknownBidder", 6, "priceExplanation", **(explain | {"bidder": "x"}))
        self.refused("role", 1, "priceExplanation", **explain)
        self.refused("noOccasion", 1, "motion", kind="justified", bidder="d", text="合理")
        self.to_the_prices()
        self.order_refused("unexplained", "stepClosed", "price")
        self.refused("unknownAct", 6, "priceExplanation", letter="x", **explain)
        self.refused("tooEarly", 6, "priceExplanation", received="2099-01-01T00:00:00Z", **explain)
        play.does(self.room.act(6, "priceExplanation", letter=HASH, received="2020-01-01T00:00:00Z", **explain))
        self.refused("noOccasion", 1, "motion", kind="justified", bidder="d", text="合理")
        self.refused("unknownSubject", 6, "witness", of=self.room.last)
        play.does(self.room.act(7, "witness", of=list(play.state.explained)[-1]))
        self.refused("alreadyAnswered", 6, "priceExplanation", **explain)
        self.order_refused("unexplained", "stepClosed", "price")
        self.move("justified")
        self.refused("noOccasion", 1, "motion", kind="justified", bidder="d", text="合理")
        self.assertEqual(state_json(play.state, "", 0)["explained"][0]["witnessed"], "yes")
        play.close("price")

    def test_what_is_explained_before_the_committee_asks_is_not_accepted(self):
        play = self.reviewed()
        self.move("lowPrice", bidder="a")
        explain = {"bidder": "a", "given": "yes", "text": "说明"}
        self.refused("unasked", 6, "priceExplanation", received="2020-01-01T00:00:00Z", **explain)
        asked = next(motion for motion in play.state.motions.values() if motion.kind == "lowPrice")
        play.does(self.room.act(6, "priceExplanation", received=f"{asked.time[:16]}:00Z", **explain))

    def test_the_committee_sets_the_time_to_explain(self):
        play = self.reviewed()
        low = {"kind": "lowPrice", "bidder": "d", "text": "低"}
        self.refused("tooEarly", 1, "motion", until="2020-01-01T00:00:00Z", **low)
        play.does(self.room.act(1, "motion", until="2099-01-01T00:00:00Z", **low))
        play.vote(self.room.last, "yes")
        self.refused("noOccasion", 1, "motion", **low)
        self.refused("tooEarly", 6, "priceExplanation", bidder="d", given="no", text="没有说明")
        self.explain()
        self.refused("noOccasion", 1, "motion", **low)
        self.move("justified")

    def test_what_was_said_of_another_price_counts_no_longer(self):
        play = self.reviewed()
        self.explain()
        self.move("justified")
        play.does(self.room.act(1, "motion", **price_motion("d", 3_000_000, basis="openingForm")))
        motion = self.room.last
        play.vote(motion, "yes")
        play.does(self.room.act(6, "answer", answer="yes", motion=motion, text="书面"))
        play.does(self.room.act(7, "witness", of=self.room.last))
        self.to_the_prices()
        self.order_refused("unexplained", "stepClosed", "price")
        self.explain()
        self.order_refused("unexplained", "stepClosed", "price")
        self.move("justified")
        play.close("price")

    def test_the_price_step_waits_for_a_newcomers_review(self):
        self.reviewed()
        self.explain()
        self.move("justified")
        self.to_the_prices()
        self.play.does(self.room.act(6, "absence", member=1, text="因病离场"))
        self.play.does(self.room.amend(type="replacement", entry=roster_entry(9, "expert"), leaving=1))
        self.order_refused("order", "stepClosed", "price")

    def test_what_is_not_justified_is_rejected(self):
        for word, vote in (("yes", "no"), ("no", None)):
            play = self.reviewed()
            self.explain(word)
            if vote:
                self.move("justified", vote)
            self.to_the_prices()
            self.order_refused("unjustified", "stepClosed", "price")
            play.does(self.room.act(1, "motion", **play.reject("d")))
            play.vote(self.room.last, "yes")
            play.close("price")

    def test_each_limit_is_one(self):
        for name, percent, low in (
            ("belowMean", "49.3", False),  # the mean is 8100000
            ("belowMean", "49.4", True),
            ("belowNext", "43.9", False),  # 9100000
            ("belowNext", "44", True),
            ("belowCeiling", "100", False),  # there is none
        ):
            self.reviewed(**{name: percent, "source": "试点"})
            act = {"bidder": "d", "given": "yes", "text": "说明"}
            if low:
                self.play.does(self.room.act(6, "priceExplanation", **act))
            else:
                self.refused("noOccasion", 6, "priceExplanation", **act)

    def test_a_motion_is_about_the_price_that_was_in_force(self):
        play = self.elected()
        self.move("lowPrice", bidder="d")
        play.does(self.room.act(1, "motion", **price_motion("d", 9_000_000)))
        motion = self.room.last
        play.vote(motion, "yes")
        play.does(self.room.act(6, "answer", answer="yes", motion=motion, text="书面"))
        play.does(self.room.act(7, "witness", of=self.room.last))
        self.refused("noOccasion", 6, "priceExplanation", bidder="d", given="yes", text="说明")
        self.move("lowPrice", bidder="d")
        self.explain()

    def test_nobody_is_rejected_for_a_price_that_is_not_found_unjustified(self):
        play = self.reviewed()
        reject = play.reject("d") | {"ground": "order87-60"}
        self.refused("unexplained", 1, "motion", **(reject | {"bidder": "a"}))
        self.refused("unexplained", 1, "motion", **reject)
        self.explain()
        self.refused("unexplained", 1, "motion", **reject)
        self.move("justified")
        self.refused("unexplained", 1, "motion", **reject)
        play = self.reviewed()
        self.explain()
        self.move("justified", "no")
        play.does(self.room.act(1, "motion", **reject))

    def test_who_is_rejected_for_its_price_is_still_compared(self):
        """d leaves; 4500000 is less than 60 percent of the mean of a, b and c, and not of all four."""
        prices = {"a": 9_800_000, "b": 9_500_000, "c": 4_500_000, "d": 2_000_000}
        for ground, is_low in (("order87-60", False), ("order87-63-2", True)):
            play = self.elected(lambda test, **facts: goods(test, prices, **facts))
            play.state.scheme["lowPrice"] = {"belowMean": "60", "source": "试点"}
            play.review("conformity")
            self.explain()
            self.move("justified", "no")
            play.does(self.room.act(1, "motion", **(play.reject("d") | {"ground": ground})))
            play.vote(self.room.last, "yes")
            act = {"bidder": "c", "given": "yes", "text": "说明"}
            if is_low:
                play.does(self.room.act(6, "priceExplanation", **act))
            else:
                self.refused("noOccasion", 6, "priceExplanation", **act)

    def test_the_committee_may_find_it_itself(self):
        play = self.elected()
        self.refused("unknownBidder", 1, "motion", kind="lowPrice", bidder="x", text="低")
        play.does(self.room.act(1, "motion", kind="lowPrice", bidder="d", text="低"))
        motion = self.room.last
        self.refused("pendingMotion", 2, "motion", kind="lowPrice", bidder="d", text="低")
        play.vote(motion, "yes")
        self.explain()
        self.move("justified", "no")
        self.move("justified")
        del play.state.rules["lowPrice"]
        self.refused("unknownGround", 1, "motion", kind="lowPrice", bidder="a", text="低")


class Rules(unittest.TestCase):
    def test_the_rules_of_correction_make_sense(self):
        rules = copy.deepcopy(resource("rules/government-tender.json"))
        check_rules(rules)
        for change in ({"ground": "x"}, {"rules": []}, {"rules": rules["priceCorrection"]["rules"][::-1]}):
            with self.assertRaises(Fault):
                check_rules(rules | {"priceCorrection": rules["priceCorrection"] | change})
        row = rules["priceCorrection"]["rules"][0]
        for change in ({"rule": "x"}, {"source": " "}, {"disputed": []}, {"disputed": ["openingForm"]}):
            with self.assertRaises(Fault):
                check_rules(rules | {"priceCorrection": {"ground": "order87-59", "rules": [row | change]}})

    def test_what_a_bid_says_of_its_price_stands_in_the_manifest(self):
        for stated in ({"capitals": "壹佰元整"}, {"bodyPrice": 1}, {"bodyCapitals": "不清楚", "bodyPrice": 9}):
            check_bidder(bidder("a", 100) | {"stated": stated})
        for stated in ({}, {"capitals": " "}, {"capitals": "元" * 201}, {"bodyPrice": 0}, {"bodyPrice": "1"}, {"x": "1"}):
            with self.assertRaises(Fault):
                check_bidder(bidder("a", 100) | {"stated": stated})
        with self.assertRaises(Fault):
            check_bidder(bidder("a") | {"stated": {"capitals": "壹佰元整"}})


class Proposals(unittest.TestCase):
    def proposed(self, name, price, lines="", **amounts):
        rows = [line.replace("=", "*").split("*") for line in lines.split()]
        made = [Line(str(i), Fraction(q), int(p), int(t)) for i, (q, p, t) in enumerate(rows, 1)]
        law = resource(f"rules/{name}.json")["priceCorrection"]
        return propose(statement(price, made, **amounts), law)

    def test_works(self):
        works = lambda *facts, **amounts: self.proposed("engineering", *facts, **amounts)
        self.assertEqual(works(500), {"doubts": [], "options": [{"basis": "", "price": 500, "steps": []}]})
        self.assertEqual(decided(works(500, capitals=520)), 520)
        self.assertEqual(decided(works(500, "2*200=410 1*90=90", capitals=520)), 490)
        self.assertEqual(decided(works(13, "0.5*25=12")), 13)
        self.assertEqual(works(500, body_price=520)["doubts"], ["noRule"])
        self.assertEqual(works(500, unreadable=True)["doubts"], ["unreadable"])
        self.assertEqual(works(500, "0*100=0"), {"doubts": ["outOfRange"], "options": []})
        point = works(5400, "2*200=4000 1*1400=1400")
        self.assertEqual([row["price"] for row in point["options"]], [5400, 1800])
        self.assertEqual(point["doubts"], ["decimalPoint"])

    def test_goods(self):
        goods = lambda *facts, **amounts: self.proposed("government-tender", *facts, **amounts)
        self.assertEqual(decided(goods(500, body_price=520)), 500)
        self.assertEqual(decided(goods(500, "5*99=495", body_price=500)), 495)
        dispute = goods(500, "5*99=495", body_price=495)
        self.assertEqual([row["basis"] for row in dispute["options"]], ["openingForm", "unitPrice"])
        self.assertEqual(dispute["doubts"], ["rulesDiffer"])
        both = goods(5400, "2*200=4000 1*1300=1300")
        self.assertEqual([row["price"] for row in both["options"]], [5400, 5300, 1700])
        self.assertEqual(both["doubts"], ["decimalPoint", "rulesDiffer"])


if __name__ == "__main__":
    unittest.main()
