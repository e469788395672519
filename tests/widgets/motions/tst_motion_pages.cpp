// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/committee_room.h"
#include "widgets/motions/competition_page.h"
#include "widgets/motions/correct_page.h"
#include "widgets/motions/correction_motion_page.h"
#include "widgets/motions/explain_page.h"
#include "widgets/motions/ground_list.h"
#include "widgets/motions/rejection_page.h"
#include "widgets/motions/stop_page.h"
#include "widgets/motions/vote_page.h"
#include "widgets/shell/wait_page.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_motion_pages {

// Motions, votes and explanations at their pages, by keys and clicks, in a session with a real hub.
class TestMotionPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void groundsAreChosenByArrowKeys();
    void aFailedBidIsPutToTheVote();
    void aVoteIsOpenAndFinal();
    void competitionIsNoOccasionWhileThereIsEnough();
    void competitionIsVotedOnWithReasons();
    void anOutlierIsExplained();
    void aCorrectionIsMovedAndVotedOn();
    void thePointsAreCorrectedOnce();
    void theTenderDocumentStopsTheEvaluation();

private:
    void type(const QString& text)
    {
        for (const QChar character : text)
            QTest::sendKeyEvent(
                QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void aVoteIsSummedUpFirst(PageFrame& frame);
    QString reject(const QString& bidder);
    QString voteAll(const QList<int>& yes, const QList<int>& no);
    QByteArray lastMotion() { return m_room.at(1).expected().motions.constLast().name; }
    Outcome outcome() { return outcomeOf(m_room.at(1).state(), m_room.at(1).state().motions.constLast()); }

    CommitteeRoom m_room;
};

void TestMotionPages::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(m_room.begin([](SessionFixture& fixture) {
        const QJsonObject unlawful {
            {u"code"_s, u"unlawful"_s}, {u"source"_s, u"第六十五条"_s}, {u"text"_s, u"违反强制性规定"_s}};
        fixture.plan.rules.insert(u"stops"_s, QJsonArray {unlawful});
    }));
    QCOMPARE(m_room.room->judge(u"chair"_s), u"success"_s);
    QCOMPARE(m_room.room->openStep(u"form"_s), u"success"_s);
    const Sheet failing = m_room.review(u"form"_s, {{{u"b2"_s, u"form.sign"_s}, u"投标函第3页未加盖单位章"_s}});
    QCOMPARE(m_room.submitAll({2, 3}, u"form"_s, failing), u"success"_s);
    QCOMPARE(m_room.submitAll({1, 4, 5}, u"form"_s, m_room.review(u"form"_s)), u"success"_s);
    QCOMPARE(m_room.close(u"form"_s), u"success"_s);
}

void TestMotionPages::groundsAreChosenByArrowKeys()
{
    QWidget form;
    auto* rows = new QVBoxLayout(&form);
    auto* list = new GroundList;
    auto* next = new QLineEdit;
    rows->addWidget(list);
    rows->addWidget(next);
    const LegalGround one {.code = u"one"_s, .source = u"1"_s, .text = u"first"_s};
    const LegalGround two {.code = u"two"_s, .source = u"2"_s, .text = u"second"_s};
    list->setGrounds({one});
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form, Patience));
    list->setFocus();
    QVERIFY(list->code().isEmpty());
    key(Qt::Key_Down);
    QCOMPARE(list->code(), u"one"_s);
    QVERIFY(list->hasFocus());
    key(Qt::Key_Down);
    QVERIFY(next->hasFocus());
    // The first arrow chooses the first of several, too.
    list->setGrounds({two, one});
    list->setCurrentRow(-1);
    list->setFocus();
    key(Qt::Key_Down);
    QCOMPARE(list->code(), u"two"_s);
    key(Qt::Key_Down);
    QCOMPARE(list->code(), u"one"_s);
    key(Qt::Key_Down);
    QVERIFY(list->hasFocus());
}

