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

    def test_one_thing_has_one_word(self) -> None:
        self.assertEqual(faults(message("Step", "步骤"), CHINESE), ["says '步骤', say 环节"])
        self.assertEqual(faults(message("Step", "环节"), CHINESE), [])
        self.assertEqual(len(faults(message("Deliver the report to the seat", "把报告递交到座位"), CHINESE)), 2)
        self.assertTrue(faults(message("Open it", "开始“%1”"), CHINESE))
        self.assertTrue(faults(message("It has failed", "本次采购已经失败"), CHINESE))
        self.assertTrue(faults(message("Package", "数据包"), CHINESE))
        self.assertTrue(faults(message("%n steps", "%n 个环节", "%n 个步骤", numerus=True), CHINESE))

    def test_a_score_has_one_word_and_who_gives_it_another(self) -> None:
        for text in ("由您重新打分", "您打了%1分", "打此分数的理由", "可打%1"):
            self.assertEqual(len(faults(message("Score %1" if "%1" in text else "Score", text), CHINESE)), 1, text)
        self.assertEqual(faults(message("The members score", "各评委评分"), CHINESE), ["says '评委', say 成员"])
        self.assertEqual(faults(message("Points", "录入的分值"), CHINESE), ["says '分值', say 分数"])
        for text in ("各成员独立评分", "录入的分数", "评标委员会成员", "打开文件", "打印%1", "打不开密钥文件", "满分"):
            self.assertEqual(faults(message("Other %1" if "%1" in text else "Other", text), CHINESE), [], text)

    def test_english_has_the_words_of_the_glossary(self) -> None:
        for text, instead in (("The supplier explains its price.", "bidder"), ("Three Proposals", "bid"),
                              ("an invalid bid", "rejection of a bid"), ("The bidder is disqualified", "rejection of a bid"),
                              ("above the price limit", "price ceiling"), ("an evaluator", "expert, or member"),
                              ("the panel", "committee"), ("Elect a chairman", "chair"), ("your workstation", "seat"),
                              ("the scoring sheet", "score sheet")):
            told = faults(message(text, "原文"), CHINESE)
            self.assertEqual(len(told), 1, text)
            self.assertTrue(told[0].endswith(f", say {instead}"), told)
        for text in ("Every bidder", "a valid bid is rejected", "the limit of time", "Election of the chair", "Score sheet"):
            self.assertEqual(faults(message(text, "原文"), CHINESE), [], text)
        # There the English itself has forms.
        self.assertEqual(faults(message("%n bid(s)", "one bid", "%n suppliers", numerus=True), "evalroom_en.ts"),
                         ["says 'suppliers', say bidder"])

    def test_a_word_may_stand_where_it_means_another_thing(self) -> None:
        for text in ("投标人递交的文件", "全体成员公开表决", "统一社会信用代码", "投资项目统一代码", "标段数据包", "签名失败", "本次招标失败",
                     "本次采购废标"):
            self.assertEqual(faults(message("Other", text), CHINESE), [], text)


if __name__ == "__main__":
    unittest.main()
