#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Single fields of the shipped schemes are changed at random: the program finds something wrong where the second
verifier does, and nowhere else. EVALROOM_MUTATIONS: how many; EVALROOM_SEED: which."""

import copy
import json
import os
import random
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True

from evalroom_verify.canonical import Fault
from evalroom_verify.rules import check_scheme
from room import RESOURCES, resource

TEXTS = ("", " ", "0", "1", "0.5", "-1", "100", "1000", "yes", "no", "a b", "注册资本")
WORDS = ("tenderer", "price", "draw", "points", "ratio", "lowest", "highest", "mean", "never", "atOpening", "score", "review")
NUMBERS = (0, 1, 2, 3, 5, 6, 7, 9, -1, 100, "1", True)


def places(value, path=()):
    rows = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in rows:
        yield (*path, key)
        yield from places(inner, (*path, key))


def others(value):
    """What may stand there instead."""
    if isinstance(value, str):
        return (*TEXTS, *WORDS, value + "0")
    if isinstance(value, int):
        return NUMBERS
    if isinstance(value, list):
        return ([], value[::-1], value + value[:1])
    return ({}, value | {"unheardOf": "1"})


def mutated(random, scheme):
    """A copy with another value somewhere, or with one value less."""
    changed = copy.deepcopy(scheme)
    *path, last = random.choice(list(places(scheme)))
    place = changed
    for key in path:
        place = place[key]
    if random.random() < 0.1:
        del place[last]
    else:
        place[last] = random.choice(others(place[last]))
    return changed, "/".join(map(str, (*path, last)))


def is_accepted(scheme, rules):
    try:
        check_scheme(scheme, rules)
    except Fault:
        return False
    return True


def templates():
    """Each with the name of a rule set that accepts it."""
    rules = {file.stem: resource(f"rules/{file.name}") for file in sorted((RESOURCES / "rules").glob("*.json"))}
    for file in sorted((RESOURCES / "schemes").glob("*.json")):
        scheme = resource(f"schemes/{file.name}")
        yield scheme, *next((name, each) for name, each in rules.items() if is_accepted(scheme, each))


class Mutations(unittest.TestCase):
    def found(self, scheme, rules):
        """Whether the program accepts it."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "scheme.json"
            file.write_text(json.dumps(scheme, ensure_ascii=False), encoding="utf-8")
            program = Path(os.environ["EVALROOM_BIN"]) / "evalroomctl"
            done = subprocess.run([program, "scheme", "check", "--rules", rules, "--json", file], capture_output=True, text=True)
        self.assertEqual(done.stderr, "")
        return done.returncode == 0

    def test_both_find_the_same_schemes_wrong(self):
        generator = random.Random(int(os.environ.get("EVALROOM_SEED", "1")))
        known, accepted = list(templates()), 0
        count = int(os.environ.get("EVALROOM_MUTATIONS", "100"))
        for _ in range(count):
            scheme, name, rules = generator.choice(known)
            changed, place = mutated(generator, scheme)
            expected = is_accepted(changed, rules)
            accepted += expected
            with self.subTest((scheme["title"], place)):
                self.assertEqual(self.found(changed, name), expected, json.dumps(changed, ensure_ascii=False))
        self.assertTrue(0 < accepted < count)


if __name__ == "__main__":
    unittest.main()
