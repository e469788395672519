# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §10.2: what a criterion is, and which values it may be given."""

from .canonical import is_id, is_said, members, need, number
from .fields import positive, texts, word
from .manifest import listed, once


def check_criterion(criterion, kind):
    """Checks a criterion of a step of this kind, and gives its points."""
    values = criterion.get("values", {}) if isinstance(criterion, dict) else {}
    need(isinstance(values, dict), "values")
    what = values.get("kind") if "values" in criterion else "free"
    scored = {"choice": " points values", "amount": " increment values", "free": " increment points"}
    own = "" if kind == "review" else scored.get(what, " increment points values")
    members(criterion, "clause id name standard" + own, "reason" if kind == "score" else "")
    word(criterion.get("reason", "zero"), tuple(REASONS), "reason")
    texts(criterion, "clause standard", "name")
    need(is_id(criterion["id"]), "criterion")
    if kind == "review":
        return 0
    word(what, ("free", "graded", "choice", "deducted", *(["amount"] if kind == "objective" else [])), "values")
    CHECKS[what](criterion, values)
    return positive(criterion["points"]) if "points" in criterion else 0


def is_step(value, criterion):
    return value % positive(criterion["increment"]) == 0


def check_free(criterion, _):
    need(is_step(positive(criterion["points"]), criterion), "points in steps of the increment")


def check_graded(criterion, values):
    check_free(criterion, values)
    members(values, "grades kind")
    need(listed(values["grades"], "grades"), "no grade")
    above = None
    for row in values["grades"]:
        members(row, "from name to")
        texts(row, "", "name")
        low, high = number(row["from"]), number(row["to"])
        need(0 <= low <= high and is_step(low, criterion) and is_step(high, criterion), "a grade's ends")
        need(above is None or 0 < above - high <= number(criterion["increment"]), "grades that follow each other")
        above = low
    need(number(values["grades"][0]["to"]) == number(criterion["points"]), "the first grade's end")


def check_choice(criterion, values):
    members(values, "choices kind")
    for row in listed(values["choices"], "choices"):
        members(row, "points when")
        need(number(row["points"]) >= 0 and is_said(row["when"]), "choice")
    points = [number(row["points"]) for row in values["choices"]]
    once(points, "choice")
    need(points and max(points) == positive(criterion["points"]), "the highest choice")


def check_deducted(criterion, values):
    members(values, "kind least per")
    texts(values, "", "per")
    least, points = number(values["least"]), positive(criterion["points"])
    need(0 <= least < points and points - positive(criterion["increment"]) >= least, "deductions")


def check_amount(criterion, values):
    members(values, "kind least most")
    least, most = number(values["least"]), number(values["most"])
    need(least < most and is_step(least, criterion) and is_step(most, criterion), "amounts")


CHECKS = {"free": check_free, "graded": check_graded, "choice": check_choice}
CHECKS |= {"deducted": check_deducted, "amount": check_amount}


def fits(value, criterion):
    """Is this one of the criterion's values?"""
    values = criterion.get("values", {"kind": "free"})
    kind = values["kind"]
    if kind == "choice":
        return any(value == number(row["points"]) for row in values["choices"])
    increment = number(criterion["increment"])
    if kind == "amount":
        return number(values["least"]) <= value <= number(values["most"]) and value % increment == 0
    points = number(criterion["points"])
    if kind == "deducted":
        least = number(values["least"])
        return value == least or (least <= value <= points and (points - value) % increment == 0)
    if not 0 <= value <= points or value % increment != 0:
        return False
    return kind == "free" or any(number(row["from"]) <= value <= number(row["to"]) for row in values["grades"])


REASONS = {
    "always": lambda points, most: True,
    "belowFull": lambda points, most: points < most,
    "belowSixty": lambda points, most: points * 100 < most * 60,
    "zero": lambda points, most: points == 0,
}


def needs_reason(points, criterion):
    return "reason" in criterion and REASONS[criterion["reason"]](points, number(criterion["points"]))


def is_amount(criterion):
    return criterion.get("values", {}).get("kind") == "amount"
