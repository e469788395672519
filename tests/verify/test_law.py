#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier refuses: the conditions of FORMAT.md §9.1 to §9.3 by their names, and nothing changes."""

import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.canonical import sha256
from evalroom_verify.view import state_json
from play import engineering, goods
from refusals import Law
from room import BEGIN, HASH, as_time, roster_entry

PLEDGE = {"text": HASH}


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
        self.refused("role", 2, "freeze", bytes=1, matters="", pdf=HASH, result=HASH, version=1)
        self.refused("rosterKey", 1, "pledge", by_session_key=True, **PLEDGE)
        play.does(play.room.act(7, "suspension", text="停电"))
        self.refused("suspended", 1, "pledge", by_session_key=True, **PLEDGE)
        self.refused("suspended", 6, "suspension", text="停电")
        self.refused("role", 8, "resumption", text="来电")
        play.does(play.room.act(1, "alarm", code="power", text=""))
        play.does(play.room.act(6, "absence", member=2, text="外出"))
        play.does(play.room.act(6, "resumption", text="来电"))
        self.refused("notSuspended", 6, "resumption", text="来电")
        play.does(play.room.amend(type="replacement", entry=roster_entry(9, "expert"), leaving=2))
        self.refused("inactive", 2, "consent")

    def test_nobody_is_exchanged_without_a_reason(self):
        play = self.play = engineering(self)
        self.assertEqual(play.room.amend(type="replacement", entry=roster_entry(9, "expert"), leaving=1), "noReason")
        # Who came by it is on the roster, and no member.
        self.assertEqual(play.room.amend(type="replacement", entry=roster_entry(10, "expert"), leaving=9), "unknownMember")
        self.assertTrue(play.state.members[1].is_active())
        # The newcomer is on the roster and nowhere else.
        self.refused("role", 9, "consent")
        play.does(play.room.act(6, "absence", member=2, text="突发疾病"))
        play.does(play.room.amend(type="replacement", entry=roster_entry(10, "expert"), leaving=2))
        play.does(play.room.amend(type="replacement", entry=roster_entry(11, "supervisor"), leaving=7))

    def test_what_is_sealed_waits_for_the_whole_committee_and_an_unfilled_one_is_the_end(self):
        play = self.play = engineering(self)
        sealed, unfilled = ({"kind": kind, "material": "投标文件", "text": "缺员"} for kind in ("sealed", "unfilled"))
        for fields in ({"kind": "pause"}, {"material": " "}, {"kind": "x"}):
            self.refused("unknownAct", 6, "suspension", **(sealed | fields))
        self.refused("unknownAct", 6, "suspension", material="投标文件", text="停电")
        self.refused("noOccasion", 6, "suspension", **unfilled)
        play.does(play.room.act(6, "admission", member=2, method="card", seat="1"))
        play.does(play.room.act(2, "consent"))
        play.does(play.room.act(2, "declaration", conflicts=[{"bidder": "a", "text": "亲属"}]))
        play.does(play.room.act(7, "suspension", **sealed))
        self.refused("composition", 6, "resumption", text="恢复")
        play.room.amend(type="replacement", entry=roster_entry(9, "expert"), leaving=2)
        play.does(play.room.act(6, "resumption", text="恢复"))
        play.does(play.room.act(6, "admission", member=9, method="card", seat="1"))
        play.does(play.room.act(9, "consent"))
        play.does(play.room.act(9, "declaration", conflicts=[{"bidder": "a", "text": "亲属"}]))
        play.does(play.room.act(6, "suspension", **unfilled))
        play.room.amend(type="replacement", entry=roster_entry(10, "expert"), leaving=9)
        self.refused("unfilled", 6, "resumption", text="恢复")

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
        self.refused("unknownGround", 1, "declaration", conflicts=[conflict | {"ground": "friend"}])
        self.refused("unknownAct", 1, "declaration", conflicts=[conflict | {"ground": ""}])
        self.refused("notDeclared", 1, "pledge", **PLEDGE)
        play.does(room.act(1, "declaration", conflicts=[]))
        self.refused("alreadyDeclared", 1, "declaration", conflicts=[])
        self.refused("otherText", 1, "pledge", **PLEDGE)
        play.does(room.act(1, "pledge", text=sha256(room.rules["pledge"].encode())))
        self.assertTrue(play.state.is_ready(1))
        play.does(room.act(6, "admission", member=2, method="face", seat="2"))
        play.does(room.act(2, "consent"))
        play.does(room.act(2, "declaration", conflicts=[conflict | {"ground": "near-relative"}]))
        self.refused("inactive", 2, "pledge", **PLEDGE)
        self.refused("unknownMember", 6, "absence", member=2, text="回避")
        play.does(room.act(3, "timeRequest", text="页数多"))
        self.refused("alreadyRequested", 3, "timeRequest", text="页数多")
        # Of four who are active, as member 2 is recused.
        more = {"text": "延长", "until": as_time(BEGIN + 9000)}
        self.refused("noOccasion", 6, "timeExtended", **more)
        play.does(room.act(4, "timeRequest", text="页数多"))
        self.refused("tooEarly", 6, "timeExtended", **(more | {"until": as_time(BEGIN)}))
        self.refused("unknownAct", 6, "timeExtended", **(more | {"until": "2027-01-16"}))
        self.refused("role", 7, "timeExtended", **more)
        play.does(room.act(6, "timeExtended", **more))
        for member in (3, 4):
            play.does(room.act(member, "timeRequest", text="仍不够"))
        self.refused("tooEarly", 6, "timeExtended", **more)
        rows = state_json(play.state, "", 0)["extensions"]
        self.assertEqual([row["until"] for row in rows], [more["until"]])


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
            {"bidder": b, "criterion": c, "points": step.criteria[c]["points"], "text": ""}
            for b, c in sorted(step.pairs())
        ]
        self.refused("unknownStep", 1, "items", round=1, step="x", values=[])
        self.refused("notOpen", 1, "items", round=1, step="technical", values=[])
        self.refused("round", 1, "items", round=2, step="commercial", values=[])
        changes = [{"bidder": "x"}, {"criterion": "x"}, {"points": "1000"}, {"points": "-1"}, {"points": "0.000001"}]
        for change in changes:
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
        # 条例 art. 48, which is not of this law.
        play.state.rules = play.state.rules | {"timeOwed": "yes"}
        for member in (2, 4):
            play.does(room.act(member, "timeRequest", text="页数多"))
        self.order_refused("timeOwed", "stepClosed", "commercial")
        play.does(room.act(6, "timeExtended", text="延长", until=as_time(BEGIN + 900000)))
        play.does(room.order("stepClosed", "commercial"))
        self.assertEqual(step.phase, "settled")


if __name__ == "__main__":
    unittest.main()
