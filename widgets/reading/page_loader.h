// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/open_document.h"
#include "widgets/reading/page_cache.h"

#include <QPointer>

namespace evalroom {

// Asks for the pixels that a view needs, what is seen before what is near, and takes back what it does not need any
// more.
class PageLoader : public QObject {
    Q_OBJECT
public:
    explicit PageLoader(PageCache& cache, QObject* parent = nullptr);
    ~PageLoader() override;

    // Another document, or none; what was known of pages that cannot be shown is forgotten.
    void setDocument(OpenDocument* document);
    // In reading order; everything else is no longer wanted.
    void want(const QList<PixelsRequest>& seen, const QList<PixelsRequest>& near);
    // Why the page cannot be shown.
    std::optional<Error> errorOf(int page) const;

    // How a page of this size, in pixels of the screen, is asked for: whole, or in pieces where it is very large.
    static QList<PixelsRequest> tilesOf(int page, const QSize& pixels);

Q_SIGNALS:
    void arrived(int page); // pixels, or an error

private:
    struct Asked {
        PixelsRequest pixels;
        quint32 id = 0;
    };

    void ask(const PixelsRequest& pixels);
    void take(const PixelsRequest& pixels, const Result<Pixels>& answer);
    void cancelAll();

    PageCache& m_cache;
    QPointer<OpenDocument> m_document;
    QString m_id;
    QList<Asked> m_asked;
    QHash<int, Error> m_errors;
};

} // namespace evalroom
