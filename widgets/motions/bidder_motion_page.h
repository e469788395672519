// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"

#include <optional>

class QComboBox;

namespace evalroom {

class Column;
class SheetNotice;
class TypeLabel;

// A motion about one bidder, who is chosen first; what is written about each is kept apart.
class BidderMotionPage : public CheckedPage {
    Q_OBJECT
public:
    QString spot() const override { return m_bidder; }
    void returnTo(const QString& bidder) override;

protected:
    // `form` tells the drafts from every other's, `fields` are what is kept of each bidder. `bidder`: who is chosen;
    // empty: nobody yet.
    BidderMotionPage(
        Session& session, const QString& form, const QStringList& fields, const QString& bidder, QWidget* parent);

    // Once: notice and choice, at the head of the column.
    void addChoice(Column& column);
    // Whom the choice is among, in this order; whoever was chosen and is not among them is chosen no more.
    void offer(const QStringList& bidders);
    // Nobody has been chosen yet, and nobody has written.
    bool isUntouched() const { return !m_drafts && m_bidder.isEmpty(); }
    void begin(const QString& bidder) { m_bidder = bidder; }
    // The form is to show what is kept of bidder().
    virtual void showChosen() = 0;

    const QString& bidder() const { return m_bidder; } // empty: none is chosen
    bool hasBidders() const; // to choose among
    QComboBox* choice() const { return m_box; }
    FormDrafts& drafts() { return *m_drafts; } // about bidder()
    // The person has changed something: it is another motion than the last one.
    void touched() { m_done = false; }
    // What is kept of the bidder goes, and the notice says so.
    void settleDrafts();
    void refreshChoice(const QString& label);
    void refreshNotice();

private:
    FormDrafts draftsAbout(const QString& bidder) const;
    void choose(const QString& bidder);

    QString m_form;
    QStringList m_fields;
    QString m_bidder;
    std::optional<FormDrafts> m_drafts;
    QString m_written; // the last bidder that was one: what is signed is about it, also once it has left the list
    bool m_done = false;
    SheetNotice* m_notice;
    TypeLabel* m_label;
    QComboBox* m_box;
};

} // namespace evalroom
