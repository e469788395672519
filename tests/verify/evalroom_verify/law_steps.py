# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9.3: opening and closing of the steps, cosignatures, and the items of objective steps."""

from .canonical import number
from .criterion import fits
from .refusal import Refused, refuse_if, unless
from .rules import is_lawful
from .state import Testimony


def known_step(state, act):
    step = state.step(act["step"])
    unless(step, "unknownStep")
    return step


def step_opened(state, entry, act):
    unless(act["after"] == state.orders, "stale")
    step = known_step(state, act)
    before = state.steps[: state.steps.index(step)]
    unless(step.phase == "pending" and all(other.phase == "settled" for other in before), "order")
    unless(act["round"] == step.round, "round")
    check_composition(state)
    unless(all(state.is_ready(number) for number in state.committee()), "notReady")
    knows_chair = state.scheme["chair"]["mode"] != "none"
    refuse_if(knows_chair and step.kind != "chair" and not state.chair, "chair")
    refuse_if(state.undecided(), "openMotion")
    refuse_if(state.is_few() and not went_on(state), "tooFew")
    freeze_prices(state, step)
    state.orders += 1
    step.phase, step.bidders, step.opened_at = "open", state.valid(), entry.index


def check_composition(state):
    committee = state.committee()
    experts = sum(state.members[number].role == "expert" for number in committee)
    unless(is_lawful(len(committee), experts, state.rules), "composition")
    unless(len(committee) == state.scheme["committee"]["size"], "composition")


def went_on(state):
    """The committee has found, when no more were valid than now, that there is competition enough."""
    raised = [motion for motion in state.motions.values() if motion.valid <= state.counted()]
    return any(motion.kind == "competition" and state.outcome(motion) == "lost" for motion in raised)


def freeze_prices(state, step):
    price_step = state.price_step()
    if price_step is None or state.price_set is not None or price_step["freeze"] == "never":
        return
    if price_step["freeze"] == "afterPreliminary" and step.kind in ("chair", "review"):
        return
    # As long as a price is sealed that would have its part in the baseline, nothing is frozen.
    if all(state.price(bidder) is not None for bidder in state.takes_part()):
        state.price_set = state.priced()


def step_closed(state, entry, act):
    unless(act["after"] == state.orders, "stale")
    step = known_step(state, act)
    unless(step.phase == "open", "notOpen")
    unless(act["round"] == step.round, "round")
    seen = entry.body["seen"]["size"]
    if step.has_sheets:
        count_sheets(state, step, seen)
    elif step.kind == "objective":
        step.agreed = agreed_items(state, step, seen)
    else:
        known = [name for name, (_, index) in state.prices.items() if index < seen]
        unless(all(bidder in known for bidder in state.valid()), "pricesUnknown")
        refuse_if(state.overpriced(), "overCeiling")
        freeze_prices(state, step)
    state.orders += 1
    step.phase = "closed" if step.has_sheets else "settled"
    step.closing, step.closed_at = entry.index, entry.time
    state.closings[entry.name] = entry.index


def count_sheets(state, step, seen):
    in_time = {sheet.author: sheet for sheet in step.sheets if sheet.index < seen}
    committee = state.committee()
    unless(all(number in in_time for number in committee), "missingSheets")
    step.counted = {number: in_time[number] for number in committee}
    for sheet in step.sheets:
        if sheet.index >= seen:
            state.effects[sheet.index] = "late"
    step.sheets = [sheet for sheet in step.sheets if sheet.index < seen]


def agreed_items(state, step, seen):
    last, agreed = {}, {}
    for index, member, values in step.items:
        if index < seen:
            last.setdefault(member, {}).update(values)
    for member in state.committee():
        values = last.get(member, {})
        unless(set(values) == step.pairs(), "disagreement")
        for item, points in values.items():
            unless(agreed.setdefault(item, points) == points, "disagreement")
    return agreed


def check_restart(state, act):
    unless(act["after"] == state.orders, "stale")
    step = known_step(state, act)
    refuse_if(step.kind == "chair", "unknownStep")
    refuse_if(step.phase == "pending", "notOpen")
    refuse_if(state.is_frozen() and state.report.signed, "signed")
    return step


def step_restarted(state, entry, act):
    check_restart(state, act)
    state.restarts[entry.name] = Testimony(entry, act)


def witness_restart(state, entry, restart):
    """A supervisor's testimony puts a restart into effect, if it would still be lawful."""
    refuse_if(state.failed, "failed")
    step = check_restart(state, restart.act)
    if state.members[entry.author].role != "supervisor":
        return
    begun = state.steps.index(step)
    back = [other for other in state.steps[begun:] if other.phase != "pending"]
    named = {other.id for other in back}
    for motion in state.motions.values():
        about = motion.act["step"] in named if motion.kind == "correction" else motion.index > step.opened_at
        motion.void = motion.void or about
    state.explanations = {row for row in state.explanations if row[1] not in named}
    preliminary = [other.kind in ("chair", "review") for other in state.steps]
    if state.price_set is not None and state.price_step()["freeze"] == "afterPreliminary":
        if all(preliminary[: begun + 1]):
            state.price_set = None
    for other in back:
        other.await_round(None)
        other.items, other.agreed, other.was_settled = [], {}, False
    state.orders += 1
    restart.in_effect = True


def cosignature(state, entry, act):
    closing = state.closings.get(act["closing"])
    refuse_if(closing is None, "unknownClosing")
    unless(entry.body["seen"]["size"] > closing, "seenTooOld")
    refuse_if(act["closing"] in state.cosigned, "alreadyCosigned")
    state.cosigned.add(act["closing"])


def lawful_points(criterion, text):
    points = number(text)
    unless(fits(points, criterion), "content")
    return points


def items(state, entry, act):
    unless(state.is_ready(entry.author), "notReady")
    step = known_step(state, act)
    unless(step.phase == "open" and step.kind == "objective", "notOpen")
    unless(act["round"] == step.round, "round")
    values = {}
    for row in act["values"]:
        item = (row["bidder"], row["criterion"])
        if item not in step.pairs() or item in values:
            raise Refused("content")
        values[item] = lawful_points(step.criteria[row["criterion"]], row["points"])
    step.items.append((entry.index, entry.author, values))


HANDLERS = {"stepOpened": step_opened, "stepClosed": step_closed, "stepRestarted": step_restarted, "cosignature": cosignature, "items": items}
