# SPDX-License-Identifier: Apache-2.0
"""A second reader of EvalRoom's sessions, written from app/ledger/FORMAT.md alone."""
