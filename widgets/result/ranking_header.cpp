// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/ranking_header.h"

#include "widgets/style/measures.h"

#include <QStyleOptionHeader>
#include <QTextBoundaryFinder>

namespace evalroom {

namespace {

constexpr int LongestLine = 9; // digits; a word that is no longer stays whole

} // namespace

RankingHeader::RankingHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
}

// As the base class measures them: strong, which is how they are drawn above what is chosen.
QFontMetrics RankingHeader::metrics() const
{
    QFont strong = font();
    strong.setBold(true);
    return QFontMetrics(strong);
}

QString RankingHeader::linesOf(const QString& title) const
{
    const QFontMetrics type = metrics();
    const auto width = [&](const QString& lines) { return type.size(0, lines).width(); };
    if (width(title) <= LongestLine * type.horizontalAdvance(u'0'))
        return title;
    QString narrowest = title;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, title);
    for (qsizetype at = finder.toNextBoundary(); at > 0 && at < title.size(); at = finder.toNextBoundary()) {
        const QString lines = title.first(at).trimmed() + u'\n' + title.sliced(at).trimmed();
        if (width(lines) < width(narrowest))
            narrowest = lines;
    }
    return narrowest;
}

QSize RankingHeader::sectionSizeFromContents(int section) const
{
    const QSize whole = QHeaderView::sectionSizeFromContents(section);
    const QString title = model()->headerData(section, orientation()).toString();
    const QSize lines = metrics().size(0, linesOf(title));
    return {whole.width() - metrics().size(0, title).width() + lines.width(),
        std::max(whole.height(), lines.height() + measure::Gap)};
}

void RankingHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    option->text = linesOf(option->text);
}

} // namespace evalroom

#include "moc_ranking_header.cpp"
