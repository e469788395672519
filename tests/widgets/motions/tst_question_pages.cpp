// SPDX-License-Identifier: Apache-2.0
#include "motion_room.h"

#include "evaluation/answer.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/judge/sheet_page.h"
#include "widgets/motions/clarify_page.h"
#include "widgets/motions/questions_page.h"
#include "widgets/motions/set_aside_page.h"
#include "widgets/motions/vote_page.h"
#include "widgets/motions/witness_page.h"
#include "widgets/shell/wait_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_question_pages {

// Questions to bidders and what comes of them at their pages, by keys and clicks, in a session with a real hub, while a
// review is open.
class TestQuestionPages : public QObject, private MotionRoom {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whoeverWaitsReadsThatItIsAReevaluation();
    void aBidderIsAskedDuringTheReview();
    void whatIsWrittenIsKeptOfEachBidder();
    void thePassageIsShown();
    void theQuestionIsSummedUpAndPutToTheVote();
    void nobodyAsksTwiceAboutOnePassage();
    void whoeverVotesSeesTheQuestion();
    void theAnswerIsWitnessed();
    void whoeverJudgesReadsTheAnswer();
    void allQuestionsStandOnOnePage();
    void anAnswerIsSetAside();
    void whatIsSetAsideIsNoLongerBesideTheSheet();
    void silenceIsTold();
    void whichTestimonyWasChosenIsFoundAgain();
    void theTimeToAnswerStandsWithTheQuestion();

private:
    // All but the question.
    static void fill(const PageFrame& frame)
    {
        auto* ground = frame.child<QListWidget>("ground");
        ground->setFocus();
        if (ground->selectedItems().isEmpty())
            QTest::keyClick(ground, Qt::Key_Down);
        auto* page = frame.child<QSpinBox>("page");
        page->setFocus();
        page->selectAll();
        QTest::keyClicks(page, u"12"_s);
        typeInto(frame.child<QLineEdit>("clause"), u"工期"_s);
    }
    std::unique_ptr<PageFrame> frameOf(Page* page, int member)
    {
        return std::make_unique<PageFrame>(page, m_room.fixture, m_room.at(member));
    }
    // Beside the cells of this bidder, in the order of the grid.
    QStringList remarksBeside(const QString& bidder)
    {
        const auto frame = frameOf(new SheetPage(m_room.at(1), u"form"_s), 1);
        auto* view = frame->child<QTableView>("sheet");
        const auto* model = qobject_cast<SheetModel*>(view->model());
        QStringList remarks;
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                if (model->itemAt(model->index(row, column)).bidder != bidder)
                    continue;
                view->setCurrentIndex(model->index(row, column));
                remarks << frame->text("cellRemarks");
            }
        }
        frame->picture(u"sheet-answer-"_s + bidder);
        return remarks;
    }

    QByteArray m_question;
};

void TestQuestionPages::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(m_room.begin());
    QCOMPARE(m_room.room->judge(u"chair"_s), u"success"_s);
}

void TestQuestionPages::cleanupTestCase()
{
    m_room.room.reset();
}

void TestQuestionPages::whoeverWaitsReadsThatItIsAReevaluation()
{
    const auto frame = frameOf(new WaitPage(m_room.at(1), {}), 1);
    QVERIFY2(frame->text("reevaluation").contains(u"客观分不一致"_s), qPrintable(frame->text("reevaluation")));
    QVERIFY(frame->text("reevaluation").contains(u"0202020202020202"_s));
}

void TestQuestionPages::aBidderIsAskedDuringTheReview()
{
    QCOMPARE(m_room.room->openStep(u"form"_s), u"success"_s);
    const auto frame = frameOf(new ClarifyPage(m_room.at(1)), 1);
    const QString guidance = frame->page->guidance();
    QVERIFY2(guidance.contains(u"unclear"_s) && guidance.contains(u"substance"_s) && guidance.contains(u"no hint"_s),
        qPrintable(guidance));
    auto* bidder = frame->child<QComboBox>("bidder");
    QVERIFY(bidder->hasFocus());
    QVERIFY2(frame->next().sentence.contains(u"Choose the bidder"_s), qPrintable(frame->next().sentence));
    QVERIFY(!frame->child<QListWidget>("ground")->isEnabled());
    // Only those can be asked who have a document of their own here.
    QCOMPARE(bidder->count(), 2);
    QTest::keyClick(bidder, Qt::Key_Down);
    QCOMPARE(bidder->currentData().toString(), u"b1"_s);
    auto* document = frame->child<QComboBox>("document");
    QCOMPARE(document->count(), 1);
    QCOMPARE(document->currentData().toString(), u"bid-1"_s);
    auto* ground = frame->child<QListWidget>("ground");
    QCOMPARE(ground->count(), 3);
    QVERIFY(ground->item(0)->data(Qt::AccessibleTextRole).toString().contains(u"第五十二条"_s));
    QVERIFY(frame->next().sentence.contains(u"why the bidder may be asked"_s));
    ground->setFocus();
    QTest::keyClick(ground, Qt::Key_Down);
    QVERIFY2(frame->next().sentence.contains(u"passage"_s), qPrintable(frame->next().sentence));
    fill(*frame);
    QVERIFY2(frame->next().sentence.contains(u"Write the question"_s), qPrintable(frame->next().sentence));
    typeInto(frame->child<QPlainTextEdit>("text"), u"工期以何者为准？"_s);
    QVERIFY2(frame->next().possible, qPrintable(frame->next().sentence));
    frame->picture(u"question"_s);
}

