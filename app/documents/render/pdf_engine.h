// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/document_engine.h"

#include <QPdfDocument>

namespace evalroom {

// PDF by Qt.
class PdfEngine : public DocumentEngine {
public:
    Result<int> open(QIODevice& document) override;
    PageShape shape(int page) override;
    QList<OutlineItem> outline() override;
    Result<QImage> draw(const PixelsRequest& request) override;
    QString text(int page) override;
    QList<QRectF> boxes(int page, const TextRange& range) override;

private:
    QPdfDocument m_document;
    int m_textPage = -1; // of which m_text is
    QString m_text;
};

} // namespace evalroom
