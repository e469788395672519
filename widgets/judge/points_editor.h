// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace evalroom {

// A field for points: digits and one point, also in their full width; everything else is refused at once.
class PointsEditor : public QLineEdit {
    Q_OBJECT
public:
    explicit PointsEditor(QWidget* parent = nullptr);

    // What was typed last and refused, in words.
    static QString refusalWords(const QString& range);

    QString before; // the value that Escape brings back
};

} // namespace evalroom
