# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9: what an act has to look like, who may make it, and whether it needs the certificate."""

import re

from .canonical import MAX_INTEGER, MAX_TEXT, is_count, is_decimal, is_hash, is_id, is_member, is_said, is_text, is_time
from .log import ROLES
from .rules import CORRECTIONS

MAX_ORDINAL = 2**31 - 1
MAX_ROWS = 10000


def text(value):
    return is_text(value, MAX_TEXT)


def anything(value):
    return isinstance(value, dict)


def salt(value):
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value) is not None


def ordinal(value):
    return is_count(value, 1, MAX_ORDINAL)


def size(value):
    return is_count(value, 1)


def after(value):
    return is_count(value, 0, MAX_ORDINAL)


def fen(value):
    return is_count(value, 0, MAX_INTEGER)


def among(*words):
    return lambda value: isinstance(value, str) and value in words


def shaped(shape):
    return lambda value: has_shape(value, shape)


def rows(check):
    return lambda value: isinstance(value, list) and len(value) <= MAX_ROWS and all(check(row) for row in value)


def has_shape(value, shape):
    return isinstance(value, dict) and set(value) == set(shape) and all(shape[name](value[name]) for name in shape)


def is_step(value):
    """One amount that gives way to another; only a line has a name."""
    if not has_shape(value, {"from": fen, "line": text, "place": PLACE, "rule": CORRECTION, "to": fen}):
        return False
    return is_said(value["line"]) if value["place"] == "line" else value["line"] == ""


def is_conflict(value):
    """With a bidder, or with none; the law's head of recusal may be named."""
    named = {name: is_id for name in ("bidder", "ground") if isinstance(value, dict) and name in value}
    return has_shape(value, {"text": is_said} | named)


YES_NO = among("yes", "no")
PLACE = among("price", "body", "line")
CORRECTION = among(*CORRECTIONS)
COMMITTEE = ("expert", "owner")
ORDER = {"after": after, "round": ordinal, "step": is_id}
ITEM = {"bidder": is_id, "criterion": is_id, "points": is_decimal, "text": text}
HEADS = rows(shaped({"chain": is_hash, "head": is_hash}))
OPENING = {"entry": is_hash, "salt": salt, "sheet": anything}
GROUNDED = {"bidder": is_id, "clause": is_said, "document": is_id, "ground": is_id, "page": ordinal, "text": is_said}
MOTIONS = {
    "reject": GROUNDED,
    "competition": {"text": is_said},
    "correction": {
        "bidder": is_id,
        "criterion": is_id,
        "ground": is_id,
        "member": is_member,
        "step": is_id,
        "text": is_said,
    },
    "lowPrice": {"bidder": is_id, "text": is_said},
    "justified": {"bidder": is_id, "text": is_said},
    "clarify": GROUNDED,
    "setAside": {"motion": is_hash, "text": is_said},
    "stop": {name: check for name, check in GROUNDED.items() if name != "bidder"},
    "price": {
        "basis": CORRECTION,
        "bidder": is_id,
        "price": lambda value: fen(value) and value > 0,
        "steps": rows(is_step),
        "text": is_said,
    },
}


class Kind:
    def __init__(self, roles, fields, roster_key=False):
        self.roles, self.fields, self.roster_key = roles, fields, roster_key


