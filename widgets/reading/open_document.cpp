// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/open_document.h"

namespace evalroom {

namespace {

const QSizeF A4(595, 842);
constexpr int ShapesAtOnce = 500;
// A page may claim any size; none is so small or so long that it could not be shown among others.
constexpr double Smallest = 20;
constexpr double Longest = 20; // times its width

QSizeF sane(const QSizeF& points)
{
    const double width = std::max(points.width(), Smallest);
    return {width, std::clamp(points.height(), Smallest, width * Longest)};
}

} // namespace

OpenDocument::OpenDocument(Library& library, QString id, RenderSetup setup, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_id(std::move(id))
    , m_setup(std::move(setup))
{
    connect(&library, &Library::progressed, this, [this](const QString& document, qint64 bytes, qint64 size) {
        if (document != m_id || (m_stage != Stage::Fetching && m_stage != Stage::Checking))
            return;
        m_fetched = bytes;
        m_size = size;
        setStage(bytes < size ? Stage::Fetching : Stage::Checking);
    });
}

void OpenDocument::begin()
{
    if (m_stage != Stage::Closed && m_stage != Stage::Failed)
        return;
    if (const auto refusal = m_library.refusal())
        return fail(*refusal);
    m_fetched = 0;
    m_size = 0;
    setStage(m_library.isHere(m_id) ? Stage::Checking : Stage::Fetching);
    m_library.open(m_id, {this, [this, run = m_run](const Result<std::shared_ptr<QIODevice>>& device) {
                              if (run != m_run)
                                  return;
                              if (device)
                                  openDevice(*device);
                              else
                                  fail(device.error());
                          }});
}

void OpenDocument::stop()
{
    if (!isUnderWay())
        return;
    m_library.stop(m_id);
    close({ErrorCode::Cancelled});
}

void OpenDocument::close(const Error& why)
{
    if (m_stage == Stage::Closed || (m_stage == Stage::Failed && m_error == why))
        return;
    ++m_run;
    fail(why); // whoever shows it lets it go
    m_client.reset();
    m_shapes.clear();
    m_outline.clear();
}

void OpenDocument::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged();
}

void OpenDocument::fail(const Error& error)
{
    m_error = error;
    setStage(Stage::Failed);
}

void OpenDocument::openDevice(const std::shared_ptr<QIODevice>& device)
{
    setStage(Stage::Opening);
    m_client = std::make_unique<RenderClient>(m_setup);
    m_client->open(device, {this, [this, run = m_run](const Result<Opened>& opened) {
                                if (run != m_run)
                                    return;
                                if (!opened)
                                    return fail(opened.error());
                                m_shapes = QList<PageShape>(opened->pages, PageShape {A4, {}});
                                setStage(Stage::Ready);
                                learnShapes(0);
                                learnOutline();
                            }});
}

void OpenDocument::learnShapes(int from)
{
    if (from >= pageCount())
        return;
    m_client->shapes(from, ShapesAtOnce, {this, [this, from](const Result<PageShapes>& answer) {
                                              takeShapes(from, answer ? answer->shapes : QList<PageShape>());
                                              Q_EMIT shapesChanged();
                                              learnShapes(from + ShapesAtOnce);
                                          }});
}

// A page without a readable size keeps that of the first.
void OpenDocument::takeShapes(int from, const QList<PageShape>& shapes)
{
    if (from == 0 && !shapes.isEmpty() && !shapes.first().points.isEmpty())
        m_shapes.fill({sane(shapes.first().points), {}});
    for (int i = 0; i < std::min(shapes.size(), m_shapes.size() - from); ++i) {
        PageShape& shape = m_shapes[from + i];
        shape = {shapes.at(i).points.isEmpty() ? shape.points : sane(shapes.at(i).points), shapes.at(i).label};
    }
}

void OpenDocument::learnOutline()
{
    m_client->outline({this, [this](const Result<Outline>& answer) {
                           if (answer)
                               m_outline = answer->items;
                           Q_EMIT outlineChanged();
                       }});
}

} // namespace evalroom

#include "moc_open_document.cpp"
