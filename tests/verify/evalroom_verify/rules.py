# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §10: the rule set and the scheme."""

from .canonical import MAX_TEXT, is_count, is_date, is_id, is_said, is_text, members, need, number
from .criterion import check_criterion
from .fields import positive, texts, word
from .manifest import REGIMES, is_fen, listed, once

YES_NO = ("yes", "no")
SUBJECTS = ("works", "goods", "services", "land", "mining", "property")
SOLD = SUBJECTS[3:]
FAMILIES = ("lowest", "highest", "mean", "ceilingMean")
RANKINGS = ("points", "lowestPrice", "highestPrice")
CORRECTIONS = ("openingForm", "capitals", "decimalPoint", "unitPrice")
GROUNDS = ("clarifications", "corrections", "forbiddenFactors", "grounds", "recusals", "stops")
PLACES = 6
BOUNDS = " effectiveTo fewestCandidates forbiddenFactors recusals stops tieOrder timeOwed"
TIE_BOUNDS = {"price": ("price", "evaluatedPrice"), "step": ("step:",)}


def check_rules(rules):
    names = "basis chair clarifications committee corrections deemedAgreement effectiveFrom fewer format grounds id minimumBidders"
    names += " mostCandidates pledge price priceLimit priceTrim qualificationScored regime report sameBrand scoreTrim"
    members(rules, names + " sources title", "collusion fewerBidders finalOffer lowPrice negotiation opening priceCorrection terms" + BOUNDS)
    need(rules["format"] == "evalroom-rules-1", "format of the rules")
    for name, value in members(rules["chair"], "mustBeElected ownerMayChair").items():
        word(value, YES_NO, name)
    committee = members(rules["committee"], "larger minimum odd twoThirdsExperts")
    need(is_count(committee["minimum"], 1), "minimum")
    for row in listed(committee["larger"], "larger committees"):
        check_larger(row)
    for name in GROUNDS:
        for row in listed(rules.get(name, []), name):
            members(row, "code source text")
            texts(row, "", "source text")
            need(is_id(row["code"]), "code")
    for row in listed(rules["report"], "report"):
        members(row, "item source title")
        texts(row, "", "source title")
        need(is_id(row["item"]), "item")
    for name in (*GROUNDS, "report"):
        once([row["item" if name == "report" else "code"] for row in rules.get(name, [])], name)
    for name in {"collusion", "finalOffer", "lowPrice"} & set(rules):
        more = " mayRise missing" if name == "finalOffer" else ""
        grounded = members(rules[name], "ground source" + more, "required" if more else "")
        word(grounded.get("required", "no"), YES_NO, "required")
        word(grounded.get("mayRise", "no"), YES_NO, "mayRise")
        word(grounded.get("missing", "first"), ("reject", "first"), "missing")
        texts(grounded, "", "source")
        need(grounded["ground"] in [row["code"] for row in rules["grounds"]], f"ground for {name}")
    if "negotiation" in rules:
        texts(members(rules["negotiation"], "source title"), "", "source title")
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
    word(rules.get("timeOwed", "no"), YES_NO, "timeOwed")
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
    members(row, "budget minimum sector source")
    texts(row, "", "source")
    need(is_count(row["minimum"], 1) and is_fen(row["budget"], 0), "larger committee")
    need(is_id(row["sector"]) or (row["sector"] == "" and row["budget"] > 0), "larger committee")


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
        texts(members(bound, "id least most source"), "", "source")
        need(is_id(bound["id"]) and 0 < number(bound["least"]) <= number(bound["most"]) < 100, "bounds of an adjustment")
    once([bound["id"] for bound in row.get("adjustments", [])], "adjustment of the law")
    word(row.get("lowPriceFirst", "no"), YES_NO, "lowPriceFirst")
    word(row["subject"], SUBJECTS, "subject")
    for name, words in (("baselines", FAMILIES), ("rankBy", RANKINGS)):
        for value in listed(row[name], name):
            word(value, words, name)
        once(row[name], name)
    need(0 <= number(row["least"]) <= number(row["most"]) <= 100, "weight of the price")


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
        need(rules["priceTrim"] == "yes" or not step["formula"]["baseline"].get("trim"), "trimmed prices")


def check_formula(formula, most):
    members(formula, "baseline score")
    check_baseline(formula["baseline"])
    score = formula["score"]
    if isinstance(score, dict) and score.get("kind") in ("ratio", "highRatio"):
        members(score, "decimals kind", "ratioDecimals")
        need(is_count(score.get("ratioDecimals", 0), 0, PLACES), "decimals")
    else:
        members(score, "above below decimals kind", "deviationDecimals least")
        need(score["kind"] == "deviation" and number(score["above"]) > number(score["below"]) >= 0, "rates")
        need(is_count(score.get("deviationDecimals", 0), 0, PLACES), "decimals")
        need("least" not in score or 0 < number(score["least"]) < most, "least points")
    need(is_count(score["decimals"], 0, PLACES), "decimals")


