// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/render_messages.h"

#include <QIODevice>

namespace evalroom {

// What parses a bidder's file and draws it, inside evalroom-render only. One document; another format, or another
// library for the same, is another engine.
class DocumentEngine {
public:
    DocumentEngine() = default;
    virtual ~DocumentEngine() = default;
    Q_DISABLE_COPY_MOVE(DocumentEngine)

    // Answers the number of pages; `document` stays open as long as the engine. Pages below are within that number.
    // Errors: NotAPdf, PdfEncrypted, PdfEmpty, TooLarge.
    virtual Result<int> open(QIODevice& document) = 0;
    virtual PageShape shape(int page) = 0;
    virtual QList<OutlineItem> outline() = 0;
    // Opaque, RGB32 or Grayscale8, of the size of the clip. Errors: Internal (the page cannot be drawn).
    virtual Result<QImage> draw(const PixelsRequest& request) = 0;
    virtual QString text(int page) = 0;
    // Of a part of text(); none where the engine cannot tell.
    virtual QList<QRectF> boxes(int page, const TextRange& range) = 0;
};

} // namespace evalroom
