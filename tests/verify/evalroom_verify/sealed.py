# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §6: commitments, and the shape of sealed envelopes. Nothing here opens one."""

from .canonical import Fault, decode, encode, is_hash, members, need, sha256
from .signed import from_base64url, p256

HEADER = {"alg": "ECDH-ES+A256KW", "enc": "A256GCM"}
STEP = 4096


def commitment(author, round_, salt, session, sheet, step):
    what = {"author": author, "round": round_, "salt": salt, "session": session, "sheet": sheet, "step": step}
    return sha256(b"evalroom-commitment-1\n" + encode(what))


def price_commitment(bidder, price, salt):
    return sha256(b"evalroom-price-1\n" + encode({"bidder": bidder, "price": price, "salt": salt}))


def check_sealed_price(value):
    members(value, "commitment envelope")
    need(is_hash(value["commitment"]), "commitment")
    check_envelope(value["envelope"])


def check_envelope(value):
    members(value, "ciphertext encrypted_key iv protected tag")
    parts = {name: from_base64url(text) for name, text in value.items()}
    header = members(decode(parts["protected"]), "alg enc epk")
    need(all(header[name] == word for name, word in HEADER.items()), "another algorithm")
    p256(header["epk"])
    sizes = {"encrypted_key": 40, "iv": 12, "tag": 16}
    need(all(len(parts[name]) == size for name, size in sizes.items()), "size of a part")
    need(parts["ciphertext"] and len(parts["ciphertext"]) % STEP == 0, "size of the content")


def is_envelope(value):
    try:
        check_envelope(value)
    except Fault:
        return False
    return True