void TestQuestionPages::whatIsWrittenIsKeptOfEachBidder()
{
    const auto frame = frameOf(new ClarifyPage(m_room.at(1)), 1);
    QCOMPARE(frame->child<QComboBox>("bidder")->currentData().toString(), u"b1"_s);
    QVERIFY2(frame->next().possible, qPrintable(frame->next().sentence));
    choose(*frame, u"b2"_s);
    QVERIFY(frame->child<QListWidget>("ground")->selectedItems().isEmpty());
    QVERIFY(frame->child<QPlainTextEdit>("text")->toPlainText().isEmpty());
    QCOMPARE(frame->child<QComboBox>("document")->currentData().toString(), u"bid-2"_s);
    choose(*frame, u"b1"_s);
    QCOMPARE(frame->child<QSpinBox>("page")->value(), 12);
    QCOMPARE(frame->child<QLineEdit>("clause")->text(), u"工期"_s);
    QVERIFY2(frame->next().possible, qPrintable(frame->next().sentence));
}

void TestQuestionPages::thePassageIsShown()
{
    const auto frame = frameOf(new ClarifyPage(m_room.at(1)), 1);
    const QSignalSpy shown(frame->page, &Page::documentWanted);
    QTest::mouseClick(frame->child<QPushButton>("showPlace"), Qt::LeftButton);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.constFirst(), (QVariantList {u"bid-1"_s, 12}));
}

void TestQuestionPages::theQuestionIsSummedUpAndPutToTheVote()
{
    const auto frame = frameOf(new ClarifyPage(m_room.at(1)), 1);
    QCOMPARE(frame->sign(), u"done"_s);
    m_question = lastMotion();
    const MotionState& motion = state().motions.constLast();
    const auto clarify = std::get<ClarifyMotion>(motion.motion.subject);
    QCOMPARE(motion.motion.text, u"工期以何者为准？"_s);
    QVERIFY(clarify.bidder == u"b1" && clarify.document == u"bid-1" && clarify.page == 12);
    QCOMPARE(clarify.ground, state().facts->rules.clarifications.constFirst().code);
    QVERIFY(frame->child<SheetNotice>("motionNotice")->sentence().contains(u"put to the vote"_s));
    QVERIFY(frame->child<QPlainTextEdit>("text")->toPlainText().isEmpty());
}

void TestQuestionPages::nobodyAsksTwiceAboutOnePassage()
{
    const auto frame = frameOf(new ClarifyPage(m_room.at(1)), 1);
    choose(*frame, u"b1"_s);
    fill(*frame);
    typeInto(frame->child<QPlainTextEdit>("text"), u"请再说明"_s);
    QVERIFY(!frame->next().possible);
    QVERIFY2(frame->next().sentence.contains(u"about this passage already"_s), qPrintable(frame->next().sentence));
    typeInto(frame->child<QLineEdit>("clause"), u"二"_s);
    QVERIFY2(frame->next().possible, qPrintable(frame->next().sentence));
}

void TestQuestionPages::whoeverVotesSeesTheQuestion()
{
    QCOMPARE(m_room.room->settle(), u"success"_s);
    const auto frame = frameOf(new VotePage(m_room.at(2), m_question, {}), 2);
    QCOMPARE(frame->text("motionText"), u"Question: 工期以何者为准？"_s);
    QVERIFY(frame->text("motionGround").contains(u"第五十二条"_s));
    const QSignalSpy shown(frame->page, &Page::documentWanted);
    QTest::mouseClick(frame->child<QPushButton>("showPlace"), Qt::LeftButton);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.constFirst(), (QVariantList {u"bid-1"_s, 12}));
    frame->picture(u"vote-question"_s);
    auto* yes = frame->child<QRadioButton>("yes");
    yes->setFocus();
    QTest::keyClick(yes, Qt::Key_Space);
    QCOMPARE(frame->sign(), u"done"_s);
    QCOMPARE(voteAll(true, {3, 4}), u"success"_s);
    QCOMPARE(outcomeOf(state(), *findMotion(state(), m_question)), Outcome::Passed);
}

