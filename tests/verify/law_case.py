# SPDX-License-Identifier: Apache-2.0
"""A case played through the whole law in Python, act by act, as a session would go and as `evaluate` plays it: what the
law refuses is noted, and what hangs on it does not happen either."""

from evalroom_verify.canonical import seconds, sha256
from evalroom_verify.case import fen, given
from evalroom_verify.case_proceedings import first_able
from evalroom_verify.envelopes import commitment_to
from evalroom_verify.low_price import time_to_explain
from evalroom_verify.sealed import price_commitment
from evalroom_verify.tally import outliers, result, result_trace, tie_trace, wanted_draws
from room import HASH, Room, as_time, bidder, envelope, roster_entry, undecrypted

PDF = {"bytes": 1, "pdf": HASH}


def opened(name, price, round_=0):
    return {"bidder": name, "price": price, "salt": sha256(f"salt {name} {round_}".encode())}


def sealed(name, price, round_=0):
    return {"commitment": price_commitment(**opened(name, price, round_)), "envelope": envelope()}


def bidder_row(row):
    found = row.get("qualification", "open")
    if "undecrypted" in row:
        return undecrypted(row["id"], row["undecrypted"]) | {"qualification": found}
    said = {name: row[name] for name in ("brand", "entitled") if name in row}
    if "envelope" in row:
        said["sealed"] = sealed(row["id"], fen(row["envelope"]))
    return bidder(row["id"], fen(row["price"]) if "price" in row else None, found) | said


