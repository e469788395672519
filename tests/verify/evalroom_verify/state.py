# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9: what a session knows after some of its entries, and what follows from it."""

from .canonical import encode, number, sha256
from .rules import is_lawful

SHEET_KINDS = ("chair", "review", "score")
COMMITTEE_ROLES = ("expert", "owner")
ASKING = ("clarify", "price")  # motions that a bidder answers in writing


class Member:
    def __init__(self, roster_entry):
        self.number, self.role = roster_entry.member, roster_entry.role
        self.status, self.declared, self.seat = "active", "no", ""
        self.admitted = self.consented = self.pledged = False

    def is_active(self):
        return self.status == "active"

    def is_committee(self):
        return self.role in COMMITTEE_ROLES and self.is_active()

    def is_ready(self):
        done = self.admitted and self.consented and self.declared == "clear" and self.pledged
        return self.is_committee() and done


class Sheet:
    def __init__(self, entry, act):
        self.index, self.name, self.author = entry.index, entry.name, entry.author
        self.round, self.commitment, self.time = act["round"], act["commitment"], entry.time
        self.opened, self.released = None, False


class Step:
    def __init__(self, data):
        self.data, self.id, self.kind = data, data["id"], data["kind"]
        self.criteria = {criterion["id"]: criterion for criterion in data.get("criteria", [])}
        self.has_sheets = self.kind in SHEET_KINDS
        self.phase, self.round, self.bidders = "pending", 1, []
        self.was_settled = False
        self.sheets = []  # effective, not late, of this round, in tree order
        self.counted = {}  # member: Sheet
        self.offers = {}  # bidder: Offer, of this round
        self.items = []  # (index, member, {(bidder, criterion): points})
        self.agreed = {}  # (bidder, criterion): points, once an objective step is closed
        self.opened_on = None  # time of the entry that opened it
        self.opened_at = self.closing = self.closed_at = self.candidates = None

    def pairs(self):
        return {(bidder, criterion) for bidder in self.bidders for criterion in self.criteria}

    def await_round(self, candidates):
        self.phase, self.round, self.candidates = "pending", self.round + 1, candidates
        self.bidders, self.sheets, self.counted, self.offers = [], [], {}, {}

    def forget(self, member):
        self.counted.pop(member, None)
        self.sheets = [sheet for sheet in self.sheets if sheet.author != member]
        self.items = [row for row in self.items if row[1] != member]


class Motion:
    def __init__(self, entry, act):
        self.index, self.name, self.act, self.kind = entry.index, entry.name, act, act["kind"]
        self.time = getattr(entry, "time", "")
        self.votes, self.correction, self.void = {}, None, False
        self.valid = 0  # bidders when it was raised
        self.time = getattr(entry, "time", "")


class Report:
    def __init__(self):
        self.version = 0
        self.void()

    def void(self):
        self.bytes, self.pdf, self.result = 0, "", ""
        self.signed = {}  # by member: index of the record, and the roster entry of that time


class Testimony:
    """A deemed agreement, a tie decision, a restart, or a bidder's answer: what others have to witness."""

    def __init__(self, entry, act):
        self.index, self.name, self.author, self.act = entry.index, entry.name, entry.author, act
        self.time = getattr(entry, "time", None)
        self.witnesses, self.in_effect = [], False  # a restart's effect comes once


