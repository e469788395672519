#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""time_verifier.py CASE: the second verifier's nanoseconds for one result of a case, its reading left out; and its totals."""

import json
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent.parent / "verify"))

from evalroom_verify.case import CaseState
from evalroom_verify.tally import result

case = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
state = CaseState(case, case["rules"], case["scheme"])
begin = time.perf_counter_ns()
outcome = result(state)
print(time.perf_counter_ns() - begin)
print(" ".join(row["total"] for row in outcome["bidders"]))
