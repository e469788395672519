#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier follows what happens in rooms: ties, newcomers, too few bidders, prices that come later."""

import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.canonical import decimal_text, sha256
from evalroom_verify.view import state_json
from play import BASE, ELECTED, PRICES, Begun, Play, engineering, finish, goods, whole_engineering, whole_goods
from room import Room, bidder, resource


class Story(Begun):
    def test_equal_votes_are_voted_upon_again_among_the_equal(self):
        play = goods(self)
        play.check_in()
        play.elect({1: 2, 2: 2, 3: 1, 4: 1, 5: 3})
        step = play.state.step("chair")
        self.assertEqual((step.phase, step.round, step.bidders, step.counted), ("pending", 2, [], {}))
        play.does(play.room.order("stepOpened", "chair"))
        ballots = {1: 2, 2: 2, 3: 1, 4: 1, 5: 3}
        for member in play.committee:
            play.submit(member, "chair", play.ballot(member, ballots[member]))
        play.close("chair")
        for member in (1, 2, 3, 4):
            play.does(play.room.reveal(member, "chair"))
        play.does(play.room.reveal(5, "chair"), "content")
        self.assertEqual(play.state.alarms, [(play.room.size - 1, 5, "content")])
        # The alarm has its consequence: the platform sends another member, who votes anew.
        self.replace(play, 5, 9, "owner")
        play.check_in((9,))
        play.submit(9, "chair", play.ballot(9, 1))
        self.assertEqual(play.state.chair, 0)
        play.does(play.room.reveal(9, "chair"))
        self.assertEqual((play.state.chair, step.phase), (1, "settled"))

    def test_a_newcomer_judges_everything_again(self):
        play = self.begun()
        room, state = play.room, play.state
        play.review("conformity")
        play.enter_items("commercial")
        play.score("technical")
        play.does(room.order("stepOpened", "service"))
        self.replace(play, 1, 9)
        phases = {step.id: step.phase for step in state.steps}
        self.assertEqual(phases["conformity"], "closed")
        self.assertEqual(phases["technical"], "closed")
        self.assertEqual((phases["chair"], phases["commercial"], phases["service"]), ("settled", "closed", "open"))
        play.check_in((9,))
        self.enters_items_anew(play)
        play.submit(9, "conformity", play.reviewed("conformity", 9, ["d"]))
        self.assertEqual(room.sheet(9, "conformity", play.reviewed("conformity", 9)), "late")
        room.salts[9, "conformity"] |= {"sheet": play.reviewed("conformity", 9, ["d"])}
        entry = state.step("conformity").counted[9].name
        salt = sha256(f"9 conformity 1 {room.size - 2}".encode())
        play.does(room.act(9, "opening", entry=entry, salt=salt, sheet=play.reviewed("conformity", 9, ["d"])))
        # The step was settled before. The newcomer fails a bidder, and may move to reject it once no sheet is closed.
        self.assertEqual(state.step("conformity").phase, "settled")
        self.assertEqual(room.act(9, "motion", **play.reject("d")), "sheetsOpen")
        play.submit(9, "technical", play.scored("technical", 9, lambda *_: None))
        play.does(room.reveal(9, "technical"))
        self.assertEqual(state.step("technical").phase, "settled")
        for member in play.committee:
            play.submit(member, "service", play.scored("service", member, lambda *_: None))
        play.close("service")
        for member in play.committee:
            play.does(room.reveal(member, "service"))
        play.does(room.act(9, "motion", **play.reject("d")))
        play.vote(room.last, "no", (2, 3, 4))
        self.assertEqual(state.step("conformity").phase, "settled")
        play.count_prices()
        finish(play)
        self.assertNotIn(1, [row["member"] for row in state.result()["bidders"][0]["criteria"][3]["scores"]])

    def enters_items_anew(self, play):
        """First other points than the others have, which nobody may pass over."""
        step = play.state.step("commercial")
        agreed = dict(step.agreed)
        item = sorted(agreed)[0]
        for points, phase in ((agreed | {item: 0}, "closed"), (agreed, "settled")):
            rows = [
                {"bidder": b, "criterion": c, "points": decimal_text(value), "text": ""}
                for (b, c), value in sorted(points.items())
            ]
            play.does(play.room.act(9, "items", round=1, step="commercial", values=rows))
            self.assertEqual(step.phase, phase)
        self.assertEqual((step.agreed, play.room.act(9, "items", round=1, step="commercial", values=[])), (agreed, "notOpen"))

    def test_the_chair_is_elected_anew_when_the_chair_has_left(self):
        play = self.begun()
        self.replace(play, 2, 9)
        step = play.state.step("chair")
        self.assertEqual((play.state.chair, step.phase, step.round), (0, "pending", 2))
        self.assertEqual(play.room.order("stepOpened", "conformity"), "order")
        play.check_in((9,))
        play.elect({1: 9, 3: 9, 4: 9, 5: 1, 9: 1})
        self.assertEqual(play.state.chair, 9)
        play.does(play.room.order("stepOpened", "conformity", member=9))

    def test_an_election_waits_for_who_comes_in_place_of_a_recused_member(self):
        for is_closed in (False, True):
            play = goods(self)
            play.check_in()
            play.does(play.room.order("stepOpened", "chair"))
            for member in play.committee:
                play.submit(member, "chair", play.ballot(member, ELECTED[member]))
            if is_closed:
                play.close("chair")
                for member in (1, 3, 4, 5):
                    play.does(play.room.reveal(member, "chair"))
            conflict = [{"bidder": "a", "text": "持有股份"}]
            play.does(play.room.act(2, "declaration", conflicts=conflict))
            step = play.state.step("chair")
            if not is_closed:
                play.does(play.room.order("stepClosed", "chair"), "composition")
            self.assertEqual((play.state.chair, step.phase), (0, "closed" if is_closed else "open"))
            self.replace(play, 2, 9)
            play.check_in((9,))
            play.submit(9, "chair", play.ballot(9, 3))
            if not is_closed:
                play.close("chair")
                for member in (1, 3, 4, 5):
                    play.does(play.room.reveal(member, "chair"))
            self.assertEqual((play.state.chair, step.phase), (0, "closed"))
            play.does(play.room.reveal(9, "chair"))
            # Three votes were for somebody who has left: one for 3 and two for 1 are left.
            self.assertEqual((play.state.chair, step.phase), (1, "settled"))

    def test_votes_for_somebody_who_has_left_are_none(self):
        for ballots, newcomers, chair in ((ELECTED, 1, 1), ({1: 2, 2: 2, 3: 2, 4: 2, 5: 2}, 2, 0)):
            play = goods(self)
            play.check_in()
            play.does(play.room.order("stepOpened", "chair"))
            for member in play.committee:
                play.submit(member, "chair", play.ballot(member, ballots[member]))
            play.close("chair")
            for member in (1, 3):
                play.does(play.room.reveal(member, "chair"))
            self.replace(play, 2, 9)
            play.check_in((9,))
            play.submit(9, "chair", play.ballot(9, newcomers))
            for member in (9, 4, 5):
                play.does(play.room.reveal(member, "chair"))
            self.assertEqual((play.state.chair, play.state.alarms), (chair, []))
            step = play.state.step("chair")
            self.assertEqual((step.phase, step.candidates), ("settled" if chair else "pending", None))

    def test_a_report_waits_for_the_points_of_who_is_valid_again(self):
        play = self.begun(engineering)
        room, state = play.room, play.state
        play.review("form", failed=["d"])
        (rejection,) = state.motions
        for step in ("qualification", "responsiveness"):
            play.review(step)
        for step in ("design", "management", "other"):
            play.score(step)
        play.count_prices()
        self.replace(play, 1, 9)
        play.check_in((9,))
        for step in [step.id for step in state.steps if step.has_sheets and step.kind != "chair"]:
            kind = state.step(step).kind
            sheet = play.reviewed(step, 9) if kind == "review" else play.scored(step, 9, lambda *_: None)
            play.submit(9, step, sheet)
            play.does(room.reveal(9, step))
        play.vote(rejection, "no", (4, 5, 9))
        self.assertTrue(state.is_valid("d"))
        self.assertEqual(state.result()["bidders"][3]["total"], "")
        play.agree()
        fields = {"bytes": len(BASE), "matters": "", "pdf": sha256(BASE), "result": state.result_hash(), "version": 1}
        self.assertEqual(room.act(6, "freeze", **fields), "missingTotals")
        play.does(room.act(2, "motion", **play.reject("d")))
        play.vote(room.last, "yes", (2, 3, 4))
        play.agree()
        play.freeze()

    def test_a_session_that_does_not_rank_its_candidates_comes_to_its_report(self):
        rows = [bidder(name, price) for name, price in PRICES.items()]
        scheme = resource("schemes/engineering.json") | {"ranked": "no"}
        play = Play(self, Room(resource("rules/engineering.json"), scheme, rows))
        whole_engineering(play)
        result = play.state.result()
        self.assertEqual({row["rank"] for row in result["bidders"]}, {0})
        self.assertEqual(result["candidates"], ["a", "b", "c"])

    def test_a_session_ranked_by_price_comes_to_its_report(self):
        rows = [bidder(name, price, "passed") for name, price in PRICES.items()]
        room = Room(resource("rules/government-tender.json"), resource("schemes/goods-lowest-price.json"), rows)
        play = Play(self, room)
        play.check_in()
        play.elect(ELECTED)
        play.review("conformity")
        play.count_prices()
        self.assertEqual(play.state.result()["candidates"], ["d", "c", "b"])
        finish(play)

    def test_a_report_waits_for_the_reason_of_a_newcomers_outlier(self):
        play = self.begun()
        room, state = play.room, play.state
        play.judge_goods()
        play.count_prices()
        self.replace(play, 1, 9)
        play.check_in((9,))
        low = ("b", "technical.plan")
        for step in [step.id for step in state.steps if step.has_sheets and step.kind != "chair"]:
            kind = state.step(step).kind
            given = play.scored(step, 9, lambda _, *item: "1" if item == low else None) if kind == "score" else None
            play.submit(9, step, given or play.reviewed(step, 9))
            play.does(room.reveal(9, step))
        self.assertEqual(state.step("technical").phase, "settled")
        self.assertIsNone(state.result())
        self.enters_items_anew(play)
        play.agree((2, 3, 4, 5, 9))
        fields = {"bytes": len(BASE), "matters": "", "pdf": sha256(BASE), "result": state.result_hash(), "version": 1}
        self.assertEqual(room.act(6, "freeze", **fields), "unexplainedScore")
        why = {"bidder": "b", "criterion": "technical.plan", "step": "technical", "text": "方案空泛"}
        play.does(room.act(9, "explanation", **why))
        play.freeze()

    def test_what_was_done_wrong_is_done_again_before_the_supervisor(self):
        play = self.begun(engineering)
        room, state = play.room, play.state
        restart = {"text": "漏看一页"}
        does = lambda member, step, effect="": play.does(
            room.act(member, "stepRestarted", after=state.orders, step=step, **restart), effect
        )
        play.review("form", failed=["d"])
        does(1, "form", "role")
        does(2, "chair", "unknownStep")
        does(6, "qualification", "notOpen")
        play.does(room.act(6, "stepRestarted", after=0, step="form", **restart), "stale")
        for step in ("qualification", "responsiveness"):
            play.review(step)
        for step in ("design", "management", "other"):
            play.score(step)
        play.count_prices()
        play.agree()
        play.freeze()
        before = state.result_hash()
        does(2, "form")
        name = room.last
        play.does(room.act(2, "witness", of=name), "unknownSubject")
        play.does(room.act(3, "witness", of=name))
        self.assertTrue(state.is_frozen())
        play.does(room.act(7, "witness", of=name))
        self.assertEqual((state.is_frozen(), state.report.version, state.price_set), (False, 1, None))
        self.assertEqual([(step.phase, step.round) for step in state.steps[1:]], [("pending", 2)] * 7)
        self.assertEqual(state.valid(), ["a", "b", "c", "d"])
        (motion,) = state.motions.values()
        self.assertEqual(state.outcome(motion), "void")
        play.does(room.act(1, "opinion", agrees="yes", result=before, text=""), "notRanked")
        for step in ("form", "qualification", "responsiveness"):
            play.review(step)
        for step in ("design", "management", "other"):
            play.score(step)
        play.count_prices()
        does(6, "price")
        name = room.last
        play.agree()
        play.freeze()
        play.sign((1,))
        does(6, "price", "signed")
        play.does(room.act(7, "witness", of=name), "signed")
        rows = state_json(state, room.manifest.session, room.size)["restarts"]
        self.assertEqual([row["inEffect"] for row in rows], ["yes", "no"])

    def test_a_conflict_found_later_recuses_and_voids_the_report(self):
        play = self.begun()
        room, state = play.room, play.state
        play.judge_goods()
        play.count_prices()
        play.agree()
        play.freeze()
        play.sign((1, 3))
        name = {"conflicts": [{"bidder": "b", "text": "亲属"}]}
        play.does(room.act(1, "declaration", **(name | {"conflicts": []})), "alreadyDeclared")
        play.does(room.act(1, "declaration", **name))
        row = state_json(state, "", 0)
        self.assertEqual(row["report"], {"bytes": 0, "pdf": "", "result": "", "version": 1})
        self.assertEqual([step.phase for step in state.steps if step.has_sheets], ["settled"] * 4)
        self.assertFalse(any(1 in step.counted for step in state.steps))
        play.does(room.act(1, "declaration", **name), "inactive")
        fields = {"bytes": len(BASE), "matters": "", "pdf": sha256(BASE), "result": state.result_hash(), "version": 2}
        self.assertEqual(room.act(6, "freeze", **fields), "composition")
        self.replace(play, 1, 9)
        self.assertEqual(state.step("technical").phase, "closed")

    def test_who_is_recused_makes_no_majority_easier(self):
        play = self.begun()
        room, state = play.room, play.state
        play.review("conformity")
        for member in (1, 3):
            play.does(room.act(member, "declaration", conflicts=[{"bidder": "b", "text": "亲属"}]))
        play.does(room.act(2, "motion", **play.reject("d")))
        (motion,) = state.motions.values()
        self.assertEqual((len(state.committee()), state.voting_base()), (3, 5))
        play.vote(motion.name, "yes", (2, 4))
        self.assertEqual(state.outcome(motion), "open")
        play.vote(motion.name, "yes", (5,))
        self.assertEqual(state.outcome(motion), "passed")

    def test_by_votes_a_motion_waits_for_everybody(self):
        play = self.begun()
        room, state = play.room, play.state
        play.does(room.act(2, "motion", **play.reject("d")))
        (motion,) = state.motions.values()
        play.vote(motion.name, "yes", (1, 2, 3))
        self.assertEqual(state.outcome(motion), "passed")
        state.scheme = state.scheme | {"denominator": "voting"}
        play.does(room.act(6, "absence", member=4, text="就医"))
        self.assertEqual(state.outcome(motion), "open")
        play.vote(motion.name, "no", (4, 5))
        self.assertEqual(state.outcome(motion), "passed")

    def test_a_replacement_voids_a_frozen_report_and_opens_votes_again(self):
        play = self.begun()
        play.review("conformity", failed=["d"])
        motion = next(iter(play.state.motions.values()))
        self.assertEqual(play.state.outcome(motion), "passed")
        play.enter_items("commercial")
        play.score("technical")
        play.score("service")
        play.count_prices()
        play.agree()
        play.freeze()
        play.sign((1, 3))
        self.replace(play, 1, 9)
        play.check_in((9,))
        row = state_json(play.state, "", 0)
        self.assertEqual(row["report"], {"bytes": 0, "pdf": "", "result": "", "version": 1})
        self.assertEqual((row["signed"], row["result"]), ([], ""))
        self.assertEqual([opinion["member"] for opinion in row["opinions"]], [1, 2, 3, 4, 5])
        self.assertEqual(row["motions"][0]["outcome"], "open")
        self.assertEqual(len(row["motions"][0]["votes"]), 3)

    def test_outliers_wait_for_an_explanation(self):
        play = self.begun()
        play.review("conformity")
        play.enter_items("commercial")
        low = {(1, "a", "technical.plan"): "1"}
        play.score("technical", lambda *item: low.get(item))
        self.assertEqual(play.room.order("stepOpened", "service"), "unexplainedScore")
        why = {"bidder": "a", "criterion": "technical.plan", "step": "technical", "text": "方案空泛"}
        play.does(play.room.act(1, "explanation", **why))
        play.does(play.room.order("stepOpened", "service"))

    def test_the_state_tells_everything_once(self):
        play = goods(self)
        whole_goods(play)
        row = state_json(play.state, play.room.manifest.session, play.room.size)
        names = "alarms chair deemed delivered effects failed members motions moreTime opinions report restarts result session"
        self.assertEqual(sorted(row), sorted((names + " signed size steps suspended").split()))
        self.assertEqual(row["members"][0]["declared"], "clear")
        self.assertEqual([step["step"] for step in row["steps"]][:2], ["chair", "conformity"])
        self.assertEqual(row["chair"], 2)
        self.assertEqual(len(row["effects"]), play.room.size)


if __name__ == "__main__":
    unittest.main()
