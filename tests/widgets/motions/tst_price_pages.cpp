// SPDX-License-Identifier: Apache-2.0
#include "motion_room.h"
#include "price_lot.h"

#include "evaluation/corrected_price.h"
#include "evaluation/low_price.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/justification_page.h"
#include "widgets/motions/low_price_page.h"
#include "widgets/motions/price_motion_page.h"
#include "widgets/motions/rejection_page.h"
#include "widgets/motions/vote_page.h"
#include "widgets/motions/witness_page.h"
#include "widgets/words/figures.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_price_pages {

// The correction of prices and the review of low ones at their pages, by keys and clicks, in a session with a real hub.
class TestPricePages : public QObject, private MotionRoom {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nothingIsProposedBeforeTheBillIsRead();
    void whatFollowsFromTheRulesIsProposed();
    void whoeverVotesSeesTheFigures();
    void theLetterIsWitnessed();
    void whatNobodyCanReadTheCommitteeFinds();
    void anAmountIsReadToTheFen_data();
    void anAmountIsReadToTheFen();
    void withoutARuleTheCommitteeNamesOne();
    void whatAgreesIsNotCorrected();
    void aPriceIsFoundLow();
    void anExplanationIsPutToTheVote();
    void whatIsNotJustifiedIsRejected();
    void insteadOfARefusedCorrectionThePriceInForceIsMoved();

private:
    static void click(QRadioButton* choice)
    {
        QTest::mouseClick(choice, Qt::LeftButton, {}, {12, choice->height() / 2});
    }
    static QString notice(const PageFrame& frame, const char* name)
    {
        return frame.child<SheetNotice>(name)->sentence();
    }
    // On which bid b4 may be rejected now.
    QStringList groundsOffered()
    {
        const RejectionPage page(m_room.at(1), u"b4"_s, {});
        const auto* list = page.findChild<QListWidget*>(u"ground"_s);
        QStringList codes;
        for (int row = 0; row < list->count(); ++row)
            codes << list->item(row)->data(Qt::UserRole).toString();
        return codes;
    }
    // Yes of three, or no of three.
    QString voteAll(bool yes) { return MotionRoom::voteAll(yes, {2, 3, 4}); }

    std::unique_ptr<ReadBids> m_bids;
};

void TestPricePages::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(m_room.begin(&stateOtherPrices));
    QCOMPARE(m_room.room->judge(u"chair"_s), u"success"_s);
    m_bids = std::make_unique<ReadBids>(m_room.at(1));
}

void TestPricePages::cleanupTestCase()
{
    m_bids.reset();
    m_room.room.reset();
}

void TestPricePages::nothingIsProposedBeforeTheBillIsRead()
{
    PageFrame frame(new PriceMotionPage(m_room.at(1), *m_bids), m_room.fixture, m_room.at(1));
    QVERIFY2(notice(frame, "doubts").contains(u"being read"_s), qPrintable(notice(frame, "doubts")));
    QVERIFY(frame.child<QRadioButton>("option0") == nullptr);
    QVERIFY(pricesToLookAt(m_room.at(1), *m_bids).isEmpty());
    m_bids->read();
    QVERIFY2(!notice(frame, "doubts").contains(u"being read"_s), qPrintable(notice(frame, "doubts")));
    QVERIFY(frame.child<QRadioButton>("option0") != nullptr);
    QCOMPARE(pricesToLookAt(m_room.at(1), *m_bids), (QStringList {u"b1"_s, u"b2"_s, u"b3"_s}));
}

