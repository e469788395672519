// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_criteria.h"
#include "rules_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_scheme_templates {

// The tender documents of practice lots print the criteria of the shipped schemes.
class TestSchemeTemplates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTenderDocumentPrintsTheScheme_data();
    void theTenderDocumentPrintsTheScheme();
};

namespace {

// Their standard names a figure of the lot.
const QStringList OfTheLot {u"qualification.record"_s, u"responsiveness.duration"_s, u"responsiveness.quality"_s,
    u"responsiveness.validity"_s, u"conformity.validity"_s, u"commercial.warranty"_s};

QString printed(const QString& id, const QString& name, const QString& standard, const QString& points)
{
    return QStringList {id, name, OfTheLot.contains(id) ? u"…"_s : standard, points}.join(u" | "_s);
}

QStringList inScheme(const Scheme& scheme)
{
    QStringList lines;
    for (const Step& step : scheme.steps) {
        for (const Criterion& criterion : step.criteria)
            lines.append(printed(criterion.id, criterion.name, criterion.standard, formatDecimal(criterion.points)));
        if (step.kind == StepKind::Price)
            lines.append(u"price | "_s + formatDecimal(step.points));
    }
    return lines;
}

QStringList inDocument(const PracticeLot& lot)
{
    QStringList lines;
    const auto groups = practiceCriteria(lot);
    for (const PracticeCriteriaGroup& group : groups) {
        for (const PracticeCriterion& criterion : group.criteria) {
            const QString points = QString::number(criterion.points);
            lines.append(criterion.id == u"price"_s
                    ? u"price | "_s + points
                    : printed(criterion.id, criterion.name, criterion.standard, points));
        }
    }
    return lines;
}

} // namespace

void TestSchemeTemplates::theTenderDocumentPrintsTheScheme_data()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("scheme");
    QTest::newRow("engineering") << PracticeKind::Engineering << u"engineering"_s << u"engineering"_s;
    QTest::newRow("goods") << PracticeKind::Goods << u"government-tender"_s << u"goods"_s;
    QTest::newRow("two envelopes") << PracticeKind::TwoEnvelopes << u"engineering"_s << u"engineering-two-envelopes"_s;
    QTest::newRow("consultation") << PracticeKind::Consultation << u"government-consultation"_s << u"consultation"_s;
}

void TestSchemeTemplates::theTenderDocumentPrintsTheScheme()
{
    QFETCH(PracticeKind, kind);
    QFETCH(QString, rules);
    QFETCH(QString, scheme);
    const auto law = RuleSet::fromJson(shipped(u"rules/"_s + rules));
    QVERIFY(law);
    const auto read = Scheme::fromJson(shipped(u"schemes/"_s + scheme), *law);
    QVERIFY(read);
    QCOMPARE(inScheme(*read), inDocument(makePracticeLot({.kind = kind})));
}

EVALROOM_TEST(TestSchemeTemplates, QCoreApplication)

} // namespace tst_scheme_templates

#include "tst_scheme_templates.moc"
