#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails where a translation is behind the windows: check_translations.py LUPDATE [ROOT]

zh_CN has every text of widgets/; en has those that English itself spells in two ways, for one and for many.
The Chinese has one word for one thing: what must not stand in it, and what to say instead, is in WORDS; for the English,
of whatever case, in ENGLISH_WORDS.
Mend it with lupdate -no-obsolete -locations none -I . widgets -ts translations/evalroom_zh_CN.ts, and for
evalroom_en.ts with -pluralonly besides, then translate what is unfinished.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import NamedTuple

OPTIONS = {"evalroom_zh_CN.ts": [], "evalroom_en.ts": ["-pluralonly"]}
PLACE = re.compile(r"%(?:L?[1-9]|n)")
# A word of a key or a name is the same in both languages; everything else has Chinese letters.
CHINESE = re.compile(r"[\u4e00-\u9fff]")
# One thing has one word, that of the law where it has one. Bidders hand in (递交) bids, the committee its report (移交).
WORDS = {
    "联署": "会签",
    "递交(?!的文件|的完全一致)": "移交",
    "步骤": "环节",
    "^(?:请)?开始“": "开启",
    "公开(?!表决|录入|招标)": "启封",
    "中止": "暂停; of a program 停止",
    "座位": "工位",
    "(?<!信用|统一)代码": "工位码, or 校验码 of the log",
    "警报|警告": "告警",
    "已授权": "已同意",
    "流标|(?<!采购)废标|(?:采购|评标).{0,6}失败|招标.{1,6}失败": "招标失败, 采购废标 or 终止, as its regime says",
    "文件包|(?<!标段)数据包": "标段数据包",
    "打分|打(?:了|此)?%|打此分": "评分, or 填 of what may be typed",
    "评委": "成员",
    "分值": "分数",
}
# What the glossary has another word for, whatever it is about.
ENGLISH_WORDS = {
    r"\b(?:supplier|vendor|contractor)s?\b": "bidder",
    r"\b(?:proposal|quotation)s?\b": "bid",
    r"\b(?:invalid bids?|disqualif\w+)\b": "rejection of a bid",
    r"\bprice limits?\b": "price ceiling",
    r"\b(?:evaluator|juror|assessor)s?\b": "expert, or member",
    r"\b(?:panel|jury)\b": "committee",
    r"\bchair(?:man|woman|person)\b": "chair",
    r"\bworkstations?\b": "seat",
    r"\b(?:score ?cards?|scoring sheets?|mark sheets?)\b": "score sheet",
}


class Message(NamedTuple):
    source: str
    comment: str
    numerus: bool
    kind: str
    forms: list[str]


def messages(file: Path) -> dict[tuple[str, str, str], Message]:
    found = {}
    for context in ElementTree.parse(file).getroot().findall("context"):
        for element in context.findall("message"):
            translation = element.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            message = Message(element.findtext("source") or "", element.findtext("comment") or "",
                              element.get("numerus") == "yes", translation.get("type", ""), forms)
            found[(context.findtext("name") or "", message.source, message.comment)] = message
    return found


def places(text: str, numerus: bool) -> list[str]:
    # One may be spelled out: "one bid", "a bid".
    return sorted(set(PLACE.findall(text)) - ({"%n"} if numerus else set()))


def other_words(forms: list[str], words: dict[str, str], case: re.RegexFlag = re.NOFLAG) -> list[str]:
    return [f"says {found.group()!r}, say {instead}" for word, instead in words.items()
            if (found := re.search(word, "\n".join(forms), re.MULTILINE | case))]


def faults(message: Message, language: str) -> list[str]:
    if message.kind:
        return [message.kind]
    if any(not form.strip() for form in message.forms):
        return ["empty"]
    told = []
    if any(places(form, message.numerus) != places(message.source, message.numerus) for form in message.forms):
        told.append("other places (%1, %n) than in the source")
    if language == "evalroom_zh_CN.ts" and message.forms[0] == message.source and len(message.source) > 24 \
            and not CHINESE.search(message.source):
        told.append("not translated")
    if language == "evalroom_zh_CN.ts":
        told += other_words(message.forms, WORDS)
    english = [message.source] if language == "evalroom_zh_CN.ts" else message.forms
    return told + other_words(english, ENGLISH_WORDS, re.IGNORECASE)


def check(root: Path, lupdate: str, name: str) -> list[str]:
    committed = root / "translations" / name
    if not committed.is_file():
        return ["is missing"]
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / name
        shutil.copyfile(committed, fresh)
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", *OPTIONS[name], "-I", ".", "widgets",
                        "-ts", str(fresh)], cwd=root, check=True, stderr=subprocess.DEVNULL)
        wanted = messages(fresh)
    have = messages(committed)
    told = [f"{key[0]}: missing: {key[1]!r}" for key in wanted.keys() - have.keys()]
    told += [f"{key[0]}: in no source any more: {key[1]!r}" for key in have.keys() - wanted.keys()]
    told += [f"{key[0]}: {fault}: {key[1]!r}" for key, message in have.items() for fault in faults(message, name)]
    return told


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    root = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parents[2]
    told = [f"{name}: {fault}" for name in OPTIONS for fault in sorted(check(root, arguments[0], name))]
    print("\n".join(told))
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
