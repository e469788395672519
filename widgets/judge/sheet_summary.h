// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/marked.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace evalroom {

class Column;
class SheetModel;
class TypeLabel;

// What somebody is about to sign: of each bidder what was judged, and what happens then.
class SheetSummary : public QWidget {
    Q_OBJECT
public:
    explicit SheetSummary(QWidget* parent = nullptr);

    void show(const SheetModel& sheet);
    // What is no sheet: what is signed, line by line, what belongs to it, and what happens then.
    void show(const QStringList& lines, const QString& then, const QStringList& details = {});
    QPushButton* back() const { return m_back; }

Q_SIGNALS:
    void backWanted();

private:
    void clear();
    void addRow(const QString& name, const Marked& result);
    void refresh();

    QPushButton* m_back;
    TypeLabel* m_what;
    QVBoxLayout* m_rows;
    TypeLabel* m_thenHeading;
    TypeLabel* m_then;
};

} // namespace evalroom
