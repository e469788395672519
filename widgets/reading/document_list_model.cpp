// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/document_list_model.h"

#include "widgets/words/acts.h"
#include "widgets/words/plain_text.h"

namespace evalroom {

namespace {

constexpr qsizetype LongestName = 100;

bool isOfKind(const ManifestDocument& document, DocumentKind kind)
{
    return document.kind == kind;
}

} // namespace

void DocumentListModel::setManifest(const Manifest& manifest)
{
    beginResetModel();
    m_manifest = manifest;
    m_documents.clear();
    const auto add = [&](DocumentKind kind, const QString& bidder) {
        for (const ManifestDocument& document : manifest.documents) {
            if (isOfKind(document, kind) && document.bidder == bidder)
                m_documents.append(document);
        }
    };
    add(DocumentKind::Tender, {});
    // In the order that every other list of bidders has.
    for (const ManifestBidder& bidder : manifest.bidders)
        add(DocumentKind::Bid, bidder.id);
    add(DocumentKind::Other, {});
    endResetModel();
}

void DocumentListModel::retranslate()
{
    if (!m_documents.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_documents.size()) - 1));
}

int DocumentListModel::rowOf(const QString& document) const
{
    for (int row = 0; row < m_documents.size(); ++row) {
        if (m_documents.at(row).id == document)
            return row;
    }
    return -1;
}

QString DocumentListModel::idAt(int row) const
{
    return row >= 0 && row < m_documents.size() ? m_documents.at(row).id : QString();
}

QString DocumentListModel::tender() const
{
    const bool has = !m_documents.isEmpty() && isOfKind(m_documents.first(), DocumentKind::Tender);
    return has ? m_documents.first().id : QString();
}

QString DocumentListModel::firstBid() const
{
    for (const ManifestDocument& document : m_documents) {
        if (isOfKind(document, DocumentKind::Bid))
            return document.id;
    }
    return {};
}

QString DocumentListModel::nameOf(const QString& document) const
{
    const int row = rowOf(document);
    return row < 0 ? QString() : wordsOf(m_documents.at(row));
}

// A file name is said where there are several of a kind.
QString DocumentListModel::wordsOf(const ManifestDocument& document) const
{
    const QString file = plainLine(document.name, LongestName);
    if (document.kind == DocumentKind::Other)
        return file;
    const auto alike
        = [&](const ManifestDocument& other) { return other.kind == document.kind && other.bidder == document.bidder; };
    const QString whose
        = document.kind == DocumentKind::Tender ? tr("Tender document") : bidderWords(*m_manifest, document.bidder);
    const bool several = std::count_if(m_documents.cbegin(), m_documents.cend(), alike) > 1;
    return several ? tr("%1: %2").arg(whose, file) : whose;
}

int DocumentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_documents.size());
}

QVariant DocumentListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ManifestDocument& document = m_documents.at(index.row());
    if (role == IdRole)
        return document.id;
    if (role == Qt::ToolTipRole)
        return plainTip(wordsOf(document));
    return role == Qt::DisplayRole ? QVariant(wordsOf(document)) : QVariant();
}

} // namespace evalroom

#include "moc_document_list_model.cpp"
