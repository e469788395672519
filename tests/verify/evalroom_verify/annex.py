# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §12: what the roster's `person` commits to, of a person in an annex whose personal data are there or erased."""

import re

from .canonical import encode, hash_of, is_hash, is_member, is_text, members, need, sha256

PHOTO = 131072
CERTIFICATE = 16384


def is_salt(value):
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value) is not None


def erased(person):
    """The hash of the part that may be erased: computed while it is there, its place holder afterwards."""
    part = person["deleted"]
    if isinstance(part, str):
        need(is_hash(part), "hash of what was erased")
        return part
    members(part, "consent idNumber photo salt")
    need(is_text(part["consent"], 4000) and is_text(part["idNumber"], 4000) and is_text(part["photo"], PHOTO), "deleted")
    need(is_salt(part["salt"]), "salt of what may be erased")
    return hash_of(part)


def commitment(person):
    members(person, "deleted kept member salt")
    kept = members(person["kept"], "certificate name pool title unit")
    need(all(is_text(kept[name], 4000) for name in ("name", "pool", "title", "unit")), "kept")
    need(is_text(kept["certificate"], CERTIFICATE) and kept["certificate"], "certificate")
    need(is_member(person["member"]) and is_salt(person["salt"]), "person")
    committed = {"deleted": erased(person), "kept": hash_of(kept), "member": person["member"], "salt": person["salt"]}
    return sha256(b"evalroom-person-1\n" + encode(committed))
