#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The published JSON Schemas fit what is shipped, and what is made up at random, and nothing that is misspelled."""

import copy
import json
import random
import sys
import unittest
import warnings

sys.dont_write_bytecode = True

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from jsonschema import Draft202012Validator, RefResolver

from random_case import made_up
from room import RESOURCES, resource

NAMES = {"scheme": "schemes", "rules": "rules", "case": "cases"}
SCHEMAS = {name: resource(f"schemas/{name}.schema.json") for name in NAMES}
STORE = {f"{name}.schema.json": schema for name, schema in SCHEMAS.items()}


def faults(name, value):
    resolver = RefResolver("", SCHEMAS[name], store=STORE)
    return [error.message for error in Draft202012Validator(SCHEMAS[name], resolver=resolver).iter_errors(value)]


def misspelled(value):
    """Copies of the object, each with one member that nobody knows, somewhere inside."""
    copies = []

    def walk(path, inner):
        if isinstance(inner, dict) and path[-1:] != ["basis"] and "points" not in path and "expected" not in path:
            changed = copy.deepcopy(value)
            place = changed
            for step in path:
                place = place[step]
            place["unheardOf"] = "1"
            copies.append((path, changed))
        for step, item in inner.items() if isinstance(inner, dict) else enumerate(inner):
            if isinstance(item, (dict, list)):
                walk([*path, step], item)

    walk([], value)
    return copies


class Schemas(unittest.TestCase):
    def test_they_are_schemas(self):
        for schema in SCHEMAS.values():
            Draft202012Validator.check_schema(schema)

    def test_they_fit_what_is_shipped(self):
        for name, folder in NAMES.items():
            for file in sorted((RESOURCES / folder).glob("*.json")):
                with self.subTest(file.name):
                    self.assertEqual(faults(name, json.loads(file.read_text(encoding="utf-8"))), [])

    def test_they_fit_what_is_made_up(self):
        generator = random.Random(7)
        for _ in range(20):
            case = made_up(generator)
            self.assertEqual(faults("scheme", case["scheme"]), [])
            self.assertEqual(faults("case", case), [])

    def test_they_refuse_what_nobody_knows(self):
        for name, file in (("scheme", "schemes/services.json"), ("case", "cases/engineering.json")):
            for path, changed in misspelled(resource(file)):
                if name == "case" and path == ["course"]:
                    continue
                with self.subTest((file, path)):
                    self.assertNotEqual(faults(name, changed), [])


if __name__ == "__main__":
    unittest.main()
