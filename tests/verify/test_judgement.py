#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier refuses: the conditions of FORMAT.md §9.4 to §9.7 by their names, and nothing changes."""

import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.canonical import Fault, sha256
from evalroom_verify.criterion import check_criterion
from evalroom_verify.law_sheets import check_sheet
from evalroom_verify.refusal import Refused
from evalroom_verify.state import Step
from play import BASE, engineering, goods
from refusals import Law
from room import BEGIN, HASH, SEALED, envelope, opening
from test_envelopes import goods_in_envelopes


class Sheets(Law):
    def test_where_a_sheet_may_be_put(self):
        play = self.elected()
        room = play.room
        sheet = {"commitment": HASH, "envelope": {}, "escrow": {}, "round": 1}
        self.refused("unknownStep", 1, "sheet", step="x", **sheet)
        self.refused("noSheets", 1, "sheet", step="price", **sheet)
        self.refused("round", 1, "sheet", step="form", **(sheet | {"round": 2}))
        self.refused("notOpen", 1, "sheet", step="form", **sheet)
        play.does(room.order("stepOpened", "form"))
        self.refused("envelope", 1, "sheet", step="form", **sheet)
        self.refused("unknownAct", 1, "sheet", step="form", **(sheet | {"escrow": "x"}))
        self.play = engineering(self)
        self.refused("notReady", 1, "sheet", step="form", **sheet)

    def closed_form(self, wrong=None):
        """Everybody has handed in; member 1's sheet is what the test says."""
        play = self.elected()
        play.does(play.room.order("stepOpened", "form"))
        for member in play.committee:
            sheet = play.reviewed("form", member)
            play.submit(member, "form", wrong(sheet) if wrong and member == 1 else sheet)
        play.close("form")
        return play

    def test_only_the_author_opens_and_only_what_was_sealed(self):
        play = self.closed_form()
        one = play.room.salts[1, "form"]
        self.refused("unknownSheet", 2, "opening", **one)
        self.refused("unknownSheet", 1, "opening", **(one | {"entry": HASH}))
        self.refused("commitment", 1, "opening", **(one | {"salt": HASH}))
        self.assertEqual(play.state.alarms[-1][1:], (1, "commitment"))
        play.does(play.room.act(1, "opening", **one))
        self.refused("alreadyOpened", 1, "opening", **one)

    def test_an_unlawful_sheet_is_an_alarm(self):
        def changed(**fields):
            return lambda sheet: sheet | {"items": [sheet["items"][0] | fields, *sheet["items"][1:]]}

        wrongs = [
            changed(result="fail", reason=" "),
            changed(result="maybe"),
            changed(bidder="x"),
            changed(points="1"),
            lambda sheet: sheet | {"items": sheet["items"][1:]},
            lambda sheet: sheet | {"items": [*sheet["items"], sheet["items"][0]]},
            lambda sheet: sheet | {"nonce": "00"},
            lambda sheet: {"nonce": sheet["nonce"]},
        ]
        for wrong in wrongs:
            play = self.closed_form(wrong)
            self.refused("content", 1, "opening", **play.room.salts[1, "form"])
            self.assertEqual(play.state.alarms[-1][1:], (1, "content"))

    def test_some_schemes_want_to_know_why(self):
        plain = {"clause": "", "id": "plan", "increment": "0.5", "name": "方案", "points": "8", "standard": ""}
        self.assertRaises(Fault, check_criterion, plain | {"reason": "zero"}, "objective")
        self.assertRaises(Fault, check_criterion, plain | {"reason": "never"}, "score")
        cases = {"always": ("8",), "belowFull": ("7.5", "8"), "belowSixty": ("4.5", "5"), "zero": ("0", "0.5")}
        for rule, (wanting, *enough) in cases.items():
            criterion = plain | {"reason": rule}
            check_criterion(criterion, "score")
            step = Step({"criteria": [criterion], "id": "technical", "kind": "score"})
            step.bidders = ["a"]
            for points, reason, lawful in ((wanting, " ", False), (wanting, "缺图", True), *((p, "", True) for p in enough)):
                row = {"bidder": "a", "criterion": "plan", "points": points, "reason": reason}
                with self.subTest(rule=rule, points=points, reason=reason):
                    if lawful:
                        check_sheet(None, step, {"nonce": "5a" * 32, "scores": [row]})
                    else:
                        self.assertRaises(Refused, check_sheet, None, step, {"nonce": "5a" * 32, "scores": [row]})

    def test_escrow_needs_both_roles_and_the_limit(self):
        play = self.closed_form()
        room, one = play.room, play.room.salts[1, "form"]
        release = {"entry": one["entry"], "envelope": {}}
        self.refused("unknownSheet", 8, "escrowReleased", **(release | {"entry": HASH}))
        self.refused("tooEarly", 8, "escrowReleased", **release)
        self.refused("tooEarly", 7, "escrowOpened", **one)
        room.clock = BEGIN + 5000
        self.refused("envelope", 8, "escrowReleased", **release)
        self.refused("notReleased", 7, "escrowOpened", **one)
        play.does(room.act(8, "escrowReleased", entry=one["entry"], envelope=envelope()))
        self.refused("commitment", 7, "escrowOpened", **(one | {"salt": HASH}))
        self.assertEqual(play.state.alarms[-1][1:], (1, "commitment"))
        play.does(room.act(7, "escrowOpened", **one))
        self.refused("alreadyOpened", 7, "escrowOpened", **one)
        self.refused("alreadyOpened", 8, "escrowReleased", **release)

    def test_an_owner_is_no_candidate_where_the_rules_say_so(self):
        play = self.checked_in(goods)
        play.does(play.room.order("stepOpened", "chair"))
        for member in play.committee:
            play.submit(member, "chair", play.ballot(member, 5 if member == 1 else 77 if member == 2 else 3))
        play.close("chair")
        for member in (1, 2):
            self.refused("content", member, "opening", **play.room.salts[member, "chair"])


