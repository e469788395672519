// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QHeaderView>
#include <QRegularExpression>
#include <QTextEdit>
#include <QTextTable>

// Figures in tables: people compare them digit by digit, one above the other.
namespace evalroom::test {

// A number, an amount, a percentage, and nothing besides: "12", "-3.25 %", "1,234,500.00". No time, no code, and none
// of the long numbers of accounts.
inline bool isFigure(const QString& text)
{
    static const QRegularExpression figure(QStringLiteral(R"(^[-+−]?(\d{1,3}(,\d{3})+|\d{1,6})(\.\d+)?\s?%?$)"));
    return figure.match(text.trimmed()).hasMatch();
}

inline bool hasDigitsOfOneWidth(const QFont& font)
{
    const QFontMetricsF metrics(font);
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (metrics.horizontalAdvance(QLatin1Char(digit)) != metrics.horizontalAdvance(QLatin1Char('0')))
            return false;
    }
    return true;
}

// The figures of a window's tables, and those of them that do not stand as they should, each with its place.
class FigureCells {
public:
    explicit FigureCells(const QWidget& window)
    {
        for (const auto* view : widgetsIn<QAbstractItemView>(window)) {
            // Headers show what the tables have.
            if (view->model() != nullptr && qobject_cast<const QHeaderView*>(view) == nullptr)
                look(*view, {});
        }
        for (const auto* text : widgetsIn<QTextEdit>(window)) {
            for (const QTextFrame* frame : text->document()->rootFrame()->childFrames()) {
                if (const auto* table = qobject_cast<const QTextTable*>(frame))
                    look(*table, text->objectName());
            }
        }
    }

    int count() const { return m_count; }
    const QStringList& astray() const { return m_astray; }

private:
    template <typename Widget>
    static QList<const Widget*> widgetsIn(const QWidget& window)
    {
        QList<const Widget*> all;
        for (const Widget* each : window.findChildren<Widget*>()) {
            if (each->isVisibleTo(&window))
                all << each;
        }
        if (const auto* itself = qobject_cast<const Widget*>(&window))
            all << itself;
        return all;
    }

    void look(const QAbstractItemView& view, const QModelIndex& parent)
    {
        const QAbstractItemModel& model = *view.model();
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                const QString place
                    = QStringLiteral("%1, row %2, column %3").arg(view.objectName()).arg(row).arg(column);
                const int alignment = index.data(Qt::TextAlignmentRole).toInt();
                const auto font = index.data(Qt::FontRole).value<QFont>().resolve(view.font());
                take(index.data().toString(), (alignment & Qt::AlignRight) != 0, font, place);
                look(view, index);
            }
        }
    }

    // The first row is the head.
    void look(const QTextTable& table, const QString& name)
    {
        for (int row = 1; row < table.rows(); ++row) {
            for (int column = 0; column < table.columns(); ++column) {
                const QTextBlock block = table.cellAt(row, column).firstCursorPosition().block();
                const QTextBlock::iterator fragment = block.begin();
                const QFont font = fragment.atEnd() ? QFont() : fragment.fragment().charFormat().font();
                take(block.text(), block.blockFormat().alignment().testFlag(Qt::AlignRight), font,
                    QStringLiteral("%1, row %2, column %3").arg(name).arg(row).arg(column));
            }
        }
    }

    void take(const QString& text, bool atTheRight, const QFont& font, const QString& place)
    {
        if (!isFigure(text))
            return;
        ++m_count;
        if (!atTheRight)
            m_astray << QStringLiteral("%1 (%2) does not stand at the right").arg(place, text);
        if (!hasDigitsOfOneWidth(font))
            m_astray << QStringLiteral("%1 (%2) has digits of many widths").arg(place, text);
    }

    int m_count = 0;
    QStringList m_astray;
};

} // namespace evalroom::test