// The votes of others, and everybody has everything.
QString TestMotionPages::voteAll(const QList<int>& yes, const QList<int>& no)
{
    const QByteArray motion = lastMotion();
    QString word = m_room.room->settle();
    for (const int member : yes + no)
        word = word == u"success" ? m_room.room->act(member, Vote {motion, yes.contains(member), u"理由"_s}) : word;
    return word == u"success" ? m_room.room->settle() : word;
}

QString TestMotionPages::reject(const QString& bidder)
{
    const RejectMotion motion {bidder, u"order12-23"_s, u"1.3"_s, u"tender"_s, 1};
    const QString word = m_room.room->act(1, Motion {motion, u"未实质响应"_s});
    return word == u"success" ? voteAll({1, 2, 3}, {}) : word;
}

void TestMotionPages::aFailedBidIsPutToTheVote()
{
    PageFrame frame(new RejectionPage(m_room.at(1), u"b2"_s, {{2, u"赵敏"_s}}), m_room.fixture, m_room.at(1));
    QVERIFY(frame.text("failures").contains(u"赵敏"_s));
    QVERIFY(frame.text("failures").contains(u"未加盖单位章"_s));
    QVERIFY(!frame.next().possible);
    frame.picture(u"rejection-empty"_s);
    auto* ground = frame.child<QListWidget>("ground");
    QVERIFY(ground->hasFocus());
    QVERIFY(frame.next().sentence.contains(u"ground"_s));
    key(Qt::Key_Down);
    QVERIFY2(frame.next().sentence.contains(u"clause"_s), qUtf8Printable(frame.next().sentence));
    frame.child<QLineEdit>("clause")->setFocus();
    type(u"第三章1.2"_s);
    frame.child<QComboBox>("document")->setCurrentIndex(0);
    frame.child<QSpinBox>("page")->setValue(3);
    QSignalSpy shown(frame.page, &Page::documentWanted);
    QTest::mouseClick(frame.child<QPushButton>("showPlace"), Qt::LeftButton);
    QCOMPARE(shown.value(0), (QVariantList {u"bid-2"_s, 3}));
    QVERIFY(!frame.next().possible);
    frame.child<QPlainTextEdit>("text")->setFocus();
    type(u"投标函第3页未加盖单位章。"_s);
    QVERIFY(frame.next().possible);
    frame.picture(u"rejection-filled"_s);
    frame.picture(u"rejection-filled"_s, {1700, 900});
    {
        const RejectionPage again(m_room.at(1), u"b2"_s, {});
        QVERIFY(again.next().possible);
        QCOMPARE(again.findChild<QSpinBox*>(u"page"_s)->value(), 3);
    }
    QCOMPARE(frame.sign(), u"done"_s);
    QVERIFY(frame.next().action.isEmpty());
    QVERIFY(!ground->isEnabled());
    const auto motion = m_room.at(1).expected().motions.constLast().motion;
    QCOMPARE(std::get<RejectMotion>(motion.subject).document, u"bid-2"_s);
}

void TestMotionPages::aVoteIsOpenAndFinal()
{
    QCOMPARE(voteAll({2}, {4}), u"success"_s);
    PageFrame frame(new VotePage(m_room.at(1), lastMotion(), {{2, u"赵敏"_s}}), m_room.fixture, m_room.at(1));
    QVERIFY(!frame.next().possible);
    QVERIFY(frame.text("motionVotes").contains(u"赵敏: yes"_s));
    QSignalSpy shown(frame.page, &Page::documentWanted);
    QTest::mouseClick(frame.child<QPushButton>("showPlace"), Qt::LeftButton);
    QCOMPARE(shown.value(0), (QVariantList {u"bid-2"_s, 3}));
    frame.picture(u"vote"_s);
    QTest::mouseClick(frame.child<QRadioButton>("yes"), Qt::LeftButton);
    QVERIFY(frame.next().possible);
    QVERIFY(frame.next().sentence.contains(u"summary"_s));
    frame.picture(u"vote-chosen"_s, {1700, 900});
    {
        const VotePage again(m_room.at(1), lastMotion(), {});
        QVERIFY(again.findChild<QRadioButton*>(u"yes"_s)->isChecked());
    }
    aVoteIsSummedUpFirst(frame);
    QCOMPARE(frame.sign(), u"done"_s);
    QVERIFY(frame.next().action.isEmpty());
    frame.picture(u"vote-done"_s);
    QCOMPARE(voteAll({3}, {}), u"success"_s);
    QCOMPARE(outcome(), Outcome::Passed);
    QVERIFY(!isValidBidder(m_room.at(1).state(), u"b2"_s));
}

