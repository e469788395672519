#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier asks bidders what their bids mean: FORMAT.md §9.6 where it is about clarifications."""

import sys
import unittest
from types import SimpleNamespace

sys.dont_write_bytecode = True

from evalroom_verify.canonical import Fault
from evalroom_verify.reevaluation import check_ground, check_reevaluation
from evalroom_verify.rules import check_rules
from evalroom_verify.view import state_json
from play import goods
from refusals import Law
from room import HASH, as_time, resource


def question(bidder, **fields):
    act = {"bidder": bidder, "clause": "4.1", "document": f"bid-{bidder}", "ground": "unclear", "kind": "clarify"}
    return act | {"page": 7, "text": "工期自何日起算？"} | fields


class Clarifications(Law):
    def asked(self, yes="yes", **facts):
        play = self.elected(**facts)
        self.ask(yes)
        return play

    def ask(self, yes="yes"):
        self.play.does(self.room.act(1, "motion", **question("a")))
        self.motion = self.room.last
        self.play.vote(self.motion, yes)

    def register(self, word="yes"):
        self.play.does(self.room.act(6, "answer", answer=word, motion=self.motion, text="书面"))
        return self.room.last

    def answer(self, word="yes"):
        self.play.does(self.room.act(7, "witness", of=self.register(word)))

    def aside(self):
        return {"kind": "setAside", "motion": self.motion, "text": "超出范围"}

    def counting(self):
        return [row["counts"] for row in state_json(self.play.state, "", 0)["answers"]]

    def test_a_question_keeps_within_its_scope(self):
        play = self.elected()
        for fields in ({"page": 0}, {"clause": " "}, {"text": ""}, {"document": "BID"}, {"price": 1}):
            self.refused("unknownAct", 1, "motion", **question("a", **fields))
        self.refused("role", 6, "motion", **question("a"))
        self.refused("unknownBidder", 1, "motion", **question("x"))
        self.refused("outOfScope", 1, "motion", **question("a", ground="order12-21"))
        for document in ("tender", "bid-b", "unheard-of"):
            self.refused("outOfScope", 1, "motion", **question("a", document=document))
        play.does(self.room.act(1, "motion", **question("a")))
        self.refused("pendingMotion", 2, "motion", **question("a"))
        play.does(self.room.act(2, "motion", **question("a", page=8)))
        self.order_refused("openMotion", "stepOpened", "form")

    def test_without_grounds_nobody_is_asked(self):
        self.elected()
        self.play.state.rules["clarifications"] = []
        self.refused("outOfScope", 1, "motion", **question("a"))

    def test_an_answer_counts_when_a_supervisor_has_seen_it(self):
        play = self.asked()
        act = {"answer": "yes", "motion": self.motion, "text": "书面"}
        self.refused("role", 1, "answer", **act)
        self.refused("unasked", 6, "answer", **(act | {"motion": HASH}))
        self.refused("pendingMotion", 1, "motion", **question("a"))
        self.order_refused("unanswered", "stepOpened", "form")
        answer = self.register()
        self.order_refused("unanswered", "stepOpened", "form")
        self.assertEqual(self.counting(), ["no"])
        play.does(self.room.act(7, "witness", of=answer))
        self.assertEqual(self.counting(), ["yes"])
        self.refused("alreadyAnswered", 6, "answer", **act)
        play.does(self.room.order("stepOpened", "form"))

    def test_what_nobody_asks_is_not_answered(self):
        self.asked("no")
        self.refused("unasked", 6, "answer", answer="yes", motion=self.motion, text="主动澄清")
        self.play.does(self.room.order("stepOpened", "form"))

    def test_that_nothing_came_hinders_nothing(self):
        play = self.asked()
        self.answer("no")
        self.refused("noOccasion", 1, "motion", **self.aside())
        play.does(self.room.order("stepOpened", "form"))

    def test_who_is_out_need_not_answer(self):
        play = self.asked()
        play.does(self.room.act(1, "motion", **play.reject("a")))
        play.vote(self.room.last, "yes")
        play.does(self.room.order("stepOpened", "form"))

    def test_an_answer_is_set_aside(self):
        play = self.asked()
        self.refused("noOccasion", 1, "motion", **self.aside())
        self.answer()
        self.refused("unknownMotion", 1, "motion", **(self.aside() | {"motion": HASH}))
        play.does(self.room.act(1, "motion", **self.aside()))
        self.refused("pendingMotion", 2, "motion", **self.aside())
        self.carry_last()
        self.assertEqual(self.counting(), ["no"])
        self.refused("noOccasion", 1, "motion", **self.aside())
        play.does(self.room.order("stepOpened", "form"))

    def test_what_comes_late_is_shown_and_the_committee_decides(self):
        for wait, received, late in ((600, None, False), (601, None, True), (900, 600, False), (900, 601, True)):
            play = self.elected()
            begin = self.room.clock
            self.refused("tooEarly", 1, "motion", **question("a", until=as_time(begin)))
            begin, until = self.room.clock, as_time(self.room.clock + 600)
            play.does(self.room.act(1, "motion", **question("a", until=until)))
            self.motion = self.room.last
            play.vote(self.motion, "yes")
            self.refused("tooEarly", 6, "answer", answer="no", motion=self.motion, text="无")
            self.refused("unknownAct", 6, "answer", answer="yes", letter="x", motion=self.motion, text="书面")
            self.room.clock = begin + wait - 1
            more = {"received": as_time(begin + received)} if received else {}
            if received:
                early = as_time(begin - 60)
                self.refused("unasked", 6, "answer", answer="yes", motion=self.motion, text="书面", received=early)
                self.refused("tooEarly", 6, "answer", answer="yes", motion=self.motion, text="书面", received=as_time(begin + 2 * wait))
                self.room.clock = begin + wait - 1
            play.does(self.room.act(6, "answer", answer="yes", letter=HASH, motion=self.motion, text="书面", **more))
            play.does(self.room.act(7, "witness", of=self.room.last))
            row = state_json(play.state, "", 0)["answers"][-1]
            self.assertEqual((row["counts"], row.get("late", "no")), ("yes", "yes" if late else "no"))
            play.does(self.room.act(1, "motion", **self.aside()))
            self.carry_last()
            self.assertEqual(self.counting(), ["no"])

    def carry_last(self):
        self.play.vote(list(self.play.state.motions)[-1], "yes")

    def test_who_reviews_may_ask(self):
        play = self.elected()
        play.does(self.room.order("stepOpened", "form"))
        for member in play.committee:
            play.submit(member, "form", play.reviewed("form", member))
        self.refused("sheetsOpen", 1, "motion", **play.reject("a"))
        play.does(self.room.act(1, "motion", **question("a")))
        self.motion = self.room.last
        self.order_refused("openMotion", "stepClosed", "form")
        play.vote(self.motion, "yes")
        self.order_refused("unanswered", "stepClosed", "form")
        self.answer()
        play.does(self.room.act(2, "motion", **self.aside()))
        self.order_refused("openMotion", "stepClosed", "form")
        self.carry_last()
        play.close("form")

    def test_an_answer_falls_away_with_its_motion(self):
        play = self.elected()
        play.does(self.room.order("stepOpened", "form"))
        self.ask()
        self.answer()
        fields = {"after": play.state.orders, "step": "form", "text": "遗漏一页"}
        play.does(self.room.act(6, "stepRestarted", **fields))
        play.does(self.room.act(7, "witness", of=self.room.last))
        self.assertEqual(self.counting(), ["no"])
        self.assertEqual(state_json(play.state, "", 0)["motions"][-1]["outcome"], "void")

    def test_who_scores_may_ask(self):
        play = self.elected(goods)
        play.review("conformity")
        play.enter_items("commercial")
        play.does(self.room.order("stepOpened", "technical"))
        self.refused("sheetsOpen", 1, "motion", **play.reject("a"))
        self.ask()
        for member in play.committee:
            play.submit(member, "technical", play.scored("technical", member, lambda *_: None))
        self.order_refused("unanswered", "stepClosed", "technical")
        self.answer()
        play.close("technical")

    def test_neither_prices_nor_a_report_go_before_the_answer(self):
        play = self.elected(goods)
        play.judge_goods()
        play.does(self.room.order("stepOpened", "price"))
        self.ask()
        self.order_refused("unanswered", "stepClosed", "price")
        self.answer()
        play.close("price")
        self.ask()
        play.agree()
        fields = {"bytes": 1, "matters": "", "pdf": HASH, "result": play.state.result_hash(), "version": 1}
        self.refused("unanswered", 6, "freeze", **fields)
        self.answer("no")
        play.freeze()


