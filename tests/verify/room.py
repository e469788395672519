# SPDX-License-Identifier: Apache-2.0
"""A room for tests: writes sessions act by act, folds them at once, and makes the archive of a signed one."""

import hashlib
import json
import time
from datetime import datetime, timezone
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

from evalroom_verify import curves
from evalroom_verify.acts import KINDS
from evalroom_verify.canonical import Fault, encode, hash_of, sha256
from evalroom_verify.law import fold
from evalroom_verify.manifest import Manifest, cipher_size
from evalroom_verify.rule_dates import rules_on
from evalroom_verify.sealed import commitment, price_commitment
from evalroom_verify.signed import base64url
from evalroom_verify.state import State

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
HASH = "ab" * 32
SEALED = 9_000_000  # what lies in a second envelope of which nothing else is said
BEGIN = 1_800_000_000
VALID = {"from": "2026-01-01T00:00:00Z", "to": "2029-01-01T00:00:00Z"}
ROLES = {1: "expert", 2: "expert", 3: "expert", 4: "expert", 5: "owner", 6: "staff", 7: "supervisor", 8: "centre"}
COMMITTEE = (1, 2, 3, 4, 5)
CURVES = {"P-256": curves.P256, "SM2": curves.SM2}


def as_time(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def resource(name):
    return json.loads((RESOURCES / name).read_text(encoding="utf-8"))


def multiplied(curve, k):
    total, base = curves.INFINITY, (*curve.g, 1)
    for bit in bin(k)[2:]:
        total = curves.twice(curve, total)
        if bit == "1":
            total = curves.add(curve, total, base)
    inverse = pow(total[2], -1, curve.p)
    return total[0] * inverse**2 % curve.p, total[1] * inverse**3 % curve.p


class Signer:
    """A key pair; its numbers follow from its name, so that every run writes the same session."""

    def __init__(self, name, crv="P-256"):
        self.curve, self.alg = CURVES[crv], "ES256" if crv == "P-256" else "SM2SM3"
        self.secret = int(sha256(name.encode()), 16) % self.curve.n
        self.point = multiplied(self.curve, self.secret)
        x, y = (base64url(value.to_bytes(32, "big")) for value in self.point)
        self.jwk = {"crv": crv, "kty": "EC", "x": x, "y": y}
        self.thumbprint = base64url(hashlib.sha256(encode(self.jwk)).digest())

    def signature(self, message):
        n, d = self.curve.n, self.secret
        k = int(sha256(message + d.to_bytes(32, "big")), 16) % n
        x = multiplied(self.curve, k)[0]
        if self.alg == "SM2SM3":
            r = (curves.sm2_digest(self.point, message) + x) % n
            s = pow(1 + d, -1, n) * (k - r * d) % n
        else:
            r = x % n
            s = pow(k, -1, n) * (int(sha256(message), 16) + r * d) % n
            s = min(s, n - s)
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")

    def sign(self, kind, payload):
        header = {"alg": self.alg, "kid": self.thumbprint, "typ": f"evalroom-{kind}"}
        protected, body = base64url(encode(header)), base64url(encode(payload))
        signature = self.signature(f"{protected}.{body}".encode())
        return {"payload": body, "protected": protected, "signature": base64url(signature)}


@lru_cache(None)
def signer(name, crv="P-256"):
    return Signer(name, crv)


def envelope():
    header = {"alg": "ECDH-ES+A256KW", "enc": "A256GCM", "epk": signer("ephemeral").jwk}
    parts = {"ciphertext": bytes(4096), "encrypted_key": bytes(40), "iv": bytes(12), "tag": bytes(16)}
    return {name: base64url(part) for name, part in (parts | {"protected": encode(header)}).items()}


def opening(bidder, price):
    """What opens a sealed price; the salts follow from the names, so that every run writes the same session."""
    return {"bidder": bidder, "price": price, "salt": sha256(f"salt {bidder}".encode())}


def sealed_price(bidder, price):
    return {"commitment": price_commitment(**opening(bidder, price)), "envelope": envelope()}


def roster_entry(member, role, valid=VALID):
    # One of the committee has a Chinese key, as some have.
    key = signer(f"member {member}", "SM2" if member == 4 else "P-256")
    entry = {"alg": key.alg, "certificate": HASH, "key": key.jwk, "member": member, "person": HASH, "role": role}
    return entry | ({"valid": valid} if valid else {})


def bidder(name, price=None, qualification="open"):
    row = {"brand": "", "code": "", "consortium": [], "id": name, "manager": "", "name": f"公司{name}"}
    row |= {"qualification": qualification, "representative": ""}
    return row | ({"price": price} if price else {"sealed": sealed_price(name, SEALED)})


def undecrypted(name, why="own"):
    row = bidder(name, 1) | {"undecrypted": why}
    del row["price"]
    return row


DOCUMENT = {"bidder": "", "cipher": HASH, "cipherSize": cipher_size(70000), "id": "tender", "kind": "tender"}
DOCUMENT |= {"name": "招标文件.pdf", "sha256": HASH, "size": 70000}


def bid(bidder):
    return DOCUMENT | {"bidder": bidder, "id": f"bid-{bidder}", "kind": "bid", "name": f"bid-{bidder}.pdf"}


def manifest_body(rules, scheme, bidders, roles=None, lot=None, policy=None, reevaluates=None, codes=None):
    facts = {"agency": "", "budget": 0, "ceiling": 0, "coefficient": "1", "opened": as_time(BEGIN), "owner": ""}
    facts |= {"place": "", "regime": rules["regime"], "title": "练习"}
    keys = {name: signer(name).jwk for name in ("centre", "hub", "platform", "supervisor", "vault")}
    if any("sealed" in row for row in bidders) or any(step["kind"] == "offers" for step in scheme["steps"]):
        keys["envelopes"] = signer("envelopes").jwk
    again = {"reevaluates": reevaluates} if reevaluates else {}
    return again | {
        "bidders": bidders,
        "codes": {"deal": "", "project": "", "section": "", "tender": ""} | (codes or {}),
        "documents": [DOCUMENT, *(bid(row["id"]) for row in bidders)],
        "format": "evalroom-session-1",
        "keys": keys,
        "lot": {name: value for name, value in (facts | (lot or {})).items() if value is not None},
        "policy": {"openingLimit": 600, "signingWait": 3600} | (policy or {}),
        "roster": [roster_entry(member, role) for member, role in sorted((roles or ROLES).items())],
        "rules": hash_of(rules),
        "scheme": hash_of(scheme),
        "suite": "std",
        "vault": HASH,
        "venues": [{"id": "hall", "name": "一号评标室", "seats": ["1", "2"]}],
    }


class Room:
    """A session. Unsigned it is quick: the fold reads nothing but what the log tells it."""

    def __init__(self, rules, scheme, bidders, signed=False, **facts):
        self.rules, self.scheme = rules, scheme
        self.signed_manifest = signer("platform").sign("package", manifest_body(rules, scheme, bidders, **facts))
        self.manifest = Manifest(self.signed_manifest)
        self.log = self.manifest.log() if signed else None
        self.state, self.clock, self.lines = State(self.manifest, rules_on(rules, self.manifest.day), scheme), BEGIN, []
        self.names, self.size, self.chains, self.amendments = {}, 0, {}, []
        self.hub, self.salts = "hub", {}

    # Writing

    def seen(self):
        return {"root": self.log.tree.root() if self.log else HASH, "size": self.size}

    def body(self, **fields):
        return {"at": as_time(self.clock), "session": self.manifest.session} | fields

    def append(self, kind, key, body, author, by_roster_key=False, flaw=""):
        """Appends and folds one entry; its effect."""
        self.clock += 1
        if self.log:
            entry = self._append_signed(signer(*key).sign(kind, body))
        else:
            entry = SimpleNamespace(index=self.size, name=sha256(b"%d" % self.size), body=body, type=kind)
            entry.author, entry.flaw, entry.by_roster_key, entry.time = author, flaw, by_roster_key, as_time(self.clock)
        self.size += 1
        fold(self.state, [entry])
        self.names[entry.index] = self.last = entry.name
        return self.state.effects[-1]

    def _append_signed(self, value):
        self.log.entry(value)
        self.lines.append(encode({"entry": value}))
        fields = {"at": as_time(self.clock), "root": self.log.tree.root(), "session": self.manifest.session}
        value = signer(self.hub).sign("checkpoint", fields | {"size": len(self.log.tree)})
        self.log.checkpoint(value)
        self.lines.append(encode({"checkpoint": value}))
        return self.log.entries[-1]

    def member_key(self, member):
        return (f"member {member}", "SM2" if member == 4 else "P-256")

    def delegate(self, member, flaw=""):
        key = f"session key {member} {self.size}"
        body = self.body(client={"package": HASH, "version": "1"}, member=member, seat="1", venue="hall")
        body |= {"key": signer(key).jwk, "recovery": signer(f"recovery {member}").jwk, "seen": self.seen()}
        effect = self.append("delegation", self.member_key(member), body, member, True, flaw)
        self.chains[member] = SimpleNamespace(name=self.last, key=key, seq=0, prev=self.last)
        return effect

    def act(self, member, kind, /, by_session_key=False, seen=None, flaw="", **fields):
        if member not in self.chains:
            self.delegate(member)
        chain = self.chains[member]
        by_roster_key = kind in KINDS and KINDS[kind].roster_key and not by_session_key
        body = self.body(act={"type": kind, **fields}, chain=chain.name, prev=chain.prev, seq=chain.seq + 1)
        body["seen"] = self.seen() if seen is None else seen
        key = self.member_key(member) if by_roster_key else (chain.key,)
        effect = self.append("record", key, body, member, by_roster_key, flaw)
        chain.seq, chain.prev = chain.seq + 1, self.last
        return effect

    def amend(self, **change):
        prev = self.amendments[-1] if self.amendments else self.manifest.session
        body = self.body(change=change, prev=prev, seq=len(self.amendments) + 1)
        if change["type"] == "hubKey":
            self.hub = "hub 2"
        effect = self.append("amendment", ("platform",), body, 0)
        self.amendments.append(self.last)
        return effect

    def archive(self, report=b""):
        head = {"format": "evalroom-archive-1"}, {"manifest": self.signed_manifest}
        head += {"rules": self.rules}, {"scheme": self.scheme}
        size = 524288
        pieces = [{"report": base64url(report[i : i + size])} for i in range(0, len(report), size)]
        lines = [*map(encode, head), *self.lines, *map(encode, pieces)]
        return with_hash(b"".join(line + b"\n" for line in lines))

    # What a test does often

    def sheet(self, member, step, sheet, /, **fields):
        """Seals a sheet; reveal() opens it."""
        round_ = self.state.step(step).round
        salt = sha256(f"{member} {step} {round_} {self.size}".encode())
        hidden = commitment(member, round_, salt, self.manifest.session, sheet, step)
        fields = {"commitment": hidden, "envelope": envelope(), "escrow": envelope(), "round": round_} | fields
        effect = self.act(member, "sheet", step=step, **fields)
        self.salts[member, step] = {"entry": self.last, "salt": salt, "sheet": sheet}
        return effect

    def reveal(self, member, step):
        return self.act(member, "opening", **self.salts[member, step])

    def order(self, kind, step, member=6, **fields):
        known = self.state.step(step)
        defaults = {"after": self.state.orders, "round": known.round if known else 1, "step": step}
        return self.act(member, kind, **(defaults | fields))

    def nonce(self, member):
        return sha256(f"nonce {member}".encode())


def meets(test, what, read):
    """Reading meets this fault; empty: none."""
    if not what:
        return read()
    with test.assertRaisesRegex(Fault, what):
        read()


def with_hash(data):
    return data + encode({"sha256": sha256(data)}) + b"\n"


def seconds_of(work):
    begin = time.process_time()
    work()
    return time.process_time() - begin
