// SPDX-License-Identifier: Apache-2.0
#include "documents/render/searchable_text.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_searchable_text {

class TestSearchableText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAReaderWouldCallTheSame_data();
    void findsWhatAReaderWouldCallTheSame();
    void hitsDoNotOverlap();
    void nothingIsFoundForNothing();
};

void TestSearchableText::findsWhatAReaderWouldCallTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("found"); // as it stands in the text; empty: nothing
    QTest::newRow("a word") << u"本投标函有效期"_s << u"投标函"_s << u"投标函"_s;
    QTest::newRow("over the end of a line") << u"施工组\r\n织设计"_s << u"施工组织设计"_s << u"施工组\r\n织设计"_s;
    QTest::newRow("with a blank between characters") << u"施 工　方案"_s << u"施工方案"_s << u"施 工　方案"_s;
    QTest::newRow("full-width figures") << u"工期１８０天"_s << u"180天"_s << u"１８０天"_s;
    QTest::newRow("half-width typed full-width") << u"ISO 9001"_s << u"ｉｓｏ　９００１"_s << u"ISO 9001"_s;
    QTest::newRow("capitals") << u"Quality Plan"_s << u"quality plan"_s << u"Quality Plan"_s;
    QTest::newRow("Latin words over a line") << u"quality\r\nplan"_s << u"Quality plan"_s << u"quality\r\nplan"_s;
    QTest::newRow("Latin words are not glued") << u"the rapist"_s << u"therapist"_s << QString();
    QTest::newRow("quotation marks") << u"所称“合同”指"_s << u"\"合同\""_s << u"“合同”"_s;
    QTest::newRow("radicals in place of characters") << u"\u2F2F程\u2F45案"_s << u"工程方案"_s << u"\u2F2F程\u2F45案"_s;
    QTest::newRow("invisible signs") << u"投\u200B标\u00AD函"_s << u"投标函"_s << u"投\u200B标\u00AD函"_s;
    QTest::newRow("what is not there") << u"投标函"_s << u"投标书"_s << QString();
}

void TestSearchableText::findsWhatAReaderWouldCallTheSame()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, found);
    const QList<TextRange> hits = SearchableText(text).find(SearchableText(words));
    QCOMPARE(hits.size(), found.isEmpty() ? 0 : 1);
    if (!found.isEmpty())
        QCOMPARE(text.mid(hits.first().start, hits.first().length), found);
}

void TestSearchableText::hitsDoNotOverlap()
{
    const QList<TextRange> expected {{0, 2}, {2, 2}};
    QCOMPARE(SearchableText(u"一一一一一"_s).find(SearchableText(u"一一"_s)), expected);
}

void TestSearchableText::nothingIsFoundForNothing()
{
    QVERIFY(SearchableText(u"投标"_s).find(SearchableText(u" \n"_s)).isEmpty());
    QVERIFY(SearchableText(u"\r\n \u200B"_s).isEmpty());
}

EVALROOM_TEST(TestSearchableText, QCoreApplication)

} // namespace tst_searchable_text

#include "tst_searchable_text.moc"
