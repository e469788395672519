// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/act.h"
#include "ledger/manifest.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace evalroom {

// Of the name of a clause of the tender document, in characters.
inline constexpr int LongestClause = 200;

class NumberBox;
class TypeLabel;

// A page of one of a bidder's documents, or of one that is nobody's; a button shows it.
class PlaceField : public QWidget {
    Q_OBJECT
public:
    explicit PlaceField(QWidget* parent = nullptr);

    void setDocuments(const Manifest& manifest, const QString& bidder);
    // The bidder's own, and no others.
    void setOwnDocuments(const Manifest& manifest, const QString& bidder);
    QString document() const;
    int page() const;
    void setPlace(const QString& document, int page);
    void refresh();

Q_SIGNALS:
    void changed(); // by the person
    void shown(const QString& document, int page);

private:
    void fill(const Manifest& manifest, const QStringList& owners);

    TypeLabel* m_documentLabel;
    QComboBox* m_document;
    TypeLabel* m_pageLabel;
    NumberBox* m_page;
    QPushButton* m_show;
};

// As people are told of a place: "bid.pdf, page 12".
QString placeWords(const Manifest& manifest, const QString& document, int page);
// What a bidder is asked about: "Passage: 3.2; bid.pdf, page 12".
QString passageWords(const Manifest& manifest, const ClarifyMotion& clarify);

} // namespace evalroom
