# SPDX-License-Identifier: Apache-2.0
"""A baseline that is the sum of terms (ABC合成法): FORMAT.md §10.2 and §10.3."""

from fractions import Fraction

from .canonical import is_id, members, need, number
from .fields import positive, word
from .manifest import listed, once

OF = ("mean", "ceiling", "lowest")


def check_combined(baseline):
    """Its terms make up a whole, whatever is drawn."""
    ranges = {}
    for row in listed(baseline.get("drawnRanges", []), "ranges"):
        members(row, "id least most")
        need(is_id(row["id"]) and positive(row["least"]) <= positive(row["most"]), "a range of what is drawn")
        need(row["id"] not in ranges, "a range twice")
        ranges[row["id"]] = number(row["most"])
    terms, used = listed(baseline["terms"], "terms"), set()
    need(terms and len(terms) <= 40 and len(ranges) <= 40, "terms")

    def most(term, fixed, drawn):
        if drawn in term:
            need(is_id(term[drawn]) and term[drawn] in ranges, "drawn from nowhere")
            used.add(term[drawn])
            return ranges[term[drawn]]
        return positive(term[fixed])

    shares = []
    for term in terms:
        members(term, "of", f"{one_of(term, 'share')} {one_of(term, 'factor')} within")
        word(term["of"], OF, "of")
        need("within" not in term or term["of"] == "lowest" and positive(term["within"]) < 100, "within")
        if {"factor", "drawnFactor"} & set(term):
            need(most(term, "factor", "drawnFactor") < 2, "a factor that is a percentage")
        if {"share", "drawnShare"} & set(term):
            shares.append(most(term, "share", "drawnShare"))
    once([term["of"] for term in terms], "of")
    need(used == set(ranges), "a range of what no term has drawn")
    rests, drawn = len(terms) - len(shares), any("drawnShare" in term for term in terms)
    need(sum(shares) < 1 if rests == 1 else rests == 0 and not drawn and sum(shares) == 1, "shares of the terms")


def one_of(term, name):
    """What a term may call its number: never both names."""
    drawn = f"drawn{name.capitalize()}"
    return drawn if isinstance(term, dict) and drawn in term else name


def drawn_numbers(lot):
    return {row["id"]: number(row["number"]) for row in lot.get("drawn", [])}


def check_drawn_for(baseline, lot):
    """All that the scheme has drawn was, within its range, and nothing besides."""
    numbers, ranges = drawn_numbers(lot), baseline.get("drawnRanges", [])
    need({row["id"] for row in ranges} == set(numbers), "not what was to be drawn")
    inside = all(number(row["least"]) <= numbers[row["id"]] <= number(row["most"]) for row in ranges)
    need(inside, "drawn out of its range")


def combined_steps(values, rule, lot, exact, mean):
    """[(step, by, amount)] from the mean, exact and as rounded, to the sum of the terms; `values` ascend."""
    numbers, steps, parts = drawn_numbers(lot), [], []
    share = lambda term: numbers[term["drawnShare"]] if "drawnShare" in term else number(term.get("share", "0"))
    rest = 1 - sum(share(term) for term in rule["terms"])
    for term in rule["terms"]:
        if term["of"] == "lowest":
            least = exact * (100 - number(term["within"])) / 100 if "within" in term else Fraction(0)
            amount = min(value for value in values if value >= least)
            steps.append(("ofLowest", least, amount))
        else:
            amount = mean if term["of"] == "mean" else Fraction(lot["ceiling"])
            steps.append(("ofMean" if term["of"] == "mean" else "ofCeiling", 1, amount))
        if rule.get("fixedPart") == "spared":
            amount -= lot["fixedPart"]
            steps.append(("fixedPartOff", lot["fixedPart"], amount))
        if {"factor", "drawnFactor"} & set(term):
            factor = numbers[term["drawnFactor"]] if "drawnFactor" in term else number(term["factor"])
            amount *= factor
            steps.append(("factor", factor, amount))
        part = share(term) or rest
        parts.append(amount * part)
        steps.append(("share", part, parts[-1]))
    return [*steps, ("terms", len(parts), sum(parts))]
