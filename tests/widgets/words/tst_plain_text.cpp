// SPDX-License-Identifier: Apache-2.0
#include "ledger/manifest_fixture.h"
#include "test_program.h"
#include "widgets/words/plain_text.h"
#include "widgets/words/question_words.h"
#include "widgets/words/testimony.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_plain_text {

// What a member writes is kept as it stands, and never turns the words that are shown around it.
class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextKeepsWhatIsSeen_data();
    void aTextKeepsWhatIsSeen();
    void noCharacterIsCutInHalves();
    void whatOthersWroteTurnsNoSentence();
};

void TestPlainText::aTextKeepsWhatIsSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    const auto same = [](const char* name, const QString& text) { QTest::newRow(name) << text << text; };
    same("lines and columns", u" 第一条\n\t第二条 "_s);
    same("Arabic", u"\u0645\u0631\u062d\u0628\u0627"_s);
    same("letters that are joined or kept apart", u"\u0645\u06cc\u200c\u062e 👩\u200d🔧"_s);
    QTest::newRow("a byte order mark") << u"\ufeff无\ufeff章"_s << u"无章"_s;
    QTest::newRow("marks") << u"a\u200eb\u200fc\u061cd"_s << u"abcd"_s;
    QTest::newRow("embeddings and overrides") << u"\u202aa\u202bb\u202cc\u202dd\u202ee"_s << u"abcde"_s;
    QTest::newRow("isolates") << u"\u2066a\u2067b\u2068c\u2069d"_s << u"abcd"_s;
    QTest::newRow("ends of lines") << u"a\r\nb\rc\u2028d\u2029e"_s << u"a\nb\nc\nd\ne"_s;
    QTest::newRow("what controls") << u"a\u0007b\u0085"_s << u"ab"_s;
    QTest::newRow("half a character") << u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00) << u"ab"_s;
}

void TestPlainText::aTextKeepsWhatIsSeen()
{
    QFETCH(QString, text);
    QFETCH(QString, kept);
    QCOMPARE(plainLines(text), kept);
}

void TestPlainText::noCharacterIsCutInHalves()
{
    QCOMPARE(plainLines(u"a😀"_s, 2), u"a"_s);
    QCOMPARE(plainLines(u"a😀"_s, 3), u"a😀"_s);
    QCOMPARE(plainLines(u"字"_s.repeated(LongestPlainText + 1)).size(), LongestPlainText);
}

void TestPlainText::whatOthersWroteTurnsNoSentence()
{
    const QString turned = u"good\u202e\u2067 bad"_s;
    QCOMPARE(questionWords(turned), u"Question: good bad"_s);
    SessionState state;
    state.members[1].role = Role::Expert;
    state.deemed.append({.name = "note", .author = 1, .member = 2, .text = turned, .witnesses = {}});
    const QString subject = witnessSubject(state, someManifest(), "note", {}).words;
    QVERIFY2(subject.endsWith(u": good bad"_s), qPrintable(subject));
}

EVALROOM_TEST(TestPlainText, QCoreApplication)

} // namespace tst_plain_text

#include "tst_plain_text.moc"
