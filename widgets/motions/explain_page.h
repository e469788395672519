// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"

class QListWidget;

namespace evalroom {

class ReasonField;
class TypeLabel;

// Own scores that lie far from the others' mean: for each the member says why, one after the other.
class ExplainPage : public CheckedPage {
    Q_OBJECT
public:
    ExplainPage(Session& session, const QString& step, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    Filled filled() const override;
    QString formGuidance() const override;
    void signedNow() override;

private:
    void layOut();
    void findOutliers();
    void refreshList();
    void refreshItem();
    void goTo(qsizetype index);
    qsizetype firstOpen() const; // below 0: all are explained
    void keep();
    bool hasItem() const { return m_current >= 0 && m_current < m_items.size(); }
    Item item() const { return hasItem() ? m_items.at(m_current) : Item {}; }
    QString explained(const Item& item) const; // empty: not yet
    QString itemWords(const Item& item) const;
    QString figuresWords(const Item& item) const;
    QString keptText(const Item& item) const;
    Explanation explanation() const;

    QString m_step;
    QList<Item> m_items; // outliers of one's own
    qint64 m_lookedAt = -1; // size of the state in which they were found
    qsizetype m_current = -1;
    QListWidget* m_list;
    TypeLabel* m_criterion;
    TypeLabel* m_figures;
    ReasonField* m_reason;
    TypeLabel* m_given;
};

} // namespace evalroom
