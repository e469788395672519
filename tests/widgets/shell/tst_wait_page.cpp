// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "session/room.h"
#include "test_program.h"
#include "widgets/shell/wait_page.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/figures.h"

#include <QLabel>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_wait_page {

namespace {

constexpr int Me = 1;
constexpr int Leaving = 5;

} // namespace

// Whoever has nothing to do reads for whom the session waits, since when, and that they may read on.
class TestWaitPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_room.reset(); }
    void whoSitsDownReadsWhoHasToAdmitThem();
    void whoHasNotComeIsMissingSinceTheCheckInBegan();
    void othersStandThereWithWhatTheyOweSinceWhen();
    void whoseVotesAreInIsNotAmongThem();
    void whoRestsReadsWhoCanLetItGoOn();
    void aMemberIsMissing();

private:
    // On a page that is made now.
    QString missing() const
    {
        const WaitPage page(m_room->at(Me), {});
        return page.findChild<QLabel*>(u"missing"_s)->text();
    }
    QString title() const { return WaitPage(m_room->at(Me), {}).title(); }
    QString guidance() const { return WaitPage(m_room->at(Me), {}).guidance(); }
    QString person(int member) const { return personWords(m_room->at(Me).state(), member, {}); }

    SessionFixture m_fixture;
    std::unique_ptr<Room> m_room;
};

void TestWaitPage::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({Me, 6, 7}), u"success"_s);
}

void TestWaitPage::whoSitsDownReadsWhoHasToAdmitThem()
{
    QCOMPARE(title(), u"Please wait to be admitted"_s);
    QVERIFY2(missing().startsWith(person(6) + u" has to admit you, since "_s), qPrintable(missing()));
}

void TestWaitPage::whoHasNotComeIsMissingSinceTheCheckInBegan()
{
    QCOMPARE(m_room->act(6, Admission {Me, AdmissionMethod::Card, u"A-01"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    const QString began = timeWords(timeOfEntry(m_room->at(Me).log(), 0));
    QStringList lines;
    for (const int member : {2, 3, 4, 5})
        lines << u"•  %1  —  has to check in, since %2"_s.arg(person(member), began);
    QCOMPARE(missing(), lines.join(u'\n'));
    QCOMPARE(m_room->checkIn({2, 3, 4, 5}), u"success"_s);
    QVERIFY2(!missing().contains(u"has to check in"_s), qPrintable(missing()));
}

void TestWaitPage::othersStandThereWithWhatTheyOweSinceWhen()
{
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->submit(Me, u"chair"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(title(), u"Please wait"_s);
    QVERIFY2(guidance().contains(u"You can read the documents meanwhile"_s), qPrintable(guidance()));
    const QString opened = timeWords(m_room->at(Me).state().steps.value(u"chair"_s).openedOn);
    QStringList lines;
    for (const int member : {2, 3, 4, 5})
        lines << u"•  %1  —  has to cast the ballot for the chair, since %2"_s.arg(person(member), opened);
    QCOMPARE(missing(), lines.join(u'\n'));
}

void TestWaitPage::whoseVotesAreInIsNotAmongThem()
{
    QCOMPARE(m_room->submit(3, u"chair"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY2(!missing().contains(person(3)) && missing().contains(person(4)), qPrintable(missing()));
}

void TestWaitPage::whoRestsReadsWhoCanLetItGoOn()
{
    QCOMPARE(m_room->act(6, Suspension {u"no light"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(title(), u"The session is suspended"_s);
    const QString can = u"  —  can let the session go on"_s;
    QCOMPARE(missing(), u"•  "_s + person(6) + can + u"\n•  "_s + person(7) + can);
    QCOMPARE(m_room->act(7, Resumption {u"light again"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(title(), u"Please wait"_s);
}

void TestWaitPage::aMemberIsMissing()
{
    for (const int member : {2, 4, 5})
        QCOMPARE(m_room->submit(member, u"chair"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->closeStep(u"chair"_s), u"success"_s);
    QVERIFY2(missing().contains(person(6)), qPrintable(missing())); // who opens the next step
    const QString bidder = m_fixture.plan.manifest.bidders.constFirst().id;
    QCOMPARE(m_room->act(Leaving, Declaration {{{bidder, u"my sister's firm"_s}}}), u"success"_s);
    QTRY_VERIFY(m_room->at(Me).state().members.value(Leaving).status != MemberStatus::Active);
    QCOMPARE(title(), u"A member of the committee is missing"_s);
    QVERIFY2(guidance().contains(u"when another member has come"_s), qPrintable(guidance()));
    QVERIFY2(missing().contains(u"have the missing ones drawn"_s), qPrintable(missing()));
    QVERIFY2(!missing().contains(u"in a moment"_s), qPrintable(missing()));
}

EVALROOM_TEST(TestWaitPage, QApplication)

} // namespace tst_wait_page

#include "tst_wait_page.moc"
