# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §10: the rule set and the scheme."""

from .canonical import MAX_TEXT, is_count, is_date, is_id, is_said, is_text, members, need, number
from .manifest import REGIMES, is_fen, listed, once

YES_NO = ("yes", "no")
SUBJECTS = ("works", "goods", "services")
FORMULAS = ("lowest", "meanDeviation")
PLACES = 6


def word(value, words, what):
    need(isinstance(value, str) and value in words, what)


def positive(text):
    value = number(text)
    need(value > 0, "a number above 0")
    return value


def texts(value, names, said=""):
    need(all(is_text(value[name], MAX_TEXT) for name in names.split()), "text")
    need(all(is_said(value[name]) for name in said.split()), "blank text")


def check_rules(rules):
    names = "chair committee corrections deemedAgreement effectiveFrom fewer format grounds id minimumBidders pledge"
    members(rules, names + " price priceLimit priceTrim regime report sameBrand scoreTrim sources title")
    need(rules["format"] == "evalroom-rules-1", "format of the rules")
    for name, value in members(rules["chair"], "mustBeElected ownerMayChair").items():
        word(value, YES_NO, name)
    committee = members(rules["committee"], "large minimum odd twoThirdsExperts")
    large = members(committee["large"], "budget minimum")
    need(is_count(committee["minimum"], 1) and is_count(large["minimum"], 1), "minimum")
    need(is_fen(large["budget"], 0), "budget")
    for row in [*listed(rules["corrections"], "corrections"), *listed(rules["grounds"], "grounds")]:
        members(row, "code source text")
        texts(row, "", "source text")
        need(is_id(row["code"]), "code")
    for row in listed(rules["report"], "report"):
        members(row, "item source title")
        texts(row, "", "source title")
        need(is_id(row["item"]), "item")
    for name, column in (("corrections", "code"), ("grounds", "code"), ("report", "item")):
        once([row[column] for row in rules[name]], name)
    for row in listed(rules["price"], "price"):
        check_price_rule(row)
    once([row["subject"] for row in rules["price"]], "price")
    words = {"deemedAgreement": ("committee", "agency"), "fewer": ("vote", "stop"), "regime": REGIMES}
    words |= {"sameBrand": ("one", "each"), "priceLimit": ("ceiling", "budget"), "priceTrim": YES_NO, "scoreTrim": YES_NO}
    for name, allowed in words.items():
        word(rules[name], allowed, name)
    for name in ("odd", "twoThirdsExperts"):
        word(committee[name], YES_NO, name)
    need(is_date(rules["effectiveFrom"]) and is_id(rules["id"]), "rule set")
    need(is_count(rules["minimumBidders"], 1), "minimumBidders")
    texts(rules, "", "pledge title")
    need(all(is_said(source) for source in listed(rules["sources"], "sources")), "sources")


def check_price_rule(row):
    members(row, "formulas least most subject")
    word(row["subject"], SUBJECTS, "subject")
    for name in listed(row["formulas"], "formulas"):
        word(name, FORMULAS, "formula")
    once(row["formulas"], "formula")
    need(0 <= number(row["least"]) <= number(row["most"]) <= 100, "weight of the price")


def check_price(scheme, rules):
    rule = next((row for row in rules["price"] if row["subject"] == scheme["subject"]), None)
    need(rule is not None, "nothing that these rules let buy")
    steps = [step for step in scheme["steps"] if step["kind"] == "price"]
    weight = sum(number(step["points"]) for step in steps) * 100 / number(scheme["total"]["points"])
    need(number(rule["least"]) <= weight and (not steps or weight <= number(rule["most"])), "weight of the price")
    need(all(step["formula"]["name"] in rule["formulas"] for step in steps), "a formula that is not lawful here")


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
        starts = [row["from"] for row in formula["trim"]]
        need(starts == sorted(set(starts)), "rows of the trim ascend")
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
    if kind == "score":
        aggregation = members(step["aggregation"], "decimals trimFrom")
        trim = aggregation["trimFrom"]
        need(is_count(aggregation["decimals"], 0, PLACES) and is_count(trim, 0) and trim not in (1, 2), "aggregation")
    need(is_id(step["id"]) and step["id"] != "chair" and is_said(step["title"]), "step")
    return points


def check_criterion(criterion, kind):
    members(criterion, "clause id name standard" + ("" if kind == "review" else " increment points"))
    texts(criterion, "clause standard", "name")
    need(is_id(criterion["id"]), "criterion")
    if kind == "review":
        return 0
    points = positive(criterion["points"])
    need(points % positive(criterion["increment"]) == 0, "points in steps of the increment")
    return points


def is_lawful(count, experts, rules):
    """The committee rule of a rule set; without a number of experts, as far as a size alone can keep it."""
    rule = rules["committee"]
    if count < rule["minimum"] or (rule["odd"] == "yes" and count % 2 == 0):
        return False
    return experts is None or rule["twoThirdsExperts"] == "no" or 3 * experts >= 2 * count


def check_ties(scheme, steps):
    ties = listed(scheme["ties"], "ties")
    need(ties and all(isinstance(tie, str) for tie in ties), "ties")
    once(ties, "tie")
    word(ties[-1], ("draw", "tenderer"), "the last tie")
    for tie in ties[:-1]:
        step = steps.get(tie.removeprefix("step:")) if tie.startswith("step:") else None
        need(tie == "price" or (step is not None and step["kind"] != "review"), "tie")
    drawn = scheme["chair"]["mode"] == "elected" or any(step["kind"] == "score" for step in steps.values())
    need(ties[-1] != "draw" or drawn, "a draw without nonces")


def check_scheme(scheme, rules):
    members(
        scheme, "candidates chair committee denominator format outlierPercent regime source steps subject ties title total"
    )
    need(scheme["format"] == "evalroom-scheme-1", "format of the scheme")
    need(is_count(scheme["candidates"], 1, 3), "candidates")
    chair = scheme["chair"]
    named = isinstance(chair, dict) and chair.get("mode") == "named"
    members(chair, "member mode" if named else "mode")
    word(chair["mode"], ("named",) if named else ("elected", "none"), "chair")
    need(not named or is_count(chair["member"], 1, 9999), "chair")
    need(chair["mode"] == "elected" or rules["chair"]["mustBeElected"] == "no", "a chair that is not elected")
    size = members(scheme["committee"], "size")["size"]
    need(is_count(size, 1) and is_lawful(size, None, rules), "committee")
    word(scheme["denominator"], ("all", "voting"), "denominator")
    need(0 < number(scheme["outlierPercent"]) <= 1000, "outlierPercent")
    need(scheme["regime"] == rules["regime"], "regime")
    texts(scheme, "source", "title")
    total = members(scheme["total"], "decimals points")
    need(is_count(total["decimals"], 0, PLACES), "decimals")
    points = sum(check_step(step) for step in listed(scheme["steps"], "steps"))
    need(points == number(total["points"]), "points of the total")
    need(scheme["steps"], "no step")
    once([step["id"] for step in scheme["steps"]], "step")
    need(sum(step["kind"] == "price" for step in scheme["steps"]) <= 1, "two price steps")
    criteria = [criterion for step in scheme["steps"] for criterion in step.get("criteria", [])]
    once([criterion["id"] for criterion in criteria], "criterion")
    word(scheme["subject"], SUBJECTS, "subject")
    check_price(scheme, rules)
    check_ties(scheme, {step["id"]: step for step in scheme["steps"]})
