#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier refuses: every condition of FORMAT.md §9 by its own name, and nothing changes."""

import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.canonical import sha256
from evalroom_verify.view import state_json
from play import BASE, engineering, goods
from room import BEGIN, HASH, as_time, roster_entry

PLEDGE = {"text": HASH}


def standing(state):
    """What a refused act must leave as it is."""
    row = state_json(state, "", 0)
    for name in ("effects", "alarms"):
        del row[name]
    return row, state.orders, dict(state.requests), sorted(state.explanations), list(state.deemed)


class Law(unittest.TestCase):
    def refused(self, rule, author, kind, /, **fields):
        """The rule refuses the act, and only the list of effects tells of it."""
        before = standing(self.play.state)
        effect = self.play.room.act(author, kind, **fields)
        self.assertEqual(effect, rule, (kind, fields))
        self.assertEqual(standing(self.play.state), before, (kind, fields))

    def order_refused(self, rule, kind, step, member=6, **fields):
        known = self.play.state.step(step)
        defaults = {"after": self.play.state.orders, "round": known.round if known else 1, "step": step}
        self.refused(rule, member, kind, **(defaults | fields))

    def checked_in(self, make=engineering, **facts):
        self.play = make(self, **facts)
        self.play.check_in()
        self.room, self.state = self.play.room, self.play.state
        return self.play

    def elected(self, make=engineering, **facts):
        self.checked_in(make, **facts).elect({1: 2, 2: 2, 3: 2, 4: 1, 5: 1})
        return self.play

    def ready_to_report(self):
        play = self.elected(goods)
        play.review("conformity")
        play.enter_items("commercial")
        play.score("technical")
        play.score("service")
        play.count_prices()
        return play


class BeforeAnyCondition(Law):
    def test_an_act_of_another_shape_is_unknown(self):
        self.play = engineering(self)
        seat = {"member": 1, "method": "practice", "seat": "1"}
        for fields in ({}, seat | {"x": 1}, seat | {"member": "1"}, seat | {"member": 0}, seat | {"method": "eye"}):
            self.refused("unknownAct", 6, "admission", **fields)
        for fields in ({"seat": " "}, {"seat": "x" * 4001}, {"seat": "\U0001f600" * 2001}):
            self.refused("unknownAct", 6, "admission", **(seat | fields))
        self.refused("unknownAct", 6, "dance")
        self.refused("unknownAct", 1, "consent", member=1)
        self.refused("unknownAct", 1, "declaration", conflicts=[{"bidder": "a", "text": ""}])
        self.refused("unknownAct", 1, "motion", kind="dance", text="x")
        self.refused("unknownAct", 1, "motion", **(self.play.reject("a") | {"page": 0}))
        self.refused("unknownAct", 1, "opening", entry=HASH, salt="AB" * 32, sheet={})
        self.refused("unknownAct", 1, "opening", entry=HASH, salt=HASH, sheet="x")
        row = {"bidder": "a", "criterion": "x", "points": "1.0", "text": ""}
        self.refused("unknownAct", 1, "items", round=1, step="form", values=[row])

    def test_the_order_of_the_general_conditions(self):
        play = self.play = engineering(self)
        self.refused("role", 1, "admission", member=1, method="card", seat="1")
        self.refused("role", 1, "stepOpened", after=0, round=1, step="chair")
        self.refused("role", 6, "consent")
        self.refused("role", 2, "freeze", bytes=1, pdf=HASH, result=HASH, version=1)
        self.refused("rosterKey", 1, "pledge", by_session_key=True, **PLEDGE)
        play.does(play.room.act(7, "suspension", text="停电"))
        self.refused("suspended", 1, "pledge", by_session_key=True, **PLEDGE)
        self.refused("suspended", 6, "suspension", text="停电")
        self.refused("role", 8, "resumption", text="来电")
        play.does(play.room.act(1, "alarm", code="power", text=""))
        play.does(play.room.act(6, "absence", member=2, text="外出"))
        play.does(play.room.act(6, "resumption", text="来电"))
        self.refused("notSuspended", 6, "resumption", text="来电")
        play.room.amend(type="replacement", entry=roster_entry(9, "expert"), leaving=1)
        self.refused("inactive", 1, "consent")

    def test_a_certificate_lives_from_its_first_to_its_last_second(self):
        play = self.play = engineering(self)
        room = play.room
        life = {"from": as_time(BEGIN + 10), "to": as_time(BEGIN + 20)}
        room.amend(type="credential", entry=roster_entry(1, "expert", life))
        self.assertEqual(room.delegate(1), "certificate")
        room.clock = BEGIN + 9
        self.refused("certificate", 1, "consent")
        play.does(room.delegate(1))
        room.clock = BEGIN + 19
        play.does(room.act(1, "consent"))
        self.refused("certificate", 1, "dance")

    def test_a_flaw_of_the_log_is_the_effect(self):
        self.play = engineering(self)
        for flaw in ("chainFork", "chainEnded", "splitView", "seenBackwards"):
            self.refused(flaw, 1, "dance", flaw=flaw)
        self.assertEqual([what for _, _, what in self.play.state.alarms], ["chainFork", "splitView"])


