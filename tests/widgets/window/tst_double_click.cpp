// SPDX-License-Identifier: Apache-2.0
#include "member_at_window.h"

#include "patience.h"
#include "test_program.h"

#include <QPointer>
#include <QRegularExpression>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_double_click {

namespace {

constexpr int Bidders = 40; // far more than any screen shows at once
constexpr int Staff = 6;
constexpr int Supervisor = 7;

// All of it can be read as the window stands now.
bool isInSight(const QWidget* label)
{
    return label != nullptr && label->isVisible() && label->visibleRegion().boundingRect() == label->rect();
}

// The supervisor of another session, with two closings that nobody has co-signed.
class Watcher : WindowSeat {
public:
    Watcher() = default;
    ~Watcher() { end(); }
    Q_DISABLE_COPY_MOVE(Watcher)

    // Success, or the first error.
    QString begin()
    {
        m_preferences.setLanguage(QLocale::English);
        if (!m_fixture.begin())
            return u"no session"_s;
        m_room = std::make_unique<Room>(m_fixture);
        QString word = m_room->checkIn({1, 2, 3, 4, 5, Staff, Supervisor});
        word = word == u"success" ? m_room->prepare() : word;
        for (const QString& step : {u"chair"_s, u"form"_s})
            word = word == u"success" ? close(step) : word;
        if (word != u"success")
            return word;
        return sitAt(Supervisor, {.papers = std::make_shared<Papers>()}) ? word : u"not active"_s;
    }
    AtWindow& at() { return *m_at; }
    QList<QAbstractButton*> waiting() const
    {
        return m_window->findChildren<QAbstractButton*>(QRegularExpression(u"^wait[0-9a-f]{8}Button$"_s));
    }
    int top(const QWidget& widget) const { return widget.mapTo(m_window.get(), QPoint()).y(); }
    int cosigned()
    {
        int count = 0;
        for (const StepState& step : m_room->at(Supervisor).expected().steps)
            count += step.closing && step.closing->cosigned ? 1 : 0;
        return count;
    }

private:
    QString close(const QString& step)
    {
        QString word = m_room->openStep(step);
        for (const int member : Room::committee())
            word = word == u"success" ? m_room->submit(member, step) : word;
        word = word == u"success" ? m_room->settle() : word;
        if (word != u"success")
            return word;
        word = wordOf(awaited<QByteArray>([&](const auto& saved) { m_room->at(Staff).closeStep(step, saved); }));
        const auto settled = [&] { return m_room->at(Staff).state().steps.value(step).phase == StepPhase::Settled; };
        return word == u"success" && !waitFor(settled) ? u"not opened"_s : word;
    }
};

} // namespace

// Whoever clicks twice where once is enough signs by the second click nothing that they have not read.
class TestDoubleClick : public QObject, private MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(end()); }
    void aConflictIsReadBeforeOneLeaves();
    void thePledgeIsReadBeforeItIsSigned();
    void aClosingThatMovesUpIsNotCosigned();

private:
    QAbstractButton* primary() const { return m_at->seen<QAbstractButton>("primary"); }
    Session& me() { return m_room->at(1); }
    MemberState member() { return me().expected().members.value(1); }
};

// The certificate is open from the check-in to the pledge: no PIN stands between one signature and the next.
void TestDoubleClick::initTestCase()
{
    Manifest& manifest = m_fixture.plan.manifest;
    manifest.bidders.clear();
    for (int i = 1; i <= Bidders; ++i)
        manifest.bidders.append(someBidder(i));
    QVERIFY(begin(QLocale::English));
    m_window->resize(1024, 600);
    m_at->checkIn();
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_room->checkIn({Staff}), u"success"_s);
    QCOMPARE(
        m_room->act(Staff, Admission {.member = 1, .method = AdmissionMethod::Card, .seat = u"A-01"_s}), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"consentPage"_s);
    QTRY_VERIFY(primary()->isEnabled());
    m_at->click("primary");
    QTRY_COMPARE(m_at->page(), u"conflictsPage"_s);
    QVERIFY(me().isUnlocked());
}