class Motions(Law):
    def test_motions_and_votes(self):
        play = self.elected()
        room = play.room
        reject = play.reject("a")
        play.does(room.order("stepOpened", "form"))
        self.refused("sheetsOpen", 1, "motion", **reject)
        for member in play.committee:
            play.submit(member, "form", play.reviewed("form", member))
        play.close("form")
        self.refused("sheetsOpen", 1, "motion", **reject)
        for member in play.committee:
            play.does(room.reveal(member, "form"))
        self.refused("unknownBidder", 1, "motion", **(reject | {"bidder": "x"}))
        self.refused("unknownGround", 1, "motion", **(reject | {"ground": "x"}))
        for document in ("bid-z", "bid-b"):
            self.refused("unknownDocument", 1, "motion", **(reject | {"document": document}))
        self.refused("noOccasion", 1, "motion", kind="competition", text="竞争")
        play.does(room.act(1, "motion", **reject))
        motion = room.last
        self.refused("pendingMotion", 2, "motion", **reject)
        self.refused("unknownMotion", 1, "vote", motion=HASH, text="", vote="yes")
        play.vote(motion, "yes", (1, 2))
        self.refused("alreadyVoted", 1, "vote", motion=motion, text="", vote="yes")
        self.order_refused("openMotion", "stepOpened", "qualification")
        play.vote(motion, "yes", (3,))
        self.refused("decided", 4, "vote", motion=motion, text="", vote="no")
        self.refused("unknownBidder", 1, "motion", **reject)
        self.assertEqual(play.state.valid(), ["b", "c", "d"])

    def test_a_step_waits_for_the_decision_on_a_failed_bid(self):
        play = self.elected()
        play.does(play.room.order("stepOpened", "form"))
        for member in play.committee:
            play.submit(member, "form", play.reviewed("form", member, "b" if member == 2 else ""))
        play.close("form")
        for member in play.committee:
            self.order_refused("order", "stepOpened", "qualification")
            play.does(play.room.reveal(member, "form"))
        self.order_refused("undecided", "stepOpened", "qualification")
        play.does(play.room.act(1, "motion", **play.reject("b")))
        motion = play.room.last
        self.order_refused("undecided", "stepOpened", "qualification")
        play.vote(motion, "no")
        play.does(play.room.order("stepOpened", "qualification"))

    def test_corrections_and_explanations_are_about_opened_scores(self):
        play = self.elected(goods)
        room = play.room
        play.review("conformity")
        play.enter_items("commercial")
        code = room.rules["corrections"][0]["code"]
        fields = {"bidder": "a", "criterion": "technical.plan", "ground": code, "kind": "correction", "member": 1}
        fields |= {"step": "technical", "text": "畸低"}
        self.refused("unknownStep", 2, "motion", **fields)
        low = {(1, "a", "technical.plan"): "1"}
        play.score("technical", lambda *item: low.get(item))
        self.assertEqual(play.state.step("technical").phase, "closed")
        for change, rule in (
            ({"step": "conformity"}, "unknownStep"),
            ({"bidder": "x"}, "unknownItem"),
            ({"member": 6}, "unknownItem"),
            ({"ground": "x"}, "unknownGround"),
        ):
            self.refused(rule, 2, "motion", **(fields | change))
        why = {"bidder": "a", "criterion": "technical.plan", "step": "technical", "text": "方案空泛"}
        self.refused("noOutlier", 2, "explanation", **why)
        self.refused("unknownStep", 1, "explanation", **(why | {"step": "service"}))
        play.does(room.act(2, "motion", **fields))
        motion = room.last
        self.refused("pendingMotion", 3, "motion", **fields)
        points = {"motion": motion, "points": "9", "reason": "重看"}
        self.refused("notPassed", 1, "correction", **points)
        play.vote(motion, "yes")
        self.refused("unknownMotion", 2, "correction", **points)
        self.refused("content", 1, "correction", **(points | {"points": "11"}))
        self.refused("rosterKey", 1, "correction", by_session_key=True, **points)
        self.assertEqual(play.state.step("technical").phase, "closed")
        play.does(room.act(1, "correction", **points))
        self.refused("alreadyCorrected", 1, "correction", **points)
        self.assertEqual(play.state.step("technical").phase, "settled")

    def carried_correction(self, play, member=1):
        code = play.room.rules["corrections"][0]["code"]
        fields = {"bidder": "a", "criterion": "technical.plan", "ground": code, "kind": "correction", "member": member}
        play.does(play.room.act(2, "motion", **fields, step="technical", text="汇总有误"))
        motion = play.room.last
        play.vote(motion, "yes")
        return {"motion": motion, "points": "9", "reason": "重看"}

    def test_prices_wait_for_a_carried_correction(self):
        play = self.elected(goods)
        play.judge_goods()
        points = self.carried_correction(play)
        play.does(play.room.order("stepOpened", "price"))
        self.order_refused("uncorrected", "stepClosed", "price")
        law = play.state.rules
        play.state.rules = law | {"correctionsOwed": "no"}
        play.does(play.room.order("stepClosed", "price"))  # as in a session of before
        play = self.elected(goods)
        play.judge_goods()
        points = self.carried_correction(play)
        play.does(play.room.order("stepOpened", "price"))
        play.does(play.room.act(1, "correction", **points))
        play.close("price")

    def test_second_envelopes_wait_for_a_carried_correction(self):
        """Whoever corrects points would know the prices."""
        play = self.elected(goods_in_envelopes)
        play.judge_goods()
        opens = lambda names="abcd": play.room.amend(type="openings", opened=[opening(name, SEALED) for name in names])
        points = self.carried_correction(play)
        self.assertEqual(opens(), "uncorrected")
        self.assertEqual(play.state.prices, {})
        play.does(play.room.act(1, "correction", **points))
        play.does(opens())
        self.carried_correction(play, member=3)
        self.assertEqual(opens(), "notDue")  # nothing is closed any more
        for law, names, rejected in (({"correctionsOwed": "no"}, "abcd", ""), ({}, "bcd", "a")):
            play = self.elected(goods_in_envelopes)
            play.state.rules = play.state.rules | law
            play.judge_goods()
            self.carried_correction(play)
            if rejected:
                play.does(play.room.act(1, "motion", **play.reject(rejected)))
                play.vote(play.room.last, "yes")
            play.does(opens(names))

    def test_a_bid_that_is_rejected_meanwhile_needs_no_correction(self):
        play = self.elected(goods)
        play.judge_goods()
        self.carried_correction(play)
        play.does(play.room.order("stepOpened", "price"))
        self.order_refused("uncorrected", "stepClosed", "price")
        play.does(play.room.act(1, "motion", **play.reject("a")))
        play.vote(play.room.last, "yes")
        play.close("price")