// What is signed, on whose motion, and what follows; with a way back.
void TestMotionPages::aVoteIsSummedUpFirst(PageFrame& frame)
{
    QCOMPARE(frame.press(), u"turned"_s);
    QVERIFY(!m_room.at(1).expected().motions.constLast().votes.contains(1));
    QStringList lines;
    for (const QLabel* label : frame.child<QWidget>("summary")->findChildren<QLabel*>())
        lines << label->text();
    const QString words = lines.join(u'\n');
    QVERIFY2(words.contains(u"You vote yes: "_s) && words.contains(u"武汉市第三"_s), qPrintable(words));
    QVERIFY2(words.contains(u"On the motion of "_s) && words.contains(u"cannot be changed"_s), qPrintable(words));
    QTRY_VERIFY(frame.next().possible);
    QCOMPARE(frame.next().action, u"Vote"_s);
    QVERIFY(frame.child<QPushButton>("back")->hasFocus());
    key(Qt::Key_Space);
    QVERIFY(!frame.child<QWidget>("summary")->isVisible());
    QCOMPARE(frame.next().action, u"Check the vote"_s);
}

void TestMotionPages::competitionIsNoOccasionWhileThereIsEnough()
{
    PageFrame frame(new CompetitionPage(m_room.at(1)), m_room.fixture, m_room.at(1));
    QVERIFY(!frame.next().possible);
    QVERIFY(frame.text("validBidders").contains(u"长江建工"_s));
    frame.picture(u"competition-no-occasion"_s);
}

