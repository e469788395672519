// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"

namespace evalroom {

class GroundAndPlace;
class SheetNotice;

// 停止评标 (87号令 art. 65): moves that the evaluation end for what is wrong with the tender document.
class StopPage : public CheckedPage {
    Q_OBJECT
public:
    explicit StopPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    QString formGuidance() const override;
    Filled filled() const override;
    void signedNow() override;

private:
    void layOut();
    void keep();
    Motion motion() const;
    QString missingWords() const;

    FormDrafts m_drafts;
    bool m_done = false;
    SheetNotice* m_notice;
    GroundAndPlace* m_fields;
};

} // namespace evalroom
