# SPDX-License-Identifier: Apache-2.0
"""Verification of the three kinds of signatures of FORMAT.md §2 by plain integers: no process for every signature."""

import hashlib
import subprocess
from collections import namedtuple

Curve = namedtuple("Curve", "p b n g")

# FIPS 186-4 D.1.2.3 and GB/T 32918.5; a is p - 3 for both.
P256 = Curve(
    0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF,
    0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
    0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    (
        0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
        0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
    ),
)
SM2 = Curve(
    0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF,
    0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93,
    0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123,
    (
        0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
        0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0,
    ),
)
SM2_ID = b"1234567812345678"
INFINITY = (1, 1, 0)


def is_on(curve, point):
    x, y = point
    return x < curve.p and y < curve.p and (y * y - x * x * x + 3 * x - curve.b) % curve.p == 0


def twice(curve, point):
    p, (x, y, z) = curve.p, point
    square = z * z % p
    gamma = y * y % p
    beta = x * gamma % p
    alpha = 3 * (x - square) * (x + square) % p
    left = (alpha * alpha - 8 * beta) % p
    return left, (alpha * (4 * beta - left) - 8 * gamma * gamma) % p, 2 * y * z % p


def add(curve, one, two):
    if not one[2]:
        return two
    if not two[2]:
        return one
    p, (x1, y1, z1), (x2, y2, z2) = curve.p, one, two
    s1, s2 = z1 * z1 % p, z2 * z2 % p
    u1, u2 = x1 * s2 % p, x2 * s1 % p
    v1, v2 = y1 * z2 * s2 % p, y2 * z1 * s1 % p
    h, r = (u2 - u1) % p, (v2 - v1) % p
    if not h:
        return INFINITY if r else twice(curve, one)
    hh = h * h % p
    hhh, v = h * hh % p, u1 * hh % p
    x = (r * r - hhh - 2 * v) % p
    return x, (r * (v - x) - v1 * hhh) % p, h * z1 * z2 % p


def combined(curve, k, l, point):
    """The x coordinate of k times the base point plus l times the point; None at infinity."""
    base, other = (*curve.g, 1), (*point, 1)
    table = [INFINITY, base, other, add(curve, base, other)]
    total = INFINITY
    for bit in range(255, -1, -1):
        total = twice(curve, total)
        chosen = (k >> bit & 1) | (l >> bit & 1) << 1
        if chosen:
            total = add(curve, total, table[chosen])
    return total[0] * pow(total[2], -2, curve.p) % curve.p if total[2] else None


def verify_es256(point, message, signature):
    n = P256.n
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    # Both signs of s verify; only the lower one is a signature here.
    if len(signature) != 64 or not 0 < r < n or not 0 < s <= n // 2:
        return False
    inverse = pow(s, -1, n)
    digest = int.from_bytes(hashlib.sha256(message).digest(), "big")
    x = combined(P256, digest * inverse % n, r * inverse % n, point)
    return x is not None and x % n == r


def sm3(data):
    if "sm3" in hashlib.algorithms_available:
        return hashlib.new("sm3", data).digest()
    return subprocess.run(["openssl", "dgst", "-sm3", "-binary"], input=data, capture_output=True, check=True).stdout


def sm2_digest(point, message):
    numbers = (SM2.p - 3, SM2.b, *SM2.g, *point)
    identity = (8 * len(SM2_ID)).to_bytes(2, "big") + SM2_ID + b"".join(v.to_bytes(32, "big") for v in numbers)
    return int.from_bytes(sm3(sm3(identity) + message), "big")


def verify_sm2(point, message, signature):
    n = SM2.n
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    if len(signature) != 64 or not 0 < r < n or not 0 < s < n or (r + s) % n == 0:
        return False
    x = combined(SM2, s, (r + s) % n, point)
    return x is not None and (sm2_digest(point, message) + x) % n == r


def mask(seed, size):
    blocks = (hashlib.sha256(seed + i.to_bytes(4, "big")).digest() for i in range(size // 32 + 1))
    return b"".join(blocks)[:size]


def verify_ps256(modulus, message, signature):
    """RFC 8017 §9.1.2 with SHA-256 and a salt of 32 bytes."""
    bits = modulus.bit_length() - 1
    size, value = (bits + 7) // 8, int.from_bytes(signature, "big")
    if len(signature) != (modulus.bit_length() + 7) // 8 or value >= modulus:
        return False
    opened = pow(value, 65537, modulus)
    if opened >> bits:
        return False
    encoded = opened.to_bytes(size, "big")
    hidden, digest, last = encoded[:-33], encoded[-33:-1], encoded[-1]
    block = int.from_bytes(hidden, "big") ^ int.from_bytes(mask(digest, len(hidden)), "big")
    plain = (block & (1 << (bits - 8 * 33)) - 1).to_bytes(len(hidden), "big")
    salt = plain[-32:]
    whole = bytes(8) + hashlib.sha256(message).digest() + salt
    return last == 0xBC and plain[:-32] == bytes(len(hidden) - 33) + b"\1" and hashlib.sha256(whole).digest() == digest
