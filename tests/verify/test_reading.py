#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier reads: numbers, spellings, signatures, envelopes, the tree, whole archives."""

import json
import subprocess
import sys
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path

sys.dont_write_bytecode = True

from evalroom_verify import canonical, curves
from evalroom_verify.archive import Archive
from evalroom_verify.canonical import Fault, encode, sha256
from evalroom_verify.sealed import is_envelope
from evalroom_verify.signed import Key, base64url, der, der_integer, from_base64url
from evalroom_verify.tree import Tree
from play import BASE, DELIVERED, engineering, goods, whole_engineering, whole_goods
from room import COMMITTEE, HASH, SEALED, bidder, envelope, opening, roster_entry, sealed_price, seconds_of, signer, with_hash

HERE = Path(__file__).resolve().parent


class Spelling(unittest.TestCase):
    def test_only_one_spelling_is_read(self):
        good = {"a": [1, "\u0001\n\u007f\u2028/"], "b": {"c": -5}}
        self.assertEqual(canonical.decode(encode(good)), good)
        bad = [b'{"b":1,"a":2}', b'{"a":1,"a":1}', b'{"a": 1}', b'{"a":1.0}', b'{"a":true}', b'{"a":null}', b'{"a":-0}']
        bad += [b'{"a":"\\u0041"}', b'{"a":9007199254740992}', b"[1]", b'{"a":"\\ud800"}', b'{"a":"\xff"}', b""]
        bad += [b'{"\xc3\xa9":1}', b'{"a":"\xef\xbb\xbf"}', b'{"a":' + b"[" * 32 + b"]" * 32 + b"}"]
        bad += [b'{"a":"' + b"x" * (1 << 20) + b'"}']
        for data in bad:
            with self.subTest(data[:40]), self.assertRaises(Fault):
                canonical.decode(data)
        canonical.decode(b'{"a":' + b"[" * 31 + b"]" * 31 + b"}")

    def test_decimals_have_one_spelling_and_round_half_away_from_zero(self):
        for text in ("0", "10", "-0.5", "1.000001", "123456789.25"):
            self.assertEqual(canonical.decimal_text(canonical.number(text)), text)
        for text in ("-0", "01", "1.", "1.0", ".5", "+1", "1e2", "1.0000001", "", "１"):
            self.assertFalse(canonical.is_decimal(text), text)
        # 36.25 * 0.9, and the trap of binary fractions.
        self.assertEqual(canonical.rounded(Fraction("36.25") * Fraction("0.9"), 2), Fraction("32.63"))
        self.assertEqual(canonical.rounded(Fraction("1.005"), 2), Fraction("1.01"))
        self.assertEqual(canonical.rounded(Fraction("-2.5"), 0), -3)
        self.assertEqual(canonical.decimal_text(Fraction(-1, 3)), "-0.333333")
        self.assertEqual(canonical.decimal_text(Fraction(-1, 10**7)), "0")

    def test_times_are_dates_of_the_calendar(self):
        self.assertEqual(canonical.seconds("1970-01-02T00:00:01Z"), 86401)
        for text in ("2026-02-29T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01 00:00:00Z", "2026-1-1T00:00:00Z", 5):
            self.assertFalse(canonical.is_time(text), text)

    def test_base64url_has_one_spelling(self):
        self.assertEqual(from_base64url("_-8"), b"\xff\xef")
        for text in ("_-9", "_-8=", "+/8", "a", "YQ\n", "é"):
            with self.subTest(text), self.assertRaises(Fault):
                from_base64url(text)

    def test_blank_is_what_unicode_calls_space(self):
        for text in ("", " \t\n", "\u3000\u2028\xa0\x85"):
            self.assertTrue(canonical.is_blank(text))
        for text in ("\x1f", "\u200b", ". "):
            self.assertFalse(canonical.is_blank(text))


def openssl(*arguments, folder):
    return subprocess.run(["openssl", *arguments], cwd=folder, capture_output=True, check=True).stdout


