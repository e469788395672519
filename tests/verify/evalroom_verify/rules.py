# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §10: the rule set and the scheme."""

import json
from functools import lru_cache

from .canonical import MAX_TEXT, encode, is_count, is_date, is_id, is_said, is_text, members, need, number
from .criterion import check_criterion, is_amount
from .fields import positive, texts, word
from .manifest import REGIMES, is_fen, listed, once
from .scheme_price import FAMILIES, PLACES, RANKINGS, SOLD, SUBJECTS, YES_NO, check_adjustments, check_formula, check_price
from .reevaluation import check_grounds
from .rule_dates import changes, rules_on

CORRECTIONS = ("openingForm", "capitals", "decimalPoint", "unitPrice", "language")
GROUNDS = ("clarifications", "corrections", "forbiddenFactors", "grounds", "recusals", "stops")
BOUNDS = (
    " correctionsOwed effectiveTo fewestCandidates forbiddenFactors recusals reevaluations stops tieOrder timeOwed total unranked amounts qualification"
)
TIE_BOUNDS = {"price": ("price", "evaluatedPrice"), "step": ("step:",)}

MOST_STEPS, MOST_CRITERIA = 40, 200  # of a scheme, and of a step


def check_rules(rules):
    """Whatever is wrong on any day is wrong."""
    check_written(encode(rules))


@lru_cache(64)
def check_written(text):
    """Many sessions and cases have one rule set."""
    rules = json.loads(text)
    days = changes(rules)
    if not days:
        check_undated(rules)
        return
    need(is_date(rules.get("effectiveFrom")), "rule set")
    for day in [rules["effectiveFrom"], *days]:
        check_undated(rules_on(rules, day))


def check_undated(rules):
    names = "basis chair clarifications committee corrections deemedAgreement effectiveFrom fewer format grounds id minimumBidders"
    names += " mostCandidates pledge price priceLimit priceTrim qualificationScored regime report sameBrand scoreTrim"
    members(rules, names + " sources title", "collusion fewerBidders finalOffer lowPrice negotiation opening priceCorrection recusalRequest terms" + BOUNDS)
    need(rules["format"] == "evalroom-rules-1", "format of the rules")
    for name, value in members(rules["chair"], "mustBeElected ownerMayChair").items():
        word(value, YES_NO, name)
    committee = members(rules["committee"], "larger minimum odd twoThirdsExperts")
    need(is_count(committee["minimum"], 1), "minimum")
    for row in listed(committee["larger"], "larger committees"):
        check_larger(row)
    for name in GROUNDS:
        for row in listed(rules.get(name, []), name):
            members(row, "code source text", "ofPerson" if name == "recusals" else "")
            word(row.get("ofPerson", "no"), YES_NO, "ofPerson")
            texts(row, "", "source text")
            need(is_id(row["code"]), "code")
    for row in listed(rules["report"], "report"):
        members(row, "item source title")
        texts(row, "", "source title")
        need(is_id(row["item"]), "item")
    for name in (*GROUNDS, "report"):
        once([row["item" if name == "report" else "code"] for row in rules.get(name, [])], name)
    check_grounds(rules.get("reevaluations", []))
    for name in {"collusion", "finalOffer", "lowPrice"} & set(rules):
        more = " mayRise missing" if name == "finalOffer" else ""
        grounded = members(rules[name], "ground source" + more, "required" if more else "")
        word(grounded.get("required", "no"), YES_NO, "required")
        word(grounded.get("mayRise", "no"), YES_NO, "mayRise")
        word(grounded.get("missing", "first"), ("reject", "first"), "missing")
        texts(grounded, "", "source")
        need(grounded["ground"] in [row["code"] for row in rules["grounds"]], f"ground for {name}")
    if "recusalRequest" in rules:
        texts(members(rules["recusalRequest"], "source"), "", "source")
    if "negotiation" in rules:
        talk = members(rules["negotiation"], "source title", "required")
        texts(talk, "", "source title")
        word(talk.get("required", "no"), YES_NO, "required")
    if "priceCorrection" in rules:
        check_corrections(members(rules["priceCorrection"], "ground rules"), rules)
    for row in listed(rules["price"], "price"):
        check_price_rule(row)
    once([row["subject"] for row in rules["price"]], "price")
    words = {"deemedAgreement": ("committee", "agency"), "fewer": ("vote", "stop"), "regime": REGIMES}
    words |= {"sameBrand": ("one", "each"), "priceLimit": ("ceiling", "budget"), "priceTrim": YES_NO}
    words |= {"qualificationScored": YES_NO, "scoreTrim": YES_NO}
    for name, allowed in words.items():
        word(rules[name], allowed, name)
    for name in ("odd", "twoThirdsExperts"):
        word(committee[name], YES_NO, name)
    need(is_date(rules["effectiveFrom"]) and is_id(rules["id"]), "rule set")
    need(is_count(rules["minimumBidders"], 1, 99) and is_count(rules["mostCandidates"], 1, 99), "counts")
    for row in listed(rules.get("fewerBidders", []), "fewer bidders"):
        check_bidders(members(row, "bidders sector source"))
        need(is_id(row["sector"]), "sector")
    if "opening" in rules:
        check_bidders(members(rules["opening"], "bidders source"))
    need(is_count(rules.get("fewestCandidates", 1), 1, rules["mostCandidates"]), "counts")
    last = rules.get("effectiveTo", "9999-12-31")
    need(is_date(last) and rules["effectiveFrom"] <= last, "last day")
    for name in ("correctionsOwed", "timeOwed"):
        word(rules.get(name, "no"), YES_NO, name)
    word(rules.get("unranked", "no"), YES_NO, "unranked")
    word(rules.get("amounts", "yes"), YES_NO, "amounts")
    word(rules.get("qualification", "committee"), ("committee", "outside"), "qualification")
    need("total" not in rules or positive(rules["total"]), "total of the law")
    for value in listed(rules.get("tieOrder", []), "ties of the law"):
        word(value, tuple(TIE_BOUNDS), "tie of the law")
    once(rules.get("tieOrder", []), "tie of the law")
    need(isinstance(rules["basis"], dict) and all(is_said(text) for text in rules["basis"].values()), "basis")
    terms = [members(row, "said tender") for row in listed(rules.get("terms", []), "terms")]
    need(all(is_said(text) for row in terms for text in row.values()), "terms")
    once([row["tender"] for row in terms], "term")
    texts(rules, "", "pledge title")
    need(all(is_said(source) for source in listed(rules["sources"], "sources")), "sources")


