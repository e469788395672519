// SPDX-License-Identifier: Apache-2.0
#include "window_seat.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/shell/wait_page.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_unopened {

namespace {

constexpr int Staff = 6;
constexpr int Supervisor = 7;
constexpr int Centre = 8;

} // namespace

// Whoever has lost their slip cannot open what they have sealed under it: they read so, and who opens it.
class TestUnopened : public QObject, private WindowSeat {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { end(); }
    void itsAuthorReadsWhyAndWhoOpensIt();
    void othersReadThatItsAuthorIsAwaited();
    void onceItIsOpenNothingIsSaidOfIt();

private:
    QString missing() const { return m_at->text("missing"); }
    static QString saved(const std::function<void(const Session::Saved&)>& call)
    {
        return wordOf(awaited<QByteArray>(call));
    }
};

void TestUnopened::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    m_fixture.plan.manifest.policy.openingLimit = 0;
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, Staff, Supervisor, Centre}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    for (const int member : Room::committee())
        QCOMPARE(m_room->submit(member, u"chair"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestUnopened::itsAuthorReadsWhyAndWhoOpensIt()
{
    m_room->leave(1);
    CheckIn papers = m_fixture.papers(1, "123456", "SECONDSLIP12");
    papers.freshKeys = true;
    QCOMPARE(
        wordOf(awaited<void>([&](const Done& done) { m_room->at(1).checkIn(std::move(papers), done); })), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(sitAt(1, {.papers = std::make_shared<Papers>()}));
    QCOMPARE(saved([&](const auto& done) { m_room->at(Staff).closeStep(u"chair"_s, done); }), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QTRY_VERIFY2(missing().contains(u"could not be opened here. This cannot be opened"_s), qPrintable(missing()));
    QVERIFY2(missing().contains(u"two escrow keys"_s), qPrintable(missing()));
    const QString guidance = m_at->text("guidance");
    QVERIFY2(guidance.contains(u"Tell the staff"_s) && !guidance.contains(u"You have done"_s), qPrintable(guidance));
}

void TestUnopened::othersReadThatItsAuthorIsAwaited()
{
    const auto read = [this] {
        const WaitPage page(m_room->at(2), {});
        return page.findChild<QLabel*>(u"missing"_s)->text();
    };
    QTRY_VERIFY2(read().contains(u"where the sealed ballot for the chair opens by itself"_s), qPrintable(read()));
    QVERIFY2(!read().contains(u"could not be opened"_s), qPrintable(read()));
}

void TestUnopened::onceItIsOpenNothingIsSaidOfIt()
{
    const QByteArray sheet = countedSheet(m_room->at(Centre).state().steps.value(u"chair"_s), 1)->name;
    QCOMPARE(saved([&](const auto& done) { m_room->at(Centre).releaseSheet(sheet, m_fixture.centreKey, done); }),
        u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(saved([&](const auto& done) {
        m_room->at(Supervisor).openReleasedSheet(sheet, m_fixture.supervisorKey, done);
    }),
        u"success"_s);
    QTRY_VERIFY2(!missing().contains(u"could not be opened"_s), qPrintable(missing()));
    QVERIFY(!m_room->at(1).openingFailure());
}

EVALROOM_TEST(TestUnopened, QApplication)

} // namespace tst_unopened

#include "tst_unopened.moc"
