#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints an OpenAPI file as JSON, every reference resolved: what the test of the hub reads."""
import json
import sys

import yaml


def resolved(node, root):
    if isinstance(node, list):
        return [resolved(each, root) for each in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        target = root
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        return resolved(target, root)
    return {key: resolved(value, root) for key, value in node.items()}


with open(sys.argv[1], encoding="utf-8") as file:
    text = yaml.safe_load(file)
json.dump(resolved(text, text), sys.stdout)
