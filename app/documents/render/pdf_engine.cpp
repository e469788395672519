// SPDX-License-Identifier: Apache-2.0
#include "documents/render/pdf_engine.h"

#include "documents/render/flat_image.h"

#include <QPdfBookmarkModel>
#include <QPdfSelection>

namespace evalroom {

namespace {

// How far the count of characters in Qt's text and in the engine behind it may run apart on a page.
constexpr int MostSkipped = 16;

ErrorCode codeOf(QPdfDocument::Error error)
{
    return error == QPdfDocument::Error::IncorrectPassword || error == QPdfDocument::Error::UnsupportedSecurityScheme
        ? ErrorCode::PdfEncrypted
        : ErrorCode::NotAPdf;
}

void collect(const QPdfBookmarkModel& model, const QModelIndex& parent, int level, QList<OutlineItem>& items)
{
    const int rows = model.rowCount(parent);
    for (int row = 0; row < rows && items.size() < render_limit::OutlineItems; ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString title = index.data(static_cast<int>(QPdfBookmarkModel::Role::Title)).toString();
        const int page = index.data(static_cast<int>(QPdfBookmarkModel::Role::Page)).toInt();
        items.append({title.left(render_limit::Title), level, page});
        if (level < render_limit::OutlineLevels)
            collect(model, index, level + 1, items);
    }
}

} // namespace

Result<int> PdfEngine::open(QIODevice& document)
{
    m_document.load(&document);
    if (m_document.status() != QPdfDocument::Status::Ready)
        return fail(codeOf(m_document.error()));
    const int pages = m_document.pageCount();
    if (pages > render_limit::Pages)
        return fail(ErrorCode::TooLarge, QString::number(pages));
    return pages > 0 ? Result<int>(pages) : fail(ErrorCode::PdfEmpty);
}

PageShape PdfEngine::shape(int page)
{
    const QSizeF points = m_document.pagePointSize(page);
    return {points.isValid() ? points : QSizeF(0, 0), m_document.pageLabel(page)};
}

QList<OutlineItem> PdfEngine::outline()
{
    QPdfBookmarkModel model;
    model.setDocument(&m_document);
    QList<OutlineItem> items;
    collect(model, {}, 0, items);
    for (OutlineItem& item : items) {
        if (item.page < 0 || item.page >= m_document.pageCount())
            item.page = -1;
    }
    return items;
}

Result<QImage> PdfEngine::draw(const PixelsRequest& request)
{
    QPdfDocumentRenderOptions options;
    // Stamps and signatures are annotations.
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
    if (request.clip != QRect({}, request.size)) {
        options.setScaledSize(request.size);
        options.setScaledClipRect(request.clip);
    }
    QImage drawn = m_document.render(request.page, request.clip.size(), options);
    if (drawn.isNull())
        return fail(ErrorCode::Internal, QStringLiteral("page"));
    return flatImage(std::move(drawn));
}

QString PdfEngine::text(int page)
{
    if (m_textPage != page) {
        m_text = m_document.getAllText(page).text();
        m_textPage = page;
    }
    return m_text;
}

QList<QRectF> PdfEngine::boxes(int page, const TextRange& range)
{
    const QString wanted = text(page).mid(range.start, range.length);
    // Characters without a meaning are counted, but are none of the text: then the place lies a little further on.
    for (int skipped = 0; skipped <= MostSkipped; ++skipped) {
        const QPdfSelection found = m_document.getSelectionAtIndex(page, range.start + skipped, range.length);
        if (found.text() != wanted)
            continue;
        QList<QRectF> boxes;
        const QList<QPolygonF> bounds = found.bounds();
        for (const QPolygonF& outline : bounds) {
            if (boxes.size() < render_limit::Boxes)
                boxes.append(outline.boundingRect());
        }
        return boxes;
    }
    return {};
}

} // namespace evalroom
