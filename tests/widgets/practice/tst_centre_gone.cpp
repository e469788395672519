// SPDX-License-Identifier: Apache-2.0
#include "line_cut.h"

#include "evaluation/duty.h"
#include "test_program.h"
#include "widgets/desk/staff_next.h"
#include "widgets/judge/sheet_model.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_centre_gone {

namespace {

bool isSoak()
{
    return qEnvironmentVariableIsSet("EVALROOM_SOAK");
}

// A screen of an expert: a sheet of each kind is another. Points stand half typed when it happens.
QString expertScreen(const Chair& chair)
{
    const SheetView* view = chair.hand->pageName() == u"sheetPage" ? chair.hand->sheet() : nullptr;
    if (view != nullptr && view->sheet()->isLoading())
        return {};
    const QString kind = view == nullptr ? QString() : view->sheet()->isReview() ? u" review"_s : u" points"_s;
    return chair.hand->view() + kind;
}

// A screen of staff: what they do next, for each step.
QString staffScreen(const Chair& chair)
{
    if (chair.hand->pageName() != u"staffPage")
        return chair.hand->view();
    // What comes after the delivery see saveAll().
    if (!chair.session->state().delivered.isEmpty())
        return {};
    const StaffNext next = staffNext(*chair.session);
    // Everybody is admitted alike.
    return u"%1 %2 %3"_s.arg(chair.hand->view()).arg(int(next.kind)).arg(next.step);
}

// A screen of a supervisor: what waits for them, or that nothing does.
QString supervisorScreen(const Chair& chair)
{
    if (chair.hand->pageName() != u"supervisorPage")
        return chair.hand->view();
    const SessionState& state = chair.session->expected();
    if (!state.delivered.isEmpty())
        return {};
    for (const Duty& duty : dutiesOf(state, chair.session->member(), chair.session->now())) {
        if (duty.kind == DutyKind::Cosign)
            return u"%1 cosign %2"_s.arg(chair.hand->view(), duty.step);
        if (duty.kind == DutyKind::Witness)
            return chair.hand->view() + u" witness"_s;
    }
    return chair.hand->view() + u" waits"_s;
}

} // namespace

// The centre is killed while somebody is at any of the screens of a session, and comes back: the session goes on. Here
// at a few of them, in the long run at every one.
class TestCentreGone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whileAnExpertWorks_data();
    void whileAnExpertWorks();
    void whileStaffRunTheSession();
    void whileTheSupervisorWatches();

private:
    using Screen = QString (*)(const Chair&);
    // Plays on, and lets the centre die at each new screen; in the short run only at these.
    bool playWithCuts(Chair& chair, Screen screenOf, const QStringList& shortly, const std::function<bool()>& isOver);
    void saveAll(Chair& chair);
    // For a session that goes no further.
    QString told(const Chair& chair) const { return m_fault + chair.words() + u"\ncut at: "_s + m_cut.join(u", "_s); }

    QStringList m_cut;
    QString m_fault;
};

bool TestCentreGone::playWithCuts(
    Chair& chair, Screen screenOf, const QStringList& shortly, const std::function<bool()>& isOver)
{
    m_cut.clear();
    m_fault.clear();
    const auto isWanted = [&](const QString& screen) {
        return !screen.isEmpty() && !m_cut.contains(screen) && (isSoak() || shortly.contains(screen));
    };
    const auto step = [&] {
        // What is pressed while the centre is away may lead to another new screen.
        QString screen = chair.window->isBusy() ? QString() : screenOf(chair);
        for (; m_fault.isEmpty() && isWanted(screen); screen = screenOf(chair)) {
            m_cut << screen;
            if (screen == u"sheetPage points")
                chair.hand->fillCells(3);
            m_fault = LineCut(chair).play();
        }
        return !m_fault.isEmpty() || isOver();
    };
    return chair.playUntil(step) && m_fault.isEmpty();
}

void TestCentreGone::whileAnExpertWorks_data()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<QStringList>("pages"); // that only such a lot leads to
    QTest::newRow("works") << PracticeKind::Engineering << QLocale::Chinese
                           << QStringList {u"rejectionPage"_s, u"votePage"_s};
    if (isSoak())
        QTest::newRow("goods") << PracticeKind::Goods << QLocale::English << QStringList {u"itemsPage"_s};
}

