// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/document_search.h"

namespace evalroom {

namespace {

constexpr int ManyPages = 1'000; // the helper stops after a moment anyway
constexpr qsizetype MostHits = 100'000;

bool before(const TextHit& hit, int page)
{
    return hit.page < page;
}

} // namespace

DocumentSearch::DocumentSearch(QObject* parent)
    : QObject(parent)
{
}

void DocumentSearch::setDocument(OpenDocument* document)
{
    m_document = document;
    start({}, 0);
}

void DocumentSearch::start(const QString& words, int fromPage)
{
    ++m_run;
    m_words = words.trimmed().left(render_limit::Words);
    m_hits.clear();
    m_boxes.clear();
    m_error.reset();
    m_current = -1;
    m_searched = 0;
    m_silent = 0;
    m_from = fromPage;
    m_next = fromPage;
    m_step = ManyPages;
    m_running = m_document && !m_words.isEmpty();
    if (m_running)
        askNext();
    Q_EMIT changed();
    Q_EMIT currentChanged();
}

void DocumentSearch::askNext()
{
    const int pages = m_document ? m_document->pageCount() : 0;
    if (m_searched >= pages) {
        m_running = false;
        return;
    }
    if (m_next >= pages)
        m_next = 0;
    const int end = m_next < m_from ? m_from : pages;
    const FindRequest request {m_words, m_next, std::min(m_step, end - m_next)};
    m_document->client().find(request, {this, [this, request, run = m_run](const Result<HitSlice>& answer) {
                                            if (run == m_run)
                                                take(request, answer);
                                        }});
}

// A page that lets the helper die is found by going on page by page; it counts as one without text.
void DocumentSearch::take(const FindRequest& asked, const Result<HitSlice>& answer)
{
    if (answer && answer->next > asked.from) {
        m_searched += answer->next - asked.from;
        m_silent += static_cast<int>(answer->silent.size());
        m_next = answer->next;
        insert(answer->hits);
    } else if (answer || answer.error().code != ErrorCode::Internal) {
        m_error = answer ? Error {ErrorCode::Internal} : answer.error();
        m_running = false;
    } else if (asked.pages > 1) {
        m_step = 1;
    } else {
        m_step = ManyPages;
        ++m_silent;
        ++m_searched;
        ++m_next;
    }
    if (m_running)
        askNext();
    Q_EMIT changed();
}

void DocumentSearch::insert(const QList<TextHit>& hits)
{
    if (hits.isEmpty() || m_hits.size() > MostHits)
        return;
    const qsizetype at = firstOn(hits.first().page) - m_hits.cbegin();
    m_hits = m_hits.first(at) + hits + m_hits.sliced(at);
    if (m_current < 0) {
        m_current = 0;
        Q_EMIT currentChanged();
    } else if (m_current >= at) {
        m_current += static_cast<int>(hits.size());
    }
}

void DocumentSearch::goOn(int steps)
{
    if (m_hits.isEmpty())
        return;
    m_current = (m_current + steps % count() + count()) % count();
    Q_EMIT changed();
    Q_EMIT currentChanged();
}

QList<TextHit>::const_iterator DocumentSearch::firstOn(int page) const
{
    return std::lower_bound(m_hits.cbegin(), m_hits.cend(), page, before);
}

int DocumentSearch::currentOn(int page) const
{
    return currentPage() == page && page >= 0 ? m_current - static_cast<int>(firstOn(page) - m_hits.cbegin()) : -1;
}

QList<QList<QRectF>> DocumentSearch::boxesOn(int page)
{
    const auto known = m_boxes.constFind(page);
    if (known != m_boxes.cend())
        return *known;
    QList<TextRange> ranges;
    for (auto hit = firstOn(page); hit != m_hits.cend() && hit->page == page; ++hit)
        ranges.append(hit->range);
    if (ranges.isEmpty() || !m_document)
        return {};
    m_boxes.insert(page, {});
    m_document->client().boxes(page, ranges, {this, [this, page, run = m_run](const Result<TextBoxes>& answer) {
                                                  if (run != m_run || !answer)
                                                      return;
                                                  m_boxes.insert(page, answer->boxes);
                                                  Q_EMIT boxesArrived(page);
                                              }});
    return {};
}

} // namespace evalroom

#include "moc_document_search.cpp"