STAFF = ("staff",)
LEADERS = ("staff", "chair")
KINDS = {
    "admission": Kind(
        STAFF, {"member": is_member, "method": among("card", "face", "manual", "practice"), "seat": is_said}
    ),
    "consent": Kind(COMMITTEE, {}),
    "declaration": Kind(COMMITTEE, {"conflicts": rows(is_conflict)}, True),
    "recusalRequest": Kind(
        STAFF, {"bidder": is_id, "granted": YES_NO, "member": is_member, "reason": is_said, "text": is_said}
    ),
    "pledge": Kind(COMMITTEE, {"text": is_hash}, True),
    "absence": Kind(STAFF, {"member": is_member, "text": is_said}),
    "timeRequest": Kind(COMMITTEE, {"text": is_said}),
    "timeExtended": Kind(STAFF, {"text": is_said, "until": is_time}),
    "suspension": Kind(("staff", "supervisor"), {"text": is_said}),
    "resumption": Kind(("staff", "supervisor"), {"text": is_said}),
    "alarm": Kind(ROLES, {"code": is_id, "text": text}),
    "stepOpened": Kind(LEADERS, ORDER),
    "stepClosed": Kind(LEADERS, ORDER),
    "stepRestarted": Kind(LEADERS, {"after": after, "step": is_id, "text": is_said}),
    "cosignature": Kind(("supervisor",), {"closing": is_hash}),
    "items": Kind(COMMITTEE, {"round": ordinal, "step": is_id, "values": rows(shaped(ITEM))}),
    "sheet": Kind(
        COMMITTEE,
        {"commitment": is_hash, "envelope": anything, "escrow": anything, "round": ordinal, "step": is_id},
        True,
    ),
    "opening": Kind(COMMITTEE, OPENING),
    "escrowReleased": Kind(("centre",), {"entry": is_hash, "envelope": anything}),
    "escrowOpened": Kind(("supervisor",), OPENING),
    "motion": Kind(COMMITTEE, {}),
    "vote": Kind(COMMITTEE, {"motion": is_hash, "text": text, "vote": YES_NO}),
    "correction": Kind(COMMITTEE, {"motion": is_hash, "points": is_decimal, "reason": is_said}, True),
    "explanation": Kind(COMMITTEE, {"bidder": is_id, "criterion": is_id, "step": is_id, "text": is_said}),
    "answer": Kind(STAFF, {"answer": YES_NO, "motion": is_hash, "text": is_said}),
    "priceExplanation": Kind(STAFF, {"bidder": is_id, "given": YES_NO, "text": is_said}),
    "withdrawal": Kind(STAFF, {"bidder": is_id, "text": is_said}),
    "negotiation": Kind(LEADERS, {"bidder": is_id, "text": is_said}),
    "tieDecision": Kind(("staff", "owner"), {"order": rows(is_id), "text": is_said}),
    "opinion": Kind(COMMITTEE, {"agrees": YES_NO, "result": is_hash, "text": text}, True),
    "freeze": Kind(LEADERS, {"bytes": size, "matters": text, "pdf": is_hash, "result": is_hash, "version": ordinal}),
    "signature": Kind(COMMITTEE, {"chains": HEADS, "pdf": is_hash}, True),
    "signRequest": Kind(STAFF, {"member": is_member}),
    "deemedAgreement": Kind(LEADERS, {"member": is_member, "text": is_said}),
    "witness": Kind(ROLES, {"of": is_hash}),
    "delivery": Kind(STAFF, {"bytes": size, "pdf": is_hash}),
}

# What may still happen while the session is suspended (§9.1.6), has failed (8), or has a frozen report (9).
REPORT = {
    "tieDecision",
    "opinion",
    "freeze",
    "signature",
    "signRequest",
    "deemedAgreement",
    "witness",
    "delivery",
}
PEOPLE = {
    "admission",
    "consent",
    "declaration",
    "recusalRequest",
    "pledge",
    "absence",
    "timeRequest",
    "timeExtended",
    "suspension",
    "resumption",
    "alarm",
}
SHEETS = {"sheet", "opening", "escrowReleased", "escrowOpened"}
WHILE_SUSPENDED = {"resumption", "alarm", "absence"}
WHILE_FAILED = PEOPLE | SHEETS | REPORT | {"cosignature"}
WHILE_FROZEN = REPORT | {"declaration", "recusalRequest", "stepRestarted", "suspension", "resumption", "alarm", "absence"}


def kind_of(act):
    """The kind of a well-formed act, or None."""
    name = act.get("type")
    if not isinstance(name, str) or name not in KINDS:
        return None
    fields = {"type": text, **KINDS[name].fields}
    if name == "motion":
        kind = act.get("kind")
        if not isinstance(kind, str) or kind not in MOTIONS:
            return None
        fields |= {"kind": text, **MOTIONS[kind]}
        fields |= {"until": is_time} if kind in ("clarify", "lowPrice") and "until" in act else {}
    if name in ("answer", "priceExplanation", "recusalRequest"):
        fields |= {more: check for more, check in (("letter", is_hash), ("received", is_time)) if more in act}
    if name == "negotiation" and "bidder" not in act:
        del fields["bidder"]
    if name == "suspension" and "kind" in act:
        fields |= {"kind": among("sealed", "unfilled"), "material": is_said}
    return KINDS[name] if has_shape(act, fields) else None
