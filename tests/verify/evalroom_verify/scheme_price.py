# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §10: what a scheme says of prices."""

from itertools import combinations

from .canonical import is_count, is_date, is_id, members, need, number
from .combined import check_combined
from .fields import positive, texts, word
from .manifest import MAX_FEN, listed, once

YES_NO = ("yes", "no")
SUBJECTS = ("works", "goods", "services", "land", "mining", "property")
SOLD = SUBJECTS[3:]
FAMILIES = ("lowest", "highest", "mean", "ceilingMean", "combined")
RANKINGS = ("points", "lowestPrice", "highestPrice")
ADJUSTED = ("price", "running", "pricePoints", "total")
ADDED = ADJUSTED[2:]
PLACES = 6


def check_lawful(formula, rule):
    """The formula is one of the law's, and does not give every price all points."""
    baseline, kind = formula["baseline"], formula["score"]["kind"]
    need(baseline["family"] in rule["baselines"], "a baseline that is not lawful here")
    if rule.get("lowPriceFirst") == "yes":
        need(kind == "ratio" and "lowered" not in baseline and baseline.get("drawn") != "yes", "not the lowest price first")
    need((baseline["family"], kind) not in (("lowest", "highRatio"), ("highest", "ratio")), "all points for every price")


def check_price(scheme, rules):
    rule = next((row for row in rules["price"] if row["subject"] == scheme["subject"]), None)
    need(rule is not None, "nothing that these rules let buy")
    need(scheme["rankBy"] in rule["rankBy"], "a ranking that is not lawful here")
    steps = [step for step in scheme["steps"] if step["kind"] == "price"]
    if "fixedPrice" in scheme:
        fen = positive(scheme["fixedPrice"]) * 100
        need(fen.denominator == 1 and fen <= MAX_FEN, "a fixed price")
        need(not steps and scheme["rankBy"] == "points", "a fixed price that counts")
        return
    if scheme["rankBy"] != "points":
        need(len(steps) == 1 and "points" not in steps[0], "the price step")
        return
    need(all("points" in step for step in steps), "a price step without points")
    most = number(scheme["total"]["points"])
    shares = [number(step["weight"]["percent"] if "weight" in step else step["points"]) for step in steps]
    weight = sum(share if "weight" in step else share * 100 / most for share, step in zip(shares, steps))
    need(number(rule["least"]) <= weight and (not steps or weight <= number(rule["most"])), "weight of the price")
    for step in steps:
        check_lawful(step["formula"], rule)
        frozen = rule.get("lowPriceFirst") == "yes" and step["freeze"] != "never"
        need(not frozen, "a frozen base")
        need(rules["priceTrim"] == "yes" or not step["formula"]["baseline"].get("trim"), "trimmed prices")


def check_formula(formula, most):
    members(formula, "baseline score")
    check_baseline(formula["baseline"])
    score = formula["score"]
    if isinstance(score, dict) and score.get("kind") in ("ratio", "highRatio"):
        members(score, "decimals kind", "ratioDecimals")
        need(is_count(score.get("ratioDecimals", 0), 0, PLACES), "decimals")
    else:
        members(score, "above below decimals kind", "deductionDecimals deviationDecimals least")
        need(score["kind"] == "deviation" and number(score["above"]) > number(score["below"]) >= 0, "rates")
        for name in ("deductionDecimals", "deviationDecimals"):
            need(is_count(score.get(name, 0), 0, PLACES), "decimals")
        need("least" not in score or 0 < number(score["least"]) < most, "least points")
    need(is_count(score["decimals"], 0, PLACES), "decimals")


