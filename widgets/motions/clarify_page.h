// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"

#include <optional>

class QComboBox;

namespace evalroom {

class GroundAndPlace;
class SheetNotice;
class TimeToAnswer;
class TypeLabel;

// 澄清、说明、补正: moves that a bidder be asked in writing what a passage of its bid means.
class ClarifyPage : public CheckedPage {
    Q_OBJECT
public:
    explicit ClarifyPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    QString formGuidance() const override;
    Filled filled() const override;
    void signedNow() override;

private:
    void layOut();
    void connectFields();
    void fillBidders();
    void choose(const QString& bidder);
    void readDrafts();
    void keep();
    void enableFields();
    Motion motion() const;
    QString faultWords() const;

    FormDrafts m_whose; // who was chosen last
    QString m_bidder;
    std::optional<FormDrafts> m_drafts; // about this bidder
    bool m_done = false;
    SheetNotice* m_notice;
    TypeLabel* m_bidderLabel;
    QComboBox* m_bidderBox;
    GroundAndPlace* m_fields;
    TimeToAnswer* m_time;
};

} // namespace evalroom
