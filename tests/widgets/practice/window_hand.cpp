// SPDX-License-Identifier: Apache-2.0
#include "window_hand.h"

#include "widgets/judge/sheet_model.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace evalroom::test {

namespace {

constexpr int PersonTab = 0;
constexpr int PapersTab = 2;

} // namespace

WindowHand::WindowHand(SessionWindow& window, Session& session, const PracticeJudge& judge, QString pin)
    : m_window(window)
    , m_session(session)
    , m_judge(judge)
    , m_pin(std::move(pin))
{
}

bool WindowHand::click(const QString& name) const
{
    auto* button = visible<QAbstractButton>(name);
    // On the sign of a choice: what is right of its words belongs to nobody.
    if (button != nullptr)
        QTest::mouseClick(button, Qt::LeftButton, {}, {std::min(button->width() / 2, 12), button->height() / 2});
    return button != nullptr;
}

QString WindowHand::words() const
{
    QStringList words {m_path.join(u' ')};
    for (const QString& name : {u"title"_s, u"bannerText"_s, u"error"_s, u"nextSentence"_s}) {
        if (const auto* label = m_window.findChild<QLabel*>(name); label != nullptr && label->isVisible())
            words << name + u": "_s + label->text();
    }
    words << (m_window.isBusy() ? u"busy"_s : u"idle"_s);
    return words.join(u'\n');
}

void WindowHand::move()
{
    if (m_window.isBusy())
        return;
    look();
    const NextStep next = m_window.page()->next();
    if (next.action.isEmpty())
        return;
    if (next.possible)
        press();
    else
        prepare();
}

void WindowHand::look()
{
    if (m_path.isEmpty() || m_path.constLast() != pageName())
        m_path.append(pageName());
    const QString now = view();
    if (std::exchange(m_view, now) != now && m_onView)
        m_onView();
}

QString WindowHand::view() const
{
    const auto* summary = m_window.findChild<QWidget*>(u"summary"_s);
    return pageName() + (m_window.page()->next().possible ? u" ready"_s : u""_s)
        + (summary != nullptr && summary->isVisible() ? u" summary"_s : u""_s);
}

void WindowHand::press()
{
    if (auto* pin = visible<QLineEdit>(u"pin"_s)) {
        pin->setFocus();
        QTest::keyClicks(pin, m_pin);
        QTest::keyClick(pin, Qt::Key_Return);
    } else {
        QTest::keyClick(&m_window, Qt::Key_Return, Qt::ControlModifier);
    }
}

void WindowHand::prepare()
{
    const QString page = pageName();
    if (page == u"conflictsPage")
        click(u"allClear"_s);
    else if (page == u"ballotPage")
        click(u"candidate%1"_s.arg(chairCandidates(m_session.expected()).constFirst()));
    else if (page == u"sheetPage" || page == u"itemsPage")
        fillSheet();
    else if (page == u"votePage")
        click(u"yes"_s);
    else if (page == u"opinionPage")
        click(u"agree"_s);
    else if (page == u"explainPage")
        explain();
    else if (page == u"staffPage")
        workAtDesk();
}

// --- Staff

void WindowHand::turnTo(QTabWidget& tabs, int tab) const
{
    QTest::mouseClick(tabs.tabBar(), Qt::LeftButton, {}, tabs.tabBar()->tabRect(tab).center());
}

void WindowHand::workAtDesk()
{
    auto* tabs = visible<QTabWidget>(u"deskTabs"_s);
    if (tabs == nullptr || !bringPapers())
        return;
    if (tabs->currentIndex() != PersonTab)
        turnTo(*tabs, PersonTab);
    else
        click(u"byCard"_s);
}

// True once the centre has them.
bool WindowHand::bringPapers()
{
    if (m_papersBrought)
        return true;
    const auto has = [this](const QString& state) {
        const auto* label = m_window.findChild<QLabel*>(state);
        return label != nullptr && label->text().startsWith(u"✓"_s);
    };
    if (auto* tabs = visible<QTabWidget>(u"deskTabs"_s); tabs->currentIndex() != PapersTab)
        turnTo(*tabs, PapersTab);
    if (!has(u"documentsState"_s))
        click(u"bringDocuments"_s);
    else if (!has(u"annexState"_s))
        click(u"bringAnnex"_s);
    else
        m_papersBrought = true;
    return m_papersBrought;
}

// --- Members

// What the sheet on the screen is about: the session may have gone on already.
void WindowHand::fillSheet()
{
    SheetView* view = sheet();
    // On a slow machine what was entered before is read in pieces: nobody types over what is not there yet.
    if (view == nullptr || view->sheet()->isLoading())
        return;
    const Step step = view->sheet()->step();
    const StepState at = m_session.expected().steps.value(step.id);
    if (step.kind == StepKind::Review)
        fillReview(view, step);
    else
        fillCells(m_session.drafts().missing(step, at.round, at.bidders)->size());
}

// The first cell by its key, the others at once.
void WindowHand::fillReview(SheetView* view, const Step& step)
{
    view->setFocus();
    QTest::keyClick(view, Qt::Key_P);
    if (m_session.drafts().missing(step, 1, m_session.state().steps.value(step.id).bidders)->isEmpty())
        return;
    click(u"passRemaining"_s);
    click(u"confirmYes"_s);
}

Rational WindowHand::pointsFor(const Step& step, const Item& item) const
{
    const Criterion& criterion = *step.criterion(item.criterion);
    return step.kind == StepKind::Objective ? m_judge.objectivePoints(item, criterion)
                                            : m_judge.points(m_session.member(), item, criterion);
}

// From one empty cell to the next, as the keys lead.
void WindowHand::fillCells(qsizetype cells)
{
    SheetView* view = sheet();
    const Step step = view->sheet()->step();
    view->setFocus();
    for (qsizetype i = 0; i < cells; ++i) {
        QTest::keyClick(view, Qt::Key_F8);
        const Item item = view->sheet()->itemAt(view->currentIndex());
        const QString points = formatDecimal(pointsFor(step, item));
        QTest::keyClicks(view, points.first(1));
        QWidget* editor = QApplication::focusWidget();
        QTest::keyClicks(editor, points.sliced(1));
        QTest::keyClick(editor, Qt::Key_Return);
    }
}

void WindowHand::explain()
{
    for (auto* field : m_window.page()->findChildren<QPlainTextEdit*>()) {
        if (field->isVisible() && field->isEnabled() && field->toPlainText().isEmpty())
            QTest::keyClicks(field, u"compared with the requirement again"_s);
    }
}

} // namespace evalroom::test
