# SPDX-License-Identifier: Apache-2.0
"""Cases made up at random: what happens to people, to bids, to the time and to the report while a course goes on."""

from evalroom_verify.case import evaluate
from evalroom_verify.law_steps import outliers_are_explained


class Proceedings:
    """Of a CaseMaker: who is in office, what they have voted on, and what a newcomer has to judge anew."""

    def seat(self):
        self.seats = list(range(1, len(self.committee) + 1))
        self.next_number = len(self.committee) + 3  # behind staff and supervisor
        self.held = []  # what a newcomer gives in each step held, but for their own points
        self.moved = []  # (place in the course, {member: word} of the votes that came before the outcome)
        self.bound = set()  # without whose votes a motion would be open that nobody could vote on again
        self.leaving_left = 2 if len(self.seats) > 3 else 1

    def votes(self, passes=True):
        """Enough for the motion to be decided; where the denominator is `voting`, everybody's."""
        half = len(self.seats) // 2
        count = half + 1 if passes else min(1, half)
        is_whole = not passes or self.denominator == "voting"
        return {"yes": self.seats[:count]} | ({"no": self.seats[count:]} if is_whole else {})

    def is_decided(self, votes):
        cast = list(votes.values())
        if self.denominator == "voting":
            return len(cast) == len(self.seats)
        return 2 * cast.count("yes") > len(self.seats) or 2 * cast.count("no") >= len(self.seats)

    def counted_votes(self, event):
        votes = {}
        for word in ("yes", "no"):
            for member in event.get(word, []):
                if not self.is_decided(votes):
                    votes[member] = word
        return votes

    def votes_again(self, leaves, comes):
        """How the newcomer votes on what is open without the votes of who leaves: the same."""
        again = []
        for place, cast in self.moved:
            word = cast.pop(leaves, None)
            if word and not self.is_decided(cast):
                again.append({"on": place, "vote": word})
                cast[comes] = word
        return again

    def add(self, events):
        for event in events:
            if "yes" in event:
                self.moved.append((len(self.course), self.counted_votes(event)))
                self.bound |= set(self.seats) if "setAside" in event else set()
            if "step" in event:
                self.held.append(event)
            self.course.append(event)

    def forget(self, opened, again):
        """What a restart makes void: the steps, the motions behind the opening, and corrections of these steps."""
        self.held = [held for held in self.held if held["step"] not in again]
        about = lambda place: self.course[place].get("of")
        self.moved = [row for row in self.moved if (about(row[0]) not in again if about(row[0]) else row[0] < opened)]

    def between(self):
        """What may happen before the next step; mostly nothing."""
        random, events = self.random, []
        if random.random() < 0.08:
            sealed = {"kind": "sealed", "material": "全部评标材料"} if random.random() < 0.5 else {}
            events += [{"suspend": "停电", **sealed}, {"resume": "来电"}]
        if random.random() < 0.08:
            asking = self.seats[: len(self.seats) // 3 + 1]
            events.append({"moreTime": asking, "text": "时间不够", "minutes": random.randrange(1, 240)})
        if "recusalRequest" in self.rules and random.random() < 0.05:
            events.append(self.applied(random.choice(self.seats), "no"))
        is_over = any(held["step"] == "offers" for held in self.held)
        if "negotiation" in self.rules and not is_over and random.random() < 0.3:
            talk = {"negotiate": random.choice(self.valid), "text": "谈判交货期"}
            events.append(random.choice((talk, talk, {"notify": "交货期改为六十日"})))
        return events

    def replacement(self):
        """Somebody leaves, mostly nobody; the newcomer votes and judges in their place."""
        free = [member for member in self.seats if member not in self.bound]
        if not self.leaving_left or not free or self.random.random() > 0.12:
            return []
        return self.replaced(self.random.choice(free))

    def replaced(self, leaves):
        random, comes = self.random, self.next_number
        self.next_number, self.leaving_left = comes + 1, self.leaving_left - 1
        event = {"leaves": leaves, "comes": comes}
        judges = [self.judged_anew(held) for held in self.held if held["step"] not in ("offers", "price")]
        votes = self.votes_again(leaves, comes)
        event |= {name: rows for name, rows in (("judges", judges), ("votes", votes)) if rows}
        self.seats = sorted({*self.seats, comes} - {leaves})
        if random.random() < 0.5:
            return [event | {"text": "因病不能继续评标"}]
        if "recusalRequest" in self.rules and random.random() < 0.5:
            return [self.applied(leaves, "yes"), event]
        recusal = {"recuse": leaves, "bidder": random.choice(self.bidders), "text": "近亲属任职"}
        heads = self.rules.get("recusals", [])
        if heads and random.random() < 0.5:
            head = random.choice(heads)
            recusal["ground"] = head["code"]
            if head.get("ofPerson") == "yes":
                del recusal["bidder"]
        meanwhile = [{"suspend": "等候更换", "kind": "sealed", "material": "评标材料"}], [{"resume": "已补足"}]
        return [recusal, *meanwhile[0], event, *meanwhile[1]] if random.random() < 0.3 else [recusal, event]

    def applied(self, member, granted):
        about = {"bidder": self.random.choice(self.bidders), "granted": granted}
        return {"recusalRequest": member, **about, "reason": "曾在其他供应商任职", "text": "经询问并查证"}

    def judged_anew(self, held):
        """What is objective is the same for all; the rest is the newcomer's own."""
        judged = {"step": held["step"]}
        if "points" not in held:
            return judged
        rows = {row["id"]: row for step in self.steps for row in step.get("criteria", [])}
        own = {
            criterion: {bidder: cell if isinstance(cell, str) else self.value(rows[criterion]) for bidder, cell in cells.items()}
            for criterion, cells in held["points"].items()
        }
        return judged | {"points": own}

    def stopped(self):
        """The tender document is none to judge by; nearly never."""
        if not self.rules.get("stops") or self.random.random() > 0.04:
            return []
        ground = self.random.choice(self.rules["stops"])["code"]
        self.failed = True
        return [{"stop": ground, "clause": "第三章", "text": "无法评标", **self.votes()}]

    def report(self):
        """From opinions to the delivery, in some cases; a tie that is left is decided first."""
        if self.random.random() < 0.5 or not self.is_told():
            return
        free = [member for member in self.seats if member not in self.bound]
        may_leave = self.leaving_left and free and not self.failed
        if may_leave and self.random.random() < 0.15:
            # A conflict found late makes the report void.
            self.add(self.replaced(self.random.choice(free)))
            if not self.is_told():
                return
        if self.random.random() < 0.8:
            self.course.append({"deliver": "yes"})

    def is_told(self):
        """Decides what is left to the tenderer, freezes the report and has it signed; False where none may be frozen."""
        if not self.failed:
            self.settle()
        self.record()
        return self.is_decided_by_tenderer() and self.is_explained() and self.signed()

    def record(self):
        """Puts down what was negotiated with whom it is owed of."""
        state = self.state()
        if self.failed or state.failed or self.rules.get("negotiation", {}).get("required") != "yes":
            return
        told = {event["negotiate"] for event in self.course if "negotiate" in event}
        self.add([{"negotiate": name, "text": "谈判价格"} for name in state.valid() if name not in told])

    def is_explained(self):
        """Nobody's points stand out only since others' were corrected: a case has no word for what they would say."""
        state = self.state()
        return bool(state.failed) or all(outliers_are_explained(state, step) for step in state.steps if step.kind == "score")

    def is_decided_by_tenderer(self):
        outcome = evaluate(self.made, self.dated, self.made["scheme"])
        decides = "draw" if self.made["scheme"]["ties"][-1] == "draw" else "tie"
        self.course += [{decides: self.random.sample(tie, len(tie))} for tie in outcome["open"]]
        lacking = [row for row in outcome["bidders"] if row["rank"] == 0 and row["behind"] == "" and row["bidder"] in self.valid]
        return bool(outcome["failed"]) or not lacking

    def signed(self):
        """Everybody agrees, dissents, or is silent; then the report is frozen and signed."""
        random, course = self.random, self.course
        # Who has dissented once stays with it where the result is the same again.
        dissented = {row["member"] for event in course for row in event.get("dissent", [])}
        quiet = [member for member in self.seats if member not in dissented]
        silent = random.sample(quiet, 1) if quiet and random.random() < 0.3 else []
        others = [member for member in self.seats if member not in silent]
        dissent = random.sample(others, min(len(others), random.choice((0, 0, 0, 1, 2))))
        agree = [member for member in self.seats if member not in (*silent, *dissent)]
        course.append({"agree": agree, "dissent": [{"member": member, "text": "不同意"} for member in dissent]})
        if silent:
            course.append({"deemed": silent, "text": "拒绝签字且不书面说明"})
        course.append({"freeze": random.choice(("", "核对项目经理"))})
        if random.random() < 0.15:
            late = random.choice(silent or agree or dissent)
            course.append({"agree": [], "dissent": [{"member": late, "text": "事后说明不同意见"}]})
        course.append({"sign": agree})
        return True
