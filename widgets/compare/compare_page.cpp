// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/compare_page.h"

#include "widgets/compare/bills_pane.h"
#include "widgets/compare/comparison_pane.h"
#include "widgets/compare/price_pane.h"
#include "widgets/compare/signs_pane.h"
#include "widgets/judge/lot_bidders.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

ComparePage::ComparePage(Session& session, BidReader& reader, QWidget* parent)
    : Page(session, parent)
    , m_reader(reader)
    , m_tabs(new QTabWidget(this))
    , m_comparison(new ComparisonPane(session))
    , m_prices(new PricePane(session, reader))
    , m_bills(new BillsPane(session, reader))
    , m_signs(new SignsPane(session, reader))
{
    setObjectName(u"comparePage"_s);
    m_tabs->setObjectName(u"compareTabs"_s);
    m_tabs->setDocumentMode(true);
    for (QWidget* pane : std::initializer_list<QWidget*> {m_comparison, m_prices, m_bills, m_signs})
        m_tabs->addTab(pane, QString());
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        refreshCurrent();
        Q_EMIT tabTurned(tab);
        Q_EMIT changed();
    });
    connect(&reader, &BidReader::changed, this, &ComparePage::refreshCurrent);
    connect(m_comparison, &ComparisonPane::bidderWanted, this, &ComparePage::showBid);
    connect(m_prices, &PricePane::bidderWanted, this, &ComparePage::showBid);
    connect(m_prices, &PricePane::correctionWanted, this, &ComparePage::correctionWanted);
    connect(m_signs, &SignsPane::rejectionWanted, this, [this](const QString& bidder) {
        const auto& collusion = state().facts->rules.collusion;
        Q_EMIT rejectionWanted(bidder, collusion ? collusion->ground : QString());
    });
    reader.start();
    refresh();
}

void ComparePage::showTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

QString ComparePage::spot() const
{
    return QString::number(m_tabs->currentIndex());
}

QString ComparePage::title() const
{
    return tr("Compare bids");
}

QString ComparePage::guidance() const
{
    return tr("For reading only: what stands here decides nothing, and nobody else sees your own points.");
}

void ComparePage::refresh()
{
    if (!session().isKnown())
        return;
    m_tabs->setTabText(SideBySide, tr("Side by side"));
    m_tabs->setTabText(Prices, tr("Prices"));
    m_tabs->setTabText(Bills, tr("Bills of quantities"));
    m_tabs->setTabText(Signs, tr("Signs of collusion"));
    m_tabs->tabBar()->setAccessibleName(tr("What is compared"));
    // Second envelopes may have been opened since.
    if (m_reader.stage() == BidReader::Stage::Ready)
        m_reader.start();
    refreshCurrent();
}

// Of a large lot each pane takes its time: the others are made anew when they are turned to.
void ComparePage::refreshCurrent()
{
    switch (m_tabs->currentIndex()) {
    case Prices:
        return m_prices->refresh();
    case Bills:
        return m_bills->refresh();
    case Signs:
        return m_signs->refresh();
    default:
        return m_comparison->refresh();
    }
}

void ComparePage::showBid(const QString& bidder)
{
    if (const QString document = documentOf(session().manifest(), bidder); !document.isEmpty())
        Q_EMIT documentWanted(document, 0);
}

QWidget* ComparePage::firstField()
{
    QWidget* field = nullptr;
    switch (m_tabs->currentIndex()) {
    case Prices:
        field = m_prices->firstField();
        break;
    case Bills:
        field = m_bills->firstField();
        break;
    case Signs:
        field = m_signs->firstField();
        break;
    default:
        field = m_comparison->firstField();
    }
    return field != nullptr ? field : m_tabs->tabBar();
}

} // namespace evalroom

#include "moc_compare_page.cpp"
