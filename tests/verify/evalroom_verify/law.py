# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9: the fold. Every entry has one effect, in tree order."""

from . import envelopes, law_motions, law_people, law_report, law_sheets, law_steps
from .acts import WHILE_FAILED, WHILE_FROZEN, WHILE_SUSPENDED, kind_of
from .log import RosterEntry
from .refusal import Refused
from .scheme_price import SOLD
from .state import COMMITTEE_ROLES, Member

HANDLERS = {
    name: handler
    for module in (law_people, law_steps, law_sheets, law_motions, envelopes, law_report)
    for name, handler in module.HANDLERS.items()
}


def fold(state, entries):
    for entry in entries:
        effect = entry.flaw or READERS[entry.type](state, entry)
        if entry.flaw in ("chainFork", "splitView"):
            state.alarms.append((entry.index, entry.author, entry.flaw))
        remember_chain(state, entry, effect)
        state.effects.append(effect)
        if not effect and entry.type == "record" and entry.body["act"]["type"] != "alarm":
            state.last_told = entry.index
        if not effect:
            after_effect(state, entry.index)


def remember_chain(state, entry, effect):
    """The last record of each chain that took its place, whatever its effect: what a signature ratifies."""
    chains = state.chains.setdefault(entry.author, {})
    if entry.type == "delegation" and not effect:
        chains[entry.name] = entry.name
    elif entry.type == "record" and entry.flaw != "chainFork" and entry.body["chain"] in chains:
        chains[entry.body["chain"]] = entry.name


def delegation(state, entry):
    if not state.lives[entry.author].lives(entry.time):
        state.void_chains.add(entry.name)
        return "certificate"
    if entry.author in state.members:
        state.members[entry.author].seat = entry.body["seat"]
    return ""


def record(state, entry):
    # Nobody who came after the delivery is a member; everything is closed to them.
    author, act = state.members.get(entry.author), entry.body["act"]
    if entry.body["chain"] in state.void_chains or not state.lives[entry.author].lives(entry.time):
        return "certificate"
    kind = kind_of(act)
    if kind is None:
        return "unknownAct"
    rule = before(state, entry, author, act["type"], kind)
    if rule:
        return rule
    try:
        return HANDLERS[act["type"]](state, entry, act) or ""
    except Refused as refused:
        return refused.rule


def before(state, entry, author, name, kind):
    """§9.1 from its third condition on."""
    if state.delivered is not None:
        return "closed"
    if author is None:  # the roster has whoever comes in vain, the session has not
        return "role"
    roles = kind.roles
    if name == "deemedAgreement":
        roles = COMMITTEE_ROLES if state.rules["deemedAgreement"] == "committee" else ("staff",)
    conditions = (
        ("role", not (author.role in roles or ("chair" in roles and state.chair == author.number))),
        ("inactive", not author.is_active()),
        ("suspended", state.suspended and name not in WHILE_SUSPENDED),
        ("rosterKey", kind.roster_key and not entry.by_roster_key),
        ("failed", state.failed and name not in WHILE_FAILED),
        ("frozen", state.is_frozen() and name not in WHILE_FROZEN),
    )
    return next((rule for rule, broken in conditions if broken), "")


def amendment(state, entry):
    change = entry.body["change"]
    if "entry" in change:
        new = RosterEntry(change["entry"])
        state.lives[new.member] = new
    if change["type"] in ("replacement", *envelopes.AMENDMENTS) and state.delivered is not None:
        return "closed"
    if change["type"] == "replacement":
        leaving = state.members.get(change["leaving"])
        if leaving is None:
            return "unknownMember"
        if leaving.is_active() and leaving.is_committee() and leaving.number not in state.absent:
            return "noReason"
        replace(state, leaving.number, RosterEntry(change["entry"]))
    elif change["type"] in envelopes.AMENDMENTS:
        try:
            envelopes.AMENDMENTS[change["type"]](state, entry, change)
        except Refused as refused:
            return refused.rule
    return ""


def replace(state, leaving, newcomer):
    state.members[leaving].status = "replaced"
    member = state.members[newcomer.member] = Member(newcomer)
    law_people.leave(state, leaving)
    for step in state.steps:
        judged = (step.has_sheets and step.kind != "chair") or step.kind == "objective"
        if judged and step.phase == "settled" and member.is_committee():
            step.phase = "closed"
    if state.chair == leaving:
        named = state.scheme["chair"]["mode"] == "named"
        state.chair = newcomer.member if named else 0
        if not named:
            state.step("chair").await_round(None)


READERS = {"delegation": delegation, "record": record, "amendment": amendment}


def after_effect(state, index):
    state.failed = failure(state)
    for step in state.steps:
        if step.has_sheets and step.phase == "closed":
            law_sheets.settle(state, step)
        elif step.kind == "objective" and step.phase == "closed":
            law_steps.settle_items(state, step)
    envelopes.settle_offers(state, index)
    drop_what_is_past(state)


def drop_what_is_past(state):
    """A report and what was asked for are about one result; another one voids them."""
    if not state.is_frozen() and not state.asked:
        return
    current = state.result_hash()
    if state.is_frozen() and state.report.result != current:
        state.report.void()
    if state.asked != current:
        state.asked = ""
        state.requests.clear()
        state.deemed.clear()


def failure(state):
    if has_passed(state, "stop"):
        return "stopped"
    if state.rules["fewer"] == "stop" and state.is_few():
        return price_failure(state) or "fewerThanThree"
    if not state.valid():
        return price_failure(state) or "allRejected"
    return "noCompetition" if has_passed(state, "competition") else ""


def price_failure(state):
    if state.are_all(state.exceeds):
        return "allOverLimit"
    return "allBelowReserve" if state.scheme["subject"] in SOLD and state.are_all(state.falls_short) else ""


def has_passed(state, kind):
    return any(motion.kind == kind and state.outcome(motion) == "passed" for motion in state.motions.values())