void TestMotionPages::competitionIsVotedOnWithReasons()
{
    QCOMPARE(reject(u"b3"_s), u"success"_s);
    PageFrame wait(new WaitPage(m_room.at(2), {}), m_room.fixture, m_room.at(2));
    QVERIFY(!wait.text("missing").contains(u"competition"_s));
    QCOMPARE(reject(u"b4"_s), u"success"_s);
    // Nobody has to move it; whoever waits is told that somebody may.
    QTRY_VERIFY2(wait.text("missing").contains(u"under \"More (F9)\""_s), qPrintable(wait.text("missing")));
    QCOMPARE(wait.page->title(), u"Few bids are left"_s);
    PageFrame frame(new CompetitionPage(m_room.at(1)), m_room.fixture, m_room.at(1));
    frame.child<QPlainTextEdit>("text")->setFocus();
    type(u"只剩两家"_s);
    QVERIFY2(frame.next().possible, qUtf8Printable(frame.next().sentence));
    frame.picture(u"competition"_s);
    QCOMPARE(frame.sign(), u"done"_s);
    QTRY_VERIFY2(!wait.text("missing").contains(u"competition"_s), qPrintable(wait.text("missing")));
    PageFrame vote(new VotePage(m_room.at(1), lastMotion(), {}), m_room.fixture, m_room.at(1));
    QTest::mouseClick(vote.child<QRadioButton>("no"), Qt::LeftButton);
    QVERIFY(!vote.next().possible);
    vote.picture(u"vote-needs-reason"_s);
    vote.child<QPlainTextEdit>("text")->setFocus();
    QGuiApplication::clipboard()->setText(u"报价充分竞争。"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(vote.next().possible);
    QCOMPARE(vote.sign(), u"done"_s);
    QCOMPARE(voteAll({}, {2, 3}), u"success"_s);
    QCOMPARE(outcome(), Outcome::Lost);
}

void TestMotionPages::anOutlierIsExplained()
{
    QCOMPARE(m_room.room->openStep(u"record"_s), u"success"_s);
    for (const int member : Room::committee())
        QCOMPARE(m_room.room->act(member, m_room.items(u"record"_s, 3)), u"success"_s);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    QCOMPARE(m_room.room->closeStep(u"record"_s), u"success"_s);
    QCOMPARE(m_room.room->openStep(u"design"_s), u"success"_s);
    const Sheet far
        = m_room.scores(u"design"_s, 8, {{{u"b1"_s, u"method"_s}, 2}, {{u"b5"_s, u"quality"_s}, Rational(5, 2)}});
    QCOMPARE(m_room.submitAll({1}, u"design"_s, far), u"success"_s);
    QCOMPARE(m_room.submitAll({2, 3, 4, 5}, u"design"_s, m_room.scores(u"design"_s, 8)), u"success"_s);
    QCOMPARE(m_room.close(u"design"_s), u"success"_s);
    PageFrame frame(new ExplainPage(m_room.at(1), u"design"_s), m_room.fixture, m_room.at(1));
    auto* outliers = frame.child<QListWidget>("outliers");
    QCOMPARE(outliers->count(), 2);
    QVERIFY(frame.text("figures").contains(u"2 points"_s));
    QVERIFY(frame.text("figures").contains(u"8.00"_s));
    QVERIFY(!frame.next().possible);
    frame.picture(u"explain-empty"_s);
    type(u"工序安排与图纸不符。"_s);
    QVERIFY(frame.next().possible);
    frame.picture(u"explain"_s);
    // Another one keeps what is typed here.
    outliers->setCurrentRow(1);
    QVERIFY(frame.child<QPlainTextEdit>("text")->toPlainText().isEmpty());
    outliers->setCurrentRow(0);
    QVERIFY(!frame.child<QPlainTextEdit>("text")->toPlainText().isEmpty());
    QCOMPARE(frame.sign(), u"done"_s);
    QCOMPARE(outliers->currentRow(), 1);
    frame.child<QPlainTextEdit>("text")->setFocus();
    type(u"缺少检验计划。"_s);
    QCOMPARE(frame.sign(), u"done"_s);
    QVERIFY(frame.next().action.isEmpty());
    frame.picture(u"explain-done"_s);
}

void TestMotionPages::aCorrectionIsMovedAndVotedOn()
{
    QCOMPARE(m_room.room->settle(), u"success"_s);
    PageFrame frame(new CorrectionMotionPage(m_room.at(2), {{1, u"李明"_s}}), m_room.fixture, m_room.at(2));
    QVERIFY(!frame.next().possible);
    frame.picture(u"correction-empty"_s);
    for (const auto& [name, value] : {std::pair("step", u"design"_s), std::pair("member", u"1"_s),
             std::pair("bidder", u"b1"_s), std::pair("criterion", u"method"_s)}) {
        auto* box = frame.child<QComboBox>(name);
        int row = -1;
        for (int i = 0; i < box->count(); ++i)
            row = box->itemData(i).toString() == value ? i : row;
        QVERIFY(row >= 0);
        box->setCurrentIndex(row);
    }
    QVERIFY(frame.text("pointsNow").contains(u"2"_s));
    auto* ground = frame.child<QListWidget>("ground");
    ground->setCurrentRow(ground->count() - 1);
    frame.child<QPlainTextEdit>("text")->setFocus();
    type(u"评分畸低"_s);
    QVERIFY2(frame.next().possible, qUtf8Printable(frame.next().sentence));
    frame.picture(u"correction-filled"_s);
    QCOMPARE(frame.sign(), u"done"_s);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    PageFrame vote(new VotePage(m_room.at(3), lastMotion(), {{1, u"李明"_s}}), m_room.fixture, m_room.at(3));
    // Whose points they are stands in both choices.
    for (const char* choice : {"yes", "no"})
        QVERIFY(vote.child<QRadioButton>(choice)->accessibleDescription().contains(u"李明"_s));
    QTest::mouseClick(vote.child<QRadioButton>("yes"), Qt::LeftButton);
    vote.picture(u"vote-correction"_s);
    QCOMPARE(vote.sign(), u"done"_s);
    QCOMPARE(voteAll({2, 4}, {}), u"success"_s);
    QCOMPARE(outcome(), Outcome::Passed);
}

void TestMotionPages::thePointsAreCorrectedOnce()
{
    PageFrame frame(new CorrectPage(m_room.at(1), lastMotion(), {}), m_room.fixture, m_room.at(1));
    QVERIFY(frame.text("before").contains(u"2"_s));
    QVERIFY(!frame.next().possible);
    type(u"12.5"_s);
    QVERIFY(frame.text("pointsRemark").contains(u"12.5 is more"_s));
    frame.picture(u"correct-wrong"_s);
    type(u"-"_s);
    QVERIFY(frame.text("pointsRemark").contains(u"Only digits"_s));
    frame.child<QLineEdit>("points")->selectAll();
    type(u"７．５"_s);
    QVERIFY(!frame.next().possible);
    frame.child<QPlainTextEdit>("text")->setFocus();
    type(u"复核后更正"_s);
    QVERIFY2(frame.next().possible, qUtf8Printable(frame.next().sentence));
    QVERIFY(!frame.next().needsPin);
    frame.picture(u"correct"_s);
    QCOMPARE(frame.sign(), u"done"_s);
    QVERIFY(frame.next().action.isEmpty());
    frame.picture(u"correct-done"_s);
    const auto points = pointsOf(m_room.at(1).expected().steps.value(u"design"_s), 1, {u"b1"_s, u"method"_s});
    QVERIFY(points && *points == Rational(15, 2));
}

void TestMotionPages::theTenderDocumentStopsTheEvaluation()
{
    PageFrame frame(new StopPage(m_room.at(1)), m_room.fixture, m_room.at(1));
    QVERIFY2(frame.next().sentence.contains(u"Choose the ground"_s), qPrintable(frame.next().sentence));
    auto* ground = frame.child<QListWidget>("ground");
    QCOMPARE(ground->count(), 1);
    ground->setFocus();
    key(Qt::Key_Down);
    QVERIFY2(frame.next().sentence.contains(u"clause"_s), qPrintable(frame.next().sentence));
    frame.child<QLineEdit>("clause")->setFocus();
    type(u"4.1"_s);
    frame.child<QPlainTextEdit>("text")->setFocus();
    type(u"指定品牌"_s);
    QVERIFY2(frame.next().possible, qPrintable(frame.next().sentence));
    frame.picture(u"stop"_s);
    QCOMPARE(frame.sign(), u"done"_s);
    QCOMPARE(m_room.room->settle(), u"success"_s);
    PageFrame vote(new VotePage(m_room.at(2), lastMotion(), {}), m_room.fixture, m_room.at(2));
    QVERIFY(vote.text("motionGround").contains(u"第六十五条"_s));
    QTest::mouseClick(vote.child<QRadioButton>("yes"), Qt::LeftButton);
    QCOMPARE(vote.sign(), u"done"_s);
    QCOMPARE(voteAll({1, 3}, {}), u"success"_s);
    QCOMPARE(m_room.at(1).state().failed, u"stopped"_s);
}

EVALROOM_TEST(TestMotionPages, QApplication)

} // namespace tst_motion_pages

#include "tst_motion_pages.moc"
