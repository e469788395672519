# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §10.1: a single rule of a rule set may have days of its own."""

from datetime import date, timedelta

from .canonical import is_date, need

DATES = ("from", "to")
MOST_CHANGES = 100
LAST_DAY = "9999-12-31"  # that can be written: none is behind it


def dated(value):
    """Every object inside that has days, the rule set itself aside."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        if isinstance(each, dict) and set(DATES) & set(each):
            yield each
        yield from dated(each)


def changes(rules):
    """The days on which a rule begins, or holds no longer, ascending."""
    found = []
    for rule in dated(rules):
        need(all(is_date(rule[name]) for name in DATES if name in rule), "days of a rule")
        need(rule.get("from", "0000") <= rule.get("to", LAST_DAY), "days of a rule")
        if "from" in rule:
            found.append(rule["from"])
        if rule.get("to", LAST_DAY) < LAST_DAY:
            found.append((date.fromisoformat(rule["to"]) + timedelta(days=1)).isoformat())
    need(len(found) <= MOST_CHANGES, "changes of the rules")
    return sorted(set(found))


def holds(value, day):
    if day is None or not isinstance(value, dict):
        return True
    return value.get("from", "0000") <= day <= value.get("to", LAST_DAY)


def undated(value, day):
    if isinstance(value, list):
        return [undated(each, day) for each in value if holds(each, day)]
    if not isinstance(value, dict):
        return value
    return {name: undated(each, day) for name, each in value.items() if name not in DATES and holds(each, day)}


def rules_on(rules, day):
    """What holds on the day, without the days; every rule where there is none."""
    return {name: undated(each, day) for name, each in rules.items() if holds(each, day)}
