// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"
#include "widgets/words/people.h"

class QStackedWidget;
class QVBoxLayout;

namespace evalroom {

class BigChoice;
class SheetNotice;
class SheetSummary;
class TypeLabel;

// The election of the chair: one candidate, a summary, and the sealed ballot.
class BallotPage : public Page {
    Q_OBJECT
public:
    BallotPage(Session& session, const People& people, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    bool canStop() const override { return m_isSealing; }
    void stop() override;
    void refresh() override;
    QWidget* firstField() override;

private:
    QWidget* makeChoices();
    void rebuild();
    void refreshWords();
    void refreshNotice();
    void choose(int candidate);
    int chosen() const; // 0: nobody
    int submittedChoice() const; // whom the submitted ballot names; 0: not known here
    int round() const { return state().steps.value(ChairStep).round; }
    bool isSubmitted() const;
    bool isReceived() const;
    bool isOver() const;
    bool showsSummary() const;
    void turnTo(QWidget* leaf);
    void sum();
    void onSubmitted(const Result<QByteArray>& saved, int candidate);

    People m_people;
    QList<int> m_candidates;
    QList<BigChoice*> m_buttons;
    QStackedWidget* m_leaves;
    QWidget* m_choices;
    QVBoxLayout* m_rows;
    SheetNotice* m_notice;
    TypeLabel* m_explanation;
    SheetSummary* m_summary;
    bool m_isSealing = false; // what was read in the summary
};

} // namespace evalroom
