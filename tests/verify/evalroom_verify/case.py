# SPDX-License-Identifier: Apache-2.0
"""A case of `evalroomctl evaluate` (resources/schemas/case.schema.json), counted without the law: its course is taken as
it stands, and only what a lawful course can hold is understood."""

import hashlib
from types import SimpleNamespace

from .agreement import check_lot, check_size
from .canonical import Fault, is_decimal, need, number
from .case_order import check_course
from .case_proceedings import EVENTS, elect, elect_if_due, report_of, vote
from .correction import Line, decided, propose, statement
from .law import failure
from .law_steps import begin_again, check_restart
from .manifest import check_drawn
from .refusal import Refused
from .rule_dates import rules_on
from .rules import check_rules, check_scheme
from .state import Motion, State, Testimony
from .tally import outliers, result, result_trace, tie_trace, wanted_draws


# What is put to the vote besides.
VOTED = {"clarify": "clarify", "competition": "competition", "justified": "justified", "stop": "stop", "suspect": "lowPrice"}


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
        need(len({"price", "envelope", "undecrypted"} & set(row)) <= 1, "price of what was not decrypted")
        if "envelope" in row:
            facts["sealed"] = fen(row["envelope"])
        bidders[row["id"]] = facts
    roles = [*case["committee"], "staff", "supervisor"]
    roster = {i: SimpleNamespace(member=i, role=role) for i, role in enumerate(roles, 1)}
    facts = {"budget": 0, "ceiling": 0, "fixedPart": 0, "regime": rules["regime"], "sector": ""} | lot
    facts |= {name: fen(lot[name]) for name in ("budget", "ceiling", "fixedPart", "reserve") if name in lot}
    if "drawn" in lot:
        check_drawn(lot["drawn"])
    return SimpleNamespace(bidders=bidders, roster=roster, lot=facts, day=lot.get("opened", rules["effectiveFrom"]))


