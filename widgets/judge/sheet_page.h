// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"

class QStackedWidget;

namespace evalroom {

class SheetDesk;
class SheetSummary;

// A review or a score step: the member fills in the sheet, looks at its summary, and submits it sealed.
class SheetPage : public Page {
    Q_OBJECT
public:
    SheetPage(Session& session, const QString& step, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;
    void setPreferences(Preferences& preferences) override;
    QWidget* firstField() override;

protected:
    void endEntry() override;

private:
    bool showsSummary() const;
    void sum();
    void turnTo(QWidget* leaf);
    StepState here() const { return state().steps.value(m_step); }
    // Own sheets of this round: with those on their way, and those in the log.
    bool isSubmitted() const;
    bool isReceived() const;
    bool isOver() const;
    NextStep nextOfDesk() const;
    void refreshNotice();
    // What the bidder of the cell has answered to the committee.
    void refreshRemarks();
    void showDocument(const QString& bidder);
    void onSubmitted(const Result<QByteArray>& saved);

    QString m_step;
    SheetDesk* m_desk;
    SheetSummary* m_summary;
    QByteArray m_summed; // what the summary is about
    QStackedWidget* m_leaves;
};

} // namespace evalroom
