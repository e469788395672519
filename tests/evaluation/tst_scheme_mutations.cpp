// SPDX-License-Identifier: Apache-2.0
#include "scheme_mutations.h"

#include "evaluation/scheme_check.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_scheme_mutations {

namespace {

// Every pointer of the document to a single value.
void collect(const QJsonValue& value, const QString& pointer, QStringList& pointers)
{
    pointers.append(pointer);
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collect(array.at(i), pointer + u'/' + QString::number(i), pointers);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collect(*it, pointer + u'/' + it.key(), pointers);
}

QStringList rulesFound(const QJsonObject& json, const RuleSet& rules)
{
    const auto read = Scheme::read(json);
    if (!read)
        return {faultText(read.error())};
    QStringList found;
    for (const SchemeFinding& finding : checkScheme(*read, rules))
        found.append(finding.rule);
    return found;
}

} // namespace

// Every template stands; every single field of it that a rule speaks of, changed so that the rule is broken, falls.
class TestSchemeMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateIsAccepted();
    void everyBrokenFieldIsFound_data();
    void everyBrokenFieldIsFound();
    void everyRuleIsBrokenSomewhere();
};

void TestSchemeMutations::everyTemplateIsAccepted()
{
    QStringList accepted;
    for (const Template& in : templates())
        accepted.append(in.name);
    QCOMPARE(accepted, shippedIn(u"schemes"_s));
    QVERIFY(accepted.size() >= 16);
}

void TestSchemeMutations::everyBrokenFieldIsFound_data()
{
    QTest::addColumn<Mutation>("mutation");
    for (const Mutation& mutation : mutations())
        QTest::newRow(qUtf8Printable(mutation.rule + u" at "_s + mutation.at)) << mutation;
}

void TestSchemeMutations::everyBrokenFieldIsFound()
{
    QFETCH(const Mutation, mutation);
    const QRegularExpression at(QRegularExpression::anchoredPattern(mutation.at));
    int broken = 0;
    // Read once: with its rule set each takes its time.
    static const QList<Template> all = templates();
    for (const Template& in : all) {
        QStringList pointers;
        collect(in.json, {}, pointers);
        pointers.append({u"/lowPrice"_s, u"/ranked"_s, u"/fixedPrice"_s}); // which may be absent
        for (const QString& pointer : std::as_const(pointers)) {
            if (!at.match(pointer).hasMatch())
                continue;
            for (const QString& value : mutation.values(in, pointer)) {
                const QStringList found = rulesFound(changed(in.json, pointer, value), in.rules);
                QVERIFY2(found.contains(mutation.rule),
                    qPrintable(u"%1 %2 = %3: %4"_s.arg(in.name, pointer, value, found.join(u' '))));
                ++broken;
            }
        }
    }
    QVERIFY(broken > 0);
}

void TestSchemeMutations::everyRuleIsBrokenSomewhere()
{
    QStringList rules = schemeRules();
    for (const Mutation& mutation : mutations())
        rules.removeAll(mutation.rule);
    QCOMPARE(rules, QStringList());
}

EVALROOM_TEST(TestSchemeMutations, QCoreApplication)

} // namespace tst_scheme_mutations

#include "tst_scheme_mutations.moc"
