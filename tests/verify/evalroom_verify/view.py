# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §11: the state as canonical JSON, which tells whether two readers agree."""


def yes_no(value):
    return "yes" if value else "no"


def state_json(state, session, size):
    report = state.report
    answers = {"answers": [answer_row(state, each) for each in state.answers.values()]} if state.answers else {}
    explained = {"explained": [explained_row(state, each) for each in state.explained.values()]} if state.explained else {}
    extensions = [{"entry": index, "until": until} for index, until in state.extensions]
    extended = {"extensions": extensions} if extensions else {}
    return answers | explained | extended | sealed_rows(state) | {
        "alarms": [{"entry": index, "member": member, "what": what} for index, member, what in sorted(state.alarms)],
        "chair": state.chair,
        "deemed": state.deemed_members(),
        "delivered": state.delivered[1] if state.delivered else "",
        "effects": state.effects,
        "failed": state.failed,
        "members": [member_row(member) for _, member in sorted(state.members.items())],
        "motions": [motion_row(state, motion) for motion in state.motions.values()],
        "moreTime": sorted(state.more_time),
        "opinions": [
            {"agrees": agrees, "entry": index, "member": member, "result": named}
            for member, (agrees, index, named) in sorted(state.opinions.items())
        ],
        "report": {"bytes": report.bytes, "pdf": report.pdf, "result": report.result, "version": report.version},
        "restarts": [{"entry": each.index, "inEffect": yes_no(each.in_effect)} for each in state.restarts.values()],
        "result": state.result_hash(),
        "session": session,
        "signed": sorted(report.signed),
        "size": size,
        "steps": [step_row(state, step) for step in state.steps],
        "suspended": yes_no(state.suspended),
    }


def member_row(member):
    return {
        "admitted": yes_no(member.admitted),
        "consented": yes_no(member.consented),
        "declared": member.declared,
        "member": member.number,
        "pledged": yes_no(member.pledged),
        "role": member.role,
        "seat": member.seat,
        "status": member.status,
    }


def motion_row(state, motion):
    votes = [{"member": member, "vote": vote} for member, vote in sorted(motion.votes.items())]
    return {"entry": motion.index, "kind": motion.kind, "outcome": state.outcome(motion), "votes": votes}


def answer_row(state, answer):
    witnessed = yes_no(state.is_supervised(answer))
    counts = yes_no(state.counts(answer))
    row = {"answer": answer.act["answer"], "counts": counts, "entry": answer.index, "witnessed": witnessed}
    return row | ({"late": "yes"} if state.is_late(answer) else {})


def explained_row(state, each):
    witnessed = yes_no(state.is_supervised(each))
    return {"bidder": each.act["bidder"], "entry": each.index, "given": each.act["given"], "witnessed": witnessed}


def sealed_rows(state):
    """What is known of sealed prices; absent where there is nothing."""
    step = state.offers_step()
    rows = {
        "envelopes": [{"after": after, "bidders": who, "entry": index} for after, who, index in state.envelopes],
        "offers": [
            {"bidder": bidder, "entry": offer.index, "opened": yes_no(offer.opened)}
            for bidder, offer in (step.offers if step else {}).items()
        ],
        "withdrawn": [
            {"bidder": each.act["bidder"], "entry": each.index, "witnessed": yes_no(state.is_supervised(each))}
            for each in state.withdrawals.values()
        ],
        "negotiated": [
            {"entry": each.index, "witnessed": yes_no(state.is_supervised(each))}
            | {name: each.act[name] for name in ("bidder",) if name in each.act}
            for each in state.negotiations.values()
        ],
    }
    rows["recusals"] = [
        {"entry": each.index, "witnessed": yes_no(state.is_supervised(each))}
        | {name: each.act[name] for name in ("bidder", "granted", "member")}
        for each in state.recusal_requests.values()
    ]
    return {name: value for name, value in rows.items() if value}


def step_row(state, step):
    counted = [(number, step.counted[number]) for number in state.committee() if number in step.counted]
    return {
        "bidders": step.bidders,
        "counted": [
            {"entry": sheet.index, "member": number, "opened": yes_no(sheet.opened is not None)}
            for number, sheet in counted
        ],
        "phase": step.phase,
        "round": step.round,
        "step": step.id,
    }
