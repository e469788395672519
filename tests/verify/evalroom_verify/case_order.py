# SPDX-License-Identifier: Apache-2.0
"""A course of a case that no session could have is none: who is not there judges, or a report is signed before there is
one. What a committee may try, and the law refuses, is another thing."""

from .canonical import need

MOTIONS = ("reject", "correct", "price", "clarify", "suspect", "explain", "justified", "competition", "stop")


class Walk:
    def __init__(self, case, scheme):
        self.steps = {step["id"] for step in scheme["steps"]}
        size = len(case["committee"])
        self.seated = set(range(1, size + 1))
        self.taken = self.seated | {size + 1, size + 2}  # with staff and supervisor
        self.motions, self.suspended, self.frozen, self.delivered = set(), "", False, False

    def walk(self, course):
        for place, event in enumerate(course):
            need(not self.delivered, "closed")
            need(not self.suspended or {"resume", "leaves"} & set(event), "suspended")
            self.meet(place, event)

    def members(self, numbers):
        need(set(numbers) <= self.seated, "unknownMember")

    def meet(self, place, event):
        for name in ("yes", "no", "setAside", "chair", "moreTime", "agree", "deemed", "sign"):
            self.members(event.get(name, []))
        self.members([row["member"] for row in event.get("dissent", [])])
        self.members([event[name] for name in ("member", "recuse", "recusalRequest", "leaves") if name in event])
        if "step" in event:
            self.step(event)
        if set(MOTIONS) & set(event):
            self.motions.add(place)
        if "leaves" in event:
            self.replaced(event)
        if "suspend" in event:
            self.suspended = event.get("kind", "pause")
        if "resume" in event:
            need(self.suspended, "notSuspended")
            need(self.suspended != "unfilled", "unfilled")
            self.suspended = ""
        self.frozen = self.frozen or "freeze" in event
        need(self.frozen or not {"sign", "deliver"} & set(event), "notFrozen")
        self.delivered = "deliver" in event

    def step(self, held):
        need(held["step"] in self.steps, "unknownStep")
        for row in held.get("fails", []):
            self.members(row["members"])

    def replaced(self, event):
        need(event["comes"] not in self.taken, "memberTwice")
        self.taken.add(event["comes"])
        self.seated = self.seated - {event["leaves"]} | {event["comes"]}
        for held in event.get("judges", []):
            self.step(held)
        need({row["on"] for row in event.get("votes", [])} <= self.motions, "unknownMotion")


def check_course(case, scheme):
    Walk(case, scheme).walk(case["course"])
