# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §10.3: manifest, rule set and scheme agree with each other."""

from .canonical import need
from .rules import SOLD, is_lawful
from .state import COMMITTEE_ROLES


def check_agreement(manifest, rules, scheme):
    need(manifest.lot["regime"] == rules["regime"] == scheme["regime"], "regime")
    last = rules.get("effectiveTo", manifest.day)
    need(rules["effectiveFrom"] <= manifest.day <= last, "rules that were not in force")
    least = rules.get("opening", {"bidders": 0, "source": ""})
    need(len(manifest.bidders) >= least["bidders"], f"too few bids to be opened: {least['source']}")
    need("reserve" not in manifest.lot or scheme["subject"] in SOLD, "a reserve of what is bought")
    check_baseline(manifest.lot, scheme)
    check_chair(manifest, rules, scheme["chair"])
    check_committee(manifest, rules, scheme["committee"]["size"])
    check_envelopes(manifest, {step["kind"] for step in scheme["steps"]})


def check_baseline(lot, scheme):
    for step in scheme["steps"]:
        baseline = step.get("formula", {}).get("baseline", {"family": ""})
        need(baseline.get("drawn", "no") == "no" or "coefficient" in lot, "no coefficient was drawn")
        need(baseline["family"] != "ceilingMean" or lot["ceiling"] > 0, "no ceiling for the mean")


def check_envelopes(manifest, kinds):
    has_sealed = any("sealed" in bidder for bidder in manifest.bidders.values())
    need(manifest.has_envelopes == (has_sealed or "offers" in kinds), "key of the envelopes")
    need(not has_sealed or ("price" in kinds and "offers" not in kinds), "a second envelope for nothing")


def check_committee(manifest, rules, size):
    for larger in rules["committee"]["larger"]:
        applies = larger["budget"] <= manifest.lot["budget"] and larger["sector"] in ("", manifest.lot.get("sector", ""))
        need(not applies or size >= larger["minimum"], f"too few for the lot: {larger['source']}")
    roles = [entry.role for entry in manifest.roster.values() if entry.role in COMMITTEE_ROLES]
    need(len(roles) == size, "size of the committee")
    need(is_lawful(size, roles.count("expert"), rules), "an unlawful committee")


def check_chair(manifest, rules, chair):
    if chair["mode"] != "named":
        return
    entry = manifest.roster.get(chair["member"])
    need(entry is not None and entry.role in COMMITTEE_ROLES, "a chair who is not of the committee")
    need(entry.role != "owner" or rules["chair"]["ownerMayChair"] == "yes", "an owner as chair")
