#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier opens sealed prices: FORMAT.md §9.8."""

import copy
import sys
import unittest

sys.dont_write_bytecode = True

from evalroom_verify.agreement import check_agreement
from evalroom_verify.archive import Archive
from evalroom_verify.canonical import Fault
from evalroom_verify.manifest import check_bidder
from evalroom_verify.rules import check_rules, check_scheme
from evalroom_verify.view import state_json
from play import Play, finish
from refusals import Law
from room import HASH, SEALED, Room, bidder, opening, resource, sealed_price

ELECTED = {1: 2, 2: 2, 3: 2, 4: 1, 5: 1}
FIRST = {"a": 320_000, "b": 280_000, "c": 330_000, "d": 290_000}
ROLES = {1: "expert", 2: "expert", 3: "owner", 6: "staff", 7: "supervisor"}


def goods_in_envelopes(test, names="abcd", **facts):
    rows = [bidder(name, None, "passed") for name in names]
    return Play(test, Room(resource("rules/government-tender.json"), resource("schemes/goods.json"), rows, **facts))


def consultation(test, rules=None, **facts):
    rows = [bidder(name, price) for name, price in FIRST.items()]
    law = resource("rules/government-consultation.json")
    law["finalOffer"] |= rules or {}
    play = Play(test, Room(law, resource("schemes/consultation.json"), rows, roles=ROLES, **facts))
    play.committee = (1, 2, 3)
    return play


class SecondEnvelopes(Law):
    def judged(self, **facts):
        play = self.elected(goods_in_envelopes, **facts)
        play.judge_goods()
        return play

    def opens(self, names="abcd", price=SEALED):
        return self.room.amend(type="openings", opened=[opening(name, price) for name in names])

    def refuses(self, rule, *openings):
        before = dict(self.state.prices)
        self.assertEqual(self.opens(*openings), rule)
        self.assertEqual(self.state.prices, before)

    def test_they_are_opened_together_when_everything_before_is_over(self):
        play = self.elected(goods_in_envelopes)
        self.refuses("notDue")
        play.review("conformity")
        play.enter_items("commercial")
        play.score("technical")
        self.refuses("notDue")
        play.with_sheets("service", lambda member: play.scored("service", member, lambda *_: None))
        self.refuses("otherEnvelopes", "abc")
        self.refuses("otherEnvelopes", "abcdx")
        self.refuses("commitment", "abcd", SEALED - 1)
        play.does(self.opens())
        self.refuses("notDue")
        row = state_json(self.state, "", 0)["envelopes"]
        self.assertEqual(row, [{"after": "service", "bidders": ["a", "b", "c", "d"], "entry": row[0]["entry"]}])
        before = {"root": HASH, "size": row[0]["entry"]}
        play.does(self.room.order("stepOpened", "price"))
        self.order_refused("pricesUnknown", "stepClosed", "price", seen=before)
        play.close("price")

    def test_a_closing_that_nobody_has_cosigned_keeps_them_closed(self):
        play = self.elected(goods_in_envelopes)
        play.review("conformity")
        play.enter_items("commercial")
        play.score("technical")
        play.does(self.room.order("stepOpened", "service"))
        for member in play.committee:
            play.submit(member, "service", play.scored("service", member, lambda *_: None))
        play.does(self.room.order("stepClosed", "service"))
        closing = self.room.last
        for member in play.committee:
            play.does(self.room.reveal(member, "service"))
        self.refuses("notDue")
        play.does(self.room.act(7, "cosignature", closing=closing))
        play.does(self.opens())

    def test_who_is_out_keeps_an_envelope_closed(self):
        play = self.elected(goods_in_envelopes)
        play.review("conformity", failed=["d"])
        play.enter_items("commercial")
        for step in ("technical", "service"):
            play.score(step)
        self.refuses("otherEnvelopes")
        play.does(self.opens("abc"))
        play.count_prices()
        self.assertNotIn("d", self.state.prices)

    def test_who_is_valid_again_joins_the_price_set(self):
        for freeze in ("atOpening", "afterPreliminary"):
            play = self.judged()
            play.state.price_step()["freeze"] = freeze
            play.does(self.room.act(1, "motion", **play.reject("d")))
            play.vote(self.room.last, "yes")
            play.does(self.opens("abc"))
            play.count_prices()
            self.assertEqual(self.state.price_set, list("abc"))
            play.does(self.room.act(6, "stepRestarted", after=self.state.orders, step="service", text="漏评"))
            play.does(self.room.act(7, "witness", of=self.room.last))
            self.assertIsNone(self.state.price_set)
            play.score("service")
            play.does(self.opens("d"))
            play.count_prices()
            self.assertEqual(self.state.price_set, list("abcd"))

    def test_nothing_is_opened_while_the_session_stands_still(self):
        play = self.judged()
        play.does(self.room.act(6, "suspension", text="停电"))
        self.refuses("suspended")
        play.does(self.room.act(6, "resumption", text="恢复"))
        play.does(self.opens())
        play.count_prices()
        finish(play)
        self.refuses("closed")

    def test_an_archive_holds_them(self):
        play = self.judged(names="abc", signed=True)
        play.does(self.opens("abc"))
        play.count_prices()
        state = Archive(self.room.archive()).state
        self.assertEqual(state.price("a"), SEALED)

    def test_a_bidder_has_a_price_or_an_envelope(self):
        check_bidder(bidder("a"))
        check_bidder(bidder("a", 5))
        both, sealed = bidder("a", 5) | {"sealed": sealed_price("a", 5)}, sealed_price("a", 5)
        for row in (both, {k: v for k, v in bidder("a", 5).items() if k != "price"}):
            self.assertRaises(Fault, check_bidder, row)
        for change in ({"commitment": "00"}, {"envelope": {}}, {"more": "1"}):
            self.assertRaises(Fault, check_bidder, bidder("a") | {"sealed": sealed | change})

    def test_manifest_and_scheme_agree(self):
        for play in (goods_in_envelopes(self), consultation(self)):
            room = play.room
            check_agreement(room.manifest, room.rules, room.scheme)
            room.manifest.has_envelopes = False
            self.assertRaises(Fault, check_agreement, room.manifest, room.rules, room.scheme)
        room.manifest.has_envelopes = True
        room.manifest.bidders["a"] = bidder("a")
        self.assertRaises(Fault, check_agreement, room.manifest, room.rules, room.scheme)


