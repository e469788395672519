// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"

#include "patience.h"
#include "test_program.h"

#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QPlainTextEdit>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_long_pastes {

namespace {

constexpr int Member = 1;
constexpr int Staff = 6;
constexpr int Supervisor = 7;
constexpr int SessionTab = 1;
constexpr qsizetype Pasted = 10'000'000; // characters
constexpr qsizetype MostKept = 4'000;
constexpr int Hang = 5'000; // milliseconds, with sanitizers on a loaded machine

QString textOf(const QWidget* editor)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(editor))
        return line->text();
    const auto* text = qobject_cast<const QPlainTextEdit*>(editor);
    return text != nullptr ? text->toPlainText() : QString();
}

} // namespace

// Ten million characters from the clipboard, in every place where somebody writes: what can be kept is kept, the rest
// is said to be left out, and nobody waits.
class TestLongPastes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whileBidsAreReviewed_data();
    void whileBidsAreReviewed();
    void betweenTheSteps_data();
    void betweenTheSteps();
    void whileBidsAreScored_data();
    void whileBidsAreScored();
    void atTheDesks_data();
    void atTheDesks();
    void inADissent();

private:
    struct Seat {
        std::unique_ptr<SessionWindow> window;
        std::unique_ptr<AtWindow> at;
    };

    AtWindow& at(int member) { return *m_seats.at(member).at; }
    QString closeSheets(const QString& step)
    {
        for (const int member : Room::committee()) {
            if (const QString word = m_room->submit(member, step); word != u"success")
                return word;
        }
        const QString settled = m_room->settle();
        return settled == u"success" ? m_room->closeStep(step) : settled;
    }
    bool isOpen(const QString& step) { return m_room->at(Member).state().steps.value(step).phase == StepPhase::Open; }
    bool isSettled(const QString& step)
    {
        return m_room->at(Member).state().steps.value(step).phase == StepPhase::Settled;
    }
    static void addRows()
    {
        QTest::addColumn<QByteArray>("entry"); // of the menu; empty: the page of the step
        QTest::addColumn<QByteArray>("choice"); // that shows the field; empty: it is there
        QTest::addColumn<QByteArray>("field");
    }
    // On the page that the menu leads to.
    void pasteAtMember();
    void paste(int member, const QByteArray& field, const QByteArray& remark);

    SessionFixture m_fixture;
    Preferences m_preferences;
    std::unique_ptr<Room> m_room;
    std::map<int, Seat> m_seats;
};

void TestLongPastes::paste(int member, const QByteArray& field, const QByteArray& remark)
{
    QVERIFY(at(member).activate());
    auto* editor = at(member).seen<QWidget>(field.constData());
    QVERIFY2(editor != nullptr, field.constData());
    const auto says = [&] { return at(member).text(remark.constData()); };
    QVERIFY(!says().contains(u"too long"_s));
    editor->setFocus();
    QGuiApplication::clipboard()->setText(QString(Pasted, u'\u957f'));
    QElapsedTimer time;
    time.start();
    QTest::keyClick(editor, Qt::Key_V, Qt::ControlModifier);
    QCoreApplication::processEvents();
    QVERIFY2(time.elapsed() < Hang, qPrintable(QString::number(time.elapsed())));
    QGuiApplication::clipboard()->clear();
    const QString kept = textOf(editor);
    QVERIFY2(!kept.isEmpty() && kept.size() <= MostKept, qPrintable(QString::number(kept.size())));
    QTRY_VERIFY2(says().contains(u"too long"_s), qPrintable(says()));
    // Who begins anew is not told of it any more.
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Delete);
    QCOMPARE(textOf(editor), QString());
    QTRY_VERIFY2(!says().contains(u"too long"_s), qPrintable(says()));
}

void TestLongPastes::pasteAtMember()
{
    QFETCH(QByteArray, entry);
    QFETCH(QByteArray, choice);
    QFETCH(QByteArray, field);
    const QString before = at(Member).page();
    if (!entry.isEmpty()) {
        QStringList way;
        for (const QByteArray& part : entry.split('/'))
            way << QString::fromLatin1(part);
        QVERIFY(at(Member).chooseMore(way));
        QVERIFY2(at(Member).page() != before, qPrintable(before));
    }
    // Whom it is about comes first.
    if (auto* bidder = at(Member).seen<QComboBox>("bidder"))
        QTest::keyClick(bidder, Qt::Key_Down);
    if (!choice.isEmpty())
        at(Member).click(choice.constData());
    paste(Member, field, field + "Remark");
    if (!entry.isEmpty())
        at(Member).click("backToStep");
    QTRY_COMPARE(at(Member).page(), before);
}