class Signatures(unittest.TestCase):
    def test_openssl_signs_what_is_verified_here(self):
        message = b"evalroom"
        for bits in (2048, 2049, 3071):
            with self.subTest(bits), tempfile.TemporaryDirectory() as folder:
                openssl("genrsa", "-out", "key", str(bits), folder=folder)
                Path(folder, "message").write_bytes(message)
                sign = "dgst -sha256 -sign key -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 message"
                signature = openssl(*sign.split(), folder=folder)
                shown = openssl("rsa", "-in", "key", "-noout", "-modulus", folder=folder)
                modulus = int(shown.decode().strip().removeprefix("Modulus="), 16)
                self.assertTrue(curves.verify_ps256(modulus, message, signature))
                self.assertFalse(curves.verify_ps256(modulus, message + b".", signature))
                self.assertFalse(curves.verify_ps256(modulus, message, bytes([signature[0] ^ 1]) + signature[1:]))

    def test_openssl_verifies_what_is_signed_here(self):
        for crv, options in (("P-256", "-sha256"), ("SM2", "")):
            key = signer("both", crv)
            signature = key.signature(b"evalroom")
            Key(key.jwk).verify(b"evalroom", signature)
            with self.assertRaises(Fault):
                Key(key.jwk).verify(b"evalroom.", signature)
            with self.subTest(crv), tempfile.TemporaryDirectory() as folder:
                self.write(Path(folder), key, signature)
                if options:
                    openssl("dgst", "-sha256", "-verify", "key", "-signature", "signature", "message", folder=folder)
                else:
                    verify = "pkeyutl -verify -pubin -inkey key -rawin -digest sm3 -sigfile signature -in message"
                    openssl(*verify.split(), "-pkeyopt", "distid:1234567812345678", folder=folder)

    def write(self, folder, key, signature):
        pem = ["openssl", "pkey", "-pubin", "-inform", "DER", "-out", "key"]
        subprocess.run(pem, cwd=folder, input=Key(key.jwk).info, check=True)
        numbers = [int.from_bytes(half, "big") for half in (signature[:32], signature[32:])]
        halves = b"".join(der_integer(number) for number in numbers)
        (folder / "signature").write_bytes(der(0x30, halves))
        (folder / "message").write_bytes(b"evalroom")

    def test_the_upper_half_of_s_is_no_signature(self):
        key = signer("both")
        signature = key.signature(b"evalroom")
        other = (curves.P256.n - int.from_bytes(signature[32:], "big")).to_bytes(32, "big")
        self.assertFalse(curves.verify_es256(key.point, b"evalroom", signature[:32] + other))
        self.assertFalse(curves.verify_es256(key.point, b"evalroom", bytes(64)))

    def test_keys_beside_their_curve_or_of_other_shapes_are_none(self):
        jwk = signer("both").jwk
        wrongs = [{"y": jwk["x"]}, {"kty": "RSA"}, {"crv": "P-384"}, {"x": jwk["x"][:-2]}, {"d": "AA"}, {"crv": []}]
        for wrong in wrongs:
            with self.subTest(wrong), self.assertRaises(Fault):
                Key(jwk | wrong)

    def test_an_envelope_has_one_shape(self):
        good = envelope()
        self.assertTrue(is_envelope(good))
        header = {"alg": "dir", "enc": "A256GCM", "epk": signer("ephemeral").jwk}
        wrong = [{"ciphertext": base64url(bytes(4095))}, {"ciphertext": ""}, {"iv": base64url(bytes(16))}, {"aad": ""}]
        wrong += [{"tag": 1}, {"encrypted_key": ""}, {"protected": base64url(encode(header))}]
        for parts in wrong:
            self.assertFalse(is_envelope(good | parts), parts)
        self.assertFalse(is_envelope({}))


class Trees(unittest.TestCase):
    def root(self, leaves):
        """RFC 6962 §2.1 as it is written."""
        import hashlib

        if len(leaves) == 1:
            return hashlib.sha256(b"\0" + leaves[0]).digest()
        split = 1 << ((len(leaves) - 1).bit_length() - 1)
        return hashlib.sha256(b"\1" + self.root(leaves[:split]) + self.root(leaves[split:])).digest()

    def test_every_prefix_has_the_root_of_the_definition(self):
        tree, names = Tree(), [sha256(b"%d" % i) for i in range(40)]
        self.assertEqual(tree.root(), sha256(b""))
        for name in names:
            tree.append(name)
        for size in range(1, 41):
            root = self.root([bytes.fromhex(name) for name in names[:size]]).hex()
            self.assertTrue(tree.has_prefix(size, root))
        self.assertFalse(tree.has_prefix(41, tree.root()))