def check_baseline(baseline):
    family = baseline.get("family") if isinstance(baseline, dict) else None
    names = {"lowest": "family", "highest": "family", "mean": "family trim", "ceilingMean": "ceilingShare family trim"}
    names["combined"] = "family terms trim"
    word(family, FAMILIES, "family of the baseline")
    may = "decimals drawn fixedPart lowered" + (" meanDecimals" if "trim" in names[family] else "")
    members(baseline, names[family], may + (" drawnRanges" if family == "combined" else ""))
    if family == "combined":
        check_combined(baseline)
    need(is_count(baseline.get("meanDecimals", 0), 0, PLACES), "decimals")
    need(is_count(baseline.get("decimals", 0), 0, PLACES), "decimals")
    word(baseline.get("drawn", "no"), YES_NO, "drawn")
    need("lowered" not in baseline or 0 < number(baseline["lowered"]) < 100, "lowered")
    word(baseline.get("fixedPart", "lowered"), ("lowered", "spared"), "fixedPart")
    floats = "lowered" in baseline or baseline.get("drawn") == "yes"
    floats = floats or any({"factor", "drawnFactor"} & set(term) for term in baseline.get("terms", []))
    need(baseline.get("fixedPart") != "spared" or floats, "a part that is spared from nothing")
    need(family != "ceilingMean" or 0 < number(baseline["ceilingShare"]) < 1, "share of the ceiling")
    before = (0, 0)
    for row in listed(baseline.get("trim", []), "trim"):
        members(row, "dropHigh dropLow from")
        need(is_count(row["from"], 1) and is_count(row["dropHigh"], 0) and is_count(row["dropLow"], 0), "trim")
        need(row["dropHigh"] + row["dropLow"] < row["from"], "a row drops every price")
        drops = (row["dropHigh"], row["dropLow"])
        need(drops != before, "a row that changes nothing")
        before = drops
    starts = [row["from"] for row in baseline.get("trim", [])]
    need(starts == sorted(set(starts)), "rows of the trim ascend")


def check_adjustments(scheme, rules):
    bounds = next(row for row in rules["price"] if row["subject"] == scheme["subject"]).get("adjustments")
    for row in listed(scheme["adjustments"], "adjustments"):
        word(row.get("of") if isinstance(row, dict) else None, ADJUSTED, "of")
        adds = row["of"] in ADDED
        members(row, "from id name of percent source", "until" + (" decimals" if adds else ""))
        texts(row, "", "name source")
        need(is_count(row.get("decimals", 0), 0, PLACES), "decimals of an adjustment")
        need(not adds or has_points(scheme, row["of"]), "points that could be put on nothing")
        need(is_id(row["id"]) and 0 < number(row["percent"]) < 100, "adjustment")
        need(is_date(row["from"]) and is_date(row.get("until", row["from"])), "dates of an adjustment")
        need(row["from"] <= row.get("until", row["from"]), "an adjustment that ends before it begins")
        need(bounds is None or is_within(row, bounds), "an adjustment out of the law's bounds")
    need(not any(hold_together(*pair) for pair in combinations(scheme["adjustments"], 2)), "an adjustment twice on a day")
    need(all(leaves_something(scheme["adjustments"], row["from"]) for row in scheme["adjustments"]), "nothing left of a price")


def has_points(scheme, of):
    if scheme["rankBy"] != "points":
        return False
    return of == "total" or any(step["kind"] == "price" and "points" in step for step in scheme["steps"])


def is_within(row, bounds):
    bound = next((bound for bound in bounds if bound["id"] == row["id"]), None)
    if bound is None or (bound.get("of") == "points") != (row["of"] in ADDED):
        return False
    return number(bound["least"]) <= number(row["percent"]) <= number(bound["most"])


def hold_together(one, other):
    """A policy whose percent changes has a row for each of its periods; on one day one of them holds."""
    first, last = max(one["from"], other["from"]), min(row.get("until", "9999") for row in (one, other))
    return one["id"] == other["id"] and first <= last


def leaves_something(adjustments, day):
    """Something is left of the price of who is entitled to all of that day, after each of them."""
    left = 100
    for row in adjustments:
        if row["of"] not in ADDED and row["from"] <= day <= row.get("until", "9999"):
            left -= (100 if row["of"] == "price" else left) * number(row["percent"]) / 100
            if left <= 0:
                return False
    return True
