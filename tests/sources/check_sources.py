#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads the sources and fails on what a compiler accepts but the house rules do not.

check_sources.py layers [ROOT]   a floor uses floors below it, never above
check_sources.py style [ROOT]    licence line, length, exact numbers, no sleeping tests, no dialog that waits, signs that are icons,
                                 display text in widgets/ alone, nothing put off
"""
import re
import sys
from pathlib import Path
from typing import Iterator, NamedTuple

FLOORS = ["base", "evaluation", "crypto", "ledger", "identity", "documents", "report", "sync", "terminal",
          "hub", "session", "rehearsal", "ctl"]
# A window sees what a person does and reads; the way to the centre and the store are the session's business.
WIDGETS_MAY_USE = {"base", "crypto", "evaluation", "ledger", "identity", "documents", "report", "session", "rehearsal",
                   "widgets"}
# What the order alone would allow.
NEVER = {"hub": {"sync"}, "session": {"hub", "terminal"}, "rehearsal": {"terminal"},
         "evaluation": set(FLOORS) - {"base", "evaluation"}}
# The law must give the same answer on every machine, at any time, without asking anybody.
IMPURE = re.compile(r"\b(QObject|Q_OBJECT|QLocale|QFile\w*|QSql\w*|QNetwork\w*|QTimer|QThread|currentDateTime\w*"
                    r"|currentDate|currentTime|currentMSecsSinceEpoch|currentSecsSinceEpoch|system_clock|steady_clock)\b")
INEXACT = re.compile(r"\b(double|float|qreal)\b")
EXACT_FLOORS = ("app/evaluation/", "app/ledger/")
SLEEP = re.compile(r"\bqSleep\s*\(|\bqWait\s*\(|\bQThread::[mu]?sleep\s*\(|\bsleep_(for|until)\b|\btime\.sleep\s*\("
                   r"|\b(u|nano)?sleep\s*\(")
# Qt Test's own patience is five seconds.
IMPATIENT = re.compile(r"\bQTRY_\w+\s*\(|\bqWaitFor\w*\s*\((?!.*Patience)")
# In two pieces, so that this file may name what it forbids.
PUT_OFF = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b")
# Law is dated data of the rule sets: a sentence of the program that names an article is wrong under another law.
STATUTE = re.compile(r"号令|第[〇零一二三四五六七八九十百千0-9]+条")
# Whatever waits inside of an event stops the window, and what stands in front of it has to be answered first: questions
# and errors stand on the page, beside what they are about.
BLOCKING = re.compile(r"\b(QMessageBox|QErrorMessage|QInputDialog|QProgressDialog|QEventLoop|processEvents"
                      r"|getOpenFileName\w*|getSaveFileName\w*|getExistingDirectory\w*)\b|->exec\s*\(")
# A sentence for a person is made and translated in widgets/; below, an error has a code and details.
DISPLAY_TEXT = re.compile(r"\b(tr|qtTrId|Q(Core|Gui)?Application::translate|Q_DECLARE_TR_FUNCTIONS|QT_TR\w*NOOP\w*)\s*\("
                          r"|\bqApp\s*->\s*translate\s*\(")
# A letter that stands for a state looks as the fonts of the machine have it, if they have it.
FONT_SIGN = re.compile("[✓✔✕✖✗✘▲△▼▽●○◆◇■□★☆≠⚠←]")
# Documents of invented tenders, which quote the law as such documents do.
INVENTED = "app/documents/sample/"
LICENCE = "SPDX-License-Identifier: Apache-2.0"
LONGEST = 400
# Files that may be longer, each with its reason.
MAY_BE_LONGER = set()

CODE = {".h", ".cpp"}
SCRIPTS = {".py", ".sh"}
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
GENERATED = re.compile(r"(\.moc|^moc_.*|^ui_[^/]*\.h|\.inc)$")
# Comments and literals say words that are no use of them. Raw strings first: quotes mean nothing in them.
NO_CODE = re.compile(r'R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"'
                     r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*.*?\*/", re.DOTALL)


class Offence(NamedTuple):
    file: str
    line: int
    what: str


def files(root: Path, folders: list[str], suffixes: set[str]) -> Iterator[tuple[str, str]]:
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file():
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def code_only(text: str) -> str:
    return NO_CODE.sub(lambda found: "\n" * found.group().count("\n"), text)


def without_comments(text: str) -> str:
    return NO_CODE.sub(lambda found: "\n" * found.group().count("\n") if found.group().startswith("/")
                       else found.group(), text)


def matches(file: str, text: str, pattern: re.Pattern[str], what: str) -> list[Offence]:
    return [Offence(file, number, f"{what}: {found.group().strip()}")
            for number, line in enumerate(text.split("\n"), 1) for found in pattern.finditer(line)]


def floor_of(file: str) -> str:
    parts = file.split("/")
    return parts[1] if parts[0] == "app" else parts[0]


def target_of(root: Path, file: str, name: str) -> str | None:
    """The floor that an include names; None for a library's or a generated header, "" for one without its floor."""
    first = name.split("/")[0]
    if "/" in name and first in FLOORS:
        return first
    if first == "widgets" or (root / "widgets" / name).is_file():
        return "widgets"
    if (root / file).parent.joinpath(name).is_file():
        return ""
    return None


