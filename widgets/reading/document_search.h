// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/open_document.h"

#include <QPointer>

namespace evalroom {

// Looks for words in one document, from the page that is being read to the end and on from the beginning, and knows
// which of the places found is the current one.
class DocumentSearch : public QObject {
    Q_OBJECT
public:
    explicit DocumentSearch(QObject* parent = nullptr);

    void setDocument(OpenDocument* document);
    // No words: nothing is looked for.
    void start(const QString& words, int fromPage);
    void goOn(int steps); // 1: the next place, -1: the one before; around the ends

    const QString& words() const { return m_words; }
    bool isRunning() const { return m_running; }
    int searched() const { return m_searched; } // pages
    int silent() const { return m_silent; } // pages without text
    const std::optional<Error>& error() const { return m_error; } // why it ended early
    int count() const { return static_cast<int>(m_hits.size()); }
    int current() const { return m_current; } // from 0; -1: none
    int currentPage() const { return m_current < 0 ? -1 : m_hits.at(m_current).page; }

    // Of the hits on a page, in points; asked for when they are wanted for the first time, empty until they come.
    QList<QList<QRectF>> boxesOn(int page);
    // Which of these is the current hit; -1: it is on another page.
    int currentOn(int page) const;

Q_SIGNALS:
    void changed(); // anything but the boxes
    void currentChanged();
    void boxesArrived(int page);

private:
    void askNext();
    void take(const FindRequest& asked, const Result<HitSlice>& answer);
    void insert(const QList<TextHit>& hits);
    QList<TextHit>::const_iterator firstOn(int page) const;

    QPointer<OpenDocument> m_document;
    QString m_words;
    int m_from = 0;
    int m_next = 0;
    int m_step = 0; // pages that may be asked for at once
    int m_searched = 0;
    int m_silent = 0;
    bool m_running = false;
    std::optional<Error> m_error;
    QList<TextHit> m_hits; // in reading order
    int m_current = -1;
    QHash<int, QList<QList<QRectF>>> m_boxes;
    quint32 m_run = 0; // answers to an earlier search are none
};

} // namespace evalroom
