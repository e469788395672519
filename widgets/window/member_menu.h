// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/exact.h"
#include "widgets/shell/page.h"
#include "widgets/words/people.h"

#include <QToolButton>
#include <functional>

class QMenu;

namespace evalroom {

class BidReader;
class StatedBids;

// What a committee member may do on their own accord, beside the duty of the moment. What may not be done now is grey,
// with the reason.
class MemberMenu : public QToolButton {
    Q_OBJECT
public:
    // `people` outlives it, and may change.
    MemberMenu(Session& session, const People& people, QWidget* parent = nullptr);

    void refresh();
    void open();
    // As if this entry had been chosen, if it may be; the names are those of its actions.
    void take(const QString& entry);
    // What the bids say of their prices, as it is read for the menu's own pages.
    StatedBids& bids();

Q_SIGNALS:
    // A page that was chosen; it belongs to whoever shows it.
    void wanted(evalroom::Page* page);

private:
    using Make = std::function<Page*()>;

    void addEntries(QMenu* menu);
    QAction* add(QMenu* menu, const QString& name, const QString& text, const QString& refused, const Make& make);
    void addRejections(QMenu* menu);
    void addPrices(QMenu* menu);
    void addQuestions(QMenu* menu);
    void addDissent(QMenu* menu);
    void addChair(QMenu* menu);
    void addReasons(QMenu* menu) const;
    QString correctionRefused() const;
    void readPrices();
    int openPrices() const; // that are to be looked at
    BidReader& reader();
    // Why no valid bidder's price may be moved about; empty: one may.
    QString refusedOfAll(std::optional<Error> (*hindrance)(const Session& session, const QString& bidder)) const;
    Page* comparePage();
    void moveRejection(const QString& bidder, const QString& ground);

    Session& m_session;
    const People& m_people;
    BidReader* m_reader = nullptr; // made when something asks for the bids; what it has read stays
    QMap<QString, Fen> m_pricesRead; // that its reading was last begun for
    int m_compared = 0; // the tab at which the member has left the comparison
};

} // namespace evalroom
