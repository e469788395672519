#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Why a member withdraws, and what suppliers apply for."""

import copy
import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.canonical import Fault
from evalroom_verify.rules import check_rules
from evalroom_verify.view import state_json
from play import engineering
from refusals import Law
from room import BEGIN, HASH, as_time, resource

SHARE = {"bidder": "a", "ground": "interest", "text": "持有股份"}
OFFICIAL = {"ground": "authority", "text": "现任职于主管部门"}

APPLICATION = {"bidder": "a", "granted": "yes", "member": 2, "reason": "在乙公司任职", "text": "经询问属实"}


class Recusal(Law):
    def setUp(self):
        self.play = engineering(self)
        self.play.does(self.play.room.act(6, "admission", member=1, method="card", seat="1"))
        self.play.does(self.play.room.act(1, "consent"))

    def declares(self, word, *conflicts):
        self.play.does(self.play.room.act(1, "declaration", conflicts=list(conflicts)), word)

    def test_a_ground_says_whether_it_names_a_bidder(self):
        self.declares("unknownGround", OFFICIAL, OFFICIAL)
        self.declares("unknownGround", OFFICIAL | {"bidder": "a"})
        self.declares("unknownGround", {name: SHARE[name] for name in ("ground", "text")})
        self.declares("unknownGround", {"text": "不愿参加"})
        self.declares("unknownGround", {"ground": "taste", "text": "不愿参加"})
        self.declares("unknownBidder", SHARE | {"bidder": "x", "ground": "taste"})
        self.declares("unknownAct", OFFICIAL | {"bidder": ""})
        self.declares("", SHARE, OFFICIAL, {"ground": "sanctioned", "text": "曾受行政处罚"})
        self.assertEqual(self.play.state.members[1].status, "recused")

    def test_what_lies_in_the_person_alone_is_enough(self):
        self.declares("", OFFICIAL)
        self.assertEqual(self.play.state.members[1].declared, "conflict")
        self.assertEqual(self.play.state.members[1].status, "recused")

    def test_an_application_is_about_a_member_and_from_a_bidder(self):
        self.refused("noOccasion", 6, "recusalRequest", **APPLICATION)
        self.allow()
        self.refused("role", 1, "recusalRequest", **APPLICATION)
        for fields in ({"granted": "perhaps"}, {"reason": " "}, {"letter": "x"}, {"received": "today"}, {"member": 0}):
            self.refused("unknownAct", 6, "recusalRequest", **(APPLICATION | fields))
        self.refused("unknownBidder", 6, "recusalRequest", **(APPLICATION | {"bidder": "x"}))
        self.refused("unknownMember", 6, "recusalRequest", **(APPLICATION | {"member": 7}))
        self.refused("tooEarly", 6, "recusalRequest", **(APPLICATION | {"received": as_time(BEGIN + 10**6)}))
        self.play.does(self.play.room.act(6, "recusalRequest", **(APPLICATION | {"received": as_time(BEGIN), "letter": HASH})))

    def test_a_supervisors_word_has_the_member_withdraw(self):
        self.allow()
        room, state = self.play.room, self.play.state
        names = []
        for granted in ("yes", "no"):
            self.play.does(room.act(6, "recusalRequest", **(APPLICATION | {"granted": granted})))
            names.append(room.last)
        self.refused("unknownSubject", 6, "witness", of=names[0])
        self.play.does(room.act(1, "witness", of=names[0]))
        self.assertEqual(state.members[2].status, "active")
        self.play.does(room.act(7, "witness", of=names[0]))
        self.assertEqual(state.members[2].status, "recused")
        self.assertEqual(state.members[2].declared, "no")
        self.refused("unknownMember", 7, "witness", of=names[1])
        rows = state_json(state, "", 0)["recusals"]
        self.assertEqual([(row["granted"], row["witnessed"]) for row in rows], [("yes", "yes"), ("no", "no")])

    def test_who_is_found_to_have_no_interest_stays(self):
        self.allow()
        self.play.does(self.play.room.act(6, "recusalRequest", **(APPLICATION | {"granted": "no"})))
        self.play.does(self.play.room.act(7, "witness", of=self.play.room.last))
        self.assertEqual(self.play.state.members[2].status, "active")

    def allow(self):
        self.play.state.rules["recusalRequest"] = {"source": "政采条例第九条"}

    def test_the_flag_is_of_recusals_only(self):
        rules = resource("rules/engineering.json")
        check_rules(rules)
        for name, value in (("recusals", "perhaps"), ("grounds", "yes")):
            wrong = copy.deepcopy(rules)
            wrong[name][0]["ofPerson"] = value
            with self.assertRaises(Fault):
                check_rules(wrong)


if __name__ == "__main__":
    unittest.main()