void TestCentreGone::whileAnExpertWorks()
{
    QFETCH(PracticeKind, kind);
    QFETCH(QLocale::Language, language);
    QFETCH(QStringList, pages);
    Chair chair(quickWish(Role::Expert, kind), language);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    const QStringList shortly {u"conflictsPage ready"_s, u"sheetPage points"_s, u"signPage ready"_s};
    const auto isOver = [&] { return chair.hand->pageName() == u"overPage"; };
    QVERIFY2(playWithCuts(chair, expertScreen, shortly, isOver), qPrintable(told(chair)));
    for (const QString& screen : shortly)
        QVERIFY2(m_cut.contains(screen), qPrintable(screen + u" in "_s + m_cut.join(u", "_s)));
    QVERIFY(chair.session->state().report.signedBy.contains(chair.session->member()));
    if (!isSoak())
        return;
    pages << u"checkInPage"_s << u"consentPage"_s << u"conflictsPage"_s << u"pledgePage"_s << u"ballotPage"_s
          << u"sheetPage"_s << u"opinionPage"_s << u"signPage"_s << u"waitPage"_s;
    for (const QString& page : pages)
        QVERIFY2(!m_cut.filter(page).isEmpty(), qPrintable(page + u" in "_s + m_cut.join(u", "_s)));
}

void TestCentreGone::whileStaffRunTheSession()
{
    Chair chair(quickWish(Role::Staff, PracticeKind::Goods), QLocale::English);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    const auto screen
        = [](StaffNext::Kind kind, const QString& rest) { return u"staffPage ready%1 %2 "_s.arg(rest).arg(int(kind)); };
    const QString election = u"chair"_s;
    const QStringList shortly {
        screen(StaffNext::Kind::Admit, {}), screen(StaffNext::Kind::Close, u" summary"_s) + election};
    // The short run ends with the first step.
    const auto isOver = [&] {
        if (!chair.session->isKnown())
            return false;
        const SessionState& state = chair.session->state();
        return isSoak() ? !state.delivered.isEmpty() : state.steps.value(election).phase == StepPhase::Settled;
    };
    QVERIFY2(playWithCuts(chair, staffScreen, shortly, isOver), qPrintable(told(chair)));
    for (const QString& each : shortly)
        QVERIFY2(m_cut.contains(each), qPrintable(each + u" in "_s + m_cut.join(u", "_s)));
    if (isSoak())
        saveAll(chair);
}

void TestCentreGone::whileTheSupervisorWatches()
{
    Chair chair(quickWish(Role::Supervisor, PracticeKind::Goods), QLocale::English);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    const QString election = u"chair"_s;
    const QStringList shortly {u"supervisorPage waits"_s, u"supervisorPage ready cosign "_s + election};
    // The short run ends with the first closing.
    const auto isOver = [&] {
        if (!chair.session->isKnown())
            return false;
        const SessionState& state = chair.session->state();
        const auto closing = state.steps.value(election).closing;
        return isSoak() ? !state.delivered.isEmpty() : closing && closing->cosigned;
    };
    QVERIFY2(playWithCuts(chair, supervisorScreen, shortly, isOver), qPrintable(told(chair)));
    for (const QString& each : shortly)
        QVERIFY2(m_cut.contains(each), qPrintable(each + u" in "_s + m_cut.join(u", "_s)));
}

// The last that staff do: nothing is written while the centre is away, and it is said so beside each file.
void TestCentreGone::saveAll(Chair& chair)
{
    const auto isFree = [&] { return chair.window->page()->next().possible && !chair.window->isBusy(); };
    auto* archive = chair.window->findChild<QLineEdit*>(u"archivePath"_s);
    auto* report = chair.window->findChild<QLineEdit*>(u"reportPath"_s);
    QVERIFY2(chair.playUntil([&] { return archive->isVisible() && isFree(); }), qPrintable(chair.words()));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"session"_s);
    QTest::keyClicks(archive, path + u".archive"_s);
    QTest::keyClicks(report, path + u".pdf"_s);
    LineCut cut(chair);
    QCOMPARE(cut.goAway(), QString());
    QCOMPARE(cut.press(), QString());
    auto* error = chair.window->findChild<QLabel*>(u"archiveError"_s);
    QVERIFY(waitFor([&] { return error->isVisible() && isFree(); }));
    QVERIFY2(error->text().contains(u"Nothing was saved"_s), qPrintable(error->text()));
    QVERIFY(!QFile::exists(path + u".archive"_s) && !QFile::exists(path + u".pdf"_s));
    QCOMPARE(cut.comeBack(), QString());
    QCOMPARE(archive->text(), path + u".archive"_s);
    QTest::keyClick(chair.window.get(), Qt::Key_Return, Qt::ControlModifier);
    const auto isSaved = [&] { return QFile::exists(path + u".archive"_s) && QFile::exists(path + u".pdf"_s); };
    QVERIFY2(waitFor(isSaved), qPrintable(chair.words()));
}

EVALROOM_TEST(TestCentreGone, QApplication)

} // namespace tst_centre_gone

#include "tst_centre_gone.moc"
