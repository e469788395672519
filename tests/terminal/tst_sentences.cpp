// SPDX-License-Identifier: Apache-2.0
#include "terminal/sentences.h"

#include <QSet>
#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

class TestSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasASentenceOfItsOwn();
    void theDetailStandsBehindTheSentence();
};

void TestSentences::everyErrorHasASentenceOfItsOwn()
{
    QSet<QString> sentences;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const QString sentence = sentenceOf(static_cast<ErrorCode>(i));
        QVERIFY2(sentence.endsWith(u'.') && sentence.front().isUpper(), qPrintable(sentence));
        QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
        sentences.insert(sentence);
    }
}

void TestSentences::theDetailStandsBehindTheSentence()
{
    QCOMPARE(sentenceOf(Error {ErrorCode::PdfEmpty, u"a.pdf"_s}), u"This PDF has no page. [a.pdf]"_s);
    QCOMPARE(sentenceOf(Error {ErrorCode::PdfEmpty}), u"This PDF has no page."_s);
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