void TestPricePages::whatFollowsFromTheRulesIsProposed()
{
    PageFrame frame(new PriceMotionPage(m_room.at(1), *m_bids), m_room.fixture, m_room.at(1));
    QCOMPARE(frame.child<QComboBox>("bidder")->currentData().toString(), u"b1"_s);
    const QString stated = frame.text("stated");
    QVERIFY2(stated.contains(u"10,000.01"_s) && stated.contains(u"壹万零壹佰元整"_s) && stated.contains(u"10,100.00"_s),
        qPrintable(stated));
    auto* option = frame.child<QRadioButton>("option0");
    QVERIFY(option->isChecked());
    QCOMPARE(option->accessibleName(), u"10,100.00 yuan"_s);
    QVERIFY2(option->accessibleDescription().contains(u"大写金额"_s), qPrintable(option->accessibleDescription()));
    QVERIFY2(
        frame.text("steps0").contains(u"10,100.00 yuan instead of 10,000.01 yuan"_s), qPrintable(frame.text("steps0")));
    QVERIFY2(frame.text("steps0").contains(u"12号令"_s), qPrintable(frame.text("steps0")));
    QVERIFY(!frame.next().possible);
    frame.picture(u"price"_s);
    typeInto(frame.child<QPlainTextEdit>("text"), u"大写与小写不一致"_s);
    QVERIFY2(frame.next().possible, qPrintable(frame.next().sentence));
    QCOMPARE(frame.sign(), u"done"_s);
    const auto motion = std::get<PriceMotion>(state().motions.constLast().motion.subject);
    QCOMPARE(motion.price, 1'010'000);
    QCOMPARE(motion.basis, CorrectionRule::Capitals);
    QCOMPARE(motion.steps.size(), 1);
    // Nobody is asked twice, and nobody moves it twice.
    QCOMPARE(pricesToLookAt(m_room.at(1), *m_bids), (QStringList {u"b2"_s, u"b3"_s}));
    QCOMPARE(frame.child<QComboBox>("bidder")->findData(u"b1"_s), -1);
    // Nor does the page go on to another bidder by itself.
    QCOMPARE(frame.child<QComboBox>("bidder")->currentIndex(), -1);
    QVERIFY(!frame.child<QPlainTextEdit>("text")->isEnabled());
    QVERIFY2(frame.next().sentence.contains(u"Choose the bidder"_s), qPrintable(frame.next().sentence));
}

void TestPricePages::whoeverVotesSeesTheFigures()
{
    QCOMPARE(m_room.room->settle(), u"success"_s);
    PageFrame frame(new VotePage(m_room.at(2), lastMotion(), {}), m_room.fixture, m_room.at(2));
    QVERIFY(frame.text("motionGround").contains(u"大写金额"_s));
    const QString details = frame.text("motionDetails");
    QVERIFY2(details.contains(u"Price as bid: 10,000.01 yuan"_s), qPrintable(details));
    QVERIFY2(details.contains(u"Corrected price: 10,100.00 yuan"_s), qPrintable(details));
    QVERIFY2(details.contains(u"instead of"_s), qPrintable(details));
    frame.picture(u"vote-price"_s);
    QCOMPARE(voteAll(true), u"success"_s);
    QCOMPARE(outcomeOf(state(), state().motions.constLast()), Outcome::Passed);
}

void TestPricePages::theLetterIsWitnessed()
{
    QCOMPARE(registered(BidderAnswer {lastMotion(), true, u"同意修正"_s}), u"success"_s);
    PageFrame frame(new WitnessPage(m_room.at(7), {}), m_room.fixture, m_room.at(7));
    const QString words = frame.text("subject");
    QVERIFY2(words.contains(u"湖北江城"_s) && words.contains(u"10,100.00"_s) && words.contains(u"10,000.01"_s)
            && words.contains(u"同意修正"_s),
        qPrintable(words));
    frame.picture(u"witness-answer"_s);
    QTRY_VERIFY(frame.next().possible);
    QCOMPARE(frame.press(), u"done"_s);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    QCOMPARE(priceInForce(state(), u"b1"_s), std::optional<Fen>(1'010'000));
}

