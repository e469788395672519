// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace evalroom {

// Longer headings stand in two lines: a column needs hardly more room than its figures.
class RankingHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit RankingHeader(QWidget* parent = nullptr);

    // Also of a column that is hidden.
    int widthOf(int section) const { return sectionSizeFromContents(section).width(); }

protected:
    QSize sectionSizeFromContents(int section) const override;
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override;

private:
    QString linesOf(const QString& title) const;
    QFontMetrics metrics() const;
};

} // namespace evalroom
