# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §11: from opened sheets and prices to the result, in exact rational numbers."""

import hashlib
from fractions import Fraction

from .baseline import baseline_trace
from .canonical import decimal_text, number, rounded
from .criterion import is_amount
from .prices import Prices, added, mean, trimmed
from .rules import SOLD


# Members' points


def corrections(state, step):
    """{(member, bidder, criterion): points}, the latest where there are several."""
    corrected = (m for m in state.motions.values() if m.correction is not None and not m.void)
    made = [motion for motion in corrected if motion.act["step"] == step.id]
    made.sort(key=lambda motion: motion.correction[0])
    return {(m.act["member"], m.act["bidder"], m.act["criterion"]): m.correction[1] for m in made}


def scores(state, step):
    """{(bidder, criterion): {member: points}} of the opened counted sheets of the active members."""
    corrected, table = corrections(state, step), {}
    for member, sheet in state.opened(step).items():
        for row in sheet["scores"]:
            item = (row["bidder"], row["criterion"])
            points = corrected.get((member, *item), number(row["points"]))
            table.setdefault(item, {})[member] = points
    return table


def outliers(state, step):
    """(member, bidder, criterion) of the points that lie far from those of the others."""
    limit, found = number(state.scheme["outlierPercent"]), set()
    for item, by_member in scores(state, step).items():
        whole = {member: int(points * 10**6) for member, points in by_member.items()}  # decimals have six places
        total, others = sum(whole.values()), len(whole) - 1
        for member, points in whole.items():
            rest = total - points  # as many times the mean of the others
            if others and abs(points * others - rest) * 100 * limit.denominator > rest * limit.numerator:
                found.add((member, *item))
    return found


def aggregated(step, by_member, without=()):
    """Where totals are trimmed, the step's points are rounded, and its criteria's are not."""
    rule = step.data["aggregation"]
    values = [points for member, points in by_member.items() if member not in without]
    if "trimBy" in rule:
        return mean(values)
    trims = rule["trimFrom"] and len(values) >= rule["trimFrom"]
    values = trimmed(values, 1, 1) if trims else values
    return rounded(mean(values), rule["decimals"]) if values else Fraction(0)


def left_out(state, step, bidder, tables):
    """The members with one highest and one lowest total for the bidder; None where a total is not known."""
    rule = step.data.get("aggregation", {})
    if "trimBy" not in rule:
        return []
    among = [step] if rule["trimBy"] == "step" else [each for each in state.steps if each.kind == "score"]
    if any(bidder not in each.bidders for each in among):
        return None
    totals = {}  # member: [total, the points that make it up]
    for each in among:
        percent = number(each.data.get("weight", {"percent": "100"})["percent"])
        for criterion in each.criteria:
            for member, points in tables[each.id].get((bidder, criterion), {}).items():
                given = totals.setdefault(member, [0])
                given[0] += points * percent
                given.append(points)
    if len(totals) < rule["trimFrom"]:
        return []
    by_number = sorted(totals)
    highest = max(by_number, key=totals.get)
    return [highest, min((member for member in by_number if member != highest), key=totals.get)]


def criteria_points(state):
    """{step: {bidder: [(criterion, points, {member: points}, members left out)]}}, for the bidders whom a step is about."""
    table, tables = {}, {step.id: scores(state, step) for step in state.steps if step.kind == "score"}
    for step in state.steps:
        if step.kind not in ("objective", "score"):
            continue
        given = tables.get(step.id, {})
        rows = table[step.id] = {bidder: [] for bidder in state.manifest.bidders}
        for bidder in step.bidders:
            row, without = rows[bidder], left_out(state, step, bidder, tables)
            if without is None:
                continue
            for criterion, data in step.criteria.items():
                if is_amount(data):
                    continue
                by_member = given.get((bidder, criterion), {})
                agreed = step.agreed.get((bidder, criterion), Fraction(0))
                points = aggregated(step, by_member, without) if step.kind == "score" else agreed
                row.append((criterion, points, by_member, without))
    return table


# The ranking


