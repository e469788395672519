// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/scrolled_area.h"

#include <QVBoxLayout>

namespace evalroom {

// Running work, one thing below the other, no wider than a line can be read, and scrolled when it is long.
class Column : public ScrolledArea {
    Q_OBJECT
public:
    explicit Column(QWidget* parent = nullptr);

    void add(QWidget* widget);
    void add(QLayout* layout);
    // What the field is, close above it.
    void add(QWidget* label, QWidget* field);
    void addSpace(int pixels);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* m_bounded;
    QVBoxLayout* m_rows;
};

// A surface with a border for things that are one; its layout is vertical.
QFrame* makeCard();

} // namespace evalroom
