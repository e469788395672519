# SPDX-License-Identifier: Apache-2.0
"""Cases made up at random: schemes of every kind that a rule set allows, and a lawful course to a result."""

from fractions import Fraction

from evalroom_verify.canonical import decimal_text
from evalroom_verify.case import CaseState
from evalroom_verify.law_steps import check_competition
from evalroom_verify.refusal import Refused
from evalroom_verify.rule_dates import rules_on
from random_bids import Bids
from random_formula import Formulas
from random_proceedings import Proceedings
from random_scheme import Schemes
from room import resource

RULES = {
    "engineering": "works",
    "government-tender": "goods",
    "government-consultation": "services",
    "government-inquiry": "goods",
    "government-negotiation": "goods",
    "government-single-source": "goods",
    "property": "property",
    "resources": "land",
}


def made_up(random):
    name = random.choice(sorted(RULES))
    rules = resource(f"rules/{name}.json")
    rules.pop("total", None)  # what the steps are worth together is made up as well
    return CaseMaker(random, name, rules).case()


class Midway(CaseState):
    """Where a case in the making has come to: its rules and its scheme are checked once, when it is counted."""

    @staticmethod
    def law_of(case, rules, scheme):
        return rules


class CaseMaker(Schemes, Formulas, Bids, Proceedings):
    def __init__(self, random, name, rules):
        self.random, self.name, self.dated = random, name, rules
        # Before 2026 one adjustment was no law yet.
        self.day = random.choice(("2025-12-31", "2026-06-01"))
        self.rules = rules = rules_on(rules, self.day)
        self.row = next(row for row in rules["price"] if row["subject"] == RULES[name])
        self.rank_by = random.choice(self.row["rankBy"])
        self.denominator = random.choice(("all", "all", "voting"))
        self.bidders = [f"b{i}" for i in range(random.choice((3, 4, 5, 6, 8)) if rules["minimumBidders"] > 1 else 1)]
        size = rules["committee"]["minimum"] + random.choice((0, 2, 4))
        self.committee = ["expert"] * (size - 1) + ["owner" if size > 1 else "expert"]
        self.criteria, self.has_amount, self.offered = 0, False, self.offers_steps()
        by_points = self.rank_by == "points"
        self.fixed_price = "1000000" if by_points and not self.offered and random.random() < 0.12 else ""
        # How many of the bids have a second envelope.
        self.sealed = 0 if self.offered or self.fixed_price else random.choice((0, 0, 0, 0.5, 1))
        # Where the steps have weights, each of them has as many points.
        self.weighted = random.choice((1, 2)) if by_points and random.random() < 0.3 else 0
        # Two of one brand count as one, and so does their rejection.
        self.branded = rules["sameBrand"] == "one" and len(self.bidders) > 4
        self.fewest = rules["minimumBidders"] + (1 if self.branded else 0)
        if rules["fewer"] == "vote":
            self.fewest = random.choice((3, 3, 3, 2, 1))

    def case(self):
        random = self.random
        self.seat()
        self.steps = [self.review(), *self.judged_steps(), *self.offered, *([] if self.fixed_price else [self.price_step()])]
        if self.weighted:
            self.weigh(self.steps)
        self.rows = [self.bidder(name) for name in self.bidders]
        self.valid, self.opened, self.silent, self.failed = list(self.bidders), set(), [], False
        self.priced = not self.offered and not any("envelope" in row for row in self.rows)
        lot = {"coefficient": decimal_text(Fraction(random.randrange(90, 101), 100)), "opened": self.day} | self.drawn(self.steps)
        if random.random() < 0.9 or any("spared" in str(step) for step in self.steps):
            lot["fixedPart"] = "150000.5"
        self.limit(lot, self.rows)
        self.leave_undecrypted(self.rows)
        self.course, self.restarts_left = [], 1
        self.made = {
            "bidders": self.rows,
            "committee": self.committee,
            "course": self.course,
            "format": "evalroom-case-1",
            "lot": lot,
            "rules": self.dated,
            "scheme": self.scheme(self.steps),
            "title": "随机",
        }
        self.add(self.ballots())
        self.hold_all()
        self.report()
        return self.made

    # The course

    def state(self):
        """Where the course has come to."""
        return Midway(self.made, self.rules, self.made["scheme"])

    def refresh(self):
        state = self.state()
        self.valid, self.failed = state.valid(), bool(state.failed)

    def hold_all(self):
        place = 0
        while place < len(self.steps) and not self.failed:
            step = self.steps[place]
            self.before(step)
            if not self.failed:
                self.add([self.held_step(step)])
                self.after(step)
                place += 1
            # What was explained may be found anew only after a restart.
            often = 0.8 if any("explain" in event for event in self.course) else 0.06
            if self.restarts_left and place and not self.failed and self.random.random() < often:
                place = self.begin_again(place)

    def ballots(self):
        """For the chair, if not everybody is for the first: some are alone with theirs, or nobody has the most."""
        random = self.random
        if self.made["scheme"]["chair"]["mode"] != "elected" or min(len(self.seats), len(self.valid)) < 3 or random.random() > 0.2:
            return []
        # The last one is the owner's; of five the one before is the third candidate of a tie.
        chosen, other = random.sample(self.seats[: 2 if len(self.seats) < 5 else -2], 2)
        few = len(self.seats) // 2
        ballots = [{"chair": [chosen] * (len(self.seats) - few) + [other] * few}]
        tied = [{"chair": [self.seats[-2], *[chosen, other] * few]}]
        return (tied if random.random() < 0.3 and len(self.seats) > 3 else []) + ballots

    def before(self, step):
        self.add(self.stopped())
        if self.failed:
            return
        self.add(self.openings() if step["kind"] == "price" else [])
        self.add(self.between())
        self.add(self.replacement())
        if step["kind"] == "price":
            self.add(self.corrected())
            self.settle()
        elif len(self.valid) < 3:
            self.refresh()
            self.add([] if self.failed else self.competition(self.state()))
            self.refresh()

    def held_step(self, step):
        if step["kind"] == "offers":
            return self.offers()
        if step["kind"] == "review":
            return {"step": step["id"]} | self.fails()
        return {"step": step["id"]} | ({"points": self.points(step)} if "criteria" in step else {})

    def after(self, step):
        random = self.random
        if step["kind"] == "review":
            self.decide_failures()
        for bidder in self.silent if step["kind"] == "offers" else ():
            self.add([self.rejection(bidder, self.rules["finalOffer"]["ground"])])
        if step["kind"] != "price":
            self.add(self.corrected())
        self.add(self.clarified())
        self.add(self.suspicion())
        self.add(self.score_correction())
        if self.may_reject() and random.random() < 0.2:
            self.add([self.rejection()])

    def begin_again(self, place):
        """A step that was begun is done again, and whatever stands behind it."""
        begun = self.random.randrange(place)
        name, again = self.steps[begun]["id"], {step["id"] for step in self.steps[begun:]}
        opened = max(at for at, event in enumerate(self.course) if event.get("step") == name)
        self.add([{"restart": name}])
        self.forget(opened, again)
        self.restarts_left -= 1
        self.priced = self.priced and not (self.offered and "offers" in again)
        self.refresh()
        return begun

    # What the committee puts to the vote

    def fails(self):
        """A bid that some members do not let pass; mostly none."""
        random = self.random
        if random.random() > 0.2:
            return {}
        members = sorted(random.sample(self.seats, random.randrange(1, len(self.seats) + 1)))
        return {"fails": [{"members": members, "bidder": random.choice(self.valid), "criterion": "seal", "reason": "未盖章"}]}

    def decide_failures(self):
        for row in self.course[-1].get("fails", []):
            is_passed = self.may_reject() and self.random.random() < 0.6
            event = {"clause": "一", "ground": self.rules["grounds"][0]["code"], "reject": row["bidder"], "text": "未盖章"}
            self.add([self.rejection(row["bidder"]) if is_passed else event | self.votes(False)])

    def may_reject(self):
        return len(self.valid) > self.fewest

    def rejection(self, bidder=None, ground=""):
        bidder = bidder or self.random.choice(self.valid)
        self.valid.remove(bidder)
        return {"clause": "一", "ground": ground or self.rules["grounds"][0]["code"], "reject": bidder, "text": "不符", **self.votes()}

    def competition(self, state):
        """Where too few are left, and nobody has found yet that there is competition still."""
        if self.rules["fewer"] == "stop":
            return []
        try:
            check_competition(state)
        except Refused:
            return [{"competition": "是否明显缺乏竞争", **self.votes(self.random.random() < 0.2)}]
        return []

    def score_correction(self):
        """The points of a member in a step held before; mostly none."""
        random, rows = self.random, {row["id"]: row for step in self.steps for row in step.get("criteria", [])}
        kinds = {step["id"]: step["kind"] for step in self.steps}
        scored = [held for held in self.held if kinds[held["step"]] == "score"]
        if not scored or not self.rules["corrections"] or random.random() > 0.15:
            return []
        held = random.choice(scored)
        criterion = random.choice(sorted(held["points"]))
        event = {"correct": criterion, "bidder": random.choice(sorted(held["points"][criterion])), "of": held["step"]}
        event |= {"member": random.choice(self.seats), "ground": random.choice(self.rules["corrections"])["code"]}
        return [event | {"points": self.value(rows[criterion]), **self.votes(random.random() < 0.8)}]

    def clarified(self):
        """A question, which changes nothing; mostly none."""
        random, grounds = self.random, self.rules["clarifications"]
        if not grounds or not self.valid or random.random() > 0.2:
            return []
        members = self.seats
        event = {"clarify": random.choice(self.valid), "ground": random.choice(grounds)["code"], "clause": "4.1"}
        event |= {"text": "何意", "answer": random.choice(("yes", "no"))}
        if random.random() < 0.2:
            return [event | self.votes(False)]
        aside = {"setAside": members} if event["answer"] == "yes" and random.random() < 0.4 else {}
        return [event | {"yes": members} | aside]

    # Points

    def points(self, step):
        table = {}
        for row in step["criteria"]:
            table[row["id"]] = {bidder: self.cell(step, row) for bidder in self.valid}
        return table

    def cell(self, step, criterion):
        if step["kind"] == "objective":
            return self.value(criterion)
        return [self.value(criterion) for _ in self.seats]

    def value(self, criterion):
        random = self.random
        kind = criterion.get("values", {"kind": "free"})["kind"]
        if kind == "choice":
            return random.choice(("12", "7.25", "0"))
        if kind == "amount":
            return decimal_text(Fraction(random.randrange(-200000, 9000001), 100))
        if kind == "deducted":
            return random.choice(("12", "11.25", "3.75", "3.5"))
        # A few values only, so that there are ties.
        return decimal_text(Fraction(random.choice((0, 14, 24, random.randrange(25))), 2))