class Ranking:
    def __init__(self, state):
        self.state, self.criteria, self.prices = state, criteria_points(state), Prices(state)
        self._counted = {}
        self.left = []  # the ties that the scheme leaves to the tenderer, decided or not
        self.open = []
        self.trace = []  # which rule of the scheme's order has made what of whom
        self.ranked = [bidder for bidder in state.valid() if self._is_complete(bidder)]
        by_points = state.scheme["rankBy"] == "points"
        self.totals = {bidder: self._total(bidder) for bidder in self.ranked} if by_points else {}
        dearer = self._dearer_of_their_brand()
        taking_part = [bidder for bidder in self.ranked if bidder not in dearer]
        groups = split([taking_part] if taking_part else [], self._place)
        for tie in state.scheme["ties"]:
            groups = self._broken(groups, tie)
        groups += [dearer] if dearer else []
        self.ranks, place = {}, 1
        self.behind = {}  # bidder: the better one of the same brand
        for group in self._by_brand(groups):
            self.ranks |= dict.fromkeys(group, place)
            place += len(group)
        self.is_ordered = state.scheme.get("ranked", "yes") == "yes"
        self.left, self.open = ([tie for tie in ties if self._matters(tie)] for ties in (self.left, self.open))
        self.trace = [row for row in self.trace if self._matters(row["bidders"])]

    def _matters(self, tie):
        """Without an order only a tie is decided of whom some are recommended and others are not."""
        ranks = [self.ranks[bidder] for bidder in tie if bidder in self.ranks]  # others stand behind one of their brand
        most = self.state.scheme["candidates"]
        return self.is_ordered or bool(ranks) and min(ranks) <= most < min(ranks) + len(tie) - 1

    def _dearer_of_their_brand(self):
        """Where the lowest price ranks, the lowest offer of a brand alone takes part (87号令 art. 31)."""
        if self.state.scheme["rankBy"] != "lowestPrice":
            return []
        offers = {bidder: (self.state.brand(bidder), self.state.price(bidder)) for bidder in self.ranked}
        return [
            bidder
            for bidder, (brand, price) in offers.items()
            if brand and price > min(other for same, other in offers.values() if same == brand)
        ]

    def _by_brand(self, groups):
        """The places without those who stand behind another of their brand."""
        best, left = {}, []
        for group in groups:
            brands = {bidder: self.state.brand(bidder) for bidder in group}
            self.behind |= {bidder: best[brand] for bidder, brand in brands.items() if brand in best}
            left.append([bidder for bidder in group if brands[bidder] not in best])
            for bidder in left[-1]:
                if brands[bidder]:
                    best.setdefault(brands[bidder], bidder)
        return left

    def step_points(self, bidder, step):
        if self.prices.step and step == self.prices.step["id"]:
            return self.prices.points(bidder) + sum(more for _, more in self.prices.added(bidder))
        points, data = sum((row[1] for row in self.criteria[step][bidder]), Fraction(0)), self.state.step(step).data
        points = rounded(points, data["aggregation"]["decimals"]) if "trimBy" in data.get("aggregation", {}) else points
        return rounded(points, data["decimals"]) if "decimals" in data else points

    def _is_complete(self, bidder):
        priced = self.prices.step is None or bidder in self.prices.set
        priced = priced and self.state.fixed_price() in (0, self.state.price(bidder))
        return priced and all(rows[bidder] or not self._has_points(step) for step, rows in self.criteria.items())

    def _has_points(self, step):
        return any(not is_amount(data) for data in self.state.step(step).criteria.values())

    def _total(self, bidder):
        total = sum((counted for _, _, counted in self.counted(bidder)), Fraction(0))
        total += sum(more for _, more in self.added_to_total(bidder))
        return rounded(total, self.state.scheme["total"]["decimals"])

    def added_to_total(self, bidder):
        total = sum((counted for _, _, counted in self.counted(bidder)), Fraction(0))
        return added(self.state, bidder, total, "total")

    def counted(self, bidder):
        """(step, its points, what of them counts in the total), in the scheme's order."""
        if bidder in self._counted:
            return self._counted[bidder]
        rows = self._counted[bidder] = []
        for step in self.state.scheme["steps"]:
            if step["id"] in self.criteria or step["kind"] == "price":
                points, weight = self.step_points(bidder, step["id"]), step.get("weight", {"percent": "100"})
                counted = points * number(weight["percent"]) / 100
                counted = rounded(counted, weight["decimals"]) if "decimals" in weight else counted
                rows.append((step, points, counted))
        return rows

    def _place(self, bidder):
        """What is less comes first."""
        if self.state.scheme["rankBy"] == "points":
            return -self.totals[bidder]
        price = self.prices.set[bidder]
        return price if self.state.scheme["rankBy"] == "lowestPrice" else -price

    def _broken(self, groups, tie):
        parts = []
        for group in groups:
            places = self._parted(group, tie) if len(group) > 1 else [group]
            if len(group) > 1:
                self.trace.append({"bidders": group, "places": places, "rule": tie})
            parts += places
        return parts

    def _parted(self, group, tie):
        groups = [group]
        if tie in ("price", "evaluatedPrice"):
            prices = {bidder: self.state.price(bidder) for bidder in self.ranked} if tie == "price" else self.prices.set
            sign = -1 if self.state.scheme["subject"] in SOLD else 1
            return split(groups, lambda bidder: (prices.get(bidder) is None, sign * (prices.get(bidder) or 0)))
        if tie == "draw" and self.state.told_draws is not None:
            return self._told(group, self.state.told_draws)
        if tie == "draw":
            seed = draw_seed(self.state)
            return split(groups, lambda bidder: hashlib.sha256(seed + bidder.encode("ascii")).digest())
        if tie == "tenderer":
            return self._decided(group)
        return split(groups, lambda bidder: -self.step_points(bidder, tie.removeprefix("step:")))

    def _decided(self, group):
        self.left.append(group)
        roles = lambda decision: [self.state.members[witness].role for witness in decision.witnesses]
        witnessed = [each for each in self.state.tie_decisions.values() if "supervisor" in roles(each)]
        return self._told(group, [decision.act["order"] for decision in witnessed])

    def _told(self, group, orders):
        """In the last order that is told of exactly these bidders."""
        for order in reversed(orders):
            if sorted(order) == sorted(group):
                return [[bidder] for bidder in order]
        self.open.append(group)
        return [group]


