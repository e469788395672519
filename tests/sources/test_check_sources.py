#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Made-up trees, good and bad, so that the checks of the sources are seen to fail."""
import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import check_sources

HEAD = "// SPDX-License-Identifier: Apache-2.0\n"


class MadeUpTree(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, file, text, head=HEAD):
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(head + text, encoding="utf-8")

    def places(self, check):
        return [f"{offence.file}:{offence.line}" for offence in check(self.root)]


class Layers(MadeUpTree):
    def assertRefused(self, file, text):
        self.write(file, text)
        self.assertEqual(self.places(check_sources.layers), [f"{file}:2"], text)

    def assertAllowed(self, file, text):
        self.write(file, text)
        self.assertEqual(check_sources.layers(self.root), [], text)

    def test_downwards_is_allowed(self):
        for user, used in [("ledger", "crypto"), ("report", "documents"), ("sync", "ledger"), ("hub", "report"),
                           ("session", "sync"), ("rehearsal", "hub"), ("ctl", "rehearsal"), ("evaluation", "base")]:
            self.assertAllowed(f"app/{user}/a.cpp", f'#include "{used}/b.h"\n')

    def test_upwards_is_refused(self):
        for user, used in [("base", "crypto"), ("crypto", "ledger"), ("documents", "report"), ("sync", "session"),
                           ("hub", "session"), ("rehearsal", "ctl")]:
            with self.subTest(user=user, used=used):
                self.assertRefused("app/" + user + "/a.cpp", f'#include "{used}/b.h"\n')
                (self.root / f"app/{user}/a.cpp").unlink()

    def test_angle_brackets_hide_nothing(self):
        self.assertRefused("app/base/a.h", "#include <ledger/b.h>\n")

    def test_what_the_order_allows_but_the_design_does_not(self):
        for user, used in [("hub", "sync"), ("session", "hub"), ("evaluation", "crypto")]:
            with self.subTest(user=user, used=used):
                self.assertRefused(f"app/{user}/a.cpp", f'#  include "{used}/b.h"\n')
                (self.root / f"app/{user}/a.cpp").unlink()

    def test_windows_know_the_session_only(self):
        self.write("widgets/main_window.h", "")
        self.assertAllowed("widgets/scoring/a.cpp", '#include "session/b.h"\n#include "rehearsal/c.h"\n'
                           '#include "main_window.h"\n#include "widgets/d.h"\n#include <QWidget>\n')
        for used in ["hub", "sync", "terminal", "ctl"]:
            with self.subTest(used=used):
                self.assertRefused("widgets/a.cpp", f'#include "{used}/b.h"\n')

    def test_nobody_below_knows_a_window(self):
        self.write("widgets/main_window.h", "")
        self.assertRefused("app/session/a.cpp", '#include "widgets/main_window.h"\n')
        self.assertRefused("app/session/a.cpp", '#include "main_window.h"\n')

    def test_an_include_names_its_floor(self):
        self.write("app/base/b.h", "")
        self.assertRefused("app/base/a.cpp", '#include "b.h"\n')

    def test_generated_files_and_libraries_are_no_floors(self):
        self.assertAllowed("app/session/a.cpp", '#include "a.moc"\n#include <QObject>\n#include <zip.h>\n')

    def test_a_library_stands_in_angle_brackets(self):
        self.assertRefused("app/crypto/a.cpp", '#include "openssl/evp.h"\n')

    def test_an_unknown_floor_is_refused(self):
        self.write("app/cellar/a.cpp", "")
        self.assertEqual(self.places(check_sources.layers), ["app/cellar/a.cpp:1"])

    def test_the_law_is_pure(self):
        for line in ["#include <QObject>", "class A : public QObject {};", "QDateTime::currentDateTimeUtc();",
                     "QLocale::c();", "QFileInfo a;", "QSqlQuery a;", "QNetworkReply* a;",
                     "std::chrono::system_clock::now();"]:
            with self.subTest(line=line):
                self.assertRefused("app/evaluation/a.cpp", line + "\n")
        self.assertAllowed("app/evaluation/a.cpp", '// no QObject here\nauto a = "QLocale"; /* QFile */ QJsonObject b;\n')
        self.assertAllowed("app/ledger/a.cpp", "QFile a;\n")


