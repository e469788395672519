# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9.7: the way to a signed report."""

from .canonical import is_blank, seconds
from .envelopes import check_withdrawal, unrecorded
from .law_motions import check_answer, check_explanation
from .law_people import witness_recusal_request
from .law_sheets import outliers_are_explained
from .law_steps import check_answers, check_competition, check_composition, check_corrections, check_low_prices
from .law_steps import check_time, witness_restart
from .refusal import refuse_if, unless
from .state import Testimony
from .tally import ties_left


def check_ranked(state):
    unless(state.result() is not None, "notRanked")
    refuse_if(state.result()["open"], "notRanked")


def tie_decision(state, entry, act):
    ties = ties_left(state)
    unless(any(sorted(tie) == sorted(act["order"]) for tie in ties), "noOccasion")
    state.tie_decisions[entry.name] = Testimony(entry, act)


def opinion(state, entry, act):
    unless(state.is_ready(entry.author), "notReady")
    check_ranked(state)
    unless(act["result"] == state.result_hash(), "otherResult")
    refuse_if(act["agrees"] == "no" and is_blank(act["text"]), "reason")
    refuse_if(act["agrees"] == "yes" and state.is_frozen(), "frozen")
    state.opinions[entry.author] = (act["agrees"], entry.index, act["result"])


def has_place(scheme, row):
    """Where candidates have no order, nobody has a rank: there it is what would rank that may not be missing."""
    if scheme.get("ranked", "yes") == "yes":
        return row["rank"] > 0
    return row["total" if scheme["rankBy"] == "points" else "evaluatedPrice"] != ""


def freeze(state, entry, act):
    report = state.report
    unless(act["version"] == report.version + 1, "stale")
    unless(entry.body["seen"]["size"] > state.last_told, "stale")
    check_ranked(state)
    if not state.failed:
        check_composition(state)
        check_time(state)
        refuse_if(state.undecided(), "openMotion")
        check_answers(state)
        check_corrections(state)
        refuse_if(state.owes_corrections(), "uncorrected")
        check_low_prices(state)
        refuse_if(state.overpriced(), "overCeiling")
        refuse_if(state.underpriced(), "belowReserve")
        check_competition(state)
        rows = [row for row in state.result()["bidders"] if row["behind"] == ""]
        without = [row["bidder"] for row in rows if not has_place(state.scheme, row)]
        refuse_if(any(state.is_valid(bidder) for bidder in without), "missingTotals")
        # A newcomer's points, or those that others corrected, may stand out though the step is settled.
        scored = [step for step in state.steps if step.kind == "score"]
        unless(all(outliers_are_explained(state, step) for step in scored), "unexplainedScore")
        refuse_if(unrecorded(state), "unrecorded")
    current = state.result_hash()
    unless(act["result"] == current, "otherResult")
    deemed = state.deemed_members()
    for number in state.committee():
        heard = number in state.opinions and state.opinions[number][2] == current
        unless(heard or number in deemed, "missingOpinions")
    unless(all(name in state.cosigned for name in state.closings), "notCosigned")
    report.void()
    report.version, report.bytes, report.pdf, report.result = act["version"], act["bytes"], act["pdf"], current


def signature(state, entry, act):
    unless(state.is_ready(entry.author), "notReady")
    unless(state.is_frozen(), "notFrozen")
    unless(act["pdf"] == state.report.pdf, "otherReport")
    heads = [{"chain": chain, "head": head} for chain, head in state.chains[entry.author].items()]
    unless(act["chains"] == heads, "heads")
    refuse_if(entry.author in state.report.signed, "alreadySigned")
    state.report.signed[entry.author] = (entry.index, state.lives[entry.author])


def sign_request(state, entry, act):
    unless(state.is_committee(act["member"]), "unknownMember")
    check_ranked(state)
    state.requests.setdefault(act["member"], entry.time)
    state.asked = state.result_hash()


def deemed_agreement(state, entry, act):
    number = act["member"]
    if state.rules["deemedAgreement"] == "committee":
        unless(state.is_ready(entry.author), "notReady")
        writers = {state.chair} if state.is_ready(state.chair) and state.chair != number else set(state.committee())
        unless(entry.author in writers - {number}, "role")
    unless(state.is_committee(number), "unknownMember")
    unless(number in state.requests, "notRequested")
    waited = seconds(entry.time) - seconds(state.requests[number])
    refuse_if(waited < state.manifest.signing_wait, "tooEarly")
    refuse_if(state.dissents(number, state.asked), "dissented")
    refuse_if(number in state.report.signed, "signed")
    state.deemed[entry.name] = Testimony(entry, act)


def witness(state, entry, act):
    restart, answer = state.restarts.get(act["of"]), state.answers.get(act["of"])
    explained, leaving = state.explained.get(act["of"]), state.withdrawals.get(act["of"])
    negotiated = state.negotiations.get(act["of"])
    told = answer or explained or leaving or negotiated  # by a bidder
    request = state.recusal_requests.get(act["of"])
    subject = state.deemed.get(act["of"]) or state.tie_decisions.get(act["of"]) or restart or told or request
    unless(subject and subject.author != entry.author, "unknownSubject")
    refuse_if(entry.author in subject.witnesses, "alreadyWitnessed")
    if restart:
        witness_restart(state, entry, restart)
    if request:
        witness_recusal_request(state, entry, request)
    if told:
        refuse_if(state.failed, "failed")
        refuse_if(state.is_frozen(), "frozen")
        if not negotiated:
            (check_answer if answer else check_explanation if explained else check_withdrawal)(state, told.act)
    subject.witnesses.append(entry.author)


def delivery(state, entry, act):
    unless(state.is_frozen(), "notFrozen")
    done = set(state.report.signed) | set(state.deemed_members())
    unless(all(number in done or state.dissents(number, state.report.result) for number in state.committee()), "missingSignatures")
    state.delivered = (act["bytes"], act["pdf"])
    state.delivery_seen = entry.body["seen"]["size"]
    state.base = (state.report.bytes, state.report.pdf)


HANDLERS = {
    "tieDecision": tie_decision,
    "opinion": opinion,
    "freeze": freeze,
    "signature": signature,
    "signRequest": sign_request,
    "deemedAgreement": deemed_agreement,
    "witness": witness,
    "delivery": delivery,
}