def check_bidders(row):
    texts(row, "", "source")
    need(is_count(row["bidders"], 1, 99), "bidders")


def check_larger(row):
    members(row, "budget minimum sector source", "subjects")
    texts(row, "", "source")
    need(is_count(row["minimum"], 1) and is_fen(row["budget"], 0), "larger committee")
    need(is_id(row["sector"]) or (row["sector"] == "" and (row["budget"] > 0 or "subjects" in row)), "larger committee")
    if "subjects" in row:
        need(listed(row["subjects"], "subjects"), "a larger committee for nothing")
        for subject in row["subjects"]:
            word(subject, SUBJECTS, "subject")
        once(row["subjects"], "subject")


def check_corrections(law, rules):
    need(law["ground"] in [row["code"] for row in rules["grounds"]], "ground for a refused price")
    before = []
    for row in listed(law["rules"], "rules of correction"):
        members(row, "rule source text", "disputed")
        word(row["rule"], CORRECTIONS, "rule of correction")
        texts(row, "", "source text")
        if "disputed" in row:
            need(listed(row["disputed"], "disputed") and all(rule in before for rule in row["disputed"]), "disputed")
            once(row["disputed"], "disputed")
        before.append(row["rule"])
    once(before, "rule of correction")
    need(before, "rules of correction")


def check_price_rule(row):
    members(row, "baselines least most rankBy subject", "adjustments lowPriceFirst")
    for bound in listed(row.get("adjustments", []), "adjustments"):
        texts(members(bound, "id least most source", "of"), "", "source")
        word(bound.get("of", "price"), ("price", "points"), "of")
        need(is_id(bound["id"]) and 0 < number(bound["least"]) <= number(bound["most"]) < 100, "bounds of an adjustment")
    once([bound["id"] for bound in row.get("adjustments", [])], "adjustment of the law")
    word(row.get("lowPriceFirst", "no"), YES_NO, "lowPriceFirst")
    word(row["subject"], SUBJECTS, "subject")
    for name, words in (("baselines", FAMILIES), ("rankBy", RANKINGS)):
        for value in listed(row[name], name):
            word(value, words, name)
        once(row[name], name)
    need(0 <= number(row["least"]) <= number(row["most"]) <= 100, "weight of the price")


