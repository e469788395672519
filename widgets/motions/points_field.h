// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme.h"

#include <QWidget>

namespace evalroom {

class PointsEditor;
class TypeLabel;

// One number of points in a form: its range above, and what is the matter with it below.
class PointsField : public QWidget {
    Q_OBJECT
public:
    explicit PointsField(QWidget* parent = nullptr);

    void setCriterion(const Criterion& criterion);
    void setLabel(const QString& label);
    QString text() const;
    void setText(const QString& text);
    // A number, be it a lawful one or not.
    std::optional<Rational> points() const;
    // What is the matter; empty: the number may be given.
    QString fault() const;
    PointsEditor* editor() const { return m_editor; }

Q_SIGNALS:
    void typed();

private:
    void refresh();

    Criterion m_criterion;
    TypeLabel* m_label;
    PointsEditor* m_editor;
    TypeLabel* m_range;
    TypeLabel* m_remark;
};

} // namespace evalroom
