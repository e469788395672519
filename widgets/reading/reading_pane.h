// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/reading_side.h"

#include <QTimer>
#include <QWidget>

class QSplitter;
class QToolButton;

namespace evalroom {

class Session;

// The documents of the lot, beside the work: one, or the tender document and a bid side by side.
class ReadingPane : public QWidget {
    Q_OBJECT
public:
    explicit ReadingPane(Session& session, QWidget* parent = nullptr);
    ReadingPane(std::unique_ptr<Library> library, RenderSetup setup, QWidget* parent = nullptr);
    ~ReadingPane() override;

    // Where the reader is in each document; to be set before anything is shown.
    const ReadingPlaces& places() const { return m_places; }
    void setPlaces(const ReadingPlaces& places);
    ReadingShown shown() const;
    // A document that there is not changes nothing; to be set once the session is known.
    void setShown(const ReadingShown& shown);

public Q_SLOTS:
    // `page` from 1; 0: wherever it was last. The keyboard stays where it is.
    void show(const QString& document, int page);
    // The tender document, and back to what was shown before.
    void showTender();
    void setTwoSides(bool two);
    void takeKeyboard(); // to the side that had it last

Q_SIGNALS:
    void placesChanged(); // or shown() has; now and then while somebody reads

public:
    using QWidget::show;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void takeManifest();
    void placesSoon();
    void addShortcuts();
    ReadingSide* active() const;
    void showWhereBack();
    void retranslate();

    DocumentListModel m_documents;
    Shelf m_shelf;
    PageCache m_cache;
    ReadingPlaces m_places;
    QTimer m_placesSoon;
    QString m_beforeTender;
    QSplitter* m_split;
    QToolButton* m_tender;
    QToolButton* m_two;
    ReadingSide* m_first;
    ReadingSide* m_second;
};

} // namespace evalroom