def wrong_direction(user: str, used: str) -> bool:
    if user == "widgets":
        return used not in WIDGETS_MAY_USE
    if used == "widgets" or used in NEVER.get(user, set()):
        return True
    return FLOORS.index(used) > FLOORS.index(user)


def includes(root: Path, file: str, text: str) -> Iterator[Offence]:
    user = floor_of(file)
    for number, line in enumerate(text.split("\n"), 1):
        found = INCLUDE.match(line)
        if not found or GENERATED.search(found.group(2)):
            continue
        name = found.group(2)
        used = target_of(root, file, name)
        if used is None and found.group(1) == '"':
            yield Offence(file, number, f'"{name}" is no file of ours; a library\'s header stands in <>')
        elif used == "":
            yield Offence(file, number, f'"{name}" does not name its floor')
        elif used is not None and wrong_direction(user, used):
            yield Offence(file, number, f"{user} may not use {used}: {name}")


def layers(root: Path) -> list[Offence]:
    offences = []
    for file, text in files(root, ["app", "widgets"], CODE):
        if file.startswith("app/") and floor_of(file) not in FLOORS:
            offences.append(Offence(file, 1, "stands on no known floor"))
            continue
        offences += includes(root, file, text)
        if file.startswith("app/evaluation/"):
            offences += matches(file, code_only(text), IMPURE, "the law is pure")
    return sorted(set(offences))


def code_style(file: str, text: str) -> list[Offence]:
    offences = []
    code = code_only(text)
    if file.startswith(EXACT_FLOORS):
        offences += matches(file, code, INEXACT, "only exact numbers here")
    if file.startswith("app/"):
        offences += matches(file, code, DISPLAY_TEXT, "nothing below widgets/ knows display text")
    if file.startswith("app/") and not file.startswith(INVENTED):
        offences += matches(file, without_comments(text), STATUTE, "the law stands in the rule sets, not in sentences")
    if file.startswith("widgets/"):
        offences += matches(file, code, BLOCKING, "nothing stands in the way of a window")
        offences += matches(file, without_comments(text), FONT_SIGN, "signs are icons, of widgets/style/icons.h")
    if file.startswith("tests/"):
        offences += matches(file, code, SLEEP, "a test waits for the condition, never for a while")
        if '"patience.h"' not in text and file != "tests/patience.h":
            offences += matches(file, code, IMPATIENT, 'without "patience.h" a test fails on a slow machine')
    return offences


def style(root: Path) -> list[Offence]:
    offences = []
    for file, text in files(root, ["app", "widgets", "tests", "installer"], CODE | SCRIPTS):
        lines = text.splitlines()
        head = lines[:1] if Path(file).suffix in CODE else lines[:2]
        if not any(line in (f"// {LICENCE}", f"# {LICENCE}") for line in head):
            offences.append(Offence(file, 1, "the licence line is missing"))
        if len(lines) > LONGEST and file not in MAY_BE_LONGER:
            offences.append(Offence(file, len(lines), f"longer than {LONGEST} lines"))
        offences += matches(file, text, PUT_OFF, "nothing is put off in the sources")
        if Path(file).suffix in CODE:
            offences += code_style(file, text)
        elif file.startswith("tests/") and not file.startswith("tests/sources/"):
            offences += matches(file, text, SLEEP, "a test waits for the condition, never for a while")
    return sorted(set(offences))


def main(arguments: list[str]) -> int:
    checks = {"layers": layers, "style": style}
    if not arguments or arguments[0] not in checks:
        print(__doc__)
        return 2
    root = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parents[2]
    offences = checks[arguments[0]](root)
    for offence in offences:
        print(f"{offence.file}:{offence.line}: {offence.what}")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
