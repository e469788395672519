# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9.2: people."""

from .canonical import seconds, sha256
from .refusal import refuse_if, unless
from .state import Testimony


def active(state, number):
    unless(number in state.members and state.members[number].is_active(), "unknownMember")
    return state.members[number]


def admission(state, _entry, act):
    member = active(state, act["member"])
    member.admitted, member.seat = True, act["seat"]


def consent(state, entry, _act):
    state.members[entry.author].consented = True


def declaration(state, entry, act):
    author = state.members[entry.author]
    unless(author.admitted, "notAdmitted")
    unless(author.consented, "noConsent")
    bidders = [row["bidder"] for row in act["conflicts"] if "bidder" in row]
    found_later = author.declared == "clear" and act["conflicts"]
    unless(author.declared == "no" or found_later, "alreadyDeclared")
    unless(all(bidder in state.manifest.bidders for bidder in bidders), "unknownBidder")
    unless(len(set(bidders)) == len(bidders), "unknownBidder")
    check_grounds(act["conflicts"], {row["code"]: row for row in state.rules.get("recusals", [])})
    author.declared = "conflict" if act["conflicts"] else "clear"
    if act["conflicts"]:
        author.status = "recused"
        leave(state, entry.author)


def check_grounds(conflicts, known):
    """What lies in the person is said once and of no bidder, everything else of one."""
    unless({row["ground"] for row in conflicts if "ground" in row} <= set(known), "unknownGround")
    in_person = [row["ground"] for row in conflicts if known.get(row.get("ground"), {}).get("ofPerson") == "yes"]
    unless(len(set(in_person)) == len(in_person), "unknownGround")
    unless(all(("bidder" not in row) == (row.get("ground") in in_person) for row in conflicts), "unknownGround")


def check_recusal_request(state, act):
    unless("recusalRequest" in state.rules, "noOccasion")
    unless(act["bidder"] in state.manifest.bidders, "unknownBidder")
    unless(state.is_committee(act["member"]), "unknownMember")


def recusal_request(state, entry, act):
    """A supplier applies that a member withdraw, and it is decided."""
    check_recusal_request(state, act)
    refuse_if("received" in act and seconds(act["received"]) > seconds(entry.time), "tooEarly")
    state.recusal_requests[entry.name] = Testimony(entry, act)


def witness_recusal_request(state, entry, request):
    """A supervisor's testimony has the member leave, as a declaration does."""
    check_recusal_request(state, request.act)
    if request.act["granted"] == "yes" and state.members[entry.author].role == "supervisor":
        state.members[request.act["member"]].status = "recused"
        leave(state, request.act["member"])


def leave(state, number):
    """What the member has judged counts no more, and no report that they had a part in."""
    state.explanations = {row for row in state.explanations if row[0] != number}
    for step in state.steps:
        step.forget(number)
    state.report.void()


def pledge(state, entry, act):
    author = state.members[entry.author]
    unless(author.declared == "clear", "notDeclared")
    unless(act["text"] == sha256(state.rules["pledge"].encode("utf-8")), "otherText")
    author.pledged = True


def absence(state, _entry, act):
    state.absent.add(active(state, act["member"]).number)


def time_request(state, entry, _act):
    refuse_if(entry.author in state.more_time, "alreadyRequested")
    state.more_time.add(entry.author)


def time_extended(state, entry, act):
    """More than a third of the members have asked, and the end moves on."""
    unless(state.wants_more_time(), "noOccasion")
    ends = [entry.time] + [until for _, until in state.extensions]
    unless(all(seconds(act["until"]) > seconds(end) for end in ends), "tooEarly")
    state.extensions.append((entry.index, act["until"]))
    state.more_time = set()


def suspension(state, _entry, act):
    kind = act.get("kind", "pause")
    refuse_if(kind == "unfilled" and state.is_composed(), "noOccasion")
    state.suspended = kind


def resumption(state, _entry, _act):
    unless(state.suspended, "notSuspended")
    refuse_if(state.suspended == "unfilled", "unfilled")
    refuse_if(state.suspended == "sealed" and not state.is_composed(), "composition")
    state.suspended = ""


def alarm(state, entry, act):
    state.alarms.append((entry.index, entry.author, act["code"]))


HANDLERS = {
    "admission": admission,
    "consent": consent,
    "declaration": declaration,
    "recusalRequest": recusal_request,
    "pledge": pledge,
    "absence": absence,
    "timeRequest": time_request,
    "timeExtended": time_extended,
    "suspension": suspension,
    "resumption": resumption,
    "alarm": alarm,
}
