# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §8: the manifest, which says what a session is about."""

import unicodedata
from datetime import date, timedelta

from .canonical import is_blank, is_count, is_date, is_hash, is_id, is_said, is_text, is_time
from .canonical import members, need, number, seconds, sha256
from .log import MAX_FEN, Log, Roster
from .reevaluation import check_reevaluation
from .sealed import check_sealed_price
from .signed import Key, Signed, p256

REGIMES = ("ENG", "GP-TENDER", "GP-NONTENDER", "RES")
QUALIFICATIONS = ("passed", "failed", "open")
LONGEST_WAIT = 31622400
BEIJING = 8 * 3600
LONGEST_BILL = 32 * 1024 * 1024
TRACES = "account agent author cpu disk mac producer"
CHUNK, HEAD, TAG = 65536, 28, 16


def texts(value, names):
    need(all(is_text(value[name]) for name in names.split()), "text")


def listed(value, what):
    need(isinstance(value, list), what)
    return value


def once(values, what):
    need(len(set(values)) == len(values), f"{what} twice")


def is_fen(value, least):
    return is_count(value, least, MAX_FEN)


def check_drawn(rows):
    """Numbers drawn at the opening besides the coefficient, each with its id."""
    need(listed(rows, "drawn") and len(rows) <= 40, "nothing drawn, or too much")
    for row in rows:
        members(row, "id number")
        need(is_id(row["id"]) and number(row["number"]) > 0, "a drawn number")
    once([row["id"] for row in rows], "drawn number")


def check_lot(lot):
    members(lot, "agency budget ceiling opened owner place regime title", "announcement coefficient drawn fixedPart reserve sector")
    texts(lot, "agency owner place title")
    need(not is_blank(lot["title"]), "title")
    need(is_fen(lot["budget"], 0) and is_fen(lot["ceiling"], 0), "amount")
    need("coefficient" not in lot or number(lot["coefficient"]) > 0, "coefficient")
    if "drawn" in lot:
        check_drawn(lot["drawn"])
    if "announcement" in lot:
        announcement = members(lot["announcement"], "date media")
        need(is_date(announcement["date"]) and is_said(announcement["media"]), "announcement")
    need(is_fen(lot.get("reserve", 1), 1), "reserve")
    need(is_fen(lot.get("fixedPart", 1), 1), "fixed part")
    need("sector" not in lot or is_id(lot["sector"]), "sector")
    need(is_time(lot["opened"]) and lot["regime"] in REGIMES, "lot")


def check_bidder(bidder):
    members(bidder, "brand code consortium id manager name qualification representative", "entitled price sealed stated traces undecrypted")
    texts(bidder, "brand code manager name representative")
    need(is_id(bidder["id"]) and not is_blank(bidder["name"]), "bidder")
    need(bidder["qualification"] in QUALIFICATIONS, "qualification")
    need(len({"price", "sealed", "undecrypted"} & set(bidder)) == 1, "price, or a sealed one, or none that was decrypted")
    need(bidder.get("undecrypted", "own") in ("own", "other"), "why it was not decrypted")
    need("price" not in bidder or is_fen(bidder["price"], 1), "price")
    if "sealed" in bidder:
        check_sealed_price(bidder["sealed"])
    if "entitled" in bidder:
        need(listed(bidder["entitled"], "entitled") and all(is_id(name) for name in bidder["entitled"]), "entitled")
        once(bidder["entitled"], "entitled")
    if "stated" in bidder:
        stated = members(bidder["stated"], "", "bodyCapitals bodyPrice capitals")
        need(stated and "price" in bidder, "stated price")
        capitals = [stated[name] for name in ("bodyCapitals", "capitals") if name in stated]
        need(all(is_text(value, 200) and not is_blank(value) for value in capitals), "capitals")
        need(is_fen(stated.get("bodyPrice", 1), 1), "price in the body")
    if "traces" in bidder:
        need(members(bidder["traces"], "", TRACES), "traces")
        for name, values in bidder["traces"].items():
            need(1 <= len(listed(values, name)) <= 16, name)
            need(all(is_text(value, 200) and not is_blank(value) for value in values), name)
            once(values, name)
    need(all(is_text(name) for name in listed(bidder["consortium"], "consortium")), "consortium")


