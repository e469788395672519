# SPDX-License-Identifier: Apache-2.0
"""A case of `evalroomctl evaluate` (resources/schemas/case.schema.json), counted without the law: its course is taken as
it stands, and only what a lawful course can hold is understood."""

import hashlib
from types import SimpleNamespace

from .canonical import is_decimal, need, number
from .rules import check_rules, check_scheme
from .state import Motion, State, Testimony
from .tally import result


def fen(text):
    value = number(text) * 100
    need(value > 0 and value.denominator == 1, "price")
    return int(value)


def manifest_of(case, rules):
    lot = case.get("lot", {})
    bidders = {}
    for row in case["bidders"]:
        facts = {"brand": "", "entitled": [], "qualification": "open"} | row
        if "price" in row:
            facts["price"] = fen(row["price"])
        bidders[row["id"]] = facts
    roles = [*case["committee"], "staff", "supervisor"]
    roster = {i: SimpleNamespace(member=i, role=role) for i, role in enumerate(roles, 1)}
    amounts = {name: fen(lot[name]) if name in lot else 0 for name in ("budget", "ceiling")}
    facts = amounts | {"coefficient": lot.get("coefficient", "1")}
    return SimpleNamespace(bidders=bidders, roster=roster, lot=facts, day=lot.get("opened", rules["effectiveFrom"]))


class CaseState(State):
    def __init__(self, case, rules, scheme):
        check_rules(rules)
        check_scheme(scheme, rules)
        super().__init__(manifest_of(case, rules), rules, scheme)
        self.count = 0
        if self.step("chair"):
            self.step("chair").counted = {
                member: SimpleNamespace(opened={"nonce": nonce(str(member))}) for member in self.committee()
            }
        for event in case["course"]:
            self.happen(event)
        for step in self.steps:
            step.phase = "settled"

    def happen(self, event):
        self.count += 1
        if "step" in event:
            self.hold(self.step(event["step"]), event.get("points", {}))
        elif "reject" in event:
            self.move({"bidder": event["reject"], "kind": "reject"}, event)
        elif "correct" in event:
            act = {"bidder": event["bidder"], "criterion": event["correct"], "kind": "correct"}
            motion = self.move(act | {"member": event["member"], "step": event["of"]}, event)
            if self.outcome(motion) == "passed":
                motion.correction = (self.count, number(event["points"]))
        elif "prices" in event:
            self.prices |= {bidder: (fen(price), self.count) for bidder, price in event["prices"].items()}
        elif "tie" in event:
            entry = SimpleNamespace(index=self.count, name=str(self.count), author=0)
            decision = Testimony(entry, {"order": event["tie"]})
            decision.witnesses = [len(self.members)]
            self.tie_decisions[entry.name] = decision

    def move(self, act, votes):
        motion = Motion(SimpleNamespace(index=self.count, name=f"{self.count:064x}"), act)
        motion.votes = {member: "yes" for member in votes["yes"]} | {member: "no" for member in votes.get("no", [])}
        self.motions[motion.name] = motion
        return motion

    def hold(self, step, points):
        freeze = self.price_step()["freeze"] if self.price_step() else "never"
        begins = freeze == "atOpening" or (freeze == "afterPreliminary" and step.kind not in ("chair", "review"))
        if begins and self.price_set is None and all(self.price(bidder) is not None for bidder in self.takes_part()):
            self.price_set = self.priced()
        step.bidders = self.valid()
        if step.kind == "objective":
            step.agreed = {(b, c): number(points[c][b]) for b in step.bidders for c in step.criteria}
        if step.kind != "score":
            return
        for place, member in enumerate(self.committee()):
            rows = [
                {"bidder": b, "criterion": c, "points": given(points[c][b], place)} for b in step.bidders for c in step.criteria
            ]
            opened = {"nonce": nonce(f"{step.id} {member}"), "scores": rows}
            step.counted[member] = SimpleNamespace(opened=opened)


def nonce(text):
    return hashlib.sha256(text.encode()).hexdigest()


def given(cell, place):
    """One value for everybody, or one for each member."""
    text = cell if isinstance(cell, str) else cell[place] if len(cell) > 1 else cell[0]
    need(is_decimal(text), "points")
    return text


def evaluate(case, rules, scheme):
    """The result, as a session with this course would have it."""
    outcome = result(CaseState(case, rules, scheme))
    for row in outcome["bidders"]:
        row["rejected"] = len(row["rejected"])
    return outcome


def differences(case, outcome):
    """What the case expects otherwise."""
    rows, found = {row["bidder"]: row for row in outcome["bidders"]}, []
    for bidder, expected in case.get("expected", {}).items():
        for what, value in expected.items():
            is_ = rows[bidder][what]
            if what == "evaluatedPrice":
                value, is_ = number(value) * 100, number(is_) if is_ else None
            elif what != "rank":
                value, is_ = number(value), number(is_) if is_ else None
            if value != is_:
                found.append((bidder, what, value, is_))
    return found