class People(Law):
    def test_the_way_to_the_pledge(self):
        play = self.play = engineering(self)
        room = play.room
        self.refused("unknownMember", 6, "admission", member=77, method="card", seat="1")
        self.refused("notAdmitted", 1, "declaration", conflicts=[])
        play.does(room.act(6, "admission", member=1, method="card", seat="1"))
        self.refused("noConsent", 1, "declaration", conflicts=[])
        play.does(room.act(1, "consent"))
        conflict = {"bidder": "a", "text": "亲属"}
        self.refused("unknownBidder", 1, "declaration", conflicts=[conflict | {"bidder": "x"}])
        self.refused("unknownBidder", 1, "declaration", conflicts=[conflict, conflict])
        self.refused("notDeclared", 1, "pledge", **PLEDGE)
        play.does(room.act(1, "declaration", conflicts=[]))
        self.refused("alreadyDeclared", 1, "declaration", conflicts=[conflict])
        self.refused("otherText", 1, "pledge", **PLEDGE)
        play.does(room.act(1, "pledge", text=sha256(room.rules["pledge"].encode())))
        self.assertTrue(play.state.is_ready(1))
        play.does(room.act(6, "admission", member=2, method="face", seat="2"))
        play.does(room.act(2, "consent"))
        play.does(room.act(2, "declaration", conflicts=[conflict]))
        self.refused("inactive", 2, "pledge", **PLEDGE)
        self.refused("unknownMember", 6, "absence", member=2, text="回避")
        play.does(room.act(3, "timeRequest", text="页数多"))
        self.refused("alreadyRequested", 3, "timeRequest", text="页数多")


