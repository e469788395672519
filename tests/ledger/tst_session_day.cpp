// SPDX-License-Identifier: Apache-2.0
#include "head_fixture.h"
#include "test_program.h"

#include <QJsonArray>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_session_day {

class TestSessionDay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSessionIsHeldToTheRulesOfItsDay();

private:
    SoftwareSigner m_platform {PrivateKey::generate(Algorithm::ES256).value()};
};

// A single rule may have days of its own; those of the rule set as a whole are tst_session_head's.
void TestSessionDay::aSessionIsHeldToTheRulesOfItsDay()
{
    HeadPlan plan(m_platform);
    QJsonArray grounds = plan.rules.value(u"grounds"_s).toArray();
    const QString code = grounds.at(0).toObject().value(u"code"_s).toString();
    grounds.append(QJsonObject {
        {u"code"_s, u"newer"_s}, {u"from"_s, u"2026-07-01"_s}, {u"source"_s, u"x"_s}, {u"text"_s, u"x"_s}});
    plan.rules.insert(u"grounds"_s, grounds);
    for (const auto& [opened, count] :
        {std::pair(u"2026-06-30T15:59:59Z"_s, 1), std::pair(u"2026-06-30T16:00:00Z"_s, 2)}) {
        plan.manifest.opened = QDateTime::fromString(opened, Qt::ISODate);
        const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
        QVERIFY(head);
        QCOMPARE(head->facts()->rules.grounds.size(), count);
        QCOMPARE(head->facts()->rules.grounds.constFirst().code, code);
    }
}

EVALROOM_TEST(TestSessionDay, QCoreApplication)

} // namespace tst_session_day

#include "tst_session_day.moc"
