// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/motions/stated_bids.h"
#include "widgets/shell/form_drafts.h"

#include <optional>

class QComboBox;

namespace evalroom {

class PriceChoice;
class ReasonField;
class SheetNotice;
class TypeLabel;

// 算术修正: moves that a bidder's price be corrected, to one of the prices that the rules lead to or to another one.
class PriceMotionPage : public CheckedPage {
    Q_OBJECT
public:
    // `bids` outlives it. `bidder`: whose price; empty: the first that is to be looked at.
    PriceMotionPage(Session& session, StatedBids& bids, const QString& bidder = {}, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;
    QString spot() const override { return m_bidder; }
    void returnTo(const QString& bidder) override;

protected:
    QString formGuidance() const override;
    Filled filled() const override;
    void signedNow() override;

private:
    void layOut();
    void fillBidders();
    FormDrafts draftsAbout(const QString& bidder) const;
    void choose(const QString& bidder);
    void enableFields();
    void keep();
    void refreshStated();
    QStringList statedLines() const;
    QString doubtWords() const;
    Motion motion() const;
    QString faultWords() const;
    Fen priceNow() const;

    StatedBids& m_bids;
    QString m_bidder;
    std::optional<FormDrafts> m_drafts; // about this bidder
    QString m_written; // the last bidder that was one: what is signed is about it, also once it has left the list
    bool m_done = false;
    SheetNotice* m_notice;
    TypeLabel* m_bidderLabel;
    QComboBox* m_bidderBox;
    TypeLabel* m_statedHeading;
    TypeLabel* m_stated;
    SheetNotice* m_doubts;
    PriceChoice* m_choice;
    ReasonField* m_text;
};

} // namespace evalroom
