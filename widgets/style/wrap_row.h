// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

namespace evalroom {

// Controls beside each other, in as many rows as their width needs; so a narrow pane or large type hides none.
class WrapRow : public QLayout {
    Q_OBJECT
public:
    explicit WrapRow(int spacing, QWidget* parent = nullptr);
    ~WrapRow() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange({0, 0, width, 0}, false); }
    void setGeometry(const QRect& rect) override;

private:
    int rowHeight() const;
    int arrange(const QRect& rect, bool move) const;

    QList<QLayoutItem*> m_items;
};

} // namespace evalroom
