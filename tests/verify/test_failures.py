#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier follows rooms whose procedure fails: too few bidders, no competition, prices over the limit."""

import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.canonical import sha256
from play import BASE, ELECTED, Begun, Play, engineering, finish, goods
from room import Room, bidder, resource, undecrypted


class Failures(Begun):
    def test_government_tenders_stop_below_three(self):
        play = self.begun(prices={"a": 5, "b": 6, "c": 7})
        play.with_sheets("conformity", lambda member: play.reviewed("conformity", member, ["c"] if member == 1 else []))
        play.does(play.room.act(1, "motion", **play.reject("c")))
        play.vote(play.room.last, "yes")
        self.assertEqual(play.state.failed, "fewerThanThree")
        self.assertEqual(play.room.order("stepOpened", "commercial"), "failed")
        self.assertEqual(play.room.act(1, "motion", **play.reject("a")), "failed")
        result = play.state.result()
        self.assertEqual((result["failed"], result["candidates"], result["baseline"]), ("fewerThanThree", [], ""))
        self.assertEqual({row["total"] for row in result["bidders"]}, {""})
        self.assertEqual(len(result["bidders"][2]["rejected"]), 1)
        finish(play)
        self.assertTrue(play.state.delivered)

    def test_a_session_without_bidders_enough_fails_at_its_first_entry_and_can_be_reported(self):
        play = goods(self, {"a": 5, "b": 6})
        play.does(play.room.delegate(6))
        self.assertEqual(play.state.failed, "fewerThanThree")
        play.check_in()
        finish(play)

    def test_two_are_enough_where_the_rules_say_so_for_the_sector(self):
        rules, scheme = resource("rules/government-consultation.json"), resource("schemes/consultation.json")
        for lot, failed in (({}, "fewerThanThree"), ({"sector": "road"}, "fewerThanThree"), ({"sector": "research"}, "")):
            room = Room(rules, scheme, [bidder(name, 500) for name in "ab"], lot=lot)
            room.delegate(6)
            self.assertEqual(room.state.failed, failed)

    def test_a_bid_that_was_not_decrypted_is_never_valid(self):
        rules, scheme = resource("rules/government-consultation.json"), resource("schemes/consultation.json")
        room = Room(rules, scheme, [bidder("a", 500), bidder("b", 500), undecrypted("c")])
        room.delegate(6)
        self.assertEqual((room.state.valid(), room.state.failed), (["a", "b"], "fewerThanThree"))

    def test_engineering_tenders_vote_whether_two_are_competition(self):
        play = self.begun(engineering, prices={"a": 500, "b": 600, "c": 700})
        play.review("form", failed=["c"])
        self.assertEqual(play.room.order("stepOpened", "qualification"), "tooFew")
        play.does(play.room.act(1, "motion", kind="competition", text="只剩两家"))
        motion = play.room.last
        self.assertEqual(play.room.act(1, "motion", kind="competition", text="只剩两家"), "pendingMotion")
        self.assertEqual(play.room.act(1, "vote", motion=motion, text=" ", vote="no"), "reason")
        play.vote(motion, "no")
        play.does(play.room.order("stepOpened", "qualification"))
        self.assertEqual(play.state.failed, "")

    def test_the_prices_of_all_may_be_over_the_limit(self):
        for budget, word in ((4, "allOverLimit"), (5, "fewerThanThree")):
            play = self.begun(prices={"a": 5, "b": 6, "c": 7}, lot={"budget": budget})
            play.review("conformity", failed=["c"])
            self.assertEqual(play.state.failed, word)

    def test_what_is_sold_goes_for_no_less_than_its_reserve(self):
        for reserve, low, word in ((7, ["a"], ""), (9, ["a", "b", "c", "d"], "allBelowReserve")):
            rows = [bidder(name, price) for name, price in {"a": 5, "b": 7, "c": 8, "d": 8}.items()]
            rules, scheme = resource("rules/resources.json"), resource("schemes/land-highest-price.json")
            play = Play(self, Room(rules, scheme, rows, lot={"regime": "RES", "reserve": reserve}))
            play.check_in()
            play.elect(ELECTED)
            play.review("bid")
            play.does(play.room.order("stepOpened", "price"))
            self.assertEqual(play.state.underpriced(), low)
            self.assertEqual(play.room.order("stepClosed", "price"), "belowReserve")
            for name in low:
                play.does(play.room.act(1, "motion", **play.reject(name)))
                play.vote(play.room.last, "yes")
            self.assertEqual(play.state.failed, word)
            if not word:
                play.close("price")
                self.assertEqual(play.state.result()["candidates"], ["c", "d"])

    def test_a_failure_falls_with_the_votes_that_carried_it(self):
        for leaving, falls in ((1, True), (4, False)):
            play = self.begun(prices={"a": 5, "b": 6, "c": 7})
            play.review("conformity", failed=["c"])
            motion = next(iter(play.state.motions))
            self.replace(play, leaving, 9)
            self.assertEqual(play.state.failed, "" if falls else "fewerThanThree")
            play.check_in((9,))
            if falls:
                play.vote(motion, "yes", (9,))
            self.assertEqual(play.state.failed, "fewerThanThree")

    def test_competition_is_voted_on_wherever_the_third_bid_falls(self):
        def third_falls(play):
            play.does(play.room.act(1, "motion", **play.reject("c")))
            play.vote(play.room.last, "yes")

        def found(play):
            play.does(play.room.act(1, "motion", kind="competition", text="只剩两家"))
            play.vote(play.room.last, "no")

        for late in (False, True):
            play = self.begun(engineering, prices={"a": 500, "b": 600, "c": 700})
            for step in ("form", "qualification", "responsiveness"):
                play.review(step)
            for step in ("design", "management", "other"):
                play.score(step)
            play.does(play.room.order("stepOpened", "price"))
            if late:
                play.close("price")
            third_falls(play)
            if late:
                play.agree()
                fields = {"bytes": 1, "matters": "", "pdf": sha256(BASE), "result": play.state.result_hash(), "version": 1}
                self.assertEqual(play.room.act(6, "freeze", **fields), "tooFew")
            else:
                self.assertEqual(play.room.order("stepClosed", "price"), "tooFew")
            found(play)
            if not late:
                play.close("price")
            finish(play)

    def test_the_tender_document_stops_the_evaluation(self):
        play = self.begun(prices={"a": 5, "b": 6, "c": 7})
        stop = play.reject("a") | {"ground": "unlawful", "kind": "stop"}
        del stop["bidder"]
        self.assertEqual(play.room.act(1, "motion", **(stop | {"bidder": "a"})), "unknownAct")
        self.assertEqual(play.room.act(1, "motion", **(stop | {"ground": "x"})), "unknownGround")
        self.assertEqual(play.room.act(1, "motion", **(stop | {"document": "x"})), "unknownDocument")
        play.does(play.room.order("stepOpened", "conformity"))
        play.does(play.room.act(1, "motion", **stop))
        first = play.room.last
        self.assertEqual(play.room.act(2, "motion", **stop), "pendingMotion")
        play.vote(first, "no")
        self.assertEqual(play.state.failed, "")
        play.does(play.room.act(1, "motion", **stop))
        play.vote(play.room.last, "yes")
        self.assertEqual(play.state.failed, "stopped")
        self.assertEqual(play.state.result()["candidates"], [])
        works = self.begun(engineering, prices={"a": 500, "b": 600, "c": 700})
        self.assertEqual(works.room.act(1, "motion", **stop), "unknownGround")

    def test_engineering_tenders_fail_without_competition_or_bidders(self):
        for failed, word in ((["b", "c"], "noCompetition"), (["a", "b", "c"], "allRejected")):
            play = self.begun(engineering, prices={"a": 500, "b": 600, "c": 700})
            play.review("form", failed=failed)
            if word == "noCompetition":
                play.does(play.room.act(1, "motion", kind="competition", text="只剩一家"))
                play.vote(play.room.last, "yes")
            self.assertEqual(play.state.failed, word)


if __name__ == "__main__":
    unittest.main()
