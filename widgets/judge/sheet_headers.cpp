// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/sheet_headers.h"

#include "widgets/judge/sheet_model.h"
#include "widgets/judge/wrapped_text.h"
#include "widgets/style/colours.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int NameLines = 2;
constexpr int NarrowestName = 12; // digits
constexpr int WidestName = 20;

bool isCurrent(const QHeaderView& header, int section)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(header.parentWidget());
    const QModelIndex current = view != nullptr ? view->currentIndex() : QModelIndex();
    return current.isValid() && section == (header.orientation() == Qt::Horizontal ? current.column() : current.row());
}

void drawGround(QPainter& painter, const QHeaderView& header, const QRect& rect, int section)
{
    painter.fillRect(rect, isCurrent(header, section) ? colours().accentSoft : colours().sunken);
    painter.setPen(colours().line);
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    painter.drawLine(rect.topRight(), rect.bottomRight());
}

} // namespace

BidderHeader::BidderHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"bidderHeader"_s);
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
}

QSize BidderHeader::sizeHint() const
{
    const QFontMetrics strong(fontOf(Type::Strong));
    const bool counts = model() != nullptr && model()->headerData(0, Qt::Horizontal, SheetModel::OpenRole).isValid();
    return {QHeaderView::sizeHint().width(), (NameLines + (counts ? 1 : 0)) * strong.lineSpacing() + 2 * measure::Gap};
}

void BidderHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    drawGround(*painter, *this, rect, section);
    const QRect inside = rect.adjusted(measure::Gap, measure::Gap, -measure::Gap - measure::Tight, -measure::Gap);
    const auto of = [&](int role) { return model()->headerData(section, Qt::Horizontal, role); };
    painter->setFont(fontOf(Type::Strong));
    painter->setPen(colours().text);
    drawLines(*painter, inside,
        wrappedLines(of(Qt::DisplayRole).toString(), painter->font(), inside.width(), NameLines), Qt::AlignLeft);
    const QVariant openCells = of(SheetModel::OpenRole);
    // Of a model that only shows something there are none.
    if (!openCells.isValid())
        return painter->restore();
    const int open = openCells.toInt();
    const auto* sheet = qobject_cast<const SheetModel*>(model());
    if (sheet != nullptr && !sheet->isReview())
        painter->drawText(inside, Qt::AlignBottom | Qt::AlignRight, of(SheetModel::SumRole).toString());
    painter->setFont(fontOf(Type::Small));
    painter->setPen(colours().quiet);
    if (const int side = painter->fontMetrics().height(); open == 0)
        icon(Icon::Tick).paint(painter, {inside.left(), inside.bottom() + 1 - side, side, side});
    else
        painter->drawText(inside, Qt::AlignBottom | Qt::AlignLeft, tr("%n open", nullptr, open));
    painter->restore();
}

CriterionHeader::CriterionHeader(QWidget* parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setObjectName(u"criterionHeader"_s);
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
}

QSize CriterionHeader::sizeHint() const
{
    const QFont body = fontOf(Type::Body);
    int widest = digitsWide(body, NarrowestName);
    for (int row = 0; model() != nullptr && row < model()->rowCount(); ++row)
        widest
            = std::max(widest, QFontMetrics(body).horizontalAdvance(model()->headerData(row, Qt::Vertical).toString()));
    return {std::min(widest, digitsWide(body, WidestName)) + rangeWidth() + 3 * measure::Gap + 2,
        QHeaderView::sizeHint().height()};
}

int CriterionHeader::rangeWidth() const
{
    int widest = 0;
    const QFontMetrics small(fontOf(Type::Small));
    for (int row = 0; model() != nullptr && row < model()->rowCount(); ++row) {
        const QString range = model()->headerData(row, Qt::Vertical, SheetModel::RangeRole).toString();
        widest = std::max(widest, small.horizontalAdvance(range));
    }
    return widest;
}

int CriterionHeader::linesNeeded() const
{
    const int width = sizeHint().width() - 3 * measure::Gap - rangeWidth();
    for (int row = 0; model() != nullptr && row < model()->rowCount(); ++row) {
        const QString name = model()->headerData(row, Qt::Vertical).toString();
        if (wrappedLines(name, fontOf(Type::Body), width, NameLines).size() > 1)
            return NameLines;
    }
    return 1;
}

void CriterionHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    drawGround(*painter, *this, rect, section);
    const QRect inside = rect.adjusted(measure::Gap, 0, -measure::Gap, 0);
    painter->setFont(fontOf(Type::Small));
    painter->setPen(colours().quiet);
    const QString range = model()->headerData(section, Qt::Vertical, SheetModel::RangeRole).toString();
    painter->drawText(inside, Qt::AlignVCenter | Qt::AlignRight, range);
    const QVariant font = model()->headerData(section, Qt::Vertical, Qt::FontRole);
    painter->setFont(font.isValid() ? font.value<QFont>() : fontOf(Type::Body));
    painter->setPen(colours().text);
    const int width = inside.width() - (range.isEmpty() ? 0 : rangeWidth() + measure::Gap);
    const QStringList lines
        = wrappedLines(model()->headerData(section, Qt::Vertical).toString(), painter->font(), width, NameLines);
    const int height = static_cast<int>(lines.size()) * painter->fontMetrics().lineSpacing();
    drawLines(*painter, QRect(inside.left(), inside.center().y() - height / 2, width, height), lines, Qt::AlignLeft);
    painter->restore();
}

} // namespace evalroom

#include "moc_sheet_headers.cpp"
