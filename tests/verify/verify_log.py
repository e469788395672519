#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""verify_log.py FILE: reads a bare log (FORMAT.md §7).

Prints what it found as JSON: exit 0 where every line holds, 1 with the first fault where not, 2 where the file
cannot be read.
"""

import json
import sys

sys.dont_write_bytecode = True  # a copy of the byte code would be a trace in the source tree

from evalroom_verify.canonical import Fault
from evalroom_verify.log import read


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
    authors, flaws = [entry.author for entry in log.entries], [entry.flaw for entry in log.entries]
    print(json.dumps({"authors": authors, "flaws": flaws, "root": log.tree.root(), "size": len(log.tree)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
