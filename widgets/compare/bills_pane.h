// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/compare/findings_model.h"

#include <QStackedWidget>

class QComboBox;

namespace evalroom {

class CompareTable;
class StageCard;
class TypeLabel;

// 清标: what the look through the bills has come upon, by bidder and kind; or how far it has come, or why not.
class BillsPane : public QStackedWidget {
    Q_OBJECT
public:
    // `reader` outlives it.
    BillsPane(Session& session, BidReader& reader, QWidget* parent = nullptr);

    void refresh();
    QWidget* firstField() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void tellStage();
    void fillBills();
    void fillKinds();
    void filter();
    void fit();
    void showCurrent();
    QString summary() const;

    Session& m_session;
    BidReader& m_reader;
    FindingsModel* m_model;
    StageCard* m_stage;
    QWidget* m_content;
    TypeLabel* m_summary;
    TypeLabel* m_billLabel;
    QComboBox* m_bill;
    TypeLabel* m_kindLabel;
    QComboBox* m_kind;
    CompareTable* m_table;
    TypeLabel* m_sentence;
};

// Where the comparison is on its way, has come to its end or to nothing: title and sentence on the card. False: it is
// done.
bool tellReading(StageCard& card, const BidReader& reader);

} // namespace evalroom
