// SPDX-License-Identifier: Apache-2.0
#include "window_seat.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/words/errors.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_uncounted {

namespace {

constexpr int Staff = 6;
constexpr int Supervisor = 7;

} // namespace

// Two do the same before either has heard of the other. Both records stand in the log, and one of them counts: its
// author alone is told that nothing more came of it.
class TestUncounted : public QObject, private WindowSeat {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whoeverComesSecondIsTold();
    void itFollowsTheLanguage();

private:
    bool isTold(const AtWindow& at) const
    {
        return at.text("error").contains(errorWords(uncounted(ruleName(Rule::Suspended))));
    }
    void suspend(int member, test::Awaited<QByteArray>& answer)
    {
        m_room->at(member).act(Suspension {.text = u"the power is out"_s}, answer.reply());
    }

    std::unique_ptr<SessionWindow> m_other;
    std::unique_ptr<AtWindow> m_atOther;
};

void TestUncounted::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({Staff, Supervisor}), u"success"_s);
    QVERIFY(sitAt(Staff, {}));
    m_other = std::make_unique<SessionWindow>(m_room->at(Supervisor), SeatPlan {}, m_preferences);
    m_atOther = std::make_unique<AtWindow>(*m_other);
    QVERIFY(m_atOther->activate());
}

void TestUncounted::cleanupTestCase()
{
    m_atOther.reset();
    m_other.reset();
    end();
    QVERIFY(m_fixture.hub.stop());
}

void TestUncounted::whoeverComesSecondIsTold()
{
    test::Awaited<QByteArray> one;
    test::Awaited<QByteArray> other;
    suspend(Staff, one);
    suspend(Supervisor, other);
    QCOMPARE(wordOf(one.result()), u"success"_s);
    QCOMPARE(wordOf(other.result()), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_VERIFY(isTold(*m_at) || isTold(*m_atOther));
    const QStringList& effects = m_room->at(Staff).state().effects;
    QCOMPARE(effects.count(ruleName(Rule::Suspended)), 1);
    const Entry& second = m_room->at(Staff).log().entries().at(effects.indexOf(ruleName(Rule::Suspended)));
    QVERIFY(isTold(second.author == Staff ? *m_at : *m_atOther));
    QVERIFY(!isTold(second.author == Staff ? *m_atOther : *m_at));
}

void TestUncounted::itFollowsTheLanguage()
{
    const AtWindow& at = isTold(*m_at) ? *m_at : *m_atOther;
    m_preferences.setLanguage(QLocale::Chinese);
    QTRY_VERIFY2(at.text("error").contains(u"未生效"_s), qPrintable(at.text("error")));
}

EVALROOM_TEST(TestUncounted, QApplication)

} // namespace tst_uncounted

#include "tst_uncounted.moc"