class Reading(unittest.TestCase):
    def test_the_rules_are_strict(self):
        ground = {"code": "a", "source": "甲", "text": "乙"}
        larger = {"budget": 0, "minimum": 7, "sector": "water", "source": "甲"}
        wrong = [("clarifications", [ground, ground]), ("clarifications", [ground | {"text": " "}])]
        subjects = ([], ["love"], ["works", "works"], "works")
        wrong += [("larger", [larger | {"subjects": words}]) for words in subjects]
        wrong += [("larger", [larger | fields]) for fields in ({"sector": ""}, {"sector": "水利"}, {"minimum": 0},
                                                              {"source": ""}, {"budget": -1}, {"more": 1})]
        fewer = {"bidders": 2, "sector": "research", "source": "甲"}
        wrong += [("opening", {"bidders": 0, "source": "甲"}), ("opening", {"bidders": 3, "source": " "})]
        wrong += [("fewerBidders", [fewer | fields]) for fields in ({"bidders": 0}, {"sector": ""}, {"source": ""})]
        for name, value in wrong:
            rules = resource("rules/engineering.json") | {"fewerBidders": [fewer]}
            (rules if name in rules else rules["committee"])[name] = value
            with self.subTest(value), self.assertRaises(Fault):
                check_rules(rules)

    def test_an_old_report_is_named_with_why_and_by_whom(self):
        again = {"approvedBy": "财政局", "reason": "客观分不一致", "report": HASH, "session": HASH}
        check_reevaluation(again)
        for fields in ({"approvedBy": " "}, {"reason": ""}, {"report": "x"}, {"session": ""}, {"more": "x"}):
            with self.subTest(fields), self.assertRaises(Fault):
                check_reevaluation(again | fields)
        # Where the old session ended without a report, the end of its log is named.
        again["head"] = again.pop("report")
        check_reevaluation(again)
        for fields in ({"report": HASH}, {"head": ""}):
            with self.subTest(fields), self.assertRaises(Fault):
                check_reevaluation(again | fields)

    def test_a_ground_is_named_with_the_certificates_of_the_old_committee(self):
        again = {"approvedBy": "财政局", "reason": "客观分不一致", "report": HASH, "session": HASH}
        check_reevaluation(again | {"ground": "sum"})
        check_reevaluation(again | {"ground": "sum", "committee": [HASH]})
        for fields in ({"ground": "总"}, {"committee": [HASH]}, {"ground": "a", "committee": []}, {"ground": "a", "committee": [HASH, HASH]}):
            with self.subTest(fields), self.assertRaises(Fault):
                check_reevaluation(again | fields)

    def test_the_ground_says_who_sits_on_the_committee(self):
        seats = {"1": "expert", "2": "owner", "6": "staff"}
        roster = {int(n): SimpleNamespace(role=role, certificate=n * 64) for n, role in seats.items()}
        rules = {"reevaluations": [{"code": "sum", "committee": "same"}, {"code": "void", "committee": "new"}, {"code": "other"}]}
        old, others, half = ["1" * 64, "2" * 64], ["3" * 64, "6" * 64], ["2" * 64, "3" * 64]
        for ground, committee, holds in (
            ("sum", old, True), ("sum", half, False), ("sum", old + ["3" * 64], False), ("sum", None, False),
            ("void", others, True), ("void", half, False), ("void", None, False), ("other", None, True), ("other", half, True),
            ("taste", old, False), (None, None, False),
        ):
            said = {"ground": ground, "committee": committee}
            manifest = SimpleNamespace(roster=roster, reevaluates={name: value for name, value in said.items() if value})
            with self.subTest(said):
                if holds:
                    check_ground(manifest, rules)
                else:
                    self.assertRaises(Fault, check_ground, manifest, rules)
        # A rule set of before names no ground, and none is asked for.
        check_ground(SimpleNamespace(roster=roster, reevaluates={}), {})


if __name__ == "__main__":
    unittest.main()
