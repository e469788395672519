// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/document_list_model.h"
#include "widgets/reading/document_search.h"
#include "widgets/reading/page_cache.h"
#include "widgets/reading/reading_places.h"
#include "widgets/reading/shelf.h"

#include <QWidget>

class QComboBox;
class QBoxLayout;
class QSplitter;
class QStackedWidget;

namespace evalroom {

class ContentsPane;
class DocumentView;
class FindBar;
class ReadingBar;
class StageCard;

// What the sides of a reading pane share.
struct ReadingRoom {
    Shelf& shelf;
    DocumentListModel& documents;
    PageCache& cache;
    ReadingPlaces& places;
};

// One document on screen: which one, its pages, its contents, finding words in it.
class ReadingSide : public QWidget {
    Q_OBJECT
public:
    explicit ReadingSide(const ReadingRoom& room, QWidget* parent = nullptr);
    ~ReadingSide() override;

    const QString& document() const { return m_id; }
    // `page` from 1; 0: where it was last. An unknown document changes nothing.
    void show(const QString& document, int page = 0);
    using QWidget::show;
    void takeKeyboard();
    // Of the document that is shown; they may have been set on the other side.
    void takeBookmarks();
    // A control of the pane beside the name of the document.
    void addControl(QWidget* control);

Q_SIGNALS:
    void documentChanged();
    void placeChanged();
    void bookmarksChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void connectParts();
    void addShortcuts();
    void takeStage();
    void takeOutline();
    void toggleBookmark(int page);
    void showContents(bool shown);
    void pageMoved();
    void rememberPlace();
    void find(bool shown);
    void retranslate();

    ReadingRoom m_room;
    QString m_id;
    QPointer<OpenDocument> m_document;
    bool m_showing = false; // its pages are in the view
    DocumentSearch m_search;
    QComboBox* m_chooser;
    QBoxLayout* m_head;
    QWidget* m_controls; // of the pane
    DocumentView* m_view;
    ReadingBar* m_bar;
    FindBar* m_find;
    ContentsPane* m_contents;
    QSplitter* m_split;
    StageCard* m_card;
    QStackedWidget* m_stack;
};

} // namespace evalroom
