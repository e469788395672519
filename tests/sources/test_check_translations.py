#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What check_translations.py finds in one message."""
import unittest

from check_translations import Message, faults

CHINESE = "evalroom_zh_CN.ts"


def message(source: str, *forms: str, kind: str = "", numerus: bool = False) -> Message:
    return Message(source, "", numerus, kind, list(forms))


class Faults(unittest.TestCase):
    def test_a_finished_message_has_none(self) -> None:
        self.assertEqual(faults(message("Seal %1", "密封%1"), CHINESE), [])
        self.assertEqual(faults(message("Ctrl+F", "Ctrl+F"), CHINESE), [])

    def test_what_is_unfinished_or_empty_is_found(self) -> None:
        self.assertEqual(faults(message("Seal", "密封", kind="unfinished"), CHINESE), ["unfinished"])
        self.assertEqual(faults(message("Seal", "密封", kind="vanished"), CHINESE), ["vanished"])
        self.assertEqual(faults(message("Seal", " "), CHINESE), ["empty"])
        self.assertEqual(faults(message("%n bids", "%n 份", "", numerus=True), CHINESE), ["empty"])

    def test_places_are_the_same_in_both_languages(self) -> None:
        self.assertTrue(faults(message("%1 of %2", "共 %1"), CHINESE))
        self.assertEqual(faults(message("%1 of %2", "%2 中的 %1"), CHINESE), [])
        self.assertEqual(faults(message("%n bids", "one bid", "%n bids", numerus=True), "evalroom_en.ts"), [])

    def test_a_sentence_left_in_english_is_found(self) -> None:
        sentence = "Nothing that is typed here is lost."
        self.assertEqual(faults(message(sentence, sentence), CHINESE), ["not translated"])


if __name__ == "__main__":
    unittest.main()
