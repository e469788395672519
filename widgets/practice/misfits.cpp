// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/misfits.h"

#include "widgets/reading/document_view.h"
#include "widgets/style/least_rows.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int Shown = 40; // characters of a text that is cut off

QString shortened(const QString& text)
{
    return u"“"_s + text.left(Shown).simplified() + u'”';
}

bool hasRoom(const QLabel& label)
{
    const QSize wanted
        = label.wordWrap() ? QSize(0, label.heightForWidth(label.width())) : label.sizeHint() - QSize(1, 1);
    return label.height() >= wanted.height() && label.width() >= wanted.width();
}

bool hasRoom(const QAbstractButton& button)
{
    const QSize least = button.minimumSizeHint();
    const int high = button.hasHeightForWidth() ? button.heightForWidth(button.width()) : least.height();
    return button.width() >= least.width() && button.height() >= high;
}

QString textOf(const QLabel& label)
{
    return label.text();
}

// Who draws long words by itself has them for the ear, too.
QString textOf(const QAbstractButton& button)
{
    return button.text().isEmpty() && button.hasHeightForWidth() ? button.accessibleName() : button.text();
}

// What lies outside of its parent is not seen; only what is scrolled may be larger.
bool isInside(const QWidget& widget, const QWidget& window)
{
    for (const QWidget* at = &widget; at != &window; at = at->parentWidget()) {
        const QWidget* around = at->parentWidget();
        if (around->objectName() == u"qt_scrollarea_viewport")
            return true;
        if (!around->rect().contains(at->geometry()))
            return false;
    }
    return true;
}

template <typename Widget>
void addCutOff(QStringList& texts, const QWidget& window)
{
    for (const Widget* each : window.findChildren<Widget*>()) {
        if (each->isVisible() && each->window() == &window && !textOf(*each).isEmpty()
            && (!hasRoom(*each) || !isInside(*each, window)))
            texts << shortened(textOf(*each));
    }
}

// What a tip tells in full may be cut.
void addUntold(QStringList& texts, const QString& text, const QVariant& tip, int wanted, int given)
{
    if (wanted > given && !text.isEmpty() && tip.toString().isEmpty())
        texts << shortened(text);
}

// Of the rows that are seen; what is wrapped goes on in the next line.
void addCutCells(QStringList& texts, const QTableView& table)
{
    const int first = table.rowAt(0);
    if (table.wordWrap() || first < 0)
        return;
    const int below = table.rowAt(table.viewport()->height() - 1);
    const int last = below < 0 ? table.model()->rowCount() - 1 : below;
    for (int row = first; row <= last; ++row) {
        for (int column = 0; column < table.model()->columnCount(); ++column) {
            const QModelIndex cell = table.model()->index(row, column);
            if (!table.isRowHidden(row) && !table.isColumnHidden(column))
                addUntold(texts, cell.data().toString(), cell.data(Qt::ToolTipRole),
                    table.sizeHintForIndex(cell).width(), table.visualRect(cell).width());
        }
    }
}

void addCutHeads(QStringList& texts, const QHeaderView& head)
{
    for (int section = 0; head.isVisible() && section < head.count(); ++section) {
        const auto of = [&](int role) { return head.model()->headerData(section, Qt::Horizontal, role); };
        if (!head.isSectionHidden(section))
            addUntold(texts, of(Qt::DisplayRole).toString(), of(Qt::ToolTipRole), head.sectionSizeHint(section),
                head.sectionSize(section));
    }
}

QString heightOf(const QWidget& part, int height)
{
    return u"%1, %2 high"_s.arg(shortened(part.accessibleName())).arg(height);
}

} // namespace

bool isDrawn(const QWidget& window)
{
    for (DocumentView* view : window.findChildren<DocumentView*>()) {
        if (view->isVisible() && view->pageCount() > 0 && !view->isSettled(view->currentPage()))
            return false;
    }
    const auto bars = window.findChildren<QProgressBar*>(u"stageProgress"_s);
    return std::ranges::none_of(bars, &QProgressBar::isVisible);
}

QStringList textsCutOff(const QWidget& window)
{
    QStringList texts;
    addCutOff<QLabel>(texts, window);
    addCutOff<QAbstractButton>(texts, window);
    for (const QTableView* table : window.findChildren<QTableView*>()) {
        if (!table->isVisible() || table->window() != &window || table->model() == nullptr)
            continue;
        addCutCells(texts, *table);
        addCutHeads(texts, *table->horizontalHeader());
    }
    return texts;
}

QStringList crampedParts(const QWidget& window)
{
    QStringList parts;
    const auto isSeen = [&](const QWidget& part) { return part.isVisible() && part.window() == &window; };
    for (const QTableView* table : window.findChildren<QTableView*>()) {
        if (isSeen(*table) && table->viewport()->height() < twoRowsHigh(*table))
            parts << heightOf(*table, table->viewport()->height());
    }
    for (const DocumentView* view : window.findChildren<DocumentView*>()) {
        if (isSeen(*view) && view->height() < DocumentView::LeastHeight)
            parts << heightOf(*view, view->height());
    }
    return parts;
}

} // namespace evalroom
