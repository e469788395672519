# SPDX-License-Identifier: Apache-2.0
"""What happens to people and to the report in a case: who leaves and who comes, what they say of the result, and what
becomes of the report. Suspensions, requests for time and records of negotiations change no result."""

from types import SimpleNamespace

from .law_people import leave
from .law_sheets import may_chair
from .state import Member


def vote(state, motion, member, word):
    """Who votes when the motion is decided is too late."""
    if state.outcome(motion) == "open":
        motion.votes[member] = word


def elect(state, ballots=()):
    """The chair, by the ballots of those in office in their order; by none everybody elects the first who may chair. Who
    share the most votes are voted on again."""
    members = state.committee()
    given = [ballots[min(place, len(ballots) - 1)] for place in range(len(members))] if ballots else first_able(state)
    most = max(map(given.count, given))
    first = {candidate for candidate in given if given.count(candidate) == most}
    if len(first) > 1:
        return state.step("chair").await_round(first)
    state.chair = first.pop()
    nonces = {member: {"nonce": state.nonce(str(member))} for member in members}
    state.step("chair").phase = "settled"
    state.step("chair").counted = {member: SimpleNamespace(opened=sheet) for member, sheet in nonces.items()}


def first_able(state):
    """[who is elected where the case does not say]"""
    step, members = state.step("chair"), state.committee()
    return [member for member in members if may_chair(state, step, member)][:1] or members[:1]


def elect_if_due(state):
    if state.step("chair") and not state.chair:
        elect(state)


def recuse(state, event):
    withdraw(state, event["recuse"])


def applied(state, event):
    """A bidder applies that a member withdraw, and it is decided."""
    if event["granted"] == "yes":
        withdraw(state, event["recusalRequest"])


def withdraw(state, member):
    state.members[member].status = "recused"
    leave(state, member)


def replace(state, event):
    leaving, comes = event["leaves"], event["comes"]
    state.members[leaving].status = "replaced"
    state.members[comes] = Member(SimpleNamespace(member=comes, role=state.members[leaving].role))
    leave(state, leaving)
    if state.chair == leaving:
        state.chair = comes if state.scheme["chair"]["mode"] == "named" else 0
    if not state.failed:
        state.silent = {}  # nothing is settled before the newcomer has judged
    for row in event.get("votes", []):
        vote(state, state.motion_at(row["on"]), comes, row["vote"])
    for held in event.get("judges", []):
        step = state.step(held["step"])
        if step.kind == "score":
            state.give(step, comes, 0, held["points"])
    state.explain_scores(state.steps)


def opinions(state, event):
    elect_if_due(state)
    result = state.result_hash()
    for member in event["agree"]:
        state.opinions[member] = ("yes", state.count, result)
    for row in event.get("dissent", []):
        state.opinions[row["member"]] = ("no", state.count, result)
        state.silent.pop(row["member"], None)


def deemed(state, event):
    elect_if_due(state)
    state.silent |= {member: state.result_hash() for member in event["deemed"]}


def freeze(state, _event):
    elect_if_due(state)
    state.report.version += 1
    state.report.pdf = f"version {state.report.version}"
    state.report.result, state.report.signed = state.result_hash(), {}


def sign(state, event):
    state.report.signed |= {member: state.count for member in event["sign"]}


def deliver(state, _event):
    state.delivered = state.report.version


EVENTS = {"recuse": recuse, "recusalRequest": applied, "leaves": replace, "agree": opinions, "deemed": deemed}
EVENTS |= {"freeze": freeze, "sign": sign, "deliver": deliver}


def report_of(state):
    """What has become of the report, or None where nobody has begun one."""
    result = state.result_hash()
    said = {member: row for member, row in state.opinions.items() if state.is_committee(member) and row[2] == result}
    named = lambda word: sorted(member for member, (agrees, *_) in said.items() if agrees == word)
    silent = [member for member in state.committee() if state.silent.get(member) == result]
    if state.report.pdf and state.report.result != result:
        state.report.void()
    found = {"agreed": named("yes"), "deemed": silent, "dissented": named("no"), "version": state.report.version}
    if not any(found.values()):
        return None
    found |= {"delivered": "yes" if state.delivered else "no", "frozen": "yes" if state.is_frozen() else "no"}
    return found | {"signed": sorted(state.report.signed)}
