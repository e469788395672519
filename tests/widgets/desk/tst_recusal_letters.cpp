// SPDX-License-Identifier: Apache-2.0
#include "desk_story.h"
#include "pressed.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/desk/staff_page.h"
#include "widgets/desk/supervisor_page.h"
#include "widgets/motions/letter_file.h"
#include "widgets/motions/recusal_form.h"
#include "widgets/result/shot.h"
#include "widgets/style/quiet_style.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDateTimeEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryFile>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_recusal_letters {

// A bidder applies in writing for a member's recusal (政采条例 art. 9): staff register it with what was decided, and a
// supervisor's testimony has the member leave.
class TestRecusalLetters : public DeskStory {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theFormIsThereAndAsksForNothing();
    void eachThingThatIsMissingIsNamed();
    void whatIsWrittenOutlivesTheDesk();
    void itIsSummedUpAndWaitsForItsWitness();
    void theSupervisorsWordHasTheMemberLeave();

private:
    RecusalForm* form() const { return m_staff->findChild<RecusalForm*>(u"recusalForm"_s); }
    template <typename W>
    W* part(const QString& name) const
    {
        return form()->findChild<W*>(name);
    }
    // By its keys, from the first entry on.
    void choose(const QString& name, int steps) const
    {
        auto* box = part<QComboBox>(name);
        box->setFocus();
        for (int i = 0; i < steps; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    }
    void says(const QString& what) const
    {
        QVERIFY(!m_staff->next().possible);
        QVERIFY2(m_staff->next().sentence.contains(what), qPrintable(m_staff->next().sentence));
    }

    QByteArray m_hash;
    std::unique_ptr<StaffPage> m_staff;
    std::unique_ptr<SupervisorPage> m_supervisor;
};

void TestRecusalLetters::initTestCase()
{
    showIn(Theme::Light, 100);
    m_fixture.plan.rules.insert(u"recusalRequest"_s, QJsonObject {{u"source"_s, u"政府采购法实施条例第九条"_s}});
    QCOMPARE(enter(), u"success"_s);
    m_staff = pageFor<StaffPage>(6, StaffPapers {});
    m_supervisor = pageFor<SupervisorPage>(7);
}

void TestRecusalLetters::cleanupTestCase()
{
    m_staff.reset();
    m_supervisor.reset();
    m_room.reset();
}

void TestRecusalLetters::theFormIsThereAndAsksForNothing()
{
    m_staff->findChild<QTabWidget*>(u"deskTabs"_s)->setCurrentIndex(1);
    QVERIFY(form()->isVisible());
    QVERIFY(!part<QWidget>(u"recusalReason"_s)->isVisible());
    QVERIFY2(m_staff->next().action.startsWith(u"Open \""_s), qPrintable(m_staff->next().action));
    // Nobody but the committee, and every bidder.
    QCOMPARE(part<QComboBox>(u"recusalMember"_s)->count(), 1 + 5);
    QCOMPARE(part<QComboBox>(u"recusalBidder"_s)->count(), 1 + m_fixture.plan.manifest.bidders.size());
}

void TestRecusalLetters::eachThingThatIsMissingIsNamed()
{
    choose(u"recusalMember"_s, 2);
    QCOMPARE(part<QComboBox>(u"recusalMember"_s)->currentData().toInt(), 2);
    QVERIFY(part<QWidget>(u"recusalReason"_s)->isVisible());
    choose(u"recusalBidder"_s, 1);
    QCOMPARE(m_staff->next().action, u"Register the application for a recusal"_s);
    says(u"reasons that the bidder gives"_s);
    QTest::keyClicks(part<QWidget>(u"recusalReason"_s), u"worked for another bidder"_s);
    says(u"what was decided"_s);
    auto* earlier = part<QCheckBox>(u"letterEarlier"_s);
    earlier->setFocus();
    QTest::keyClick(earlier, Qt::Key_Space);
    auto* when = part<QDateTimeEdit>(u"letterWhen"_s);
    when->setFocus();
    when->setCurrentSection(QDateTimeEdit::YearSection);
    QTest::keyClick(when, Qt::Key_Up);
    says(u"later than it is registered"_s);
    QTest::keyClick(when, Qt::Key_Down);
    says(u"what was decided"_s);
    QTest::mouseClick(part<QAbstractButton>(u"recusalGranted"_s), Qt::LeftButton);
    says(u"what the member said"_s);
    QTest::keyClicks(part<QWidget>(u"recusalText"_s), u"asked, and true"_s);
    QVERIFY2(m_staff->next().possible, qPrintable(m_staff->next().sentence));
}

void TestRecusalLetters::whatIsWrittenOutlivesTheDesk()
{
    m_staff.reset();
    m_staff = pageFor<StaffPage>(6, StaffPapers {});
    m_staff->findChild<QTabWidget*>(u"deskTabs"_s)->setCurrentIndex(1);
    QTRY_COMPARE(part<QComboBox>(u"recusalMember"_s)->currentData().toInt(), 2);
    QVERIFY(part<QAbstractButton>(u"recusalGranted"_s)->isChecked());
    QVERIFY2(m_staff->next().possible, qPrintable(m_staff->next().sentence));
    QTemporaryFile letter;
    QVERIFY(letter.open() && letter.write("a letter") == 8 && letter.flush());
    part<LetterFile>(u"letterFile"_s)->read(letter.fileName());
    m_hash = QCryptographicHash::hash("a letter", QCryptographicHash::Sha256);
    QTRY_COMPARE(part<LetterFile>(u"letterFile"_s)->hash(), m_hash);
}

void TestRecusalLetters::itIsSummedUpAndWaitsForItsWitness()
{
    QCOMPARE(pressed(*m_staff), u"success"_s);
    const QString summary = text(*m_staff, u"summaryLines"_s);
    QVERIFY2(summary.contains(u"applies in writing for the recusal of Expert 2"_s)
            && summary.contains(u"The member withdraws."_s) && summary.contains(u"worked for another bidder"_s)
            && summary.contains(u"Decision: asked, and true"_s) && summary.contains(u"another member is found"_s)
            && summary.contains(QString::fromLatin1(m_hash.toHex()))
            && summary.contains(u"The application came in: "_s),
        qPrintable(summary));
    shot(*m_staff, u"staff-recusal-summary"_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(6).state().recusalRequests.size(), 1);
    const RecusalRequest act = m_room->at(6).state().recusalRequests.constFirst().act;
    QCOMPARE(act.bidder, m_fixture.plan.manifest.bidders.constFirst().id);
    QCOMPARE(act.member, 2);
    QVERIFY(act.granted && act.received.isValid());
    QCOMPARE(act.reason, u"worked for another bidder"_s);
    QCOMPARE(act.text, u"asked, and true"_s);
    QCOMPARE(act.letter, m_hash);
    // The form is empty again, and the member still there.
    QCOMPARE(part<QComboBox>(u"recusalMember"_s)->currentIndex(), 0);
    QVERIFY(m_room->at(6).state().members.value(2).status == MemberStatus::Active);
}

void TestRecusalLetters::theSupervisorsWordHasTheMemberLeave()
{
    QTRY_VERIFY(m_supervisor->findChild<QLabel*>(u"waitSummary"_s) != nullptr);
    const auto* summed = m_supervisor->findChild<QLabel*>(u"waitSummary"_s);
    QStringList words;
    for (const QLabel* label : summed->parentWidget()->findChildren<QLabel*>())
        words << label->text();
    const QString all = words.join(u'\n');
    QVERIFY2(all.contains(u"applies for the recusal of Expert 2"_s) && all.contains(u"worked for another bidder"_s)
            && all.contains(u"asked, and true"_s) && all.contains(u"leaves the committee"_s)
            && all.contains(u"bidder's letter"_s),
        qPrintable(all));
    shot(*m_supervisor, u"supervisor-recusal"_s);
    auto* button = summed->parentWidget()->findChild<QPushButton*>();
    QTRY_VERIFY(button->isEnabled());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(m_room->at(6).state().members.value(2).status == MemberStatus::Recused);
    QTRY_COMPARE(part<QComboBox>(u"recusalMember"_s)->findData(2), -1);
    QCOMPARE(part<QComboBox>(u"recusalMember"_s)->count(), 1 + 4);
}

EVALROOM_TEST(TestRecusalLetters, QApplication)

} // namespace tst_recusal_letters

#include "tst_recusal_letters.moc"