class FinalOffers(Law):
    OFFERS = {"a": 300_000, "b": 280_000, "c": 310_000, "d": 285_000}

    def scored(self, **rules):
        """Everything before the final offers."""
        self.checked_in(lambda test: consultation(test, rules))
        play = self.play
        return play

    def checked_in(self, make):
        self.play = make(self)
        self.play.check_in()
        self.room, self.state = self.play.room, self.play.state
        self.play.elect({1: 2, 2: 2, 3: 2})
        self.play.review("substantive")
        for step in ("technical", "service"):
            self.play.score(step)

    def begun(self, **rules):
        play = self.scored(**rules)
        play.does(self.room.order("stepOpened", "offers"))
        return play

    def offers(self, name, price=None, round_=None):
        sealed, round_ = sealed_price(name, price or self.OFFERS[name]), round_ or self.state.step("offers").round
        return self.room.amend(type="offer", bidder=name, round=round_, sealed=sealed)

    def opens(self, **prices):
        return self.room.amend(type="openings", opened=[opening(*row) for row in (prices or self.OFFERS).items()])

    def withdraw(self, name):
        self.play.does(self.room.act(6, "withdrawal", bidder=name, text="书面退出"))
        self.play.does(self.room.act(7, "witness", of=self.room.last))

    def wait(self):
        self.room.clock += 31 * 60

    def test_they_are_sealed_until_all_are_in(self):
        play = self.scored()
        self.assertEqual(self.offers("a"), "notOpen")
        self.assertEqual(self.state.prices, {})
        play.does(self.room.order("stepOpened", "offers"))
        for name in "abc":
            play.does(self.offers(name))
        self.assertEqual(self.offers("a", 1), "alreadyOffered")
        self.assertEqual(self.offers("x", 1), "unknownBidder")
        self.assertEqual(self.opens(), "notDue")
        self.order_refused("missingOffers", "stepClosed", "offers")
        play.does(self.offers("d"))
        rows = state_json(self.state, "", 0)["offers"]
        self.assertEqual([(row["bidder"], row["opened"]) for row in rows], [(name, "no") for name in "abcd"])
        play.does(self.room.order("stepClosed", "offers"))
        closing = self.room.last
        self.assertEqual(self.opens(), "notDue")
        play.does(self.room.act(7, "cosignature", closing=closing))
        self.assertEqual(self.opens(a=300_000), "otherEnvelopes")
        self.assertEqual(self.opens(**(self.OFFERS | {"d": 1})), "commitment")
        self.order_refused("order", "stepOpened", "price")
        play.does(self.opens())
        self.assertEqual({name: self.state.price(name) for name in "abcd"}, self.OFFERS)
        self.assertEqual(state_json(self.state, "", 0)["offers"][0]["opened"], "yes")
        play.count_prices()

    def test_who_makes_none_in_time_is_rejected(self):
        play = self.begun()
        for name in "abc":
            play.does(self.offers(name))
        self.wait()
        self.assertEqual(self.offers("d"), "late")
        play.close("offers")
        play.does(self.opens(**{name: self.OFFERS[name] for name in "abc"}))
        self.assertEqual(self.state.step("offers").phase, "closed")
        self.order_refused("undecided", "stepOpened", "price")
        ground = {"ground": "final-offer"}
        self.refused("noOccasion", 1, "motion", **(play.reject("a") | ground))
        play.does(self.room.act(1, "motion", **(play.reject("d") | ground)))
        play.vote(self.room.last, "yes", (1, 2))
        self.assertEqual(self.state.step("offers").phase, "settled")
        play.count_prices()

    def test_the_first_price_may_count_instead(self):
        play = self.begun(missing="first")
        for name in "abc":
            play.does(self.offers(name))
        self.wait()
        play.close("offers")
        play.does(self.opens(**{name: self.OFFERS[name] for name in "abc"}))
        self.assertEqual((self.state.step("offers").phase, self.state.price("d")), ("settled", FIRST["d"]))

    def test_an_offer_may_not_rise_where_the_rules_say_so(self):
        for rules, price, phase in (
            ({"mayRise": "no"}, None, "closed"),
            ({"mayRise": "yes"}, 300_000, "settled"),
            ({"mayRise": "no", "missing": "first"}, FIRST["d"], "settled"),
        ):
            play = self.begun(**rules)
            offers = self.OFFERS | {"d": 300_000}
            for name in "abcd":
                play.does(self.offers(name, offers[name]))
            play.close("offers")
            play.does(self.opens(**offers))
            self.assertEqual((self.state.price("d"), self.state.step("offers").phase), (price, phase), rules)

    def test_a_bidder_withdraws(self):
        play = self.scored()
        act = {"bidder": "d", "text": "书面退出"}
        self.refused("role", 1, "withdrawal", **act)
        self.refused("unknownBidder", 6, "withdrawal", **(act | {"bidder": "x"}))
        self.refused("unknownAct", 6, "withdrawal", **(act | {"text": " "}))
        play.does(self.room.act(6, "withdrawal", **act))
        told = self.room.last
        self.refused("unknownSubject", 6, "witness", of=told)
        play.does(self.room.act(1, "witness", of=told))
        self.assertTrue(self.state.is_valid("d"))
        play.does(self.room.act(7, "witness", of=told))
        self.assertFalse(self.state.is_valid("d"))
        self.assertEqual(state_json(self.state, "", 0)["withdrawn"][0]["witnessed"], "yes")
        play.does(self.room.order("stepOpened", "offers"))
        self.assertEqual(self.offers("d"), "unknownBidder")
        for name in "abc":
            play.does(self.offers(name))
        self.refused("alreadyOffered", 6, "withdrawal", bidder="a", text="退出")
        play.close("offers")
        self.refused("noOccasion", 6, "withdrawal", bidder="a", text="退出")

    def test_negotiations_are_put_down_until_the_offers_are_opened(self):
        play = self.scored()
        act = {"bidder": "d", "text": "价格、交货期"}
        self.refused("role", 7, "negotiation", **act)
        self.refused("unknownBidder", 6, "negotiation", **(act | {"bidder": "x"}))
        for author in (self.state.chair, 6):
            play.does(self.room.act(author, "negotiation", **act))
        first, second = self.state.negotiations
        play.does(self.room.act(7, "witness", of=first))
        play.does(self.room.act(6, "negotiation", text="交货期改为六十日"))  # to all
        rows = state_json(self.state, "", 0)["negotiated"]
        self.assertEqual([row["witnessed"] for row in rows], ["yes", "no", "no"])
        self.assertEqual([row.get("bidder") for row in rows], ["d", "d", None])
        self.refused("unknownAct", 6, "negotiation", **(act | {"bidder": ""}))
        play.does(self.room.order("stepOpened", "offers"))
        for name in "abcd":
            play.does(self.offers(name))
        play.close("offers")
        play.does(self.opens())
        self.refused("noOccasion", 6, "negotiation", **act)
        play.does(self.room.act(7, "witness", of=second))

    def test_a_report_waits_for_what_was_negotiated_with_every_bidder(self):
        play = self.begun()
        law = self.state.rules
        for name in "abcd":
            play.does(self.offers(name))
        play.close("offers")
        play.does(self.opens())
        play.count_prices()
        act = {"bidder": "a", "text": "价格、交货期"}
        self.refused("noOccasion", 6, "negotiation", **act)
        self.state.rules = law | {"negotiation": law["negotiation"] | {"required": "yes"}}
        play.agree()
        frozen = {"bytes": 1, "matters": "", "pdf": HASH, "result": self.state.result_hash(), "version": 1}
        self.refused("unrecorded", 6, "freeze", **frozen)
        self.refused("noOccasion", 6, "negotiation", text="交货期改为六十日")  # to all is with nobody
        for name in "abcd":
            play.does(self.room.act(6, "negotiation", **(act | {"bidder": name})))
            told = self.room.last
            self.refused("unrecorded", 6, "freeze", **frozen)
            play.does(self.room.act(7, "witness", of=told))
        self.refused("noOccasion", 6, "negotiation", **act)
        play.freeze()

    def test_without_offers_they_are_put_down_until_the_prices_are_closed(self):
        law = resource("rules/government-tender.json")
        act = {"bidder": "a", "text": "价格"}
        for rule in ({}, {"negotiation": {"source": "第四十二条", "title": "协商情况记录"}}):
            self.play = Play(self, Room(law | rule, resource("schemes/goods.json"), [bidder(b, 280_000, "passed") for b in "abc"]))
            self.play.check_in()
            self.room, self.state = self.play.room, self.play.state
            if rule:
                self.play.does(self.room.act(6, "negotiation", **act))
                self.state.step(self.state.price_step()["id"]).phase = "closed"
            self.refused("noOccasion", 6, "negotiation", **act)

    def test_fewer_than_three_final_offers_end_it(self):
        self.begun()
        for name in "cd":
            self.withdraw(name)
        self.assertEqual(self.state.failed, "fewerThanThree")
        self.assertEqual(self.offers("a"), "failed")

    def test_a_step_that_is_done_again_forgets_them(self):
        play = self.begun()
        for name in "abcd":
            play.does(self.offers(name))
        play.close("offers")
        play.does(self.opens())
        play.does(self.room.act(6, "stepRestarted", after=self.state.orders, step="offers", text="延长"))
        play.does(self.room.act(7, "witness", of=self.room.last))
        self.assertEqual((self.state.prices, self.state.step("offers").phase), ({}, "pending"))
        play.does(self.room.order("stepOpened", "offers"))
        self.assertEqual(self.offers("a", 200_000, 1), "round")
        self.assertEqual(self.offers("a"), "alreadyOffered")
        for name in "abcd":
            play.does(self.offers(name, 200_000))
        play.close("offers")
        play.does(self.opens(**dict.fromkeys("abcd", 200_000)))
        play.count_prices()


