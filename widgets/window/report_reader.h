// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/document_search.h"
#include "widgets/reading/document_view.h"

#include <memory>

namespace evalroom {

// The frozen report on the screen, before it is signed.
class ReportReader : public QWidget {
    Q_OBJECT
public:
    explicit ReportReader(const Manifest& manifest, QWidget* parent = nullptr);
    ~ReportReader() override;

    void show(const QByteArray& pdf);

private:
    class Report;

    const Manifest& m_manifest;
    PageCache m_cache;
    std::unique_ptr<Library> m_report;
    std::unique_ptr<OpenDocument> m_document;
    DocumentSearch m_search;
    DocumentView* m_view;
};

} // namespace evalroom