void TestLongPastes::initTestCase()
{
    m_preferences.setLanguage(QLocale::English);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    for (const int member : {Member, Staff, Supervisor}) {
        Seat& seat = m_seats[member];
        seat.window = std::make_unique<SessionWindow>(
            m_room->at(member), SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
        seat.at = std::make_unique<AtWindow>(*seat.window);
        seat.window->show();
    }
}

void TestLongPastes::cleanupTestCase()
{
    m_seats.clear();
    m_room.reset();
}

void TestLongPastes::whileBidsAreReviewed_data()
{
    addRows();
    QTest::newRow("the passage of a question") << QByteArray("askBidder") << QByteArray() << QByteArray("clause");
    QTest::newRow("a question") << QByteArray("askBidder") << QByteArray() << QByteArray("text");
}

void TestLongPastes::whileBidsAreReviewed()
{
    if (!isOpen(u"form"_s))
        QCOMPARE(m_room->openStep(u"form"_s), u"success"_s);
    QTRY_COMPARE(at(Member).page(), u"sheetPage"_s);
    pasteAtMember();
}

void TestLongPastes::betweenTheSteps_data()
{
    addRows();
    QTest::newRow("the clause of a rejection")
        << QByteArray("moveRejection/reject-b2") << QByteArray() << QByteArray("clause");
    QTest::newRow("a rejection") << QByteArray("moveRejection/reject-b2") << QByteArray() << QByteArray("text");
    QTest::newRow("a conflict") << QByteArray("declareConflict") << QByteArray("conflict-b1")
                                << QByteArray("reason-b1");
}

void TestLongPastes::betweenTheSteps()
{
    if (!isSettled(u"form"_s))
        QCOMPARE(closeSheets(u"form"_s), u"success"_s);
    QTRY_COMPARE(at(Member).page(), u"waitPage"_s);
    pasteAtMember();
}

void TestLongPastes::whileBidsAreScored_data()
{
    addRows();
    QTest::newRow("a reason in the sheet") << QByteArray() << QByteArray() << QByteArray("reason");
    QTest::newRow("a wish for more time") << QByteArray("askForTime") << QByteArray() << QByteArray("text");
}

void TestLongPastes::whileBidsAreScored()
{
    if (!isOpen(u"technical"_s))
        QCOMPARE(m_room->openStep(u"technical"_s), u"success"_s);
    QTRY_COMPARE(at(Member).page(), u"sheetPage"_s);
    pasteAtMember();
}

void TestLongPastes::atTheDesks_data()
{
    QTest::addColumn<int>("member");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("why the session rests") << Staff << QByteArray("suspendText");
    QTest::newRow("what is sealed meanwhile") << Staff << QByteArray("suspendMaterial");
    QTest::newRow("a word in the log") << Supervisor << QByteArray("logWord");
}

void TestLongPastes::atTheDesks()
{
    QFETCH(int, member);
    QFETCH(QByteArray, field);
    if (member == Staff) {
        QVERIFY(at(Staff).activate());
        at(Staff).turnTo(SessionTab);
        m_seats.at(Staff).window->findChild<QComboBox*>(u"suspendKind"_s)->setCurrentIndex(1);
    }
    paste(member, field, field + "Remark");
}

void TestLongPastes::inADissent()
{
    QCOMPARE(closeSheets(u"technical"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"price"_s), u"success"_s);
    QCOMPARE(m_room->closeStep(u"price"_s), u"success"_s);
    QTRY_COMPARE(at(Member).page(), u"opinionPage"_s);
    at(Member).click("dissent");
    paste(Member, "dissentText", "dissentRemark");
}

EVALROOM_TEST(TestLongPastes, QApplication)

} // namespace tst_long_pastes

#include "tst_long_pastes.moc"
