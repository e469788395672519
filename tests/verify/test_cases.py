#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The second verifier counts cases: the worked examples, and many at random, of which the program says the same.
EVALROOM_CASES: how many; EVALROOM_SEED: which."""

import collections
import copy
import json
import os
import random
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True

from evalroom_verify.canonical import Fault
from evalroom_verify.case import differences, evaluate, outcome_of, proposals
from evalroom_verify.case_order import check_course
from law_case import LawCase
from random_case import RULES, made_up
from random_mischief import spoiled
from room import RESOURCES, meets, resource
from test_schemas import faults, misspelled

AT_ONCE = 250


def program():
    return Path(os.environ["EVALROOM_BIN"]) / "evalroomctl"


def found_by_program(cases):
    """What the program finds in these cases, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{i}.json" for i in range(len(cases))]
        for file, case in zip(files, cases):
            file.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
        done = subprocess.run([program(), "evaluate", "--json", *files], capture_output=True, text=True)
    if done.returncode == 2 or done.stderr:
        raise AssertionError(done.stdout[-2000:] + done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


class Examples(unittest.TestCase):
    def test_every_example_comes_out_as_worked_out(self):
        files = sorted((RESOURCES / "cases").glob("*.json"))
        self.assertGreater(len(files), 10)
        for file in files:
            case = json.loads(file.read_text(encoding="utf-8"))
            rules, scheme = (
                part if isinstance(part, dict) else resource(f"{folder}/{part}.json")
                for folder, part in (("rules", case["rules"]), ("schemes", case["scheme"]))
            )
            outcome = evaluate(case, rules, scheme)
            with self.subTest(file.name):
                self.assertEqual(differences(case, outcome, proposals(case, rules)), [])


    def test_bids_that_must_not_be_opened_are_none_of_a_case(self):
        case = json.loads((RESOURCES / "cases" / "engineering.json").read_text(encoding="utf-8"))
        rules, scheme = resource("rules/engineering.json"), resource("schemes/engineering.json")
        few = case | {"bidders": case["bidders"][:2]}
        self.assertRaisesRegex(Fault, "too few bids to be opened", evaluate, few, rules, scheme)
        bought = case | {"lot": {"reserve": "100"}}
        self.assertRaisesRegex(Fault, "a reserve of what is bought", evaluate, bought, rules, scheme)

    def test_second_envelopes_that_nobody_would_open_are_none_of_a_case(self):
        rules, case = resource("rules/government-tender.json"), resource("cases/goods-fixed-price.json")
        sealed = copy.deepcopy(case)
        sealed["bidders"][0]["envelope"] = sealed["bidders"][0].pop("price")
        self.assertRaisesRegex(Fault, "a second envelope for nothing", evaluate, sealed, rules, case["scheme"])
        offers = resource("cases/negotiation.json")
        offers["bidders"][0]["envelope"] = offers["bidders"][0].pop("price")
        parts = resource("rules/government-negotiation.json"), resource("schemes/negotiation.json")
        self.assertRaisesRegex(Fault, "a second envelope for nothing", evaluate, offers, *parts)

    def test_the_rules_are_in_force_when_the_bids_are_opened(self):
        case, scheme = resource("cases/engineering.json"), resource("schemes/engineering.json")
        rules = resource("rules/engineering.json") | {"effectiveTo": "2026-06-30"}
        days = {"2020-01-01": False, "2024-12-31": False, "2025-01-01": True, "2026-06-30": True, "2026-07-01": False}
        for day, lawful in days.items():
            opened = case | {"lot": case["lot"] | {"opened": day}}
            with self.subTest(day):
                meets(self, "" if lawful else "rules that were not in force", lambda: evaluate(opened, rules, scheme))

    def test_a_named_chair_is_of_the_committee(self):
        case, rules = resource("cases/engineering.json"), resource("rules/engineering.json")
        stranger, owner = "a chair who is not of the committee", "an owner as chair"
        for member, may, what in ((2, "no", ""), (5, "yes", ""), (5, "no", owner), (6, "yes", stranger), (42, "yes", stranger)):
            scheme = resource("schemes/engineering.json") | {"chair": {"member": member, "mode": "named"}}
            ruled = rules | {"chair": {"mustBeElected": "no", "ownerMayChair": may}}
            with self.subTest((member, may)):
                meets(self, what, lambda: evaluate(case, ruled, scheme))

    def test_bids_that_nobody_has_found_qualified_are_none_of_a_tender(self):
        """87号令 art. 44."""
        case, rules, scheme = resource("cases/goods.json"), resource("rules/government-tender.json"), resource("schemes/goods.json")
        del case["bidders"][3]["qualification"]
        self.assertRaisesRegex(Fault, "whether it is qualified", evaluate, case, rules, scheme)
        evaluate(case, rules | {"qualification": "committee"}, scheme)

    def test_some_lots_want_a_larger_committee(self):
        case, rules, scheme = resource("cases/goods.json"), resource("rules/government-tender.json"), resource("schemes/goods.json")
        for lot, lawful in (({"budget": "9999999.99"}, True), ({"budget": "10000000"}, False), ({"sector": "complex"}, False)):
            with self.subTest(lot):
                if lawful:
                    evaluate(case | {"lot": lot}, rules, scheme)
                else:
                    self.assertRaisesRegex(Fault, "too few for the lot.*第四十七条", evaluate, case | {"lot": lot}, rules, scheme)


class Refused(unittest.TestCase):
    def test_points_that_nobody_can_give(self):
        case = resource("cases/engineering.json")
        rules, scheme = resource("rules/engineering.json"), resource("schemes/engineering.json")
        for points in ({"method": {"x": "7"}}, {"method": {"d": "7"}}, {"beauty": {"a": "7"}}):
            changed = copy.deepcopy(case)
            for criterion, row in points.items():
                changed["course"][4]["points"].setdefault(criterion, {}).update(row)
            with self.subTest(points), self.assertRaisesRegex(Fault, "points that nobody can give"):
                evaluate(changed, rules, scheme)


class CountedAlike(unittest.TestCase):
    """What random cases found: the count without the law, and the law."""

    def test_who_makes_no_final_offer_has_the_first_one(self):
        """74号令 art. 42: also where nobody makes any."""
        case = resource("cases/single-source.json")
        case |= {"lot": {"opened": "2026-01-05"}, "rules": resource("rules/government-single-source.json")}
        case |= {"scheme": resource("schemes/single-source.json")}
        held = [event for event in case["course"] if event.get("step") == "offers"]
        held[0]["offers"] = {}
        law = LawCase(case).play()
        self.assertEqual((outcome_of(case, case["rules"], case["scheme"]), []), (law.outcome(), law.blocked))
        self.assertEqual(law.outcome()[0]["bidders"][0]["price"], 860000_00)

    def test_every_example_with_a_low_price_or_few_bids_is_the_law_s(self):
        for name in ("goods-low-price", "goods-low-price-restart", "inquiry-draw", "inquiry-recusal", "engineering-competition", "engineering-two-envelopes", "goods-fixed-price"):
            case = resource(f"cases/{name}.json")
            for part, folder in (("rules", "rules"), ("scheme", "schemes")):
                case[part] = resource(f"{folder}/{case[part]}.json") if isinstance(case[part], str) else case[part]
            case["lot"] = {"opened": "2026-01-05"} | case["lot"]
            law = LawCase(case).play()
            with self.subTest(name):
                self.assertEqual((outcome_of(case, case["rules"], case["scheme"]), []), (law.outcome(), law.blocked))


class NoSession(unittest.TestCase):
    def test_a_course_that_no_session_could_have_is_none(self):
        case, rules, scheme = resource("cases/engineering.json"), resource("rules/engineering.json"), resource("schemes/engineering.json")
        out = {"suspend": "停电"}
        rows = {
            "unknownStep": [{"step": "chair"}],
            "unknownMember": [{"recuse": 9, "bidder": "a", "text": "持股"}],
            "unknownMember$": [{"recusalRequest": 9, "bidder": "a", "granted": "no", "reason": "持股", "text": "查无此事"}],
            "memberTwice": [{"leaves": 1, "comes": 2}],
            "unknownMotion": [{"leaves": 1, "comes": 8, "votes": [{"on": 0, "vote": "yes"}]}],
            "suspended": [out, {"step": "form"}],
            "notSuspended": [{"resume": "来电"}],
            "unfilled": [out | {"kind": "unfilled", "material": "全部"}, {"resume": "来电"}],
            "notFrozen": [{"sign": [1]}],
            "closed": [{"freeze": ""}, {"deliver": "yes"}, {"resume": "来电"}],
        }
        for word, course in rows.items():
            with self.subTest(word), self.assertRaisesRegex(Fault, word):
                evaluate(case | {"course": course}, rules, scheme)


class ByTheLaw(unittest.TestCase):
    """The second reader counts a case without the law; the whole law, act by act, comes to the same, and blocks nothing."""

    def test_what_is_made_up_is_lawful_and_counted_alike(self):
        generator = random.Random(f"law {os.environ.get('EVALROOM_SEED', '1')}")
        for place in range(int(os.environ.get("EVALROOM_CASES", "1000")) // 10):
            case = made_up(generator)
            law = LawCase(case).play()
            found = outcome_of(case, case["rules"], case["scheme"])
            self.assertEqual((found, []), (law.outcome(), law.blocked), f"case {place}: {json.dumps(case, ensure_ascii=False)}")

    def test_what_is_made_up_has_everything_that_may_happen(self):
        """How often each is drawn in 500 cases; what hardly ever is tests nothing."""
        generator, drawn = random.Random(1), collections.Counter()
        for _ in range(500):
            drawn.update(kinds(made_up(generator)))
        wanted = {"chair", "fails", "reject", "correct", "basis", "clarify", "setAside", "suspect", "explain", "justified", "competition"}
        wanted |= {"openings", "offers", "withdrawn", "restart", "stop", "tie", "draw", "negotiate", "notify", "moreTime"}
        wanted |= {"recuse", "recusalRequest", "leaves", "judges", "votes", "suspend", "resume"}
        wanted |= {"agree", "dissent", "deemed", "freeze", "sign", "deliver"}
        wanted |= {"undecrypted", "envelope", "brand", "entitled", "stated", "bill", "reserve", "ceiling", "fixedPart"}
        wanted |= {"fixedPrice", "lowPrice", "outliers", "voting", "all", "elected", "named", "none", *RULES}
        self.assertEqual({kind: drawn[kind] for kind in sorted(wanted) if drawn[kind] < 2}, {})


def kinds(case):
    """What is in a case, each word once."""
    scheme, found = case["scheme"], {case["rules"]["id"], *case["lot"]}
    found |= {scheme["denominator"], scheme["chair"]["mode"]} | {"fixedPrice", "lowPrice"} & set(scheme)
    found |= {"outliers"} if scheme["outlierPercent"] != "1000" else set()
    for row in (*case["bidders"], *case["course"]):
        found |= {name for name, value in row.items() if value != []}
    return found


class Outcomes(unittest.TestCase):
    """What the program says of a case is what the published schema says of it."""

    def cases(self):
        for file in sorted((RESOURCES / "cases").glob("*.json")):
            yield json.loads(file.read_text(encoding="utf-8"))
        works = resource("cases/engineering.json")
        yield works | {"course": works["course"][:3] + works["course"][4:]}  # a bid over the ceiling, rejected by nobody
        yield works | {"course": [{"step": "form"}, {"moreTime": [1, 2], "text": "时间不够"}]}
        wrong = copy.deepcopy(works)
        wrong["course"][4]["points"]["method"]["a"][3] = "7.25"
        yield wrong
        yield works | {"expected": {"a": {"rank": 1, "total": "1"}}}

    def test_every_outcome_fits_the_schema(self):
        cases = list(self.cases())
        outcomes = found_by_program(cases)
        for case, outcome in zip(cases, outcomes):
            with self.subTest(case["title"]):
                self.assertEqual(faults("outcome", outcome), [])
        blocked, asked, wrong, different = outcomes[-4:]
        self.assertEqual([(row["member"], row["value"]) for row in wrong["figures"]], [(4, "7.25")])
        self.assertIn("《", blocked["blocked"][0]["source"])
        self.assertIn("extension", [question["what"] for question in asked["asked"]])
        self.assertEqual({row["what"] for row in different["differences"]}, {"rank", "total"})
        for path, changed in misspelled(different):
            with self.subTest(path):
                self.assertNotEqual(faults("outcome", changed), [])


    def test_what_is_no_case_fits_the_schema(self):
        works = resource("cases/engineering.json")
        works["bidders"][1]["price"] = "1.005"
        (refusal,) = found_by_program([works])
        self.assertEqual(faults("refusal", refusal), [])
        self.assertEqual([(row["bidder"], row["value"]) for row in refusal["figures"]], [("b", "1.005")])

    def test_a_late_rejection_is_told_with_every_number(self):
        works = resource("cases/engineering.json")
        late = {"reject": "g", "ground": "regulation-51-7", "clause": "1", "text": "串通投标", "yes": [1, 2, 3]}
        case = works | {"course": [*works["course"][:-1], late, works["course"][-1]]}
        del case["expected"]
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "late.json"
            file.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
            told = subprocess.run([program(), "evaluate", file], capture_output=True, text=True).stdout
        for line in (
            "prices of the baseline, frozen:",
            "    89900000 g: left out, among the lowest; no longer a valid bid",
            "    98500000 a: left out, among the highest",
            "    - d: no part, not a valid bid",
            "    sum of the 4 that count: 381112500",
            "    mean of the 4 that count: 95278125",
            "    times the coefficient 0.97: 92419781.25",
            "baseline: 92419781.25 yuan",
            "    step management: 8",
        ):
            with self.subTest(line):
                self.assertIn(line, told.splitlines())


def told(outcome):
    """What the law says of a case, without the words for people."""
    for row in outcome.get("result", {}).get("bidders", []):
        row["rejected"] = len(row["rejected"])
    blocked = [(row["event"], row["act"], row["rule"]) for row in outcome["blocked"]]
    return (outcome.get("result"), outcome.get("baselineTrace"), outcome.get("report"), outcome.get("tieTrace")), blocked


class Spoiled(unittest.TestCase):
    """One event does not belong into the course: both play it through the law, and it refuses them the same."""

    def test_both_are_refused_the_same(self):
        seed, refused = os.environ.get("EVALROOM_SEED", "1"), 0
        cases, impossible = [], []
        for place in range(int(os.environ.get("EVALROOM_CASES", "1000")) // 5):
            generator = random.Random(f"spoiled {seed} {place}")
            case = spoiled(generator, made_up(generator))
            try:
                check_course(case, case["scheme"])
                cases.append(case)
            except Fault as fault:
                impossible.append((case, str(fault)))
        for begin in range(0, len(cases), AT_ONCE):
            for case, outcome in zip(cases[begin : begin + AT_ONCE], found_by_program(cases[begin : begin + AT_ONCE])):
                law, found = LawCase(case).play(), told(outcome)
                refused += bool(law.blocked)
                self.assertEqual(found, (law.outcome(), law.blocked), json.dumps(case, ensure_ascii=False))
        self.assertGreater(refused, len(cases) // 4)
        self.assertGreater(len(impossible), 0)
        for case, word in impossible[:40]:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / "case.json"
                file.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
                done = subprocess.run([program(), "evaluate", file], capture_output=True, text=True)
            self.assertRegex(done.stdout, rf"^No session could go like this: .*{word}\)", json.dumps(case, ensure_ascii=False))


class AtRandom(unittest.TestCase):
    def test_both_count_the_same(self):
        count, seed = int(os.environ.get("EVALROOM_CASES", "1000")), int(os.environ.get("EVALROOM_SEED", "1"))
        generator = random.Random(seed)
        for begin in range(0, count, AT_ONCE):
            cases = [made_up(generator) for _ in range(min(AT_ONCE, count - begin))]
            outcomes = found_by_program(cases)
            self.assertEqual(len(outcomes), len(cases))
            for place, (case, outcome) in enumerate(zip(cases, outcomes), begin):
                if place < 50:
                    self.assertEqual(faults("outcome", outcome), [])
                self.assertEqual(outcome.get("proposals", []), proposals(case, case["rules"]), json.dumps(case))
                expected, found = outcome_of(case, case["rules"], case["scheme"]), told(outcome)
                if found != (expected, []):
                    both = [json.dumps(each, ensure_ascii=False) for each in (case, found, expected)]
                    self.fail(f"seed {seed}, case {place}: " + "\n".join(both))


if __name__ == "__main__":
    unittest.main()
