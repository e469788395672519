// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/grid_page.h"

namespace evalroom {

class SheetSummary;

// A review or a score step: the member fills in the sheet, looks at its summary, and submits it sealed.
class SheetPage : public GridPage {
    Q_OBJECT
public:
    SheetPage(Session& session, const QString& step, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    bool canStop() const override { return m_isSealing; }
    void stop() override;
    void refresh() override;

protected:
    void refreshNotice() override;
    void refreshRemarks() override;

private:
    bool showsSummary() const;
    void sum();
    void turnTo(QWidget* leaf);
    // Own sheets of this round: with those on their way, and those in the log.
    bool isSubmitted() const;
    bool isReceived() const;
    bool isOver() const;
    NextStep nextOfDesk() const;
    void onSubmitted(const Result<QByteArray>& saved, const DraftFields& shown);

    SheetSummary* m_summary;
    QByteArray m_summed; // what the summary is about
    DraftFields m_shown; // what it sums up, and the button signs
    bool m_isSealing = false; // what was read in the summary
};

} // namespace evalroom
