# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9.4: sealed sheets, their openings, and when a step is settled."""

from collections import Counter

from .acts import among, has_shape, rows, salt, text
from .canonical import is_blank, is_decimal, is_id, is_member, seconds
from .criterion import needs_reason
from .law_steps import failures_are_decided, known_step, lawful_points, outliers_are_explained
from .refusal import Refused, refuse_if, unless
from .sealed import commitment, is_envelope
from .state import COMMITTEE_ROLES, Sheet
from .tally import outliers

REVIEW = {"bidder": is_id, "criterion": is_id, "reason": text, "result": among("pass", "fail")}
SCORE = {"bidder": is_id, "criterion": is_id, "points": is_decimal, "reason": text}
SHAPES = {
    "review": {"items": rows(lambda row: has_shape(row, REVIEW)), "nonce": salt},
    "score": {"nonce": salt, "scores": rows(lambda row: has_shape(row, SCORE))},
    "chair": {"candidate": is_member, "nonce": salt},
}


def sheet(state, entry, act):
    unless(state.is_ready(entry.author), "notReady")
    step = known_step(state, act)
    unless(step.has_sheets, "noSheets")
    unless(act["round"] == step.round, "round")
    refuse_if(step.phase == "pending", "notOpen")
    unless(is_envelope(act["envelope"]) and is_envelope(act["escrow"]), "envelope")
    if step.phase == "open":
        step.sheets.append(Sheet(entry, act))
        return ""
    if entry.author in step.counted or (step.kind == "chair" and step.phase == "settled"):
        return "late"
    step.counted[entry.author] = Sheet(entry, act)
    step.phase = "closed"
    return ""


def opening(state, entry, act):
    step, found = state.counted_sheet(act["entry"])
    unless(found and found.author == entry.author, "unknownSheet")
    refuse_if(found.opened is not None, "alreadyOpened")
    open_sheet(state, entry, act, step, found)


def escrow_released(state, entry, act):
    step, found = state.counted_sheet(act["entry"])
    unless(found, "unknownSheet")
    refuse_if(found.opened is not None, "alreadyOpened")
    refuse_if(too_early(state, step, found, entry), "tooEarly")
    unless(is_envelope(act["envelope"]), "envelope")
    found.released = True


def escrow_opened(state, entry, act):
    step, found = state.counted_sheet(act["entry"])
    unless(found, "unknownSheet")
    refuse_if(found.opened is not None, "alreadyOpened")
    refuse_if(too_early(state, step, found, entry), "tooEarly")
    unless(found.released, "notReleased")
    open_sheet(state, entry, act, step, found)


def too_early(state, step, found, entry):
    since = max(seconds(step.closed_at), seconds(found.time))
    return seconds(entry.time) - since < state.manifest.opening_limit


def open_sheet(state, entry, act, step, found):
    """An opening that fails is an alarm against the sheet's author."""
    hidden = commitment(found.author, found.round, act["salt"], state.manifest.session, act["sheet"], step.id)
    try:
        unless(hidden == found.commitment, "commitment")
        check_sheet(state, step, act["sheet"])
    except Refused as refused:
        state.alarms.append((entry.index, found.author, refused.rule))
        raise
    found.opened = act["sheet"]


def check_sheet(state, step, value):
    unless(has_shape(value, SHAPES[step.kind]), "content")
    if step.kind == "chair":
        return unless(may_chair(state, step, value["candidate"]), "content")
    listed = value["items" if step.kind == "review" else "scores"]
    pairs = [(row["bidder"], row["criterion"]) for row in listed]
    unless(len(pairs) == len(set(pairs)) and set(pairs) == step.pairs(), "content")
    for row in listed:
        if step.kind == "review":
            refuse_if(row["result"] == "fail" and is_blank(row["reason"]), "content")
        else:
            criterion = step.criteria[row["criterion"]]
            points = lawful_points(criterion, row["points"])
            refuse_if(needs_reason(points, criterion) and is_blank(row["reason"]), "content")
    return None


def may_chair(state, step, candidate):
    # An honest ballot stays lawful when its candidate leaves before it is opened; it counts for nobody then.
    if candidate not in state.members or state.members[candidate].role not in COMMITTEE_ROLES:
        return False
    if state.members[candidate].role == "owner" and state.rules["chair"]["ownerMayChair"] == "no":
        return False
    return step.candidates is None or candidate in step.candidates


def settle(state, step):
    """Settles a closed step with sheets if nothing is missing."""
    if not state.all_counted(step):
        return
    if step.kind == "chair":
        # Who is recused, and not replaced yet, has no vote; and the others do not elect without their successor.
        if state.is_composed():
            elect(state, step)
    elif step.was_settled or (
        not state.undecided()
        and (failures_are_decided(state, step) if step.kind == "review" else outliers_are_explained(state, step))
    ):
        step.phase, step.was_settled = "settled", True


def elect(state, step):
    ballots = (value["candidate"] for value in state.opened(step).values())
    votes = Counter(candidate for candidate in ballots if state.is_committee(candidate))
    most = max(votes.values(), default=0)
    first = {candidate for candidate, count in votes.items() if count == most}
    if len(first) == 1:
        state.chair, step.phase = first.pop(), "settled"
    else:
        step.await_round(first or None)


HANDLERS = {
    "sheet": sheet,
    "opening": opening,
    "escrowReleased": escrow_released,
    "escrowOpened": escrow_opened,
}
