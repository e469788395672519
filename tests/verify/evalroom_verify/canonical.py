# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §1: the one spelling of JSON, and the small words out of which everything is made."""

import hashlib
import json
import re
import unicodedata
from datetime import datetime, timezone
from fractions import Fraction
from functools import lru_cache

MAX_INTEGER = 2**53 - 1
MAX_BYTES = 1 << 20
MAX_TEXT = 4000


class Fault(Exception):
    """What makes a file no session's."""


def need(condition, what):
    if not condition:
        raise Fault(what)


def encode(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def check_plain(value, depth):
    if isinstance(value, (dict, list)):
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
    need(len(data) <= MAX_BYTES, "too long")
    try:
        value = json.loads(data.decode("utf-8"))
        need(isinstance(value, dict), "no object")
        check_plain(value, 1)
        need(encode(value) == data, "not canonical")
    except (ValueError, RecursionError) as error:
        raise Fault(f"no JSON: {error}") from error
    return value


def members(value, names, optional=""):
    """An object with exactly these members; the optional ones may be absent."""
    need(isinstance(value, dict), f"no object of {names}")
    extra = set(value) - set(names.split())
    need(set(names.split()) <= set(value) and extra <= set(optional.split()), f"members other than {names}")
    return value


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def hash_of(value):
    return sha256(encode(value))


def is_hash(value):
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value) is not None


def is_integer(value):
    return isinstance(value, int) and not isinstance(value, bool)


def is_count(value, least, most=MAX_INTEGER):
    return is_integer(value) and least <= value <= most


def is_member(value):
    return is_count(value, 1, 9999)


def seconds(time):
    """Seconds since 1970 of a time, or a Fault if it is none."""
    try:
        need(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", time), "time")
        return int(datetime.strptime(time, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc).timestamp())
    except (TypeError, ValueError) as error:
        raise Fault("time") from error


def is_time(value):
    try:
        seconds(value)
    except Fault:
        return False
    return True


def is_date(value):
    return isinstance(value, str) and len(value) == 10 and is_time(value + "T00:00:00Z")


def is_id(value):
    return isinstance(value, str) and re.fullmatch(r"[a-z][a-z0-9.-]{0,39}", value) is not None


def is_text(value, longest=None):
    return isinstance(value, str) and (longest is None or len(value.encode("utf-16-le")) // 2 <= longest)


def is_blank(text):
    return all(c in "\t\n\v\f\r\x85" or unicodedata.category(c)[0] == "Z" for c in text)


def is_said(value):
    """A text of an act that is not blank."""
    return is_text(value, MAX_TEXT) and not is_blank(value)


# Exact numbers (§1 decimals, §11 rounding)


def is_decimal(value):
    pattern = r"-?(0|[1-9][0-9]*)(\.[0-9]{0,5}[1-9])?"
    return isinstance(value, str) and re.fullmatch(pattern, value) is not None and value != "-0"


def number(text):
    need(isinstance(text, str), "decimal")
    return _number(text)


@lru_cache(100000)
def _number(text):  # a session says the same points many times
    need(is_decimal(text), "decimal")
    return Fraction(text)


def rounded(value, places):
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**places)


def decimal_text(value):
    value = rounded(value, 6)
    whole, rest = divmod(abs(value), 1)
    digits = f"{int(rest * 10**6):06}".rstrip("0")
    return ("-" if value < 0 else "") + str(whole) + ("." + digits if digits else "")
