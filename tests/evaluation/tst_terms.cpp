// SPDX-License-Identifier: Apache-2.0
#include "evaluation/terms.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_terms {

// What the program says in a tender's words, said in those of another law.
class TestTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsWrittenInItsTerms_data();
    void textIsWrittenInItsTerms();
    void withoutTermsNothingChanges();
};

void TestTerms::textIsWrittenInItsTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row
        = [](const char* name, const QString& text, const QString& written) { QTest::newRow(name) << text << written; };
    row("nothing", {}, {});
    row("no term", u"请选择 %1。"_s, u"请选择 %1。"_s);
    row("each where it stands", u"投标人的投标文件"_s, u"供应商的响应文件"_s);
    row("the longest first", u"投标、投标人、投标人代表"_s, u"响应、供应商、供应商授权代表"_s);
    row("the longest ends early", u"投标人代"_s, u"供应商代"_s);
    row("one beside the other", u"招标投标"_s, u"采购响应"_s);
    row("what comes in stays", u"委员会"_s, u"评审投标小组"_s);
    row("the name of an instrument", u"《招标投标法》规定的投标人"_s, u"《招标投标法》规定的供应商"_s);
    row("two instruments", u"《招标》投标《投标》"_s, u"《招标》响应《投标》"_s);
    row("a name without an end", u"《投标人"_s, u"《供应商"_s);
    row("places to fill in", u"否决%1的投标：%n"_s, u"否决%1的响应：%n"_s);
    row("English", u"The bid of %1"_s, u"The bid of %1"_s);
}

void TestTerms::textIsWrittenInItsTerms()
{
    QFETCH(QString, text);
    const QMap<QString, QString> terms {{u"投标"_s, u"响应"_s}, {u"投标人"_s, u"供应商"_s},
        {u"投标人代表"_s, u"供应商授权代表"_s}, {u"招标"_s, u"采购"_s}, {u"委员会"_s, u"评审投标小组"_s}};
    QTEST(inTerms(text, terms), "written");
}

void TestTerms::withoutTermsNothingChanges()
{
    QCOMPARE(inTerms(u"投标人《投标》"_s, {}), u"投标人《投标》"_s);
}

EVALROOM_TEST(TestTerms, QCoreApplication)

} // namespace tst_terms

#include "tst_terms.moc"