void TestQuestionPages::theAnswerIsWitnessed()
{
    QCOMPARE(registered(BidderAnswer {m_question, true, u"以投标函为准"_s}), u"success"_s);
    QVERIFY(answerTo(state(), m_question) == nullptr);
    const auto frame = frameOf(new WitnessPage(m_room.at(7), {}), 7);
    const QString words = frame->text("subject");
    QVERIFY2(
        words.contains(u"湖北江城"_s) && words.contains(u"工期以何者为准？"_s) && words.contains(u"以投标函为准"_s),
        qPrintable(words));
    frame->picture(u"witness-question"_s);
    QTRY_VERIFY(frame->next().possible);
    QCOMPARE(frame->press(), u"done"_s);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    QVERIFY(answerTo(state(), m_question) != nullptr);
}

void TestQuestionPages::whoeverJudgesReadsTheAnswer()
{
    const QStringList asked = remarksBeside(u"b1"_s);
    QCOMPARE(asked.size(), 4);
    for (const QString& remark : asked)
        QVERIFY2(remark.contains(u"工期以何者为准？"_s) && remark.contains(u"以投标函为准"_s), qPrintable(remark));
    QCOMPARE(remarksBeside(u"b2"_s).join(QString()), QString());
}

void TestQuestionPages::allQuestionsStandOnOnePage()
{
    const auto frame = frameOf(new QuestionsPage(m_room.at(3), {}), 3);
    QVERIFY(frame->next().action.isEmpty());
    QVERIFY2(
        frame->text("questionStanding").contains(u"The answer counts"_s), qPrintable(frame->text("questionStanding")));
    QVERIFY(frame->text("questionText").contains(u"工期以何者为准？"_s));
    QVERIFY(frame->text("questionAnswer").contains(u"以投标函为准"_s));
    QVERIFY2(frame->text("questionVote").contains(u"3 yes, 0 no"_s), qPrintable(frame->text("questionVote")));
    auto* show = frame->child<QPushButton>("showPassage");
    QVERIFY(show->hasFocus());
    const QSignalSpy shown(frame->page, &Page::documentWanted);
    QTest::keyClick(show, Qt::Key_Space);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.constFirst(), (QVariantList {u"bid-1"_s, 12}));
    frame->picture(u"questions"_s);
}

void TestQuestionPages::anAnswerIsSetAside()
{
    const auto frame = frameOf(new SetAsidePage(m_room.at(1), {}), 1);
    QVERIFY(!frame->child<QComboBox>("answer")->isVisible());
    QVERIFY(frame->text("questionAnswer").contains(u"以投标函为准"_s));
    auto* text = frame->child<QPlainTextEdit>("text");
    QVERIFY(text->hasFocus());
    QVERIFY2(frame->next().sentence.contains(u"goes beyond"_s), qPrintable(frame->next().sentence));
    type(u"改变了工期承诺"_s);
    frame->picture(u"set-aside"_s);
    QCOMPARE(frame->sign(), u"done"_s);
    QVERIFY(!frame->next().possible);
    QVERIFY2(frame->next().sentence.contains(u"voting on this answer"_s), qPrintable(frame->next().sentence));
    QCOMPARE(m_room.room->settle(), u"success"_s);
    const auto vote = frameOf(new VotePage(m_room.at(2), lastMotion(), {}), 2);
    const QString details = vote->text("motionDetails");
    QVERIFY2(details.contains(u"工期以何者为准？"_s) && details.contains(u"以投标函为准"_s), qPrintable(details));
    QVERIFY(vote->text("motionText").contains(u"改变了工期承诺"_s));
    QVERIFY(vote->child<QPushButton>("showPlace")->isVisible());
    vote->picture(u"vote-set-aside"_s);
    QCOMPARE(voteAll(true, {2, 3, 4}), u"success"_s);
    QVERIFY(isSetAside(state(), m_question));
    QTRY_VERIFY2(frame->next().sentence.contains(u"no answer"_s), qPrintable(frame->next().sentence));
}

void TestQuestionPages::whatIsSetAsideIsNoLongerBesideTheSheet()
{
    QCOMPARE(remarksBeside(u"b1"_s).join(QString()), QString());
    const auto frame = frameOf(new QuestionsPage(m_room.at(3), {}), 3);
    QVERIFY2(
        frame->text("questionStanding").contains(u"does not count"_s), qPrintable(frame->text("questionStanding")));
    QVERIFY2(frame->text("questionAnswer").contains(u"改变了工期承诺"_s), qPrintable(frame->text("questionAnswer")));
}

