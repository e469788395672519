# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §8, §10.1, §10.3: a lot that is evaluated anew, on what ground, and by whom."""

from .canonical import is_hash, is_id, is_said, members, need

SITS = ("expert", "owner")


def check_reevaluation(again):
    # A session that ended without a report is named by the last entry of its log.
    end = "head" if "head" in again else "report"
    members(again, f"approvedBy reason session {end}", "committee ground")
    need(is_hash(again[end]) and is_hash(again["session"]), "old report")
    need(is_said(again["approvedBy"]) and is_said(again["reason"]), "why it is evaluated again")
    need(is_id(again.get("ground", "a")), "ground of a reevaluation")
    if "committee" in again:
        then = again["committee"]
        need("ground" in again and isinstance(then, list) and 1 <= len(then) <= 99, "old committee")
        need(all(is_hash(certificate) for certificate in then) and len(set(then)) == len(then), "old committee")


def check_grounds(grounds):
    """Of the rule set."""
    need(isinstance(grounds, list), "grounds of a reevaluation")
    for row in grounds:
        members(row, "code source text", "committee")
        need(is_id(row["code"]) and is_said(row["source"]) and is_said(row["text"]), "ground of a reevaluation")
        need(row.get("committee", "same") in ("same", "new"), "committee of a reevaluation")
    need(len({row["code"] for row in grounds}) == len(grounds), "ground of a reevaluation twice")


def check_ground(manifest, rules):
    """The manifest names one of the rule set's grounds, and its committee is the one that this demands."""
    again, grounds = manifest.reevaluates, {row["code"]: row for row in rules.get("reevaluations", [])}
    if again is None or ("ground" not in again and not grounds):
        return
    need(again.get("ground") in grounds, "ground of a reevaluation")
    demanded = grounds[again["ground"]].get("committee")
    now = {entry.certificate for entry in manifest.roster.values() if entry.role in SITS}
    then = set(again.get("committee", []))
    need(demanded is None or then, "the old committee is not said")
    need(demanded != "same" or then == now, "another committee than the old one")
    need(demanded != "new" or not then & now, "members of the old committee")