void TestPricePages::whatNobodyCanReadTheCommitteeFinds()
{
    PageFrame frame(new PriceMotionPage(m_room.at(1), *m_bids, u"b2"_s), m_room.fixture, m_room.at(1));
    QCOMPARE(frame.child<QComboBox>("bidder")->currentData().toString(), u"b2"_s);
    QVERIFY2(notice(frame, "doubts").contains(u"cannot be read"_s), qPrintable(notice(frame, "doubts")));
    QVERIFY(!frame.child<QRadioButton>("option0")->isChecked());
    click(frame.child<QRadioButton>("option0"));
    QVERIFY2(frame.next().sentence.contains(u"as it is now"_s), qPrintable(frame.next().sentence));
    click(frame.child<QRadioButton>("otherPrice"));
    QVERIFY(!frame.child<QRadioButton>("option0")->isChecked());
    typeInto(frame.child<QLineEdit>("amount"), u"１２，０００．５"_s);
    QCOMPARE(frame.text("amountRemark"), u"= 12,000.50 yuan"_s);
    auto* rule = frame.child<QListWidget>("rule");
    QVERIFY(rule->isVisible());
    QVERIFY2(frame.next().sentence.contains(u"rule"_s), qPrintable(frame.next().sentence));
    rule->setFocus();
    QTest::keyClick(rule, Qt::Key_Down);
    typeInto(frame.child<QPlainTextEdit>("text"), u"大写字迹可辨认为壹万贰仟元伍角"_s);
    QVERIFY2(frame.next().possible, qPrintable(frame.next().sentence));
    frame.picture(u"price-other"_s);
    {
        PriceMotionPage again(m_room.at(1), *m_bids, u"b2"_s);
        QVERIFY2(again.next().possible, qPrintable(again.next().sentence));
    }
    QCOMPARE(frame.sign(), u"done"_s);
    const auto motion = std::get<PriceMotion>(state().motions.constLast().motion.subject);
    QCOMPARE(motion.price, 1'200'050);
    QCOMPARE(motion.basis, CorrectionRule::Capitals);
    QCOMPARE(voteAll(false), u"success"_s);
}

void TestPricePages::anAmountIsReadToTheFen_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("remark");
    QTest::newRow("whole") << u"12860000"_s << u"= 12,860,000.00 yuan"_s;
    QTest::newRow("grouped") << u"12,860,000.05"_s << u"= 12,860,000.05 yuan"_s;
    QTest::newRow("a fen") << u"0.01"_s << u"= 0.01 yuan"_s;
    QTest::newRow("the largest") << u"90071992547409.91"_s << u"= 90,071,992,547,409.91 yuan"_s;
    for (const QString& none : {u"90071992547409.92"_s, u"0"_s, u"-5"_s, u"1.005"_s, u"1.2.3"_s, u"twelve"_s})
        QTest::newRow(qUtf8Printable(none)) << none << u"This is no amount."_s;
}

void TestPricePages::anAmountIsReadToTheFen()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, remark);
    PageFrame frame(new PriceMotionPage(m_room.at(1), *m_bids, u"b4"_s), m_room.fixture, m_room.at(1));
    click(frame.child<QRadioButton>("otherPrice"));
    auto* amount = frame.child<QLineEdit>("amount");
    amount->setFocus();
    amount->selectAll();
    type(typed);
    QVERIFY2(frame.text("amountRemark").startsWith(remark), qPrintable(frame.text("amountRemark")));
    QCOMPARE(amount->accessibleDescription(), frame.text("amountRemark"));
}

