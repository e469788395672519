#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A second reader of a session's log, written from app/ledger/FORMAT.md alone.

Standard library and the `openssl` command. Prints what it found as JSON: exit 0 where every line holds, 1 with the
first fault where not, 2 where the file cannot be read.
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
import tempfile

P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
MAX_INTEGER = 2**53 - 1
TYPES = {"evalroom-record", "evalroom-delegation", "evalroom-checkpoint", "evalroom-amendment"}
ROLES = {"expert", "owner", "staff", "supervisor", "centre"}


class Fault(Exception):
    pass


def need(condition, what):
    if not condition:
        raise Fault(what)


# --- FORMAT.md §1


def encode(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def check_plain(value, depth):
    need(depth <= 32, "too deep")
    if isinstance(value, dict):
        for name, item in value.items():
            need(name.isascii(), "name beyond ASCII")
            check_plain(item, depth + 1)
    elif isinstance(value, list):
        for item in value:
            check_plain(item, depth + 1)
    elif isinstance(value, bool) or not isinstance(value, (str, int)):
        raise Fault("value of another type")
    elif isinstance(value, str):
        need(not value.startswith("\ufeff"), "byte order mark")
    else:
        need(-MAX_INTEGER <= value <= MAX_INTEGER, "integer too large")


def decode(data):
    try:
        value = json.loads(data.decode("utf-8"))
        need(isinstance(value, dict), "no object")
        check_plain(value, 1)
        need(encode(value) == data, "not canonical")
    except (ValueError, RecursionError) as error:
        raise Fault(f"no JSON: {error}") from error
    return value


def members(value, names):
    need(isinstance(value, dict) and set(value) == set(names.split()), f"members other than {names}")
    return value


def is_hash(value):
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value) is not None


def is_count(value, least):
    return isinstance(value, int) and value >= least


def is_time(value):
    return isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", value) is not None


# --- FORMAT.md §2


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_base64url(text):
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (ValueError, TypeError) as error:
        raise Fault("base64url") from error
    need(base64url(data) == text, "base64url")
    return data


def der(tag, content):
    size = len(content)
    if size < 128:
        return bytes([tag, size]) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 128 | len(length)]) + length + content