def cipher_size(size):
    chunks = max(1, -(-size // CHUNK))
    return HEAD + size + chunks * TAG


def is_file_name(name):
    if not is_text(name) or is_blank(name) or len(name.encode("utf-8")) > 255:
        return False
    bad = ("Cc", "Cf", "Zl", "Zp")
    return name not in (".", "..") and not any(c in "/\\" or unicodedata.category(c) in bad for c in name)


def check_document(document, bidders):
    members(document, "bidder cipher cipherSize id kind name sha256 size")
    need(is_id(document["id"]) and is_file_name(document["name"]), "document")
    kind, owner = document["kind"], document["bidder"]
    need(kind in ("tender", "bid", "bill", "other"), "kind of a document")
    is_owned = kind == "bid" or (kind == "bill" and owner != "")  # a bill without bidder is the tender's own
    need(owner in bidders if is_owned else owner == "", "bidder of a document")
    need(is_hash(document["cipher"]) and is_hash(document["sha256"]) and is_count(document["size"], 1), "document")
    need(document["cipherSize"] == cipher_size(document["size"]), "size of an encrypted document")
    if kind == "bill":
        need(owner == "" or "undecrypted" not in bidders[owner], "bill of a bid that was not decrypted")
        need(document["size"] <= LONGEST_BILL, "size of a bill")


def is_place(value):
    return is_text(value, 64) and not is_blank(value)


def check_venues(venues):
    for venue in listed(venues, "venues"):
        members(venue, "id name seats")
        need(is_place(venue["id"]) and is_text(venue["name"]), "venue")
        need(all(is_place(seat) for seat in listed(venue["seats"], "seats")), "seat")
        once(venue["seats"], "seat")
    once([venue["id"] for venue in venues], "venue")


class Manifest:
    def __init__(self, value):
        signed = Signed(value)
        names = "bidders codes documents format keys lot policy roster rules scheme suite vault venues"
        body = members(signed.payload, names, "reevaluates")
        keys = members(body["keys"], "centre hub platform supervisor vault", "envelopes")
        self.has_envelopes = "envelopes" in keys
        self.platform = Key(keys["platform"])
        signed.verify("evalroom-package", self.platform)
        self.session = sha256(signed.bytes)
        need(body["format"] == "evalroom-session-1" and body["suite"] == "std", "format")
        thumbprints = [p256(key).thumbprint for name, key in keys.items() if name != "platform"]
        once([*thumbprints, self.platform.thumbprint], "key")
        self.hub = p256(keys["hub"])
        self.lot, self.bidders = body["lot"], {}
        self.documents = {}  # whose each is
        self.rules, self.scheme = body["rules"], body["scheme"]
        self._check(body)

    def _check(self, body):
        need(all(is_hash(body[name]) for name in ("rules", "scheme", "vault")), "hash")
        codes = members(body["codes"], "deal project section tender", "classification investment")
        need(all(is_text(code) for code in codes.values()), "text")
        need(all(is_said(codes[name]) for name in {"classification", "investment"} & set(codes)), "code")
        check_lot(self.lot)
        # The day of the opening in China, whatever the clock of the machine.
        self.day = (date(1970, 1, 1) + timedelta(seconds=seconds(self.lot["opened"]) + BEIJING)).isoformat()
        for bidder in listed(body["bidders"], "bidders"):
            check_bidder(bidder)
            self.bidders[bidder["id"]] = bidder
        once([bidder["id"] for bidder in body["bidders"]], "bidder")
        once([bidder["name"] for bidder in body["bidders"]], "name of a bidder")
        need(self.bidders, "no bidder")
        for document in listed(body["documents"], "documents"):
            check_document(document, self.bidders)
            self.documents[document["id"]] = document["bidder"]
        once([document["id"] for document in body["documents"]], "document")
        once([document["bidder"] for document in body["documents"] if document["kind"] == "bill"], "bill of a bidder")
        once([document["name"] for document in body["documents"]], "name of a document")
        policy = members(body["policy"], "openingLimit signingWait")
        need(all(is_count(wait, 0, LONGEST_WAIT) for wait in policy.values()), "policy")
        self.opening_limit, self.signing_wait = policy["openingLimit"], policy["signingWait"]
        self.roster = Roster(listed(body["roster"], "roster"), needs_life=True)
        roles = [entry.role for entry in self.roster.values()]
        need("staff" in roles and "supervisor" in roles, "nobody to run the session")
        check_venues(body["venues"])
        if "reevaluates" in body:
            check_reevaluation(body["reevaluates"])
        self.reevaluates = body.get("reevaluates")

    def log(self):
        return Log(self.session, self.hub, self.platform, Roster.copied(self.roster))
