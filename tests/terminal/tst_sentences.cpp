// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_figure.h"
#include "evaluation/case/case_gap.h"
#include "evaluation/scheme_form.h"
#include "terminal/case_sentences.h"
#include "terminal/scheme_sentences.h"
#include "terminal/sentences.h"
#include "test_program.h"

#include <QSet>
#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_sentences {

class TestSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasASentenceOfItsOwn();
    void theDetailStandsBehindTheSentence();
    void everyCourseThatNoSessionCouldHaveHasItsSentence();
    void everyWordOfACaseHasItsSentence();
    void everyRuleOfASchemeHasItsSentence();
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

// The words of caseOrder().
void TestSentences::everyCourseThatNoSessionCouldHaveHasItsSentence()
{
    for (const QString& word : {u"unknownStep"_s, u"unknownMember"_s, u"memberTwice"_s, u"unknownMotion"_s,
             u"suspended"_s, u"notSuspended"_s, u"unfilled"_s, u"notFrozen"_s, u"closed"_s})
        QVERIFY2(!caseSentenceOf(word).isEmpty(), qPrintable(word));
    QCOMPARE(caseSentenceOf(u"duplicate"_s), QString()); // another fault of a case
}

void TestSentences::everyWordOfACaseHasItsSentence()
{
    for (const QString& fault : figureFaults())
        QVERIFY2(!figureSentenceOf(fault).isEmpty(), qPrintable(fault));
    for (const QString& why : gapReasons())
        QVERIFY2(!gapSentenceOf(why).isEmpty(), qPrintable(why));
}

// With those of the form, of remarksOn(), and of the command itself.
void TestSentences::everyRuleOfASchemeHasItsSentence()
{
    const QStringList others {u"trimOverridden"_s, u"trimNever"_s, u"qualificationNamed"_s, u"singleChoice"_s,
        u"alarmNever"_s, u"unknownSector"_s, u"legalExpert"_s, u"unsaidRules"_s, u"notInForce"_s};
    for (const QString& rule : schemeFormRules() + schemeRules() + others)
        QVERIFY2(!schemeSentenceOf(rule).isEmpty(), qPrintable(rule));
    QCOMPARE(schemeSentenceOf(u"noSuchRule"_s), QString());
}

EVALROOM_TEST(TestSentences, QCoreApplication)

} // namespace tst_sentences

#include "tst_sentences.moc"
