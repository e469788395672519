// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "session/room.h"
#include "test_program.h"
#include "widgets/shell/others_line.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_others_line {

namespace {

const QString Review = u"form"_s;

} // namespace

// Who has submitted still sees the sheet, and reads beside it for whom the session waits.
class TestOthersLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whoHasWorkToDoIsToldNothing();
    void whoHasSubmittedReadsWhoIsMissing();
    void fewAreAllNamed();
    void theStaffAreAwaitedAtTheEnd();

private:
    QString textFor(int member)
    {
        OthersLine line(m_room->at(member), m_people);
        line.refresh();
        return line.isHidden() ? QString() : line.text();
    }

    SessionFixture m_fixture;
    std::unique_ptr<Room> m_room;
    People m_people {{2, u"李明"_s}};
};

void TestOthersLine::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(ChairStep), u"success"_s);
    QCOMPARE(m_room->openStep(Review), u"success"_s);
}

void TestOthersLine::cleanupTestCase()
{
    m_room.reset();
    QVERIFY(m_fixture.hub.stop());
}

void TestOthersLine::whoHasWorkToDoIsToldNothing()
{
    QCOMPARE(textFor(1), QString());
}

void TestOthersLine::whoHasSubmittedReadsWhoIsMissing()
{
    QCOMPARE(m_room->submit(1, Review), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    const QString text = textFor(1);
    QVERIFY2(text.startsWith(u"Still to act: Expert 2, 李明, since "_s), qPrintable(text));
    QVERIFY2(text.endsWith(u"; and 1 more"_s), qPrintable(text));
    QCOMPARE(text.count(u"since"_s), 3);
    QCOMPARE(textFor(2), QString());
}

void TestOthersLine::fewAreAllNamed()
{
    for (const int member : {2, 3})
        QCOMPARE(m_room->submit(member, Review), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    const QString text = textFor(1);
    QVERIFY2(
        text.contains(u"Expert 4, since"_s) && text.contains(u"Owner's representative 5, since"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"more"_s) && !text.contains(u"Expert 2"_s), qPrintable(text));
}

// Then the staff are, who close the step.
void TestOthersLine::theStaffAreAwaitedAtTheEnd()
{
    for (const int member : {4, 5})
        QCOMPARE(m_room->submit(member, Review), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY2(textFor(1).startsWith(u"Still to act: "_s) && !textFor(1).contains(u"Expert"_s), qPrintable(textFor(1)));
    QCOMPARE(m_room->closeStep(Review), u"success"_s);
    QCOMPARE(textFor(1), QString());
}

EVALROOM_TEST(TestOthersLine, QApplication)

} // namespace tst_others_line

#include "tst_others_line.moc"
