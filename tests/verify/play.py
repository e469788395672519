# SPDX-License-Identifier: Apache-2.0
"""How a committee in a test room goes through its session; every act is expected to count."""

import unittest

from evalroom_verify.canonical import sha256
from room import COMMITTEE, Room, bidder, resource, roster_entry

BASE = b"%PDF-1.7 base revision"
DELIVERED = BASE + b" and signatures"
ELECTED = {1: 2, 2: 2, 3: 2, 4: 1, 5: 1}


class Play:
    def __init__(self, test, room):
        self.test, self.room, self.state = test, room, room.state
        self.committee = COMMITTEE

    def does(self, effect, expected=""):
        self.test.assertEqual(effect, expected, f"entry {self.room.size - 1}")

    def check_in(self, members=None):
        pledge = sha256(self.room.rules["pledge"].encode())
        for member in members or self.committee:
            self.does(self.room.act(6, "admission", member=member, method="practice", seat=str(member)))
            self.does(self.room.act(member, "consent"))
            self.does(self.room.act(member, "declaration", conflicts=[]))
            self.does(self.room.act(member, "pledge", text=pledge))

    def submit(self, member, step, sheet):
        self.does(self.room.sheet(member, step, sheet))

    def close(self, step):
        self.does(self.room.order("stepClosed", step))
        self.does(self.room.act(7, "cosignature", closing=self.room.last))

    def with_sheets(self, step, make):
        """Opens a step, has everybody's sheet, closes it, and opens the sheets."""
        self.does(self.room.order("stepOpened", step))
        for member in self.committee:
            self.submit(member, step, make(member))
        self.close(step)
        for member in self.committee:
            self.does(self.room.reveal(member, step))

    def elect(self, ballots):
        self.with_sheets("chair", lambda member: self.ballot(member, ballots[member]))

    def ballot(self, member, candidate):
        return {"candidate": candidate, "nonce": self.room.nonce(member)}

    def reviewed(self, step, member, failed=()):
        rows = [
            {"bidder": b, "criterion": c, "reason": "缺项", "result": "fail" if b in failed else "pass"}
            for b, c in sorted(self.room.state.step(step).pairs())
        ]
        return {"items": rows, "nonce": self.room.nonce(member)}

    def review(self, step, failed=()):
        """The first member fails some bidders; motions that pass reject them."""
        self.with_sheets(step, lambda member: self.reviewed(step, member, failed if member == 1 else ()))
        for name in failed:
            self.does(self.room.act(1, "motion", **self.reject(name)))
            self.vote(self.room.last, "yes")

    def reject(self, name):
        ground = self.room.rules["grounds"][0]["code"]
        fields = {"bidder": name, "clause": "3.1", "document": "tender", "ground": ground, "kind": "reject"}
        return fields | {"page": 1, "text": "不响应"}

    def vote(self, motion, word, members=(1, 2, 3), text="理由"):
        for member in members:
            self.does(self.room.act(member, "vote", motion=motion, text=text, vote=word))

    def scored(self, step, member, points):
        """points(member, bidder, criterion) or full points."""
        found = self.room.state.step(step)
        rows = [
            {"bidder": b, "criterion": c, "points": points(member, b, c) or found.criteria[c]["points"], "reason": ""}
            for b, c in sorted(found.pairs())
        ]
        return {"nonce": self.room.nonce(member), "scores": rows}

    def score(self, step, points=lambda *_: None):
        self.with_sheets(step, lambda member: self.scored(step, member, points))

    def enter_items(self, step, points=lambda *_: None):
        self.does(self.room.order("stepOpened", step))
        found = self.state.step(step)
        rows = [
            {"bidder": b, "criterion": c, "points": points(0, b, c) or found.criteria[c]["points"], "text": ""}
            for b, c in sorted(found.pairs())
        ]
        for member in self.committee:
            self.does(self.room.act(member, "items", round=1, step=step, values=rows))
        self.close(step)

    def judge_goods(self):
        """All that the scheme for goods asks for before the prices."""
        self.review("conformity")
        self.enter_items("commercial")
        self.score("technical")
        self.score("service")

    def count_prices(self, step="price"):
        self.does(self.room.order("stepOpened", step))
        self.close(step)

    def agree(self, members=None):
        result = self.state.result_hash()
        for member in members or self.committee:
            self.does(self.room.act(member, "opinion", agrees="yes", result=result, text=""))

    def freeze(self):
        fields = {"bytes": len(BASE), "matters": "", "pdf": sha256(BASE), "result": self.state.result_hash()}
        self.does(self.room.act(6, "freeze", version=self.state.report.version + 1, **fields))

    def heads(self, member):
        return [{"chain": chain, "head": head} for chain, head in self.state.chains[member].items()]

    def sign(self, members=None):
        for member in members or self.committee:
            self.does(self.room.act(member, "signature", chains=self.heads(member), pdf=sha256(BASE)))

    def deliver(self):
        self.does(self.room.act(6, "delivery", bytes=len(DELIVERED), pdf=sha256(DELIVERED)))


PRICES = {"a": 9_800_000, "b": 9_500_000, "c": 9_100_000, "d": 8_800_000}


def engineering(test, prices=None, **facts):
    rows = [bidder(name, price) for name, price in (prices or PRICES).items()]
    room = Room(resource("rules/engineering.json"), resource("schemes/engineering.json"), rows, **facts)
    return Play(test, room)


def goods(test, prices=None, **facts):
    rows = [bidder(name, price, "passed") for name, price in (prices or PRICES).items()]
    room = Room(resource("rules/government-tender.json"), resource("schemes/goods.json"), rows, **facts)
    return Play(test, room)


def whole_engineering(play):
    """A session of engineering from check-in to delivery; bidder d is rejected."""
    play.check_in()
    play.elect(ELECTED)
    play.review("form")
    play.review("qualification", failed=["d"])
    play.review("responsiveness")
    for step in ("design", "management", "other"):
        play.score(step)
    play.count_prices()
    finish(play)


def whole_goods(play, points=lambda *_: None):
    play.check_in()
    play.elect(ELECTED)
    play.review("conformity")
    play.enter_items("commercial", points)
    play.score("technical", points)
    play.score("service", points)
    play.count_prices()
    finish(play)


def finish(play):
    play.agree()
    play.freeze()
    play.sign()
    play.deliver()


class Begun(unittest.TestCase):
    """Tests of rooms whose committee has checked in and elected its chair."""

    def begun(self, make=goods, **facts):
        play = make(self, **facts)
        play.check_in()
        play.elect(ELECTED)
        return play

    def replace(self, play, leaving, newcomer, role="expert"):
        if play.state.members[leaving].is_active():
            play.does(play.room.act(6, "absence", member=leaving, text="因病离场"))
        play.does(play.room.amend(type="replacement", entry=roster_entry(newcomer, role), leaving=leaving))
        play.committee = tuple(sorted({*play.committee, newcomer} - {leaving}))
