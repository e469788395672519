# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9.3: opening and closing of the steps, cosignatures, and the items of objective steps."""

from .canonical import number
from .criterion import fits
from .envelopes import check_all_in, without_offer
from .low_price import stage
from .refusal import Refused, refuse_if, unless
from .state import Testimony
from .tally import outliers


def known_step(state, act):
    step = state.step(act["step"])
    unless(step, "unknownStep")
    return step


def step_opened(state, entry, act):
    unless(act["after"] == state.orders, "stale")
    step = known_step(state, act)
    before = state.steps[: state.steps.index(step)]
    unless(step.phase == "pending", "order")
    check_settled(state, next((other for other in before if other.phase != "settled"), None))
    unless(act["round"] == step.round, "round")
    check_composition(state)
    unless(all(state.is_ready(number) for number in state.committee()), "notReady")
    knows_chair = state.scheme["chair"]["mode"] != "none"
    refuse_if(knows_chair and step.kind != "chair" and not state.chair, "chair")
    refuse_if(state.undecided(), "openMotion")
    check_answers(state)
    check_corrections(state)
    check_competition(state)
    freeze_prices(state, step)
    state.orders += 1
    step.phase, step.bidders, step.opened_at, step.opened_on = "open", state.valid(), entry.index, entry.time


def check_settled(state, step):
    """Nothing before is unsettled; or else what this one waits for, as far as it is somebody's word."""
    if not step:
        return
    if step.phase == "closed":
        judged = state.all_counted(step)
        missing = step.kind == "offers" and state.rules["finalOffer"]["missing"] != "first" and without_offer(state, step)
        failed = step.kind == "review" and judged and not failures_are_decided(state, step)
        refuse_if(missing or failed, "undecided")
        refuse_if(step.kind == "score" and judged and not outliers_are_explained(state, step), "unexplainedScore")
    unless(False, "order")


def failures_are_decided(state, step):
    failed = {
        row["bidder"] for value in state.opened(step).values() for row in value["items"] if row["result"] == "fail"
    }
    raised = [motion for motion in state.motions.values() if motion.kind == "reject" and motion.index > step.closing]
    decided = {motion.act["bidder"] for motion in raised if state.outcome(motion) != "open"}
    return all(bidder in decided for bidder in failed if state.is_valid(bidder))


def outliers_are_explained(state, step):
    return all((member, step.id, *item) in state.explanations for member, *item in outliers(state, step))


def check_composition(state):
    unless(state.is_composed(), "composition")


def check_time(state):
    refuse_if(state.rules.get("timeOwed") == "yes" and state.wants_more_time(), "timeOwed")


def check_answers(state):
    refuse_if(state.unanswered(), "unanswered")


def check_corrections(state):
    """What corrected prices keep the session from going on with."""
    refuse_if(any(state.refuses(bidder) for bidder in state.valid()), "refusedPrice")


def check_low_prices(state):
    stages = {stage(state, bidder) for bidder in state.valid()}
    refuse_if(stages & {"toExplain", "toFind"}, "unexplained")
    refuse_if("unjustified" in stages, "unjustified")


def check_competition(state):
    """Few may go on once the committee has found, when no more were valid than now, that there is competition."""
    raised = [motion for motion in state.motions.values() if motion.valid <= state.counted()]
    went_on = any(motion.kind == "competition" and state.outcome(motion) == "lost" for motion in raised)
    refuse_if(state.is_few() and not went_on, "tooFew")


def freeze_prices(state, step):
    price_step = state.price_step()
    if price_step is None or state.price_set is not None or price_step["freeze"] == "never":
        return
    if price_step["freeze"] == "afterPreliminary" and step.kind in ("chair", "review"):
        return
    # As long as a valid bidder's price is sealed nothing is frozen.
    if all(state.price(bidder) is not None for bidder in state.valid()):
        state.price_set = state.priced()
        state.frozen_prices = {bidder: state.price(bidder) for bidder in state.price_set}