class Style(MadeUpTree):
    def assertRefused(self, file, text, line=2, head=HEAD):
        self.write(file, text, head)
        self.assertEqual(self.places(check_sources.style), [f"{file}:{line}"], text)
        (self.root / file).unlink()

    def assertAllowed(self, file, text, head=HEAD):
        self.write(file, text, head)
        self.assertEqual(check_sources.style(self.root), [], text)
        (self.root / file).unlink()

    def test_every_source_has_its_licence_line_first(self):
        self.assertRefused("app/base/a.h", "", head="", line=1)
        self.assertRefused("tests/base/a.cpp", HEAD, head="\n", line=1)
        self.assertRefused("tests/a.py", "", head="#!/usr/bin/env python3\n", line=1)
        self.assertAllowed("tests/a.py", "# SPDX-License-Identifier: Apache-2.0\n", head="#!/usr/bin/env python3\n")

    def test_a_file_has_a_longest_length(self):
        self.assertAllowed("widgets/a.cpp", "\n" * 399)
        self.assertRefused("widgets/a.cpp", "\n" * 400, line=401)

    def test_exact_floors_know_no_inexact_number(self):
        for word in ["double", "float", "qreal"]:
            self.assertRefused("app/evaluation/a.cpp", f"{word} a = 0;\n")
            self.assertRefused("app/ledger/a.h", f"std::vector<{word}> a;\n")
            self.assertAllowed("app/documents/a.h", f"{word} a = 0;\n")
        self.assertAllowed("app/ledger/a.h", '// no double\nvalue.isDouble(); "float"; R"(qreal ")"; 1\'000\'000;\n')

    def test_what_stands_behind_a_separator_of_digits_is_read(self):
        self.assertRefused("app/ledger/a.h", "f(1'000, double(2), 1'000);\n")

    def test_tests_are_patient(self):
        for line in ["QTRY_VERIFY(ready);", "QTRY_COMPARE(a, b);", "QTest::qWaitFor(ready);",
                     "QTest::qWaitForWindowActive(&window);"]:
            self.assertRefused("tests/base/a.cpp", line + "\n")
        self.assertAllowed("tests/base/a.cpp", '#include "patience.h"\nQTRY_VERIFY(ready);\n')
        self.assertAllowed("tests/base/a.cpp", "QTest::qWaitForWindowActive(&window, Patience);\n")

    def test_tests_do_not_sleep(self):
        for line in ["QTest::qSleep(5);", "QTest::qWait(5);", "QThread::msleep(5);", "usleep(5);", "sleep(1);",
                     "std::this_thread::sleep_for(5ms);"]:
            self.assertRefused("tests/base/a.cpp", line + "\n")
        self.assertRefused("tests/story/a.py", "time.sleep(1)\n", head=HEAD.replace("//", "#"))
        self.assertAllowed("tests/base/a.cpp", "QTest::qWaitFor(ready, Patience); // no sleep()\n")
        self.assertAllowed("app/sync/a.cpp", "QThread::msleep(5);\n")

    def test_nothing_stands_in_the_way_of_a_window(self):
        for line in ["QMessageBox::question(this, a, b);", "QInputDialog::getText(this, a, b);", "dialog->exec();",
                     "QEventLoop loop;", "QCoreApplication::processEvents();",
                     "QFileDialog::getSaveFileName(this);"]:
            self.assertRefused("widgets/desk/a.cpp", line + "\n")
        self.assertAllowed("widgets/desk/a.cpp", "dialog->open();\nreturn QApplication::exec();\n")
        self.assertAllowed("tests/widgets/a.cpp", "QCoreApplication::processEvents();\n")

    def test_display_text_is_made_in_windows(self):
        for line in ['return tr("No connection");', 'Session::tr ("No connection");', "Q_DECLARE_TR_FUNCTIONS(Words)",
                     'QCoreApplication::translate("Words", "No connection");', 'qApp->translate("Words", "a");',
                     'QT_TRANSLATE_NOOP("Words", "a")', 'QT_TR_NOOP("a")', 'qtTrId("a");']:
            with self.subTest(line=line):
                self.assertRefused("app/session/a.cpp", line + "\n")
                self.assertAllowed("widgets/desk/a.cpp", line + "\n")
        self.assertAllowed("app/session/a.cpp", '// tr("a")\nauto a = "tr(b)"; str(a); attr(a); ptr(a); tr_ (a);\n'
                           "painter.translate(1, 2);\nstruct tr;\n")

    def test_a_sign_is_no_letter(self):
        for sign in "✓✕▲★≠":
            self.assertRefused("widgets/desk/a.cpp", f'label->setText(u"{sign} "_s + words);\n')
        self.assertAllowed("widgets/desk/a.cpp", 'label->setText(u"2 × 3 – 4 …"_s); // ✓\n')
        self.assertAllowed("app/documents/sample/a.cpp", 'body(u"★"_s);\n')

    def test_no_sentence_names_an_article(self):
        for text in ["（87号令）", "第三十一条", "第36条"]:
            self.assertRefused("app/report/a.cpp", f'body(u"依照{text}"_s);\n')
        self.assertAllowed("app/report/a.cpp", '// 87号令 art. 31, 第三十一条\nbody(u"第 %1 条"_s); // "87号令"\n')
        self.assertAllowed("app/documents/sample/a.cpp", 'body(u"第二十二条"_s);\n')

    def test_nothing_is_put_off(self):
        for word in ["TO" "DO", "FIX" "ME"]:
            self.assertRefused("app/base/a.cpp", f"// {word}: later\n")


class Command(MadeUpTree):
    def run_it(self, *arguments):
        with contextlib.redirect_stdout(io.StringIO()) as output:
            status = check_sources.main(list(arguments))
        return status, output.getvalue()

    def test_offences_are_printed_by_place_and_fail(self):
        self.write("app/base/a.h", '#include "hub/b.h"\n')
        status, output = self.run_it("layers", str(self.root))
        self.assertEqual((status, output), (1, "app/base/a.h:2: base may not use hub: hub/b.h\n"))

    def test_a_clean_tree_passes_silently(self):
        self.write("app/base/a.h", "")
        for check in ["layers", "style"]:
            self.assertEqual(self.run_it(check, str(self.root)), (0, ""))

    def test_a_wrong_call_fails(self):
        self.assertEqual(self.run_it("nothing")[0], 2)


if __name__ == "__main__":
    unittest.main()
