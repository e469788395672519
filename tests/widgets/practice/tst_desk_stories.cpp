// SPDX-License-Identifier: Apache-2.0
#include "chair.h"
#include "stall_meter.h"
#include "test_program.h"

#include <QLabel>
#include <QRegularExpression>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_desk_stories {

namespace {

constexpr int ToTheEnd = 0;
constexpr int ChairAndReview = 2; // closings; enough to see most kinds of text in the other language

// The long run plays every row to its end.
int shortly(int closings)
{
    return qEnvironmentVariableIsSet("EVALROOM_SOAK") ? ToTheEnd : closings;
}

int cosignedIn(const Chair& chair)
{
    int cosigned = 0;
    for (const StepState& step : chair.session->state().steps)
        cosigned += step.closing && step.closing->cosigned ? 1 : 0;
    return cosigned;
}

bool isThrough(const Chair& chair, int closings)
{
    if (!chair.session->isKnown())
        return false;
    return closings == ToTheEnd ? !chair.session->state().delivered.isEmpty() : cosignedIn(chair) >= closings;
}

// Sentences that are in the other language; the lot's names are Chinese always, English words have no place between
// Chinese ones.
QStringList foreignTo(QLocale::Language language, const QStringList& sentences)
{
    static const QRegularExpression english(u"[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}"_s);
    static const QRegularExpression chinese(u"[\\x{4e00}-\\x{9fff}]{2,}.*[，。；]"_s);
    return sentences.filter(language == QLocale::Chinese ? english : chinese);
}

// What the window says to its person.
QStringList wordsIn(const SessionWindow& window)
{
    const NextStep next = window.page()->next();
    QStringList words {window.page()->title(), next.action, next.sentence};
    words.removeAll(QString());
    return words;
}

} // namespace

// A whole session through the windows of those who run and watch it.
class TestDeskStories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staffRunTheSession_data();
    void staffRunTheSession();
    void theSupervisorWitnessesEachClosing_data();
    void theSupervisorWitnessesEachClosing();
};

void TestDeskStories::staffRunTheSession_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<int>("closings");
    QTest::newRow("in Chinese to the delivery") << QLocale::Chinese << ToTheEnd;
    QTest::newRow("in English, shortly through a review") << QLocale::English << shortly(ChairAndReview);
}

void TestDeskStories::staffRunTheSession()
{
    QFETCH(QLocale::Language, language);
    QFETCH(int, closings);
    Chair chair(quickWish(Role::Staff, PracticeKind::Engineering), language);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    QSet<QString> summaries;
    QStringList foreign;
    chair.hand->setOnView([&] {
        const auto* lines = chair.window->findChild<QLabel*>(u"summaryLines"_s);
        if (lines != nullptr && lines->isVisible())
            summaries << lines->text();
        foreign << foreignTo(language, wordsIn(*chair.window));
    });
    QVERIFY2(chair.playUntil([&] { return isThrough(chair, closings); }), qPrintable(chair.words()));
    QVERIFY2(foreign.isEmpty(), qPrintable(foreign.join(u'\n')));
    // A closing of each kind; at the end the freezing and the delivery, too. Steps of one kind may be told alike.
    const int expected = closings == ToTheEnd ? 4 : 1;
    QVERIFY2(summaries.size() >= expected, qPrintable(QStringList(summaries.values()).join(u"\n\n"_s)));
    if (closings != ToTheEnd)
        return;
    // What is left is to save report and archive: the button leads there.
    const auto* tabs = chair.window->findChild<QTabWidget*>(u"deskTabs"_s);
    constexpr int archiveTab = 3;
    QVERIFY2(chair.playUntil([&] { return tabs->currentIndex() == archiveTab; }), qPrintable(chair.words()));
}

void TestDeskStories::theSupervisorWitnessesEachClosing_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<int>("closings");
    QTest::newRow("in English to the delivery") << QLocale::English << ToTheEnd;
    QTest::newRow("in Chinese, shortly through a review") << QLocale::Chinese << shortly(ChairAndReview);
}

void TestDeskStories::theSupervisorWitnessesEachClosing()
{
    QFETCH(QLocale::Language, language);
    QFETCH(int, closings);
    Chair chair(quickWish(Role::Supervisor, PracticeKind::Goods), language);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    QSet<QString> pressed;
    QStringList foreign;
    chair.hand->setOnView([&] {
        if (const NextStep next = chair.window->page()->next(); next.possible)
            pressed << next.action;
        foreign << foreignTo(language, wordsIn(*chair.window));
    });
    QVERIFY2(chair.playUntil([&] { return isThrough(chair, closings); }), qPrintable(chair.words()));
    QVERIFY2(foreign.isEmpty(), qPrintable(foreign.join(u'\n')));
    QVERIFY(cosignedIn(chair) > 0);
    // The check-in is the one other thing that a supervisor presses a button for.
    QCOMPARE(pressed.size(), cosignedIn(chair) + 1);
}

EVALROOM_TEST(TestDeskStories, StallMeter)

} // namespace tst_desk_stories

#include "tst_desk_stories.moc"
