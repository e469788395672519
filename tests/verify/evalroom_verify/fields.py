# SPDX-License-Identifier: Apache-2.0
"""What rules as data are made of (FORMAT.md §10)."""

from .canonical import MAX_TEXT, is_said, is_text, need, number


def word(value, words, what):
    need(isinstance(value, str) and value in words, what)


def positive(text):
    value = number(text)
    need(value > 0, "a number above 0")
    return value


def texts(value, names, said=""):
    need(all(is_text(value[name], MAX_TEXT) for name in names.split()), "text")
    need(all(is_said(value[name]) for name in said.split()), "blank text")
