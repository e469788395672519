#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The published JSON Schemas fit what is shipped, and what is made up at random, and nothing that is misspelled."""

import copy
import json
import random
import re
import sys
import unittest
import warnings

sys.dont_write_bytecode = True

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from jsonschema import Draft202012Validator, RefResolver

from evalroom_verify.case import differences, evaluate, proposals
from evalroom_verify.rules import check_scheme
from random_case import made_up
from room import RESOURCES, resource

NAMES = {"scheme": "schemes", "rules": "rules", "case": "cases"}
SCHEMAS = {name: resource(f"schemas/{name}.schema.json") for name in (*NAMES, "outcome", "refusal")}
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


def properties(schema, path=""):
    """(path, what it says) of everything that a file may have; a condition on what stands elsewhere is none of these."""
    for word, inner in schema.items() if isinstance(schema, dict) else enumerate(schema):
        if word == "properties":
            yield from ((f"{path}/{name}", said) for name, said in inner.items())
        if word not in ("if", "then", "else", "examples") and isinstance(inner, (dict, list)):
            yield from properties(inner, f"{path}/{word}")


def variants():
    """(event, its schema) of everything that may happen in a case."""
    for each in (SCHEMAS["case"]["$defs"]["held"], *SCHEMAS["case"]["$defs"]["event"]["oneOf"]):
        if "$ref" not in each:
            yield next(iter(each["properties"])), each


def shipped_cases():
    return [json.loads(file.read_text(encoding="utf-8")) for file in sorted((RESOURCES / "cases").glob("*.json"))]


class Described(unittest.TestCase):
    """Somebody who has never seen the code can write these files: each field says what it is, with its Chinese word."""

    def test_every_field_is_described(self):
        for name in NAMES:
            found = list(properties(SCHEMAS[name]))
            self.assertGreater(len(found), 100)
            for path, said in found:
                with self.subTest((name, path)):
                    self.assertRegex(said.get("description", ""), "[\u4e00-\u9fff]")

    def test_every_word_of_a_choice_is_explained(self):
        """But for yes and no."""
        for name in NAMES:
            for path, said in properties(SCHEMAS[name]):
                words = {*said.get("enum", []), *said.get("items", {}).get("enum", [])}
                for word in words - {"yes", "no"}:
                    with self.subTest((name, path, word)):
                        self.assertRegex(said["description"], rf"\b{re.escape(word)}\b")

    def test_every_event_has_its_example(self):
        for word, schema in variants():
            with self.subTest(word):
                self.assertTrue(schema.get("examples"))
            for example in schema.get("examples", []):
                with self.subTest(example):
                    resolver = RefResolver("", SCHEMAS["case"], store=STORE)
                    fits = [Draft202012Validator(each, resolver=resolver).is_valid(example) for _, each in variants()]
                    self.assertEqual([each for (_, each), fit in zip(variants(), fits) if fit], [schema])

    def test_every_example_of_an_event_is_played(self):
        """It stands in a worked example as it is, and that one comes out as worked out."""
        events = [event for case in shipped_cases() for event in case["course"]]
        for word, schema in variants():
            for example in schema["examples"]:
                with self.subTest(word):
                    self.assertIn(example, events)

    def test_the_example_of_a_case_comes_out_as_it_says(self):
        for case in SCHEMAS["case"]["examples"]:
            self.assertEqual(faults("case", case), [])
            rules, scheme = resource(f"rules/{case['rules']}.json"), resource(f"schemes/{case['scheme']}.json")
            self.assertTrue(case["expected"])
            self.assertEqual(differences(case, evaluate(case, rules, scheme), proposals(case, rules)), [])

    def test_the_examples_of_what_is_told_fit(self):
        for example in SCHEMAS["refusal"]["examples"]:
            self.assertEqual(faults("refusal", example), [])
        for example in SCHEMAS["outcome"]["$defs"]["figure"]["examples"]:
            self.assertEqual(faults("refusal", SCHEMAS["refusal"]["examples"][0] | {"figures": [example]}), [])

    def test_the_example_of_a_scheme_holds(self):
        for scheme in SCHEMAS["scheme"]["examples"]:
            self.assertEqual(faults("scheme", scheme), [])
            check_scheme(scheme, resource("rules/government-tender.json"))


if __name__ == "__main__":
    unittest.main()
