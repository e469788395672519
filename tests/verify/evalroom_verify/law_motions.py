# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9.6: motions, votes, corrections and explanations."""

from .canonical import is_blank
from .law_steps import lawful_points
from .refusal import refuse_if, unless
from .state import Motion
from .tally import outliers


def codes(rows):
    return {row["code"] for row in rows}


def opened_score_step(state, name):
    step = state.step(name)
    unless(step and step.kind == "score" and step.phase in ("closed", "settled"), "unknownStep")
    unless(state.all_counted(step), "unknownStep")
    return step


def motion(state, entry, act):
    unless(state.is_ready(entry.author), "notReady")
    for step in state.steps:
        if step.has_sheets:
            hidden = step.phase == "closed" and not state.all_counted(step)
            refuse_if(step.phase == "open" or hidden, "sheetsOpen")
    CHECKS[act["kind"]](state, act)
    raised = state.motions[entry.name] = Motion(entry, act)
    raised.valid = state.counted()


def reject(state, act):
    unless(state.is_valid(act["bidder"]), "unknownBidder")
    unless(act["ground"] in codes(state.rules["grounds"]), "unknownGround")
    unless(state.manifest.documents.get(act["document"]) in ("", act["bidder"]), "unknownDocument")
    refuse_if(any(other.act["bidder"] == act["bidder"] for other in state.undecided("reject")), "pendingMotion")


def competition(state, _act):
    refuse_if(state.rules["fewer"] == "stop" or not state.is_few(), "noOccasion")
    refuse_if(state.undecided("competition"), "pendingMotion")


def correct(state, act):
    step = opened_score_step(state, act["step"])
    unless((act["bidder"], act["criterion"]) in step.pairs(), "unknownItem")
    unless(act["member"] in state.opened(step), "unknownItem")
    unless(act["ground"] in codes(state.rules["corrections"]), "unknownGround")
    item = ("step", "member", "bidder", "criterion")
    others = state.undecided("correction")
    refuse_if(any(all(other.act[name] == act[name] for name in item) for other in others), "pendingMotion")


CHECKS = {"reject": reject, "competition": competition, "correction": correct}


def vote(state, entry, act):
    unless(state.is_ready(entry.author), "notReady")
    about = state.motions.get(act["motion"])
    unless(about, "unknownMotion")
    unless(state.outcome(about) == "open", "decided")
    refuse_if(entry.author in about.votes, "alreadyVoted")
    refuse_if(about.kind == "competition" and is_blank(act["text"]), "reason")
    about.votes[entry.author] = act["vote"]


def correction(state, entry, act):
    about = state.motions.get(act["motion"])
    unless(about and about.kind == "correction" and about.act["member"] == entry.author, "unknownMotion")
    unless(state.outcome(about) == "passed", "notPassed")
    refuse_if(about.correction is not None, "alreadyCorrected")
    step = state.step(about.act["step"])
    about.correction = (entry.index, lawful_points(step.criteria[about.act["criterion"]], act["points"]))


def explanation(state, entry, act):
    unless(state.is_ready(entry.author), "notReady")
    step = opened_score_step(state, act["step"])
    item = (entry.author, act["bidder"], act["criterion"])
    unless(item in outliers(state, step), "noOutlier")
    state.explanations.add((entry.author, step.id, act["bidder"], act["criterion"]))


HANDLERS = {"motion": motion, "vote": vote, "correction": correction, "explanation": explanation}