void TestPricePages::withoutARuleTheCommitteeNamesOne()
{
    PageFrame frame(new PriceMotionPage(m_room.at(1), *m_bids, u"b3"_s), m_room.fixture, m_room.at(1));
    QVERIFY2(notice(frame, "doubts").contains(u"no rule"_s), qPrintable(notice(frame, "doubts")));
    QVERIFY(!frame.child<QRadioButton>("option0")->isChecked());
    QVERIFY(!frame.child<QRadioButton>("option1")->isChecked());
    QVERIFY(!frame.child<QListWidget>("rule")->isVisible());
    auto* other = frame.child<QRadioButton>("option1");
    QCOMPARE(other->accessibleName(), u"12,000.00 yuan"_s);
    other->setFocus();
    QTest::keyClick(other, Qt::Key_Space);
    QVERIFY(frame.child<QListWidget>("rule")->isVisible());
    QVERIFY(!frame.child<QLineEdit>("amount")->isVisible());
    frame.picture(u"price-no-rule"_s);
    // What is chosen stays while bids are read anew.
    m_bids->read();
    QVERIFY(other->isChecked());
}

void TestPricePages::whatAgreesIsNotCorrected()
{
    PageFrame frame(new PriceMotionPage(m_room.at(1), *m_bids, u"b5"_s), m_room.fixture, m_room.at(1));
    QVERIFY2(notice(frame, "doubts").contains(u"nothing to correct"_s), qPrintable(notice(frame, "doubts")));
    QVERIFY(frame.child<QRadioButton>("option0") == nullptr);
    QVERIFY(frame.child<QRadioButton>("otherPrice")->isVisible());
}

void TestPricePages::aPriceIsFoundLow()
{
    PageFrame frame(new LowPricePage(m_room.at(1)), m_room.fixture, m_room.at(1));
    QVERIFY(frame.child<QComboBox>("bidder")->hasFocus());
    QVERIFY(!frame.child<QPlainTextEdit>("text")->isEnabled());
    QVERIFY2(frame.next().sentence.contains(u"Choose the bidder"_s), qPrintable(frame.next().sentence));
    choose(frame, u"b4"_s);
    QVERIFY2(frame.text("comparison").contains(u"Mean of all prices compared"_s), qPrintable(frame.text("comparison")));
    typeInto(frame.child<QPlainTextEdit>("text"), u"低于成本"_s);
    QVERIFY2(frame.next().possible, qPrintable(frame.next().sentence));
    auto* minutes = frame.child<QSpinBox>("minutes");
    minutes->setFocus();
    minutes->selectAll();
    QTest::keyClicks(minutes, u"30"_s);
    frame.picture(u"low-price"_s);
    const QDateTime before = m_room.at(1).now();
    QCOMPARE(frame.sign(), u"done"_s);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    PageFrame vote(new VotePage(m_room.at(2), lastMotion(), {}), m_room.fixture, m_room.at(2));
    QVERIFY2(vote.text("motionDetails").contains(u"The explanation has to be in by"_s),
        qPrintable(vote.text("motionDetails")));
    QCOMPARE(voteAll(true), u"success"_s);
    QCOMPARE(lowPriceStage(state(), u"b4"_s), LowPriceStage::ToExplain);
    const QDateTime until = explanationUntil(state(), u"b4"_s);
    QVERIFY2(until >= before.addSecs(1799) && until <= before.addSecs(2400), qPrintable(until.toString(Qt::ISODate)));
}

void TestPricePages::anExplanationIsPutToTheVote()
{
    QCOMPARE(registered(PriceExplanation {u"b4"_s, true, u"自有设备，管理费低"_s}), u"success"_s);
    QCOMPARE(m_room.room->act(7, Witness {state().priceExplanations.constLast().name}), u"success"_s);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    PageFrame frame(new JustificationPage(m_room.at(1), u"b4"_s), m_room.fixture, m_room.at(1));
    QVERIFY2(frame.text("signs").contains(u"found by a vote"_s), qPrintable(frame.text("signs")));
    QVERIFY2(frame.text("explanation").contains(u"自有设备，管理费低"_s), qPrintable(frame.text("explanation")));
    QVERIFY(frame.child<QPlainTextEdit>("text")->hasFocus());
    QVERIFY(!frame.next().possible);
    frame.picture(u"justification"_s);
    // Whoever finds otherwise votes against it: before that the law has no rejection for a low price, and none is
    // offered.
    QVERIFY(frame.text("otherwise").contains(u"vote against it"_s));
    QVERIFY(!groundsOffered().contains(state().facts->rules.lowPrice->ground));
    typeInto(frame.child<QPlainTextEdit>("text"), u"说明合理"_s);
    QCOMPARE(frame.sign(), u"done"_s);
    QVERIFY(frame.next().action.isEmpty());
    QCOMPARE(m_room.room->settle(), u"success"_s);
    PageFrame vote(new VotePage(m_room.at(2), lastMotion(), {}), m_room.fixture, m_room.at(2));
    QVERIFY2(vote.text("motionDetails").contains(u"自有设备，管理费低"_s), qPrintable(vote.text("motionDetails")));
    QCOMPARE(voteAll(false), u"success"_s);
    QCOMPARE(lowPriceStage(state(), u"b4"_s), LowPriceStage::Unjustified);
}

