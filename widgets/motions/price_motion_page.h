// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/bidder_motion_page.h"
#include "widgets/motions/stated_bids.h"

namespace evalroom {

class PriceChoice;
class ReasonField;
class SheetNotice;
class TypeLabel;

// 算术修正: moves that a bidder's price be corrected, to one of the prices that the rules lead to or to another one.
class PriceMotionPage : public BidderMotionPage {
    Q_OBJECT
public:
    // `bids` outlives it. `bidder`: whose price; empty: the first that is to be looked at.
    PriceMotionPage(Session& session, StatedBids& bids, const QString& bidder = {}, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    QString formGuidance() const override;
    Filled filled() const override;
    void signedNow() override;
    void showChosen() override;

private:
    void layOut();
    void fillBidders();
    void enableFields();
    void keep();
    void refreshStated();
    QStringList statedLines() const;
    QString doubtWords() const;
    Motion motion() const;
    QString faultWords() const;
    Fen priceNow() const;

    StatedBids& m_bids;
    TypeLabel* m_statedHeading;
    TypeLabel* m_stated;
    SheetNotice* m_doubts;
    PriceChoice* m_choice;
    ReasonField* m_text;
};

} // namespace evalroom
