# SPDX-License-Identifier: Apache-2.0
"""A case of `evalroomctl evaluate` (resources/schemas/case.schema.json), counted without the law: its course is taken as
it stands, and only what a lawful course can hold is understood."""

import hashlib
from types import SimpleNamespace

from .agreement import check_baseline
from .canonical import is_decimal, need, number
from .correction import Line, decided, propose, statement
from .rules import SOLD, check_rules, check_scheme
from .state import Motion, State, Testimony
from .tally import result


def fen(text):
    value = number(text) * 100
    need(value > 0 and value.denominator == 1, "price")
    return int(value)


def manifest_of(case, rules):
    lot = case.get("lot", {})
    least = rules.get("opening", {"bidders": 0, "source": ""})
    need(len(case["bidders"]) >= least["bidders"], f"too few bids to be opened: {least['source']}")
    bidders = {}
    for row in case["bidders"]:
        facts = {"brand": "", "entitled": [], "qualification": "open"} | row
        if "price" in row:
            facts["price"] = fen(row["price"])
        need(len({"price", "envelope", "undecrypted"} & set(row)) <= 1, "price of what was not decrypted")
        if "envelope" in row:
            facts["envelope"] = fen(row["envelope"])
        bidders[row["id"]] = facts
    roles = [*case["committee"], "staff", "supervisor"]
    roster = {i: SimpleNamespace(member=i, role=role) for i, role in enumerate(roles, 1)}
    amounts = {name: fen(lot[name]) if name in lot else 0 for name in ("budget", "ceiling", "reserve")}
    facts = amounts | {"sector": lot.get("sector", "")} | {name: lot[name] for name in ("coefficient",) if name in lot}
    return SimpleNamespace(bidders=bidders, roster=roster, lot=facts, day=lot.get("opened", rules["effectiveFrom"]))


class CaseState(State):
    def __init__(self, case, rules, scheme):
        check_rules(rules)
        check_scheme(scheme, rules)
        need("reserve" not in case.get("lot", {}) or scheme["subject"] in SOLD, "a reserve of what is bought")
        super().__init__(manifest_of(case, rules), rules, scheme)
        check_baseline(self.manifest.lot, scheme)
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
            self.take_offers(event.get("offers", {}), event.get("withdrawn", []))
        elif "reject" in event:
            self.move({"bidder": event["reject"], "kind": "reject"}, event)
        elif "correct" in event:
            act = {"bidder": event["bidder"], "criterion": event["correct"], "kind": "correct"}
            motion = self.move(act | {"member": event["member"], "step": event["of"]}, event)
            if self.outcome(motion) == "passed":
                motion.correction = (self.count, number(event["points"]))
        elif "price" in event:
            self.correct(event)
        elif "openings" in event:
            rows = self.manifest.bidders
            self.prices |= {bidder: (rows[bidder]["envelope"], self.count) for bidder in event["openings"]}
        elif "tie" in event:
            decision = self.testimony({"order": event["tie"]})
            self.tie_decisions[decision.name] = decision

    def take_offers(self, offers, withdrawn):
        for bidder in withdrawn:
            leaving = self.testimony({"bidder": bidder})
            self.withdrawals[f"withdrawn {bidder}"] = leaving
        rows, rule = self.manifest.bidders, self.rules.get("finalOffer")
        for bidder, price in offers.items():
            if rule["mayRise"] == "yes" or fen(price) <= rows[bidder].get("price", fen(price)):
                self.prices[bidder] = (fen(price), self.count)
        if self.offers_step() and rule["missing"] == "first" and (offers or withdrawn):
            for bidder in self.valid():
                self.prices.setdefault(bidder, (rows[bidder]["price"], self.count))

    def testimony(self, act):
        testimony = Testimony(SimpleNamespace(index=self.count, name=f"told {self.count}", author=0), act)
        testimony.witnesses = [len(self.members)]
        return testimony

    def correct(self, event):
        motion = self.move({"bidder": event["price"], "kind": "price", "price": fen(event["to"])}, event)
        if self.outcome(motion) == "passed" and "answer" in event:
            answer = self.testimony({"answer": event["answer"], "motion": motion.name})
            self.answers[answer.name] = answer

    def move(self, act, votes):
        motion = Motion(SimpleNamespace(index=self.count, name=f"{self.count:064x}"), act)
        motion.votes = {member: "yes" for member in votes["yes"]} | {member: "no" for member in votes.get("no", [])}
        self.motions[motion.name] = motion
        return motion

    def hold(self, step, points):
        freeze = self.price_step()["freeze"] if self.price_step() else "never"
        begins = freeze == "atOpening" or (freeze == "afterPreliminary" and step.kind not in ("chair", "review"))
        if begins and self.price_set is None and all(self.price(bidder) is not None for bidder in self.valid()):
            self.price_set = self.priced()
            self.frozen_prices = {bidder: self.price(bidder) for bidder in self.price_set}
        step.bidders = self.valid()
        judged = step.kind in ("objective", "score")
        need(judged or not points, "points where nobody gives any")
        need(all(c in step.criteria and set(points[c]) <= set(step.bidders) for c in points), "points that nobody can give")
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


def yuan(text):
    return int(number(text) * 100)


def proposals(case, rules):
    """What the rules of correction give for each bidder of whom the case says more than a price."""
    law, found = rules.get("priceCorrection"), []
    for row in sorted(case["bidders"], key=lambda row: row["id"]):
        if law is None or not {"stated", "bill"} & set(row):
            continue
        said = {name: fen(text) for name, text in row.get("stated", {}).items()}
        amounts = {"capitals": said.get("capitals"), "body_price": said.get("bodyPrice")}
        lines = [
            Line(str(place), number(quantity), yuan(price), yuan(total))
            for place, (quantity, price, total) in enumerate(row.get("bill", []), 1)
        ]
        stated = statement(fen(row["price"]), lines, body_capitals=said.get("bodyCapitals"), **amounts)
        found.append({"bidder": row["id"]} | propose(stated, law))
    return found


def evaluate(case, rules, scheme):
    """The result, as a session with this course would have it."""
    outcome = result(CaseState(case, rules, scheme))
    for row in outcome["bidders"]:
        row["rejected"] = len(row["rejected"])
    return outcome


def differences(case, outcome, proposed):
    """What the case expects otherwise."""
    rows, found = {row["bidder"]: row for row in outcome["bidders"]}, []
    for row in proposed:
        rows[row["bidder"]]["proposed"] = "" if decided(row) is None else decided(row)
    for bidder, expected in case.get("expected", {}).items():
        for what, value in expected.items():
            is_ = rows[bidder][what]
            if what == "proposed":
                value = fen(value) if value else ""
            elif what == "evaluatedPrice":
                value, is_ = number(value) * 100, number(is_) if is_ else None
            elif what != "rank":
                value, is_ = number(value), number(is_) if is_ else None
            if value != is_:
                found.append((bidder, what, value, is_))
    return found