class State:
    def __init__(self, manifest, rules, scheme):
        self.manifest, self.rules, self.scheme = manifest, rules, scheme
        self.members = {number: Member(entry) for number, entry in manifest.roster.items()}
        self.lives = dict(manifest.roster)  # roster entries, for the lives of certificates
        chair = scheme["chair"]
        first = [Step({"id": "chair", "kind": "chair"})] if chair["mode"] == "elected" else []
        self.steps = first + [Step(data) for data in scheme["steps"]]
        self.chair = chair.get("member", 0)
        rows = {} if self.offers_step() else manifest.bidders
        self.prices = {name: (row["price"], -1) for name, row in rows.items() if "price" in row}
        self.negotiations, self.recusal_requests = {}, {}  # by name, in tree order
        self.withdrawals, self.envelopes = {}, []  # by name, in tree order; (step, bidders, index)
        self.offered = set()  # commitments of the final offers of all rounds
        self.price_set, self.frozen_prices, self.orders = None, {}, 0
        self.closings, self.cosigned = {}, set()  # name: index; names
        self.motions, self.explanations, self.more_time, self.absent = {}, set(), set(), set()
        self.opinions = {}  # member: (agrees, index, result)
        self.requests, self.asked = {}, ""  # member: time; the result that was asked about
        self.deemed, self.tie_decisions, self.restarts = {}, {}, {}  # by name, in tree order
        self.answers, self.explained = {}, {}  # of bidders, and their explanations of low prices, likewise
        self.report, self.delivered, self.base, self.delivery_seen = Report(), None, None, 0
        self.extensions = []  # (index, until), in tree order
        self.last_told = -1  # index of the last record that counts, and is no alarm
        self.suspended, self.failed, self.alarms, self.effects = "", "", [], []
        self.chains, self.void_chains = {}, set()  # member: {chain: last record's name}
        self._results = {}
        self.told_draws = None  # of a case, the orders that it tells in place of drawing

    # People

    def committee(self):
        return sorted(member.number for member in self.members.values() if member.is_committee())

    def is_composed(self):
        """As the rules of a committee want it, and as many as the scheme says."""
        committee = self.committee()
        experts = sum(self.members[number].role == "expert" for number in committee)
        return is_lawful(len(committee), experts, self.rules) and len(committee) == self.scheme["committee"]["size"]

    def is_committee(self, number):
        return number in self.members and self.members[number].is_committee()

    def is_ready(self, number):
        return number in self.members and self.members[number].is_ready()

    # Steps

    def step(self, name):
        return next((step for step in self.steps if step.id == name), None)

    def price_step(self):
        return next((step.data for step in self.steps if step.kind == "price"), None)

    def offers_step(self):
        return next((step for step in self.steps if step.kind == "offers"), None)

    def all_counted(self, step):
        """Every active member of the committee has a counted sheet, and it is opened."""
        sheets = [step.counted.get(number) for number in self.committee()]
        return bool(sheets) and all(sheet and sheet.opened is not None for sheet in sheets)

    def opened(self, step):
        """{member: sheet} of the opened counted sheets of the active members."""
        rows = ((number, step.counted.get(number)) for number in self.committee())
        return {number: sheet.opened for number, sheet in rows if sheet and sheet.opened is not None}

    def counted_sheet(self, name):
        for step in self.steps:
            for sheet in step.counted.values():
                if sheet.name == name:
                    return step, sheet
        return None, None

    # Motions

    def voting_base(self):
        """Who is recused, and not replaced yet, makes a majority of the others no easier."""
        return max(len(self.committee()), self.scheme["committee"]["size"])

    def outcome(self, motion):
        if motion.void:
            return "void"
        cast = [motion.votes[number] for number in self.committee() if number in motion.votes]
        yes, no, count = cast.count("yes"), cast.count("no"), self.voting_base()
        if self.scheme["denominator"] == "all":
            return "passed" if 2 * yes > count else "lost" if 2 * no >= count else "open"
        if len(cast) < count:
            return "open"
        return "passed" if yes > no else "lost"

    def undecided(self, kind=None):
        motions = (motion for motion in self.motions.values() if kind is None or motion.kind == kind)
        return [motion for motion in motions if self.outcome(motion) == "open"]

    def owes_corrections(self):
        """Points that the committee has decided to have corrected, and whose member has not entered them anew."""
        owed = [motion for motion in self.motions.values() if motion.kind == "correction" and motion.correction is None]
        carried = [motion.act for motion in owed if self.outcome(motion) == "passed"]
        left = any(self.is_valid(act["bidder"]) and self.is_committee(act["member"]) for act in carried)
        return self.rules.get("correctionsOwed") == "yes" and left

    def rejections(self, bidder):
        about = (m for m in self.motions.values() if m.kind == "reject" and m.act["bidder"] == bidder)
        return [motion.name for motion in about if self.outcome(motion) == "passed"]

    # Answers of bidders, and corrections of prices

    def corrections(self, bidder):
        about = (m for m in self.motions.values() if m.kind == "price" and m.act["bidder"] == bidder)
        return [motion for motion in about if self.outcome(motion) == "passed"]

    def is_supervised(self, testimony):
        return any(self.members[number].role == "supervisor" for number in testimony.witnesses)

    def answer(self, motion):
        """The bidder's answer that is in effect, or None."""
        given = (each for each in self.answers.values() if each.act["motion"] == motion.name)
        return next((each.act["answer"] for each in given if self.is_supervised(each)), None)

    def is_late(self, answer):
        """It came in after the time that was set."""
        until = self.motions[answer.act["motion"]].act.get("until")
        return answer.act["answer"] == "yes" and until is not None and answer.act.get("received", answer.time) > until

    def is_set_aside(self, motion):
        others = (m for m in self.motions.values() if m.kind == "setAside" and m.act["motion"] == motion.name)
        return any(self.outcome(other) == "passed" for other in others)

    def counts(self, answer):
        """It is the one in effect, to a motion that is passed still, and not set aside."""
        about = self.motions[answer.act["motion"]]
        same = (each for each in self.answers.values() if each.act["motion"] == about.name)
        first = next((each for each in same if self.is_supervised(each)), None)
        return first is answer and self.outcome(about) == "passed" and not self.is_set_aside(about)

    def refuses(self, bidder):
        passed = self.corrections(bidder)
        return bool(passed) and self.answer(passed[-1]) == "no"

    def unanswered(self, *kinds):
        """Motions that ask a valid bidder something, of some kind, and wait for votes or for the answer."""
        asking = (m for m in self.motions.values() if m.kind in (kinds or ASKING))
        motions = (motion for motion in asking if self.is_valid(motion.act["bidder"]))
        waits = {"open": lambda _: True, "passed": lambda motion: self.answer(motion) is None}
        return [motion for motion in motions if waits.get(self.outcome(motion), lambda _: False)(motion)]

    # Bidders

    def is_valid(self, bidder):
        row = self.manifest.bidders.get(bidder)
        if row is None or "undecrypted" in row or row["qualification"] == "failed" or self.has_withdrawn(bidder):
            return False
        return not self.rejections(bidder)

    def has_withdrawn(self, bidder):
        about = (each for each in self.withdrawals.values() if each.act["bidder"] == bidder)
        return any(self.is_supervised(each) for each in about)

    def valid(self):
        return [bidder for bidder in self.manifest.bidders if self.is_valid(bidder)]

    def wants_more_time(self):
        """More than a third of the members find the time too short."""
        members = self.committee()
        return 3 * sum(number in self.more_time for number in members) > len(members)

    def is_few(self):
        sector = self.manifest.lot.get("sector")
        fewer = [row["bidders"] for row in self.rules.get("fewerBidders", []) if row["sector"] == sector]
        return self.counted() < min([self.rules["minimumBidders"], *fewer])

    def brand(self, bidder):
        """What makes bidders one to the law; empty for who is alone."""
        return self.manifest.bidders[bidder]["brand"] if self.rules["sameBrand"] == "one" else ""

    def counted(self):
        brands = [self.brand(bidder) for bidder in self.valid()]
        return brands.count("") + len(set(brands) - {""})

    def bid(self, bidder):
        return self.prices.get(bidder, (None, -1))[0]

    def correction(self, bidder):
        """The motion by which the price is another than as bid, or None."""
        confirmed = [motion for motion in self.corrections(bidder) if self.answer(motion) == "yes"]
        return confirmed[-1] if confirmed else None

    def price(self, bidder):
        """In force: as corrected and confirmed, or else as bid."""
        motion = self.correction(bidder)
        return motion.act["price"] if motion else self.bid(bidder)

    def standing(self, bidders):
        """Of these, who has a price that may stand."""
        return [bidder for bidder in bidders if self.price(bidder) is not None and not self.is_out(self.price(bidder))]

    def is_out(self, price):
        return self.exceeds(price) or self.falls_short(price)

    def falls_short(self, price):
        return price is not None and price < max(self.manifest.lot.get("reserve", 0), self.fixed_price())

    def fixed_price(self):
        """By the state, of every bid; 0: none is."""
        return int(number(self.scheme.get("fixedPrice", "0")) * 100)

    def exceeds(self, price):
        lot = self.manifest.lot
        limits = [lot["ceiling"], self.fixed_price()] + ([lot["budget"]] if self.rules["priceLimit"] == "budget" else [])
        return any(limit and (price or 0) > limit for limit in limits)

    def is_over_limit(self, bidder):
        return self.exceeds(self.price(bidder))

    def overpriced(self):
        """The valid bidders whom the committee has to reject."""
        return [bidder for bidder in self.valid() if self.is_over_limit(bidder)]

    def underpriced(self):
        return [bidder for bidder in self.valid() if self.falls_short(self.price(bidder))]

    def are_all(self, is_out):
        """Whoever is left, and of the others whose price was known, has one that may not stand."""
        rows = self.manifest.bidders
        known = [b for b in rows if rows[b]["qualification"] != "failed" and self.price(b) is not None]
        return bool(known) and set(self.valid()) <= set(known) and all(is_out(self.price(b)) for b in known)

    def takes_part(self):
        """The bidders who could be in the price set."""
        step, rows = self.price_step(), self.manifest.bidders
        if step and step["freeze"] == "atOpening":
            return [bidder for bidder in rows if rows[bidder]["qualification"] != "failed"]
        return self.valid()

    def priced(self):
        """The price set: as frozen, or else as it would be now."""
        return self.standing(self.takes_part()) if self.price_set is None else self.price_set

    def joined(self):
        """Who would have been in the frozen price set with the price in force."""
        if self.price_set is None:
            return []
        outside = [bidder for bidder in self.valid() if bidder not in self.price_set]
        return [b for b in outside if self.is_out(self.bid(b)) and not self.is_out(self.price(b))]

    # The report

    def is_frozen(self):
        return self.report.pdf != ""

    def dissents(self, number, result):
        return number in self.opinions and self.opinions[number][0] == "no" and self.opinions[number][2] == result

    def in_effect(self, deemed):
        """Whether a deemed agreement has the witnesses that it needs."""
        if self.dissents(deemed.act["member"], self.asked):
            return False
        roles = {self.members[number].role for number in deemed.witnesses}
        if self.rules["deemedAgreement"] == "agency":
            return "supervisor" in roles
        supporters = {number for number in [deemed.author, *deemed.witnesses] if self.is_committee(number)}
        majority = 2 * len(supporters - {deemed.act["member"]}) > len(self.committee())
        return {"supervisor", "staff"} <= roles and majority

    def deemed_members(self):
        about = {deemed.act["member"] for deemed in self.deemed.values() if self.in_effect(deemed)}
        return [number for number in self.committee() if number in about]

    def result(self):
        from .tally import result

        key = len(self.effects), len(self.told_draws or ())
        if key not in self._results:
            self._results = {key: result(self)}
        return self._results[key]

    def result_hash(self):
        value = self.result()
        return sha256(encode(value)) if value is not None else ""
