// SPDX-License-Identifier: Apache-2.0
#include "compare_window.h"
#include "evaluation/corrected_price.h"
#include "evaluation/tally.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/compare/compare_page.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTableView>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_sealed_bills {

// 清标 behind second envelopes (双信封) at the window of a member: the bills are read once the prices are, and what a
// bid has miscalculated is corrected before prices are compared.
class TestSealedBills : public QObject, private CompareWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { end(); }
    void beforeTheOpeningThePaneSaysUntilWhen();
    void afterItTheBillsAreChecked();
    void theWrongPriceIsAskedFor();
    void whoeverVotesSeesWhatTheBidSays();
    void theCorrectionIsVotedOnAndConfirmed();
    void theCorrectedPriceIsCompared();

private:
    const SessionState& state() { return m_room.at(1).expected(); }
    QString acts(int member, const Act& act)
    {
        const QString word = m_room.room->act(member, act);
        return word == u"success" ? m_room.room->settle() : word;
    }
    // Every step before the price.
    QString judgeAll()
    {
        QString word = m_room.room->judge(u"form"_s);
        word = word == u"success" ? m_room.room->openStep(u"record"_s) : word;
        for (int member = 1; member <= 5; ++member)
            word = word == u"success" ? acts(member, m_room.items(u"record"_s, 3)) : word;
        word = word == u"success" ? m_room.room->closeStep(u"record"_s) : word;
        word = word == u"success" ? m_room.room->openStep(u"design"_s) : word;
        word
            = word == u"success" ? m_room.submitAll({1, 2, 3, 4, 5}, u"design"_s, m_room.scores(u"design"_s, 8)) : word;
        return word == u"success" ? m_room.room->closeStep(u"design"_s) : word;
    }
};

void TestSealedBills::initTestCase()
{
    QVERIFY(begin(test::Prices::InSecondEnvelopes));
}

void TestSealedBills::beforeTheOpeningThePaneSaysUntilWhen()
{
    QVERIFY(m_at->chooseMore({u"compareBids"_s}));
    turnTo(ComparePage::Bills);
    const auto* pane = m_window->page()->findChild<QWidget*>(u"billsPane"_s);
    QTRY_COMPARE(pane->findChild<QLabel*>(u"stageTitle"_s)->text(), u"The bills of quantities are sealed"_s);
    const QString until = pane->findChild<QLabel*>(u"stageSentence"_s)->text();
    QVERIFY2(until.contains(u"second envelope"_s), qPrintable(until));
    QVERIFY(m_at->seen<QTableView>("findings") == nullptr);
    turnTo(ComparePage::Prices);
    QVERIFY(m_at->seen<QAbstractButton>("lookAtPrice") == nullptr);
    QCOMPARE(m_at->seen<QAbstractButton>("more")->text(), u"More (F9)"_s);
    QTest::keyClick(m_at->seen<QTableView>("prices"), Qt::Key_Escape);
}

void TestSealedBills::afterItTheBillsAreChecked()
{
    QCOMPARE(judgeAll(), u"success"_s);
    QVERIFY(m_room.fixture.openEnvelopes({u"b1"_s, u"b2"_s, u"b3"_s, u"b4"_s, u"b5"_s}));
    QTRY_COMPARE(state().prices.size(), 5);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    // Nobody has to ask: the button says how many prices are to be looked at.
    QTRY_COMPARE(m_at->seen<QAbstractButton>("more")->text(), u"More (F9): 1"_s);
    QVERIFY(m_at->chooseMore({u"compareBids"_s}));
    turnTo(ComparePage::Bills);
    QTRY_VERIFY(m_at->seen<QTableView>("findings") != nullptr);
    const auto* findings = m_at->seen<QTableView>("findings")->model();
    QStringList found;
    for (int row = 0; row < findings->rowCount(); ++row)
        found << findings->index(row, 3).data().toString();
    QCOMPARE(found, (QStringList {u"Extra item"_s, u"Total of a line"_s, u"Item missing"_s, u"Unit price far off"_s}));
}

