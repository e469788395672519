// SPDX-License-Identifier: Apache-2.0
#include "desk_story.h"
#include "pressed.h"

#include "evaluation/corrected_price.h"
#include "evaluation/low_price.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/desk/staff_page.h"
#include "widgets/desk/supervisor_page.h"
#include "widgets/motions/letter_file.h"
#include "widgets/result/shot.h"
#include "widgets/style/quiet_style.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QPlainTextEdit>
#include <QTemporaryFile>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_price_letters {

// What bidders write about their prices is registered at the desk of the staff, after a summary, and witnessed at that
// of the supervisor.
class TestPriceLetters : public DeskStory {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void anAnswerIsTheNextStep();
    void itIsSummedUpAndWaitsForItsWitness();
    void untilThenItMayBeRegisteredAnew();
    void theSupervisorReadsWhatIsWitnessed();
    void meanwhileTheSessionGoesOn();
    void ofSeveralLettersOneIsChosen();
    void silenceIsRegisteredToo();

private:
    static Motion correction(const QString& bidder, Fen from)
    {
        return {PriceMotion {bidder, CorrectionRule::Capitals, 1'010'000,
                    {{CorrectionRule::Capitals, AmountPlace::Price, {}, from, 1'010'000}}},
            u"大写与小写不一致"_s};
    }
    void fill(const QString& choice, const QString& words)
    {
        click(*m_staff, choice);
        QTest::keyClicks(find(*m_staff, u"letterText"_s), words);
    }

    QDateTime m_until; // b3 has to have explained its price
    std::unique_ptr<StaffPage> m_staff;
    std::unique_ptr<SupervisorPage> m_supervisor;
};

void TestPriceLetters::initTestCase()
{
    showIn(Theme::Light, 100);
    addGround(m_fixture.plan.rules, u"price"_s);
    m_fixture.plan.rules.insert(u"priceCorrection"_s,
        parseHumanJson(R"({"ground":"price","rules":[{"rule":"capitals","source":"12-19","text":"capitals hold"}]})")
            .value());
    m_fixture.plan.rules.insert(u"lowPrice"_s, parseHumanJson(R"({"ground":"price","source":"12-21"})").value());
    QCOMPARE(enter(), u"success"_s);
    m_staff = pageFor<StaffPage>(6, StaffPapers {});
    m_supervisor = pageFor<SupervisorPage>(7);
}

void TestPriceLetters::cleanupTestCase()
{
    m_staff.reset();
    m_supervisor.reset();
    m_room.reset();
}

void TestPriceLetters::anAnswerIsTheNextStep()
{
    QVERIFY(!find(*m_staff, u"letterForm"_s)->isVisible());
    QCOMPARE(carry(correction(u"b1"_s, 1'000'001)), u"success"_s);
    QTRY_COMPARE(m_staff->next().action, u"Register the bidder's answer"_s);
    QVERIFY(!m_staff->next().possible);
    QVERIFY2(
        m_staff->next().sentence.contains(u"Choose what the bidder answers"_s), qPrintable(m_staff->next().sentence));
    QVERIFY(find(*m_staff, u"letterForm"_s)->isVisible());
    QVERIFY(!find(*m_staff, u"letterOf"_s)->isVisible());
    const QString about = text(*m_staff, u"letterAbout"_s);
    QVERIFY2(about.contains(u"演练建设1公司"_s) && about.contains(u"10,000.01"_s) && about.contains(u"10,100.00"_s),
        qPrintable(about));
    shot(*m_staff, u"staff-letter"_s);
    click(*m_staff, u"letterYes"_s);
    QVERIFY2(m_staff->next().sentence.contains(u"what the bidder writes"_s), qPrintable(m_staff->next().sentence));
    QTest::keyClicks(find(*m_staff, u"letterText"_s), u"We confirm it."_s);
    QVERIFY2(m_staff->next().possible, qPrintable(m_staff->next().sentence));
}

void TestPriceLetters::itIsSummedUpAndWaitsForItsWitness()
{
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QVERIFY(m_room->at(6).expected().answers.isEmpty());
    const QString summary = text(*m_staff, u"summaryLines"_s);
    QVERIFY2(summary.contains(u"confirms the corrected price"_s) && summary.contains(u"10,100.00"_s)
            && summary.contains(u"We confirm it."_s) && summary.contains(u"A supervisor has to witness it next"_s),
        qPrintable(summary));
    shot(*m_staff, u"staff-letter-summary"_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(6).state().answers.size(), 1);
    QTRY_VERIFY(find(*m_staff, u"letterRegistered"_s)->isVisible());
    QVERIFY(!m_staff->next().possible);
    QVERIFY2(m_staff->next().sentence.contains(u"Waiting for"_s), qPrintable(m_staff->next().sentence));
    QVERIFY(m_staff->findChild<QPlainTextEdit*>(u"letterText"_s)->toPlainText().isEmpty());
}

void TestPriceLetters::untilThenItMayBeRegisteredAnew()
{
    fill(u"letterNo"_s, u"x"_s);
    QVERIFY2(m_staff->next().possible, qPrintable(m_staff->next().sentence));
    QVERIFY(m_staff->next().action.startsWith(u"Register the bidder's answer"_s));
    QTest::keyClick(find(*m_staff, u"letterText"_s), Qt::Key_Backspace);
    QVERIFY(!m_staff->next().possible);
}