def split(groups, key):
    """Splits every group by the key; those with one key stay together, in the manifest's order."""
    parts = []
    for group in groups:
        by_key = {}
        for bidder in group:
            by_key.setdefault(key(bidder), []).append(bidder)
        parts += [by_key[value] for value in sorted(by_key)]
    return parts


def draw_seed(state):
    steps = [step for step in state.steps if step.kind == "score"] or [s for s in state.steps if s.kind == "chair"]
    nonces = [sheet["nonce"] for sheet in state.opened(steps[-1]).values()] if steps else []
    lines = ["evalroom-draw-1", *nonces]
    return hashlib.sha256("".join(line + "\n" for line in lines).encode("ascii")).digest()


def is_ranked(state):
    return not state.failed and all(step.phase == "settled" for step in state.steps)


def ties_left(state):
    return Ranking(state).left if is_ranked(state) else []


# The result


def result(state):
    if not state.failed and not is_ranked(state):
        return None
    ranking = None if state.failed else Ranking(state)
    prices = ranking.prices if ranking else None
    rows = [bidder_row(state, ranking, bidder) for bidder in state.manifest.bidders]
    named = [row for row in rows if row["candidate"] == "yes"]
    return {
        "baseline": decimal_text(prices.baseline) if prices and prices.baseline is not None else "",
        "bidders": rows,
        "candidates": [row["bidder"] for row in sorted(named, key=lambda row: row["rank"])],
        "failed": state.failed,
        "format": "evalroom-result-1",
        "open": ranking.open if ranking else [],
    }


def result_trace(state):
    """How the baseline of the result was reached; None where there is none."""
    return baseline_trace(state, Prices(state)) if is_ranked(state) else None


def tie_trace(state):
    """Which rule parted whom; None where nobody was equal."""
    return (Ranking(state).trace or None) if is_ranked(state) else None


def wanted_draws(state):
    """The ties that only a draw parts which nobody has told."""
    return [row["bidders"] for row in tie_trace(state) or [] if row["rule"] == "draw" and len(row["places"]) == 1]


def bidder_row(state, ranking, bidder):
    row = {
        "adjusted": [],
        "behind": "",
        "bidder": bidder,
        "candidate": "no",
        "criteria": [],
        "deviation": "",
        "evaluatedPrice": "",
        "price": state.price(bidder) or 0,
        "pricePoints": "",
        "rank": 0,
        "rejected": state.rejections(bidder),
        "total": "",
    }
    if state.correction(bidder):
        row["offered"] = state.bid(bidder)
    if ranking is None or not state.is_valid(bidder):
        return row
    row["behind"] = ranking.behind.get(bidder, "")
    more = [("pricePoints", *each) for each in ranking.prices.added(bidder)]
    more += [("total", *each) for each in ranking.added_to_total(bidder)] if bidder in ranking.totals else []
    if more:
        row["added"] = [{"of": of, "points": decimal_text(points), "what": what} for of, what, points in more]
    if bidder in ranking.totals:
        row["total"] = decimal_text(ranking.totals[bidder])
        weighted = [counted for counted in ranking.counted(bidder) if "weight" in counted[0]]
        if weighted:
            row["weighted"] = [weighted_row(*counted) for counted in weighted]
    if bidder in ranking.ranks:
        row["rank"] = ranking.ranks[bidder] if ranking.is_ordered else 0
        row["candidate"] = "yes" if ranking.ranks[bidder] <= state.scheme["candidates"] else "no"
    for rows in ranking.criteria.values():
        row["criteria"] += [criterion_row(*values) for values in rows[bidder]]
    if bidder in ranking.prices.set:
        steps = ranking.prices.steps[bidder]
        row["adjusted"] = [{"change": decimal_text(change), "what": what} for what, change in steps]
        row["evaluatedPrice"] = decimal_text(ranking.prices.set[bidder])
        based = ranking.prices.based.get(bidder)
        if based != ranking.prices.set[bidder]:
            row["baselinePrice"] = decimal_text(based) if based is not None else ""
    if ranking.prices.step:
        points, deviation = ranking.prices.points(bidder), ranking.prices.deviation(bidder)
        row["pricePoints"] = decimal_text(points) if points is not None else ""
        row["deviation"] = decimal_text(deviation) if deviation is not None else ""
    return row


def weighted_row(step, points, counted):
    return {"counted": decimal_text(counted), "points": decimal_text(points), "step": step["id"]}


def criterion_row(criterion, points, by_member, without):
    given = [{"member": member, "points": decimal_text(value)} for member, value in sorted(by_member.items())]
    row = {"criterion": criterion, "points": decimal_text(points), "scores": given}
    return row | ({"leftOut": without} if without else {})