void TestDoubleClick::aConflictIsReadBeforeOneLeaves()
{
    m_at->click("allClear");
    const QString last = me().manifest().bidders.constLast().name;
    m_at->click(qPrintable(u"conflict-b%1"_s.arg(Bidders)));
    auto* reason = m_at->seen<QLineEdit>(qPrintable(u"reason-b%1"_s.arg(Bidders)));
    QVERIFY(reason != nullptr);
    reason->setFocus();
    AtWindow::type(u"my sister's firm"_s);
    QTRY_VERIFY(primary()->isEnabled() && primary()->text() == u"Go on"_s);
    {
        const SlowDoubleClick slow;
        m_at->doubleClick("primary");
        // With the certificate open the second click would have been the signature.
        QCOMPARE(primary()->text(), u"Sign and leave the committee"_s);
        QVERIFY(m_window->page()->next().possible && !primary()->isEnabled());
        QVERIFY(!m_window->isBusy());
    }
    QVERIFY(member().status == MemberStatus::Active && member().declared != Declared::Clear);
    // However many bidders stand above the last: with whom, why, and what it means.
    const auto* summary = m_at->seen<QWidget>("summary");
    QVERIFY(summary != nullptr);
    QTRY_VERIFY(isInSight(m_at->seen<QLabel>("summaryThen")));
    QVERIFY2(m_at->text("summaryThen").contains(u"cannot be taken back"_s), qPrintable(m_at->text("summaryThen")));
    QStringList read;
    for (const QLabel* label : summary->findChildren<QLabel*>()) {
        if (isInSight(label))
            read << label->text().remove(QChar(0x200b));
    }
    const QString all = read.join(u'\n');
    QVERIFY2(
        all.contains(u"You declare a conflict with"_s) && all.contains(last) && all.contains(u"my sister's firm"_s),
        qPrintable(all));
    QTRY_VERIFY(primary()->isEnabled());
    m_at->click("back");
    QVERIFY(reason->isVisible());
    QTRY_COMPARE(primary()->text(), u"Go on"_s);
}

void TestDoubleClick::thePledgeIsReadBeforeItIsSigned()
{
    m_at->click("allClear");
    QTRY_VERIFY(primary()->isEnabled() && primary()->text() == u"Sign the declaration"_s);
    {
        const SlowDoubleClick slow;
        m_at->doubleClick("primary");
        // A hand is slower: its second click comes when the next page has.
        QTRY_COMPARE(m_at->page(), u"pledgePage"_s);
        QVERIFY(me().isUnlocked() && m_at->seen<QLineEdit>("pin") == nullptr);
        QCOMPARE(primary()->text(), u"Sign the pledge"_s);
        QVERIFY(!primary()->isEnabled());
        m_at->click("primary");
        QVERIFY(!m_window->isBusy());
    }
    QVERIFY(member().declared == Declared::Clear && !member().pledged);
    QCOMPARE(m_at->text("error"), QString());
    // The keyboard waits at the button.
    QTRY_VERIFY(primary()->isEnabled());
    QCOMPARE(m_window->focusWidget(), primary());
    m_at->click("primary");
    QTRY_VERIFY(member().pledged);
}

void TestDoubleClick::aClosingThatMovesUpIsNotCosigned()
{
    Watcher watcher;
    QCOMPARE(watcher.begin(), u"success"_s);
    QTRY_COMPARE(watcher.at().page(), u"supervisorPage"_s);
    QTRY_COMPARE(watcher.waiting().size(), 2);
    const QPointer<QAbstractButton> first(watcher.waiting().at(0));
    QAbstractButton* second = watcher.waiting().at(1);
    QTRY_VERIFY(first->isEnabled() && second->isEnabled());
    QVERIFY(watcher.top(*first) < watcher.top(*second));
    const int before = watcher.top(*second);
    {
        const SlowDoubleClick slow;
        QTest::mouseClick(first, Qt::LeftButton);
        QTRY_VERIFY(!first && watcher.top(*second) < before);
        QCOMPARE(watcher.cosigned(), 1);
        // It lies where the first one was, or near it.
        QVERIFY(!second->isEnabled());
        QTest::mouseClick(second, Qt::LeftButton);
        // The one button below is about it, too, by now.
        QVERIFY(!watcher.at().seen<QAbstractButton>("primary")->isEnabled());
        watcher.at().click("primary");
        QCOMPARE(watcher.cosigned(), 1);
    }
    QTRY_VERIFY(second->isEnabled());
    QTest::mouseClick(second, Qt::LeftButton);
    QTRY_COMPARE(watcher.cosigned(), 2);
}

EVALROOM_TEST(TestDoubleClick, QApplication)

} // namespace tst_double_click

#include "tst_double_click.moc"
