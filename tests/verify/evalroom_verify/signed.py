# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §2: keys and signed objects."""

import base64
import hashlib

from . import curves
from .canonical import Fault, decode, encode, members, need, sha256

TYPES = {
    "evalroom-package",
    "evalroom-record",
    "evalroom-delegation",
    "evalroom-login",
    "evalroom-checkpoint",
    "evalroom-amendment",
}
CURVES = {
    "P-256": ("ES256", curves.P256, "06082a8648ce3d030107"),
    "SM2": ("SM2SM3", curves.SM2, "06082a811ccf5501822d"),
}


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_base64url(text):
    need(isinstance(text, str), "base64url")
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError as error:
        raise Fault("base64url") from error
    need(base64url(data) == text, "base64url")
    return data


def der(tag, content):
    size = len(content)
    if size < 128:
        return bytes([tag, size]) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 128 | len(length)]) + length + content


def der_integer(value):
    return der(2, value.to_bytes(value.bit_length() // 8 + 1, "big"))


class Key:
    """A public key that has been read from its JWK."""

    def __init__(self, jwk):
        need(isinstance(jwk, dict), "key")
        if jwk.get("kty") == "RSA":
            self._read_rsa(jwk)
        else:
            self._read_curve(jwk)
        self.jwk = jwk
        self.thumbprint = base64url(hashlib.sha256(encode(jwk)).digest())

    def _read_rsa(self, jwk):
        members(jwk, "e kty n")
        modulus = from_base64url(jwk["n"])
        self.number = int.from_bytes(modulus, "big")
        need(jwk["e"] == "AQAB" and modulus and modulus[0] and 2048 <= self.number.bit_length() <= 4096, "RSA key")
        self.alg = "PS256"
        numbers = der(0x30, der_integer(self.number) + der_integer(65537))
        algorithm = der(0x30, bytes.fromhex("06092a864886f70d0101010500"))
        self.info = der(0x30, algorithm + der(3, b"\0" + numbers))

    def _read_curve(self, jwk):
        members(jwk, "crv kty x y")
        need(jwk["kty"] == "EC" and isinstance(jwk["crv"], str) and jwk["crv"] in CURVES, "curve")
        self.alg, curve, oid = CURVES[jwk["crv"]]
        x, y = from_base64url(jwk["x"]), from_base64url(jwk["y"])
        need(len(x) == len(y) == 32, "coordinates")
        self.point = (int.from_bytes(x, "big"), int.from_bytes(y, "big"))
        need(curves.is_on(curve, self.point), "point beside its curve")
        algorithm = der(0x30, bytes.fromhex("06072a8648ce3d0201") + bytes.fromhex(oid))
        self.info = der(0x30, algorithm + der(3, b"\0\4" + x + y))

    def verify(self, message, signature):
        if self.alg == "PS256":
            good = curves.verify_ps256(self.number, message, signature)
        elif self.alg == "ES256":
            good = curves.verify_es256(self.point, message, signature)
        else:
            good = curves.verify_sm2(self.point, message, signature)
        need(good, "signature")


def p256(jwk):
    key = Key(jwk)
    need(key.alg == "ES256", "a key other than P-256")
    return key


class Signed:
    """A flattened JWS in its one shape."""

    def __init__(self, value):
        members(value, "payload protected signature")
        need(all(isinstance(part, str) for part in value.values()), "signed object")
        protected = from_base64url(value["protected"])
        need(len(protected) <= 256, "long header")
        header = members(decode(protected), "alg kid typ")
        need(isinstance(header["typ"], str) and header["typ"] in TYPES, "typ")
        self.type, self.alg, self.kid = header["typ"], header["alg"], header["kid"]
        self.bytes = from_base64url(value["payload"])
        self.payload = decode(self.bytes)
        self.signature = from_base64url(value["signature"])
        self.input = f"{value['protected']}.{value['payload']}".encode("ascii")
        self.name = sha256(self.input)

    def verify(self, kind, key):
        need(self.type == kind, "typ")
        need(self.alg == key.alg, "alg")
        need(self.kid == key.thumbprint, "kid")
        key.verify(self.input, self.signature)
