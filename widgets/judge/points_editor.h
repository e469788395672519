// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/cell_check.h"

#include <QLineEdit>

namespace evalroom {

// A field for points: digits and one point, also in their full width, and a minus in front where the criterion goes
// below zero; everything else is refused at once.
class PointsEditor : public QLineEdit {
    Q_OBJECT
public:
    explicit PointsEditor(QWidget* parent = nullptr);

    void setCriterion(const Criterion& criterion);

    // What was typed last and refused, in words.
    static QString refusalWords(const Criterion& criterion);

    QString before; // the value that Escape brings back
};

} // namespace evalroom
