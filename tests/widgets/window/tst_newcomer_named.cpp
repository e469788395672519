// SPDX-License-Identifier: Apache-2.0
#include "window_seat.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/desk/people_view.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_newcomer_named {

namespace {

constexpr int Leaving = 4;
constexpr int Newcomer = 9;
constexpr int Staff = 6;
constexpr int Supervisor = 7;

} // namespace

// Names come when staff bring them: of all at the beginning, and of whoever takes another's place later.
class TestNewcomerNamed : public QObject, private WindowSeat {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { end(); }
    void everybodyIsNamed();
    void whoTakesAnothersPlaceIsNamedToo();

private:
    QString bringNames()
    {
        return wordOf(awaited<void>(
            [this](const Done& done) { m_room->at(Staff).staff().uploadAnnex(m_fixture.annex.toJson(), done); }));
    }
    // As the window of the staff has it; empty: it does not stand there.
    QString shown(int member) const
    {
        const auto* view = m_window->findChild<PeopleView*>();
        const int row = view != nullptr ? view->people().rowOf(member) : -1;
        return row < 0 ? QString() : view->people().index(row, PeopleModel::Person).data().toString();
    }
};

void TestNewcomerNamed::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, Leaving, 5, Staff, Supervisor}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QVERIFY(sitAt(Staff, {.papers = std::make_shared<Papers>()}));
}

void TestNewcomerNamed::everybodyIsNamed()
{
    QTRY_VERIFY(!shown(3).isEmpty());
    QCOMPARE(bringNames(), u"success"_s);
    QTRY_VERIFY2(shown(3).contains(u"评委3"_s), qPrintable(shown(3)));
}

void TestNewcomerNamed::whoTakesAnothersPlaceIsNamedToo()
{
    const QString bidder = m_fixture.plan.manifest.bidders.constFirst().id;
    QCOMPARE(m_room->act(Leaving, Declaration {{{bidder, u"my sister's firm"_s}}}), u"success"_s);
    QTRY_VERIFY(m_room->at(Staff).state().members.value(Leaving).status != MemberStatus::Active);
    QVERIFY(m_fixture.replace(Leaving));
    QTRY_VERIFY(!shown(Newcomer).isEmpty());
    QVERIFY2(!shown(Newcomer).contains(u"评委"_s), qPrintable(shown(Newcomer)));
    QCOMPARE(bringNames(), u"success"_s);
    QTRY_VERIFY2(shown(Newcomer).contains(u"评委9"_s), qPrintable(shown(Newcomer)));
    QVERIFY2(shown(3).contains(u"评委3"_s), qPrintable(shown(3)));
}

EVALROOM_TEST(TestNewcomerNamed, QApplication)

} // namespace tst_newcomer_named

#include "tst_newcomer_named.moc"
