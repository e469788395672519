// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/compare/price_model.h"

#include <QWidget>

class QPushButton;
class QSplitter;

namespace evalroom {

class BidReader;
class BlockView;
class CompareTable;
class SheetNotice;
class TypeLabel;

// The prices with each step of their computation, and those that the committee has to look at; below, the computation
// of the chosen one in words and figures.
class PricePane : public QWidget {
    Q_OBJECT
public:
    // `reader` outlives it.
    PricePane(Session& session, BidReader& reader, QWidget* parent = nullptr);

    void refresh();
    QWidget* firstField() const;

Q_SIGNALS:
    void bidderWanted(const QString& bidder); // its bid is to be shown
    void correctionWanted(const QString& bidder); // its price is to be looked at

protected:
    void changeEvent(QEvent* event) override;

private:
    void divide();
    void showCurrent();
    void ask();
    QString remark() const;
    // Of a bid that is not out, before what is computed of the prices may be seen.
    QString priceWords(const BidderResult& result) const;

    Session& m_session;
    BidReader& m_reader;
    PriceModel* m_model;
    TypeLabel* m_remark;
    QString m_asked; // whose price the button leads to
    SheetNotice* m_notice;
    QPushButton* m_look;
    TypeLabel* m_refused;
    CompareTable* m_table;
    BlockView* m_trace;
    QSplitter* m_split;
    bool m_divided = false; // the table has got its height, and keeps what the person gives it
};

} // namespace evalroom
