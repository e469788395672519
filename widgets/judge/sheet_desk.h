// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/sheet_model.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace evalroom {

class CellPanel;
class ConfirmStrip;
class Preferences;
class SheetNotice;
class SheetView;
class TypeLabel;

// The place where a sheet is filled in: the grid, what belongs to its cell beside it, and above how far it is.
class SheetDesk : public QWidget {
    Q_OBJECT
public:
    explicit SheetDesk(Drafts& drafts, QWidget* parent = nullptr);

    // The same sheet again changes nothing; another begins at the cell where its author was last, else where something
    // is missing.
    void setSheet(const Step& step, int round, const QList<SheetBidder>& bidders);
    // Whether own earlier values are shown is the person's wish.
    void setPreferences(Preferences& preferences);
    SheetModel* sheet() const { return m_sheet; }
    SheetView* view() const { return m_view; }
    CellPanel* panel() const { return m_panel; }
    // How the whole sheet stands; empty hides it.
    SheetNotice* notice() const { return m_notice; }
    void refresh();
    // "3 cells are open …" with the key that leads there; empty: none is.
    QString openWords() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();
    void currentMoved();
    void tenderWanted();
    void bidWanted(const QString& bidder);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString placeName() const;
    void keepPlace();
    Item keptPlace() const;
    void layOut();
    void fit();
    void connectParts();
    void addKeys();
    void onNotKept(const Error& error);
    void go(Turn turn);
    bool isSame(const Step& step, int round, const QList<SheetBidder>& bidders) const;

    Drafts& m_drafts;
    SheetModel* m_sheet = nullptr;
    QBoxLayout* m_beside;
    SheetNotice* m_notice;
    TypeLabel* m_progress;
    QPushButton* m_next;
    QPushButton* m_passAll;
    ConfirmStrip* m_confirm;
    SheetView* m_view;
    CellPanel* m_panel;
    QTimer m_placeSoon; // a key that is held down is one place
};

} // namespace evalroom
