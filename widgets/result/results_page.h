// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/result/ranked_pane.h"
#include "widgets/shell/page.h"

#include <QListWidget>
#include <QStackedWidget>

namespace evalroom {

// For people who wait: the ranking, and what every step has given so far. Nothing can be done here.
class ResultsPage : public Page {
    Q_OBJECT
public:
    explicit ResultsPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override { return {}; }
    void perform() override { }
    void refresh() override;
    QWidget* firstField() override { return m_list; }
    QString spot() const override; // the step; empty: the ranking
    void returnTo(const QString& step) override;

private:
    void fillList();
    void showChosen();

    QListWidget* m_list = nullptr; // the ranking, then the steps
    QStackedWidget* m_stack = nullptr;
    RankedPane* m_pane = nullptr;
    BlockView* m_step = nullptr;
};

} // namespace evalroom
