// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/report_reader.h"

#include <QBuffer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

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

ReportReader::ReportReader(const Manifest& manifest, QWidget* parent)
    : QWidget(parent)
    , m_manifest(manifest)
    , m_view(new DocumentView(m_cache, m_search))
{
    m_view->setObjectName(u"report"_s);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_view);
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
    m_document = std::make_unique<OpenDocument>(*m_report, u"report"_s, RenderSetup());
    connect(m_document.get(), &OpenDocument::stageChanged, this, [this] {
        if (m_document->stage() == OpenDocument::Stage::Ready)
            m_view->setDocument(m_document.get());
    });
    m_document->begin();
}

} // namespace evalroom
