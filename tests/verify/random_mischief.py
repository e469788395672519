# SPDX-License-Identifier: Apache-2.0
"""Courses with one event that does not belong there: the law refuses it, or something that hangs on it; or it changes
nothing. Some are such as no session could have."""

import copy


def spoiled(random, case):
    """The case with one thing changed in its course."""
    case = copy.deepcopy(case)
    course = case["course"]
    random.choice(WAYS)(random, case, course, random.randrange(len(course)))
    return case


def left_out(_random, _case, course, place):
    del course[place]


def repeated(_random, _case, course, place):
    course.insert(place, copy.deepcopy(course[place]))


def exchanged(random, _case, course, place):
    other = random.randrange(len(course))
    course[place], course[other] = course[other], course[place]


def turned_votes(random, _case, course, place):
    """Who was for it is against it."""
    voted = [event for event in course if "yes" in event] or [course[place]]
    event = random.choice(voted)
    if "yes" in event:
        event["yes"], event["no"] = event.get("no", [])[:1], event["yes"]


def other_bidder(random, case, course, place):
    """What is about one bidder is about another."""
    names = [row["id"] for row in case["bidders"]]
    about = ("reject", "bidder", "price", "clarify", "suspect", "explain", "justified", "negotiate")
    rows = [(event, name) for event in course for name in about if name in event] or [(course[place], "")]
    event, name = random.choice(rows)
    if name:
        event[name] = random.choice(names)


def unknown_ground(random, _case, course, place):
    event = random.choice([event for event in course if "ground" in event and "recuse" not in event] or [course[place]])
    if "ground" in event:
        event["ground"] = random.choice(("unheard-of", "order12-21", "sum"))


def fewer_envelopes(random, case, course, place):
    """One too few, one too many, or at a wrong time."""
    names = [row["id"] for row in case["bidders"] if "envelope" in row]
    opened = [event for event in course if "openings" in event]
    if opened and random.random() < 0.5:
        opened[0]["openings"].pop()
    elif names:
        course.insert(place, {"openings": random.sample(names, random.randrange(1, len(names) + 1))})


def inserted(random, case, course, place):
    """An act that is out of place, mostly."""
    name, members = random.choice(case["bidders"])["id"], list(range(1, len(case["committee"]) + 1))
    step = random.choice(case["scheme"]["steps"])
    criterion = random.choice(step.get("criteria", [{"id": "none"}]))["id"]
    votes = {"yes": members}
    acts = (
        {"restart": step["id"]},
        {"competition": "是否明显缺乏竞争", **votes},
        {"competition": "是否明显缺乏竞争", "yes": members[:1], "no": members[1:]},
        {"suspect": name, "text": "偏低", **votes},
        {"explain": name, "given": "yes", "text": "说明", **votes},
        {"justified": name, "text": "说明", **votes},
        {"explain": name, "given": "no", "text": "没有说明"},
        {"price": name, "to": "800000", "basis": "capitals", "text": "大写", "answer": random.choice(("yes", "no")), **votes},
        {"tie": random.sample([row["id"] for row in case["bidders"]], min(2, len(case["bidders"])))},
        {"draw": random.sample([row["id"] for row in case["bidders"]], min(2, len(case["bidders"])))},
        {"correct": criterion, "bidder": name, "of": step["id"], "member": 1, "ground": "sum", "points": "3.5", **votes},
        {"reject": name, "ground": "response", "clause": "一", "text": "不符", **votes},
        {"stop": "unlawful", "clause": "一", "text": "停止", **votes},
        {"negotiate": name, "text": "谈判"},
        {"notify": "变更"},
        {"recusalRequest": 1, "bidder": name, "granted": random.choice(("yes", "no")), "reason": "亲属", "text": "查证"},
        {"chair": [1]},
        {"agree": members},
        {"freeze": ""},
    )
    course.insert(place, random.choice(acts))


WAYS = (left_out, repeated, exchanged, turned_votes, other_bidder, unknown_ground, fewer_envelopes, inserted, inserted)
