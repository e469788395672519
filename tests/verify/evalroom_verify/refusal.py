# SPDX-License-Identifier: Apache-2.0
"""How a condition of the law refuses an act."""


class Refused(Exception):
    def __init__(self, rule):
        super().__init__(rule)
        self.rule = rule


def unless(condition, rule):
    if not condition:
        raise Refused(rule)


def refuse_if(condition, rule):
    unless(not condition, rule)