void TestPriceLetters::theSupervisorReadsWhatIsWitnessed()
{
    QTRY_VERIFY(m_supervisor->findChild<QLabel*>(u"waitSummary"_s) != nullptr);
    QStringList words;
    const auto* summed = m_supervisor->findChild<QLabel*>(u"waitSummary"_s);
    for (const QLabel* label : summed->parentWidget()->findChildren<QLabel*>())
        words << label->text();
    const QString all = words.join(u'\n');
    QVERIFY2(all.contains(u"演练建设1公司"_s) && all.contains(u"10,000.01"_s) && all.contains(u"10,100.00"_s)
            && all.contains(u"We confirm it."_s) && all.contains(u"bidder's letter"_s),
        qPrintable(all));
    shot(*m_supervisor, u"supervisor-letter"_s);
    auto* button = summed->parentWidget()->findChild<QPushButton*>();
    QTRY_VERIFY(button->isEnabled());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_COMPARE(priceInForce(m_room->at(7).expected(), u"b1"_s), std::optional<Fen>(1'010'000));
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_VERIFY(!find(*m_staff, u"letterForm"_s)->isVisible());
    QVERIFY(m_staff->next().action.startsWith(u"Open \""_s));
}

// A price that is explained keeps no step from being opened: the form waits beside it.
void TestPriceLetters::meanwhileTheSessionGoesOn()
{
    QCOMPARE(carry({LowPriceMotion {u"b2"_s}, u"低于成本"_s}), u"success"_s);
    QTRY_VERIFY(find(*m_staff, u"letterForm"_s)->isVisible());
    QVERIFY2(m_staff->next().action.startsWith(u"Open \""_s), qPrintable(m_staff->next().action));
    QVERIFY(m_staff->next().possible);
    QVERIFY2(
        text(*m_staff, u"letterAbout"_s).contains(u"found by a vote"_s), qPrintable(text(*m_staff, u"letterAbout"_s)));
}

void TestPriceLetters::ofSeveralLettersOneIsChosen()
{
    m_until = m_room->at(6).now().addSecs(20);
    QCOMPARE(carry({LowPriceMotion {u"b3"_s, m_until}, u"低于成本"_s}), u"success"_s);
    auto* box = m_staff->findChild<QComboBox*>(u"letterOf"_s);
    QTRY_COMPARE(box->count(), 2);
    QVERIFY(box->isVisible());
    // Of b2 nobody has said until when.
    fill(u"letterNo"_s, u"x"_s);
    QVERIFY2(find(*m_staff, u"letterTimeError"_s)->isVisible()
            && text(*m_staff, u"letterTimeError"_s).contains(u"set no time"_s),
        qPrintable(m_staff->next().sentence));
    QVERIFY(!m_staff->next().action.startsWith(u"Register"_s));
    QTest::keyClick(find(*m_staff, u"letterText"_s), Qt::Key_Backspace);
    fill(u"letterYes"_s, u"own equipment"_s);
    QVERIFY(m_staff->next().action.startsWith(u"Register the bidder's explanation"_s));
    // When the letter came in, and its file, as with answers.
    QVERIFY(find(*m_staff, u"letterEarlier"_s)->isVisible());
    QTemporaryFile letter;
    QVERIFY(letter.open() && letter.write("a letter") == 8 && letter.flush());
    m_staff->findChild<LetterFile*>(u"letterFile"_s)->read(letter.fileName());
    const QByteArray hash = QCryptographicHash::hash("a letter", QCryptographicHash::Sha256);
    QTRY_VERIFY(text(*m_staff, u"letterFileHash"_s).contains(QString::fromLatin1(hash.toHex())));
    box->setCurrentIndex(1);
    // Each has a draft of its own.
    QVERIFY(m_staff->findChild<QPlainTextEdit*>(u"letterText"_s)->toPlainText().isEmpty());
    box->setCurrentIndex(0);
    QCOMPARE(m_staff->findChild<QPlainTextEdit*>(u"letterText"_s)->toPlainText(), u"own equipment"_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(6).state().priceExplanations.constLast().explanation.bidder, u"b2"_s);
    QCOMPARE(m_room->at(6).state().priceExplanations.constLast().explanation.letter, hash);
    // What is still open comes to the fore.
    QTRY_COMPARE(box->currentIndex(), 1);
}

void TestPriceLetters::silenceIsRegisteredToo()
{
    QTRY_VERIFY(m_room->at(6).now() >= m_until);
    click(*m_staff, u"letterNo"_s);
    QTest::keyClicks(find(*m_staff, u"letterText"_s), u"asked by letter, two hours"_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QVERIFY2(text(*m_staff, u"summaryLines"_s).contains(u"has not explained"_s),
        qPrintable(text(*m_staff, u"summaryLines"_s)));
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(m_room->at(6).state().priceExplanations.constLast().explanation.letter.isEmpty());
    const PriceExplanationState silent = m_room->at(6).state().priceExplanations.constLast();
    QVERIFY(silent.explanation.bidder == u"b3"_s && !silent.explanation.given);
    QCOMPARE(m_room->act(7, Witness {silent.name}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(lowPriceStage(m_room->at(1).state(), u"b3"_s), LowPriceStage::Unjustified);
}

EVALROOM_TEST(TestPriceLetters, QApplication)

} // namespace tst_price_letters

#include "tst_price_letters.moc"