class Reports(Law):
    def opinion(self, **fields):
        return {"agrees": "yes", "result": self.play.state.result_hash(), "text": ""} | fields

    def frozen(self, **fields):
        result = self.play.state.result_hash()
        return {"bytes": 22, "matters": "", "pdf": sha256(BASE), "result": result, "version": 1} | fields

    def test_there_is_nothing_to_report_before_the_ranking(self):
        self.elected(goods)
        self.refused("notRanked", 1, "opinion", **self.opinion(result=HASH))
        self.refused("notRanked", 6, "signRequest", member=1)
        self.refused("notRanked", 6, "freeze", **self.frozen(result=HASH))
        self.refused("noOccasion", 6, "tieDecision", order=["a", "b"], text="定")

    def test_opinions_freezing_signing_and_delivery(self):
        play = self.ready_to_report()
        room = play.room
        self.refused("otherResult", 1, "opinion", **self.opinion(result=HASH))
        self.refused("reason", 1, "opinion", **self.opinion(agrees="no"))
        play.agree((1, 2, 3, 4))
        self.refused("stale", 6, "freeze", **self.frozen(version=2))
        self.refused("otherResult", 6, "freeze", **self.frozen(result=HASH))
        self.refused("missingOpinions", 6, "freeze", **self.frozen())
        self.refused("notFrozen", 1, "signature", chains=[], pdf=HASH)
        play.does(room.act(5, "opinion", **self.opinion(agrees="no", text="价格分有误")))
        seen = {"root": HASH, "size": room.size - 1}
        self.refused("stale", 6, "freeze", seen=seen, **self.frozen())
        seen = {"root": HASH, "size": room.size}
        play.does(room.act(1, "alarm", code="x", text=""))
        play.does(room.act(6, "freeze", seen=seen, **self.frozen()))
        self.refused("frozen", 5, "opinion", **self.opinion())
        self.refused("frozen", 1, "timeRequest", text="x")
        self.refused("noOccasion", 6, "tieDecision", order=["a", "b"], text="定")
        heads = play.heads(1)
        self.refused("otherReport", 1, "signature", chains=heads, pdf=HASH)
        self.refused("heads", 1, "signature", chains=[], pdf=sha256(BASE))
        # The refused acts stand in the chain too.
        self.refused("heads", 1, "signature", chains=heads, pdf=sha256(BASE))
        play.sign((1, 2, 3))
        self.refused("alreadySigned", 1, "signature", chains=play.heads(1), pdf=sha256(BASE))
        self.refused("missingSignatures", 6, "delivery", bytes=1, pdf=HASH)
        play.sign((4,))
        play.deliver()
        self.refused("closed", 1, "alarm", code="x", text="")

    def test_a_report_waits_for_a_carried_correction(self):
        play = self.ready_to_report()
        code = play.room.rules["corrections"][0]["code"]
        item = {"bidder": "a", "criterion": "technical.plan", "ground": code, "kind": "correction", "member": 1}
        play.does(play.room.act(2, "motion", **item, step="technical", text="汇总有误"))
        motion = play.room.last
        play.vote(motion, "yes")
        play.agree()
        self.refused("uncorrected", 6, "freeze", **self.frozen())
        play.does(play.room.act(1, "correction", motion=motion, points="9", reason="重看"))
        play.agree()
        play.freeze()

    def test_a_closing_needs_its_cosignature(self):
        play = self.elected(goods)
        play.does(play.room.order("stepOpened", "conformity"))
        for member in play.committee:
            play.submit(member, "conformity", play.reviewed("conformity", member))
        play.does(play.room.order("stepClosed", "conformity"))
        closing = play.room.last
        for member in play.committee:
            play.does(play.room.reveal(member, "conformity"))
        play.enter_items("commercial")
        play.score("technical")
        play.score("service")
        play.count_prices()
        play.agree()
        self.refused("notCosigned", 6, "freeze", **self.frozen())
        play.does(play.room.act(7, "cosignature", closing=closing))
        play.freeze()

    def test_without_a_chair_who_can_any_member_writes_the_note(self):
        for chair, silent, writer, wrong in ((2, 5, 2, 1), (2, 2, 1, 2), (0, 5, 1, 5)):
            play = engineering(self)
            room, state = play.room, play.state
            play.check_in()
            if not chair:
                room.scheme["chair"], state.steps = {"mode": "none"}, state.steps[1:]
            else:
                play.elect({1: 2, 2: 2, 3: 2, 4: 1, 5: 1})
            for step in ("form", "qualification", "responsiveness"):
                play.review(step)
            for step in ("design", "management", "other"):
                play.score(step)
            play.count_prices()
            play.does(room.act(6, "signRequest", member=silent))
            room.clock += 3600
            note = {"member": silent, "text": "拒绝签字"}
            play.does(room.act(6, "deemedAgreement", **note), "role")
            play.does(room.act(wrong, "deemedAgreement", **note), "role")
            play.does(room.act(writer, "deemedAgreement", **note))
            name = room.last
            for member in {3, 4, 6, 7}:
                play.does(room.act(member, "witness", of=name))
            self.assertEqual(state.deemed_members(), [silent])

    def test_who_keeps_silent_is_deemed_to_agree_before_witnesses(self):
        play = self.ready_to_report()
        room = play.room
        deemed = {"member": 5, "text": "拒绝签字"}
        self.refused("role", 2, "deemedAgreement", **deemed)
        self.refused("unknownMember", 6, "deemedAgreement", member=7, text="x")
        self.refused("unknownMember", 6, "signRequest", member=7)
        self.refused("notRequested", 6, "deemedAgreement", **deemed)
        play.does(room.act(6, "signRequest", member=5))
        self.refused("tooEarly", 6, "deemedAgreement", **deemed)
        room.clock += 3600
        play.does(room.act(6, "deemedAgreement", **deemed))
        name = room.last
        self.refused("unknownSubject", 6, "witness", of=name)
        self.refused("unknownSubject", 7, "witness", of=HASH)
        play.does(room.act(1, "witness", of=name))
        self.assertEqual(play.state.deemed_members(), [])
        play.does(room.act(7, "witness", of=name))
        self.refused("alreadyWitnessed", 7, "witness", of=name)
        self.assertEqual(play.state.deemed_members(), [5])
        play.agree((1, 2, 3, 4))
        play.freeze()
        play.does(room.act(5, "opinion", **self.opinion(agrees="no", text="不同意")))
        self.assertEqual(play.state.deemed_members(), [])
        self.refused("dissented", 6, "deemedAgreement", **deemed)
        play.sign((1, 2, 3, 4))
        play.does(room.act(6, "signRequest", member=4))
        room.clock += 3600
        self.refused("signed", 6, "deemedAgreement", member=4, text="x")
        play.deliver()


if __name__ == "__main__":
    unittest.main()
