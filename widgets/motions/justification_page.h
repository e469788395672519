// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/words/people.h"

class QPushButton;

namespace evalroom {

class ReasonField;
class SheetNotice;
class TypeLabel;

// A bidder has explained its low price: moves that this justifies it. Whoever finds that it does not puts it to the
// vote, too: for a low price a bid is rejected only once that is lost.
class JustificationPage : public CheckedPage {
    Q_OBJECT
public:
    JustificationPage(Session& session, const QString& bidder, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    QString formGuidance() const override;
    Filled filled() const override;
    void signedNow() override;

private:
    void layOut();
    bool isPending() const;
    Motion motion() const;

    QString m_bidder;
    FormDrafts m_drafts;
    SheetNotice* m_notice;
    TypeLabel* m_signs;
    TypeLabel* m_explanation;
    ReasonField* m_text;
    TypeLabel* m_otherwise;
};

} // namespace evalroom
