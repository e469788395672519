// SPDX-License-Identifier: Apache-2.0
#include "desk_story.h"
#include "pressed.h"

#include "base/worker.h"
#include "evaluation/answer.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/desk/staff_page.h"
#include "widgets/desk/supervisor_page.h"
#include "widgets/judge/confirm_strip.h"
#include "widgets/motions/letter_file.h"
#include "widgets/result/shot.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/figures.h"
#include "widgets/words/spoken.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryFile>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_question_letters {

// What a bidder answers to a question of the committee is registered at the desk of the staff, after a summary, and
// witnessed at that of the supervisor.
class TestQuestionLetters : public DeskStory {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theDeskTellsThatItIsAReevaluation();
    void theDeskAsksWhatIsSealed();
    void anAnswerIsTheNextStep();
    void silenceIsToldInItsOwnWords();
    void itsLetterCameInBeforeItIsRegistered();
    void whenItCameInIsWrittenAsTheLanguageHasIt_data() { addLanguages(); }
    void whenItCameInIsWrittenAsTheLanguageHasIt();
    void aLetterOnAStuckStickIsLeftOut();
    void itIsSummedUpAndWaitsForItsWitness();
    void theSupervisorReadsWhatIsWitnessed();

private:
    QDateTime m_received;
    std::unique_ptr<StaffPage> m_staff;
    std::unique_ptr<SupervisorPage> m_supervisor;
};

void TestQuestionLetters::initTestCase()
{
    showIn(Theme::Light, 100);
    QCOMPARE(enter(), u"success"_s);
    m_staff = pageFor<StaffPage>(6, StaffPapers {});
    m_supervisor = pageFor<SupervisorPage>(7);
}

void TestQuestionLetters::cleanupTestCase()
{
    m_staff.reset();
    m_supervisor.reset();
    m_room.reset();
}

void TestQuestionLetters::theDeskTellsThatItIsAReevaluation()
{
    const QString words = text(*m_staff, u"reevaluation"_s);
    QVERIFY2(words.contains(u"客观分不一致"_s) && words.contains(u"演练财政局"_s), qPrintable(words));
}