class Archives(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.play = engineering(cls(), signed=True)
        whole_engineering(cls.play)
        cls.data = cls.play.room.archive(DELIVERED)

    def verify(self, data, *options):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "file").write_bytes(data)
            command = [sys.executable, HERE / "verify_archive.py", "file", *options]
            done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        return done.returncode, json.loads(done.stdout)

    def test_a_whole_session_is_read_and_recomputed(self):
        code, answer = self.verify(self.data)
        self.assertEqual(code, 0, answer)
        self.assertEqual(set(answer), {"effects", "result", "resultHash", "root", "size", "stateHash"})
        self.assertEqual(answer["effects"], self.play.state.effects)
        self.assertEqual(answer["result"]["candidates"], ["b", "c", "a"])
        self.assertEqual(answer["resultHash"], self.play.state.opinions[1][2])
        self.assertEqual(answer["size"], self.play.room.size)

    def test_the_platform_is_known_from_elsewhere(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, code in (("platform", 0), ("hub", 1)):
                path = Path(folder, name)
                pem = ["openssl", "pkey", "-pubin", "-inform", "DER", "-out", path]
                subprocess.run(pem, input=Key(signer(name).jwk).info, check=True)
                self.assertEqual(self.verify(self.data, "--platform", path)[0], code)
        self.assertEqual(self.verify(self.data, "--platform", "nowhere")[0], 2)

    def test_what_cannot_be_read_is_no_fault_of_the_file(self):
        command = [sys.executable, HERE / "verify_archive.py", HERE / "nowhere"]
        self.assertEqual(subprocess.run(command, capture_output=True, check=False).returncode, 2)

    def lines(self):
        return self.data.split(b"\n")[:-2]

    def fault(self, lines, rehash=True):
        data = b"".join(line + b"\n" for line in lines)
        with self.assertRaises(Fault) as caught:
            Archive(with_hash(data) if rehash else data)
        return str(caught.exception)

    def test_a_flipped_byte_is_found_although_the_hash_was_made_anew(self):
        size = len(self.data)
        for place in range(0, size - 200, size // 12):
            data = bytearray(self.data)
            data[place] ^= 1
            with self.subTest(place):
                self.fault(bytes(data).split(b"\n")[:-2])
        with self.assertRaises(Fault):
            Archive(self.data[:-3] + b"0" + self.data[-2:])

    def test_lines_that_are_moved_lost_or_added_are_found(self):
        lines = self.lines()
        changes = {
            "a checkpoint lost": lines[:5] + lines[6:],
            "an entry lost": lines[:6] + lines[8:],
            "an entry twice": lines[:6] + lines[4:],
            "no scheme": lines[:3] + lines[4:],
            "rules and scheme swapped": [*lines[:2], lines[3], lines[2], *lines[4:]],
            "no report": lines[:-1],
            "a report twice": [*lines, lines[-1]],
            "an entry behind the report": lines + lines[4:6],
            "another kind of line": [*lines, b'{"note":"x"}'],
            "an empty line": [*lines, b""],
        }
        for what, changed in changes.items():
            with self.subTest(what):
                self.fault(changed)
        self.fault(lines, rehash=False)

    def test_the_report_has_the_delivered_bytes_and_the_frozen_base(self):
        lines = self.lines()[:-1]
        for report in (DELIVERED + b".", DELIVERED[:-1], b"x" + DELIVERED[1:]):
            piece = encode({"report": base64url(report)})
            self.assertEqual(self.fault([*lines, piece]), "report other than the delivered one")
        halves = [encode({"report": base64url(part)}) for part in (DELIVERED[:9], DELIVERED[9:])]
        self.assertIn("not full", self.fault(lines + halves))

    def test_other_rules_are_not_those_of_the_manifest(self):
        lines = self.lines()
        lines[2] = lines[2].replace(b'"fewer":"vote"', b'"fewer":"stop"')
        self.assertIn("rules other than", self.fault(lines))


class Amended(unittest.TestCase):
    def test_amendments_change_keys_members_and_prices(self):
        play = goods(self, signed=True)
        room = play.room
        play.does(room.act(1, "consent"))
        play.does(room.act(6, "absence", member=1, text="生病"))
        play.does(room.amend(type="hubKey", key=signer("hub 2").jwk))
        play.does(room.amend(type="replacement", entry=roster_entry(9, "expert"), leaving=1))
        play.does(room.act(1, "consent"), "chainEnded")
        play.does(room.act(9, "consent"))
        archive = Archive(room.archive())
        self.assertEqual(archive.state.members[1].status, "replaced")
        self.assertTrue(archive.state.members[9].consented)

    def refused(self, play, **change):
        with self.assertRaises(Fault, msg=change):
            play.room.amend(**change)

    def test_other_changes_are_not_appended(self):
        rows = {"a": 5, "b": None}
        play = goods(self, rows, signed=True)
        price = opening("b", SEALED)
        self.refused(play, type="openings", opened=[])
        self.refused(play, type="openings", opened=[price, price])
        self.refused(play, type="openings", opened=[price | {"price": 0}])
        self.refused(play, type="openings", opened=[price | {"salt": "00"}])
        self.refused(play, type="offer", bidder="b", round=1, sealed={"commitment": "00", "envelope": envelope()})
        self.refused(play, type="offer", bidder="b", round=1, sealed=sealed_price("b", 7) | {"envelope": {}})
        self.refused(play, type="offer", bidder="B", round=1, sealed=sealed_price("b", 7))
        self.refused(play, type="offer", bidder="b", round=0, sealed=sealed_price("b", 7))
        self.refused(play, type="offer", bidder="b", sealed=sealed_price("b", 7))
        self.refused(play, type="replacement", entry=roster_entry(2, "expert"), leaving=1)
        self.refused(play, type="replacement", entry=roster_entry(9, "owner"), leaving=1)
        self.refused(play, type="replacement", entry=roster_entry(9, "expert", None), leaving=1)
        self.refused(play, type="credential", entry=roster_entry(1, "owner"))
        self.refused(play, type="credential", entry=roster_entry(2, "expert") | {"member": 1})
        self.refused(play, type="other")
        play = goods(self, rows, signed=True)
        play.does(play.room.amend(type="openings", opened=[price]), "notDue")
        self.assertIsNone(play.state.price("b"))

    def test_five_hundred_entries_are_read_in_bearable_time(self):
        play = goods(self, signed=True)
        for i in range(100):
            play.does(play.room.act(6, "alarm", code="noise", text=str(i)))
        data = play.room.archive()
        # A fifth of the entries in a fifth of the 20 seconds.
        self.assertLess(seconds_of(lambda: Archive(data)), 4)


class GoodsArchive(unittest.TestCase):
    def test_a_government_tender_is_read_and_recomputed(self):
        again = {"approvedBy": "财政局", "reason": "客观分不一致", "report": HASH, "session": HASH}
        again |= {"committee": [HASH], "ground": "objective"}
        codes = {"classification": "A080101", "investment": "2026-420100-47-01-012345"}
        play = goods(self, signed=True, lot={"sector": "health"}, reevaluates=again, codes=codes)
        whole_goods(play)
        archive = Archive(play.room.archive(DELIVERED))
        self.assertEqual(archive.summary()["effects"], [""] * play.room.size)
        self.assertEqual(archive.state.report.bytes, len(BASE))
        self.assertEqual(sorted(archive.state.report.signed), list(COMMITTEE))
        self.assertEqual([row["pricePoints"] for row in archive.summary()["result"]["bidders"]][3], "30")

    def test_a_manifest_that_contradicts_itself_is_refused(self):
        rows = {"a": 5, "b": 6}
        cases = [
            {"lot": {"coefficient": "0"}},
            {"lot": {"drawn": []}},
            {"lot": {"drawn": [{"id": "k1", "number": "0"}]}},
            {"lot": {"drawn": [{"id": "k1", "number": "1"}] * 2}},
            {"lot": {"regime": "ENG"}},
            {"lot": {"title": " "}},
            {"lot": {"announcement": {"date": "2026-02-29", "media": "平台"}}},
            {"lot": {"announcement": {"date": "2026-02-28", "media": " "}}},
            {"lot": {"reserve": 0}},
            {"lot": {"fixedPart": 0}},
            {"lot": {"sector": "水利"}},
            {"lot": {"sector": ""}},
            {"codes": {"deal": 1}},
            {"codes": {"investment": " "}},
            {"codes": {"classification": ""}},
            {"codes": {"more": "A"}},
            {"reevaluates": {"approvedBy": "财政局", "reason": " ", "report": HASH, "session": HASH}},
            {"reevaluates": {"approvedBy": "财政局", "reason": "错", "report": HASH, "session": HASH}},
            {"policy": {"openingLimit": -1}},
            {"roles": {1: "expert", 6: "staff"}},
        ]
        for facts in cases:
            with self.subTest(facts), self.assertRaises(Fault):
                Archive(goods(self, rows, signed=True, **facts).room.archive())
        self.assertRaises(Fault, lambda: goods(self, {"A": 5}))
        self.assertNotIn("price", bidder("b"))


if __name__ == "__main__":
    unittest.main()