def check_step(step):
    """Checks a step and gives its points."""
    kind = step.get("kind") if isinstance(step, dict) else None
    if kind == "price":
        members(step, "freeze id kind title", "evaluatedDecimals formula points weight")
        need(is_count(step.get("evaluatedDecimals", 0), 0, PLACES), "decimals")
        need(("formula" in step) == ("points" in step), "points of the price")
        word(step["freeze"], ("atOpening", "afterPreliminary", "never"), "freeze")
        points = positive(step["points"]) if "points" in step else 0
        if points:
            check_formula(step["formula"], points)
    elif kind == "offers":
        members(step, "id kind minutes title")
        need(is_count(step["minutes"], 1, 10080), "minutes")
        points = 0
    else:
        word(kind, ("review", "objective", "score"), "kind of a step")
        aggregated = " aggregation" if kind == "score" else ""
        members(step, "criteria id kind title" + aggregated, "weight" if kind == "review" else "decimals weight")
        need(is_count(step.get("decimals", 0), 0, PLACES), "decimals")
        points = sum(check_criterion(criterion, kind) for criterion in listed(step["criteria"], "criteria"))
        need(1 <= len(step["criteria"]) <= MOST_CRITERIA, "count of criteria")
    if kind == "score":
        aggregation = members(step["aggregation"], "decimals trimFrom", "override trimBy")
        trim = aggregation["trimFrom"]
        need("override" not in aggregation or (trim and is_said(aggregation["override"])), "override of nothing")
        if "trimBy" in aggregation:
            word(aggregation["trimBy"], ("step", "allSteps"), "trimBy")
            need(trim, "totals that are never trimmed")
        need(is_count(aggregation["decimals"], 0, PLACES) and is_count(trim, 0, 99) and trim not in (1, 2), "aggregation")
    need(is_id(step["id"]) and step["id"] != "chair" and is_said(step["title"]), "step")
    if "weight" in step:
        weight = members(step["weight"], "percent", "decimals")
        need(kind != "review" and points and positive(weight["percent"]), "the weight of a step without points")
        need(is_count(weight.get("decimals", 0), 0, PLACES), "decimals of a weight")
    return points


def check_sum(scheme, points):
    """The points of the steps are the total's, or their weights are 100 percent, each of as many points."""
    total = members(scheme["total"], "decimals points")
    need(is_count(total["decimals"], 0, PLACES), "decimals")
    most, weights = positive(total["points"]), [step["weight"] for step in scheme["steps"] if "weight" in step]
    if not weights:
        need(sum(points) == most, "points of the total")
        return
    need(all(("weight" in step) == bool(given) for step, given in zip(scheme["steps"], points)), "a step without weight")
    need(all(given in (0, most) for given in points), "points of a step with a weight")
    need(sum(number(weight["percent"]) for weight in weights) == 100, "weights of 100 percent")


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
        scored = step is not None and step["kind"] not in ("review", "offers") and scheme["rankBy"] == "points"
        need(tie in ("price", "evaluatedPrice") or scored, "tie")
        need(tie != "evaluatedPrice" or scheme["rankBy"] == "points", "a tie that parts nobody")
    drawn = scheme["chair"]["mode"] == "elected" or any(step["kind"] == "score" for step in steps.values())
    need(ties[-1] != "draw" or drawn, "a draw without nonces")


def check_tie_order(ties, order):
    need(len(ties) >= len(order), "ties of the law")
    need(all(tie.startswith(TIE_BOUNDS[bound]) for tie, bound in zip(ties, order)), "ties of the law")


def check_trims(scheme, rules):
    """No extreme score is left out where the rules say no; by the totals in all steps, everywhere alike."""
    rows = [step["aggregation"] for step in scheme["steps"] if step["kind"] == "score"]
    trimmed = any(row["trimFrom"] and "override" not in row for row in rows)
    need(rules["scoreTrim"] == "yes" or not trimmed, "trimmed scores")
    ways = {(row.get("trimBy"), row["trimFrom"]) for row in rows}
    need(len(ways) == 1 or all(by != "allSteps" for by, _ in ways), "totals trimmed apart")


def check_qualification(scheme, rules):
    """Nothing that a review has looked at is scored again."""
    if rules["qualificationScored"] == "yes":
        return
    steps = [step for step in scheme["steps"] if "criteria" in step]
    reviewed = [row for step in steps if step["kind"] == "review" for row in step["criteria"]]
    names, clauses = {row["name"] for row in reviewed}, {row["clause"] for row in reviewed} - {""}
    scored = [row for step in steps if step["kind"] != "review" for row in step["criteria"] if "points" in row]
    need(not any(row["name"] in names or row["clause"] in clauses for row in scored), "a scored qualification")


