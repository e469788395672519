# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §13: an archive, from its first line to its hash."""

from .agreement import check_agreement
from .canonical import encode, hash_of, is_hash, need, sha256
from .law import fold
from .log import at_line, read_line
from .manifest import Manifest
from .rule_dates import rules_on
from .rules import check_rules, check_scheme
from .signed import from_base64url
from .state import State
from .view import state_json

PIECE = 524288


class Archive:
    """A session that has been read and recomputed."""

    def __init__(self, data, platform=None):
        self.pieces, self.platform = [], platform
        lines = data.split(b"\n")
        need(lines[0] == encode({"format": "evalroom-archive-1"}), "no archive")
        need(len(lines) > 5 and lines[-1] == b"", "cut off")
        for number, kind in ((1, "manifest"), (2, "rules"), (3, "scheme")):
            with at_line(number + 1):
                self._head(kind, lines[number])
        self.log, self.can_end = self.manifest.log(), True
        for number, line in enumerate(lines[4:-2], 5):
            with at_line(number):
                self._line(*read_line(line))
        with at_line(len(lines) - 1):
            need(self.can_end, "an entry without its checkpoint")
            self._end(lines[-2], data)
        self.state = State(self.manifest, self.rules, self.scheme)
        fold(self.state, self.log.entries)
        self._check_report()

    def _head(self, kind, line):
        found, value = read_line(line)
        need(found == kind, "order of lines")
        if kind == "manifest":
            self.manifest = Manifest(value)
            need(self.platform in (None, self.manifest.platform.info), "another platform's session")
        elif kind == "rules":
            need(hash_of(value) == self.manifest.rules, "rules other than the manifest's")
            check_rules(value)
            self.rules = rules_on(value, self.manifest.day)
        else:
            need(hash_of(value) == self.manifest.scheme, "scheme other than the manifest's")
            check_scheme(value, self.rules)
            check_agreement(self.manifest, self.rules, value)
            self.scheme = value

    def _line(self, kind, value):
        need(kind in ("entry", "checkpoint", "report"), "kind of line")
        if kind == "report":
            need(self.can_end, "an entry without its checkpoint")
            self._piece(value)
            return
        need(not self.pieces, "an entry behind the report")
        need(kind == "checkpoint" or self.can_end, "an entry without its checkpoint")
        getattr(self.log, kind)(value)
        self.can_end = kind == "checkpoint"

    def _piece(self, value):
        need(not self.pieces or len(self.pieces[-1]) == PIECE, "a piece that is not full")
        piece = from_base64url(value)
        need(0 < len(piece) <= PIECE, "size of a piece")
        self.pieces.append(piece)

    def _end(self, line, data):
        kind, value = read_line(line)
        need(kind == "sha256" and is_hash(value), "no hash at the end")
        need(value == sha256(data[: -len(line) - 1]), "hash of the file")

    def _check_report(self):
        report, state = b"".join(self.pieces), self.state
        if state.delivered is None:
            need(not self.pieces, "a report that was not delivered")
            return
        size, name = state.delivered
        need(len(report) == size and sha256(report) == name, "report other than the delivered one")
        size, name = state.base
        need(0 <= size <= len(report) and sha256(report[:size]) == name, "report without its frozen base")

    def summary(self):
        state, size = self.state, len(self.log.tree)
        return {
            "effects": state.effects,
            "result": state.result(),
            "resultHash": state.result_hash(),
            "root": self.log.tree.root(),
            "size": size,
            "stateHash": hash_of(state_json(state, self.manifest.session, size)),
        }
