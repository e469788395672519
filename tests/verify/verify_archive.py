#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""verify_archive.py FILE [--platform PEM] [--state] [--signatures]: reads an archive (FORMAT.md §13) and recomputes the session.

Prints what it found as JSON: exit 0 where everything holds, 1 with the first fault where not, 2 where a file cannot be
read. Without --platform the manifest vouches for itself. --state adds the state's JSON, for two that disagree.
--signatures checks those in the delivered PDF too.
"""

import argparse
import json
import subprocess
import sys

sys.dont_write_bytecode = True  # a copy of the byte code would be a trace in the source tree

from evalroom_verify.archive import Archive
from evalroom_verify.canonical import Fault
from evalroom_verify.report_signatures import check_signatures
from evalroom_verify.view import state_json


def public_key(path):
    """The DER of a PEM's public key."""
    command = ["openssl", "pkey", "-pubin", "-in", path, "-pubout", "-outform", "DER"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--platform")
    parser.add_argument("--state", action="store_true")
    parser.add_argument("--signatures", action="store_true")
    arguments = parser.parse_args()
    try:
        with open(arguments.file, "rb") as file:
            data = file.read()
        platform = public_key(arguments.platform) if arguments.platform else None
    except (OSError, subprocess.CalledProcessError) as error:
        print(json.dumps({"error": str(error)}))
        return 2
    try:
        archive = Archive(data, platform)
        if arguments.signatures:
            check_signatures(archive)
    except Fault as fault:
        print(json.dumps({"fault": str(fault)}))
        return 1
    answer = archive.summary()
    if arguments.state:
        answer["state"] = state_json(archive.state, archive.manifest.session, answer["size"])
    print(json.dumps(answer, ensure_ascii=False, sort_keys=True))
    return 0


if __name__ == "__main__":
    sys.exit(main())
