# SPDX-License-Identifier: Apache-2.0
"""FORMAT.md §3: the Merkle tree of RFC 6962, with the root of every prefix kept."""

import hashlib


class Tree:
    def __init__(self):
        self._peaks = []  # (height, hash) of the perfect trees, the largest first
        self.roots = [hashlib.sha256(b"").hexdigest()]

    def __len__(self):
        return len(self.roots) - 1

    def append(self, name):
        height, node = 0, hashlib.sha256(b"\0" + bytes.fromhex(name)).digest()
        while self._peaks and self._peaks[-1][0] == height:
            node = hashlib.sha256(b"\1" + self._peaks.pop()[1] + node).digest()
            height += 1
        self._peaks.append((height, node))
        root = node
        for _, left in reversed(self._peaks[:-1]):
            root = hashlib.sha256(b"\1" + left + root).digest()
        self.roots.append(root.hex())

    def root(self):
        return self.roots[-1]

    def has_prefix(self, size, root):
        return size <= len(self) and self.roots[size] == root
