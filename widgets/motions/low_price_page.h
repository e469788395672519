// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"

#include <optional>

class QComboBox;

namespace evalroom {

class ReasonField;
class SheetNotice;
class TypeLabel;

// 异常低价: moves that a bidder's price is obviously low, so that the bidder has to explain it.
class LowPricePage : public CheckedPage {
    Q_OBJECT
public:
    explicit LowPricePage(Session& session, QWidget* parent = nullptr);

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
    QStringList factLines() const;
    Motion motion() const;
    QString faultWords() const;

    QString m_bidder;
    std::optional<FormDrafts> m_drafts; // about this bidder
    QString m_written; // the last bidder that was one: what is signed is about it, also once it has left the list
    bool m_done = false;
    SheetNotice* m_notice;
    TypeLabel* m_bidderLabel;
    QComboBox* m_bidderBox;
    TypeLabel* m_facts;
    ReasonField* m_text;
};

} // namespace evalroom