class Steps(Law):
    def test_who_may_open_what_and_when(self):
        play = self.checked_in()
        self.order_refused("stale", "stepOpened", "chair", after=1)
        self.order_refused("unknownStep", "stepOpened", "x")
        self.order_refused("order", "stepOpened", "form")
        self.order_refused("round", "stepOpened", "chair", round=2)
        play.does(play.room.act(6, "admission", member=1, method="card", seat="9"))
        play.elect({1: 2, 2: 2, 3: 2, 4: 1, 5: 1})
        self.order_refused("order", "stepOpened", "chair")
        play.does(play.room.order("stepOpened", "form", member=2))
        self.order_refused("order", "stepOpened", "form")
        self.assertEqual(play.state.step("form").bidders, ["a", "b", "c", "d"])

    def test_the_committee_is_complete_and_ready(self):
        play = self.play = engineering(self)
        play.check_in((1, 2, 3, 4))
        self.order_refused("notReady", "stepOpened", "chair")
        room = play.room
        play.does(room.act(6, "admission", member=5, method="card", seat="5"))
        play.does(room.act(5, "consent"))
        play.does(room.act(5, "declaration", conflicts=[{"bidder": "a", "text": "股东"}]))
        self.order_refused("composition", "stepOpened", "chair")
        room.amend(type="replacement", entry=roster_entry(9, "owner"), leaving=5)
        self.order_refused("notReady", "stepOpened", "chair")
        play.check_in((9,))
        play.does(room.order("stepOpened", "chair"))

    def test_a_step_closes_upon_what_its_closer_saw(self):
        play = self.elected()
        room = play.room
        self.order_refused("notOpen", "stepClosed", "form")
        play.does(room.order("stepOpened", "form"))
        sheets = {member: play.reviewed("form", member) for member in play.committee}
        for member in (1, 2, 3, 4):
            play.submit(member, "form", sheets[member])
        self.order_refused("missingSheets", "stepClosed", "form")
        play.submit(5, "form", sheets[5])
        first = room.size - 1
        self.order_refused("missingSheets", "stepClosed", "form", seen={"root": HASH, "size": first})
        play.submit(1, "form", sheets[1])
        again = room.size - 1
        self.order_refused("stale", "stepClosed", "form", after=0)
        self.order_refused("unknownStep", "stepClosed", "x")
        self.order_refused("round", "stepClosed", "form", round=2)
        play.does(room.order("stepClosed", "form", seen={"root": HASH, "size": again}))
        closing = room.last
        self.assertEqual(play.state.effects[again], "late")
        self.assertEqual(room.sheet(1, "form", sheets[1]), "late")
        step = play.state.step("form")
        self.assertLess(step.counted[1].index, first)
        self.refused("unknownClosing", 7, "cosignature", closing=HASH)
        at_closing = {"root": HASH, "size": room.size - 3}
        self.refused("seenTooOld", 7, "cosignature", closing=closing, seen=at_closing)
        play.does(room.act(7, "cosignature", closing=closing))
        self.refused("alreadyCosigned", 7, "cosignature", closing=closing)

    def test_objective_items_are_lawful_complete_and_agreed(self):
        play = self.elected(goods)
        play.review("conformity")
        room, values = play.room, []
        self.refused("notOpen", 1, "items", round=1, step="commercial", values=[])
        play.does(room.order("stepOpened", "commercial"))
        step = play.state.step("commercial")
        values = [
            {"bidder": b, "criterion": c, "points": step.criteria[c]["points"], "text": ""} for b, c in sorted(step.pairs())
        ]
        self.refused("unknownStep", 1, "items", round=1, step="x", values=[])
        self.refused("notOpen", 1, "items", round=1, step="technical", values=[])
        self.refused("round", 1, "items", round=2, step="commercial", values=[])
        for change in ({"bidder": "x"}, {"criterion": "x"}, {"points": "1000"}, {"points": "-1"}, {"points": "0.000001"}):
            self.refused("content", 1, "items", round=1, step="commercial", values=[values[0] | change])
        self.refused("content", 1, "items", round=1, step="commercial", values=[values[0], values[0]])
        for member in play.committee:
            rows = values if member != 5 else values[1:]
            play.does(room.act(member, "items", round=1, step="commercial", values=rows))
        self.order_refused("disagreement", "stepClosed", "commercial")
        play.does(room.act(5, "items", round=1, step="commercial", values=[values[0] | {"points": "0"}, *values[1:]]))
        self.order_refused("disagreement", "stepClosed", "commercial")
        play.does(room.act(5, "items", round=1, step="commercial", values=values))
        self.order_refused("disagreement", "stepClosed", "commercial", seen={"root": HASH, "size": room.size - 1})
        play.does(room.order("stepClosed", "commercial"))
        self.assertEqual(step.phase, "settled")


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
        from room import envelope

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


class Reports(Law):
    def opinion(self, **fields):
        return {"agrees": "yes", "result": self.play.state.result_hash(), "text": ""} | fields

    def frozen(self, **fields):
        result = self.play.state.result_hash()
        return {"bytes": 22, "pdf": sha256(BASE), "result": result, "version": 1} | fields

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
        play.freeze()
        self.refused("frozen", 5, "opinion", **self.opinion())
        self.refused("frozen", 1, "timeRequest", text="x")
        self.refused("frozen", 6, "tieDecision", order=["a", "b"], text="定")
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
