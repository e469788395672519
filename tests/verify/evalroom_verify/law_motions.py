# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9.6: motions, votes, corrections, and what is answered and explained."""

from .canonical import is_blank
from .envelopes import without_offer
from .law_steps import lawful_points
from .low_price import explanation_of, findings, is_under_a_limit, stage, time_to_explain
from .refusal import refuse_if, unless
from .state import ASKING, Motion, Testimony
from .tally import outliers


GROUNDED = ("collusion", "finalOffer", "lowPrice", "priceCorrection")  # rules that name a ground for rejections


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
            may_ask = act["kind"] == "stop" or (step.kind != "chair" and act["kind"] in ("clarify", "setAside"))
            refuse_if((step.phase == "open" and not may_ask) or hidden, "sheetsOpen")
    CHECKS[act["kind"]](state, act)
    refuse_if("until" in act and act["until"] <= entry.time, "tooEarly")
    raised = state.motions[entry.name] = Motion(entry, act)
    raised.valid = state.counted()


def reject(state, act):
    unless(state.is_valid(act["bidder"]), "unknownBidder")
    unless(act["ground"] in codes(state.rules["grounds"]), "unknownGround")
    check_ground(state, act["bidder"], act["ground"])
    unless(state.manifest.documents.get(act["document"]) in ("", act["bidder"]), "unknownDocument")
    refuse_if(any(other.act["bidder"] == act["bidder"] for other in state.undecided("reject")), "pendingMotion")


def check_ground(state, bidder, ground):
    """Some grounds say that something has happened, and are none before it has."""
    rules, offers = state.rules, state.offers_step()
    named = {name for name in GROUNDED if rules.get(name, {}).get("ground") == ground}
    if "finalOffer" in named and rules["finalOffer"]["missing"] == "first":
        named.remove("finalOffer")
    is_over = offers and offers.phase in ("closed", "settled")
    happened = {
        "collusion": True,
        "finalOffer": is_over and bidder in without_offer(state, offers),
        "lowPrice": stage(state, bidder) == "unjustified",
        "priceCorrection": state.refuses(bidder),
    }
    holds = not named or any(happened[name] for name in named)
    unless(holds, "unexplained" if "lowPrice" in named else "noOccasion")


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


def price(state, act):
    bidder, law = act["bidder"], state.rules.get("priceCorrection", {"rules": []})
    unless(state.is_valid(bidder), "unknownBidder")
    refuse_if(state.price(bidder) is None, "pricesUnknown")
    rules = {row["rule"] for row in law["rules"]}
    unless({act["basis"], *(step["rule"] for step in act["steps"])} <= rules, "unknownGround")
    step = state.price_step()
    refuse_if(step and state.step(step["id"]).phase == "settled", "pricesCompared")
    idle = act["price"] == state.price(bidder) and not act["steps"]
    refuse_if(idle and not state.refuses(bidder), "noOccasion")
    refuse_if(any(other.act["bidder"] == bidder for other in state.unanswered("price")), "pendingMotion")


def low_price(state, act):
    unless(state.is_valid(act["bidder"]), "unknownBidder")
    refuse_if(state.price(act["bidder"]) is None, "pricesUnknown")
    unless("lowPrice" in state.rules, "unknownGround")
    now = stage(state, act["bidder"])
    unless(not now or (now == "toExplain" and not time_to_explain(state, act["bidder"])), "noOccasion")
    refuse_if(any(other.act["bidder"] == act["bidder"] for other in state.undecided("lowPrice")), "pendingMotion")


def justified(state, act):
    unless(state.is_valid(act["bidder"]), "unknownBidder")
    explained = explanation_of(state, act["bidder"])
    given = explained is not None and explained.act["given"] == "yes"
    unless(given and stage(state, act["bidder"]) in ("toFind", "unjustified"), "noOccasion")
    refuse_if(any(other.act["bidder"] == act["bidder"] for other in state.undecided("justified")), "pendingMotion")


def clarify(state, act):
    unless(state.is_valid(act["bidder"]), "unknownBidder")
    unless(act["ground"] in codes(state.rules["clarifications"]), "outOfScope")
    unless(state.manifest.documents.get(act["document"]) == act["bidder"], "outOfScope")
    passage = ("document", "page", "clause")
    others = state.unanswered("clarify")
    refuse_if(any(all(other.act[name] == act[name] for name in passage) for other in others), "pendingMotion")


def set_aside(state, act):
    about = state.motions.get(act["motion"])
    unless(about and about.kind == "clarify", "unknownMotion")
    unless(state.answer(about) == "yes" and state.outcome(about) == "passed", "noOccasion")
    refuse_if(state.is_set_aside(about), "noOccasion")
    refuse_if(any(other.act["motion"] == act["motion"] for other in state.undecided("setAside")), "pendingMotion")


def stop(state, act):
    unless(act["ground"] in codes(state.rules.get("stops", [])), "unknownGround")
    unless(state.manifest.documents.get(act["document"]) == "", "unknownDocument")
    refuse_if(state.undecided("stop"), "pendingMotion")


CHECKS = {
    "reject": reject,
    "competition": competition,
    "correction": correct,
    "price": price,
    "lowPrice": low_price,
    "justified": justified,
    "clarify": clarify,
    "setAside": set_aside,
    "stop": stop,
}


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


def check_answer(state, act):
    about = state.motions.get(act["motion"])
    unless(about and about.kind in ASKING and state.outcome(about) == "passed", "unasked")
    refuse_if(state.answer(about), "alreadyAnswered")


def answer(state, entry, act):
    check_answer(state, act)
    motion = state.motions[act["motion"]]
    until = motion.act.get("until", "")
    # To the minute, as letters are stamped.
    refuse_if("received" in act and act["received"][:16] < motion.time[:16], "unasked")
    refuse_if("received" in act and act["received"] > entry.time, "tooEarly")
    refuse_if(act["answer"] == "no" and until and until > entry.time, "tooEarly")
    state.answers[entry.name] = Testimony(entry, act)


def check_explanation(state, act):
    unless(state.is_valid(act["bidder"]), "unknownBidder")
    unless(stage(state, act["bidder"]), "noOccasion")
    refuse_if(explanation_of(state, act["bidder"]), "alreadyAnswered")
    refuse_if(act["given"] == "no" and not time_to_explain(state, act["bidder"]), "noOccasion")


def price_explanation(state, entry, act):
    check_explanation(state, act)
    found = findings(state, act["bidder"])
    is_asked_by_committee = found and not is_under_a_limit(state, act["bidder"])
    refuse_if(is_asked_by_committee and "received" in act and act["received"][:16] < found[0].time[:16], "unasked")
    refuse_if("received" in act and act["received"] > entry.time, "tooEarly")
    refuse_if(act["given"] == "no" and time_to_explain(state, act["bidder"]) > entry.time, "tooEarly")
    state.explained[entry.name] = Testimony(entry, act)


HANDLERS = {
    "motion": motion,
    "vote": vote,
    "correction": correction,
    "explanation": explanation,
    "answer": answer,
    "priceExplanation": price_explanation,
}
