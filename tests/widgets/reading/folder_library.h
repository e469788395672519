// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/render_worker.h"
#include "documents/sample/bid_pdf.h"
#include "documents/sample/tender_pdf.h"
#include "ledger/manifest_fixture.h"
#include "widgets/reading/library.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

namespace evalroom::test {

// Practice documents in a folder: a tender document "t1", the bids "b1" and "b2", and a bill that nobody reads.
class FolderLibrary : public Library {
public:
    explicit FolderLibrary(const QString& folder)
        : m_folder(folder)
        , m_lot(makePracticeLot({PracticeKind::Engineering, 11, 3, 40}))
        , m_manifest(someManifest())
    {
        m_manifest.bidders.clear();
        for (const PracticeBidder& bidder : m_lot.bidders) {
            m_manifest.bidders.append(someBidder(1));
            m_manifest.bidders.last().id = bidder.id;
            m_manifest.bidders.last().name = bidder.name;
        }
        m_manifest.documents = {someDocument(QStringLiteral("bill"), DocumentKind::Bill, QStringLiteral("b1")),
            someDocument(QStringLiteral("b2"), DocumentKind::Bid, QStringLiteral("b2")),
            someDocument(QStringLiteral("b1"), DocumentKind::Bid, QStringLiteral("b1")),
            someDocument(QStringLiteral("t1"), DocumentKind::Tender, {})};
    }

    bool write(int pages) const
    {
        return writeTenderPdf(m_lot, path(QStringLiteral("t1")))
            && writeBidPdf(m_lot, 0, pages, path(QStringLiteral("b1")))
            && writeBidPdf(m_lot, 1, pages, path(QStringLiteral("b2")));
    }

    const Manifest* manifest() const override { return &m_manifest; }
    std::optional<Error> refusal() const override { return refused; }
    bool isHere(const QString&) const override { return !slow; }
    void open(const QString& document, const Reply<std::shared_ptr<QIODevice>>& reply) override
    {
        ++asked;
        if (slow)
            return waiting.append({document, reply});
        answer(document, reply);
    }
    bool keepsBookmarks() const override { return marks; }
    Bookmarks bookmarks(const QString& document) const override { return marked.value(document); }
    void setBookmarks(const QString& document, const Bookmarks& pages) override { marked.insert(document, pages); }
    void answer(const QString& document, const Reply<std::shared_ptr<QIODevice>>& reply) const
    {
        if (failure)
            return reply(std::unexpected(*failure));
        if (bytes.contains(document)) {
            auto buffer = std::make_shared<QBuffer>();
            buffer->setData(bytes.value(document));
            buffer->open(QIODevice::ReadOnly);
            return reply(std::shared_ptr<QIODevice>(buffer));
        }
        auto file = std::make_shared<QFile>(path(document));
        if (!file->open(QIODevice::ReadOnly))
            return reply(fail(ErrorCode::CannotRead, document));
        reply(std::shared_ptr<QIODevice>(file));
    }
    void arrive()
    {
        slow = false;
        const auto asking = std::exchange(waiting, {});
        for (const auto& [document, reply] : asking)
            answer(document, reply);
    }

    const PracticeLot& lot() const { return m_lot; }

    std::optional<Error> refused;
    std::optional<Error> failure; // of whatever is asked for
    bool slow = false; // documents come when they arrive()
    QMap<QString, QByteArray> bytes; // in place of files
    QList<std::pair<QString, Reply<std::shared_ptr<QIODevice>>>> waiting;
    int asked = 0;
    bool marks = true; // bookmarks can be kept
    QMap<QString, Bookmarks> marked;

private:
    QString path(const QString& id) const { return m_folder + u'/' + id + QStringLiteral(".pdf"); }
    QString m_folder;
    PracticeLot m_lot;
    Manifest m_manifest;
};

inline RenderSetup renderSetup()
{
    return {.program = qEnvironmentVariable("EVALROOM_BIN") + QStringLiteral("/evalroom-render")};
}

} // namespace evalroom::test