// 87号令 art. 49.
void TestQuestionLetters::theDeskAsksWhatIsSealed()
{
    m_staff->findChild<QTabWidget*>(u"deskTabs"_s)->setCurrentIndex(1);
    auto* kind = m_staff->findChild<QComboBox*>(u"suspendKind"_s);
    auto* material = m_staff->findChild<QLineEdit*>(u"suspendMaterial"_s);
    QVERIFY(!material->isVisible());
    QTest::keyClicks(find(*m_staff, u"suspendText"_s), u"power cut"_s);
    QVERIFY(find(*m_staff, u"suspendButton"_s)->isEnabled());
    kind->setCurrentIndex(kind->findData(static_cast<int>(SuspensionKind::Sealed)));
    QVERIFY(material->isVisible() && !find(*m_staff, u"suspendButton"_s)->isEnabled());
    QTest::keyClicks(material, u"all bids"_s);
    // The committee is whole: nobody can say that it cannot be filled.
    kind->setCurrentIndex(kind->findData(static_cast<int>(SuspensionKind::Unfilled)));
    QVERIFY(!find(*m_staff, u"suspendButton"_s)->isEnabled());
    kind->setCurrentIndex(kind->findData(static_cast<int>(SuspensionKind::Sealed)));
    shot(*m_staff, u"staff-seal"_s);
    click(*m_staff, u"suspendButton"_s);
    auto* question = find(*m_staff, u"suspend"_s)->findChild<ConfirmStrip*>();
    const QString asked = question->findChild<QLabel*>(u"confirmSentence"_s)->text();
    QVERIFY2(asked.contains(u"before the whole committee only"_s) && asked.contains(u"Sealed: all bids."_s),
        qPrintable(asked));
    QVERIFY(question->isVisible() && !m_room->at(6).expected().suspended);
    QVERIFY(waitFor([&] {
        if (question->isVisible())
            click(*question, u"confirmYes"_s);
        return m_room->at(6).state().suspended;
    }));
    const RestState rest = m_room->at(6).state().suspensions.constLast();
    QVERIFY(rest.kind == SuspensionKind::Sealed);
    QCOMPARE(rest.material, u"all bids"_s);
    QCOMPARE(m_room->act(7, Resumption {u"power is back"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    m_staff->findChild<QTabWidget*>(u"deskTabs"_s)->setCurrentIndex(0);
}

void TestQuestionLetters::anAnswerIsTheNextStep()
{
    QCOMPARE(
        carry({ClarifyMotion {u"b1"_s, u"unclear"_s, u"工期"_s, u"bid-1"_s, 12}, u"工期以何者为准？"_s}), u"success"_s);
    QTRY_COMPARE(m_staff->next().action, u"Register the bidder's answer"_s);
    QVERIFY2(
        m_staff->next().sentence.contains(u"whether the bidder has answered"_s), qPrintable(m_staff->next().sentence));
    QVERIFY(find(*m_staff, u"letterForm"_s)->isVisible());
    const QString about = text(*m_staff, u"letterAbout"_s);
    QVERIFY2(
        about.contains(u"演练建设1公司"_s) && about.contains(u"工期以何者为准？"_s) && about.contains(u"page 12"_s),
        qPrintable(about));
    // Nothing of it is about prices.
    QVERIFY2(!about.contains(u"price"_s), qPrintable(about));
    QCOMPARE(m_staff->findChild<QAbstractButton*>(u"letterYes"_s)->accessibleName(), u"The bidder has answered"_s);
    QVERIFY(!m_staff->findChild<QAbstractButton*>(u"letterNo"_s)->accessibleDescription().contains(u"reject"_s));
    shot(*m_staff, u"staff-question"_s);
}

void TestQuestionLetters::silenceIsToldInItsOwnWords()
{
    click(*m_staff, u"letterNo"_s);
    QVERIFY2(m_staff->next().sentence.contains(u"how and until when"_s), qPrintable(m_staff->next().sentence));
    QTest::keyClicks(find(*m_staff, u"letterText"_s), u"x"_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    const QString summary = text(*m_staff, u"summaryLines"_s);
    QVERIFY2(summary.contains(u"has not answered"_s) && summary.contains(u"as it stands"_s)
            && !summary.contains(u"the bidder's letter"_s) && !summary.contains(u"reject"_s),
        qPrintable(summary));
    // Whoever types on has not signed.
    QTest::keyClick(find(*m_staff, u"letterText"_s), Qt::Key_Backspace);
    QVERIFY(m_room->at(6).expected().answers.isEmpty());
    QVERIFY(!find(*m_staff, u"summaryLines"_s)->isVisible());
}

void TestQuestionLetters::itsLetterCameInBeforeItIsRegistered()
{
    auto* earlier = m_staff->findChild<QCheckBox*>(u"letterEarlier"_s);
    QVERIFY(!earlier->isVisible()); // nothing came: so it says now
    click(*m_staff, u"letterYes"_s);
    QTest::keyClicks(find(*m_staff, u"letterText"_s), u"The letter of tender holds."_s);
    QVERIFY(earlier->isVisible() && !find(*m_staff, u"letterWhen"_s)->isVisible());
    earlier->setFocus();
    QTest::keyClick(earlier, Qt::Key_Space);
    auto* when = m_staff->findChild<QDateTimeEdit*>(u"letterWhen"_s);
    QVERIFY(when->isVisible());
    when->setFocus();
    when->setCurrentSection(QDateTimeEdit::YearSection);
    QTest::keyClick(when, Qt::Key_Up);
    QVERIFY2(m_staff->next().sentence.contains(u"later than it is registered"_s), qPrintable(m_staff->next().sentence));
    // Beside the field, too.
    QVERIFY(find(*m_staff, u"letterTimeError"_s)->isVisible());
    QVERIFY2(text(*m_staff, u"letterTimeError"_s).contains(u"later than it is registered"_s),
        qPrintable(text(*m_staff, u"letterTimeError"_s)));
    QTest::keyClick(when, Qt::Key_Down);
    QTest::keyClick(when, Qt::Key_Down);
    QVERIFY2(m_staff->next().sentence.contains(u"before the bidder was asked"_s), qPrintable(m_staff->next().sentence));
    QTest::keyClick(when, Qt::Key_Up);
    QVERIFY2(!m_staff->next().sentence.contains(u"came in"_s), qPrintable(m_staff->next().sentence));
    QVERIFY(!find(*m_staff, u"letterTimeError"_s)->isVisible());
    m_received = when->dateTime().toUTC();
    QVERIFY(m_received.secsTo(m_room->at(6).now()) >= 0);
}

// As everywhere else; and the moment stays.
void TestQuestionLetters::whenItCameInIsWrittenAsTheLanguageHasIt()
{
    QFETCH(QLocale::Language, language);
    {
        const Spoken spoken(language);
        m_staff->refresh();
        const auto* when = m_staff->findChild<QDateTimeEdit*>(u"letterWhen"_s);
        const QString date = dateWords(m_received.toLocalTime().date());
        QVERIFY2(when->text().startsWith(date), qPrintable(when->text()));
        QCOMPARE(date.contains(u"年"_s), language == QLocale::Chinese);
        QCOMPARE(when->dateTime().toUTC(), m_received);
    }
    m_staff->refresh();
}

void TestQuestionLetters::aLetterOnAStuckStickIsLeftOut()
{
    QTemporaryFile letter;
    QVERIFY(letter.open() && letter.write("a letter") == 8 && letter.flush());
    const auto shown = [this] { return text(*m_staff, u"letterFileHash"_s); };
    {
        const HeldPool stick(workers());
        m_staff->findChild<LetterFile*>(u"letterFile"_s)->read(letter.fileName());
        QVERIFY2(shown().contains(u"is being read"_s), qPrintable(shown()));
        // Nothing is registered without the file that was chosen.
        QVERIFY2(m_staff->next().sentence.contains(u"still being read"_s), qPrintable(m_staff->next().sentence));
        QVERIFY(!m_staff->next().possible);
        QWidget* drop = find(*m_staff, u"letterFileDrop"_s);
        QVERIFY(drop->isVisible());
        drop->setFocus();
        QTest::keyClick(drop, Qt::Key_Space);
        QVERIFY2(!m_staff->next().sentence.contains(u"still being read"_s), qPrintable(m_staff->next().sentence));
    }
    // What is read all the same is not taken.
    QCoreApplication::processEvents();
    QVERIFY2(shown().contains(u"If the letter came as a file"_s), qPrintable(shown()));
}

void TestQuestionLetters::itIsSummedUpAndWaitsForItsWitness()
{
    QTemporaryFile letter;
    QVERIFY(letter.open() && letter.write("a letter") == 8 && letter.flush());
    m_staff->findChild<LetterFile*>(u"letterFile"_s)->read(letter.fileName());
    const QString hash = QString::fromLatin1(QCryptographicHash::hash("a letter", QCryptographicHash::Sha256).toHex());
    QTRY_VERIFY2(text(*m_staff, u"letterFileHash"_s).contains(hash), qPrintable(text(*m_staff, u"letterFileHash"_s)));
    QCOMPARE(pressed(*m_staff), u"success"_s);
    const QString summary = text(*m_staff, u"summaryLines"_s);
    QVERIFY2(summary.contains(u"has answered the question"_s) && summary.contains(u"工期以何者为准？"_s)
            && summary.contains(u"The letter of tender holds."_s) && summary.contains(u"changes nothing of it"_s)
            && summary.contains(u"show the supervisor the bidder's letter"_s) && summary.contains(hash)
            && summary.contains(u"The letter came in: "_s + timeWords(m_received)),
        qPrintable(summary));
    shot(*m_staff, u"staff-question-summary"_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(6).state().answers.size(), 1);
    QCOMPARE(QString::fromLatin1(m_room->at(6).state().answers.constFirst().answer.letter.toHex()), hash);
    QCOMPARE(m_room->at(6).state().answers.constFirst().answer.received, m_received);
    QTRY_VERIFY(find(*m_staff, u"letterRegistered"_s)->isVisible());
    QVERIFY2(m_staff->next().sentence.contains(u"Waiting for"_s), qPrintable(m_staff->next().sentence));
}

void TestQuestionLetters::theSupervisorReadsWhatIsWitnessed()
{
    QTRY_VERIFY(m_supervisor->findChild<QLabel*>(u"waitSummary"_s) != nullptr);
    QStringList words;
    const auto* summed = m_supervisor->findChild<QLabel*>(u"waitSummary"_s);
    for (const QLabel* label : summed->parentWidget()->findChildren<QLabel*>())
        words << label->text();
    const QString all = words.join(u'\n');
    QVERIFY2(all.contains(u"演练建设1公司"_s) && all.contains(u"工期以何者为准？"_s)
            && all.contains(u"The letter of tender holds."_s) && all.contains(u"bidder's letter"_s)
            && all.contains(u"The letter came in: "_s + timeWords(m_received)),
        qPrintable(all));
    shot(*m_supervisor, u"supervisor-question"_s);
    auto* button = summed->parentWidget()->findChild<QPushButton*>();
    QTRY_VERIFY(button->isEnabled());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    const auto answer = [this] {
        const SessionState& state = m_room->at(7).expected();
        return answerTo(state, state.motions.constFirst().name);
    };
    QTRY_VERIFY(answer() != nullptr);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_VERIFY(!find(*m_staff, u"letterForm"_s)->isVisible());
    QVERIFY2(m_staff->next().action.startsWith(u"Open \""_s), qPrintable(m_staff->next().action));
}

EVALROOM_TEST(TestQuestionLetters, QApplication)

} // namespace tst_question_letters

#include "tst_question_letters.moc"