def check_baseline(baseline):
    family = baseline.get("family") if isinstance(baseline, dict) else None
    names = {"lowest": "family", "highest": "family", "mean": "family trim", "ceilingMean": "ceilingShare family trim"}
    word(family, FAMILIES, "family of the baseline")
    members(baseline, names[family], "decimals drawn lowered" + (" meanDecimals" if "trim" in names[family] else ""))
    need(is_count(baseline.get("meanDecimals", 0), 0, PLACES), "decimals")
    need(is_count(baseline.get("decimals", 0), 0, PLACES), "decimals")
    word(baseline.get("drawn", "no"), YES_NO, "drawn")
    need("lowered" not in baseline or 0 < number(baseline["lowered"]) < 100, "lowered")
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
        need(step["criteria"], "no criterion")
    if kind == "score":
        aggregation = members(step["aggregation"], "decimals trimFrom", "trimBy")
        trim = aggregation["trimFrom"]
        if "trimBy" in aggregation:
            word(aggregation["trimBy"], ("step", "allSteps"), "trimBy")
            need(trim, "totals that are never trimmed")
        need(is_count(aggregation["decimals"], 0, PLACES) and is_count(trim, 0) and trim not in (1, 2), "aggregation")
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
    drawn = scheme["chair"]["mode"] == "elected" or any(step["kind"] == "score" for step in steps.values())
    need(ties[-1] != "draw" or drawn, "a draw without nonces")


def check_tie_order(ties, order):
    need(len(ties) >= len(order), "ties of the law")
    need(all(tie.startswith(TIE_BOUNDS[bound]) for tie, bound in zip(ties, order)), "ties of the law")


def check_adjustments(scheme, rules):
    bounds = next(row for row in rules["price"] if row["subject"] == scheme["subject"]).get("adjustments")
    for row in listed(scheme["adjustments"], "adjustments"):
        members(row, "from id name of percent source", "until")
        texts(row, "", "name source")
        word(row["of"], ("price", "running"), "of")
        need(is_id(row["id"]) and 0 < number(row["percent"]) < 100, "adjustment")
        need(is_date(row["from"]) and is_date(row.get("until", row["from"])), "dates of an adjustment")
        need(row["from"] <= row.get("until", row["from"]), "an adjustment that ends before it begins")
        need(bounds is None or is_within(row, bounds), "an adjustment out of the law's bounds")
    once([row["id"] for row in scheme["adjustments"]], "adjustment")
    need(all(leaves_something(scheme["adjustments"], row["from"]) for row in scheme["adjustments"]), "nothing left of a price")


def is_within(row, bounds):
    bound = next((bound for bound in bounds if bound["id"] == row["id"]), None)
    return bound is not None and number(bound["least"]) <= number(row["percent"]) <= number(bound["most"])


def leaves_something(adjustments, day):
    """Something is left of the price of who is entitled to all of that day, after each of them."""
    left = 100
    for row in adjustments:
        if row["from"] <= day <= row.get("until", "9999"):
            left -= (100 if row["of"] == "price" else left) * number(row["percent"]) / 100
            if left <= 0:
                return False
    return True


def check_trims(scheme, rules):
    """No extreme score is left out where the rules say no; by the totals in all steps, everywhere alike."""
    rows = [step["aggregation"] for step in scheme["steps"] if step["kind"] == "score"]
    need(rules["scoreTrim"] == "yes" or not any(row["trimFrom"] for row in rows), "trimmed scores")
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
    members(scheme, names + (" total" if scheme["rankBy"] == "points" else ""), "comparison lowPrice")
    need(scheme["format"] == "evalroom-scheme-1", "format of the scheme")
    need(is_count(scheme["candidates"], rules.get("fewestCandidates", 1), rules["mostCandidates"]), "candidates")
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
    points = [check_step(step) for step in listed(scheme["steps"], "steps")]
    if scheme["rankBy"] == "points":
        check_sum(scheme, points)
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
    check_price(scheme, rules)
    check_adjustments(scheme, rules)
    check_offers(scheme, rules)
    check_ties(scheme, {step["id"]: step for step in scheme["steps"]})
    if scheme["rankBy"] == "points":
        check_tie_order(scheme["ties"], rules.get("tieOrder", []))
