# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §4, §5 and §7: a log, read as a hub reads it."""

from contextlib import contextmanager

from .canonical import Fault, decode, encode, is_count, is_hash, is_id, is_member, is_time, members, need, seconds
from .sealed import check_sealed_price
from .signed import Key, Signed, p256
from .tree import Tree

ROLES = ("expert", "owner", "staff", "supervisor", "centre")
MAX_FEN = 9007199254740991
MAX_ROUND = 2147483647


def check_openings(change):
    rows = change["opened"]
    need(isinstance(rows, list) and 1 <= len(rows) <= 9999, "openings")
    for row in rows:
        members(row, "bidder price salt")
        need(is_id(row["bidder"]) and is_count(row["price"], 1, MAX_FEN) and is_hash(row["salt"]), "opening")
    need(len({row["bidder"] for row in rows}) == len(rows), "opened twice")


def check_offer(change):
    need(is_id(change["bidder"]) and is_count(change["round"], 1, MAX_ROUND), "offer")
    check_sealed_price(change["sealed"])


class Chain:
    def __init__(self, member, key, seen, ended):
        self.member, self.key, self.seen, self.ended = member, key, seen, ended
        self.names, self.forked = [], set()


class RosterEntry:
    def __init__(self, value, needs_life=False):
        members(value, "alg certificate key member person role" + (" valid" if needs_life else ""), "valid")
        need(is_member(value["member"]) and value["role"] in ROLES, "roster entry")
        need(is_hash(value["certificate"]) and is_hash(value["person"]), "roster entry")
        self.member, self.role, self.key = value["member"], value["role"], Key(value["key"])
        need(self.key.alg == value["alg"], "alg of a roster entry")
        self.certificate, self.valid = value["certificate"], value.get("valid")
        if self.valid is not None:
            members(self.valid, "from to")
            need(seconds(self.valid["from"]) <= seconds(self.valid["to"]), "life of a certificate")

    def lives(self, time):
        return self.valid is None or self.valid["from"] <= time <= self.valid["to"]


class Roster(dict):
    """Roster entries by number, in their order; no key stands twice."""

    def __init__(self, values, needs_life=False):
        super().__init__()
        for value in values:
            entry = RosterEntry(value, needs_life)
            need(entry.member > max(self, default=0), "member twice, or not in the order of numbers")
            self.put(entry)

    @staticmethod
    def copied(other):
        roster = Roster([])
        roster.update(other)
        return roster

    def put(self, entry):
        others = (other for number, other in self.items() if number != entry.member)
        need(all(entry.key.thumbprint != other.key.thumbprint for other in others), "key twice")
        self[entry.member] = entry


class Entry:
    """An entry in its place. Its time is known once a checkpoint covers it."""

    def __init__(self, signed, index):
        self.index, self.name, self.body, self.type = index, signed.name, signed.payload, signed.type.split("-")[1]
        self.author, self.flaw, self.by_roster_key, self.time = 0, "", False, None


