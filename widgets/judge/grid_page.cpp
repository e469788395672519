// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/grid_page.h"

#include "widgets/judge/lot_bidders.h"
#include "widgets/judge/sheet_desk.h"
#include "widgets/judge/sheet_view.h"

namespace evalroom {

GridPage::GridPage(Session& session, const QString& step, QWidget* parent)
    : Page(session, parent)
    , m_step(step)
    , m_desk(new SheetDesk(session.drafts()))
{
    connect(m_desk, &SheetDesk::changed, this, &GridPage::refreshNotice);
    connect(m_desk, &SheetDesk::changed, this, &Page::changed);
    connect(m_desk, &SheetDesk::currentMoved, this, &GridPage::refreshRemarks);
    connect(m_desk, &SheetDesk::tenderWanted, this, [this] { showDocument({}); });
    connect(m_desk, &SheetDesk::bidWanted, this, &GridPage::showDocument);
}

bool GridPage::refreshDesk()
{
    const Step* step = state().facts->scheme.step(m_step);
    if (step == nullptr)
        return false;
    const StepState at = here();
    m_desk->setSheet(*step, at.round, lotBidders(session().manifest(), at.bidders));
    return true;
}

void GridPage::showDocument(const QString& bidder)
{
    if (const QString document = documentOf(session().manifest(), bidder); !document.isEmpty())
        Q_EMIT documentWanted(document, 0);
}

void GridPage::setPreferences(Preferences& preferences)
{
    m_desk->setPreferences(preferences);
}

void GridPage::endEntry()
{
    if (m_desk->sheet() != nullptr)
        m_desk->sheet()->setReadOnly();
}

QWidget* GridPage::firstField()
{
    return m_desk->view();
}

} // namespace evalroom

#include "moc_grid_page.cpp"