def check_factors(scheme, rules):
    """No criterion looks at what the law lets nobody ask for (87号令 art. 17)."""
    said = [row[key] for step in scheme["steps"] for row in step.get("criteria", []) for key in ("name", "standard")]
    forbidden = [factor["text"] for factor in rules.get("forbiddenFactors", [])]
    need(not any(factor in text for factor in forbidden for text in said), "a forbidden factor")


def check_review(scheme):
    """Nothing is scored or compared that no review has looked at."""
    kinds = [step["kind"] for step in scheme["steps"]]
    judged = next((place for place, kind in enumerate(kinds) if kind in ("objective", "score", "price")), len(kinds))
    need("review" in kinds[:judged], "no review")


def check_amounts(scheme, rules):
    """Nothing is put on a price where the law lets nothing be (87号令 art. 54)."""
    criteria = [row for step in scheme["steps"] for row in step.get("criteria", [])]
    need(rules.get("amounts") != "no" or not any(map(is_amount, criteria)), "amounts on a price")


def check_offers(scheme, rules):
    """Final offers are compared by the price step behind them."""
    kinds = [step["kind"] for step in scheme["steps"]]
    need("offers" in kinds or rules.get("finalOffer", {}).get("required") != "yes", "no final offers")
    if "offers" in kinds:
        need("finalOffer" in rules, "final offers that the rules do not know")
        need(kinds.count("offers") == 1 and "price" in kinds[kinds.index("offers") :], "order of the offers")


def check_scheme(scheme, rules):
    names = "adjustments candidates chair committee denominator format outlierPercent rankBy regime source steps subject"
    names += " ties title"
    word(scheme.get("rankBy") if isinstance(scheme, dict) else None, RANKINGS, "ranking")
    members(scheme, names + (" total" if scheme["rankBy"] == "points" else ""), "comparison fixedPrice lowPrice ranked rules")
    need(scheme["format"] == "evalroom-scheme-1", "format of the scheme")
    need(scheme.get("rules", rules["id"]) == rules["id"], "rules of another procedure")
    need(is_count(scheme["candidates"], rules.get("fewestCandidates", 1), rules["mostCandidates"]), "candidates")
    word(scheme.get("ranked", "yes"), YES_NO, "ranked")
    need(scheme.get("ranked", "yes") == "yes" or rules.get("unranked") == "yes", "candidates without an order")
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
    if "comparison" in scheme:
        limits = members(scheme["comparison"], "samePrices unitPrice")
        need(0 < number(limits["samePrices"]) <= 100 and 0 < number(limits["unitPrice"]) <= 1000, "comparison")
    if "lowPrice" in scheme:
        limits = members(scheme["lowPrice"], "source", "belowCeiling belowMean belowNext")
        need("lowPrice" in rules and is_said(limits["source"]) and len(limits) > 1, "lowPrice")
        need(all(0 < number(limits[name]) <= 100 for name in limits if name != "source"), "lowPrice")
    need(scheme["regime"] == rules["regime"], "regime")
    texts(scheme, "source", "title")
    need(len(listed(scheme["steps"], "steps")) <= MOST_STEPS, "count of steps")
    points = [check_step(step) for step in scheme["steps"]]
    if scheme["rankBy"] == "points":
        check_sum(scheme, points)
        need("total" not in rules or number(scheme["total"]["points"]) == number(rules["total"]), "total of the law")
    else:
        need(not any(points), "points where the price ranks")
    need(scheme["steps"], "no step")
    once([step["id"] for step in scheme["steps"]], "step")
    need(sum(step["kind"] == "price" for step in scheme["steps"]) <= 1, "two price steps")
    criteria = [criterion for step in scheme["steps"] for criterion in step.get("criteria", [])]
    once([criterion["id"] for criterion in criteria], "criterion")
    word(scheme["subject"], SUBJECTS, "subject")
    check_trims(scheme, rules)
    check_qualification(scheme, rules)
    check_factors(scheme, rules)
    check_review(scheme)
    check_amounts(scheme, rules)
    check_price(scheme, rules)
    check_adjustments(scheme, rules)
    check_offers(scheme, rules)
    check_ties(scheme, {step["id"]: step for step in scheme["steps"]})
    if scheme["rankBy"] == "points":
        check_tie_order(scheme["ties"], rules.get("tieOrder", []))