void TestQuestionPages::silenceIsTold()
{
    const auto frame = frameOf(new QuestionsPage(m_room.at(3), {}), 3);
    const auto standing = [&] { return frame->findChildren<QLabel*>(u"questionStanding"_s).constLast()->text(); };
    const QString ground = state().facts->rules.clarifications.constFirst().code;
    const Motion ask {ClarifyMotion {u"b2"_s, ground, u"质保期"_s, u"bid-2"_s, 3}, u"质保期自何时起算？"_s};
    QCOMPARE(m_room.room->act(1, ask), u"success"_s);
    QCOMPARE(voteAll(true, {2, 3, 4}), u"success"_s);
    QTRY_VERIFY2(standing().contains(u"not registered"_s), qPrintable(standing()));
    QCOMPARE(registered(BidderAnswer {lastMotion(), false, u"书面要求，限两小时"_s}), u"success"_s);
    QCOMPARE(m_room.room->act(7, Witness {state().answers.constLast().name}), u"success"_s);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    QTRY_VERIFY2(standing().contains(u"not answered in time"_s), qPrintable(standing()));
    QCOMPARE(frame->findChildren<QLabel*>(u"questionStanding"_s).size(), 2);
    // Nothing was said that could be set aside, or that could be read beside a sheet.
    QVERIFY(questionsAnswered(state()).isEmpty());
    QCOMPARE(remarksBeside(u"b2"_s).join(QString()), QString());
}

void TestQuestionPages::whichTestimonyWasChosenIsFoundAgain()
{
    const QString ground = state().facts->rules.clarifications.constFirst().code;
    for (const QString& clause : {u"付款"_s, u"培训"_s}) {
        const Motion ask {ClarifyMotion {u"b2"_s, ground, clause, u"bid-2"_s, 4}, clause};
        QCOMPARE(m_room.room->act(1, ask), u"success"_s);
        QCOMPARE(voteAll(true, {2, 3, 4}), u"success"_s);
        QCOMPARE(registered(BidderAnswer {lastMotion(), true, u"见附件"_s}), u"success"_s);
    }
    QString spot;
    {
        const auto frame = frameOf(new WitnessPage(m_room.at(7), {}), 7);
        QCOMPARE(frame->page->spot(), QString());
        QTest::mouseClick(frame->child<QRadioButton>("subject1"), Qt::LeftButton);
        QVERIFY2(frame->text("subject").contains(u"培训"_s), qPrintable(frame->text("subject")));
        spot = frame->page->spot();
    }
    const auto frame = frameOf(new WitnessPage(m_room.at(7), {}), 7);
    frame->page->returnTo(u"nowhere"_s);
    QCOMPARE(frame->page->spot(), QString());
    frame->page->returnTo(spot);
    QVERIFY(frame->child<QRadioButton>("subject1")->isChecked());
    QVERIFY2(frame->text("subject").contains(u"培训"_s), qPrintable(frame->text("subject")));
    QCOMPARE(frame->page->spot(), spot);
}

void TestQuestionPages::theTimeToAnswerStandsWithTheQuestion()
{
    const auto frame = frameOf(new ClarifyPage(m_room.at(1)), 1);
    choose(*frame, u"b2"_s);
    fill(*frame);
    typeInto(frame->child<QPlainTextEdit>("text"), u"交货期自何日起算？"_s);
    auto* minutes = frame->child<QSpinBox>("minutes");
    QCOMPARE(minutes->text(), u"no time set"_s);
    minutes->setFocus();
    minutes->selectAll();
    QTest::keyClicks(minutes, u"30"_s);
    const QDateTime before = m_room.at(1).now();
    QCOMPARE(frame->sign(), u"done"_s);
    const QDateTime until = std::get<ClarifyMotion>(state().motions.constLast().motion.subject).until;
    QVERIFY2(until >= before.addSecs(1799) && until <= before.addSecs(2400), qPrintable(until.toString(Qt::ISODate)));
    QCOMPARE(m_room.room->settle(), u"success"_s);
    const auto all = frameOf(new QuestionsPage(m_room.at(3), {}), 3);
    const QString deadline = all->findChildren<QLabel*>(u"questionDeadline"_s).constLast()->text();
    QVERIFY2(deadline.contains(u"has to be in by"_s), qPrintable(deadline));
    const auto vote = frameOf(new VotePage(m_room.at(2), lastMotion(), {}), 2);
    QCOMPARE(vote->text("motionDetails"), deadline);
}

EVALROOM_TEST(TestQuestionPages, QApplication)

} // namespace tst_question_pages

#include "tst_question_pages.moc"
