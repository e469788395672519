# SPDX-License-Identifier: Apache-2.0
"""A test case that sees an act refused by its rule, and that nothing else has changed."""

import unittest

from evalroom_verify.view import state_json
from play import engineering, goods


def standing(state):
    """What a refused act must leave as it is."""
    row = state_json(state, "", 0)
    for name in ("effects", "alarms"):
        del row[name]
    return row, state.orders, dict(state.requests), sorted(state.explanations), list(state.deemed)


class Law(unittest.TestCase):
    def refused(self, rule, author, kind, /, **fields):
        """The rule refuses the act, and only the list of effects tells of it."""
        # A delegation counts by itself: it seats its member.
        if author not in self.play.room.chains:
            self.play.room.delegate(author)
        before = standing(self.play.state)
        effect = self.play.room.act(author, kind, **fields)
        self.assertEqual(effect, rule, (kind, fields))
        self.assertEqual(standing(self.play.state), before, (kind, fields))

    def order_refused(self, rule, kind, step, member=6, **fields):
        known = self.play.state.step(step)
        defaults = {"after": self.play.state.orders, "round": known.round if known else 1, "step": step}
        self.refused(rule, member, kind, **(defaults | fields))

    def checked_in(self, make=engineering, **facts):
        self.play = make(self, **facts)
        self.play.check_in()
        self.room, self.state = self.play.room, self.play.state
        return self.play

    def elected(self, make=engineering, **facts):
        self.checked_in(make, **facts).elect({1: 2, 2: 2, 3: 2, 4: 1, 5: 1})
        return self.play

    def ready_to_report(self):
        play = self.elected(goods)
        play.judge_goods()
        play.count_prices()
        return play
