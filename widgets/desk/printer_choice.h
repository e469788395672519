// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QComboBox;
class QPushButton;

namespace evalroom {

class TypeLabel;

// Which printer, inside the page: Qt's dialog asks the print service on the window's thread, and would stand still with
// it. Hidden until there is something to choose.
class PrinterChoice : public QWidget {
    Q_OBJECT
public:
    explicit PrinterChoice(QWidget* parent = nullptr);

    // The names that the print service has told; `usual` is chosen, if it is one of them.
    void offer(const QStringList& printers, const QString& usual);
    QWidget* firstField() const;
    void retranslate();

Q_SIGNALS:
    void chosen(const QString& printer);
    void closed(); // it is printed on none

private:
    void close(bool prints);

    TypeLabel* m_label;
    QComboBox* m_printers;
    QPushButton* m_print;
    QPushButton* m_not;
};

} // namespace evalroom
