# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §10.3: manifest, rule set and scheme agree with each other."""

from .canonical import need
from .combined import check_drawn_for
from .reevaluation import check_ground
from .rules import SOLD, is_lawful
from .state import COMMITTEE_ROLES


def check_agreement(manifest, rules, scheme):
    check_lot(manifest, rules, scheme)
    check_committee(manifest, rules, scheme)
    check_ground(manifest, rules)
    check_envelopes(manifest, {step["kind"] for step in scheme["steps"]})


def check_lot(manifest, rules, scheme):
    """What a case is held to as well."""
    need(manifest.lot["regime"] == rules["regime"] == scheme["regime"], "regime")
    last = rules.get("effectiveTo", manifest.day)
    need(rules["effectiveFrom"] <= manifest.day <= last, "rules that were not in force")
    check_bids(manifest.bidders.values(), rules)
    need("reserve" not in manifest.lot or scheme["subject"] in SOLD, "a reserve of what is bought")
    check_baseline(manifest.lot, scheme)
    check_entitled(manifest.bidders.values(), scheme)
    check_sealed(manifest.bidders.values(), {step["kind"] for step in scheme["steps"]})
    check_chair(manifest, rules, scheme["chair"])


def check_bids(bidders, rules):
    """They may be opened, and given to a committee."""
    least = rules.get("opening", {"bidders": 0, "source": ""})
    need(len(bidders) >= least["bidders"], f"too few bids to be opened: {least['source']}")
    unknown = [row for row in bidders if row["qualification"] == "open" and "undecrypted" not in row]
    outside = rules.get("qualification") == "outside"
    need(not (outside and unknown), "a bidder of whom nobody has found whether it is qualified")


def check_baseline(lot, scheme):
    for step in scheme["steps"]:
        baseline = step.get("formula", {}).get("baseline", {"family": ""})
        need(baseline.get("drawn", "no") == "no" or "coefficient" in lot, "no coefficient was drawn")
        need(baseline.get("fixedPart") != "spared" or lot.get("fixedPart", 0) > 0, "no fixed part of the prices")
        need(baseline["family"] != "ceilingMean" or lot["ceiling"] > 0, "no ceiling for the mean")
        takes = {term["of"] for term in baseline.get("terms", [])}
        need("ceiling" not in takes or lot["ceiling"] > 0, "no ceiling for a term")
    check_drawn_for(next((step["formula"]["baseline"] for step in scheme["steps"] if "formula" in step), {}), lot)


def check_entitled(bidders, scheme):
    """To nothing that the scheme does not know: it would count for nothing, and nobody would hear of it."""
    known = {row["id"] for row in scheme["adjustments"]}
    for bidder in bidders:
        need(set(bidder.get("entitled", [])) <= known, "entitled to what is no adjustment of the scheme")


def check_envelopes(manifest, kinds):
    has_sealed = any("sealed" in bidder for bidder in manifest.bidders.values())
    need(manifest.has_envelopes == (has_sealed or "offers" in kinds), "key of the envelopes")


def check_sealed(bidders, kinds):
    """What lies in second envelopes is compared in the end, and no final offer is held against it."""
    is_opened = "price" in kinds and "offers" not in kinds
    need(is_opened or not any("sealed" in bidder for bidder in bidders), "a second envelope for nothing")


def check_size(lot, rules, subject, size):
    for larger in rules["committee"]["larger"]:
        applies = larger["budget"] <= lot["budget"] and larger["sector"] in ("", lot.get("sector", ""))
        applies = applies and subject in larger.get("subjects", [subject])
        need(not applies or size >= larger["minimum"], f"too few for the lot: {larger['source']}")


def check_committee(manifest, rules, scheme):
    size = scheme["committee"]["size"]
    check_size(manifest.lot, rules, scheme["subject"], size)
    roles = [entry.role for entry in manifest.roster.values() if entry.role in COMMITTEE_ROLES]
    need(len(roles) == size, "size of the committee")
    need(is_lawful(size, roles.count("expert"), rules), "an unlawful committee")


def check_chair(manifest, rules, chair):
    if chair["mode"] != "named":
        return
    entry = manifest.roster.get(chair["member"])
    need(entry is not None and entry.role in COMMITTEE_ROLES, "a chair who is not of the committee")
    need(entry.role != "owner" or rules["chair"]["ownerMayChair"] == "yes", "an owner as chair")
