// SPDX-License-Identifier: Apache-2.0
#include "at_window.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/judge/committee_room.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/judge/sheet_view.h"

#include <QHeaderView>
#include <QTableView>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_words_of_law {

namespace {

constexpr int Me = 1;
constexpr int Staff = 6;
constexpr int Supervisor = 7;

void makeInquiry(SessionFixture& fixture)
{
    fixture.plan.rules = shipped(u"rules/government-inquiry"_s);
    fixture.plan.scheme = changed(shipped(u"schemes/inquiry"_s), u"/committee/size"_s, u"5"_s);
    fixture.plan.manifest.regime = Regime::GovernmentOther;
    fixture.plan.manifest.reevaluates.reset();
}

QString headsOf(const QTableView& table)
{
    QString heads;
    for (int i = 0; i < table.model()->columnCount(); ++i)
        heads += table.model()->headerData(i, Qt::Horizontal).toString() + u'\n';
    return heads;
}

// What is read in the window now, and what a screen reader says.
QString shownIn(const QWidget& window)
{
    QString shown;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        shown += widget->accessibleName() + u'\n';
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            shown += label->text() + u'\n';
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            shown += button->text() + u'\n';
        else if (const auto* table = qobject_cast<const QTableView*>(widget); table != nullptr && table->model())
            shown += headsOf(*table);
    }
    return shown;
}

// The lines with a tender's words; empty: there are none.
QString tenderWordsIn(const QWidget& window)
{
    QStringList found;
    for (const QString& line : shownIn(window).split(u'\n')) {
        if (line.contains(u"投标人"_s) || line.contains(u"招标文件"_s) || line.contains(u"评标委员会"_s))
            found << line;
    }
    return found.join(u'\n');
}

std::unique_ptr<SessionWindow> windowOf(Session& session, Preferences& preferences)
{
    return std::make_unique<SessionWindow>(session, SeatPlan {.papers = std::make_shared<Papers>()}, preferences);
}

} // namespace

// In Chinese the windows of a session have the words of its law.
class TestWordsOfLaw : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aMemberReadsTheWordsOfAnInquiry();
    void theDesksReadThem();
    void theyComeWithTheRules();
    void aTenderHasItsOwn();

private:
    // Goes to the first cell, beside which the documents are offered.
    static bool readsSheet(const AtWindow& at)
    {
        if (!waitFor([&] { return at.page() == u"sheetPage"_s && at.seen<SheetView>("sheet") != nullptr; }))
            return false;
        auto* sheet = at.seen<SheetView>("sheet");
        sheet->setFocus();
        sheet->goTo(sheet->model()->index(0, 0));
        return at.seen<QAbstractButton>("showTender") != nullptr;
    }

    Preferences m_preferences; // Chinese
    CommitteeRoom m_inquiry;
};

void TestWordsOfLaw::initTestCase()
{
    QVERIFY(m_inquiry.begin(makeInquiry));
    QCOMPARE(m_inquiry.room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_inquiry.room->openStep(u"substantive"_s), u"success"_s);
}

void TestWordsOfLaw::cleanupTestCase()
{
    m_inquiry.room.reset();
}

void TestWordsOfLaw::aMemberReadsTheWordsOfAnInquiry()
{
    const auto window = windowOf(m_inquiry.at(Me), m_preferences);
    const AtWindow at(*window);
    QVERIFY(at.activate());
    QVERIFY(readsSheet(at));
    QCOMPARE(at.seen<QAbstractButton>("showTender")->text(), u"询价通知书"_s);
    QTRY_COMPARE(tenderWordsIn(*window), QString());
    // English has one set of words, and Chinese is as before.
    m_preferences.setLanguage(QLocale::English);
    QTRY_COMPARE(at.seen<QAbstractButton>("showTender")->text(), u"Tender document"_s);
    m_preferences.setLanguage(QLocale::Chinese);
    QTRY_COMPARE(at.seen<QAbstractButton>("showTender")->text(), u"询价通知书"_s);
    QVERIFY(at.chooseMore({u"askForTime"_s}));
    QTRY_COMPARE(at.page(), u"timeRequestPage"_s);
    QCOMPARE(window->page()->title(), u"要求延长评审时间"_s);
    QTRY_COMPARE(tenderWordsIn(*window), QString());
}

void TestWordsOfLaw::theDesksReadThem()
{
    for (const int member : {Staff, Supervisor}) {
        const auto window = windowOf(m_inquiry.at(member), m_preferences);
        const AtWindow at(*window);
        QVERIFY(at.activate());
        QCOMPARE(at.page(), member == Staff ? u"staffPage"_s : u"supervisorPage"_s);
        QTRY_COMPARE(tenderWordsIn(*window), QString());
        auto* tabs = at.seen<QTabWidget>("deskTabs");
        for (int i = 0; tabs != nullptr && i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QTRY_COMPARE(tenderWordsIn(*window), QString());
        }
    }
}

// A terminal that has never heard of the session: before the check-in it speaks as in a tender.
void TestWordsOfLaw::theyComeWithTheRules()
{
    Session session(m_inquiry.fixture.config(2, u"A-02"_s));
    const auto window = windowOf(session, m_preferences);
    const AtWindow at(*window);
    QVERIFY(at.activate());
    const auto rail = [&] { return at.seen<QWidget>("rail")->accessibleName(); };
    QCOMPARE(at.page(), u"checkInPage"_s);
    QCOMPARE(rail(), u"评标阶段"_s);
    QCOMPARE(wordOf(m_inquiry.fixture.checkIn(session)), u"success"_s);
    QTRY_COMPARE(rail(), u"评审阶段"_s);
    QVERIFY(readsSheet(at));
    QTRY_COMPARE(tenderWordsIn(*window), QString());
}

void TestWordsOfLaw::aTenderHasItsOwn()
{
    CommitteeRoom tender;
    QVERIFY(tender.begin());
    QCOMPARE(tender.room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(tender.room->openStep(u"form"_s), u"success"_s);
    const auto window = windowOf(tender.at(Me), m_preferences);
    const AtWindow at(*window);
    QVERIFY(at.activate());
    QVERIFY(readsSheet(at));
    QCOMPARE(at.seen<QAbstractButton>("showTender")->text(), u"招标文件"_s);
    QTRY_VERIFY(tenderWordsIn(*window).contains(u"投标人"_s));
}

EVALROOM_TEST(TestWordsOfLaw, QApplication)

} // namespace tst_words_of_law

#include "tst_words_of_law.moc"
