// SPDX-License-Identifier: Apache-2.0
#include "reading_hand.h"

#include "widgets/compare/bid_reader.h"
#include "widgets/reading/document_view.h"
#include "widgets/reading/reading_pane.h"
#include "widgets/result/ranking_view.h"

#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace evalroom::test {

ReadingHand::ReadingHand(SessionWindow& window, KeyHand& keys)
    : m_window(window)
    , m_keys(keys)
    , m_plans {
          {u"sheetPage"_s, readDocuments() + compareBids()}, {u"opinionPage"_s, {[this] { return walkRanking(); }}}}
{
}

bool ReadingHand::read()
{
    if (m_steps.isEmpty())
        m_steps = m_plans.take(m_window.page()->objectName());
    if (m_steps.isEmpty())
        return false;
    if (m_steps.constFirst()())
        m_steps.removeFirst();
    return true;
}

// Where no window system does it, a menu that was open has made the window inactive; its keys reach nobody then.
bool ReadingHand::isActive()
{
    if (!m_window.isActiveWindow())
        m_window.activateWindow();
    return m_window.isActiveWindow();
}

ReadingHand::Step ReadingHand::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    return [this, key, modifiers] {
        if (!isActive())
            return false;
        m_keys.press(key, modifiers);
        return true;
    };
}

DocumentView* ReadingHand::pages() const
{
    auto* view = seen<DocumentView>();
    return view != nullptr && view->pageCount() > 0 && view->isSharp(view->currentPage()) ? view : nullptr;
}

QList<ReadingHand::Step> ReadingHand::readDocuments()
{
    const auto arePagesThere = [this] { return pages() != nullptr; };
    const auto isFound = [this] {
        const auto* next = seen<QToolButton>(u"findNext"_s);
        return next != nullptr && next->isEnabled() && pages() != nullptr;
    };
    const auto type = [this] {
        auto* words = seen<QLineEdit>(u"findWords"_s);
        if (words == nullptr || !words->hasFocus())
            return false;
        m_keys.type(u"投标"_s);
        return true;
    };
    return {press(Qt::Key_F4), arePagesThere, press(Qt::Key_F5), [this] { return turnPages(); },
        press(Qt::Key_F, Qt::ControlModifier), type, isFound, press(Qt::Key_F3), isFound, press(Qt::Key_Escape),
        // From the tender document to the first bid, and to the end of it.
        press(Qt::Key_F2), arePagesThere, [this] { return turnPages(); }, press(Qt::Key_F4),
        [this] { return seen<ReadingPane>() == nullptr; }};
}

bool ReadingHand::turnPages()
{
    DocumentView* view = pages();
    if (view == nullptr)
        return false;
    view->setFocus();
    // The last one may be taller than what is seen of it.
    const bool isLast = view->place().page + 1 >= view->pageCount();
    m_keys.press(isLast ? Qt::Key_End : Qt::Key_PageDown, isLast ? Qt::NoModifier : Qt::ControlModifier);
    return isLast;
}

QList<ReadingHand::Step> ReadingHand::compareBids()
{
    const auto isLeft = [this] { return m_window.page()->objectName() != u"comparePage"; };
    return {[this] { return openComparison(); }, [this] { return turnTabs(); }, press(Qt::Key_Escape), isLeft};
}

bool ReadingHand::openComparison()
{
    const QString name = u"compareBids"_s;
    auto* menu = seen<QMenu>(u"moreEntries"_s);
    if (menu == nullptr) {
        if (isActive())
            m_keys.press(Qt::Key_F9);
        return false;
    }
    const auto* entry = menu->findChild<QAction*>(name);
    for (qsizetype i = 0; i < menu->actions().size() && menu->activeAction() != entry; ++i)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    return true;
}

// Once what they show is read.
bool ReadingHand::turnTabs()
{
    auto* tabs = seen<QTabWidget>(u"compareTabs"_s);
    // A page of the session's own came in between.
    if (tabs == nullptr)
        return m_window.page()->objectName() != u"comparePage";
    const auto* reader = m_window.findChild<BidReader*>();
    const auto stage = reader != nullptr ? reader->stage() : BidReader::Stage::Idle;
    if (stage != BidReader::Stage::Ready && stage != BidReader::Stage::Failed)
        return false;
    if (tabs->currentIndex() + 1 >= tabs->count())
        return true;
    tabs->tabBar()->setFocus();
    m_keys.press(Qt::Key_Right);
    return false;
}

bool ReadingHand::walkRanking()
{
    auto* ranking = seen<RankingView>(u"ranking"_s);
    if (ranking == nullptr || ranking->currentIndex().row() + 1 >= ranking->model()->rowCount())
        return ranking != nullptr;
    ranking->setFocus();
    m_keys.press(Qt::Key_Down);
    return false;
}

} // namespace evalroom::test