class CaseState(State):
    def __init__(self, case, rules, scheme):
        rules = self.law_of(case, rules, scheme)
        check_course(case, scheme)
        super().__init__(manifest_of(case, rules), rules, scheme)
        check_lot(self.manifest, rules, scheme)
        check_size(self.manifest.lot, rules, scheme["subject"], len(case["committee"]))
        self.place, self.count, self.silent = -1, 0, {}  # in the course; of entries; who is deemed to agree to which result
        self.supervisor = len(case["committee"]) + 2
        self.failed, self.told_draws = failure(self), []
        for event in case["course"]:
            self.happen(event)
            self.failed = failure(self)
        elect_if_due(self)

    @staticmethod
    def law_of(case, rules, scheme):
        """The rules of the day; they and the scheme are in order."""
        check_rules(rules)
        rules = rules_on(rules, case.get("lot", {}).get("opened", rules["effectiveFrom"]))
        check_scheme(scheme, rules)
        return rules

    def happen(self, event):
        self.place, self.count = self.place + 1, self.count + 1
        kind = next((name for name in EVENTS if name in event), None)
        if kind:
            EVENTS[kind](self, event)
        elif self.failed:
            return  # nothing is judged any more
        elif "step" in event:
            elect_if_due(self)
            self.hold(self.step(event["step"]), event.get("points", {}))
            if self.step(event["step"]).kind == "offers":
                self.take_offers(event.get("offers", {}), event.get("withdrawn", []))
        elif "chair" in event:
            elect(self, event["chair"])
        elif "reject" in event:
            self.move({"bidder": event["reject"], "ground": event["ground"], "kind": "reject"}, event)
        elif "correct" in event:
            act = {"bidder": event["bidder"], "criterion": event["correct"], "kind": "correction"}
            motion = self.move(act | {"member": event["member"], "step": event["of"]}, event)
            if self.outcome(motion) == "passed":
                motion.correction = (self.count, number(event["points"]))
        elif "price" in event:
            self.correct(event)
        elif "explain" in event:
            self.explain(event)
        elif "openings" in event:
            rows = self.manifest.bidders
            self.prices |= {bidder: (rows[bidder]["sealed"], self.count) for bidder in event["openings"]}
        elif "restart" in event:
            self.restart(event["restart"])
        elif "tie" in event:
            elect_if_due(self)
            decision = self.testimony({"order": event["tie"]})
            self.tie_decisions[decision.name] = decision
        elif "draw" in event:
            elect_if_due(self)
            self.draw(event["draw"])
        elif set(VOTED) & set(event):
            name = next(name for name in VOTED if name in event)
            self.move({"bidder": event[name], "kind": VOTED[name]}, event)

    def motion_at(self, place):
        return self.motions[motion_name(place)]

    @staticmethod
    def nonce(text):
        return nonce(text)

    def result_hash(self):
        self._results = {}  # a case has no entries by which they could be told apart
        return super().result_hash()

    def take_offers(self, offers, withdrawn):
        for bidder in withdrawn:
            leaving = self.testimony({"bidder": bidder})
            self.withdrawals[f"withdrawn {bidder}"] = leaving
        rows, rule = self.manifest.bidders, self.rules.get("finalOffer")
        for bidder, price in offers.items():
            if rule["mayRise"] == "yes" or fen(price) <= rows[bidder].get("price", fen(price)):
                self.prices[bidder] = (fen(price), self.count)
        if rule["missing"] == "first":
            for bidder in self.valid():
                self.prices.setdefault(bidder, (rows[bidder]["price"], self.count))

    def testimony(self, act):
        self.count += 1
        testimony = Testimony(SimpleNamespace(index=self.count, name=f"told {self.count}", author=0), act)
        testimony.witnesses = [self.supervisor]
        return testimony

    def restart(self, step):
        try:
            begin_again(self, check_restart(self, {"after": self.orders, "step": step}))
        except Refused as refused:
            raise Fault(f"restart: {refused.rule}") from None
        self.report.void()
        self.silent = {}

    def draw(self, order):
        """Nobody draws twice, nor among others than those whom nothing else has parted."""
        need(sorted(order) in [sorted(tie) for tie in wanted_draws(self)], "draw: noOccasion")
        self.told_draws.append(order)

    def correct(self, event):
        motion = self.move({"bidder": event["price"], "kind": "price", "price": fen(event["to"])}, event)
        if self.outcome(motion) == "passed" and "answer" in event:
            answer = self.testimony({"answer": event["answer"], "motion": motion.name})
            self.answers[answer.name] = answer

    def explain(self, event):
        told = self.testimony({"bidder": event["explain"], "given": event["given"]})
        self.explained[told.name] = told
        if event["given"] == "yes":
            self.move({"bidder": event["explain"], "kind": "justified"}, event)

    def move(self, act, votes):
        self.count += 1
        motion = Motion(SimpleNamespace(index=self.count, name=motion_name(self.place)), act)
        motion.valid = self.counted()
        self.motions[motion.name] = motion
        for word in ("yes", "no"):
            for member in votes.get(word, []):
                vote(self, motion, member, word)
        return motion

    def hold(self, step, points):
        freeze = self.price_step()["freeze"] if self.price_step() else "never"
        begins = freeze == "atOpening" or (freeze == "afterPreliminary" and step.kind not in ("chair", "review"))
        if begins and self.price_set is None and all(self.price(bidder) is not None for bidder in self.valid()):
            self.price_set = self.priced()
            self.frozen_prices = {bidder: self.price(bidder) for bidder in self.price_set}
        step.bidders, step.opened_at = self.valid(), self.count
        judged = step.kind in ("objective", "score")
        need(judged or not points, "points where nobody gives any")
        need(all(c in step.criteria and set(points[c]) <= set(step.bidders) for c in points), "points that nobody can give")
        if step.kind == "objective":
            step.agreed = {(b, c): number(points[c][b]) for b in step.bidders for c in step.criteria}
        step.phase = "settled"
        if step.kind == "score":
            for place, member in enumerate(self.committee()):
                self.give(step, member, place, points)
        self.explain_scores([step])

    def explain_scores(self, steps):
        """Whoever's points stand out says why."""
        for step in steps:
            if step.kind == "score":
                self.explanations |= {(member, step.id, *item) for member, *item in outliers(self, step)}

    def give(self, step, member, place, points):
        """The sheet of the member at this place among those in office."""
        items = [(b, c) for b in step.bidders for c in step.criteria]
        rows = [{"bidder": b, "criterion": c, "points": given(points[c][b], place)} for b, c in items]
        opened = {"nonce": nonce(f"{step.id} {member}"), "scores": rows}
        step.counted[member] = SimpleNamespace(opened=opened)


def motion_name(place):
    """Of what the event at this place of the course has put to the vote."""
    return f"{place + 1:064x}"


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
        stated = statement(fen(row.get("price", row.get("envelope"))), lines, body_capitals=said.get("bodyCapitals"), **amounts)
        found.append({"bidder": row["id"]} | propose(stated, law))
    return found


def evaluate(case, rules, scheme):
    """The result, as a session with this course would have it."""
    return outcome_of(case, rules, scheme)[0]


def outcome_of(case, rules, scheme):
    """The result (None: a step is left), how its baseline was reached, what has become of the report (None: nobody has
    begun one), and which rule parted whom (None: nobody was equal)."""
    state = CaseState(case, rules, scheme)
    outcome = result(state)
    for row in outcome["bidders"] if outcome else []:
        row["rejected"] = len(row["rejected"])
    return outcome, result_trace(state), report_of(state), tie_trace(state)


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
