# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §10: the rule set and the scheme."""

from .canonical import is_count, is_date, is_id, is_text, members, need, number
from .manifest import REGIMES, listed, once, texts

YES_NO = ("yes", "no")
PLACES = 6


def word(value, words, what):
    need(isinstance(value, str) and value in words, what)


def positive(text):
    value = number(text)
    need(value > 0, "a number above 0")
    return value


def check_rules(rules):
    names = "chair committee corrections deemedAgreement effectiveFrom fewer format grounds id minimumBidders pledge"
    members(rules, names + " priceTrim regime report scoreTrim sources title")
    need(rules["format"] == "evalroom-rules-1", "format of the rules")
    word(members(rules["chair"], "ownerMayChair")["ownerMayChair"], YES_NO, "ownerMayChair")
    committee = members(rules["committee"], "minimum odd twoThirdsExperts")
    need(is_count(committee["minimum"], 1), "minimum")
    word(committee["odd"], YES_NO, "odd")
    word(committee["twoThirdsExperts"], YES_NO, "twoThirdsExperts")
    for row in [*listed(rules["corrections"], "corrections"), *listed(rules["grounds"], "grounds")]:
        members(row, "code source text")
        texts(row, "source text")
        need(is_id(row["code"]), "code")
    for row in listed(rules["report"], "report"):
        members(row, "item source title")
        texts(row, "source title")
        need(is_id(row["item"]), "item")
    for name, column in (("corrections", "code"), ("grounds", "code"), ("report", "item")):
        once([row[column] for row in rules[name]], name)
    word(rules["deemedAgreement"], ("committee", "agency"), "deemedAgreement")
    word(rules["fewer"], ("vote", "stop"), "fewer")
    word(rules["priceTrim"], YES_NO, "priceTrim")
    word(rules["scoreTrim"], YES_NO, "scoreTrim")
    word(rules["regime"], REGIMES, "regime")
    need(is_date(rules["effectiveFrom"]) and is_id(rules["id"]), "rule set")
    need(is_count(rules["minimumBidders"], 1), "minimumBidders")
    texts(rules, "pledge title")
    need(all(is_text(source) for source in listed(rules["sources"], "sources")), "sources")


def check_formula(formula):
    name = formula.get("name") if isinstance(formula, dict) else None
    if name == "lowest":
        members(formula, "decimals name")
    else:
        need(name == "meanDeviation", "formula")
        members(formula, "above below decimals name trim", "deviationDecimals")
        above, below = number(formula["above"]), number(formula["below"])
        need(above > below >= 0, "rates")
        need(is_count(formula.get("deviationDecimals", 0), 0, PLACES), "decimals")
        for row in listed(formula["trim"], "trim"):
            members(row, "dropHigh dropLow from")
            need(all(is_count(value, 0) for value in row.values()), "trim")
            need(row["dropHigh"] + row["dropLow"] < row["from"], "a row drops every price")
        once([row["from"] for row in formula["trim"]], "row of the trim")
    need(is_count(formula["decimals"], 0, PLACES), "decimals")


def check_step(step):
    """Checks a step and gives its points."""
    kind = step.get("kind") if isinstance(step, dict) else None
    if kind == "price":
        members(step, "formula freeze id kind points title")
        check_formula(step["formula"])
        word(step["freeze"], ("atOpening", "afterPreliminary", "never"), "freeze")
        points = positive(step["points"])
    else:
        word(kind, ("review", "objective", "score"), "kind of a step")
        members(step, "criteria id kind title" + (" aggregation" if kind == "score" else ""))
        points = sum(check_criterion(criterion, kind) for criterion in listed(step["criteria"], "criteria"))
        need(step["criteria"], "no criterion")
        once([criterion["id"] for criterion in step["criteria"]], "criterion")
    if kind == "score":
        aggregation = members(step["aggregation"], "decimals trimFrom")
        trim = aggregation["trimFrom"]
        need(is_count(aggregation["decimals"], 0, PLACES) and is_count(trim, 0) and trim not in (1, 2), "aggregation")
    need(is_id(step["id"]) and step["id"] != "chair" and is_text(step["title"]), "step")
    return points


def check_criterion(criterion, kind):
    members(criterion, "clause id name standard" + ("" if kind == "review" else " increment points"))
    texts(criterion, "clause name standard")
    need(is_id(criterion["id"]), "criterion")
    if kind == "review":
        return 0
    positive(criterion["increment"])
    return positive(criterion["points"])


def check_ties(ties, steps):
    for place, tie in enumerate(listed(ties, "ties")):
        need(isinstance(tie, str), "tie")
        last = tie in ("draw", "tenderer")
        step = steps.get(tie.removeprefix("step:")) if tie.startswith("step:") else None
        need(last or tie == "price" or step is not None, "tie")
        need(not last or place == len(ties) - 1, "draw and tenderer are last")


def check_scheme(scheme):
    members(
        scheme, "candidates chair committee denominator format outlierPercent regime source steps ties title total"
    )
    need(scheme["format"] == "evalroom-scheme-1", "format of the scheme")
    need(is_count(scheme["candidates"], 1, 3), "candidates")
    chair = scheme["chair"]
    named = isinstance(chair, dict) and chair.get("mode") == "named"
    members(chair, "member mode" if named else "mode")
    word(chair["mode"], ("named",) if named else ("elected", "none"), "chair")
    need(not named or is_count(chair["member"], 1, 9999), "chair")
    need(is_count(members(scheme["committee"], "size")["size"], 1), "committee")
    word(scheme["denominator"], ("all", "voting"), "denominator")
    need(number(scheme["outlierPercent"]) >= 0, "outlierPercent")
    word(scheme["regime"], REGIMES, "regime")
    texts(scheme, "source title")
    total = members(scheme["total"], "decimals points")
    need(is_count(total["decimals"], 0, PLACES), "decimals")
    points = sum(check_step(step) for step in listed(scheme["steps"], "steps"))
    need(points == number(total["points"]), "points of the total")
    need(scheme["steps"], "no step")
    once([step["id"] for step in scheme["steps"]], "step")
    need(sum(step["kind"] == "price" for step in scheme["steps"]) <= 1, "two price steps")
    check_ties(scheme["ties"], {step["id"]: step for step in scheme["steps"]})