class Log:
    def __init__(self, session, hub, platform, roster):
        self.session, self.hub, self.platform, self.roster = session, hub, platform, roster
        self.replaced = set()
        self.entries, self.names, self.tree, self.chains = [], set(), Tree(), {}
        self.amendments, self.last_amendment, self.last_time, self.covered = 0, session, "", 0

    @staticmethod
    def of_trust(trust):
        members(trust, "hub platform roster session")
        need(is_hash(trust["session"]) and isinstance(trust["roster"], list), "trust")
        return Log(trust["session"], p256(trust["hub"]), Key(trust["platform"]), Roster(trust["roster"]))

    def _seen_flaw(self, seen):
        members(seen, "root size")
        need(is_hash(seen["root"]) and is_count(seen["size"], 0), "seen")
        return "" if self.tree.has_prefix(seen["size"], seen["root"]) else "splitView"

    def _end_chains(self, member):
        for chain in self.chains.values():
            chain.ended = chain.ended or chain.member == member

    def entry(self, value):
        signed = Signed(value)
        need(signed.name not in self.names, "entry again")
        need(signed.payload.get("session") == self.session, "session")
        need(is_time(signed.payload.get("at")), "time")
        readers = {
            "evalroom-delegation": self._delegation,
            "evalroom-record": self._record,
            "evalroom-amendment": self._amendment,
        }
        need(signed.type in readers, "typ")
        entry = Entry(signed, len(self.entries))
        readers[signed.type](signed, entry)
        self.tree.append(signed.name)
        self.names.add(signed.name)
        self.entries.append(entry)

    def _delegation(self, signed, entry):
        body = members(signed.payload, "at client key member recovery seat seen session venue")
        client = members(body["client"], "package version")
        need(is_hash(client["package"]) and isinstance(client["version"], str), "client")
        need(isinstance(body["seat"], str) and isinstance(body["venue"], str), "seat")
        need(is_member(body["member"]) and body["member"] in self.roster, "member")
        signed.verify("evalroom-delegation", self.roster[body["member"]].key)
        key, _ = p256(body["key"]), p256(body["recovery"])
        entry.author, entry.flaw, entry.by_roster_key = body["member"], self._seen_flaw(body["seen"]), True
        if not entry.flaw:
            self._end_chains(body["member"])
        self.chains[signed.name] = Chain(body["member"], key, body["seen"]["size"], bool(entry.flaw))

    def _record(self, signed, entry):
        body = members(signed.payload, "act at chain prev seen seq session")
        need(is_hash(body["chain"]) and body["chain"] in self.chains, "chain")
        need(is_count(body["seq"], 1) and is_hash(body["prev"]) and isinstance(body["act"], dict), "record")
        chain = self.chains[body["chain"]]
        entry.by_roster_key = signed.kid != chain.key.thumbprint
        signed.verify("evalroom-record", self.roster[chain.member].key if entry.by_roster_key else chain.key)
        entry.author, entry.flaw = chain.member, self._place(signed.name, body, chain)

    def _place(self, name, body, chain):
        """The flaw of a record, which takes its place in the chain."""
        flaw, place = self._seen_flaw(body["seen"]), len(chain.names) + 1
        need(body["seq"] <= place, "gap")
        if body["seq"] < place:
            need(body["seq"] not in chain.forked, "fork again")
            chain.forked.add(body["seq"])
            return "chainFork"
        need(body["prev"] == (chain.names[-1] if chain.names else body["chain"]), "prev")
        chain.names.append(name)
        if flaw:
            return flaw
        if body["seen"]["size"] < chain.seen:
            return "seenBackwards"
        chain.seen = body["seen"]["size"]
        return "chainEnded" if chain.ended else ""

    def _amendment(self, signed, _entry):
        body = members(signed.payload, "at change prev seq session")
        signed.verify("evalroom-amendment", self.platform)
        need(body["seq"] == self.amendments + 1 and body["prev"] == self.last_amendment, "place of an amendment")
        changes = {
            "credential": ("entry type", self._credential),
            "replacement": ("entry leaving type", self._replacement),
            "hubKey": ("key type", self._hub_key),
            "openings": ("opened type", check_openings),
            "offer": ("bidder round sealed type", check_offer),
        }
        kind = body["change"].get("type") if isinstance(body["change"], dict) else None
        need(isinstance(kind, str) and kind in changes, "change")
        names, change = changes[kind]
        change(members(body["change"], names))
        self.amendments, self.last_amendment = body["seq"], signed.name

    def _credential(self, change):
        entry = RosterEntry(change["entry"])
        need(entry.member in self.roster and self.roster[entry.member].role == entry.role, "change")
        need(entry.valid or not self.roster[entry.member].valid, "no life of the certificate")
        self._end_chains(entry.member)
        self.roster.put(entry)

    def _replacement(self, change):
        entry, leaving = RosterEntry(change["entry"]), change["leaving"]
        need(is_member(leaving) and leaving in self.roster and leaving not in self.replaced, "who leaves")
        need(self.roster[leaving].role == entry.role and entry.member not in self.roster, "newcomer")
        need(entry.valid or not self.roster[leaving].valid, "no life of the certificate")
        self._end_chains(leaving)
        self.replaced.add(leaving)
        self.roster.put(entry)

    def _hub_key(self, change):
        self.hub = p256(change["key"])

    def checkpoint(self, value):
        signed = Signed(value)
        signed.verify("evalroom-checkpoint", self.hub)
        body = members(signed.payload, "at root session size")
        need(body["session"] == self.session, "session")
        need(is_count(body["size"], 1), "size of a checkpoint")
        need(body["size"] == len(self.tree) and body["root"] == self.tree.root(), "checkpoint of another tree")
        need(is_time(body["at"]) and body["at"] >= self.last_time, "time runs backwards")
        self.last_time = body["at"]
        for entry in self.entries[self.covered :]:
            entry.time = body["at"]
        self.covered = len(self.entries)


@contextmanager
def at_line(number):
    try:
        yield
    except Fault as fault:
        raise Fault(f"line {number}: {fault}") from fault


def read_line(line):
    value = decode(line)
    need(len(value) == 1, "more than one member in a line")
    return next(iter(value.items()))


def read(data):
    """The log of a file, or a Fault that names the line."""
    lines = data.split(b"\n")
    need(lines[0] == encode({"format": "evalroom-log-1"}), "no log")
    log = None
    for number, line in enumerate(lines[1:-1], 2):
        with at_line(number):
            kind, value = read_line(line)
            need((log is None) == (kind == "trust"), "order of lines")
            if kind == "trust":
                log = Log.of_trust(value)
            else:
                need(kind in ("entry", "checkpoint"), "kind of line")
                getattr(log, kind)(value)
    need(log and log.covered == len(log.entries) and lines[-1] == b"", "cut off")
    return log
