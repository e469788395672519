# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §10.3: manifest, rule set and scheme agree with each other."""

from .canonical import need
from .state import COMMITTEE_ROLES


def check_agreement(manifest, rules, scheme):
    need(manifest.lot["regime"] == rules["regime"] == scheme["regime"], "regime")
    check_chair(manifest, rules, scheme["chair"])


def check_chair(manifest, rules, chair):
    if chair["mode"] != "named":
        return
    entry = manifest.roster.get(chair["member"])
    need(entry is not None and entry.role in COMMITTEE_ROLES, "a chair who is not of the committee")
    need(entry.role != "owner" or rules["chair"]["ownerMayChair"] == "yes", "an owner as chair")