def step_closed(state, entry, act):
    unless(act["after"] == state.orders, "stale")
    step = known_step(state, act)
    unless(step.phase == "open", "notOpen")
    unless(act["round"] == step.round, "round")
    if step.kind == "price":
        unless(all(other.phase == "settled" for other in state.steps[: state.steps.index(step)]), "order")
    if step.kind == "chair":
        check_composition(state)
    check_time(state)
    seen = entry.body["seen"]["size"]
    if step.has_sheets:
        check_sheets(state, step, seen)
        if step.kind in ("review", "score"):
            refuse_if(state.undecided(), "openMotion")
            check_answers(state)
        count_sheets(state, step, seen)
    elif step.kind == "objective":
        unless(agreed_items(state, step, seen) is not None, "disagreement")
        count_items(state, step, seen)
    elif step.kind == "offers":
        check_all_in(state, step, entry)
    else:
        known = [name for name, (_, index) in state.prices.items() if index < seen]
        unless(all(bidder in known for bidder in state.valid()), "pricesUnknown")
        check_answers(state)
        check_corrections(state)
        refuse_if(state.owes_corrections(), "uncorrected")
        check_low_prices(state)
        refuse_if(state.overpriced(), "overCeiling")
        refuse_if(state.underpriced(), "belowReserve")
        check_competition(state)
        freeze_prices(state, step)
    state.orders += 1
    step.phase = "settled" if step.kind == "price" else "closed"
    step.closing, step.closed_at = entry.index, entry.time
    state.closings[entry.name] = entry.index


def sheets_before(step, seen):
    """The last one of each member."""
    return {sheet.author: sheet for sheet in step.sheets if sheet.index < seen}


def check_sheets(state, step, seen):
    unless(set(state.committee()) <= set(sheets_before(step, seen)), "missingSheets")


def count_sheets(state, step, seen):
    in_time = sheets_before(step, seen)
    step.counted = {number: in_time[number] for number in state.committee()}
    for sheet in step.sheets:
        if sheet.index >= seen:
            state.effects[sheet.index] = "late"
    step.sheets = [sheet for sheet in step.sheets if sheet.index < seen]


def agreed_items(state, step, seen):
    """What all in office have entered for every item; None while something is missing or differs."""
    last = {member: {} for member in state.committee()}
    for index, member, values in step.items:
        if index < seen:
            last[member].update(values)
    first = next(iter(last.values()), {})
    return first if set(first) == step.pairs() and all(values == first for values in last.values()) else None


def count_items(state, step, seen):
    for index, *_ in step.items:
        if index >= seen:
            state.effects[index] = "late"
    step.items = [row for row in step.items if row[0] < seen]


def settle_items(state, step):
    """Settles a closed objective step on what all have entered, with a newcomer too."""
    agreed = agreed_items(state, step, len(state.effects)) if state.committee() else None
    if agreed is not None:
        step.agreed, step.phase = agreed, "settled"


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
    if state.members[entry.author].role == "supervisor":
        begin_again(state, step)
        restart.in_effect = True


def begin_again(state, step):
    """The step and every later one that is not pending are pending anew."""
    begun = state.steps.index(step)
    back = [other for other in state.steps[begun:] if other.phase != "pending"]
    named = {other.id for other in back}
    for motion in state.motions.values():
        about = motion.act["step"] in named if motion.kind == "correction" else motion.index > step.opened_at
        motion.void = motion.void or about
    state.explanations = {row for row in state.explanations if row[1] not in named}
    preliminary = [other.kind in ("chair", "review") for other in state.steps]
    offers_again = any(other.kind == "offers" for other in back)
    if offers_again:
        state.prices = {}
    if state.price_set is not None:
        thaws = state.price_step()["freeze"] == "afterPreliminary" and all(preliminary[: begun + 1])
        if thaws or offers_again or lacks_second_envelope(state):
            state.price_set, state.frozen_prices = None, {}
    for other in back:
        other.await_round(None)
        other.items, other.agreed, other.was_settled = [], {}, False
    state.orders += 1


def lacks_second_envelope(state):
    """A bidder that is valid again was out when the others' second envelopes were opened."""
    outside = [bidder for bidder in state.valid() if bidder not in state.price_set]
    return any("sealed" in state.manifest.bidders[b] and not state.is_out(state.bid(b)) for b in outside)


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
    unless(step.phase in ("open", "closed") and step.kind == "objective", "notOpen")
    unless(act["round"] == step.round, "round")
    values = {}
    for row in act["values"]:
        item = (row["bidder"], row["criterion"])
        if item not in step.pairs() or item in values:
            raise Refused("content")
        values[item] = lawful_points(step.criteria[row["criterion"]], row["points"])
    step.items.append((entry.index, entry.author, values))


HANDLERS = {"stepOpened": step_opened, "stepClosed": step_closed, "stepRestarted": step_restarted, "cosignature": cosignature, "items": items}
