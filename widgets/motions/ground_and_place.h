// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QLineEdit;

namespace evalroom {

class Column;
class FormDrafts;
class GroundList;
class PlaceField;
class ReasonField;
class TypeLabel;

// What a motion rests on: a ground that the law names, the place in a document, the clause or passage, and one's own
// words; with what is kept of them in drafts.
class GroundAndPlace : public QObject {
    Q_OBJECT
public:
    enum class Order { PlaceFirst, ClauseFirst };

    explicit GroundAndPlace(QObject* parent);

    // Of the drafts of a form that has these fields.
    static QStringList draftFields();
    void read(const FormDrafts& drafts);
    void keep(FormDrafts& drafts) const;

    // Once: below what the column has already.
    void addTo(Column& column, Order order);
    void setLabels(const QString& ground, const QString& clause, const QString& text);
    void setEnabled(bool enabled);

    GroundList* ground() const { return m_ground; }
    PlaceField* place() const { return m_place; }
    QString clause() const;
    QString text() const;

Q_SIGNALS:
    void changed(); // by the person
    void shown(const QString& document, int page);

private:
    TypeLabel* m_groundLabel;
    GroundList* m_ground;
    PlaceField* m_place;
    TypeLabel* m_clauseLabel;
    QLineEdit* m_clause;
    ReasonField* m_text;
};

} // namespace evalroom