void TestPricePages::whatIsNotJustifiedIsRejected()
{
    auto* page = new RejectionPage(m_room.at(1), u"b4"_s, {});
    page->proposeForPrice();
    PageFrame frame(page, m_room.fixture, m_room.at(1));
    QVERIFY2(frame.text("failures").contains(u"not justified"_s), qPrintable(frame.text("failures")));
    QVERIFY2(frame.text("failures").contains(u"自有设备，管理费低"_s), qPrintable(frame.text("failures")));
    QCOMPARE(frame.child<QListWidget>("ground")->selectedItems().size(), 1);
    QVERIFY(groundsOffered().contains(state().facts->rules.lowPrice->ground));
    QVERIFY(!groundsOffered().contains(state().facts->rules.priceCorrection->ground));
    frame.picture(u"rejection-price"_s);
}

void TestPricePages::insteadOfARefusedCorrectionThePriceInForceIsMoved()
{
    const auto fill = [](const PageFrame& frame, const QString& amount) {
        QTest::keyClick(frame.child<QRadioButton>("otherPrice"), Qt::Key_Space);
        typeInto(frame.child<QLineEdit>("amount"), amount);
        frame.child<QListWidget>("rule")->setCurrentRow(0);
        typeInto(frame.child<QPlainTextEdit>("text"), u"理由"_s);
    };
    const Fen now = priceInForce(state(), u"b5"_s).value();
    {
        PageFrame frame(new PriceMotionPage(m_room.at(1), *m_bids, u"b5"_s), m_room.fixture, m_room.at(1));
        fill(frame, moneyFigures(now));
        QVERIFY2(frame.next().sentence.contains(u"as it is now"_s), qPrintable(frame.next().sentence));
        frame.child<QLineEdit>("amount")->selectAll();
        typeInto(frame.child<QLineEdit>("amount"), moneyFigures(now + 100));
        QVERIFY2(frame.next().possible, qPrintable(frame.next().sentence));
        QCOMPARE(frame.sign(), u"done"_s);
    }
    QCOMPARE(voteAll(true), u"success"_s);
    QCOMPARE(registered(BidderAnswer {lastMotion(), false, u"不同意修正"_s}), u"success"_s);
    QCOMPARE(m_room.room->act(7, Witness {state().answers.constLast().name}), u"success"_s);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    QVERIFY(isCorrectionRefused(state(), u"b5"_s));
    PageFrame frame(new PriceMotionPage(m_room.at(1), *m_bids, u"b5"_s), m_room.fixture, m_room.at(1));
    fill(frame, moneyFigures(now));
    QVERIFY2(frame.next().possible, qPrintable(frame.next().sentence));
    QCOMPARE(frame.sign(), u"done"_s);
    const auto motion = std::get<PriceMotion>(state().motions.constLast().motion.subject);
    QCOMPARE(motion.price, now);
    QVERIFY(motion.steps.isEmpty());
}

EVALROOM_TEST(TestPricePages, QApplication)

} // namespace tst_price_pages

#include "tst_price_pages.moc"
