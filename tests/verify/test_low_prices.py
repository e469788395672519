#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier reviews prices that are obviously low: FORMAT.md §9.6."""

import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.view import state_json
from play import goods
from refusals import Law
from room import HASH, as_time, roster_entry
from test_prices import price_motion


class LowPrices(Law):
    PRICES = {"a": 9_800_000, "b": 9_500_000, "c": 9_100_000, "d": 4_000_000}
    LIMITS = {"belowCeiling": "45", "belowMean": "50", "belowNext": "50", "source": "试点"}

    def reviewed(self, **limits):
        """The preliminary review is over, and d's price is obviously low."""
        self.elected(lambda test, **facts: goods(test, self.PRICES, **facts))
        self.play.state.scheme["lowPrice"] = limits or self.LIMITS
        self.play.review("conformity")
        return self.play

    def set_time(self):
        """By a motion that the price is low; and it is over."""
        until = as_time(self.room.clock + 60)
        self.play.does(self.room.act(1, "motion", bidder="d", kind="lowPrice", text="低", until=until))
        self.play.vote(self.room.last, "yes")
        self.room.clock += 60

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

    def test_nothing_came_only_in_a_time_that_was_set(self):
        play = self.reviewed()
        nothing = {"bidder": "d", "given": "no", "text": "没有说明"}
        self.refused("noOccasion", 6, "priceExplanation", **nothing)
        self.move("lowPrice")
        self.refused("noOccasion", 6, "priceExplanation", **nothing)
        self.set_time()
        self.refused("noOccasion", 1, "motion", kind="lowPrice", bidder="d", text="低")
        play.does(self.room.act(6, "priceExplanation", **nothing))

    def test_a_motion_for_the_time_that_is_lost_takes_nothing_back(self):
        play = self.elected()
        self.move("lowPrice")
        asked = self.room.clock
        self.room.clock += 3600
        self.move("lowPrice", "no")
        self.set_time()
        explain = {"bidder": "d", "given": "yes", "received": as_time(asked + 120), "text": "说明"}
        play.does(self.room.act(6, "priceExplanation", **explain))

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
            if word == "no":
                self.set_time()
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


if __name__ == "__main__":
    unittest.main()