void TestSealedBills::theWrongPriceIsAskedFor()
{
    turnTo(ComparePage::Prices);
    auto* look = m_at->seen<QAbstractButton>("lookAtPrice");
    QVERIFY(look != nullptr);
    QVERIFY2(look->isEnabled(), qPrintable(m_at->text("lookRefused")));
    look->setFocus();
    QTest::keyClick(look, Qt::Key_Space);
    QCOMPARE(m_at->page(), u"priceMotionPage"_s);
    QCOMPARE(m_at->seen<QComboBox>("bidder")->currentData().toString(), u"b3"_s);
    QVERIFY(m_at->seen<QAbstractButton>("option0")->isChecked());
    const QString stated = m_at->text("stated");
    QVERIFY2(stated.contains(u"Sum of the 30 lines"_s) && stated.contains(u"In capitals"_s), qPrintable(stated));
    m_at->seen<QPlainTextEdit>("text")->setFocus();
    AtWindow::type(u"第五项合价不等于工程量乘以单价"_s);
    QVERIFY2(m_window->page()->next().possible, qPrintable(m_window->page()->next().sentence));
    QVERIFY(m_at->press()); // what is signed
    QTRY_VERIFY(m_at->seen<QWidget>("summary") != nullptr);
    QVERIFY(m_at->press());
    QTRY_COMPARE(state().motions.size(), 1);
    QCOMPARE(std::get<PriceMotion>(state().motions.constFirst().motion.subject).bidder, u"b3"_s);
}

// The manifest has none of it: it lay in the envelope with the bill.
void TestSealedBills::whoeverVotesSeesWhatTheBidSays()
{
    QCOMPARE(m_room.room->settle(), u"success"_s);
    QVERIFY(m_room.at(1).manifest().bidder(u"b3"_s)->stated.isEmpty());
    QTRY_COMPARE(m_at->page(), u"votePage"_s);
    QTRY_VERIFY2(m_at->text("motionDetails").startsWith(u"In capitals: "_s), qPrintable(m_at->text("motionDetails")));
    for (const QString& line : {u"Total in the body of the bid: "_s, u"Price as bid: "_s, u"Corrected price: "_s})
        QVERIFY2(m_at->text("motionDetails").contains(line), qPrintable(m_at->text("motionDetails")));
}

void TestSealedBills::theCorrectionIsVotedOnAndConfirmed()
{
    QCOMPARE(m_room.room->settle(), u"success"_s);
    const QByteArray motion = state().motions.constFirst().name;
    for (const int member : {2, 3, 4})
        QCOMPARE(acts(member, Vote {motion, true, u"理由"_s}), u"success"_s);
    // Prices are not compared before the bidder has answered.
    QVERIFY(m_room.room->openStep(u"price"_s) != u"success");
    QCOMPARE(acts(6, BidderAnswer {motion, true, u"同意修正"_s}), u"success"_s);
    QCOMPARE(acts(7, Witness {state().answers.constLast().name}), u"success"_s);
    QCOMPARE(priceInForce(state(), u"b3"_s), std::optional<Fen>(state().prices.value(u"b3"_s) - 900));
    QTRY_COMPARE(m_at->seen<QAbstractButton>("more")->text(), u"More (F9)"_s);
}

void TestSealedBills::theCorrectedPriceIsCompared()
{
    QCOMPARE(m_room.room->openStep(u"price"_s), u"success"_s);
    QCOMPARE(m_room.room->closeStep(u"price"_s), u"success"_s);
    const Tally result = tally(state());
    const auto corrected = std::ranges::find(result.bidders, u"b3"_s, &BidderResult::bidder);
    QVERIFY(corrected != result.bidders.cend());
    QCOMPARE(corrected->price, priceInForce(state(), u"b3"_s));
    QVERIFY(corrected->pricePoints.has_value());
}

EVALROOM_TEST(TestSealedBills, QApplication)

} // namespace tst_sealed_bills

#include "tst_sealed_bills.moc"
