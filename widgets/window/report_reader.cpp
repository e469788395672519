// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/report_reader.h"

#include "widgets/words/errors.h"

#include <QBuffer>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype LongestText = 32'000'000; // of a whole report

} // namespace

// One document, which is in memory.
class ReportReader::Report : public Library {
public:
    Report(const Manifest& manifest, QByteArray pdf)
        : m_manifest(manifest)
        , m_pdf(std::move(pdf))
    {
    }

    const Manifest* manifest() const override { return &m_manifest; }
    std::optional<Error> refusal() const override { return {}; }
    bool isHere(const QString&) const override { return true; }
    void open(const QString&, const Reply<std::shared_ptr<QIODevice>>& reply) override
    {
        auto device = std::make_shared<QBuffer>();
        device->setData(m_pdf);
        device->open(QIODevice::ReadOnly);
        reply(std::shared_ptr<QIODevice>(std::move(device)));
    }

private:
    const Manifest& m_manifest;
    QByteArray m_pdf;
};

ReportReader::ReportReader(const Manifest& manifest, RenderSetup setup, QWidget* parent)
    : QWidget(parent)
    , m_manifest(manifest)
    , m_setup(std::move(setup))
    , m_view(new DocumentView(m_cache, m_search))
    , m_card(new StageCard)
    , m_stack(new QStackedWidget)
{
    m_view->setObjectName(u"report"_s);
    m_card->setObjectName(u"reportCard"_s);
    // It is here already; who gives up opening it cannot sign, and is told so.
    m_card->setStoppable(false);
    m_stack->addWidget(m_card);
    m_stack->addWidget(m_view);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(m_card, &StageCard::retryWanted, this, [this] { m_document->begin(); });
}

ReportReader::~ReportReader()
{
    m_view->setDocument(nullptr);
}

void ReportReader::show(const QByteArray& pdf)
{
    m_view->setDocument(nullptr);
    m_document.reset();
    m_report = std::make_unique<Report>(m_manifest, pdf);
    m_document = std::make_unique<OpenDocument>(*m_report, u"report"_s, m_setup);
    connect(m_document.get(), &OpenDocument::stageChanged, this, &ReportReader::follow);
    m_document->begin();
}

void ReportReader::follow()
{
    const bool ready = m_document->stage() == OpenDocument::Stage::Ready;
    m_view->setDocument(ready ? m_document.get() : nullptr);
    m_stack->setCurrentWidget(ready ? static_cast<QWidget*>(m_view) : m_card);
    tell();
    if (ready) {
        Q_EMIT shown();
        m_text.clear();
        readPage(0);
    } else if (m_document->stage() == OpenDocument::Stage::Failed) {
        Q_EMIT notShown(m_document->error());
    }
}

void ReportReader::readPage(int page)
{
    if (page == m_document->pageCount()) {
        Q_EMIT textRead(m_text);
        return;
    }
    // Of this document alone: another one may have come meanwhile.
    m_document->client().text(page, {m_document.get(), [this, page](const Result<PageText>& text) {
                                         if (!text || m_text.size() > LongestText) {
                                             Q_EMIT textRead({});
                                             return;
                                         }
                                         m_text += text->text + u'\n';
                                         readPage(page + 1);
                                     }});
}

// This file is the centre's and no bidder's: what a bid is told when it fails would be wrong here.
void ReportReader::tell()
{
    if (!m_document)
        return;
    if (m_document->stage() == OpenDocument::Stage::Failed)
        m_card->tellFailure(tr("The report cannot be shown here"), errorWords(m_document->error()));
    else
        m_card->tell(m_document.get());
}

void ReportReader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

} // namespace evalroom

#include "moc_report_reader.cpp"
