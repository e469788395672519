// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/document_search.h"
#include "widgets/reading/document_view.h"
#include "widgets/reading/stage_card.h"

#include <QStackedWidget>
#include <memory>

namespace evalroom {

// The frozen report on the screen, before it is signed.
class ReportReader : public QWidget {
    Q_OBJECT
public:
    explicit ReportReader(const Manifest& manifest, RenderSetup setup = {}, QWidget* parent = nullptr);
    ~ReportReader() override;

    void show(const QByteArray& pdf);

Q_SIGNALS:
    void shown();
    void notShown(const evalroom::Error& error);
    // The text of all pages, after shown(); empty where one of them cannot be read.
    void textRead(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Report;

    void follow();
    void readPage(int page);
    void tell();

    const Manifest& m_manifest;
    RenderSetup m_setup;
    PageCache m_cache;
    std::unique_ptr<Library> m_report;
    std::unique_ptr<OpenDocument> m_document;
    QString m_text; // of the pages that have been read
    DocumentSearch m_search;
    DocumentView* m_view;
    StageCard* m_card; // in its place until there are pages
    QStackedWidget* m_stack;
};

} // namespace evalroom