def der_integer(number):
    return der(2, number.to_bytes(number.bit_length() // 8 + 1, "big"))


class Key:
    """A public key that has been read from its JWK."""

    def __init__(self, jwk):
        need(isinstance(jwk, dict), "key")
        self.thumbprint = base64url(hashlib.sha256(encode(jwk)).digest())
        if jwk.get("kty") == "RSA":
            members(jwk, "e kty n")
            modulus = from_base64url(jwk["n"])
            need(jwk["e"] == "AQAB" and modulus[0] != 0 and 2048 <= 8 * len(modulus) <= 4096, "RSA key")
            numbers = der(0x30, der_integer(int.from_bytes(modulus, "big")) + der_integer(65537))
            algorithm = bytes.fromhex("06092a864886f70d0101010500")
            self.alg, point = "PS256", numbers
        else:
            members(jwk, "crv kty x y")
            curves = {"P-256": ("ES256", "06082a8648ce3d030107"), "SM2": ("SM2SM3", "06082a811ccf5501822d")}
            need(jwk["kty"] == "EC" and jwk["crv"] in curves, "curve")
            self.alg, curve = curves[jwk["crv"]]
            x, y = from_base64url(jwk["x"]), from_base64url(jwk["y"])
            need(len(x) == len(y) == 32, "coordinates")
            algorithm = bytes.fromhex("06072a8648ce3d0201") + bytes.fromhex(curve)
            point = b"\x04" + x + y
        info = der(0x30, der(0x30, algorithm) + der(3, b"\0" + point))
        self.pem = (
            "-----BEGIN PUBLIC KEY-----\n" + base64.encodebytes(info).decode("ascii") + "-----END PUBLIC KEY-----\n"
        )

    def verify(self, message, signature):
        if self.alg != "PS256":
            need(len(signature) == 64, "signature length")
            r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
            need(self.alg != "ES256" or s <= P256_ORDER // 2, "malleable signature")
            signature = der(0x30, der_integer(r) + der_integer(s))
        with tempfile.TemporaryDirectory() as folder:
            files = {"key": self.pem.encode("ascii"), "message": message, "signature": signature}
            for name, data in files.items():
                with open(f"{folder}/{name}", "wb") as file:
                    file.write(data)
            command = ["openssl", "dgst", "-sha256", "-verify", "key", "-signature", "signature"]
            if self.alg == "PS256":
                command += ["-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32"]
            if self.alg == "SM2SM3":
                command = "openssl pkeyutl -verify -pubin -inkey key -rawin -digest sm3 -sigfile signature".split()
                command += ["-pkeyopt", "distid:1234567812345678", "-in"]
            done = subprocess.run(command + ["message"], cwd=folder, capture_output=True, check=False)
        need(done.returncode == 0, "signature")


class Signed:
    """A flattened JWS in its one shape."""

    def __init__(self, value):
        members(value, "payload protected signature")
        need(all(isinstance(part, str) for part in value.values()), "signed object")
        header = decode(from_base64url(value["protected"]))
        members(header, "alg kid typ")
        need(header["typ"] in TYPES, "typ")
        self.type, self.alg, self.kid = header["typ"], header["alg"], header["kid"]
        self.payload = decode(from_base64url(value["payload"]))
        self.signature = from_base64url(value["signature"])
        self.input = f"{value['protected']}.{value['payload']}".encode("ascii")
        self.name = hashlib.sha256(self.input).hexdigest()

    def verify(self, kind, key):
        need(self.type == kind, "typ")
        need(self.alg == key.alg, "alg")
        need(self.kid == key.thumbprint, "kid")
        key.verify(self.input, self.signature)


# --- FORMAT.md §3


def root_of(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return hashlib.sha256(b"\1" + root_of(leaves[:split]) + root_of(leaves[split:])).digest()


# --- FORMAT.md §5


class Chain:
    def __init__(self, member, key, seen, ended):
        self.member, self.key, self.seen, self.ended = member, key, seen, ended
        self.names, self.forked = [], set()


def roster_entry(value):
    members(value, "alg certificate key member person role")
    need(is_count(value["member"], 1) and value["member"] <= 9999 and value["role"] in ROLES, "roster entry")
    need(is_hash(value["certificate"]) and is_hash(value["person"]), "roster entry")
    key = Key(value["key"])
    need(key.alg == value["alg"], "alg of a roster entry")
    return value["member"], value["role"], key


class Log:
    def __init__(self, trust):
        members(trust, "hub platform roster session")
        need(is_hash(trust["session"]), "session")
        self.session, self.hub, self.platform = trust["session"], Key(trust["hub"]), Key(trust["platform"])
        self.roster, self.chains, self.leaves, self.flaws, self.authors = {}, {}, [], [], []
        self.amendments, self.last_amendment, self.last_time = 0, self.session, ""
        for value in trust["roster"]:
            member, role, key = roster_entry(value)
            need(all(member != other for other in self.roster), "member twice")
            need(all(key.thumbprint != other.thumbprint for _, other in self.roster.values()), "key twice")
            self.roster[member] = (role, key)

    def root(self):
        return root_of(self.leaves).hex()

    def seen_flaw(self, seen):
        members(seen, "root size")
        need(is_hash(seen["root"]) and is_count(seen["size"], 0), "seen")
        prefix = seen["size"] <= len(self.leaves) and root_of(self.leaves[: seen["size"]]).hex() == seen["root"]
        return None if prefix else "splitView"

    def end_chains(self, member):
        for chain in self.chains.values():
            chain.ended = chain.ended or chain.member == member

    def entry(self, value):
        signed = Signed(value)
        need(bytes.fromhex(signed.name) not in self.leaves, "entry again")
        need(signed.payload.get("session") == self.session, "session")
        need(is_time(signed.payload.get("at")), "time")
        readers = {
            "evalroom-delegation": self.delegation,
            "evalroom-record": self.record,
            "evalroom-amendment": self.amendment,
        }
        need(signed.type in readers, "typ")
        author, flaw = readers[signed.type](signed)
        self.leaves.append(bytes.fromhex(signed.name))
        self.authors.append(author)
        self.flaws.append(flaw or "")

    def delegation(self, signed):
        body = members(signed.payload, "at client key member recovery seat seen session venue")
        members(body["client"], "package version")
        need(body["member"] in self.roster, "member")
        signed.verify("evalroom-delegation", self.roster[body["member"]][1])
        key = Key(body["key"])
        need(key.alg == "ES256" and Key(body["recovery"]).alg == "ES256", "key of a delegation")
        flaw = self.seen_flaw(body["seen"])
        if not flaw:
            self.end_chains(body["member"])
        self.chains[signed.name] = Chain(body["member"], key, body["seen"]["size"], flaw is not None)
        return body["member"], flaw

    def record(self, signed):
        body = members(signed.payload, "act at chain prev seen seq session")
        need(body["chain"] in self.chains and is_count(body["seq"], 1) and isinstance(body["act"], dict), "record")
        chain = self.chains[body["chain"]]
        own = signed.kid == chain.key.thumbprint
        signed.verify("evalroom-record", chain.key if own else self.roster[chain.member][1])
        flaw = self.seen_flaw(body["seen"])
        place = len(chain.names) + 1
        need(body["seq"] <= place, "gap")
        if body["seq"] < place:
            need(body["seq"] not in chain.forked, "fork again")
            chain.forked.add(body["seq"])
            return chain.member, "chainFork"
        need(body["prev"] == (chain.names[-1] if chain.names else body["chain"]), "prev")
        chain.names.append(signed.name)
        if flaw:
            return chain.member, flaw
        if body["seen"]["size"] < chain.seen:
            return chain.member, "seenBackwards"
        chain.seen = body["seen"]["size"]
        return chain.member, "chainEnded" if chain.ended else None

    def amendment(self, signed):
        body = members(signed.payload, "at change prev seq session")
        signed.verify("evalroom-amendment", self.platform)
        need(body["seq"] == self.amendments + 1 and body["prev"] == self.last_amendment, "place of an amendment")
        replacement = body["change"].get("type") == "replacement"
        change = members(body["change"], "entry leaving type" if replacement else "entry type")
        need(replacement or change["type"] == "credential", "change")
        member, role, key = roster_entry(change["entry"])
        known = change["leaving"] if replacement else member
        need(known in self.roster and self.roster[known][0] == role, "change")
        need(not replacement or member not in self.roster, "number of a newcomer")
        self.end_chains(known)
        self.roster[member] = (role, key)
        self.amendments, self.last_amendment = body["seq"], signed.name
        return 0, None

    # --- FORMAT.md §4

    def checkpoint(self, value):
        signed = Signed(value)
        signed.verify("evalroom-checkpoint", self.hub)
        body = members(signed.payload, "at root session size")
        need(body["session"] == self.session, "session")
        need(body["size"] == len(self.leaves) and body["root"] == self.root(), "checkpoint of another tree")
        need(is_time(body["at"]) and body["at"] >= self.last_time, "time runs backwards")
        self.last_time = body["at"]


def read(data):
    """The log of a file, or a Fault that names the line."""
    lines = data.split(b"\n")
    need(lines[0] == encode({"format": "evalroom-log-1"}), "no log")
    log, number, confirmed = None, 1, False
    try:
        for number, line in enumerate(lines[1:-1], start=2):
            ((kind, value),) = decode(line).items()
            need((log is None) == (kind == "trust"), "order of lines")
            if kind == "trust":
                log = Log(value)
            else:
                need(kind in ("entry", "checkpoint"), "kind of line")
                getattr(log, kind)(value)
            confirmed = kind != "entry"
        need(confirmed and lines[-1] == b"", "cut off")
    except (Fault, ValueError, KeyError, TypeError) as error:
        raise Fault(f"line {number}: {error}") from error
    return log


def main():
    try:
        with open(sys.argv[1], "rb") as file:
            data = file.read()
    except (IndexError, OSError) as error:
        print(json.dumps({"error": str(error)}))
        return 2
    try:
        log = read(data)
    except Fault as fault:
        print(json.dumps({"fault": str(fault)}))
        return 1
    print(json.dumps({"authors": log.authors, "flaws": log.flaws, "root": log.root(), "size": len(log.leaves)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
