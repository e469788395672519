# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §9.7 and §13: the signatures in the delivered PDF, each checked by `openssl cms`."""

import re
import subprocess
import tempfile
from pathlib import Path

from .canonical import need, sha256

BYTE_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")


def der_length(data):
    """How long the DER at the beginning is; zeros behind it fill its place."""
    need(len(data) > 2 and data[0] == 0x30, "no CMS")
    if data[1] < 0x80:
        return 2 + data[1]
    count = data[1] & 0x7F
    return 2 + count + int.from_bytes(data[2 : 2 + count], "big")


def signer_of(cms, content):
    """SHA-256 of the certificate that signed."""
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: str(Path(folder, name)) for name in ("cms", "content", "signer", "out")}
        Path(paths["cms"]).write_bytes(cms)
        Path(paths["content"]).write_bytes(content)
        verify = ["openssl", "cms", "-verify", "-binary", "-noverify", "-inform", "DER"]
        verify += ["-in", paths["cms"], "-content", paths["content"], "-signer", paths["signer"], "-out", paths["out"]]
        need(subprocess.run(verify, capture_output=True, check=False).returncode == 0, "a signature of the report")
        show = ["openssl", "x509", "-in", paths["signer"], "-outform", "DER"]
        return sha256(subprocess.run(show, capture_output=True, check=True).stdout)


def next_signature(report, begin):
    """The certificate's hash, and where the increment that begins here ends."""
    found = BYTE_RANGE.search(report, begin)
    need(found, "something behind the report's base")
    first, opening, closing, rest = (int(number) for number in found.groups())
    end = closing + rest
    need(first == 0 and begin < opening < closing <= end <= len(report), "range of a signature")
    need(report[opening : opening + 1] == b"<" and report[closing - 1 : closing] == b">", "place of a signature")
    cms = bytes.fromhex(report[opening + 1 : closing - 1].decode("ascii"))
    length = der_length(cms)
    need(not any(cms[length:]), "something behind a signature")
    return signer_of(cms[:length], report[:opening] + report[closing:end]), end


def check_signatures(archive):
    """Every byte behind the base is signed, by those who have signed in the log and by all of them who can."""
    if archive.state.delivered is None:
        return
    report, place = b"".join(archive.pieces), archive.state.base[0]
    signed = archive.state.report.signed
    holders = {entry.certificate: number for number, (_, entry) in signed.items()}
    signers = set()
    while place < len(report):
        certificate, place = next_signature(report, place)
        member = holders.get(certificate)
        need(member in signed and member not in signers, "who has signed the report")
        signers.add(member)
    for member in signed.keys() - signers:
        index, entry = signed[member]
        may_lack = entry.key.alg == "SM2SM3" or index >= archive.state.delivery_seen
        need(may_lack, "a signature that the report lacks")
