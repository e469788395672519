// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;

namespace evalroom {

class TypeLabel;

// "12 / 153": which page is read, and a field to go to another.
class PageBox : public QWidget {
    Q_OBJECT
public:
    explicit PageBox(QWidget* parent = nullptr);

    // From 0; without pages there is nothing to type.
    void setPage(int page, int pages);
    // The field has the keyboard and is ready to be typed over.
    void begin();

Q_SIGNALS:
    void pageChosen(int page);
    void left(); // Escape: back to the pages

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose();
    void refresh();

    QLineEdit* m_field;
    TypeLabel* m_rest;
    int m_page = 0;
    int m_pages = 0;
    bool m_wrong = false; // what was typed is no page
};

} // namespace evalroom
