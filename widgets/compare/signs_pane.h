// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/compare/signs_model.h"

#include <QStackedWidget>

class QPushButton;
class QSplitter;

namespace evalroom {

class BlockView;
class CompareTable;
class SheetNotice;
class StageCard;
class TypeLabel;

// What pairs of bidders have in common, with the evidence, and the way to a motion. A place to decide, never a verdict.
class SignsPane : public QStackedWidget {
    Q_OBJECT
public:
    // `reader` outlives it.
    SignsPane(Session& session, BidReader& reader, QWidget* parent = nullptr);

    void refresh();
    QWidget* firstField() const;

Q_SIGNALS:
    // The member wants to move that this bid be rejected.
    void rejectionWanted(const QString& bidder);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    QWidget* layOutDetail();
    void fill();
    void tellStage();
    void divide();
    void showCurrent();
    // Answers why it is not to be had; empty: it is.
    QString offer(QPushButton& button, const QString& bidder);
    QString meaning() const;
    QString nothingFound() const;

    Session& m_session;
    BidReader& m_reader;
    SignsModel* m_model;
    StageCard* m_stage;
    QWidget* m_content;
    TypeLabel* m_meaning;
    SheetNotice* m_partial;
    CompareTable* m_table;
    BlockView* m_evidence;
    QPushButton* m_rejectFirst;
    QPushButton* m_rejectSecond;
    TypeLabel* m_refused;
    QSplitter* m_split;
    bool m_divided = false; // the table has got its height, and keeps what the person gives it
};

} // namespace evalroom
