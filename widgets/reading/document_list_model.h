// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"

#include <QAbstractListModel>

namespace evalroom {

// What there is to read in a lot: the tender document, each bid by its bidder, the rest.
class DocumentListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setManifest(const Manifest& manifest);
    void retranslate();

    int rowOf(const QString& document) const; // -1: not for reading
    QString idAt(int row) const;
    QString tender() const; // its id; empty: there is none
    QString firstBid() const;
    QString nameOf(const QString& document) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString wordsOf(const ManifestDocument& document) const;

    std::optional<Manifest> m_manifest;
    QList<ManifestDocument> m_documents;
};

} // namespace evalroom
