// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace evalroom {

// A table of whole rows to be looked through, of any length: nothing to edit, Tab leaves it, and no row is measured.
class CompareTable : public QTableView {
    Q_OBJECT
public:
    explicit CompareTable(QWidget* parent = nullptr);

    // For a split in which it stands above something that is told of its current row: as high as its rows, up to so
    // many.
    int wishedHeight(int mostRows) const;
    // Columns of figures are as wide as what is seen of them; those of `words` share what is left, each at least so
    // many digits wide. Where there is less room the table is scrolled sideways.
    void fit(const QList<int>& words, int fewestFigures);

Q_SIGNALS:
    void activatedRow(int row); // by Enter or a double click

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void share();

    QList<int> m_words;
    int m_fewest = 0;
};

} // namespace evalroom
