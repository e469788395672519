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
from room import HASH, bidder, resource

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
        dispute = goods(500, "5*99=495", capitals=510)
        self.assertEqual([row["basis"] for row in dispute["options"]], ["capitals", "unitPrice"])
        self.assertEqual(dispute["doubts"], ["rulesDiffer"])
        self.assertEqual(decided(goods(500, "5*99=495", capitals=495)), 495)
        both = goods(5400, "2*200=4000 1*1300=1300")
        self.assertEqual([row["price"] for row in both["options"]], [5400, 5300, 1700])
        self.assertEqual(both["doubts"], ["decimalPoint", "rulesDiffer"])


if __name__ == "__main__":
    unittest.main()