class Rules(unittest.TestCase):
    def test_rules_of_final_offers_make_sense(self):
        rules = resource("rules/government-consultation.json")
        check_rules(rules)
        for change in ({"ground": "x"}, {"mayRise": "perhaps"}, {"missing": "no"}, {"source": " "}, {"more": "1"}, {"required": "?"}):
            self.assertRaises(Fault, check_rules, rules | {"finalOffer": rules["finalOffer"] | change})

    def test_the_record_of_negotiations_has_a_source_and_a_title(self):
        rules = resource("rules/government-consultation.json")
        for change in ({"source": " "}, {"title": ""}, {"more": "1"}):
            self.assertRaises(Fault, check_rules, rules | {"negotiation": rules["negotiation"] | change})

    def test_the_offers_stand_before_the_price(self):
        rules, scheme = resource("rules/government-consultation.json"), resource("schemes/consultation.json")
        check_scheme(scheme, rules)
        places = [step["id"] for step in scheme["steps"]]
        at, offers = places.index("offers"), scheme["steps"][places.index("offers")]
        for minutes in (0, 10081, "30"):
            other = copy.deepcopy(scheme)
            other["steps"][at]["minutes"] = minutes
            self.assertRaises(Fault, check_scheme, other, rules)
        twice = scheme | {"steps": [offers | {"id": "again"}, *scheme["steps"]]}
        last = scheme | {"steps": [step for step in scheme["steps"] if step != offers] + [offers]}
        for other in (twice, last, scheme | {"ties": ["step:offers", "draw"]}):
            self.assertRaises(Fault, check_scheme, other, rules)
        none = scheme | {"steps": [step for step in scheme["steps"] if step != offers]}
        self.assertRaises(Fault, check_scheme, none, rules)
        check_scheme(none, rules | {"finalOffer": rules["finalOffer"] | {"required": "no"}})
        silent = {name: value for name, value in rules.items() if name != "finalOffer"}
        self.assertRaises(Fault, check_scheme, scheme, silent)


if __name__ == "__main__":
    unittest.main()
