// SPDX-License-Identifier: Apache-2.0
#include "window_hand.h"

#include "widgets/judge/sheet_model.h"
#include "widgets/motions/letter_form.h"
#include "widgets/style/type_label.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace evalroom::test {

namespace {

constexpr int PersonTab = 0;
constexpr int FormsTab = 1;
constexpr int PapersTab = 2;

} // namespace

WindowHand::WindowHand(SessionWindow& window, Session& session, const PracticeJudge& judge, QString pin, By by)
    : m_window(window)
    , m_session(session)
    , m_judge(judge)
    , m_pin(std::move(pin))
    , m_by(by)
    , m_keys(window)
{
}

bool WindowHand::click(const QString& name)
{
    auto* button = visible<QAbstractButton>(name);
    if (button != nullptr && m_by == By::Keys)
        return m_keys.choose(*button);
    // On the sign of a choice: what is right of its words belongs to nobody.
    if (button != nullptr)
        QTest::mouseClick(button, Qt::LeftButton, {}, {std::min(button->width() / 2, 12), button->height() / 2});
    return button != nullptr;
}

void WindowHand::take(QWidget& field)
{
    if (m_by == By::Keys)
        m_keys.reach(field);
    else
        field.setFocus();
}

QString WindowHand::words() const
{
    QStringList words {m_path.join(u' ')};
    for (const QString& name : {u"title"_s, u"bannerText"_s, u"error"_s, u"nextSentence"_s}) {
        if (const auto* label = m_window.findChild<QLabel*>(name); label != nullptr && label->isVisible())
            words << name + u": "_s + label->text();
    }
    words << (m_window.isBusy() ? u"busy"_s : u"idle"_s);
    if (m_reader && !m_reader->isThrough())
        words << u"not all is read yet"_s;
    words << watch().faults();
    return words.join(u'\n');
}

void WindowHand::move()
{
    if (m_window.isBusy())
        return;
    look();
    if (m_reader && m_reader->read())
        return;
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
    return pageName() + (canPress() ? u" ready"_s : u""_s)
        + (summary != nullptr && summary->isVisible() ? u" summary"_s : u""_s);
}

bool WindowHand::canPress() const
{
    return visible<QAbstractButton>(u"primary"_s) != nullptr || visible<QLineEdit>(u"pin"_s) != nullptr;
}

void WindowHand::press()
{
    if (m_by == By::Keys)
        return pressByKeys();
    if (auto* pin = visible<QLineEdit>(u"pin"_s)) {
        QTest::mouseClick(pin, Qt::LeftButton);
        typePin();
    }
    click(u"primary"_s);
}

// The key of the one button leads to the PIN where that is asked for.
void WindowHand::pressByKeys()
{
    const bool asked = visible<QLineEdit>(u"pin"_s) != nullptr;
    m_keys.press(Qt::Key_Return, Qt::ControlModifier);
    if (!asked)
        return;
    typePin();
    m_keys.press(Qt::Key_Return);
}

// A press while the window counts is none: what was typed for it is still there.
void WindowHand::typePin()
{
    m_keys.press(Qt::Key_A, Qt::ControlModifier);
    m_keys.type(m_pin);
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
    else if (page == u"explainPage" || page == u"priceMotionPage")
        explain();
    else if (page == u"staffPage")
        workAtDesk();
}

// --- Staff

void WindowHand::turnTo(QTabWidget& tabs, int tab)
{
    if (m_by == By::Clicks)
        QTest::mouseClick(tabs.tabBar(), Qt::LeftButton, {}, tabs.tabBar()->tabRect(tab).center());
    // One by one, and the next one at the next move.
    else if (m_keys.reach(*tabs.tabBar()))
        m_keys.press(tabs.currentIndex() < tab ? Qt::Key_Right : Qt::Key_Left);
}

void WindowHand::workAtDesk()
{
    auto* tabs = visible<QTabWidget>(u"deskTabs"_s);
    if (tabs == nullptr || !bringPapers() || writeLetter(*tabs))
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
        const auto* label = m_window.findChild<TypeLabel*>(state);
        return label != nullptr && label->sign() == Icon::Tick;
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

// What the bidder writes, then what that means; false: there is no letter that is still to be registered.
bool WindowHand::writeLetter(QTabWidget& tabs)
{
    const auto* form = m_window.findChild<LetterForm*>(u"letterForm"_s);
    if (form == nullptr || form->isHidden() || !form->pendingWords().isEmpty())
        return false;
    auto* text = visible<QPlainTextEdit>(u"letterText"_s);
    const auto* yes = visible<QAbstractButton>(u"letterYes"_s);
    if (text == nullptr || yes == nullptr) {
        turnTo(tabs, FormsTab);
    } else if (text->toPlainText().isEmpty()) {
        take(*text);
        m_keys.type(u"we accept the corrected price"_s);
    } else if (!yes->isChecked()) {
        click(u"letterYes"_s);
    }
    return true;
}

// --- Members

// What the sheet on the screen is about: the session may have gone on already.
void WindowHand::fillSheet()
{
    SheetView* view = sheet();
    // On a slow machine what was entered before is read in pieces: nobody types over what is not there yet.
    if (view == nullptr || view->sheet()->isLoading() || view->sheet()->isFilling())
        return;
    if (view->sheet()->isReview())
        fillReview(view);
    else
        fillCells(view->sheet()->cells().open());
}

// The first cell by its key, the others at once.
void WindowHand::fillReview(SheetView* view)
{
    take(*view);
    m_keys.type(u"p"_s);
    if (view->sheet()->cells().open() == 0)
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
    take(*view);
    for (qsizetype i = 0; i < cells; ++i) {
        m_keys.press(Qt::Key_F8);
        m_keys.type(formatDecimal(pointsFor(step, view->sheet()->itemAt(view->currentIndex()))));
        m_keys.press(Qt::Key_Return);
    }
}

void WindowHand::explain()
{
    for (auto* field : m_window.page()->findChildren<QPlainTextEdit*>()) {
        if (!field->isVisible() || !field->isEnabled() || !field->toPlainText().isEmpty())
            continue;
        take(*field);
        m_keys.type(u"compared with the requirement again"_s);
    }
}

} // namespace evalroom::test
