// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/compare/bid_reader.h"
#include "widgets/shell/page.h"

class QTabWidget;

namespace evalroom {

class BillsPane;
class ComparisonPane;
class PricePane;
class SignsPane;

// The bids compared, for a member of the committee: side by side, their prices, their bills, and what pairs of them
// have in common. Nothing is decided here, and nothing signed.
class ComparePage : public Page {
    Q_OBJECT
public:
    enum Tab { SideBySide, Prices, Bills, Signs };

    // `reader` outlives it: what it has read need not be read again.
    ComparePage(Session& session, BidReader& reader, QWidget* parent = nullptr);

    void showTab(int tab);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override { return {}; }
    void perform() override { }
    void refresh() override;
    QWidget* firstField() override;
    QString spot() const override;
    void returnTo(const QString& spot) override { showTab(spot.toInt()); }

Q_SIGNALS:
    void tabTurned(int tab);
    // Of a motion that the member wants to make: on this ground of the rule set, which may be empty.
    void rejectionWanted(const QString& bidder, const QString& ground);
    void correctionWanted(const QString& bidder); // of a motion about its price

private:
    void refreshCurrent();
    void showBid(const QString& bidder);

    BidReader& m_reader;
    QTabWidget* m_tabs;
    ComparisonPane* m_comparison;
    PricePane* m_prices;
    BillsPane* m_bills;
    SignsPane* m_signs;
};

} // namespace evalroom
