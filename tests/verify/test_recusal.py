#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Why a member withdraws, and what suppliers apply for."""

import copy
import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.canonical import Fault
from evalroom_verify.rules import check_rules
from play import engineering
from room import resource

SHARE = {"bidder": "a", "ground": "interest", "text": "持有股份"}
OFFICIAL = {"ground": "authority", "text": "现任职于主管部门"}


class Recusal(unittest.TestCase):
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