class LawCase:
    def __init__(self, case):
        self.case, size = case, len(case["committee"])
        self.staff, self.supervisor = size + 1, size + 2
        roles = dict(enumerate([*case["committee"], "staff", "supervisor"], 1))
        lot = {name: fen(case["lot"][name]) for name in ("ceiling", "fixedPart", "reserve") if name in case["lot"]}
        lot |= {name: case["lot"][name] for name in ("coefficient", "drawn") if name in case["lot"]}
        lot |= {"opened": f"{case['lot']['opened']}T01:00:00Z"}
        rows = [bidder_row(row) for row in case["bidders"]]
        policy = {"openingLimit": 0, "signingWait": 0}
        self.room = Room(case["rules"], case["scheme"], rows, roles=roles, lot=lot, policy=policy)
        self.state, self.motions, self.waiting = self.room.state, {}, []
        self.state.told_draws = []
        self.blocked = []  # (place in the course, act, rule)

    def play(self):
        for self.place, member in enumerate(self.state.committee()):
            self.check_in(member)
        for self.place, event in enumerate(self.case["course"]):
            name = next(name for name in EVENTS if name in event)
            getattr(self, f"on_{name}")(event)
        return self

    def outcome(self):
        """As `outcome_of` tells it."""
        found = result(self.state)
        for row in found["bidders"] if found else []:
            row["rejected"] = len(row["rejected"])
        return found, result_trace(self.state), report_by_law(self.state), tie_trace(self.state)

    def does(self, act, effect):
        """Whether it counts."""
        if effect:
            self.blocked.append((self.place, act, effect))
        return not effect

    def act(self, member, kind, /, **fields):
        """The act's name, where it counts."""
        return self.room.last if self.does(kind, self.room.act(member, kind, **fields)) else ""

    def testify(self, member, kind, /, **fields):
        name = self.act(member, kind, **fields)
        return bool(name and self.act(self.supervisor, "witness", of=name))

    def check_in(self, member):
        self.act(self.staff, "admission", member=member, method="practice", seat="1")
        self.act(member, "consent")
        self.act(member, "declaration", conflicts=[])
        self.act(member, "pledge", text=sha256(self.room.rules["pledge"].encode()))

    # Steps

    def order(self, kind, step):
        return self.does(kind, self.room.order(kind, step, member=self.staff))

    def close(self, step):
        if self.order("stepClosed", step):
            self.act(self.supervisor, "cosignature", closing=self.room.last)

    def nonce(self, text):
        return sha256(text.encode())

    def elect_if_due(self):
        step = self.state.step("chair")
        if step and step.phase == "pending" and not self.state.failed:
            self.on_chair({"chair": first_able(self.state)})

    def on_chair(self, event):
        if not self.order("stepOpened", "chair"):
            return
        members, ballots = self.state.committee(), event["chair"]
        for place, member in enumerate(members):
            ballot = {"candidate": ballots[min(place, len(ballots) - 1)], "nonce": self.nonce(str(member))}
            self.submit(member, "chair", ballot)
        self.close("chair")
        self.reveal("chair", members)

    def submit(self, member, step, sheet):
        self.does("sheet", self.room.sheet(member, step, sheet))

    def reveal(self, step, members):
        for member in members:
            if member in self.state.step(step).counted:
                self.does("opening", self.room.reveal(member, step))

    def on_restart(self, event):
        by = self.state.chair or self.staff
        self.testify(by, "stepRestarted", after=self.state.orders, step=event["restart"], text="漏看")

    def on_step(self, event):
        self.elect_if_due()
        if not self.order("stepOpened", event["step"]):
            return
        step, members = self.state.step(event["step"]), self.state.committee()
        self.note_idle_points(step, event.get("points", {}))
        for place, member in enumerate(members):
            self.judge(event, member, place)
        if step.kind == "offers":
            self.take_offers(step, event)
        self.close(step.id)
        if step.has_sheets:
            self.reveal(step.id, members)
        if step.kind == "offers":
            self.open_offers(step, event.get("offers", {}))
        self.explain_scores([step])

    def note_idle_points(self, step, points):
        """Of criteria and bidders of whom nobody gives any."""
        judged = step.kind in ("objective", "score")
        for name, criterion in sorted((name, criterion) for criterion, row in points.items() for name in row):
            if not judged or criterion not in step.criteria or name not in step.bidders:
                rule = "unknownItem" if name in step.bidders else "unknownBidder"
                self.does(f"points/{criterion}/{name}", rule)

    def take_offers(self, step, event):
        for name in event.get("withdrawn", []):
            self.testify(self.staff, "withdrawal", bidder=name, text="退出")
        for name, price in sorted(event.get("offers", {}).items()):
            change = {"bidder": name, "round": step.round, "sealed": sealed(name, fen(price), step.round)}
            self.does("offer", self.room.amend(type="offer", **change))
        if any(self.state.is_valid(name) and name not in step.offers for name in step.bidders):
            self.room.clock += step.data["minutes"] * 60 + 60  # for nobody else is waited

    def open_offers(self, step, offers):
        due = [name for name in self.state.valid() if commitment_to(self.state, name)]
        if due:
            self.open_together({name: fen(offers[name]) for name in due}, step.round)

    def open_together(self, prices, round_=0):
        rows = [opened(name, price, round_) for name, price in sorted(prices.items())]
        self.does("openings", self.room.amend(type="openings", opened=rows))

    def on_openings(self, event):
        envelopes = {row["id"]: fen(row["envelope"]) for row in self.case["bidders"] if "envelope" in row}
        self.open_together({name: envelopes[name] for name in event["openings"]})

    def judge(self, event, member, place):
        step = self.state.step(event["step"])
        pairs, nonce = sorted(step.pairs()), self.nonce(f"{step.id} {member}")
        if step.kind == "review":
            failed = {(f["bidder"], f["criterion"]): f["reason"] for f in event.get("fails", []) if member in f["members"]}
            reasons = [(b, c, failed.get((b, c), "")) for b, c in sorted({*pairs, *failed})]
            rows = [{"bidder": b, "criterion": c, "reason": r, "result": "fail" if r else "pass"} for b, c, r in reasons]
            self.submit(member, step.id, {"items": rows, "nonce": nonce})
        elif step.kind in ("score", "objective"):
            points = event.get("points", {})
            known = [(b, c) for b, c in pairs if b in points.get(c, {})]
            rows = [{"bidder": b, "criterion": c, "points": given(points[c][b], place)} for b, c in known]
            if step.kind == "objective":
                self.act(member, "items", round=step.round, step=step.id, values=[row | {"text": ""} for row in rows])
            elif known == pairs:
                self.submit(member, step.id, {"nonce": nonce, "scores": [row | {"reason": "-"} for row in rows]})

    def explain_scores(self, steps):
        for step in steps:
            for member, name, criterion in sorted(outliers(self.state, step)) if step.kind == "score" else ():
                if (member, step.id, name, criterion) not in self.state.explanations:
                    self.act(member, "explanation", bidder=name, criterion=criterion, step=step.id, text="理由")

    # Motions

    def move(self, event, **fields):
        """The motion's name, where it is passed."""
        name = self.act((event["yes"] or self.state.committee())[0], "motion", text="理由", **fields)
        if not name:
            return ""
        self.motions.setdefault(self.place, name)
        for word in ("yes", "no"):
            for member in event.get(word, []):
                if self.state.outcome(self.state.motions[name]) == "open":
                    self.act(member, "vote", motion=name, text="理由", vote=word)
        return name if self.state.outcome(self.state.motions[name]) == "passed" else ""

    def on_reject(self, event):
        fields = {"clause": "1", "document": f"bid-{event['reject']}", "ground": event["ground"], "page": 1}
        self.move(event, kind="reject", bidder=event["reject"], **fields)

    def on_competition(self, event):
        self.move(event, kind="competition")

    def on_correct(self, event):
        item = {"bidder": event["bidder"], "criterion": event["correct"], "member": event["member"], "step": event["of"]}
        motion = self.move(event, kind="correction", ground=event["ground"], **item)
        if motion:
            self.act(event["member"], "correction", motion=motion, points=event["points"], reason="理由")

    def on_price(self, event):
        fields = {"basis": event["basis"], "bidder": event["price"], "price": fen(event["to"]), "steps": []}
        self.answer(event, self.move(event, kind="price", **fields))

    def on_clarify(self, event):
        fields = {"clause": event["clause"], "document": f"bid-{event['clarify']}", "ground": event["ground"], "page": 1}
        motion = self.move(event, kind="clarify", bidder=event["clarify"], **fields)
        if self.answer(event, motion) and event.get("setAside"):
            self.move({"yes": event["setAside"]}, kind="setAside", motion=motion)

    def answer(self, event, motion):
        given = motion and "answer" in event
        return given and self.testify(self.staff, "answer", answer=event["answer"], motion=motion, text="函")

    def on_suspect(self, event):
        self.move(event, kind="lowPrice", bidder=event["suspect"], until=as_time(self.room.clock + 3600))

    def on_explain(self, event):
        told = {"bidder": event["explain"], "given": event["given"], "text": event["text"]}
        until = time_to_explain(self.state, event["explain"])
        if event["given"] == "no" and until:
            self.room.clock = max(self.room.clock, seconds(until))
        if self.testify(self.staff, "priceExplanation", **told) and event["given"] == "yes":
            self.move(event, kind="justified", bidder=event["explain"])

    def on_justified(self, event):
        self.move(event, kind="justified", bidder=event["justified"])

    def on_stop(self, event):
        self.move(event, kind="stop", clause="1", document="tender", ground=event["stop"], page=1)

    def on_tie(self, event):
        self.elect_if_due()
        self.testify(self.staff, "tieDecision", order=event["tie"], text="招标人决定")

    def on_draw(self, event):
        self.elect_if_due()
        wanted = [sorted(tie) for tie in wanted_draws(self.state)]
        if self.does("draw", "" if sorted(event["draw"]) in wanted else "noOccasion"):
            self.state.told_draws.append(event["draw"])

    # People

    def on_recuse(self, event):
        named = {name: event[name] for name in ("bidder", "ground", "text") if name in event}
        self.act(event["recuse"], "declaration", conflicts=[named])

    def on_recusalRequest(self, event):
        told = {name: event[name] for name in ("bidder", "granted", "reason", "text")}
        self.testify(self.staff, "recusalRequest", member=event["recusalRequest"], **told)

    def on_leaves(self, event):
        if "text" in event:
            self.act(self.staff, "absence", member=event["leaves"], text=event["text"])
        entry = roster_entry(event["comes"], self.state.members[event["leaves"]].role)
        if not self.does("replacement", self.room.amend(type="replacement", entry=entry, leaving=event["leaves"])):
            return
        if self.state.suspended:
            self.waiting.append(event)
        else:
            self.welcome(event)

    def welcome(self, event):
        self.check_in(event["comes"])
        for row in event.get("votes", []):
            if row["on"] in self.motions:
                self.act(event["comes"], "vote", motion=self.motions[row["on"]], text="理由", vote=row["vote"])
        for held in event.get("judges", []):
            self.judge(held, event["comes"], 0)
            self.reveal(held["step"], [event["comes"]])
        self.explain_scores(self.state.steps)

    def on_suspend(self, event):
        sealed = {"kind": event["kind"], "material": event["material"]} if "kind" in event else {}
        self.act(self.staff, "suspension", text=event["suspend"], **sealed)

    def on_resume(self, event):
        if not self.act(self.staff, "resumption", text=event["resume"]):
            return
        waiting, self.waiting = self.waiting, []
        for replacement in waiting:
            self.welcome(replacement)

    def on_moreTime(self, event):
        for member in event["moreTime"]:
            self.act(member, "timeRequest", text=event["text"])
        if "minutes" not in event:
            return
        self.until = max(getattr(self, "until", 0), self.room.clock + 60) + 60 * event["minutes"]
        self.act(self.staff, "timeExtended", text=event["text"], until=as_time(self.until))

    def on_negotiate(self, event):
        self.testify(self.staff, "negotiation", bidder=event["negotiate"], text=event["text"])

    def on_notify(self, event):
        self.testify(self.staff, "negotiation", text=event["notify"])

    # The report

    def result_hash(self):
        return self.state.result_hash() or HASH  # of no result

    def on_agree(self, event):
        self.elect_if_due()
        result = self.result_hash()
        for member in event["agree"]:
            self.act(member, "opinion", agrees="yes", result=result, text="")
        for row in event.get("dissent", []):
            self.act(row["member"], "opinion", agrees="no", result=result, text=row["text"])

    def on_deemed(self, event):
        self.elect_if_due()
        for member in event["deemed"]:
            if self.act(self.staff, "signRequest", member=member):
                self.deem(member, event["text"])

    def deem(self, member, text):
        members, by_agency = self.state.committee(), self.room.rules["deemedAgreement"] == "agency"
        others = [other for other in members if other != member]
        writer = self.state.chair if self.state.chair in others else next(iter(others), 0)
        note = self.act(self.staff if by_agency else writer, "deemedAgreement", member=member, text=text)
        if not note:
            return
        for witness in [self.supervisor] if by_agency else [self.supervisor, self.staff, *others]:
            if witness != writer and (witness >= self.staff or member not in self.state.deemed_members()):
                self.act(witness, "witness", of=note)

    def on_freeze(self, event):
        self.elect_if_due()
        fields = {"matters": event["freeze"], "result": self.result_hash(), "version": self.state.report.version + 1}
        self.act(self.staff, "freeze", **PDF, **fields)

    def on_sign(self, event):
        for member in event["sign"]:
            heads = [{"chain": chain, "head": head} for chain, head in self.state.chains[member].items()]
            self.act(member, "signature", chains=heads, pdf=HASH)

    def on_deliver(self, _event):
        self.act(self.staff, "delivery", **PDF)


EVENTS = ("step", "chair", "reject", "correct", "openings", "price", "clarify", "suspect", "explain", "justified", "competition", "tie", "draw", "restart", "stop")
EVENTS += ("negotiate", "notify", "leaves", "recuse", "recusalRequest", "suspend", "resume", "moreTime", "agree", "deemed", "freeze", "sign", "deliver")


def report_by_law(state):
    """As evaluate tells of it, or None."""
    result = state.result_hash()
    said = {m: row[0] for m, row in state.opinions.items() if state.is_committee(m) and row[2] == result}
    named = lambda word: sorted(member for member, agrees in said.items() if agrees == word)
    found = {"agreed": named("yes"), "deemed": state.deemed_members(), "dissented": named("no")}
    found |= {"version": state.report.version}
    if not any(found.values()):
        return None
    found |= {"delivered": "yes" if state.delivered else "no", "frozen": "yes" if state.is_frozen() else "no"}
    return found | {"signed": sorted(state.report.signed)}
